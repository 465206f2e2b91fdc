"""The rows of the film list: their order and rank, what is seen of them, and how they are found by typing."""

from pathlib import Path

import pytest

from cxrviewer.gui.films.catalogue import Catalogue, Level, plain
from cxrviewer.gui.films.naming import Disguise, Naming, before
from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study
from cxrviewer.imaging.studies.index import StudyIndex

ANNA = Person("4711", "K", "Müller^Anna", "19620412")
CHIDI = Person("0815", "K", "Okafor^Chidi", "19480130")


def entry(name, person=ANNA, date="20260502", series=1, view="PA", number=0, words="PA erect", acquired=""):
    study = Study(person, f"s{date}{person.id}", date, "", "Chest 2 views")
    return FilmEntry(
        Path("/films") / name, Series(study, f"x{series}", series, words, "DX"), number, view, acquired=acquired
    )


FILMS = [
    entry("pa", number=1),
    entry("lateral", series=2, view="LL", words="Lateral"),
    entry("prior", date="20240311"),
    entry("one", CHIDI, view="AP", number=1, words="AP supine"),
    entry("two", CHIDI, view="AP", number=2, words="AP supine", acquired="20260503081500"),
    FilmEntry(Path("/pictures/a.png")),
]


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue(StudyIndex(FILMS))


def shown(catalogue, seen):
    """Rank and name of each row."""
    rows = [catalogue.rows[number] for number in seen]
    return [row.film.path.name if row.level is Level.FILM else row.level.name for row in rows]


def test_films_stand_under_series_study_and_patient(catalogue):
    assert shown(catalogue, catalogue.seen()) == [
        "PATIENT", "STUDY", "SERIES", "one", "two",
        "PATIENT", "STUDY", "prior", "STUDY", "pa", "lateral",
        "PATIENT", "a.png",
    ]  # fmt: skip
    depths = [len(list(catalogue.above(number))) for number in catalogue.seen()]
    assert depths == [1, 2, 3, 4, 4, 1, 2, 3, 2, 3, 3, 1, 2]
    assert catalogue.row_of(Path("/films/two")) == 4
    assert catalogue.row_of(Path("/films/none")) is None


@pytest.mark.parametrize("group", range(13))
def test_a_folded_group_is_its_own_row_alone(catalogue, group):
    seen = catalogue.seen({catalogue.key(group)})
    end = catalogue.rows[group].end
    expected = [number for number in range(13) if not group < number < end]
    assert seen == expected


def test_what_is_folded_stays_so_when_more_films_are_found(catalogue):
    folded = {catalogue.key(5), catalogue.key(2)}
    more = Catalogue(StudyIndex([*FILMS, entry("new", Person("1", "K"))]))
    assert shown(more, more.seen(folded)) == [
        "PATIENT", "STUDY", "SERIES",
        "PATIENT", "STUDY", "new",
        "PATIENT",
        "PATIENT", "a.png",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "films"),
    [
        ("", ["one", "two", "prior", "pa", "lateral", "a.png"]),
        ("muller", ["prior", "pa", "lateral"]),
        ("MÜLLER anna", ["prior", "pa", "lateral"]),
        ("anna 2024", ["prior"]),
        ("2026-05-02 ll", ["lateral"]),
        ("20260502 4711", ["pa", "lateral"]),
        ("2026-05-03", ["two"]),
        ("1948", ["one", "two"]),
        ("supine", ["one", "two"]),
        ("chest views lateral", ["lateral"]),
        ("a.png", ["a.png"]),
        ("nobody", []),
    ],
)
def test_films_are_found_by_all_the_words_typed(catalogue, wanted, films):
    seen = catalogue.seen({catalogue.key(0)} if wanted else (), wanted)
    assert [name for name in shown(catalogue, seen) if name not in Level.__members__] == films
    assert seen == sorted(set(seen))
    assert {number for film in seen for number in catalogue.above(film)} == set(seen)


def test_accents_and_case_make_no_difference():
    assert plain("Ångström ÉCOLE straße") == "angstrom ecole strasse"


def lines(naming, film):
    index = StudyIndex(FILMS)
    patient = index.patient_at(index.position(film.path))
    return [*naming.patient(patient), naming.study_day(film, patient), naming.acquired(film), naming.words("x y")]


def test_names_and_dates_as_the_files_have_them():
    assert lines(Naming(), FILMS[4]) == [
        "Okafor, Chidi", "ID 0815  born 1948-01-30", "2026-05-02", "2026-05-03 08:15", "x y",
    ]  # fmt: skip
    assert lines(Naming(), FILMS[5])[:3] == ["pictures", "pictures without a header", "no study date"]
    assert Naming().patient(StudyIndex([entry("x", Person())]).patients[0]) == ("No name", "no patient ID")


def test_in_disguise_a_patient_is_a_number_and_a_date_a_distance():
    naming = Disguise()
    assert lines(naming, FILMS[4]) == ["Patient 1", "", "latest study", "", ""]
    assert lines(naming, FILMS[2]) == ["Patient 2", "", "2.1 years earlier", "", ""]
    assert lines(naming, FILMS[0])[0] == "Patient 2"
    assert lines(naming, FILMS[5])[0] == "Folder 3"
    another = StudyIndex([entry("pa"), entry("z", Person("9", "K"))])
    assert [naming.patient(patient)[0] for patient in another.patients] == ["Patient 2", "Patient 4"]
    assert naming.film(FILMS[5], 7) == "Picture 7"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("20260502", "latest study"), ("20260501", "1 day earlier"), ("20260402", "30 days earlier"),
        ("20260101", "4 months earlier"), ("20250502", "12 months earlier"), ("20230502", "3.0 years earlier"),
        ("", "no study date"), ("20261340", "no study date"), ("CANARY", "no study date"),
    ],
)  # fmt: skip
def test_distances_hold_no_date(day, words):
    assert before(day, "20260502") == words
