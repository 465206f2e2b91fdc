"""Page: a sheet of A4 as things with places, for whoever draws it. Lengths are points (1/72 inch) from the top left.

Words are set in Helvetica, which every PDF reader has; what its letters (Windows-1252) cannot write becomes a question
mark.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from reportlab.pdfbase.pdfmetrics import stringWidth

WIDTH, HEIGHT, MARGIN = 595.28, 841.89, 36.0
INNER = WIDTH - 2 * MARGIN
FONT, BOLD = "Helvetica", "Helvetica-Bold"

Colour = tuple[int, int, int]
BLACK: Colour = (27, 31, 36)
_LEADING = 1.25  # of the letters' size
_PLAIN = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2192": "->", "\u2265": ">=", "\u2264": "<="})


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; ``baseline`` is where its letters stand."""

    left: float
    baseline: float
    text: str
    size: float
    bold: bool = False
    colour: Colour = BLACK


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    left: float
    top: float
    width: float
    height: float
    colour: Colour


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Grey or RGB pixels, uint8, stretched over a rectangle."""

    left: float
    top: float
    width: float
    height: float
    pixels: NDArray[np.uint8]


Item = Words | Box | Picture


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of text is."""
    return float(stringWidth(text, BOLD if bold else FONT, size))


def printable_text(text: str) -> str:
    """Return text in the letters that the font has, on one line."""
    plain = " ".join(text.translate(_PLAIN).split())
    return plain.encode("cp1252", "replace").decode("cp1252")


def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> Iterator[str]:
    """Yield the lines of a text that is at most ``width`` wide; a word that is wider is cut."""
    line = ""
    for word in printable_text(text).split(" "):
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width_of(line, size, bold=bold) > width:
            fitting = _fitting(line, size, width, bold)
            yield line[:fitting]
            line = line[fitting:]
    if line:
        yield line


def _fitting(word: str, size: float, width: float, bold: bool) -> int:
    fitting = 1
    while fitting < len(word) and width_of(word[: fitting + 1], size, bold=bold) <= width:
        fitting += 1
    return fitting


class Column:
    """Takes things one below another, and remembers how far down it is.

    Parameters
    ----------
    left, top, width
        Where it begins, and how wide it is.
    size
        Of its letters.
    """

    def __init__(self, left: float, top: float, width: float, size: float) -> None:
        self.left, self.top, self.width, self.size = left, top, width, size
        self.items: list[Item] = []

    def skip(self, points: float) -> None:
        """Leave room."""
        self.top += points

    def write(self, text: str, *, bold: bool = False, scale: float = 1.0, colour: Colour = BLACK) -> None:
        """Write a text in as many lines as it takes."""
        size = self.size * scale
        for line in wrapped(text, size, self.width, bold=bold):
            self.items.append(Words(self.left, self.top + size, line, size, bold, colour))
            self.top += size * _LEADING

    def band(self, text: str, colour: Colour) -> None:
        """Write a text in bold on a coloured ground."""
        ground = len(self.items)
        start, inset = self.top, self.size * 0.5
        self.left, self.width, self.top = self.left + inset, self.width - 2 * inset, self.top + inset * 0.6
        self.write(text, bold=True)
        self.left, self.width, self.top = self.left - inset, self.width + 2 * inset, self.top + inset * 0.6
        self.items.insert(ground, Box(self.left, start, self.width, self.top - start, colour))

    def picture(self, pixels: NDArray[np.uint8], highest: float) -> None:
        """Show pixels as wide as the column, or as high as they may be, in the middle of it."""
        rows, columns = pixels.shape[:2]
        scale = min(self.width / columns, highest / rows)
        width, height = columns * scale, rows * scale
        self.items.append(Picture(self.left + (self.width - width) / 2, self.top, width, height, pixels))
        self.top += height

    def row(self, cells: list[tuple[float, str]], *, bold: bool = False) -> None:
        """Write cells beside each other: share of the width at which each begins, and its text in one line."""
        for place, (share, text) in enumerate(cells):
            end = cells[place + 1][0] if place + 1 < len(cells) else 1.0
            room = (end - share) * self.width - 3.0
            words = next(wrapped(text, self.size, room, bold=bold), "")
            self.items.append(Words(self.left + share * self.width, self.top + self.size, words, self.size, bold))
        self.top += self.size * _LEADING

    def bar(self, share: float, left: float, width: float) -> None:
        """Draw in the last row how much ``share`` of the whole is, at shares of the column's width."""
        height, top = self.size * 0.6, self.top - self.size * _LEADING + self.size * 0.4
        start, length = self.left + left * self.width, width * self.width
        self.items.append(Box(start, top, length, height, (230, 234, 239)))
        self.items.append(Box(start, top, length * share, height, (47, 111, 159)))
