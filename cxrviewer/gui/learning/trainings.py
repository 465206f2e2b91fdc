"""Trainings: what the window remembers of each, and how far each is, read from the files that a run writes; no Qt."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from cxrviewer import paths, watch
from cxrviewer.errors import OutputError
from cxrviewer.files import PRIVATE, make_folder, write_text
from cxrviewer.watch import State

#: What a training writes into its run; a test holds these to the names in the training room, which needs torch.
LOG_FILE, PLAN_FILE, RUN_FILE = "log.jsonl", "plan.json", "run.json"
_RECORD_FILE = "training.json"
_WATCH_FOLDER = "watch"
_MOST_LETTERS = 60

#: ``ended``: finished, but without a bundle that can be found.
Stage = Literal["starting", "running", "stopping", "paused", "failed", "lost", "candidate", "ended"]


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants to have trained.

    Attributes
    ----------
    name
        For people, and the version of the bundle.
    data, out
        The labelled films, and the folder of the run; absolute.
    recipe
        Its name.
    init
        Weights to start from, as ``train --init`` has it; empty for none.
    minutes
        The schedule is cut to this time; None for all of it.
    device
        Where; empty for what is configured.
    settings
        Changes to the recipe, each ``key=value``.
    """

    name: str
    data: str
    recipe: str
    out: str
    init: str = ""
    minutes: float | None = None
    device: str = ""
    settings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Training:
    """One training that was ordered.

    Attributes
    ----------
    folder
        Where the window keeps its record and watches it.
    order
        What was ordered.
    bundle
        Folder that gets the bundle.
    began
        When it was ordered, in ISO 8601, local.
    """

    folder: Path
    order: Order
    bundle: Path
    began: str = ""

    @property
    def watch_folder(self) -> Path:
        """Return where it can be watched."""
        return self.folder / _WATCH_FOLDER

    @property
    def run(self) -> Path:
        """Return the folder of the run."""
        return Path(self.order.out)

    def arguments(self, *, resume: bool) -> list[str]:
        """Return the command that trains it, or, where all is trained, the one that makes its bundle."""
        order = self.order
        made = ["--bundle-version", order.name]
        if (self.run / RUN_FILE).is_file():
            return ["export", "--run", order.out, "--out", str(self.bundle), *made]
        given = ["train", "--data", order.data, "--recipe", order.recipe, "--out", order.out]
        given += ["--export", str(self.bundle), *made]
        if order.init:
            given += ["--init", order.init]
        if order.minutes is not None:
            given += ["--max-minutes", f"{order.minutes:g}"]
        if order.device:
            given += ["--device", order.device]
        for setting in order.settings:
            given += ["--set", setting]
        return [*given, "--resume"] if resume else given


@dataclass(frozen=True, slots=True)
class Epoch:
    """What a run wrote down about one epoch; figures are of the validation part, None where they are not stated."""

    number: int
    size: int
    loss: float | None
    validation_loss: float | None
    balanced_accuracy: float | None
    macro_f1: float | None
    macro_auroc: float | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a training was when it was looked at.

    Attributes
    ----------
    training, stage, state
        Which, what can be done about it, and what its process says.
    epochs
        Those that are finished.
    planned
        How many there will be; 0 while that is not known.
    best
        Number of the epoch whose weights were taken; 0 while that is not known.
    """

    training: Training
    stage: Stage
    state: State
    epochs: tuple[Epoch, ...] = ()
    planned: int = 0
    best: int = 0

    @property
    def is_alive(self) -> bool:
        """Return whether a process is at work on it."""
        return self.state.is_alive

    @property
    def can_resume(self) -> bool:
        """Return whether it can be gone on with."""
        return self.stage in ("paused", "failed", "lost", "ended")


def slug(name: str) -> str:
    """Return ``name`` as a folder may be called on every system."""
    plain = re.sub(r"[^\w.-]+", "-", name.strip(), flags=re.ASCII).strip("-.")
    return plain[:_MOST_LETTERS] or "model"


def suggested_name(recipe: str, now: datetime) -> str:
    """Return a name that tells a training from others."""
    return f"{recipe} {now:%Y-%m-%d %H.%M}"


def record(order: Order) -> Training:
    """Write down a new training and return it.

    Raises
    ------
    OutputError
        When its folder is taken, or something cannot be written.
    """
    out = Path(order.out)
    try:
        taken = out.exists() and (not out.is_dir() or any(out.iterdir()))
    except OSError as error:
        raise OutputError("The output folder cannot be read.", "Choose another one.") from error
    if taken or any(entry.run == out for entry in trainings()):
        raise OutputError("The output folder is taken.", "Choose another one.")
    folder = _free(paths.trainings() / slug(order.name))
    bundle = _free(paths.user_bundles() / slug(order.name))
    training = Training(folder, order, bundle, datetime.now().isoformat(timespec="seconds"))
    make_folder(folder, PRIVATE)
    _write(training)
    return training


def with_another_bundle(training: Training) -> Training:
    """Return ``training`` with a bundle folder that is free: what a killed export left is not gone on with."""
    if not training.bundle.exists():
        return training
    changed = replace(training, bundle=_free(training.bundle))
    _write(changed)
    return changed


def trainings() -> list[Training]:
    """Return all that are remembered, the newest first; what cannot be read is passed over."""
    try:
        folders = list(paths.trainings().iterdir())
    except OSError:  # there is none before the first training
        return []
    found = [entry for entry in map(_read, folders) if entry is not None]
    return sorted(found, key=lambda entry: (entry.began, entry.folder.name), reverse=True)


def seen(training: Training, state: State | None = None) -> Seen:
    """Return how far ``training`` is.

    Parameters
    ----------
    training
        Which.
    state
        What its process says, where that is known already.
    """
    state = state or watch.look(training.watch_folder)
    run = training.run
    plan, done = _json(run / PLAN_FILE).get("plan"), _json(run / RUN_FILE)
    epochs = plan.get("epochs", ()) if isinstance(plan, Mapping) else ()
    best = done.get("best_epoch")
    return Seen(
        training,
        _stage(training, state),
        state,
        _epochs(run / LOG_FILE),
        sum(count for count in epochs if isinstance(count, int)),
        int(best.get("epoch", 0)) if isinstance(best, Mapping) else 0,
    )


def _stage(training: Training, state: State) -> Stage:
    if state.phase == "done":
        return "candidate" if (training.bundle / "bundle.json").is_file() else "ended"
    if state.phase == "running" and state.stopping:
        return "stopping"
    stages: dict[str, Stage] = {
        "none": "lost",
        "starting": "starting",
        "running": "running",
        "stopped": "paused",
        "failed": "failed",
        "lost": "lost",
    }
    return stages[state.phase]


def _epochs(log: Path) -> tuple[Epoch, ...]:
    """Return the epochs of a log; a line that is not whole is passed over."""
    try:
        lines = log.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ()
    return tuple(entry for entry in map(_epoch, lines) if entry is not None)


def _epoch(line: str) -> Epoch | None:
    try:
        entry = json.loads(line)
        return Epoch(
            int(entry["epoch"]),
            int(entry["size"]),
            loss=_number(entry, "loss"),
            validation_loss=_number(entry, "nll"),
            balanced_accuracy=_number(entry, "balanced_accuracy"),
            macro_f1=_number(entry, "macro_f1"),
            macro_auroc=_number(entry, "macro_auroc"),
            seconds=_number(entry, "seconds") or 0.0,
        )
    except (ValueError, KeyError, TypeError):
        return None


def _number(entry: Mapping[str, Any], name: str) -> float | None:
    """Return a finite number of a log's line; None when there is none, as for a class without films."""
    found = entry.get(name)
    return None if found is None or not math.isfinite(float(found)) else float(found)


def _write(training: Training) -> None:
    content = {"order": asdict(training.order), "bundle": str(training.bundle), "began": training.began}
    write_text(training.folder / _RECORD_FILE, json.dumps(content, indent=1, ensure_ascii=False) + "\n")


def _read(folder: Path) -> Training | None:
    content = _json(folder / _RECORD_FILE)
    try:
        given = {name: content["order"][name] for name in (entry.name for entry in fields(Order))}
        order = Order(**given | {"settings": tuple(given["settings"])})
        return Training(folder, order, Path(content["bundle"]), str(content["began"]))
    except (KeyError, TypeError):
        return None


def _json(file: Path) -> dict[str, Any]:
    """Return the object in a JSON file; an empty one when it is not there, or just being written."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _free(folder: Path) -> Path:
    """Return ``folder``, or the first of its name with a number that is not there."""
    number, found = 1, folder
    while found.exists():
        number += 1
        found = folder.with_name(f"{folder.name}-{number}")
    return found
