"""What tests of other processes share."""

import multiprocessing
import multiprocessing.resource_tracker
import multiprocessing.spawn
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cxrviewer.errors import CancelledError
from cxrviewer.gui.work.other_process import OtherProcess

LONG = 30.0  # seconds


def number_of(other: OtherProcess) -> int:
    """Return the number of the process that is there."""
    assert other._process is not None
    assert other._process.pid is not None
    return other._process.pid


def ended(process: int) -> bool:
    """Return whether a process ends before long."""
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        try:
            os.kill(process, 0)
            if Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].startswith("Z"):
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.02)
    return False


def let_none_start(monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    """Let no process be started from now on: it is refused, or fails to come up."""

    def refused(self: object) -> None:
        raise BlockingIOError("too many processes")

    if how == "refused":
        monkeypatch.setattr(multiprocessing.context.SpawnProcess, "start", refused)
    else:  # as when the program was updated under an open window
        multiprocessing.resource_tracker.ensure_running()  # lest its own start fail, too, in the tests that follow
        monkeypatch.setattr(multiprocessing.spawn, "get_executable", lambda: b"/no/such/program")


def closed_while(ask: Callable[[], object], other: OtherProcess, close: Callable[[], None]) -> int:
    """Close while another thread asks a process that cannot answer; return how often that thread was told of it."""
    told = []
    os.kill(number_of(other), signal.SIGSTOP)

    def wait() -> None:
        try:
            ask()
        except CancelledError as error:
            told.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.1)
    close()
    waiting.join(LONG)
    return len(told)
