"""The branching vessels of the lungs, grown towards points scattered in the lungs (after Tawhai's airway trees)."""

from collections.abc import Iterator

import numpy as np
from projection import Array, Beam, add_tube
from thorax import MU_LUNG, MU_SOFT, lung

# Root, side of the lung it feeds, number of end points, root radius in mm.
ROOTS = (
    ((-33, -10, 182), -1, 800, 6.8),  # right artery
    ((34, -22, 172), 1, 740, 6.8),  # left artery
    ((-32, -20, 207), -1, 420, 5.6),  # right veins
    ((34, -28, 206), 1, 390, 5.6),  # left veins
)
REACH = (0.24, 0.42)  # near the root and beyond: a branch goes this part of the way to the middle of what it feeds
TAPER = 2.8  # radius^TAPER is shared among daughters; Murray's law says 3


def scatter(side: int, count: int, rng: np.random.Generator) -> Array:
    """Points (count, 3) spread evenly through one lung, some 5 mm from its surface."""
    low, high = np.array((20, -105, 55)), np.array((140, 105, 345))
    points = rng.uniform(low, high, (40 * count, 3)) * (side, 1, 1)
    points = points[lung(points[:, 0], points[:, 1], points[:, 2]) < -5]
    return np.asarray(points[:count])


def split(points: Array, heading: Array, rng: np.random.Generator) -> tuple[Array, Array]:
    """Part what a branch feeds in two, across its widest direction other than straight ahead."""
    offset = points - points.mean(axis=0)
    offset = offset - 0.8 * np.outer(offset @ heading, heading)
    axis = np.linalg.svd(offset, full_matrices=False)[2][0]
    place = offset @ axis
    order = np.argsort(place)
    cut = int(np.clip(round(len(points) * rng.uniform(0.28, 0.72)), 1, len(points) - 1))
    return points[order[:cut]], points[order[cut:]]


def grow(root: Array, points: Array, radius: float, rng: np.random.Generator) -> Iterator[tuple[Array, Array]]:
    """Axes (n, 3) and radii (n,), in mm, of the vessels that lead from `root` to all `points`.

    A vessel runs on into the larger part of what it feeds; the smaller part gets a branch of its own.
    """
    count = len(points)
    stack = [(root, points)]
    while stack:
        start, fed = stack.pop()
        nodes, sizes = [start], [len(fed) / 6]
        while True:
            nodes.append(nodes[-1] + REACH[len(fed) < 0.3 * count] * (fed.mean(axis=0) - nodes[-1]))
            sizes.append(len(fed))
            if len(fed) == 1:
                break
            ahead = nodes[-1] - nodes[-2]
            parts = sorted(split(fed, ahead / max(float(np.linalg.norm(ahead)), 1e-6), rng), key=len)
            stack.append((nodes[-1], parts[0]))
            fed = parts[1]
        nodes, sizes = [*nodes, fed[0]], [*sizes, 0.12]
        yield even(np.array(nodes), 2), even(radius * (np.array(sizes) / count) ** (1 / TAPER), 1)


def even(line: Array, times: int) -> Array:
    """A line whose inner points are drawn towards their neighbours' middle."""
    line = line.copy()
    for _ in range(times):
        line[1:-1] = 0.25 * line[:-2] + 0.5 * line[1:-1] + 0.25 * line[2:]
    return line


def vessels(beam: Beam, rng: np.random.Generator) -> Array:
    """Attenuation the vessels add to the lung whose place they take (dimensionless)."""
    path_length = np.zeros((beam.rows, beam.columns), np.float32)
    for root, side, count, radius in ROOTS:
        for axis, radii in grow(np.array(root, float), scatter(side, count, rng), radius, rng):
            add_tube(path_length, beam, axis, np.repeat(radii[:, None], 2, axis=1))
    return (MU_SOFT - MU_LUNG) * path_length
