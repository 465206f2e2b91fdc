"""Labelled films: a zip, a folder of class folders or a manifest CSV becomes one list of samples."""

import csv
import hashlib
import io
import os
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from cxrviewer.errors import DataError, UnreadableFilmError
from cxrviewer.files import is_folder, may_be
from cxrviewer.imaging.files import archive
from cxrviewer.imaging.files.kinds import FileKind, kind_of
from cxrviewer.imaging.opening import read_file
from cxrviewer.imaging.studies.discovery import Survey

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]

MANIFEST = "manifest.csv"
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff"})
UNKNOWN = "unknown"
_LAYOUTS = "See docs/researchers.md for the three layouts that are read."
_COLUMNS = ("path", "label", "patient_id", "group", "source", "age_group", "sex", "view", "sha256")
_MORE = "more cells"  # than columns
_SEPARATORS = ",;\t"  # spreadsheets write a semicolon where the comma stands in numbers


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled film of a data set.

    Attributes
    ----------
    path
        Name inside the data set.
    label
        Class.
    group
        Patient or cluster of near-identical films; never split. The film's own name where nothing is known.
    source
        Hospital or collection, ``"unknown"`` where nothing is known.
    age_group
        Such as ``"adult"`` or ``"child"``.
    sha256
        Hash of the file's bytes, hexadecimal; empty when it cannot be read.
    sex, view
        Such as ``"F"`` and ``"PA"``.
    """

    path: str
    label: str
    group: str
    source: str = UNKNOWN
    age_group: str = UNKNOWN
    sha256: str = ""
    sex: str = UNKNOWN
    view: str = UNKNOWN


@dataclass(frozen=True, slots=True)
class Dataset:
    """Samples and where their bytes come from; holds no file open.

    Attributes
    ----------
    root
        Folder or zip that the samples' names start from.
    samples
        The films.
    grouped
        Whether something is known about which films are of one patient.
    sha256
        Hash of every film's bytes and facts as they were given; the order of the films does not matter.
    """

    root: Path
    samples: tuple[Sample, ...]
    grouped: bool
    sha256: str

    @property
    def classes(self) -> tuple[str, ...]:
        """Return the labels in alphabetical order: the order of the model's outputs."""
        return tuple(sorted({sample.label for sample in self.samples}))

    def content(self, sample: Sample) -> bytes:
        """Return the bytes of a film.

        Raises
        ------
        UnreadableFilmError
            When the file cannot be read or is no longer the one that was listed.
        """
        content = self.unchecked(sample)
        if sample.sha256 and hashlib.sha256(content).hexdigest() != sample.sha256:
            raise changed()
        return content

    def unchecked(self, sample: Sample) -> bytes:
        """Return the bytes of a film, for whoever compares their hash himself."""
        return read_file(self.root / sample.path)

    def contents(self, samples: Iterable[Sample]) -> Iterator[bytes]:
        """Yield the bytes of each of ``samples``.

        Raises
        ------
        DataError
            When a film cannot be read or is no longer the one that was listed.
        """
        for sample in samples:
            try:
                yield self.content(sample)
            except UnreadableFilmError as error:
                raise DataError(f"'{sample.path}' cannot be read. {error.what}", error.remedy) from error


def changed() -> UnreadableFilmError:
    """Return the error for a film that is not the one that was listed."""
    return UnreadableFilmError("It does not have the hash that was listed for it.", "Fetch the data again.")


def open_dataset(data: str | Path) -> Dataset:
    """Return the data set in ``data``: a zip, a folder of class folders, or a manifest CSV.

    Raises
    ------
    DataError
        When nothing there can be read as labelled films, or fewer than two classes are found.
    """
    place = Path(data)
    if is_list(place):
        root, samples = place.parent, listed(place)
    elif is_folder(place) or _is_zip(place):
        root, samples = place, _discover(place)
    else:
        raise DataError("The data is neither a folder, a zip nor a manifest CSV.", f"Check the name. {_LAYOUTS}")
    if len({sample.label for sample in samples}) < 2:
        raise DataError("The data holds fewer than two classes of films.", _LAYOUTS)
    _refuse_alike({sample.label for sample in samples})
    _refuse_backslashes(root, samples)
    hashed = tuple(replace(sample, sha256=sample.sha256 or _hash(root / sample.path)) for sample in samples)
    return Dataset(root, hashed, any(sample.group != sample.path for sample in hashed), facts_sha256(hashed))


def _refuse_alike(labels: Iterable[str]) -> None:
    """Refuse names of classes that are one but for their spelling, most likely: the model would learn to tell it."""
    seen: dict[str, str] = {}
    for label in sorted(labels):
        plain = " ".join(unicodedata.normalize("NFKC", label).casefold().split())
        if (other := seen.setdefault(plain, label)) != label:
            raise DataError(
                f"The names of the classes '{other}' and '{label}' are almost the same.",
                "Write them in one way, or name one otherwise.",
            )


def _refuse_backslashes(root: Path, samples: Iterable[Sample]) -> None:
    """Refuse a list whose paths are written as on Windows where that leads nowhere; a name may hold a backslash."""
    if os.sep == "\\":
        return
    if any("\\" in sample.path and not _hash(root / sample.path) for sample in samples):
        raise DataError(
            "The manifest has paths with backslashes, which lead to folders on Windows alone.",
            "Write slashes in them, and let them start from the manifest's folder.",
        )


def is_list(place: Path) -> bool:
    """Return whether a data set is a list of films, which may lie anywhere."""
    return place.suffix.lower() == ".csv" and not is_folder(place)


def listed(place: Path) -> Sequence[Sample]:
    """Return the films of a list as it names them.

    Raises
    ------
    DataError
        When it cannot be read.
    """
    return _from_rows(_table(place))


def facts_sha256(samples: Iterable[Sample]) -> str:
    """Return a hash of every film's bytes and facts; the order of the films does not matter."""
    lines = sorted("\t".join((s.sha256, s.label, s.group, s.source, s.age_group)) for s in samples)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _discover(root: Path) -> Sequence[Sample]:
    """Return the samples of a folder or zip: by its manifest if it has one, else by class folders."""
    try:
        return _from_rows(read_file(root / MANIFEST))
    except UnreadableFilmError:
        return _from_folders(_found(root))


def _found(root: Path) -> list[str]:
    """Return the names of the films below ``root``; none may be lost on the way, or the parts would be others."""
    survey = Survey([root])
    found = [film.path for film in survey]
    if path := next((place.name for place in found if may_be(stat.S_ISDIR, place)), ""):  # a whole class, perhaps
        raise DataError(f"'{path}' cannot be read.", "Ask for read permission.")
    names = [place.relative_to(root).as_posix() for place in found if place != root]
    if survey.tally.missing:
        raise DataError(
            f"{survey.tally.missing} of the films vanished while they were looked for.", "Look at the disk."
        )
    return names


@lru_cache(maxsize=3)  # a command first looks whether its output lies among the films, then takes them
def _from_rows(content: bytes) -> tuple[Sample, ...]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError("The manifest is not a CSV file in UTF-8.", _LAYOUTS) from error
    separator = max(_SEPARATORS, key=text.partition("\n")[0].count)
    # Strict: a quotation mark that is never closed would swallow the films that follow it.
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, restkey=_MORE, strict=True)
    try:
        columns = reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
        rows = [(row, reader.line_num) for row in reader]
    except csv.Error as error:
        line = reader.reader.line_num  # its own is that of the last row that could be read
        raise DataError(
            f"The cells of the manifest cannot be told apart at line {line}.",
            "Look there and above for a quotation mark that is not closed, or not doubled within a cell.",
        ) from error
    for name in _COLUMNS:
        if columns.count(name) > 1:
            raise DataError(f"The manifest has more than one column '{name}'.", "Keep the one that is meant.")
    if not rows or not {"path", "label"} <= set(columns):
        raise DataError("The manifest lacks a column 'path' or 'label', or has no rows.", _LAYOUTS)
    return tuple(_from_row(row, line) for row, line in rows)


def _from_row(row: Mapping[str, Any], line: int) -> Sample:
    text = {name: (row.get(name) or "").strip() for name in _COLUMNS}
    swallowed = any(len(cell.splitlines()) > 1 for cell in text.values())  # by quotation marks that pair wrongly
    if swallowed or any(cell.strip() for cell in row.get(_MORE, ())):  # cells are not where they seem
        raise DataError(
            f"Line {line} of the manifest has more cells than columns, or a cell of several lines.",
            "Put cells with separators between quotation marks.",
        )
    path, label = text["path"], text["label"]
    if not path or not label:
        raise DataError(f"Line {line} of the manifest has no path or no label.", "Complete or remove the line.")
    facts = {name: text[name] or UNKNOWN for name in ("source", "age_group", "sex", "view")}
    group = text["patient_id"] or text["group"] or path
    return Sample(path, label, group, sha256=text["sha256"].lower(), **facts)


def _from_folders(names: Sequence[str]) -> list[Sample]:
    """Return films by class folder; folders named ``masks`` hold no films (COVID-19 Radiography Database)."""
    films = [PurePosixPath(name) for name in names]
    films = [f for f in films if not any(p.lower() == "masks" or p.startswith((".", "__")) for p in f.parts)]
    depth = 0  # a zip often has one folder around everything
    while films and all(len(f.parts) > depth + 2 for f in films) and len({f.parts[depth] for f in films}) == 1:
        depth += 1
    return [Sample(str(f), f.parts[depth], str(f)) for f in sorted(films) if len(f.parts) > depth + 1]


def _hash(file: Path) -> str:
    """Return the SHA-256 of a file's bytes; empty when it cannot be read, which the audit tells."""
    try:
        return hashlib.sha256(read_file(file)).hexdigest()
    except UnreadableFilmError:
        return ""


def _table(file: Path) -> bytes:
    try:
        return read_file(file)
    except UnreadableFilmError as error:
        raise DataError(f"The manifest cannot be read. {error.what}", error.remedy) from error


def _is_zip(file: Path) -> bool:
    """Return whether ``file`` is a zip; DataError when it is one that cannot be read."""
    try:
        with file.open("rb") as stream:
            if kind_of(stream.read(4)) is not FileKind.ZIP:
                return False
        archive.names(file)
    except UnreadableFilmError as error:
        raise DataError(error.what, error.remedy) from error
    except OSError:
        return False
    return True
