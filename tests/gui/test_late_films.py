"""Films, states and folders in a place that does not answer: it is said, and others are opened meanwhile."""

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from gui_fakes import FakeSearch, Shelf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.gui.canvas.pane import Pane
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.work import film_reader
from cxrviewer.gui.work.jobs import Search
from cxrviewer.gui.work.state_reader import StateReader
from cxrviewer.imaging.files.film_entry import FilmEntry
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
    window.desk.present(shelf.films["b"], PresentationState())
    qtbot.wait(200)
    assert window.session.state == states.Opening(late=True)


class Wanting:
    """Opens states, but for those in a place that does not answer until it is told to."""

    def __init__(self) -> None:
        self.answers = threading.Event()

    def __call__(self, path: Path) -> PresentationState:
        if path.parent.name == "stalled":
            self.answers.wait(10)
        if path.name == "bad":
            raise UnreadableFilmError("This is no presentation state.", "Open another.")
        return PresentationState(label=path.name)


def test_a_state_in_such_a_place_holds_up_no_film_and_no_other_state(qtbot: QtBot, shelf: Shelf) -> None:
    wanting = Wanting()
    window = MainWindow(replace(shelf.tools(), open_state=wanting))
    qtbot.addWidget(window)
    read: list[str] = []
    window.desk.states.read.connect(lambda states: read.extend(path.name for path, _ in states))
    window.desk.states.ask([Path("stalled/late"), Path("stalled/bad"), Path("here/quick")])
    qtbot.waitUntil(lambda: read == ["quick"])
    window.desk.states.ask([Path("here/another")])
    qtbot.waitUntil(lambda: read == ["quick", "another"])
    with qtbot.waitSignal(window.desk.replied):
        window.desk.present(shelf.films["b"], PresentationState())
    window.open([Path("b")])
    settled(qtbot, window)
    assert window.scene.radiograph is shelf.films["b"]
    wanting.answers.set()
    qtbot.waitUntil(lambda: read == ["quick", "another", "late"])
    assert "This is no presentation state." in window.messages.texts[-1]
    window.close()


def test_a_late_state_is_told_of_once(qtbot: QtBot, window: MainWindow) -> None:
    wanting = window.desk.states._open = Wanting()
    window.desk.states.ask([Path("here/quick")])
    qtbot.wait(150)
    assert window.messages.texts == []
    window.desk.states.ask([Path("stalled/one"), Path("stalled/two")])
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    (text,) = window.messages.texts
    assert "its place may not answer" in text
    with qtbot.waitSignal(window.session.states_read):
        wanting.answers.set()


def test_a_state_that_comes_after_the_window_is_gone_is_nothing(qtbot: QtBot) -> None:
    wanting = Wanting()
    reader = StateReader(wanting)
    before = set(threading.enumerate())
    reader.ask([Path("stalled/one")])
    (reading,) = set(threading.enumerate()) - before
    delete(reader)
    wanting.answers.set()
    reading.join(5)
    assert not reading.is_alive()


class StallingSearch(FakeSearch):
    """A search that finds one film and then a place that does not answer."""

    answers: threading.Event

    def __iter__(self) -> Iterator[FilmEntry]:
        yield from self.films[:1]
        self.answers.wait(10)
        yield from self.films[1:]


@pytest.fixture
def search(shelf: Shelf) -> Iterator[StallingSearch]:
    """The shelf's search for "stalls"; others are as ever."""
    made, find = StallingSearch([FilmEntry(Path("b")), FilmEntry(Path("c"))]), shelf._find
    made.answers = threading.Event()

    def looking(places: Sequence[Path], *given: object) -> Search:
        return made if places[0].name == "stalls" else find(places, *given)  # type: ignore[arg-type]

    shelf._find = looking  # type: ignore[method-assign]
    yield made
    made.answers.set()


def test_a_late_search_is_told_of_once_and_ends_when_it_is_answered(
    qtbot: QtBot, search: StallingSearch, window: MainWindow
) -> None:
    window.open([Path("stalls")])
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    qtbot.wait(250)
    (text,) = window.messages.texts
    assert "a place that it looks into may not answer" in text
    search.answers.set()
    settled(qtbot, window)
    assert [film.path.name for film in window.session.index.films] == ["b", "c"]


def test_a_late_search_holds_up_no_other(qtbot: QtBot, search: StallingSearch, window: MainWindow) -> None:
    window.open([Path("stalls")])
    qtbot.waitUntil(lambda: bool(window.session.index.films))
    window.open([Path("c")])
    qtbot.waitUntil(lambda: [film.path.name for film in window.session.index.films] == ["c"], timeout=2000)
    settled(qtbot, window)
    search.answers.set()
    qtbot.wait(100)
    assert [film.path.name for film in window.session.index.films] == ["c"]


def test_a_late_search_that_is_stopped_ends_with_what_it_found(
    qtbot: QtBot, search: StallingSearch, window: MainWindow
) -> None:
    window.open([Path("stalls")])
    qtbot.waitUntil(lambda: window.scene.radiograph is not None)
    window.session.stop_search()
    settled(qtbot, window)
    assert "The search was stopped; it had found 1 film in 1 folder." in window.messages.texts
    assert not window.foot.searches


def test_a_window_with_a_late_search_closes_at_once(qtbot: QtBot, search: StallingSearch, window: MainWindow) -> None:
    window.open([Path("stalls")])
    qtbot.waitUntil(lambda: window.scene.radiograph is not None)
    begun = time.monotonic()
    window.close()
    assert time.monotonic() - begun < 3
    assert not window.desk.running
