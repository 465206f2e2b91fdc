"""A second start of the program, from its command line: its films open in the window that is there."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gui_fakes import Shelf
from PySide6.QtCore import QProcess, QProcessEnvironment, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cxrviewer import paths, settings
from cxrviewer.cli import ViewRequest
from cxrviewer.gui.window import app
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.settings import Layers

pytestmark = [pytest.mark.gui, pytest.mark.skipif(os.name == "nt", reason="Unix sockets")]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user's folders, for this process and for those it starts."""
    (tmp_path / "run").mkdir(mode=0o700)
    for name, folder in {"XDG_RUNTIME_DIR": "run", "XDG_CONFIG_HOME": "config"}.items():
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert paths.meeting_place() == tmp_path / "run" / "cxrviewer"
    yield tmp_path
    for file in (tmp_path / "state").rglob("*.log*"):
        assert "CANARY" not in file.read_text()


class Second:
    """Starts the program again once the first window is there, and closes that window when it has ended."""

    def __init__(self, *arguments: str) -> None:
        self.process = QProcess()
        environment = QProcessEnvironment.systemEnvironment()
        self.process.setProcessEnvironment(environment)
        self.process.finished.connect(QApplication.closeAllWindows)
        self._arguments = arguments

    def start(self) -> None:
        self.process.start(sys.executable, ["-m", "cxrviewer", *self._arguments])


def run_first(
    monkeypatch: pytest.MonkeyPatch, second: Second, layers: Layers, may_meet: bool = True
) -> list[list[Path]]:
    """What the first window was asked to open while the second start ran."""
    opened: list[list[Path]] = []

    class Window(MainWindow):
        def open(self, places: list[Path]) -> None:
            opened.append(list(places))
            self.showMinimized()

        def closeEvent(self, event: object) -> None:
            minimised.append(self.isMinimized())
            super().closeEvent(event)  # type: ignore[arg-type]

    minimised: list[bool] = []
    monkeypatch.setattr(app, "MainWindow", Window)
    monkeypatch.setattr(app, "default_tools", lambda *_: Shelf().tools())
    monkeypatch.setattr(app, "asks_first", lambda _: False)
    QTimer.singleShot(0, second.start)
    assert app.run([], layers=layers, may_meet=may_meet) == 0
    assert minimised == [False]
    return opened


def test_its_films_open_in_the_first_window_which_comes_to_the_front(
    qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    second = Second("CANARY.dcm", "/films/b.dcm")
    opened = run_first(monkeypatch, second, Layers())
    assert opened == [[home / "CANARY.dcm", Path("/films/b.dcm")]]
    assert second.process.exitCode() == 0
    assert second.process.readAllStandardError().data() == b""
    assert not [file for file in (home / "run" / "cxrviewer").iterdir() if file.suffix != ".lock"]


@pytest.mark.parametrize("reason", ["setting", "option", "screenshot", "command line"])
def test_who_wants_a_window_of_its_own_is_not_found(
    qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    from cxrviewer.gui.work.meeting import hand_over

    request = ViewRequest((), None, "film", None, "cpu", layers=Layers())
    if reason == "setting":
        settings.store("single_window", False)
        request = replace(request, layers=settings.read_layers({}))
    elif reason == "option":
        request = replace(request, new_window=True)
    elif reason == "screenshot":
        request = replace(request, screenshot=home / "a.png")
    else:
        request = replace(request, layers=Layers(command_line={"bundle": "/another"}))
    found: list[bool] = []

    class Asker:
        def start(self) -> None:
            found.append(hand_over([Path("/a")]))
            QApplication.closeAllWindows()

    run_first(monkeypatch, Asker(), request.layers, request.may_meet)  # type: ignore[arg-type]
    assert found == [False]


def test_switching_it_off_and_on_holds_at_once(qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cxrviewer.gui.work.meeting import Meeting

    meeting, window = Meeting(), MainWindow(Shelf().tools())
    qtbot.addWidget(window)
    start = app.Start(window, [], meeting)
    assert meeting.expect()
    window.preferences.store("single_window", False)
    assert not meeting.expects
    window.preferences.reset("single_window")
    assert meeting.expects
    meeting.close()
    window.close()
    assert start.parent() is window
