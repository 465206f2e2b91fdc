"""Which films must stay together: those of one patient, and copies of one film."""

from collections.abc import Hashable, Iterable, Sequence

from cxrviewer.training.data.data import Sample


def joined(keys: Iterable[Iterable[Hashable]]) -> list[int]:
    """Return a group number for each item: items that share a key, directly or in steps, are one group.

    Parameters
    ----------
    keys
        The keys of each item, such as its patient and its pixels.

    Returns
    -------
    list
        For each item the place of an item of its group; the same for all of them (union-find with path halving).
    """
    items = [tuple(own) for own in keys]
    parent = list(range(len(items)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    first: dict[Hashable, int] = {}
    for place, own in enumerate(items):
        for key in own:
            parent[root(place)] = root(first.setdefault(key, place))
    return [root(place) for place in range(len(items))]


def components(samples: Sequence[Sample]) -> list[int]:
    """Return a group number per sample: samples that share a group or their bytes, directly or in steps, are one."""
    return joined((("group", sample.group), ("bytes", sample.sha256 or sample.path)) for sample in samples)
