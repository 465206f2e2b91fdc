"""An audit in plain words for somebody who decides whether to train: each finding with how serious it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from cxrviewer.training.basics.counting import counted
from cxrviewer.training.data.data import UNKNOWN

Level = Literal["good", "plain", "caution", "alarm"]
Report = Mapping[str, Any]

_ORDER: tuple[Level, ...] = ("alarm", "caution", "plain", "good")
_WEAK, _MARKED, _STRONG = 0.1, 0.3, 0.5  # of Cramer's V, after Cohen 1988, for a table with two rows or columns
_MOST_CONFLICTS = 0.01  # of all films
#: Said of data none of whose films has a source.
NO_SOURCES = (
    "Where the films come from is not known, so nobody can tell whether a model learns the disease or the hospital."
    " Add a column 'source' to a manifest.csv."
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the audit found.

    Attributes
    ----------
    level
        ``alarm``: training is refused, or its figures will mean little; ``caution``: read them with this in mind.
    topic
        What it is about, in a few words.
    words
        One or more sentences.
    """

    level: Level
    topic: str
    words: str


def findings(report: Report) -> tuple[Finding, ...]:
    """Return what the ``report`` of `audit.audit` says: how many films there are, then the most serious first."""
    found = [Finding("alarm", "Cannot be trained on", reason) for reason in report.get("refusals", ())]
    for part in (_sources, _separable, _left_out, _patients, _near, _files, _gate):
        found += part(report)
    return (*_films(report), *sorted(found, key=lambda finding: _ORDER.index(finding.level)))


def _films(report: Report) -> Iterator[Finding]:
    counts = [sum(row) for row in report["class_by_source"]]
    listed = ", ".join(f"{label} {count:,}" for label, count in zip(report["classes"], counts, strict=True))
    yield Finding(
        "plain",
        "Films",
        f"{report['films']:,} films in {report['groups']:,} groups that are never split (patients, or films that look"
        f" alike): {listed}.",
    )


def _left_out(report: Report) -> Iterator[Finding]:
    dropped = report["dropped"]
    copies, conflicts, unreadable = (dropped.get(key, 0) for key in ("copies", "conflicts", "unreadable"))
    given = report.get("films_given", report["films"])
    if not copies and not conflicts and not unreadable:
        yield Finding("good", "Copies and conflicts", "No film occurs twice, and every film can be read.")
        return
    words = f"Left out of {given:,} films: {counted(copies, 'copy', 'copies')} of others"
    words += f", {counted(conflicts, 'film', 'films')} of which copies carry two different labels"
    words += f", {counted(unreadable, 'film', 'films')} that cannot be read."
    serious = conflicts > _MOST_CONFLICTS * given
    yield Finding("caution" if conflicts or unreadable else "plain", "Copies and conflicts", words)
    if serious:
        yield Finding("caution", "Labels", "So many contradictions make the other labels doubtful, too.")


def _patients(report: Report) -> Iterator[Finding]:
    known, given = report.get("films_with_patient", 0), report.get("films_given", report["films"])
    if known == given:
        yield Finding("good", "Patients", "The patient of every film is known, so no patient is in two parts.")
    else:
        which = "No film's patient is known" if not known else f"The patient is known of {known:,} of {given:,} films"
        yield Finding(
            "caution",
            "Patients",
            f"{which}: films of one patient may be in training and test, and figures will be too good.",
        )
    if mixed := report["groups_with_two_labels"]:
        yield Finding("plain", "Mixed groups", f"{counted(mixed, 'group holds', 'groups hold')} films of two labels.")


def _sources(report: Report) -> Iterator[Finding]:
    sources, rule, chance = report["sources"], report["source_only"], 1.0 / max(1, len(report["classes"]))
    if sources == [UNKNOWN]:
        yield Finding(
            "caution",
            "Class and source",
            NO_SOURCES,
        )
        return
    if len(sources) == 1:
        yield Finding("good", "Class and source", "All films come from one source, so it cannot give a class away.")
        return
    value = report["cramers_v"]
    strength = next(
        (words for most, words in ((_WEAK, "hardly"), (_MARKED, "somewhat"), (_STRONG, "clearly")) if value < most),
        "strongly",
    )
    level: Level = "alarm" if value >= _STRONG else "caution" if value >= _WEAK else "good"
    yield Finding(
        level,
        "Class and source",
        f"Cramér's V {value:.2f}: class and source go {strength} together (0 is independent, 1 the same).",
    )
    gain = rule["balanced_accuracy"] - chance
    yield Finding(
        "alarm" if gain > 0.25 else "caution" if gain > 0.05 else "plain",
        "Source-only rule",
        f"A rule that sees no film and knows only where it came from is right in {_percent(rule['accuracy'])}, or"
        f" reaches {_percent(rule['balanced_accuracy'])} balanced accuracy (guessing: {_percent(chance)}). A model's"
        " figures on such films mean something only beyond that.",
    )


def _separable(report: Report) -> Iterator[Finding]:
    for label in report["not_separable"]:
        why = (
            "shares no source with another class" if label in report["classes_sharing_no_source"] else "has one source"
        )
        yield Finding("caution", label, f"{label} {why}: its figures cannot be told from those of its source.")


def _near(report: Report) -> Iterator[Finding]:
    near = report.get("near_duplicates")
    if not near or not near["pairs"]:
        return
    words = f"{counted(near['films'], 'film looks', 'films look')} like others and are kept together."
    if near["of_two_patients"]:
        words += f" {counted(near['of_two_patients'], 'pair is', 'pairs are')} listed as different patients."
    yield Finding("caution" if near["of_two_labels"] else "plain", "Near copies", words)


def _files(report: Report) -> Iterator[Finding]:
    baseline = report.get("file_baseline")
    if not baseline:
        return
    if "not_done" in baseline:
        why = baseline["not_done"]
        yield Finding("plain", "Files", f"What the files alone tell of the class was not measured: {why}.")
        return
    for key, words in (("file", "size, bits, format and compression"), ("with_grey", "these and the mean grey")):
        found = baseline[key]
        if found["above_chance"]:
            yield Finding(
                "caution",
                "Files",
                f"A small tree that sees only {words} of a file reaches {_percent(found['balanced_accuracy'])}"
                f" balanced accuracy (guessing: {_percent(baseline['chance'])}), told by {', '.join(found['told'])}.",
            )
            return
    yield Finding("good", "Files", "Size, bits, format, compression and mean grey give no class away.")


def _gate(report: Report) -> Iterator[Finding]:
    if gated := report.get("refused_by_the_gate"):
        codes = ", ".join(f"{code} {count:,}" for code, count in gated.items())
        yield Finding(
            "caution", "Not for the viewer", f"The viewer would not score these, yet they are trained on: {codes}."
        )


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
