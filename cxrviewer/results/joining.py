"""Joining the rows that several processes wrote into the table that one process would have written."""

import csv
import heapq
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from cxrviewer.errors import OutputError
from cxrviewer.results.table import Table

#: Column of a part that says which film among all a row is about.
PLACE = "place"


def join(parts: Sequence[Path], target: Path, columns: Sequence[str]) -> None:
    """Write the rows of ``parts`` into ``target`` in the order of their places, and remove the parts.

    Memory does not grow with the rows.

    Raises
    ------
    OutputError
        When a part is missing or the table cannot be written.
    """
    with ExitStack() as opened, Table(target, columns) as table:
        found = [_rows(part, opened) for part in parts if part.exists()]  # a process without a film wrote none
        for row in heapq.merge(*found, key=lambda row: int(row[PLACE])):
            del row[PLACE]
            table.add(row)
    for part in parts:
        part.unlink(missing_ok=True)


def counted(table: Path) -> tuple[int, int]:
    """Return how many rows a table has, and in how many of them a film failed; none where there is no table."""
    if not table.exists():
        return 0, 0
    with table.open(encoding="utf-8", newline="") as stream:
        errors = [bool(row["error"]) for row in csv.DictReader(stream)]
    return len(errors), sum(errors)


def _rows(part: Path, opened: ExitStack) -> Iterator[dict[str, str]]:
    try:
        return iter(csv.DictReader(opened.enter_context(part.open(encoding="utf-8", newline=""))))
    except OSError as error:
        raise OutputError("Rows of another process cannot be read.", "Use a disk that all machines share.") from error
