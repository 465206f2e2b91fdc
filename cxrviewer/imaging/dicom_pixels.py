"""Stored values and padding from a DICOM dataset."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_color_lut

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.colour import mean_difference, to_grey
from cxrviewer.imaging.decoders import RLE, decode_frame, decoder_state
from cxrviewer.imaging.dicom_values import integer, integers, text

_RGB_TABLES = ("Red", "Green", "Blue")


def read_pixels(dataset: Dataset, frame: int) -> tuple[NDArray[np.integer], float]:
    """Return the stored values of one frame in grey, and how colourful it was (see `Facts.colour`).

    Raises
    ------
    UnreadableFilmError
        When they cannot be decoded, or their palette is damaged.
    """
    array = decode_frame(dataset, frame)
    if text(dataset, "PhotometricInterpretation") == "PALETTE COLOR":
        array = _through_palette(dataset, _stored_values(dataset, array))
        # From here on the film is what the palette made of it.
        dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 8, 8, 7, 0
    if array.ndim == 3:
        return _stored_values(dataset, to_grey(array)), mean_difference(array)
    return _stored_values(dataset, array), 0.0


def _stored_values(dataset: Dataset, array: NDArray[Any]) -> NDArray[np.integer]:
    """Return the stored values with the bits above Bits Stored cleared or sign-extended (PS3.5 section 8.1.1)."""
    if array.dtype.itemsize > 2:
        raise UnreadableFilmError(
            "Its pixels have more than 16 bits; films have at most 16.", "Open the original film."
        )
    signed = array.dtype.kind == "i"
    bits = integer(dataset, "BitsStored", 8 * array.dtype.itemsize)
    wide = array.astype(np.int32)
    uid = str(dataset.file_meta.TransferSyntaxUID)
    # Other compression knows no bits around the sample.
    if uid == RLE or decoder_state(uid).decoder == "native":
        wide >>= integer(dataset, "HighBit", bits - 1) + 1 - bits
    wide &= (1 << bits) - 1
    if signed:
        sign = 1 << (bits - 1)
        wide = (wide ^ sign) - sign
        return np.ascontiguousarray(wide, dtype=np.int16)
    return np.ascontiguousarray(wide, dtype=np.uint8 if array.dtype.itemsize == 1 else np.uint16)


def _through_palette(dataset: Dataset, stored: NDArray[np.integer]) -> NDArray[np.uint8]:
    """Return the colours that the palette gives ``stored`` (PS3.3 C.7.6.3.1.5 and C.7.6.3.1.6), 8 bits per channel."""
    damaged = UnreadableFilmError(
        "Its colour palette is damaged or of a kind that is not read here.", "Export it as a PNG."
    )
    if not all(f"{colour}PaletteColorLookupTableData" in dataset for colour in _RGB_TABLES):
        raise damaged  # segmented palettes, too: they may unfold to any length
    try:
        colours = apply_color_lut(stored, dataset)[..., :3]
        bits = integers(dataset, "RedPaletteColorLookupTableDescriptor")[2]
    except Exception as error:
        raise damaged from error
    depth = 8 * colours.dtype.itemsize
    if colours.max(initial=0) < 2**bits:  # else the entries are larger than the palette states
        depth = min(depth, bits)
    return np.asarray(colours >> max(depth - 8, 0), dtype=np.uint8)


def read_padding(dataset: Dataset, dtype: np.dtype[Any]) -> tuple[int, int] | None:
    """Return the padding range (0028,0120) to (0028,0121), None when there is none (PS3.3 C.7.5.1.1.2)."""
    value, limit = integers(dataset, "PixelPaddingValue"), integers(dataset, "PixelPaddingRangeLimit")
    if not value or text(dataset, "PhotometricInterpretation") == "PALETTE COLOR":
        return None
    ends = [_as_stored(end, dtype) for end in (value[0], (limit or value)[0])]
    limits = np.iinfo(dtype)
    if not all(limits.min <= end <= limits.max for end in ends):
        return None
    return min(ends), max(ends)


def _as_stored(value: int, dtype: np.dtype[Any]) -> int:
    """Return a padding value as the pixels write it: its VR may be signed where theirs is not, and the reverse."""
    limits = np.iinfo(dtype)
    if value < limits.min:
        return value + 2**16
    return value - 2**16 if value > limits.max and dtype.kind == "i" else value
