"""Damage in a JPEG's compressed data, over which decoders go on in silence and show what they make of it."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.decoding.jpeg_segments import SOF, segments
from cxrviewer.imaging.film.stored import looked_up

_DCT = {0xC0, 0xC1, 0xC2}  # baseline, extended and progressive
_LOSSLESS = 0xC3
_DHT, _SOS, _DRI = 0xC4, 0xDA, 0xDD

#: What libjpeg-turbo says of data that no encoder writes; its other remarks are harmless.
_COMPLAINTS = ("Corrupt JPEG data", "Premature end of JPEG file")

_END_OF_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # a marker other than a stuffed zero, a restart or a fill byte
_BLOCK = 256  # rows at a time


def is_damaged(jpeg: bytes) -> bool:
    """Return whether libjpeg-turbo finds fault with a JPEG of 8 bits; False for other kinds.

    Pillow, OpenCV and imagecodecs use it, too, but keep what it says to themselves.
    """
    for marker, segment, _ in segments(jpeg):
        if marker in SOF:
            if marker not in _DCT or segment[:1] != b"\x08":
                return False  # TurboJPEG reads no other kind
            break
    import simplejpeg

    try:
        simplejpeg.decode_jpeg(jpeg, colorspace="GRAY", strict=True)
    except ValueError as error:
        return str(error).startswith(_COMPLAINTS)
    return False


def is_damaged_lossless(jpeg: bytes, decoded: NDArray[np.integer]) -> bool:
    """Return whether a lossless JPEG is longer or shorter than its pixels need (ITU-T T.81 annex H).

    A decoder goes on after damage, but hardly ever has it used up all data at the last pixel. How many bits an encoder
    writes for a pixel follows from it, its neighbours and the Huffman table: they are counted without decoding again.

    Parameters
    ----------
    jpeg
        A JPEG; the answer is False for one that is not lossless, has several scans, or restarts, which films do not.
    decoded
        Its pixels, uint8 or uint16, shape ``(rows, columns)`` or ``(rows, columns, components)``.
    """
    scan = _scan(jpeg)
    planes = decoded.reshape(*decoded.shape[:2], -1)
    if scan is None or len(scan.costs) != planes.shape[2]:
        return False
    used = sum(_bits(planes[..., number], scan, cost) for number, cost in enumerate(scan.costs))
    there = 8 * (len(scan.data) - scan.data.count(b"\xff\0"))  # a zero is stuffed in behind each 0xFF
    filler = len(scan.data) - len(scan.data.rstrip(b"\0"))
    return not 0 <= there - used < 8 * (1 + filler)


class _Scan(NamedTuple):
    """The one scan of a lossless JPEG.

    Attributes
    ----------
    precision, shift, predictor
        Bits of a sample, how many of them were dropped (the point transform), and the number of the predictor.
    costs
        Of each component, the bits that a difference takes, by the difference modulo 65536.
    data
        The entropy-coded data.
    """

    precision: int
    shift: int
    predictor: int
    costs: list[NDArray[np.uint8]]
    data: bytes


def _scan(jpeg: bytes) -> _Scan | None:
    precision = components = 0
    tables: dict[int, bytes] = {}
    for marker, segment, end in segments(jpeg):
        if marker in SOF:
            if marker != _LOSSLESS:
                return None
            precision, components = segment[0], segment[5]
        elif marker == _DHT:
            tables |= _tables(segment)
        elif marker == _DRI:
            if any(segment):
                return None
        elif marker == _SOS:
            if segment[0] != components:
                return None
            costs = [_cost(tables.get(one >> 4, bytes(16))) for one in segment[2 : 1 + 2 * components : 2]]
            stop = _END_OF_SCAN.search(jpeg, end)
            data = jpeg[end : stop.start() if stop else None].rstrip(b"\xff")  # fill bytes of the marker behind it
            return _Scan(precision, segment[-1] & 15, segment[-3], costs, data)
    return None


def _tables(segment: bytes) -> dict[int, bytes]:
    """Return the Huffman tables of a segment by number: how many codes of 1 to 16 bits there are, then their values."""
    found, place = {}, 0
    while place + 17 <= len(segment):
        end = place + 17 + sum(segment[place + 1 : place + 17])
        found[segment[place]] = segment[place + 1 : end]
        place = end
    return found


def _cost(table: bytes) -> NDArray[np.uint8]:
    """Return the bits that each difference takes: the code of its category, and its place in it (table H.2)."""
    lengths = np.zeros(17, np.uint8)
    for value, length in zip(table[16:], np.repeat(np.arange(1, 17), list(table[:16])), strict=False):
        lengths[min(value, 16)] = length
    differences = np.abs(np.arange(65536).astype(np.uint16).view(np.int16).astype(np.int32))
    categories = np.frexp(differences)[1]
    return (lengths[categories] + np.where(categories == 16, 0, categories)).astype(np.uint8)


def _bits(samples: NDArray[Any], scan: _Scan, cost: NDArray[np.uint8]) -> int:
    """Return how many bits a component takes."""
    # Differences are modulo 65536, but what is halved needs its sign.
    wide = np.uint16 if scan.predictor < 5 else np.int32
    total = 0
    for top in range(0, len(samples), _BLOCK):
        block: NDArray[Any] = samples[max(top - 1, 0) : top + _BLOCK].astype(wide)
        block >>= scan.shift
        differences = block.copy()
        differences[1:, 1:] -= _predicted(scan.predictor, block[1:, :-1], block[:-1, 1:], block[:-1, :-1])
        differences[1:, 0] -= block[:-1, 0]
        differences[0, 1:] -= block[0, :-1]
        differences[:1, :1] -= wide(1 << (scan.precision - scan.shift - 1))
        new = differences[min(top, 1) :].astype(np.uint16)
        total += int(looked_up(cost, new).sum(dtype=np.int64))
    return total


def _predicted(predictor: int, left: NDArray[Any], above: NDArray[Any], corner: NDArray[Any]) -> NDArray[Any]:
    """Return what a predictor makes of three neighbours (table H.1)."""
    predictors: dict[int, Callable[[], NDArray[Any]]] = {
        1: lambda: left,
        2: lambda: above,
        3: lambda: corner,
        4: lambda: left + above - corner,
        5: lambda: left + ((above - corner) >> 1),
        6: lambda: above + ((left - corner) >> 1),
        7: lambda: (left + above) >> 1,
    }
    return predictors[predictor]()
