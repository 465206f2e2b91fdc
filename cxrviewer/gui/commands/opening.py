"""Opening: asks which films to open, by file dialogs that on a shared screen are preceded by a question."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from cxrviewer import paths
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.work.privacy import Privacy

_KINDS = mark("Films (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;All files (*)")
_Mode = QFileDialog.FileMode


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
        self._privacy.ask_before(partial(self._ask, tr("Open films"), _Mode.ExistingFiles), self._window)

    @Slot()
    def ask_folder(self) -> None:
        """Ask for a folder."""
        self._privacy.ask_before(partial(self._ask, tr("Open all films in a folder"), _Mode.Directory), self._window)

    @Slot()
    def open_sample(self) -> None:
        """Open the film that comes with the program."""
        self.wanted.emit([paths.sample_film()])

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        if mode == _Mode.ExistingFiles:
            dialog.setNameFilter(tr(_KINDS))
        dialog.filesSelected.connect(self._take)
        dialog.open()

    @Slot(list)
    def _take(self, names: list[str]) -> None:
        self.wanted.emit([Path(name) for name in names])
