"""Naming: how patients and dates are written on the screen, as they are or so that they name nobody."""

from datetime import date

from cxrviewer.gui.look.words import mark, tr
from cxrviewer.imaging.files.film_entry import FilmEntry, Person
from cxrviewer.imaging.film.person_name import shown_name
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.studies.index import PatientGroup

_NO_ID = mark("no patient ID")
_DAYS_A_MONTH = 365.25 / 12
_MONTHS_FROM, _YEARS_FROM = 60, 731  # days from which on a distance is given in months, in years


class Naming:
    """Everything is written as the files have it."""

    #: Whether what a sender or the reader wrote may be shown: names of windows, descriptions, file names.
    shows_words = True

    def patient(self, patient: PatientGroup) -> tuple[str, str]:
        """Return two lines about a patient, or about a folder of pictures without headers."""
        first = patient.studies[0].films[0]
        if is_folder(patient):
            return printable(first.path.parent.name) or tr("Folder"), tr("pictures without a header")
        person = _fullest(patient)
        named = shown_name(person.name) or (f"ID {printable(person.id)}" if person.id else tr("No name"))
        parts = [f"ID {printable(person.id)}" if person.id else tr(_NO_ID)]
        parts += [tr("born {day}", day=dashed(person.birth_date))] if person.birth_date else []
        return named, "  ".join(parts)

    def study_day(self, film: FilmEntry, patient: PatientGroup | None) -> str:
        """Return when the study of a film was made; its patient is None for a film of an earlier search."""
        del patient
        return dashed(film.series.study.date) or tr("no study date")

    def acquired(self, film: FilmEntry) -> str:
        """Return when a film was taken, empty when its file does not say."""
        day, clock = dashed(film.acquired[:8]), film.acquired[8:14]
        return f"{day} {clock[:2]}:{clock[2:4]}" if len(clock) >= 4 and clock[:4].isdigit() else day

    def words(self, text: str) -> str:
        """Return what a sender wrote, on one line."""
        return printable(text)

    def film(self, film: FilmEntry, place: int) -> str:
        """Return what tells a film without a header from those beside it."""
        del place
        return printable(film.path.name)

    def line(self, film: FilmEntry, patient: PatientGroup, place: int) -> str:
        """Return in one line what the list says of a film and of what it belongs to; ``place`` counts in its study."""
        if has_no_header(film):
            parts = ["" if self.shows_words else self.patient(patient)[0], self.film(film, place)]
        else:
            number = tr("no. {number}", number=film.number) if film.number else ""
            view = film.view or tr("view not stated")
            parts = [self.patient(patient)[0], self.study_day(film, patient), view, number]
        return ", ".join(part for part in parts if part)


class Disguise(Naming):
    """Patients are numbered, dates are counted from the patient's latest study, and senders' words left out."""

    shows_words = False

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}

    def patient(self, patient: PatientGroup) -> tuple[str, str]:
        """Return the patient's number, which stays the same until the window is closed."""
        number = self._numbers.setdefault(patient.key, len(self._numbers) + 1)
        kind = tr("Folder") if is_folder(patient) else tr("Patient")
        return f"{kind} {number}", ""

    def study_day(self, film: FilmEntry, patient: PatientGroup | None) -> str:
        """Return how long before the patient's latest study it was made."""
        if patient is None:
            return tr("of an earlier search")
        return before(film.series.study.date, patient.studies[-1].films[0].series.study.date)

    def acquired(self, film: FilmEntry) -> str:
        """Return nothing: the study's day says enough."""
        return ""

    def words(self, text: str) -> str:
        """Return nothing: there may be a name in it."""
        return ""

    def film(self, film: FilmEntry, place: int) -> str:
        """Return the number of a picture in its folder."""
        return tr("Picture {place}", place=place)


def is_folder(patient: PatientGroup) -> bool:
    """Return whether a group is no patient, but the pictures of one folder."""
    return not patient.studies[0].is_study


def has_no_header(film: FilmEntry) -> bool:
    """Return whether nothing but its file tells a film from others: it belongs to no series and no study."""
    return not film.series.uid and not film.series.study.uid


def dashed(value: str) -> str:
    """Return a DICOM date (PS3.5 section 6.2, DA) with its parts set apart."""
    return f"{value[:4]}-{value[4:6]}-{value[6:]}" if len(value) == 8 and value.isdigit() else printable(value)


def before(day: str, latest: str) -> str:
    """Return how long a DICOM date is before another, in words that hold no date."""
    try:
        days = (_date(latest) - _date(day)).days
    except ValueError:
        return tr("no study date")
    if days <= 0:
        return tr("latest study")
    if days < _MONTHS_FROM:
        return tr("%n days earlier", "", days)
    if days < _YEARS_FROM:
        return tr("%n months earlier", "", round(days / _DAYS_A_MONTH))
    return tr("{years:.1f} years earlier", years=days / 365.25)


def _date(value: str) -> date:
    if len(value) != 8 or not value.isdigit():
        raise ValueError("not a date")
    return date(int(value[:4]), int(value[4:6]), int(value[6:]))


def _fullest(patient: PatientGroup) -> Person:
    """Return the first person of the group who has a name, else the first."""
    persons = [study.films[0].series.study.person for study in patient.studies]
    return next((person for person in persons if person.name), persons[0])
