"""The lattice that strides leave in relevance maps, and a smoothing that removes it.

A convolution that moves by two pixels, and a shortcut of one pixel that moves by two all the more, looks at some pixels
more often than at others. Sent back through several of them, relevance gathers on a lattice of 2, 4, ... 32 pixels that
says nothing about the film.
"""

import torch
from torch import Tensor
from torch.nn import functional as F


def smoothed(relevance: Tensor, period: int) -> Tensor:
    """Return maps without a lattice of ``period`` pixels or any whole fraction of it; their sums stay.

    Each value is spread over its neighbours by a triangle of ``2 period - 1`` pixels each way, the convolution of two
    means over ``period``: its transfer function is zero at every multiple of ``1 / period``. At the borders the
    triangle is cut off and scaled, so that nothing is lost; nearer to them than two periods some lattice can stay.

    Parameters
    ----------
    relevance
        Shape ``(..., height, width)``.
    period
        Pixels; 1 changes nothing. Twice as much is the resolution that is left.
    """
    if period <= 1:
        return relevance
    height, width = relevance.shape[-2:]
    maps = relevance.reshape(-1, 1, height, width)
    ramp = torch.arange(1, period + 1, dtype=relevance.dtype, device=relevance.device)
    triangle = torch.cat([ramp, ramp.flip(0)[1:]])
    for axis, size in ((2, height), (3, width)):
        kernel = triangle.view(1, 1, -1, 1) if axis == 2 else triangle.view(1, 1, 1, -1)
        padding = (period - 1, 0) if axis == 2 else (0, period - 1)
        shape = (1, 1, size, 1) if axis == 2 else (1, 1, 1, size)
        reach = F.conv2d(maps.new_ones(shape), kernel, padding=padding)
        maps = F.conv2d(maps / reach, kernel, padding=padding)
    return maps.reshape(relevance.shape)
