"""Viewport: where a film's pixels lie on a canvas, in device pixels; arithmetic only, no Qt."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MOST_SCALE = 64.0
_LEAST_SIDE = 32.0  # device pixels that the film keeps when it is zoomed out all the way


@dataclass(frozen=True, slots=True)
class View:
    """What part of a film is looked at; shared by all canvases that show it.

    Attributes
    ----------
    scale
        Device pixels per film column; None fits ``area`` into the canvas.
    row, column
        The film position (pixel-centre coordinates) in the middle of the canvas; unused when fitting.
    area
        Upper, left, lower and right edge of the part that is fitted, in pixel-centre coordinates; None for the whole
        film, which reaches from -0.5 to half a pixel beyond its last centre.
    """

    scale: float | None = None
    row: float = 0.0
    column: float = 0.0
    area: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Viewport:
    """A film of ``rows`` x ``columns`` seen through a canvas of ``width`` x ``height`` device pixels.

    The film is drawn on whole device pixels: its size and its corner are rounded, so that panning moves the same
    picture and one film pixel is exactly one device pixel at 1:1. Zooming and panning are computed unrounded, so
    that nothing drifts.

    Attributes
    ----------
    aspect
        Height of a film pixel divided by its width.
    """

    rows: int
    columns: int
    aspect: float
    width: int
    height: int
    view: View = View()

    @property
    def fit_scale(self) -> float:
        """Return the scale at which the fitted area, mostly the whole film, just fits."""
        top, left, bottom, right = self._area
        return max(min(self.width / (right - left), self.height / ((bottom - top) * self.aspect)), 1e-6)

    @property
    def scale(self) -> float:
        """Return device pixels per film column."""
        return self.fit_scale if self.view.scale is None else self.view.scale

    @property
    def centre(self) -> tuple[float, float]:
        """Return film row and column in the middle of the canvas."""
        if self.view.scale is None:
            top, left, bottom, right = self._area
            return (top + bottom) / 2, (left + right) / 2
        return self.view.row, self.view.column

    @property
    def extent(self) -> tuple[int, int]:
        """Return height and width of the drawn film in device pixels."""
        return max(1, round(self.rows * self.aspect * self.scale)), max(1, round(self.columns * self.scale))

    @property
    def corner(self) -> tuple[int, int]:
        """Return the device row and column of the drawn film's outer top left corner."""
        row, column = self.centre
        top = self.height / 2 - (row + 0.5) * self.scale * self.aspect
        left = self.width / 2 - (column + 0.5) * self.scale
        return round(top), round(left)

    @property
    def visible(self) -> tuple[int, int, int, int]:
        """Return top, left, bottom, right (exclusive) of the film's visible part in device pixels; may be empty."""
        (top, left), (height, width) = self.corner, self.extent
        first_row, first_column = max(0, top), max(0, left)
        return (
            first_row,
            first_column,
            max(first_row, min(self.height, top + height)),
            max(first_column, min(self.width, left + width)),
        )

    @property
    def steps(self) -> tuple[float, float]:
        """Return device pixels per drawn film row and column."""
        height, width = self.extent
        return height / self.rows, width / self.columns

    @property
    def shrinks(self) -> bool:
        """Return whether several film pixels share one device pixel."""
        height, width = self.extent
        return height < self.rows or width < self.columns

    def cut(self, whole: NDArray[Any]) -> NDArray[Any]:
        """Return the visible part of what was drawn for the whole film, shape ``extent``: a view, not a copy."""
        (top, left), (first_row, first_column, last_row, last_column) = self.corner, self.visible
        return whole[first_row - top : last_row - top, first_column - left : last_column - left]

    def positions(self, block: int = 1) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
        """Return the film rows and columns at the centres of the blocks of device pixels that tile the visible part.

        Parameters
        ----------
        block
            Side of a block in device pixels.
        """
        top, left, bottom, right = self.visible
        (corner_row, corner_column), (row_step, column_step) = self.corner, self.steps
        rows = (np.arange(top, bottom, block) + block / 2 - corner_row) / row_step - 0.5
        columns = (np.arange(left, right, block) + block / 2 - corner_column) / column_step - 0.5
        return rows, columns

    def to_film(self, x: float, y: float) -> tuple[float, float]:
        """Return film row and column drawn at device point ``(x, y)``; a device pixel's centre lies at +0.5."""
        (top, left), (row_step, column_step) = self.corner, self.steps
        return (y - top) / row_step - 0.5, (x - left) / column_step - 0.5

    def to_screen(self, row: float, column: float) -> tuple[float, float]:
        """Return the device point ``(x, y)`` at which film ``row`` and ``column`` are drawn."""
        (top, left), (row_step, column_step) = self.corner, self.steps
        return left + (column + 0.5) * column_step, top + (row + 0.5) * row_step

    def pixel_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the film pixel (row, column) under device point ``(x, y)``, None outside the film."""
        row, column = (round(position) for position in self.to_film(x, y))
        return (row, column) if 0 <= row < self.rows and 0 <= column < self.columns else None

    def zoomed(self, factor: float, x: float, y: float) -> View:
        """Return the view ``factor`` times as large that keeps what lies under device point ``(x, y)``."""
        scale = self._limited(self.scale * factor)
        row, column = self.centre
        across, down = x - self.width / 2, (y - self.height / 2) / self.aspect
        kept_row, kept_column = row + down / self.scale, column + across / self.scale
        return self._inside(View(scale, kept_row - down / scale, kept_column - across / scale))

    def panned(self, across: float, down: float) -> View:
        """Return the view after the film was dragged by device pixels ``across`` and ``down``."""
        row, column = self.centre
        return self._inside(View(self.scale, row - down / (self.scale * self.aspect), column - across / self.scale))

    def actual(self) -> View:
        """Return the view with one device pixel per film column around the same centre."""
        return self.scaled(1.0)

    def scaled(self, scale: float) -> View:
        """Return the view with ``scale`` device pixels per film column around the same centre."""
        row, column = self.centre
        return View(self._limited(scale), row, column)

    @property
    def _area(self) -> tuple[float, float, float, float]:
        return self.view.area or (-0.5, -0.5, self.rows - 0.5, self.columns - 0.5)

    def _limited(self, scale: float) -> float:
        least = min(self.fit_scale, _LEAST_SIDE / max(self.columns, self.rows * self.aspect))
        return min(max(scale, least), _MOST_SCALE)

    def _inside(self, view: View) -> View:
        """Return ``view`` with its centre on the film, so that the film cannot be lost."""
        return replace(
            view,
            row=min(max(view.row, -0.5), self.rows - 0.5),
            column=min(max(view.column, -0.5), self.columns - 0.5),
        )
