"""Opening: asks which films to open, by file dialogs that on a shared screen are preceded by a question."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from cxrviewer import paths
from cxrviewer.gui.look.file_dialogs import ask_files, ask_folder
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.work.privacy import Privacy

_KINDS = mark("Films (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;All files (*)")


class Opening(QObject):
    """The dialogs that open films.

    Parameters
    ----------
    privacy
        Whether the screen is shared.
    window
        Over which the dialogs stand.

    Attributes
    ----------
    wanted
        A list of the paths that the reader chose.
    """

    wanted = Signal(list)

    def __init__(self, privacy: Privacy, window: QWidget) -> None:
        super().__init__(window)
        self._privacy, self._window = privacy, window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        return {
            "open": self.ask_films,
            "open_folder": self.ask_folder,
            "open_sample": self.open_sample,
        }

    @Slot()
    def ask_films(self) -> None:
        """Ask for films."""
        ask = partial(ask_files, self._window, tr("Open films"), self._take, tr(_KINDS))
        self._privacy.ask_before(ask, self._window)

    @Slot()
    def ask_folder(self) -> None:
        """Ask for a folder."""
        ask = partial(ask_folder, self._window, tr("Open all films in a folder"), self._take_folder, files=True)
        self._privacy.ask_before(ask, self._window)

    @Slot()
    def open_sample(self) -> None:
        """Open the film that comes with the program."""
        self.wanted.emit([paths.sample_film()])

    @Slot(str)
    def _take_folder(self, name: str) -> None:
        self._take([name])

    @Slot(list)
    def _take(self, names: list[str]) -> None:
        self.wanted.emit([Path(name) for name in names])
