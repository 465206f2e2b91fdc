"""How much memory small files take that unfold to large ones, measured in a process of their own."""

import subprocess
import sys
import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest
from films import dataset, to_bytes
from pydicom.uid import DeflatedExplicitVRLittleEndian

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.dicom.header import MOST_HEADER_BYTES
from cxrviewer.imaging.files import source

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell the peak")

_CHILD = """
import pathlib, re, sys, zipfile
import cv2, numpy, pydicom
from cxrviewer.imaging.decoding import raster
from cxrviewer.imaging.dicom import reading
from cxrviewer.imaging.files import source
from cxrviewer.imaging.studies.discovery import Survey
from cxrviewer.imaging.opening import open_radiograph

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())[1])

path, before = pathlib.Path(sys.argv[2]), peak()
{
    "open": lambda: open_radiograph(path),
    "read": lambda: source.read(path, 2**30),
    "search": lambda: list(Survey([path])),
}[sys.argv[1]]()
print(peak() - before)
"""


def growth(what, path):
    """Megabytes by which a process grows that opens, reads or searches a file."""
    child = subprocess.run([sys.executable, "-c", _CHILD, what, path], capture_output=True, text=True, check=True)
    return int(child.stdout) * 1024 / 1e6


def endless(size):
    """A deflated film with a private element of ``size`` zeros before its pixels."""
    film = dataset(np.zeros((8, 8), np.uint8))
    film.add_new(0x00270010, "OB", bytes(size))
    film.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    return to_bytes(film)


def test_a_picture_with_alpha_takes_little_more_than_its_pixels(tmp_path):
    pixels = np.full((5000, 5000, 4), 200, np.uint8)
    cv2.imwrite(str(tmp_path / "film.png"), pixels)
    assert growth("open", tmp_path / "film.png") < 2.2 * pixels.nbytes / 1e6


def test_a_member_of_a_zip_is_read_once(tmp_path):
    content = bytes(200_000_000)
    with zipfile.ZipFile(tmp_path / "films.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("film", content)
    assert source.read(tmp_path / "films.zip" / "film", 2**30) == content
    assert source.read(tmp_path / "films.zip" / "film", 1_500_000) == content[:1_500_000]
    assert growth("read", tmp_path / "films.zip" / "film") < 1.3 * 200


def test_a_search_inflates_no_more_than_a_header(tmp_path):
    (tmp_path / "film").write_bytes(endless(200_000_000))
    assert growth("search", tmp_path / "film") < 2.4 * MOST_HEADER_BYTES / 1e6


def test_what_is_no_film_is_not_read_to_its_end(tmp_path, monkeypatch):
    with (tmp_path / "film.dcm").open("wb") as stream:
        stream.truncate(2**30)
    read = source.read
    asked = []
    monkeypatch.setattr(source, "read", lambda path, most: asked.append(most) or read(path, most))
    with pytest.raises(UnreadableFilmError, match="neither DICOM nor PNG"):
        open_radiograph(tmp_path / "film.dcm")
    assert sum(asked) < 10_000
