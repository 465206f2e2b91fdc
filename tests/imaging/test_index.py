"""The order and the groups of films found, and what they cost in memory."""

import random
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from films import dataset, to_bytes

from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study
from cxrviewer.imaging.studies.discovery import Survey
from cxrviewer.imaging.studies.index import Place, StudyIndex, natural


def entry(name, person=None, study="", date="", series="", series_number=0, number=0, folder="/films"):
    """One film; ``person`` is ID, issuer, name and birth date, as many as matter."""
    whose = Study(Person(*(person or ())), study, date)
    return FilmEntry(Path(folder) / name, Series(whose, series, series_number), number)


def groups(index):
    return [[[film.path.name for film in study.films] for study in patient.studies] for patient in index.patients]


def shuffled(*films):
    return StudyIndex(random.Random(3).sample(films, len(films)))


def test_films_are_in_the_order_of_date_series_instance_and_name():
    index = shuffled(
        entry("a", ["1"], "s2", "20250101", "x", 1, 1),
        entry("b", ["1"], "s1", "20260101", "x2", 2, 1),
        entry("c", ["1"], "s1", "20260101", "x1", 10, 1),
        entry("IMG10", ["1"], "s1", "20260101", "x2", 2, 2),
        entry("IMG9", ["1"], "s1", "20260101", "x2", 2, 2),
        entry("d", ["1"], "s1", "20260101", "x2", 2, 3),
    )
    assert groups(index) == [[["a"], ["b", "IMG9", "IMG10", "d", "c"]]]
    assert index.summary() == "6 films in 2 studies"
    assert [[film.path.name for film in series.films] for series in index.patients[0].studies[1].series] == [
        ["b", "IMG9", "IMG10", "d"],
        ["c"],
    ]


@pytest.mark.parametrize(
    ("one", "other", "apart", "doubtful"),
    [
        (["7", "A", "DOE^JANE", "19500101"], ["7", "A", "DOE^JANE", "19500101"], False, False),
        (["7", "A", "DOE^JANE", "19500101"], ["7", "A", "Doe^Jane^^Dr.", "19500101"], False, False),
        (["7", "A", "DOE^JANE"], ["7", "B", "DOE^JANE"], True, False),
        (["7", "A", "DOE^JANE"], ["7", "", "DOE^JANE"], True, False),
        (["7", "", "DOE^JANE", "19500101"], ["7", "", "ROE^RICHARD", "19621231"], True, True),
        (["7", "", "DOE^JANE"], ["7", "", "ROE^RICHARD"], False, True),
        (["7", "A", "DOE^JANE", "19500101"], ["7", "A", "DOE^JANE", ""], False, False),
        (["ANON", "", ""], ["ANON", "", ""], False, False),
        (["7"], ["8"], True, False),
    ],
)
def test_patients_are_told_apart(one, other, apart, doubtful):
    index = shuffled(entry("a", one, "s1"), entry("b", other, "s2"))
    assert len(index.patients) == (2 if apart else 1)
    assert index.is_doubtful is doubtful


def test_a_study_is_never_split_by_a_birth_date():
    """One series without it, one with another, and a study without it beside two that contradict each other."""
    jane, undated, other = (["7", "A", "DOE^JANE", date] for date in ("19500101", "", "19621231"))
    missing = shuffled(entry("a", jane, "s1", series="x"), entry("b", undated, "s1", series="y"))
    assert (groups(missing), missing.is_doubtful) == ([[["a", "b"]]], False)
    wrong = shuffled(entry("a", jane, "s1", series="x"), entry("b", other, "s1", series="y"))
    assert (groups(wrong), wrong.is_doubtful) == ([[["a", "b"]]], True)
    three = shuffled(entry("a", jane, "s1"), entry("b", other, "s2"), entry("c", undated, "s3"))
    assert groups(three) == [[["c"]], [["a"]], [["b"]]]


def test_films_without_a_patient_id_belong_to_their_study():
    index = shuffled(
        entry("a", ["", "", "DOE^JANE"], "s1"), entry("b", ["", "", "ROE^RICHARD"], "s2"), entry("c", [], "s1")
    )
    assert groups(index) == [[["a", "c"]], [["b"]]]


def test_pictures_belong_to_their_folder_and_come_last():
    index = shuffled(
        entry("2.png", folder="/b"), entry("10.png", folder="/b"), entry("1.png", folder="/a"), entry("x", ["1"], "s1")
    )
    assert groups(index) == [[["x"]], [["1.png"]], [["2.png", "10.png"]]]
    assert index.summary() == "4 films in 1 study and 2 folders"
    assert StudyIndex([entry("1.png")]).summary() == "1 film in 1 folder"
    assert StudyIndex([]).summary() == "0 films"


def test_the_place_of_a_film():
    index = shuffled(*(entry(str(number), ["1"], f"s{number > 2}", number=number) for number in range(1, 6)))
    assert [index.place(position) for position in range(5)] == [
        Place(1, 2, 1, 2),
        Place(2, 2, 1, 2),
        Place(1, 3, 2, 2),
        Place(2, 3, 2, 2),
        Place(3, 3, 2, 2),
    ]
    assert not StudyIndex([entry("1.png")]).place(0).is_study


def test_a_film_found_twice_counts_once():
    assert len(StudyIndex([entry("a"), entry("a")]).films) == 1


def test_what_one_study_says_of_itself_twice_stays_one_study():
    index = shuffled(
        entry("a", ["1"], "s1", "20260101", number=1),
        entry("b", ["1"], "s2", "20260102"),
        entry("c", ["1"], "s1", "20260103", number=2),
    )
    assert groups(index) == [[["a", "c"], ["b"]]]


def test_natural_order_of_any_name():
    names = ["IMG10", "img2", "IMG2b", "", "10", "9", "²", "0009", "x٣"]
    assert sorted(names, key=natural)[:4] == ["", "9", "0009", "10"]


def test_numbers_longer_than_python_converts():
    """As a damaged UID or the name of a member in a zip may hold them."""
    long = "1" * 5000
    index = shuffled(entry(f"IMG{long}0", ["1"], long), entry(f"IMG{long}", ["1"], long), entry("IMG2", ["1"], long))
    assert [film.path.name for film in index.films] == ["IMG2", f"IMG{long}", f"IMG{long}0"]


def test_an_index_says_nothing_of_the_patient():
    index = StudyIndex([entry("CANARY.dcm", ["CANARY", "CANARY", "CANARY", "CANARY"], "CANARY", "CANARY")])
    assert "CANARY" not in f"{index!r} {index.patients!r} {index.place(0)!r}"
    assert repr(index) == "StudyIndex(1 film in 1 study)"


@pytest.mark.parametrize(
    ("charset", "name"),
    [("", "DOE^JANE"), ("ISO_IR 100", "MÜLLER^ÅSA"), ("ISO_IR 192", "Łukasz^Ż"), ("GB18030", "王^小东")],
)
def test_names_are_read_in_their_character_set(tmp_path, charset, name):
    film = dataset(np.zeros((2, 2), np.uint8), SpecificCharacterSet=charset, PatientName=name, StudyDescription=name)
    (tmp_path / "film").write_bytes(to_bytes(film))
    (entry,) = Survey([tmp_path])
    assert (entry.series.study.person.name, entry.series.study.description) == (name, name)


def test_three_groups_of_a_japanese_name(tmp_path):
    """PS3.5 annex H.3.1."""
    film = dataset(np.zeros((2, 2), np.uint8), SpecificCharacterSet=["", "ISO 2022 IR 87"])
    film.PatientName = "Yamada^Tarou=山田^太郎=やまだ^たろう"
    (tmp_path / "film").write_bytes(to_bytes(film))
    (entry,) = Survey([tmp_path])
    assert entry.series.study.person.name == "Yamada^Tarou=山田^太郎=やまだ^たろう"


def test_a_large_folder_is_indexed_in_little_memory(tmp_path):
    """1,000 films of 50 patients and as many other files; what a film costs must not depend on its pixels."""
    template = to_bytes(dataset(np.zeros((2, 2), np.uint8), PatientID="PATIENT-00000", SOPInstanceUID="2.25.10000"))
    for number in range(1000):
        place = tmp_path / f"{number // 50:02}"
        place.mkdir(exist_ok=True)
        content = template.replace(b"PATIENT-00000", b"PATIENT-%05d" % (number % 50))
        (place / f"IM{number}").write_bytes(content.replace(b"2.25.10000", b"2.25.1%04d" % number))
        (place / f"{number}.txt").write_text("x")
    survey = Survey([tmp_path])
    found = list(Survey([tmp_path / "00"]))  # what is imported on the way is not counted
    tracemalloc.start()
    found = list(survey)
    entries, peak = tracemalloc.get_traced_memory()
    index = StudyIndex(found)
    grouped = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert (len(index.films), len(index.patients)) == (1000, 50)
    assert survey.tally.remark() == "1,000 other files were passed over: 1,000 text or unknown."
    assert entries < 1000 * 1600
    assert grouped < 1000 * 1800
    assert peak - entries < 200_000  # the search itself keeps nothing


def test_films_are_found_again_with_their_study_and_patient():
    index = shuffled(
        entry("a", ["1"], "s1", "20250101", number=1),
        entry("b", ["1"], "s1", "20250101", number=2),
        entry("c", ["1"], "s2", "20260101"),
        entry("d", ["2"], "s3", "20240101"),
    )
    assert [index.position(Path("/films") / name) for name in "abcde"] == [0, 1, 2, 3, None]
    assert [len(index.study_at(position).films) for position in range(4)] == [2, 2, 1, 1]
    assert [index.patient_at(position) is index.patients[0] for position in range(4)] == [True, True, True, False]
    beside = [[index.study_beside(position, way) for way in (-1, 1)] for position in range(4)]
    assert [[film and film.path.name for film in pair] for pair in beside] == [
        [None, "c"], [None, "c"], ["a", "d"], ["c", None],
    ]  # fmt: skip
    assert StudyIndex(()).position(Path("a")) is None


def test_a_patients_key_is_the_same_in_another_search():
    first = shuffled(entry("a", ["1", "A"], "s1"), entry("b", ["1", "B"], "s2"), entry("c", [], "s3"), entry("d"))
    again = shuffled(entry("a", ["1", "A"], "s9"), entry("z", ["0"], "s0"), entry("c", [], "s3"), entry("d"))
    keys, others = ([patient.key for patient in index.patients] for index in (first, again))
    assert len(set(keys)) == 4
    assert set(keys) & set(others) == {keys[0], keys[2], keys[3]}
