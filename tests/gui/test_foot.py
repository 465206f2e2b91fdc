"""The foot: the notice and the display's state stay whatever the width, and values under the cursor are never cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look.theme import DARK
from cxrviewer.gui.panels.foot import Foot
from cxrviewer.imaging.studies.index import Place

pytestmark = pytest.mark.gui
VALUES = "x 1000  y 1600   stored 3342   modality 3342   grey 226   Grad-CAM 0.0338"


@pytest.fixture(params=[1.0, 1.5, 2.0])
def foot(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Foot]:
    before = QApplication.font()
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * request.param)
    QApplication.setFont(larger)
    made = Foot(DARK)
    qtbot.addWidget(made)
    made.set_place(Place(3, 40, 2, 17), False)
    made.set_probe_shown(True)
    yield made
    QApplication.setFont(before)


def resized(foot: Foot, width: int) -> None:
    foot.resize(max(width, foot.minimumSizeHint().width()), foot.sizeHint().height())
    foot.show()
    foot.resize(max(width, foot.minimumSizeHint().width()), foot.sizeHint().height())
    foot.set_probe(VALUES)


def shown(foot: Foot) -> list[QWidget]:
    return [label for label in foot.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_no_word_is_cut_and_display_and_notice_are_always_told(foot: Foot, width: int, shared: bool) -> None:
    foot.set_shared(shared)
    resized(foot, width)
    for label in shown(foot):
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width(), label.text()
        assert foot.rect().contains(
            label.geometry().translated(label.mapTo(foot, label.rect().topLeft()) - label.pos())
        )
    assert foot.width() == width
    said = [label.text() for label in shown(foot)]
    assert foot.notice in said
    assert any("not verified" in words for words in said)
    assert any("amed" in words or "ames" in words for words in said) is shared


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_values_under_the_cursor_are_whole_or_not_there(foot: Foot, width: int) -> None:
    resized(foot, width)
    assert VALUES.endswith(foot._probe.text())
    assert "Grad-CAM 0.0338" in foot._probe.text()
    assert foot._probe.text().split("   ")[0] in VALUES.split("   ")


def test_a_second_line_is_given_back_where_one_has_room(foot: Foot) -> None:
    resized(foot, 600)
    high = foot.sizeHint().height()
    resized(foot, 2400)
    assert foot.sizeHint().height() < high


@pytest.mark.parametrize("width", [400, 3000])
def test_a_search_does_not_change_how_high_it_is(foot: Foot, width: int) -> None:
    resized(foot, width)
    high = foot.sizeHint().height()
    foot.set_search("12 files looked at")
    assert foot.sizeHint().height() == high
    foot.set_search("")
    assert foot.sizeHint().height() == high


def test_words_that_come_and_go_do_not_take_a_line_and_give_it_back(foot: Foot) -> None:
    needed = foot.minimumSizeHint().width()
    for width in range(needed, 2400, 20):
        resized(foot, width)
        if foot._rows.count() == 1:
            break
    foot.set_search("1,234,567 files looked at, 12 found")
    assert foot._rows.count() == 2
    foot.set_search("")
    assert foot._rows.count() == 2
