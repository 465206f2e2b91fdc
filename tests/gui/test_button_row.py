"""Button rows: in one line where it is long enough, in several where not, and none is ever cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look.button_row import ButtonRow

pytestmark = pytest.mark.gui
WORDS = ("Resume", "Pause", "End it now and keep what there is", "Remove…", "Show in Models…")


def lines(row: ButtonRow) -> int:
    return len({button.y() for button in row.findChildren(QPushButton) if button.isVisible()})


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[tuple[ButtonRow, list[QPushButton]]]:
    buttons, window = [QPushButton(words) for words in WORDS], QWidget()
    row = ButtonRow(buttons, window)  # a window of its own would not become smaller than its layout
    qtbot.addWidget(window)
    window.show()
    yield row, buttons
    window.close()  # held until now: nothing else keeps it


def test_buttons_take_the_lines_they_need(qtbot: QtBot, shown: tuple[ButtonRow, list[QPushButton]]) -> None:
    row, buttons = shown
    whole = row.sizeHint().width()
    for width, count in ((whole + 200, 1), (whole, 1), (whole - 1, 2), (row.minimumSizeHint().width(), len(WORDS))):
        row.resize(width, 300)
        qtbot.waitUntil(lambda: lines(row) == count)  # noqa: B023 - asked at once
        assert all(button.x() + button.width() <= row.width() for button in buttons)
        assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_a_button_that_goes_leaves_its_room_to_others(qtbot: QtBot, shown: tuple[ButtonRow, list[QPushButton]]) -> None:
    row, buttons = shown
    row.resize(row.sizeHint().width() - 20, 200)
    qtbot.waitUntil(lambda: lines(row) == 2)
    buttons[2].hide()
    qtbot.waitUntil(lambda: lines(row) == 1)
    buttons[2].show()
    qtbot.waitUntil(lambda: lines(row) == 2)
