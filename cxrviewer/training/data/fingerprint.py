"""What a film is recognised by when it comes back re-encoded, resized, turned, inverted or brightened."""

import hashlib
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

SIDE = 64  # of the thumbnail, in pixels
_LOW = 8  # frequencies kept along each axis
_BLUR = 3.0  # of the thumbnail's local mean and contrast, in its pixels
_FAINTEST = 0.01  # of the full range: below it contrast is taken for noise
_STEPS = 42  # of a signature, for one local standard deviation
_MOST = 3  # local standard deviations

#: Bits of a signature's sketch.
SKETCH_BITS = 256

#: The eight ways to lay a film on the table: bit 0 mirrors left and right, bit 1 up and down, bit 2 transposes first.
WAYS = tuple(range(8))


@dataclass(frozen=True, eq=False, slots=True)
class Fingerprint:
    """A film's coarse shape, and its structures on a small thumbnail.

    Attributes
    ----------
    frequencies
        Lowest coefficients of the discrete cosine transform, float32, shape ``(8, 8)``.
    signature
        Thumbnail less its local mean, over its local contrast, int8, shape ``(64, 64)``: ribs and devices count, not
        exposure, nor the strong edge of a collimated field, in which films of different patients agree.
    """

    frequencies: NDArray[np.float32]
    signature: NDArray[np.int8]


def fingerprint(film: NDArray[np.float32]) -> Fingerprint:
    """Return what ``film`` is recognised by.

    Parameters
    ----------
    film
        Displayed film, shape ``(rows, columns)``, 0.0 to 1.0. Its aspect ratio does not matter.
    """
    thumbnail = cv2.resize(film, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    halved = cv2.resize(thumbnail, (SIDE // 2, SIDE // 2), interpolation=cv2.INTER_AREA)
    frequencies = np.ascontiguousarray(cv2.dct(halved)[:_LOW, :_LOW])
    detail = thumbnail - _blurred(thumbnail)
    contrast = np.sqrt(np.maximum(_blurred(detail * detail), 0.0))
    local = np.clip(detail / (contrast + _FAINTEST), -_MOST, _MOST)
    return Fingerprint(frequencies, np.rint(local * _STEPS).astype(np.int8))


def hashes(frequencies: NDArray[np.float32], way: int = 0) -> NDArray[np.uint64]:
    """Return the 64-bit perceptual hashes (pHash; Zauner 2010) of films laid on the table in one of `WAYS`.

    A bit says whether a coefficient is above the median of all but the first. Turning a film only changes the order
    and the signs of its coefficients, so no picture is needed; the hash of its negative is the complement.

    Parameters
    ----------
    frequencies
        Shape ``(n, 8, 8)``.
    way
        One of `WAYS`.

    Returns
    -------
    ndarray
        uint64, shape ``(n,)``.
    """
    turned = frequencies.transpose(0, 2, 1) if way & 4 else frequencies
    odd = np.where(np.arange(_LOW) % 2, -1.0, 1.0).astype(np.float32)
    turned = turned * (odd if way & 1 else 1.0) * (odd[:, None] if way & 2 else 1.0)
    flat = np.ascontiguousarray(turned.reshape(len(turned), -1))
    above = flat > np.median(flat[:, 1:], axis=1, keepdims=True)
    return np.packbits(above, axis=1).view(">u8")[:, 0].astype(np.uint64)


def turned(pictures: NDArray[np.int8], way: int) -> NDArray[np.int8]:
    """Return ``pictures`` ``(n, side, side)`` laid on the table in one of `WAYS`."""
    pictures = pictures.transpose(0, 2, 1) if way & 4 else pictures
    pictures = pictures[:, ::-1] if way & 2 else pictures
    return pictures[:, :, ::-1] if way & 1 else pictures


def sketches(signatures: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Return what is left of ``signatures`` when only their likeness is to be known (Charikar 2002, SimHash).

    A bit says on which side of a random plane a signature lies. Of two films with the correlation r of their
    signatures ``arccos(r) / pi`` of the bits are expected to differ; the sketch of a negative is the complement.

    Parameters
    ----------
    signatures
        Shape ``(n, 64, 64)``.

    Returns
    -------
    ndarray
        uint8, shape ``(n, 32)``: too little to make a picture from.
    """
    flat = signatures.reshape(len(signatures), -1).astype(np.float32)
    flat -= flat.mean(axis=1, keepdims=True)
    return np.packbits(flat @ _planes() > 0.0, axis=1)


@cache
def _planes() -> NDArray[np.float32]:
    """Return the planes, shape ``(4096, 256)``: -1 and 1 from a hash, so that they are the same for ever."""
    drawn = hashlib.shake_128(b"cxrviewer film signature").digest(SIDE**2 * SKETCH_BITS // 8)
    return np.unpackbits(np.frombuffer(drawn, np.uint8)).reshape(-1, SKETCH_BITS).astype(np.float32) * 2.0 - 1.0


def _blurred(picture: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), _BLUR, borderType=cv2.BORDER_REFLECT), dtype=np.float32)
