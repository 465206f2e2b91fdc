"""Pace: shows on a terminal how far a batch is and how long it takes, once its films have been counted."""

import sys
import threading
from collections.abc import Callable, Iterable
from typing import Any

from cxrviewer.progress import ProgressLines


class Pace:
    """A moving line below those of the films; nothing where nobody looks. A context manager.

    Parameters
    ----------
    films
        Makes a second search for the films, which counts them beside the work: opening needs no such number.
    """

    def __init__(self, films: Callable[[], Iterable[Any]]) -> None:
        self._films = films
        self._lines = ProgressLines(sys.stderr)
        self._total, self._done, self._over = 0, 0, False

    def __enter__(self) -> "Pace":
        """Begin to count."""
        if sys.stderr.isatty():
            threading.Thread(target=self._count, name="count", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the line away."""
        self._over = True
        self._lines.clear()

    def clear(self) -> None:
        """Make room for another line."""
        self._lines.clear()

    def step(self) -> None:
        """Hear that one more film is done."""
        self._done += 1
        if self._total:
            self._lines(min(1.0, self._done / self._total), "")

    def _count(self) -> None:
        total = 0
        try:
            for _ in self._films():
                total += 1
                if self._over:
                    return
        except OSError:
            return  # the work itself will say so
        self._total = total
