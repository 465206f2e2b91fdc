"""Copies of one film are not hung beside each other as if they were two, and are told of where the reader does it."""

from pathlib import Path

import pytest
from gui_fakes import Shelf
from pytestqt.qtbot import QtBot

from cxrviewer.gui.canvas.together_bar import TogetherBar
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui
COPIES = "Two of these files are copies of one film."


@pytest.fixture
def shelf() -> Shelf:
    made = Shelf()
    made.films["a copy"] = made.films["a again"] = made.films["a"]
    return made


@pytest.fixture
def folder(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Three files of one picture, and two other pictures."""
    window.open([Path(name) for name in ("a", "a copy", "a again", "b", "c")])
    settled(qtbot, window)
    window.session.active.show(window.session.index.films[0])
    settled(qtbot, window)
    return window


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy)


def names(window: MainWindow) -> list[str]:
    shown = [pane.reading.shown for pane in window.stage.visible_panes]
    return [one.path.name if one else "" for one in shown]


def caution(window: MainWindow) -> str:
    bar = window.findChild(TogetherBar)
    assert bar is not None
    return bar.caution.text


@pytest.mark.parametrize("layout", ["two_films", "three_films"])
def test_a_copy_makes_way_for_another_film(qtbot: QtBot, folder: MainWindow, layout: str) -> None:
    folder.actions_by_id[layout].trigger()
    qtbot.waitUntil(lambda: not folder.desk.busy and "" not in names(folder) and COPIES not in caution(folder))
    assert names(folder)[0].startswith("a")
    assert not [name for name in names(folder)[1:] if name.startswith("a")]
    folder.session.show_next()
    settled(qtbot, folder)
    assert names(folder)[1:] == ["b", "c"][: len(names(folder)) - 1]


def test_where_there_is_nothing_else_a_place_stays_empty(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("a"), Path("a copy")])
    settled(qtbot, window)
    window.actions_by_id["two_films"].trigger()
    qtbot.waitUntil(lambda: not window.desk.busy and names(window)[1] == "")
    assert "Double-click" in window.stage.visible_panes[1].words


def test_copies_that_the_reader_puts_side_by_side_are_told_of(qtbot: QtBot, folder: MainWindow) -> None:
    folder.stage.set_count(2)
    index = folder.session.index
    for pane, name in zip(folder.stage.visible_panes, ("a", "a copy"), strict=True):
        pane.reading.show(index.films[index.position(Path(name))])  # type: ignore[index]
    settled(qtbot, folder)
    assert names(folder) == ["a", "a copy"]
    assert COPIES in caution(folder)
    folder.stage.visible_panes[1].reading.show(index.films[index.position(Path("a"))])  # type: ignore[index]
    settled(qtbot, folder)
    assert COPIES not in caution(folder)
    assert "The same film is shown twice." in caution(folder)  # who steps onto the prior beside it may not see that
