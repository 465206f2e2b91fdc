"""Damaged pixel data: native decoders abort, panic and print; the viewer says one sentence and goes on."""

import io
import os
import shutil
import subprocess
import threading
import time

import imagecodecs
import numpy as np
import pydicom
import pytest
from films import dataset, phantom, saved
from PIL import Image
from pydicom.encaps import encapsulate, get_frame
from pydicom.pixels.decoders.base import Decoder

from cxrviewer import open_radiograph, paths
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding import decoders
from cxrviewer.imaging.decoding.silence import native_silence

BASELINE, EXTENDED = "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51"
LOSSLESS, LOSSLESS_SV1 = "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70"
RLE, JPEG_LS, JPEG_2000 = "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.90"


def film(uid):
    return paths.resources() / "self-test" / f"{uid}.dcm"


def damaged(uid, place, *changes):
    """The film of a transfer syntax with bytes changed behind the first ``place``."""
    content = bytearray(film(uid).read_bytes())
    start = content.index(place)
    for offset, value in changes:
        content[start + offset] = value
    return bytes(content)


#: Each of these ends a process in which GDCM decodes it.
FATAL = {
    EXTENDED: damaged(EXTENDED, b"\xff\xd8\xff", (4, 8)),
    LOSSLESS: damaged(LOSSLESS, b"\xff\xc3", (4, 18)),
    LOSSLESS_SV1: damaged(LOSSLESS_SV1, b"\xff\xc3", (4, 18)),
}


@pytest.mark.parametrize("uid", FATAL)
def test_a_film_with_a_broken_codestream_is_refused_in_silence(uid, tmp_path, capfd):
    (tmp_path / "film").write_bytes(FATAL[uid])
    with pytest.raises(UnreadableFilmError, match="damaged, incomplete or of a variant that is not read here"):
        open_radiograph(tmp_path / "film")
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("uid", [BASELINE, EXTENDED, LOSSLESS, LOSSLESS_SV1, JPEG_LS, JPEG_2000, RLE])
@pytest.mark.parametrize("share", [0.5, 0.97])
def test_a_frame_without_its_end_is_refused_at_once(uid, share, tmp_path):
    head = pydicom.dcmread(film(uid))
    code = get_frame(head.PixelData, 0, number_of_frames=1)
    head.PixelData = encapsulate([code[: int(share * len(code))]])
    start = time.monotonic()
    with pytest.raises(UnreadableFilmError, match="incomplete"):
        open_radiograph(saved(head, tmp_path / "film"))
    assert time.monotonic() - start < 2.0


def test_jpeg_ls_that_charls_never_ends_is_refused_at_once(tmp_path):
    plain = dataset(np.add.outer(4 * np.arange(32), 2 * np.arange(32)).astype(np.uint8))
    plain.compress(JPEG_LS)
    code = get_frame(plain.PixelData, 0, number_of_frames=1)
    plain.PixelData = encapsulate([code[:27]])
    start = time.monotonic()
    with pytest.raises(UnreadableFilmError, match="incomplete"):
        open_radiograph(saved(plain, tmp_path / "film"))
    assert time.monotonic() - start < 1.0  # CharLS alone takes two to ten


def test_jpeg_of_endless_scans_is_refused_unread(tmp_path, monkeypatch):
    code = bytes(raster("JPEG", progressive=True))
    scan = code[code.rindex(b"\xff\xda") : -2]
    plain = dataset(np.zeros((64, 64), np.uint8))
    plain.file_meta.TransferSyntaxUID = BASELINE
    for scans in (1, 1000):
        plain.PixelData = encapsulate([code[:-2] + scan * scans + code[-2:]])
        plain["PixelData"].is_undefined_length = True
        saved(plain, tmp_path / "film")
        if scans == 1:
            assert open_radiograph(tmp_path / "film").stored.shape == (64, 64)
    monkeypatch.setattr(Decoder, "as_array", lambda *_, **__: pytest.fail("was decoded"))
    with pytest.raises(UnreadableFilmError, match="damaged"):
        open_radiograph(tmp_path / "film")


@pytest.mark.skipif(shutil.which("dcmcjpeg") is None, reason="DCMTK is not installed")
def test_jpeg_extended_of_12_bits_is_decoded(tmp_path):
    pixels = (phantom(64, 64) * 4095).astype(np.uint16)
    dataset(pixels, BitsStored=12).save_as(tmp_path / "film.dcm", enforce_file_format=True)
    subprocess.run(["dcmcjpeg", "+ee", tmp_path / "film.dcm", tmp_path / "jpeg.dcm"], check=True)
    subprocess.run(["dcmdjpeg", tmp_path / "jpeg.dcm", tmp_path / "plain.dcm"], check=True)
    theirs = pydicom.dcmread(tmp_path / "plain.dcm").pixel_array
    np.testing.assert_array_equal(open_radiograph(tmp_path / "jpeg.dcm").stored, theirs)


def test_damaged_rle_is_refused_without_a_word(tmp_path, capfd):
    content = film(RLE).read_bytes()
    second_item = content.index(b"\xfe\xff\x00\xe0", content.index(b"\xfe\xff\x00\xe0") + 4)
    for place in range(second_item + 72, second_item + 200, 4):
        (tmp_path / "film").write_bytes(content[:place] + b"\x81" + content[place + 1 :])
        try:
            open_radiograph(tmp_path / "film")
        except UnreadableFilmError as error:
            assert "RLE" in str(error)  # noqa: PT017 - some of the changes leave a film that opens
    assert capfd.readouterr().err == ""


def raster(kind, **options):
    stream = io.BytesIO()
    Image.fromarray((phantom(64, 64) * 255).astype(np.uint8)).save(stream, format=kind, **options)
    return bytearray(stream.getvalue())


@pytest.mark.parametrize("kind", ["J2K", "JPEG", "TIFF"])
def test_native_libraries_print_nothing(kind, tmp_path, capfd):
    if kind == "J2K":
        content = bytearray(film(JPEG_2000).read_bytes())
    else:
        content = raster(kind, **({"compression": "tiff_lzw"} if kind == "TIFF" else {}))
    middle, quarter = len(content) // 2, len(content) // 4
    content[middle : middle + quarter] = bytes(quarter)
    (tmp_path / "film").write_bytes(content)
    try:
        open_radiograph(tmp_path / "film")
    except UnreadableFilmError as error:
        assert "\n" not in str(error)  # noqa: PT017 - some decoders show what is left of a film
    assert capfd.readouterr().err == ""


def test_silence_ends_with_the_last_block(capfd):
    with native_silence(), native_silence():
        os.write(2, b"inner")
    os.write(2, b"outer")
    assert capfd.readouterr().err == "outer"


@pytest.mark.parametrize("uid", [JPEG_LS, JPEG_2000])
def test_other_threads_go_on_while_a_film_is_decoded(uid, tmp_path):
    """A window is one of them. A decoder that stops them all does so for almost as long as it takes."""
    plain = dataset(np.rint(phantom(1200, 1200) * 4095).astype(np.uint16), BitsStored=12)
    plain.compress(uid, encoding_plugin="pyjpegls" if uid == JPEG_LS else "pylibjpeg")
    path = saved(plain, tmp_path / "film")
    taken = []

    def decode():
        start = time.perf_counter()
        open_radiograph(path)
        taken.append(time.perf_counter() - start)

    thread, last, longest = threading.Thread(target=decode), time.perf_counter(), 0.0
    thread.start()
    while thread.is_alive():
        time.sleep(0.001)
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    assert longest < 0.6 * taken[0]


def test_jpeg_2000_is_decoded_on_several_processors(tmp_path, monkeypatch):
    decode, threads = imagecodecs.jpeg2k_decode, []

    def noted(code, **options):
        threads.append(options["numthreads"])
        return decode(code, **options)

    monkeypatch.setattr(imagecodecs, "jpeg2k_decode", noted)
    open_radiograph(film(JPEG_2000))
    assert threads == [min(8, os.cpu_count())]


def test_shared_among_threads_jpeg_2000_comes_out_the_same():
    picture = np.rint(phantom(400, 300) * 4095).astype(np.uint16)
    for options in ({"reversible": True}, {"level": 60}):
        code = imagecodecs.jpeg2k_encode(picture, codecformat="j2k", **options)
        one, several = (imagecodecs.jpeg2k_decode(code, numthreads=count) for count in (1, 7))
        np.testing.assert_array_equal(several, one)


@pytest.mark.parametrize("uid", [JPEG_LS, JPEG_2000])
def test_both_decoders_of_a_syntax_agree(uid):
    """On signed and unsigned films of 8 to 16 bits, the first decoder and the one that stands in for it."""
    for kind, bits in ((np.uint8, 8), (np.uint16, 10), (np.uint16, 16), (np.int16, 12)):
        values = np.rint(phantom(40, 56) * (2**bits - 1)).astype(np.int64) - (
            2 ** (bits - 1) if kind is np.int16 else 0
        )
        plain = dataset(values.astype(kind), BitsStored=bits)
        plain.compress(uid, encoding_plugin="pyjpegls" if uid == JPEG_LS else "pylibjpeg")
        found = [decoders._decode(plain, 1, name) for name in decoders.decoder_state(uid).decoders[:2]]
        np.testing.assert_array_equal(found[0], values)
        np.testing.assert_array_equal(found[1], values)
        assert found[0].dtype == found[1].dtype == kind
