"""The films that an evaluation measures on: the test part of a model's own data, of other data what it has not seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.inference.bundle import Bundle
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample
from cxrviewer.training.data.examine import Examined, examine
from cxrviewer.training.data.manifest import UNREADABLE
from cxrviewer.training.parts import trained_on
from cxrviewer.training.parts.intake import held_out_again
from cxrviewer.training.parts.overlap import overlap


@dataclass(frozen=True, eq=False, slots=True)
class Measured:
    """What is measured on.

    Attributes
    ----------
    samples
        The films.
    scope
        Which films of the data they are, in words.
    overlap, others_overlap
        What the model, and the other one that it is compared with, had seen of the data; the latter may be None.
    dropped
        How many films of other data cannot be measured on, by why, and a sentence; JSON-ready, empty for own data.
    unreadable
        Name and reason of each that cannot be read.
    """

    samples: list[Sample]
    scope: str
    overlap: dict[str, Any]
    others_overlap: dict[str, Any] | None
    dropped: dict[str, Any]
    unreadable: tuple[str, ...] = ()


def measured_films(
    bundle: Bundle,
    other: Bundle | None,
    dataset: Dataset,
    keep_seen: bool,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Measured:
    """Return the films of ``dataset`` to measure ``bundle`` on, each once, with the groups that belong together.

    Of other data than the model's own films are left out that cannot be read, copies, and classes that it does not
    know.

    Parameters
    ----------
    bundle, other
        The model, and perhaps another one that is measured on the same films.
    dataset
        The data.
    keep_seen
        Whether films stay that either was made of.
    progress, cancelled
        Told, and asked, as films are read.

    Raises
    ------
    DataError
        When the other model answers other classes, before a film is read; when it was trained on some of these films,
        or when no film is left.
    """
    if other is not None:
        _require_same_classes(bundle, other)
    examined = examine(dataset, progress, cancelled)
    samples, own = _scope(bundle, dataset, examined)
    dropped = {} if own else _dropped(bundle, examined)
    if other is not None and _has_seen(other, dataset, examined, samples):
        raise DataError(
            "The other bundle was trained on some of these films.", "Compare on data that neither has seen."
        )
    found = overlap(bundle, dataset, samples, own, progress, cancelled)
    others = None
    if other is not None:
        others_own = other.provenance.get("data_sha256") == dataset.sha256
        others = overlap(other, dataset, samples, others_own, progress, cancelled)
    seen = found.seen if others is None else found.seen | others.seen
    left = samples if keep_seen else _unseen(samples, seen)
    scope = "test part: the other films were used in training" if own else "all films of the data"
    if not own and len(samples) < len(examined.films):
        scope += f", without {len(examined.films) - len(samples)} that cannot be measured on"
    if seen.any():
        scope += f", {'also' if keep_seen else 'without'} {int(seen.sum())} that the training has seen"
    unreadable = () if own else tuple(f"{f.sample.path}: {f.reason}" for f in examined.films if f.state == UNREADABLE)
    others_told = None if others is None else others.told(keep_seen)
    return Measured(left, scope, found.told(keep_seen), others_told, dropped, unreadable)


def _unseen(samples: Sequence[Sample], seen: NDArray[np.bool_]) -> list[Sample]:
    left = [sample for sample, known in zip(samples, seen, strict=True) if not known]
    if not left:
        raise DataError(
            "All of these films were used to make the model.", "Give others, or add --keep-seen to count them."
        )
    return left


def _scope(bundle: Bundle, dataset: Dataset, examined: Examined) -> tuple[list[Sample], bool]:
    """Return the films to ask about: the test part when the bundle was trained on this very data, else all it knows."""
    if bundle.provenance.get("data_sha256") != dataset.sha256:
        samples = [sample for sample in examined.kept if sample.label in bundle.classes]
        if not samples:
            raise DataError("No film of the data can be measured on.", f"Give films of: {', '.join(bundle.classes)}.")
        return samples, False
    return held_out_again(dataset, examined, bundle.provenance, trained_on.of_bundle(bundle)), True


def _has_seen(bundle: Bundle, dataset: Dataset, examined: Examined, samples: Sequence[Sample]) -> bool:
    """Return whether some of ``samples`` were not in the test part of a bundle that was trained on the same data."""
    scope = _scope(bundle, dataset, examined)[0]
    return not {sample.sha256 for sample in samples} <= {sample.sha256 for sample in scope}


def _dropped(bundle: Bundle, examined: Examined) -> dict[str, Any]:
    """Return how many films cannot be measured on, by why, and a sentence, JSON-ready."""
    strange = [sample.label for sample in examined.kept if sample.label not in bundle.classes]
    counts = {**examined.dropped, "class_unknown_to_the_model": len(strange)}
    words = (
        "copies of others",
        "whose copies have two labels",
        "that cannot be read",
        f"of classes that the model does not know ({', '.join(sorted(set(strange)))})",
    )
    listed = ", ".join(f"{count} {word}" for word, count in zip(words, counts.values(), strict=True) if count)
    films, left_out = len(examined.films), sum(counts.values())
    text = f"{left_out} of {films} films cannot be measured on: {listed}." if left_out else ""
    return {"films": films, **counts, "sentence": text or f"Each of the {films} films can be measured on."}


def _require_same_classes(bundle: Bundle, other: Bundle) -> None:
    if bundle.classes != other.classes:
        raise DataError(
            "The other bundle answers other classes, or in another order.",
            f"Compare with one that answers: {', '.join(bundle.classes)}.",
        )
