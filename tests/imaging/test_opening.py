"""Opening whatever a disk hands over: every decoder, every raster kind, and one sentence for what is no film."""

import io
import struct
import zlib

import cv2
import numpy as np
import pytest
from films import dataset, phantom, saved, to_bytes
from PIL import Image

from cxrviewer import open_radiograph, paths
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.decoders import TRANSFER_SYNTAXES, decoder_table
from cxrviewer.imaging.film.limits import MOST_PIXELS

LOSSY = {"1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.81"}
LOSSY |= {"1.2.840.10008.1.2.4.91", "1.2.840.10008.1.2.4.203"}


@pytest.mark.parametrize("uid", TRANSFER_SYNTAXES)
def test_every_transfer_syntax_is_decoded(uid):
    rows, columns = np.indices((32, 32))
    found = open_radiograph(paths.resources() / "self-test" / f"{uid}.dcm")
    difference = np.abs(found.stored.astype(int) - (4 * rows + 2 * columns)).max()
    assert difference <= (8 if uid in LOSSY else 0)
    assert found.facts.decoder


def test_table_of_decoders_has_no_gap():
    assert [state.uid for state in decoder_table() if not state.available] == []


def raster(pixels, **options):
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, **options)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("kind", "channels"),
    [(kind, channels) for kind in ("PNG", "TIFF", "WEBP") for channels in (1, 3, 4)] + [("JPEG", 1), ("JPEG", 3)],
)
def test_8_bit_rasters(tmp_path, kind, channels):
    grey = (phantom(60, 50) * 255).astype(np.uint8)
    pixels = grey if channels == 1 else np.dstack([grey] * 3 + [np.full_like(grey, 255)] * (channels - 3))
    options = {"WEBP": {"lossless": True}, "JPEG": {"quality": 100}}.get(kind, {})
    (tmp_path / "film").write_bytes(raster(pixels, format=kind, **options))
    found = open_radiograph(tmp_path / "film")
    assert found.stored.dtype == np.uint8
    assert np.abs(found.render().astype(int) - grey).max() <= (6 if kind == "JPEG" else 0)


@pytest.mark.parametrize(
    ("kind", "channels"), [(kind, channels) for kind in (".png", ".tiff") for channels in (1, 3, 4)]
)
def test_16_bit_rasters_keep_their_bits(tmp_path, channels, kind):
    grey = (phantom(60, 50) * 65535).astype(np.uint16)
    pixels = grey if channels == 1 else np.dstack([grey] * 3 + [np.full_like(grey, 65535)] * (channels - 3))
    (tmp_path / "film").write_bytes(cv2.imencode(kind, pixels)[1].tobytes())
    found = open_radiograph(tmp_path / "film")
    np.testing.assert_array_equal(found.stored, grey)
    assert np.abs(found.render().astype(int) - np.rint(grey / 257)).max() <= 1


def test_12_bit_values_in_a_16_bit_png_fill_the_grey_scale(tmp_path):
    pixels = np.linspace(0, 4095, 2500).astype(np.uint16).reshape(50, 50)
    (tmp_path / "film.png").write_bytes(raster(pixels, format="PNG"))
    found = open_radiograph(tmp_path / "film.png")
    assert found.facts.bits_stored == 12
    assert (found.render().min(), found.render().max()) == (0, 255)


def tiff(pixels, photometric, order):
    """A baseline TIFF of 16 bits that Pillow does not write: in which white is zero, or of big endian words."""
    data = pixels.astype(f"{order}u2").tobytes()
    rows, columns = pixels.shape
    short = [(256, columns), (257, rows), (258, 16), (259, 1), (262, photometric), (277, 1), (278, rows)]
    entries = [struct.pack(f"{order}HHIHH", tag, 3, 1, value, 0) for tag, value in short]
    entries.insert(5, struct.pack(f"{order}HHII", 273, 4, 1, 8))
    entries.append(struct.pack(f"{order}HHII", 279, 4, 1, len(data)))
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8 + len(data))
    return head + data + struct.pack(f"{order}H", len(entries)) + b"".join(entries) + bytes(4)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("highest", [4095, 65535])
def test_a_tiff_in_which_white_is_zero_is_turned_round(tmp_path, order, highest):
    grey = np.linspace(0, highest, 64).astype(np.uint16).reshape(8, 8)
    (tmp_path / "black.tif").write_bytes(tiff(grey, 1, order))
    (tmp_path / "white.tif").write_bytes(tiff(highest - grey, 0, order))
    np.testing.assert_array_equal(open_radiograph(tmp_path / "black.tif").stored, grey)
    np.testing.assert_array_equal(open_radiograph(tmp_path / "white.tif").stored, grey)


def test_a_tiff_of_several_pages_says_which_is_shown(tmp_path):
    pages = [Image.fromarray(np.full((4, 4), value, np.uint8)) for value in (10, 20)]
    pages[0].save(tmp_path / "film.tif", save_all=True, append_images=pages[1:])
    found = open_radiograph(tmp_path / "film.tif", frame=2)
    assert found.stored[0, 0] == 20
    assert [notice.text for notice in found.notices] == ["Frame 2 of 2 is shown and scored."]


def test_colour_is_measured_and_shown_as_grey(tmp_path):
    pixels = np.zeros((40, 40, 3), np.uint8)
    pixels[..., 0] = 200
    (tmp_path / "photo.png").write_bytes(raster(pixels, format="PNG"))
    found = open_radiograph(tmp_path / "photo.png")
    assert found.facts.colour == pytest.approx(200 / 255, abs=0.01)
    assert {notice.code for notice in found.notices} == {"COLOUR"}


def test_same_picture_from_every_bit_depth(tmp_path):
    picture = phantom()
    shown = []
    for bits, kind in ((8, np.uint8), (10, np.uint16), (12, np.uint16), (16, np.uint16)):
        film = dataset(np.rint(picture * (2**bits - 1)).astype(kind), BitsStored=bits)
        film.WindowCenter, film.WindowWidth = str(2 ** (bits - 1)), str(2**bits)
        shown.append(open_radiograph(saved(film, tmp_path / f"{bits}.dcm")).render().astype(int))
    assert max(np.abs(other - shown[0]).max() for other in shown) <= 1


def test_missing_preamble_and_trailing_bytes_are_tolerated(tmp_path):
    content = to_bytes(dataset((phantom(32, 32) * 255).astype(np.uint8)))
    (tmp_path / "bare").write_bytes(content[132:] + b"\0" * 100)
    assert open_radiograph(tmp_path / "bare").stored.shape == (32, 32)


BROKEN = {
    "empty": b"",
    "text": b"Dear colleague, please find attached\n" * 20,
    "zeros": bytes(4000),
    "truncated DICOM": to_bytes(dataset(np.zeros((64, 64), np.uint16)))[:-3000],
    "DICOM cut in its header": to_bytes(dataset(np.zeros((64, 64), np.uint16)))[:300],
    "DICOM without pixels": to_bytes(dataset(np.zeros((4, 4), np.uint8), PixelData=None)),
    "truncated PNG": raster((phantom() * 255).astype(np.uint8), format="PNG")[:-2000],
    "huge DICOM": to_bytes(dataset(np.zeros((4, 4), np.uint8), Rows=60000, Columns=60000)),
    "PNG header alone": b"\x89PNG\r\n\x1a\n",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_film_gets_one_sentence_with_a_remedy(tmp_path, content):
    path = tmp_path / "CANARY.dcm"
    path.write_bytes(content)
    with pytest.raises(UnreadableFilmError) as caught:
        open_radiograph(path)
    assert caught.value.what
    assert caught.value.remedy
    assert "\n" not in str(caught.value)
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize("kept", [132, 200, 300, 100_000])
def test_a_film_that_was_cut_off_is_not_taken_for_another_kind_of_file(tmp_path, kept):
    content = (paths.resources() / "samples" / "synthetic-chest-pa.dcm").read_bytes()
    (tmp_path / "film.dcm").write_bytes(content[:kept])
    with pytest.raises(UnreadableFilmError, match=r"damaged or cut off\. Copy it again"):
        open_radiograph(tmp_path / "film.dcm")


def test_an_image_object_without_pixels_may_be_cut_off(tmp_path):
    film = dataset(np.zeros((4, 4), np.uint8), PixelData=None)
    del film.Rows
    for uid, is_image in (("1.2.840.10008.5.1.4.1.1.1", True), ("1.2.840.10008.5.1.4.1.1.11.1", False)):
        film.SOPClassUID = uid
        with pytest.raises(UnreadableFilmError) as caught:
            open_radiograph(saved(film, tmp_path / "film.dcm"))
        assert ("it may be cut off" in caught.value.what) is is_image


def test_a_huge_png_is_refused_before_it_is_decoded(tmp_path):
    header = bytearray(raster(np.zeros((4, 4), np.uint8), format="PNG"))
    header[16:24] = (60000).to_bytes(4) * 2
    header[29:33] = zlib.crc32(bytes(header[12:29])).to_bytes(4)
    (tmp_path / "bomb.png").write_bytes(header)
    with pytest.raises(UnreadableFilmError, match=str(MOST_PIXELS // 10**6)):
        open_radiograph(tmp_path / "bomb.png")


def test_a_radiograph_cannot_be_changed():
    radiograph = open_radiograph(paths.sample_film())
    with pytest.raises(ValueError, match="read-only"):
        radiograph.stored[0, 0] = 1
    with pytest.raises(AttributeError):
        radiograph.kind = "raster"
