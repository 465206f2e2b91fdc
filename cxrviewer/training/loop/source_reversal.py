"""Gradient reversal (Ganin and Lempitsky 2015): features learn not to tell the sources of a class apart.

A small classifier guesses the source of a film from the features before the last layer, and what would make it guess
better is turned round before it reaches the network. Where classes come from different sources, features that know
nothing of the source could know nothing of the class either; so the classifier is told the class, and chooses among
the sources that this class has in training. A class with one source has nothing to hide: its films add nothing, nor
do films of unknown source. The classifier is part of the training, never of the model.
"""

import math
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from cxrviewer.errors import DataError
from cxrviewer.inference.backbones import last_layer
from cxrviewer.inference.stages import stages

_HIDDEN = 64
_NEVER = -1e4  # a logit; not infinite, for nothing times infinity is no number


def ramp(done: float) -> float:
    """Return the share of the highest weight at ``done`` of the run, 0 to 1: section 3.1 of the paper, gamma 10."""
    return 2.0 / (1.0 + math.exp(-10.0 * done)) - 1.0


def origins(labels: Tensor, sources: Tensor, shape: torch.Size) -> Tensor:
    """Return where films come from as numbers that can be mixed: float32, ``(n, classes, sources)``.

    Each film has a 1 at its class and source; one of unknown source, -1, has none.
    """
    cells = F.one_hot(labels * shape[1] + sources.clamp(min=0), shape.numel()).float()
    return cells.view(-1, *shape) * (sources >= 0).float().view(-1, 1, 1)


class SourceClassifier(nn.Module):
    """Two layers from features and class to the source.

    Parameters
    ----------
    features
        How many a film has.
    table
        Training films of each class from each source, shape ``(classes, sources)``.

    Raises
    ------
    DataError
        When no class has two sources.
    """

    there: Tensor

    def __init__(self, features: int, table: NDArray[np.int64]) -> None:
        super().__init__()
        if not ((table > 0).sum(axis=1) > 1).any():
            raise DataError(
                "No class of the training films has two known sources, so 'source_reversal' has nothing to work on.",
                "State the sources in a manifest, or set it to 0.",
            )
        classes, sources = table.shape
        self.first = nn.Linear(features + classes, _HIDDEN)
        self.last = nn.Linear(_HIDDEN, sources)
        self.register_buffer("there", torch.from_numpy(table > 0))

    def forward(self, features: Tensor) -> Tensor:
        """Return log probabilities of the sources, for each class that a film of these features might have.

        Parameters
        ----------
        features
            Shape ``(n, features)``.

        Returns
        -------
        Tensor
            float32, shape ``(n, classes, sources)``.
        """
        classes = len(self.there)
        told = torch.eye(classes, dtype=features.dtype, device=features.device).expand(len(features), -1, -1)
        known = torch.cat((features[:, None].expand(-1, classes, -1), told), dim=2)
        # Bounded units: rectifiers would die at the rate at which this has to learn.
        logits: Tensor = self.last(self.first(known).tanh()).float()
        return logits.masked_fill(~self.there, _NEVER).log_softmax(dim=2)

    def contested(self, origin: Tensor) -> Tensor:
        """Return how many films of `origins` are of classes with several sources: those that count."""
        return (origin.sum(dim=2) * (self.there.sum(dim=1) > 1)).sum()

    def loss(self, told: Tensor, origin: Tensor) -> Tensor:
        """Return the sum over films of the cross-entropy of ``told``, which `forward` returned."""
        return -(told * origin).sum()


class Reversal(nn.Module):
    """A network and a `SourceClassifier` in one module, so that several processes exchange the gradients of both.

    The network's modules are its own. `forward` gives its logits, and what the classifier told of the sources.
    """

    def __init__(self, network: nn.Module, table: NDArray[np.int64]) -> None:
        super().__init__()
        self.network = network
        self.classifier = SourceClassifier(last_layer(network)[1].in_features, table)
        parts = stages(network)
        # In a tuple modules are not registered: they already are, as the network's.
        self._body, self._last = (*parts.blocks, *parts.head[:-1]), (parts.head[-1],)

    def forward(self, inputs: Tensor, weight: float) -> tuple[Tensor, Tensor]:
        """Return logits ``(n, classes)`` and log probabilities of the sources ``(n, classes, sources)``."""
        features = inputs
        for module in self._body:
            features = module(features)
        return self._last[0](features), self.classifier(_Reversed.apply(features, weight))


class _Reversed(torch.autograd.Function):
    """The identity, whose gradient is turned round and multiplied by a weight: equation 4 and figure 1."""

    @staticmethod
    def forward(context: Any, features: Tensor, weight: float) -> Tensor:
        context.weight = weight
        return features.view_as(features)

    @staticmethod
    def backward(context: Any, *gradients: Tensor) -> tuple[Tensor, None]:
        return -context.weight * gradients[0], None
