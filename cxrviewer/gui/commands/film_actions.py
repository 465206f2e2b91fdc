"""Film actions: what menus and keys do to the film on show, and what the menus then say about it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, Slot
from PySide6.QtGui import QAction

from cxrviewer.gui.canvas.workspace import Workspace
from cxrviewer.gui.scene.looks import Layers
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.gui.scene.viewport import View

_NEED_FILM = (
    "zoom_in", "zoom_out", "fit", "actual", "rotate_left", "rotate_right", "flip_horizontal", "flip_vertical",
    "auto_window", "invert", "reset",
)  # fmt: skip
_NEED_HEATMAP = ("lock", "gradcam", "lrp", "compare")


class FilmActions(QObject):
    """The actions that change the active scene and nothing else.

    Parameters
    ----------
    scenes
        What is shown.
    workspace
        Returns the canvases that show the active scene.
    """

    def __init__(self, scenes: Scenes, workspace: Callable[[], Workspace], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenes, self._workspace = scenes, workspace

    @property
    def _scene(self) -> Scene:
        return self._scenes.active

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        return {
            "zoom_in": self._zoom_in,
            "zoom_out": self._zoom_out,
            "fit": self._fit,
            "actual": self._zoom_actual,
            "rotate_left": self._rotate_left,
            "rotate_right": self._rotate_right,
            "flip_horizontal": self._flip_horizontally,
            "flip_vertical": self._flip_vertically,
            "hide_text": self._hide_text,
            "auto_window": self._use_automatic_window,
            "invert": self._invert,
            "reset": self._reset,
            "notices": self._scenes.set_all_notices,
            "drawings": self._show_drawings,
            "shutter": self._close_shutter,
            "lock": self._lock,
            "gradcam": self._show_gradcam,
            "lrp": self._show_lrp,
            "lungs": self._show_lungs,
        }

    def follow(self, made: Mapping[str, QAction]) -> None:
        """Let Qt's actions say what the scene says."""
        overlay, layers, shown = self._scene.overlay, self._scene.layers, self._scene.shown
        drawn = shown is not None and bool(shown.radiograph.overlays or shown.annotations)
        shuttered = shown is not None and shown.radiograph.shutter is not None
        checked = {
            "invert": self._scene.invert,
            "hide_text": not self._scene.text_shown,
            "notices": self._scene.all_notices,
            "drawings": layers.drawings and drawn,
            "shutter": layers.shutter and shuttered,
            "lock": overlay.locked,
            "compare": self._workspace().compared,
            "gradcam": overlay.locked and overlay.method == "gradcam",
            "lrp": overlay.locked and overlay.method == "lrp",
            "lungs": self._scene.aids.lungs,
        }
        for name, on in checked.items():
            with QSignalBlocker(made[name]):
                made[name].setChecked(on)
        usable = dict.fromkeys(_NEED_FILM, shown is not None) | dict.fromkeys(_NEED_HEATMAP, bool(overlay.target))
        usable |= {"drawings": drawn, "shutter": shuttered, "lungs": shown is not None}
        usable["compare"] = usable["compare"] or checked["compare"]  # there is a way back whatever film comes
        usable["lrp"] = usable["lrp"] and "lrp" not in self._scene.abilities.refused
        for name, enabled in usable.items():
            made[name].setEnabled(enabled)

    @Slot()
    def _zoom_in(self) -> None:
        self._workspace().zoom_in()

    @Slot()
    def _zoom_out(self) -> None:
        self._workspace().zoom_out()

    @Slot()
    def _zoom_actual(self) -> None:
        self._workspace().zoom_actual()

    @Slot()
    def _use_automatic_window(self) -> None:
        self._scene.use_automatic_window()

    @Slot(bool)
    def _invert(self, on: bool) -> None:
        self._scene.set_invert(on)

    @Slot()
    def _reset(self) -> None:
        self._scene.reset()

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
        self._scenes.set_text_shown(not hidden)

    @Slot(bool)
    def _show_drawings(self, on: bool) -> None:
        self._scene.set_layers(Layers(on, frozenset(), self._scene.layers.shutter))

    @Slot(bool)
    def _close_shutter(self, on: bool) -> None:
        self._scene.set_layers(replace(self._scene.layers, shutter=on))

    @Slot(bool)
    def _lock(self, on: bool) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, locked=on, peeking=False))

    @Slot(bool)
    def _show_gradcam(self, on: bool) -> None:
        self._show_method("gradcam", on)

    @Slot(bool)
    def _show_lrp(self, on: bool) -> None:
        self._show_method("lrp", on)

    @Slot(bool)
    def _show_lungs(self, on: bool) -> None:
        self._scenes.set_aids(replace(self._scene.aids, lungs=on))

    def _show_method(self, method: str, on: bool) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, method=method, locked=on, peeking=False))
