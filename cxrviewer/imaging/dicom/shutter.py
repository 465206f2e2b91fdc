"""The shutter from a DICOM header, and how it fits the film it is meant for (PS3.3 C.7.6.11 and C.7.6.15)."""

from collections.abc import Callable

from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom.values import integer, integers, values
from cxrviewer.imaging.film.radiograph import Holder, Notice
from cxrviewer.imaging.film.shutter import Circle, Polygon, Rectangle, Shape, Shutter

_FARTHEST = 2**20  # no film has so many rows or columns: damaged, and beyond what polygons are drawn in
_MOST_VERTICES = 256  # filling takes time in proportion; shutters have a handful


def read_shutter(dataset: Dataset, notices: list[Notice], holder: Holder = "file") -> Shutter | None:
    """Return the shutter of ``dataset``, None when it has none; impossible shapes are left out and told.

    A bitmap needs the overlays of the presentation state that it is part of, and is not read here.
    """
    stated = [str(value).strip().upper() for value in values(dataset, "ShutterShape")]
    found = [_READERS[name](dataset) for name in dict.fromkeys(stated) if name in _READERS]
    shapes = tuple(shape for shape in found if shape is not None)
    if None in found or not set(stated) <= {*_READERS, "BITMAP"}:
        words = f"The {holder}'s shutter has an impossible shape, which was not used."
        notices.append(Notice("SHUTTER_INVALID", words))
    return Shutter(shapes, shutter_value(dataset)) if shapes else None


def shutter_value(dataset: Dataset) -> int:
    """Return Shutter Presentation Value (0018,1622), black where it is absent: the standard leaves it open."""
    return min(max(integer(dataset, "ShutterPresentationValue", 0), 0), 65535)


def _rectangle(dataset: Dataset) -> Rectangle | None:
    keywords = ("LeftVerticalEdge", "RightVerticalEdge", "UpperHorizontalEdge", "LowerHorizontalEdge")
    edges = [_near(integers(dataset, f"Shutter{keyword}")) for keyword in keywords]
    if not all(len(edge) == 1 for edge in edges):
        return None
    left, right, upper, lower = (edge[0] for edge in edges)
    return Rectangle(left, right, upper, lower) if left <= right and upper <= lower else None


def _circle(dataset: Dataset) -> Circle | None:
    centre = _near(integers(dataset, "CenterOfCircularShutter"))
    radius = _near(integers(dataset, "RadiusOfCircularShutter"))
    if len(centre) != 2 or len(radius) != 1 or radius[0] <= 0:
        return None
    return Circle(centre[0], centre[1], radius[0])


def _polygon(dataset: Dataset) -> Polygon | None:
    stated = integers(dataset, "VerticesOfThePolygonalShutter")
    numbers = _near(stated)
    if len(numbers) < 6 or len(numbers) % 2 or len(numbers) < len(stated) or len(numbers) > 2 * _MOST_VERTICES:
        return None
    return Polygon(tuple(zip(numbers[::2], numbers[1::2], strict=True)))


def _near(numbers: list[int]) -> list[int]:
    return [number for number in numbers if abs(number) <= _FARTHEST]


_READERS: dict[str, Callable[[Dataset], Shape | None]] = {
    "RECTANGULAR": _rectangle,
    "CIRCULAR": _circle,
    "POLYGONAL": _polygon,
}
