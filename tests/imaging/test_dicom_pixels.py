"""Headers that leave out, contradict or misplace what says how pixels are stored."""

import numpy as np
import pytest
from films import dataset, phantom, saved, to_bytes

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.dicom import to_radiograph

RAMP = np.tile(np.arange(0, 4096, 16, dtype=np.uint16), (8, 1))


def opened(pixels=RAMP, **tags):
    return to_radiograph(to_bytes(dataset(pixels, **tags)), "")


def codes(radiograph):
    return {notice.code for notice in radiograph.notices}


@pytest.mark.parametrize("kind", [np.uint16, np.int16])
def test_a_sample_that_does_not_start_at_bit_0_is_shifted(kind):
    values = RAMP.astype(np.int32) - (2048 if kind is np.int16 else 0)
    found = opened((values << 4).astype(kind), BitsStored=12, HighBit=15)
    np.testing.assert_array_equal(found.stored, values)


def test_bits_above_bits_stored_are_cleared():
    found = opened(np.array([[0x3001, 0xC001]], dtype=np.uint16), BitsStored=14)
    np.testing.assert_array_equal(found.stored, [[0x3001, 0x0001]])


def test_bits_below_the_sample_are_cleared():
    found = opened(np.array([[0xABCF, 0x001F]], dtype=np.uint16), BitsStored=12, HighBit=15)
    np.testing.assert_array_equal(found.stored, [[0xABC, 0x001]])


def test_sign_is_extended_from_bits_stored():
    found = opened(np.array([[0x0FFF, 0x0001]], dtype=np.uint16).view(np.int16), BitsStored=12)
    np.testing.assert_array_equal(found.stored, [[-1, 1]])


@pytest.mark.parametrize(
    ("keyword", "name"),
    [
        ("PhotometricInterpretation", "Photometric Interpretation"),
        ("SamplesPerPixel", "Samples per Pixel"),
        ("PixelRepresentation", "Pixel Representation"),
        ("BitsStored", "Bits Stored"),
        ("HighBit", "High Bit"),
    ],
)
@pytest.mark.parametrize("empty", [False, True])
def test_missing_attributes_get_their_usual_values_and_are_named(keyword, name, empty):
    film = dataset(RAMP)
    content = to_bytes(film)
    if empty:
        setattr(film, keyword, "" if keyword == "PhotometricInterpretation" else None)
    else:
        delattr(film, keyword)
    found = to_radiograph(to_bytes(film), "")
    np.testing.assert_array_equal(found.render(), to_radiograph(content, "").render())
    assert [notice.text for notice in found.notices if notice.code == "MISSING_ATTRIBUTE"] == [
        f"The file does not say, or not validly, its {name}; the usual is assumed."
    ]


@pytest.mark.filterwarnings("ignore:Invalid value for VR CS")
def test_photometric_interpretation_in_small_letters_counts():
    found = opened(PhotometricInterpretation="monochrome1")
    assert found.grayscale.inverted
    assert "MISSING_ATTRIBUTE" not in codes(found)


def test_impossible_bits_stored_count_as_missing():
    assert "MISSING_ATTRIBUTE" in codes(opened(BitsStored=20))


@pytest.mark.filterwarnings("ignore:Invalid value for VR AS", "ignore:A value of type", "ignore:The value length")
@pytest.mark.parametrize("age", ["²²²Y", "0-5Y", "Y"])
def test_an_age_that_is_none_leaves_the_film_readable(age):
    film = to_bytes(dataset(RAMP, SpecificCharacterSet="ISO_IR 100", PatientAge="045Y"))
    content = film.replace(b"045Y", age.encode("latin-1").ljust(4))
    assert to_radiograph(content, "").facts.age_years is None


def palette(bits=16):
    film = dataset(np.tile(np.arange(256, dtype=np.uint8), (8, 1)), PhotometricInterpretation="PALETTE COLOR")
    falling = np.arange(256)[::-1] * (257 if bits == 16 else 1)
    for colour in (0, 1, 2):
        film.add_new(0x00281101 + colour, "US", [256, 0, bits])
        film.add_new(0x00281201 + colour, "OW", falling.astype("<u2" if bits == 16 else np.uint8).tobytes())
    return film


@pytest.mark.parametrize("bits", [8, 16])
def test_palette_colours_are_looked_up(bits):
    found = to_radiograph(to_bytes(palette(bits)), "")
    np.testing.assert_array_equal(found.render()[0], np.arange(256)[::-1])
    assert found.facts.photometric == "PALETTE COLOR"
    assert found.facts.colour == 0.0


def test_colours_of_a_palette_are_measured():
    film = palette()
    film.RedPaletteColorLookupTableData = bytes(512)
    found = to_radiograph(to_bytes(film), "")
    assert found.facts.colour > 0.4
    assert "COLOUR" in codes(found)


def test_a_film_without_its_palette_is_refused():
    film = palette()
    del film.RedPaletteColorLookupTableData
    with pytest.raises(UnreadableFilmError, match="palette"):
        to_radiograph(to_bytes(film), "")


def test_padding_needs_a_value():
    assert opened(BitsStored=12, PixelPaddingRangeLimit=2000).padding is None
    assert opened(BitsStored=12, PixelPaddingValue=0, PixelPaddingRangeLimit=100).padding == (0, 100)


@pytest.mark.parametrize(
    ("kind", "vr", "value", "expected"),
    [
        (np.int16, "US", 63536, (-2000, -2000)),
        (np.uint16, "SS", -2000, (63536, 63536)),
        (np.int16, "SS", -2000, (-2000, -2000)),
        (np.uint16, "US", 63536, (63536, 63536)),
        (np.uint8, "US", 4095, None),
    ],
)
def test_padding_is_read_by_its_bit_pattern(kind, vr, value, expected):
    film = dataset(np.zeros((4, 4), dtype=kind))
    film.add_new(0x00280120, vr, value)
    assert to_radiograph(to_bytes(film), "").padding == expected


@pytest.mark.parametrize(("slope", "intercept"), [("1e300", "0"), ("1", "1e308"), ("1e-9", "1e9"), ("-1e13", "5")])
def test_a_rescale_out_of_proportion_is_not_used(slope, intercept):
    found = opened(BitsStored=12, RescaleSlope=slope, RescaleIntercept=intercept)
    assert "RESCALE_UNUSABLE" in codes(found)
    assert found.auto_window.is_valid()
    assert found.modality_range == (0, 4080)


def test_a_frame_of_many_is_chosen_and_said(tmp_path):
    frames = np.arange(3 * 16, dtype=np.uint8).reshape(3, 4, 4)
    film = dataset(frames[0])
    film.NumberOfFrames, film.PixelData = 3, frames.tobytes()
    path = saved(film, tmp_path / "film.dcm")
    found = open_radiograph(path, frame=2)
    np.testing.assert_array_equal(found.stored, frames[1])
    assert "Frame 2 of 3 is shown and scored." in {notice.text for notice in found.notices}
    with pytest.raises(UnreadableFilmError, match="no frame 4"):
        open_radiograph(path, frame=4)


def test_a_number_of_frames_that_is_none_means_one():
    found = opened((phantom(8, 8) * 255).astype(np.uint8), NumberOfFrames=0)
    assert "MULTI_FRAME" not in codes(found)
