"""What is decided once before a run begins, and kept when it is resumed: device, precision, threads and plan."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from cxrviewer.progress import duration
from cxrviewer.training.basics import files
from cxrviewer.training.data.data import Progress
from cxrviewer.training.loop.estimate import Work, described, difference, estimate
from cxrviewer.training.loop.journal import LAST_FILE
from cxrviewer.training.loop.learner import Place
from cxrviewer.training.loop.panel import Panel
from cxrviewer.training.loop.places import exact, fastest
from cxrviewer.training.loop.processes import Processes
from cxrviewer.training.loop.schedule import Plan
from cxrviewer.training.recipes.recipes import Recipe

PLAN_FILE = "plan.json"


@dataclass(frozen=True, slots=True)
class Setup:
    """Where a run computes, its stages, and the seconds that an epoch of each is expected to take."""

    place: Place
    plan: Plan
    per_epoch: tuple[float, ...]


def settled(
    recipe: Recipe,
    work: Work,
    folder: Path,
    device: str | None,
    processes: Processes,
    deadline: float | None = None,
    progress: Progress | None = None,
    panel: Panel | None = None,
) -> Setup:
    """Return the setup of a run: of a resumed one as it was, else measured, told and written to ``plan.json``.

    Parameters
    ----------
    recipe, work
        What is done, on how many films.
    folder
        Of the run.
    device
        As for `exact`.
    processes
        All of them take the first one's decisions.
    deadline
        When the run has to be over, on the clock of `time.monotonic`; the plan is shortened to that beforehand.
    progress
        Told the estimate, and what was cut.
    panel
        Teachers that are asked about every picture, which takes time.
    """
    file, own = folder / PLAN_FILE, exact(device)
    decided: dict[str, Any] = {}
    if processes.leads:
        resumed = (folder / LAST_FILE).is_file() and file.is_file()
        decided = files.read_json(file) if resumed else _measured(recipe, work, device, deadline, progress, panel)
        files.write_json(file, decided)
    decided = processes.agreed(decided)
    place = Place(own.device, getattr(torch, decided["precision"]), int(decided["threads"]))
    return Setup(place, Plan.from_dict(decided["plan"]), tuple(decided["seconds_per_epoch"]))


def _measured(
    recipe: Recipe,
    work: Work,
    device: str | None,
    deadline: float | None,
    progress: Progress | None,
    panel: Panel | None,
) -> dict[str, Any]:
    place, whole = fastest(recipe, device), Plan.of(recipe, work.train)
    found = estimate(recipe, whole, place, work, panel)
    lines, plan = [described(recipe.name, whole, found, place)], whole
    if deadline is not None:
        left = max(0.0, deadline - time.monotonic())
        plan = found.fitted(whole, left)
        lines.append(difference(whole, plan))
        if found.total(plan) > left:
            lines.append(f"Even that will take about {duration(found.total(plan))}, longer than there is time.")
    for line in lines:
        if line and progress is not None:
            progress(0.0, line)
    return {
        "plan": plan.to_dict(),
        "precision": str(place.dtype).removeprefix("torch."),
        "threads": place.threads,
        "seconds_per_epoch": [round(seconds, 6) for seconds in found.per_epoch],
        "seconds": round(found.total(plan), 1),
    }
