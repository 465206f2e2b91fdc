"""The part of a film that a presentation state shows, and how large (PS3.3 C.10.4)."""

from dataclasses import dataclass
from typing import Any, Literal

from cxrviewer.imaging.film.orientation import Turn

SizeMode = Literal["SCALE TO FIT", "TRUE SIZE", "MAGNIFY"]


@dataclass(frozen=True, slots=True)
class DisplayedArea:
    """A part of a film, its edges included; it may reach beyond the film.

    Attributes
    ----------
    top_left, bottom_right
        ``(row, column)`` from 1, of the film as stored, of the pixels that lie there once the film is turned: either
        number of the first may be the larger one.
    size_mode
        How large the part is to be shown: see `keeps_size`.
    pixel_aspect
        Height of a pixel divided by its width, as it should be on screen; None when the state does not say.
    magnification
        Screen pixels per film pixel; needed for MAGNIFY, None when the state does not say.
    """

    top_left: tuple[int, int]
    bottom_right: tuple[int, int]
    size_mode: SizeMode = "SCALE TO FIT"
    pixel_aspect: float | None = None
    magnification: float | None = None

    @property
    def keeps_size(self) -> bool:
        """Return whether the part can be shown as large as asked; else it is fitted to the window.

        TRUE SIZE needs the size of the screen's pixels, which is not known here.
        """
        return self.size_mode == "SCALE TO FIT" or (self.size_mode == "MAGNIFY" and self.magnification is not None)

    def shown(self, turn: Turn, rows: int, columns: int) -> tuple[float, float, float, float]:
        """Return the part's upper, left, lower and right edge on the turned film.

        The numbers are rows and columns on show with pixel centres at whole numbers, as `Turn.to_shown` gives them:
        the whole film is -0.5, -0.5, shown rows - 0.5, shown columns - 0.5.

        Parameters
        ----------
        turn
            How the film is turned.
        rows, columns
            Of the film as stored.
        """
        corners = [
            turn.to_shown(row - 1, column - 1, rows, columns) for row, column in (self.top_left, self.bottom_right)
        ]
        down, across = sorted(row for row, _ in corners), sorted(column for _, column in corners)
        return down[0] - 0.5, across[0] - 0.5, down[1] + 0.5, across[1] + 0.5

    def place(self, down: Any, across: Any, turn: Turn, rows: int, columns: int) -> tuple[Any, Any]:
        """Return the stored row and column of a place given as share of the part on show.

        Parameters
        ----------
        down, across
            0.0 is the upper or left edge, 1.0 the lower or right one; numbers or arrays.
        turn, rows, columns
            As in `shown`.
        """
        top, left, bottom, right = self.shown(turn, rows, columns)
        return turn.to_stored(top + down * (bottom - top), left + across * (right - left), rows, columns)
