"""The model card on the data: where the films come from, who labelled them, and how they were parted."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.basics.markdown import share, table
from cxrviewer.training.card.limits import SQUEEZED, squeezed
from cxrviewer.training.data.data import UNKNOWN
from cxrviewer.training.data.sources import SOURCES


def known(audit: Mapping[str, Any], name: str) -> dict[str, int]:
    """Return the films of each class by sex (``"sexes"``) or view (``"views"``); none where it is known of no film.

    Audits of earlier versions did not count them.
    """
    counts: dict[str, int] = audit.get(name) or {}
    return counts if any(key.rpartition(" / ")[2] != UNKNOWN for key in counts) else {}


def _confounding(audit: Mapping[str, Any]) -> str:
    if list(audit["sources"]) == [UNKNOWN]:
        return (
            "Confounding of class and source: not known, as the data does not say where its films come from. A model"
            " may tell the classes apart by their sources all the same."
        )
    rule = audit["source_only"]
    return (
        f"Confounding of class and source: Cramer's V {audit['cramers_v']:.2f} (0 independent, 1 the same). A rule that"
        f" knows only which source a film came from, and nothing of the film, reaches accuracy {rule['accuracy']:.3f}"
        f" or balanced accuracy {rule['balanced_accuracy']:.3f} on this data."
    )


def data(audit: Mapping[str, Any]) -> list[str]:
    """Return the section on the data."""
    rows = [[x, *row, sum(row)] for x, row in zip(audit["classes"], audit["class_by_source"], strict=True)]
    sexes, views = known(audit, "sexes"), known(audit, "views")
    unknown = ["Dates", "scanners", *([] if views else ["views"]), *([] if sexes else ["sex"]), "severity"]
    dropped = audit["dropped"]
    return [
        f"{audit['films']} films in {audit['groups']} groups (patients, or clusters of near-identical films). Left out:"
        f" {dropped['copies']} copies, {dropped['conflicts']} films whose copies have two labels,"
        f" {dropped.get('unreadable', 0)} that could not be read."
        f" {audit['groups_with_two_labels']} groups hold films of two classes.",
        table(["class", *audit["sources"], "all"], rows),
        _confounding(audit),
        _near(audit.get("near_duplicates")),
        _files(audit.get("file_baseline", {})),
        _by_class("age group", audit["age_groups"]),
        _by_class("sex", sexes),
        _by_class("view", views),
        table(["source", "what it is", "who labelled it, and how"], [_source(name) for name in audit["sources"]]),
        SQUEEZED if squeezed(audit) else "",
        "A retrospective study on films as the collections offer them (a convenience sample)."
        f" {', '.join(unknown)}, agreement of readers and reasons for exclusion: not known from the data.",
    ]


def partitions(facts: Mapping[str, Any]) -> list[str]:
    """Return the section on the parts of the data."""
    counts, looks = facts["split"]["counts"], facts["test_looks"]
    parts = [part for part in ("validation", "calibration", "test") if part in facts]
    rows = [[x, *(facts[part]["classes"][x]["support"] for part in parts)] for x in facts["test"]["classes"]]
    unit = "no group is in two parts" if facts["grouped"] else "patients are not known, so films were parted one by one"
    looked = "" if looks == 1 else " More than one look makes figures optimistic."
    return [
        f"{counts['train']} films for training, {counts['validation']} for validation,"
        f" {counts.get('calibration') or 'none of their own'} for calibration and {counts['test']} for the test;"
        f" stratified by class and source; {unit}. Test part: {facts['split'].get('scheme', 'hold-out')}."
        f" Seed {facts['split']['seed']}.",
        table(["class", *(f"{part} films" for part in parts)], rows),
        f"Looks at the test part in this run: {looks}.{looked} Looks in other runs on the same split are not recorded"
        f" here.",
        table(
            ["part", "SHA-256 of its films"], [[part, f"`{value}`"] for part, value in facts["split"]["sha256"].items()]
        ),
    ]


def _by_class(fact: str, counts: Mapping[str, int]) -> str:
    """Return the table of films by class and a fact; nothing without any."""
    rows = [[*key.rpartition(" / ")[::2], count] for key, count in counts.items()]
    return table(["class", fact, "films"], rows) if rows else ""


def _near(near: Mapping[str, Any] | None) -> str:
    if near is None:
        return ""
    wrong = near["false_merges"]
    rate = (
        "How often it is wrong was not measured: no films are known to differ."
        if wrong["rate"] is None
        else f"It joined {wrong['merged']} of {wrong['pairs']} pairs known to differ in class and source."
    )
    return (
        f"Near copies (encoded anew, resized, turned, inverted) were searched for and kept in one part: {near['pairs']}"
        f" pairs, {near['of_two_patients']} of them of patients that the data tells apart. {rate}"
    )


def _files(baseline: Mapping[str, Any]) -> str:
    if "file" not in baseline:
        return f"What the files alone tell of the class: not measured, {baseline.get('not_done', 'not asked for')}."
    found, grey = baseline["file"], baseline["with_grey"]
    return (
        f"A small tree that sees only size, bits, format and compression of a file reaches balanced accuracy"
        f" {share(found['balanced_accuracy'], found['interval'])}, with the mean grey"
        f" {share(grey['balanced_accuracy'], grey['interval'])}; chance is {baseline['chance']:.3f}."
    )


def _source(name: str) -> list[str]:
    known = SOURCES.get(name)
    return [name, known.origin, known.labels] if known else [name, "not stated", "not stated"]
