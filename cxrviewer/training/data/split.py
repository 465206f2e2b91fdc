"""Split by groups, stratified by class and source, frozen with a hash."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.training.data.data import Sample
from cxrviewer.training.data.groups import components

PARTS = ("train", "validation", "calibration", "test")
_THREE = ("train", "validation", "test")  # of splits without a calibration part of their own
SHARES = (0.6, 0.12, 0.08, 0.2)


@dataclass(frozen=True, eq=False, slots=True)
class Split:
    """Which samples belong to which part.

    Attributes
    ----------
    parts
        Indices into the data set's samples by part, ascending int64. Films that were left out are in none.
    seed
        What shuffled the groups.
    dropped
        How many films were left out, by reason.
    sha256
        Hash by part over the films' own hashes, so that a part can be recognised in another copy of the data.
    scheme
        How the test part came about, as `schemes.partition` has it: such as ``"hold-out"`` or ``"fold:2/5"``.
    fractions
        Shares of the parts that were asked for.
    origin
        The file that it was frozen in and taken from; None for one that was made.
    """

    parts: Mapping[str, NDArray[np.int64]]
    seed: int
    dropped: Mapping[str, int]
    sha256: Mapping[str, str]
    scheme: str = "hold-out"
    fractions: tuple[float, ...] = SHARES
    origin: Path | None = None

    def of(self, samples: Sequence[Sample], part: str) -> list[Sample]:
        """Return the films of ``part``; none of a part that the split does not have."""
        return [samples[i] for i in self.parts.get(part, ())]

    def to_dict(self, samples: Sequence[Sample]) -> dict[str, Any]:
        """Return what is written to ``split.json``: the films of each part by the hash of their bytes."""
        return {
            "scheme": self.scheme,
            "fractions": list(self.fractions),
            "seed": self.seed,
            "dropped": dict(self.dropped),
            "counts": {part: len(indices) for part, indices in self.parts.items()},
            "sha256": dict(self.sha256),
            "films": {
                part: {samples[i].sha256: samples[i].path for i in indices} for part, indices in self.parts.items()
            },
        }


def split(samples: Sequence[Sample], seed: int, fractions: Sequence[float] = SHARES) -> Split:
    """Return a hold-out split of ``samples`` in which no group is in two parts.

    Parameters
    ----------
    samples
        All films.
    seed
        Shuffles the groups.
    fractions
        Shares of train, validation, calibration and test; or three, of train, validation and test. They sum to 1;
        a part whose share is 0 stays empty.

    Raises
    ------
    DataError
        When a class has too few groups to be in every part.
    """
    names = PARTS if len(fractions) == len(PARTS) else _THREE
    kept, dropped = distinct(samples)
    home = assign(samples, kept, seed, fractions)
    parts = {name: [i for i in kept if home[i] == place] for place, name in enumerate(names)}
    labels = {sample.label for sample in samples}
    check_classes(samples, labels, [parts[name] for name, share in zip(names, fractions, strict=True) if share > 0])
    return replace(made(samples, parts, seed, dropped), fractions=tuple(fractions))


def made(samples: Sequence[Sample], parts: Mapping[str, Sequence[int]], seed: int, dropped: Mapping[str, int]) -> Split:
    """Return the hold-out split with these parts and their hashes."""
    sets = {part: np.array(sorted(places), np.int64) for part, places in parts.items()}
    return Split(sets, seed, dropped, {part: digest(samples, places) for part, places in sets.items()})


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


def assign(samples: Sequence[Sample], kept: Sequence[int], seed: int, fractions: Sequence[float]) -> dict[int, int]:
    """Return for each film of ``kept`` the place in ``fractions`` of its part.

    Large groups first, then in shuffled order, each goes where its strata (class and source) lack the largest share of
    what the part should get: the greedy rule of scikit-learn's StratifiedGroupKFold, for parts of unequal size.
    """
    groups = components(samples)
    strata = {key: s for s, key in enumerate(sorted({(samples[i].label, samples[i].source) for i in kept}))}
    counts: dict[int, NDArray[np.float64]] = defaultdict(lambda: np.zeros(len(strata)))
    for i in kept:
        counts[groups[i]][strata[samples[i].label, samples[i].source]] += 1
    order = sorted(counts)
    np.random.default_rng(seed).shuffle(order)
    order.sort(key=lambda group: -counts[group].sum())
    wanted = np.flatnonzero(np.asarray(fractions) > 0)
    target = np.outer(np.asarray(fractions)[wanted], sum(counts.values(), np.zeros(len(strata))))
    have = np.zeros_like(target)
    home: dict[int, int] = {}
    for group in order:
        lack = ((target - have) / target) @ counts[group]
        chosen = int(np.argmax(lack))
        home[group] = int(wanted[chosen])
        have[chosen] += counts[group]
    return {i: home[groups[i]] for i in kept}


def digest(samples: Sequence[Sample], indices: NDArray[np.int64]) -> str:
    """Return the hash of a part: of its films' hashes, in whatever order."""
    return hashlib.sha256(json.dumps(sorted(samples[i].sha256 for i in indices)).encode()).hexdigest()


def check_classes(samples: Sequence[Sample], labels: Iterable[str], parts: Sequence[Sequence[int]]) -> None:
    """Refuse ``parts`` that do not each have a film of every one of ``labels``.

    Raises
    ------
    DataError
        Naming the class.
    """
    present = [{samples[i].label for i in indices} for indices in parts]
    for label in sorted(labels):
        if not all(label in found for found in present):
            raise DataError(
                f"Class '{label}' has too few patients to be in every part.", "Add films of other patients."
            )
