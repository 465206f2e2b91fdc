"""Dialogs of the window: what their buttons look like, and what the pages say."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QProxyStyle, QPushButton, QStyle, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.tools.length_dialog import LengthDialog
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


class WithIcons(QProxyStyle):
    """A system whose dialog buttons have icons, as on X11, in a colour of their own."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: object) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, *rest)  # type: ignore[call-overload, no-any-return]

    def standardIcon(
        self, kind: QStyle.StandardPixmap, option: QStyleOption | None = None, part: QWidget | None = None
    ) -> QIcon:
        del kind, option, part
        dark = QPixmap(16, 16)
        dark.fill(0x202020)
        return QIcon(dark)


@pytest.fixture
def with_icons(qapp: QApplication) -> Iterator[None]:
    before = qapp.style().objectName()
    qapp.setStyle(WithIcons("fusion"))
    yield
    qapp.setStyle(before)


@pytest.mark.parametrize("action", ["settings", "keys", "help", "about", "card"])
def test_no_button_has_an_icon_that_no_theme_knows(
    qtbot: QtBot, with_icons: None, window: MainWindow, action: str
) -> None:
    with qtbot.waitSignal(window.session.model_loaded):
        window.desk.load_model()
    window.actions_by_id[action].trigger()
    qtbot.waitUntil(lambda: bool(shown(window)))
    (dialog,) = shown(window)
    buttons = dialog.findChildren(QPushButton)
    assert any(button.text().replace("&", "") == "Close" for button in buttons)
    assert all(button.icon().isNull() for button in buttons)
    dialog.close()


def test_nor_has_one_of_the_dialog_that_asks_for_a_length(with_icons: None, window: MainWindow) -> None:
    dialog = LengthDialog(window)
    assert [button.icon().isNull() for button in dialog.findChildren(QPushButton)] == [True, True]


def shown(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
