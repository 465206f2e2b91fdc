"""Which films are hung side by side, and whether they are known to be of one patient."""

from pathlib import Path

import pytest

from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study
from cxrviewer.imaging.files.tally import Content
from cxrviewer.imaging.studies.hanging import both_views, companions, prior_of
from cxrviewer.imaging.studies.identity import Sameness, same_patient
from cxrviewer.imaging.studies.index import StudyIndex

JANE = Person("7", "A", "DOE^JANE", "19500101")


def film(name, date, view, person=JANE, study=None, instance=""):
    whose = Study(person, study or f"s{date}{person.id}{person.issuer}", date)
    return FilmEntry(Path("/films") / name, Series(whose, f"x{name}"), view=view, instance=instance)


def test_a_frontal_film_hangs_beside_the_lateral_of_its_study():
    frontal, again, lateral = (film(name, "20260101", view) for name, view in (("a", "PA"), ("b", "AP"), ("c", "LL")))
    other = film("d", "20250101", "LL")
    index = StudyIndex([frontal, again, lateral, other])
    assert both_views(index, frontal) == (frontal, lateral)
    assert both_views(index, again) == (again, lateral)
    assert both_views(index, lateral) == (frontal, lateral)
    assert both_views(index, other) is None


@pytest.mark.parametrize("view", ["", "LLO", "XX"])
def test_a_view_that_is_not_named_is_no_pair(view):
    films = [film("a", "20260101", "PA"), film("b", "20260101", view)]
    assert both_views(StudyIndex(films), films[0]) is None


def test_the_prior_is_the_newest_film_before_of_the_same_view():
    now = film("now", "20260101", "PA")
    films = {
        "lateral": film("lateral", "20251201", "LL"),
        "ap": film("ap", "20251101", "AP"),
        "pa": film("pa", "20251101", "PA", study="s20251101" + "7A"),
        "old": film("old", "20200101", "PA"),
        "later": film("later", "20260202", "PA"),
        "other": film("other", "20251201", "PA", Person("8", "A")),
    }
    index = StudyIndex([now, *films.values()])
    assert prior_of(index, now) is films["pa"]
    assert prior_of(index, films["later"]) is now
    assert prior_of(index, films["lateral"]) is None
    assert prior_of(index, films["old"]) is None
    assert prior_of(StudyIndex([now, films["ap"], films["old"]]), now) is films["ap"]


@pytest.mark.parametrize("person", [Person(), Person("", "", "DOE^JANE", "19500101")])
def test_without_a_patient_id_there_is_no_prior(person):
    films = [film("a", "20260101", "PA", person, "s"), film("b", "20250101", "PA", person, "t")]
    assert prior_of(StudyIndex(films), films[0]) is None


def test_films_hang_beside_others_of_their_patient_those_that_follow_in_the_study_first():
    study = [film(name, "20260101", view) for name, view in (("a", "PA"), ("b", "PA"), ("c", "LL"))]
    later, old = film("later", "20260202", "PA"), film("old", "20200101", "PA")
    index = StudyIndex([*study, later, old, film("other", "20260101", "PA", Person("8", "A"))])
    assert companions(index, study[1]) == [study[2], study[0], later, old]
    assert companions(index, old) == [later, *study]
    assert companions(index, film("elsewhere", "20260101", "PA")) == []


def test_a_film_never_hangs_beside_its_own_copy():
    now, again, other = (
        film(name, "20260101", "PA", instance=uid) for name, uid in (("a", "1"), ("b", "1"), ("c", "2"))
    )
    old, older = (film(name, date, "PA", instance="1") for name, date in (("d", "20250101"), ("e", "20240101")))
    prior, same_prior = (film(name, "20230101", "PA", instance="3") for name in ("f", "g"))
    index = StudyIndex([now, again, other, old, older, prior, same_prior])
    assert companions(index, now) == [other, prior]
    assert companions(index, again) == [other, prior]
    assert companions(index, prior) == [now, other]
    assert prior_of(index, now) is prior


def test_films_of_one_patient_id_and_another_name_do_not_hang_by_themselves():
    eva, zoe = (film(n, d, "PA", Person("1", "", n)) for n, d in (("EINS^EVA", "20260101"), ("ZWEI^ZOE", "20250101")))
    assert companions(StudyIndex([eva, zoe]), eva) == []


def test_pictures_without_a_header_hang_beside_those_of_their_folder():
    pictures = [FilmEntry(Path(f"/{folder}/{name}.png")) for folder in "xy" for name in "123"]
    index = StudyIndex([*pictures, FilmEntry(Path("/x/words.txt"), content=Content.OTHER)])
    assert companions(index, pictures[1]) == [pictures[2], pictures[0]]


def test_without_a_date_there_is_no_prior():
    now, undated = film("a", "20260101", "PA"), film("b", "", "PA")
    index = StudyIndex([now, undated])
    assert prior_of(index, now) is None
    assert prior_of(index, undated) is None
    assert prior_of(index, film("elsewhere", "20260101", "PA")) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (["7", "A"], ["7", "A"], "same"),
        (["7", "A", "DOE^JANE", "19500101"], ["7", "A", "Doe^Jane^^Dr.", ""], "same"),
        (["7", "", "DOE^JANE"], ["7", "", "DOE^JANE"], "same"),
        (["7", "", "", "19500101"], ["7", "", "", "19500101"], "same"),
        (["7", ""], ["7", ""], "unknown"),
        (["ANON", "", "DOE^JANE"], ["ANON", "", ""], "unknown"),
        (["7", "A"], ["7", "B"], "unknown"),
        (["7", "A"], ["8", "B"], "unknown"),
        (["7", "A"], ["7", ""], "unknown"),
        (["7", "A", "DOE^JANE"], ["7", "A", "ROE^JANE"], "unknown"),
        (["", "", "DOE^JANE", "19500101"], ["", "", "DOE^JANE", "19500101"], "unknown"),
        (["7", "A"], [""], "unknown"),
        (["7", "A"], ["8", "A"], "different"),
        (["7", ""], ["8", ""], "different"),
        (["7", "A", "DOE^JANE", "19500101"], ["7", "A", "DOE^JANE", "19500102"], "different"),
    ],
)
def test_who_counts_as_the_same_patient(one, other, expected):
    studies = Study(Person(*one), "s1"), Study(Person(*other), "s2")
    found = same_patient(*studies), same_patient(*reversed(studies))
    assert [verdict.sameness for verdict in found] == [Sameness(expected)] * 2
    assert found[0].words == found[1].words
    assert "DOE" not in found[0].words.upper()


def test_a_study_is_of_one_patient_unless_its_ids_differ():
    assert same_patient(Study(Person(), "s1"), Study(Person(), "s1")).sameness is Sameness.SAME
    assert same_patient(Study(Person("7"), "s1"), Study(Person("8"), "s1")).sameness is Sameness.UNKNOWN
    assert same_patient(Study(), Study()).sameness is Sameness.UNKNOWN
