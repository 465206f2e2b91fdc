"""Which film is which: a pane, a message and a picture without a header say it as the list does."""

from pathlib import Path

import pytest
from gui_fakes import Shelf, film
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cxrviewer.errors import RequestError
from cxrviewer.gui.canvas import still
from cxrviewer.gui.scene import captions
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study
from cxrviewer.imaging.film.radiograph import Patient

pytestmark = pytest.mark.gui

STUDY = Study(Person("4711", "K", "Meier^Anna", "19620412"), "s1", "20260502")


@pytest.fixture
def shelf() -> Shelf:
    made = Shelf()
    for name in ("a", "b"):
        picture = film(seed=ord(name))
        object.__setattr__(picture, "patient", Patient())
        made.films[name] = picture
    made.entries["torn"] = FilmEntry(Path("torn"), Series(STUDY, "x1"), number=2, view="LL")
    return made


@pytest.fixture
def ward(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Two pictures, a film of Anna Meier's that is damaged, and a file that is no film, all side by side."""
    window.open([Path(name) for name in ("a", "b", "torn", "gone")])
    qtbot.waitUntil(lambda: not window.desk.busy)
    window.stage.set_count(4)
    for pane, entry in zip(window.stage.visible_panes, window.session.index.films, strict=True):
        pane.reading.show(entry)
    qtbot.waitUntil(lambda: not window.desk.busy)
    return window


def words_of(window: MainWindow) -> list[str]:
    """What stands where films are missing."""
    return [pane.words for pane in window.stage.visible_panes if pane.reading.scene.shown is None]


def corner(window: MainWindow, place: int) -> list[str]:
    workspace = window.stage.visible_panes[place].workspace
    viewport = workspace.canvas.viewport()
    assert viewport is not None
    scene = window.stage.visible_panes[place].reading.scene
    return [line.words for line in captions.corners(scene, viewport).top_left]


def test_a_pane_without_its_film_says_which_one_it_is(ward: MainWindow) -> None:
    assert words_of(ward) == [
        "Meier, Anna, 2026-05-02, LL, no. 2\n\nThis file is not an image. Open a film.",
        "gone\n\nThis file is not an image. Open a film.",
    ]
    ward.actions_by_id["share"].trigger()
    first, second = words_of(ward)
    assert first.startswith("Patient ")
    assert ", latest study, LL, no. 2\n\nThis file" in first
    assert second.startswith("Folder ")
    assert ", Picture 3\n\nThis file" in second
    ward.actions_by_id["share"].trigger()
    assert words_of(ward)[1].startswith("gone\n")


def test_that_nothing_was_found_is_said_of_no_film(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("torn"), Path("gone")])
    qtbot.waitUntil(lambda: not window.desk.busy)
    window.stage.set_count(2)
    window.open([Path("nothing")])
    qtbot.waitUntil(lambda: "No film was found" in window.stage.visible_panes[0].words)
    assert window.stage.visible_panes[0].words.startswith("No film was found")


def test_a_film_alone_that_is_refused_is_named_among_several(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("gone")])
    qtbot.waitUntil(lambda: window.welcome.text == "This file is not an image. Open a film.")
    window.open([Path("gone"), Path("lost")])
    qtbot.waitUntil(lambda: window.welcome.text.startswith("gone\n\nThis file"))
    window.session.show_next()
    qtbot.waitUntil(lambda: window.welcome.text.startswith("lost\n\nThis file"))
    window.actions_by_id["share"].trigger()
    assert window.welcome.text.startswith("Folder 1, Picture 2\n\nThis file")


def test_a_message_says_which_film_it_is_about(qtbot: QtBot, ward: MainWindow, shelf: Shelf) -> None:
    shelf.engine.error = RequestError("The memory is too small.", "Close other programs.")
    pictures = [pane.reading for pane in ward.stage.visible_panes if pane.reading.scene.shown]
    for reading in pictures:
        reading.analyse()
    qtbot.waitUntil(lambda: len(ward.messages.texts) == 2)
    sentence = "The memory is too small. Close other programs."
    assert sorted(ward.messages.texts) == [f"a: {sentence}", f"b: {sentence}"]
    ward.actions_by_id["share"].trigger()
    assert [text for text in sorted(ward.messages.texts) if sentence in text] == [
        f"Folder 1, Picture 1: {sentence}",
        f"Folder 1, Picture 2: {sentence}",
    ]
    ward.actions_by_id["share"].trigger()
    assert f"b: {sentence}" in ward.messages.texts


@pytest.mark.parametrize("first_shared", [False, True])
def test_messages_of_films_with_the_same_disguise_are_each_named_again(
    ward: MainWindow, monkeypatch: pytest.MonkeyPatch, first_shared: bool
) -> None:
    def name(entry: FilmEntry) -> str:
        return "Patient 1" if ward.privacy.on else entry.path.name

    monkeypatch.setattr(ward.privacy, "name", name)
    ward.privacy.set_on(first_shared)
    ward.messages.clear()
    entries = {entry.path.name: entry for entry in ward.session.index.films}
    for file in ("a", "b", "a", "b"):
        ward.session.told_of.emit(entries[file], "warning", "Look again.")
    shared, plain = ["Patient 1: Look again."] * 2, ["a: Look again.", "b: Look again."]
    assert ward.messages.texts == (shared if first_shared else plain)
    for on in (not first_shared, first_shared):
        ward.privacy.set_on(on)
        assert [text for text in ward.messages.texts if "Look again." in text] == (shared if on else plain)


def test_a_message_about_the_only_film_needs_no_name(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.engine.error = RequestError("The memory is too small.", "Close other programs.")
    window.open([Path("a")])
    qtbot.waitUntil(lambda: window.messages.texts == ["The memory is too small. Close other programs."])


def test_a_picture_without_a_header_bears_the_name_that_the_list_has_for_it(ward: MainWindow) -> None:
    places = [place for place, pane in enumerate(ward.stage.visible_panes) if pane.reading.scene.shown]
    assert [corner(ward, place) for place in places] == [["a"], ["b"]]
    ward.actions_by_id["share"].trigger()
    masked = [corner(ward, place) for place in places]
    assert [lines[-1] for lines in masked] == ["Picture 1", "Picture 2"]
    assert all(lines[0].startswith("Folder") for lines in masked)


def test_a_name_is_on_no_picture_that_leaves_the_window_unless_it_is_asked_for(
    ward: MainWindow, drawn: list[str]
) -> None:
    pane = next(pane for pane in ward.stage.visible_panes if pane.reading.scene.shown)
    for named in (False, True):
        drawn.clear()
        take = still.as_shown(pane.reading.scene, pane.workspace.canvases, named=named)
        assert isinstance(take(), QImage)
        assert ("a" in drawn) is named
