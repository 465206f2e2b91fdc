"""Figures: what a benchmark found, as one line that can be compared, printed as one table and kept as JSON."""

import json
import os
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

HEADS = "| what is waited for | beside | ours | beside it | times as fast | aim |", "|---|---|---|---|---|---|"


@dataclass(frozen=True, slots=True)
class Figure:
    """One comparison of one run.

    Attributes
    ----------
    path
        What a user waits for.
    beside
        What that user would pick instead.
    ours, peer
        Time of each, in ``unit``.
    unit
        ``ms`` or ``s``, for one film, step or start.
    ratio
        How many times as fast ours is: the median of the rounds, where both ran in turn.
    aim
        Least ratio that is aimed at; None where it is only reported.
    limit
        Longest time of ours that is aimed at, in ``unit``; None for no such limit.
    """

    path: str
    beside: str
    ours: float
    peer: float
    unit: str
    ratio: float
    aim: float | None = None
    limit: float | None = None

    @classmethod
    def of(cls, path: str, beside: str, ours: Sequence[float], peer: Sequence[float], aim: float) -> "Figure":
        """Return the figure of two tasks that ran in turn, from the milliseconds of each round."""
        ratio = statistics.median(b / a for a, b in zip(ours, peer, strict=True))
        return cls(path, beside, statistics.median(ours), statistics.median(peer), "ms", ratio, aim)

    @property
    def met(self) -> bool:
        """Whether what was aimed at was reached."""
        return (self.aim is None or self.ratio >= self.aim) and (self.limit is None or self.ours <= self.limit)

    @property
    def row(self) -> str:
        """The line of the table."""
        cells = (self.path, self.beside, self._time(self.ours), self._time(self.peer), f"{self.ratio:.2f}", self._aimed)
        return "| " + " | ".join(cells) + " |"

    def _time(self, value: float) -> str:
        return f"{value:.2f} {self.unit}" if value < 10 else f"{value:.0f} {self.unit}"

    @property
    def _aimed(self) -> str:
        aims = [f"{self.aim:g}"] if self.aim is not None else []
        aims += [f"at most {self.limit:g} {self.unit}"] if self.limit is not None else []
        return ", ".join(aims) + (": reached" if self.met else ": missed") if aims else "-"


def in_turn(tasks: Mapping[str, Callable[[], object]], rounds: int, warm: int = 2) -> dict[str, list[float]]:
    """Run the tasks in turn, so that a machine that drifts drifts for all, and return milliseconds of each round.

    The first ``warm`` rounds do not count.
    """
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(warm + rounds):
        for name, task in tasks.items():
            start = time.perf_counter()
            task()
            if number >= warm:
                times[name].append((time.perf_counter() - start) * 1000.0)
    return times


def as_installed(**more: str) -> dict[str, str]:
    """Return the environment of a process whose start counts: this one's, less the wish to keep no compiled modules.

    A program that is installed has them. Without them a start of the window compiles 260 modules, which takes 0.3 s.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | more


def table(figures: Iterable[Figure]) -> str:
    """Return the one table, in Markdown."""
    return "\n".join([*HEADS, *(figure.row for figure in figures)])


def write(figures: Sequence[Figure], machine: str, file: Path) -> None:
    """Write the figures and what they were measured on as JSON."""
    kept = [asdict(figure) | {"met": figure.met} for figure in figures]
    file.write_text(json.dumps({"machine": machine, "figures": kept}, indent=1) + "\n", encoding="utf-8")
