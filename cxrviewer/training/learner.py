"""A network with its optimizer and averaged copy: one training step, and answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from cxrviewer.inference import backbones
from cxrviewer.inference.preprocess import Preprocessing, standardise
from cxrviewer.inference.stages import stages
from cxrviewer.training.augment import augment
from cxrviewer.training.freezing import freeze, train_mode
from cxrviewer.training.objective import Objective, mixed, mixing_share
from cxrviewer.training.processes import ALONE, Processes, without_exchange
from cxrviewer.training.recipes import Recipe
from cxrviewer.training.sampler import seed_of
from cxrviewer.training.schedule import steps_per_epoch


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
    def running(self, *, exactly: bool = False) -> Iterator[None]:
        """Use the place's threads inside, and the fastest convolutions, or ``exactly`` repeatable ones."""
        threads, benchmark = torch.get_num_threads(), torch.backends.cudnn.benchmark
        strict = torch.are_deterministic_algorithms_enabled()
        torch.set_num_threads(self.threads)
        torch.backends.cudnn.benchmark = not exactly
        torch.use_deterministic_algorithms(exactly or strict, warn_only=True)
        try:
            yield
        finally:
            torch.set_num_threads(threads)
            torch.backends.cudnn.benchmark = benchmark
            torch.use_deterministic_algorithms(strict, warn_only=True)

    def autocast(self) -> torch.autocast:
        """Return the context in which the network runs."""
        half = self.dtype if self.dtype != torch.float32 else torch.bfloat16
        return torch.autocast(self.device.type, half, enabled=self.dtype != torch.float32)


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
    processes
        This process among those that train together; each is given its own films of a batch.
    portion
        Share of the films that an epoch goes through.
    """

    def __init__(
        self,
        recipe: Recipe,
        counts: NDArray[np.int64],
        place: Place,
        processes: Processes = ALONE,
        portion: float = 1.0,
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe, self.place, self.processes = recipe, place, processes
        self.films = int(counts.sum())
        self.batch = min(recipe.batch, self.films)
        self.steps = steps_per_epoch(recipe, self.films, portion)
        network = backbones.build(recipe.architecture, len(counts), recipe.head)
        self.network: nn.Module = network.to(place.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        decay = 1.0 - 1.0 / max(2.0, recipe.ema_epochs * self.steps)
        averaging = get_ema_multi_avg_fn(decay)  # type: ignore[no-untyped-call]
        self.average = AveragedModel(self.network, multi_avg_fn=averaging, use_buffers=True)
        self.optimizer = _optimizer(self.network, recipe)
        self.scaler = torch.amp.GradScaler(place.device.type, enabled=place.dtype == torch.float16)
        self.objective = Objective(recipe, counts, place.device)
        self.generator = torch.Generator(place.device)
        self.trainable, self.wrapped = "", self.network

    def train_only(self, trainable: str) -> None:
        """Let only these layers learn from now on; see `freeze`."""
        if trainable != self.trainable:
            freeze(self.network, trainable)
            self.wrapped = self.processes.wrapped(self.network, self.place.device)
            self.trainable = trainable
        train_mode(self.wrapped)

    def step(self, pictures: Tensor, labels: Tensor, rate: float, momentum: float, number: int) -> Tensor:
        """Train on one batch and return the loss over all processes, not yet waited for.

        Parameters
        ----------
        pictures
            uint8, shape ``(n, 1, side, side)``, this process's films, on the device.
        labels
            int64, shape ``(n,)``.
        rate, momentum
            Of the head; earlier layers have the recipe's share of the rate.
        number
            Place of the step in the whole run: all randomness follows from it and the seed.
        """
        self._set(rate, momentum)
        inputs, targets = self._varied(pictures, labels, number)
        total = self.processes.summed(self.objective.weight(targets).sum())
        self.optimizer.zero_grad(set_to_none=True)
        loss = torch.zeros((), device=self.place.device)
        at_once = self.recipe.micro_batch or len(inputs)
        parts = list(zip(torch.split(inputs, at_once), torch.split(targets, at_once), strict=True))
        for place, (part, wanted) in enumerate(parts):
            with without_exchange(self.wrapped, wanted=place < len(parts) - 1):
                with self.place.autocast():
                    logits = self.wrapped(part.contiguous(memory_format=torch.channels_last))
                share = self.objective(logits, wanted) / total
                # Gradients are averaged over the processes, but a sum over all films is wanted.
                self.scaler.scale(share * self.processes.world).backward()  # type: ignore[no-untyped-call]
            loss += share.detach()
        self._update()
        return self.processes.summed(loss)

    def settle(self) -> nn.Module:
        """Return the network that is judged: the averaged one, or a copy of the one that learns."""
        if self.recipe.ema_epochs == 0:
            self.average.module.load_state_dict(self.network.state_dict())
        self.processes.share_buffers(self.average.module)
        return self.average.module

    def begin(self) -> None:
        """Let the averaged network begin where the network now stands."""
        self.average.module.load_state_dict(self.network.state_dict())

    def state(self) -> dict[str, Any]:
        """Return everything that `restore` needs. There is no random state: that follows from the step's number."""
        return {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "scaler": self.scaler.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a `state`."""
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.scaler.load_state_dict(state["scaler"])

    def averaged(self) -> dict[str, Tensor]:
        """Return a copy of the judged weights on the CPU, under the network's own names."""
        return {
            key: value.detach().cpu().clone(memory_format=torch.contiguous_format)
            for key, value in self.average.module.state_dict().items()
        }

    def _set(self, rate: float, momentum: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["share"]
            if "betas" in group:
                group["betas"] = (momentum, group["betas"][1])
            else:
                group["momentum"] = momentum

    def _varied(self, pictures: Tensor, labels: Tensor, number: int) -> tuple[Tensor, Tensor]:
        """Return augmented network input and targets."""
        seed = seed_of(self.recipe.seed, number, self.processes.rank)
        torch.manual_seed(seed)
        self.generator.manual_seed(seed)
        varied = augment(pictures.float() / 255.0, self.recipe.augmentation, self.generator)
        share = mixing_share(self.recipe.mixup, seed_of(self.recipe.seed, number))
        varied, targets = mixed(varied, self.objective.targets(labels), share)
        return standardised(varied, self.recipe.preprocessing), targets

    def _update(self) -> None:
        if self.recipe.clip > 0:
            self.scaler.unscale_(self.optimizer)
            nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe.clip)
        self.scaler.step(self.optimizer)
        self.scaler.update()
        if self.recipe.ema_epochs > 0:
            self.average.update_parameters(self.network)


def predict(
    network: nn.Module, pictures: NDArray[np.float32], spec: Preprocessing, place: Place, batch: int = 128
) -> NDArray[np.float64]:
    """Return the logits of prepared ``pictures`` ``(n, size, size)`` in evaluation mode, float64, ``(n, classes)``."""
    network.eval()
    answers = []
    with torch.inference_mode(), place.autocast():
        for start in range(0, len(pictures), batch):
            inputs = torch.from_numpy(standardise(pictures[start : start + batch], spec)).to(place.device)
            answers.append(network(inputs.contiguous(memory_format=torch.channels_last)).float().cpu().double())
    return torch.cat(answers).numpy()


def _optimizer(network: nn.Module, recipe: Recipe) -> torch.optim.Optimizer:
    """Return the optimizer: three groups of layers with rates in a geometric row, each in two.

    Weight decay pulls on matrices and filters alone (He et al. 2019).
    """
    groups: list[dict[str, Any]] = []
    for place, modules in enumerate(stages(network).groups):
        parameters = list(nn.ModuleList(modules).parameters())
        share = recipe.group_ratio ** (1.0 - place / 2.0)
        for decay, chosen in (
            (recipe.weight_decay, [p for p in parameters if p.ndim > 1]),
            (0.0, [p for p in parameters if p.ndim <= 1]),
        ):
            groups.append({"params": chosen, "weight_decay": decay, "share": share})
    kept = [group for group in groups if group["params"]]
    if recipe.optimizer == "sgd":
        return torch.optim.SGD(kept, lr=recipe.rate, momentum=recipe.momentum[0], nesterov=recipe.nesterov)
    kind = torch.optim.AdamW if recipe.optimizer == "adamw" else torch.optim.Adam
    return kind(kept, lr=recipe.rate, betas=(recipe.momentum[0], 0.999))
