"""Damaged pixel data: native decoders abort, panic and print; the viewer says one sentence and goes on."""

import io
import multiprocessing
import os
import shutil
import subprocess
import sys

import numpy as np
import pydicom
import pytest
from films import dataset, phantom
from PIL import Image

from cxrviewer import open_radiograph, paths
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging import gdcm_plugin
from cxrviewer.imaging.decoders import decoder_state
from cxrviewer.imaging.silence import native_silence

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


#: Each of these ended the process when GDCM ran in it.
FATAL = {
    BASELINE: damaged(BASELINE, b"\xff\xd8\xff", (2, 0xF7), (4, 8)),
    EXTENDED: damaged(EXTENDED, b"\xff\xd8\xff", (4, 8)),
    LOSSLESS: damaged(LOSSLESS, b"\xff\xc3", (4, 18)),
    LOSSLESS_SV1: damaged(LOSSLESS_SV1, b"\xff\xc3", (4, 18)),
}


@pytest.mark.parametrize("uid", FATAL)
def test_a_film_that_kills_its_decoder_is_refused_and_the_next_one_opens(uid, tmp_path, capfd):
    (tmp_path / "film").write_bytes(FATAL[uid])
    with pytest.raises(UnreadableFilmError, match="damaged, incomplete or of a variant that is not read here"):
        open_radiograph(tmp_path / "film")
    assert open_radiograph(film(LOSSLESS_SV1)).stored.shape == (32, 32)
    assert capfd.readouterr().err == ""


def test_a_decoder_that_takes_too_long_is_stopped(monkeypatch):
    gdcm_plugin._worker._stop()  # its start alone takes longer than no time at all
    monkeypatch.setattr(gdcm_plugin, "TIMEOUT", 0.0)
    with pytest.raises(UnreadableFilmError):
        open_radiograph(film(LOSSLESS))
    monkeypatch.undo()
    assert "gdcm" not in {process.name for process in multiprocessing.active_children()}
    assert open_radiograph(film(LOSSLESS)).stored.shape == (32, 32)


def test_a_script_without_a_main_guard_is_not_run_again_and_leaves_no_process(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing, sys\nfrom cxrviewer import open_radiograph\n"
        "print(open_radiograph(sys.argv[1]).stored.shape, multiprocessing.active_children()[0].pid)\n"
    )
    done = subprocess.run([sys.executable, script, film(LOSSLESS)], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.startswith("(32, 32)")
    assert done.stdout.count("\n") == 1
    if os.name == "posix":
        with pytest.raises(ProcessLookupError):
            os.kill(int(done.stdout.split()[-1]), 0)


def test_gdcm_serves_only_what_nothing_else_reads():
    served = {uid: decoder_state(uid).decoder for uid in (BASELINE, LOSSLESS, LOSSLESS_SV1, RLE, JPEG_LS, JPEG_2000)}
    assert list(served.values()) == ["pillow", "gdcm", "gdcm", "pydicom", "pyjpegls", "pylibjpeg"]


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
