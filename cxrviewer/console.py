"""Console: the program's own lines on standard output and standard error, whatever stands in a name or is closed."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from cxrviewer.errors import OutputError

_STDERR = 2
_JOINERS = "\u200c\u200d"  # Persian and Indic names need them
_NAMED = 3


def escaped(text: str) -> str:
    r"""Return ``text`` on one line, with ``\x1b`` and the like for what a terminal would obey and not show.

    A file may be called anything: a line feed would begin a line of its own, an escape sequence recolour the screen.
    """
    shown = (letter if letter.isprintable() or letter in _JOINERS else _escape(letter) for letter in text)
    return "".join(shown)


def _escape(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


def named(paths: Sequence[Path]) -> str:
    """Return the first few of ``paths``, and how many more there are."""
    more = len(paths) - _NAMED
    words = ", ".join(map(str, paths[:_NAMED]))
    return words if more <= 0 else f"{words} and {more} more"


def say(*lines: str) -> None:
    """Write lines to standard output, at once.

    Raises
    ------
    OutputError
        When they cannot be written, as on a full disk.
    BrokenPipeError
        When the reader has gone.
    """
    try:
        sys.stdout.write("".join(f"{escaped(line)}\n" for line in lines))
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_output()
        raise
    except OSError as error:
        _abandon_output()
        raise OutputError("Standard output cannot be written to.", "Free space there, or send it elsewhere.") from error


def _abandon_output() -> None:
    """Let what is still buffered go nowhere: Python would try to write it again at its end, and complain."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def complain(text: str) -> None:
    """Write one line to standard error; where that is impossible there is nobody to tell."""
    with suppress(OSError, ValueError):
        sys.stderr.write(f"cxrviewer: {escaped(text)}\n")
        sys.stderr.flush()


@contextmanager
def own_stderr() -> Iterator[None]:
    """Let ``sys.stderr`` have a descriptor of its own while the block runs.

    While a film is decoded in any thread, `cxrviewer.imaging.decoding.silence.native_silence` points descriptor 2 at
    nothing for the whole process. Lines of the program, and of log handlers made within the block, go past it.
    """
    usual, own = sys.stderr, _duplicate(sys.stderr)
    if own is None:
        yield
        return
    sys.stderr = own
    try:
        yield
    finally:
        sys.stderr = usual
        with suppress(OSError):
            own.close()


def _duplicate(stream: TextIO | None) -> TextIO | None:
    """Return a second stream to where ``stream`` leads, None unless it uses descriptor 2 and that is open."""
    try:
        if stream is None or stream.fileno() != _STDERR:
            return None
        descriptor = os.dup(_STDERR)
    except (OSError, ValueError):
        return None
    return open(descriptor, "w", buffering=1, encoding=stream.encoding, errors=stream.errors)  # noqa: PTH123
