"""One training run from data to a folder that can be exported."""

import hashlib
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from cxrviewer.inference.bundle import Bundle
from cxrviewer.training.basics import files
from cxrviewer.training.basics.run_folder import held, marked, require_free
from cxrviewer.training.data import audit, schemes
from cxrviewer.training.data.apart import refuse_among_films
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample, open_dataset
from cxrviewer.training.data.schemes import HOLD_OUT
from cxrviewer.training.loop import curves, outcome
from cxrviewer.training.loop.estimate import Work
from cxrviewer.training.loop.feed import Films, places_of_sources
from cxrviewer.training.loop.initial import begin, fitting, opened
from cxrviewer.training.loop.journal import LAST_FILE, Journal, best_epoch
from cxrviewer.training.loop.learner import Learner, Place
from cxrviewer.training.loop.loop import fit
from cxrviewer.training.loop.outcome import RUN_FILE, answer, facts
from cxrviewer.training.loop.panel import Panel
from cxrviewer.training.loop.places import exact
from cxrviewer.training.loop.processes import Processes, joined
from cxrviewer.training.loop.setup import Setup, settled
from cxrviewer.training.loop.starts import Start
from cxrviewer.training.loop.teachers import Lesson, introduced, lesson, require_known, teachers_of
from cxrviewer.training.parts import held_out, trained_on
from cxrviewer.training.parts.external import external_set
from cxrviewer.training.parts.intake import SPLIT_FILE, Intake, Parting, take_in, tidied
from cxrviewer.training.parts.small_data import portion
from cxrviewer.training.recipes.cookbook import recipe as named_recipe
from cxrviewer.training.recipes.recipes import Recipe

INIT_FILE = "init.json"
VIA_FOLDER = "via"
_TABLES = (*audit.TABLES, held_out.PAIRS_FILE, *outcome.TABLES)


def train(  # noqa: PLR0913 - one argument per option of the command
    data: str | Path,
    recipe: str,
    out: str | Path,
    *,
    init: str | Path | None = None,
    via: str | Path | None = None,
    split: str = HOLD_OUT,
    external: str | Path | None = None,
    teachers: Sequence[str | Path] = (),
    cache: str | Path | None = None,
    max_minutes: float | None = None,
    overrides: Mapping[str, str] | None = None,
    resume: bool = False,
    device: str | None = "auto",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Train ``recipe`` on ``data`` and return what is written to ``run.json`` in ``out``.

    Under `torchrun` several processes share each batch; the first one writes, and the others return nothing.

    Parameters
    ----------
    data
        Zip, folder of class folders, or manifest CSV.
    recipe
        Name of a recipe.
    out
        Folder of the run; without ``resume`` empty, or of a start that was refused before anything was trained.
    init
        Weights to start from, as `start_of` has it; None starts at random, where the recipe allows that.
    via
        Another data set that is trained on first, by the same recipe, into the folder ``via`` of the run.
    split
        Which films are the test part, as `schemes.partition` has it.
    external
        Another data set that the finished model is measured on.
    teachers
        Folders of bundles whose answers are learnt beside the labels, where the recipe's ``distillation`` says so.
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
        Told the share that is done and a line to read, empty between lines; asked between steps.

    Raises
    ------
    DataError, RequestError, OutputError, CancelledError
        When data or settings cannot be used, the folder is among the films or taken, or the user stopped.
    """
    folder, began = Path(out), time.monotonic()
    refuse_among_films(folder, data, via, external, writes=_TABLES, cache=cache)
    chosen = named_recipe(recipe, overrides)
    deadline = None if max_minutes is None else began + 60.0 * max_minutes
    with joined(exact(device).device) as processes:
        processes.led(partial(require_free, folder, resume=resume))
        told = progress if processes.leads else None
        around = _Around(processes, device, None if cache is None else Path(cache), told, cancelled)
        first = folder / VIA_FOLDER if via is not None else None
        went = first is not None and (first / RUN_FILE).is_file()
        start, taught_by = opened(first if went else init, chosen), teachers_of(teachers, chosen)
        dataset = open_dataset(data)
        schemes.require_known(dataset.samples, split)
        require_known(taught_by, dataset.classes)
        with _own(folder, processes):
            if via is not None and first is not None and not went:
                half = None if deadline is None else (began + deadline) / 2.0
                later = partial(_taken, dataset, chosen, folder, split, around)
                start = _by_way_of(via, chosen, first, start, half, around, later)
            return _trained(dataset, chosen, folder, start, split, external, deadline, around, teachers=taught_by)


@dataclass(frozen=True, eq=False, slots=True)
class _Around:
    """What is the same for both halves of a run that goes by way of another data set."""

    processes: Processes
    device: str | None
    cache: Path | None
    progress: Progress | None
    cancelled: Cancelled | None


@contextmanager
def _own(folder: Path, processes: Processes) -> Iterator[None]:
    """Hold the run's folder, and leave no prepared films in that of a finished one; the process that writes does.

    No other process writes into it before that one has looked what is in it.
    """
    with ExitStack() as stack:
        processes.led(partial(_taken_over, folder, stack))
        yield


def _taken_over(folder: Path, stack: ExitStack) -> None:
    for around in (held(folder), marked(folder, trained=LAST_FILE, binding=SPLIT_FILE), tidied(folder, RUN_FILE)):
        stack.enter_context(around)
    (folder / held_out.PAIRS_FILE).unlink(missing_ok=True)  # of a start that was refused


def _by_way_of(
    data: str | Path,
    recipe: Recipe,
    folder: Path,
    start: Start | None,
    deadline: float | None,
    around: _Around,
    later: Callable[[], Intake],
) -> Start | None:
    """Train on ``data`` first and return the weights that are gone on from.

    Sources and teachers are those of the ``later`` data: neither is taken into account.
    """
    first = replace(recipe, look_at_test=False, source_reversal=0.0, distillation=0.0)
    with _own(folder, around.processes):
        _trained(open_dataset(data), first, folder, start, HOLD_OUT, None, deadline, around, later=later())
    around.processes.wait()
    return opened(folder, recipe)


def _trained(  # noqa: PLR0913 - what `train` was asked for
    dataset: Dataset,
    recipe: Recipe,
    folder: Path,
    start: Start | None,
    scheme: str,
    external: str | Path | None,
    deadline: float | None,
    around: _Around,
    *,
    teachers: Sequence[Bundle] = (),
    later: Intake | None = None,
) -> dict[str, Any]:
    """Train and write one run; ``later`` are the films of the run that goes on from its weights, if one does."""
    recipe, told = fitting(recipe, start)
    taken = _taken(dataset, recipe, folder, scheme, around)
    identity = _identity(recipe, taken, start, teachers)
    journal = Journal.opened(folder, identity)  # another run's is refused before anything of it is written anew
    _check_held_out(taken, start, folder, later, around)
    films, taught, panel = _taught(_films(taken, recipe), teachers, taken, recipe, folder, around)
    other, outside = _external(external, taken.dataset, start, around)
    setup = settled(
        recipe,
        _work(taken, films, recipe, other),
        folder,
        around.device,
        around.processes,
        deadline,
        around.progress,
        panel,
    )
    learner = _learner(recipe, films, taken.dataset, setup, around.processes, panel)
    begun = _begun(learner, start, recipe, taken.dataset, films, told, folder, around)
    with setup.place.running(exactly=recipe.deterministic):
        history = fit(learner, films, setup.plan, journal, setup.per_epoch, around.progress, around.cancelled)
    if not around.processes.leads:
        return {}
    curves.write(folder, history, recipe.name)
    place = _published(setup.place)
    looks = answer(folder, recipe, taken.dataset, taken.parts, place, around.progress, around.cancelled, other)
    if (listed := trained_on.of_run(folder, None if start is None else start.folder)) is not None:
        listed.save(folder / trained_on.TRAINED_ON_FILE)
    name = None if start is None else start.name
    result = facts(recipe, taken.dataset, taken.parts, setup.place, setup.plan, name) | {
        "start": begun,
        "via": _first(start, folder),
        "audit": taken.audit,
        "lungs": taken.lungs,
        "teachers": taught,
        "external": outside,
        "processes": around.processes.world,
        "best_epoch": history[best_epoch(setup.plan, history, recipe.select)],
        "minutes": round(sum(entry["seconds"] for entry in history) / 60.0, 2),
        "test_looks": looks,
    }
    files.write_json(folder / RUN_FILE, result)
    return result


def _taken(dataset: Dataset, recipe: Recipe, folder: Path, scheme: str, around: _Around) -> Intake:
    return take_in(
        dataset,
        folder,
        recipe.preprocessing,
        Parting(scheme, recipe.split_seed, recipe.fractions),
        around.cache,
        around.progress,
        around.cancelled,
        lungs=recipe.needs_lungs,
    )


def _check_held_out(taken: Intake, start: Start | None, folder: Path, later: Intake | None, around: _Around) -> None:
    """Refuse to learn, now or by way of other data, from films that the run to be measured keeps out of training."""
    measured, told = later or taken, (around.progress, around.cancelled)
    if start is not None and start.folder is not None:
        whose = held_out.VIA if start.folder == folder / VIA_FOLDER else held_out.of_weights(start.name)
        held_out.check_start(start.folder, measured.dataset, measured.parts, whose, folder, *told)
    if later is None or dict(taken.parts.sha256) == dict(later.parts.sha256):
        return
    if (films := trained_on.of_run(folder)) is not None:
        held_out.check_films(films, later.dataset, later.parts, held_out.VIA, folder, folder, *told)


def _first(start: Start | None, folder: Path) -> dict[str, Any] | None:
    """Return what a run by way of other data was trained on first, and what that started from; None for others."""
    if start is None or start.folder != folder / VIA_FOLDER:
        return None
    first = files.read_json(folder / VIA_FOLDER / RUN_FILE)
    films = sum(first["split"]["counts"].values())
    return {"init": first["init"], "data_sha256": first["data_sha256"], "films": films}


def _published(trained: Place) -> Place:
    """Return where the figures are made, given where was ``trained``, with as many threads as were fastest there.

    It is the CPU, where every machine can repeat them; a GPU would round its convolutions to TF32.
    """
    place = exact("cpu")
    return replace(place, threads=trained.threads) if trained.device.type == "cpu" else place


def _external(
    data: str | Path | None, dataset: Dataset, start: Start | None, around: _Around
) -> tuple[Dataset | None, Any]:
    if data is None or not around.processes.leads:
        return None, None
    earlier = None if start is None else trained_on.of_start(start.folder)
    return external_set(data, dataset, earlier, around.progress, around.cancelled)


def _films(taken: Intake, recipe: Recipe) -> Films:
    samples, masks = taken.parts.of(taken.dataset.samples, "train"), taken.train_masks
    pictures, truth, sources = taken.train, taken.truth("train"), places_of_sources(samples)
    if recipe.data_share < 1.0:
        chosen = set(_portion(taken, recipe))
        places = np.array([place for place, sample in enumerate(samples) if sample in chosen])
        pictures, truth, sources = pictures[places], truth[places], sources[places]
        masks = None if masks is None else masks[places]
    validation = taken.given("validation", recipe.preprocessing)
    return Films(pictures, truth, validation, taken.truth("validation"), sources, masks)


def _portion(taken: Intake, recipe: Recipe) -> list[Sample]:
    """Return the films that are trained on."""
    return portion(taken.parts.of(taken.dataset.samples, "train"), recipe.data_share, recipe.split_seed)


def _taught(
    films: Films, teachers: Sequence[Bundle], taken: Intake, recipe: Recipe, folder: Path, around: _Around
) -> tuple[Films, list[dict[str, str]], Panel | None]:
    """Return the films with what the teachers say of them, who they are, and those who are asked in every step."""
    place = exact(around.device)
    if not teachers:
        return films, [], None
    if recipe.taught_on == "views":
        known = introduced(teachers, taken.dataset, taken.parts, folder, around.progress, around.cancelled)
        _say(known, around)
        return films, known, Panel(teachers, taken.dataset.classes, recipe, place.device)
    samples = _portion(taken, recipe)

    def asked() -> Lesson:
        return lesson(teachers, taken.dataset, taken.parts, samples, folder, place, around.progress, around.cancelled)

    found = asked() if around.processes.leads else None
    around.processes.wait()
    found = found or asked()
    _say(found.facts, around)
    return replace(films, train_taught=found.probabilities(recipe.temperature)), found.facts, None


def _say(teachers: Sequence[Mapping[str, str]], around: _Around) -> None:
    for teacher in teachers:
        if around.progress is not None:
            around.progress(0.0, teacher["seen"])


def _work(taken: Intake, films: Films, recipe: Recipe, other: Dataset | None) -> Work:
    parts = ("validation", "calibration", *(("test",) if recipe.look_at_test else ()))
    answers = sum(len(taken.parts.parts.get(part, ())) for part in parts) + len(other.samples if other else ())
    return Work(len(films.train), len(films.validation), answers)


def _learner(
    recipe: Recipe, films: Films, dataset: Dataset, setup: Setup, processes: Processes, panel: Panel | None
) -> Learner:
    classes = len(dataset.classes)
    counts, by_source = np.bincount(films.train_truth, minlength=classes), films.by_source(classes)
    return Learner(recipe, counts, setup.place, processes, setup.plan.portion, by_source, panel)


def _begun(
    learner: Learner,
    start: Start | None,
    recipe: Recipe,
    dataset: Dataset,
    films: Films,
    told: tuple[str, ...],
    folder: Path,
    around: _Around,
) -> dict[str, Any] | None:
    """Put the starting weights into the network, and return and write what fitted; None without any."""
    if start is None:
        return None
    counts = np.bincount(films.train_truth, minlength=len(dataset.classes))
    report = begin(learner.network, start, recipe, dataset.classes, counts, told)
    learner.begin()
    fitted = report.to_dict() | {"sha256": start.sha256}
    if around.processes.leads:
        files.write_json(folder / INIT_FILE, fitted)
    if around.progress is not None:
        around.progress(0.0, str(report))
    return fitted


def _identity(recipe: Recipe, taken: Intake, start: Start | None, teachers: Sequence[Bundle]) -> str:
    """Return a hash of all that shapes the weights; whether the test part is looked at does not."""
    settings = recipe.to_dict() | {"look_at_test": None}
    begun, lungs = None if start is None else start.sha256, None if taken.lungs is None else taken.lungs["sha256"]
    used = [begun, lungs, [teacher.sha256 for teacher in teachers]]
    text = json.dumps([settings, taken.dataset.sha256, dict(taken.parts.sha256), *used], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
