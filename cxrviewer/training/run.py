"""One training run from data to a folder that can be exported."""

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from cxrviewer.errors import OutputError
from cxrviewer.training import files
from cxrviewer.training.data import Cancelled, Dataset, Progress, open_dataset
from cxrviewer.training.external import external_set
from cxrviewer.training.initial import start_from
from cxrviewer.training.intake import Intake, Parting, discard, take_in
from cxrviewer.training.learner import Learner, Place
from cxrviewer.training.loop import LAST_FILE, Films, best_epoch, fit
from cxrviewer.training.outcome import RUN_FILE, answer, facts
from cxrviewer.training.places import exact, fastest, seconds_per_epoch
from cxrviewer.training.recipes import Recipe
from cxrviewer.training.recipes import recipe as named_recipe
from cxrviewer.training.schedule import Plan
from cxrviewer.training.schemes import HOLD_OUT
from cxrviewer.training.split import Split


def train(  # noqa: PLR0913 - one argument per option of the command
    data: str | Path,
    recipe: str,
    out: str | Path,
    *,
    init: str | Path | None = None,
    split: str = HOLD_OUT,
    external: str | Path | None = None,
    cache: str | Path | None = None,
    max_minutes: float | None = None,
    overrides: Mapping[str, str] | None = None,
    resume: bool = False,
    device: str | None = "auto",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Train ``recipe`` on ``data`` and return what is written to ``run.json`` in ``out``.

    Parameters
    ----------
    data
        Zip, folder of class folders, or manifest CSV.
    recipe
        Name of a recipe.
    out
        Folder of the run; empty unless ``resume``.
    init
        Weights to start from; None starts from random ones.
    split
        Which films are the test part, as `schemes.partition` has it.
    external
        Another data set that the finished model is measured on.
    cache
        Folder of prepared films that is kept; without one they lie in ``out`` until the run is finished.
    max_minutes
        The schedule is shortened beforehand so that the run is expected to end by then.
    overrides
        Settings of the recipe to change, as text.
    resume
        Continue the run in ``out``.
    device
        ``"auto"``, ``"cpu"`` or ``"cuda"``.
    progress, cancelled
        Told the share that is done and a line to read; asked between steps.

    Raises
    ------
    DataError, OutputError, CancelledError
        When data or settings cannot be used, the folder is taken, or the user stopped.
    """
    started, folder = time.monotonic(), Path(out)
    if not resume and folder.exists() and any(folder.iterdir()):
        raise OutputError(f"The folder '{folder}' is not empty.", "Choose another one or add --resume.")
    chosen = named_recipe(recipe, overrides)
    parting = Parting(split, chosen.split_seed, chosen.fractions)
    store = None if cache is None else Path(cache)
    taken = take_in(open_dataset(data), folder, chosen.preprocessing, parting, store, progress, cancelled)
    dataset, parts, films = taken.dataset, taken.parts, _films(taken)
    other, outside = (None, None) if external is None else external_set(external, dataset, progress, cancelled)
    place = fastest(chosen, device)
    learner = _learner(chosen, films, dataset.classes, place, init)
    plan = _plan(chosen, place, films, folder, max_minutes, started)
    identity = _identity(chosen, dataset, parts, init)
    with place.running():
        history = fit(learner, films, plan, folder, identity, progress, cancelled)
    # On the CPU, where every machine can repeat the figures; a GPU would round its convolutions to TF32.
    looks = answer(folder, chosen, dataset, parts, exact("cpu"), progress, cancelled, other)
    result = facts(chosen, dataset, parts, place, plan, init) | {
        "audit": taken.audit,
        "external": outside,
        "best_epoch": history[best_epoch(plan, history, chosen.select)],
        "minutes": round(sum(entry["seconds"] for entry in history) / 60.0, 2),
        "test_looks": looks,
    }
    files.write_json(folder / RUN_FILE, result)
    discard(folder)
    return result


def _learner(recipe: Recipe, films: Films, classes: Sequence[str], place: Place, init: str | Path | None) -> Learner:
    learner = Learner(recipe, np.bincount(films.train_truth, minlength=len(classes)), place)
    if init is not None:
        start_from(learner.network, Path(init))
        learner.average.module.load_state_dict(learner.network.state_dict())
    return learner


def _films(taken: Intake) -> Films:
    validation = taken.pictures("validation").astype(np.float32) / np.float32(255.0)
    return Films(taken.pictures("train"), taken.truth("train"), validation, taken.truth("validation"))


def _plan(recipe: Recipe, place: Place, films: Films, folder: Path, max_minutes: float | None, started: float) -> Plan:
    """Return the stages, shortened once if time is short; a resumed run keeps its plan."""
    file = folder / "plan.json"
    if (folder / LAST_FILE).is_file() and file.is_file():
        kept = files.read_json(file)
        return Plan(tuple(kept["sizes"]), tuple(kept["epochs"]))
    plan = Plan(recipe.sizes, recipe.epochs)
    if max_minutes is not None:
        per_epoch = seconds_per_epoch(recipe, place, len(films.train), len(films.validation))
        # A tenth is kept back for the final figures and for a machine that slows down.
        left = max_minutes * 60.0 * 0.9 - (time.monotonic() - started)
        plan = plan.shortened(per_epoch, left)
    files.write_json(file, {"sizes": plan.sizes, "epochs": plan.epochs})
    return plan


def _identity(recipe: Recipe, dataset: Dataset, parts: Split, init: str | Path | None) -> str:
    """Return a hash of all that shapes the weights; whether the test part is looked at does not."""
    settings = recipe.to_dict() | {"look_at_test": None}
    start = hashlib.sha256(Path(init).read_bytes()).hexdigest() if init is not None else None
    text = json.dumps([settings, dataset.sha256, dict(parts.sha256), start], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
