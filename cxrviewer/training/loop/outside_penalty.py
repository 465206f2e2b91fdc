"""Penalty on looking outside the lungs: "right for the right reasons" (Ross et al. 2017), in the spirit of ISNet.

Ross et al. add the squared input gradient of the log-probabilities in the forbidden region to the loss. Here it is its
share of the whole squared gradient, so that the penalty does not fall when the network merely becomes more certain.
ISNet (Bassi et al. 2024) does the same with relevance in the place of the gradient.

The gradient of a gradient takes several times as long as a step without it. As with other penalties of this kind it
does as well on every fourth step, with four times the weight (lazy regularization, Karras et al. 2020, appendix B).
"""

import math

import torch
from torch import Tensor

_LEAST = 1e-20
_EVERY = 4  # steps


def is_due(step: int) -> bool:
    """Return whether ``step`` of an epoch, counted from 0, is one with the penalty."""
    return step % _EVERY == 0


def times_due(steps: int) -> int:
    """Return how many of the ``steps`` of an epoch are."""
    return math.ceil(steps / _EVERY)


def outside_share(inputs: Tensor, said: Tensor, lungs: Tensor) -> Tensor:
    """Return the share of the input gradient's energy that lies outside the lungs, which can be differentiated again.

    Parameters
    ----------
    inputs
        Of the network, shape ``(n, channels, side, side)``; ``said`` was computed from them.
    said
        Sum over the films of what the gradient is of: the true class's log-probability, on any scale.
    lungs
        Shape ``(n, 1, side, side)``, 0.0 to 1.0; a film with 1 throughout has nothing outside.

    Returns
    -------
    Tensor
        float32, shape ``(n,)``, 0.0 to 1.0; 0 where there is no gradient.

    Notes
    -----
    Batch norms in training join the films of a batch: a small part of a film's gradient is then that of the others.
    """
    (slope,) = torch.autograd.grad(said, inputs, create_graph=True)
    slope = slope.float()
    # A share does not know of scale, but squares of small numbers would vanish.
    energy = (slope / slope.detach().abs().amax(dim=(1, 2, 3), keepdim=True).clamp(min=_LEAST)).square()
    outside = (energy * (1.0 - lungs)).sum(dim=(1, 2, 3))
    return outside / energy.sum(dim=(1, 2, 3)).clamp(min=_LEAST)
