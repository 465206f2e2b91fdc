"""Plots are pictures, and what the reliability plot shows is what scikit-learn computes."""

import dataclasses
import io
import warnings

import numpy as np
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from matplotlib import rcParams
from matplotlib.font_manager import fontManager
from PIL import Image
from sklearn.calibration import calibration_curve

from cxrviewer.inference.scaling import Scaling
from cxrviewer.training.basics import fonts, metrics
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

    def all_plots():
        return [
            plots.roc(predictions),
            plots.precision_recall(predictions),
            plots.reliability(predictions, Scaling(0.8)),
            plots.confusion(table, CLASSES),
        ]

    made = all_plots()
    assert made == all_plots()
    for content in made:
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.width > 400
            assert len(np.unique(np.asarray(picture.convert("L")))) > 20


@pytest.fixture
def font_of_lungs(tmp_path, monkeypatch):
    """A font, called as one of Windows, that has the letters of lung and nothing else."""
    pen = TTGlyphPen(None)
    for move, *point in (("moveTo", 0, 0), ("lineTo", 500, 0), ("lineTo", 500, 900)):
        getattr(pen, move)(tuple(point))
    pen.closePath()
    made, names = FontBuilder(1000), [".notdef", "lung"]
    made.setupGlyphOrder(names)
    made.setupCharacterMap(dict.fromkeys(map(ord, "\u80ba\ud3d0"), "lung"))
    made.setupGlyf(dict.fromkeys(names, pen.glyph()))
    made.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    made.setupHorizontalHeader(ascent=900, descent=-100)
    made.setupNameTable({"familyName": "Microsoft YaHei", "styleName": "Regular"})
    made.setupOS2()
    made.setupPost()
    made.save(tmp_path / "lung.ttf")
    monkeypatch.setattr(fontManager, "ttflist", [f for f in fontManager.ttflist if f.name.startswith("DejaVu")])
    fonts._found.cache_clear()
    without = fonts._found()
    fontManager.addfont(tmp_path / "lung.ttf")
    fonts._found.cache_clear()
    yield without
    fonts._found.cache_clear()


def test_classes_may_be_named_in_chinese_and_korean(font_of_lungs, predictions, caplog):
    """Letters without a glyph would be boxes, of which matplotlib warns."""
    assert (font_of_lungs, fonts._found()) == ((), ("Microsoft YaHei",))
    names = dict(zip(CLASSES, ("\u80ba", "\ud3d0", "C"), strict=True))
    samples = tuple(dataclasses.replace(sample, label=names[sample.label]) for sample in predictions.samples)
    named = dataclasses.replace(predictions, classes=tuple(names.values()), samples=samples)
    before = list(rcParams["font.family"])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plots.confusion(np.eye(len(named.classes), dtype=int), named.classes)
        plots.roc(named)
    assert caplog.text == ""
    assert rcParams["font.family"] == before


def test_films_of_one_class_have_plots_without_curves(predictions):
    alone = predictions.where(np.flatnonzero(predictions.truth == 0))
    for draw in (plots.roc, plots.precision_recall):
        assert Image.open(io.BytesIO(draw(alone))).size[0] > 200
