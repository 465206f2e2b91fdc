"""Occlusion and integrated gradients from captum: slow, independent ways to ask the same question as a heatmap.

Both know the network only as a function, so that they share no mistake with the rules of relevance propagation.
"""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from cxrviewer.errors import CancelledError, RequestError

#: Asks whether to stop; called before each part of the work.
Cancelled = Callable[[], bool]
#: Told the share done, 0 to 1.
Share = Callable[[float], None]

#: A patch of the default occlusion is this part of the picture's side, and moves by half of itself.
PATCHES = 14
#: Pictures that go through the network together.
BATCH = 16


class Scores:
    """Weighted sums of a network's logits, counted as they are asked for.

    Parameters
    ----------
    network
        Pictures ``(m, channels, height, width)`` to logits ``(m, classes)``.
    weights
        ``(seeds, n, classes)``, see `cxrviewer.explain.seeds`.
    expected
        How many pictures will be asked about in all.
    progress, cancelled
        Called between batches.
    """

    def __init__(
        self,
        network: Callable[[Tensor], Tensor],
        weights: Tensor,
        expected: int,
        progress: Share | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        self._network, self._weights = network, weights
        self._expected, self._asked = expected, 0
        self._progress, self._cancelled = progress, cancelled

    def __call__(self, pictures: Tensor) -> Tensor:
        """Return scores ``(m, seeds)`` of ``m`` pictures, whole rounds of the ``n`` that the weights belong to.

        Raises
        ------
        CancelledError
            When ``cancelled`` said so.
        """
        if self._cancelled is not None and self._cancelled():
            raise CancelledError
        logits = self._network(pictures)
        rounds = logits.view(-1, self._weights.shape[1], logits.shape[1])
        self._asked += len(pictures)
        if self._progress is not None:
            self._progress(min(1.0, self._asked / self._expected))
        return torch.einsum("rnc,snc->rns", rounds, self._weights).flatten(0, 1)


def occlusion(
    network: Callable[[Tensor], Tensor],
    pictures: Tensor,
    weights: Tensor,
    *,
    patch: int | None = None,
    step: int | None = None,
    baseline: float = 0.0,
    progress: Share | None = None,
    cancelled: Cancelled | None = None,
) -> Tensor:
    """Return by how much each score falls when a patch is covered, ``(seeds, n, height, width)``, signed, in logits.

    A pixel has the mean over the patches that cover it (Zeiler and Fergus 2014; captum's ``Occlusion``).

    Parameters
    ----------
    network
        Pictures to logits.
    pictures
        Standardised, ``(n, channels, height, width)``.
    weights
        ``(seeds, n, classes)``; all seeds share the forward passes.
    patch, step
        Side of the square patch and how far it moves, pixels; by default a 14th of the picture and half of that.
    baseline
        Standardised value under the patch; 0 is the mean of the films that the network was trained on.
    progress, cancelled
        Told the share done and asked to stop between batches.

    Raises
    ------
    RequestError
        When the patch is larger than the picture, or moves further than its own side.
    CancelledError
        When ``cancelled`` said so.
    """
    from captum.attr import Occlusion

    n, channels, height, width = pictures.shape
    side = patch or max(1, min(height, width) // PATCHES)
    stride = step or max(1, side // 2)
    if side > min(height, width) or stride > side:
        raise RequestError("The patch does not fit.", "It must be smaller than the picture and move at most its side.")
    places = math.prod(math.ceil((size - side) / stride) + 1 for size in (height, width))
    scores = Scores(network, weights, n * (places + 1), progress, cancelled)
    with torch.no_grad():
        found: Tensor = Occlusion(scores).attribute(
            pictures,
            sliding_window_shapes=(channels, side, side),
            strides=(channels, stride, stride),
            baselines=baseline,
            perturbations_per_eval=max(1, BATCH // n),
        )
    return found[:, 0].view(n, -1, height, width).movedim(1, 0)  # all channels of a patch say the same


def integrated_gradients(
    network: Callable[[Tensor], Tensor],
    pictures: Tensor,
    weights: Tensor,
    *,
    steps: int = 32,
    baseline: float = 0.0,
    progress: Share | None = None,
    cancelled: Cancelled | None = None,
) -> Tensor:
    """Return integrated gradients, ``(seeds, n, channels, height, width)``, signed, in logits per value.

    Their sum is the score less that of the baseline, but for the error of ``steps`` points of Gauss-Legendre
    quadrature (Sundararajan et al. 2017, equation 1; captum's ``IntegratedGradients``).

    Parameters
    ----------
    network
        Pictures to logits; differentiable.
    pictures
        Standardised, ``(n, channels, height, width)``.
    weights
        ``(seeds, n, classes)``.
    steps
        Points on the line from the baseline to the picture.
    baseline
        Standardised value of the picture that stands for nothing; 0 is the mean of the training films.
    progress, cancelled
        Told the share done and asked to stop between batches.

    Raises
    ------
    CancelledError
        When ``cancelled`` said so.
    """
    from captum.attr import IntegratedGradients

    n, seeds = len(pictures), len(weights)
    method = IntegratedGradients(Scores(network, weights, n * steps * seeds, progress, cancelled))
    together = max(n, BATCH // n * n)
    found = [
        method.attribute(
            pictures.detach(), baselines=baseline, target=seed, n_steps=steps, internal_batch_size=together
        )
        for seed in range(seeds)
    ]
    return torch.stack(found).detach()
