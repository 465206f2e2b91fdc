"""Pictures: what is on show as a PNG or for another program; the notice is in each, and names only where asked for."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from cxrviewer.gui.canvas.stage import Stage
from cxrviewer.gui.canvas.still import Take, as_shown, pixels_of, whole, whole_viewport
from cxrviewer.gui.commands.picture_dialog import Order, PictureDialog
from cxrviewer.gui.look.file_dialogs import ask_new_file
from cxrviewer.gui.look.theme import DARK, Theme
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.work.errands import Errands
from cxrviewer.gui.work.privacy import Privacy
from cxrviewer.gui.work.session import Session
from cxrviewer.results.audit_trail.recorder import Recorder

if TYPE_CHECKING:
    from cxrviewer.imaging.film.radiograph import Radiograph

_NAMES = ("save_picture", "copy_picture")
_COPIED = {
    False: mark("The picture was copied, with the notice in it and without names."),
    True: mark("The picture was copied, with the notice in it. It may name the patient."),
}
_WRITTEN = {
    False: mark("{name} was written."),
    True: mark("{name} was written. It may name the patient."),
}


class Pictures(QObject):
    """Takes pictures of the active film as it is on show; they are painted and written in a thread of its own.

    Parameters
    ----------
    session
        What is shown.
    stage
        On which canvases.
    privacy
        Asks before a dialog that could name a patient.
    recorder
        What keeps the audit trail.
    window
        Over which dialogs stand.

    Attributes
    ----------
    told
        Level (``"info"``, ``"error"``) and one line for the reader.
    """

    told = Signal(str, str)

    def __init__(self, session: Session, stage: Stage, privacy: Privacy, recorder: Recorder, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._stage, self._privacy, self._recorder = session, stage, privacy, recorder
        self._window, self._theme = window, DARK
        self._errands = Errands(self)
        self._errands.done.connect(self._take)
        self._errands.failed.connect(self._take_failure)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        return {"save_picture": self._ask, "copy_picture": partial(self.copy, Order())}

    def follow(self, made: Mapping[str, QAction]) -> None:
        """Offer what there is something to take a picture of."""
        for name in _NAMES:
            made[name].setEnabled(self._session.active.scene.shown is not None)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours."""
        self._theme = theme

    def close(self) -> None:
        """Make no more."""
        self._errands.close()

    def write(self, order: Order, file: str) -> None:
        """Write a picture of the active film as a PNG, whole or not at all, and never in the film's own place."""
        film, entry = self._session.active.scene.radiograph, self._session.active.shown
        if film is None:
            return
        take, recorder = self._taking(order), self._recorder

        def work() -> tuple[str, bool]:
            from cxrviewer.files import refuse_to_replace, write_bytes
            from cxrviewer.results.pictures import png

            refuse_to_replace([entry.path] if entry else [], Path(file))
            write_bytes(Path(file), png(pixels_of(take())))
            recorder.exported("picture", film)
            return Path(file).name, order.named

        self._errands.ask("write", work, writes=True)

    def copy(self, order: Order, *_: Any) -> None:
        """Hand a picture of the active film to other programs."""
        film = self._session.active.scene.radiograph
        if film is None:
            return
        take = self._taking(order)

        def work() -> "tuple[QImage, bool, Radiograph]":
            return take(), order.named, film

        self._errands.ask("copy", work)

    @Slot()
    def _ask(self) -> None:
        scene, shown = self._session.active.scene, self._stage.workspace.canvases
        if scene.shown is None:
            return
        viewports = [viewport for canvas in shown if (viewport := canvas.viewport()) is not None]
        film = whole_viewport(scene.shown)
        seen = sum(one.width for one in viewports), max((one.height for one in viewports), default=0)
        sizes = (film.width, film.height), seen
        dialog = PictureDialog(sizes, self._theme, self._window, shared=self._privacy.on)
        dialog.copy_wanted.connect(self.copy)
        dialog.save_wanted.connect(self._ask_where)
        dialog.open()

    @Slot(object)
    def _ask_where(self, order: Order) -> None:
        self._privacy.ask_before(partial(self._show_files, order), self._window)

    def _show_files(self, order: Order) -> None:
        film = self._session.active.scene.radiograph
        if film is None:
            return
        name, write = suggested_name(film, order), partial(self.write, order)
        ask_new_file(self._window, tr("Picture"), write, "PNG (*.png)", name=name, suffix="png")

    def _taking(self, order: Order) -> Take:
        scene, workspace = self._session.active.scene, self._stage.workspace
        if order.whole:
            return whole(scene, workspace.canvas, named=order.named)
        return as_shown(scene, workspace.canvases, named=order.named)

    @Slot(str, object)
    def _take(self, name: str, result: Any) -> None:
        if name == "write":
            file, named = result
            self.told.emit("info", tr(_WRITTEN[named], name=file))
        elif name == "copy":
            image, named, film = result
            QGuiApplication.clipboard().setImage(image)
            record = partial(self._recorder.exported, "picture", film)  # now others can have it
            self._errands.ask("record", record, writes=True)
            self.told.emit("info", tr(_COPIED[named]))

    @Slot(str, str)
    def _take_failure(self, _: str, text: str) -> None:
        self.told.emit("error", text)


def suggested_name(film: "Radiograph", order: Order) -> str:
    """Return a file name from the film's content, as its folder of results has it: file names can name patients."""
    return f"film-{film.sha256[:8]}{'' if order.whole else '-as-shown'}.png"
