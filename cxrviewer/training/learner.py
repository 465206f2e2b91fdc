"""A network with its optimizer and averaged copy: one training step, one epoch, one validation."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from cxrviewer.errors import CancelledError
from cxrviewer.inference import backbones
from cxrviewer.inference.preprocess import Preprocessing, standardise
from cxrviewer.training.augment import augment
from cxrviewer.training.data import Cancelled
from cxrviewer.training.recipes import Recipe
from cxrviewer.training.schedule import rate_at


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


def standardised(pictures: Tensor, spec: Preprocessing) -> Tensor:
    """Return network input of ``pictures`` ``(n, 1, side, side)``: the torch twin of `preprocess.standardise`."""
    mean, std = (torch.tensor(value, device=pictures.device).view(-1, 1, 1) for value in (spec.mean, spec.std))
    return ((pictures - mean) / std).expand(-1, spec.channels, -1, -1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where, in which precision and on how many threads a run computes."""

    device: torch.device
    dtype: torch.dtype
    threads: int

    @contextmanager
    def running(self) -> Iterator[None]:
        """Use the place's threads, and the fastest convolutions for it, inside."""
        threads, benchmark = torch.get_num_threads(), torch.backends.cudnn.benchmark
        torch.set_num_threads(self.threads)
        torch.backends.cudnn.benchmark = True
        try:
            yield
        finally:
            torch.set_num_threads(threads)
            torch.backends.cudnn.benchmark = benchmark

    def autocast(self) -> torch.autocast:
        """Return the context in which the network runs."""
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.dtype == torch.bfloat16)


class Learner:
    """What changes while a run goes on.

    Parameters
    ----------
    recipe
        The configuration.
    counts
        Training films of each class.
    place
        Device and precision.
    """

    def __init__(self, recipe: Recipe, counts: NDArray[np.int64], place: Place) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.place = place
        self.batch = min(recipe.batch, int(counts.sum()))
        self.steps = max(1, int(counts.sum()) // self.batch)
        network = backbones.build(recipe.architecture, len(counts))
        self.network = network.to(place.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        decay = 1.0 - 1.0 / max(2.0, recipe.ema_epochs * self.steps)
        averaging = get_ema_multi_avg_fn(decay)  # type: ignore[no-untyped-call]
        self.average = AveragedModel(self.network, multi_avg_fn=averaging, use_buffers=True)
        self.optimizer = _optimizer(self.network, recipe)
        self.weights = torch.from_numpy(class_weights(counts, recipe.class_weights)).to(place.device)
        self.generator = torch.Generator(place.device)

    def epoch(
        self, pictures: Tensor, labels: Tensor, epoch: int, epochs: int, cancelled: Cancelled | None
    ) -> tuple[float, float]:
        """Train for one epoch and return the mean loss and the films per second.

        Parameters
        ----------
        pictures
            uint8, shape ``(n, 1, side, side)``, on the device.
        labels
            int64, shape ``(n,)``, on the device.
        epoch, epochs
            Place in the whole run; all randomness follows from it and the seed, so that a resumed run goes on the same.
        cancelled
            Asked before each step.
        """
        self._reseed(epoch)
        self.network.train()
        losses, start = [], time.perf_counter()
        for step, chosen in enumerate(self._batches(len(pictures))):
            if cancelled is not None and cancelled():
                raise CancelledError
            rate = rate_at(epoch * self.steps + step, epochs * self.steps, self.recipe.rate, self.recipe.warm_up)
            losses.append(self.step(pictures[chosen], labels[chosen], rate))
        loss = float(torch.stack(losses).mean())
        return loss, self.steps * self.batch / (time.perf_counter() - start)

    def step(self, pictures: Tensor, labels: Tensor, rate: float) -> Tensor:
        """Train on one batch of uint8 ``pictures`` and return the loss, not yet waited for."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        varied = augment(pictures.float() / 255.0, self.recipe.augmentation, self.generator)
        varied, targets = self._mixed(varied, F.one_hot(labels, len(self.weights)).float())
        inputs = standardised(varied, self.recipe.preprocessing).contiguous(memory_format=torch.channels_last)
        with self.place.autocast():
            logits = self.network(inputs)
        # Weighted as for class indices: the sum over the batch divided by the sum of the weights.
        weight = (targets * self.weights).sum(dim=1)
        losses = F.cross_entropy(logits.float(), targets, reduction="none", label_smoothing=self.recipe.label_smoothing)
        loss: Tensor = (losses * weight).sum() / weight.sum()
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self.optimizer.step()
        self.average.update_parameters(self.network)
        return loss.detach()

    def state(self) -> dict[str, Any]:
        """Return everything that `restore` needs."""
        return {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a `state`."""
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])

    def averaged(self) -> dict[str, Tensor]:
        """Return a copy of the averaged weights on the CPU, under the network's own names."""
        return {
            key: value.detach().cpu().clone(memory_format=torch.contiguous_format)
            for key, value in self.average.module.state_dict().items()
        }

    def _reseed(self, epoch: int) -> None:
        torch.manual_seed(self.recipe.seed + 7919 * (epoch + 1))
        self.generator.manual_seed(self.recipe.seed + 7919 * (epoch + 1))

    def _batches(self, films: int) -> Iterator[Tensor]:
        order = torch.randperm(films).to(self.place.device)
        for start in range(0, self.steps * self.batch, self.batch):
            yield order[start : start + self.batch]

    def _mixed(self, pictures: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        """Blend each picture with its neighbour in the batch (Zhang et al. 2018), one share per batch."""
        if self.recipe.mixup == 0:
            return pictures, targets
        alpha = torch.tensor(self.recipe.mixup)
        share = float(torch.distributions.Beta(alpha, alpha).sample())
        return torch.lerp(pictures.roll(1, 0), pictures, share), torch.lerp(targets.roll(1, 0), targets, share)


def predict(
    network: nn.Module, pictures: NDArray[np.float32], spec: Preprocessing, place: Place, batch: int = 128
) -> NDArray[np.float64]:
    """Return the logits of prepared ``pictures`` ``(n, size, size)`` in evaluation mode, float64, ``(n, classes)``."""
    network.eval()
    answers = []
    with torch.inference_mode(), place.autocast():
        for start in range(0, len(pictures), batch):
            inputs = torch.from_numpy(standardise(pictures[start : start + batch], spec)).to(place.device)
            answers.append(network(inputs.contiguous(memory_format=torch.channels_last)).cpu().double())
    return torch.cat(answers).numpy()


def _optimizer(network: nn.Module, recipe: Recipe) -> torch.optim.Optimizer:
    """Return the optimizer; weight decay pulls on matrices and filters alone (He et al. 2019)."""
    decayed = [p for p in network.parameters() if p.ndim > 1]
    others = [p for p in network.parameters() if p.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": recipe.weight_decay}, {"params": others, "weight_decay": 0.0}]
    if recipe.optimizer == "adamw":
        return torch.optim.AdamW(groups, lr=recipe.rate)
    return torch.optim.SGD(groups, lr=recipe.rate, momentum=0.9, nesterov=True)
