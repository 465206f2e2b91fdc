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
from sklearn.metrics import precision_recall_curve, roc_curve

from cxrviewer.inference.scaling import RAW, Scaling
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
def drawn(monkeypatch):
    """Plots are figures, of which can be read what they show."""
    monkeypatch.setattr(plots, "_png", lambda figure: figure)


def line(axes, label):
    """Return the points of the line with a label."""
    (found,) = (one for one in axes.get_lines() if one.get_label() == label)
    return np.asarray(found.get_xydata())


def test_a_share_is_that_of_the_true_class(drawn):
    films, shares = plots.confusion(np.array([[6, 2], [1, 3]]), ("A", "B")).axes
    assert [text.get_text() for text in films.texts] == ["6", "2", "1", "3"]
    assert [text.get_text() for text in shares.texts] == ["0.75", "0.25", "0.25", "0.75"]
    assert shares.texts[1].get_position() == (1, 0)
    assert (shares.get_xlabel(), shares.get_ylabel()) == ("Answer", "Truth")


def test_curves_are_those_of_scikit_learn(drawn, predictions):
    positive, score = predictions.truth == 1, predictions.probabilities()[:, 1]
    across, up, _ = roc_curve(positive, score)
    precision, recall, _ = precision_recall_curve(positive, score)
    np.testing.assert_array_equal(line(plots.roc(predictions).axes[0], "B"), np.stack([across, up], axis=1))
    shown = line(plots.precision_recall(predictions).axes[0], "B")
    np.testing.assert_array_equal(shown, np.stack([recall, precision], axis=1))


def test_reliability_is_shown_before_and_after_calibration(drawn, predictions):
    scaling = Scaling(3.0)
    axes = plots.reliability(predictions, scaling).axes[0]
    for name, used in (("raw", RAW), ("calibrated", scaling)):
        sums, hits, films = metrics.reliability_bins(predictions.truth, predictions.probabilities(used), 10)
        expected = np.stack([metrics.ratio(sums, films), metrics.ratio(hits, films)], axis=1)
        np.testing.assert_array_equal(line(axes, name), expected)


def test_robustness_is_shown_with_its_intervals(drawn):
    row = {"name": "noise", "level": "0.02", "balanced_accuracy_change": -0.1, "changed_share": 0.2}
    rows = [
        row | {"balanced_accuracy_change_interval": [-0.15, -0.05], "changed_interval": [0.1, 0.3]},
        row | {"balanced_accuracy_change_interval": None, "changed_interval": [0.1, 0.3]},
    ]
    left, right = plots.robustness({"perturbations": rows}).axes
    assert left.get_lines()[0].get_xydata().tolist() == [[-0.1, 0.0], [-0.1, 1.0]]
    assert right.get_lines()[0].get_xydata().tolist() == [[0.2, 0.0], [0.2, 1.0]]
    assert left.collections[0].get_segments()[0].tolist() == [[-0.15, 0.0], [-0.05, 0.0]]
    assert (left.get_xlabel(), right.get_xlabel()) == ("Change of balanced accuracy", "Share of answers changed")


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
