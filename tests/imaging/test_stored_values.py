"""The sample in its word, wherever it lies, and without copies where nothing is to be cleared."""

import io

import numpy as np
import pydicom
import pytest
from films import dataset, to_bytes

from cxrviewer.imaging.dicom.pixels import read_pixels, stored_values
from cxrviewer.imaging.film import stored as stored_module
from cxrviewer.imaging.film.stored import looked_up, used_values

RAMP = np.tile(np.arange(0, 4096, 16, dtype=np.uint16), (8, 1))


def by_the_letter(words, stored, high, signed):
    """PS3.5 section 8.1.1 in Python's own numbers: the sample is the ``stored`` bits that end at bit ``high``."""
    values = []
    for word in words.ravel():
        sample = (int(word) >> (high + 1 - stored)) % 2**stored
        values.append(sample - 2**stored if signed and sample >= 2 ** (stored - 1) else sample)
    return np.array(values).reshape(words.shape)


@pytest.mark.parametrize("signed", [0, 1])
@pytest.mark.parametrize("allocated", [8, 16])
def test_every_place_of_a_sample_in_its_word(allocated, signed):
    words = np.random.default_rng(allocated).integers(0, 2**allocated, (4, 8)).astype(f"u{allocated // 8}")
    words[0, :4] = 0, 2**allocated - 1, 2 ** (allocated - 1), 2 ** (allocated - 1) - 1
    for stored in range(1, allocated + 1):
        for high in range(stored - 1, allocated):
            alone = words & words.dtype.type((2**stored - 1) << (high + 1 - stored))  # zeros around the sample
            for pixels in (words, alone):
                film = dataset(pixels, BitsStored=stored, HighBit=high, PixelRepresentation=signed)
                found = stored_values(film, pixels.view(f"i{allocated // 8}") if signed else pixels)
                expected = by_the_letter(pixels, stored, high, signed)
                np.testing.assert_array_equal(found, expected, err_msg=f"{stored} stored, high bit {high}")
                assert found.dtype == (np.int16 if signed else pixels.dtype)


def test_a_clean_film_is_not_copied():
    pixels = RAMP.copy()
    assert np.shares_memory(stored_values(dataset(pixels, BitsStored=12), pixels), pixels)
    read = pydicom.dcmread(io.BytesIO(to_bytes(dataset(pixels, BitsStored=12))))
    assert np.shares_memory(read_pixels(read, 1).stored, np.frombuffer(read.PixelData, dtype=np.uint8))


def test_one_frame_does_not_keep_the_others_in_memory():
    film = dataset(RAMP, BitsStored=12)
    film.NumberOfFrames, film.PixelData = 2, RAMP.tobytes() * 2
    pixels = read_pixels(film, 2).stored
    np.testing.assert_array_equal(pixels, RAMP)
    assert not np.shares_memory(pixels, np.frombuffer(film.PixelData, dtype=np.uint8))


def test_big_endian_words_come_in_the_order_of_the_machine():
    film = dataset(RAMP.astype(">u2"), BitsStored=12)
    film.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRBigEndian
    pixels = read_pixels(pydicom.dcmread(io.BytesIO(to_bytes(film))), 1).stored
    np.testing.assert_array_equal(pixels, RAMP)
    assert pixels.dtype.isnative


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.int16])
@pytest.mark.parametrize("shape", [(30, 50), (1, 50), (50, 1), (0, 50)])
def test_a_table_is_looked_up_by_bit_pattern(kind, shape):
    rng = np.random.default_rng(0)
    limits = np.iinfo(kind)
    stored = rng.integers(limits.min, limits.max + 1, (60, 99)).astype(kind)[: shape[0], : shape[1]]
    stored.setflags(write=False)
    for dtype in (np.uint8, np.float32):
        table = (255 * rng.random(2 ** (8 * stored.itemsize))).astype(dtype)
        found = looked_up(table, stored)
        expected = [table[value % len(table)] for value in stored.ravel().tolist()]
        np.testing.assert_array_equal(found.ravel(), np.array(expected, dtype=dtype))
        assert (found.dtype, found.shape, found.flags.c_contiguous) == (dtype, shape, True)
        place = np.zeros((shape[0], shape[1] + 3), dtype)[:, : shape[1]]
        looked_up(table, stored, place)
        np.testing.assert_array_equal(place, found)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.int16])
def test_values_are_counted(kind, monkeypatch):
    monkeypatch.setattr(stored_module, "_MOST_COUNTED", 1000)
    limits = np.iinfo(kind)
    values = np.random.default_rng(0).integers(limits.min, limits.max + 1, (60, 99)).astype(kind)[:, 5:]
    values[:20] = 7
    for padding in (None, (5, 9)):
        found, counts = used_values(values, padding)
        kept = values if padding is None else values[values != 7]
        kept = kept[(kept < 5) | (kept > 9)] if padding else kept
        expected, how_often = np.unique(kept, return_counts=True)
        order = np.argsort(found)
        np.testing.assert_array_equal(found[order], expected)
        np.testing.assert_array_equal(counts[order], how_often)


def test_counts_beyond_what_a_float_holds_are_exact():
    values = np.zeros((4097, 4097), dtype=np.uint8)
    values[0, 0] = 1
    assert dict(zip(*(part.tolist() for part in used_values(values, None)), strict=True)) == {0: 4097**2 - 1, 1: 1}
