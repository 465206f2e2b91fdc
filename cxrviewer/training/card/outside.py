"""The model card on the outside check: films of a hospital, or of a data set, that the model never saw."""

from collections.abc import Mapping, Sequence
from typing import Any

from cxrviewer.training.basics.markdown import share, table
from cxrviewer.training.basics.metrics import wilson
from cxrviewer.training.card import figures as card_figures
from cxrviewer.training.card.elsewhere import external, left_out
from cxrviewer.training.evaluation.chance import WHY

Described = Mapping[str, Any]


def outside(described: Described) -> list[str]:
    """Return the section."""
    facts = described["provenance"]
    check, figures = facts.get("outside"), external(facts)
    said = [] if check is None else _checked(check, facts["test"])
    if figures is not None:
        said += _measured(described["classes"], facts["external"], figures)
    if sources := left_out(facts):
        said.insert(0, f"The test part itself is of sources left out of training: {', '.join(sources)}.")
    return said or ["Not done. Nothing here says how the model does at another hospital; expect it to do much worse."]


def _measured(classes: Sequence[str], counts: Described, figures: Described) -> list[str]:
    """Return the part on the films of another data set."""
    dropped, absent = counts["dropped"], [x for x in classes if not figures["classes"][x]["support"]]
    lacking = f" No film is of the classes {', '.join(absent)}." if absent else ""
    return [
        f"External test: {figures['films']} films of {figures['groups']} groups of another data set, whose SHA-256 is"
        f" `{counts['data_sha256']}`; intervals as on the test part.{lacking}",
        f"Left out: {dropped['copies']} copies, {dropped['conflicts']} films whose copies have two labels,"
        f" {dropped['unreadable']} that could not be read, {dropped['class_unknown_to_the_model']} of classes that the"
        f" model does not know, {dropped['also_in_the_training_data']} that are also in the training data.",
        *card_figures.measured(classes, figures),
        card_figures.probabilities(figures["probabilities"], "the films of another data set"),
    ]


def _checked(check: Described, test: Described) -> list[str]:
    """Return the part on the films of a hospital; ``test`` are the figures on the own test part, to compare with."""
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
            f" {share(found['auroc'], found['auroc_interval'], found.get(WHY))}; 0.5 is chance."
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
