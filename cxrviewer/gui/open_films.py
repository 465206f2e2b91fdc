"""Open films: the list that a reader steps through, before and after its order is known; plain values, no Qt."""

from collections.abc import Sequence
from pathlib import Path

from cxrviewer.imaging.film_entry import FilmEntry
from cxrviewer.imaging.index import Place, StudyIndex


class OpenFilms:
    """The films of one search as they are found, later in the order of their index.

    Attributes
    ----------
    position
        Which film is on show, from 0.
    """

    def __init__(self) -> None:
        self.position = 0
        self._films: list[FilmEntry] = []
        self._index: StudyIndex | None = None

    def __len__(self) -> int:
        """Return how many films are open."""
        return len(self._films)

    @property
    def path(self) -> Path:
        """Return the file of the film on show."""
        return self._films[self.position].path

    @property
    def place(self) -> Place:
        """Return where the film on show stands."""
        if self._index is None:
            return Place(self.position + 1, len(self._films))
        return self._index.place(self.position)

    def begin(self, films: Sequence[FilmEntry]) -> None:
        """Close what is open and open the first films of another search."""
        self._films, self._index, self.position = list(films), None, 0

    def add(self, films: Sequence[FilmEntry]) -> None:
        """Open more films of the same search."""
        self._films.extend(films)

    def settle(self, index: StudyIndex) -> None:
        """Put the films in the order of their index; the one on show stays."""
        shown = self.path
        self._films, self._index = list(index.films), index
        self.position = next(position for position, film in enumerate(self._films) if film.path == shown)
