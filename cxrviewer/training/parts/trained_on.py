"""The films that a model was made of, as hashes: enough to know them again, too little to make a picture from."""

import csv
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from cxrviewer.errors import BundleError, DataError
from cxrviewer.files import file_sha256, size_of
from cxrviewer.inference.bundle import WEIGHTS_FILE, Bundle
from cxrviewer.training.basics import files
from cxrviewer.training.data.duplicates import in_words
from cxrviewer.training.data.fingerprint import SKETCH_BITS, WAYS, sketches, turned
from cxrviewer.training.data.manifest import MANIFEST_FILE

TRAINED_ON_FILE = "trained-on.safetensors"
SPLIT_FILE = "split.json"
#: What a film was used for, the gravest first; ``earlier``: in training by the weights that the training went on from.
PARTS = ("train", "earlier", "validation", "calibration", "test")
TEST = PARTS.index("test")
_EARLIER = PARTS.index("earlier")
#: From these the weights learnt.
LEARNT = (PARTS.index("train"), _EARLIER)
#: Most bits in which the sketches of one film, encoded twice, differ. On 9,661 films of five collections 322 of the 328
#: pairs that `near_duplicates` finds keep to it, and 2 of the 46.7 million others; see docs/researchers.md.
MOST_BITS = 45
_WEIGHTS = (WEIGHTS_FILE, "best.safetensors")  # of a bundle or a run
_REMEDY = "Copy the bundle again or choose another one."
_DIGITS = 16  # of a pixel hash, hexadecimal
_MOST_BYTES = 256 * 2**20  # of some five million films
_BLOCK = 512  # films compared at a time
_Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Recognised:
    """A film that is taken for one that a model was made of.

    Attributes
    ----------
    film, known
        Place among those asked about, and in `TrainedOn`.
    bits
        In which their sketches differ.
    how
        ``equal pixels``, or what was done to one of them besides encoding, size and brightness.
    """

    film: int
    known: int
    bits: int
    how: str

    @property
    def likeness(self) -> float:
        """Return the correlation of their signatures as the sketches tell it, -1 to 1; see `fingerprint.sketches`."""
        return math.cos(math.pi * self.bits / SKETCH_BITS)


@dataclass(frozen=True, eq=False, slots=True)
class TrainedOn:
    """Films that a model was made of, its test part included, in the order of their hashes.

    Attributes
    ----------
    pixels
        First eight bytes of `manifest.pixel_sha256`, uint64, shape ``(n,)``, ascending.
    sketches
        `fingerprint.sketches`, uint8, shape ``(n, 32)``.
    parts
        Place in `PARTS`, uint8, shape ``(n,)``.
    """

    pixels: NDArray[np.uint64]
    sketches: NDArray[np.uint8]
    parts: NDArray[np.uint8]

    @property
    def counts(self) -> dict[str, int]:
        """Return the films of each part that has any."""
        found = np.bincount(self.parts, minlength=len(PARTS)).tolist()
        return {part: count for part, count in zip(PARTS, found, strict=True) if count}

    def save(self, file: Path) -> None:
        """Write it as safetensors: numbers, no names."""
        content = {name: getattr(self, name) for name in ("pixels", "sketches", "parts")}
        files.write(file, lambda part: part.write_bytes(save(content)))

    def where(self, pixels: NDArray[np.uint64], signatures: NDArray[np.int8]) -> tuple[NDArray[np.int64], ...]:
        """Return which films are among these.

        Parameters
        ----------
        pixels
            Of the films asked about, as `pixel_key` gives them, shape ``(m,)``.
        signatures
            Of `fingerprint`, shape ``(m, 64, 64)``.

        Returns
        -------
        equal, near
            Place in `PARTS` of the gravest use of a film with equal pixels, and of one that is the same but for
            encoding, size, brightness, turning or inversion; int64, shape ``(m,)``, -1 where there is none.
        """
        return self._equal(pixels), self._near(signatures)

    def learnt(self, pixels: NDArray[np.uint64], signatures: NDArray[np.int8]) -> list[Recognised]:
        """Return the films among these that the weights learnt from, each with every known film that it is taken for.

        Parameters
        ----------
        pixels, signatures
            As for `where`, whose word counts: a film with the pixels of one that taught nothing is not among them.
        """
        equal, near = self.where(pixels, signatures)
        chosen, taught = np.isin(np.where(equal >= 0, equal, near), LEARNT), np.isin(self.parts, LEARNT)
        found: dict[tuple[int, int], Recognised] = {}
        for films, places, agreeing, way in self._alike(signatures):
            differing = (SKETCH_BITS - np.abs(agreeing).astype(np.int64)) // 2
            for pair in np.flatnonzero(chosen[films] & taught[places]):
                film, known, bits = int(films[pair]), int(places[pair]), int(differing[pair])
                how = in_words(way, inverted=bool(agreeing[pair] < 0))
                how = "equal pixels" if pixels[film] == self.pixels[known] else how
                if (film, known) not in found or bits < found[film, known].bits:
                    found[film, known] = Recognised(film, known, bits, how)
        return [found[key] for key in sorted(found)]

    def _equal(self, pixels: NDArray[np.uint64]) -> NDArray[np.int64]:
        used = np.full(len(pixels), -1, np.int64)
        for part in reversed(range(len(PARTS))):  # the gravest last
            used[np.isin(pixels, self.pixels[self.parts == part])] = part
        return used

    def _near(self, signatures: NDArray[np.int8]) -> NDArray[np.int64]:
        used = np.full(len(signatures), len(PARTS), np.int64)
        for film, place, _, _ in self._alike(signatures):
            np.minimum.at(used, film, self.parts[place])
        return np.where(used < len(PARTS), used, -1)

    def _alike(self, signatures: NDArray[np.int8]) -> Iterator[tuple[_Places, _Places, NDArray[np.float32], int]]:
        """Yield films, the known ones that they are nearly identical to, how far their bits agree, and in which way.

        The third counts bits that agree less bits that differ: below 0 for a negative.
        """
        known = _signs(self.sketches)
        for start in range(0, len(signatures), _BLOCK):
            block = signatures[start : start + _BLOCK]
            for way in WAYS:
                agreeing = _signs(sketches(turned(block, way))) @ known.T
                film, place = np.nonzero(np.abs(agreeing) >= SKETCH_BITS - 2 * MOST_BITS)
                yield film + start, place, agreeing[film, place], way


def pixel_key(pixel_sha256: str) -> int:
    """Return the first eight bytes of `manifest.pixel_sha256` as a number."""
    return int(pixel_sha256[:_DIGITS], 16)


def of_run(run: Path, start: Path | None = None) -> TrainedOn | None:
    """Return the films of a finished run, and those that the weights it began with were made of, if their folder says.

    Parameters
    ----------
    run
        Holds ``manifest.csv`` and ``split.json``.
    start
        Folder of the run or bundle whose weights it went on from; None for others.

    Returns
    -------
    TrainedOn or None
        None for a run of a version that wrote no sketches.

    Raises
    ------
    DataError
        When a file of the run is missing or damaged.
    """
    part_of = {sha256: part for part, films in files.read_json(run / SPLIT_FILE)["films"].items() for sha256 in films}
    try:
        with (run / MANIFEST_FILE).open(encoding="utf-8", newline="") as stream:
            once = {row["sha256"]: row for row in csv.DictReader(stream) if row["sha256"] in part_of}
        rows = list(once.values())  # a copy of a film to the byte has a row of its own
        if not rows or not rows[0].get("sketch"):
            return None
        found = [(pixel_key(row["pixel_sha256"]), row["sketch"], PARTS.index(part_of[row["sha256"]])) for row in rows]
        own = _sorted(
            np.array([pixels for pixels, _, _ in found], np.uint64),
            np.frombuffer(bytes.fromhex("".join(sketch for _, sketch, _ in found)), np.uint8),
            np.array([part for _, _, part in found], np.uint8),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError("The manifest of the run is missing or damaged.", "Start the run again.") from error
    return _with(own, of_start(start))


def folder_of(start: Path) -> Path | None:
    """Return the folder of the run or bundle that starting weights lie in; None for other weights."""
    if start.is_dir():
        return start
    return start.parent if start.name in _WEIGHTS else None


def of_start(folder: Path | None) -> TrainedOn | None:
    """Return the films that the weights in ``folder`` were made of; None where it does not say so, or there is none.

    Raises
    ------
    BundleError, DataError
        When what the folder says is damaged.
    """
    if folder is None:
        return None
    if (folder / TRAINED_ON_FILE).is_file():
        return read(folder / TRAINED_ON_FILE)
    broken_off = (folder / MANIFEST_FILE).is_file() and (folder / SPLIT_FILE).is_file()
    return of_run(folder) if broken_off else None


def of_bundle(bundle: Bundle) -> TrainedOn | None:
    """Return the films that ``bundle`` was made of; None where it does not say.

    Raises
    ------
    BundleError
        When the file is missing, damaged, or not the one that the bundle states.
    """
    stated: Mapping[str, Any] = bundle.provenance.get("trained_on") or {}
    if not stated:
        return None
    file = bundle.folder / TRAINED_ON_FILE
    try:
        if file_sha256(file) == stated.get("sha256"):
            return read(file)
    except OSError as error:
        raise BundleError(f"Bundle '{bundle.name}' has no {TRAINED_ON_FILE}.", _REMEDY) from error
    raise BundleError(f"{TRAINED_ON_FILE} of bundle '{bundle.name}' does not have the hash that it states.", _REMEDY)


def _with(own: TrainedOn, before: TrainedOn | None) -> TrainedOn:
    """Return ``own`` with the films of an earlier training, but those of its test part, which it did not see."""
    if before is None:
        return own
    learnt = before.parts != TEST
    # What chose its epoch or calibrated it did so again, perhaps, in this training: the weights did not learn from it.
    earlier = np.where(np.isin(before.parts, LEARNT), _EARLIER, before.parts).astype(np.uint8)[learnt]
    return _sorted(
        np.concatenate((own.pixels, before.pixels[learnt])),
        np.concatenate((own.sketches, before.sketches[learnt])),
        np.concatenate((own.parts, earlier)),
    )


def _sorted(pixels: NDArray[np.uint64], bits: NDArray[np.uint8], parts: NDArray[np.uint8]) -> TrainedOn:
    """Return the films in the order of their hashes, so that the order tells nothing."""
    order = np.lexsort((parts, pixels))
    return TrainedOn(pixels[order], bits.reshape(len(pixels), SKETCH_BITS // 8)[order], parts[order])


def read(file: Path) -> TrainedOn:
    """Return what `TrainedOn.save` wrote.

    Raises
    ------
    BundleError
        When it is damaged.
    """
    try:
        found = TrainedOn(**load(file.read_bytes() if size_of(file) <= _MOST_BYTES else b""))
        if _is_whole(found):
            return found
    except (SafetensorError, OSError, ValueError, TypeError):
        pass
    raise BundleError(f"{TRAINED_ON_FILE} is missing or damaged.", _REMEDY)


def _is_whole(found: TrainedOn) -> bool:
    arrays, films = (found.pixels, found.sketches, found.parts), len(found.pixels)
    shapes = [array.shape for array in arrays] == [(films,), (films, SKETCH_BITS // 8), (films,)]
    kinds = [array.dtype.name for array in arrays] == ["uint64", "uint8", "uint8"]
    return shapes and kinds and bool((found.parts < len(PARTS)).all())


def _signs(bits: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.unpackbits(bits, axis=1).astype(np.float32) * 2.0 - 1.0
