"""Listing: an audit trail as people read it: plain text, a table, JSON."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results.audit_trail.chain import Entry
from cxrviewer.results.table import words_cell
from cxrviewer.version import __version__

SCHEMA = 1
_COLUMNS = (
    "number", "time", "event", "film", "frame", "bundle", "gate", "reasons", "top", "calibrated", "details",
    "milliseconds", "device", "version", "notice",
)  # fmt: skip
_SHORT = 12  # digits of a hash, in text


def text(entries: Iterable[Entry]) -> str:
    """Return entries as lines of text, hashes cut short."""
    rows = [_row(entry) for entry in entries]
    lines = [_line(row) for row in rows]
    return "\n".join([NOTICE, *lines]) + "\n"


def table(entries: Iterable[Entry]) -> str:
    """Return entries as CSV."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, _COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for entry in entries:
        writer.writerow({name: _cell(value) for name, value in _row(entry).items()})
    return stream.getvalue()


def document(entries: Iterable[Entry]) -> str:
    """Return entries as JSON, all that each line of the trail says."""
    software = {"name": "cxrviewer", "version": __version__}
    whole = {"schema": SCHEMA, "software": software, "notice": NOTICE, "entries": [dict(e.record) for e in entries]}
    return json.dumps(whole, indent=1) + "\n"


#: By the ending of a file's name.
FORMATS: Mapping[str, Callable[[Iterable[Entry]], str]] = {"txt": text, "csv": table, "json": document}


def chosen(entries: Iterable[Entry], month: str = "", event: str = "", last: int = 0) -> Sequence[Entry]:
    """Return the entries of a month and of a kind, the ``last`` of them; empty and 0 mean all."""
    found = [
        entry
        for entry in entries
        if str(entry.record["time"]).startswith(month) and event in ("", entry.record["event"])
    ]
    return found[-last:] if last else found


def _row(entry: Entry) -> dict[str, Any]:
    record = entry.record
    calibrated = record.get("calibrated") or {}
    top = max(calibrated, key=lambda label: float(calibrated[label]), default="")
    return {
        **{name: record.get(name, "") for name in _COLUMNS},
        "number": entry.number,
        "reasons": " ".join(record.get("reasons", ())),
        "top": top,
        "calibrated": f"{calibrated[top]:.6f}" if top else "",
        "details": "; ".join(_details(record)),
        "milliseconds": (record.get("timing_ms") or {}).get("total", ""),
        "notice": NOTICE,
    }


def _details(record: Mapping[str, Any]) -> Iterator[str]:
    if "kind" in record:
        yield str(record["kind"])
    if "which" in record:
        yield str(record["which"])
    if record.get("before_bundle"):
        yield f"before {record['before_bundle']}"
    if record.get("torn"):
        yield "the line before was cut off"
    if record.get("missing"):
        yield f"{record['missing']} lines were missing"
    if record.get("lost"):
        yield f"{record['lost']} records could not be written"


def _line(row: Mapping[str, Any]) -> str:
    answer = f"{row['top']} {100 * float(row['calibrated']):.1f} %" if row["top"] else ""
    parts = (
        f"{row['number']:>7}  {row['time']}  {row['event']:<14}",
        f"film {row['film'][:_SHORT]}" if row["film"] else "",
        f"frame {row['frame']}" if row["film"] and row["frame"] != 1 else "",
        f"model {row['bundle'][:_SHORT]}" if row["bundle"] else "",
        f"gate {row['gate']}" if row["gate"] else "",
        row["reasons"],
        answer,
        row["details"],
    )
    return "  ".join(part for part in parts if part)


def _cell(value: Any) -> Any:
    return words_cell(value) if isinstance(value, str) else value
