"""Outside check: a bundle's answers on films of a hospital that the model never saw, scored as the viewer scores."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cxrviewer.errors import DataError
from cxrviewer.imaging.opening import open_radiograph
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine
from cxrviewer.training.basics import metrics
from cxrviewer.training.data.data import Cancelled, Progress
from cxrviewer.training.evaluation.chance import known_interval, with_reason
from cxrviewer.training.evaluation.figures import plain


@dataclass(frozen=True, slots=True)
class OutsideSet:
    """Where the films of an outside check come from.

    Attributes
    ----------
    name
        Hospital or collection.
    origin
        What the films are, and in which form they were used.
    citation, licence
        How to cite them, and their terms.
    truth
        The class of the model that applies to a group of films; a group that is not named has none.
    remark
        A sentence that a reader of the table needs.
    command
        How the check is repeated.
    """

    name: str
    origin: str
    citation: str
    licence: str
    truth: Mapping[str, str]
    remark: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class _Group:
    """Answers on one group: hashes of its films, and calibrated probabilities of those that the gate let pass."""

    hashes: list[str]
    answers: metrics.Floats


def outside_check(
    bundle: str | Path,
    groups: Mapping[str, Sequence[Path]],
    source: OutsideSet,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Return what ``bundle`` answers on ``groups`` of films, JSON-ready; on the CPU, so that it can be repeated.

    Parameters
    ----------
    bundle
        Folder of the bundle.
    groups
        Films by what is known of them, such as ``{"normal": [...], "tuberculosis": [...]}``.
    source
        Where they come from.
    progress, cancelled
        Told after each film; asked before each film.

    Returns
    -------
    dict
        ``set``, ``weights_sha256``, ``films_sha256``; for each of ``groups`` the films, those scored, how many got each
        top class, and mean calibrated probabilities; in ``separation`` for each class that applies to a group the
        area under the ROC curve of its probability, that group against the other films.

    Raises
    ------
    DataError
        When a group is empty or `truth` names no class of the bundle.
    UnreadableFilmError
        When a film cannot be read.
    """
    engine = Engine(load_bundle(bundle), "cpu")
    classes = engine.bundle.classes
    if not groups or not all(groups.values()):
        raise DataError("A group of the outside check has no films.", "Check the folder and the names of the films.")
    if not set(source.truth.values()) <= set(classes) or not set(source.truth) <= set(groups):
        raise DataError("The truth of the outside check names no class or group that there is.", "Correct it.")
    total, found, done = sum(map(len, groups.values())), {}, 0
    for name, films in groups.items():
        found[name] = _answers(engine, films, (done, total), progress, cancelled)
        done += len(films)
    lines = sorted(f"{name}\t{value}" for name, group in found.items() for value in group.hashes)
    return {
        "set": asdict(source) | {"truth": dict(source.truth)},
        "weights_sha256": engine.bundle.sha256,
        "films_sha256": hashlib.sha256("\n".join(lines).encode()).hexdigest(),
        "groups": {name: _summary(group, classes, source.truth.get(name)) for name, group in found.items()},
        "separation": _separation(found, classes, source.truth),
    }


def _answers(
    engine: Engine,
    films: Sequence[Path],
    counted: tuple[int, int],
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> _Group:
    """Score ``films``; ``counted`` are the films done before and those in all."""
    hashes, rows = [], []
    for place, film in enumerate(films, start=counted[0] + 1):
        analysis = engine.analyse(open_radiograph(film), methods=(), cancelled=cancelled)
        hashes.append(analysis.input.sha256)
        if analysis.probabilities:
            rows.append([entry.calibrated for entry in analysis.probabilities])
        if progress is not None:
            progress(place / counted[1], f"outside check: {place} of {counted[1]} films")
    return _Group(hashes, np.array(rows, np.float64).reshape(-1, len(engine.bundle.classes)))


def _summary(group: _Group, classes: Sequence[str], truth: str | None) -> dict[str, Any]:
    scored = len(group.answers)
    top = np.bincount(group.answers.argmax(axis=1), minlength=len(classes)) if scored else np.zeros(len(classes), int)
    mean = group.answers.mean(axis=0) if scored else None
    return {
        "truth": truth,
        "films": len(group.hashes),
        "scored": scored,
        "top": {label: int(count) for label, count in zip(classes, top, strict=True)},
        "mean_probability": None
        if mean is None
        else {label: round(float(value), 6) for label, value in zip(classes, mean, strict=True)},
    }


def _separation(found: Mapping[str, _Group], classes: Sequence[str], truth: Mapping[str, str]) -> dict[str, Any]:
    separation = {}
    for label in sorted(set(truth.values())):
        score = np.concatenate([group.answers[:, classes.index(label)] for group in found.values()])
        positive = np.concatenate([np.full(len(g.answers), truth.get(name) == label) for name, g in found.items()])
        if positive.all() or not positive.any():
            continue
        films = [str(place) for place in range(len(score))]  # which films are of one patient is not known
        why = None if 1 < positive.sum() < len(positive) - 1 else "one film of a kind"
        within = known_interval(metrics.bootstrap_auroc(positive, score, films), why)
        area = metrics.auroc(positive, score)
        separation[label] = plain(with_reason({"auroc": area, "auroc_interval": within}, why))
    return separation
