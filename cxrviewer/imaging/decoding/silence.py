"""Silence of libraries: of native ones, which print to standard error past Python, and of warnings and log lines."""

import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

_STDERR = 2
_lock = threading.Lock()
_inside = 0
_saved: int | None = None

#: pydicom warns and, at level DEBUG, tells every element; Pillow tells the tags of a TIFF and the text in a PNG.
_LOGGERS = ("pydicom", "highdicom", "PIL", "pylibjpeg", "openjpeg", "imagecodecs")
_python_lock = threading.Lock()
_python_inside = 0
_python = ExitStack()


@contextmanager
def python_silence() -> Iterator[None]:
    """Ignore warnings and libraries' log lines while the block runs, in whichever threads: they can quote a header.

    `warnings.catch_warnings` alone is not made for threads: one that leaves would let the others speak.
    """
    global _python_inside  # noqa: PLW0603 - the filters, too, are those of the whole process
    with _python_lock:
        if _python_inside == 0:
            _python.enter_context(warnings.catch_warnings())
            warnings.simplefilter("ignore")
            for name in _LOGGERS:
                _python.callback(logging.getLogger(name).setLevel, logging.getLogger(name).level)
                logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        _python_inside += 1
    try:
        yield
    finally:
        with _python_lock:
            _python_inside -= 1
            if _python_inside == 0:
                _python.close()


@contextmanager
def native_silence() -> Iterator[None]:
    """Point file descriptor 2 at nothing while the block runs.

    Threads decode side by side: the first in closes it and the last out opens it again. The program's own lines are not
    lost meanwhile: `cxrviewer.console.own_stderr` gives them another descriptor.
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
