"""Moves, turns, stretches, bends and mirrors a film together with the outline of its lungs."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.float32]
Label = NDArray[np.uint8]

LEFT, RIGHT = 1, 2  # sides of the picture, not of the patient
_OCCUPIED = 0.5  # of a pixel


def moved(picture: Picture, label: Label, side: int, rng: np.random.Generator) -> tuple[Picture, Label]:
    """Return a film and its label as they would lie on another, randomly placed film.

    Parameters
    ----------
    picture
        float32, shape ``(n, n)``, 0.0 to 1.0.
    label
        uint8, same shape: 0 neither, 1 and 2 the lung on the left and right of the picture.
    side
        Side of what is returned, in pixels.
    rng
        Source of randomness.
    """
    rows, columns = _positions(picture.shape[0], side, rng)
    outside = rng.choice((0.0, 0.0, 0.0, 1.0, float(picture.mean())))
    seen = cv2.remap(picture, columns, rows, cv2.INTER_LINEAR, None, cv2.BORDER_CONSTANT, outside)
    lungs = warped(label, rows, columns)
    if rng.random() < 0.5:
        seen, lungs = np.ascontiguousarray(seen[:, ::-1]), swapped(np.ascontiguousarray(lungs[:, ::-1]))
    if rng.random() < 0.35:
        _collimate(seen, lungs, rng)
    return seen, lungs


def warped(label: Label, rows: NDArray[np.float32], columns: NDArray[np.float32]) -> Label:
    """Return ``label`` at positions: a pixel belongs to a lung that covers at least half of it."""
    result = np.zeros(rows.shape, dtype=np.uint8)
    for value in (LEFT, RIGHT):
        cover = cv2.remap((label == value).astype(np.float32), columns, rows, cv2.INTER_LINEAR)
        result[cover >= _OCCUPIED] = value
    return result


def swapped(label: Label) -> Label:
    """Return ``label`` with the sides exchanged."""
    return np.array((0, RIGHT, LEFT), dtype=np.uint8)[label]


def _positions(source: int, side: int, rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return for every pixel of the new film the row and column it shows of the old one."""
    angle = math.radians(float(np.clip(rng.normal(0.0, 7.0), -25.0, 25.0)))
    zoom = math.exp(rng.normal(0.06, 0.17))
    if rng.random() < 0.12:
        zoom *= math.exp(rng.uniform(-0.45, 0.5))  # a child on a large film; a crop close to the lungs
    aspect = math.exp(rng.normal(0.0, 0.10))
    shear = rng.normal(0.0, 0.04)
    across, down = zoom * aspect, zoom / aspect
    line = (np.arange(side, dtype=np.float32) + 0.5) / side - 0.5
    x = line[None, :] - np.float32(rng.normal(0.0, 0.05))
    y = line[:, None] - np.float32(rng.normal(0.0, 0.05))
    columns = (math.cos(angle) * x - math.sin(angle) * y + shear * y) / across
    rows = (math.sin(angle) * x + math.cos(angle) * y) / down
    columns, rows = columns + _bend(side, rng), rows + _bend(side, rng)
    return (
        ((rows + 0.5) * source - 0.5).astype(np.float32),
        ((columns + 0.5) * source - 0.5).astype(np.float32),
    )


def _bend(side: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a smooth displacement, in shares of the film: other chests, other breaths."""
    coarse = rng.normal(0.0, 0.012, (5, 5)).astype(np.float32)
    return np.asarray(cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC), dtype=np.float32)


def _collimate(picture: Picture, label: Label, rng: np.random.Generator) -> None:
    """Cover some sides, in place, with a straight black, white or grey edge; what is covered is no lung."""
    side = picture.shape[0]
    shade = float(rng.choice((0.0, 0.0, 0.0, 1.0, rng.random())))
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) / side
    for distance, along in ((x, y), (1.0 - x, y), (y, x), (1.0 - y, x)):
        if rng.random() < 0.45:
            covered = distance + rng.normal(0.0, 0.03) * along < abs(rng.normal(0.0, 0.06))
            picture[covered], label[covered] = shade, 0
