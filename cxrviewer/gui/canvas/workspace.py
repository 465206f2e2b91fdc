"""Workspace: one canvas, or the film with both heatmaps side by side; banners above, frames and notices below."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxrviewer.gui.canvas.banners import Banners
from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.canvas.frame_bar import FrameBar
from cxrviewer.gui.canvas.notice_list import NoticeList
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.work.jobs import METHODS


class Workspace(QWidget):
    """The canvases of one scene; they share window, zoom and place.

    Attributes
    ----------
    probed
        What lies under the cursor, empty for nothing.
    told
        Level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    menu_wanted
        Global position of a right click.
    frame_wanted
        Number, from 1, of the frame that the reader wants to see.
    """

    probed = Signal(str)
    told = Signal(str, str)
    menu_wanted = Signal(object)
    frame_wanted = Signal(int)

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self.setObjectName("workspace")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._comes_back = False  # the heatmap that lay over the film before three canvases took its place
        self.main = Canvas(scene)
        self.side_by_side = [Canvas(scene), *(Canvas(scene, method) for method in METHODS)]
        self.banners, self.frames, self.notices = Banners(scene), FrameBar(scene), NoticeList(scene)
        self.frames.frame_wanted.connect(self.frame_wanted)
        row = QHBoxLayout()
        row.setSpacing(2)
        for canvas in (self.main, *self.side_by_side):
            row.addWidget(canvas, 1)
            canvas.probed.connect(self.probed)
            canvas.told.connect(self.told)
            canvas.menu_wanted.connect(self.menu_wanted)
            canvas.frame_stepped.connect(self.frames.step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addLayout(row, 1)
        column.addWidget(self.frames)
        column.addWidget(self.notices)
        self.set_compared(False)
        scene.changed.connect(self._follow)

    @property
    def compared(self) -> bool:
        """Return whether the film is shown with both heatmaps side by side."""
        return not self.side_by_side[0].isHidden()

    @Slot(bool)
    def set_compared(self, compared: bool) -> None:
        """Show three canvases, the first of them the film alone, or one, with the heatmap that lay over it before."""
        before, overlay = self.compared, self._scene.overlay
        self.main.setVisible(not compared)
        for canvas in self.side_by_side:
            canvas.setVisible(compared)
        if compared and not before:
            self._scene.set_overlay(replace(overlay, locked=False, peeking=False))
            self._comes_back = overlay.locked
        elif self._comes_back and not compared:
            self._comes_back = False
            self._scene.set_overlay(replace(overlay, locked=True))
        self.focus()

    @Slot()
    def _follow(self) -> None:
        """Forget the heatmap before with its film or its answer, or once the reader has decided on one anew."""
        overlay = self._scene.overlay
        if not overlay.target or overlay.locked:
            self._comes_back = False

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in at the middle."""
        self._shown().zoom_in()

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out at the middle."""
        self._shown().zoom_out()

    @Slot()
    def zoom_actual(self) -> None:
        """Show one film pixel per device pixel."""
        self._shown().zoom_actual()

    @Slot()
    def zoom_true(self) -> None:
        """Show a millimetre as a millimetre."""
        self._shown().zoom_true()

    def cancel(self) -> bool:
        """Put the tool down, let go of what is held, and return whether there was any of it."""
        dropped = [canvas.drop() for canvas in (self.main, *self.side_by_side)]
        if any(dropped) or self._scene.placing.cancel():
            return True
        held = self._scene.measurements.selected is not None
        self._scene.measurements.select(None)
        return held

    def set_lens(self, on: bool) -> None:
        """Hold the magnifier over the cursor, wherever it is, or take it away."""
        if not on:
            self._scene.set_lens(None)
            return
        for canvas in (self.main, *self.side_by_side):
            if canvas.isVisible() and canvas.point_lens():
                return

    def focus(self) -> None:
        """Give the keys to the film."""
        self._shown().setFocus()

    @property
    def canvas(self) -> Canvas:
        """Return the canvas that stands for them all."""
        return self._shown()

    @property
    def canvases(self) -> list[Canvas]:
        """Return all that are on show, from left to right."""
        return list(self.side_by_side) if self.compared else [self.main]

    def _shown(self) -> Canvas:
        return self.side_by_side[0] if self.compared else self.main
