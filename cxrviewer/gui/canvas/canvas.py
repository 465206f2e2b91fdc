"""Canvas: shows the visible part of the film on show and turns mouse and keys into window, zoom and measurements."""

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

from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.gui.canvas.picture import Picture
from cxrviewer.gui.look import theme
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.scene import captions
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.gui.tools.gestures import WHEEL_NOTCH, Hold, drag_for, go, wheel_factor
from cxrviewer.gui.tools.hand import Hand
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.measure.lines import Note
from cxrviewer.measure.sizes import true_size

_DESCRIPTION = mark(
    "Arrow keys or a left drag change the window, the wheel zooms, the menu Help lists all keys and tools."
)
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
    told = Signal(str, str)

    def __init__(self, scene: Scene, method: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene, self._method = scene, method
        self._film: Radiograph | None = None
        self._picture, self._hand = Picture(scene, method), Hand(scene)
        self._hold: Hold | None = None
        self._last = QPointF()
        self._inside = self._space_held = False
        self._wheel = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Film with {method} heatmap", method=method) if method else tr("Film"))
        self.setAccessibleDescription(tr(_DESCRIPTION))
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

    def placement(self) -> Placement | None:
        """Return where points of the film lie on this canvas, None without a film."""
        film, viewport = self._scene.shown, self.viewport()
        return Placement(film, viewport, self.devicePixelRatioF()) if film and viewport else None

    @property
    def method(self) -> str:
        """Return the heatmap method that this canvas always shows, empty where it follows the scene's overlay."""
        return self._method

    def heatmap(self) -> Heatmap | None:
        """Return the heatmap that lies over the film on this canvas."""
        return self._picture.heatmap

    @Slot()
    def _redraw(self) -> None:
        """Draw again; what belongs to another film ends with it."""
        film = self._scene.shown.radiograph if self._scene.shown else None
        if film is not self._film:
            self._film, self._hold, self._picture = film, None, Picture(self._scene, self._method)
            self._hand.drop()
        self._describe()
        self._show_cursor()
        if self._inside:
            self._tell(self.placement())
        self.update()

    def _describe(self) -> None:
        """Let a screen reader say what is to be placed next, or what the measurement says that is held."""
        held = self._scene.measurements.held
        silent = isinstance(held, Note) and self._scene.disguise is not None  # it may name somebody
        reading = self._scene.reading(held, self._scene.ruler) if held is not None and not silent else None
        words = ". ".join(map(said, (*reading.lines, *reading.remarks))) if reading else tr(_DESCRIPTION)
        words = self._scene.placing.prompt or words
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what this canvas shows."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.CANVAS)
        placement = self.placement()
        if placement is not None:
            pitch = self._scene.screens.pitch(self.screen())
            self._picture.paint(painter, placement, QRectF(self.rect()), pitch, crossed=not self._inside)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag, place a point or take hold of one, unless another button is in the middle of a drag."""
        button, held = event.button(), self._hold
        if held is not None and held.button != button and held.button in event.buttons():
            return
        self._last = event.position()
        drag = drag_for(self._scene.mouse, button, space_held=self._space_held)
        placement = self.placement()
        measures = button == Qt.MouseButton.LeftButton and not self._space_held and placement is not None
        if measures and placement is not None and self._hand.press(self._last, placement):
            drag = None
        self._hold = Hold(button, self._last, drag)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag, and say what lies under the cursor."""
        placement, moved = self.placement(), event.position() - self._last
        self._last, self._inside = event.position(), True
        if placement is None:
            return
        if self._hold is not None and self._hold.button not in event.buttons():  # let go where nobody told of it
            self._hold = None
            self._hand.drop()
        if self._hold is not None and self._hold.drag is not None:
            ratio, pressed = placement.ratio, self._hold.pressed
            self._hold.drag.move(self._scene, placement.viewport, moved, pressed, ratio, event.modifiers())
        else:
            self._hand.move(self._last, placement)
        self._show_cursor()
        self._probe()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag of this button; a right one that did not move asks for the menu."""
        held, placement = self._hold, self.placement()
        if held is None or held.button != event.button():
            return
        self._hold = None
        if held.button == Qt.MouseButton.LeftButton and placement is not None:
            self._hand.release(event.position(), placement)
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

    @Slot()
    def zoom_true(self) -> None:
        """Show a millimetre as a millimetre, or say why that cannot be."""
        viewport, pitch = self.viewport(), self._scene.screens.pitch(self.screen())
        if viewport is None:
            return
        if pitch is None:
            self.told.emit("warning", self._scene.screens.refusal(self.screen()))
            return
        scale = true_size(self._scene.ruler, pitch, turned=self._scene.turn.swaps_sides)
        if scale is None:
            self.told.emit("warning", tr("There is no true size: the film does not say how large its pixels are."))
        else:
            self._scene.set_view(viewport.scaled(scale))

    def drop(self) -> bool:
        """Let go of what the mouse holds without moving it, and return whether it held anything."""
        return self._hand.drop()

    def point_lens(self) -> bool:
        """Hold the magnifier over the cursor, and return whether it is over this canvas."""
        placement = self.placement()
        if placement is None or not self._inside:
            return False
        self._scene.set_lens(placement.point(self._last))
        return True

    def _zoom(self, factor: float, at: QPointF) -> None:
        viewport, ratio = self.viewport(), self.devicePixelRatioF()
        if viewport is not None:
            self._scene.set_view(viewport.zoomed(factor, at.x() * ratio, at.y() * ratio))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place or move points, window or move the film; the left button moves it, too, while Space is held."""
        placement, key = self.placement(), Qt.Key(event.key())
        if placement is None:
            event.ignore()
            return
        middle = self._last if self._inside else QPointF(self.rect().center())
        done = self._hand.key(event, placement, middle)
        if not (done or go(self._scene, placement.viewport, key, placement.ratio, event.modifiers())):
            self._hold_space(event, held=True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Give the left button back to the window."""
        self._hold_space(event, held=False)

    def _hold_space(self, event: QKeyEvent, *, held: bool) -> None:
        if event.key() != Qt.Key.Key_Space:
            event.ignore()
        elif not event.isAutoRepeat():
            self._space_held = held
            self._show_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget held keys and buttons."""
        self._space_held, self._hold = False, None
        self._hand.drop()
        self._show_cursor()
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say what lies under the cursor."""
        self._last, self._inside = event.position(), True
        self._show_cursor()
        self._probe()

    def leaveEvent(self, event: object) -> None:
        """Say nothing of the film any more."""
        self._inside = False
        self._scene.set_lens(None)
        self.probed.emit("")

    def _show_cursor(self) -> None:
        """Show by the cursor what a press would do; asked often, and Qt is told only of what changes."""
        shape = self._cursor_shape()
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _cursor_shape(self) -> Qt.CursorShape:
        if self._space_held:
            return Qt.CursorShape.OpenHandCursor
        if self._scene.placing.tool is not None:
            return Qt.CursorShape.CrossCursor
        placement = self.placement() if self._inside and self._hold is None else None
        grip = self._hand.grip(self._last, placement) if placement is not None else None
        if grip is None:
            return Qt.CursorShape.ArrowCursor
        return Qt.CursorShape.SizeAllCursor if grip.handle is None else Qt.CursorShape.PointingHandCursor

    def _probe(self) -> None:
        """Hold the lens over the cursor, and tell the values under it."""
        placement = self.placement()
        if placement is not None and self._scene.lens is not None:
            self._scene.set_lens(placement.point(self._last))
        self._tell(placement)

    def _tell(self, placement: Placement | None) -> None:
        """Tell the values under the cursor where somebody looks at them; nothing without a film."""
        if placement is None:
            self.probed.emit("")
        elif self._scene.aids.probe:
            place = self._last * placement.ratio
            self.probed.emit(captions.probe(self._scene, placement.viewport, place.x(), place.y(), self.heatmap()))
