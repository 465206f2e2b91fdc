"""The list of open films: what it says, how it is walked, searched and folded, and its pictures."""

from pathlib import Path

import numpy as np
import pytest
from films import dataset, opened, phantom
from gui_fakes import BLOCKED, Shelf, film
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.gui.scene import states
from cxrviewer.gui.studies import thumbnails
from cxrviewer.gui.studies.browser import Browser
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.work.thumbnail import thumbnail
from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study

pytestmark = pytest.mark.gui

ANNA = Person("4711", "K", "Meier^Anna", "19620412")


def entry(name: str, date: str = "20260502", view: str = "PA", series: int = 1, number: int = 0) -> FilmEntry:
    study = Study(ANNA, f"s{date}", date, "", "Chest 2 views")
    return FilmEntry(Path(name), Series(study, f"x{date}{series}", series, "erect", "DX"), number, view, "L")


@pytest.fixture
def shelf() -> Shelf:
    made = Shelf()
    made.entries = {
        "a": entry("a", series=1),
        "b": entry("b", series=2, view="LL"),
        "c": entry("c", "20240311"),
    }
    return made


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy)


def show(qtbot: QtBot, window: MainWindow, *names: str) -> Browser:
    window.open([Path(name) for name in names])
    settled(qtbot, window)
    return window.browser


def rows(browser: Browser) -> list[str]:
    return [browser.films.index(place).data() for place in range(browser.films.rowCount())]


def has_picture(browser: Browser, place: int) -> bool:
    picture = browser.films.picture(place)
    return picture is not None and not picture.isNull()


def current(browser: Browser) -> str:
    place = browser.view.currentIndex().row()
    found = browser.films.film(place) if place >= 0 else None
    return found.path.name if found else ""


def test_one_film_needs_no_list_and_two_do(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    assert not window.browser.isVisible()
    show(qtbot, window, "a", "b")
    assert window.browser.isVisible()
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not window.browser.isVisible()
    show(qtbot, window, "a", "b", "c")
    assert not window.browser.isVisible()  # the reader has said so
    assert not window.actions_by_id["browser"].isChecked()


def test_a_row_says_view_side_date_and_answer(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    browser = show(qtbot, window, "a", "b", "c")
    assert rows(browser) == [
        "Meier, Anna, ID 4711  born 1962-04-12, 2 studies, 3 films",
        "2024-03-11, Chest 2 views, DX  1 film",
        "PA  laterality L  erect, not analysed",
        "2026-05-02, Chest 2 views, DX  2 films",
        "PA  laterality L  erect, answered, on show",
        "LL  laterality L  erect, not analysed",
    ]


@pytest.mark.parametrize(
    ("ends", "word"),
    [("block", "blocked by the gate"), ("error", "failed"), ("cancel", "not analysed")],
)
def test_the_list_remembers_how_it_ended(qtbot: QtBot, window: MainWindow, shelf: Shelf, ends: str, word: str) -> None:
    shelf.engine.holds = ends == "cancel"
    shelf.engine.gate = BLOCKED if ends == "block" else shelf.engine.gate
    shelf.engine.error = UnreadableFilmError("It failed.", "Try again.") if ends == "error" else None
    window.open([Path(name) for name in ("a", "b")])
    if ends == "cancel":
        qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
        assert "running" in rows(window.browser)[2]
        window.session.cancel()
    settled(qtbot, window)
    assert word in rows(window.browser)[2]
    shelf.engine.holds, shelf.engine.error, shelf.engine.gate = False, None, type(BLOCKED)()
    window.session.show_next()
    settled(qtbot, window)
    assert word in rows(window.browser)[2]
    assert "answered" in rows(window.browser)[3]


def test_a_film_that_could_not_be_opened_is_marked_until_it_is(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    from gui_fakes import FakeBundle

    found = shelf.films.pop("a")
    browser = show(qtbot, window, "a", "b")
    qtbot.waitUntil(lambda: browser.films.picture(2) is not None)
    assert not has_picture(browser, 2)
    window.session.show_next()
    settled(qtbot, window)
    window.session.model_loaded.emit(FakeBundle(sha256="ef" * 32))  # it is nothing that a model has said
    assert ["could not be opened" in words for words in rows(browser)[2:]] == [True, False]
    shelf.films["a"], shelf.engine.holds = found, True
    window.session.show_previous()
    qtbot.waitUntil(lambda: "running" in rows(browser)[2])
    window.session.cancel()
    settled(qtbot, window)
    assert "not analysed, on show" in rows(browser)[2]
    qtbot.waitUntil(lambda: has_picture(browser, 2))


def test_a_search_in_vain_marks_no_film(qtbot: QtBot, window: MainWindow) -> None:
    browser = show(qtbot, window, "a", "b")
    window.session.active.refuse("No film was found there.")
    assert not any("could not be opened" in words for words in rows(browser))


def test_a_film_left_in_the_middle_of_its_analysis_is_not_analysed(
    qtbot: QtBot, window: MainWindow, shelf: Shelf
) -> None:
    shelf.engine.holds = True
    window.open([Path("a"), Path("b")])
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    shelf.engine.holds = False
    window.session.show_next()
    settled(qtbot, window)
    assert ["not analysed" in words for words in rows(window.browser)[2:]] == [True, False]


def test_another_model_has_said_nothing(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    from gui_fakes import FakeBundle

    browser = show(qtbot, window, "a", "b")
    window.session.model_loaded.emit(FakeBundle(sha256="cd" * 32))
    assert "answered" in rows(browser)[2]
    window.session.model_loaded.emit(FakeBundle(sha256="ef" * 32))
    assert "not analysed" in rows(browser)[2]


def test_keys_walk_through_the_list(qtbot: QtBot, window: MainWindow) -> None:
    browser = show(qtbot, window, "a", "b", "c")
    view = browser.view
    assert current(browser) == "a"
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert current(browser) == "b"
    assert window.session.active.shown.path.name == "a"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert window.session.active.shown.path.name == "b"
    assert view.hasFocus()  # the reader goes on from there
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    qtbot.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert window.scene.overlay.locked  # letters are the window's


def test_groups_are_folded_by_keys_and_clicks(qtbot: QtBot, window: MainWindow) -> None:
    browser = show(qtbot, window, "a", "b", "c")
    view, films = browser.view, browser.films
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == 3  # the study of the film
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert (films.rowCount(), films.entry(3).folded) == (4, True)
    assert rows(browser)[3].endswith("closed")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert films.rowCount() == 6
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert current(browser) == "a"
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert films.rowCount() == 1
    arrow = view.visualRect(films.index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, arrow.y()))
    assert films.rowCount() == 6


def test_typing_finds_films_and_escape_brings_all_back(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    browser = show(qtbot, window, "a", "b", "c")
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(browser.search.hasFocus)
    qtbot.keyClicks(browser.search, "2026 ll")
    qtbot.waitUntil(lambda: browser.films.rowCount() == 3)
    assert browser.count_words == "1 of 3 films"
    shelf.engine.holds = True
    qtbot.keyClick(browser.search, Qt.Key.Key_Down)
    assert browser.view.hasFocus()
    qtbot.keyClick(browser.view, Qt.Key.Key_End)
    qtbot.keyClick(browser.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysing))
    assert window.session.active.wanted.path.name == "b"
    browser.search.setFocus()
    qtbot.keyClick(browser.search, Qt.Key.Key_Escape)
    assert browser.search.text() == ""
    qtbot.waitUntil(lambda: browser.films.rowCount() == 6)
    assert browser.count_words == ""
    assert isinstance(window.session.state, states.Analysing)  # the key was the line's
    assert browser.view.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert (browser.search.text(), window.scene.invert) == ("", True)
    qtbot.keyClick(browser.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Stopped))


def test_a_double_click_opens_and_the_list_follows_the_film(qtbot: QtBot, window: MainWindow) -> None:
    browser = show(qtbot, window, "a", "b", "c")
    place = browser.films.place_of(Path("c"))
    middle = browser.view.visualRect(browser.films.index(place)).center()
    qtbot.mouseClick(browser.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseDClick(browser.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    settled(qtbot, window)
    assert window.session.active.shown.path.name == "c"
    assert browser.films.entry(place).active
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_PageDown)
    settled(qtbot, window)
    assert current(browser) == window.session.active.shown.path.name == "a"


def test_studies_are_stepped_through(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "b", "a", "c")
    made, control = window.actions_by_id, Qt.KeyboardModifier.ControlModifier
    assert (made["previous_study"].isEnabled(), made["next_study"].isEnabled()) == (True, False)
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_PageUp, control)
    settled(qtbot, window)
    assert window.session.active.shown.path.name == "c"
    assert (made["previous_study"].isEnabled(), made["next_study"].isEnabled()) == (False, True)
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_PageDown, control)
    settled(qtbot, window)
    assert window.session.active.shown.path.name == "a"


def test_small_pictures_are_made_of_what_is_seen(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    browser = show(qtbot, window, "a", "b", "c", "missing")
    side = round(browser.view.row.picture_side * browser.view.devicePixelRatioF())
    qtbot.waitUntil(lambda: len(shelf.drawn) == 4)
    assert set(shelf.drawn) == {(name, side) for name in ("a", "b", "c", "missing")}
    pictures = browser.films.thumbnails
    qtbot.waitUntil(lambda: all(pictures.picture(Path(name)) is not None for name in ("a", "b", "c", "missing")))
    assert pictures.picture(Path("missing")).isNull()
    assert pictures.picture(Path("a")).height() == side
    middle = browser.view.visualRect(browser.films.index(browser.films.place_of(Path("a")))).center()
    seen = browser.view.viewport().grab().toImage()
    xs = range(seen.width() // 2)
    ratio = seen.devicePixelRatio()
    assert any(seen.pixelColor(x, round(middle.y() * ratio)).getRgb()[:3] == (200, 200, 200) for x in xs)
    assert len(shelf.drawn) == 4


def test_pictures_stop_when_other_films_are_opened(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.draws.clear()
    show(qtbot, window, "a", "b", "c")
    qtbot.waitUntil(lambda: len(shelf.drawn) == 1)
    show(qtbot, window, "b", "c")
    shelf.draws.set()
    pictures = window.browser.films.thumbnails
    qtbot.waitUntil(lambda: all(pictures.picture(Path(name)) is not None for name in "bc"))
    assert "a" not in [name for name, _ in shelf.drawn[1:]]
    assert len(shelf.drawn) <= 3


def test_pictures_are_kept_within_a_bound(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, window, "a", "b", "c")
    pictures = window.browser.films.thumbnails
    qtbot.waitUntil(lambda: all(pictures.picture(Path(name)) is not None for name in "abc"))
    one = pictures.bytes // 3
    monkeypatch.setattr(thumbnails, "MOST_BYTES", 2 * one)
    pictures.clear()
    for name in "abc":
        assert pictures.picture(Path(name)) is None
    qtbot.waitUntil(lambda: len(shelf.drawn) >= 6 and not pictures._waiting and not pictures._lane.busy)
    assert one < pictures.bytes <= 2 * one


def test_no_picture_is_begun_while_a_film_is_on_its_way(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, "a", "b")
    qtbot.waitUntil(lambda: len(shelf.drawn) == 2)
    shelf.opens.clear()
    window.session.show_next()
    pictures = window.browser.films.thumbnails
    assert pictures.picture(Path("c")) is None
    qtbot.wait(50)
    assert len(shelf.drawn) == 2
    shelf.opens.set()
    qtbot.waitUntil(lambda: len(shelf.drawn) == 3)
    settled(qtbot, window)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_a_small_picture_is_the_film_as_its_file_asks(photometric: str) -> None:
    pixels = (phantom(240, 160) * 4095).astype(np.uint16)
    radiograph = opened(
        dataset(pixels, BitsStored=12, PhotometricInterpretation=photometric, WindowCenter="1500", WindowWidth="2000")
    )
    small = thumbnail(radiograph, 60)
    means = radiograph.render().reshape(60, 4, 40, 4).mean((1, 3))
    assert small.shape == (60, 40)
    assert np.abs(small - means).mean() < 3
    assert np.corrcoef(small.ravel(), means.ravel())[0, 1] > 0.99


def test_only_rows_in_sight_are_worked_out(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    study = Series(Study(ANNA, "s", "20260502"), "x", 1)
    names = [f"n{number}" for number in range(3000)]
    shelf.entries = {name: FilmEntry(Path(name), study, number) for number, name in enumerate(names)}
    shelf.films["n0"] = film()
    asked: list[int] = []
    films, entry_of = window.browser.films, window.browser.films.entry
    films.entry = lambda place: asked.append(place) or entry_of(place)  # type: ignore[method-assign]
    browser = show(qtbot, window, *names)
    browser.view.viewport().repaint()
    in_sight = browser.view.viewport().height() // browser.view.row.height + 2
    assert len(set(asked)) <= 3 * in_sight
    browser.view.go_to(2000)
    browser.view.viewport().repaint()
    assert len(set(asked)) <= 5 * in_sight
    assert len(shelf.drawn) <= thumbnails._MOST_WAITING


def test_only_films_on_the_screen_are_marked(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    browser = show(qtbot, window, "a", "b", "c", "missing")
    films, index = browser.films, window.session.index
    window.stage.set_count(2)
    right = window.stage.visible_panes[1].reading

    def marked() -> list[str]:
        entries = [(films.film(place), films.entry(place)) for place in range(films.rowCount())]
        return [one.path.name for one, entry in entries if one is not None and entry.on_show]

    right.show(index.films[index.position(Path("c"))])
    settled(qtbot, window)
    assert marked() == ["c", "a"]
    window.stage.set_count(1)
    assert marked() == ["a"]
    window.stage.set_count(2)
    assert marked() == ["c", "a"]
    right.show(index.films[index.position(Path("missing"))])
    settled(qtbot, window)
    assert marked() == ["a"]
