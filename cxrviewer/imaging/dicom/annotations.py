"""Text, graphics and their layers from a presentation state's header (PS3.3 C.10.5 and C.10.7)."""

from typing import get_args

import numpy as np
from numpy.typing import NDArray
from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom.references import read_references
from cxrviewer.imaging.dicom.values import integer, numbers, text, values
from cxrviewer.imaging.film.annotations import (
    Annotation,
    GraphicKind,
    GraphicObject,
    Justification,
    Layer,
    Point,
    TextObject,
)
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.film.radiograph import Notice
from cxrviewer.imaging.film.references import Scoped

#: Most objects and most points of all of them together; beyond it a file is damaged or hostile.
MOST_OBJECTS, MOST_POINTS = 5_000, 100_000

_FARTHEST = 2.0**20  # pixels, or widths of the displayed area
_LONGEST_TEXT = 10_240  # ten times what the standard allows (ST)
_JUSTIFICATIONS: dict[str, Justification] = {name: name for name in get_args(Justification)}
_POINTS: dict[GraphicKind, tuple[int, int]] = {  # fewest and most of each kind (C.10.5.1.2)
    "POINT": (1, 1),
    "POLYLINE": (2, MOST_POINTS),
    "INTERPOLATED": (2, MOST_POINTS),
    "CIRCLE": (2, 2),
    "ELLIPSE": (4, 4),
}
_KINDS: dict[str, GraphicKind] = {name: name for name in _POINTS}


def read_layers(dataset: Dataset) -> dict[str, Layer]:
    """Return the graphic layers by their names."""
    found = {}
    for item in values(dataset, "GraphicLayerSequence")[:MOST_OBJECTS]:
        grey = numbers(item, "GraphicLayerRecommendedDisplayGrayscaleValue")
        name = text(item, "GraphicLayer")
        found[name] = Layer(
            name,
            integer(item, "GraphicLayerOrder", 0),
            min(max(grey[0] / 65535.0, 0.0), 1.0) if grey else None,
        )
    return found


def read_annotations(
    dataset: Dataset, layers: dict[str, Layer], notices: list[Notice]
) -> tuple[Scoped[Annotation], ...]:
    """Return what is drawn, in the order of the layers; what cannot be is left out and told in ``notices``."""
    reader = _Reader()
    found = []
    for item in values(dataset, "GraphicAnnotationSequence")[:MOST_OBJECTS]:
        name = text(item, "GraphicLayer")
        layer = layers.get(name, Layer(name))
        found.append(Scoped(reader.annotation(item, layer), read_references(item)))
    if reader.damaged:
        words = "A text or a figure of the presentation state is damaged or of a kind that is not drawn here."
        notices.append(Notice("ANNOTATION_DAMAGED", words))
    if reader.compound:
        words = "The presentation state has compound figures; their plain form is drawn where it has one."
        notices.append(Notice("COMPOUND_GRAPHIC", words))
    return tuple(sorted(found, key=lambda scoped: scoped.value.layer.order))


class _Reader:
    """Reads objects until there are too many of them, and remembers whether any could not be read."""

    def __init__(self) -> None:
        self.damaged = False
        self.compound = False
        self._objects_left = MOST_OBJECTS
        self._points_left = MOST_POINTS

    def annotation(self, item: Dataset, layer: Layer) -> Annotation:
        """Return one item of the Graphic Annotation Sequence."""
        self.compound |= bool(values(item, "CompoundGraphicSequence"))
        texts = [self._text(entry) for entry in self._taken(item, "TextObjectSequence")]
        graphics = [self._graphic(entry) for entry in self._taken(item, "GraphicObjectSequence")]
        self.damaged |= None in texts or None in graphics
        return Annotation(
            layer,
            tuple(entry for entry in texts if entry is not None),
            tuple(entry for entry in graphics if entry is not None),
        )

    def _taken(self, item: Dataset, keyword: str) -> list[Dataset]:
        entries = values(item, keyword)
        taken = entries[: self._objects_left]
        self._objects_left -= len(taken)
        self.damaged |= len(taken) < len(entries)
        return taken

    def _text(self, item: Dataset) -> TextObject | None:
        words = "\n".join(map(printable, text(item, "UnformattedTextValue")[:_LONGEST_TEXT].splitlines()))
        corners = [_pairs(item, f"BoundingBox{corner}HandCorner") for corner in ("TopLeft", "BottomRight")]
        anchor = _pairs(item, "AnchorPoint")
        units = {
            "box": text(item, "BoundingBoxAnnotationUnits").upper() if all(map(len, corners)) else "",
            "anchor": text(item, "AnchorPointAnnotationUnits").upper() if len(anchor) else "",
        }
        used = {name: unit for name, unit in units.items() if unit in {"PIXEL", "DISPLAY"}}
        if not words or not used:
            return None
        return TextObject(
            text=words,
            box=(_place(corners[0], used["box"]), _place(corners[1], used["box"])) if "box" in used else None,
            anchor=_place(anchor, used["anchor"]) if "anchor" in used else None,
            anchor_visible=text(item, "AnchorPointVisibility").upper() == "Y",
            justification=_JUSTIFICATIONS.get(text(item, "BoundingBoxTextHorizontalJustification").upper(), "LEFT"),
            relative=frozenset(name for name, unit in used.items() if unit == "DISPLAY"),
        )

    def _graphic(self, item: Dataset) -> GraphicObject | None:
        kind = _KINDS.get(text(item, "GraphicType").upper())
        units = text(item, "GraphicAnnotationUnits").upper()
        points = _pairs(item, "GraphicData", self._points_left)
        stated = integer(item, "NumberOfGraphicPoints", len(points))
        if kind is None or units not in {"PIXEL", "DISPLAY"} or stated != len(points):
            return None
        fewest, most = _POINTS[kind]
        if not fewest <= len(points) <= most or integer(item, "GraphicDimensions", 2) != 2:
            return None
        self._points_left -= len(points)
        filled = text(item, "GraphicFilled").upper() == "Y"
        return GraphicObject(kind, _on_grid(points, units), filled, relative=units == "DISPLAY")


def _pairs(item: Dataset, keyword: str, most: int = 1) -> NDArray[np.float64]:
    """Return column and row of points, shape ``(n, 2)``; none where there are too many, or some are no places.

    They are taken from the bytes: pydicom would make a Python number of each of millions.
    """
    element: object = item.get_item(keyword, keep_deferred=True)
    if isinstance(element, RawDataElement) and element.VR in {"FL", None} and isinstance(element.value, bytes):
        content = element.value
        flat = np.frombuffer(content[: len(content) // 4 * 4], "<f4" if element.is_little_endian else ">f4")
    else:
        flat = np.asarray(numbers(item, keyword), dtype=np.float64)
    usable = len(flat) % 2 == 0 and len(flat) <= 2 * most and bool(np.all(np.abs(flat) <= _FARTHEST))
    return flat.reshape(-1, 2).astype(np.float64) if usable else np.empty((0, 2))


def _on_grid(points: NDArray[np.float64], units: str) -> NDArray[np.float64]:
    """Return ``(row, column)`` of points: the standard's 0.0 is a pixel's upper left corner, ours is its centre."""
    turned = points[:, ::-1]
    return np.ascontiguousarray(turned - 0.5 if units == "PIXEL" else turned)


def _place(points: NDArray[np.float64], units: str) -> Point:
    row, column = _on_grid(points, units)[0]
    return float(row), float(column)
