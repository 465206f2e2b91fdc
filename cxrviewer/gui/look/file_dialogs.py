"""Asks for files and folders: each dialog stands beside the window's loop, and is gone once it is answered."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from cxrviewer.gui.look.icons import icon

#: Buttons of Qt's own dialog, which are drawn in black whatever the theme; the system's has none of them.
_ARROWS = {"backButton": "previous", "forwardButton": "next", "toParentButton": "parent"}


def ask_file(parent: QWidget | None, title: str, take: Callable[[str], None], kinds: str = "") -> None:
    """Ask for a file that exists, of ``kinds`` as in ``"PNG (*.png)"``, and hand its path to ``take``."""
    dialog = _dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(take)
    dialog.open()


def ask_files(parent: QWidget | None, title: str, take: Callable[[list[str]], None], kinds: str = "") -> None:
    """Ask for one or more files that exist, and hand their paths to ``take``."""
    dialog = _dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(take)
    dialog.open()


def ask_folder(parent: QWidget | None, title: str, take: Callable[[str], None], *, files: bool = False) -> None:
    """Ask for a folder, and hand its path to ``take``; ``files`` shows what lies in folders, to know them by."""
    dialog = _dialog(parent, title, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, not files)
    dialog.fileSelected.connect(take)
    dialog.open()


def ask_new_file(
    parent: QWidget | None, title: str, take: Callable[[str], None], kinds: str = "", *, name: str = "", suffix: str
) -> None:
    """Ask where a file shall go, called ``name`` unless the reader says otherwise, and hand its path to ``take``.

    A name without a suffix gets ``suffix``, which has no point.
    """
    dialog = _dialog(parent, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    if name:
        dialog.selectFile(name)
    dialog.fileSelected.connect(take)
    dialog.open()


def _dialog(parent: QWidget | None, title: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if kinds:
        dialog.setNameFilter(kinds)
    colours = dialog.palette()
    text, grey = (
        colours.color(group, QPalette.ColorRole.ButtonText).name()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
    )
    for name, drawing in _ARROWS.items():
        for button in dialog.findChildren(QToolButton, name):
            button.setIcon(icon(drawing, text, grey))
    return dialog
