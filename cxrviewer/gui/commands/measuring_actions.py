"""Measuring actions: what menus and keys do to tools, measurements and the program's own aids on the film on show."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Slot
from PySide6.QtGui import QAction

from cxrviewer.gui.actions import mouse
from cxrviewer.gui.actions.actions import by_id
from cxrviewer.gui.canvas.workspace import Workspace
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene.measurements import key_of
from cxrviewer.gui.scene.placing import TOOLS
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.inference.heart_width import proposed_ratio


class MeasuringActions(QObject):
    """The actions around measuring on the active scene; aids and mouse are those of all scenes.

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
            **{name: partial(self._take_tool, name) for name in TOOLS},
            **{f"mouse_{name}": partial(self._use_mouse, name) for name in mouse.TABLE},
            "true_size": self._zoom_true,
            "propose_ctr": self._propose_ratio,
            "scale_bar": self._show_scale_bar,
            "probe": self._show_probe,
            "measurements": self._show_measurements,
            "next_measurement": self._hold_next,
            "previous_measurement": self._hold_previous,
            "delete": self._delete,
            "delete_all": self._delete_all,
            "undo": self._undo,
            "redo": self._redo,
        }

    def follow(self, made: Mapping[str, QAction]) -> None:
        """Let Qt's actions say what the scene says."""
        scene = self._scene
        checked = {
            "scale_bar": scene.aids.scale_bar,
            "probe": scene.aids.probe,
            "measurements": scene.aids.measurements,
            **{name: tool is scene.placing.tool for name, tool in TOOLS.items()},
            **{f"mouse_{name}": scheme is scene.mouse for name, scheme in mouse.TABLE.items()},
        }
        for name, on in checked.items():
            with QSignalBlocker(made[name]):
                made[name].setChecked(on)
        for name, enabled in self._usable().items():
            made[name].setEnabled(enabled)
        for name, words in (("undo", scene.measurements.undo_words), ("redo", scene.measurements.redo_words)):
            made[name].setText(f"{tr(by_id(name).text)}: {said(words)}" if words else tr(by_id(name).text))

    def _usable(self) -> dict[str, bool]:
        """Return what there is something to do for."""
        measurements, shown = self._scene.measurements, self._scene.shown is not None
        some = ("delete_all", "next_measurement", "previous_measurement", "save_measurements")
        return {
            **dict.fromkeys((*TOOLS, "true_size", "propose_ctr", "load_measurements"), shown),
            **dict.fromkeys(some, bool(measurements.items)),
            "delete": measurements.selected is not None,
            "undo": bool(measurements.undo_words or self._scene.placing.points),
            "redo": bool(measurements.redo_words),
        }

    def _take_tool(self, name: str, on: bool) -> None:
        self._scene.placing.take(TOOLS[name] if on else None)
        self._workspace().focus()

    def _use_mouse(self, name: str, _: bool) -> None:
        self._scenes.set_mouse(mouse.TABLE[name])

    @Slot()
    def _zoom_true(self) -> None:
        self._workspace().zoom_true()

    @Slot()
    def _propose_ratio(self) -> None:
        """Put a cardiothoracic ratio on the film for the reader to check, or say why there is none."""
        scene, film = self._scene, self._scene.radiograph
        if film is None:
            return
        proposed, why_not = proposed_ratio(film, scene.lungs, scene.no_lungs)
        if proposed is None:
            self._workspace().told.emit("info", why_not)
        else:
            self._scenes.set_aids(replace(scene.aids, measurements=True))
            scene.measurements.propose(key_of(film), proposed)

    @Slot()
    def _hold_next(self) -> None:
        self._scene.measurements.select_next(1)

    @Slot()
    def _hold_previous(self) -> None:
        self._scene.measurements.select_next(-1)

    @Slot()
    def _delete(self) -> None:
        self._scene.measurements.delete_selected()

    @Slot()
    def _delete_all(self) -> None:
        self._scene.measurements.delete_all()

    @Slot()
    def _undo(self) -> None:
        """Take back the last point of what is being placed, or else the last change."""
        if not self._scene.placing.drop_last():
            self._scene.measurements.undo()

    @Slot()
    def _redo(self) -> None:
        self._scene.measurements.redo()

    @Slot(bool)
    def _show_measurements(self, on: bool) -> None:
        self._scenes.set_aids(replace(self._scene.aids, measurements=on))

    @Slot(bool)
    def _show_scale_bar(self, on: bool) -> None:
        self._scenes.set_aids(replace(self._scene.aids, scale_bar=on))

    @Slot(bool)
    def _show_probe(self, on: bool) -> None:
        self._scenes.set_aids(replace(self._scene.aids, probe=on))
