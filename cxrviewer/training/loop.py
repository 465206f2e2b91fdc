"""The training loop: growing pictures, one learning-rate cycle, averaged weights, the best epoch kept."""

import math
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional as F

from cxrviewer.errors import DataError
from cxrviewer.inference.scoring import softmax
from cxrviewer.training import files, metrics
from cxrviewer.training.data import Cancelled, Progress
from cxrviewer.training.learner import Learner, predict
from cxrviewer.training.schedule import Plan

LOG_FILE = "log.jsonl"
BEST_FILE = "best.safetensors"
LAST_FILE = "last.pt"


@dataclass(frozen=True, eq=False, slots=True)
class Films:
    """What the loop sees of the data.

    Attributes
    ----------
    train
        uint8, shape ``(n, size, size)``.
    validation
        float32, shape ``(m, size, size)``, 0.0 to 1.0.
    train_truth, validation_truth
        int64, places in the classes.
    """

    train: NDArray[np.uint8]
    train_truth: NDArray[np.int64]
    validation: NDArray[np.float32]
    validation_truth: NDArray[np.int64]


def fit(
    learner: Learner,
    films: Films,
    plan: Plan,
    folder: Path,
    identity: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> list[dict[str, Any]]:
    """Train and return the log, one entry per epoch; the best averaged weights lie in ``best.safetensors``.

    A checkpoint in ``folder`` is continued.

    Parameters
    ----------
    learner
        The network, at its start.
    films
        Pictures and truth.
    plan
        The stages.
    folder
        Where checkpoint, best weights and log lie.
    identity
        What the run is made of; a checkpoint of another identity is refused.
    progress, cancelled
        Told after each epoch; asked before each step.

    Raises
    ------
    DataError
        When the loss is no longer a number, or the checkpoint is of another run.
    CancelledError
        When asked to stop; the last whole epoch can be resumed.
    """
    history = _restored(learner, folder, identity)
    labels = torch.from_numpy(films.train_truth).to(learner.place.device)
    pictures = torch.empty(0)
    for epoch in range(len(history), plan.total):
        size = plan.size_at(epoch)
        if pictures.shape[-1] != size:
            pictures = resized(films.train, size).to(learner.place.device)
        start = time.perf_counter()
        loss, speed = learner.epoch(pictures, labels, epoch, plan.total, cancelled)
        if not math.isfinite(loss):
            raise DataError(f"The loss of epoch {epoch + 1} is not a number.", "Lower it with --set rate=...")
        figures = validate(learner, films, size)
        entry = {"epoch": epoch + 1, "size": size, "loss": loss, **figures, "films_per_second": round(speed, 1)}
        history.append(entry | {"seconds": round(time.perf_counter() - start, 2)})
        _keep(learner, plan, history, folder, identity)
        if progress is not None:
            score = figures[learner.recipe.select]
            progress(
                (epoch + 1) / plan.total,
                f"epoch {epoch + 1} of {plan.total}, {size} px: loss {loss:.4f},"
                f" validation {learner.recipe.select} {score:.4f}, {speed:.0f} films/s",
            )
    return history


def validate(learner: Learner, films: Films, size: int) -> dict[str, float]:
    """Return figures of the averaged network on the validation part, at the ``size`` that it is being trained on.

    At another size they would say little: structures of twice the size are new to the network.
    """
    pictures = films.validation if films.validation.shape[-1] == size else _shrunk(films.validation, size)
    logits = predict(learner.average.module, pictures, learner.recipe.preprocessing, learner.place)
    truth = films.validation_truth
    table = metrics.confusion(truth, logits.argmax(axis=1), logits.shape[1])
    return {
        "accuracy": float(np.trace(table) / table.sum()),
        "balanced_accuracy": float(metrics.balanced_accuracy(table)),
        "macro_f1": float(metrics.macro_f1(table)),
        "nll": metrics.negative_log_likelihood(truth, softmax(logits)),
    }


def resized(pictures: NDArray[np.uint8], size: int) -> Tensor:
    """Return ``pictures`` as uint8 ``(n, 1, size, size)``, shrunk by area average."""
    if pictures.shape[-1] == size:
        return torch.from_numpy(pictures)[:, None]
    parts = torch.from_numpy(pictures)[:, None].split(512)  # type: ignore[no-untyped-call]
    return torch.cat([F.interpolate(p.float(), size=(size, size), mode="area").round().byte() for p in parts])


def _shrunk(pictures: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return prepared ``pictures`` as float32 ``(m, size, size)``, shrunk by area average."""
    shrunk: NDArray[np.float32] = F.interpolate(
        torch.from_numpy(pictures)[:, None], size=(size, size), mode="area"
    ).numpy()[:, 0]
    return shrunk


def best_epoch(plan: Plan, history: list[dict[str, Any]], select: str) -> int:
    """Return the place of the best epoch: the last stage's highest ``select``; of equals the latest."""
    stage = [i for i in range(len(history)) if plan.is_last_stage(i)] or [len(history) - 1]
    return max(stage, key=lambda i: (history[i][select], i))


def _keep(learner: Learner, plan: Plan, history: list[dict[str, Any]], folder: Path, identity: str) -> None:
    """Write the best weights first, then the checkpoint: a stop in between repeats the epoch and nothing is lost."""
    if best_epoch(plan, history, learner.recipe.select) == len(history) - 1:
        files.write(folder / BEST_FILE, lambda part: save_file(learner.averaged(), part))
    state = {"identity": identity, "history": history, **learner.state()}
    files.write(folder / LAST_FILE, lambda part: torch.save(state, part))
    files.write_lines(folder / LOG_FILE, history)


def _restored(learner: Learner, folder: Path, identity: str) -> list[dict[str, Any]]:
    """Continue the checkpoint in ``folder``, if there is one, and return its log."""
    file = folder / LAST_FILE
    if not file.is_file():
        return []
    state = files.read_torch(file, learner.place.device)
    if state.get("identity") != identity:
        raise DataError("The run was started with other data or another recipe.", "Choose another --out.")
    learner.restore(state)
    return list(state["history"])
