"""Reads films in a process of its own: no decoder holds up the window, or takes it along when it breaks."""

import logging
import multiprocessing
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer.errors import CxrViewerError, UnreadableFilmError
from cxrviewer.logs import place_of, quiet_libraries

if TYPE_CHECKING:  # the process that reads loads it while the window comes up
    from cxrviewer.imaging.film.radiograph import Radiograph

_LOG = logging.getLogger(__name__)
_LONGEST_FAREWELL = 5.0  # seconds
_Wish = tuple[Path, int]


@dataclass(frozen=True, slots=True)
class _Unexpected:
    """A failure that nobody foresaw: its kind and place, since its text may quote a header."""

    kind: str
    place: str


class FilmReader:
    """Opens films as `open_radiograph` does, with all that the first paint needs of their pixels. Threads may share it.

    It reads one film at a time. The process is started when it is first needed, and again after a film that ended it;
    where none can be started, films are read here. Nothing of a film is in its arguments or its environment.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection[Any, Any] | None = None
        self._expected: _Wish | None = None

    def expect(self, path: Path) -> None:
        """Start the process, and begin with a film that will be the first to be asked for, if it is one."""
        with self._lock, suppress(OSError):
            self._send((path, 1) if path.is_file() else None)

    def __call__(self, path: Path, frame: int) -> "Radiograph":
        """Return a film.

        Raises
        ------
        UnreadableFilmError
            When it cannot be read, is damaged, or ended the process that read it.
        """
        with self._lock:
            try:
                found = self._ask((path, frame))
            except OSError:
                found = _read((path, frame))  # no process can be started
            except EOFError:
                self._end()
                raise _ended() from None
        if isinstance(found, _Unexpected):
            _LOG.error("Unexpected %s at %s", found.kind, found.place)
            raise _unexpected(found.kind)
        if isinstance(found, CxrViewerError):
            raise found
        film: Radiograph = found
        return film

    def close(self) -> None:
        """End the process at once; whoever waits for a film hears that it cannot be read."""
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._end()

    def _ask(self, wish: _Wish) -> Any:
        """Return what the process says of a film.

        Raises
        ------
        EOFError
            When it ended meanwhile.
        """
        if self._expected != wish:
            with suppress(EOFError):  # another film was begun in vain
                self._received()
            self._send(wish)
        return self._received()

    def _received(self) -> Any:
        """Return what was read, None when nothing was asked for."""
        if self._expected is None or self._connection is None:
            return None
        self._expected = None
        try:
            return self._connection.recv()
        except OSError:
            raise EOFError from None

    def _send(self, wish: _Wish | None) -> None:
        """Ask for a film, or only start the process."""
        if self._process is None or not self._process.is_alive():
            self._end()
            self._start()
        if wish is not None and self._connection is not None:
            self._connection.send(wish)
            self._expected = wish

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")  # of a process with threads no copy can be made
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), name="film reader", daemon=True)
        with theirs:  # closed here, so that the end of the process is the end of the pipe
            process.start()
        self._process, self._connection = process, ours

    def _end(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join(_LONGEST_FAREWELL)
        self._process = self._connection = self._expected = None


def look_at_every_pixel(film: "Radiograph") -> None:
    """Compute here what takes long, so that it is at hand at the first paint and when the first drag begins."""
    _ = film.modality_range, film.auto_window, film.drawn if film.overlays else None


def _serve(connection: "Connection[Any, Any]") -> None:
    """Read films until the window is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl+C is for the window
    quiet_libraries()
    with suppress(EOFError, OSError):
        while True:
            connection.send(_read(connection.recv()))


def _read(wish: _Wish) -> "Radiograph | CxrViewerError | _Unexpected":
    from cxrviewer.imaging.opening import open_radiograph

    path, frame = wish
    try:
        film = open_radiograph(path, frame=frame)
        look_at_every_pixel(film)
    except CxrViewerError as error:
        return error.with_traceback(None)
    except Exception as error:  # noqa: BLE001 - the edge to the other process
        return _Unexpected(type(error).__name__, place_of(error))
    return film


def _ended() -> UnreadableFilmError:
    from cxrviewer.gui.look.words import tr

    return UnreadableFilmError(
        tr("Reading this film ended the process that reads films."), tr("It may be damaged: copy it again.")
    )


def _unexpected(kind: str) -> UnreadableFilmError:
    from cxrviewer.gui.look.words import tr

    return UnreadableFilmError(
        tr("Something unexpected went wrong ({kind}). Try again, or try another film.", kind=kind)
    )
