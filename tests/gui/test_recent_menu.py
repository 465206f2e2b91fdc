"""Recent films: off unless wanted, never on a shared screen or against a policy, cleared by one click."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gui_fakes import Shelf
from pytestqt.qtbot import QtBot
from workshop_fakes import move_home

from cxrviewer import paths, recent, settings
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.window import app
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    for name in ("a", "b", "c & d"):
        (tmp_path / name).write_text("")
    return tmp_path


def opened(qtbot: QtBot, shelf: Shelf) -> MainWindow:
    made = MainWindow(shelf.tools(), preferences=Preferences(settings.read_layers({})))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def window(qtbot: QtBot, shelf: Shelf, home: Path) -> Iterator[MainWindow]:
    settings.store("recent", 3)
    made = opened(qtbot, shelf)
    yield made
    made.close()
    assert not made.preference_actions.recent.errands.running


def names(window: MainWindow) -> list[str]:
    return [action.data().name for action in window.preference_actions.recent.menu.actions() if action.data()]


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.preference_actions.recent.errands.awaits("look"))


def open_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.menus["File"].aboutToShow.emit()
    settle(qtbot, window)


def test_nothing_is_kept_by_default(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    window = opened(qtbot, shelf)
    window.open([home / "a"])
    open_menu(qtbot, window)
    assert not window.actions_by_id["recent"].isVisible()
    assert not paths.recent_file().exists()
    assert not window.preference_actions.recent.errands.running
    window.close()


def test_what_was_opened_last_comes_first_and_opens_again(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    for name in ("a", "b", "c & d"):
        window.open([home / name])
    window.open([paths.sample_film()])
    settle(qtbot, window)
    assert names(window) == ["c & d", "b", "a"]
    assert window.actions_by_id["recent"].isVisible()
    first = window.preference_actions.recent.menu.actions()[0]
    assert first.text() == f"&1  c && d  in {home.name}"
    assert first.toolTip() == str(home / "c & d")
    with qtbot.waitSignal(window.session.searching):
        window.preference_actions.recent.menu.actions()[2].trigger()
    settle(qtbot, window)
    assert names(window) == ["a", "c & d", "b"]


def test_what_is_gone_leaves_the_menu_and_comes_back(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    window.open([home / "a"])
    window.open([home / "b"])
    settle(qtbot, window)
    (home / "b").rename(home / "elsewhere")
    open_menu(qtbot, window)
    assert names(window) == ["a"]
    (home / "elsewhere").rename(home / "b")
    open_menu(qtbot, window)
    assert names(window) == ["b", "a"]


def test_one_click_clears_it(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    window.open([home / "a"])
    settle(qtbot, window)
    window.open([home / "b"])  # still to be written when the click comes
    window.preference_actions.recent.menu.actions()[-1].trigger()
    assert names(window) == []
    settle(qtbot, window)
    assert names(window) == []
    assert not paths.recent_file().exists()
    assert [action.isEnabled() for action in window.preference_actions.recent.menu.actions() if action.text()] == [
        False,
        False,
    ]


def test_switching_it_off_forgets_it(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    window.open([home / "a"])
    settle(qtbot, window)
    window.preferences.store("recent", 0)
    settle(qtbot, window)
    assert not window.actions_by_id["recent"].isVisible()
    assert not paths.recent_file().exists()
    window.preferences.store("recent", 2)
    settle(qtbot, window)
    assert window.actions_by_id["recent"].isVisible()
    assert names(window) == []


def test_a_shared_screen_shows_none_and_keeps_none(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    window.open([home / "a"])
    settle(qtbot, window)
    window.preference_actions.recent.look()  # still on its way when the mode begins
    window.privacy.set_on(True)
    assert window.preference_actions.recent.menu.actions() == []
    assert not window.actions_by_id["recent"].isVisible()
    window.open([home / "b"])
    open_menu(qtbot, window)
    assert window.preference_actions.recent.menu.actions() == []
    window.privacy.set_on(False)
    settle(qtbot, window)
    assert names(window) == ["a"]


def test_a_policy_against_it_wins_and_forgets_what_there_was(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    settings.store("recent", 5)
    recent.add([home / "a"], 5)
    (home / "machine.toml").write_text('locked = ["recent"]')
    app._forget_recent(settings.read_layers({}))
    assert not paths.recent_file().exists()
    window = opened(qtbot, shelf)
    window.open([home / "a"])
    open_menu(qtbot, window)
    assert not window.actions_by_id["recent"].isVisible()
    assert not paths.recent_file().exists()
    window.close()


def test_a_list_that_cannot_be_written_is_told(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    (home / "user" / "recent.json").mkdir()
    window.open([home / "a"])
    settle(qtbot, window)
    assert any("cannot be written" in words for words in window.messages.texts)
