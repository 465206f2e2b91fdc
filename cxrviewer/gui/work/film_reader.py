"""Reads films in processes of their own: no decoder holds up the window, or takes it along when it breaks."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer.errors import CancelledError, UnreadableFilmError
from cxrviewer.gui.work.other_process import OtherProcess, answer, attempted, receive, result

if TYPE_CHECKING:  # the process that reads loads them while the window comes up
    import numpy as np
    from numpy.typing import NDArray

    from cxrviewer.imaging.film.radiograph import Radiograph

_NICENESS = 10  # nobody waits for a small picture


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is done with which file: ``number`` is a frame to open, or the side of a small picture to draw."""

    task: str
    path: Path
    number: int


class FilmReader:
    """Reads one film after another in one process. Threads may share it.

    Where no process can be started, films are read here.

    Parameters
    ----------
    in_background
        Whether others come first at the processor.
    """

    def __init__(self, *, in_background: bool = False) -> None:
        self._other = OtherProcess("reads films", _serve, in_background)
        self._pending: _Wish | None = None  # asked for and not yet answered

    def expect(self, path: Path) -> None:
        """Begin to read what will be the first film to be asked for."""
        with self._other.lock, suppress(OSError, EOFError):
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
        self._other.close()

    def _do(self, wish: _Wish) -> Any:
        with self._other.lock:
            try:
                self._begin(wish)
                found = self._answer()
            except EOFError:
                if self._other.closed:
                    raise CancelledError from None
                raise _ended() from None
            except OSError:
                found = None
        if found is None:  # no process can be started
            if self._other.closed:
                raise CancelledError
            found = _done(wish)
        return result(found, UnreadableFilmError)

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
        self._other.start()
        self._other.tell(wish)
        self._pending = wish

    def _answer(self) -> Any:
        """Return what the process says to the wish that it works on; raises as `OtherProcess.heard`."""
        wish, self._pending = self._pending, None
        answered, found = self._other.heard()
        if answered != wish:
            self._other.end()
            raise EOFError
        return found


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


def _serve(connection: "Connection[Any, Any]", in_background: bool) -> None:
    """Do what is wished, in the process that reads."""
    if in_background and hasattr(os, "nice"):
        os.nice(_NICENESS)
    while True:
        wish = receive(connection)
        answer(connection, wish, _done(wish))


def _done(wish: _Wish) -> Any:
    """Return what is wished, or why not."""
    return attempted(partial(_TASKS[wish.task], wish.path, wish.number))


def _ended() -> UnreadableFilmError:
    from cxrviewer.gui.look.words import tr

    return UnreadableFilmError(
        tr("Reading this film ended the process that reads films."), tr("It may be damaged: copy it again.")
    )
