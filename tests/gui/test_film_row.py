"""Rows of the film list where letters are large: words go on below, and are cut only where there is no room at all."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cxrviewer.gui.studies.film_row import wrapped
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui

NAME, DETAILS, COUNT = "Hohenheim-Sonnenberg, Theophrastus", "ID 4711  born 1950-12-24", "2 studies, 3 films"


@pytest.fixture
def large(qtbot: QtBot) -> QFont:
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    return font


def texts(font: QFont) -> list[tuple[str, QFont]]:
    return [(words, font) for words in (NAME, DETAILS, COUNT)]


@pytest.mark.parametrize("most", [3, 4, 5, 6, 9])
@pytest.mark.parametrize("letters", [6, 14, 26, 60])
def test_no_line_is_wider_than_its_room_and_there_are_never_too_many(large: QFont, most: int, letters: int) -> None:
    metrics = QFontMetricsF(large)
    width = metrics.averageCharWidth() * letters
    lines = wrapped(texts(large), width, most)
    assert len(lines) <= most
    assert all(metrics.horizontalAdvance(line) <= width + 1 for line, _ in lines)
    if not any("…" in line for line, _ in lines):
        assert "".join(line for line, _ in lines).replace(" ", "") == (NAME + DETAILS + COUNT).replace(" ", "")


def test_words_that_fit_have_a_line_each(large: QFont) -> None:
    width = QFontMetricsF(large).horizontalAdvance(NAME) + 5
    assert [line for line, _ in wrapped(texts(large), width, 3)] == [NAME, DETAILS, COUNT]


def test_the_first_words_go_on_below_before_anything_is_cut(large: QFont) -> None:
    metrics = QFontMetricsF(large)
    width = max(metrics.horizontalAdvance(DETAILS), metrics.horizontalAdvance(NAME.partition(" ")[0])) + 5
    assert [line for line, _ in wrapped(texts(large), width, 4)] == [*NAME.split(" "), DETAILS, COUNT]
    cut = [line for line, _ in wrapped(texts(large), width, 3)]
    assert cut[0].endswith("…")
    assert cut[1:] == [DETAILS, COUNT]


def test_large_letters_leave_room_for_the_film_and_give_rows_more_lines(qtbot: QtBot, window: MainWindow) -> None:
    browser, row = window.browser, window.browser.view.row
    window.resize(1280, 800)
    line = QFontMetricsF(browser.font()).height()
    before = browser.sizeHint().width()
    assert row.height == pytest.approx(3 * line + 10, abs=1)
    font = QFont(browser.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    for part in (browser, browser.view):
        part.setFont(font)
    assert before < browser.sizeHint().width() <= 0.28 * 1280 + 1
    letter = browser.fontMetrics().averageCharWidth()
    assert row.set_width(browser.sizeHint().width())
    assert row.height == pytest.approx(4 * QFontMetricsF(browser.view.font()).height() + 10, abs=1)
    assert row.set_width(letter * 20)
    assert row.height > 4 * QFontMetricsF(browser.view.font()).height() + 10
