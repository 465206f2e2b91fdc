"""Overlay planes (PS3.3 C.9.2, C.9.3) against drawings packed here and against DCMTK's renderer."""

import shutil

import numpy as np
import pytest
from dcmtk import dcm2pnm, needs_dcmtk
from films import dataset, phantom, saved, to_bytes
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRBigEndian, JPEG2000Lossless

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.film.overlays import OverlayPlane, burn, combined
from cxrviewer.imaging.opening import open_radiograph

PIXELS = np.rint(phantom(40, 52) * 4095).astype(np.uint16)
WINDOW = {"BitsStored": 12, "WindowCenter": "2048", "WindowWidth": "4096"}


def drawing(rows, columns, seed=0, frames=1):
    """Random bits in blocks: bool, ``(frames, rows, columns)``."""
    return np.random.default_rng(seed).random((frames, rows, columns)) < 0.3


def laid_over(film: Dataset, bits: np.ndarray, group: int = 0x6000, origin=(1, 1), kind="G", **more) -> Dataset:
    """Put the frames of ``bits`` into an overlay group of ``film``; ``more`` elements are named by their number."""
    packed = np.packbits(bits.astype(np.uint8), axis=None, bitorder="little").tobytes()
    elements = {
        0x0010: ("US", bits.shape[1]),
        0x0011: ("US", bits.shape[2]),
        0x0040: ("CS", kind),
        0x0050: ("SS", list(origin)),
        0x0100: ("US", 1),
        0x0102: ("US", 0),
        0x3000: ("OW", packed + b"\0" * (len(packed) % 2)),
    }
    elements |= {int(name[1:], 16): value for name, value in more.items()}
    for element, (vr, value) in elements.items():
        film.add_new((group, element), vr, value)
    return film


def opened(film, frame=1):
    return to_radiograph(to_bytes(film), "", frame)


def codes(radiograph):
    return [notice.code for notice in radiograph.notices]


def test_S3_two_planes_lie_where_they_say_and_are_no_part_of_the_film():
    first, second = drawing(40, 52), drawing(10, 20, seed=1)
    film = laid_over(dataset(PIXELS, **WINDOW), first)
    film = laid_over(film, second, 0x6002, origin=(5, 7), kind="R", x1500=("LO", "heart"), x0022=("LO", "outline"))
    found = opened(film)
    plain = opened(dataset(PIXELS, **WINDOW))
    one, two = found.overlays
    assert (one.group, one.kind, two.group, two.kind) == (0x6000, "G", 0x6002, "R")
    assert (two.row, two.column, two.label, two.description) == (5, 7, "heart", "outline")
    np.testing.assert_array_equal(one.mask(40, 52), first[0])
    placed = np.zeros((40, 52), dtype=bool)
    placed[4:14, 6:26] = second[0]
    np.testing.assert_array_equal(two.mask(40, 52), placed)
    np.testing.assert_array_equal(found.presentation(), plain.presentation())
    np.testing.assert_array_equal(found.render(), plain.render())
    np.testing.assert_array_equal(found.stored, PIXELS)
    assert codes(found).count("OVERLAY") == 1
    assert "OVERLAY" not in codes(plain)


@pytest.mark.parametrize("origin", [(-3, -5), (-3, 40), (35, -5), (35, 48), (100, 1), (1, -100), (-32768, 32767)])
def test_S3_what_lies_outside_the_film_is_cut_off(origin):
    bits = drawing(12, 15)
    mask = opened(laid_over(dataset(PIXELS), bits, origin=origin)).overlays[0].mask(40, 52)
    expected = np.zeros((40, 52), dtype=bool)
    for row, column in np.argwhere(bits[0]):
        place = row + origin[0] - 1, column + origin[1] - 1
        if 0 <= place[0] < 40 and 0 <= place[1] < 52:
            expected[place] = True
    np.testing.assert_array_equal(mask, expected)


@pytest.mark.parametrize("origin", [None, 5])
def test_S3_a_plane_that_does_not_say_where_begins_with_the_film(origin):
    plane = opened(laid_over(dataset(PIXELS), drawing(4, 5), x0050=("SS", origin))).overlays[0]
    assert (plane.row, plane.column) == (1, 1)


@pytest.mark.parametrize(("rows", "columns"), [(3, 5), (5, 3), (7, 9), (4, 8)])
def test_S3_frames_begin_wherever_the_one_before_ends(rows, columns):
    bits = drawing(rows, columns, frames=9)
    packed = np.packbits(bits, bitorder="little")
    plane = OverlayPlane(0x6000, 1, 1, rows, columns, packed, frames=9, first_frame=3)
    for place, wanted in enumerate(bits):
        frame = plane.on_frame(3 + place)
        np.testing.assert_array_equal(frame.bits, wanted)
        assert len(frame.packed) <= rows * columns // 8 + 2  # one frame does not keep the others
        assert not frame.packed.flags.writeable
        np.testing.assert_array_equal(frame.on_frame(3 + place).bits, wanted)
        assert frame.on_frame(4 + place) is None
    assert plane.on_frame(2) is plane.on_frame(12) is None


def test_S3_planes_together_have_a_bit_each():
    bits = drawing(6, 9, frames=16)
    planes = [
        OverlayPlane(0x6000 + 2 * place, 2, 3, 6, 9, np.packbits(one, bitorder="little"))
        for place, one in enumerate(bits)
    ]
    found = combined(planes, 10, 12)
    assert not found.flags.writeable
    expected = np.zeros((16, 10, 12), bool)
    expected[:, 1:7, 2:11] = bits
    for place, one in enumerate(expected):
        np.testing.assert_array_equal(found >> place & 1, one)


def test_S3_bits_are_read_only_and_words_stay_out_of_the_repr():
    plane = opened(laid_over(dataset(PIXELS), drawing(9, 7), x1500=("LO", "CANARY^LABEL"))).overlays[0]
    assert plane.bits.shape == (9, 7)
    assert not plane.bits.flags.writeable
    assert "CANARY" not in repr(plane)


@pytest.mark.parametrize(
    ("elements", "shown"),
    [
        ({}, [0, 0, 0]),
        ({"x0015": ("IS", "2")}, [0, 1, None]),
        ({"x0015": ("IS", "2"), "x0051": ("US", 2)}, [None, 0, 1]),
        ({"x0051": ("US", 3)}, [None, None, 0]),
    ],
)
def test_S3_frames_of_an_overlay_belong_to_frames_of_the_film(elements, shown):
    bits = drawing(7, 9, frames=2)  # 63 bits: the second frame begins inside a byte
    for frame, index in enumerate(shown, start=1):
        film = dataset(PIXELS, NumberOfFrames=3, PixelData=PIXELS.tobytes() * 3)
        planes = opened(laid_over(film, bits, **elements), frame).overlays
        assert len(planes) == (index is not None)
        for plane in planes:
            np.testing.assert_array_equal(plane.bits, bits[index])


@pytest.mark.parametrize("vr", ["OW", "OB"])
def test_S3_big_endian_words_hold_the_same_bits(vr):
    bits = drawing(7, 9)
    packed = np.packbits(bits, axis=None, bitorder="little").tobytes()  # 8 bytes
    swapped = packed if vr == "OB" else np.frombuffer(packed, "<u2").astype(">u2").tobytes()
    film = laid_over(dataset(PIXELS, PixelData=PIXELS.astype(">u2").tobytes()), bits, x3000=(vr, swapped))
    film.file_meta.TransferSyntaxUID = ExplicitVRBigEndian
    np.testing.assert_array_equal(opened(film).overlays[0].bits, bits[0])


def embedded(allocated=16, position=14, **tags):
    """A 12-bit film with a drawing in a bit that no sample uses, in the retired form."""
    bits = drawing(*PIXELS.shape)
    film = laid_over(dataset(PIXELS | (bits[0].astype(np.uint16) << 14), **WINDOW, **tags), bits)
    del film[0x6000, 0x3000]
    film[0x6000, 0x0100].value, film[0x6000, 0x0102].value = allocated, position
    return film, bits[0]


def test_S3_a_plane_in_unused_bits_of_the_pixels_is_found():
    film, bits = embedded()
    found = opened(film)
    np.testing.assert_array_equal(found.overlays[0].mask(*PIXELS.shape), bits)
    np.testing.assert_array_equal(found.stored, PIXELS)
    assert "OVERLAY_DAMAGED" not in codes(found)


@pytest.mark.parametrize("position", [0, 3, 11, 16, 65535])
def test_S3_a_plane_in_bits_of_the_samples_is_refused(position):
    found = opened(embedded(position=position)[0])
    assert found.overlays == ()
    assert codes(found).count("OVERLAY_DAMAGED") == 1


@pytest.mark.parametrize(
    "elements",
    [
        {"x3000": ("OW", b"\1\2")},
        {"x3000": ("OW", b"")},
        {"x3000": ("OW", b"\1" * 258)},  # two bytes short
        {"x0010": ("US", 0)},
        {"x0010": ("US", 65535), "x0011": ("US", 65535)},
        {"x0015": ("IS", "2147483647")},
        {"x0015": ("IS", "-1")},
        {"x0100": ("US", 8)},
    ],
)
def test_S3_a_damaged_plane_is_left_out_and_told_once(elements):
    film = laid_over(dataset(PIXELS, **WINDOW), drawing(40, 52), **elements)
    film = laid_over(film, drawing(40, 52), 0x6004, **elements)
    film = laid_over(film, drawing(4, 5), 0x601E)
    found = opened(film)
    assert [plane.group for plane in found.overlays] == [0x601E]
    assert codes(found).count("OVERLAY_DAMAGED") == 1


def test_S3_a_plane_in_compressed_pixels_is_refused():
    film, _ = embedded()
    film.compress(JPEG2000Lossless, encoding_plugin="pylibjpeg")
    found = opened(film)
    assert found.overlays == ()
    assert "OVERLAY_DAMAGED" in codes(found)


def test_S3_an_empty_plane_is_no_drawing():
    found = opened(laid_over(dataset(PIXELS), np.zeros((1, 40, 52), dtype=bool)))
    assert found.overlays == ()
    assert not {"OVERLAY", "OVERLAY_DAMAGED"} & set(codes(found))


def test_S3_damaged_bytes_end_in_a_film_or_in_a_plain_error():
    film = laid_over(dataset(PIXELS, **WINDOW), drawing(40, 52), x0015=("IS", "1"), x1500=("LO", "CANARY"))
    film.ShutterShape, film.CenterOfCircularShutter, film.RadiusOfCircularShutter = "CIRCULAR", [20, 26], 15
    content = bytearray(to_bytes(film))
    pixels = content.index(PIXELS.tobytes())
    random = np.random.default_rng(3)
    shown = 0
    for _ in range(150):
        damaged = content.copy()
        for place in random.integers(300, pixels, size=3):
            damaged[place] = random.integers(256)
        try:
            found = to_radiograph(bytes(damaged), "")
        except UnreadableFilmError:
            continue
        masks = [plane.mask(*found.stored.shape) for plane in found.overlays]
        assert {mask.shape for mask in masks} <= {found.render().shape}
        shown += 1
    assert 0 < shown < 150


@needs_dcmtk
def test_S3_the_drawing_in_a_real_file_agrees_with_dcmtk(tmp_path):
    path = tmp_path / "film.dcm"
    shutil.copy(get_testdata_file("examples_overlay.dcm"), path)
    found = open_radiograph(path)
    theirs = dcm2pnm(path, "+Wi", "1", "+O", "0")
    assert found.overlays[0].bits.any()
    assert np.abs(burn(found.render(), found.overlays).astype(int) - theirs).max() <= 1


@needs_dcmtk
@pytest.mark.parametrize("shown", ["none", "first", "all"])
@pytest.mark.parametrize("origin", [(5, 7), (-3, -4), (30, 45)])
def test_S3_agrees_with_dcmtk(tmp_path, shown, origin):
    film = laid_over(dataset(PIXELS, **WINDOW), drawing(40, 52))
    film = laid_over(film, drawing(16, 20, seed=1), 0x6002, origin=origin)
    found = opened(film)
    planes = {"none": [], "first": found.overlays[:1], "all": found.overlays}[shown]
    options = {"none": ["-O"], "first": ["+O", "1"], "all": ["+O", "0"]}[shown]
    theirs = dcm2pnm(saved(film, tmp_path / "film.dcm"), "+Wi", "1", *options)
    assert np.abs(burn(found.render(), planes).astype(int) - theirs).max() <= 1


@needs_dcmtk
def test_S3_a_plane_in_unused_bits_agrees_with_dcmtk(tmp_path):
    film, _ = embedded()
    found = opened(film)
    theirs = dcm2pnm(saved(film, tmp_path / "film.dcm"), "+Wi", "1", "+O", "0", "+Omr")
    assert np.abs(burn(found.render(), found.overlays).astype(int) - theirs).max() <= 1
