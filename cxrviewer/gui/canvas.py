"""Canvas: draws the visible part of the film on show and turns the mouse into window, zoom and movement."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.explain.heatmap import METHOD_NAMES, Heatmap
from cxrviewer.gui import captions, theme
from cxrviewer.gui.annotation_painter import AnnotationPainter, is_narrow
from cxrviewer.gui.drawing_painter import DrawingPainter
from cxrviewer.gui.film_painter import FilmPainter
from cxrviewer.gui.gestures import WHEEL_NOTCH, Hold, drag_for, wheel_factor
from cxrviewer.gui.legend_painter import LegendPainter
from cxrviewer.gui.overlay_painter import OverlayPainter, block
from cxrviewer.gui.plane_painter import PlanePainter
from cxrviewer.gui.scene import Scene
from cxrviewer.gui.shown_film import ShownFilm
from cxrviewer.gui.viewport import Viewport
from cxrviewer.imaging.radiograph import Radiograph

_CLICK_SLACK = 4.0  # logical pixels a right click may wander and still be a click


class Canvas(QWidget):
    """One view of a scene.

    Parameters
    ----------
    scene
        What is shown; several canvases may share it and then move together.
    method
        A heatmap method that this canvas always shows, or empty to follow the scene's overlay.
    """

    probed = Signal(str)
    menu_wanted = Signal(object)
    frame_stepped = Signal(int)

    def __init__(self, scene: Scene, method: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene, self._method = scene, method
        self._film: Radiograph | None = None
        self._painters: tuple[FilmPainter, PlanePainter] | None = None
        self._overlay = OverlayPainter()
        self._hold: Hold | None = None
        self._last = QPointF()
        self._space_held = False
        self._wheel = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(f"Film with {method} heatmap" if method else "Film")
        self.setAccessibleDescription("Left drag changes the window, the wheel zooms, the middle button moves.")
        scene.changed.connect(self._redraw)

    def sizeHint(self) -> QSize:
        """Return a size that leaves room for the panel."""
        return QSize(900, 700)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(160, 160)

    def viewport(self) -> Viewport | None:
        """Return where the film lies on this canvas, None without a film."""
        film = self._scene.shown
        if film is None:
            return None
        ratio = self.devicePixelRatioF()
        size = max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))
        return film.viewport(*size, self._scene.view)

    def heatmap(self) -> Heatmap | None:
        """Return the heatmap that lies over the film on this canvas."""
        return self._scene.heatmap(self._method) if self._method or self._scene.overlay.shown else None

    @Slot()
    def _redraw(self) -> None:
        """Draw again; what belongs to another film ends with it."""
        film = self._scene.shown.radiograph if self._scene.shown else None
        if film is not self._film:
            self._film, self._painters, self._hold = film, None, None
            self._overlay = OverlayPainter()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw background, film, heatmap and text, in this order."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.CANVAS)
        viewport, film = self.viewport(), self._scene.shown
        if viewport is not None and film is not None:
            painter.save()
            painter.scale(1 / self.devicePixelRatioF(), 1 / self.devicePixelRatioF())
            self._paint_film(painter, film, viewport)
            painter.restore()
            if self._scene.layers.drawings:
                drawings = DrawingPainter(painter, film, viewport, self.devicePixelRatioF())
                drawings.draw(texts=self._scene.text_shown)
            self._paint_text(painter, film, viewport)
        painter.end()

    def _paint_film(self, painter: QPainter, film: ShownFilm, viewport: Viewport) -> None:
        """Draw the pixels; the painter counts device pixels."""
        top, left, bottom, right = viewport.visible
        if bottom <= top or right <= left:
            return
        if self._painters is None:
            self._painters = FilmPainter(film.radiograph), PlanePainter(film.radiograph)
        pixels, planes = self._painters
        layers = self._scene.layers
        painter.drawImage(QPointF(left, top), pixels.image(film, viewport, self._scene.table(), shutter=layers.shutter))
        heatmap = self.heatmap()
        if heatmap is not None:
            image = self._overlay.image(heatmap, film, viewport, self._scene.overlay.opacity)
            side = block(viewport)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipRect(QRectF(left, top, right - left, bottom - top))
            painter.drawImage(QRectF(left, top, image.width() * side, image.height() * side), image)
        if layers.drawings and film.radiograph.overlays:
            drawn, corner = planes.image(film, viewport, layers.hidden)
            painter.drawImage(corner, drawn)

    def _paint_text(self, painter: QPainter, film: ShownFilm, viewport: Viewport) -> None:
        area, heatmap, narrow = QRectF(self.rect()), self.heatmap(), is_narrow(self.width())
        notes, line = AnnotationPainter(painter, area), float(self.fontMetrics().height())
        if self._scene.text_shown and not self._method:
            notes.corners(captions.corners(self._scene, viewport, narrow=narrow))
        if self._scene.text_shown:  # where a narrow canvas has its texts there is no room for letters
            notes.letters(replace(film.edges, top="", bottom="") if narrow else film.edges)
        # Hiding text never hides that a heatmap lies over the film, nor that left and right are swapped.
        notes.badges(captions.badges(film, heatmap), top=line * 1.8)
        legend = LegendPainter(painter, area, notes.taken)
        if heatmap is not None:
            legend.draw(heatmap, lift=0.0 if narrow else line * 1.8)
        elif self._method:
            legend.absence(METHOD_NAMES[self._method])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag, unless another button is in the middle of one."""
        button, held = event.button(), self._hold
        if held is None or held.button == button or held.button not in event.buttons():
            self._last = event.position()
            self._hold = Hold(button, self._last, drag_for(button, space_held=self._space_held))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag, and say what lies under the cursor."""
        viewport, moved = self.viewport(), event.position() - self._last
        self._last = event.position()
        if viewport is None:
            return
        if self._hold is not None and self._hold.button not in event.buttons():  # let go where nobody told of it
            self._hold = None
        if self._hold is not None and self._hold.drag is not None:
            ratio, pressed = self.devicePixelRatioF(), self._hold.pressed
            self._hold.drag.move(self._scene, viewport, moved, pressed, ratio, event.modifiers())
        self._probe()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag of this button; a right one that did not move asks for the menu."""
        held = self._hold
        if held is None or held.button != event.button():
            return
        self._hold = None
        wandered = (event.position() - held.pressed).manhattanLength()
        if held.button == Qt.MouseButton.RightButton and wandered < _CLICK_SLACK:
            self.menu_wanted.emit(event.globalPosition().toPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; in a film of several frames, go to another frame unless Ctrl is held."""
        turned, film = event.angleDelta().y(), self._scene.radiograph
        event.accept()
        if film is None or film.facts.frames == 1 or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(wheel_factor(turned), event.position())
            return
        self._wheel += turned  # fine wheels tell of parts of a notch
        notches = int(self._wheel / WHEEL_NOTCH)
        self._wheel -= notches * WHEEL_NOTCH
        if notches:
            self.frame_stepped.emit(-notches)

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in at the middle."""
        self._zoom(1.25, QPointF(self.width() / 2, self.height() / 2))

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out at the middle."""
        self._zoom(0.8, QPointF(self.width() / 2, self.height() / 2))

    @Slot()
    def zoom_actual(self) -> None:
        """Show one film pixel per device pixel."""
        viewport = self.viewport()
        if viewport is not None:
            self._scene.set_view(viewport.actual())

    def _zoom(self, factor: float, at: QPointF) -> None:
        viewport, ratio = self.viewport(), self.devicePixelRatioF()
        if viewport is not None:
            self._scene.set_view(viewport.zoomed(factor, at.x() * ratio, at.y() * ratio))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the left button move the film while Space is held."""
        self._hold_space(event, held=True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Give the left button back to the window."""
        self._hold_space(event, held=False)

    def _hold_space(self, event: QKeyEvent, *, held: bool) -> None:
        if event.key() != Qt.Key.Key_Space:
            event.ignore()
        elif not event.isAutoRepeat():
            self._space_held = held
            self.setCursor(Qt.CursorShape.OpenHandCursor if held else Qt.CursorShape.ArrowCursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget held keys."""
        self._space_held, self._hold = False, None
        self.unsetCursor()
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say what lies under the cursor."""
        self._last = event.position()
        self._probe()

    def leaveEvent(self, event: object) -> None:
        """Say nothing of the film any more."""
        self.probed.emit("")

    def _probe(self) -> None:
        viewport, ratio = self.viewport(), self.devicePixelRatioF()
        if viewport is not None:
            place = self._last.x() * ratio, self._last.y() * ratio
            self.probed.emit(captions.probe(self._scene, viewport, *place, self.heatmap()))
