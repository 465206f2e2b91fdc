"""What of a film's header its results repeat: what is usable in the form of the standard, and nothing else."""

import numpy as np
import pytest
from dicom_checks import errors, needs_dciodvfy
from films import dataset, phantom, saved
from made_states import state_of
from pydicom import dcmread

from cxrviewer import open_radiograph
from cxrviewer.errors import RequestError
from cxrviewer.imaging.dicom.presentation_state import open_presentation_state
from cxrviewer.results.dicom_objects.source import read_source

PIXELS = (phantom(70, 60) * 255).astype(np.uint8)
TOLD = {"PatientSex": "O", "StudyID": "7", "StudyDate": "20260502", "StudyTime": "101500"}
EDGES = {
    "ShutterLeftVerticalEdge": "5",
    "ShutterRightVerticalEdge": "50",
    "ShutterUpperHorizontalEdge": "6",
    "ShutterLowerHorizontalEdge": "60",
}
CIRCLE = {"CenterOfCircularShutter": ["30", "40"], "RadiusOfCircularShutter": "15"}
POLYGON = {"VerticesOfThePolygonalShutter": ["1", "30", "60", "50", "60", "10"]}

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # of pydicom, about what is wrong with a film


def film_at(folder, **tags):
    return saved(dataset(PIXELS, **TOLD | tags), folder / "film.dcm")


def source_of(path):
    return read_source(path, open_radiograph(path))


@pytest.mark.parametrize(
    ("keyword", "value", "kept"),
    [
        ("PatientAge", "045Y", "045Y"),
        ("PatientAge", "006W", "006W"),
        ("PatientAge", "006M", "006M"),
        ("PatientAge", "about 45", None),
        ("PatientSex", "O", "O"),
        ("PatientSex", "male", ""),
        ("PatientBirthDate", "19501224", "19501224"),
        ("PatientBirthDate", "1950", ""),
        ("StudyDate", "May", ""),
        ("StudyTime", "10", "10"),
        ("StudyTime", "101530.123456", "101530.123456"),
        ("StudyTime", "at ten", ""),
        ("StudyID", "A7", "A7"),
        ("StudyDescription", "Thorax in zwei Ebenen", "Thorax in zwei Ebenen"),
        ("StudyDescription", None, None),
        ("ReferringPhysicianName", "CANARY^DOCTOR", "CANARY^DOCTOR"),
        ("IssuerOfPatientID", "WARD", "WARD"),
        ("AccessionNumber", None, ""),
        ("PatientID", None, ""),
    ],
)
def test_what_objects_of_a_study_share_is_repeated_where_it_is_usable(tmp_path, keyword, value, kept):
    changed = {keyword: value} if value is not None or keyword in dataset(PIXELS) else {}
    shared = source_of(film_at(tmp_path, **changed)).shared
    assert shared.get(keyword) == kept
    assert shared.SpecificCharacterSet == "ISO_IR 192"


@pytest.mark.parametrize(("stated", "kept"), [(["R", "H"], ["R", "H"]), (["R", "H", "F"], ""), ("R", ""), ("", "")])
def test_an_orientation_has_two_directions(tmp_path, stated, kept):
    found = source_of(film_at(tmp_path, PatientOrientation=stated)).reference.PatientOrientation
    assert (list(found) if kept else found) == kept


@pytest.mark.parametrize(("stated", "kept"), [("YES", "YES"), ("NO", "NO"), ("MAYBE", None)])
def test_whether_words_are_burned_in_is_repeated(tmp_path, stated, kept):
    assert source_of(film_at(tmp_path, BurnedInAnnotation=stated)).reference.get("BurnedInAnnotation") == kept


@pytest.mark.parametrize(
    ("lossy", "ratios", "kept"),
    [("01", ["12.5", "3"], ("01", [12.5, 3.0])), ("01", ["-1", "3"], ("01", 3.0)), ("00", ["12.5"], (None, None))],
)
def test_what_was_lost_stays_lost(tmp_path, lossy, ratios, kept):
    path = film_at(tmp_path, LossyImageCompression=lossy, LossyImageCompressionRatio=ratios)
    found = source_of(path).reference
    assert (found.get("LossyImageCompression"), found.get("LossyImageCompressionRatio")) == kept


def test_a_part_of_the_body_that_no_code_can_be_is_unknown(tmp_path):
    source = source_of(film_at(tmp_path, BodyPartExamined="Chest (p.a.)"))
    made = dcmread(state_of(tmp_path / "film.dcm"))
    assert "BodyPartExamined" not in source.reference
    assert "BodyPartExamined" not in made
    assert made.Laterality == ""


@pytest.mark.parametrize("uid", ["1.02.3", "01.2.3", "1", "1." + "2" * 63, "1.2."])
def test_a_study_whose_number_is_none_is_told_of(tmp_path, uid):
    with pytest.raises(RequestError, match="valid UID"):
        source_of(film_at(tmp_path, StudyInstanceUID=uid))


@needs_dciodvfy
@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        ({"ShutterShape": "CIRCULAR", **CIRCLE, "ShutterPresentationValue": 30000}, ["CIRCULAR"]),
        ({"ShutterShape": ["RECTANGULAR", "POLYGONAL"], **EDGES, **POLYGON}, ["RECTANGULAR", "POLYGONAL"]),
        ({"ShutterShape": ["RECTANGULAR", "CIRCULAR"], **EDGES}, ["RECTANGULAR"]),
        ({"ShutterShape": ["rectangular", "STAR"], **EDGES}, ["RECTANGULAR"]),
        ({"ShutterShape": "CIRCULAR"}, []),
        (EDGES, []),
    ],
)
def test_a_state_has_the_shutter_that_the_film_is_seen_through(tmp_path, stated, kept):
    path = film_at(tmp_path, **stated)
    state = state_of(path)
    assert errors(state) == []
    shape = dcmread(state).get("ShutterShape", [])
    assert ([shape] if isinstance(shape, str) else list(shape)) == kept
    film = open_radiograph(path)
    assert open_presentation_state(state).apply(film).shutter == film.shutter
