"""Lung field: where the lungs are on one film, how sure that is, and what follows from it in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.affine import Box, GridMap, interpolate
from cxrviewer.explain.heatmap import Heatmap

#: Said beside every outline.
CAPTION = "Outline of the lungs by a small network, for checking the model, not for measuring a patient."

_INSIDE = 0.5  # probability from which a pixel belongs to a lung
_FINER = 4  # by how much the grid is refined before an outline is drawn along its pixels


@dataclass(frozen=True, eq=False)
class LungField:
    """The lungs on one film. Use it only where it is ``reliable``.

    Attributes
    ----------
    probability
        float32, shape ``(side, side)``, on the model's grid: how likely a pixel belongs to a lung. 0.0 outside the one
        piece that is kept for each lung.
    sides
        uint8, same shape: 0 no lung, 1 the lung on the left of the picture (on a usual film the patient's right), 2 the
        other one.
    to_film
        Where the grid's pixel centres lie on the film.
    film_shape
        Rows and columns of the film.
    confidence
        0.0 to 1.0: the lower of how certain the network is and how little its answer changes with the picture's
        mirroring and size.
    reasons
        Why it should not be used, one sentence each; empty when it may be.
    checks
        The numbers behind both, JSON-ready.
    """

    probability: NDArray[np.float32]
    sides: NDArray[np.uint8]
    to_film: GridMap
    film_shape: tuple[int, int]
    confidence: float
    reasons: tuple[str, ...] = ()
    checks: Mapping[str, float] = field(default_factory=dict)

    @property
    def reliable(self) -> bool:
        """Return whether the outline may be used."""
        return not self.reasons

    @property
    def reason(self) -> str:
        """Return the first sentence that speaks against using it, or nothing."""
        return self.reasons[0] if self.reasons else ""

    @property
    def mask(self) -> NDArray[np.bool_]:
        """Return the lungs on the model's grid: bool, shape ``(side, side)``."""
        return np.asarray(self.sides > 0)

    def at(self, rows: NDArray[np.floating], columns: NDArray[np.floating]) -> NDArray[np.float32]:
        """Return the probability at film ``rows`` x ``columns`` (pixel-centre coordinates), bilinear, float32."""
        to_grid = self.to_film.inverse()
        return interpolate(self.probability, to_grid.rows(rows), to_grid.columns(columns))

    def widened(self, dilation: float, softness: float) -> "LungField":
        """Return this field with a probability that reaches beyond the lungs and falls off softly.

        Parameters
        ----------
        dilation
            Radius of the disc whose maximum is taken at each pixel, as a share of the grid's side.
        softness
            Standard deviation of the Gaussian that follows, as a share of the side.
        """
        import cv2  # loaded late: the window comes up without it

        side = self.probability.shape[0]
        disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * round(dilation * side) + 1,) * 2)
        wide = cv2.dilate(self.probability, disc)
        if softness > 0.0:
            wide = cv2.GaussianBlur(wide, (0, 0), softness * side, borderType=cv2.BORDER_REPLICATE)
        return replace(self, probability=np.asarray(wide, dtype=np.float32))

    def on_film(self) -> NDArray[np.float32]:
        """Return the soft mask on the film's pixel grid: float32, shape ``film_shape``, 0.0 to 1.0."""
        rows, columns = self.film_shape
        return self.at(np.arange(rows, dtype=np.float64), np.arange(columns, dtype=np.float64))

    def mask_on_film(self) -> NDArray[np.bool_]:
        """Return the lungs on the film's pixel grid: bool, shape ``film_shape``."""
        return self.on_film() >= _INSIDE

    @cached_property
    def outlines(self) -> tuple[NDArray[np.float64], ...]:
        """Return the closed outline of each lung on the film: points ``(n, 2)``, row and column, pixel centres."""
        import cv2  # loaded late: the window comes up without it

        rows, columns = (_FINER * side for side in self.probability.shape)
        fine = cv2.resize(self.probability, (columns, rows), interpolation=cv2.INTER_LINEAR)
        lines, _ = cv2.findContours((fine >= _INSIDE).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        to_film = GridMap.between((_FINER, _FINER), (1.0, 1.0)).then(self.to_film)
        return tuple(
            np.stack([to_film.rows(line[:, 0, 1].astype(np.float64)), to_film.columns(line[:, 0, 0])], axis=1)
            for line in lines
            if len(line) > 2
        )

    def box(self, margin: float = 0.05) -> Box:
        """Return the rectangle around both lungs, or the whole film where there are none.

        Parameters
        ----------
        margin
            Added on each side, as a share of the lungs' own height and width; the film's edge ends it.
        """
        rows, columns = np.nonzero(self.mask)
        if rows.size == 0:
            return Box(0, 0, *self.film_shape)
        # Outer edges of the outermost pixels, counted from the film's own edge.
        top, bottom = self.to_film.rows(np.array((rows.min() - 0.5, rows.max() + 0.5))) + 0.5
        left, right = self.to_film.columns(np.array((columns.min() - 0.5, columns.max() + 0.5))) + 0.5
        down, across = margin * (bottom - top), margin * (right - left)
        return Box(
            max(0, int(np.floor(top - down))),
            max(0, int(np.floor(left - across))),
            min(self.film_shape[0], int(np.ceil(bottom + down))),
            min(self.film_shape[1], int(np.ceil(right + across))),
        )

    def share_outside(self, heatmap: Heatmap) -> float:
        """Return how much of a heatmap's magnitude lies outside the lungs: 0.0 none to 1.0 all.

        Compare it with `area_outside`: a map that knows nothing of lungs has about that share outside.
        """
        side = np.arange(self.probability.shape[0], dtype=np.float64)
        across = np.arange(self.probability.shape[1], dtype=np.float64)
        magnitude = np.abs(heatmap.at(self.to_film.rows(side), self.to_film.columns(across))).astype(np.float64)
        total = float(magnitude.sum())
        return float((magnitude * (1.0 - self.probability)).sum() / total) if total > 0.0 else self.area_outside

    @property
    def area_outside(self) -> float:
        """Return the share of the film that lies outside the lungs."""
        return 1.0 - float(self.probability.mean(dtype=np.float64))
