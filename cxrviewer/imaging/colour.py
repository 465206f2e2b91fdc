"""Colour pictures as grey ones."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

_LUMA = np.array([0.299, 0.587, 0.114])  # ITU-R BT.601


def mean_difference(rgb: NDArray[Any]) -> float:
    """Return the mean spread between the channels of ``rgb`` (rows, columns, 3) as a share of the full range."""
    thinned = rgb[:: max(1, rgb.shape[0] // 512), :: max(1, rgb.shape[1] // 512)].astype(np.int32)
    spread = thinned.max(axis=2) - thinned.min(axis=2)
    return float(spread.mean()) / float(np.iinfo(rgb.dtype).max)


def to_grey(rgb: NDArray[Any]) -> NDArray[Any]:
    """Return the luma of ``rgb`` (rows, columns, 3), same dtype; the channel itself where all three agree."""
    if (rgb[..., 0] == rgb[..., 1]).all() and (rgb[..., 1] == rgb[..., 2]).all():
        return np.ascontiguousarray(rgb[..., 0])
    return np.asarray(np.rint(rgb @ _LUMA), dtype=rgb.dtype)
