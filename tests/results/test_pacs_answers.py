"""What a PACS may be asked, and what of its answers is believed."""

from datetime import date, timedelta

import pytest
from pydicom.dataset import Dataset

from cxrviewer.errors import RequestError
from cxrviewer.results.pacs.found import series_of, study_of
from cxrviewer.results.pacs.query import Dates, Query


@pytest.mark.parametrize(
    "asked",
    [
        {"patient_id": "1" * 64}, {"name": "M" * 63}, {"name": "Li"}, {"accession": "A" * 16},
        {"patient_id": f"  {'1' * 64} "}, {"study": "2.25.1"}, {"dates": Dates(date(2026, 11, 1), date(2026, 12, 1))},
        {"patient_id": "7", "dates": Dates(date(2020, 1, 1), date(2026, 12, 1))},
    ],
    ids=str,
)  # fmt: skip
def test_as_much_as_the_standard_allows_can_be_asked(asked):
    """PS3.5 table 6.2-1: 64 letters of an ID, 16 of an accession number, 64 of a name with the sign for its end."""
    keys = Query(**asked).study_keys("DX")
    assert keys.PatientID == asked.get("patient_id", "").strip()
    assert keys.AccessionNumber == asked.get("accession", "")
    assert str(keys.PatientName) == (f"{asked['name']}*" if "name" in asked else "")
    assert keys.StudyInstanceUID == asked.get("study", "")
    assert (keys.QueryRetrieveLevel, keys.ModalitiesInStudy) == ("STUDY", "DX")


@pytest.mark.parametrize(
    "asked",
    [
        {}, {"patient_id": " "}, {"name": "M"}, {"name": " M "}, {"patient_id": "1" * 65}, {"name": "M" * 64},
        {"accession": "A" * 17}, {"patient_id": "7*"}, {"name": "M?ller"}, {"accession": "a\\b"}, {"name": "Li\nLi"},
        {"study": "no UID"}, {"study": "*"}, {"dates": Dates(date(2026, 11, 1), date(2026, 12, 2))},
    ],
    ids=str,
)  # fmt: skip
def test_what_would_ask_for_everything_or_cannot_be_asked_is_refused(asked):
    with pytest.raises(RequestError):
        Query(**asked)


def test_days_are_counted_with_both_ends():
    dates = Dates.parse(" 2026-11-01 .. 20261121")
    assert (dates.days, str(dates)) == (21, "20261101-20261121")
    assert Dates.parse("2026-11-01").last - Dates.parse("2026-11-01").first == timedelta(0)


def told(**tags):
    made = Dataset()
    for keyword, value in (
        {"StudyInstanceUID": "2.25.1", "SeriesInstanceUID": "2.25.2", "Modality": "DX"} | tags
    ).items():
        setattr(made, keyword, value)
    return made


@pytest.mark.filterwarnings("ignore:Invalid value for VR UI", "ignore:The value length")
@pytest.mark.parametrize("uid", ["", "../../etc", "2.25.1\\2.25.3", "1" * 65, "*"])
def test_an_answer_without_a_uid_is_none(uid):
    assert study_of(told(StudyInstanceUID=uid)) is None
    assert series_of(told(SeriesInstanceUID=uid), "", any_part=True) is None


@pytest.mark.parametrize(
    ("tags", "description", "films"),
    [
        ({"BodyPartExamined": "CHEST"}, "", 0),
        ({"SeriesDescription": "Röntgen Thorax", "NumberOfSeriesRelatedInstances": 3}, "", 3),
        ({"NumberOfSeriesRelatedInstances": -3}, "Chest PA", 0),
        ({"NumberOfSeriesRelatedInstances": 10**8}, "tórax", 100_000),
        ({"BodyPartExamined": "HAND"}, "Chest PA", None),  # what is stated counts
        ({"Modality": "CT"}, "Chest", None),
        ({}, "", None),
    ],
)
def test_a_series_of_chest_films_is_told_from_others(tags, description, films):
    found = series_of(told(**tags), description, any_part=False)
    assert (None if found is None else found.films) == films
