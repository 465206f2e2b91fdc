"""A window that is closed while something is being written: what it shows, and what may happen meanwhile."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cxrviewer import watch
from cxrviewer.gui.learning import trash
from cxrviewer.gui.learning.training_desk import TrainingDesk
from cxrviewer.gui.look.question import Question
from cxrviewer.gui.window import app
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.work.errands import Errands

pytestmark = pytest.mark.gui


class Disk:
    """Writes when it is told to."""

    def __init__(self, errands: Errands) -> None:
        self.errands, self.ready, self.fails = errands, threading.Event(), False

    def begin(self) -> None:
        self.errands.ask("slow", self._work, writes=True)

    def _work(self) -> None:
        self.ready.wait(10)
        if self.fails:
            raise OSError


@pytest.fixture
def disk(window: MainWindow) -> Iterator[Disk]:
    made = Disk(window.reports._errands)
    made.begin()
    yield made
    made.ready.set()


def close_and(window: MainWindow, disk: Disk, do: Callable[[], object]) -> bool:
    """Close the window, ``do`` something while it waits, then let the disk go on."""

    def meanwhile() -> None:
        do()
        disk.ready.set()

    QTimer.singleShot(50, window, meanwhile)
    return window.close()


def test_the_window_stays_in_sight_and_says_what_it_waits_for(window: MainWindow, disk: Disk) -> None:
    dialog = QDialog(window)
    dialog.show()
    seen: list[object] = []

    def look() -> None:
        seen.extend([window.isVisible(), window.isEnabled(), dialog.isEnabled(), *window.messages.texts])

    assert close_and(window, disk, look)
    assert seen == [True, False, False, "Something is still being written. The window closes when that is done."]


def test_a_window_that_stays_can_be_used_again(window: MainWindow, disk: Disk, expects_log: None) -> None:
    disk.fails = True
    window.workspace.focus()
    focus = window.focusWidget()
    assert not close_and(window, disk, lambda: None)
    assert window.isEnabled()
    assert window.focusWidget() is focus
    assert len(window.messages.texts) == 2, "what went wrong, and why the window is open"


def test_the_program_does_not_end_while_it_writes(window: MainWindow, disk: Disk, qapp: QApplication) -> None:
    asked: list[bool] = []

    def end() -> None:
        qapp.quit()
        asked.append(disk.errands.writing and window.isVisible())

    assert close_and(window, disk, end)
    assert asked == [True]


def test_a_question_that_comes_up_meanwhile_keeps_the_window(window: MainWindow, disk: Disk) -> None:
    disk.errands.done.connect(lambda *_: Question("Delete for good?", "There is no trash.", window).open())
    assert not close_and(window, disk, lambda: None)
    (question,) = window.findChildren(Question)
    assert question.isVisible()
    assert question.isEnabled()
    question.reject()
    assert window.close()


def test_errands_that_are_made_meanwhile_are_followed(window: MainWindow, disk: Disk) -> None:
    made: list[Errands] = []

    def follow_up(*_: object) -> None:
        made.append(Errands(window))
        made[0].ask("more", lambda: threading.Event().wait(0.2), writes=True)

    disk.errands.done.connect(follow_up)
    begun = time.monotonic()
    assert close_and(window, disk, lambda: None)
    assert time.monotonic() - begun < 10
    made[0].close()


def test_no_second_start_hands_its_films_to_a_window_that_closes(
    window: MainWindow, disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expects_log: None
) -> None:
    from cxrviewer import paths
    from cxrviewer.gui.work.meeting import Meeting

    monkeypatch.setattr(paths, "meeting_place", lambda: tmp_path / "run")
    meeting = Meeting()
    assert meeting.expect()
    start = app.Start(window, [], meeting)
    disk.fails = True
    expects: list[bool] = []
    assert not close_and(window, disk, lambda: expects.append(meeting.expects))
    assert (expects, meeting.expects) == ([False], True)
    assert window.close()
    assert not meeting.expects
    assert start.parent() is window


def test_a_close_that_came_to_nothing_is_forgotten(window: MainWindow, disk: Disk, expects_log: None) -> None:
    disk.fails = True
    QTimer.singleShot(50, window, disk.ready.set)
    window.workshop._close_window()
    assert window.isVisible()
    assert not window.workshop._may_close


def test_a_training_that_begins_meanwhile_is_asked_about(
    window: MainWindow, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work: list[int] = []
    monkeypatch.setattr(TrainingDesk, "at_work", property(lambda _: len(at_work)))
    window.workshop._desk = TrainingDesk(window.workshop.errands, window.workshop)
    closing: list[bool] = []
    window.writing.closing.connect(closing.append)
    assert not close_and(window, disk, lambda: at_work.append(1))
    (question,) = window.findChildren(Question)
    assert "under way" in question.text()
    assert closing == [True, False]
    question.answer("Keep training in the background").click()
    assert not window.isVisible()


@pytest.mark.parametrize("wish", ["delete", "pause", "end"])
def test_what_is_done_to_trainings_is_waited_for(qtbot: QtBot, wish: str, monkeypatch: pytest.MonkeyPatch) -> None:
    errands = Errands()
    desk = TrainingDesk(errands)
    goes_on = threading.Event()
    monkeypatch.setattr(trash, "delete", lambda _: goes_on.wait(10))
    monkeypatch.setattr(watch, "ask_to_stop", lambda _: goes_on.wait(10))
    monkeypatch.setattr("cxrviewer.gui.work.children.kill", lambda _: goes_on.wait(10))
    training = _Named()
    if wish == "delete":
        desk.delete((Path("a"),))
    elif wish == "pause":
        desk.pause(training)
    else:
        desk.end_now(training)
    assert errands.writing
    monkeypatch.setattr(desk, "_look", lambda: None)
    goes_on.set()
    qtbot.waitUntil(lambda: not errands.writing)
    assert errands.close()


class _Named:
    """A training, and what is seen of it."""

    folder = watch_folder = Path("training")
    state = type("State", (), {"process": 1})

    @property
    def training(self) -> "_Named":
        return self
