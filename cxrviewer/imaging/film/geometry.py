"""Where a film's pixels lie: spacing with its source, pixel shape, orientation."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum


class SpacingSource(StrEnum):
    """Where a spacing comes from (PS3.3 sections 10.7.1 and C.8.11.4); no length in millimetres is shown without it."""

    CALIBRATED = "CAL"
    MAGNIFICATION = "MAG"
    DETECTOR = "DET"
    SCANNER = "SCAN"
    USER = "USER"
    UNKNOWN = "calibration unknown"

    @property
    def words(self) -> str:
        """Return what stands behind a length of this source."""
        return _WORDS[self]


_WORDS = {
    SpacingSource.CALIBRATED: "calibrated (CAL)",
    SpacingSource.MAGNIFICATION: "corrected for magnification (MAG)",
    SpacingSource.DETECTOR: "at the detector (DET)",
    SpacingSource.SCANNER: "of the scanned film (SCAN)",
    SpacingSource.USER: "set by the user (USER)",
    SpacingSource.UNKNOWN: "calibration unknown",
}


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distance between pixel centres in millimetres, vertical (row) first as in PS3.3 10.7.1.3, and its source.

    Attributes
    ----------
    rule
        How it follows from what the file says, in words; empty where the source says it all.
    """

    row: float
    column: float
    source: SpacingSource
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Geometry:
    """Shape, spacing and orientation of one film.

    Attributes
    ----------
    rows, columns
        Stored size in pixels.
    spacing
        Millimetres per pixel, or None when the file does not say.
    pixel_aspect
        Height of a pixel divided by its width; 1.0 for square pixels (PS3.3 C.7.6.3.1.7, or from the spacing).
    orientation
        Patient Orientation (0020,0020): direction of the rows' right end and of the columns' lower end, for
        example ``("L", "F")``; None when unknown.
    """

    rows: int
    columns: int
    spacing: Spacing | None = None
    pixel_aspect: float = 1.0
    orientation: tuple[str, str] | None = None

    def calibrated(self, start: tuple[float, float], end: tuple[float, float], length: float) -> "Geometry":
        """Return this geometry with the spacing that follows from a known ``length`` in the film.

        The shape of the pixels stays as it is; what the file says of their size no longer counts.

        Parameters
        ----------
        start, end
            Row and column of the two ends, such as those of a ruler or a marker.
        length
            Between them, in millimetres.

        Raises
        ------
        ValueError
            When the points are one, or the length is not a positive number.
        """
        down, across = (end[0] - start[0]) * self.pixel_aspect, end[1] - start[1]
        distance = math.hypot(down, across)
        if not (distance > 0 and 0 < length < math.inf):
            raise ValueError("a calibration needs two points and a positive length")
        column = length / distance
        return replace(self, spacing=Spacing(column * self.pixel_aspect, column, SpacingSource.USER))
