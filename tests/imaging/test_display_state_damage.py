"""Presentation states that are damaged, hostile or of another kind, and what is said about them."""

import shutil
import subprocess

import numpy as np
import pytest
from films import saved, to_bytes
from pydicom.uid import BlendingSoftcopyPresentationStateStorage, ColorSoftcopyPresentationStateStorage
from states import COLUMNS, ROWS, VOI, anchored, annotated, codes, film_of, graphic, item, lut, opened, read, state
from test_display_overlays import drawing, laid_over

from cxrviewer.errors import CxrViewerError, UnreadableFilmError
from cxrviewer.imaging.dicom.presentation_state import open_presentation_state, to_presentation_state
from cxrviewer.imaging.film.orientation import Turn


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        ({"ImageRotation": 45}, "TURN_INVALID"),
        ({"PresentationLUTShape": None}, "PRESENTATION_LUT_MISSING"),
        ({"PresentationLUTSequence": [lut(0, [1, 2, 3], 40)]}, "PRESENTATION_LUT_DAMAGED"),
        ({"SoftcopyVOILUTSequence": [item(WindowCenter="1", WindowWidth="0")]}, "WINDOW_INVALID"),
        ({"MaskSubtractionSequence": [item(MaskOperation="AVG_SUB")]}, "MASK_SUBTRACTION"),
        (
            {
                "GraphicAnnotationSequence": [
                    item(GraphicLayer="A", CompoundGraphicSequence=[item(CompoundGraphicType="ARROW")])
                ]
            },
            "COMPOUND_GRAPHIC",
        ),
        (
            {
                "DisplayedAreaSelectionSequence": [
                    item(
                        DisplayedAreaTopLeftHandCorner=[1, 1],
                        DisplayedAreaBottomRightHandCorner=[2**31 - 1, 5],
                        PresentationSizeMode="SCALE TO FIT",
                    )
                ]
            },
            "AREA_INVALID",
        ),
    ],
)
def test_what_cannot_be_shown_is_told(tags, code):
    film = film_of()
    found = read(state(film, **tags))
    assert code in codes(found.notices)
    assert code in codes(found.apply(opened(film)).notices)
    assert found.turn == Turn()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ColorSoftcopyPresentationStateStorage, "colours"),
        (BlendingSoftcopyPresentationStateStorage, "colours"),
        (None, "no grayscale softcopy presentation state"),
    ],
)
def test_files_that_are_no_grey_state_are_refused(kind, words, tmp_path):
    film = film_of()
    path = saved(film if kind is None else state(film, SOPClassUID=kind), tmp_path / "CANARY.dcm")
    with pytest.raises(UnreadableFilmError, match=words) as caught:
        open_presentation_state(path)
    assert "CANARY" not in str(caught.value)


def test_a_file_that_is_too_large_is_refused_unparsed(tmp_path, monkeypatch):
    monkeypatch.setattr("cxrviewer.imaging.dicom.presentation_state.MOST_STATE_BYTES", 500)
    path = saved(state(film_of(), **VOI), tmp_path / "state.dcm")
    with pytest.raises(UnreadableFilmError, match="larger"):
        open_presentation_state(path)


def whole_state():
    """A film, and a state with everything in it that is read here."""
    film = film_of()
    made = annotated(
        film,
        [anchored((3.5, 4.5), "PIXEL")],
        [graphic("CIRCLE", (5, 5, 8, 8)), graphic("POLYLINE", (0.1, 0.2, 0.3, 0.4), "DISPLAY")],
        ImageRotation=90,
        ImageHorizontalFlip="Y",
        ShutterShape="CIRCULAR",
        CenterOfCircularShutter=[20, 26],
        RadiusOfCircularShutter=15,
        ShutterPresentationValue=0,
        **VOI,
    )
    made.add_new((0x6000, 0x1001), "CS", "NOTES")
    return film, laid_over(made, drawing(ROWS, COLUMNS))


def test_nothing_about_the_patient_is_printed():
    film, made = whole_state()
    found = read(made)
    shown = found.apply(opened(film))
    told = [repr(found), repr(found.references), repr(shown), repr(shown.uids), repr(shown.overlays)]
    told += [notice.text for notice in shown.notices]
    assert found.label == "CANARY_LABEL"
    assert found.description == "CANARY DESCRIPTION"
    assert not any("CANARY" in text or "2.25." in text for text in told)


def outcome(content, radiograph):
    """What a reader is told who opens these bytes for a film; empty when it is shown."""
    try:
        found = to_presentation_state(content)
        found.annotations(radiograph)
        found.apply(radiograph).render()
    except CxrViewerError as error:
        return str(error)
    return ""


def test_damaged_bytes_end_in_a_state_or_in_a_plain_error():
    film, made = whole_state()
    radiograph, content = opened(film), to_bytes(made)
    random = np.random.default_rng(7)
    told = []
    for _ in range(150):
        damaged = bytearray(content[: random.integers(200, len(content) + 1)])
        for place in random.integers(132, len(damaged), size=4):
            damaged[place] = random.integers(256)
        told.append(outcome(bytes(damaged), radiograph))
    assert "" in told
    assert any(told)
    assert not any("CANARY" in text for text in told)


@pytest.mark.skipif(shutil.which("dciodvfy") is None, reason="dciodvfy is not installed (Debian package dicom3tools)")
def test_the_state_of_these_tests_is_one_by_the_standard(tmp_path):
    path = saved(whole_state()[1], tmp_path / "state.dcm")
    told = subprocess.run(["dciodvfy", str(path)], capture_output=True, text=True, timeout=60, check=False).stderr
    assert not [line for line in told.splitlines() if line.startswith("Error")]
