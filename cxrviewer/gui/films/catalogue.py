"""Catalogue: the open films as rows of a list, patient over study over series over film; plain values, no Qt."""

import unicodedata
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from cxrviewer.gui.films.naming import dashed, is_folder
from cxrviewer.imaging.files.film_entry import FilmEntry, Series
from cxrviewer.imaging.studies.index import PatientGroup, SeriesGroup, StudyGroup, StudyIndex

_APART = "^=,\n"  # between the parts of a name (PS3.5 section 6.2.1), and between words


class Level(Enum):
    """What a row is."""

    PATIENT = 0
    STUDY = 1
    SERIES = 2
    FILM = 3


@dataclass(slots=True)
class Row:
    """One row.

    Attributes
    ----------
    level
        What it is.
    what
        The patient, study, series or film.
    parent
        Number of the row above it in rank, -1 for none.
    end
        Number of the first row after those that belong to it.
    """

    level: Level
    what: PatientGroup | StudyGroup | SeriesGroup | FilmEntry
    parent: int
    end: int = 0

    @property
    def film(self) -> FilmEntry:
        """Return the film, or the first one of the group."""
        if isinstance(self.what, FilmEntry):
            return self.what
        if isinstance(self.what, PatientGroup):
            return self.what.studies[0].films[0]
        return self.what.films[0]


class Catalogue:
    """All rows of an index, and which of them are seen.

    A folder of pictures without headers has no study of its own, and a series of one film no row of its own: it is that
    film.

    Parameters
    ----------
    index
        The films.

    Attributes
    ----------
    index
        The films.
    rows
        All rows, each group before what belongs to it.
    """

    def __init__(self, index: StudyIndex) -> None:
        self.index = index
        self.rows: list[Row] = []
        self._rows_of: dict[Path, int] = {}
        self._texts: dict[int, str] = {}
        for patient in index.patients:
            self._add_patient(patient)
        for film in index.films:  # now, in the thread that searches, and not when the first letter is typed
            self._text(film.series)

    def _add_patient(self, patient: PatientGroup) -> None:
        number = self._add(Level.PATIENT, patient, -1)
        for study in patient.studies:
            owner = number if is_folder(patient) else self._add(Level.STUDY, study, number)
            for series in study.series:
                self._add_series(series, owner)
            self.rows[owner].end = len(self.rows)
        self.rows[number].end = len(self.rows)

    def _add_series(self, series: SeriesGroup, owner: int) -> None:
        has_row = len(series.films) > 1 and bool(series.films[0].series.uid)
        number = self._add(Level.SERIES, series, owner) if has_row else owner
        for film in series.films:
            self._rows_of[film.path] = self._add(Level.FILM, film, number)
        self.rows[number].end = len(self.rows)

    def _add(self, level: Level, what: PatientGroup | StudyGroup | SeriesGroup | FilmEntry, parent: int) -> int:
        number = len(self.rows)
        self.rows.append(Row(level, what, parent, number + 1))
        return number

    def row_of(self, film: Path) -> int | None:
        """Return the number of a film's row."""
        return self._rows_of.get(film)

    def patient_of(self, number: int) -> PatientGroup:
        """Return the patient that a row belongs to."""
        *_, top = self.above(number)
        what = self.rows[top].what
        if not isinstance(what, PatientGroup):
            raise TypeError("the uppermost row is no patient")
        return what

    def above(self, number: int) -> Iterable[int]:
        """Yield the numbers of a row and of all that it belongs to, from below."""
        while number >= 0:
            yield number
            number = self.rows[number].parent

    def key(self, number: int) -> Hashable:
        """Return what tells a group from others, also in another index of the same films."""
        row = self.rows[number]
        if isinstance(row.what, PatientGroup):
            return row.what.key
        if isinstance(row.what, FilmEntry):
            return row.what.path
        series = row.film.series
        own = series.study.uid if row.level is Level.STUDY else series.uid
        return self.key(row.parent), own

    def seen(self, folded: Collection[Hashable] = (), wanted: str = "") -> list[int]:
        """Return the numbers of the rows that are seen.

        Parameters
        ----------
        folded
            Keys of the groups of which only their own row is seen.
        wanted
            Words that a film or its groups must contain; while there are any nothing is folded.
        """
        words = plain(wanted).split()
        if words:
            return self._matching(words)
        if not folded:
            return list(range(len(self.rows)))
        seen, number = [], 0
        while number < len(self.rows):
            seen.append(number)
            row = self.rows[number]
            number = row.end if row.level is not Level.FILM and self.key(number) in folded else number + 1
        return seen

    def _matching(self, words: list[str]) -> list[int]:
        """Return the films that contain all words, each after its groups."""
        seen: list[int] = []
        last = -1
        lacking: dict[int, list[str]] = {}  # by the object that the films of a series share: to hash a series is slow
        for number, row in enumerate(self.rows):
            if row.level is not Level.FILM:
                continue
            series = row.film.series
            if id(series) not in lacking:
                lacking[id(series)] = [word for word in words if not _holds(self._text(series), word)]
            rest = lacking[id(series)]
            if not rest or all(_holds(_film_text(row.film), word) for word in rest):
                seen += sorted(group for group in self.above(number) if group > last)
                last = number
        return seen

    def _text(self, series: Series) -> str:
        if id(series) not in self._texts:
            self._texts[id(series)] = _series_text(series)
        return self._texts[id(series)]


def plain(text: str) -> str:
    """Return text without regard to case and to accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def _series_text(series: Series) -> str:
    study, person = series.study, series.study.person
    dates = (study.date, dashed(study.date), person.birth_date, dashed(person.birth_date))
    names = (person.name, person.id, study.description, series.description, series.modality)
    return _text(*names, *dates)


def _film_text(film: FilmEntry) -> str:
    day = film.acquired[:8]
    return _text(film.view, film.laterality, day, dashed(day), film.path.name)


def _text(*parts: str) -> str:
    text = " ".join(parts)
    for sign in _APART:
        text = text.replace(sign, " ")
    return " " + plain(text)


def _holds(text: str, word: str) -> bool:
    """Return whether ``text`` contains a word; one of a letter or two, such as LL, only where a word begins."""
    return (word if len(word) > 2 else f" {word}") in text
