"""Weights as a bundle holds them: in float16, as far as that can."""

from collections.abc import Mapping

import torch
from torch import Tensor


def rounded(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return ``weights`` in float16; a tensor that cannot be held so, and one of whole numbers, stays as it is."""
    return {key: _half(value).contiguous() for key, value in weights.items()}


def _half(value: Tensor) -> Tensor:
    """Return ``value`` in float16, unless that cannot hold it.

    Where a network learnt from unscaled pictures, as those of Keras did, its first variances are above 65,504: infinite
    ones would silence their channels without a word.
    """
    if not value.is_floating_point():
        return value
    half = value.half()
    return half if torch.equal(half.isfinite(), value.isfinite()) else value
