"""Lets part of a lung look like the tissue around it: consolidation, effusion and collapse whose outline is known.

Readers draw a lung where it is, whether it holds air or not. A network that saw only aerated lungs draws the air.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from cxrviewer.training.lungs.geometry import LEFT, RIGHT, Label, Picture

_COARSE = 4  # the tissue around is estimated on a grid this many times coarser


def consolidated(picture: Picture, label: Label, rng: np.random.Generator) -> Picture:
    """Return ``picture`` with opacities inside one lung or both."""
    cover = np.zeros(picture.shape, dtype=np.float32)
    sides = (LEFT, RIGHT) if rng.random() < 0.4 else (int(rng.integers(LEFT, RIGHT + 1)),)
    for side in sides:
        lung = label == side
        if lung.sum() < 0.01 * lung.size:
            continue
        draw = _fluid if rng.random() < 0.35 else _patches
        cover = np.maximum(cover, draw(lung, rng) * rng.uniform(0.45, 1.0))
    if not cover.any():
        return picture
    reach = cv2.GaussianBlur((label > 0).astype(np.float32), (0, 0), rng.uniform(0.8, 2.5))
    cover *= reach
    detail = picture - cv2.GaussianBlur(picture, (0, 0), 5.0)
    opaque = _tissue(picture, label) * rng.uniform(0.85, 1.1) + rng.uniform(0.3, 1.0) * detail
    return np.asarray(np.clip(picture + cover * (opaque - picture), 0.0, 1.0), dtype=np.float32)


def _patches(lung: NDArray[np.bool_], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return soft-edged clouds anywhere in the lung: 0.0 clear to 1.0 opaque."""
    side = lung.shape[0]
    knots = int(rng.integers(3, 9))
    field = cv2.resize(
        rng.normal(0.0, 1.0, (knots, knots)).astype(np.float32), (side, side), None, 0, 0, cv2.INTER_CUBIC
    )
    share = rng.uniform(0.1, 0.95)
    threshold = np.quantile(field[lung], 1.0 - share)
    softness = rng.uniform(0.05, 0.5)
    return _sigmoid((field - threshold) / softness)


def _fluid(lung: NDArray[np.bool_], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a level that fills the lung from below, its upper edge rising to one side."""
    rows = np.flatnonzero(lung.any(axis=1))
    level = rows[0] + (rows[-1] - rows[0]) * rng.uniform(0.1, 0.95)
    y, x = np.mgrid[0 : lung.shape[0], 0 : lung.shape[1]].astype(np.float32)
    slope = rng.normal(0.0, 0.25)
    depth = y - level - slope * (x - x[lung].mean())
    softness = rng.uniform(1.0, 12.0)
    return _sigmoid(depth / softness)


def _sigmoid(values: NDArray[np.floating]) -> NDArray[np.float32]:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(values, -30.0, 30.0))), dtype=np.float32)


def _tissue(picture: Picture, label: Label) -> Picture:
    """Return what the film would look like without air: the body around the lungs, continued into them."""
    side = picture.shape[0] // _COARSE
    small = cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA)
    lungs = cv2.resize((label > 0).astype(np.float32), (side, side), interpolation=cv2.INTER_AREA)
    weight = (1.0 - lungs) ** 2 * (small > 0.35) + np.float32(1e-4)  # not the air beside the patient
    around = cv2.GaussianBlur(small * weight, (0, 0), 5.0) / cv2.GaussianBlur(weight, (0, 0), 5.0)
    return np.asarray(cv2.resize(around, picture.shape[::-1], interpolation=cv2.INTER_LINEAR), dtype=np.float32)
