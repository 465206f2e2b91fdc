"""results.csv: one row per input, the same columns whatever happened to it."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from cxrviewer.inference.analysis import NOTICE


def columns(classes: Sequence[str]) -> list[str]:
    """Return the column names for a bundle's ``classes``."""
    return [
        "path",
        "sha256",
        "gate",
        "reasons",
        *(f"calibrated {label}" for label in classes),
        *(f"raw {label}" for label in classes),
        "top",
        "bundle_sha256",
        "milliseconds",
        "error",
        "folder",
        "notice",
    ]


def row(path: str, analysis: Mapping[str, Any], folder: str) -> dict[str, Any]:
    """Return the row of an analysed film from the content of its analysis.json."""
    probabilities = analysis["probabilities"]
    top = max(probabilities, key=lambda entry: entry["calibrated"], default=None)
    return {
        "path": path,
        "sha256": analysis["input"]["sha256"],
        "gate": analysis["gate"]["status"],
        "reasons": " ".join(reason["code"] for reason in analysis["gate"]["reasons"]),
        **{f"calibrated {entry['label']}": f"{entry['calibrated']:.6f}" for entry in probabilities},
        **{f"raw {entry['label']}": f"{entry['raw']:.6f}" for entry in probabilities},
        "top": top["label"] if top else "",
        "bundle_sha256": analysis["bundle"]["sha256"],
        "milliseconds": analysis["timing_ms"].get("total", ""),
        "folder": folder,
        "notice": NOTICE,
    }


def error_row(path: str, text: str, bundle_sha256: str) -> dict[str, Any]:
    """Return the row of a film that could not be analysed."""
    return {"path": path, "error": text, "bundle_sha256": bundle_sha256, "notice": NOTICE}


def to_csv(names: Sequence[str], rows: Sequence[Mapping[str, Any]], *, header: bool = True) -> str:
    """Return ``rows`` as CSV text with the columns ``names``; missing values are empty."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, names, restval="", lineterminator="\n")
    if header:
        writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()
