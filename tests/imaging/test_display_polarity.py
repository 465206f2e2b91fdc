"""Polarity: which end of the values is white, and that a film is turned over once, after the VOI step."""

import numpy as np
import pytest
from dcmtk import dcm2pnm, differences, needs_dcmtk
from films import codes, dataset, dx, lut, opened, saved
from pydicom.pixels.processing import apply_presentation_lut

RAMP = np.arange(256, dtype=np.uint8).reshape(16, 16)
KINDS = {"MONOCHROME1": "INVERSE", "MONOCHROME2": "IDENTITY"}


@pytest.mark.parametrize("make", [dataset, dx])
def test_P1_the_lowest_value_is_black_and_the_highest_white(make):
    np.testing.assert_array_equal(opened(make(RAMP)).render(), RAMP)


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_P2_monochrome1_is_the_exact_complement(function):
    # The width puts values on halves of a grey level, where rounding after the inversion would break the complement.
    window = {"WindowCenter": "100", "WindowWidth": "90", "VOILUTFunction": function}
    second = opened(dataset(RAMP, **window)).render()
    first = opened(dataset(RAMP, PhotometricInterpretation="MONOCHROME1", **window)).render()
    np.testing.assert_array_equal(first, 255 - second)


@pytest.mark.parametrize("photometric", KINDS)
@pytest.mark.parametrize("tags", [{}, {"WindowCenter": "100", "WindowWidth": "90"}, {"PixelPaddingValue": 7}])
def test_P2_a_model_is_given_what_is_shown(photometric, tags):
    found = opened(dataset(RAMP, PhotometricInterpretation=photometric, **tags))
    np.testing.assert_allclose(found.presentation() * 255, found.render(), atol=0.501)  # it is rounded for the screen
    assert found.presentation().std() > 0.2


def test_P2_complement_of_a_lut():
    film = dataset(RAMP)
    film.VOILUTSequence = [lut(10, (np.arange(200) / 199) ** 2 * 1023, 10)]
    second = opened(film).render()
    film.PhotometricInterpretation = "MONOCHROME1"
    np.testing.assert_array_equal(opened(film).render(), 255 - second)


def test_P2_inversion_comes_after_the_window():
    film = dataset(RAMP, PhotometricInterpretation="MONOCHROME1", WindowCenter="30.5", WindowWidth="21")
    shown = opened(film).render().ravel()
    assert (shown[20], shown[40]) == (255, 0)  # inverted before it, all values but the highest would be white
    assert not shown[40:].any()


def test_P3_monochrome1_with_inverse_is_inverted_once():
    found = opened(dx(RAMP, PhotometricInterpretation="MONOCHROME1", PresentationLUTShape="INVERSE"))
    np.testing.assert_array_equal(found.render(), 255 - RAMP)
    assert "POLARITY_CONTRADICTION" not in codes(found)


def test_P4_monochrome2_with_identity_is_shown_as_it_is():
    found = opened(dx(RAMP, PresentationLUTShape="IDENTITY"))
    np.testing.assert_array_equal(found.render(), RAMP)
    assert "POLARITY_CONTRADICTION" not in codes(found)


@pytest.mark.parametrize(("photometric", "shape"), KINDS.items())
def test_P3_P4_agree_with_pydicom(photometric, shape):
    film = dx(RAMP, PhotometricInterpretation=photometric, PresentationLUTShape=shape)
    np.testing.assert_array_equal(opened(film).render(), apply_presentation_lut(RAMP, film))


@pytest.mark.parametrize(("photometric", "shape"), [("MONOCHROME1", "IDENTITY"), ("MONOCHROME2", "INVERSE")])
def test_P5_photometric_interpretation_outweighs_the_shape(photometric, shape):
    found = opened(dx(RAMP, PhotometricInterpretation=photometric, PresentationLUTShape=shape))
    np.testing.assert_array_equal(found.render(), 255 - RAMP if photometric == "MONOCHROME1" else RAMP)
    (told,) = (notice for notice in found.notices if notice.code == "POLARITY_CONTRADICTION")
    assert told.level == "warning"
    low = "white" if photometric == "MONOCHROME1" else "black"
    assert f"{low} by Photometric Interpretation" in told.text
    assert told.text.endswith(
        "; Photometric Interpretation is the default."
    )  # what is on show may be the other: `I` inverts it


@needs_dcmtk
@pytest.mark.parametrize(("photometric", "shape"), [("MONOCHROME1", "IDENTITY"), ("MONOCHROME2", "INVERSE")])
def test_P5_inverting_gives_what_dcmtk_shows(photometric, shape, tmp_path):
    """DCMTK follows the shape, which PS3.3 C.8.11.3 binds to Photometric Interpretation: no reading is safe."""
    film = dx(RAMP, PhotometricInterpretation=photometric, PresentationLUTShape=shape)
    theirs = dcm2pnm(saved(film, tmp_path / "film.dcm"))
    assert np.abs(opened(film).render(invert=True).astype(int) - theirs).max() <= 1


@pytest.mark.parametrize(("photometric", "shape"), KINDS.items())
def test_P6_a_dx_film_without_the_shape_is_shown_like_one_with_it(photometric, shape):
    stated = opened(dx(RAMP, PhotometricInterpretation=photometric, PresentationLUTShape=shape))
    missing = opened(dx(RAMP, PhotometricInterpretation=photometric))
    np.testing.assert_array_equal(missing.render(), stated.render())
    assert missing.notices == stated.notices


@pytest.mark.parametrize("photometric", KINDS)
@pytest.mark.parametrize(("relationship", "sign"), [("LOG", -1), ("LIN", 1), ("LOG", 1), ("DISP", -1)])
def test_P7_pixel_intensity_relationship_changes_nothing(photometric, relationship, sign):
    film = dx(RAMP, PhotometricInterpretation=photometric, WindowCenter="100", WindowWidth="90")
    plain = opened(film)
    film.PixelIntensityRelationship, film.PixelIntensityRelationshipSign = relationship, sign
    found = opened(film)
    np.testing.assert_array_equal(found.render(), plain.render())
    assert found.notices == plain.notices


@needs_dcmtk
@pytest.mark.parametrize(
    "tags",
    [
        {},
        {"PhotometricInterpretation": "MONOCHROME1"},
        {"PhotometricInterpretation": "MONOCHROME1", "PresentationLUTShape": "INVERSE"},
        {"PresentationLUTShape": "IDENTITY"},
        {"PixelIntensityRelationship": "LOG", "PixelIntensityRelationshipSign": -1},
    ],
    ids=["P1", "P2 and P6", "P3", "P4", "P7"],
)
def test_polarity_agrees_with_dcmtk(tags, tmp_path):
    assert differences(dx(RAMP, **tags), tmp_path) <= 1
