"""An audit as lines to read."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.basics.markdown import table
from cxrviewer.training.data.data import UNKNOWN
from cxrviewer.training.data.findings import NO_SOURCES

Report = Mapping[str, Any]


def text(report: Report) -> str:
    """Return an audit as lines to read: what was left out, the confounding, what files give away, and refusals."""
    lines = [
        *_films(report),
        "",
        table(
            ["class", *report["sources"]],
            [[label, *row] for label, row in zip(report["classes"], report["class_by_source"], strict=True)],
        ),
        "",
        *_confounding(report),
        *_sources(report.get("leave_one_source_out", {})),
        *_duplicates(report.get("near_duplicates")),
        *_files(report.get("file_baseline")),
    ]
    return "\n".join(lines + [f"Refused: {reason}" for reason in report.get("refusals", ())])


def _films(report: Report) -> list[str]:
    dropped = report["dropped"]
    lines = [
        f"{report['films']} films in {report['groups']} groups; left out: {dropped['copies']} copies,"
        f" {dropped['conflicts']} films whose copies have two labels, {dropped.get('unreadable', 0)} that cannot be"
        " read.",
        f"Groups with films of two labels: {report['groups_with_two_labels']}.",
    ]
    known = report.get("films_with_patient")
    if known is not None:
        lines.append(f"The patient is known of {known} of {report['films_given']} films.")
    if known == 0:
        lines.append("Films of one patient may be in training and test: expect figures that are too good.")
    if gated := report.get("refused_by_the_gate"):
        codes = ", ".join(f"{code} {count}" for code, count in gated.items())
        lines.append(f"Films that the viewer would not score, but that are trained on: {codes}.")
    return lines


def _confounding(report: Report) -> list[str]:
    if set(report["sources"]) <= {UNKNOWN}:
        return [NO_SOURCES]
    rule = report["source_only"]
    lines = [
        f"Cramer's V of class and source: {report['cramers_v']:.2f} (0 independent, 1 the same).",
        f"A rule that sees only the source reaches accuracy {rule['accuracy']:.3f}"
        f" or balanced accuracy {rule['balanced_accuracy']:.3f}.",
    ]
    for label in report["not_separable"]:
        why = (
            "shares no source with another class" if label in report["classes_sharing_no_source"] else "has one source"
        )
        lines.append(f"'{label}' {why}: its figures are not separable from the source.")
    return lines


def _sources(known: Report) -> list[str]:
    lines = []
    for source, classes in known.items():
        if source == UNKNOWN:
            continue
        can, cannot = (", ".join(classes[key]) or "nothing" for key in ("estimable", "not_estimable"))
        lines.append(f"Leaving out '{source}' (--split source:{source}): measures {can}; not estimable: {cannot}.")
    return lines


def _duplicates(near: Report | None) -> list[str]:
    if near is None:
        return []
    wrong = near["false_merges"]
    rate = (
        "no films are known to differ, so how often it is wrong was not measured"
        if wrong["rate"] is None
        else f"it joined {wrong['merged']} of {wrong['pairs']} pairs known to differ in class and source"
        f" (rate {wrong['rate']:.1e}, at most {wrong['at_most']:.1e})"
    )
    return [
        f"Near duplicates, kept together: {near['pairs']} pairs, {near['films']} films, {near['clusters']} clusters;"
        f" {near['of_two_patients']} pairs of patients that the data tells apart, {near['of_two_labels']} of two"
        f" labels, {near['turned_or_inverted']} turned or inverted.",
        f"The search for them (hashes within {near['hamming']} bits, correlation from {near['correlation']}): {rate}.",
    ]


def _files(baseline: Report | None) -> list[str]:
    if baseline is None:
        return []
    if "not_done" in baseline:
        return [f"What the files alone tell of the class: not measured, {baseline['not_done']}."]
    said = {"file": "size, bits, format and compression", "with_grey": "these and the mean grey"}
    return [
        f"A small tree that sees only {words} reaches balanced accuracy {found['balanced_accuracy']:.3f}"
        f" ({found['interval'][0]:.3f} to {found['interval'][1]:.3f}; chance {baseline['chance']:.3f}): "
        + (f"ABOVE CHANCE, told by {', '.join(found['told'])}." if found["above_chance"] else "near chance.")
        for key, words in said.items()
        for found in [baseline[key]]
    ]
