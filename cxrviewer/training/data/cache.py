"""Prepared films on disk: decoded once, then mapped into memory by every process that trains."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, astuple, dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import OutputError
from cxrviewer.explain.affine import GridMap
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.preprocess import Preprocessing, prepare
from cxrviewer.training.data.data import Dataset
from cxrviewer.version import __version__

PICTURES_FILE = "pictures.npy"
_REMEDY = "Free space there, or choose another folder with --cache."
_SPARE = 2**26  # bytes to be left free
_BEGUN = ".begun-"


def cache_key(dataset: Dataset, spec: Preprocessing, lungs: bool = False) -> str:
    """Return a name for the prepared films of ``dataset``: another one whenever a pixel of them could be another.

    It depends on the films' bytes and facts in their order, on every constant of the preprocessing, the lung model's
    hash among them, on whether masks of the ``lungs`` are kept, on what `prepare` makes of a made-up film, so that a
    change of the code is noticed, and on the program's version, which decodes them.
    """
    rows, columns = np.mgrid[0:61, 0:47].astype(np.float32)
    probe = (np.sin(rows * columns / 31) + 1) / 2
    films = (probe, probe.repeat(9, axis=0).repeat(9, axis=1))
    seen = [prepare(film, spec, 1.0, _made_up(film)).picture for film in films]
    stated = json.dumps([__version__, asdict(spec), lungs, [astuple(sample) for sample in dataset.samples]])
    return hashlib.sha256(stated.encode() + b"".join(picture.tobytes() for picture in seen)).hexdigest()[:32]


def _made_up(film: NDArray[np.float32]) -> LungField:
    """Return two lungs for a made-up film."""
    sides = np.zeros((32, 32), np.uint8)
    sides[6:25, 4:13], sides[6:25, 18:27] = 1, 2
    rows, columns = film.shape
    to_film = GridMap.between((32, 32), (rows, columns))
    return LungField((sides > 0) * np.float32(0.9), sides, to_film, (rows, columns), 1.0)


class PictureWriter:
    """Writes prepared films one after the other into an array file that `mapped` reads.

    Written as a plain stream, not through a memory map: where the disk is full, that is an error, not a crash.
    """

    def __init__(self, stream: IO[bytes], films: int, size: int) -> None:
        self._stream = stream
        self._size = size
        header = {"descr": "|u1", "fortran_order": False, "shape": (films, size, size)}
        np.lib.format.write_array_header_1_0(stream, header)

    def write(self, picture: NDArray[np.uint8] | None) -> None:
        """Write one film, shape ``(size, size)``; None, for one that cannot be read, is black."""
        self._stream.write(bytes(self._size**2) if picture is None else picture.tobytes())


def mapped(file: Path) -> NDArray[np.uint8]:
    """Return the prepared films in ``file``, mapped, not read: uint8, shape ``(n, size, size)``.

    What is written to it stays in this process: torch takes no array without a word that forbids writing.
    """
    return np.asanyarray(np.load(file, mmap_mode="c"), dtype=np.uint8)


def check_space(folder: Path, needed: int) -> None:
    """Refuse to begin what the disk has no room for.

    Raises
    ------
    OutputError
        With the number of megabytes that are missing.
    """
    missing = needed + _SPARE - shutil.disk_usage(folder).free
    if missing > 0:
        raise OutputError(f"The disk of the cache lacks {missing // 10**6 + 1} MB for the prepared films.", _REMEDY)


@dataclass(frozen=True, eq=False, slots=True)
class Given:
    """Films as a network is given them, made from 8 bits a pixel a few at a time: memory does not grow with them.

    Attributes
    ----------
    rows
        Row of each film in the ``planes``, int64, shape ``(n,)``.
    planes
        Prepared films and, for a network with a channel for them, where the lungs are: uint8, shape
        ``(m, size, size)``, mapped.
    """

    rows: NDArray[np.int64]
    planes: tuple[NDArray[np.uint8], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def of(self, films: NDArray[np.int64] | slice) -> NDArray[np.float32]:
        """Return these ``films``: float32, shape ``(k, size, size)`` or ``(k, planes, size, size)``, 0.0 to 1.0."""
        shown = [plane[self.rows[films]] for plane in self.planes]
        stacked = shown[0] if len(shown) == 1 else np.stack(shown, axis=1)
        return stacked.astype(np.float32) / np.float32(255.0)


@contextmanager
def new_entry(cache: Path, name: str) -> Iterator[Path]:
    """Yield an empty folder in ``cache`` that becomes the entry ``name`` when the block ends well; else nothing stays.

    Whoever calls it holds the lock of ``cache``, so what others began there and did not end is of a process that was
    killed: it is removed.

    Raises
    ------
    OutputError
        When the folder cannot be written, or the disk is full.
    """
    for begun in cache.glob(f"{_BEGUN}*"):
        shutil.rmtree(begun, ignore_errors=True)
    folder = cache / f"{_BEGUN}{os.getpid()}"
    try:
        folder.mkdir(mode=0o700)  # films of patients: for nobody else's eyes
        yield folder
        shutil.rmtree(cache / name, ignore_errors=True)
        folder.rename(cache / name)
    except OSError as error:
        raise OutputError("The prepared films cannot be written to the cache.", _REMEDY) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
