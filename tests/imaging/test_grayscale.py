"""The grayscale steps against the numbers of PS3.3 C.11, pydicom's implementation, and DCMTK's renderer."""

import shutil
import subprocess

import numpy as np
import pytest
from films import dataset, phantom, saved, to_bytes
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut
from pydicom.tag import Tag

from cxrviewer.imaging.dicom import to_radiograph
from cxrviewer.imaging.grayscale import Grayscale, LookupTable, VoiLut, Window

needs_dcmtk = pytest.mark.skipif(shutil.which("dcm2pnm") is None, reason="DCMTK is not installed")


def grey(window, value):
    return float(window(np.array([float(value)]))[0]) * 255


@pytest.mark.parametrize(
    ("window", "value", "expected"),
    [
        (Window(2048, 4096), 0, 0.0),
        (Window(2048, 4096), 2047, 127.47),
        (Window(2048, 4096), 2048, 127.53),
        (Window(2048, 4096), 4095, 255.0),
        (Window(0, 100), -50, 0.0),
        (Window(0, 100), -49, 2.58),
        (Window(0, 100), 0, 128.79),
        (Window(0, 100), 49, 255.0),
        (Window(10, 1), 9, 0.0),
        (Window(10, 1), 10, 255.0),
        (Window(2048, 4096, "LINEAR_EXACT"), 2048, 127.5),
        (Window(2048, 4096, "LINEAR_EXACT"), 4096, 255.0),
        (Window(2048, 4096, "SIGMOID"), 0, 30.40),
        (Window(2048, 4096, "SIGMOID"), 1024, 68.58),
        (Window(2048, 4096, "SIGMOID"), 2048, 127.5),
        (Window(2048, 4096, "SIGMOID"), 4095, 224.58),
    ],
)
def test_windows_give_the_numbers_of_the_standard(window, value, expected):
    assert grey(window, value) == pytest.approx(expected, abs=0.006)


@pytest.mark.parametrize(
    ("window", "valid"),
    [
        (Window(0, 0.5), False),
        (Window(0, 1), True),
        (Window(0, 0, "LINEAR_EXACT"), False),
        (Window(0, 0.5, "SIGMOID"), True),
        (Window(float("nan"), 10), False),
    ],
)
def test_widths_that_the_standard_forbids(window, valid):
    assert window.is_valid() is valid


@given(
    center=st.floats(-3000, 5000),
    width=st.floats(1, 9000),
    function=st.sampled_from(["LINEAR", "LINEAR_EXACT", "SIGMOID"]),
    slope=st.floats(0.1, 5),
    intercept=st.floats(-2000, 2000),
)
def test_steps_agree_with_pydicom(center, width, function, slope, intercept):
    stored = np.arange(0, 4096, 7, dtype=np.uint16).reshape(1, -1)
    film = dataset(stored, BitsStored=12, RescaleSlope=f"{slope:.6f}", RescaleIntercept=f"{intercept:.4f}")
    film.WindowCenter, film.WindowWidth, film.VOILUTFunction = f"{center:.4f}", f"{width:.4f}", function
    ours = to_radiograph(to_bytes(film), "").presentation()
    values = apply_modality_lut(stored, film)
    with np.errstate(over="ignore"):  # pydicom's sigmoid overflows far from the centre; the result is right
        theirs = apply_voi_lut(values, film)
    low, high = apply_modality_lut(np.array([0, 4095]), film)
    np.testing.assert_allclose(ours, (theirs - low) / (high - low), atol=2e-4)


def test_monochrome1_is_the_exact_complement():
    pixels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    window = {"WindowCenter": "100", "WindowWidth": "90"}
    second = to_radiograph(to_bytes(dataset(pixels, **window)), "").render()
    first = to_radiograph(to_bytes(dataset(pixels, PhotometricInterpretation="MONOCHROME1", **window)), "").render()
    np.testing.assert_array_equal(first, 255 - second)


def test_inversion_comes_after_the_window():
    film = dataset(np.array([[0, 100]], dtype=np.uint8), PhotometricInterpretation="MONOCHROME1")
    film.WindowCenter, film.WindowWidth = "50.5", "101"
    np.testing.assert_array_equal(to_radiograph(to_bytes(film), "").render(), [[255, 0]])


def test_contradicting_polarity_follows_photometric_interpretation_with_a_notice():
    film = dataset(phantom(64, 64).astype(np.uint8), PhotometricInterpretation="MONOCHROME1")
    film.PresentationLUTShape = "IDENTITY"
    radiograph = to_radiograph(to_bytes(film), "")
    assert radiograph.grayscale.inverted
    assert "POLARITY_CONTRADICTION" in {notice.code for notice in radiograph.notices}


def lut(first, entries, bits, name=""):
    item = Dataset()
    item.add_new(0x00283002, "US", [len(entries) % 65536, first % 65536, bits])
    item.add_new(0x00283003, "LO", name)
    item.add_new(0x00283006, "OW", np.asarray(entries, "<u2").tobytes())
    return item


def test_voi_lut_is_applied_and_named():
    film = dataset(np.array([[0, 5, 10, 200]], dtype=np.uint16), BitsStored=12)
    film.VOILUTSequence = [lut(5, [0, 100, 200, 300, 400, 1023], 10, "NORMAL"), lut(0, [1023, 0], 10, "OTHER")]
    film.WindowCenter, film.WindowWidth = "100", "50"
    radiograph = to_radiograph(to_bytes(film), "")
    assert [voi.name for voi in radiograph.grayscale.vois] == ["NORMAL", "OTHER", "window 1"]
    np.testing.assert_array_equal(radiograph.render(), [[0, 0, 255, 255]])


def test_damaged_voi_lut_falls_back_to_the_window_with_a_notice():
    film = dataset(phantom(32, 32).astype(np.uint16), BitsStored=12)
    item = lut(0, range(100), 10)
    item.LUTDescriptor = [4096, 0, 10]
    film.VOILUTSequence = [item]
    film.WindowCenter, film.WindowWidth = "100", "50"
    radiograph = to_radiograph(to_bytes(film), "")
    assert [voi.name for voi in radiograph.grayscale.vois] == ["window 1"]
    assert "VOI_LUT_DAMAGED" in {notice.code for notice in radiograph.notices}


def test_modality_lut_reads_the_first_value_signed_and_the_entries_unsigned():
    film = dataset(np.array([[-9, -5, -4, 0]], dtype=np.int16))
    film.ModalityLUTSequence = [lut(-5, [40000, 40001, 40002], 16)]
    film.ModalityLUTSequence[0].ModalityLUTType = "US"
    table = to_radiograph(to_bytes(film), "").grayscale.modality
    np.testing.assert_array_equal(table(np.array([-9.0, -5.0, -4.0, 0.0])), [40000, 40000, 40001, 40002])


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_lut_entries_larger_than_stated_are_all_used(photometric):
    film = dataset(np.arange(4096, dtype=np.uint16).reshape(64, 64), BitsStored=12)
    film.PhotometricInterpretation = photometric
    film.VOILUTSequence = [lut(0, range(4096), 8)]
    radiograph = to_radiograph(to_bytes(film), "")
    shown = radiograph.presentation()
    assert (shown.min(), shown.max()) == (0.0, 1.0)
    steps = np.diff(radiograph.render().ravel().astype(int))
    assert set(steps * (1 if photometric == "MONOCHROME2" else -1)) == {0, 1}
    assert "LUT_BITS" in {notice.code for notice in radiograph.notices}


def test_a_voi_lut_gives_fractions_whatever_its_entries():
    table = VoiLut(LookupTable(0.0, np.array([0.0, 255.0, 4095.0]), 8))
    np.testing.assert_array_equal(table(np.array([0.0, 1.0, 2.0])), [0.0, 1.0, 1.0])


@pytest.mark.parametrize(
    ("centers", "widths", "names", "expected"),
    [
        (r"100\200", r"10\20", r"A\B", {"A": (100, 10), "B": (200, 20)}),
        (r"\200", r"10\20", r"A\B", {"B": (200, 20)}),
        (r"100\200", r"abc\20", r"A\B", {"B": (200, 20)}),
        (r"100\200", r"10", r"A\B", {"A": (100, 10)}),
        (r"1e400\200\300", r"10\nan\30", r"A\B\C", {"C": (300, 30)}),
        (r"\200", r"\20", "", {"window 2": (200, 20)}),
    ],
)
def test_a_center_keeps_its_own_width_and_name(centers, widths, names, expected):
    film = dataset(np.zeros((4, 4), np.uint16), BitsStored=12, WindowCenterWidthExplanation=names.split("\\"))
    for tag, value in ((0x00281050, centers), (0x00281051, widths)):
        content = value.encode() + b" " * (len(value) % 2)
        film._dict[Tag(tag)] = RawDataElement(Tag(tag), "DS", len(content), content, 0, False, True)
    radiograph = to_radiograph(to_bytes(film), "")
    assert {voi.name: (voi.center, voi.width) for voi in radiograph.grayscale.vois} == expected
    complete = len(expected) == max(centers.count("\\"), widths.count("\\")) + 1
    assert ("WINDOW_INCOMPLETE" in {notice.code for notice in radiograph.notices}) is not complete


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_padding_is_black_and_outside_the_automatic_window(photometric):
    pixels = np.full((20, 20), 500, dtype=np.uint16)
    pixels[:, 10:] = 600
    pixels[:5] = 4095
    film = dataset(pixels, BitsStored=12, PhotometricInterpretation=photometric, PixelPaddingValue=4095)
    radiograph = to_radiograph(to_bytes(film), "")
    assert radiograph.modality_range == (500, 600)
    assert radiograph.auto_window.limits() == (500, 600)
    assert not radiograph.render()[:5].any()


def test_signed_values_are_indexed_by_their_bit_pattern():
    grayscale = Grayscale(np.dtype(np.int16), vois=(Window(0, 65536),))
    table = grayscale.presentation_table()
    assert table[np.uint16(0x8000)] == 0.0
    assert table[np.uint16(0x7FFF)] == 1.0


@needs_dcmtk
@pytest.mark.parametrize(
    "tags",
    [
        {"WindowCenter": "2048", "WindowWidth": "4096"},
        {"WindowCenter": "1800", "WindowWidth": "900", "PhotometricInterpretation": "MONOCHROME1"},
        {"WindowCenter": "1800", "WindowWidth": "900", "VOILUTFunction": "SIGMOID"},
        {"RescaleSlope": "2", "RescaleIntercept": "-10", "WindowCenter": "3000", "WindowWidth": "5000"},
        {"RescaleSlope": "-10", "RescaleIntercept": "3000", "WindowCenter": "-15000", "WindowWidth": "30000"},
    ],
)
def test_pictures_agree_with_dcmtk(tags, tmp_path):
    pixels = (phantom(120, 100) * 4095).astype(np.uint16)
    agrees_with_dcmtk(dataset(pixels, BitsStored=12, **tags), tmp_path)


@needs_dcmtk
def test_a_sample_in_the_high_bits_agrees_with_dcmtk(tmp_path):
    ramp = np.tile(np.arange(0, 4096, 16, dtype=np.uint16), (16, 1))
    film = dataset(ramp << np.uint16(4), BitsStored=12, HighBit=15, WindowCenter="2048", WindowWidth="4096")
    agrees_with_dcmtk(film, tmp_path)


def agrees_with_dcmtk(dataset, folder):
    film = saved(dataset, folder / "film.dcm")
    subprocess.run(["dcm2pnm", "+Wi", "1", "+op", film, folder / "film.pgm"], check=True)
    theirs = np.asarray(Image.open(folder / "film.pgm")).astype(int)
    ours = to_radiograph(film.read_bytes(), "").render().astype(int)
    assert np.abs(ours - theirs).max() <= 1
