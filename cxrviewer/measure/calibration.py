"""Which geometry counts on a film: the file's, or the one that follows from a line of known length on it."""

from collections.abc import Iterable

from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.measure.lines import Calibration
from cxrviewer.measure.measurement import Measurement


def measured_geometry(geometry: Geometry, measurements: Iterable[Measurement]) -> Geometry:
    """Return ``geometry`` with the spacing of the last calibration that has a length, and else as it is."""
    for one in reversed(tuple(measurements)):
        if isinstance(one, Calibration) and one.points[0] != one.points[1]:
            return geometry.calibrated(*one.line(0), one.millimetres)
    return geometry
