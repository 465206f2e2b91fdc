"""Overlay planes: one-bit drawings that a file lays over its film (PS3.3 C.9.2 and C.9.3)."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

#: The groups that may hold a plane (PS3.5 section 7.6).
GROUPS = range(0x6000, 0x6020, 2)


@dataclass(frozen=True, slots=True, eq=False)
class OverlayPlane:
    """One overlay: a bitmap and where on the film it lies. Its `repr` holds none of its words.

    Attributes
    ----------
    group
        0x6000 to 0x601E, even.
    row, column
        Where the bitmap's upper left pixel lies on the film: 1, 1 is the film's own; zero and below lie outside
        (Overlay Origin (60xx,0050)).
    rows, columns
        Size of the bitmap in pixels.
    packed
        uint8, shape ``(n,)``, read-only: bits from the lowest of each byte up, row by row (PS3.5 section 8.1.2).
    first_bit
        Bit of ``packed`` at which the bitmap begins.
    kind
        ``"G"`` for graphics, ``"R"`` for a region of interest (Overlay Type (60xx,0040)).
    label, description
        Overlay Label (60xx,1500) and Overlay Description (60xx,0022), may be empty.
    grey
        Grey that a presentation state recommends for it, 0.0 (black) to 1.0 (white), None where nothing is recommended.
    frames, first_frame
        Number of frames in the overlay, and the film's frame, from 1, that the first lies on; 0 for all frames.
    """

    group: int
    row: int
    column: int
    rows: int
    columns: int
    packed: NDArray[np.uint8] = field(repr=False)
    first_bit: int = 0
    kind: str = "G"
    label: str = field(default="", repr=False)
    description: str = field(default="", repr=False)
    grey: float | None = None
    frames: int = 1
    first_frame: int = 0

    @property
    def bits(self) -> NDArray[np.bool_]:
        """Return the bitmap of the (first) frame, shape ``(rows, columns)``, read-only, True where it is drawn."""
        last_bit = self.first_bit + self.rows * self.columns
        held = self.packed[self.first_bit // 8 : (last_bit + 7) // 8]
        skipped = self.first_bit % 8
        flat = np.unpackbits(held, bitorder="little", count=skipped + self.rows * self.columns)[skipped:]
        bits = flat.view(np.bool_).reshape(self.rows, self.columns)
        bits.setflags(write=False)
        return bits

    def on_frame(self, frame: int) -> "OverlayPlane | None":
        """Return the plane of one of the film's frames, from 1, None when it has none (PS3.3 C.9.3.1)."""
        if self.first_frame == 0:
            return self
        index = frame - self.first_frame
        if not 0 <= index < self.frames:
            return None
        start = self.first_bit + index * self.rows * self.columns
        packed = self.packed[start // 8 : (start + self.rows * self.columns + 7) // 8].copy()
        packed.setflags(write=False)
        return replace(self, packed=packed, first_bit=start % 8, frames=1, first_frame=frame)

    def mask(self, rows: int, columns: int) -> NDArray[np.bool_]:
        """Return where a film of this size is drawn upon, shape ``(rows, columns)``; what lies outside is cut off."""
        mask = np.zeros((rows, columns), dtype=np.bool_)
        top, left = self.row - 1, self.column - 1
        inner = (slice(max(top, 0), max(top + self.rows, 0)), slice(max(left, 0), max(left + self.columns, 0)))
        part = mask[inner]
        row, column = max(-top, 0), max(-left, 0)
        part[...] = self.bits[row : row + part.shape[0], column : column + part.shape[1]]
        return mask


def combined(planes: Iterable[OverlayPlane], rows: int, columns: int) -> NDArray[np.uint16]:
    """Return which of up to 16 ``planes`` draw on each pixel: bit 0 for the first; ``(rows, columns)``, read-only."""
    bits = np.zeros((rows, columns), dtype=np.uint16)
    for place, plane in enumerate(planes):
        bits |= plane.mask(rows, columns) * np.uint16(1 << place)
    bits.setflags(write=False)
    return bits


def burn(grey: NDArray[np.uint8], planes: Iterable[OverlayPlane]) -> NDArray[np.uint8]:
    """Return a copy of ``grey``, 8 bits, ``(rows, columns)``, with ``planes`` drawn in their own grey or in white."""
    drawn = grey.copy()
    for plane in planes:
        drawn[plane.mask(*grey.shape)] = round(255 * (1.0 if plane.grey is None else plane.grey))
    return drawn
