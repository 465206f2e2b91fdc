"""Small files that claim, or unfold to, more than any film holds."""

import io
import struct
import time
import zlib

import cv2
import imagecodecs
import numpy as np
import pydicom
import pytest
from films import dataset, phantom, to_bytes
from PIL import Image
from pydicom.encaps import encapsulate, get_frame
from pydicom.pixels.decoders.base import Decoder
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian, RLELossless

from cxrviewer import open_radiograph, paths
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.codestream import claimed_size
from cxrviewer.imaging.decoding.colour import over_black, to_grey
from cxrviewer.imaging.dicom import file as dicom_file
from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.film.limits import MOST_PIXELS, check_size
from cxrviewer.imaging.opening import radiograph_from

SIZES = {  # where the size lies behind its marker, and as what
    "1.2.840.10008.1.2.4.50": (b"\xff\xc0", 5, ">HH"),
    "1.2.840.10008.1.2.4.70": (b"\xff\xc3", 5, ">HH"),
    "1.2.840.10008.1.2.4.80": (b"\xff\xf7", 5, ">HH"),
    "1.2.840.10008.1.2.4.90": (b"\xff\x51", 6, ">II"),
    "1.2.840.10008.1.2.4.201": (b"\xff\x51", 6, ">II"),
}


def film(uid):
    """The self-test's film of a transfer syntax."""
    return pydicom.dcmread(paths.resources() / "self-test" / f"{uid}.dcm")


@pytest.mark.parametrize("uid", SIZES)
def test_a_frame_larger_than_its_header_is_refused_unread(uid, tmp_path, monkeypatch):
    content = bytearray((paths.resources() / "self-test" / f"{uid}.dcm").read_bytes())
    marker, offset, layout = SIZES[uid]
    struct.pack_into(layout, content, content.index(marker, 500) + offset, 60000, 60000)
    (tmp_path / "film").write_bytes(content)
    decoded = []
    monkeypatch.setattr(Decoder, "as_array", lambda *_, **__: decoded.append(uid))
    with pytest.raises(UnreadableFilmError, match="damaged"):
        open_radiograph(tmp_path / "film")
    assert decoded == []


def test_sizes_are_read_from_the_codestream():
    for kind, options in (("JPEG", {}), ("JPEG", {"progressive": True}), ("JPEG2000", {})):
        stream = io.BytesIO()
        Image.fromarray(np.zeros((30, 40, 3), np.uint8)).save(stream, format=kind, **options)
        assert claimed_size(stream.getvalue()) == (30, 40, 3)
    code = get_frame(film("1.2.840.10008.1.2.4.90").PixelData, 0, number_of_frames=1)
    assert claimed_size(code) == (32, 32, 1)
    assert claimed_size(code + code[:2] + b"\xff\x51" + b"\xff" * 50) == (
        32,
        32,
        1,
    )  # may come up in the data by chance
    boxes = struct.pack(">I4sQ", 1, b"uuid", 66) + code[:50]  # a decoy before the codestream
    assert claimed_size(boxes + struct.pack(">I4s", 0, b"jp2c") + code) == (32, 32, 1)
    assert claimed_size(boxes) is None
    assert claimed_size(b"no picture") is None
    assert claimed_size(b"\xff\xd8" + b"\xff" * 100) is None
    assert claimed_size(b"\xff\x4f\xff\x51\0\0") is None


@pytest.mark.parametrize("filler", [b"\0", b"\xff\0", b"\xff\xe0\0\2", b"\xff", b"\0\0\0\x08free"])
def test_a_size_is_not_looked_for_for_ever(filler):
    start = time.process_time()
    for head in (b"\xff\xd8", b""):
        assert claimed_size(head + filler * 20_000_000) is None
    assert time.process_time() - start < 1.0


def test_fragments_without_end_are_refused_soon():
    made = film("1.2.840.10008.1.2.4.70")
    code = get_frame(made.PixelData, 0, number_of_frames=1)
    made.PixelData = encapsulate([code]) + struct.pack("<HHI", 0xFFFE, 0xE000, 0) * 5_000
    made["PixelData"].is_undefined_length = True
    assert to_radiograph(to_bytes(made), "").stored.shape == (32, 32)
    made.PixelData += struct.pack("<HHI", 0xFFFE, 0xE000, 0) * 5_000_000
    start = time.process_time()
    with pytest.raises(UnreadableFilmError, match="more elements"):
        to_radiograph(to_bytes(made), "")
    assert time.process_time() - start < 2.0


def deflated(extra):
    film = dataset(np.zeros((8, 8), np.uint8))
    film.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    content = to_bytes(film)
    start = 144 + struct.unpack("<I", content[140:144])[0]
    data = zlib.decompress(content[start:], -zlib.MAX_WBITS)
    data += struct.pack("<HH2sHI", 0x7FE1, 0x1010, b"OB", 0, extra) + bytes(extra)
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return content[:start] + packer.compress(data) + packer.flush()


def test_a_deflated_film_is_inflated_no_further_than_a_film_can_be(monkeypatch):
    found = to_radiograph(deflated(1000), "")
    assert found.facts.transfer_syntax == "Deflated Explicit VR Little Endian"
    monkeypatch.setattr(dicom_file, "MOST_INFLATED", 10_000)
    assert to_radiograph(deflated(1000), "").stored.shape == (8, 8)
    with pytest.raises(UnreadableFilmError, match="most that are opened"):
        to_radiograph(deflated(2**20), "")


def test_rle_far_longer_than_its_pixels_is_refused():
    film = dataset(np.zeros((8, 8), np.uint8))
    film.compress(RLELossless)
    assert to_radiograph(to_bytes(film), "").stored.shape == (8, 8)
    film.PixelData = film.PixelData[:8] + struct.pack("<HHI", 0xFFFE, 0xE000, 2**20) + bytes(2**20)
    with pytest.raises(UnreadableFilmError, match="damaged"):
        to_radiograph(to_bytes(film), "")


def test_rle_that_unfolds_to_more_than_its_pixels_is_refused(monkeypatch):
    film = dataset((phantom(64, 64) * 4095).astype(np.uint16))
    film.compress(RLELossless)
    assert to_radiograph(to_bytes(film), "").stored.shape == (64, 64)
    unfolded = []
    monkeypatch.setattr(imagecodecs, "packbits_decode", lambda code, out: unfolded.append(out) or bytes(out))
    assert to_radiograph(to_bytes(film), "").stored.shape == (64, 64)
    assert unfolded == [64 * 64 + 128] * 2  # imagecodecs goes no further
    monkeypatch.undo()
    frame = struct.pack("<16I", 2, 64, 2064, *[0] * 13) + b"\x81\0" * 2000
    film.PixelData = film.PixelData[:8] + struct.pack("<HHI", 0xFFFE, 0xE000, len(frame)) + frame
    with pytest.raises(UnreadableFilmError, match="damaged"):
        to_radiograph(to_bytes(film), "")


@pytest.mark.parametrize("header", [(3, 64, 100, 120), (2, 64, 2**31), (2, 100, 64), (2, 0, 64), (2**31,), ()])
def test_rle_with_segments_out_of_place_is_refused(header):
    film = dataset((phantom(64, 64) * 4095).astype(np.uint16))
    film.compress(RLELossless)
    frame = struct.pack(f"<{len(header)}I", *header).ljust(64 if header else 10, b"\0") + bytes(1000)
    film.PixelData = film.PixelData[:8] + struct.pack("<HHI", 0xFFFE, 0xE000, len(frame)) + frame
    with pytest.raises(UnreadableFilmError, match="damaged"):
        to_radiograph(to_bytes(film), "")


@pytest.mark.parametrize("claimed", [3, 2**31 - 1, 2**31, 9_999_999_999])
@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, RLELossless])
def test_a_file_has_no_more_frames_than_it_has_room_for(claimed, syntax):
    pixels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    made = dataset(pixels, NumberOfFrames=2, PixelData=pixels.tobytes() + pixels[::-1].tobytes())
    if syntax == RLELossless:
        made.compress(syntax)
    whole = to_radiograph(to_bytes(made), "", frame=2)
    assert whole.facts.frames == 2
    assert "FRAMES_MISSING" not in [notice.code for notice in whole.notices]
    made.NumberOfFrames = str(claimed)
    found = to_radiograph(to_bytes(made), "", frame=2)
    np.testing.assert_array_equal(found.stored, pixels[::-1])
    assert found.facts.frames == 2
    (told,) = [notice.text for notice in found.notices if notice.code == "FRAMES_MISSING"]
    assert f"{claimed} frames, but has room for 2" in told
    with pytest.raises(UnreadableFilmError, match="no frame 3: the file has 2"):
        to_radiograph(to_bytes(made), "", frame=3)


def test_frames_of_half_the_colours_take_two_thirds_of_the_room():
    colours = dataset(np.zeros((4, 8), np.uint8), NumberOfFrames=9, PixelData=bytes(3 * 2 * 32))
    colours.SamplesPerPixel, colours.PlanarConfiguration = 3, 0
    for photometric, held in (("YBR_FULL_422", 3), ("YBR_FULL", 2)):
        colours.PhotometricInterpretation = photometric
        assert to_radiograph(to_bytes(colours), "").facts.frames == held


def test_a_picture_that_claims_endless_frames_is_refused():
    stream = io.BytesIO()
    Image.new("L", (8, 8)).save(stream, "PNG", save_all=True, append_images=[Image.new("L", (8, 8), 9)])
    code = stream.getvalue()
    assert radiograph_from(code).facts.frames == 2
    chunk = code.index(b"acTL")
    claim = b"acTL" + struct.pack(">II", 2**31, 0)
    with pytest.raises(UnreadableFilmError, match="more than 1000 pages"):
        radiograph_from(code[:chunk] + claim + struct.pack(">I", zlib.crc32(claim)) + code[chunk + 16 :])


def test_claimed_frames_are_not_allocated():
    start = time.process_time()
    found = to_radiograph(to_bytes(dataset(np.zeros((2000, 2000), np.uint8), NumberOfFrames=2**30)), "")
    assert found.facts.frames == 1
    assert time.process_time() - start < 2.0
    with pytest.raises(UnreadableFilmError, match="damaged"):
        to_radiograph(to_bytes(dataset(np.zeros((20, 20), np.uint8), Rows=2000, NumberOfFrames=2**30)), "")


def test_size_counts_bytes():
    check_size(8000, 10_000, 4)
    with pytest.raises(UnreadableFilmError, match=str(MOST_PIXELS // 10**6)):
        check_size(8000, 10_000, 8)
    with pytest.raises(UnreadableFilmError):
        check_size(8000, 10_001)
    film = dataset(np.zeros((4, 4), np.uint8), SamplesPerPixel=60000, Rows=3000, Columns=3000)
    with pytest.raises(UnreadableFilmError, match="most that are opened"):
        to_radiograph(to_bytes(film), "")


def test_a_tiff_that_claims_too_much_is_refused(tmp_path):
    tags = [(256, 4, 60000), (257, 4, 60000), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (279, 4, 4)]
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    (tmp_path / "film").write_bytes(b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(4))
    with pytest.raises(UnreadableFilmError, match="most that are opened"):
        open_radiograph(tmp_path / "film")


def test_a_tiff_of_endless_pages_is_refused_soon(tmp_path):
    def pages(number):
        tags = [(256, 4, 8), (257, 4, 8), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 0), (279, 4, 64)]
        size = 6 + 12 * len(tags)
        pixels = struct.pack("<HHII", 273, 4, 1, 8 + size * number)
        entries = b"".join(
            pixels if tag == 273 else struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags
        )
        return b"II*\0\10\0\0\0" + b"".join(
            struct.pack("<H", len(tags)) + entries + struct.pack("<I", 8 + size * page if page < number else 0)
            for page in range(1, number + 1)
        ) + bytes(64)  # fmt: skip

    assert radiograph_from(pages(1000), frame=1000).facts.frames == 1000
    start = time.process_time()
    with pytest.raises(UnreadableFilmError, match="more than 1000 pages"):
        radiograph_from(pages(30_000))
    assert time.process_time() - start < 2.0


def test_a_jpeg_of_endless_scans_is_refused():
    stream = io.BytesIO()
    Image.fromarray((phantom(64, 64) * 255).astype(np.uint8)).save(stream, format="JPEG", progressive=True)
    code = stream.getvalue()
    scan = code[code.rindex(b"\xff\xda") : -2]
    assert radiograph_from(code[:-2] + scan + code[-2:]).stored.shape == (64, 64)
    with pytest.raises(UnreadableFilmError, match="damaged"):
        radiograph_from(code[:-2] + scan * 1000 + code[-2:])


def test_alpha_of_16_bits_is_laid_over_black_in_little_memory(tmp_path):
    values = np.random.default_rng(0).integers(0, 65536, (600, 40, 4), dtype=np.uint16)
    mixed = over_black(values[..., :3], values[..., 3])
    exact = values[..., :3] * (values[..., 3:] / 65535.0)
    assert np.abs(mixed - exact).max() <= 0.5
    opaque = np.full((600, 40), 65535, np.uint16)
    assert over_black(mixed, opaque) is mixed
    (tmp_path / "film.png").write_bytes(cv2.imencode(".png", values[..., [2, 1, 0, 3]])[1].tobytes())
    np.testing.assert_array_equal(open_radiograph(tmp_path / "film.png").stored, to_grey(mixed))
    luma = np.rint(mixed @ np.array([0.299, 0.587, 0.114]))
    np.testing.assert_array_equal(to_grey(mixed), luma)
