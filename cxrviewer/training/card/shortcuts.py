"""The model card on shortcuts: what the features know, and what the answers hang on, besides the lungs."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.basics.markdown import NOT_DONE, bullets, share, table
from cxrviewer.training.evaluation.shortcuts import BORDER


def shortcuts(found: Mapping[str, Any] | None) -> list[str]:
    """Return the section on what `shortcuts.audit` found; None says that it was not done."""
    if not found:
        return [f"{NOT_DONE.capitalize()}."]
    controls = [
        [name, share(probe["balanced_accuracy"], probe["interval"]), f"{found['chance']:.3f}"]
        for name, probe in found["controls"].items()
    ]
    sources = [
        [label, ", ".join(p["sources"]), share(p["balanced_accuracy"], p["interval"]), f"{p['chance']:.3f}"]
        for label, p in found["source_probe"].items()
    ]
    covered = [
        [what, found[name]["films"], found[name]["changed"], f"{found[name]['mean_probability_moved'] or 0:.3f}"]
        for name, what in (("markers", "lettering and markers painted over"), ("corners", "corners covered"))
    ]
    border = found.get("border", BORDER)
    wide = "a tenth" if border == BORDER else f"{100 * border:.0f} %"
    return [
        _told(found),
        f"A new linear head on the model's features, trained and tested on parts of these {found['films']} films (five"
        f" folds over groups). What it tells from the border alone, {wide} of each side, it does not tell from lungs.",
        table(["what it saw", "balanced accuracy", "chance"], controls),
        "Whether the features tell the source of films of one class:",
        table(["class", "sources", "balanced accuracy", "chance"], sources)
        if sources
        else "Not estimable: no class has two sources with films enough.",
        "Whether the model's own answers change when parts that say nothing about lungs are covered:",
        table(["covered", "films", "answers changed", "mean probability moved"], covered),
    ]


def _told(found: Mapping[str, Any]) -> str:
    """Return the alarms, and which controls could raise none because they could not be made."""
    unmade = [name for name, probe in found["controls"].items() if probe["balanced_accuracy"] is None]
    unmade += [f"source of {x}" for x, probe in found["source_probe"].items() if probe["balanced_accuracy"] is None]
    told = bullets(found["alarms"]) if found["alarms"] else "No alarm was raised."
    if not unmade:
        return told
    missing = f"Not estimable, with too few patients or groups of films: {', '.join(unmade)}."
    return f"{told}\n\n{missing}" if found["alarms"] else f"{told} {missing}"
