"""Garbage is collected in the window's thread, and by no other."""

import gc
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.work import collecting


def cycle(made: Callable[[], QObject]) -> "weakref.ref[QObject]":
    """Something that only the collector can find."""
    one = made()
    one.itself = one  # type: ignore[attr-defined]
    return weakref.ref(one)


def test_a_thread_that_allocates_destroys_no_widget(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "_INTERVAL_MS", 10)
    gc.enable()
    where: list[threading.Thread] = []
    with collecting.collecting_here(qapp):
        widget = cycle(QWidget)
        weakref.finalize(widget(), lambda: where.append(threading.current_thread()))
        thread = threading.Thread(target=lambda: [[number] for number in range(100_000)])
        thread.start()
        thread.join()
        assert widget() is not None
        kept = [[number] for number in range(10_000)]  # enough for the next collection to be due
        qtbot.waitUntil(lambda: widget() is None)
    assert kept
    assert where == [threading.main_thread()]
    assert gc.isenabled()


def test_collecting_that_somebody_turned_off_stays_off(qapp: QApplication) -> None:
    gc.disable()
    with collecting.collecting_here(qapp):
        pass
    assert not gc.isenabled()
