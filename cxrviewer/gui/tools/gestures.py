"""Gestures: what each mouse button does to a scene while it is dragged."""

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, Qt

from cxrviewer.gui.actions.mouse import Mouse
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.viewport import Viewport

#: Eighths of a degree that a mouse's wheel turns between two clicks.
WHEEL_NOTCH = 120
#: Where the arrow keys lead on a screen.
WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_KEY_WINDOWS, _KEY_PANS = 10.0, 40.0  # logical pixels of a drag that one arrow key stands for
_ZOOM_PER_NOTCH = 1.2
_ZOOM_PER_PIXEL = 0.008


class Drag(Enum):
    """What a drag does."""

    WINDOW = "window"
    PAN = "pan"
    ZOOM = "zoom"

    def move(
        self, scene: Scene, viewport: Viewport, moved: QPointF, pressed: QPointF, ratio: float,
        modifiers: Qt.KeyboardModifier,
    ) -> None:  # fmt: skip
        """Apply one move of the mouse.

        Parameters
        ----------
        scene, viewport
            What is shown and where.
        moved, pressed
            Way since the last move and the place of the press, in logical pixels.
        ratio
            Device pixels per logical pixel.
        modifiers
            Shift makes window steps fine, Ctrl coarse.
        """
        if self is Drag.WINDOW:
            scene.drag_window(moved.x(), moved.y() * scene.mouse.center, window_factor(modifiers))
        elif self is Drag.PAN:
            scene.set_view(viewport.panned(moved.x() * ratio, moved.y() * ratio))
        else:
            factor = math.exp(moved.y() * scene.mouse.zoom * _ZOOM_PER_PIXEL)
            scene.set_view(viewport.zoomed(factor, pressed.x() * ratio, pressed.y() * ratio))


def go(scene: Scene, viewport: Viewport, key: Qt.Key, ratio: float, modifiers: Qt.KeyboardModifier) -> bool:
    """Window by an arrow key, or move the film by it and Alt, and return whether it was one.

    Parameters
    ----------
    scene, viewport
        What is shown and where.
    key, modifiers
        What went down. Shift makes window steps fine, Ctrl coarse.
    ratio
        Device pixels per logical pixel.
    """
    if key not in WAYS:
        return False
    moves = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    way = WAYS[key] * (_KEY_PANS if moves else _KEY_WINDOWS)
    (Drag.PAN if moves else Drag.WINDOW).move(scene, viewport, way, way, ratio, modifiers)
    return True


@dataclass(frozen=True, slots=True)
class Hold:
    """A mouse button that is held down.

    Attributes
    ----------
    button, pressed
        Which, and the place where it went down, in logical pixels.
    drag
        What moving the mouse does meanwhile, None for nothing.
    """

    button: Qt.MouseButton
    pressed: QPointF
    drag: Drag | None


def drag_for(mouse: Mouse, button: Qt.MouseButton, *, space_held: bool) -> Drag | None:
    """Return what a drag with ``button`` does."""
    if button == Qt.MouseButton.LeftButton and space_held:
        return Drag.PAN
    names = {
        Qt.MouseButton.LeftButton: mouse.left,
        Qt.MouseButton.MiddleButton: mouse.middle,
        Qt.MouseButton.RightButton: mouse.right,
    }
    name = names.get(button)
    return Drag(name) if name else None


def window_factor(modifiers: Qt.KeyboardModifier) -> float:
    """Return by how much the keys held change the step of a window drag."""
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return 0.1
    return 10.0 if modifiers & Qt.KeyboardModifier.ControlModifier else 1.0


def wheel_factor(delta: int) -> float:
    """Return the zoom of a wheel turn of ``delta`` eighths of a degree; one notch is 120."""
    return float(_ZOOM_PER_NOTCH ** (delta / WHEEL_NOTCH))
