"""The table of a run, such as results.csv: one row per input, the same columns whatever happened to it."""

import contextlib
import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self, TextIO

from cxrviewer.console import escaped
from cxrviewer.errors import OutputError
from cxrviewer.inference.analysis import NOTICE, about_classes
from cxrviewer.notify import notify

#: What a spreadsheet takes for the beginning of a formula; the last four are full-width.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def columns(classes: Sequence[str], place: str = "folder") -> list[str]:
    """Return the column names for a bundle's ``classes``; ``place`` is that of where a film's result is."""
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
        place,
        "frame",
        "frames",
        "class limits",
        "notice",
    ]


def row(path: str, analysis: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row of an analysed film from the content of its analysis.json, without where that is.

    The sentences that limit the numbers of single classes go with them.
    """
    probabilities = analysis["probabilities"]
    limits = about_classes(analysis.get("limits", ()), (entry["label"] for entry in probabilities))
    top = max(probabilities, key=lambda entry: entry["calibrated"], default=None)
    return {
        "path": cell(path),
        "sha256": analysis["input"]["sha256"],
        "gate": analysis["gate"]["status"],
        "reasons": " ".join(reason["code"] for reason in analysis["gate"]["reasons"]),
        **{f"calibrated {entry['label']}": f"{entry['calibrated']:.6f}" for entry in probabilities},
        **{f"raw {entry['label']}": f"{entry['raw']:.6f}" for entry in probabilities},
        "top": words_cell(top["label"]) if top else "",
        "bundle_sha256": analysis["bundle"]["sha256"],
        "milliseconds": analysis["timing_ms"].get("total", ""),
        "frame": analysis["input"].get("frame", 1),
        "frames": analysis["input"].get("frames", 1),
        "class limits": words_cell(" ".join(limits.values())),
        "notice": NOTICE,
    }


def error_row(path: str, text: str, bundle_sha256: str) -> dict[str, Any]:
    """Return the row of a film that could not be analysed."""
    return {"path": cell(path), "error": text, "bundle_sha256": bundle_sha256, "notice": NOTICE}


def cell(path: str) -> str:
    r"""Return ``path`` as it can stand in a table: with ``\x1b`` for a control character, and as no formula.

    ``./`` goes before what a spreadsheet would take for a formula (OWASP's list for CSV injection): the same path.
    Absolute paths begin with nothing of the kind.
    """
    shown = escaped(path)
    return f"./{shown}" if shown.startswith(_FORMULA) else shown


def words_cell(words: str) -> str:
    """Return words as they can stand in a table: what a spreadsheet would take for a formula gets a quote before it."""
    return f"'{words}" if words.startswith(_FORMULA) else words


class Table:
    """A table as it grows, a context manager: each row is on disk when `add` returns.

    Until the block ends well its rows lie beside it, in ``NAME.partial.csv``, and an earlier table stays as it is.
    Without any row nothing is written.

    Parameters
    ----------
    path
        Where the table goes.
    names
        The columns.
    """

    def __init__(self, path: Path, names: Sequence[str]) -> None:
        self._path, self._partial = path, path.with_stem(f"{path.stem}.partial")
        self._names = names
        self._stream: TextIO | None = None

    def __enter__(self) -> Self:
        """Begin; the first row makes the file."""
        return self

    def add(self, row: Mapping[str, Any]) -> None:
        """Append a row; missing values are empty.

        Raises
        ------
        OutputError
            When it cannot be written.
        """
        with self._guarded():
            self._stream = self._stream or self._begun()
            self._writer(self._stream).writerow(row)
            self._stream.flush()

    def _begun(self) -> TextIO:
        # A name on disk need not be text: what cannot be encoded is written as an escape.
        stream = self._partial.open("w", encoding="utf-8", errors="backslashreplace", newline="")
        self._writer(stream).writeheader()
        return stream

    def _writer(self, stream: TextIO) -> "csv.DictWriter[str]":
        return csv.DictWriter(stream, self._names, restval="", lineterminator="\n")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Give the table its name, or say where its rows are when the block was left early."""
        if self._stream is None:
            return
        with self._guarded():
            self._stream.close()
            if kind is None:
                self._partial.replace(self._path)
        if kind is not None:
            notify("warning", f"The run did not end; the rows so far are in '{self._partial}'.")

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OutputError(
                f"The table '{self._path}' cannot be written.", "Close it in other programs, or free space there."
            ) from error
