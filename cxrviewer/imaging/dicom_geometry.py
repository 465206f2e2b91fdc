"""Spacing with its source, pixel shape and orientation from a DICOM header (PS3.3 10.7.1, C.8.11.4, C.8.11.5)."""

import re

from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom_values import integer, number, numbers, text, values
from cxrviewer.imaging.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.imaging.radiograph import Notice

_DIRECTION = re.compile(r"[LRAPHF]{1,3}")
_CALIBRATION_TYPES = {"FIDUCIAL": SpacingSource.CALIBRATED, "GEOMETRY": SpacingSource.MAGNIFICATION}


def read_geometry(dataset: Dataset) -> tuple[Geometry, list[Notice]]:
    """Return the geometry of ``dataset`` and what its reader should know about it."""
    spacing = _spacing(dataset)
    geometry = Geometry(
        rows=integer(dataset, "Rows", 0),
        columns=integer(dataset, "Columns", 0),
        spacing=spacing,
        pixel_aspect=_pixel_aspect(dataset, spacing),
        orientation=_orientation(dataset),
    )
    notices = []
    if spacing is None:
        notices.append(Notice("NO_SPACING", "The file does not say how large a pixel is; lengths are in pixels."))
    return geometry, notices


def _pair(dataset: Dataset, keyword: str) -> tuple[float, float] | None:
    found = numbers(dataset, keyword)
    # Numbers outside these bounds are damaged; a quotient of two of them would be nothing or endless.
    return (found[0], found[1]) if len(found) >= 2 and all(1e-6 < value < 1e6 for value in found[:2]) else None


def _spacing(dataset: Dataset) -> Spacing | None:
    pixel, detector = _pair(dataset, "PixelSpacing"), _pair(dataset, "ImagerPixelSpacing")
    if pixel:
        return Spacing(*pixel, _pixel_spacing_source(dataset, pixel, detector))
    if detector:
        factor = _magnification(dataset)
        if factor is None:
            return Spacing(*detector, SpacingSource.DETECTOR)
        return Spacing(detector[0] / factor, detector[1] / factor, SpacingSource.MAGNIFICATION)
    scanned = _pair(dataset, "NominalScannedPixelSpacing")
    return Spacing(*scanned, SpacingSource.SCANNER) if scanned else None


def _pixel_spacing_source(
    dataset: Dataset, pixel: tuple[float, float], detector: tuple[float, float] | None
) -> SpacingSource:
    stated = _CALIBRATION_TYPES.get(text(dataset, "PixelSpacingCalibrationType").upper())
    if stated and pixel != detector:
        return stated
    return SpacingSource.DETECTOR if pixel == detector else SpacingSource.UNKNOWN


def _magnification(dataset: Dataset) -> float | None:
    """Return the magnification from detector to patient; values of 0 and below occur and mean nothing."""
    stated = number(dataset, "EstimatedRadiographicMagnificationFactor")
    if stated and stated > 0:
        return stated
    detector, patient = number(dataset, "DistanceSourceToDetector"), number(dataset, "DistanceSourceToPatient")
    return detector / patient if detector and patient and min(detector, patient) > 0 else None


def _pixel_aspect(dataset: Dataset, spacing: Spacing | None) -> float:
    """Return a pixel's height divided by its width; Pixel Aspect Ratio (0028,0034) is vertical, then horizontal."""
    if spacing:
        return spacing.row / spacing.column
    ratio = _pair(dataset, "PixelAspectRatio")
    return ratio[0] / ratio[1] if ratio else 1.0


def _orientation(dataset: Dataset) -> tuple[str, str] | None:
    """Return Patient Orientation (0020,0020), None when absent or not made of direction letters (C.7.6.1.1.1)."""
    found = [str(value).strip() for value in values(dataset, "PatientOrientation")]
    if len(found) == 2 and all(_DIRECTION.fullmatch(value) for value in found):
        return found[0], found[1]
    return None
