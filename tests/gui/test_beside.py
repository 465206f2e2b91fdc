"""A heading beside what belongs to it: one line where there is room, else two, and no wider than the wider part."""

import pytest
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look.beside import Beside
from cxrviewer.gui.look.parts import label

pytestmark = pytest.mark.gui


def test_parts_are_below_each_other_where_there_is_no_room(qtbot: QtBot) -> None:
    heading, button = label("Heading", "heading"), QPushButton("What belongs to it")
    panel = QWidget()  # a window is never less wide than its layout
    qtbot.addWidget(panel)
    row = Beside(heading, button, panel)
    panel.show()
    least = row.minimumSizeHint().width()
    assert least == max(heading.minimumSizeHint().width(), button.minimumSizeHint().width())
    for width, below in ((2 * least + 20, False), (least, True), (2 * least + 20, False)):
        row.resize(width, 200)
        qtbot.waitUntil(lambda below=below: (button.x() < heading.geometry().right()) is below)
        assert button.geometry().right() < width


def test_another_text_or_part_is_placed_anew_in_the_same_room(qtbot: QtBot) -> None:
    heading, button = label("Heading", "heading"), QPushButton("What belongs to it")
    panel = QWidget()
    qtbot.addWidget(panel)
    row = Beside(heading, button, panel)
    panel.show()
    row.resize(2 * row.minimumSizeHint().width() + 20, 200)
    ways = QBoxLayout.Direction
    button.setText("What belongs to it " * 5)
    qtbot.waitUntil(lambda: row.layout().direction() == ways.TopToBottom)
    button.hide()
    qtbot.waitUntil(lambda: row.layout().direction() == ways.LeftToRight)
    button.show()
    qtbot.waitUntil(lambda: row.layout().direction() == ways.TopToBottom)
    button.setText("Less")
    qtbot.waitUntil(lambda: row.layout().direction() == ways.LeftToRight)
    assert row.width() > row.minimumSizeHint().width()
