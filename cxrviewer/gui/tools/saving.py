"""Saving: the measurements of the film on show, into a folder of results that the reader names, and back again."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from cxrviewer.errors import DataError, OutputError
from cxrviewer.gui.look.file_dialogs import ask_file, ask_folder
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.results.audit_trail.recorder import Recorder


class Saving(QObject):
    """Asks where to, writes, and says how it went.

    Parameters
    ----------
    scenes
        What is shown and measured; the active one is saved.
    recorder
        What keeps the audit trail.
    window
        Over which the dialog stands.

    Attributes
    ----------
    told
        Level (``"info"``, ``"error"``) and one line for the reader.
    """

    told = Signal(str, str)

    def __init__(self, scenes: Scenes, recorder: Recorder, window: QWidget) -> None:
        super().__init__(window)
        self._scenes, self._recorder, self._window = scenes, recorder, window
        self._written: set[Path] = set()  # these may be replaced: they are of this run

    @Slot()
    def ask(self) -> None:
        """Ask for the folder."""
        ask_folder(self._window, tr("Folder of the results"), self.save)

    @Slot(str)
    def save(self, folder: str) -> None:
        """Write into ``folder``, in the film's own folder there."""
        from cxrviewer.results import measurements  # the window does not wait for it

        scene = self._scenes.active
        if scene.shown is None:
            return
        content = measurements.document(scene.shown.radiograph, scene.measurements.items)
        try:
            file = measurements.write(Path(folder), content, self._written)
        except OutputError as error:
            self.told.emit("error", str(error))
            return
        self._written.add(file)
        self._recorder.exported("measurements", scene.shown.radiograph)
        self.told.emit(
            "info",
            tr(
                "Measurements of this film written to {folder}/{name} and .csv beside it.",
                folder=file.parent.name,
                name=file.name,
            ),
        )

    @Slot()
    def ask_back(self) -> None:
        """Ask which saved measurements shall be on the film again."""
        ask_file(self._window, tr("Saved measurements"), self.load, tr("Measurements (*.json)"))

    @Slot(str)
    def load(self, file: str) -> None:
        """Put the measurements in ``file`` on the film on show, which must be the one that they are of."""
        from cxrviewer.results import saved_measurements  # the window does not wait for it

        scene = self._scenes.active
        if scene.shown is None:
            return
        try:
            found = saved_measurements.read(Path(file), scene.shown.radiograph)
        except DataError as error:
            self.told.emit("error", str(error))
            return
        self._scenes.set_aids(replace(scene.aids, measurements=True))
        count = scene.measurements.load(found)
        self.told.emit("info", tr("Measurements put back on the film: {number}.", number=count))
