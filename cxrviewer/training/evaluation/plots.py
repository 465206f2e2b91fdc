"""Plots of a model's answers and of its training, as PNG bytes; drawn without a display."""

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from cxrviewer.inference.scaling import RAW, Scaling
from cxrviewer.training.basics.fonts import all_letters
from cxrviewer.training.basics.metrics import Floats, ratio, reliability_bins
from cxrviewer.training.loop.predictions import Predictions

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: Okabe and Ito 2008: told apart with any colour vision.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999933")
_LINES = ("-", "--", "-.", ":")  # and without any colour at all


@all_letters()
def roc(predictions: Predictions) -> bytes:
    """Return the ROC curve of each class against the others."""
    from sklearn.metrics import roc_curve

    figure, axes = _square("1 − specificity", "Sensitivity")
    for k, label, positive, score in _classes(predictions):
        across, up, _ = roc_curve(positive, score)
        axes.plot(across, up, color=COLOURS[k % 8], linestyle=_LINES[k % 4], label=label)
    axes.plot((0, 1), (0, 1), color="0.7", linewidth=0.8)
    _legend(axes, "lower right")
    return _png(figure)


@all_letters()
def precision_recall(predictions: Predictions) -> bytes:
    """Return the precision-recall curve of each class; a faint line tells what guessing reaches."""
    from sklearn.metrics import precision_recall_curve

    figure, axes = _square("Recall", "Precision")
    for k, label, positive, score in _classes(predictions):
        precision, recall, _ = precision_recall_curve(positive, score)
        axes.step(recall, precision, where="post", color=COLOURS[k % 8], linestyle=_LINES[k % 4], label=label)
        axes.axhline(positive.mean(), color=COLOURS[k % 8], linewidth=0.5, alpha=0.5)
    _legend(axes, "best")
    return _png(figure)


@all_letters()
def reliability(predictions: Predictions, scaling: Scaling, bins: int = 10) -> bytes:
    """Return how often the answer was right against how sure it was, raw and calibrated, with the films per bin."""
    figure, axes = _square("Probability of the answer", "Share that was right")
    axes.plot((0, 1), (0, 1), color="0.7", linewidth=0.8)
    counts = axes.twinx()
    for place, (name, used) in enumerate((("raw", RAW), ("calibrated", scaling))):
        sure, right, films = reliability_bins(predictions.truth, predictions.probabilities(used), bins)
        axes.plot(ratio(sure, films), ratio(right, films), marker="os"[place], color=COLOURS[place], label=name)
        if name == "calibrated":
            counts.bar((np.arange(bins) + 0.5) / bins, films, width=0.8 / bins, color="0.8", zorder=0)
    counts.set_ylabel("Films (bars, calibrated)")
    counts.set_ylim(0, counts.get_ylim()[1] * 3)  # the bars stay below the curves
    axes.set_zorder(counts.get_zorder() + 1)
    axes.patch.set_visible(False)
    axes.legend(loc="upper left")
    return _png(figure)


@all_letters()
def confusion(table: NDArray[np.integer], classes: Sequence[str]) -> bytes:
    """Return the confusion matrix, counts beside shares of each true class."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9.6, 4.4), layout="constrained")
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    titles = ("Films", "Share of the true class")
    for axes, title, texts in zip(
        figure.subplots(1, 2), titles, (table.astype(str), np.char.mod("%.2f", shares)), strict=True
    ):
        axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
        for (row, column), text in np.ndenumerate(texts):
            axes.text(column, row, text, ha="center", va="center", color="w" if shares[row, column] > 0.5 else "k")
        axes.set_xticks(range(len(classes)), classes, rotation=30, ha="right")
        axes.set_yticks(range(len(classes)), classes)
        axes.set(xlabel="Answer", ylabel="Truth", title=title)
    return _png(figure)


@all_letters()
def robustness(found: Mapping[str, Any]) -> bytes:
    """Return how balanced accuracy moves and which share of answers changes under each perturbation, with intervals.

    Parameters
    ----------
    found
        What `robustness.robustness` found.
    """
    from matplotlib.figure import Figure

    rows = found["perturbations"]
    places = np.arange(len(rows))
    sheet = Figure(figsize=(9.6, 1.2 + 0.24 * len(rows)), layout="constrained")
    left, right = sheet.subplots(1, 2, sharey=True)
    for axes, name, ends, title in (
        (left, "balanced_accuracy_change", "balanced_accuracy_change_interval", "Change of balanced accuracy"),
        (right, "changed_share", "changed_interval", "Share of answers changed"),
    ):
        between = np.array([row[ends] or (np.nan, np.nan) for row in rows], np.float64)
        axes.hlines(places, between[:, 0], between[:, 1], color=COLOURS[0], linewidth=1.2)
        axes.plot([row[name] for row in rows], places, "o", color=COLOURS[0], markersize=4)
        axes.axvline(0.0, color="0.6", linewidth=0.8)
        axes.set(xlabel=title)
        axes.grid(color="0.9", axis="x")
    left.set_yticks(places, [f"{row['name']}, {row['level']}" for row in rows])
    left.invert_yaxis()
    return _png(sheet)


def _classes(predictions: Predictions) -> list[tuple[int, str, NDArray[np.bool_], Floats]]:
    """Return place, name, truth and score of each class that some films are of and some are not."""
    truth, scores = predictions.truth, predictions.probabilities()
    return [
        (k, label, truth == k, scores[:, k])
        for k, label in enumerate(predictions.classes)
        if 0 < int((truth == k).sum()) < len(truth)
    ]


def _legend(axes: "Axes", place: Literal["best", "lower right"]) -> None:
    """Draw a legend where there is something to name: not where all films are of one class."""
    if axes.get_legend_handles_labels()[0]:
        axes.legend(loc=place)


def _square(across: str, up: str) -> "tuple[Figure, Axes]":
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4.8, 4.4), layout="constrained")
    axes = figure.subplots()
    axes.set(xlabel=across, ylabel=up, xlim=(-0.01, 1.01), ylim=(-0.01, 1.01))
    axes.grid(color="0.9")
    return figure, axes


def _png(figure: "Figure") -> bytes:
    stream = io.BytesIO()
    figure.savefig(stream, format="png", dpi=120, metadata={"Software": None})
    return stream.getvalue()
