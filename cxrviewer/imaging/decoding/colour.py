"""Colour pictures as grey ones."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

_LUMA = np.array([0.299, 0.587, 0.114])  # ITU-R BT.601
_BLOCK = 256  # rows at a time: floating-point copies of a whole picture would take gigabytes


def mean_difference(rgb: NDArray[Any]) -> float:
    """Return the mean spread between the channels of ``rgb`` (rows, columns, 3) as a share of the full range."""
    red, green, blue = np.moveaxis(rgb[:: max(1, rgb.shape[0] // 512), :: max(1, rgb.shape[1] // 512)], 2, 0)
    # Channel against channel: numpy takes ten times as long to reduce an axis of three.
    spread = np.maximum(np.maximum(red, green), blue) - np.minimum(np.minimum(red, green), blue)
    return float(spread.mean()) / float(np.iinfo(rgb.dtype).max)


def to_grey(rgb: NDArray[Any]) -> NDArray[Any]:
    """Return the luma of ``rgb`` (rows, columns, 3), same dtype; the channel itself where all three agree."""
    if (rgb[..., 0] == rgb[..., 1]).all() and (rgb[..., 1] == rgb[..., 2]).all():
        return np.ascontiguousarray(rgb[..., 0])
    grey = np.empty(rgb.shape[:2], dtype=rgb.dtype)
    for top in range(0, len(rgb), _BLOCK):
        grey[top : top + _BLOCK] = np.rint(rgb[top : top + _BLOCK] @ _LUMA)
    return grey


def over_black(rgb: NDArray[np.uint16], alpha: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Return 16-bit ``rgb`` (rows, columns, 3) laid over black by its ``alpha`` (rows, columns)."""
    if (alpha == 65535).all():
        return rgb
    mixed = np.empty_like(rgb)
    for top in range(0, len(rgb), _BLOCK):
        block = slice(top, top + _BLOCK)
        mixed[block] = (rgb[block].astype(np.uint32) * alpha[block, :, None] + 32767) // 65535
    return mixed
