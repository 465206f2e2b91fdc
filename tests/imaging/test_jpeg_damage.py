"""Damage within compressed data: a decoder goes on after it, and a film with wrong pixels would be scored."""

import io
import shutil
import subprocess

import imagecodecs
import numpy as np
import pydicom
import pytest
from films import dataset, phantom, saved, to_bytes
from PIL import Image
from pydicom.data import get_testdata_file
from pydicom.encaps import encapsulate, generate_frames

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.jpeg_damage import is_damaged, is_damaged_lossless
from cxrviewer.imaging.opening import radiograph_from

BASELINE, LOSSLESS = "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.70"
JPEG_LS, JPEG_2000, HTJ2K = "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.201"
END = b"\xff\xd9"
DEEP = (phantom(400, 300) * 4095).astype(np.uint16)
SHALLOW = (phantom(600, 500) * 255).astype(np.uint8)


def jpeg(pixels=SHALLOW, **options):
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", **{"quality": 90, **options})
    return stream.getvalue()


#: Frames of a realistic length: pixels, codestream, and whether zeros within it are found.
FRAMES = {
    BASELINE: (SHALLOW, jpeg(), True),
    LOSSLESS: (DEEP, imagecodecs.ljpeg_encode(DEEP, bitspersample=16), True),
    JPEG_LS: (DEEP, imagecodecs.jpegls_encode(DEEP), True),
    JPEG_2000: (DEEP, imagecodecs.jpeg2k_encode(DEEP, codecformat="j2k", level=0, reversible=True), False),
    HTJ2K: (DEEP, imagecodecs.htj2k_encode(DEEP, reversible=True), False),
}


def film(uid, code):
    """A film's bytes with a codestream for its pixels."""
    pixels = FRAMES[uid][0]
    made = dataset(pixels, BitsStored=8 if pixels.dtype == np.uint8 else 12)
    made.PixelData = encapsulate([code])
    made["PixelData"].is_undefined_length = True
    made.file_meta.TransferSyntaxUID = uid
    return to_bytes(made)


@pytest.mark.parametrize("uid", FRAMES)
def test_T2_a_frame_that_is_cut_off_is_refused_with_an_end_or_without(uid):
    pixels, code, _ = FRAMES[uid]
    assert len(code) > 20_000
    assert np.abs(radiograph_from(film(uid, code)).stored - pixels.astype(int)).max() <= (16 if uid == BASELINE else 0)
    for share in (0.2, 0.5, 0.8, 0.95, 0.99):
        for end in (b"", END):
            with pytest.raises(UnreadableFilmError, match="damaged"):
                radiograph_from(film(uid, code[: int(share * len(code))] + end))


@pytest.mark.parametrize("uid", [uid for uid, (_, _, found) in FRAMES.items() if found])
def test_zeros_within_a_frame_are_found(uid):
    code = FRAMES[uid][1]
    for share in (0.1, 0.3, 0.5, 0.7, 0.9):
        place = int(share * len(code))
        with pytest.raises(UnreadableFilmError, match="damaged"):
            radiograph_from(film(uid, code[:place] + bytes(2048) + code[place + 2048 :]))


@pytest.mark.parametrize("pixels", [SHALLOW, np.dstack([SHALLOW, SHALLOW // 2, SHALLOW])], ids=["grey", "colour"])
def test_a_damaged_jpeg_picture_is_refused(pixels):
    code, progressive = jpeg(pixels), jpeg(pixels, progressive=True)
    middle = len(code) // 2
    for bad in (
        code[:middle] + END,
        progressive[:middle] + END,
        code[:middle] + bytes(2048) + code[middle + 2048 :],
    ):
        with pytest.raises(UnreadableFilmError, match="damaged"):
            radiograph_from(bad)
    for whole in (code, progressive):
        assert radiograph_from(whole).stored.shape == SHALLOW.shape


def test_several_jpegs_in_one_file_are_looked_at_as_one_is():
    stream = io.BytesIO()
    two = [Image.fromarray(SHALLOW), Image.fromarray(SHALLOW)]
    two[0].save(stream, "MPO", save_all=True, append_images=two[1:])
    code = stream.getvalue()
    assert radiograph_from(code).facts.frames == 2
    place = code.index(END) // 2
    with pytest.raises(UnreadableFilmError, match="damaged"):
        radiograph_from(code[:place] + bytes(2048) + code[place + 2048 :])


def test_harmless_oddities_of_a_jpeg_are_no_damage():
    code = jpeg()
    jfif = code.index(b"JFIF\0") + 5
    for odd in (
        code + b"\0" * 100,
        code[:-2] + b"\xff\xff" + END,
        code[:2] + b"\xff\xfe\0\4no" + code[2:],
        code[:jfif] + b"\7" + code[jfif + 1 :],  # a revision that libjpeg does not know
    ):
        assert not is_damaged(odd)
        assert radiograph_from(odd).stored.shape == SHALLOW.shape


LOSSLESS_FILMS = {
    "8 bits": (SHALLOW[:90, :70], 8),
    "12 bits": (DEEP[:90, :70], 12),
    "16 bits, signed": ((DEEP[:300, :70].astype(int) * 16 - 32768).astype(np.int16), 16),
    "noise": (np.random.default_rng(0).integers(0, 65536, (64, 64)).astype(np.uint16), 16),
    "one value": (np.zeros((64, 64), np.uint16), 16),
}


@pytest.mark.skipif(shutil.which("dcmcjpeg") is None, reason="DCMTK is not installed")
@pytest.mark.parametrize("predictor", range(1, 8))
def test_whole_lossless_jpegs_are_no_damage(predictor, tmp_path):
    for kind, (pixels, bits) in LOSSLESS_FILMS.items():
        plain = saved(dataset(pixels, BitsStored=bits), tmp_path / "plain")
        subprocess.run(["dcmcjpeg", "+el", "+sv", str(predictor), plain, tmp_path / "film"], check=True)
        np.testing.assert_array_equal(open_radiograph(tmp_path / "film").stored, pixels, err_msg=kind)
        code = next(generate_frames(pydicom.dcmread(tmp_path / "film").PixelData, number_of_frames=1))
        decoded = imagecodecs.jpeg8_decode(code)
        assert not is_damaged_lossless(code, decoded)
        # The last pixel, and with it the length, is another.
        assert is_damaged_lossless(code, decoded[:-1])
        assert is_damaged_lossless(code[:-4] + b"\x12\x34\x56\x78" * 3 + END, decoded)


@pytest.mark.skipif(shutil.which("dcmcjpeg") is None, reason="DCMTK is not installed")
def test_a_lossless_jpeg_with_a_point_transform_is_no_damage(tmp_path):
    plain = saved(dataset(DEEP, BitsStored=12), tmp_path / "plain")
    subprocess.run(["dcmcjpeg", "+e1", "+pt", "2", plain, tmp_path / "film"], check=True)
    assert np.abs(open_radiograph(tmp_path / "film").stored - DEEP.astype(int)).max() == 3


def test_lossless_colour_is_no_damage_until_it_is_damaged():
    whole = pydicom.dcmread(get_testdata_file("SC_rgb_jpeg_gdcm.dcm"))
    code = next(generate_frames(whole.PixelData, number_of_frames=1))
    decoded = imagecodecs.jpeg8_decode(code, colorspace="YCBCR", outcolorspace="YCBCR")
    assert decoded.shape == (100, 100, 3)
    assert not is_damaged_lossless(code, decoded)
    assert is_damaged_lossless(code, decoded[:-1])
