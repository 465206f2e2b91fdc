"""Collects Python's garbage in the window's thread, where alone Qt's objects may be destroyed.

Python collects in whichever thread happens to allocate. A dialog that was closed and is part of a cycle would then be
destroyed in a worker's thread while Qt still works with it: a rare crash that nobody can explain.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500


@contextmanager
def collecting_here(parent: QObject) -> Iterator[None]:
    """Collect in this thread alone while its event loop runs; what is inside the block runs that loop."""
    timer = QTimer(parent)
    timer.setInterval(_INTERVAL_MS)
    timer.timeout.connect(collect)
    enabled = gc.isenabled()
    gc.disable()
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        timer.deleteLater()
        if enabled:
            gc.enable()


def collect() -> None:
    """Collect the oldest generation that is due by Python's own thresholds."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation, count in enumerate(counts) if count > thresholds[generation] > 0]
    if due:
        gc.collect(due[-1])
