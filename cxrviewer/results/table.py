"""results.csv: one row per input, the same columns whatever happened to it."""

import contextlib
import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cxrviewer.errors import OutputError
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


class Table:
    """results.csv as it grows: each row is on disk when `add` returns, and the file takes its name when it is closed.

    Parameters
    ----------
    path
        Where the table goes. Until then its rows lie beside it, under a name that begins with a dot.
    names
        The columns.

    Raises
    ------
    OutputError
        When it cannot be written.
    """

    def __init__(self, path: Path, names: Sequence[str]) -> None:
        self._path, self._growing = path, path.with_name(f".{path.name}.part")
        with self._guarded():
            # A name on disk need not be text: what cannot be encoded is written as an escape.
            self._stream = self._growing.open("w", encoding="utf-8", errors="backslashreplace", newline="")
            self._writer = csv.DictWriter(self._stream, names, restval="", lineterminator="\n")
            self._writer.writeheader()

    def add(self, row: Mapping[str, Any]) -> None:
        """Append a row; missing values are empty."""
        with self._guarded():
            self._writer.writerow(row)
            self._stream.flush()

    def close(self) -> None:
        """Give the table its name."""
        with self._guarded():
            self._stream.close()
            self._growing.replace(self._path)

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OutputError(f"The table '{self._path}' cannot be written.", "Free space on that disk.") from error
