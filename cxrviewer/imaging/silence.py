"""Silence: of native libraries, which print to the process's standard error past Python, and of Python's warnings."""

import os
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_STDERR = 2
_lock = threading.Lock()
_inside = 0
_saved: int | None = None

_warnings_lock = threading.Lock()
_warnings_inside = 0
_warnings = warnings.catch_warnings()


@contextmanager
def python_silence() -> Iterator[None]:
    """Ignore warnings while the block runs, in whichever threads: what libraries warn of can quote a header.

    `warnings.catch_warnings` alone is not made for threads: one that leaves would let the others speak.
    """
    global _warnings_inside, _warnings  # noqa: PLW0603 - the filters, too, are those of the whole process
    with _warnings_lock:
        if _warnings_inside == 0:
            _warnings = warnings.catch_warnings()
            _warnings.__enter__()
            warnings.simplefilter("ignore")
        _warnings_inside += 1
    try:
        yield
    finally:
        with _warnings_lock:
            _warnings_inside -= 1
            if _warnings_inside == 0:
                _warnings.__exit__(None, None, None)


@contextmanager
def native_silence() -> Iterator[None]:
    """Point file descriptor 2 at nothing while the block runs.

    Threads decode side by side: the first in closes it and the last out opens it again.
    """
    global _inside  # noqa: PLW0603 - the descriptor, too, is one for the whole process
    with _lock:
        if _inside == 0:
            _close()
        _inside += 1
    try:
        yield
    finally:
        with _lock:
            _inside -= 1
            if _inside == 0:
                _open()


def _close() -> None:
    global _saved  # noqa: PLW0603
    with suppress(OSError, ValueError):
        if sys.stderr is not None:
            sys.stderr.flush()
    with suppress(OSError):  # a windowed program may have no such descriptor
        saved = os.dup(_STDERR)
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, _STDERR)
            os.close(nowhere)
        except OSError:
            os.close(saved)
            raise
        _saved = saved


def _open() -> None:
    global _saved  # noqa: PLW0603
    if _saved is not None:
        with suppress(OSError, ValueError):
            if sys.stderr is not None:
                sys.stderr.flush()
        os.dup2(_saved, _STDERR)
        os.close(_saved)
        _saved = None
