"""Presentation states: grey steps, shutter and overlays (PS3.4 N.2) against their definition and against DCMTK."""

import subprocess
import sys

import numpy as np
import pytest
from dcmtk import dcmp2pgm, needs_dcmtk
from films import saved
from states import (
    COLUMNS,
    PIXELS,
    ROWS,
    TURNS,
    VOI,
    applied,
    codes,
    film_of,
    item,
    lut,
    opened,
    read,
    reference,
    state,
    turn_tags,
)
from test_display_overlays import drawing, laid_over

from cxrviewer.errors import RequestError
from cxrviewer.imaging.dicom.presentation_state import open_presentation_state
from cxrviewer.imaging.film.grayscale import LookupTable, PresentationLut
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.overlays import burn
from cxrviewer.imaging.opening import open_radiograph


def ramp(values, center, width):
    """The LINEAR window of C.11.2.1.2.1, written down once more."""
    return np.clip((values - (center - 0.5)) / (width - 1) + 0.5, 0, 1)


def grey(fractions):
    return np.rint(np.asarray(fractions) * 255)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize(("shape", "inverted"), [("IDENTITY", False), ("INVERSE", True)])
def test_S4_the_shape_alone_inverts_and_the_films_window_is_not_used(photometric, shape, inverted):
    film = film_of(PhotometricInterpretation=photometric)
    shown = ramp(PIXELS.astype(float), 2048, 3000)
    found = applied(film, state(film, PresentationLUTShape=shape, **VOI))
    np.testing.assert_allclose(found.render(), grey(1 - shown if inverted else shown), atol=1)


def test_S4_the_windows_function_counts():  # DCMTK 3.6.7 takes every window of a state to be LINEAR
    film = film_of()
    vois = [item(WindowCenter="2048", WindowWidth="1000", VOILUTFunction="SIGMOID")]
    shown = 1 / (1 + np.exp(-4 * (PIXELS.astype(float) - 2048) / 1000))
    np.testing.assert_allclose(applied(film, state(film, SoftcopyVOILUTSequence=vois)).render(), grey(shown), atol=1)


def test_S4_without_steps_of_its_own_a_state_shows_the_full_range():
    film = film_of(RescaleSlope="-3", RescaleIntercept="77")
    np.testing.assert_allclose(applied(film, state(film)).render(), grey(PIXELS / 4095), atol=1)


def test_S4_the_full_range_is_the_same_as_that_of_a_film_without_a_window():
    table = lut(0, [*range(300, 3500)], 12, ModalityLUTType="US")
    film = film_of(ModalityLUTSequence=[table])
    found = applied(film, state(film, ModalityLUTSequence=[table]))
    assert found.grayscale.default_voi.limits() == (0, 4095)
    colours = film_of(PIXELS // 16, PhotometricInterpretation="PALETTE COLOR", BitsStored=16)
    for colour in ("Red", "Green", "Blue"):
        setattr(colours, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 8])
        setattr(colours, f"{colour}PaletteColorLookupTableData", bytes(range(256)))
    found = applied(colours, state(colours))
    assert found.grayscale.default_voi.limits() == (0, 255)


def test_S4_the_states_rescale_takes_the_place_of_the_films():
    film = film_of(RescaleSlope="-3", RescaleIntercept="77")
    steps = {"RescaleSlope": "2", "RescaleIntercept": "-10", "RescaleType": "US"}
    voi = {"SoftcopyVOILUTSequence": [item(WindowCenter="4000", WindowWidth="5000")]}
    found = applied(film, state(film, **steps, **voi))
    np.testing.assert_allclose(found.render(), grey(ramp(2.0 * PIXELS - 10, 4000, 5000)), atol=1)
    full = applied(film, state(film, **steps))
    np.testing.assert_allclose(full.render(), grey(PIXELS / 4095), atol=1)


def test_S4_a_presentation_lut_is_the_last_step_and_inverts_nothing_twice():
    film = film_of(PhotometricInterpretation="MONOCHROME1")
    table = [round(65535 * (1 - place / 4095) ** 2) for place in range(4096)]
    made = state(film, PresentationLUTShape="INVERSE", PresentationLUTSequence=[lut(0, table, 16)], **VOI)
    shown = (1 - ramp(PIXELS.astype(float), 2048, 3000)) ** 2
    np.testing.assert_allclose(applied(film, made).render(), grey(shown), atol=1)
    assert applied(film, made).grayscale.inverted is False


def test_S4_a_presentation_lut_maps_the_whole_range_of_the_voi_step_onto_its_entries():
    """The first value that it maps is what the VOI step gives at its lowest, whatever number stands there."""
    table = PresentationLut(LookupTable(7.0, np.array([0.0, 100.0, 255.0]), 8))
    shown = table(np.array([0.0, 0.24, 0.26, 0.74, 0.76, 1.0]))
    np.testing.assert_allclose(shown, np.array([0, 0, 100, 100, 255, 255]) / 255)


def test_S4_first_values_of_tables_have_the_sign_that_the_films_values_have():
    pixels = np.arange(-600, 600, dtype=np.int16).reshape(30, 40)
    film = film_of(pixels, BitsStored=16)
    table = lut(-500, list(range(1000)), 10)
    made = state(
        film, ModalityLUTSequence=[table], SoftcopyVOILUTSequence=[item(VOILUTSequence=[lut(0, [*range(1024)], 10)])]
    )
    found = applied(film, made)
    np.testing.assert_allclose(found.render(), grey(np.clip(pixels + 500, 0, 999) / 1023), atol=1)
    voi = state(film, SoftcopyVOILUTSequence=[item(VOILUTSequence=[table])])
    np.testing.assert_allclose(applied(film, voi).render(), grey(np.clip(pixels + 500, 0, 999) / 1023), atol=1)
    unsigned = film_of(np.array([[40000, 39999]], dtype=np.uint16), BitsStored=16)
    voi = state(unsigned, SoftcopyVOILUTSequence=[item(VOILUTSequence=[lut(39999, [0, 1023], 10)])])
    assert applied(unsigned, voi).render().tolist() == [[255, 0]]


def test_S4_every_film_and_frame_has_its_own_window():
    film = film_of(NumberOfFrames=2, PixelData=PIXELS.tobytes() * 2)
    other = film_of(SOPInstanceUID="2.25.99")
    vois = [
        item(WindowCenter="1000", WindowWidth="500", ReferencedImageSequence=reference(film, [2])),
        item(WindowCenter="2000", WindowWidth="600", ReferencedImageSequence=reference(other)),
    ]
    made = state(film, SoftcopyVOILUTSequence=vois)
    made.ReferencedSeriesSequence[0].ReferencedImageSequence = reference(film) + reference(other)
    windows = [applied(film, made, 1), applied(film, made, 2), applied(other, made)]
    assert [found.grayscale.default_voi.name for found in windows] == ["full range", "window 1", "window 1"]
    assert [found.grayscale.default_voi.width for found in windows] == [4096, 500, 600]


def test_S4_the_analysis_sees_the_film_itself():
    film = film_of(PhotometricInterpretation="MONOCHROME1", ShutterShape="CIRCULAR")
    film.CenterOfCircularShutter, film.RadiusOfCircularShutter = [20, 26], 15
    plain = opened(film)
    made = read(state(film, **VOI))
    found = made.apply(plain)
    assert found.film is plain
    assert not np.array_equal(found.render(), plain.render())
    np.testing.assert_array_equal(found.presentation(), plain.presentation())
    assert made.apply(found).film is plain
    assert "PRESENTATION_STATE" in codes(found.notices)


@pytest.mark.parametrize("references", ["other film", "other frame", "none"])
def test_S4_a_state_for_another_film_is_refused(references):
    film = film_of(NumberOfFrames=2, PixelData=PIXELS.tobytes() * 2)
    made = state(film if references == "other frame" else film_of(SOPInstanceUID="2.25.99"), **VOI)
    if references == "other frame":
        made.ReferencedSeriesSequence[0].ReferencedImageSequence = reference(film, [2])
    if references == "none":
        del made.ReferencedSeriesSequence
    found = read(made)
    assert not found.applies_to(opened(film))
    with pytest.raises(RequestError, match="another film"):
        found.apply(opened(film))
    assert found.applies_to(opened(film, 2)) == (references == "other frame")


def test_S4_a_film_without_an_identity_matches_no_state():
    film = film_of(SOPInstanceUID="")
    assert not read(state(film)).applies_to(opened(film))


def reversed_table(bits=16):
    return [round((2**bits - 1) * (1 - place / 4095) ** 0.7) for place in range(4096)]


STATES = {
    "window": VOI,
    "inverse": {"PresentationLUTShape": "INVERSE", **VOI},
    "nothing": {},
    "rescale": {"RescaleSlope": "2", "RescaleIntercept": "-10", "RescaleType": "US"},
    "presentation LUT": {
        "PresentationLUTShape": None,
        "PresentationLUTSequence": [lut(0, reversed_table(), 16)],
        **VOI,
    },
    "VOI LUT": {"SoftcopyVOILUTSequence": [item(VOILUTSequence=[lut(100, reversed_table(12), 12)])]},
    "modality LUT": {"ModalityLUTSequence": [lut(0, reversed_table(12), 12, ModalityLUTType="US")]},
    **{f"turn {quarters} {mirrored}": turn_tags(quarters, mirrored) | VOI for quarters, mirrored in TURNS},
}


@needs_dcmtk
@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("name", STATES)
def test_S4_agrees_with_dcmtk(name, photometric, tmp_path):
    film = film_of(PhotometricInterpretation=photometric)
    made = state(film, **STATES[name])
    films, states = saved(film, tmp_path / "film.dcm"), saved(made, tmp_path / "state.dcm")
    found = open_presentation_state(states)
    ours = found.turn(found.apply(open_radiograph(films)).render())
    assert np.abs(ours.astype(int) - dcmp2pgm(films, "--pstate", str(states))).max() <= 1


@needs_dcmtk
@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_S4_a_state_that_dcmtk_makes_of_a_film_shows_it_as_the_film_does(photometric, tmp_path):
    film = film_of(PhotometricInterpretation=photometric, ShutterShape="RECTANGULAR")
    film.ShutterLeftVerticalEdge, film.ShutterRightVerticalEdge = 5, 40
    film.ShutterUpperHorizontalEdge, film.ShutterLowerHorizontalEdge = 3, 30
    path = saved(film, tmp_path / "film.dcm")
    subprocess.run(["dcmpsmk", str(path), str(tmp_path / "state.dcm")], check=True, capture_output=True, timeout=60)
    found, plain = open_presentation_state(tmp_path / "state.dcm"), open_radiograph(path)
    shown = found.apply(plain)
    np.testing.assert_array_equal(shown.visible, plain.visible)
    np.testing.assert_array_equal(shown.render(), plain.render())
    assert found.displayed_area(plain).shown(Turn(), ROWS, COLUMNS) == (-0.5, -0.5, ROWS - 0.5, COLUMNS - 0.5)
    assert not found.notices


def test_S1_the_states_shutter_takes_the_place_of_the_films():
    film = film_of(ShutterShape="CIRCULAR", CenterOfCircularShutter=[20, 26], RadiusOfCircularShutter=15)
    edges = {
        "ShutterLeftVerticalEdge": 5,
        "ShutterRightVerticalEdge": 30,
        "ShutterUpperHorizontalEdge": 3,
        "ShutterLowerHorizontalEdge": 33,
    }
    made = state(film, ShutterShape="RECTANGULAR", ShutterPresentationValue=65535, **edges, **VOI)
    found = applied(film, made)
    expected = np.zeros((ROWS, COLUMNS), dtype=bool)
    expected[2:33, 4:30] = True
    np.testing.assert_array_equal(found.visible, expected)
    assert (found.render()[~expected] == 255).all()
    (words,) = (notice.text for notice in found.notices if notice.code == "SHUTTER")
    assert words.endswith(", not from the model.")
    assert applied(film, state(film, **VOI)).shutter is None
    assert "SHUTTER" not in codes(applied(film, state(film, **VOI)).notices)


def test_S1_a_bitmap_hides_what_it_covers_and_is_not_drawn():
    film = film_of()
    bits = drawing(ROWS, COLUMNS)
    made = laid_over(state(film, ShutterShape="BITMAP", ShutterOverlayGroup=0x6002, **VOI), bits, 0x6002)
    made.ShutterPresentationValue = 257 * 100
    made.add_new((0x6002, 0x1001), "CS", "ANY")
    found = applied(film, made)
    np.testing.assert_array_equal(found.visible, ~bits[0])
    assert (found.render()[bits[0]] == 100).all()
    assert found.overlays == ()


def test_S1_a_bitmap_hides_what_it_covers_of_its_own_frames_alone():
    film, bits = film_of(NumberOfFrames=2, PixelData=PIXELS.tobytes() * 2), drawing(ROWS, COLUMNS)
    made = state(film, ShutterShape="BITMAP", ShutterOverlayGroup=0x6002, **VOI)
    made = laid_over(made, bits, 0x6002, x0051=("US", 2))
    assert applied(film, made).shutter is None
    np.testing.assert_array_equal(applied(film, made, frame=2).visible, ~bits[0])


@pytest.mark.parametrize("group", [0x6002, 0, 0x7FE0])
def test_S2_a_bitmap_that_is_not_there_is_ignored(group):
    film = film_of()
    found = applied(film, state(film, ShutterShape="BITMAP", ShutterOverlayGroup=group, **VOI))
    assert found.shutter is None
    assert "SHUTTER_INVALID" in codes(found.notices)


def test_S3_a_state_says_which_overlays_are_shown_and_its_own_come_first():
    film = film_of()
    for group in (0x6000, 0x6002, 0x6004):
        film = laid_over(film, drawing(ROWS, COLUMNS, seed=group), group)
    layers = [
        item(GraphicLayer="LATE", GraphicLayerOrder=9, GraphicLayerRecommendedDisplayGrayscaleValue=32768),
        item(GraphicLayer="EARLY", GraphicLayerOrder=1),
    ]
    own = drawing(8, 9, seed=5)
    made = laid_over(state(film, GraphicLayerSequence=layers, **VOI), own, 0x6002, origin=(3, 4))
    for group, name in ((0x6000, "LATE"), (0x6002, "EARLY"), (0x6004, "")):
        made.add_new((group, 0x1001), "CS", name)
    found = applied(film, made)
    assert [plane.group for plane in found.overlays] == [0x6002, 0x6000]
    np.testing.assert_array_equal(found.overlays[0].bits, own[0])
    np.testing.assert_array_equal(found.overlays[1].bits, drawing(ROWS, COLUMNS, seed=0x6000)[0])
    burnt = burn(found.render(), found.overlays)
    assert (burnt[found.overlays[1].bits] == 128).all()
    assert (burnt[found.overlays[0].mask(ROWS, COLUMNS) & ~found.overlays[1].bits] == 255).all()


def test_the_window_that_knows_states_need_not_wait_for_what_reads_them():
    script = (
        "import sys, cxrviewer.imaging.film.presentation_state; "
        "sys.exit(any(name in sys.modules for name in ('PIL', 'pydicom', 'cv2')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=60).returncode == 0
