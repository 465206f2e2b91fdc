"""How long a run will take, measured before it begins, and a plan cut to the time there is."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cxrviewer.inference.preparing import preparation
from cxrviewer.progress import duration
from cxrviewer.training.basics.in_order import THREADS
from cxrviewer.training.data.pictures import one_thread_each
from cxrviewer.training.loop.learner import Place
from cxrviewer.training.loop.panel import Panel
from cxrviewer.training.loop.places import Cost, cost, exact
from cxrviewer.training.loop.schedule import Plan, steps_per_epoch
from cxrviewer.training.recipes.recipes import Recipe

_SWEEP_STEPS = 100
_RESERVE = 0.1  # share of the time kept for a machine that slows down


@dataclass(frozen=True, slots=True)
class Work:
    """Numbers of films: trained on, looked at after each epoch, and answered at the end."""

    train: int
    validation: int
    answers: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """Expected seconds.

    Attributes
    ----------
    per_epoch
        Of a whole epoch of each stage with its validation.
    sweeps
        Of the search for a rate before each stage.
    answers
        Of the final answers in float32, with the search for the lungs where the recipe asks for them.
    """

    per_epoch: tuple[float, ...]
    sweeps: tuple[float, ...]
    answers: float

    def total(self, plan: Plan) -> float:
        """Return the expected duration of ``plan``."""
        swept = sum(seconds for seconds, count in zip(self.sweeps, plan.epochs, strict=True) if count)
        return plan.seconds(self.per_epoch) + swept + self.answers

    def fitted(self, plan: Plan, seconds: float) -> Plan:
        """Return ``plan`` shortened so that all of it is expected to take ``seconds``, a tenth kept in reserve."""
        left = seconds * (1.0 - _RESERVE) - self.answers - sum(self.sweeps)
        return plan.shortened(self.per_epoch, left)


def estimate(recipe: Recipe, plan: Plan, place: Place, work: Work, panel: Panel | None = None) -> Estimate:
    """Return what ``plan`` will take at ``place``, measured on a few films of each size."""
    steps = steps_per_epoch(recipe, work.train)
    batch = min(recipe.batch, work.train)
    known: dict[tuple[int, str], Cost] = {}
    for key in zip(plan.sizes, plan.trainable, strict=True):
        if key not in known:
            known[key] = cost(recipe, place, *key, panel)
    stages = [known[key] for key in zip(plan.sizes, plan.trainable, strict=True)]
    per_epoch = tuple(steps * batch * c.training + work.validation * c.looking for c in stages)
    swept = _SWEEP_STEPS if recipe.find_rate != "none" else 0
    final = cost(recipe, exact("cpu"), recipe.sizes[-1], "head").looking + _finding_lungs(recipe)
    return Estimate(per_epoch, tuple(swept * batch * c.training for c in stages), work.answers * final)


def _finding_lungs(recipe: Recipe) -> float:
    """Return the seconds that finding the lungs adds to a film, shared out among threads; 0 where nobody asks."""
    ready = preparation(recipe.preprocessing)
    if ready.lung_model is None:
        return 0.0
    film = np.zeros((recipe.sizes[-1], recipe.sizes[-1]), np.float32)
    with one_thread_each(ready):
        ready.lung_model.find(film)  # the first one is slower
        start = time.perf_counter()
        ready.lung_model.find(film)
        return (time.perf_counter() - start) / THREADS


def described(name: str, plan: Plan, found: Estimate, place: Place) -> str:
    """Return the estimate as a line to read."""
    parts = [
        f"{count} at {size} px{'' if trained == 'all' else f' ({trained})'} {duration(count * cost * plan.portion)}"
        for size, count, trained, cost in zip(plan.sizes, plan.epochs, plan.trainable, found.per_epoch, strict=True)
        if count
    ]
    kind = str(place.dtype).removeprefix("torch.")
    threads = f", {place.threads} thread{'s' if place.threads > 1 else ''}" if place.device.type == "cpu" else ""
    epochs = f"{plan.total} epoch{'s' if plan.total != 1 else ''}"
    return (
        f"{name}: about {duration(found.total(plan))} for {epochs} ({'; '.join(parts)}), answers included;"
        f" {place.device.type}, {kind}{threads}"
    )


def difference(whole: Plan, cut: Plan) -> str:
    """Return what was cut from ``whole``, empty when nothing was."""
    if whole == cut:
        return ""
    told = f"Shortened to fit the time: epochs {_listed(whole.epochs)} became {_listed(cut.epochs)}"
    if cut.portion < whole.portion:
        told += f", and an epoch goes through {100 * cut.portion:.0f} % of the films"
    return told + "."


def _listed(counts: Sequence[int]) -> str:
    return ", ".join(map(str, counts))
