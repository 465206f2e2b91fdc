"""Near duplicates among films: candidates by perceptual hash, confirmed by correlation of small thumbnails."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import CancelledError
from cxrviewer.training.data.data import Cancelled, Progress
from cxrviewer.training.data.fingerprint import WAYS, Fingerprint, hashes, turned

#: Most bits in which the hashes of candidates differ.
HAMMING = 10
#: Least correlation of confirmed pairs. On 9,661 films of five collections hardly a pair of different patients reaches
#: it, and nearly every pair that an eye takes for one film does; see docs/researchers.md.
CORRELATION = 0.8
_BLOCK_BYTES = 2**25
_PAIRS = 2048  # compared at a time
_BITS = 64
_WAYS = {0: "", 1: "mirrored", 2: "upside down", 3: "turned by 180", 4: "transposed", 5: "turned by 90",
         6: "turned by 90", 7: "transposed"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """Two films that are taken for one.

    Attributes
    ----------
    first, second
        Places of the films.
    distance
        Bits in which their hashes differ.
    correlation
        Of their signatures, -1 to 1.
    how
        What was done to one of them besides encoding, size and brightness; empty when nothing was.
    """

    first: int
    second: int
    distance: int
    correlation: float
    how: str


def near_duplicates(
    prints: Sequence[Fingerprint], progress: Progress | None = None, cancelled: Cancelled | None = None
) -> list[Pair]:
    """Return the pairs of films that are copies of each other, also mirrored, turned or inverted ones.

    The hashes of all pairs are compared by counting bits, block by block; memory does not grow with the pairs.

    Parameters
    ----------
    prints
        The films.
    progress, cancelled
        Told before each way of laying the films; asked before each block.

    Raises
    ------
    CancelledError
        When asked to stop.
    """
    if len(prints) < 2:
        return []
    frequencies = np.stack([entry.frequencies for entry in prints])
    films = _Signatures(prints)
    found: dict[tuple[int, int], Pair] = {}
    for way in WAYS:
        if progress is not None:
            progress(way / len(WAYS), f"comparing {len(prints)} films with each other")
        for first, second, distance in _candidates(hashes(frequencies, way), hashes(frequencies), cancelled):
            for pair in _confirmed(films, first, second, distance, way):
                known = found.get((pair.first, pair.second))
                if known is None or known.correlation < pair.correlation:
                    found[pair.first, pair.second] = pair
    return [found[key] for key in sorted(found)]


def in_words(way: int, *, inverted: bool) -> str:
    """Return what was done to a film that is laid in one of `WAYS`, and perhaps inverted; empty for nothing."""
    return " and ".join(word for word in (_WAYS[way], "inverted" if inverted else "") if word)


def pairs_of_each(films: int, pairs: Sequence[Pair]) -> list[list[int]]:
    """Return for each of ``films`` the places of the pairs that it is in: the keys that `groups.joined` takes."""
    found: list[list[int]] = [[] for _ in range(films)]
    for place, pair in enumerate(pairs):
        found[pair.first].append(place)
        found[pair.second].append(place)
    return found


_Places = NDArray[np.int64]


class _Signatures:
    """Signatures of all films, with the sums that every correlation needs; turning a film does not change them."""

    def __init__(self, prints: Sequence[Fingerprint]) -> None:
        self._pictures = np.stack([entry.signature for entry in prints])
        self._pixels = self._pictures[0].size
        self._mean = np.array([picture.mean() for picture in self._pictures])
        self._deviation = np.array([picture.std() for picture in self._pictures])

    def correlations(self, first: _Places, second: _Places, way: int) -> NDArray[np.float64]:
        """Return the correlation of each film of ``first``, turned, with that of ``second``; 0 where one is blank."""
        left, right = turned(self._pictures[first], way), self._pictures[second]
        flat = (picture.astype(np.float32).reshape(len(first), self._pixels) for picture in (left, right))
        product = np.einsum("ij,ij->i", *flat) / self._pixels - self._mean[first] * self._mean[second]
        scale = self._deviation[first] * self._deviation[second]
        found: NDArray[np.float64] = np.divide(product, scale, out=np.zeros(len(first)), where=scale > 0)
        return found


def _candidates(
    turned_hashes: NDArray[np.uint64], plain: NDArray[np.uint64], cancelled: Cancelled | None
) -> Iterator[tuple[_Places, _Places, NDArray[np.uint8]]]:
    """Yield the pairs ``first < second`` whose hashes, or one hash and the other's complement, nearly agree."""
    rows = max(1, _BLOCK_BYTES // (8 * len(plain)))
    for start in range(0, len(plain), rows):
        if cancelled is not None and cancelled():
            raise CancelledError
        distances = np.bitwise_count(turned_hashes[start : start + rows, None] ^ plain[None, start:])
        # Both ends of the range in one comparison: below HAMMING + 1 the subtraction wraps round to large numbers.
        near = distances - np.uint8(HAMMING + 1) > _BITS - 2 * HAMMING - 2
        first, second = np.divmod(np.flatnonzero(near), near.shape[1])
        later = second > first  # each pair once, and no film with itself
        first, second = first[later], second[later]
        yield first + start, second + start, distances[first, second]


def _confirmed(
    films: _Signatures, first: _Places, second: _Places, distance: NDArray[np.uint8], way: int
) -> Iterator[Pair]:
    for start in range(0, len(first), _PAIRS):
        part = slice(start, start + _PAIRS)
        inverted = distance[part] > _BITS // 2
        found = np.where(inverted, -1.0, 1.0) * films.correlations(first[part], second[part], way)
        for place in np.flatnonzero(found >= CORRELATION):
            i, bits = start + int(place), int(distance[start + place])
            how = in_words(way, inverted=bool(inverted[place]))
            yield Pair(int(first[i]), int(second[i]), min(bits, _BITS - bits), float(found[place]), how)
