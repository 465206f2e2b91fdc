"""Looking for films beside everything else: what is open when, how far it is, how it stops, what is told once."""

import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
from films import dataset, phantom, to_bytes
from gui_fakes import FakeSearch, Shelf, film
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from cxrviewer.errors import CancelledError
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.work.jobs import Search, Tools
from cxrviewer.gui.work.worker import default_tools
from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study
from cxrviewer.imaging.files.tally import Content
from cxrviewer.imaging.film.presentation_state import PresentationState
from cxrviewer.imaging.film.radiograph import Uids
from cxrviewer.imaging.film.references import Reference
from cxrviewer.imaging.studies.discovery import Progress

pytestmark = pytest.mark.gui


def entry(name: str, study: str = "", number: int = 0, patient: str = "P") -> FilmEntry:
    return FilmEntry(Path(name), Series(Study(Person(patient), study, study)), number)


@dataclass
class SlowSearch(FakeSearch):
    """A search that goes on only as far as the test lets it."""

    progress: Progress = lambda count, text: None
    cancelled: Callable[[], bool] = lambda: False
    steps: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def __iter__(self) -> Iterator[FilmEntry]:
        for number, found in enumerate(self.films):
            while not self.steps.acquire(timeout=0.005):
                if self.cancelled():
                    raise CancelledError
            self.tally.looked_at, self.tally.films = 10 * number + 10, number + 1
            yield found
            self.progress(self.tally.looked_at, self.tally.progress())


class Searching(Shelf):
    """A shelf whose search is the test's."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SlowSearch([])
        self.states: dict[str, PresentationState] = {}

    def _find(self, places: Sequence[Path], progress: Progress, cancelled: Callable[[], bool]) -> Search:
        self.search = replace(self.search, progress=progress, cancelled=cancelled)
        return self.search

    def _open_state(self, path: Path) -> PresentationState:
        return self.states[path.name] if path.name in self.states else super()._open_state(path)


@pytest.fixture
def shelf() -> Searching:
    return Searching()


def foot(window: MainWindow) -> tuple[str, str]:
    return window.foot._place.text(), window.foot._search.text()


def open_all(window: MainWindow, shelf: Searching, *films: FilmEntry, steps: int = 0) -> None:
    shelf.search = SlowSearch(list(films), shelf.search.presentation_states)
    window.open([Path("anywhere")])
    for _ in range(steps):
        shelf.search.steps.release()


def test_the_first_film_is_open_before_the_search_is_over(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    open_all(window, shelf, entry("c", "s2"), entry("b", "s1", 2), entry("a", "s1", 1), steps=1)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    assert window.scene.radiograph is shelf.films["c"]
    assert foot(window) == ("", "10 files looked at, 1 film")
    assert not window.actions_by_id["next_film"].isEnabled()
    shelf.search.steps.release()
    qtbot.waitUntil(lambda: foot(window) == ("Film 1 of 1, study 2 of 2", "20 files looked at, 2 films"))
    assert not window.actions_by_id["next_film"].isEnabled()
    assert window.actions_by_id["previous_film"].isEnabled()
    assert window.foot._stop.isVisible()
    shelf.search.steps.release()
    qtbot.waitUntil(lambda: not window.desk.busy)
    assert foot(window) == ("Film 1 of 1, study 2 of 2", "")
    assert not window.foot._stop.isVisible()
    assert window.scene.radiograph is shelf.films["c"]
    assert shelf.opened == [("c", 1)]
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: window.scene.radiograph is shelf.films["b"])
    assert foot(window)[0] == "Film 2 of 2, study 1 of 2"
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))


@pytest.mark.parametrize("shown_before", [False, True])
def test_the_film_on_show_stays_in_sight_when_others_come_above_it(
    qtbot: QtBot, window: MainWindow, shelf: Searching, shown_before: bool
) -> None:
    """Whether the list comes up with the last of the films or was there before."""
    window.show()
    window.browser.setVisible(shown_before)
    films = [entry(f"n{number:02}", f"s{number:02}") for number in range(40)]
    shelf.films |= {one.path.name: film(60, 50, seed=9) for one in films}
    open_all(window, shelf, *reversed(films), steps=1)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    for _ in films:
        shelf.search.steps.release()
    qtbot.waitUntil(lambda: not window.desk.busy)
    view = window.browser.view
    qtbot.waitUntil(lambda: view.isVisible() and view.visualRect(view.currentIndex()).isValid())
    assert view.currentIndex().row() > 60
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))


def test_escape_stops_the_analysis_and_then_the_search(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    shelf.engine.holds = True
    open_all(window, shelf, entry("a"), entry("b"), entry("c"), steps=2)
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Stopped))
    assert window.desk.busy
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=500)
    assert window.messages.texts == ["The search was stopped; it had found 2 films in 1 folder."]
    assert foot(window) == ("Film 1 of 2", "")


def test_the_button_stops_the_search_alone(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    shelf.engine.holds = True
    open_all(window, shelf, entry("a"), entry("b"), steps=1)
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    window.foot._stop.click()
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    assert isinstance(window.session.state, states.Analysing)
    shelf.engine.release.set()
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))


def test_a_search_before_any_film_tells_how_far_it_is(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    open_all(window, shelf, entry("a"))
    assert foot(window)[1] == "0 files looked at"
    assert window.welcome._heading.text() == "Looking for films…"
    qtbot.waitUntil(lambda: shelf.search.cancelled() is False)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.desk.busy)
    assert window.messages.texts == ["The search was stopped; it had found 0 films."]
    assert window.welcome._heading.text() == "Drop a chest film here"


def test_another_search_replaces_the_one_under_way(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    open_all(window, shelf, entry("a"), entry("c"), steps=1)
    qtbot.waitUntil(lambda: window.scene.radiograph is shelf.films["a"])
    open_all(window, shelf, entry("b"), steps=1)
    qtbot.waitUntil(lambda: window.scene.radiograph is shelf.films["b"])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    assert not window.session.can_step(1)
    assert window.messages.texts == []


def test_a_search_without_films_leaves_what_is_open(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    open_all(window, shelf, entry("a"), entry("b"), steps=2)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    open_all(window, shelf)
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    assert window.scene.radiograph is shelf.films["a"]
    assert isinstance(window.session.state, states.Analysed)
    assert window.session.can_step(1)


def test_nothing_found_says_why_nothing_is_shown(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    open_all(window, shelf)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Refused))
    assert window.welcome.text.startswith("No film was found there.")
    assert "zip" in window.welcome.text
    assert window.messages.texts == []


def test_doubtful_patients_are_told_without_a_name(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    twin = FilmEntry(Path("b"), Series(Study(Person("P", "", "CANARY^OTHER"), "s2")))
    first = FilmEntry(Path("a"), Series(Study(Person("P", "", "CANARY^ONE"), "s1")))
    open_all(window, shelf, first, twin, steps=2)
    qtbot.waitUntil(lambda: bool(window.messages.texts) and not window.desk.busy)
    (text,) = window.messages.texts
    assert "Check whose each film is" in text
    assert "CANARY" not in text


def test_presentation_states_come_to_hand(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    shelf.films["a"] = replace(film(seed=1), uids=Uids(instance="2.25.1"))
    shelf.states["good"] = PresentationState(label="GOOD", references=(Reference("2.25.1"),))
    found = [FilmEntry(Path(name), content=Content.PRESENTATION, refers_to=("2.25.1",)) for name in ("good", "bad")]
    shelf.search.presentation_states = found
    open_all(window, shelf, entry("a"), entry("b"), steps=2)
    qtbot.waitUntil(lambda: bool(window.session.presentation_states_for(shelf.films["a"])))
    assert window.session.presentation_states_for(shelf.films["a"]) == (shelf.states["good"],)
    assert window.session.presentation_states_for(shelf.films["b"]) == ()
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    offered = [action.text() for action in window.menus["Presentation"].actions()]
    assert sum("GOOD" in text for text in offered) == 1
    assert [text for text in window.messages.texts if "presentation state" in text] == [
        "A presentation state of the film cannot be used. This is no presentation state. Open another."
    ]


def test_a_presentation_state_may_be_opened_after_its_film(qtbot: QtBot, window: MainWindow, shelf: Searching) -> None:
    shelf.films["a"] = replace(film(seed=1), uids=Uids(instance="2.25.1"))
    shelf.states["late"] = PresentationState(references=(Reference("2.25.1"),))
    open_all(window, shelf, entry("a"), steps=1)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    shelf.search.presentation_states = [FilmEntry(Path("late"), content=Content.PRESENTATION, refers_to=("2.25.1",))]
    open_all(window, shelf)
    qtbot.waitUntil(lambda: bool(window.session.presentation_states_for(shelf.films["a"])))
    (text,) = window.messages.texts
    assert text.startswith("Presentation states were found")
    assert window.scene.radiograph is shelf.films["a"]


def test_an_unexpected_failure_of_the_search_ends_it(
    qtbot: QtBot, window: MainWindow, shelf: Searching, caplog: pytest.LogCaptureFixture, expects_log: None
) -> None:
    window.desk._workers[1]._tools = Tools(*[None] * 6)  # type: ignore[arg-type]
    window.open([Path("CANARY")])
    qtbot.waitUntil(lambda: not window.desk.busy)
    assert "TypeError" in window.messages.texts[0]
    assert "CANARY" not in window.messages.texts[0] + caplog.text
    assert foot(window)[1] == ""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study of two films, a report and a text beside 600 other films."""
    place = tmp_path_factory.mktemp("disc")
    template = to_bytes(dataset((phantom(64, 64) * 255).astype(np.uint8), SOPInstanceUID="2.25.10000"))
    for number in range(600):
        (place / f"IM{number}").write_bytes(template.replace(b"2.25.10000", b"2.25.1%04d" % number))
    (place / "notes.txt").write_text("no film")
    return place


def test_real_folders_and_zips_while_the_window_lives(
    qtbot: QtBot, shelf: Searching, folder: Path, tmp_path: Path
) -> None:
    """How long the window stops at most meanwhile is measured in ``benchmarks/actions.py``."""
    real = default_tools()
    window = MainWindow(replace(shelf.tools(), find_films=real.find_films, open_film=real.open_film))
    qtbot.addWidget(window)
    window.show()
    beats: list[bool] = []
    timer = QTimer(window, interval=1)
    timer.timeout.connect(lambda: beats.append(window.desk.busy))
    shutil.make_archive(str(tmp_path / "disc"), "zip", folder)
    for place in (folder, tmp_path / "disc.zip"):
        window.open([place])
        timer.start()
        qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed), timeout=20_000)
        qtbot.waitUntil(lambda: not window.desk.busy, timeout=60_000)
        timer.stop()
        assert beats.count(True) > 3
        beats.clear()
        assert foot(window) == ("Film 1 of 600", "")
        assert window.messages.texts == ["600 films in 1 study. 1 other file was passed over: 1 text or unknown."]
    window.close()


def test_a_file_that_is_no_film_leaves_the_open_films_where_they_are(
    qtbot: QtBot, window: MainWindow, shelf: Searching
) -> None:
    open_all(window, shelf, entry("a", "s1", 1), entry("b", "s1", 2), steps=2)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    told: list[tuple[str, str]] = []
    window.session.told.connect(lambda *words: told.append(words))
    open_all(window, shelf, FilmEntry(Path("notes.txt"), content=Content.OTHER), steps=1)
    qtbot.waitUntil(lambda: bool(told) and not window.desk.busy)
    assert told[0][0] == "warning"
    assert told[0][1].startswith("No film was found there.")
    assert [film.path.name for film in window.session.index.films] == ["a", "b"]
    assert isinstance(window.session.state, states.Analysed)


def test_what_is_named_in_a_zip_is_opened(qtbot: QtBot, shelf: Searching, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "study.zip", "w") as made:
        made.writestr("inner/film", to_bytes(dataset((phantom(64, 64) * 255).astype(np.uint8))))
    real = default_tools()
    window = MainWindow(replace(shelf.tools(), find_films=real.find_films, open_film=real.open_film))
    qtbot.addWidget(window)
    window.open([tmp_path / "study.zip" / "inner" / "film"])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy, timeout=20_000)
    assert window.scene.radiograph.stored.shape == (64, 64)
    window.close()
