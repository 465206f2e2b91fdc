"""How a model's figures move when films are resized, compressed, turned, cropped, brightened, blurred or inverted."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import CancelledError
from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.grayscale import Grayscale
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.film.windows import window_between
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference.gate import judge
from cxrviewer.inference.preparing import Preparation
from cxrviewer.inference.scoring import softmax
from cxrviewer.training.basics import metrics
from cxrviewer.training.basics.in_order import in_order
from cxrviewer.training.basics.metrics import Floats, Ints
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample
from cxrviewer.training.data.pictures import one_thread_each
from cxrviewer.training.evaluation.chance import Chance, known_interval, with_reason
from cxrviewer.training.evaluation.figures import plain
from cxrviewer.training.evaluation.perturbations import INVERSION, PERTURBATIONS, Perturbation
from cxrviewer.training.evaluation.shortcuts import ALARM_MARGIN, Answer
from cxrviewer.training.loop.predictions import Predictions

LEAST_FILMS, MOST_FILMS = 60, 400
_PART = 5  # of the films, one in so many: all perturbations together then cost about as much as four passes over all
_SEED = 0
_LEAST_OF_STRATUM = 20  # films of one class and source
_AT_ONCE = 8  # films
_WHITE = 2**16 - 1


class _Tried(NamedTuple):
    """One film under every perturbation: prepared, whether the viewer's gate refuses it, and whether it warns of it."""

    pictures: NDArray[np.float32]
    refused: NDArray[np.bool_]
    warned: NDArray[np.bool_]


@dataclass(frozen=True, eq=False, slots=True)
class _Answers:
    """Answers under every perturbation, shape ``(perturbations, n, classes)``, and the films refused and warned of."""

    logits: Floats
    refused: Ints
    warned: Ints


def robustness(
    dataset: Dataset,
    predictions: Predictions,
    preparation: Preparation,
    answer: Answer,
    most: int | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Return what `PERTURBATIONS` do to a model's answers, JSON-ready.

    Each is done to the displayed film at its own resolution; the viewer's gate and the preprocessing come after it.
    The films are a sample of every class and source, the same one whatever the order of the data; see `sampled`.

    Parameters
    ----------
    dataset
        Where the films come from.
    predictions
        The answers on the films as they are.
    preparation, answer
        The model's preprocessing, and its network.
    most
        Films in the sample; by default about a fifth of all, of few some 60, of many 400 at most.
    progress, cancelled
        Told, and asked, as films are changed.

    Returns
    -------
    dict
        ``films`` of ``of``, ``seed``, ``undisturbed``, for each of ``perturbations`` accuracy and balanced accuracy,
        their changes (paired bootstrap over groups), the answers that changed and the films that the gate refuses;
        ``inversion_in_words`` and ``alarms``.
    """
    chosen = sampled(predictions.samples, most or min(MOST_FILMS, max(LEAST_FILMS, len(predictions.samples) // _PART)))
    before = predictions.where(chosen)
    found = _answers(dataset, before, preparation, answer, progress, cancelled)
    whole = _drawn(before, before.logits)
    rows = [
        _row(how, before, logits, whole)
        | {"refused_by_the_gate": int(found.refused[i]), "warned_of": int(found.warned[i])}
        for i, (how, logits) in enumerate(zip(PERTURBATIONS, found.logits, strict=True))
    ]
    result = plain(
        {
            "films": len(chosen),
            "of": len(predictions.samples),
            "seed": _SEED,
            "undisturbed": with_reason(_level(before.truth, before.logits, whole), whole.why),
            "perturbations": rows,
        }
    )
    return {**result, "inversion_in_words": _inversion(result), "alarms": _alarms(result)}


def sampled(samples: Sequence[Sample], most: int) -> list[int]:
    """Return the places of at most ``most`` samples, one of each class and source at least, ascending.

    Of each class and source there are 20, where it has so many and there is room, and of the rest its share: else the
    rare classes, which balanced accuracy weighs as much as the others, would be a handful of films. Within them films
    are taken in the order of a hash, which depends on neither their order nor a generator.
    """
    strata: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, sample in enumerate(samples):
        strata[sample.label, sample.source].append(place)
    floor = max(1, min(_LEAST_OF_STRATUM, most // len(strata)))
    sure = sum(min(floor, len(places)) for places in strata.values())
    share = min(1.0, max(0, most - sure) / max(1, len(samples) - sure))
    return sorted(
        place
        for places in strata.values()
        for place in sorted(places, key=lambda i: _draw(samples[i]))[: floor + int(share * max(0, len(places) - floor))]
    )


def _draw(sample: Sample) -> str:
    return hashlib.sha256(f"{_SEED} {sample.sha256 or sample.path}".encode()).hexdigest()


def _answers(
    dataset: Dataset,
    before: Predictions,
    preparation: Preparation,
    answer: Answer,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> _Answers:
    logits: list[Floats] = []
    refused, warned = np.zeros((2, len(PERTURBATIONS)), np.int64)
    for block in _blocks(dataset, before.samples, preparation):
        if cancelled is not None and cancelled():
            raise CancelledError
        if progress is not None:
            progress(len(logits) / len(before.samples), "" if logits else _announced(len(before.samples)))
        refused += np.sum([tried.refused for tried in block], axis=0)
        warned += np.sum([tried.warned for tried in block], axis=0)
        answers = answer(np.concatenate([tried.pictures for tried in block]))[1]
        logits += list(answers.reshape(len(block), len(PERTURBATIONS), -1))
    return _Answers(np.stack(logits, axis=1), refused, warned)


def _announced(films: int) -> str:
    return f"robustness: {films} films, each changed in {len(PERTURBATIONS)} ways"


def _blocks(dataset: Dataset, samples: Sequence[Sample], preparation: Preparation) -> Iterator[list[_Tried]]:
    seeds = [int(_draw(sample)[:16], 16) for sample in samples]
    pairs = zip(dataset.contents(samples), seeds, strict=True)
    block: list[_Tried] = []
    with one_thread_each(preparation):
        for tried in in_order(lambda pair: _tried(radiograph_from(pair[0]), pair[1], preparation), pairs):
            block.append(tried)
            if len(block) == _AT_ONCE:
                yield block
                block = []
    if block:
        yield block


def _tried(film: Radiograph, seed: int, preparation: Preparation) -> _Tried:
    shown = film.presentation()
    changed = [_as_film(p.of(shown, seed, film.geometry.pixel_aspect), film) for p in PERTURBATIONS]
    judged, prepared = [judge(one) for one in changed], [preparation.of(one) for one in changed]
    return _Tried(
        np.stack([one.picture for one in prepared]),
        np.array([gate.status == "block" for gate in judged]),
        # Where the lungs are needed and were not found, a remark beside the answer says so.
        np.array([gate.status == "warn" or bool(one.unsure) for gate, one in zip(judged, prepared, strict=True)]),
    )


def _as_film(shown: NDArray[np.float32], film: Radiograph) -> Radiograph:
    """Return a displayed picture as a film of its own in 16 bits, with the facts of the ``film`` it was made of."""
    rows, columns = shown.shape
    return Radiograph(
        stored=np.rint(shown * np.float32(_WHITE)).astype(np.uint16),
        grayscale=Grayscale(np.dtype(np.uint16), vois=(window_between(0.0, _WHITE, "full range"),)),
        geometry=Geometry(rows, columns, pixel_aspect=film.geometry.pixel_aspect),
        facts=replace(film.facts, bits_stored=16),
        kind=film.kind,
        sha256="",
    )


class _Drawn(NamedTuple):
    """Confusion table of some answers, those of 2,000 draws of groups, and why these tell no interval, if so."""

    table: Ints
    drawn: Ints
    why: str | None


def _drawn(predictions: Predictions, logits: Floats) -> _Drawn:
    """Return it for ``logits`` on the films of ``predictions``."""
    answer, classes, truth = logits.argmax(axis=1).astype(np.int64), predictions.classes, predictions.truth
    groups, count = [sample.group for sample in predictions.samples], len(classes)
    drawn = metrics.bootstrap_tables(truth, answer, groups, count)
    return _Drawn(metrics.confusion(truth, answer, count), drawn, Chance.of(truth, groups, classes).overall)


def _level(truth: Ints, logits: Floats, found: _Drawn) -> dict[str, Any]:
    right = int(np.trace(found.table))
    return {
        "accuracy": right / len(truth),
        "accuracy_interval": metrics.wilson(right, len(truth)),
        "balanced_accuracy": float(metrics.balanced_accuracy(found.table)),
        "balanced_accuracy_interval": known_interval(metrics.balanced_accuracy(found.drawn), found.why),
        "mean_probability_of_the_truth": float(softmax(logits)[np.arange(len(truth)), truth].mean()),
    }


def _row(how: Perturbation, before: Predictions, logits: Floats, whole: _Drawn) -> dict[str, Any]:
    """Return the figures under one perturbation, and how far they are from those of the ``whole`` films."""
    now = _drawn(before, logits)
    changed = int((logits.argmax(axis=1) != before.logits.argmax(axis=1)).sum())
    moved = np.abs(softmax(logits) - softmax(before.logits)).sum(axis=1) / 2
    films = len(before.samples)
    row = {
        "name": how.name,
        "level": how.level,
        "words": how.words,
        **_level(before.truth, logits, now),
        **_change("accuracy", _accuracy, now, whole),
        **_change("balanced_accuracy", metrics.balanced_accuracy, now, whole),
        "changed": changed,
        "changed_share": changed / films,
        "changed_interval": metrics.wilson(changed, films),
        "mean_probability_moved": float(moved.mean()),
    }
    return with_reason(row, now.why)


def _change(name: str, figure: Any, now: _Drawn, whole: _Drawn) -> dict[str, Any]:
    """Return the change of a ``figure``; its interval by drawing the same groups for both."""
    return {
        f"{name}_change": float(figure(now.table) - figure(whole.table)),
        f"{name}_change_interval": known_interval(figure(now.drawn) - figure(whole.drawn), now.why),
    }


def _accuracy(table: Ints) -> Floats:
    return metrics.ratio(np.trace(table, axis1=-2, axis2=-1), table.sum(axis=(-2, -1)))


def _inversion(found: dict[str, Any]) -> str:
    row = next(row for row in found["perturbations"] if row["name"] == INVERSION.name)
    films, refused, warned = found["films"], row["refused_by_the_gate"], row["warned_of"]
    if refused == films:
        return f"The gate's rules for headers and simple properties refuse all {films} inverted films."
    return (
        f"Inverted films: the gate's rules for headers and simple properties refuse {refused} of {films} and warn of"
        f" {warned or 'none'}; what rules learnt for the model do is measured apart."
        f" The answers have a balanced accuracy of {row['balanced_accuracy']:.2f}; as the films are"
        f" it is {found['undisturbed']['balanced_accuracy']:.2f}."
    )


def _alarms(found: dict[str, Any]) -> list[str]:
    """Return a sentence for each kind of change, but inversion, under which far too many answers change.

    Of several degrees that one is named which leaves the lowest balanced accuracy.
    """
    worst: dict[str, dict[str, Any]] = {}
    for row in found["perturbations"]:
        if row["name"] == INVERSION.name or row["changed_interval"][0] <= ALARM_MARGIN:
            continue
        if row["balanced_accuracy"] <= worst.get(row["name"], row)["balanced_accuracy"]:
            worst[row["name"]] = row
    return [
        f"{row['changed']} of {found['films']} answers change under {name} ({row['level']}); balanced accuracy"
        f" {row['balanced_accuracy']:.2f} in place of {found['undisturbed']['balanced_accuracy']:.2f}."
        for name, row in worst.items()
    ]
