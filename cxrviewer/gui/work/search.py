"""Search: looks for films and tells of them on the way, so that the first is open before the last is found."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait

from cxrviewer.errors import CancelledError
from cxrviewer.gui.films.catalogue import Catalogue
from cxrviewer.gui.work import film_reader, jobs
from cxrviewer.gui.work.jobs import FindFilms, Reply, Tools
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.studies.index import StudyIndex

_GROWTH = 1.25  # to put n films in order again each time they are so many more takes 5 n steps in all
_TURN = 0.05  # seconds after which it is asked again whether anybody still waits
_LONGEST_STOPPING = 0.5  # seconds that a search which was stopped may take to hear of it


def search(job: FindFilms, tools: Tools, reply: Callable[[Reply], object]) -> Reply:
    """Return the end of a search.

    It goes on in a thread of its own: a place that does not answer holds whoever asks it anything, and must not hold up
    the next search, nor the end of the program.

    Parameters
    ----------
    job
        Where to look; a search that is stopped ends with what it found so far.
    tools
        What looks.
    reply
        Takes a `FilmsFound` for the first film, and then ten times a second, and a `SearchLate` when there is nothing
        to tell for long.
    """
    sought, ended, late = _Search(job, tools, reply), Future[Reply](), False
    threading.Thread(target=sought.run, args=(ended,), daemon=True).start()
    while not wait([ended], _TURN).done:
        if job.stop.is_set():
            wait([ended], _LONGEST_STOPPING)
            return ended.result() if ended.done() else sought.end(stopped=True)
        if not late and film_reader.is_late(sought.heard):
            late = True
            reply(jobs.SearchLate(job.number))
    return ended.result()


class _Search:
    """One search.

    Attributes
    ----------
    heard
        When there was something to tell last, by the clock that `time.monotonic` reads.
    """

    def __init__(self, job: FindFilms, tools: Tools, reply: Callable[[Reply], object]) -> None:
        self._job, self._tools, self._reply = job, tools, reply
        self._found: jobs.Search | None = None
        self._films: list[FilmEntry] = []
        self._told_films = self._told_states = 0
        self.heard = time.monotonic()

    def run(self, ended: "Future[Reply]") -> None:
        """Look for films."""
        try:
            ended.set_result(self._look())
        except BaseException as error:  # noqa: BLE001 - raised again by whoever waits
            ended.set_exception(error)

    def _look(self) -> Reply:
        stopped = False
        self._found = self._tools.find_films(self._job.places, self._tell, self._job.stop.is_set)
        try:
            for film in self._found:
                self._films.append(film)
                if len(self._films) == 1:
                    self._tell(1, self._found.tally.progress())
        except CancelledError:
            stopped = True
        self._tell(0, self._found.tally.progress(), ends=True)
        return self.end(stopped=stopped)

    def end(self, *, stopped: bool) -> jobs.SearchEnded:
        """Return all that was found so far as the end of it."""
        found, films = self._found, Catalogue(StudyIndex(list(self._films)))
        if found is None:
            return jobs.SearchEnded(self._job.number, films, "", 0, stopped)
        return jobs.SearchEnded(self._job.number, films, found.tally.remark(), len(found.presentation_states), stopped)

    def _tell(self, count: int, progress: str, *, ends: bool = False) -> None:
        del count
        self.heard = time.monotonic()
        if self._found is None:
            return
        states, films, catalogue = self._found.presentation_states, self._films, None
        if not ends and len(films) > self._told_films * _GROWTH:
            catalogue, self._told_films = Catalogue(StudyIndex(films)), len(films)
        fresh, self._told_states = tuple(states[self._told_states :]), len(states)
        self._reply(jobs.FilmsFound(self._job.number, catalogue, fresh, progress))
