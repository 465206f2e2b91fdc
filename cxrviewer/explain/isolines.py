"""Isolines: where a heatmap reaches stated shares of its scale, as lines on the film's own pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.affine import Box, GridMap, interpolate
from cxrviewer.explain.heatmap import Heatmap

#: Of the scale; a signed map has a line on either side.
SHARES = (0.25, 0.5, 0.75)

_SIDE = 224  # samples along each side of what the model saw: 32 to a cell of Grad-CAM
_COARSE = 56  # cells along a side up to which a field is drawn as it is: lines around single pixels say nothing
_SCALE = 99.5  # percentile of the magnitude, as `Heatmap.scale` has it


@dataclass(frozen=True, eq=False, slots=True)
class Isoline:
    """All places where a map has one value.

    Attributes
    ----------
    share, value
        Share of the scale, below 0 for what speaks against the class, and the value, in the map's own unit.
    paths
        Points ``(n, 2)``, film row and column (pixel centres), float64; a closed line ends at its first point.
    """

    share: float
    value: float
    paths: tuple[NDArray[np.float64], ...]


@dataclass(frozen=True, eq=False, slots=True)
class Isolines:
    """The isolines of one heatmap.

    Attributes
    ----------
    scale
        The value of which `SHARES` are shares: that of the map as it was averaged for the lines.
    averaged
        Standard deviation in the field's own pixels of the Gaussian that the map was averaged with; 0.0 for none.
    lines
        From the lowest value to the highest.
    """

    scale: float
    averaged: float
    lines: tuple[Isoline, ...]


def isolines(heatmap: Heatmap, shares: Sequence[float] = SHARES) -> Isolines:
    """Return the isolines of ``heatmap`` at ``shares`` of its scale, ascending, each above 0.0 and below 1.0.

    A field finer than 56 cells is averaged first, by a Gaussian of a 56th of its side: relevance changes from pixel to
    pixel, and lines around single pixels would show nothing.
    """
    averaged, field = _averaged(heatmap.values)
    seen = heatmap.seen or Box(0, 0, *heatmap.film_shape)
    grid = GridMap.between((_SIDE, _SIDE), seen.extent, (float(seen.top), float(seen.left)))
    to_field, places = grid.then(heatmap.to_film.inverse()), np.arange(_SIDE, dtype=np.float64)
    sampled = interpolate(field, to_field.rows(places), to_field.columns(places))
    scale = _scale(sampled) if averaged else heatmap.scale
    asked = [*(-share for share in reversed(shares) if heatmap.signed), *shares]
    return Isolines(
        scale, averaged, tuple(Isoline(share, share * scale, _paths(sampled, share * scale, grid)) for share in asked)
    )


def _averaged(field: NDArray[np.float32]) -> tuple[float, NDArray[np.float32]]:
    """Return the width of the Gaussian, and the field averaged with it."""
    side = max(field.shape)
    if side <= _COARSE:
        return 0.0, field
    import cv2  # loaded late: the window comes up without it

    width = side / _COARSE
    found = cv2.GaussianBlur(field, (0, 0), width, borderType=cv2.BORDER_REPLICATE)
    return width, np.asarray(found, dtype=np.float32)


def _scale(field: NDArray[np.float32]) -> float:
    magnitude = np.abs(field)
    return float(np.percentile(magnitude, _SCALE)) or float(magnitude.max()) or 1.0


def _paths(field: NDArray[np.float32], value: float, to_film: GridMap) -> tuple[NDArray[np.float64], ...]:
    from contourpy import LineType, contour_generator  # loaded late: only who looks at lines needs it

    generator = contour_generator(z=field, line_type=LineType.Separate)
    found = (np.asarray(line, dtype=np.float64) for line in generator.lines(value))
    return tuple(np.stack([to_film.rows(line[:, 1]), to_film.columns(line[:, 0])], axis=1) for line in found)
