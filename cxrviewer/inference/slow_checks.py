"""The slow checks of heatmaps, made on request: is a map stable, and does the score follow what it marks?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain import checks
from cxrviewer.explain.checks import Check
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.inference.preprocess import Prepared

_CELLS = 14  # along each side of the picture: what is compared, put in and taken out; half a cell of Grad-CAM
_STEPS = 14  # pictures from the empty film to the whole one
_RANDOM = 4  # random orders: their mean is within about 0.03 of chance
_NOISE = 0.01  # standard deviation, of the range of grey
_BLUR = 0.1  # of the side: what stands for nothing has the film's greys, and no edges that a film never has
_LEAST = 0.5  # logits between the lowest and the highest score that was seen: below, there is nothing to follow
_SEED = 0
_NOTHING = "The score stays the same whatever is taken from the film: there is nothing to follow."

#: Pictures ``(n, *shape)`` to logits ``(n, classes)``.
Score = Callable[[NDArray[np.float32]], NDArray[np.float64]]
#: A picture to fields, one for each heatmap, in their order.
Explain = Callable[[NDArray[np.float32]], Sequence[NDArray[np.float32]]]
#: Told the share done, 0 to 1; raises CancelledError to stop.
Step = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Subject:
    """What slow checks ask about.

    Attributes
    ----------
    prepared
        The film as the network got it.
    heatmaps, classes
        The maps, and the number of the class that each explains.
    score, explain
        The network, and how its maps are made.
    """

    prepared: Prepared
    heatmaps: Sequence[Heatmap]
    classes: Sequence[int]
    score: Score
    explain: Explain


def slow_checks(subject: Subject, step: Step) -> list[tuple[Check, Check]]:
    """Return stability and faithfulness of every heatmap; about 200 forward passes and two explanations.

    Parameters
    ----------
    subject
        Film, maps and network.
    step
        Told how far it is, and may raise to stop.
    """
    stable = _stability(subject, step)
    ends = subject.score(np.stack([_blurred(subject.prepared.picture), subject.prepared.picture]))
    count = _RANDOM + len(subject.heatmaps)
    rng, chance, seen = np.random.default_rng(_SEED), [], [ends]
    for place in range(_RANDOM):
        step(0.2 + 0.8 * place / count)
        curves = _curves(subject, rng.permutation(_CELLS**2), ends)
        chance.append(_gain(*curves))
        seen += curves
    by_chance, span, faithful = np.mean(chance, axis=0), np.ptp(np.concatenate(seen), axis=0), []
    for place, (heatmap, label) in enumerate(zip(subject.heatmaps, subject.classes, strict=True), start=_RANDOM):
        step(0.2 + 0.8 * place / count)
        if span[label] < _LEAST:
            faithful.append(checks.not_done("faithfulness", _NOTHING))
            continue
        gain = _gain(*_curves(subject, _order(subject, heatmap), ends))[label]
        faithful.append(checks.faithfulness(float((gain - by_chance[label]) / span[label])))
    return list(zip(stable, faithful, strict=True))


def _stability(subject: Subject, step: Step) -> list[Check]:
    """Return how little each map changes with a shift by one pixel and with noise."""
    picture, rng = subject.prepared.picture, np.random.default_rng(_SEED)
    shifted = np.pad(picture, [(0, 0)] * (picture.ndim - 2) + [(1, 0), (1, 0)], mode="edge")[..., :-1, :-1]
    noisy = np.clip(picture + _NOISE * rng.standard_normal(picture.shape), 0.0, 1.0).astype(np.float32)
    plain = [_pooled(heatmap.values) for heatmap in subject.heatmaps]
    found = []
    for place, changed in enumerate((np.ascontiguousarray(shifted), noisy)):
        step(0.1 * place)
        fields = subject.explain(changed)
        found.append([checks.rank_correlation(a, _pooled(b)) for a, b in zip(plain, fields, strict=True)])
    return [checks.stability(*pair) for pair in zip(*found, strict=True)]


def _order(subject: Subject, heatmap: Heatmap) -> NDArray[np.int64]:
    """Return the numbers of the picture's cells, those first that the map marks most."""
    to_film, places = subject.prepared.to_film, np.arange(subject.prepared.picture.shape[-1], dtype=np.float64)
    field = _pooled(heatmap.at(to_film.rows(places), to_film.columns(places)))
    return np.argsort(-field, axis=None, kind="stable")


def _curves(
    subject: Subject, order: NDArray[np.int64], ends: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the scores while parts are put in and while they are taken out in ``order``, ``(steps + 1, classes)``.

    Insertion and deletion of Petsiuk et al. 2018, with blur for nothing. ``ends`` are the scores of the empty and of
    the whole film. An empty film may score higher than the whole one: only differences to other orders tell anything.
    """
    picture, empty = subject.prepared.picture, _blurred(subject.prepared.picture)
    side = picture.shape[-1]
    kept = np.stack([_mask(order[: round(order.size * share / _STEPS)], side) for share in range(1, _STEPS)])
    kept = kept.reshape(len(kept), *[1] * (picture.ndim - 2), side, side)
    put_in, taken_out = (
        subject.score((mask * picture + (1.0 - mask) * empty).astype(np.float32)) for mask in (kept, 1.0 - kept)
    )
    return np.concatenate([ends[:1], put_in, ends[1:]]), np.concatenate([ends[1:], taken_out, ends[:1]])


def _gain(put_in: NDArray[np.float64], taken_out: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the area between both curves for every class, logits."""
    return np.asarray(np.trapezoid(put_in - taken_out, dx=1.0 / _STEPS, axis=0))


def _mask(cells: NDArray[np.int64], side: int) -> NDArray[np.float32]:
    """Return 1.0 in the cells with these numbers, softened by half a cell: no edges that a film never has."""
    import cv2

    coarse = np.zeros(_CELLS**2, np.float32)
    coarse[cells] = 1.0
    grown = cv2.resize(coarse.reshape(_CELLS, _CELLS), (side, side), interpolation=cv2.INTER_LINEAR)
    return np.asarray(grown, dtype=np.float32)


def _blurred(picture: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the picture without details: what stands for nothing."""
    import cv2

    planes = picture.reshape(-1, *picture.shape[-2:])
    width = _BLUR * picture.shape[-1]
    blurred = [cv2.GaussianBlur(plane, (0, 0), width, borderType=cv2.BORDER_REPLICATE) for plane in planes]
    return np.stack(blurred).reshape(picture.shape).astype(np.float32)


def _pooled(field: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the means of ``field`` in cells, where it is finer than these."""
    import cv2

    if max(field.shape) <= _CELLS:
        return field
    return np.asarray(cv2.resize(field, (_CELLS, _CELLS), interpolation=cv2.INTER_AREA), dtype=np.float32)
