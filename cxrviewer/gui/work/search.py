"""Search: looks for films and tells of them on the way, so that the first is open before the last is found."""

from collections.abc import Callable

from cxrviewer.errors import CancelledError
from cxrviewer.gui.films.catalogue import Catalogue
from cxrviewer.gui.work import jobs
from cxrviewer.gui.work.jobs import FindFilms, Reply, Tools
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.studies.index import StudyIndex

_GROWTH = 1.25  # to put n films in order again each time they are so many more takes 5 n steps in all


def search(job: FindFilms, tools: Tools, reply: Callable[[Reply], object]) -> Reply:
    """Return the end of a search.

    Parameters
    ----------
    job
        Where to look; a search that is stopped ends with what it found so far.
    tools
        What looks.
    reply
        Takes a `FilmsFound` for the first film, and then ten times a second.
    """
    films: list[FilmEntry] = []
    told = [0, 0]

    def tell(count: int, progress: str, *, ends: bool = False) -> None:
        del count
        states, catalogue = found.presentation_states, None
        if not ends and len(films) > told[0] * _GROWTH:
            catalogue, told[0] = Catalogue(StudyIndex(films)), len(films)
        fresh, told[1] = tuple(states[told[1] :]), len(states)
        reply(jobs.FilmsFound(job.number, catalogue, fresh, progress))

    found = tools.find_films(job.places, tell, job.stop.is_set)
    stopped = False
    try:
        for film in found:
            films.append(film)
            if len(films) == 1:
                tell(1, found.tally.progress())
    except CancelledError:
        stopped = True
    tell(0, found.tally.progress(), ends=True)
    return jobs.SearchEnded(
        job.number, Catalogue(StudyIndex(films)), found.tally.remark(), len(found.presentation_states), stopped
    )
