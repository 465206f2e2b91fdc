"""The model card on the outside check: films of a hospital that the model never saw."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.basics.markdown import share, table
from cxrviewer.training.basics.metrics import wilson

Described = Mapping[str, Any]


def outside(check: Described | None, test: Described) -> list[str]:
    """Return the section; ``test`` are the figures on the model's own test part, to compare with."""
    if check is None:
        return ["Not done. Nothing here says how the model does at another hospital; expect it to do much worse."]
    about, groups = check["set"], check["groups"]
    films = sum(group["films"] for group in groups.values())
    return [
        f"{films} films: {about['origin']}. None was trained on."
        " Each was read and scored as in the viewer, on the CPU.",
        "Films by the class with the highest probability:",
        _counts(check),
        "Mean calibrated probability:",
        _means(check),
        " ".join(["What it means:", *_meaning(check, test), about["remark"]]).rstrip(),
        f"To repeat it: {about['command']}." if about["command"] else "",
        f"Source: {about['citation']}. Terms: {about['licence']}."
        f" SHA-256 of the films: `{check['films_sha256']}`; of the weights: `{check['weights_sha256']}`.",
    ]


def _counts(check: Described) -> str:
    rows = [
        [name, g["truth"] or "none applies", g["films"], g["films"] - g["scored"], *g["top"].values()]
        for name, g in check["groups"].items()
    ]
    labels = list(next(iter(check["groups"].values()))["top"])
    return table(["group", "class that applies", "films", "refused by the gate", *labels], rows)


def _means(check: Described) -> str:
    labels = list(next(iter(check["groups"].values()))["top"])
    rows = [
        [name, *((share(g["mean_probability"][x]) if g["mean_probability"] else "not estimable") for x in labels)]
        for name, g in check["groups"].items()
    ]
    return table(["group", *labels], rows)


def _meaning(check: Described, test: Described) -> list[str]:
    said = []
    for name, group in check["groups"].items():
        label, scored = group["truth"], group["scored"]
        if not scored:
            said.append(f"No film of the group '{name}' could be scored.")
        elif label is None:
            said.append(
                f"The model has no class for the {scored} '{name}' films and gave each one of its classes all the same."
            )
        else:
            hits = group["top"][label]
            said.append(
                f"Of the '{name}' films {100 * hits / scored:.0f} % (95 % interval {_percent(*wilson(hits, scored))})"
                f" were called {label}; on the model's own test part it was {_own(test, label)}."
            )
    for label, found in check["separation"].items():
        said.append(
            f"The probability of {label} tells the films to which it applies from the others with AUROC"
            f" {share(found['auroc'], found['auroc_interval'])}; 0.5 is chance."
        )
    return [
        *said,
        "At a new hospital expect figures like these, not like those on the test part; one set is little proof.",
    ]


def _own(test: Described, label: str) -> str:
    entry = test["classes"][label]
    if entry["sensitivity"] is None:
        return "not estimable"
    return f"{100 * entry['sensitivity']:.0f} % ({_percent(*entry['sensitivity_interval'])})"


def _percent(low: float, high: float) -> str:
    return f"{100 * low:.0f} to {100 * high:.0f} %"
