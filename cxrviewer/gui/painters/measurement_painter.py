"""Measurements over a film: thin lines with a dark halo, handles, and words that never leave the canvas."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from cxrviewer.gui.look import theme
from cxrviewer.gui.look.words import said
from cxrviewer.gui.painters.label_room import GAP, Room, ink_of
from cxrviewer.gui.painters.text_painter import draw_text
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.measure.lines import Note
from cxrviewer.measure.measurement import Measurement, Reading, Stroke
from cxrviewer.measure.ruler import Point, Ruler

_LINE, _HALO = 1.3, 1.3  # device pixels per logical one: width of a line, and of the dark rim on either side of it
_RIM = QColor(0, 0, 0, 190)
_GROUND = QColor(6, 8, 10, 150)  # behind words and in handles: what lies below stays visible
_HANDLE, _END = 4.5, 1.8  # radius in logical pixels
_PAD = 6.0
_ARROW = 11.0
_WIDEST = 520.0  # of words, in logical pixels
_SHARE = 0.75  # of the canvas, at most
_WRAP = int(Qt.TextFlag.TextWordWrap)
_CODE = re.compile(r"\([A-Z]+\)$")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One measurement as it is drawn.

    Attributes
    ----------
    one, reading
        What, and what it says; None while it is being placed.
    selected, handle
        Whether keys and mouse have hold of it, and of which of its points.
    """

    one: Measurement
    reading: Reading | None = None
    selected: bool = False
    handle: int | None = None


class MeasurementPainter:
    """Draws on one canvas.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    placement
        Where the film lies.
    ruler
        Of the film.
    """

    def __init__(self, painter: QPainter, placement: Placement, ruler: Ruler) -> None:
        self._painter, self._placement, self._ruler = painter, placement, ruler
        # Whole device pixels on every screen: no line is blurred to twice its width.
        self._line = max(1, round(_LINE * placement.ratio)) / placement.ratio
        self._rim = self._line + 2 * max(1, round(_HALO * placement.ratio)) / placement.ratio

    def lines(self, drawn: Iterable[Drawn]) -> None:
        """Draw lines, ends and handles."""
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for each in drawn:
            for stroke in dict.fromkeys(each.one.strokes(self._ruler)):  # of a draft several may be one
                self._stroke(stroke)
            for number, place in enumerate(self._placement.places(each.one.points)):
                if each.selected or each.one.shows_points:
                    self._handle(place, each, number)
        self._painter.restore()

    def words(
        self,
        drawn: Sequence[Drawn],
        area: QRectF,
        taken: Sequence[QRectF],
        kept: Sequence[QRectF] = (),
        *,
        brief: bool = False,
    ) -> list[QRectF]:
        """Draw what each says beside it, inside ``area``, and return the places.

        A length stands with the source of its millimetres in short, which corner and scale bar have in full.

        Parameters
        ----------
        drawn
            The measurements.
        area
            No words leave it.
        taken
            Places of other words, which are covered only where there is no other room.
        kept
            Places that are never covered: where all the canvas is one, nothing is said.
        brief
            Whether all but the one that is held say their first line alone, and nothing where there is no room.
        """
        self._painter.save()
        font = QFont(self._painter.font())
        font.setWeight(QFont.Weight.DemiBold)  # or their dark rims outweigh the letters on a white film
        self._painter.setFont(font)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places: list[QRectF] = []
        marks = [_around(place) for each in drawn for place in self._placement.places(each.one.points)]
        strokes = [self._polylines(each.one) for each in drawn]
        ink = np.concatenate([np.zeros((0, 2)), *(ink_of(line) for lines in strokes for line in lines)])
        # What is held has the first choice.
        for each, own in sorted(zip(drawn, map(_outline, strokes), strict=True), key=lambda one: not one[0].selected):
            reading = each.reading
            if reading is None or not reading.lines or not own.intersects(area):
                continue  # words without their lines would be about nothing
            lines = reading.lines if isinstance(each.one, Note) else tuple(map(self._short, reading.lines))
            least = Reading(lines[:1], remarks=tuple(map(said, reading.remarks)))
            silent = brief and not each.selected
            others = (*taken, *places)
            room = Room(area, (*kept, *others) if silent else tuple(kept), others, tuple(marks), ink)
            at = self._placement.place(each.one.anchor)
            place = None if silent else self._label(replace(least, lines=lines), at, own, room)
            place = place or self._label(least, at, own, room)
            if place is not None:
                places.append(place)
        self._painter.restore()
        return places

    def _polylines(self, one: Measurement) -> list[list[QPointF]]:
        return [self._placement.places(stroke.points) for stroke in one.strokes(self._ruler)]

    def _short(self, line: str) -> str:
        """Return a line in the language of the window, its source as the letters that the full one ends with.

        Without millimetres there is no source; one without letters stays as it is.
        """
        source, code = self._ruler.source, _CODE.search(self._ruler.source)
        if code is None and self._ruler.unit == "mm":
            return said(line)
        words = "|".join(map(re.escape, (said(source), source)))
        return re.sub(f"[,，]? *({words})", f" {code[0]}" if code else "", said(line))

    def cross(self, point: Point) -> None:
        """Mark where the keys would place a point."""
        place = self._placement.place(point)
        self._painter.save()
        for way in (QPointF(9, 0), QPointF(0, 9)):
            self._polyline([place - way, place + way], helper=False)
        self._painter.restore()

    def _stroke(self, stroke: Stroke) -> None:
        places = self._placement.places(stroke.points)
        self._polyline(places, helper=stroke.helper)
        if stroke.arrow:
            self._head(places[0], places[1])

    def _polyline(self, places: list[QPointF], *, helper: bool) -> None:
        pen = QPen(_RIM, self._rim, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF(places))
        pen.setColor(theme.MEASUREMENT)
        pen.setWidthF(self._line)
        if helper:
            pen.setDashPattern([4.0, 4.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF(places))

    def _head(self, tip: QPointF, tail: QPointF) -> None:
        way = tail - tip
        length = (way.x() ** 2 + way.y() ** 2) ** 0.5
        if length < 1.0:
            return
        along = way / length * _ARROW
        across = QPointF(-along.y(), along.x()) * 0.4
        self._polyline([tip + along + across, tip, tip + along - across], helper=False)

    def _handle(self, place: QPointF, each: Drawn, number: int) -> None:
        """Draw a point: a dot, a ring where it can be taken hold of, a disc where it is held."""
        held = each.selected and each.handle in {None, number}
        radius = _HANDLE if each.selected else _END
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(_RIM, self._rim))
        self._painter.drawEllipse(place, radius, radius)
        filled = not each.selected or (held and each.handle is not None)
        self._painter.setBrush(theme.MEASUREMENT if filled else _GROUND)
        self._painter.setPen(QPen(theme.MEASUREMENT, self._line))
        self._painter.drawEllipse(place, radius, radius)

    def _label(self, reading: Reading, at: QPointF, own: QRectF, free: Room) -> QRectF | None:
        """Draw the words of one reading and return their place, None without room."""
        room = QRectF(0, 0, min(_WIDEST, free.area.width() * _SHARE), free.area.height())
        blocks = [("\n".join(reading.lines), theme.MEASUREMENT), ("\n".join(reading.remarks), theme.CANVAS_WARNING)]
        sized = [(text, colour, self._painter.boundingRect(room, _WRAP, text)) for text, colour in blocks if text]
        size = QRectF(0, 0, max(box.width() for *_, box in sized), sum(box.height() for *_, box in sized))
        ground = free.place(size.adjusted(-_PAD, -_PAD / 2, _PAD, _PAD / 2), at, own)
        if ground is None:
            return None
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(_GROUND)
        self._painter.drawRoundedRect(ground, 4, 4)
        place = ground.adjusted(_PAD, _PAD / 2, -_PAD, -_PAD / 2)
        top = place.top()
        for text, colour, box in sized:
            part = QRectF(place.left(), top, place.width() + 1, box.height())
            draw_text(self._painter, part, _WRAP, text, colour)
            top += box.height()
        return ground


def _outline(strokes: Sequence[Sequence[QPointF]]) -> QRectF:
    """Return the least upright rectangle around strokes."""
    return QPolygonF([place for line in strokes for place in line]).boundingRect().adjusted(-1, -1, 1, 1)


def _around(place: QPointF) -> QRectF:
    """Return what belongs to a point: no words cover it if they need not."""
    return QRectF(place - QPointF(GAP, GAP) / 2, place + QPointF(GAP, GAP) / 2)
