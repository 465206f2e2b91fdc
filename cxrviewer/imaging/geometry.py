"""Where a film's pixels lie: spacing with its source, pixel shape, orientation."""

from dataclasses import dataclass
from enum import StrEnum


class SpacingSource(StrEnum):
    """Where a spacing comes from (PS3.3 sections 10.7.1 and C.8.11.4); no length in millimetres is shown without it."""

    CALIBRATED = "CAL"
    MAGNIFICATION = "MAG"
    DETECTOR = "DET"
    SCANNER = "SCAN"
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
