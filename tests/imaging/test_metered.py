"""Headers made of more elements, items or levels than any film's."""

import struct
import time

import numpy as np
import pytest
from films import dataset, lut, to_bytes
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

from cxrviewer import open_radiograph
from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.studies.discovery import find_films

UNDEFINED = b"\xff\xff\xff\xff"
ITEM, ITEM_END, SEQUENCE_END = (struct.pack("<HH", 0xFFFE, number) for number in (0xE000, 0xE00D, 0xE0DD))
VOI_LUTS, PRIVATE = b"\x28\x00\x10\x30", b"\x11\x00\x01\x10"


def with_elements(made):
    """A film with bytes put in before its Rows."""
    content = to_bytes(dataset(np.zeros((8, 8), np.uint8)))
    place = content.index(b"\x28\x00\x10\x00US")
    return content[:place] + made + content[place:]


def many_elements(number):
    return b"".join(struct.pack("<HH2sH", 0x0011, 0x1000 + place % 0xE000, b"LO", 0) for place in range(number))


def items(tag, number, vr=b"SQ\0\0", stated=False):
    made = (ITEM + bytes(4)) * number
    return tag + vr + (struct.pack("<I", len(made)) + made if stated else UNDEFINED + made + SEQUENCE_END + bytes(4))


def levels(tag, number, vr=b"SQ\0\0", closed=True):
    end = (ITEM_END + bytes(4) + SEQUENCE_END + bytes(4)) * number if closed else b""
    return (tag + vr + UNDEFINED + ITEM + UNDEFINED) * number + end


ENDLESS = {
    "elements": many_elements(1_000_000),
    "items": items(PRIVATE, 1_000_000),
    "items of unknown kind": items(PRIVATE, 1_000_000, vr=b"UN\0\0"),
    "items of stated length": items(VOI_LUTS, 1_000_000, stated=True),
    "private levels": levels(PRIVATE, 200_000),
    "private levels of unknown kind": levels(PRIVATE, 200_000, vr=b"UN\0\0"),
    "open levels": levels(VOI_LUTS, 200_000, closed=False),
}


@pytest.mark.parametrize("made", ENDLESS.values(), ids=ENDLESS)
def test_a_header_without_end_is_refused_soon(made, tmp_path):
    content = with_elements(made)
    start = time.process_time()
    with pytest.raises(UnreadableFilmError) as caught:
        to_radiograph(content, "")
    (tmp_path / "film").write_bytes(content)
    list(find_films([tmp_path]))
    assert time.process_time() - start < 15.0
    assert str(caught.value).count(".") == 2


@pytest.mark.parametrize("vr", [b"SQ\0\0", b"UN\0\0"])
def test_what_is_said_about_it(vr):
    with pytest.raises(UnreadableFilmError, match="more elements than that of any film"):
        to_radiograph(with_elements(items(PRIVATE, 100_000, vr=vr)), "")


@pytest.mark.parametrize("made", [many_elements(5000), items(PRIVATE, 5000), levels(PRIVATE, 50)])
def test_a_rich_header_is_read(made):
    assert to_radiograph(with_elements(made), "").stored.shape == (8, 8)


@pytest.mark.parametrize("keyword", ["WindowCenter", "ImageType", "PatientName", "PixelSpacing", "PixelPaddingValue"])
@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRLittleEndian])
def test_a_value_without_end_is_dropped(keyword, syntax, tmp_path):
    film = dataset(np.zeros((8, 8), np.uint8), **{keyword: None} if keyword == "PatientName" else {})
    film.file_meta.TransferSyntaxUID = syntax
    film.add_new(keyword, "UN", b"1\\" * 5_000_000)  # a hundred bytes of memory for each of the values
    (tmp_path / "film").write_bytes(to_bytes(film))
    start = time.process_time()
    found = open_radiograph(tmp_path / "film")
    list(find_films([tmp_path]))
    assert time.process_time() - start < 1.0
    assert found.patient.name == ("" if keyword == "PatientName" else "CANARY^PATIENT")


def test_tables_of_full_length_are_read_from_implicit_files():
    film = dataset(np.zeros((8, 8), np.uint8), VOILUTSequence=[lut(0, range(65536), 16)])
    film.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    assert len(to_radiograph(to_bytes(film), "").grayscale.default_voi.table.entries) == 65536


def test_long_sequences_inside_long_ones_are_read_within_the_same_bound():
    film = dataset(np.zeros((8, 8), np.uint8), VOILUTSequence=[lut(0, range(65536), 16, "ONE"), lut(0, [0, 1], 8)])
    assert [voi.name for voi in to_radiograph(to_bytes(film), "").grayscale.vois] == ["ONE", "VOI LUT"]
    inner = items(VOI_LUTS, 40_000, stated=True)
    outer = VOI_LUTS + b"SQ\0\0" + struct.pack("<I", len(inner) + 8) + ITEM + struct.pack("<I", len(inner)) + inner
    with pytest.raises(UnreadableFilmError, match="more elements than that of any film"):
        to_radiograph(with_elements(outer), "")
