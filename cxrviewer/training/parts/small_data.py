"""A part of the training films, for learning curves: whole groups, smaller parts inside larger ones."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from cxrviewer.training.data.data import Sample


def portion(samples: Sequence[Sample], share: float, seed: int) -> list[Sample]:
    """Return the films of ``share`` of each class's groups, at least one group of each, in the order of ``samples``.

    With one seed, a smaller share is a subset of a larger one, so that a curve shows the number of films and nothing
    else.
    """
    if share >= 1.0:
        return list(samples)
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for sample in samples:
        groups[sample.label][sample.group] = None
    chosen: set[tuple[str, str]] = set()
    for label in sorted(groups):
        names = sorted(groups[label])
        np.random.default_rng(seed).shuffle(names)
        chosen |= {(label, name) for name in names[: max(1, round(share * len(names)))]}
    return [sample for sample in samples if (sample.label, sample.group) in chosen]
