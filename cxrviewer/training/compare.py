"""Several recipes on one frozen split: trained one after the other, then one table and one picture."""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.files import refuse_inside
from cxrviewer.progress import duration
from cxrviewer.training import comparison_figures, comparison_plot
from cxrviewer.training.basics import files
from cxrviewer.training.basics.run_folder import require_free
from cxrviewer.training.data.data import Cancelled, Progress, open_dataset
from cxrviewer.training.data.schemes import HOLD_OUT
from cxrviewer.training.data.split import Split
from cxrviewer.training.loop.estimate import Work, estimate
from cxrviewer.training.loop.initial import opened
from cxrviewer.training.loop.outcome import RUN_FILE, TEST_FILE
from cxrviewer.training.loop.places import fastest
from cxrviewer.training.loop.processes import is_one_of_several
from cxrviewer.training.loop.run import train
from cxrviewer.training.loop.schedule import Plan
from cxrviewer.training.loop.teachers import teachers_of
from cxrviewer.training.parts.intake import CACHE_FOLDER, AnotherRunError, Parting, take_in, tidied
from cxrviewer.training.recipes.cookbook import recipe as named_recipe
from cxrviewer.training.recipes.recipes import Recipe
from cxrviewer.training.recipes.variants import SHARED, Variant, parse

DATA_FOLDER = "data"
_PARTING = ("split_seed", "validation", "calibration", "test")
_NOT_ASKED = ("mean", "std", "look_at_test")


@dataclass(frozen=True, slots=True)
class Task:
    """One run of a comparison."""

    variant: Variant
    recipe: Recipe
    seed: int
    folder: Path


def compare(  # noqa: PLR0913 - one argument per option of the command
    data: str | Path,
    recipes: str,
    out: str | Path,
    *,
    seeds: Sequence[int] = (1,),
    init: str | Path | None = None,
    teachers: Sequence[str | Path] = (),
    split: str = HOLD_OUT,
    cache: str | Path | None = None,
    max_minutes: float | None = None,
    overrides: Mapping[str, str] | None = None,
    look_at_test: bool = False,
    resume: bool = False,
    device: str | None = "auto",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Train every variant with every seed and return what is written to ``comparison.json`` in ``out``.

    Besides it: ``comparison.md``, ``comparison.csv``, ``comparison.png`` and the folder of each run.

    Parameters
    ----------
    data
        As for `train`.
    recipes
        Variants, as `variants.parse` reads them.
    out
        Folder; empty unless ``resume``.
    seeds
        Each variant is trained once with each.
    init
        Starting weights of the recipes that go on from other weights; a variant may name its own.
    teachers
        Bundles that the variants with ``distillation`` learn from.
    split, cache
        As for `train`; without a cache, prepared films lie in ``out`` until all runs are finished, and all use them.
    max_minutes
        Time for all runs together; each gets the share that it would need of the whole.
    overrides
        Settings of all variants.
    look_at_test
        Whether the figures are of the test part. Otherwise they are of the validation part, which is what recipes are
        chosen by.
    resume
        Keep finished runs and go on with the one that was interrupted.
    device, progress, cancelled
        As for `train`.

    Raises
    ------
    DataError, RequestError, OutputError, CancelledError
        As for `train`.
    """
    folder = Path(out)
    refuse_inside([Path(data)], folder)
    if is_one_of_several():
        raise DataError("A comparison runs in one process.", "Start it without torchrun.")
    require_free(folder, resume=resume)
    variants, common = parse(recipes), dict(overrides or {})
    tasks = _tasks(variants, common, seeds, folder)
    for task in tasks:
        opened(task.variant.init or init, task.recipe)  # better now than after the first hour
        teachers_of(_taught_by(task, teachers), task.recipe)
    store = Path(cache) if cache is not None else folder / CACHE_FOLDER
    deadline = None if max_minutes is None else time.monotonic() + 60.0 * max_minutes
    with tidied(folder, comparison_figures.RESULT_FILE):
        done = [task for task in tasks if _is_done(task, look_at_test)]
        for task in done:
            _require_settings(task, _settings(task, common, look_at_test))
        parts = _parts(data, tasks[0].recipe, split, folder, store, progress, cancelled, done)
        counts = {part: len(places) for part, places in parts.parts.items()}
        needed = [0.0 if task in done else _seconds(task, counts, look_at_test, device) for task in tasks]
        if progress is not None:
            progress(0.0, f"{len(tasks)} runs: about {duration(sum(needed))} in all")
        shares = _shares(needed, deadline)
        for task, minutes in zip(tasks, shares, strict=True):
            if task in done:
                continue
            if progress is not None:
                progress(0.0, f"{task.variant.name}, seed {task.seed}")
            train(
                data,
                task.variant.base,
                task.folder,
                init=task.variant.init or init if task.recipe.pretrained or task.variant.init else None,
                teachers=_taught_by(task, teachers),
                split=split,
                cache=store,
                max_minutes=minutes,
                overrides=_settings(task, common, look_at_test),
                resume=task.folder.exists(),
                device=device,
                progress=progress,
                cancelled=cancelled,
            )
        result = comparison_figures.collected([(t.variant, t.seed, t.folder) for t in tasks], look_at_test)
        comparison_figures.write(folder, result)
        comparison_plot.write(folder, result)
    return result


def _tasks(variants: Sequence[Variant], common: Mapping[str, str], seeds: Sequence[int], folder: Path) -> list[Task]:
    """Return the runs; all of one variant's seeds come together."""
    kept = set(common) & {key for key in SHARED if key not in _PARTING}
    if kept:
        raise DataError(f"'{min(kept)}' is set by the comparison itself.", "Use --seeds and --look-at-test.")
    if len(set(seeds)) < len(seeds) or not seeds:
        raise DataError("The seeds are not different numbers.", "Write --seeds 1,2,3.")
    return [
        Task(variant, variant.recipe(_parting(common)), seed, folder / variant.folder / f"seed-{seed}")
        for variant in variants
        for seed in seeds
    ]


def _parting(common: Mapping[str, str]) -> dict[str, str]:
    """Return settings with which all recipes share one split: the usual one, where nothing else is asked for."""
    usual = Recipe()
    return {key: str(getattr(usual, key)) for key in _PARTING} | dict(common)


def _settings(task: Task, common: Mapping[str, str], look_at_test: bool) -> dict[str, str]:
    own = {"seed": str(task.seed), "look_at_test": str(look_at_test)}
    return _parting(common) | dict(task.variant.settings) | own


def _taught_by(task: Task, teachers: Sequence[str | Path]) -> Sequence[str | Path]:
    return teachers if task.recipe.distillation else ()


def _is_done(task: Task, look_at_test: bool) -> bool:
    wanted = (RUN_FILE, TEST_FILE) if look_at_test else (RUN_FILE,)
    return all((task.folder / name).is_file() for name in wanted)


def _require_settings(task: Task, settings: Mapping[str, str]) -> None:
    """Refuse a finished run whose settings are not those that are asked for now.

    What the starting weights decide, mean and deviation, stands in a run but in no settings.
    """
    ours = named_recipe(task.variant.base, settings).to_dict()
    theirs = files.read_json(task.folder / RUN_FILE)["recipe"]
    for key in ours:
        if key not in _NOT_ASKED and json.loads(json.dumps(ours[key])) != theirs.get(key):
            raise _other_run(task, f"with another '{key}'")


def _other_run(task: Task, how: str) -> DataError:
    advice = "Choose another folder for this comparison, or ask for what was asked for before."
    return DataError(f"A finished run of '{task.variant.name}' was trained {how}.", advice)


def _parts(
    data: str | Path,
    recipe: Recipe,
    split: str,
    folder: Path,
    cache: Path,
    progress: Progress | None,
    cancelled: Cancelled | None,
    done: Sequence[Task],
) -> Split:
    """Return the split that all runs share, also those that are done.

    It and the audit lie in ``data`` of the comparison's folder.
    """
    parting = Parting(split, recipe.split_seed, recipe.fractions)
    spec, place = recipe.preprocessing, folder / DATA_FOLDER
    try:
        parts = take_in(open_dataset(data), place, spec, parting, cache, progress, cancelled).parts
    except AnotherRunError as error:
        raise (_other_run(done[0], "on other films") if done else error) from None
    for task in done:
        if files.read_json(task.folder / RUN_FILE)["split"]["sha256"] != dict(parts.sha256):
            raise _other_run(task, "on other films")
    return parts


def _seconds(task: Task, counts: Mapping[str, int], look_at_test: bool, device: str | None) -> float:
    """Return how long a run is expected to take."""
    films = max(1, round(counts["train"] * task.recipe.data_share))
    answers = sum(count for part, count in counts.items() if part != "train" and (look_at_test or part != "test"))
    plan, work = Plan.of(task.recipe, films), Work(films, counts["validation"], answers)
    return estimate(task.recipe, plan, fastest(task.recipe, device), work).total(plan)


def _shares(needed: Sequence[float], deadline: float | None) -> list[float | None]:
    """Return the minutes that each run may take: all are shortened by the same factor."""
    if deadline is None or not sum(needed):
        return [None] * len(needed)
    left = max(0.0, deadline - time.monotonic()) / 60.0
    return [left * seconds / sum(needed) for seconds in needed]
