"""Pictures of how a run went: loss and validation figures by epoch, and by the time that had passed."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from cxrviewer.training.basics import files
from cxrviewer.training.basics.fonts import all_letters

CURVES_FILE = "curves.png"
#: Besides the loss, where a run has them.
_MORE = {"source_loss": "loss of the guessed source", "outside_share": "input gradient outside the lungs, share"}
FIGURES = {
    "balanced_accuracy": "balanced accuracy",
    "macro_f1": "macro F1",
    "accuracy": "accuracy",
    "macro_auroc": "macro AUROC",
}


@all_letters()
def write(folder: Path, history: Sequence[Mapping[str, Any]], title: str) -> None:
    """Write ``curves.png`` of a run's ``history``: the loss, and the validation figures, epoch by epoch."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 4), layout="constrained")
    losses, figures = figure.subplots(1, 2)
    epochs = [entry["epoch"] for entry in history]
    losses.plot(epochs, [entry["loss"] for entry in history], label="training loss", marker=".")
    losses.plot(epochs, [entry["nll"] for entry in history], label="validation log loss", marker=".")
    for name, label in _MORE.items():
        if all(name in entry for entry in history):
            losses.plot(epochs, [entry[name] for entry in history], label=label, marker=".", linestyle="--")
    for name, label in FIGURES.items():
        figures.plot(epochs, [entry[name] for entry in history], label=label, marker=".")
    for axes in (losses, figures):
        axes.set_xlabel("epoch")
        axes.locator_params(axis="x", integer=True)
        axes.legend(fontsize="small")
        axes.grid(alpha=0.3)
        _mark_sizes(axes, history)
    figure.suptitle(f"{title}: {minutes(history)[-1]:.1f} min", fontsize="medium")
    files.write(folder / CURVES_FILE, lambda part: figure.savefig(part, format="png", dpi=120))


def minutes(history: Sequence[Mapping[str, Any]]) -> list[float]:
    """Return the minutes that had passed at the end of each epoch."""
    return list(accumulate(entry["seconds"] / 60.0 for entry in history))


def _mark_sizes(axes: Any, history: Sequence[Mapping[str, Any]]) -> None:
    """Draw a line where the pictures grew."""
    for before, after in pairwise(history):
        if before["size"] != after["size"]:
            axes.axvline(before["epoch"] + 0.5, color="grey", linestyle=":", linewidth=1)
