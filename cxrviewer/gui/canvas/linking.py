"""Linking: panes that zoom and move together, in shares of their films and not in pixels."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui.canvas.pane import Pane
from cxrviewer.gui.canvas.stage import Stage
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View, Viewport


@dataclass(frozen=True, slots=True)
class Pose:
    """How a film lies on its canvas, in measures that mean the same for films of any size.

    Attributes
    ----------
    zoom
        Scale divided by the one at which the film just fits.
    down, across
        Share of the film's height and width, 0.0 to 1.0, in the middle of the canvas.
    """

    zoom: float
    down: float
    across: float


def pose(viewport: Viewport) -> Pose:
    """Return the pose of a film on its canvas."""
    row, column = viewport.centre
    zoom = viewport.scale / viewport.fit_scale
    return Pose(zoom, (row + 0.5) / viewport.rows, (column + 0.5) / viewport.columns)


def followed(viewport: Viewport, before: Pose, after: Pose) -> View:
    """Return the view of a film that goes along with another, whose pose was ``before`` and is ``after``.

    It keeps its own place beside the other: what a reader has aligned by hand stays aligned.
    """
    middle = viewport.width / 2, viewport.height / 2
    zoomed = replace(viewport, view=viewport.zoomed(after.zoom / before.zoom, *middle))
    across = (before.across - after.across) * zoomed.columns * zoomed.scale
    down = (before.down - after.down) * zoomed.rows * zoomed.scale * zoomed.aspect
    return zoomed.panned(across, down)


class LinkedPane(QObject):
    """One pane's part: tells how its film was moved, and moves it.

    Attributes
    ----------
    moved
        This part, and the poses before and after; None for the latter where the film was fitted into the canvas.
    """

    moved = Signal(object, object, object)

    def __init__(self, pane: Pane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pane = pane
        self._seen: tuple[ShownFilm | None, View] = (None, View())
        pane.reading.scene.changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        """Tell of another view of the same film; one that comes with another film or turn is no move."""
        scene = self.pane.reading.scene
        (film, view), self._seen = self._seen, (scene.shown, scene.view)
        viewport = self.pane.workspace.canvas.viewport()
        if viewport is None or film is not scene.shown or view == scene.view:
            return
        before = pose(replace(viewport, view=view))
        self.moved.emit(self, before, None if scene.view == View() else pose(viewport))

    def follow(self, before: Pose, after: Pose | None) -> None:
        """Go along with another pane."""
        scene, viewport = self.pane.reading.scene, self.pane.workspace.canvas.viewport()
        if viewport is not None:
            view = View() if after is None else followed(viewport, before, after)
            self._seen = scene.shown, view
            scene.set_view(view)


class Links(QObject):
    """Moves all visible panes together while it is on.

    Parameters
    ----------
    stage
        The panes.

    Attributes
    ----------
    on
        Whether it is.
    """

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.on = True
        self._parts: list[LinkedPane] = []
        for pane in stage.panes:
            self._add(pane)
        stage.pane_made.connect(self._add)

    @Slot(object)
    def _add(self, pane: Pane) -> None:
        part = LinkedPane(pane, self)
        part.moved.connect(self._take)
        self._parts.append(part)

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Move panes together, or each by itself."""
        self.on = on

    @Slot(object, object, object)
    def _take(self, mover: LinkedPane, before: Pose, after: Pose | None) -> None:
        for part in self._parts:
            if self.on and part is not mover and part.pane.isVisible() and mover.pane.isVisible():
                part.follow(before, after)
