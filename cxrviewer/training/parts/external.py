"""Another data set to measure on: its films, without those that the model may have learnt from."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from cxrviewer.errors import DataError
from cxrviewer.training.data.confounding import class_by_source
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, open_dataset
from cxrviewer.training.data.duplicates import near_duplicates
from cxrviewer.training.data.examine import examine
from cxrviewer.training.data.fingerprint import Fingerprint, fingerprint
from cxrviewer.training.data.pictures import decode
from cxrviewer.training.parts.overlap import looked_at
from cxrviewer.training.parts.trained_on import TrainedOn


def external_set(
    data: str | Path,
    known: Dataset,
    earlier: TrainedOn | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Dataset, dict[str, Any]]:
    """Return the films of ``data`` that a model of ``known`` can be measured on, and what was left out, JSON-ready.

    Left out are films that cannot be read, copies among them, films whose class the model does not know, and those
    that are in ``known`` or ``earlier``, too: equal, encoded anew, resized, turned or inverted.

    Parameters
    ----------
    data
        Zip, folder of class folders, or manifest CSV.
    known
        All films that the model was made of, its test part included.
    earlier
        The films that its starting weights were made of, as far as they say.
    progress, cancelled
        Told, and asked, as films are read.

    Raises
    ------
    DataError
        When no film is left.
    """
    opened = open_dataset(data)
    examined = examine(opened, progress, cancelled)
    familiar = [sample for sample in examined.kept if sample.label in known.classes]
    seen = _also_in(replace(opened, samples=tuple(familiar)), known, cancelled)
    if earlier is not None and familiar:
        equal, near = earlier.where(*looked_at(opened, familiar, None, cancelled))
        seen |= set(np.flatnonzero((equal >= 0) | (near >= 0)).tolist())
    chosen = tuple(sample for place, sample in enumerate(familiar) if place not in seen)
    if not chosen:
        raise DataError(
            "No film of the external set can be measured on.", "Give others of the model's classes, not trained on."
        )
    labels, sources, table = class_by_source(chosen)
    dropped = {
        **examined.dropped,
        "class_unknown_to_the_model": len(examined.kept) - len(familiar),
        "also_in_the_training_data": len(seen),
    }
    report = {
        "films": len(chosen),
        "data_sha256": opened.sha256,
        "dropped": dropped,
        "classes": labels,
        "sources": sources,
        "class_by_source": table.tolist(),
    }
    grouped = any(film.patient for film in examined.films)
    return replace(opened, samples=chosen, grouped=grouped), report


def _also_in(other: Dataset, known: Dataset, cancelled: Cancelled | None) -> set[int]:
    """Return the places of the films of ``other`` that are films of ``known``."""
    prints = [*_fingerprints(known), *_fingerprints(other)]
    border = len(known.samples)
    pairs = near_duplicates(prints, None, cancelled)
    return {pair.second - border for pair in pairs if pair.first < border <= pair.second}


def _fingerprints(dataset: Dataset) -> Iterator[Fingerprint]:
    return (fingerprint(decode(content)) for content in dataset.contents(dataset.samples))
