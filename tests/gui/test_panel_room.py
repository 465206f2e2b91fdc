"""Room in the panel: nothing that it says is cut, in small windows and with large letters; what has no room scrolls."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gui_fakes import BLOCKED, FakeBundle, Shelf
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look.theme import DARK, LIGHT
from cxrviewer.gui.panels.class_row import ClassRow
from cxrviewer.gui.panels.limits import Limits
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui

LONG = "From the borders of films alone, without the lungs, its features tell the classes from each other too well."


@pytest.fixture(params=[1.0, 2.0], ids=["letters as usual", "letters twice as large"])
def letters(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * request.param)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.fixture
def shelf(letters: None) -> Shelf:
    made = Shelf()
    limits = {name: f"{name}: {LONG}" for name in ("COVID-19", "Lung Opacity", "Viral Pneumonia")}
    made.configured = FakeBundle(class_limits=limits, limits=(LONG,) * 5)
    return made


def scored(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.desk.load_model()
    window.open([Path("a")])
    ends = states.Analysed | states.Withheld
    qtbot.waitUntil(lambda: isinstance(window.session.state, ends) and not window.desk.busy)
    qtbot.wait(30)


def wanted(part: QWidget) -> int:
    """Return the height that a part cannot do without at its width."""
    return part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.sizeHint().height()


def cut(window: MainWindow) -> list[str]:
    """Return what in the panel is lower or narrower than its words."""
    words = QLabel | QAbstractButton | QComboBox | QLineEdit
    parts = [part for part in window.side.findChildren(QWidget) if isinstance(part, words) and part.isVisible()]
    assert len(parts) > 8
    found = [part for part in parts if part.height() < wanted(part) or part.width() < part.minimumSizeHint().width()]
    return [f"{type(part).__name__} {part.size().toTuple()} for {wanted(part)}" for part in found]


def sticks_out(window: MainWindow) -> bool:
    """Return whether something of the panel lies beyond its right edge, where no scroll bar leads to."""
    edge = window.side.probabilities.mapToGlobal(window.side.probabilities.rect().topRight()).x()
    return edge > window.side.mapToGlobal(window.side.rect().topRight()).x() - 10


@pytest.mark.parametrize("size", [(1280, 800), (900, 560)])
def test_nothing_of_an_answer_is_cut(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    scored(qtbot, window, size)
    for row in window.side.probabilities.rows:
        row.limit.setChecked(not row.limit.isHidden())
    for more in [button for button in window.side.findChildren(QAbstractButton) if button.text() == "More settings"]:
        more.click()
    qtbot.wait(30)
    assert cut(window) == []
    assert not sticks_out(window)


@pytest.mark.parametrize("size", [(1280, 800), (900, 560)])
def test_nothing_of_the_question_for_an_opinion_is_cut(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.model_actions.read_first.set_on(True)
    scored(qtbot, window, size)
    assert window.opinions.isVisible()
    assert cut(window) == []
    assert not sticks_out(window)


def test_all_limits_leave_room_for_the_numbers(qtbot: QtBot, window: MainWindow) -> None:
    scored(qtbot, window, (900, 560))
    window.side.limits.set_roomy(True)
    qtbot.wait(30)
    assert window.side.limits.shown.count(LONG) == 5
    assert window.side.limits.height() < window.side.height() * 0.65
    assert cut(window) == []


def test_limits_that_come_late_get_their_room(qtbot: QtBot) -> None:
    around = QWidget()
    column = QVBoxLayout(around)
    limits = Limits()
    column.addStretch(1)
    column.addWidget(limits)
    qtbot.addWidget(around)
    around.resize(300, 400)
    around.show()
    qtbot.waitExposed(around)
    for count in (1, 3):
        limits.set_sentences((LONG,) * count)
        qtbot.waitUntil(lambda count=count: _seen_whole(limits) == count)


def _seen_whole(limits: Limits) -> int:
    lines = [part for part in limits.findChildren(QLabel) if part.text() == LONG]
    return sum(part.visibleRegion().boundingRect().height() == part.height() > 0 for part in lines)


def test_what_stands_beside_a_heading_does_not_widen_the_panel(window: MainWindow) -> None:
    for panel, beside in ((window.side.probabilities, "_card"), (window.side.explanation, "_switch")):
        parts = panel._heading, getattr(panel, beside)
        row = parts[0].parentWidget()
        assert row.minimumSizeHint().width() == max(
            part.minimumSizeHint().width() for part in parts if not part.isHidden()
        )


def test_the_film_keeps_most_of_a_small_window(qtbot: QtBot, window: MainWindow) -> None:
    scored(qtbot, window, (900, 560))
    assert window.stage.width() > 0.44 * window.width()


@pytest.mark.parametrize("size", [(1280, 800), (640, 400)])
def test_films_beside_each_other_get_more_of_a_small_window(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    scored(qtbot, window, size)
    window.actions_by_id["two_films"].trigger()
    qtbot.wait(30)
    least = window.side._body.minimumSizeHint().width() + 20  # below that words of the panel would be cut
    assert window.side.width() <= max(0.36 * window.width() + 1, least)
    assert not sticks_out(window)
    wide = window.side.width()
    window.actions_by_id["one_film"].trigger()
    qtbot.wait(30)
    assert window.side.width() >= wide


def test_the_list_leaves_the_film_a_third_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    for size, shown in (((1280, 800), window.fontMetrics().averageCharWidth() < 9), ((640, 400), False)):
        scored(qtbot, window, size)
        window.open([Path("a"), Path("b")])
        qtbot.waitUntil(lambda: not window.desk.busy)
        qtbot.waitUntil(lambda: len(window.session.index.films) == 2)
        assert window.browser.isVisible() is shown, size
        assert window.stage.width() >= window.width() / 3


def test_the_list_is_there_also_where_no_film_can_be_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(2400, 1000)
    window.open([Path("gone"), Path("lost")])
    qtbot.waitUntil(lambda: len(window.session.index.films) == 2 and not window.desk.busy)
    assert window.browser.isVisible()


def test_a_blocked_film_offers_no_heatmap(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.engine.gate = BLOCKED
    scored(qtbot, window, (1280, 800))
    assert window.side.explanation.isHidden()
    shelf.engine.gate = type(BLOCKED)()
    window.open([Path("b")])
    qtbot.waitUntil(lambda: not window.side.explanation.isHidden())


def test_a_row_wraps_what_its_width_cannot_hold(qtbot: QtBot, window: MainWindow) -> None:
    scored(qtbot, window, (1280, 800))
    row = window.side.probabilities.rows[2]
    assert isinstance(row, ClassRow)
    assert row.heightForWidth(row.minimumSizeHint().width()) > row.heightForWidth(row.width() * 2)


def test_links_take_the_colours_of_another_theme(qtbot: QtBot, window: MainWindow) -> None:
    scored(qtbot, window, (1280, 800))
    names = [part for part in window.side.probabilities.findChildren(QLabel) if "href" in part.text()]
    window.set_theme(LIGHT)
    assert [LIGHT.info in name.text() for name in names] == [True]
    window.set_theme(DARK)
    assert [DARK.info in name.text() for name in names] == [True]


def test_limits_scroll_where_they_are_too_long(qtbot: QtBot) -> None:
    limits = Limits()
    qtbot.addWidget(limits)
    limits.set_sentences((LONG,) * 12)
    limits.set_most(150)
    limits.resize(300, 150)
    limits.show()
    qtbot.waitExposed(limits)
    assert limits.sizeHint().height() <= 200
