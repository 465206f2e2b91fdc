"""Reads films in processes of their own: no decoder holds up the window, or takes it along when it breaks."""

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection as connections
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer.errors import CancelledError, CxrViewerError, UnreadableFilmError
from cxrviewer.logs import place_of, quiet_libraries

if TYPE_CHECKING:  # the process that reads loads them while the window comes up
    import numpy as np
    from numpy.typing import NDArray

    from cxrviewer.imaging.film.radiograph import Radiograph

_LOG = logging.getLogger(__name__)
_LONGEST_FAREWELL = 5.0  # seconds
_NICENESS = 10  # nobody waits for a small picture
_READY = "ready"


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is done with which file: ``number`` is a frame to open, or the side of a small picture to draw."""

    task: str
    path: Path
    number: int


@dataclass(frozen=True, slots=True)
class _Unexpected:
    """A failure that nobody foresaw: its kind and place, since its text may quote a header."""

    kind: str
    place: str


class FilmReader:
    """Reads one film after another in one process. Threads may share it.

    The process is started when it is first needed, and again after a film that ended it; where none can be started,
    films are read here. Nothing of a film is in its arguments or its environment, and it ends with this process.

    Parameters
    ----------
    patient
        Whether others come first at the processor.
    """

    def __init__(self, *, patient: bool = False) -> None:
        self._lock, self._closed, self._patient = threading.Lock(), False, patient
        self._process: BaseProcess | None = None
        self._connection: Connection[Any, Any] | None = None
        self._is_ready = False
        self._pending: _Wish | None = None  # asked for and not yet answered

    def expect(self, path: Path) -> None:
        """Begin to read what will be the first film to be asked for."""
        with self._lock, suppress(OSError):
            self._begin(_Wish("open", path, 1))

    def open(self, path: Path, frame: int) -> "Radiograph":
        """Return a film as `open_radiograph` does, with all that the first paint needs of its pixels.

        Raises
        ------
        UnreadableFilmError
            When it cannot be read, is damaged, or ended the process that read it.
        CancelledError
            When this was closed.
        """
        film: Radiograph = self._do(_Wish("open", path, frame))
        return film

    def draw(self, path: Path, side: int) -> "NDArray[np.uint8]":
        """Return a film's small picture as `thumbnail` does; raises as `open`."""
        grey: NDArray[np.uint8] = self._do(_Wish("draw", path, side))
        return grey

    def close(self) -> None:
        """End the process at once; whoever waits for a film is told that it was cancelled."""
        self._closed, process = True, self._process
        if process is not None:
            process.kill()
        if self._lock.acquire(timeout=_LONGEST_FAREWELL):  # held by who waits for it, and now hears that it ended
            with suppress(OSError):
                self._end()
            self._lock.release()

    def _do(self, wish: _Wish) -> Any:
        with self._lock:
            try:
                self._begin(wish)
                found = self._answer()
            except EOFError:
                if self._closed:
                    raise CancelledError from None
                raise _ended() from None
            except OSError:
                found = None
        if found is None:  # no process can be started
            if self._closed:
                raise CancelledError
            found = _done(wish)
        if isinstance(found, _Unexpected):
            _LOG.error("Unexpected %s at %s", found.kind, found.place)
            raise _unexpected(found.kind)
        if isinstance(found, CxrViewerError):
            raise found
        return found

    def _begin(self, wish: _Wish) -> None:
        """Have the process work on ``wish``, unless it does already.

        Raises
        ------
        OSError
            When no process can be started.
        """
        if self._pending == wish:
            return
        if self._pending is not None:
            with suppress(EOFError):  # it was begun in vain
                self._answer()
        if self._process is None or not self._process.is_alive():
            self._end()
            self._start()
        if self._connection is not None:
            self._connection.send(wish)
            self._pending = wish

    def _answer(self) -> Any:
        """Return what the process says to the wish that it works on.

        Raises
        ------
        EOFError
            When it ended meanwhile.
        OSError
            When it ended before it could begin.
        """
        wish, self._pending = self._pending, None
        try:
            if not self._is_ready:
                self._is_ready = self._told() == _READY
            answered, found = self._told()
        except EOFError:
            ready = self._is_ready
            self._end()
            if not ready and not self._closed:
                raise ChildProcessError from None
            raise
        except BaseException:  # half a message, out of memory: what follows in the pipe is nobody's answer
            self._end()
            raise
        if answered != wish:
            self._end()
            raise EOFError
        return found

    def _told(self) -> Any:
        """Return the next message.

        On Windows the pipe's other end stays open in this process until the new one has taken it: that one's end is
        waited for, too.
        """
        if self._connection is None or self._process is None:
            raise EOFError
        if self._connection not in connections.wait([self._connection, self._process.sentinel]):
            raise EOFError
        try:
            return self._connection.recv()
        except OSError:
            raise EOFError from None

    def _start(self) -> None:
        if self._closed:
            raise EOFError
        context = multiprocessing.get_context("spawn")  # of a process with threads no copy can be made
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._patient), name="film reader", daemon=True)
        with theirs:  # closed here, so that the end of the process is the end of the pipe
            process.start()
        self._process, self._connection, self._is_ready = process, ours, False

    def _end(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            by_itself = not self._process.is_alive()
            self._process.kill()
            self._process.join(_LONGEST_FAREWELL)
            if by_itself and not self._closed:
                _LOG.error("The process that reads films ended (%s)", self._process.exitcode)
        self._process = self._connection = self._pending = None


def look_at_every_pixel(film: "Radiograph") -> None:
    """Compute here what takes long, so that it is at hand at the first paint and when the first drag begins."""
    _ = film.modality_range, film.auto_window, film.drawn if film.overlays else None


def open_film(path: Path, frame: int) -> "Radiograph":
    """Return a film, with all that the first paint needs of its pixels."""
    from cxrviewer.imaging.opening import open_radiograph

    film = open_radiograph(path, frame=frame)
    look_at_every_pixel(film)
    return film


def draw_film(path: Path, side: int) -> "NDArray[np.uint8]":
    """Return a film's small picture."""
    from cxrviewer.gui.work.thumbnail import thumbnail
    from cxrviewer.imaging.opening import open_radiograph

    return thumbnail(open_radiograph(path), side)


_TASKS: dict[str, Callable[[Path, int], Any]] = {"open": open_film, "draw": draw_film}


def _serve(connection: "Connection[Any, Any]", patient: bool) -> None:
    """Do what is wished until the window is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl+C is for the window
    if patient and hasattr(os, "nice"):
        os.nice(_NICENESS)
    quiet_libraries()
    with suppress(EOFError, OSError):
        connection.send(_READY)
        while True:
            wish = connection.recv()
            found = _done(wish)
            try:
                connection.send((wish, found))
            except OSError:
                raise
            except Exception as error:  # noqa: BLE001 - too large to be sent; nothing of it was
                connection.send((wish, _Unexpected(type(error).__name__, place_of(error))))


def _done(wish: _Wish) -> Any:
    """Return what is wished, or why not."""
    try:
        return _TASKS[wish.task](wish.path, wish.number)
    except CxrViewerError as error:
        return error.with_traceback(None)
    except Exception as error:  # noqa: BLE001 - the edge to the other process
        return _Unexpected(type(error).__name__, place_of(error))


def _ended() -> UnreadableFilmError:
    from cxrviewer.gui.look.words import tr

    return UnreadableFilmError(
        tr("Reading this film ended the process that reads films."), tr("It may be damaged: copy it again.")
    )


def _unexpected(kind: str) -> UnreadableFilmError:
    from cxrviewer.gui.look.words import unexpected

    return UnreadableFilmError(unexpected(kind))
