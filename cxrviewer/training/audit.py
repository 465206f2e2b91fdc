"""Data checks before training: copies, groups with two labels, and whether a class can be told by its source."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.training.data import Sample, open_dataset
from cxrviewer.training.groups import components
from cxrviewer.training.split import distinct


def audit(data: str | Path) -> dict[str, Any]:
    """Return the checks of the data set in ``data``, JSON-ready; `text` makes it readable.

    Raises
    ------
    DataError
        When the data cannot be read.
    """
    dataset = open_dataset(data)
    return audit_samples(dataset.samples) | {"manifest_sha256": dataset.sha256, "grouped": dataset.grouped}


def audit_samples(samples: Sequence[Sample]) -> dict[str, Any]:
    """Return the checks of ``samples``."""
    labels = sorted({sample.label for sample in samples})
    sources = sorted({sample.source for sample in samples})
    table = np.zeros((len(labels), len(sources)), dtype=np.int64)
    for sample in samples:
        table[labels.index(sample.label), sources.index(sample.source)] += 1
    by_group: dict[int, set[str]] = defaultdict(set)
    for group, sample in zip(components(samples), samples, strict=True):
        by_group[group].add(sample.label)
    accuracy, balanced = source_only(table)
    alone = [label for label, row in zip(labels, table, strict=True) if _only_from_exclusive(row, table)]
    return {
        "films": len(samples),
        "groups": len(by_group),
        "classes": labels,
        "sources": sources,
        "class_by_source": table.tolist(),
        "age_groups": dict(sorted(Counter(f"{s.label} / {s.age_group}" for s in samples).items())),
        "cramers_v": cramers_v(table),
        "source_only": {"accuracy": accuracy, "balanced_accuracy": balanced},
        "classes_with_one_source": [x for x, row in zip(labels, table, strict=True) if (row > 0).sum() == 1],
        "classes_sharing_no_source": alone,
        "dropped": distinct(samples)[1],
        "groups_with_two_labels": sum(len(found) > 1 for found in by_group.values()),
    }


def source_only(table: NDArray[np.int64]) -> tuple[float, float]:
    """Return what a rule that sees only the source can reach: best accuracy and best balanced accuracy, 0 to 1.

    Parameters
    ----------
    table
        Counts, shape ``(classes, sources)``. The two figures belong to two rules: one names each source's most
        frequent class, the other the class of which the source holds the largest share.
    """
    accuracy = table.max(axis=0).sum() / table.sum()
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    return float(accuracy), float(shares.max(axis=0).sum() / len(table))


def cramers_v(table: NDArray[np.int64]) -> float:
    """Return Cramer's V of a count table, 0 (independent) to 1 (Cramer 1946); 0 when it has one row or column."""
    total = table.sum()
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / total
    smaller = min(table.shape) - 1
    if smaller == 0:
        return 0.0
    chi2 = ((table - expected) ** 2 / np.maximum(expected, 1e-12)).sum()
    return float(np.sqrt(chi2 / total / smaller))


def text(report: dict[str, Any]) -> str:
    """Return an audit as lines to read."""
    rule, dropped = report["source_only"], report["dropped"]
    lines = [
        f"{report['films']} films in {report['groups']} groups; left out: {dropped['copies']} copies,"
        f" {dropped['conflicts']} films whose copies have two labels.",
        f"Groups with films of two labels: {report['groups_with_two_labels']}.",
        "",
        "| class | " + " | ".join(report["sources"]) + " |",
        "|---|" + "---|" * len(report["sources"]),
    ]
    for label, row in zip(report["classes"], report["class_by_source"], strict=True):
        lines.append(f"| {label} | " + " | ".join(str(count) for count in row) + " |")
    lines += [
        "",
        f"Cramer's V of class and source: {report['cramers_v']:.2f} (0 independent, 1 the same).",
        f"A rule that sees only the source reaches accuracy {rule['accuracy']:.3f}"
        f" or balanced accuracy {rule['balanced_accuracy']:.3f}.",
    ]
    for label in report["classes_sharing_no_source"]:
        lines.append(f"'{label}' shares no source with another class: its figures are not separable from the source.")
    return "\n".join(lines)


def _only_from_exclusive(row: NDArray[np.int64], table: NDArray[np.int64]) -> bool:
    """Return whether every source of this class holds no other class."""
    return bool(np.all(table.sum(axis=0)[row > 0] == row[row > 0]))
