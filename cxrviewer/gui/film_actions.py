"""Film actions: what menus and keys do to the film on show, and what the menus then say about it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, Slot
from PySide6.QtGui import QAction

from cxrviewer.gui.scene import Scene
from cxrviewer.gui.viewport import View
from cxrviewer.gui.workspace import Workspace

_NEED_FILM = (
    "zoom_in", "zoom_out", "fit", "actual", "rotate_left", "rotate_right", "flip_horizontal", "flip_vertical",
    "auto_window", "invert", "reset", "analyse",
)  # fmt: skip
_NEED_HEATMAP = ("lock", "gradcam", "lrp", "compare")


class FilmActions(QObject):
    """The actions that change a scene and nothing else.

    Parameters
    ----------
    scene
        What is shown.
    workspace
        The canvases that show it.
    """

    def __init__(self, scene: Scene, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene, self._workspace = scene, workspace

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        return {
            "zoom_in": self._workspace.zoom_in,
            "zoom_out": self._workspace.zoom_out,
            "fit": self._fit,
            "actual": self._workspace.zoom_actual,
            "rotate_left": self._rotate_left,
            "rotate_right": self._rotate_right,
            "flip_horizontal": self._flip_horizontally,
            "flip_vertical": self._flip_vertically,
            "hide_text": self._hide_text,
            "compare": self._workspace.set_compared,
            "auto_window": self._scene.use_automatic_window,
            "invert": self._scene.set_invert,
            "reset": self._scene.reset,
            "lock": self._lock,
            "gradcam": self._show_gradcam,
            "lrp": self._show_lrp,
        }

    def follow(self, made: Mapping[str, QAction]) -> None:
        """Let Qt's actions say what the scene says."""
        overlay = self._scene.overlay
        checked = {
            "invert": self._scene.invert,
            "hide_text": not self._scene.text_shown,
            "lock": overlay.locked,
            "gradcam": overlay.locked and overlay.method == "gradcam",
            "lrp": overlay.locked and overlay.method == "lrp",
        }
        for name, on in checked.items():
            with QSignalBlocker(made[name]):
                made[name].setChecked(on)
        for names, usable in ((_NEED_FILM, self._scene.radiograph is not None), (_NEED_HEATMAP, bool(overlay.target))):
            for name in names:
                made[name].setEnabled(usable)

    @Slot()
    def _fit(self) -> None:
        self._scene.set_view(View())

    @Slot()
    def _rotate_left(self) -> None:
        self._scene.set_turn(self._scene.turn.rotated_left())

    @Slot()
    def _rotate_right(self) -> None:
        self._scene.set_turn(self._scene.turn.rotated_right())

    @Slot()
    def _flip_horizontally(self) -> None:
        self._scene.set_turn(self._scene.turn.flipped_horizontally())

    @Slot()
    def _flip_vertically(self) -> None:
        self._scene.set_turn(self._scene.turn.flipped_vertically())

    @Slot(bool)
    def _hide_text(self, hidden: bool) -> None:
        self._scene.set_text_shown(not hidden)

    @Slot(bool)
    def _lock(self, on: bool) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, locked=on, peeking=False))

    @Slot(bool)
    def _show_gradcam(self, on: bool) -> None:
        self._show_method("gradcam", on)

    @Slot(bool)
    def _show_lrp(self, on: bool) -> None:
        self._show_method("lrp", on)

    def _show_method(self, method: str, on: bool) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, method=method, locked=on, peeking=False))
