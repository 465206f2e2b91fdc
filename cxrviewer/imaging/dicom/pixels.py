"""Stored values and padding from a DICOM dataset."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_color_lut

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.colour import mean_difference, to_grey
from cxrviewer.imaging.decoding.decoders import RLE, decode_frame, is_native
from cxrviewer.imaging.dicom.values import integer, integers, text

_RGB_TABLES = ("Red", "Green", "Blue")


class Pixels(NamedTuple):
    """One frame of a film.

    Attributes
    ----------
    stored
        Stored values in grey, shape ``(rows, columns)``, uint8, uint16 or int16.
    colour
        How colourful it was: see `Facts.colour`.
    decoder
        What decoded it.
    """

    stored: NDArray[np.integer]
    colour: float
    decoder: str


def read_pixels(dataset: Dataset, frame: int) -> Pixels:
    """Return one frame of the film.

    Raises
    ------
    UnreadableFilmError
        When it cannot be decoded, or its palette is damaged.
    """
    array, decoder = decode_frame(dataset, frame)
    if text(dataset, "PhotometricInterpretation") == "PALETTE COLOR":
        array = _through_palette(dataset, stored_values(dataset, array))
        # From here on the film is what the palette made of it.
        dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 8, 8, 7, 0
    if array.ndim == 3:
        return Pixels(stored_values(dataset, to_grey(array)), mean_difference(array), decoder)
    return Pixels(stored_values(dataset, array), 0.0, decoder)


def stored_values(dataset: Dataset, array: NDArray[Any]) -> NDArray[np.integer]:
    """Return the stored values with the bits around the sample cleared or sign-extended (PS3.5 section 8.1.1).

    Nothing is copied where nothing is to be cleared: a large film has millions of values.
    """
    if array.dtype.itemsize > 2:
        raise UnreadableFilmError(
            "Its pixels have more than 16 bits; films have at most 16.", "Open the original film."
        )
    bits = integer(dataset, "BitsStored", 8 * array.dtype.itemsize)
    uid = str(dataset.file_meta.TransferSyntaxUID)
    # Other compression knows no bits around the sample.
    below = integer(dataset, "HighBit", bits - 1) + 1 - bits if uid == RLE or is_native(uid) else 0
    return _signed(array, bits, below) if array.dtype.kind == "i" else _unsigned(array, bits, below)


def _unsigned(array: NDArray[Any], bits: int, below: int) -> NDArray[np.integer]:
    shifted = array >> below if below else array
    if bits < 8 * array.dtype.itemsize and shifted.max(initial=0) >> bits:
        shifted = shifted & array.dtype.type(2**bits - 1)
    return np.ascontiguousarray(shifted)


def _signed(array: NDArray[Any], bits: int, below: int) -> NDArray[np.integer]:
    """Return int16 values: the sign bit goes to the top and comes back with its copies behind it."""
    around = 8 * array.dtype.itemsize - bits
    if around:
        array = (array << (around - below)) >> around
    return np.ascontiguousarray(array, dtype=np.int16)


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
    except Exception:  # noqa: BLE001 - see UnreadableFilmError
        raise damaged from None
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
