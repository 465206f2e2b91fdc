"""The sample in its word, wherever it lies, and without copies where nothing is to be cleared."""

import io

import numpy as np
import pydicom
import pytest
from films import dataset, to_bytes

from cxrviewer.imaging.dicom_pixels import _stored_values, read_pixels

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
                found = _stored_values(film, pixels.view(f"i{allocated // 8}") if signed else pixels)
                expected = by_the_letter(pixels, stored, high, signed)
                np.testing.assert_array_equal(found, expected, err_msg=f"{stored} stored, high bit {high}")
                assert found.dtype == (np.int16 if signed else pixels.dtype)


def test_a_clean_film_is_not_copied():
    pixels = RAMP.copy()
    assert np.shares_memory(_stored_values(dataset(pixels, BitsStored=12), pixels), pixels)
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
