"""Which size, layers, learning rate and momentum belong to which step, and how a plan is shortened to fit the time."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from cxrviewer.training.recipes.recipes import Recipe

#: What to do about weights that run away.
LOWER = "Lower the rate with --set rate=..."


@dataclass(frozen=True, slots=True)
class Plan:
    """Stages of a run.

    Attributes
    ----------
    sizes, epochs, trainable
        Side of the pictures, number of epochs and what is trained, stage by stage.
    portion
        Share of the training films that an epoch goes through, 0 to 1; another share each time.
    """

    sizes: tuple[int, ...]
    epochs: tuple[int, ...]
    trainable: tuple[str, ...]
    portion: float = 1.0

    @classmethod
    def of(cls, recipe: Recipe, films: int) -> Self:
        """Return the whole plan of ``recipe`` for so many training films."""
        epochs = recipe.epochs
        if recipe.schedule == "hyper-rule":
            steps = hyper_rule(films).steps
            per_epoch = steps_per_epoch(recipe, films)
            epochs = tuple(count or max(1, round(steps / per_epoch)) for count in epochs)
        return cls(recipe.sizes, epochs, tuple(recipe.trainable_at(stage) for stage in range(len(epochs))))

    @classmethod
    def from_dict(cls, content: dict[str, Any]) -> Self:
        """Return what `to_dict` made."""
        sizes, epochs, trainable = (tuple(content[key]) for key in ("sizes", "epochs", "trainable"))
        return cls(sizes, epochs, trainable, float(content["portion"]))

    def to_dict(self) -> dict[str, Any]:
        """Return the plan JSON-ready."""
        return {"sizes": self.sizes, "epochs": self.epochs, "trainable": self.trainable, "portion": self.portion}

    @property
    def total(self) -> int:
        """Return the number of epochs."""
        return sum(self.epochs)

    def stage_at(self, epoch: int) -> int:
        """Return the stage of ``epoch``, both counted from 0."""
        for stage, count in enumerate(self.epochs):
            if epoch < count:
                return stage
            epoch -= count
        return len(self.epochs) - 1

    def start_of(self, stage: int) -> int:
        """Return the first epoch of ``stage``."""
        return sum(self.epochs[:stage])

    def size_at(self, epoch: int) -> int:
        """Return the side of the pictures in ``epoch``, counted from 0."""
        return self.sizes[self.stage_at(epoch)]

    def is_last_stage(self, epoch: int) -> bool:
        """Return whether ``epoch`` is trained at the final size's stage."""
        return epoch >= self.total - self.epochs[-1]

    def seconds(self, per_epoch: Sequence[float]) -> float:
        """Return the expected duration, given the seconds of a whole epoch of each stage."""
        return self.portion * sum(cost * count for cost, count in zip(per_epoch, self.epochs, strict=True))

    def share_done(self, epoch: int, part: float, per_epoch: Sequence[float]) -> float:
        """Return how much of the run's time has passed when ``part`` of ``epoch`` is done, 0 to 1."""
        stage = self.stage_at(epoch)
        before = sum(cost * count for cost, count in zip(per_epoch[:stage], self.epochs[:stage], strict=True))
        done = before + (epoch - self.start_of(stage) + part) * per_epoch[stage]
        return self.portion * done / self.seconds(per_epoch)

    def shortened(self, per_epoch: Sequence[float], seconds: float) -> "Plan":
        """Return the plan that fits into ``seconds``: every stage by the same factor, the last at least one epoch.

        Where not even that fits, the one epoch goes through a part of the films, at least a fiftieth.
        """
        share = min(1.0, max(0.0, seconds) / self.seconds(per_epoch))
        counts = [int(count * share) for count in self.epochs]
        counts[-1] = max(1, counts[-1])
        for stage, count in enumerate(self.epochs):
            # A stage of one epoch, such as one for the head alone, is not given up while there is time for it.
            one_more = replace(self, epochs=(*counts[:stage], 1, *counts[stage + 1 :]))
            if count and not counts[stage] and one_more.seconds(per_epoch) <= seconds:
                counts[stage] = 1
        shorter = replace(self, epochs=tuple(counts))
        needed = shorter.seconds(per_epoch)
        return shorter if needed <= max(seconds, 0.0) or share == 1.0 else shorter._thinner(seconds / needed)

    def _thinner(self, share: float) -> "Plan":
        return replace(self, portion=self.portion * min(1.0, max(0.02, share)))


@dataclass(frozen=True, slots=True)
class HyperRule:
    """BiT-HyperRule (Kolesnikov et al. 2020, section 3.3): linear warm-up, then a tenth after each drop.

    Attributes
    ----------
    steps
        Length of the run.
    warm_up, drops
        Shares of it.
    """

    steps: int
    warm_up: float
    drops: tuple[float, float, float]

    def factor(self, share: float) -> float:
        """Return the rate as a share of the base rate, at ``share`` of the run, 0 to 1."""
        if share < self.warm_up:
            return share / self.warm_up
        return float(0.1 ** sum(share > drop for drop in self.drops))


def hyper_rule(films: int) -> HyperRule:
    """Return the rule for so many training films: 500 steps below 20,000 films, 10,000 below 500,000, else 20,000."""
    if films < 20_000:
        return HyperRule(500, 0.2, (0.4, 0.6, 0.8))
    steps = 10_000 if films < 500_000 else 20_000
    return HyperRule(steps, 500 / steps, (0.3, 0.6, 0.9))


def steps_per_epoch(recipe: Recipe, films: int, portion: float = 1.0) -> int:
    """Return the steps between two looks at the validation part."""
    batch = min(recipe.batch, films)
    return max(1, recipe.least_steps, int(films * portion) // batch)


def one_cycle(
    step: int, steps: int, warm_up: float, start_divisor: float = 25.0, end_divisor: float = 1e4
) -> tuple[float, float]:
    """Return rate and height of one cycle (Smith 2018, with fastai's cosines), both as shares of their highest value.

    Parameters
    ----------
    step, steps
        Place in the cycle, from 0, and its length.
    warm_up
        Share of the steps that the rise takes.
    start_divisor, end_divisor
        The rate begins at ``1 / start_divisor`` and ends near ``1 / end_divisor``.

    Returns
    -------
    tuple
        The rate's factor; and how high on the cycle it is, 0 to 1 and back to 0, against which momentum moves.
    """
    rise = max(1.0, warm_up * steps)
    if step < rise:
        height = _cosine(0.0, 1.0, step / rise)
        return 1.0 / start_divisor + (1.0 - 1.0 / start_divisor) * height, height
    height = _cosine(1.0, 0.0, min(1.0, (step - rise) / max(1.0, steps - rise)))
    return 1.0 / end_divisor + (1.0 - 1.0 / end_divisor) * height, height


def at(recipe: Recipe, films: int, step: int, steps: int, highest: float) -> tuple[float, float]:
    """Return the head's learning rate and the momentum at ``step`` of a schedule of ``steps`` below ``highest``."""
    if recipe.schedule == "one-cycle":
        factor, height = one_cycle(step, steps, recipe.warm_up, recipe.start_divisor, recipe.end_divisor)
    elif recipe.schedule == "hyper-rule":
        factor, height = hyper_rule(films).factor(step / steps), 1.0
    else:
        factor, height = 1.0, 1.0
    low = recipe.momentum[-1]
    return highest * factor, recipe.momentum[0] + (low - recipe.momentum[0]) * height


def _cosine(start: float, end: float, share: float) -> float:
    return end + (start - end) * (1.0 + math.cos(math.pi * share)) / 2.0
