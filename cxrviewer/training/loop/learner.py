"""A network with its optimizer and averaged copy: one training step, and answers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from cxrviewer.inference import backbones
from cxrviewer.inference.device import torch_threads
from cxrviewer.inference.preprocess import Preprocessing, standardise
from cxrviewer.inference.stages import stages
from cxrviewer.training.loop.augment import augment
from cxrviewer.training.loop.feed import Batch, standardised
from cxrviewer.training.loop.objective import Objective, mixed, mixing_share
from cxrviewer.training.loop.outside_penalty import is_due, outside_share, times_due
from cxrviewer.training.loop.panel import Panel
from cxrviewer.training.loop.processes import ALONE, Processes, without_exchange
from cxrviewer.training.loop.sampler import seed_of
from cxrviewer.training.loop.schedule import steps_per_epoch
from cxrviewer.training.loop.source_reversal import Reversal, origins, ramp
from cxrviewer.training.recipes.freezing import freeze, train_mode
from cxrviewer.training.recipes.recipes import Recipe


@dataclass(frozen=True, slots=True)
class Place:
    """Where, in which precision and on how many threads a run computes."""

    device: torch.device
    dtype: torch.dtype
    threads: int

    @contextmanager
    def running(self, *, exactly: bool = False) -> Iterator[None]:
        """Use the place's threads inside, and the fastest convolutions, or ``exactly`` repeatable ones."""
        benchmark = torch.backends.cudnn.benchmark
        strict = torch.are_deterministic_algorithms_enabled()
        torch.backends.cudnn.benchmark = not exactly
        torch.use_deterministic_algorithms(exactly or strict, warn_only=True)
        try:
            with torch_threads(self.threads):
                yield
        finally:
            torch.backends.cudnn.benchmark = benchmark
            torch.use_deterministic_algorithms(strict, warn_only=True)

    def autocast(self) -> torch.autocast:
        """Return the context in which the network runs."""
        half = self.dtype if self.dtype != torch.float32 else torch.bfloat16
        return torch.autocast(self.device.type, half, enabled=self.dtype != torch.float32)


class Varied(NamedTuple):
    """A batch after augmentation and mixup; the last three are None where nothing asks for them.

    Attributes
    ----------
    inputs
        Network input, float32, shape ``(n, channels, side, side)``.
    targets
        Soft, float32, shape ``(n, classes)``.
    origins
        As `source_reversal.origins` has them.
    lungs
        float32, shape ``(n, 1, side, side)``, 0.0 to 1.0.
    taught
        The teachers' probabilities, float32, shape ``(n, classes)``.
    """

    inputs: Tensor
    targets: Tensor
    origins: Tensor | None
    lungs: Tensor | None
    taught: Tensor | None

    def each(self, change: Callable[[Tensor], Tensor]) -> "Varied":
        """Return the batch with every tensor changed."""
        return Varied(*(None if values is None else change(values) for values in self))  # type: ignore[arg-type]

    def split(self, films: int) -> list["Varied"]:
        """Return the batch in parts of so many ``films``."""
        starts = range(0, len(self.inputs), films)
        return [self.each(lambda values, start=start: values[start : start + films]) for start in starts]  # type: ignore[misc]


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
    by_source
        Training films of each class from each known source, shape ``(classes, sources)``; for source reversal.
    panel
        Teachers that are asked about every picture.

    Attributes
    ----------
    parts
        Names of what `step` returns: ``loss``; with source reversal the cross-entropy of the guessed sources; with the
        penalty the mean share of the input gradient outside the lungs, 0 in steps that do without.
    taken
        In how many steps of an epoch each of `parts` is taken.

    Raises
    ------
    DataError
        When the recipe asks for source reversal and no class has two known sources.
    """

    def __init__(
        self,
        recipe: Recipe,
        counts: NDArray[np.int64],
        place: Place,
        processes: Processes = ALONE,
        portion: float = 1.0,
        by_source: NDArray[np.int64] | None = None,
        panel: Panel | None = None,
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe, self.place, self.processes, self.panel = recipe, place, processes, panel
        self.films = int(counts.sum())
        self.batch = min(recipe.batch, self.films)
        self.steps = steps_per_epoch(recipe, self.films, portion)
        network = backbones.build(recipe.architecture, len(counts), recipe.head)
        self.network: nn.Module = network.to(place.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        decay = 1.0 - 1.0 / max(2.0, recipe.ema_epochs * self.steps)
        averaging = get_ema_multi_avg_fn(decay)  # type: ignore[no-untyped-call]
        self.average = AveragedModel(self.network, multi_avg_fn=averaging, use_buffers=True)
        self.reversal = _reversal(self.network, recipe, by_source, place.device)
        self.optimizer = _optimizer(self.network, recipe, None if self.reversal is None else self.reversal.classifier)
        self.scaler = torch.amp.GradScaler(place.device.type, enabled=place.dtype == torch.float16)
        self.objective = Objective(recipe, counts, place.device)
        self.generator = torch.Generator(place.device)
        self.trainable, self.wrapped = "", self.network
        shares = {"loss": 1.0} | ({} if self.reversal is None else {"source_loss": 1.0})
        rarer = self.steps / times_due(self.steps)
        shares |= {"outside_share": rarer * recipe.outside_penalty} if recipe.outside_penalty else {}
        self.parts, self.shares = tuple(shares), torch.tensor(list(shares.values()), device=place.device)
        self.taken = tuple(times_due(self.steps) if part == "outside_share" else self.steps for part in self.parts)

    def train_only(self, trainable: str) -> None:
        """Let only these layers learn from now on; see `freeze`."""
        if trainable != self.trainable:
            freeze(self.network, trainable)
            self.wrapped = self.processes.wrapped(self.reversal or self.network, self.place.device)
            self.trainable = trainable
        train_mode(self.wrapped)

    def step(self, batch: Batch, rate: float, momentum: float, number: int, done: float = 0.0) -> Tensor:
        """Train on one batch and return its losses over all processes, one for each of `parts`, not yet waited for.

        Parameters
        ----------
        batch
            This process's films.
        rate, momentum
            Of the head; earlier layers have the recipe's share of the rate.
        number
            Place of the step in the whole run: all randomness follows from it and the seed.
        done
            Share of the run that is done, 0 to 1: the weight of source reversal grows with it.
        """
        self._set(rate, momentum)
        varied = self._varied(batch, number)
        counts, penalised = self._counts(varied), bool(self.recipe.outside_penalty) and is_due(number % self.steps)
        self.optimizer.zero_grad(set_to_none=True)
        losses = torch.zeros(len(self.parts), device=self.place.device)
        parts = varied.split(self.recipe.micro_batch or len(varied.inputs))
        for place, part in enumerate(parts):
            with without_exchange(self.wrapped, wanted=place < len(parts) - 1):
                shares = self._losses(part, done, penalised=penalised) / counts
                # Gradients are averaged over the processes, but a sum over all films is wanted.
                whole = torch.dot(shares, self.shares) * self.processes.world
                self.scaler.scale(whole).backward()  # type: ignore[no-untyped-call]
            losses += shares.detach()
        self._update()
        return self.processes.summed(losses)

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
            "sources": {} if self.reversal is None else self.reversal.classifier.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a `state`."""
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.scaler.load_state_dict(state["scaler"])
        if self.reversal is not None:
            self.reversal.classifier.load_state_dict(state["sources"])

    def averaged(self) -> dict[str, Tensor]:
        """Return a copy of the judged weights on the CPU, under the network's own names."""
        return {
            key: value.detach().cpu().clone(memory_format=torch.contiguous_format)
            for key, value in self.average.module.state_dict().items()
        }

    def _set(self, rate: float, momentum: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["share"]
            own = momentum * group["carried"]
            if "betas" in group:
                group["betas"] = (own, group["betas"][1])
            else:
                group["momentum"] = own

    def _varied(self, batch: Batch, number: int) -> Varied:
        """Return the batch augmented, mixed and as the network takes it."""
        seed = seed_of(self.recipe.seed, number, self.processes.rank)
        torch.manual_seed(seed)
        self.generator.manual_seed(seed)
        lungs = None if batch.lungs is None else batch.lungs.float() / 255.0
        pictures, lungs = augment(batch.pictures.float() / 255.0, self.recipe.augmentation, self.generator, lungs)
        told = None
        if self.reversal is not None and batch.sources is not None:
            told = origins(batch.labels, batch.sources, self.reversal.classifier.there.shape)
        varied = Varied(pictures, self.objective.targets(batch.labels), told, lungs, batch.taught)
        share = mixing_share(self.recipe.mixup, seed_of(self.recipe.seed, number))
        varied = varied.each(lambda values: mixed(values, share))
        if self.panel is not None:
            with self.place.autocast():
                varied = varied._replace(taught=self.panel.probabilities(varied.inputs))
        return varied._replace(inputs=standardised(varied.inputs, self.recipe.preprocessing, varied.lungs))

    def _counts(self, varied: Varied) -> Tensor:
        """Return what each of `parts` is divided by, over all processes: films, by their weights."""
        counts = [self.objective.weight(varied.targets).sum()]
        if self.reversal is not None and varied.origins is not None:
            counts.append(self.reversal.classifier.contested(varied.origins))
        if self.recipe.outside_penalty:
            counts.append(torch.tensor(float(len(varied.inputs)), device=self.place.device))
        found = self.processes.summed(torch.stack(counts))
        return torch.where(found > 0.0, found, 1.0)

    def _losses(self, part: Varied, done: float, *, penalised: bool) -> Tensor:
        """Return the sums over films that `parts` names."""
        inputs = part.inputs.contiguous(memory_format=torch.channels_last)
        inputs = inputs.detach().requires_grad_() if penalised else inputs
        with self.place.autocast():
            if self.reversal is None:
                logits, told = self.wrapped(inputs), None
            else:
                logits, told = self.wrapped(inputs, self.recipe.source_reversal * ramp(done))
        losses = [self.objective(logits, part.targets, part.taught)]
        if self.reversal is not None and part.origins is not None and told is not None:
            losses.append(self.reversal.classifier.loss(told, part.origins))
        if penalised and part.lungs is not None:
            said = (logits.float().log_softmax(dim=1) * part.targets).sum()
            losses.append(outside_share(inputs, said, part.lungs).sum())
        elif self.recipe.outside_penalty:
            losses.append(torch.zeros_like(losses[0]))
        return torch.stack(losses)

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
    """Return the logits of prepared ``pictures`` ``(n, *spec.shape)`` in evaluation mode, float64, ``(n, classes)``."""
    network.eval()
    answers = []
    with torch.inference_mode(), place.autocast():
        for start in range(0, len(pictures), batch):
            inputs = torch.from_numpy(standardise(pictures[start : start + batch], spec)).to(place.device)
            answers.append(network(inputs.contiguous(memory_format=torch.channels_last)).float().cpu().double())
    return torch.cat(answers).numpy()


def _reversal(
    network: nn.Module, recipe: Recipe, by_source: NDArray[np.int64] | None, device: torch.device
) -> Reversal | None:
    if not recipe.source_reversal:
        return None
    return Reversal(network, np.zeros((1, 0), np.int64) if by_source is None else by_source).to(device)


def _optimizer(network: nn.Module, recipe: Recipe, sources: nn.Module | None) -> torch.optim.Optimizer:
    """Return the optimizer: three groups of layers with rates in a geometric row, each in two.

    Weight decay pulls on matrices and filters alone (He et al. 2019). The classifier of ``sources`` has to keep up with
    the network that it is played against: ten times the head's rate, and none of the momentum, with which such a game
    goes round in circles (Gidel et al. 2019).
    """
    shares = [recipe.group_ratio ** (1.0 - place / 2.0) for place in range(3)]
    layers = [(*entry, 1.0) for entry in zip(stages(network).groups, shares, strict=True)]
    groups: list[dict[str, Any]] = []
    for modules, share, carried in [*layers, *([((sources,), 10.0, 0.0)] if sources is not None else [])]:
        parameters = list(nn.ModuleList(modules).parameters())
        for decay, chosen in (
            (recipe.weight_decay, [p for p in parameters if p.ndim > 1]),
            (0.0, [p for p in parameters if p.ndim <= 1]),
        ):
            groups.append({"params": chosen, "weight_decay": decay, "share": share, "carried": carried})
    kept = [group for group in groups if group["params"]]
    if recipe.optimizer == "sgd":
        return torch.optim.SGD(kept, lr=recipe.rate, momentum=recipe.momentum[0], nesterov=recipe.nesterov)
    kind = torch.optim.AdamW if recipe.optimizer == "adamw" else torch.optim.Adam
    return kind(kept, lr=recipe.rate, betas=(recipe.momentum[0], 0.999))
