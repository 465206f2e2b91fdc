"""What a small tree can say of a film's class from its file alone; it should be next to nothing."""

import importlib.util
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.training.basics import metrics
from cxrviewer.training.data.manifest import KEPT, Film

_FOLDS = 5
_DEPTH = 4
MARGIN = 0.05  # of balanced accuracy above chance that the whole interval has to clear
_FILE = ("rows", "columns", "bits", "colour", "bytes_per_pixel", "quantisation")
_GREY = ("mean", "deviation")


def file_baseline(films: Sequence[Film]) -> dict[str, Any]:
    """Return how well the class can be told from properties of the file, JSON-ready.

    A decision tree of depth 4 with balanced classes, in five-fold cross-validation over groups: once on size, aspect,
    bits, format and compression (``file``), once on these and the film's mean grey and its deviation (``with_grey``).

    Returns
    -------
    dict
        ``chance``; for both the ``balanced_accuracy``, its 95 % ``interval``, the three properties that ``told`` most,
        and ``above_chance``: whether the whole interval lies more than 0.05 above chance. Where it cannot be done,
        only ``not_done`` with the reason.
    """
    kept = [film for film in films if film.state == KEPT]
    labels = sorted({film.sample.label for film in kept})
    truth = np.array([labels.index(film.sample.label) for film in kept], dtype=np.int64)
    groups = np.unique([film.sample.group for film in kept], return_inverse=True)[1]
    fewest = min((len(np.unique(groups[truth == k])) for k in range(len(labels))), default=0)
    if importlib.util.find_spec("sklearn") is None:
        return {"not_done": "scikit-learn is not installed"}
    if len(labels) < 2 or fewest < _FOLDS:
        return {"not_done": f"a class has fewer than {_FOLDS} groups"}
    names, columns = _columns(kept)
    file_only = [place for place, name in enumerate(names) if name not in _GREY]
    chosen = {"file": file_only, "with_grey": list(range(len(names)))}
    result: dict[str, Any] = {"chance": 1.0 / len(labels)}
    for key, places in chosen.items():
        result[key] = _told(columns[:, places], [names[i] for i in places], truth, groups)
    return result


def _columns(films: Sequence[Film]) -> tuple[list[str], NDArray[np.float64]]:
    """Return the names of the properties and their values, shape ``(films, properties)``."""
    formats = sorted({film.properties.file_format for film in films})
    rows = [
        [
            *(float(getattr(film.properties, name)) for name in (*_FILE, *_GREY)),
            film.properties.columns / film.properties.rows,
            *(float(film.properties.file_format == name) for name in formats),
        ]
        for film in films
    ]
    return [*_FILE, *_GREY, "aspect", *formats], np.array(rows)


def _told(
    columns: NDArray[np.float64], names: Sequence[str], truth: NDArray[np.int64], groups: NDArray[np.int64]
) -> dict[str, Any]:
    from sklearn.model_selection import StratifiedGroupKFold, cross_val_predict
    from sklearn.tree import DecisionTreeClassifier

    tree = DecisionTreeClassifier(max_depth=_DEPTH, min_samples_leaf=5, class_weight="balanced", random_state=0)
    folds = StratifiedGroupKFold(_FOLDS, shuffle=True, random_state=0)
    answer = cross_val_predict(tree, columns, truth, groups=groups, cv=folds).astype(np.int64)
    classes = int(truth.max()) + 1
    table = metrics.confusion(truth, answer, classes)
    found = float(metrics.balanced_accuracy(table))
    support = table.sum(axis=1)
    recall = np.diagonal(table) / support
    half = 1.96 * float(np.sqrt((recall * (1.0 - recall) / support).sum())) / classes
    weight = tree.fit(columns, truth).feature_importances_
    most = [names[i].replace("_", " ") for i in np.argsort(-weight, kind="stable")[:3] if weight[i] > 0.01]
    return {
        "balanced_accuracy": round(found, 4),
        "interval": [round(max(0.0, found - half), 4), round(min(1.0, found + half), 4)],
        "told": most,
        "above_chance": found - half > 1.0 / classes + MARGIN,
    }
