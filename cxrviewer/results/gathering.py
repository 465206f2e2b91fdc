"""Gathering: measurements and opinions of many films, from folders of results, as one table and one JSON of each."""

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.files import make_folder
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results import measurements, opinion_files, opinions
from cxrviewer.results.documents import write_document
from cxrviewer.version import __version__

_KINDS = ("measurements", "opinions")


@dataclass(slots=True)
class Gathered:
    """What was found.

    Attributes
    ----------
    measured
        The content of each file of measurements, with the name of that file, in the order of their paths.
    events
        All events of opinions, each once, in the order of their times.
    refused
        Files that cannot be read as either.
    lost
        Folders that are not there, or may not be read.
    """

    measured: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    events: list[Mapping[str, Any]] = field(default_factory=list)
    refused: list[Path] = field(default_factory=list)
    lost: list[Path] = field(default_factory=list)

    @property
    def films(self) -> set[tuple[str, int]]:
        """Return which films and frames it is about."""
        found = {(one["film"]["sha256"], one["film"]["frame"]) for _, one in self.measured}
        return found | {(event["film"], event["frame"]) for event in self.events}


def gather(folders: Iterable[Path], skip: Path) -> Gathered:
    """Return all measurements and opinions below ``folders``; what lies in ``skip`` does not count."""
    found, events = Gathered(), dict[str, Mapping[str, Any]]()
    for path in _files(folders, skip.resolve(), found.lost):
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            if path.name.startswith("opinions"):
                events |= {json.dumps(event, sort_keys=True): event for event in _events(content)}
            else:
                measurements.table(content)  # whatever it lacks shows now
                found.measured.append((f"{path.parent.name}/{path.name}", content))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            found.refused.append(path)
    found.events = sorted(events.values(), key=lambda event: str(event["time"]))
    return found


def write(folder: Path, found: Gathered) -> list[Path]:
    """Write a table and a JSON of each kind that there is any of, and return their paths.

    Raises
    ------
    DataError
        When there is nothing of either.
    OutputError
        When something cannot be written.
    """
    if not found.films:
        raise DataError("There are no measurements or opinions.", "Write them first: Ctrl+S, or export them.")
    make_folder(folder)
    texts: dict[str, tuple[str, Any]] = {}
    if found.measured:
        films = [{"file": name, **content} for name, content in found.measured]
        texts["measurements"] = (_measured_table(found), {**_head(), "films": films})
    if found.events:
        recorded = list(opinions.records(found.events).values())
        texts["opinions"] = (opinion_files.table(recorded), opinion_files.document(recorded))
    written = []
    for name, (table, document) in texts.items():
        written += [folder / f"{name}.csv", folder / f"{name}.json"]
        write_document(written[-1], document, table)
    return written


def _head() -> dict[str, Any]:
    return {"schema": measurements.SCHEMA, "software": {"name": "cxrviewer", "version": __version__}, "notice": NOTICE}


def _measured_table(found: Gathered) -> str:
    """Return the rows of all films' tables in one, each with the file that it comes from."""
    stream, writer = io.StringIO(), None
    for name, content in found.measured:
        rows = csv.DictReader(io.StringIO(measurements.table(content)))
        if writer is None:
            writer = csv.DictWriter(stream, ["file", *(rows.fieldnames or ())], lineterminator="\n")
            writer.writeheader()
        writer.writerows({"file": name, **row} for row in rows)
    return stream.getvalue()


def _events(content: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for film in content["films"]:
        for event in film["events"]:
            if opinions.parsed(json.dumps(event).encode()) is None:
                raise ValueError("event")
            yield event


def _files(folders: Iterable[Path], skip: Path, lost: list[Path]) -> Iterator[Path]:
    """Yield the files of each kind, and keep folders that cannot be read: a table would lack theirs without a word."""
    for folder in folders:
        walk = os.walk(folder, onerror=lambda error: lost.append(Path(error.filename)))
        named = ((kind, place, name) for place, _, names in walk for name in names for kind in _KINDS)
        found = sorted((kind, Path(place, name)) for kind, place, name in named if fnmatch(name, f"{kind}*.json"))
        yield from (path for _, path in found if skip not in path.resolve().parents)
