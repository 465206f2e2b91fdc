"""How a film is turned on show: the eight rotations and mirrorings, and the letters at its edges."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_OPPOSITE = str.maketrans("LRHFAP", "RLFHPA")


@dataclass(frozen=True, slots=True)
class Edges:
    """Directions of a film's four edges on show, such as ``L`` or ``HL``; empty when unknown."""

    left: str = ""
    right: str = ""
    top: str = ""
    bottom: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A film rotated clockwise by quarters and then, if mirrored, flipped left to right (order of PS3.3 C.10.6).

    Attributes
    ----------
    quarters
        Clockwise quarter turns, 0 to 3.
    mirrored
        Whether left and right are swapped after the rotation.
    """

    quarters: int = 0
    mirrored: bool = False

    def __post_init__(self) -> None:
        if self.quarters not in range(4):
            raise ValueError("a turn has 0 to 3 quarters")

    @property
    def swaps_sides(self) -> bool:
        """Return whether the stored rows run up and down the screen's columns."""
        return self.quarters % 2 == 1

    def rotated_right(self) -> "Turn":
        """Return this turn, seen on screen and then rotated clockwise by a quarter."""
        # A mirrored picture rotates the other way round under its mirror.
        return Turn((self.quarters + (3 if self.mirrored else 1)) % 4, self.mirrored)

    def rotated_left(self) -> "Turn":
        """Return this turn, seen on screen and then rotated counter-clockwise by a quarter."""
        return Turn((self.quarters + (1 if self.mirrored else 3)) % 4, self.mirrored)

    def flipped_horizontally(self) -> "Turn":
        """Return this turn, seen on screen and then with left and right swapped."""
        return Turn(self.quarters, not self.mirrored)

    def flipped_vertically(self) -> "Turn":
        """Return this turn, seen on screen and then with top and bottom swapped."""
        return Turn((self.quarters + 2) % 4, not self.mirrored)

    def __call__(self, pixels: NDArray[Any]) -> NDArray[Any]:
        """Return ``pixels``, ``(rows, columns, ...)``, as they are shown: a view, not a copy."""
        turned = np.rot90(pixels, -self.quarters)
        return turned[:, ::-1] if self.mirrored else turned

    def shape(self, rows: int, columns: int) -> tuple[int, int]:
        """Return the shown rows and columns of a film with ``rows`` and ``columns``."""
        return (columns, rows) if self.swaps_sides else (rows, columns)

    def to_stored(self, row: Any, column: Any, rows: int, columns: int) -> tuple[Any, Any]:
        """Return the stored row and column of a shown ``row`` and ``column``; numbers or arrays, fractions too.

        Parameters
        ----------
        row, column
            On show; pixel centres lie at whole numbers.
        rows, columns
            Of the film as stored.
        """
        shown_columns = self.shape(rows, columns)[1]
        if self.mirrored:
            column = shown_columns - 1 - column
        if self.quarters == 1:
            return rows - 1 - column, row
        if self.quarters == 2:
            return rows - 1 - row, columns - 1 - column
        if self.quarters == 3:
            return column, columns - 1 - row
        return row, column

    def to_shown(self, row: Any, column: Any, rows: int, columns: int) -> tuple[Any, Any]:
        """Return the shown row and column of a stored ``row`` and ``column``: the inverse of `to_stored`."""
        if self.quarters == 1:
            row, column = column, rows - 1 - row
        elif self.quarters == 2:
            row, column = rows - 1 - row, columns - 1 - column
        elif self.quarters == 3:
            row, column = columns - 1 - column, row
        return row, self.shape(rows, columns)[1] - 1 - column if self.mirrored else column

    def edges(self, orientation: tuple[str, str] | None) -> Edges:
        """Return the letters of the edges on show.

        Parameters
        ----------
        orientation
            Patient Orientation (0020,0020): where the rows' right end and the columns' lower end point
            (PS3.3 C.7.6.1.1.1); None when unknown.
        """
        if orientation is None:
            return Edges()
        right, bottom = orientation
        around = [right, bottom, right.translate(_OPPOSITE), bottom.translate(_OPPOSITE)]  # clockwise from the right
        right, bottom, left, top = around[-self.quarters :] + around[: -self.quarters]
        return Edges(right, left, top, bottom) if self.mirrored else Edges(left, right, top, bottom)
