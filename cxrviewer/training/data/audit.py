"""Data checks before training: copies, groups, confounding with the source, and reasons not to train at all."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.training.basics import files
from cxrviewer.training.data import manifest
from cxrviewer.training.data.apart import refuse_among_films
from cxrviewer.training.data.audit_text import text
from cxrviewer.training.data.confounding import confounding, cramers_v, source_only
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample, open_dataset
from cxrviewer.training.data.duplicates_report import near_report, pairs_table
from cxrviewer.training.data.examine import Examined, examine
from cxrviewer.training.data.file_baseline import file_baseline
from cxrviewer.training.data.manifest import MANIFEST_FILE, Film
from cxrviewer.training.data.schemes import leave_one_source_out
from cxrviewer.training.data.split import distinct

__all__ = ["audit", "audit_samples", "audited", "cramers_v", "require", "source_only", "text"]

AUDIT_FILE = "audit.json"
AUDIT_TEXT_FILE = "audit.txt"
PAIRS_FILE = "near-duplicates.csv"
TABLES = (MANIFEST_FILE, PAIRS_FILE)
LEAST_GROUPS = 5  # of a class: fewer leave a part without it, or a figure without meaning
MOST_UNREADABLE = 0.01  # of the films
_PLACEHOLDER = 0.5  # of all films under one patient id


def audit(
    data: str | Path, out: Path | None = None, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> dict[str, Any]:
    """Return the checks of the data set in ``data``, JSON-ready; `text` makes it readable.

    Parameters
    ----------
    data
        Zip, folder of class folders, or manifest CSV.
    out
        Folder that gets ``manifest.csv``, ``near-duplicates.csv``, ``audit.json`` and ``audit.txt``.
    progress, cancelled
        Told, and asked, as films are read.

    Raises
    ------
    DataError
        When the data cannot be read as labelled films at all. Reasons not to train are in ``refusals``.
    RequestError
        When ``out`` is among the films, or its tables would replace the list of them.
    OutputError
        When ``out`` cannot be written.
    """
    if out is not None:
        refuse_among_films(out, data, writes=TABLES)
    dataset = open_dataset(data)
    return audited(dataset, examine(dataset, progress, cancelled), out)


def audited(dataset: Dataset, examined: Examined, out: Path | None = None) -> dict[str, Any]:
    """Return the checks of a data set whose films were looked at, and write them to ``out`` as `audit` does."""
    films = examined.films
    rows = manifest.text(films)
    report = confounding(examined.kept) | {
        "data_sha256": dataset.sha256,
        "manifest_sha256": manifest.sha256(rows),
        "grouped": any(film.patient for film in films),
        "films_given": len(films),
        "films_with_patient": sum(bool(film.patient) for film in films),
        "dropped": examined.dropped,
        "refused_by_the_gate": dict(sorted(Counter(code for film in films for code in film.gate.split()).items())),
        "leave_one_source_out": leave_one_source_out(examined.kept),
        "near_duplicates": near_report(films, examined.pairs),
        "file_baseline": file_baseline(films),
    }
    report["refusals"] = refusals(films, report)
    if out is not None:
        files.write_text(out / MANIFEST_FILE, rows)
        files.write_text(out / PAIRS_FILE, pairs_table(films, examined.pairs))
        files.write_text(out / AUDIT_TEXT_FILE, text(report) + "\n")
        files.write_json(out / AUDIT_FILE, report)
    return report


def audit_samples(samples: Sequence[Sample]) -> dict[str, Any]:
    """Return those checks of ``samples`` that need no look at a film."""
    return confounding(samples) | {"dropped": distinct(samples)[1]}


def require(report: dict[str, Any]) -> None:
    """Refuse data that no model should be trained on.

    Raises
    ------
    DataError
        With the first of the reasons in ``report``.
    """
    if reasons := report["refusals"]:
        more = f" There are {len(reasons) - 1} more reasons: run 'cxrviewer audit'." if len(reasons) > 1 else ""
        raise DataError(f"This data cannot be trained on. {reasons[0]}", more.strip())


def refusals(films: Sequence[Film], report: dict[str, Any]) -> list[str]:
    """Return the reasons not to train on ``films``, each one line that says what to do; none when all is well."""
    found = []
    unreadable = report["dropped"]["unreadable"]
    if unreadable > MOST_UNREADABLE * len(films):
        found.append(
            f"{unreadable} of {len(films)} films cannot be read: repair or remove those that manifest.csv says"
            " 'unreadable' of (write it with 'cxrviewer audit --out')."
        )
    if len(report["classes"]) < 2:
        found.append("Fewer than two classes are left: add films of another class.")
    groups = Counter(
        label for label, _ in {(f.sample.label, f.sample.group) for f in films if f.state == manifest.KEPT}
    )
    found += [
        f"Class '{label}' has too few patients or groups of films ({groups[label]}): add films of others until there"
        f" are {LEAST_GROUPS}."
        for label in report["classes"]
        if groups[label] < LEAST_GROUPS
    ]
    patients = Counter(film.patient for film in films if film.patient)
    if patients and patients.most_common(1)[0][1] > _PLACEHOLDER * len(films):
        found.append(
            f"One patient id covers {patients.most_common(1)[0][1]} of {len(films)} films, so it names no patient: give"
            " patient_id in a manifest."
        )
    return found
