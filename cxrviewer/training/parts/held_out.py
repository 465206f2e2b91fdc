"""Weights must not have learnt from the films that a run keeps out of training: its figures would be false."""

import csv
import io
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.inference.bundle import DESCRIPTION_FILE
from cxrviewer.training.basics import files
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample
from cxrviewer.training.data.manifest import MANIFEST_FILE
from cxrviewer.training.data.split import Split
from cxrviewer.training.parts import trained_on
from cxrviewer.training.parts.overlap import looked_at
from cxrviewer.training.parts.trained_on import PARTS, Recognised, TrainedOn, pixel_key

PAIRS_FILE = "learnt-before.csv"
_COLUMNS = ("path", "part", "path_before", "pixels_before", "part_before", "likeness", "differing_bits", "how")
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


OTHER_SPLIT = "Train the teacher on this split (--split RUN/split.json), or take its split for this run."
VIA = Whose("The data of --via holds", "training films", "Leave them out of it, or train without --via.")


def of_teacher(name: str) -> Whose:
    """Return how films of the teacher ``name`` are named."""
    return Whose(f"The teacher '{name}' was trained on", "films", OTHER_SPLIT)


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
    out: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Refuse starting weights that learnt from films which the run keeps for validation, calibration or test.

    Weights whose folder does not say what they were made of are let pass. The films, and those that they are taken
    for, are written into `PAIRS_FILE`: nearly identical ones are known by their sketches, which may err.

    Parameters
    ----------
    folder
        The run or bundle that the weights lie in.
    dataset, parts
        The films of the run and their split.
    whose
        How the films are named.
    out
        Folder of the run.
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
        check_films(known, dataset, parts, whose, out, folder, progress, cancelled)
    elif stated.get("data_sha256") == dataset.sha256:
        raise DataError("The starting weights were trained on another split of this data.", whose.remedy)


def check_films(
    known: TrainedOn,
    dataset: Dataset,
    parts: Split,
    whose: Whose,
    out: Path,
    origin: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Refuse films trained on before, ``known``, that the run keeps out of training; see `check_start`.

    ``origin`` is the folder that says so; where it has a manifest, that tells their paths.
    """
    held = [(part, sample) for part in parts.parts if part != "train" for sample in parts.of(dataset.samples, part)]
    if not held:
        return
    pairs = known.learnt(*looked_at(dataset, [sample for _, sample in held], progress, cancelled))
    if pairs:
        files.write_text(out / PAIRS_FILE, _table(pairs, held, known, _paths(origin)))
        count = len({pair.film for pair in pairs})
        raise DataError(
            f"{whose.before} {count} {whose.films} that this run keeps for validation, calibration or test: see"
            f" '{out.name}/{PAIRS_FILE}'.",
            whose.remedy,
        )


def _table(
    pairs: Sequence[Recognised], held: Sequence[tuple[str, Sample]], known: TrainedOn, paths: Mapping[int, str]
) -> str:
    """Return each film with those that it is taken for as CSV, the least alike first: those to be looked at."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for pair in sorted(pairs, key=lambda pair: -pair.bits):
        (part, sample), pixels = held[pair.film], int(known.pixels[pair.known])
        before = (paths.get(pixels, ""), f"{pixels:016x}", PARTS[known.parts[pair.known]])
        writer.writerow((sample.path, part, *before, f"{pair.likeness:.3f}", pair.bits, pair.how))
    return stream.getvalue()


def _paths(folder: Path) -> dict[int, str]:
    """Return where a run found its films, by the beginning of the hash of their pixels; bundles hold no names."""
    with suppress(OSError, ValueError, KeyError, TypeError, csv.Error):
        with (folder / MANIFEST_FILE).open(encoding="utf-8", newline="") as stream:
            rows = [row for row in csv.DictReader(stream) if row["pixel_sha256"]]
        return {pixel_key(row["pixel_sha256"]): row["path"] for row in reversed(rows)}
    return {}


def _stated(folder: Path) -> Mapping[str, Any]:
    """Return what a run or bundle says of its data; nothing for a run that broke off."""
    if (folder / DESCRIPTION_FILE).is_file():
        described: Mapping[str, Any] = files.read_json(folder / DESCRIPTION_FILE).get("provenance") or {}
        return described
    return files.read_json(folder / _RUN_FILE) if (folder / _RUN_FILE).is_file() else {}
