"""Which films of an evaluation a model was made of: told before any figure, and left out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import CancelledError
from cxrviewer.inference.bundle import Bundle
from cxrviewer.training.basics.in_order import in_order
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample
from cxrviewer.training.data.fingerprint import fingerprint
from cxrviewer.training.data.manifest import pixel_sha256
from cxrviewer.training.data.pictures import decode
from cxrviewer.training.parts import trained_on
from cxrviewer.training.parts.trained_on import PARTS, TEST, TrainedOn


@dataclass(frozen=True, eq=False, slots=True)
class Overlap:
    """What a model has seen of labelled films.

    Attributes
    ----------
    seen
        Whether it was made of the film, or of another one of the same group; bool, shape ``(n,)``.
    report
        The counts and a sentence, JSON-ready; `told` completes it.
    """

    seen: NDArray[np.bool_]
    report: dict[str, Any]

    def told(self, kept: bool) -> dict[str, Any]:
        """Return the report with what became of the films that were seen: ``kept``, or left out of the figures."""
        seen = int(self.seen.sum())
        fate = " They count here all the same, so the figures are too good." if kept else " They are left out here."
        sentence = self.report["sentence"] + (fate if seen else "")
        return {**self.report, "left_out": 0 if kept else seen, "sentence": sentence}


def overlap(
    bundle: Bundle,
    dataset: Dataset,
    samples: Sequence[Sample],
    own_test: bool,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Overlap:
    """Return which of ``samples`` the model in ``bundle`` was made of.

    A film that has the pixels of a film of the model's own test part was not seen. Others are known again by their
    pixels, or as nearly identical by a sketch of their structures: encoded anew, resized, brighter, turned, mirrored,
    inverted. Films of the group of a seen film count as seen: they are of the same patient.

    Parameters
    ----------
    bundle
        The model.
    dataset, samples
        The films asked about.
    own_test
        Whether they are the test part of the very data that the model was made of.
    progress, cancelled
        Told, and asked, as films are read.

    Raises
    ------
    BundleError
        When the bundle's list of films is damaged.
    DataError
        When a film cannot be read.
    """
    known = trained_on.of_bundle(bundle)
    nothing = np.zeros(len(samples), np.bool_)
    if known is not None:
        return _among(known, bundle, looked_at(dataset, samples, progress, cancelled), samples)
    report: dict[str, Any] = {"known": own_test, "films": len(samples)}
    if own_test:
        report |= {"seen": 0, "nearly_identical": 0, "by_part": {}, "own_test_part": len(samples)}
        text = f"0 of {len(samples)} films were in this model's training data: they are the test part of its own data."
    else:
        text = (
            "Whether these films were in this model's training data is not known: the bundle does not say what it was"
            " made of."
        )
    return Overlap(nothing, report | {"sentence": text + _before(bundle, None)})


def _among(
    known: TrainedOn, bundle: Bundle, looked: tuple[NDArray[np.uint64], NDArray[np.int8]], samples: Sequence[Sample]
) -> Overlap:
    equal, near = known.where(*looked)
    used = np.where(equal >= 0, equal, near)
    itself = (used >= 0) & (used != TEST)
    groups = {sample.group for sample, seen in zip(samples, itself, strict=True) if seen}
    seen = np.array([sample.group in groups for sample in samples], np.bool_)
    counts = np.bincount(used[itself], minlength=len(PARTS)).tolist()
    report = {
        "known": True,
        "films": len(samples),
        "seen": int(itself.sum()),
        "nearly_identical": int((itself & (equal < 0)).sum()),
        "by_part": {part: count for part, count in zip(PARTS, counts, strict=True) if count},
        "of_the_same_groups": int((seen & ~itself).sum()),
        "own_test_part": int((used == TEST).sum()),
    }
    return Overlap(seen, report | {"sentence": _sentence(report) + _before(bundle, known)})


def _sentence(report: dict[str, Any]) -> str:
    near, more = report["nearly_identical"], report["of_the_same_groups"]
    text = f"{report['seen']} of {report['films']} films were in this model's training data"
    text += f" ({near} nearly identical)" if near else ""
    text += f", and {more} more are of the same patients" if more else ""
    return f"{text}."


def _before(bundle: Bundle, known: TrainedOn | None) -> str:
    """Return what is not known of the weights that the training went on from."""
    start = bundle.provenance.get("init")
    if not start or (known is not None and "earlier" in known.counts):
        return ""
    return f" What the weights that it started from ({start}) were made of is not known."


def looked_at(
    dataset: Dataset, samples: Sequence[Sample], progress: Progress | None, cancelled: Cancelled | None
) -> tuple[NDArray[np.uint64], NDArray[np.int8]]:
    """Return what `TrainedOn.where` asks of each film."""

    def looked(content: bytes) -> tuple[int, NDArray[np.int8]]:
        shown = decode(content)
        return trained_on.pixel_key(pixel_sha256(shown)), fingerprint(shown).signature

    found = []
    for place, one in enumerate(in_order(looked, dataset.contents(samples))):
        if cancelled is not None and cancelled():
            raise CancelledError
        if progress is not None and place % 500 == 0:
            progress(place / len(samples), f"looking for training films: {place} of {len(samples)}")
        found.append(one)
    return np.array([key for key, _ in found], np.uint64), np.stack([signature for _, signature in found])
