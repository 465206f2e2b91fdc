"""Presentation states that this program writes: held against dciodvfy, DCMTK and our own reader."""

from dataclasses import replace

import numpy as np
import pytest
from dcmtk import dcmp2pgm, needs_dcmtk
from dicom_checks import errors, needs_dciodvfy
from films import dataset, dx, lut, phantom, saved
from made_states import state_of
from pydicom import dcmread
from pydicom.uid import XRayRadiofluoroscopicImageStorage

from cxrviewer import open_radiograph
from cxrviewer.cli import main
from cxrviewer.errors import RequestError
from cxrviewer.imaging.dicom.presentation_state import open_presentation_state
from cxrviewer.imaging.film.grayscale import LookupTable, Window
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.lines import Angle, Calibration, Length, Note
from cxrviewer.measure.regions import Rectangle
from cxrviewer.results import measurements
from cxrviewer.results.dicom_objects.presentation_state import presentation_state
from cxrviewer.results.dicom_objects.source import read_source
from cxrviewer.results.dicom_objects.writing import save

PIXELS = np.rint(phantom(300, 260) * 4095).astype(np.uint16)

TOLD = {"PatientSex": "O", "StudyID": "7", "StudyDate": "20260502", "StudyTime": "101500"}
MEASURED = (
    Length(((10.0, 20.0), (110.0, 20.0))),
    Angle(((10.0, 20.0), (50.0, 60.0), (90.0, 20.0))),
    Calibration(((0.0, 0.0), (0.0, 100.0)), millimetres=50.0),
    Note(((200.0, 100.0), (210.0, 120.0)), text="left, ça va"),
)


@needs_dcmtk
@needs_dciodvfy
@pytest.mark.parametrize("invert", [False, True])
@pytest.mark.parametrize(
    "tags",
    [
        {"WindowCenter": "2000", "WindowWidth": "3000"},
        {"PhotometricInterpretation": "MONOCHROME1", "WindowCenter": "2000", "WindowWidth": "3000"},
        {"RescaleSlope": "2", "RescaleIntercept": "-10", "RescaleType": "US"},
        {"VOILUTSequence": [lut(0, np.linspace(0, 4095, 4096) ** 2 / 4095, 12)]},
        {"RescaleIntercept": "-1024", "VOILUTSequence": [lut(-1024, np.linspace(0, 4095, 4096) ** 2 / 4095, 12)]},
    ],
)
def test_dcmtk_shows_a_film_through_our_state_as_we_do(tmp_path, tags, invert):
    path = saved(dataset(PIXELS, BitsStored=12, **tags), tmp_path / "film.dcm")
    state = state_of(path, invert=invert)
    assert errors(state) == []
    film = open_radiograph(path)
    shown = film.render(film.grayscale.default_voi, invert=invert)
    theirs = dcmp2pgm(path, "--pstate", str(state))
    assert np.abs(shown.astype(int) - theirs).max() <= 1


def test_a_state_begins_tables_below_zero_as_the_film_does(tmp_path):
    film = dx(PIXELS.view(np.int16) - np.int16(2048), BitsStored=12)
    film.ModalityLUTSequence = [lut(-2048, range(0, 65536, 16), 16)]
    path = saved(film, tmp_path / "film.dcm")
    state = state_of(path)
    (table,) = dcmread(state).ModalityLUTSequence
    assert (table["LUTDescriptor"].VR, list(table.LUTDescriptor)) == ("SS", [4096, -2048, 16])
    shown = open_presentation_state(state).apply(open_radiograph(path))
    np.testing.assert_array_equal(shown.render(), open_radiograph(path).render())


@pytest.mark.parametrize("tags", [{}, {"SOPClassUID": XRayRadiofluoroscopicImageStorage}])
def test_a_state_is_of_the_frame_on_show(tmp_path, tags):
    """Of a kind of film that may not have several frames, and of one that may."""
    film = dataset(PIXELS, BitsStored=12, NumberOfFrames=2, **tags)
    film.PixelData = PIXELS.tobytes() * 2
    path = saved(film, tmp_path / "film.dcm")
    shown = open_radiograph(path, 2)
    made = presentation_state(read_source(path, shown), shown, MEASURED)
    items = [*made.ReferencedSeriesSequence, *made.GraphicAnnotationSequence]
    assert len(items) == 6
    assert {item.ReferencedImageSequence[0].ReferencedFrameNumber for item in items} == {2}
    state = open_presentation_state(save(made, tmp_path / "state.dcm"))
    assert state.applies_to(shown)
    assert not state.applies_to(open_radiograph(path, 1))


def test_our_reader_finds_what_was_measured_where_it_was_measured(tmp_path):
    path = saved(dataset(PIXELS, BitsStored=12), tmp_path / "film.dcm")
    found = open_presentation_state(state_of(path, *MEASURED, window=Window(1000.0, 500.0)))
    film = found.apply(open_radiograph(path))
    window = film.grayscale.default_voi
    assert (window.center, window.width, window.function) == (1000.0, 500.0, "LINEAR")
    annotations = found.annotations(film)
    line = annotations[0].graphics[0]
    assert np.allclose(line.points, [(10.0, 20.0), (110.0, 20.0)])
    texts = [text.text for annotation in annotations for text in annotation.texts]
    assert texts[0] == "50.0 mm, set by the user (USER)"
    assert "left, ça va" in texts
    assert texts[-1] == f"RESEARCH. {NOTICE}"


@needs_dciodvfy
def test_a_state_keeps_words_as_they_are_as_far_as_there_is_room(tmp_path):
    note = Note(((250.0, 100.0), (280.0, 200.0)), text=f"left\\right {'x' * 2000}")
    state = state_of(saved(dataset(PIXELS, BitsStored=12, **TOLD), tmp_path / "film.dcm"), note, MEASURED[0])
    assert errors(state) == []
    made = dcmread(state)
    first, second, notice = made.GraphicAnnotationSequence
    assert first.GraphicObjectSequence[0].GraphicData == [100.5, 250.5, 200.5, 280.5]
    (said,) = first.TextObjectSequence
    assert (said.UnformattedTextValue, said.AnchorPoint) == (note.text[:1024], [200.5, 280.5])
    assert second.GraphicLayer == "MEASUREMENTS"
    (notice,) = notice.TextObjectSequence
    left, top, right, bottom = *notice.BoundingBoxTopLeftHandCorner, *notice.BoundingBoxBottomRightHandCorner
    assert 0 <= left < 0.1
    assert 0.9 < right <= 1
    assert 0.9 < top < bottom <= 1
    assert (made.ContentLabel, made.ContentDescription) == ("RESEARCH", NOTICE)
    assert made.SeriesDescription == "RESEARCH window and measurements, not a medical device"


def test_what_reaches_beyond_the_film_ends_at_its_border(tmp_path):
    path = saved(dataset(PIXELS, BitsStored=12), tmp_path / "film.dcm")
    made = dcmread(state_of(path, Length(((-50.0, -40.0), (500.0, 400.0))), Rectangle(((10.0, 10.0), (20.0, 20.0)))))
    line, box, _ = made.GraphicAnnotationSequence
    assert line.GraphicObjectSequence[0].GraphicData == [0.0, 0.0, 260.0, 300.0]
    assert line.TextObjectSequence[0].AnchorPoint == [260.0, 300.0]
    assert "\r\n" in box.TextObjectSequence[0].UnformattedTextValue, "each line of a reading is one there"


def test_a_note_without_words_is_an_arrow_alone(tmp_path):
    path = saved(dataset(PIXELS, BitsStored=12), tmp_path / "film.dcm")
    arrow = dcmread(state_of(path, Note(((10.0, 10.0), (20.0, 20.0))))).GraphicAnnotationSequence[0]
    assert len(arrow.GraphicObjectSequence) == 1
    assert "TextObjectSequence" not in arrow


@needs_dciodvfy
@pytest.mark.filterwarnings("ignore:The value length")
@pytest.mark.parametrize("name", ["OD", "x" * 80])
def test_a_state_keeps_what_the_film_calls_its_table(tmp_path, name):
    table = lut(0, range(0, 65536, 16), 16, name=name)
    table.ModalityLUTType = "US"
    path = saved(dataset(PIXELS, BitsStored=12, ModalityLUTSequence=[table], **TOLD), tmp_path / "film.dcm")
    state = state_of(path)
    assert errors(state) == []
    assert dcmread(state).ModalityLUTSequence[0].LUTExplanation == name[:64]


@needs_dciodvfy
@pytest.mark.filterwarnings("ignore:The value length")
@pytest.mark.parametrize(("unit", "kept"), [("OD", "OD"), ("HU", "HU"), ("US", "US"), ("somebody's", "US")])
def test_a_state_keeps_the_unit_of_the_modality_values(tmp_path, unit, kept):
    table = lut(0, range(0, 65536, 16), 16)
    table.ModalityLUTType = unit
    rescaled = dataset(PIXELS, BitsStored=12, RescaleSlope="2", RescaleIntercept="-10", RescaleType=unit, **TOLD)
    state = state_of(saved(rescaled, tmp_path / "rescaled.dcm"))
    assert errors(state) == []
    assert dcmread(state).RescaleType == kept
    looked_up = dataset(PIXELS, BitsStored=12, ModalityLUTSequence=[table], **TOLD)
    state = state_of(saved(looked_up, tmp_path / "looked-up.dcm"))
    assert dcmread(state).ModalityLUTSequence[0].ModalityLUTType == kept


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_a_state_keeps_the_window_and_its_function(tmp_path, function):
    tags = {"WindowCenter": "100", "WindowWidth": "50", "VOILUTFunction": function}
    path = saved(dataset(PIXELS, BitsStored=12, **tags), tmp_path / "film.dcm")
    made = dcmread(state_of(path))
    (step,) = made.SoftcopyVOILUTSequence
    assert (step.WindowCenter, step.WindowWidth, step.get("VOILUTFunction", "LINEAR")) == (100, 50, function)
    assert (made.RescaleIntercept, made.RescaleSlope, made.RescaleType) == (0, 1, "US")


def test_what_has_no_grayscale_state_is_refused(tmp_path):
    colour = dataset(PIXELS.view(np.uint8)[:, :260], SamplesPerPixel=3, PhotometricInterpretation="RGB")
    colour.PlanarConfiguration, colour.PixelData = 0, bytes(300 * 260 * 3)
    with pytest.raises(RequestError, match="colour picture"):
        state_of(saved(colour, tmp_path / "colour.dcm"))
    path = saved(dataset(PIXELS, BitsStored=12), tmp_path / "film.dcm")
    film = open_radiograph(path)
    table = LookupTable(0, np.arange(256.0), 8)
    shown = replace(film, grayscale=replace(film.grayscale, presentation_lut=table))
    with pytest.raises(RequestError, match="presentation state already"):
        presentation_state(read_source(path, film), shown, ())


@needs_dciodvfy
def test_a_state_keeps_shutter_shape_of_pixels_and_frame(tmp_path):
    shutter = {
        "ShutterShape": "RECTANGULAR",
        "ShutterLeftVerticalEdge": "20",
        "ShutterRightVerticalEdge": "200",
        "ShutterUpperHorizontalEdge": "30",
        "ShutterLowerHorizontalEdge": "250",
    }
    film = dataset(PIXELS, BitsStored=12, PixelSpacing=["0.2", "0.1"], PatientSex="O", **shutter)
    path = saved(film, tmp_path / "film.dcm")
    state = state_of(path, *MEASURED)
    assert errors(state) == []
    applied = open_presentation_state(state).apply(open_radiograph(path))
    assert applied.shutter == open_radiograph(path).shutter
    (area,) = dcmread(state).DisplayedAreaSelectionSequence
    assert "PixelOriginInterpretation" not in area, "of tiled pictures alone"
    assert "PresentationPixelAspectRatio" not in area
    assert [float(value) for value in area.PresentationPixelSpacing] == [0.2, 0.1]


def test_a_state_keeps_the_shape_of_pixels_of_unknown_size(tmp_path):
    path = saved(dataset(PIXELS, BitsStored=12, PixelAspectRatio=["3", "2"]), tmp_path / "film.dcm")
    (area,) = dcmread(state_of(path)).DisplayedAreaSelectionSequence
    assert list(area.PresentationPixelAspectRatio) == [3, 2]
    assert (area.DisplayedAreaTopLeftHandCorner, area.DisplayedAreaBottomRightHandCorner) == ([1, 1], [260, 300])
    assert area.PresentationSizeMode == "SCALE TO FIT"


def test_the_state_command(tmp_path, capsys):
    path = saved(dataset(PIXELS, BitsStored=12), tmp_path / "film.dcm")
    file = measurements.write(tmp_path, measurements.document(open_radiograph(path), MEASURED))
    command = ["state", str(path), "--out", str(tmp_path / "state.dcm"), "--measurements", str(file)]
    assert main([*command, "--window", "1000", "500"], view=None, layouts=["plain"]) == 0
    assert "with 4 measurements" in capsys.readouterr().out
    made = dcmread(tmp_path / "state.dcm")
    (window,) = made.SoftcopyVOILUTSequence
    assert (window.WindowCenter, window.WindowWidth, made.PresentationLUTShape) == (1000, 500, "IDENTITY")
    assert len(made.GraphicAnnotationSequence) == 5
    for out in (path, file):
        assert main([*command[:3], str(out), *command[4:]], view=None, layouts=["plain"]) == 2
        assert "would be replaced" in capsys.readouterr().err
    assert main([*command, "--window", "1000", "0.5"], view=None, layouts=["plain"]) == 2
    assert "width of a window" in capsys.readouterr().err


def test_the_state_command_of_a_frame_with_greys_turned_around(tmp_path):
    film = dataset(PIXELS, BitsStored=12, NumberOfFrames=2)
    film.PixelData = PIXELS.tobytes() * 2
    path = saved(film, tmp_path / "film.dcm")
    command = ["state", str(path), "--out", str(tmp_path / "state.dcm"), "--frame", "2", "--invert"]
    assert main(command, view=None, layouts=["plain"]) == 0
    made = dcmread(tmp_path / "state.dcm")
    assert made.PresentationLUTShape == "INVERSE"
    assert made.ReferencedSeriesSequence[0].ReferencedImageSequence[0].ReferencedFrameNumber == 2
