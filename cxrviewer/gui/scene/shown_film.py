"""Shown film: a film on the grid of the screen, turned as its reader asks; the one place that knows both grids."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from cxrviewer.gui.scene.viewport import View, Viewport
from cxrviewer.imaging.film.annotations import Annotation
from cxrviewer.imaging.film.displayed_area import DisplayedArea
from cxrviewer.imaging.film.orientation import Edges, Turn
from cxrviewer.imaging.film.radiograph import Radiograph

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.film.presentation_state import PresentationState

_Number = TypeVar("_Number", bound=np.generic)
#: Gives values at stored rows x columns, both ascending, shape ``(len(rows), len(columns))``.
Sample = Callable[[NDArray[np.floating], NDArray[np.floating]], NDArray[_Number]]


@dataclass(frozen=True, eq=False)
class ShownFilm:
    """One film under one turn. Everything on a canvas counts rows and columns as they are seen.

    Attributes
    ----------
    radiograph
        The film, or what a presentation state makes of it, as stored.
    turn
        How it is turned on show.
    state
        The presentation state that is applied, None for the file's own.
    """

    radiograph: Radiograph
    turn: Turn = field(default_factory=Turn)
    state: "PresentationState | None" = None

    @classmethod
    def presented(cls, film: Radiograph, state: "PresentationState | None") -> "ShownFilm":
        """Return ``film`` as ``state`` asks for it to be shown."""
        return cls(film) if state is None else cls(state.apply(film), state.turn, state)

    @property
    def shape(self) -> tuple[int, int]:
        """Return rows and columns as they are seen."""
        return self.turn.shape(*self.radiograph.stored.shape)

    @cached_property
    def area(self) -> DisplayedArea | None:
        """Return what the presentation state asks to be looked at."""
        return self.state.displayed_area(self.radiograph) if self.state else None

    @property
    def stored_aspect(self) -> float:
        """Return the height of a stored pixel divided by its width, as it is to be on screen."""
        asked = self.area.pixel_aspect if self.area else None
        return asked or self.radiograph.geometry.pixel_aspect

    @property
    def aspect(self) -> float:
        """Return the height of a seen pixel divided by its width."""
        return 1.0 / self.stored_aspect if self.turn.swaps_sides else self.stored_aspect

    @property
    def edges(self) -> Edges:
        """Return the directions of the four seen edges."""
        return self.turn.edges(self.radiograph.geometry.orientation)

    @cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """Return what the presentation state draws, in points of the film as stored."""
        return self.state.annotations(self.radiograph) if self.state else ()

    def viewport(self, width: int, height: int, view: View) -> Viewport:
        """Return where the film lies on a canvas of ``width`` x ``height`` device pixels."""
        return Viewport(*self.shape, self.aspect, width, height, view)

    def to_stored(self, row: Any, column: Any) -> tuple[Any, Any]:
        """Return the stored row and column of a seen one; numbers or arrays."""
        return self.turn.to_stored(row, column, *self.radiograph.stored.shape)

    def to_shown(self, row: Any, column: Any) -> tuple[Any, Any]:
        """Return the seen row and column of a stored one; numbers or arrays."""
        return self.turn.to_shown(row, column, *self.radiograph.stored.shape)

    def sampled(
        self, sample: Sample[_Number], rows: NDArray[np.floating], columns: NDArray[np.floating]
    ) -> NDArray[_Number]:
        """Return what ``sample`` finds at seen ``rows`` x ``columns``, both ascending.

        The film is asked in its own order and only what comes back is turned: a screen is smaller than a film.
        """
        stored_rows, stored_columns = self.to_stored(rows, columns)
        return laid_out(self.turn(sample(np.sort(stored_rows), np.sort(stored_columns))))

    @property
    def first_view(self) -> View:
        """Return what the presentation state asks to be looked at, the whole film without one."""
        area = self.area
        if area is None:
            return View()
        top, left, bottom, right = area.shown(self.turn, *self.radiograph.stored.shape)
        if area.size_mode == "MAGNIFY" and area.magnification:
            return View(area.magnification, (top + bottom) / 2, (left + right) / 2)
        # How large a screen's pixels are is nothing that it tells reliably: TRUE SIZE is fitted too.
        return View(area=(top, left, bottom, right))

    def turned(self, turn: Turn) -> "ShownFilm":
        """Return the film under another turn."""
        return replace(self, turn=turn)

    def carried(self, view: View, turned: "ShownFilm") -> View:
        """Return the view of ``turned``, the same film, that keeps what ``view`` has in its middle, and its size."""
        if view.scale is None:
            return replace(view, area=view.area and self._carried_area(view.area, turned))
        row, column = turned.to_shown(*self.to_stored(view.row, view.column))
        # A view counts device pixels per seen column: what was a row may be a column now.
        scale = view.scale if self.turn.swaps_sides == turned.turn.swaps_sides else view.scale * self.aspect
        return View(scale, row, column)

    def _carried_area(
        self, area: tuple[float, float, float, float], turned: "ShownFilm"
    ) -> tuple[float, float, float, float]:
        corners = [turned.to_shown(*self.to_stored(*corner)) for corner in (area[:2], area[2:])]
        (top, bottom), (left, right) = (sorted(numbers) for numbers in zip(*corners, strict=True))
        return top, left, bottom, right


def laid_out(turned: NDArray[_Number]) -> NDArray[_Number]:
    """Return a copy of a turned array, shape ``(rows, columns)``, row after row in memory.

    Where rows and columns have changed places OpenCV does it several times as fast as NumPy.
    """
    if turned.dtype == np.bool_ or abs(turned.strides[0]) >= abs(turned.strides[1]):
        return turned.copy()
    import cv2  # loaded late: the window comes up without it

    return np.asarray(cv2.transpose(np.ascontiguousarray(turned.T)), dtype=turned.dtype)


def is_other_frame(before: Radiograph, after: Radiograph) -> bool:
    """Return whether both are frames, not the same one, of one file."""
    return before.sha256 == after.sha256 and before.facts.frame != after.facts.frame
