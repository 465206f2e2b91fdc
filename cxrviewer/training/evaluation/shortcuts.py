"""Shortcut audit: what a model could know, and what it uses, besides the lungs."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.markers import without_markers
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.inference.scoring import softmax
from cxrviewer.training.basics import metrics
from cxrviewer.training.basics.metrics import Floats, Ints
from cxrviewer.training.data.data import Progress, Sample

Pictures = NDArray[np.float32]
#: Features ``(n, d)`` and logits ``(n, classes)`` of prepared pictures ``(n, *shape)``.
Answer = Callable[[Pictures], tuple[NDArray[np.float32], Floats]]

BORDER = 0.10  # of each side: outside it lie collimation, lettering, arms and neck, and next to no lung
CORNER = 0.15  # of each side
_FOLDS = 5
_LEAST_FILMS = 20  # of a source within a class, to ask whether the features tell it
ALARM_MARGIN = 0.10  # of balanced accuracy above chance that the whole interval has to clear


def audit(
    pictures: Pictures,
    samples: Sequence[Sample],
    classes: Sequence[str],
    answer: Answer,
    whole: tuple[NDArray[np.float32], Floats],
    progress: Progress | None = None,
    border: float = BORDER,
) -> dict[str, Any]:
    """Return the audit's figures, JSON-ready.

    All of it is measured on the films given, by cross-validation over groups where something is learnt, so that it
    can be done on any labelled set.

    Parameters
    ----------
    pictures
        Prepared films, float32, shape ``(n, size, size)``, 0.0 to 1.0, or ``(n, 2, size, size)`` with a lung channel.
    samples
        What is known of them, in the same order.
    classes
        Labels in output order.
    answer
        The network.
    whole
        What it gives for ``pictures``.
    progress
        Told before each part.
    border
        Share of each side of the pictures that holds next to no lung; see `border_of`.

    Returns
    -------
    dict
        ``controls`` (a new linear head on the features of the whole film, the border alone, the centre alone),
        ``source_probe`` (within each class, whether the features tell the source), ``markers`` and ``corners``
        (whether answers change when these are covered), ``alarms`` (sentences; empty when nothing was found),
        ``border`` (the share that was taken for it).
    """
    say = progress or (lambda share, text: None)
    truth = np.array([classes.index(sample.label) for sample in samples], dtype=np.int64)
    groups = [sample.group for sample in samples]
    features, logits = whole
    say(0.0, "shortcut audit: whole films")
    found: dict[str, Any] = {
        "films": len(samples),
        "border": round(border, 4),
        "chance": 1.0 / len(np.unique(truth)),
        "controls": {"whole film": _probe(features, truth, groups)},
        "source_probe": _source_probe(features, samples, classes),
    }
    for share, name, kept in ((0.25, "border only", border_only), (0.45, "centre only", centre_only)):
        say(share, f"shortcut audit: {name}")
        found["controls"][name] = _probe(answer(kept(pictures, border))[0], truth, groups)
    say(0.65, "shortcut audit: markers and corners")
    painted = [without_markers(picture) for picture in _grey(pictures)]
    marked = np.array([had for _, had in painted])
    unmarked = pictures[marked]
    for picture, without in zip(_grey(unmarked), [each for each, had in painted if had], strict=True):
        picture[:] = without
    found["markers"] = _changed(logits[marked], answer(unmarked)[1] if len(unmarked) else logits[:0], classes)
    found["corners"] = _changed(logits, answer(without_corners(pictures, border))[1], classes)
    return found | {"alarms": alarms(found)}


def border_of(spec: Preprocessing) -> float:
    """Return the share of each side of a prepared picture that holds next to no lung.

    Of a whole film it is a tenth, less what is cut off beforehand; of a crop to the lungs it is the margin around them.
    """
    if spec.lungs == "crop":
        return min(BORDER, spec.lung_margin / (1.0 + 2.0 * spec.lung_margin))
    return max(0.0, BORDER - spec.border) / (1.0 - 2.0 * spec.border)


def border_only(pictures: Pictures, border: float = BORDER) -> Pictures:
    """Return ``pictures`` with the centre blacked out (Maguolo and Nanni 2021), also in a lung channel."""
    kept = pictures.copy()
    kept[_centre(pictures, border)] = 0.0
    return kept


def centre_only(pictures: Pictures, border: float = BORDER) -> Pictures:
    """Return ``pictures`` with the border blacked out."""
    kept = np.zeros_like(pictures)
    kept[_centre(pictures, border)] = pictures[_centre(pictures, border)]
    return kept


def _centre(pictures: Pictures, border: float) -> tuple[Any, ...]:
    rows, columns = pictures.shape[-2:]
    down, across = round(rows * border), round(columns * border)
    return ..., slice(down, rows - down), slice(across, columns - across)


def _grey(pictures: Pictures) -> Pictures:
    """Return a view of the grey pictures, without a lung channel."""
    return pictures if pictures.ndim == 3 else pictures[:, 0]


def without_corners(pictures: Pictures, border: float = BORDER) -> Pictures:
    """Return ``pictures`` with each corner filled with its median grey: tags and letters vanish, air stays.

    A corner is half as wide again as the border.
    """
    kept = pictures.copy()
    grey = _grey(kept)
    rows, columns = (round(side * CORNER * (border / BORDER)) for side in grey.shape[1:])
    if min(rows, columns) == 0:
        return kept
    for down in (slice(None, rows), slice(-rows, None)):
        for across in (slice(None, columns), slice(-columns, None)):
            grey[:, down, across] = np.median(grey[:, down, across], axis=(1, 2), keepdims=True)
    return kept


def _probe(features: NDArray[np.float32], truth: Ints, groups: Sequence[str]) -> dict[str, Any]:
    """Return how well a new linear head tells ``truth`` from ``features``, on films of groups that it did not see."""
    answers = _cross_validated(features, truth, groups)
    if answers is None:
        return {"balanced_accuracy": None, "interval": None}
    labels, place = np.unique(truth, return_inverse=True)
    answered = np.searchsorted(labels, answers)
    table = metrics.confusion(place, answered, len(labels))
    drawn = metrics.bootstrap_tables(place, answered, groups, len(labels))
    low, high = metrics.interval(metrics.balanced_accuracy(drawn))
    return {
        "balanced_accuracy": round(float(metrics.balanced_accuracy(table)), 6),
        "interval": [round(low, 6), round(high, 6)],
    }


def _cross_validated(features: NDArray[np.float32], truth: Ints, groups: Sequence[str]) -> Ints | None:
    """Return the answers on held-out folds, None when the films are too few to be parted."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedGroupKFold
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    held = [len({g for g, t in zip(groups, truth, strict=True) if t == label}) for label in np.unique(truth)]
    if len(held) < 2 or min(held) < _FOLDS:
        return None
    answers = np.empty_like(truth)
    for seen, unseen in StratifiedGroupKFold(_FOLDS, shuffle=True, random_state=0).split(features, truth, groups):
        head = LogisticRegression(C=0.01, class_weight="balanced", max_iter=2000)
        model = make_pipeline(StandardScaler(), head).fit(features[seen], truth[seen])
        answers[unseen] = model.predict(features[unseen])
    return answers


def _source_probe(
    features: NDArray[np.float32], samples: Sequence[Sample], classes: Sequence[str]
) -> dict[str, dict[str, Any]]:
    """Return for each class with two sources or more how well the features tell them apart."""
    found = {}
    for label in classes:
        inside = [i for i, sample in enumerate(samples) if sample.label == label]
        names, counts = np.unique([samples[i].source for i in inside], return_counts=True)
        large = set(names[counts >= _LEAST_FILMS])
        chosen = [i for i in inside if samples[i].source in large]
        if len(large) < 2:
            continue
        sources = np.searchsorted(sorted(large), [samples[i].source for i in chosen]).astype(np.int64)
        probe = _probe(features[chosen], sources, [samples[i].group for i in chosen])
        found[label] = {"sources": sorted(map(str, large)), "chance": 1.0 / len(large), **probe}
    return found


def _changed(before: Floats, after: Floats, classes: Sequence[str]) -> dict[str, Any]:
    """Return how often the answer changed, in all and from each class answered before."""
    first, second = before.argmax(axis=1), after.argmax(axis=1)
    moved = np.abs(softmax(before) - softmax(after)).sum(axis=1) / 2
    return {
        "films": len(before),
        "changed": int((first != second).sum()),
        "mean_probability_moved": round(float(moved.mean()), 6) if len(moved) else None,
        "changed_from": {
            label: [int((second[first == k] != k).sum()), int((first == k).sum())] for k, label in enumerate(classes)
        },
    }


def beats_chance(probe: Mapping[str, Any], chance: float) -> bool:
    """Return whether the whole interval of a probe's balanced accuracy lies well above ``chance``."""
    return bool(probe["interval"]) and bool(probe["interval"][0] > chance + ALARM_MARGIN)


def alarms(found: dict[str, Any]) -> list[str]:
    """Return a sentence for each finding that a reader must know."""
    sentences = []
    border = found["controls"]["border only"]
    if beats_chance(border, found["chance"]):
        sentences.append(
            f"The border of the films alone, without the lungs, tells the classes with a balanced accuracy of "
            f"{border['balanced_accuracy']:.2f} ({border['interval'][0]:.2f} to {border['interval'][1]:.2f}; "
            f"chance is {found['chance']:.2f}): accuracy on films of these sources is no evidence of reading lungs."
        )
    for label, probe in found["source_probe"].items():
        if beats_chance(probe, probe["chance"]):
            sentences.append(
                f"Among films of the class {label} the model's features tell the source with a balanced accuracy of "
                f"{probe['balanced_accuracy']:.2f} (chance is {probe['chance']:.2f})."
            )
    for name, words in (("markers", "lettering and markers are painted over"), ("corners", "the corners are covered")):
        for label, (changed, films) in found[name]["changed_from"].items():
            if films and metrics.wilson(changed, films)[0] > ALARM_MARGIN:
                sentences.append(f"{changed} of {films} answers {label} change when {words}.")
    return sentences
