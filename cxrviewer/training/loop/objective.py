"""The loss: cross-entropy with what is done against unequal classes, the distance to teachers, and mixup."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from cxrviewer.training.recipes.recipes import Recipe


def class_weights(counts: NDArray[np.int64], kind: str) -> NDArray[np.float32]:
    """Return the loss weight of each class, scaled so that the mean over the films is 1.

    Parameters
    ----------
    counts
        Training films of each class.
    kind
        ``"none"``, ``"inverse-sqrt"``, or ``"effective"`` number of films with beta 0.999 (Cui et al. 2019).
    """
    films = counts.astype(np.float64)
    weights: NDArray[np.float64] = {
        "none": np.ones_like(films),
        "inverse-sqrt": films**-0.5,
        "effective": (1.0 - 0.999) / (1.0 - 0.999**films),
    }[kind]
    scaled: NDArray[np.float32] = (weights * (films.sum() / (weights @ films))).astype(np.float32)
    return scaled


class Objective:
    """Cross-entropy of soft targets, weighted as for class indices: a sum over films, to be divided by their weights.

    Parameters
    ----------
    recipe
        Its ``class_weights``, ``label_smoothing``, ``logit_adjustment``, ``distillation`` and ``temperature`` count.
    counts
        Training films of each class.
    device
        Where the loss is computed.
    """

    def __init__(self, recipe: Recipe, counts: NDArray[np.int64], device: torch.device) -> None:
        self.smoothing = recipe.label_smoothing
        self.distillation, self.temperature = recipe.distillation, recipe.temperature
        self.weights = torch.from_numpy(class_weights(counts, recipe.class_weights)).to(device)
        prior = torch.from_numpy(counts / counts.sum()).float().to(device)
        self.offset = recipe.logit_adjustment * prior.clamp(min=1e-9).log()

    def targets(self, labels: Tensor) -> Tensor:
        """Return one-hot targets ``(n, classes)``."""
        return F.one_hot(labels, len(self.weights)).float()

    def weight(self, targets: Tensor) -> Tensor:
        """Return the weight of each film."""
        return (targets * self.weights).sum(dim=1)

    def __call__(self, logits: Tensor, targets: Tensor, taught: Tensor | None = None) -> Tensor:
        """Return the weighted sum of the losses of ``logits`` ``(n, classes)``.

        Logit adjustment adds ``tau * log prior`` in training alone (Menon et al. 2021, equation 10). With the
        probabilities ``taught`` the loss is Hinton's weighted average (2015, section 2).
        """
        losses = F.cross_entropy(
            logits.float() + self.offset, targets, reduction="none", label_smoothing=self.smoothing
        )
        if taught is not None:
            losses = torch.lerp(losses, self.apart(logits.float(), taught), self.distillation)
        return (losses * self.weight(targets)).sum()

    def apart(self, logits: Tensor, taught: Tensor) -> Tensor:
        """Return each film's Kullback-Leibler divergence from ``taught`` at the temperature T, times its square.

        The square keeps the gradient as large as that of the labels, whatever T is.
        """
        told = (logits / self.temperature).log_softmax(dim=1)
        return F.kl_div(told, taught, reduction="none").sum(dim=1) * self.temperature**2


def mixed(values: Tensor, share: float) -> Tensor:
    """Return ``share`` of each film's ``values`` with the rest of its neighbour's in the batch (Zhang et al. 2018)."""
    return values if share == 1.0 else torch.lerp(values.roll(1, 0), values, share)


def mixing_share(alpha: float, seed: int) -> float:
    """Return mixup's lambda for a batch, drawn from Beta(alpha, alpha); 1 when ``alpha`` is 0."""
    return float(np.random.default_rng(seed).beta(alpha, alpha)) if alpha > 0 else 1.0
