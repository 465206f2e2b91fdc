"""Labelled films: a zip, a folder of class folders or a manifest CSV becomes one list of samples."""

import csv
import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from cxrviewer.errors import DataError

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]
Reader = Callable[[str], bytes]

MANIFEST = "manifest.csv"
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff"})
UNKNOWN = "unknown"
_MOST_BYTES = 256 * 2**20
_REMEDY = "See docs/training.md for the three layouts that are read."


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
        Hash of the file's bytes, hexadecimal.
    """

    path: str
    label: str
    group: str
    source: str = UNKNOWN
    age_group: str = UNKNOWN
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Samples and where their bytes come from; holds no file open."""

    root: Path
    samples: tuple[Sample, ...]
    grouped: bool

    @property
    def classes(self) -> tuple[str, ...]:
        """Return the labels in alphabetical order: the order of the model's outputs."""
        return tuple(sorted({sample.label for sample in self.samples}))

    @property
    def sha256(self) -> str:
        """Return a hash of every film's bytes and facts; the order of the films does not matter."""
        lines = sorted("\t".join((s.sha256, s.label, s.group, s.source, s.age_group)) for s in self.samples)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    def contents(self, samples: Iterable[Sample]) -> Iterator[bytes]:
        """Yield the bytes of each of ``samples``.

        Raises
        ------
        DataError
            When a file is missing or is no longer the one that was listed.
        """
        with _reader(self.root) as read:
            for sample in samples:
                content = read(sample.path)
                if sample.sha256 and hashlib.sha256(content).hexdigest() != sample.sha256:
                    raise DataError(
                        f"'{sample.path}' does not have the hash that the manifest states.", "Fetch the data again."
                    )
                yield content


def open_dataset(data: str | Path) -> Dataset:
    """Return the data set in ``data``: a zip, a folder of class folders, or a manifest CSV.

    Raises
    ------
    DataError
        When nothing there can be read as labelled films, or fewer than two classes are found.
    """
    place = Path(data)
    if place.suffix.lower() == ".csv":
        root, samples = place.parent, _from_rows(_file_bytes(place))
    elif place.is_dir() or zipfile.is_zipfile(place):
        root, samples = place, _discover(place)
    else:
        raise DataError(f"'{place}' is neither a folder, a zip nor a manifest CSV.", _REMEDY)
    if len({sample.label for sample in samples}) < 2:
        raise DataError(f"'{place.name}' holds fewer than two classes of films.", _REMEDY)
    grouped = any(sample.group != sample.path for sample in samples)
    return Dataset(root, tuple(_hashed(root, samples)), grouped)


def _discover(root: Path) -> list[Sample]:
    """Return the samples of a folder or zip: by its manifest if it has one, else by class folders."""
    names = _names(root)
    if MANIFEST in names:
        with _reader(root) as read:
            return _from_rows(read(MANIFEST))
    return _from_folders(names)


def _from_rows(content: bytes) -> list[Sample]:
    try:
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError("The manifest is not a CSV file in UTF-8.", _REMEDY) from error
    if not rows or not {"path", "label"} <= set(rows[0]):
        raise DataError("The manifest lacks a column 'path' or 'label', or has no rows.", _REMEDY)
    return [_from_row(row, line) for line, row in enumerate(rows, start=2)]


def _from_row(row: Mapping[str, str | None], line: int) -> Sample:
    def text(*columns: str) -> str:
        return next((value.strip() for name in columns if (value := row.get(name)) and value.strip()), "")

    path, label = text("path"), text("label")
    if not path or not label:
        raise DataError(f"Line {line} of the manifest has no path or no label.", "Complete or remove the line.")
    group = text("patient_id", "group") or path
    return Sample(path, label, group, text("source") or UNKNOWN, text("age_group") or UNKNOWN, text("sha256").lower())


def _from_folders(names: Sequence[str]) -> list[Sample]:
    """Return films by class folder; folders named ``masks`` hold no films (COVID-19 Radiography Database)."""
    films = [PurePosixPath(name) for name in names if PurePosixPath(name).suffix.lower() in SUFFIXES]
    films = [f for f in films if not any(p.lower() == "masks" or p.startswith((".", "__")) for p in f.parts)]
    depth = 0  # a zip often has one folder around everything
    while films and all(len(f.parts) > depth + 2 for f in films) and len({f.parts[depth] for f in films}) == 1:
        depth += 1
    return [Sample(str(f), f.parts[depth], str(f)) for f in sorted(films) if len(f.parts) > depth + 1]


def _hashed(root: Path, samples: Sequence[Sample]) -> Iterator[Sample]:
    with _reader(root) as read:
        for sample in samples:
            known = sample.sha256 or hashlib.sha256(read(sample.path)).hexdigest()
            yield replace(sample, sha256=known)


def _names(root: Path) -> list[str]:
    if root.is_dir():
        return [file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file()]
    with zipfile.ZipFile(root) as archive:
        return archive.namelist()


@contextmanager
def _reader(root: Path) -> Iterator[Reader]:
    """Yield a function from a sample's name to its bytes."""
    if root.is_dir():
        yield lambda name: _file_bytes(root / name)
        return
    with zipfile.ZipFile(root) as archive:

        def read(name: str) -> bytes:
            try:
                if archive.getinfo(name).file_size > _MOST_BYTES:
                    raise DataError(f"'{name}' is too large to be a film.", "Remove it from the zip.")
                return archive.read(name)
            except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
                raise DataError(f"'{name}' cannot be read from the zip.", "Fetch the data again.") from error

        yield read


def _file_bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise DataError(f"'{file.name}' of the data cannot be read.", "Check the path and the permissions.") from error
