"""Dialogs for files: Qt's own one, which comes where the system has none."""

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look.file_dialogs import ask_files
from cxrviewer.gui.look.theme import DARK, LIGHT, Theme, palette


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_its_arrows_are_seen_in_both_themes(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    before = qapp.palette()
    qapp.setPalette(palette(theme))
    parent = QWidget()
    qtbot.addWidget(parent)
    ask_files(parent, "Open", lambda _: None)
    dialog = parent.findChild(QFileDialog)
    assert dialog is not None
    for name in ("backButton", "forwardButton", "toParentButton"):
        button = dialog.findChild(QToolButton, name)
        assert button is not None
        pictures = [button.icon().pixmap(20, 20, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)]
        drawn = [
            max((one.pixelColor(x, y) for x in range(20) for y in range(20)), key=lambda c: c.alpha())
            for one in pictures
        ]
        assert drawn[0].name() == theme.text
        assert drawn[1].name() != theme.text
        assert abs(drawn[1].lightness() - dialog.palette().button().color().lightness()) > 20
    qapp.setPalette(before)
