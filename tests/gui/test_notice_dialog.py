"""The notice before the first film: asked once for each version, and nothing of a film is shown before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from gui_fakes import Shelf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from cxrviewer import paths, settings
from cxrviewer.gui.panels.notice_dialog import NoticeDialog
from cxrviewer.gui.scene import states
from cxrviewer.gui.window import app
from cxrviewer.gui.window.app import Start
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results import acknowledgement
from cxrviewer.version import __version__

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    user = tmp_path / "user.toml"
    monkeypatch.setattr(paths, "machine_settings_file", lambda: tmp_path / "machine.toml")
    monkeypatch.setattr(paths, "user_settings_file", lambda: user)
    return user


@pytest.fixture
def asked(qtbot: QtBot, window: MainWindow) -> tuple[Start, NoticeDialog]:
    start = Start(window, [Path("a")], asks=acknowledgement.is_needed(settings.read_layers({})))
    start.begin()
    dialog = window.findChild(NoticeDialog)
    assert isinstance(dialog, NoticeDialog)
    qtbot.waitExposed(dialog)
    return start, dialog


def test_films_wait_until_the_notice_is_acknowledged(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, asked: tuple[Start, NoticeDialog]
) -> None:
    start, dialog = asked
    start.take([Path("b")])  # a second start is no way around it
    qtbot.wait(50)
    assert shelf.opened == []
    assert dialog.isModal()
    assert NOTICE in dialog.words
    assert all(sentence in dialog.words for sentence in acknowledgement.STATEMENT)
    qtbot.mouseClick(dialog.accepting, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    assert len(window.session.index.films) == 2
    assert not acknowledgement.is_needed(settings.read_layers({}))
    assert not acknowledgement.is_needed(window.preferences.layers)


def test_who_does_not_acknowledge_it_sees_nothing(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, asked: tuple[Start, NoticeDialog]
) -> None:
    qtbot.keyClick(asked[1], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert shelf.opened == []
    assert acknowledgement.is_needed(settings.read_layers({}))


def test_it_comes_again_where_it_cannot_be_kept(
    qtbot: QtBot, window: MainWindow, files: Path, asked: tuple[Start, NoticeDialog]
) -> None:
    files.mkdir()  # nothing can be written there
    qtbot.mouseClick(asked[1].accepting, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    assert len(window.messages.texts) == 1


def test_all_of_it_can_be_read_at_once(qtbot: QtBot, asked: tuple[Start, NoticeDialog]) -> None:
    bars = [bar for bar in asked[1].findChildren(QScrollBar) if bar.orientation() is Qt.Orientation.Vertical]
    assert [bar.maximum() for bar in bars] == [0]


def test_a_picture_is_not_held_up_and_has_the_notice(tmp_path: Path) -> None:
    """By the program itself: nobody has acknowledged anything, and nobody is there to."""
    file = tmp_path / "window.png"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_CONFIG_HOME": ""}
    command = [sys.executable, "-m", "cxrviewer", "view", "--screenshot", str(file)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert file.is_file()


def test_no_setting_turns_it_off() -> None:
    """What an administrator or a variable says counts for nothing."""
    assert not app.asks_first(None)
    assert app.asks_first(settings.read_layers({}))
    words = f"{__version__} 2026-01-01T00:00:00Z {acknowledgement.statement_hash()}"
    assert app.asks_first(settings.read_layers({"CXRVIEWER_ACKNOWLEDGED": words}))
    acknowledgement.acknowledge()
    assert not app.asks_first(settings.read_layers({}))
