"""Whether a class can be told by where its films come from."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.training.data.data import UNKNOWN, Sample
from cxrviewer.training.data.groups import components


def class_by_source(samples: Sequence[Sample]) -> tuple[list[str], list[str], NDArray[np.int64]]:
    """Return the classes, the sources, and how many films each pair has: int64, shape ``(classes, sources)``."""
    labels = sorted({sample.label for sample in samples})
    sources = sorted({sample.source for sample in samples})
    table = np.zeros((len(labels), len(sources)), dtype=np.int64)
    for sample in samples:
        table[labels.index(sample.label), sources.index(sample.source)] += 1
    return labels, sources, table


def confounding(samples: Sequence[Sample]) -> dict[str, Any]:
    """Return what is known about classes, sources and groups of ``samples``, JSON-ready.

    Returns
    -------
    dict
        Among others ``class_by_source``, ``cramers_v``, ``source_only`` (what a rule reaches that sees only the
        source), ``classes_with_one_source``, ``classes_sharing_no_source``, and in ``not_separable`` the classes whose
        figures cannot be told from those of their source: the union of both, without films of unknown source.
    """
    labels, sources, table = class_by_source(samples)
    by_group: dict[int, set[str]] = defaultdict(set)
    for group, sample in zip(components(samples), samples, strict=True):
        by_group[group].add(sample.label)
    accuracy, balanced = source_only(table)
    single = [label for label, row in zip(labels, table, strict=True) if (row > 0).sum() == 1]
    alone = [label for label, row in zip(labels, table, strict=True) if _only_from_exclusive(row, table)]
    unknown = {sample.label for sample in samples if sample.source == UNKNOWN}
    return {
        "films": len(samples),
        "groups": len(by_group),
        "classes": labels,
        "sources": sources,
        "class_by_source": table.tolist(),
        "age_groups": _by_class(samples, lambda sample: sample.age_group),
        "sexes": _by_class(samples, lambda sample: sample.sex),
        "views": _by_class(samples, lambda sample: sample.view),
        "chi_squared": chi_squared(table),
        "cramers_v": cramers_v(table),
        "source_only": {"accuracy": accuracy, "balanced_accuracy": balanced},
        "classes_with_one_source": single,
        "classes_sharing_no_source": alone,
        "not_separable": sorted({*single, *alone} - unknown),
        "groups_with_two_labels": sum(len(found) > 1 for found in by_group.values()),
    }


def _by_class(samples: Sequence[Sample], fact: Callable[[Sample], str]) -> dict[str, int]:
    """Return how many films of each class have each value of a fact, by ``class / value``."""
    return dict(sorted(Counter(f"{sample.label} / {fact(sample)}" for sample in samples).items()))


def source_only(table: NDArray[np.int64]) -> tuple[float, float]:
    """Return what a rule that sees only the source can reach: best accuracy and best balanced accuracy, 0 to 1.

    Parameters
    ----------
    table
        Counts, shape ``(classes, sources)``. The two figures belong to two rules: one names each source's most
        frequent class, the other the class of which the source holds the largest share.
    """
    if not table.size:
        return 0.0, 0.0
    accuracy = table.max(axis=0).sum() / table.sum()
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    return float(accuracy), float(shares.max(axis=0).sum() / len(table))


def chi_squared(table: NDArray[np.int64]) -> float:
    """Return Pearson's chi-squared statistic of independence, without Yates' correction; no row or column is empty."""
    if not table.size:
        return 0.0
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    return float(((table - expected) ** 2 / expected).sum())


def cramers_v(table: NDArray[np.int64]) -> float:
    """Return Cramer's V of a count table, 0 (independent) to 1 (Cramer 1946); 0 when it has one row or column."""
    table = table[table.any(axis=1)][:, table.any(axis=0)]
    smaller = min(table.shape) - 1
    return float(np.sqrt(chi_squared(table) / table.sum() / smaller)) if smaller > 0 else 0.0


def _only_from_exclusive(row: NDArray[np.int64], table: NDArray[np.int64]) -> bool:
    """Return whether every source of this class holds no other class."""
    return bool(np.all(table.sum(axis=0)[row > 0] == row[row > 0]))
