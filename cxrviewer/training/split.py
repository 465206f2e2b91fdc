"""Split by groups, stratified by class and source, frozen with a hash."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.training.data import Sample

PARTS = ("train", "validation", "test")


@dataclass(frozen=True, eq=False, slots=True)
class Split:
    """Which samples belong to which part.

    Attributes
    ----------
    parts
        Indices into the data set's samples by part, ascending int64. Dropped films are in none.
    seed
        What shuffled the groups.
    dropped
        How many films were left out as byte-equal copies or because equal bytes had two labels.
    sha256
        Hash by part over the films' own hashes, so that a part can be recognised in another copy of the data.
    """

    parts: Mapping[str, NDArray[np.int64]]
    seed: int
    dropped: Mapping[str, int]
    sha256: Mapping[str, str]

    def of(self, samples: Sequence[Sample], part: str) -> list[Sample]:
        """Return the films of ``part``."""
        return [samples[i] for i in self.parts[part]]

    def to_dict(self, samples: Sequence[Sample]) -> dict[str, Any]:
        """Return what is written to ``split.json``."""
        return {
            "seed": self.seed,
            "dropped": dict(self.dropped),
            "counts": {part: len(indices) for part, indices in self.parts.items()},
            "sha256": dict(self.sha256),
            "films": {part: [samples[i].path for i in indices] for part, indices in self.parts.items()},
        }


def split(samples: Sequence[Sample], seed: int, fractions: tuple[float, float, float] = (0.8, 0.1, 0.1)) -> Split:
    """Return a split of ``samples`` in which no group is in two parts.

    Parameters
    ----------
    samples
        All films.
    seed
        Shuffles the groups.
    fractions
        Shares of train, validation and test; they sum to 1.

    Raises
    ------
    DataError
        When a class has too few groups to be in every part.
    """
    groups = components(samples)
    kept, dropped = distinct(samples)
    home = _assign(samples, groups, kept, seed, fractions)
    parts = {part: np.array([i for i in kept if home[groups[i]] == p], np.int64) for p, part in enumerate(PARTS)}
    for label in sorted({sample.label for sample in samples}):
        if not all(any(samples[i].label == label for i in indices) for indices in parts.values()):
            raise DataError(
                f"Class '{label}' has too few patients to be in every part.", "Add films of other patients."
            )
    return Split(parts, seed, dropped, {part: _digest(samples, indices) for part, indices in parts.items()})


def components(samples: Sequence[Sample]) -> list[int]:
    """Return a group number per sample: samples that share a group or their bytes, directly or in steps, are one."""
    parent = list(range(len(samples)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    first: dict[tuple[str, str], int] = {}
    for place, sample in enumerate(samples):
        for key in (("group", sample.group), ("bytes", sample.sha256 or sample.path)):
            parent[root(place)] = root(first.setdefault(key, place))
    return [root(place) for place in range(len(samples))]


def distinct(samples: Sequence[Sample]) -> tuple[list[int], dict[str, int]]:
    """Return the indices that are left without copies, and how many were dropped why.

    Of byte-equal films the first is kept; if they have different labels, none is: the truth is not known.
    """
    same: dict[str, list[int]] = defaultdict(list)
    for place, sample in enumerate(samples):
        same[sample.sha256 or sample.path].append(place)
    agreed = [places for places in same.values() if len({samples[i].label for i in places}) == 1]
    kept = sorted(places[0] for places in agreed)
    copies = sum(len(places) - 1 for places in agreed)
    return kept, {"copies": copies, "conflicts": len(samples) - len(kept) - copies}


def _assign(
    samples: Sequence[Sample], groups: Sequence[int], kept: Sequence[int], seed: int, fractions: Sequence[float]
) -> dict[int, int]:
    """Return the part of each group.

    Large groups first, then in shuffled order, each goes where its strata (class and source) lack the largest share of
    what the part should get: the greedy rule of scikit-learn's StratifiedGroupKFold, for parts of unequal size.
    """
    strata = {key: s for s, key in enumerate(sorted({(samples[i].label, samples[i].source) for i in kept}))}
    counts: dict[int, NDArray[np.float64]] = defaultdict(lambda: np.zeros(len(strata)))
    for i in kept:
        counts[groups[i]][strata[samples[i].label, samples[i].source]] += 1
    order = sorted(counts)
    np.random.default_rng(seed).shuffle(order)
    order.sort(key=lambda group: -counts[group].sum())
    target = np.outer(fractions, sum(counts.values(), np.zeros(len(strata))))
    have = np.zeros_like(target)
    home: dict[int, int] = {}
    for group in order:
        lack = ((target - have) / target) @ counts[group]
        home[group] = int(np.argmax(lack))
        have[home[group]] += counts[group]
    return home


def _digest(samples: Sequence[Sample], indices: NDArray[np.int64]) -> str:
    return hashlib.sha256(json.dumps(sorted(samples[i].sha256 for i in indices)).encode()).hexdigest()
