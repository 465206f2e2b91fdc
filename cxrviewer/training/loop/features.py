"""What a network makes of pictures just before its last layer: the penultimate features."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from cxrviewer.errors import CancelledError
from cxrviewer.inference.preprocess import Preprocessing, standardise
from cxrviewer.training.data.data import Cancelled
from cxrviewer.training.loop.learner import Place

_ON_A_CPU, _BATCH = (
    16,
    128,
)  # films: on a CPU the activations of more do not stay in its cache, which takes twice as long


def batch_for(place: Place) -> int:
    """Return how many films a network answers at a time, for the most films a second."""
    return _ON_A_CPU if place.device.type == "cpu" else _BATCH


def features_and_logits(
    network: nn.Module,
    pictures: NDArray[np.float32],
    spec: Preprocessing,
    place: Place,
    cancelled: Cancelled | None = None,
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """Return what goes into the last linear layer and what comes out of the network, in evaluation mode.

    Parameters
    ----------
    network
        Ends in a linear layer.
    pictures
        Prepared, float32, shape ``(n, *spec.shape)``.
    spec, place
        Preprocessing of the network; device and precision.
    cancelled
        Asked before each batch.

    Returns
    -------
    features, logits
        Shapes ``(n, d)`` and ``(n, classes)``.
    """
    network.eval()
    logits, batch = [], batch_for(place)
    with _inputs_of(_last_linear(network)) as features, torch.inference_mode(), place.autocast():
        for start in range(0, len(pictures), batch):
            if cancelled is not None and cancelled():
                raise CancelledError
            inputs = torch.from_numpy(standardise(pictures[start : start + batch], spec)).to(place.device)
            logits.append(network(inputs.contiguous(memory_format=torch.channels_last)).double().cpu().numpy())
    return np.concatenate(features), np.concatenate(logits)


def _last_linear(network: nn.Module) -> nn.Linear:
    return [module for module in network.modules() if isinstance(module, nn.Linear)][-1]


@contextmanager
def _inputs_of(layer: nn.Linear) -> Iterator[list[NDArray[np.float32]]]:
    """Collect what goes into ``layer``; the hook is gone afterwards, whatever happens."""
    collected: list[NDArray[np.float32]] = []

    def keep(_: nn.Module, inputs: tuple[Tensor, ...]) -> Any:
        collected.append(inputs[0].float().cpu().numpy())

    handle = layer.register_forward_pre_hook(keep)
    try:
        yield collected
    finally:
        handle.remove()
