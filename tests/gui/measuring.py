"""A mouse for tests: presses, moves and releases on a canvas at places of the film."""

from dataclasses import replace

from gui_fakes import film
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.imaging.film.radiograph import Facts, Radiograph

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
Point = tuple[float, float]


def spaced(seed: int = 7, *, view: str = "PA", frame: int = 1, frames: int = 1, rows: int = 240) -> Radiograph:
    """A film of 0.5 mm high and 0.25 mm wide pixels at the detector."""
    made = film(rows, 200, seed=seed, frame=frame, frames=frames)
    spacing = Spacing(0.5, 0.25, SpacingSource.DETECTOR)
    return replace(
        made,
        geometry=Geometry(rows, 200, spacing, 2.0, ("L", "F")),
        facts=Facts(modality="DX", view=view, body_part="CHEST", bits_stored=12, frame=frame, frames=frames),
    )


class Mouse:
    """The left button on one canvas; places are points of the film as stored, or of the canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def place(self, at: Point | QPointF) -> QPointF:
        return at if isinstance(at, QPointF) else self.canvas.placement().place(at)

    def send(self, kind: QEvent.Type, at: QPointF, held: bool) -> None:
        button = NONE if kind == QEvent.Type.MouseMove else LEFT
        buttons = LEFT if held else NONE
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, self.canvas.mapToGlobal(at), button, buttons, keys)
        QApplication.sendEvent(self.canvas, event)

    def move(self, at: Point | QPointF, *, held: bool = False) -> None:
        self.send(QEvent.Type.MouseMove, self.place(at), held)

    def press(self, at: Point | QPointF) -> None:
        self.move(at)
        self.send(QEvent.Type.MouseButtonPress, self.place(at), True)

    def release(self, at: Point | QPointF) -> None:
        self.send(QEvent.Type.MouseButtonRelease, self.place(at), False)

    def click(self, at: Point | QPointF) -> None:
        self.press(at)
        self.release(at)

    def drag(self, start: Point | QPointF, end: Point | QPointF) -> None:
        first, last = self.place(start), self.place(end)
        self.press(first)
        for share in (0.3, 0.7, 1.0):
            self.move(first + (last - first) * share, held=True)
        self.release(last)
