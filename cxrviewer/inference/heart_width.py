"""A cardiothoracic ratio proposed from the lungs: the heart is what lies between their inner borders below the hila.

Made to say nothing rather than something wrong: it refuses wherever the borders do not look as on an upright PA film.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.lung_field import LungField
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio

VIEWS = ("PA", "")  # the ratio holds for PA films; of an unknown view the measurement itself warns

_CONFIDENCE = 0.975  # where opacities hide a border the network is less sure than on most films, 0.98 and above
_BALANCE = 0.55  # smaller to larger lung: below, one is cut, collapsed or hidden by fluid
_WALLS = (0.25, 0.75)  # of the lungs' height: where the chest walls run to both sides of a straight midline
_BELOW_HILA = 0.58  # of the lungs' height; further up vessels of the hila stand out beyond the heart
_BASE = 0.68  # of the lungs' height: a heart whose lower end lies above was not seen to its widest
_DOME = 1.5  # columns per row: a diaphragm runs flatter than any border of a heart
_ABOVE_DOME = 3  # rows: where heart and diaphragm meet, neither is to be seen
_STRAIGHT = 0.02  # of the thorax: how far the middle between the walls may stray from a line
_TILT = 0.12  # of the height: 7 degrees
_PLAUSIBLE = (0.33, 0.65)  # beyond these an outline is wrong more often than a heart that small or large is right
_SIDE = 0.60, 0.95  # of the heart's width that lies left of the midline of the thorax; a usual heart has two thirds


@dataclass(frozen=True, slots=True)
class _Border:
    """A border of a lung: rows and columns on the lung model's grid, one column for each row."""

    rows: NDArray[np.int64]
    columns: NDArray[np.float64]

    def between(self, top: float, bottom: float) -> "_Border":
        """Return the part from row ``top`` to row ``bottom``."""
        kept = (self.rows >= top) & (self.rows <= bottom)
        return _Border(self.rows[kept], self.columns[kept])

    def extreme(self, way: int) -> tuple[float, float]:
        """Return the point furthest to the right (1) or to the left (-1)."""
        place = int(np.argmax(way * self.columns))
        return float(self.rows[place]), float(self.columns[place])


def proposed_ratio(
    film: Radiograph, lungs: LungField | None, no_lungs: str = ""
) -> tuple[CardiothoracicRatio | None, str]:
    """Return a cardiothoracic ratio to be looked at and adjusted, or None and why none is proposed.

    Parameters
    ----------
    film
        Its view decides whether a ratio makes sense.
    lungs
        The lungs on it.
    no_lungs
        Why there are none.
    """
    if film.facts.view.upper() not in VIEWS:
        return None, "No ratio is proposed: this is not a PA film."
    if lungs is None or not lungs.reliable:
        why_not = lungs.reason if lungs else no_lungs
        return None, f"No ratio is proposed: the lungs are not known. {why_not}".strip()
    sure = lungs.confidence >= _CONFIDENCE and lungs.checks.get("balance", 1.0) >= _BALANCE
    points = _points(lungs.sides) if sure else None
    if points is None:
        return (
            None,
            "No ratio is proposed: the borders of heart and lungs are not clear. Measure it by hand (C).",
        )
    placed = [
        (float(lungs.to_film.rows(np.array(row))), float(lungs.to_film.columns(np.array(column))))
        for row, column in points
    ]
    return CardiothoracicRatio.proposed((placed[0], placed[1]), (placed[2], placed[3]), (placed[4], placed[5])), ""


def _points(sides: NDArray[np.uint8]) -> list[tuple[float, float]] | None:
    """Return midline, heart and thorax, two points each, on the grid of ``sides``, or None."""
    first, second = sides == 1, sides == 2
    if not (first.any() and second.any()):
        return None
    top = max(int(np.nonzero(lung)[0].min()) for lung in (first, second))
    bottom = min(int(np.nonzero(lung)[0].max()) for lung in (first, second))
    height = bottom - top
    outer = _border(first, -1), _border(second, 1)
    inner = _border(first, 1), _border(second, -1)
    midline = _midline(*(border.between(top + _WALLS[0] * height, top + _WALLS[1] * height) for border in outer))
    if midline is None:  # also where the lungs have hardly a row in common, and no heart between them
        return None
    heart = [_heart(border, way, top, height) for border, way in zip(inner, (-1, 1), strict=True)]
    if heart[0] is None or heart[1] is None:
        return None
    thorax = outer[0].extreme(-1), outer[1].extreme(1)
    slope, middle = midline
    return _checked(
        [(row, slope * row + middle) for row in (float(top), float(bottom))], [heart[0], heart[1]], list(thorax)
    )


def _border(lung: NDArray[np.bool_], way: int) -> _Border:
    """Return the right (1) or left (-1) outer edge of ``lung`` in every row that has some of it."""
    rows = np.nonzero(lung.any(axis=1))[0]
    found = lung[rows, ::-way].argmax(axis=1) - 0.5
    return _Border(rows, lung.shape[1] - 1.0 - found if way > 0 else found)


def _midline(left: _Border, right: _Border) -> tuple[float, float] | None:
    """Return slope and column at row 0 of the line halfway between the chest walls, None where it is not straight."""
    rows = np.intersect1d(left.rows, right.rows)
    if len(rows) < 10:
        return None
    walls = [border.columns[np.isin(border.rows, rows)] for border in (left, right)]
    middle, width = 0.5 * (walls[0] + walls[1]), float((walls[1] - walls[0]).max())
    slope, start = np.polyfit(rows, middle, 1)
    stray = float(np.abs(middle - (slope * rows + start)).max())
    return (float(slope), float(start)) if stray <= _STRAIGHT * width and abs(slope) <= _TILT else None


def _heart(inner: _Border, way: int, top: int, height: int) -> tuple[float, float] | None:
    """Return the heart's outermost point along a lung's inner border, from the hila down to the diaphragm."""
    lower = inner.between(top + _BELOW_HILA * height, top + 2 * height)
    outward = way * np.diff(lower.columns, n=1)
    steps = np.convolve(outward, np.ones(3) / 3, "valid")
    domes = np.nonzero(steps > _DOME)[0]
    if len(domes) == 0:
        return None
    end = int(lower.rows[domes[0]]) - _ABOVE_DOME
    return lower.between(0, end).extreme(way) if end >= top + _BASE * height else None


def _checked(
    midline: list[tuple[float, float]], heart: list[tuple[float, float]], thorax: list[tuple[float, float]]
) -> list[tuple[float, float]] | None:
    """Return all six points if they look like a heart in a thorax."""
    width, chest = (ends[1][1] - ends[0][1] for ends in (heart, thorax))
    middle = 0.5 * (midline[0][1] + midline[1][1])
    left = (heart[1][1] - middle) / width if width > 0.0 else 0.0
    fits = chest > 0.0 and _PLAUSIBLE[0] <= width / chest <= _PLAUSIBLE[1] and _SIDE[0] <= left <= _SIDE[1]
    return [*midline, *heart, *thorax] if fits else None
