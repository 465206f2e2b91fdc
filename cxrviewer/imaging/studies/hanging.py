"""Which films are hung side by side: the two views of one study, the film and its prior."""

from collections.abc import Iterable, Sequence
from enum import Enum

from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.files.tally import Content
from cxrviewer.imaging.studies.identity import contradict
from cxrviewer.imaging.studies.index import PatientGroup, StudyGroup, StudyIndex

# View Position (0018,5101) in CR (PS3.3 C.8.1.3) and DX (C.8.11.5.1.1), and what senders write in their place.
_FRONTAL = {"PA", "AP", "LLD", "RLD"}  # a decubitus film is frontal, too
_LATERAL = {"LL", "RL", "LATERAL", "LAT"}


class View(Enum):
    """From where a film was taken, as far as that matters for where it hangs."""

    FRONTAL = "frontal"
    LATERAL = "lateral"
    OTHER = "other"


def view_of(code: str) -> View:
    """Return what a View Position stands for; one that is not named is neither frontal nor lateral."""
    if code in _FRONTAL:
        return View.FRONTAL
    return View.LATERAL if code in _LATERAL else View.OTHER


def both_views(index: StudyIndex, film: FilmEntry) -> tuple[FilmEntry, FilmEntry] | None:
    """Return the frontal and the lateral film of the study of ``film``, which is one of them if it is either."""
    films = _study_of(index, film).films
    frontal, lateral = (_first(view, [film, *films]) for view in (View.FRONTAL, View.LATERAL))
    return (frontal, lateral) if frontal is not None and lateral is not None else None


def prior_of(index: StudyIndex, film: FilmEntry) -> FilmEntry | None:
    """Return the newest film before the study of ``film`` of the same patient and view, PA before AP for a PA.

    Without a patient ID, or without a study date on both, nothing is a prior.
    """
    patient, date = _patient_of(index, film), film.series.study.date
    if not film.series.study.person.id or not date:
        return None
    for study in reversed(patient.studies):
        if study.films[0].series.study.date and study.films[0].series.study.date < date:
            found = _like(film, _once(film, study.films))
            if found is not None:
                return found
    return None


def companions(index: StudyIndex, film: FilmEntry) -> list[FilmEntry]:
    """Return the other films of the patient of ``film``, in the order in which they hang beside it.

    Those that follow it in its study come first, then those before it there, then other studies, the newest first, but
    for films of another name or birth date. Where no patient is named, it is the films of its study, or the pictures in
    its folder. Of a film that is there in several copies one counts, and none beside its own copy.
    """
    own = _study_of(index, film)
    place = next((place for place, one in enumerate(own.films) if one.path == film.path), 0)
    others = [one for study in reversed(_patient_of(index, film).studies) if study is not own for one in study.films]
    person = film.series.study.person
    others = [one for one in others if not contradict(person, one.series.study.person)]
    beside = [*own.films[place + 1 :], *own.films[:place], *others]
    return _once(film, (one for one in beside if one.content is Content.FILM))


def _once(film: FilmEntry, others: Iterable[FilmEntry]) -> list[FilmEntry]:
    """Return ``others`` without copies of ``film`` and of one another."""
    seen, kept = {film.instance} - {""}, []
    for one in others:
        if one.instance not in seen:
            kept.append(one)
            seen |= {one.instance} - {""}
    return kept


def _like(film: FilmEntry, films: Sequence[FilmEntry]) -> FilmEntry | None:
    same = next((one for one in films if one.view == film.view), None)
    return same or _first(view_of(film.view), films)


def _first(view: View, films: Iterable[FilmEntry]) -> FilmEntry | None:
    return next((film for film in films if view_of(film.view) is view), None)


def _study_of(index: StudyIndex, film: FilmEntry) -> StudyGroup:
    position = index.position(film.path)
    return index.study_at(position) if position is not None else StudyGroup(())


def _patient_of(index: StudyIndex, film: FilmEntry) -> PatientGroup:
    position = index.position(film.path)
    return index.patient_at(position) if position is not None else PatientGroup(())
