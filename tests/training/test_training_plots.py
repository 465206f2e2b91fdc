"""Plots are pictures, and what the reliability plot shows is what scikit-learn computes."""

import io

import numpy as np
import pytest
from PIL import Image
from sklearn.calibration import calibration_curve

from cxrviewer.inference.scaling import Scaling
from cxrviewer.training.basics import metrics
from cxrviewer.training.data.data import Sample
from cxrviewer.training.evaluation import plots
from cxrviewer.training.loop.predictions import Predictions

CLASSES = ("A", "B", "C")


@pytest.fixture(scope="module")
def predictions():
    draw = np.random.default_rng(3)
    truth = draw.choice(2, 200)  # nobody is of the third class
    samples = tuple(Sample(f"{n}", CLASSES[k], f"{n}") for n, k in enumerate(truth))
    return Predictions(CLASSES, samples, draw.normal(0, 1, (200, 3)) + 2 * np.eye(3)[truth])


def test_reliability_is_that_of_scikit_learn(predictions):
    probabilities = predictions.probabilities()
    sums, hits, films = metrics.reliability_bins(predictions.truth, probabilities, 10)
    sure, right = metrics.ratio(sums, films), metrics.ratio(hits, films)
    expected = calibration_curve(
        probabilities.argmax(axis=1) == predictions.truth, probabilities.max(axis=1), n_bins=10
    )
    filled = films > 0
    np.testing.assert_allclose(right[filled], expected[0])
    np.testing.assert_allclose(sure[filled], expected[1])
    assert films.sum() == 200


def test_every_plot_is_a_picture_and_the_same_again(predictions):
    table = metrics.confusion(predictions.truth, predictions.logits.argmax(axis=1), 3)
    log = [{"epoch": n + 1, "loss": 1 / (n + 1), "balanced_accuracy": 0.5 + n / 20} for n in range(5)]

    def all_plots():
        return [
            plots.roc(predictions),
            plots.precision_recall(predictions),
            plots.reliability(predictions, Scaling(0.8)),
            plots.confusion(table, CLASSES),
            plots.convergence({"first": log, "second": log[:3]}),
        ]

    made = all_plots()
    assert made == all_plots()
    for content in made:
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.width > 400
            assert len(np.unique(np.asarray(picture.convert("L")))) > 20


def test_films_of_one_class_have_plots_without_curves(predictions):
    alone = predictions.where(np.flatnonzero(predictions.truth == 0))
    for draw in (plots.roc, plots.precision_recall):
        assert Image.open(io.BytesIO(draw(alone))).size[0] > 200
