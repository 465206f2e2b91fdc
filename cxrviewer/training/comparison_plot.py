"""The picture of a comparison: convergence by epoch and by time, and the figure against what differs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cxrviewer.training.basics import files
from cxrviewer.training.basics.fonts import all_letters

PLOT_FILE = "comparison.png"


@all_letters()
def write(folder: Path, result: Mapping[str, Any]) -> None:
    """Write ``comparison.png``: a colour per variant, a thin line per run."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    points = _points(result)
    lines = len(result["variants"])
    figure = Figure(figsize=(5.0 * (3 if points else 2), 4.5 + 0.2 * lines), layout="constrained")
    panels = figure.subplots(1, 3 if points else 2)
    colours = mpl.color_sequences["tab10"]
    names = [entry["variant"] for entry in result["variants"]]
    for run in result["runs"]:
        place = names.index(run["variant"])
        look = {"color": colours[place % len(colours)], "linewidth": 1.0, "marker": ".", "markersize": 4}
        scores = [entry["balanced_accuracy"] for entry in run["history"]]
        label = run["variant"] if run is next(r for r in result["runs"] if r["variant"] == run["variant"]) else None
        panels[0].plot([entry["epoch"] for entry in run["history"]], scores, label=label, **look)
        panels[1].plot([entry["minutes"] for entry in run["history"]], scores, **look)
    for panel, words in zip(panels, ("epoch", "minutes", result["differing"] or ""), strict=False):
        panel.set_xlabel(words.replace("_", " "))
        panel.locator_params(axis="x", nbins=6, integer=words == "epoch")
        panel.grid(alpha=0.3)
    panels[0].set_ylabel("validation balanced accuracy")
    figure.legend(loc="outside lower left", fontsize="small", frameon=False)  # names hold all settings: long
    if points:
        _draw_points(panels[2], points, result)
        panels[2].set_title(_films(result, result["part"]), fontsize="medium")
    for panel in panels[:2]:
        panel.set_title(_films(result, "validation"), fontsize="medium")
    files.write(folder / PLOT_FILE, lambda part: figure.savefig(part, format="png", dpi=120))


def _films(result: Mapping[str, Any], part: str) -> str:
    """Return what a panel of a part is of; how many films the parts that runs were chosen by had is not known here."""
    parts = "part" if len(result["splits"]) == 1 else f"parts of {len(result['splits'])} splits"
    films = "" if result["films"] is None or part != result["part"] else f"{result['films']} films of the "
    return f"{films}{part} {parts}"


def _points(result: Mapping[str, Any]) -> list[tuple[float, float]]:
    """Return setting and balanced accuracy of each run, where one number is all that differs; else nothing."""
    key = result["differing"]
    if key is None:
        return []
    try:
        return [(float(run["settings"][key]), run["balanced_accuracy"]) for run in result["runs"]]
    except ValueError:
        return []


def _draw_points(panel: Any, points: Sequence[tuple[float, float]], result: Mapping[str, Any]) -> None:
    panel.plot(*zip(*points, strict=True), "k.", alpha=0.5)
    means = sorted(
        (float(entry["settings"][result["differing"]]), entry["balanced_accuracy"]["mean"], entry["balanced_accuracy"])
        for entry in result["variants"]
    )
    for place, _, figure in means:
        if figure["interval"]:
            panel.plot([place, place], figure["interval"], color="grey", linewidth=1)
    panel.plot([place for place, _, _ in means], [middle for _, middle, _ in means], color="black")
    panel.set_ylabel(f"balanced accuracy, {result['part']} part")
    if min(place for place, _, _ in means) > 0 and means[-1][0] / means[0][0] >= 10:
        panel.set_xscale("log")
