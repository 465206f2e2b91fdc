"""Lens: a magnifier over one canvas that shows the film itself, also under a heatmap."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from cxrviewer.gui.look import theme
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.painters.measurement_painter import Drawn, MeasurementPainter
from cxrviewer.gui.painters.text_painter import draw_text
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.viewport import View
from cxrviewer.measure.ruler import Point

_RADIUS = 120.0  # logical pixels
_TIMES = 2.0
_OPTIONS = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)


class Lens:
    """Draws the surroundings of one point at twice the canvas's size, and never below one film pixel per device pixel.

    Parameters
    ----------
    scene
        What is shown.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._pixels: FilmPainter | None = None

    def draw(self, painter: QPainter, placement: Placement, point: Point, drawn: list[Drawn]) -> None:
        """Draw it over ``point`` of the film as stored, with ``drawn`` on it; the painter counts logical pixels."""
        film, ratio = placement.film, placement.ratio
        if self._pixels is None:
            self._pixels = FilmPainter(film.radiograph)
        side = 2 * round(_RADIUS * ratio)
        scale = max(1.0, _TIMES * placement.viewport.scale)
        viewport = film.viewport(side, side, View(scale, *film.to_shown(*point)))
        corner = self._corner(placement, point, side)
        box = QRectF(corner / ratio, QSizeF(side, side) / ratio)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QPainterPath()
        circle.addEllipse(box)
        painter.setClipPath(circle)
        painter.fillRect(box, theme.CANVAS)
        self._film(painter, Placement(film, viewport, ratio), box)
        painter.translate(box.topLeft())
        MeasurementPainter(painter, Placement(film, viewport, ratio), self._scene.ruler).lines(drawn)
        painter.restore()
        self._ring(painter, box, scale / placement.viewport.scale)

    def _film(self, painter: QPainter, placement: Placement, box: QRectF) -> None:
        """Draw the pixels, each at a whole number of device pixels."""
        top, left, bottom, right = placement.viewport.visible
        if self._pixels is None or bottom <= top or right <= left:
            return
        shutter = self._scene.layers.shutter
        image = self._pixels.image(placement.film, placement.viewport, self._scene.table(), shutter=shutter)
        image.setDevicePixelRatio(placement.ratio)
        painter.drawImage(box.topLeft() + QPointF(left, top) / placement.ratio, image)

    @staticmethod
    def _corner(placement: Placement, point: Point, side: int) -> QPointF:
        """Return the device place of the lens's upper left corner."""
        middle = placement.place(point) * placement.ratio
        return QPointF(round(middle.x() - side / 2), round(middle.y() - side / 2))

    @staticmethod
    def _ring(painter: QPainter, box: QRectF, times: float) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((theme.CANVAS, 4.0), (theme.CANVAS_MUTED, 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(box)
        words = tr("× {times:.2g}, the film alone", times=times)
        draw_text(painter, box.adjusted(0, 0, 0, -14), _OPTIONS, words, theme.CANVAS_TEXT)
        painter.restore()
