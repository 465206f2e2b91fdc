"""Reads films in processes of their own: no decoder holds up the window, or takes it along when it breaks."""

import copy
import os
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer.errors import CancelledError, CxrViewerError, UnreadableFilmError
from cxrviewer.gui.work.other_process import OtherProcess, Unexpected, answer, attempted, receive, result

if TYPE_CHECKING:  # the process that reads loads them while the window comes up
    import numpy as np
    from numpy.typing import NDArray

    from cxrviewer.imaging.files.film_entry import FilmEntry
    from cxrviewer.imaging.film.radiograph import Radiograph

_NICENESS = 10  # nobody waits for a small picture
_NICENESS_OF_FILMS = 4  # no film is seen before the window, which decoders held up; what is done in advance has 8
_MOST_KEPT, _MOST_BYTES = 4, 2**28  # films at hand, and their arrays
_LONGEST_IN_THE_WAY = 0.5  # seconds that a film which nobody waits for may hold up another
_TURN = 0.05  # seconds after which it is asked again whether anybody still waits
_UNKNOWN = 0, 0  # state of a file that is not there, or in a place that does not answer
#: Seconds of reading after which a film is late: its place may be one that does not answer.
LATE = 10.0


def keep_waiting() -> bool:
    """Give no film up."""
    return False


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is done with which file: ``number`` is a frame to open, or the side of a small picture to draw.

    ``state`` tells the file from what it is after a change.
    """

    task: str
    path: Path
    number: int
    state: tuple[int, int]

    @classmethod
    def of(cls, task: str, path: Path, number: int) -> "_Wish":
        """Return a wish about a file as it is now."""
        return cls(task, path, number, _state_of(path))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A film, and what a search for it alone finds."""

    film: "Radiograph"
    entry: "FilmEntry | None"


class FilmReader:
    """Reads one film after another in one process. Threads may share it.

    The last few films stay at hand: a reader goes to and fro between films. Where no process can be started, films are
    read here.

    Parameters
    ----------
    in_background
        Whether others come first at the processor.
    """

    def __init__(self, *, in_background: bool = False) -> None:
        self._other = OtherProcess("reads films", _serve, in_background)
        self._pending: _Wish | None = None  # not yet answered; once the lock is free, one that nobody waits for
        self._late = False  # somebody has waited long for it, and no longer does
        self._kept: OrderedDict[_Wish, _Opened] = OrderedDict()  # the one asked for last is last

    def expect(self, path: Path, frame: int = 1) -> None:
        """Begin to read what is likely to be the next film that is asked for, unless it is at hand."""
        wish = _Wish.of("open", path, frame)
        with self._other.lock, suppress(OSError, EOFError):
            if wish not in self._kept:
                self._begin(wish)

    def open(self, path: Path, frame: int, given_up: Callable[[], bool] = keep_waiting) -> "Radiograph":
        """Return a film as `open_radiograph` does, with all that the first paint needs of its pixels.

        Parameters
        ----------
        path, frame
            The film.
        given_up
            Says every now and then whether nobody waits for it any more.

        Raises
        ------
        UnreadableFilmError
            When it cannot be read, is damaged, or ended the process that read it.
        CancelledError
            When this was closed, or the film given up.
        """
        opened: _Opened = self._do(_Wish.of("open", path, frame), given_up)
        return copy.copy(opened.film)  # each is told from the others that are on show

    def entry(self, path: Path, given_up: Callable[[], bool] = keep_waiting) -> "FilmEntry | None":
        """Return what a search says of a film that is being read, or at hand; None for any other, and a slow one.

        What reads headers then need not be loaded here before the first film is on show.
        """
        wish, end = _Wish.of("open", path, 1), time.monotonic() + _LONGEST_IN_THE_WAY
        if wish not in self._kept and wish != self._pending:
            return None
        try:
            opened: _Opened = self._do(wish, lambda: given_up() or time.monotonic() > end, _LONGEST_IN_THE_WAY)
        except CxrViewerError:  # nobody waits any more, or it is no film: whoever opens it will hear why
            return None
        return opened.entry

    def draw(self, path: Path, side: int) -> "NDArray[np.uint8]":
        """Return a film's small picture as `thumbnail` does; raises as `open`, and gives up a film that is late."""
        begun = time.monotonic()
        try:
            grey: NDArray[np.uint8] = self._do(_Wish.of("draw", path, side), lambda: is_late(begun))
        except CancelledError:
            if self._other.closed:
                raise
            raise took_long() from None
        return grey

    def close(self) -> None:
        """End the process at once; whoever waits for a film is told that it was cancelled."""
        self._other.close()

    def _do(self, wish: _Wish, given_up: Callable[[], bool], patience: float = -1.0) -> Any:
        """Return what is wished; ``patience`` are the seconds that another wish may take first, -1 for any."""
        if not self._other.lock.acquire(timeout=patience):
            raise CancelledError
        try:
            begun = time.monotonic()
            if wish in self._kept:
                self._kept.move_to_end(wish)
                return self._kept[wish]
            try:
                self._begin(wish)
                while not self._other.speaks_within(_TURN):
                    if given_up():
                        self._late = is_late(begun)
                        raise CancelledError
                found = self._answer()
            except EOFError:
                if self._other.closed:
                    raise CancelledError from None
                raise _ended() from None
            except OSError:
                found = None
        finally:
            self._other.lock.release()
        if found is None:  # no process can be started
            if self._other.closed:
                raise CancelledError
            found = _done(wish)
        return result(found, UnreadableFilmError)

    def _begin(self, wish: _Wish) -> None:
        """Have the process work on ``wish``, unless it does already, and not for long.

        For what it works on otherwise nobody waits: where that takes long, it may never end, and is given up. What
        somebody has given up late is begun anew.

        Raises
        ------
        OSError
            When no process can be started.
        """
        anew = self._pending == wish and self._late
        if self._pending == wish and not anew:
            return
        if self._pending is not None and not anew and self._other.speaks_within(_LONGEST_IN_THE_WAY):
            with suppress(EOFError):
                self._answer()  # it stays at hand
        elif self._pending is not None:
            self._pending = None
            self._other.end()
        self._other.start()
        self._other.tell(wish)
        self._pending, self._late = wish, False

    def _answer(self) -> Any:
        """Return what the process says to the wish that it works on; raises as `OtherProcess.heard`."""
        wish, self._pending = self._pending, None
        answered, found = self._other.heard()
        if answered != wish:
            self._other.end()
            raise EOFError
        if wish is not None and wish.task == "open" and not isinstance(found, Unexpected | CxrViewerError):
            self._keep(wish, found)
        return found

    def _keep(self, wish: _Wish, opened: _Opened) -> None:
        if wish.state == _UNKNOWN:
            return
        self._kept[wish] = opened
        while len(self._kept) > _MOST_KEPT or sum(_bytes_of(one.film) for one in self._kept.values()) > _MOST_BYTES:
            self._kept.popitem(last=False)


def is_late(begun: float) -> bool:
    """Return whether what was ``begun`` then, by `time.monotonic`, takes so long that its place may not answer."""
    return time.monotonic() - begun > LATE


def _bytes_of(film: "Radiograph") -> int:
    """Return how large the arrays of a film are, with those that it has computed and keeps."""
    import numpy as np

    kept = [value if isinstance(value, tuple) else (value,) for value in vars(film).values()]
    arrays = [one for values in kept for one in values if isinstance(one, np.ndarray)]
    return sum(array.nbytes for array in [*arrays, *(plane.packed for plane in film.overlays)])


def _state_of(path: Path) -> tuple[int, int]:
    """Return when a file was changed last and how long it is; of the zip that the path leads into where it does.

    A place that does not answer holds whoever asks it anything, until it does: that is a thread of its own.
    """
    found: list[tuple[int, int]] = []
    asking = threading.Thread(target=lambda: found.append(_state_now(path)), daemon=True)
    asking.start()
    asking.join(_LONGEST_IN_THE_WAY)
    return found[0] if found else _UNKNOWN


def _state_now(path: Path) -> tuple[int, int]:
    for place in (path, *path.parents):
        with suppress(OSError, ValueError):
            found = place.stat()
            return found.st_mtime_ns, found.st_size
    return _UNKNOWN


def look_at_every_pixel(film: "Radiograph") -> None:
    """Compute here what takes long, so that it is at hand at the first paint and when the first drag begins."""
    _ = film.modality_range, film.auto_window, film.drawn if film.overlays else None


def open_film(path: Path, frame: int, given_up: Callable[[], bool] = keep_waiting) -> "Radiograph":
    """Return a film, with all that the first paint needs of its pixels; one that is read here cannot be given up."""
    from cxrviewer.imaging.opening import open_radiograph

    del given_up
    film = open_radiograph(path, frame=frame)
    look_at_every_pixel(film)
    return film


def _open_and_describe(path: Path, frame: int) -> _Opened:
    from cxrviewer.imaging.studies.discovery import Survey

    film = open_film(path, frame)
    return _Opened(film, next(iter(Survey([path])), None))


def draw_film(path: Path, side: int) -> "NDArray[np.uint8]":
    """Return a film's small picture."""
    from cxrviewer.gui.work.thumbnail import thumbnail
    from cxrviewer.imaging.opening import open_radiograph

    return thumbnail(open_radiograph(path), side)


_TASKS: dict[str, Callable[[Path, int], Any]] = {"open": _open_and_describe, "draw": draw_film}


def _serve(connection: "Connection[Any, Any]", in_background: bool) -> None:
    """Do what is wished, in the process that reads."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS if in_background else _NICENESS_OF_FILMS)
    while True:
        wish = receive(connection)
        answer(connection, wish, _done(wish))


def _done(wish: _Wish) -> Any:
    """Return what is wished, or why not."""
    return attempted(partial(_TASKS[wish.task], wish.path, wish.number))


def took_long() -> UnreadableFilmError:
    """Return why a film that was given up is not shown."""
    from cxrviewer.gui.look.words import tr

    return UnreadableFilmError(
        tr("This film took so long to be read that it was given up."),
        tr("Check the network or the drive, then try again."),
    )


def made_way() -> UnreadableFilmError:
    """Return why a late film is not shown while another one is waited for."""
    from cxrviewer.gui.look.words import tr

    return UnreadableFilmError(tr("This film took long to be read and made way for another one."), tr("Try again."))


def _ended() -> UnreadableFilmError:
    from cxrviewer.gui.look.words import tr

    return UnreadableFilmError(
        tr("Reading this film ended the process that reads films."), tr("It may be damaged: copy it again.")
    )
