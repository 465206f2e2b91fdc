"""Several recipes on the same frozen splits: trained one after the other, then one table and one picture."""

import json
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.progress import duration
from cxrviewer.training import comparison_figures, comparison_plot
from cxrviewer.training.basics import files
from cxrviewer.training.basics.run_folder import marked, require_free
from cxrviewer.training.data import audit
from cxrviewer.training.data.apart import refuse_among_films
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, open_dataset
from cxrviewer.training.data.schemes import HOLD_OUT, each
from cxrviewer.training.data.split import Split
from cxrviewer.training.loop.estimate import Work, estimate
from cxrviewer.training.loop.initial import opened
from cxrviewer.training.loop.journal import LAST_FILE
from cxrviewer.training.loop.outcome import RUN_FILE, TEST_FILE
from cxrviewer.training.loop.places import fastest
from cxrviewer.training.loop.run import train
from cxrviewer.training.loop.schedule import Plan
from cxrviewer.training.loop.teachers import teachers_of
from cxrviewer.training.parts.intake import CACHE_FOLDER, SPLIT_FILE, AnotherRunError, Parting, take_in, tidied
from cxrviewer.training.recipes.cookbook import recipe as named_recipe
from cxrviewer.training.recipes.recipes import Recipe
from cxrviewer.training.recipes.variants import SHARED, Variant, parse

DATA_FOLDER = "data"
_PARTING = ("split_seed", "validation", "calibration", "test")
_TABLES = (comparison_figures.CSV_FILE, TEST_FILE, *(f"{DATA_FOLDER}/{name}" for name in audit.TABLES))
_NOT_ASKED = ("mean", "std", "look_at_test")


@dataclass(frozen=True, slots=True)
class Task:
    """One run of a comparison: a variant with a seed on the split that ``scheme`` makes."""

    variant: Variant
    recipe: Recipe
    seed: int
    scheme: str
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

    Besides it: ``comparison.md``, ``comparison.csv``, ``comparison.png`` and the folder of each run; around the runs on
    several splits, a ``predictions-test.csv`` of the films of all their test parts, if these were looked at.

    Parameters
    ----------
    data
        As for `train`.
    recipes
        Variants, as `variants.parse` reads them.
    out
        Folder; without ``resume`` empty, or of a start that was refused before anything was trained.
    seeds
        Each variant is trained once with each.
    init
        Starting weights of the recipes that go on from other weights; a variant may name its own.
    teachers
        Bundles that the variants with ``distillation`` learn from.
    split
        As for `train`, or what stands for several splits; see `schemes.each`.
    cache
        As for `train`; without one, prepared films lie in ``out`` until all runs are finished, and all use them.
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
    refuse_among_films(folder, data, writes=_TABLES, cache=cache)
    require_free(folder, resume=resume)
    variants, common = parse(recipes), dict(overrides or {})
    _require_free_choice(common, seeds)
    # Better now than after the first hour.
    for seed in seeds:
        named_recipe(variants[0].base, {"seed": str(seed)})
    begun = {variant.name: _begun(variant, common, init, teachers) for variant in variants}
    if teachers and not any(own["teachers"] for own in begun.values()):
        raise DataError("A teacher is named, but 'distillation' is 0 in each recipe.", "Add --set distillation=0.5.")
    dataset = open_dataset(data)
    schemes = each(dataset.samples, split)
    tasks = _tasks(variants, common, seeds, schemes, folder)
    store = Path(cache) if cache is not None else folder / CACHE_FOLDER
    deadline = None if max_minutes is None else time.monotonic() + 60.0 * max_minutes
    with marked(folder, trained=LAST_FILE, binding=SPLIT_FILE), tidied(folder, comparison_figures.RESULT_FILE):
        done = [task for task in tasks if _is_done(task, look_at_test)]
        for task in done:
            _require_settings(task, _settings(task, common, look_at_test))
            _require_start(task, begun[task.variant.name])
        counts, places = {}, _places(schemes, folder / DATA_FOLDER)
        _require_splits(folder / DATA_FOLDER, places)
        for scheme, place in places.items():
            own = [task for task in done if task.scheme == scheme]
            parts = _parts(dataset, tasks[0].recipe, scheme, place, store, progress, cancelled, own)
            counts[scheme] = {part: len(films) for part, films in parts.parts.items()}
        needed = [0.0 if task in done else _seconds(task, counts[task.scheme], look_at_test, device) for task in tasks]
        if progress is not None:
            progress(0.0, f"{len(tasks)} runs: about {duration(sum(needed))} in all")
        shares = _shares(needed, deadline)
        for task, minutes in zip(tasks, shares, strict=True):
            if task in done:
                continue
            if progress is not None:
                on = f", {task.scheme}" if len(schemes) > 1 else ""
                progress(0.0, f"{task.variant.name}, seed {task.seed}{on}")
            train(
                data,
                task.variant.base,
                task.folder,
                init=_init(task.variant, task.recipe, init),
                teachers=_taught_by(task.recipe, teachers),
                split=task.scheme,
                cache=store,
                max_minutes=minutes,
                overrides=_settings(task, common, look_at_test),
                resume=task.folder.exists(),
                device=device,
                progress=progress,
                cancelled=cancelled,
            )
        return _written(tasks, folder, look_at_test)


def _written(tasks: Sequence[Task], folder: Path, look_at_test: bool) -> dict[str, Any]:
    """Return the figures of finished runs, and write them."""
    runs = [(task.variant, task.seed, task.folder) for task in tasks]
    several = look_at_test and len({task.scheme for task in tasks}) > 1
    joint = comparison_figures.joint_answers(runs) if several else []
    result = comparison_figures.collected(runs, look_at_test, joint)
    for one in joint:
        one.answers.save(one.folder / TEST_FILE)
    comparison_figures.write(folder, result)
    comparison_plot.write(folder, result)
    return result


def _require_free_choice(common: Mapping[str, str], seeds: Sequence[int]) -> None:
    kept = set(common) & {key for key in SHARED if key not in _PARTING}
    if kept:
        raise DataError(f"'{min(kept)}' is set by the comparison itself.", "Use --seeds and --look-at-test.")
    if len(set(seeds)) < len(seeds) or not seeds:
        raise DataError("The seeds are not different numbers.", "Write --seeds 1,2,3.")


def _tasks(
    variants: Sequence[Variant], common: Mapping[str, str], seeds: Sequence[int], schemes: Sequence[str], folder: Path
) -> list[Task]:
    """Return the runs; all of one variant's seeds come together, and all splits of a seed."""
    return [
        Task(variant, variant.recipe(_parting(common)), seed, scheme, place)
        for variant in variants
        for seed in seeds
        for scheme, place in _places(schemes, folder / variant.folder / f"seed-{seed}").items()
    ]


def _places(schemes: Sequence[str], folder: Path) -> dict[str, Path]:
    """Return a folder for each split: ``folder`` itself where there is one, else numbered ones in it."""
    if len(schemes) == 1:
        return {schemes[0]: folder}
    # A source may be called anything, and Windows takes no dot at the end.
    names = [re.sub(r"[^A-Za-z0-9._+-]+", "_", scheme)[:60].rstrip(".") for scheme in schemes]
    return {scheme: folder / f"{i + 1}-{name}" for i, (scheme, name) in enumerate(zip(schemes, names, strict=True))}


def _parting(common: Mapping[str, str]) -> dict[str, str]:
    """Return settings with which all recipes share one split: the usual one, where nothing else is asked for."""
    usual = Recipe()
    return {key: str(getattr(usual, key)) for key in _PARTING} | dict(common)


def _settings(task: Task, common: Mapping[str, str], look_at_test: bool) -> dict[str, str]:
    own = {"seed": str(task.seed), "look_at_test": str(look_at_test)}
    return _parting(common) | dict(task.variant.settings) | own


def _init(variant: Variant, recipe: Recipe, init: str | Path | None) -> str | Path | None:
    """Return the starting weights of a run: its variant's own, or the common ones where its recipe asks for any."""
    return variant.init or (init if recipe.pretrained else None)


def _taught_by(recipe: Recipe, teachers: Sequence[str | Path]) -> Sequence[str | Path]:
    return teachers if recipe.distillation else ()


def _begun(
    variant: Variant, common: Mapping[str, str], init: str | Path | None, teachers: Sequence[str | Path]
) -> dict[str, Any]:
    """Return what a run of a variant says of its starting weights and teachers; refuse those that do not fit."""
    recipe = variant.recipe(_parting(common))
    start = opened(_init(variant, recipe, init), recipe)
    taught_by = teachers_of(_taught_by(recipe, teachers), recipe)
    name, sha256 = (None, None) if start is None else (start.name, start.sha256)
    return {"init": name, "sha256": sha256, "teachers": sorted(one.sha256 for one in taught_by)}


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


def _require_start(task: Task, begun: Mapping[str, Any]) -> None:
    """Refuse a finished run that went on from other weights, or learnt from other teachers, than are named now."""
    facts = files.read_json(task.folder / RUN_FILE)
    known = (facts.get("start") or {}).get("sha256", begun["sha256"])  # earlier versions wrote the name alone
    if (facts["init"], known) != (begun["init"], begun["sha256"]):
        raise _other_run(task, "from other starting weights")
    if sorted(one["sha256"] for one in facts.get("teachers", ())) != begun["teachers"]:
        raise _other_run(task, "with other teachers")


def _other_run(task: Task, how: str) -> DataError:
    advice = "Choose another folder for this comparison, or ask for what was asked for before."
    return DataError(f"A finished run of '{task.variant.name}' was trained {how}.", advice)


def _require_splits(folder: Path, places: Mapping[str, Path]) -> None:
    """Refuse a comparison that was begun on other splits: its runs would lie where those of this one go."""
    if {file.parent for file in folder.rglob(SPLIT_FILE)} - set(places.values()):
        raise DataError("This comparison was begun on other splits.", "Choose another folder, or the splits of before.")


def _parts(
    dataset: Dataset,
    recipe: Recipe,
    split: str,
    place: Path,
    cache: Path,
    progress: Progress | None,
    cancelled: Cancelled | None,
    done: Sequence[Task],
) -> Split:
    """Return a split that all runs on it share, also those that are ``done``; it and the audit lie in ``place``."""
    parting = Parting(split, recipe.split_seed, recipe.fractions)
    try:
        parts = take_in(dataset, place, recipe.preprocessing, parting, cache, progress, cancelled).parts
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
