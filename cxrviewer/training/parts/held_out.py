"""Starting weights must not have learnt from the films that a run keeps out of training: its figures would be false."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.inference.bundle import DESCRIPTION_FILE
from cxrviewer.training.basics import files
from cxrviewer.training.data.data import Cancelled, Dataset, Progress
from cxrviewer.training.data.split import Split
from cxrviewer.training.parts import trained_on
from cxrviewer.training.parts.overlap import learnt
from cxrviewer.training.parts.trained_on import TrainedOn

_RUN_FILE = "run.json"


@dataclass(frozen=True, slots=True)
class Whose:
    """How a refusal names films that were trained on before.

    Attributes
    ----------
    before, films
        What stands before and behind their number in the sentence.
    remedy
        What to do.
    """

    before: str
    films: str
    remedy: str


VIA = Whose("The data of --via holds", "training films", "Leave them out of it, or train without --via.")


def of_weights(name: str) -> Whose:
    """Return how films of the starting weights ``name`` are named."""
    return Whose(
        f"The starting weights '{name}' were trained on",
        "films",
        "Take their split for this run (--split RUN/split.json), or start from other weights.",
    )


def check_start(
    folder: Path,
    dataset: Dataset,
    parts: Split,
    whose: Whose,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Refuse starting weights that learnt from films which the run keeps for validation, calibration or test.

    Weights whose folder does not say what they were made of are let pass.

    Parameters
    ----------
    folder
        The run or bundle that the weights lie in.
    dataset, parts
        The films of the run and their split.
    whose
        How the films are named.
    progress, cancelled
        Told, and asked, as films are read.

    Raises
    ------
    BundleError, DataError
        When they did, or their list of films is damaged.
    """
    stated, known = _stated(folder), trained_on.of_start(folder)
    if (stated.get("split") or {}).get("sha256") == dict(parts.sha256):
        return  # nor did those learn from them that it started from, or it would have been refused itself
    if known is not None:
        check_films(known, dataset, parts, whose, progress, cancelled)
    elif stated.get("data_sha256") == dataset.sha256:
        raise DataError("The starting weights were trained on another split of this data.", whose.remedy)


def check_films(
    known: TrainedOn,
    dataset: Dataset,
    parts: Split,
    whose: Whose,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Refuse films trained on before, ``known``, that the run keeps out of training; see `check_start`."""
    held = [sample for part in parts.parts if part != "train" for sample in parts.of(dataset.samples, part)]
    if count := learnt(known, dataset, held, progress, cancelled):
        raise DataError(
            f"{whose.before} {count} {whose.films} that this run keeps for validation, calibration or test.",
            whose.remedy,
        )


def _stated(folder: Path) -> Mapping[str, Any]:
    """Return what a run or bundle says of its data; nothing for a run that broke off."""
    if (folder / DESCRIPTION_FILE).is_file():
        described: Mapping[str, Any] = files.read_json(folder / DESCRIPTION_FILE).get("provenance") or {}
        return described
    return files.read_json(folder / _RUN_FILE) if (folder / _RUN_FILE).is_file() else {}
