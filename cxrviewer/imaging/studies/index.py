"""The films found in one search, grouped as patient, study and series, in the order in which they are shown."""

import bisect
import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cxrviewer.imaging.files.film_entry import FilmEntry, Person
from cxrviewer.imaging.files.tally import Content
from cxrviewer.imaging.studies.identity import contradict

_DIGITS = re.compile(r"([0-9]+)")


@dataclass(frozen=True, slots=True)
class SeriesGroup:
    """Films of one series by Instance Number, then by name."""

    films: tuple[FilmEntry, ...]


@dataclass(frozen=True, slots=True)
class StudyGroup:
    """The series of one study by Series Number; of pictures without a header, one folder.

    Attributes
    ----------
    is_study
        False where the files name no study: what groups them is their folder.
    """

    series: tuple[SeriesGroup, ...]
    is_study: bool = True

    @property
    def films(self) -> tuple[FilmEntry, ...]:
        """Return the films of all series."""
        return tuple(film for group in self.series for film in group.films)


@dataclass(frozen=True, slots=True)
class PatientGroup:
    """The studies of one patient by date: of one patient ID and issuer, and of no contradicting birth dates.

    An ID alone is not enough: two hospitals give the same one to different people, and so do discs that were made
    anonymous. A study is never split, nor does a missing birth date split anything. Films without an ID form one group
    for each study.

    Attributes
    ----------
    key
        What tells the patient from all others, also from those of another search.
    """

    studies: tuple[StudyGroup, ...] = field(repr=False)
    key: tuple[int, str, str, str] = field(repr=False, default=(0, "", "", ""))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a film stands, counted from 1.

    Attributes
    ----------
    film, films
        Its place in its study, and how many films the study has.
    study, studies
        The place of the study, and how many there are.
    is_study
        False where it is a folder that groups the films.
    """

    film: int
    films: int
    study: int = 1
    studies: int = 1
    is_study: bool = True


class StudyIndex:
    """All films of a search.

    Parameters
    ----------
    found
        The films, in any order; one that was found twice counts once.

    Attributes
    ----------
    patients
        The groups: those with an ID first, then studies without one, then pictures without a header.
    films
        All films in the order of the groups.
    is_doubtful
        Whether films of one patient ID and issuer differ in name or birth date.
    """

    def __init__(self, found: Iterable[FilmEntry]) -> None:
        unique = list({film.path: film for film in found}.values())
        self.is_doubtful = _is_doubtful(unique)
        births = _birth_dates(unique)
        grouped = _grouped(unique, lambda film: _patient_key(film, births))
        self.patients = tuple(PatientGroup(_studies(films), key) for key, films in sorted(grouped.items()))
        self._studies = tuple(study for patient in self.patients for study in patient.studies)
        self._owners = tuple(patient for patient in self.patients for _ in patient.studies)
        self.films = tuple(film for study in self._studies for film in study.films)
        self._starts = list(itertools.accumulate((len(study.films) for study in self._studies), initial=0))
        self._positions = {film.path: position for position, film in enumerate(self.films)}

    def __repr__(self) -> str:
        """Return the counts."""
        return f"StudyIndex({self.summary()})"

    def place(self, position: int) -> Place:
        """Return where the film at ``position`` of `films` (from 0) stands."""
        study = self._study(position)
        start, end = self._starts[study : study + 2]
        return Place(position - start + 1, end - start, study + 1, len(self._studies), self._studies[study].is_study)

    def position(self, path: Path) -> int | None:
        """Return where in `films`, from 0, the film in a file is; None where it is not."""
        return self._positions.get(path)

    def study_at(self, position: int) -> StudyGroup:
        """Return the study of the film at ``position``."""
        return self._studies[self._study(position)]

    def patient_at(self, position: int) -> PatientGroup:
        """Return the patient of the film at ``position``."""
        return self._owners[self._study(position)]

    def _study(self, position: int) -> int:
        return bisect.bisect_right(self._starts, position) - 1

    def study_beside(self, position: int, way: int) -> FilmEntry | None:
        """Return the first film of the study before (-1) or after (1) that of the film at ``position``, if any."""
        study = self._study(position) + way
        return self.films[self._starts[study]] if 0 <= study < len(self._studies) else None

    def summary(self) -> str:
        """Return how many films there are in how many studies and folders."""
        studies = sum(study.is_study for study in self._studies)
        groups = [
            f"{number:,} {one if number == 1 else several}"
            for number, one, several in (
                (studies, "study", "studies"),
                (len(self._studies) - studies, "folder", "folders"),
            )
            if number
        ]
        return " in ".join([Content.FILM.counted(len(self.films)), *([" and ".join(groups)] if groups else [])])


def natural(name: str) -> list[tuple[int, str]]:
    """Return a key that sorts ``IMG2`` before ``IMG10``.

    Digits are compared as text by their length: Python converts no number of more than 4,300 digits.
    """
    parts = _DIGITS.split(name.casefold())  # every second one is digits
    parts[1::2] = [digits.lstrip("0") for digits in parts[1::2]]
    return [(len(part) if place % 2 else 0, part) for place, part in enumerate(parts)]


def _studies(films: Sequence[FilmEntry]) -> tuple[StudyGroup, ...]:
    groups = sorted(_grouped(films, _study_key).items(), key=lambda item: (_date(item[1]), natural(str(item[0]))))
    return tuple(StudyGroup(_series(films), bool(films[0].series.study.uid)) for _, films in groups)


def _series(films: Sequence[FilmEntry]) -> tuple[SeriesGroup, ...]:
    groups = sorted(
        _grouped(films, lambda film: film.series.uid).items(), key=lambda item: (item[1][0].series.number, item[0])
    )
    return tuple(SeriesGroup(tuple(sorted(films, key=_film_order))) for _, films in groups)


def _grouped(films: Iterable[FilmEntry], key: Callable[[FilmEntry], Any]) -> dict[Any, list[FilmEntry]]:
    groups: dict[Any, list[FilmEntry]] = {}
    for film in films:
        groups.setdefault(key(film), []).append(film)
    return groups


def _birth_dates(films: Iterable[FilmEntry]) -> dict[tuple[str, ...], set[str]]:
    """Return the birth dates that the films of each ID and issuer state, and those of each of their studies."""
    found: dict[tuple[str, ...], set[str]] = {}
    for film in films:
        person = film.series.study.person
        if person.id and person.birth_date:
            found.setdefault((person.id, person.issuer), set()).add(person.birth_date)
            found.setdefault((person.id, person.issuer, _study_key(film)), set()).add(person.birth_date)
    return found


def _patient_key(film: FilmEntry, births: Mapping[tuple[str, ...], set[str]]) -> tuple[int, str, str, str]:
    person = film.series.study.person
    if person.id:
        dates = births.get((person.id, person.issuer), set())
        if len(dates) > 1:
            dates = births.get((person.id, person.issuer, _study_key(film)), set())
        return 0, person.id, person.issuer, min(dates, default="")
    return (1, film.series.study.uid, "", "") if film.series.study.uid else (2, str(film.path.parent), "", "")


def _study_key(film: FilmEntry) -> str:
    return film.series.study.uid or str(film.path.parent)


def _date(films: Sequence[FilmEntry]) -> tuple[str, str]:
    return min((film.series.study.date, film.series.study.time) for film in films)


def _film_order(film: FilmEntry) -> tuple[int, list[tuple[int, str]], list[tuple[int, str]]]:
    return film.number, natural(film.path.name), natural(str(film.path.parent))


def _is_doubtful(films: Iterable[FilmEntry]) -> bool:
    """Return whether one ID and issuer stands for several people: contradicting birth dates, or names."""
    seen: dict[tuple[str, str], Person] = {}
    for film in films:
        person = film.series.study.person
        if person.id and contradict(seen.setdefault((person.id, person.issuer), person), person):
            return True
    return False
