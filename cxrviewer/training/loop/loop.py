"""The training loop: growing pictures, cycles of the learning rate, averaged weights, the best epoch kept."""

import copy
import itertools
import math
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F

from cxrviewer.errors import CancelledError, DataError
from cxrviewer.inference.scoring import softmax
from cxrviewer.training.basics import files, metrics
from cxrviewer.training.data.data import Cancelled, Progress
from cxrviewer.training.loop import curves, rate_finder, schedule
from cxrviewer.training.loop.feed import Feed, Films
from cxrviewer.training.loop.journal import Journal, is_over
from cxrviewer.training.loop.learner import Learner, predict
from cxrviewer.training.loop.sampler import Sampler
from cxrviewer.training.loop.schedule import LOWER, Plan

SWEEP_FILE = "rate-finder.json"
#: Seconds between checkpoints within an epoch, so that a killed run loses little.
CHECKPOINT_SECONDS = 300.0
_SLOW_EPOCH = 20.0  # seconds; the curves are drawn anew after each, though that takes half a second
_LOOK = 128  # films of the validation part that are made ready and looked at together
_SWEEP = 1_000_000  # number of the first step of a sweep: its randomness is not that of a training step


def fit(
    learner: Learner,
    films: Films,
    plan: Plan,
    journal: Journal,
    per_epoch: Sequence[float] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> list[dict[str, Any]]:
    """Train and return the log, one entry per epoch; the best averaged weights lie in ``best.safetensors``.

    The checkpoint that ``journal`` was opened with is continued, also from within an epoch.

    Parameters
    ----------
    learner
        The network, at its start.
    films
        Pictures and truth.
    plan
        The stages.
    journal
        Where the run stands.
    per_epoch
        Seconds that an epoch of each stage is expected to take, for the share that is done; equal without.
    progress, cancelled
        Told after each step, with a text after each epoch; asked before each step.

    Raises
    ------
    DataError
        When the loss is no longer a number.
    CancelledError
        When asked to stop; the run can be resumed.
    """
    journal.resume(learner)
    loop = _Loop(learner, films, plan, journal, per_epoch or [1.0] * len(plan.epochs), progress, cancelled)
    for epoch in range(len(journal.history), plan.total):
        if is_over(plan, journal.history, learner.recipe.select, learner.recipe.patience):
            break
        loop.epoch(epoch)
    return journal.history


class _Loop:
    """One call of `fit`."""

    def __init__(
        self,
        learner: Learner,
        films: Films,
        plan: Plan,
        journal: Journal,
        per_epoch: Sequence[float],
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> None:
        recipe = learner.recipe
        self.learner, self.films, self.plan, self.journal = learner, films, plan, journal
        self.per_epoch, self.progress, self.cancelled = per_epoch, progress, cancelled
        cells = films.cells(recipe.sampling)
        self.sampler = Sampler(len(films.train), learner.batch, learner.steps, cells, recipe.seed)
        self.feed: Feed | None = None
        self.saved = time.monotonic()

    def epoch(self, epoch: int) -> None:
        """Train for one epoch, look at the validation part and write down what came of it."""
        learner, plan, journal = self.learner, self.plan, self.journal
        stage, size = plan.stage_at(epoch), plan.size_at(epoch)
        if self.feed is None or self.feed.size != size:
            self.feed = Feed(self.films, size, learner.place.device)
        learner.train_only(plan.trainable[stage])
        if len(journal.rates) <= stage:
            journal.rates += [learner.recipe.rate] * (stage - len(journal.rates))
            journal.rates.append(self._rate(self.feed, stage, epoch))
        start, first = time.perf_counter(), journal.step
        losses = self._steps(self.feed, epoch, stage)
        if not all(map(math.isfinite, losses)):
            raise DataError(f"The loss of epoch {epoch + 1} is not a number.", LOWER)
        trained = time.perf_counter() - start
        figures = validate(learner, self.films, size)
        if not math.isfinite(figures["nll"]):  # the first class would be each film's answer
            raise DataError(f"The answers after epoch {epoch + 1} are not numbers.", LOWER)
        entry: dict[str, Any] = {
            "epoch": epoch + 1,
            "size": size,
            "trained": plan.trainable[stage],
            "rate": journal.rates[stage],
        }
        entry |= {**dict(zip(learner.parts, losses, strict=True)), **figures}
        entry["films_per_second"] = round((learner.steps - first) * learner.batch / max(trained, 1e-9), 1)
        entry["seconds"] = round(time.perf_counter() - start, 2)
        if learner.processes.leads:
            journal.close_epoch(entry, learner, plan, learner.recipe.select)
            if entry["seconds"] > _SLOW_EPOCH:
                curves.write(journal.folder, journal.history, learner.recipe.name)
        else:
            journal.history.append(entry)
            journal.step, journal.losses = 0, []
        self._tell(epoch, entry)

    def _steps(self, feed: Feed, epoch: int, stage: int) -> list[float]:
        """Train through the steps of an epoch that are not yet done and return the mean losses of all."""
        learner, journal = self.learner, self.journal
        device = learner.place.device
        kind = torch.float32 if device.type == "mps" else torch.float64
        total = torch.tensor(journal.losses or [0.0] * len(learner.parts), dtype=kind, device=device)
        order = self.sampler.epoch(epoch)
        for step in range(journal.step, learner.steps):
            if learner.processes.asked(self.cancelled is not None and self.cancelled()):
                self._keep(step, total)
                raise CancelledError
            rate, momentum = self._schedule(epoch, stage, step)
            batch, number = feed.batch(order[step][learner.processes.own]), epoch * learner.steps + step
            total += learner.step(batch, rate, momentum, number, number / (self.plan.total * learner.steps))
            if time.monotonic() - self.saved > CHECKPOINT_SECONDS:
                self._keep(step + 1, total)
            if self.progress is not None:
                self.progress(self.plan.share_done(epoch, (step + 1) / learner.steps, self.per_epoch), "")
        return [value / times for value, times in zip(total.tolist(), learner.taken, strict=True)]

    def _keep(self, done: int, total: torch.Tensor) -> None:
        """Write a checkpoint within an epoch of which so many steps are done, with their summed losses."""
        if self.learner.processes.leads and done != self.journal.step:
            self.journal.step, self.journal.losses = done, total.tolist()
            self.journal.save(self.learner)
        self.saved = time.monotonic()

    def _schedule(self, epoch: int, stage: int, step: int) -> tuple[float, float]:
        """Return rate and momentum of a step: its place is counted in the run or in the stage, as the recipe says."""
        recipe, plan, steps = self.learner.recipe, self.plan, self.learner.steps
        first, epochs = (plan.start_of(stage), plan.epochs[stage]) if recipe.cycle == "stage" else (0, plan.total)
        place, length = (epoch - first) * steps + step, epochs * steps
        return schedule.at(recipe, self.learner.films, place, length, self.journal.rates[stage])

    def _rate(self, feed: Feed, stage: int, epoch: int) -> float:
        """Return the highest rate of a stage: the recipe's, or what a sweep finds; the sweep leaves no trace."""
        learner, recipe = self.learner, self.learner.recipe
        if recipe.find_rate == "none":
            return recipe.rate
        before, batches = copy.deepcopy(learner.state()), self._batches(epoch)

        def loss(place: int, rate: float) -> float:
            batch = feed.batch(next(batches)[learner.processes.own])
            return float(learner.step(batch, rate, recipe.momentum[0], _SWEEP + place, epoch / self.plan.total)[0])

        rates, losses = rate_finder.sweep(loss)
        learner.restore(before)
        found = rate_finder.suggestion(rates, losses, recipe.find_rate)
        if learner.processes.leads:
            curve = {"stage": stage, "found": found, "rates": rates.tolist(), "losses": losses.tolist()}
            _append(self.journal.folder / SWEEP_FILE, curve)
        return found or recipe.rate

    def _batches(self, epoch: int) -> Iterator[NDArray[np.int64]]:
        return (batch for number in itertools.count() for batch in self.sampler.epoch(_SWEEP + 1000 * epoch + number))

    def _tell(self, epoch: int, entry: dict[str, Any]) -> None:
        if self.progress is None:
            return
        select, total = self.learner.recipe.select, self.plan.total
        self.progress(
            self.plan.share_done(epoch, 1.0, self.per_epoch),
            f"epoch {epoch + 1} of {total}, {entry['size']} px: loss {entry['loss']:.4f},"
            f" validation {select} {entry[select]:.4f}, {entry['films_per_second']:.0f} films/s",
        )


def validate(learner: Learner, films: Films, size: int) -> dict[str, float]:
    """Return figures of the averaged network on the validation part, at the ``size`` that it is being trained on.

    At another size they would say little: structures of twice the size are new to the network.
    """
    network, processes, spec = learner.settle(), learner.processes, learner.recipe.preprocessing
    own = np.arange(len(films.validation))[processes.own]
    batches = (films.validation.of(own[start : start + _LOOK]) for start in range(0, len(own), _LOOK))
    answers = [predict(network, _shrunk(batch, size), spec, learner.place, _LOOK) for batch in batches]
    logits, truth = processes.gathered(np.concatenate(answers), len(films.validation)), films.validation_truth
    probabilities = softmax(logits)
    table = metrics.confusion(truth, logits.argmax(axis=1), logits.shape[1])
    areas = [metrics.auroc(truth == k, probabilities[:, k]) for k in range(logits.shape[1])]
    return {
        "accuracy": float(np.trace(table) / table.sum()),
        "balanced_accuracy": float(metrics.balanced_accuracy(table)),
        "macro_f1": float(metrics.macro_f1(table)),
        "macro_auroc": float(np.nanmean(areas)),
        "nll": metrics.negative_log_likelihood(truth, probabilities),
    }


def _shrunk(pictures: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return prepared ``pictures`` with sides of ``size``, shrunk by area average, with as many planes as they have."""
    if pictures.shape[-1] == size:
        return pictures
    planes = torch.from_numpy(pictures).view(len(pictures), -1, *pictures.shape[-2:])
    shrunk: NDArray[np.float32] = F.interpolate(planes, size=(size, size), mode="area").numpy()
    return shrunk.reshape(*pictures.shape[:-2], size, size)


def _append(file: Path, entry: dict[str, Any]) -> None:
    entries = files.read_json(file)["sweeps"] if file.is_file() else []
    files.write_json(file, {"sweeps": [e for e in entries if e["stage"] != entry["stage"]] + [entry]})
