"""Chooses device, precision and threads for a run by what is there and by a short measurement."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
import torch

from cxrviewer.inference import device as devices
from cxrviewer.training.data.cache import Given
from cxrviewer.training.loop.feed import Batch, Feed, Films
from cxrviewer.training.loop.learner import Learner, Place, predict
from cxrviewer.training.loop.panel import Panel
from cxrviewer.training.loop.processes import local_device
from cxrviewer.training.recipes.recipes import Recipe

_PROBE_FILMS = 16
_PROBE_SIDE = 128  # which precision and how many threads are faster shows on small pictures too


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds that one film takes: a training step, and a look at it."""

    training: float
    looking: float


def exact(device: str | None = "auto") -> Place:
    """Return the place for figures that are published: float32 throughout.

    Raises
    ------
    RequestError
        When the device is unknown or not there.
    """
    return Place(local_device(devices.choose(device or "auto")), torch.float32, torch.get_num_threads())


def fastest(recipe: Recipe, device: str | None = "auto") -> Place:
    """Return the place for training.

    It is measured, not assumed: without matching instructions bfloat16 is several times slower than float32, and on a
    busy machine two threads that wait for each other are slower than one. A measurement comes out differently now and
    then, so a run that has to repeat itself takes one thread and float32, or on a GPU its shorter type, without one.
    """
    place = exact(device)
    if recipe.deterministic:
        return _repeatable(place)
    if place.device.type not in ("cpu", "cuda"):
        return place
    side = min(recipe.sizes[-1], _PROBE_SIDE)
    candidates = [Place(place.device, *kind) for kind in product(_precisions(place.device), _threads(place))]
    return min(candidates, key=lambda candidate: cost(recipe, candidate, side, recipe.trainable[-1]).training)


def _repeatable(place: Place) -> Place:
    if place.device.type == "cuda":
        return replace(place, dtype=_precisions(place.device)[0])
    return replace(place, threads=1)


def cost(recipe: Recipe, place: Place, size: int, trainable: str = "all", panel: Panel | None = None) -> Cost:
    """Return what a film of side ``size`` costs, measured on a network that is thrown away."""
    films = min(recipe.batch, recipe.micro_batch or recipe.batch)
    films = films if place.device.type == "cuda" else min(films, _PROBE_FILMS)
    epoch = 8 * recipe.batch  # films, so that an epoch has steps of every kind
    classes = 2 if panel is None else panel.classes
    counts, by_source = np.full(classes, epoch // classes), np.full((classes, 2), epoch // classes // 2)
    learner = Learner(recipe, counts, place, by_source=by_source, panel=panel)
    learner.train_only(trainable)
    batch = _blank(recipe, films, size, place.device)

    def step(number: int) -> list[float]:
        return learner.step(batch, 0.0, recipe.momentum[0], number).tolist()  # waits for the device

    with place.running():
        first = _least(lambda: step(0))
        # Where the first step of an epoch has more to do than the others, it counts for as many as are like it.
        rare = learner.taken[-1] / learner.steps
        training = first if rare == 1.0 else rare * first + (1.0 - rare) * _least(lambda: step(1))
        spec = replace(recipe.preprocessing, size=size)
        shown = np.zeros((films, *spec.shape), np.float32)
        looking = [_seconds(lambda: predict(learner.network, shown, spec, place)) for _ in range(2)]
    return Cost(training / films, looking[-1] / films)


def _blank(recipe: Recipe, films: int, size: int, device: torch.device) -> Batch:
    """Return films with nothing on them, and whatever the recipe asks for besides."""
    whole = Films(
        np.zeros((films, size, size), np.uint8),
        np.zeros(films, np.int64),
        Given(np.empty(0, np.int64), ()),
        np.empty(0, np.int64),
        np.zeros(films, np.int64),
        np.zeros((films, size, size), np.uint8) if recipe.needs_lungs else None,
        np.full((films, 2), 0.5, np.float32) if recipe.distillation and recipe.taught_on == "films" else None,
    )
    return Feed(whole, size, device).batch(np.arange(films))


def _least(work: Callable[[], object]) -> float:
    """Return the seconds that ``work`` takes: the less of two times, after one that does not count."""
    return min([_seconds(work) for _ in range(3)][1:])


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _precisions(device: torch.device) -> tuple[torch.dtype, ...]:
    """Return the precisions worth trying. GPUs without bfloat16 would only imitate it: they get float16."""
    if device.type == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False):
        return torch.float16, torch.float32
    return torch.bfloat16, torch.float32


def _threads(place: Place) -> list[int]:
    return sorted({1, place.threads}) if place.device.type == "cpu" else [place.threads]
