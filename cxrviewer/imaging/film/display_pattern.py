"""Display pattern: greys by which somebody judges a screen, in the manner of TG18-QC (AAPM On-line Report 03, 2005).

The values are what a program hands to the screen, 0 to 255; what light comes of them is the screen's affair.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Greys of the patches, from black to white in equal steps.
STEPS = tuple(range(0, 256, 15))
#: What lies within black and within white: 5 % and 95 %.
FIVE, NINETY_FIVE = 13, 242
GROUND = 128
#: Of an even field, as shares of white, as in TG18-UN10 and TG18-UN80.
DARK, BRIGHT = 0.1, 0.8
_GRID = 191
_LOW = 4  # by which the corners of a patch differ from it
_COLUMNS, _ROWS = 32, 20  # units of the layout

Greys = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the pattern, in pixels."""

    top: int
    left: int
    height: int
    width: int

    def of(self, pixels: Greys) -> Greys:
        """Return the part of ``pixels``."""
        return pixels[self.top : self.top + self.height, self.left : self.left + self.width]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern and where its parts are.

    Attributes
    ----------
    pixels
        Shape ``(rows, columns)``.
    places
        Its parts by their names: ``ramp up``, ``ramp down``, ``step 0`` to ``step 17``, ``five``, ``ninety-five``,
        ``lines 1``, ``lines 2``, ``lines faint`` and ``text``.
    """

    pixels: Greys
    places: Mapping[str, Place]


def display_pattern(rows: int, columns: int) -> Pattern:
    """Return the pattern for an area of a screen, each value one device pixel."""
    pixels = np.full((max(1, rows), max(1, columns)), GROUND, np.uint8)
    unit = max(1, min(rows // _ROWS, columns // _COLUMNS))
    top, left = (max(0, rows - unit * _ROWS)) // 2, max(0, columns - unit * _COLUMNS) // 2
    _draw_grid(pixels, unit)
    places = {
        name: Place(top + round(y * unit), left + round(x * unit), round(height * unit), round(width * unit))
        for name, (y, x, height, width) in _layout().items()
    }
    _draw_ramps(pixels, places)
    for number, grey in enumerate(STEPS):
        _draw_step(places[f"step {number}"].of(pixels), grey)
    _draw_within(places["five"].of(pixels), 0, FIVE)
    _draw_within(places["ninety-five"].of(pixels), 255, NINETY_FIVE)
    for name, width, low, high in (("1", 1, 0, 255), ("2", 2, 0, 255), ("faint", 1, GROUND - 13, GROUND + 13)):
        _draw_lines(places[f"lines {name}"].of(pixels), width, low, high)
    places["text"].of(pixels)[...] = 255
    return Pattern(pixels, places)


def even_field(rows: int, columns: int, share: float) -> Greys:
    """Return one grey, a share (0 to 1) of white, shape ``(rows, columns)``."""
    return np.full((max(1, rows), max(1, columns)), round(255 * share), np.uint8)


def _layout() -> dict[str, tuple[float, float, float, float]]:
    """Return top, left, height and width of each part, in units."""
    steps = {f"step {number}": (5.5 + 3 * (number // 9), 2.5 + 3 * (number % 9), 3.0, 3.0) for number in range(18)}
    return {
        "ramp up": (1, 1, 1.75, 30),
        "ramp down": (3, 1, 1.75, 30),
        **steps,
        "five": (12.5, 2.5, 4, 4),
        "ninety-five": (12.5, 7, 4, 4),
        "lines 1": (12.5, 12, 4, 4),
        "lines 2": (12.5, 16.5, 4, 4),
        "lines faint": (12.5, 21, 4, 4),
        "text": (12.5, 25.5, 6.5, 5.5),
    }


def _draw_grid(pixels: Greys, unit: int) -> None:
    """Draw lines of one pixel into squares of two units, from the middle, and a border."""
    for lines in (pixels, pixels.T):
        lines[len(lines) // 2 % (2 * unit) :: 2 * unit] = _GRID
    for lines in (pixels, pixels.T):
        lines[0] = lines[-1] = 255


def _draw_ramps(pixels: Greys, places: Mapping[str, Place]) -> None:
    for name, way in (("ramp up", 1), ("ramp down", -1)):
        part = places[name].of(pixels)
        part[...] = np.rint(np.linspace(0, 255, part.shape[1])).astype(np.uint8)[::way]


def _draw_step(part: Greys, grey: int) -> None:
    """Draw a patch whose corners are a little darker and a little brighter than itself."""
    part[...] = grey
    height, width = (max(1, side // 5) for side in part.shape)
    lower, upper = max(0, grey - _LOW), min(255, grey + _LOW)
    part[:height, :width] = part[-height:, -width:] = lower
    part[:height, -width:] = part[-height:, :width] = upper


def _draw_within(part: Greys, outer: int, inner: int) -> None:
    part[...] = outer
    height, width = part.shape
    part[height // 4 : height - height // 4, width // 4 : width - width // 4] = inner


def _draw_lines(part: Greys, width: int, low: int, high: int) -> None:
    """Draw pairs of lines of ``width`` pixels, upright ones in the upper half and level ones in the lower."""
    height = part.shape[0]
    upper, lower = part[: height // 2], part[height // 2 :]
    upper[...] = np.where(np.arange(upper.shape[1]) // width % 2, high, low).astype(np.uint8)
    lower[...] = np.where(np.arange(lower.shape[0]) // width % 2, high, low).astype(np.uint8)[:, None]


def steps(pattern: Pattern) -> Iterator[tuple[int, Place]]:
    """Yield the grey and the place of each patch."""
    return ((grey, pattern.places[f"step {number}"]) for number, grey in enumerate(STEPS))
