"""Dialogs of the window: what their buttons look like, and what the pages say."""

import platform
from collections.abc import Iterator

import pytest
from gui_fakes import IDENTITY
from PySide6.QtCore import QRect, Qt, qVersion
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QProxyStyle, QPushButton, QStyle, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer import paths
from cxrviewer.gui.learning.card_view import CardView
from cxrviewer.gui.look.bullets import Bullets
from cxrviewer.gui.look.form_parts import Choices, dress
from cxrviewer.gui.look.theme import DARK
from cxrviewer.gui.tools.length_dialog import LengthDialog
from cxrviewer.gui.window.about import AboutPage
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.version import __version__

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


def test_about_says_what_a_support_ticket_asks_for(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["about"].trigger()
    (before,) = shown(window)
    assert isinstance(before, AboutPage)
    assert "not loaded" in before.browser.toPlainText()
    before.close()
    with qtbot.waitSignal(window.session.model_loaded):
        window.desk.load_model()
    window.actions_by_id["about"].trigger()
    (page,) = shown(window)
    assert isinstance(page, AboutPage)
    page.copying.click()
    for words in (page.browser.toPlainText(), QApplication.clipboard().text()):
        for wanted in (
            *(__version__, NOTICE, "small 1.0.0", IDENTITY.sha256[:12], platform.python_version(), "torch", "pydicom"),
            *(qVersion(), str(paths.user_settings_file()), str(paths.machine_settings_file()), str(paths.logs())),
        ):
            assert wanted in words
    assert "Apache License 2.0" in page.browser.toPlainText()
    assert page.browser.horizontalScrollBar().maximum() == 0
    page.close()


@pytest.mark.parametrize("letters", [1.0, 2.0])
def test_a_card_never_scrolls_sideways(qtbot: QtBot, letters: float) -> None:
    view = CardView(DARK)
    qtbot.addWidget(view)
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * letters)
    view.setFont(font)
    view.resize(750, 600)
    view.show()
    view.show_card((paths.default_bundle() / "MODEL_CARD.md").read_text(encoding="utf-8"))
    assert view.document().size().width() <= view.viewport().width() + 2  # what a table's lines are rounded to
    assert not view.horizontalScrollBar().isVisible()


def test_no_line_of_a_list_begins_with_the_sign_of_a_percentage(qtbot: QtBot) -> None:
    made = Bullets()
    qtbot.addWidget(made)
    made.set_sentences(["Of the films 53.4 % were normal."])
    assert any("53.4\u00a0%" in part.text() for part in made.findChildren(QLabel))
    assert "53.4 %" in made.words


def shown(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_no_entry_of_a_list_is_cut_at_any_width(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    dress(around, DARK)
    choices = Choices("Recipe", around)
    for many in range(20, 40):
        choices.addItem("name\n" + " ".join(["word"] * many))
    around.show()
    margins = 2 * 8 + 4 + 2 * (choices.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, choices) + 1)
    for width in range(200, 600, 13):
        choices.resize(width, 300)
        QApplication.processEvents()
        room = QRect(0, 0, choices.viewport().width() - margins, 1000)
        for row in range(choices.count()):
            item = choices.item(row)
            needed = choices.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text()).height()
            assert choices.visualItemRect(item).height() >= needed + 2 * 6
    around.close()


@pytest.mark.parametrize("name", ["help", "about"])
def test_a_page_that_is_asked_for_again_is_not_there_twice(window: MainWindow, name: str) -> None:
    for _ in range(2):
        window.actions_by_id[name].trigger()
    assert len([page for page in window.findChildren(QDialog) if page.isVisible()]) == 1
