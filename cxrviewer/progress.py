"""How far a long command is: lines for a log, and on a terminal a line that moves, with the time that is left."""

import sys
import time
from collections.abc import Callable
from typing import Self, TextIO

from cxrviewer.console import escaped

_LEAST_SECONDS = 5.0  # before that a guess of the time left is worth nothing
_BETWEEN = 0.5  # seconds between two changes of the moving line


class TimeLeft:
    """Guesses from the share that is done how long the rest takes; one part of the work may follow another.

    Parameters
    ----------
    clock
        Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began, self._first, self._share = clock(), 0.0, 0.0

    def take(self, share: float) -> None:
        """Hear how far the work is, 0 to 1."""
        if share < self._share or (self._share == 0.0 and share > 0.0):
            # Another part of the work begins. Its first news may be of one that was resumed, so time runs from there.
            self._began, self._first = self._clock(), share
        self._share = share

    @property
    def seconds(self) -> float | None:
        """Return the time that is left, None while it cannot be told."""
        passed, done = self._clock() - self._began, self._share - self._first
        if passed < _LEAST_SECONDS or done <= 0.0 or self._share >= 1.0:
            return None
        return passed / done * (1.0 - self._share)


class ProgressLines:
    """Called with the share that is done, 0 to 1, and a text, which is empty between lines.

    As a context manager it takes the moving line away at the end of the block.

    Parameters
    ----------
    stream
        Where to write; standard output by default.
    clock
        Seconds that only grow.
    """

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream or sys.stdout
        self._clock = clock
        self._time = TimeLeft(clock)
        self._moved = -_BETWEEN
        self._width = 0

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the moving line away, so that what is said next begins a line."""
        self.clear()

    def __call__(self, share: float, text: str) -> None:
        """Write ``text`` as a line of its own; without one, let the moving line say how far it is."""
        self._time.take(share)
        if text:
            self._show("")
            print(f"{share:4.0%}  {escaped(text)}{self._left(', ')}", file=self._stream, flush=True)
        elif self._stream.isatty() and self._clock() - self._moved >= _BETWEEN:
            self._moved = self._clock()
            self._show(f"{share:4.0%}  {self._left('')}")

    def clear(self) -> None:
        """Take the moving line away, so that another one can take its place."""
        self._show("")

    def _left(self, before: str) -> str:
        """Return the time that is left as words, empty while it cannot be told."""
        left = self._time.seconds
        return "" if left is None else f"{before}{duration(left)} left"

    def _show(self, text: str) -> None:
        """Put ``text`` in place of the moving line."""
        if self._width or text:
            self._stream.write(f"\r{text:<{self._width}}\r{text}")
            self._stream.flush()
        self._width = len(text)


def duration(seconds: float) -> str:
    """Return a time such as ``12 s``, ``4 min`` or ``2.5 h``."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
