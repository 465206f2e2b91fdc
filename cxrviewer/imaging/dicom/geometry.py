"""Spacing with its source, pixel shape and orientation from a DICOM header (PS3.3 10.7.1, C.8.11.4, C.8.11.5)."""

import math

from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom.values import integer, number, numbers, text, values
from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.imaging.film.radiograph import Notice

_AXES = {"L": "x", "R": "x", "A": "y", "P": "y", "H": "z", "F": "z"}
_CALIBRATIONS = {
    "FIDUCIAL": (SpacingSource.CALIBRATED, "Pixel Spacing, calibrated on an object of known size (FIDUCIAL)"),
    "GEOMETRY": (SpacingSource.MAGNIFICATION, "Pixel Spacing, corrected for magnification (GEOMETRY)"),
}
_SAME = 1e-3  # relative: spacings closer than that differ by the rounding of a decimal string
_MOST_MAGNIFICATION = 10.0
_MOST_ASPECT = 20.0  # of a pixel's sides: nothing takes films with such pixels, and hardly a row of one would be seen


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
        words = "The file does not say, or not validly, how large a pixel is; lengths are in pixels."
        notices.append(Notice("NO_SPACING", words))
        if values(dataset, "PixelAspectRatio") and pair(dataset, "PixelAspectRatio") is None:
            words = "The file's pixel aspect ratio is impossible; pixels are shown square."
            notices.append(Notice("PIXEL_ASPECT_INVALID", words))
    return geometry, notices


def pair(dataset: Dataset, keyword: str) -> tuple[float, float] | None:
    """Return a pixel's height and width, a spacing or a ratio, None where they are missing or beyond all reason.

    Where one is out of proportion to the other, nobody can say which of them is right: both are damaged.
    """
    found = numbers(dataset, keyword)[:2]
    if len(found) < 2 or not all(1e-6 < value < 1e6 for value in found):
        return None
    return (found[0], found[1]) if max(found) <= _MOST_ASPECT * min(found) else None


def _spacing(dataset: Dataset) -> Spacing | None:
    """Return the spacing by the first of these that the file states: in the patient, at the detector, on the film."""
    pixel, detector = pair(dataset, "PixelSpacing"), pair(dataset, "ImagerPixelSpacing")
    scanned = pair(dataset, "NominalScannedPixelSpacing")
    if pixel:
        return _in_patient(dataset, pixel, detector, scanned)
    if detector:
        return _at_detector(dataset, detector)
    return Spacing(*scanned, SpacingSource.SCANNER, "Nominal Scanned Pixel Spacing") if scanned else None


def _in_patient(
    dataset: Dataset,
    pixel: tuple[float, float],
    detector: tuple[float, float] | None,
    scanned: tuple[float, float] | None,
) -> Spacing:
    """Return Pixel Spacing with what PS3.3 10.7.1.1 lets one conclude about it.

    Where it is the same as at the detector or on the scanned film, nothing was corrected, whatever else is stated.
    """
    if detector and _are_same(pixel, detector):
        return Spacing(*pixel, SpacingSource.DETECTOR, "Pixel Spacing, the same as Imager Pixel Spacing")
    if scanned and _are_same(pixel, scanned):
        return Spacing(*pixel, SpacingSource.SCANNER, "Pixel Spacing, the same as Nominal Scanned Pixel Spacing")
    stated = _CALIBRATIONS.get(text(dataset, "PixelSpacingCalibrationType").upper())
    if stated:
        return Spacing(*pixel, *stated)
    uncorrected = "Imager" if detector else "Nominal Scanned"
    rule = f"Pixel Spacing, other than {uncorrected} Pixel Spacing; how it was corrected is not stated"
    if not detector and not scanned:
        rule = "Pixel Spacing alone; whether it was corrected is not stated"
    return Spacing(*pixel, SpacingSource.UNKNOWN, rule)


def _are_same(first: tuple[float, float], second: tuple[float, float]) -> bool:
    return all(math.isclose(*pair, rel_tol=_SAME) for pair in zip(first, second, strict=True))


def _at_detector(dataset: Dataset, detector: tuple[float, float]) -> Spacing:
    factor, origin = _magnification(dataset)
    if factor == 1.0:
        return Spacing(*detector, SpacingSource.DETECTOR, "Imager Pixel Spacing")
    rule = f"Imager Pixel Spacing divided by {factor:g}, {origin}"
    return Spacing(detector[0] / factor, detector[1] / factor, SpacingSource.MAGNIFICATION, rule)


def _magnification(dataset: Dataset) -> tuple[float, str]:
    """Return the magnification from patient to detector (PS3.3 C.8.11.5) and where it comes from; 1.0 when unknown.

    Nothing can be nearer to the source than itself or behind the detector: 0, -1 and fractions occur and mean nothing.
    """
    stated = number(dataset, "EstimatedRadiographicMagnificationFactor")
    if stated and _is_possible(stated):
        return stated, "the Estimated Radiographic Magnification Factor"
    detector, patient = number(dataset, "DistanceSourceToDetector"), number(dataset, "DistanceSourceToPatient")
    if detector and patient and min(detector, patient) > 0 and _is_possible(detector / patient):
        return detector / patient, f"source to detector {detector:g} mm by source to patient {patient:g} mm"
    return 1.0, ""


def _is_possible(magnification: float) -> bool:
    return 1.0 <= magnification <= _MOST_MAGNIFICATION


def _pixel_aspect(dataset: Dataset, spacing: Spacing | None) -> float:
    """Return a pixel's height divided by its width; Pixel Aspect Ratio (0028,0034) is vertical, then horizontal."""
    if spacing:
        return spacing.row / spacing.column
    ratio = pair(dataset, "PixelAspectRatio")
    return ratio[0] / ratio[1] if ratio else 1.0


def _orientation(dataset: Dataset) -> tuple[str, str] | None:
    """Return Patient Orientation (0020,0020), None when absent or not two directions (PS3.3 C.7.6.1.1.1).

    Each value names directions of different axes, the main one first, and the two main ones differ in their axis.
    """
    found = [str(value).strip().upper() for value in values(dataset, "PatientOrientation")]
    axes = [[_AXES.get(letter) for letter in value] for value in found]
    if len(found) != 2 or not all(value and None not in value and len(set(value)) == len(value) for value in axes):
        return None
    return None if axes[0][0] == axes[1][0] else (found[0], found[1])
