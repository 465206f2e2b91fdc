"""Files as archives and discs hand them over: case T2 of the display cases (PS3.10 sections 7.1 and 8)."""

import shutil

import numpy as np
import pytest
from discs import disc_film, write_disc
from films import dataset, phantom, to_bytes
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian, RLELossless

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.studies.discovery import Survey, find_films

PIXELS = np.rint(phantom(48, 40) * 4095).astype(np.uint16)


def content(syntax=ExplicitVRLittleEndian):
    made = dataset(PIXELS.astype(">u2") if syntax == ExplicitVRBigEndian else PIXELS, BitsStored=12)
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian if syntax == RLELossless else syntax
    if syntax == RLELossless:
        made.compress(RLELossless)
    return to_bytes(made)


def bare(data):
    """The file without preamble and file meta group: a dataset and nothing else."""
    length = 12 + int.from_bytes(data[140:144], "little")
    return data[132 + length :]


ENCODINGS = [ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian, RLELossless]
UNENCAPSULATED = ENCODINGS[:2]


@pytest.mark.parametrize("syntax", ENCODINGS, ids=lambda uid: uid.name)
@pytest.mark.parametrize("name", ["IM000001", "film", "1.2.840.99", "film.jpg", "Łódź 1"])
def test_T2_no_extension_or_a_wrong_one(tmp_path, syntax, name):
    (tmp_path / name).write_bytes(content(syntax))
    (found,) = find_films([tmp_path])
    np.testing.assert_array_equal(open_radiograph(found).stored, PIXELS)


@pytest.mark.parametrize("syntax", ENCODINGS, ids=lambda uid: uid.name)
def test_T2_no_preamble(tmp_path, syntax):
    (tmp_path / "IM1").write_bytes(content(syntax)[132:])
    (found,) = find_films([tmp_path])
    np.testing.assert_array_equal(open_radiograph(found).stored, PIXELS)


@pytest.mark.parametrize("syntax", UNENCAPSULATED, ids=lambda uid: uid.name)
def test_T2_no_preamble_and_no_file_meta_group(tmp_path, syntax):
    (tmp_path / "IM1").write_bytes(bare(content(syntax)))
    (found,) = find_films([tmp_path])
    np.testing.assert_array_equal(open_radiograph(found).stored, PIXELS)


def test_T2_dicomdir(tmp_path):
    disc = write_disc(tmp_path / "disc", disc_film(), disc_film(number=2))
    assert len(list(find_films([disc / "DICOMDIR"]))) == len(list(find_films([disc]))) == 2
    with pytest.raises(UnreadableFilmError, match="DICOMDIR, an index of films"):
        open_radiograph(disc / "DICOMDIR")
    shutil.rmtree(disc / "PT000000")
    survey = Survey([disc / "DICOMDIR"])
    assert list(survey) == []
    assert survey.tally.remark() == "2 files that a DICOMDIR lists are missing."


TRAILING = {
    "one byte": b"\0",
    "a sector of zeros": bytes(2048),
    "trailing padding (FFFC,FFFC)": b"\xfc\xff\xfc\xffOB\0\0\x10\0\0\0" + bytes(16),
    "ones": b"\xff" * 300,
    "text": b"\r\n-- end of attachment --\r\n",
    "another film": content(),
}


@pytest.mark.parametrize("syntax", ENCODINGS, ids=lambda uid: uid.name)
@pytest.mark.parametrize("tail", TRAILING)
def test_T2_trailing_bytes(tmp_path, syntax, tail):
    (tmp_path / "IM1").write_bytes(content(syntax) + TRAILING[tail])
    np.testing.assert_array_equal(open_radiograph(tmp_path / "IM1").stored, PIXELS)


@pytest.mark.parametrize("syntax", ENCODINGS, ids=lambda uid: uid.name)
@pytest.mark.parametrize("share", [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.9, 0.99])
def test_T2_truncated(tmp_path, syntax, share):
    data = content(syntax)
    (tmp_path / "CANARY.dcm").write_bytes(data[: int(len(data) * share)])
    (found,) = find_films([tmp_path])
    with pytest.raises(UnreadableFilmError) as caught:
        open_radiograph(found)
    assert caught.value.what
    assert caught.value.remedy
    assert "CANARY" not in str(caught.value)
