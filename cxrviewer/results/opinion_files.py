"""Opinion files: all that was recorded of films, as JSON and as a table, beside the results."""

import csv
import io
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cxrviewer.files import make_folder
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results.documents import numbered, write_document
from cxrviewer.results.opinions import SCHEMA, Record, read
from cxrviewer.results.table import words_cell
from cxrviewer.version import __version__


def document(found: Iterable[Record]) -> dict[str, Any]:
    """Return what is written about all ``found``."""
    films = [{"film": one.film, "frame": one.frame, "events": list(one.events)} for one in found]
    software = {"name": "cxrviewer", "version": __version__}
    return {"schema": SCHEMA, "software": software, "notice": NOTICE, "films": films}


def write(folder: Path, found: Sequence[Record], replaceable: Container[Path] = ()) -> Path:
    """Write opinions into a folder of results, as JSON and as a table, and return the JSON's path.

    An earlier file is left alone, and the new one numbered.

    Parameters
    ----------
    folder
        Such as that of ``analyze``.
    found
        From `records`.
    replaceable
        Files that may be replaced: those of this run of the program.

    Raises
    ------
    OutputError
        When something cannot be written.
    """
    make_folder(folder)
    return write_document(numbered(folder, "opinions", replaceable), document(found), table(found))


def table(found: Iterable[Record]) -> str:
    """Return opinions as CSV: a row for each film and model, with what was said last after its answer."""
    stream = io.StringIO()
    rows = [row for record in found for row in _rows(record)]
    writer = csv.DictWriter(stream, _COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


_COLUMNS = (
    "film", "frame", "bundle", "mode", "time", "seconds", "seen_before", "opinion", "confidence", "words",
    "answer_time", "gate", "answer", "calibrated", "after_time", "agreement", "opinion_after", "confidence_after",
    "reason", "comments", "notice",
)  # fmt: skip


def _rows(record: Record) -> Iterable[dict[str, Any]]:
    for bundle in dict.fromkeys(event["bundle"] for event in record.events):
        mine = [event for event in record.events if event["bundle"] == bundle]
        answer = next((event for event in mine if event["event"] == "answer"), None)
        after = [event for event in mine if event["event"] == "after"]
        yield {**_first(record), "bundle": bundle, **_answered(answer), **_after(after), "notice": NOTICE}


def _first(record: Record) -> dict[str, Any]:
    opinion, how = record.opinion, record.circumstances
    return {
        "film": record.film,
        "frame": record.frame,
        "mode": "read first, locked" if how.locked else "read first",
        "time": record.time,
        "seconds": how.seconds,
        "seen_before": how.seen_before,
        "opinion": words_cell("; ".join(opinion.labels)),
        "confidence": opinion.confidence,
        "words": words_cell(opinion.words),
    }


def _answered(event: Mapping[str, Any] | None) -> dict[str, Any]:
    if event is None:
        return {}
    top = max(event["probabilities"], key=lambda entry: entry["calibrated"], default=None)
    named = {"answer": words_cell(top["label"]), "calibrated": f"{top['calibrated']:.6f}"} if top else {}
    return {"answer_time": event["time"], "gate": event["gate"]["status"], **named}


def _after(events: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    if not events:
        return {}
    opinion = read(events[-1]["opinion"])
    return {
        "after_time": events[-1]["time"],
        "agreement": events[-1]["agreement"],
        "opinion_after": words_cell("; ".join(opinion.labels)),
        "confidence_after": opinion.confidence,
        "reason": words_cell(opinion.words),
        "comments": len(events),
    }
