"""Headers that leave out or contradict what says how pixels are stored; palettes; frames."""

import numpy as np
import pytest
from films import dataset, phantom, saved, to_bytes

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.film.radiograph import Patient

RAMP = np.tile(np.arange(0, 4096, 16, dtype=np.uint16), (8, 1))


def opened(pixels=RAMP, **tags):
    return to_radiograph(to_bytes(dataset(pixels, **tags)), "")


def codes(radiograph):
    return {notice.code for notice in radiograph.notices}


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


@pytest.mark.parametrize(
    ("age", "years"), [("045Y", 45), ("006M", 0.5), ("026W", 182 / 365.25), ("100D", 100 / 365.25)]
)
def test_an_age_is_told_in_years(age, years):
    assert opened(PatientAge=age).facts.age_years == pytest.approx(years)


def test_each_element_says_what_it_is_for():
    tags = {"IssuerOfPatientID": "WARD", "PatientSex": "F", "StudyDate": "20200102", "Manufacturer": "MAKER"}
    found = opened(Laterality="L", **tags)  # of the series; newer objects have one of the image
    whose = ("CANARY^PATIENT", "CANARY-ID-4711", "WARD", "19501224", "F", "20200102", "CANARY-ACC", "CANARY HOSPITAL")
    assert found.patient == Patient(*whose)
    assert (found.facts.laterality, found.facts.manufacturer) == ("L", "MAKER")
    assert opened(Laterality="L", ImageLaterality="R").facts.laterality == "R"


@pytest.mark.filterwarnings("ignore:Invalid value for VR AS", "ignore:A value of type", "ignore:The value length")
@pytest.mark.parametrize("age", ["²²²Y", "0-5Y", "Y", "0455"])
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


@pytest.mark.parametrize("factor", [1, 257])
def test_entries_of_a_palette_in_words_where_8_bits_are_stated(factor):
    """Some senders fill the low byte of each word, others all of it; the picture is the same."""
    film = palette()
    for colour in (0, 1, 2):
        film[0x00281101 + colour].value = [256, 0, 8]
        film[0x00281201 + colour].value = (np.arange(256)[::-1] * factor).astype("<u2").tobytes()
    np.testing.assert_array_equal(to_radiograph(to_bytes(film), "").render()[0], np.arange(256)[::-1])


def test_colours_of_a_palette_are_measured():
    film = palette()
    film.RedPaletteColorLookupTableData = bytes(512)
    found = to_radiograph(to_bytes(film), "")
    assert found.facts.colour > 0.4
    assert "COLOUR" in codes(found)


@pytest.mark.parametrize("lost", [("Red",), ("Blue",), ("Red", "Green", "Blue")])
def test_a_film_without_its_palette_is_refused(lost):
    film = palette()
    for colour in lost:
        delattr(film, f"{colour}PaletteColorLookupTableData")
    with pytest.raises(UnreadableFilmError, match="palette"):
        to_radiograph(to_bytes(film), "")


def test_a_segmented_palette_is_refused():
    """It may unfold to any length; this one, of a single segment, would not."""
    film = palette()
    whole = np.array([0, 256, *(np.arange(256)[::-1] * 257)], "<u2").tobytes()  # discrete, of 256 entries
    for colour in (0, 1, 2):
        del film[0x00281201 + colour]
        film.add_new(0x00281221 + colour, "OW", whole)
    with pytest.raises(UnreadableFilmError, match="of a kind that is not read here"):
        to_radiograph(to_bytes(film), "")


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
