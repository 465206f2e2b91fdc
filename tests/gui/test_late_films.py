"""Films in a place that does not answer: it is said, they can be given up, and others are opened meanwhile."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gui_fakes import Shelf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.gui.canvas.pane import Pane
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.work import film_reader
from cxrviewer.imaging.film.presentation_state import PresentationState

pytestmark = pytest.mark.gui


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Return films of which "a" is in such a place; patience is short."""
    monkeypatch.setattr(film_reader, "LATE", 0.1)
    made = Shelf()
    made.stalled = {"a"}
    return made


@pytest.fixture
def pane(qtbot: QtBot, window: MainWindow) -> Iterator[Pane]:
    """The active pane, once it says that its film is late."""
    window.open([Path("a"), Path("b")])
    found = window.stage.panes[0]
    qtbot.waitUntil(found.late.isVisible)
    return found


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy)


def test_a_late_film_is_shown_when_it_comes(qtbot: QtBot, window: MainWindow, pane: Pane, shelf: Shelf) -> None:
    shelf.stalled.clear()
    settled(qtbot, window)
    assert isinstance(window.session.state, states.Analysed)
    assert not pane.late.isVisible()


def test_a_late_film_can_be_given_up_and_tried_again(
    qtbot: QtBot, window: MainWindow, pane: Pane, shelf: Shelf
) -> None:
    press(qtbot, pane.late.give_up)
    assert "given up" in window.welcome.text
    assert "could not be opened" in window.browser.films.index(1).data()
    shelf.stalled.clear()
    press(qtbot, window.welcome.again)
    settled(qtbot, window)
    assert isinstance(window.session.state, states.Analysed)


def test_a_late_film_can_be_tried_again_at_once(qtbot: QtBot, window: MainWindow, pane: Pane, shelf: Shelf) -> None:
    press(qtbot, pane.late.again)
    assert window.session.state == states.Opening()
    qtbot.waitUntil(pane.late.isVisible)
    shelf.stalled.clear()
    settled(qtbot, window)
    assert isinstance(window.session.state, states.Analysed)


def test_giving_up_keeps_the_film_on_show(qtbot: QtBot, window: MainWindow, pane: Pane, shelf: Shelf) -> None:
    window.session.show_next()
    settled(qtbot, window)
    answered = window.session.state
    window.session.show_previous()
    qtbot.waitUntil(pane.late.isVisible)
    press(qtbot, pane.late.give_up)
    assert window.session.state is answered
    assert window.session.active.wanted == window.session.active.shown
    assert window.scene.radiograph is shelf.films["b"]
    assert window.session.can_step(-1)


def test_the_next_film_does_not_wait_for_a_late_one(qtbot: QtBot, window: MainWindow, pane: Pane) -> None:
    window.session.show_next()
    settled(qtbot, window)
    assert isinstance(window.session.state, states.Analysed)


def test_a_late_film_makes_way_for_one_in_another_pane(
    qtbot: QtBot, window: MainWindow, pane: Pane, shelf: Shelf
) -> None:
    window.stage.set_count(2)
    beside = window.stage.panes[1]
    beside.reading.show(window.session.index.films[1])
    settled(qtbot, window)
    assert beside.reading.scene.radiograph is shelf.films["b"]
    assert "made way for another one" in pane.words
    shelf.stalled.clear()
    press(qtbot, pane.again)
    settled(qtbot, window)
    assert pane.reading.scene.radiograph is shelf.films["a"]
    assert not pane.again.isVisible()


def test_a_late_film_makes_way_for_nothing_but_a_film(
    qtbot: QtBot, window: MainWindow, pane: Pane, shelf: Shelf
) -> None:
    window.desk.read_states([Path("state")])
    window.desk.present(shelf.films["b"], PresentationState())
    qtbot.wait(200)
    assert window.session.state == states.Opening(late=True)


def test_a_state_in_such_a_place_holds_up_no_film(qtbot: QtBot, shelf: Shelf) -> None:
    answers, asked = threading.Event(), threading.Event()

    def stall(path: Path) -> PresentationState:
        asked.set()
        answers.wait(10)
        raise UnreadableFilmError("This is no presentation state.", "Open another.")

    window = MainWindow(replace(shelf.tools(), open_state=stall))
    qtbot.addWidget(window)
    window.desk.read_states([Path("state")])
    assert asked.wait(5)
    window.open([Path("b")])
    settled(qtbot, window)
    assert window.scene.radiograph is shelf.films["b"]
    answers.set()
    window.close()
