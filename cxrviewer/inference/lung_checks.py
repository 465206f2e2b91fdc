"""Whether an outline of the lungs can be right: how certain, how steady, and whether it has the shape of two lungs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_INSIDE = 0.5
_LEFT, _RIGHT = 1, 2


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Below or above what an outline is not used; chosen on films with known outlines, stored with the weights.

    Attributes
    ----------
    confidence
        Least confidence.
    area
        Least and most share of the film that one lung covers.
    balance
        Least area of the smaller lung as a share of the larger one.
    whole
        Least share of each lung that lies in one piece.
    level
        Most difference in height of the two lungs' centres, as a share of the film's height.
    apart
        Least distance across of the two lungs' centres, as a share of the film's width.
    """

    confidence: float = 0.85
    area: tuple[float, float] = (0.015, 0.40)
    balance: float = 0.25
    whole: float = 0.80
    level: float = 0.20
    apart: float = 0.10


def sides(shares: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return the likeliest of neither, left and right at each pixel of ``shares`` ``(3, h, w)``: uint8, ``(h, w)``."""
    label = np.where(shares[_LEFT] >= shares[_RIGHT], _LEFT, _RIGHT).astype(np.uint8)
    label[shares[0] > _INSIDE] = 0
    return label


def tidied(label: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return ``label`` with the largest piece of each lung alone, its holes filled."""
    result = np.zeros_like(label)
    for side in (_LEFT, _RIGHT):
        result[_filled(_largest(label == side)) & (result == 0)] = side
    return result


def certainty(inside: NDArray[np.float32]) -> float:
    """Return the Dice coefficient that the probabilities themselves expect of ``inside >= 0.5``: 0.0 to 1.0.

    If a pixel is lung as often as its probability says, the mask shares ``sum(p[mask])`` pixels with the truth of
    ``sum(p)`` pixels.
    """
    mask = inside >= _INSIDE
    total = float(inside.sum(dtype=np.float64)) + float(mask.sum())
    return 2.0 * float(inside[mask].sum(dtype=np.float64)) / total if mask.any() else 0.0


def dice(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> float:
    """Return the lower of the two lungs' Dice coefficients of two labels: 1.0 the same, 0.0 nothing in common."""
    return min(_dice(first == side, second == side) for side in (_LEFT, _RIGHT))


def shape_numbers(label: NDArray[np.uint8]) -> dict[str, float]:
    """Return what is looked at in a label before tidying: areas, balance, wholeness, places; all shares of the film."""
    height, width = label.shape
    areas, wholes, centres = [], [], []
    for side in (_LEFT, _RIGHT):
        lung = label == side
        area = int(lung.sum())
        rows, columns = np.nonzero(lung)
        areas.append(area / lung.size)
        wholes.append(float(_largest(lung).sum()) / area if area else 0.0)
        centres.append((float(rows.mean()) / height, float(columns.mean()) / width) if area else (0.0, 0.0))
    return {
        "area_left": areas[0],
        "area_right": areas[1],
        "balance": min(areas) / max(areas) if max(areas) else 0.0,
        "whole": min(wholes),
        "level": abs(centres[0][0] - centres[1][0]),
        "apart": centres[1][1] - centres[0][1],
    }


def objections(confidence: float, shape: dict[str, float], limits: Thresholds) -> tuple[str, ...]:
    """Return why an outline should not be used, one sentence each, the plainest first."""
    smaller, larger = sorted((shape["area_left"], shape["area_right"]))
    rules = (
        (larger < limits.area[0], "No lungs were found."),
        (smaller < limits.area[0] <= larger, "Only one lung was found."),
        (larger > limits.area[1], "The outline is too large to be a lung."),
        (smaller >= limits.area[0] and shape["balance"] < limits.balance, "One lung is far smaller than the other."),
        (smaller > 0.0 and shape["whole"] < limits.whole, "A lung's outline is in pieces."),
        (smaller > 0.0 and shape["level"] > limits.level, "The two lungs are not at one height."),
        (smaller > 0.0 and shape["apart"] < limits.apart, "The two lungs are not side by side."),
        (confidence < limits.confidence, "The network is not sure where the lungs end."),
    )
    return tuple(sentence for broken, sentence in rules if broken)


def _dice(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> float:
    total = int(first.sum()) + int(second.sum())
    return 2.0 * int((first & second).sum()) / total if total else 0.0


def _largest(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the largest connected piece of ``mask``."""
    import cv2  # loaded late: the window comes up without it

    count, pieces, facts, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    if count < 2:
        return mask
    return np.asarray(pieces == 1 + int(facts[1:, cv2.CC_STAT_AREA].argmax()))


def _filled(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return ``mask`` with its holes: what is not reached from outside the film."""
    import cv2

    around = np.pad((~mask).astype(np.uint8), 1, constant_values=1)
    cv2.floodFill(around, None, (0, 0), 2)
    return np.asarray(around[1:-1, 1:-1] != 2)
