"""Another process answers, and what cannot be sent, or somebody who is impatient, does no harm."""

import multiprocessing
import os
import threading

import pytest
from ended_processes import LONG, ended, number_of

from cxrviewer.gui.work.other_process import OtherProcess, Unexpected, answer, receive

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Looks at processes by their numbers.")
UNSENDABLE = "CANARY"


def say_again(connection, before):
    """Over there: say everything again; an empty message is the last."""
    while message := receive(connection):
        answer(connection, message, threading.Lock() if message == UNSENDABLE else before + message)


@pytest.fixture
def other():
    made = OtherProcess("says everything again", say_again, "again: ")
    yield made
    made.close()


def asked(other, message):
    other.tell(message)
    return other.heard()


def test_it_is_started_once_and_answers(other):
    assert other.start()
    assert asked(other, "one") == ("one", "again: one")
    assert not other.start()
    assert asked(other, "two") == ("two", "again: two")


def test_what_cannot_be_sent_becomes_a_failure_of_which_the_kind_is_told_alone(other):
    other.start()
    message, found = asked(other, UNSENDABLE)
    assert message == UNSENDABLE
    assert isinstance(found, Unexpected)
    assert found.kind == "TypeError"
    assert UNSENDABLE not in repr(found)
    assert asked(other, "two") == ("two", "again: two")


def test_somebody_is_called_every_now_and_then_until_it_speaks(other):
    other.start()
    assert asked(other, "one") == ("one", "again: one")
    calls = []

    def meanwhile():
        calls.append(len(calls))
        if len(calls) == 3:
            other.tell("two")

    assert other.heard(meanwhile) == ("two", "again: two")
    assert len(calls) >= 3


def test_it_takes_no_module_from_the_folder_that_the_window_was_started_in(other, tmp_path, monkeypatch):
    """As from a disc: Python looks there first, before its own library."""
    for name in ("multiprocessing", "random", "numpy", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\nraise SystemExit(1)\n")
    monkeypatch.chdir(tmp_path)
    other.start()
    assert asked(other, "one") == ("one", "again: one")
    assert not (tmp_path / "ran").exists()


def test_its_end_is_heard_and_it_can_be_started_again(other, expects_log, caplog):
    other.start()
    assert asked(other, "one") == ("one", "again: one")
    first = number_of(other)
    other.tell("")
    with pytest.raises(EOFError):
        other.heard()
    assert other.start()
    assert number_of(other) != first
    assert asked(other, "two") == ("two", "again: two")


def test_one_that_is_closed_while_it_is_started_is_not_left_behind(other, monkeypatch):
    start, started = multiprocessing.context.SpawnProcess.start, []

    def late(process):
        start(process)
        started.append(process.pid)
        other._closed = True  # as `close` does, which finds no process yet

    monkeypatch.setattr(multiprocessing.context.SpawnProcess, "start", late)
    with pytest.raises(EOFError):
        other.start()
    assert ended(started[0])


def test_nothing_is_said_to_one_that_is_not_there(other):
    with pytest.raises(BrokenPipeError):
        other.tell("one")
    with pytest.raises(ChildProcessError):
        other.heard()


def test_closing_ends_it_for_good_and_whoever_waits_hears_of_it(other):
    other.start()
    assert asked(other, "one") == ("one", "again: one")
    process, told = number_of(other), []

    def wait():
        with other.lock:
            try:
                other.heard()
            except EOFError as error:
                told.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    other.close()
    waiting.join(LONG)
    assert len(told) == 1
    assert ended(process)
    assert other.closed
    with pytest.raises(EOFError):
        other.start()
