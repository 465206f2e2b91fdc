"""How well a field on a film says where a target is: pointing, mass and overlap.

What speaks against a class is no claim that it is there: values below 0 count as 0.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.floating]
Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]

#: How far beside a target the highest value may lie, as a share of the film's longer side: 15 pixels of the about 500
#: that pictures had where the pointing game was proposed (Zhang et al. 2018, IJCV 126:1084).
TOLERANCE = 0.03
METRICS = ("pointing", "mass", "overlap")


def scores(field: Field, target: Mask) -> dict[str, float]:
    """Return all of `METRICS` for one film."""
    return {"pointing": pointing(field, target), "mass": mass_in(field, target), "overlap": best_overlap(field, target)}


def pointing(field: Field, target: Mask, tolerance: float = TOLERANCE) -> float:
    """Return 1.0 where the highest value lies on the target or near it, else 0.0; of equal ones the share that does.

    A field that is the same everywhere so has the chance of a point that is thrown blindly; one that is nowhere above 0
    points nowhere.
    """
    most = field.max()
    if most <= 0:
        return 0.0
    return float(grown(target, tolerance)[field == most].mean())


def grown(target: Mask, tolerance: float) -> Mask:
    """Return ``target`` and all that is at most ``tolerance`` of the film's longer side away from it."""
    distance = cv2.distanceTransform((~target).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(distance <= tolerance * max(target.shape))


def mass_in(field: Field, target: Mask) -> float:
    """Return the share of what is above 0 that lies in ``target``; 0.0 where nothing is."""
    rising = np.maximum(field, 0.0)
    total = float(rising.sum(dtype=np.float64))
    return float(rising[target].sum(dtype=np.float64)) / total if total > 0.0 else 0.0


def best_overlap(field: Field, target: Mask) -> float:
    """Return the greatest intersection over union of ``target`` and what lies at or above a threshold above 0."""
    values = field[field > 0]
    if not values.size:
        return 0.0
    order = np.argsort(-values, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(values[order])), values.size - 1)  # of each run of equal values
    hits = np.cumsum(target[field > 0][order])[ends]
    return float((hits / (ends + 1 + target.sum() - hits)).max())


def ranks(values: Floats) -> Floats:
    """Return ranks along the last axis, 1 for the greatest, equal ones at their mean."""
    above = (values[..., None, :] > values[..., :, None]).sum(axis=-1)
    equal = (values[..., None, :] == values[..., :, None]).sum(axis=-1)
    return np.asarray(above + (equal + 1) / 2.0)
