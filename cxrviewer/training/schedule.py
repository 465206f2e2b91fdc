"""Which size and learning rate belong to which step, and how a schedule is shortened to fit the time."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """Stages of growing pictures: side and number of epochs of each."""

    sizes: tuple[int, ...]
    epochs: tuple[int, ...]

    @property
    def total(self) -> int:
        """Return the number of epochs."""
        return sum(self.epochs)

    def size_at(self, epoch: int) -> int:
        """Return the side of the pictures in ``epoch``, counted from 0."""
        for size, count in zip(self.sizes, self.epochs, strict=True):
            if epoch < count:
                return size
            epoch -= count
        return self.sizes[-1]

    def is_last_stage(self, epoch: int) -> bool:
        """Return whether ``epoch`` is trained at the final size's stage."""
        return epoch >= self.total - self.epochs[-1]

    def seconds(self, per_epoch: Mapping[int, float]) -> float:
        """Return the expected duration, given the seconds per epoch at each size."""
        return sum(per_epoch[size] * count for size, count in zip(self.sizes, self.epochs, strict=True))

    def shortened(self, per_epoch: Mapping[int, float], seconds: float) -> "Plan":
        """Return the plan that fits into ``seconds``: every stage by the same factor, the last at least one epoch."""
        share = min(1.0, max(0.0, seconds) / self.seconds(per_epoch))
        counts = [int(count * share) for count in self.epochs]
        counts[-1] = max(1, counts[-1])
        return Plan(self.sizes, tuple(counts))


def rate_at(step: int, steps: int, highest: float, warm_up: float) -> float:
    """Return the learning rate of one cycle (Smith 2018): cosine from ``highest / 25`` up, then down to nearly 0.

    Parameters
    ----------
    step, steps
        Place in the whole run, from 0, and its length.
    highest
        The rate at the top.
    warm_up
        Share of the steps that the rise takes.
    """
    rise = max(1.0, warm_up * steps)
    if step < rise:
        return _cosine(highest / 25.0, highest, step / rise)
    return _cosine(highest, highest / 1e4, min(1.0, (step - rise) / max(1.0, steps - rise)))


def _cosine(start: float, end: float, share: float) -> float:
    return end + (start - end) * (1.0 + math.cos(math.pi * share)) / 2.0
