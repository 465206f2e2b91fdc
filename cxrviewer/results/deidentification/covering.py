"""Covering: what must not go out of a film's pixels is painted over, or cleared where no sample lies (PS3.15 E.3.1)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import FileDataset
from pydicom.pixels.processing import apply_color_lut
from pydicom.uid import ExplicitVRLittleEndian

from cxrviewer.errors import RequestError
from cxrviewer.imaging.decoding.decoders import decode_frame, is_native
from cxrviewer.imaging.dicom.attributes import complete
from cxrviewer.imaging.dicom.frames import bound_frames
from cxrviewer.imaging.dicom.pixels import stored_values
from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.dicom.values import integer, text
from cxrviewer.imaging.film.stored import indices
from cxrviewer.results.deidentification.comments import blank_comments

_RECTANGLE = re.compile(r"([0-9]{1,6}),([0-9]{1,6}),([0-9]{1,6}),([0-9]{1,6})")
_WORDS = {"OW": 2, "OL": 4, "OF": 4, "OD": 8, "OV": 8}  # bytes of each, turned round in a big endian file
#: About the compressed stream or about values that are no longer there.
_STALE = ("ExtendedOffsetTable", "ExtendedOffsetTableLengths", "SmallestImagePixelValue", "LargestImagePixelValue")


@dataclass(frozen=True, slots=True, order=True)
class Rectangle:
    """Part of a film in pixels of the film as stored, from its upper left corner at 0, 0."""

    left: int
    top: int
    width: int
    height: int

    @classmethod
    def parse(cls, words: str) -> Self:
        """Return the rectangle that ``x,y,w,h`` names.

        Raises
        ------
        RequestError
            When it names none.
        """
        found = _RECTANGLE.fullmatch(words.replace(" ", ""))
        if found is None or not (int(found[3]) and int(found[4])):
            raise RequestError(f"'{words}' is no rectangle.", "Write left,top,width,height in pixels: 0,0,400,60.")
        return cls(*(int(number) for number in found.groups()))

    def __str__(self) -> str:
        return f"{self.left},{self.top},{self.width},{self.height}"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was done to pixels.

    Attributes
    ----------
    covered
        How many rectangles were painted over.
    unused
        Whether something lay in bits that no sample uses, where a retired kind of overlay has its drawing, or behind
        the last pixel, and was taken out.
    comments
        Whether comments inside compressed data were blanked.
    """

    covered: int = 0
    unused: bool = False
    comments: bool = False


def clean_pixels(film: FileDataset, content: bytes, covers: Sequence[Rectangle] = ()) -> Cleaned:
    """Paint over parts of all frames, and clear what no sample uses; in place, decompressed if anything changes.

    Parameters
    ----------
    film
        The film as read.
    content
        Its file.
    covers
        What is painted over, in black: by that end of what its bits can hold which the film itself shows darker.

    Raises
    ------
    RequestError
        When a rectangle lies outside the film.
    UnreadableFilmError
        When the pixels have to be decoded and cannot be.
    """
    trimmed, commented = _trim(film), blank_comments(film)
    if not covers and not _has_room(film):
        return Cleaned(unused=trimmed, comments=commented)
    if covers:
        complete(film)
    bound_frames(film)
    frames = [decode_frame(film, number + 1)[0] for number in range(integer(film, "NumberOfFrames", 1))]
    values = [stored_values(film, frame) for frame in frames]
    strays = any(not np.array_equal(*pair) for pair in zip(frames, values, strict=True))
    if not covers and not strays:
        return Cleaned(unused=trimmed, comments=commented)
    painted = np.stack(values)
    if covers:
        _paint(painted, covers, _black(film, content, colour=painted.ndim == 4))
    _write(film, painted)
    return Cleaned(len(covers), trimmed or strays, commented)


def _has_room(film: FileDataset) -> bool:
    """Return whether words of the pixels have bits that no sample uses."""
    stored = integer(film, "BitsStored", 0)
    return integer(film, "SamplesPerPixel", 1) == 1 and 0 < stored < integer(film, "BitsAllocated", 0)


def _trim(film: FileDataset) -> bool:
    """Cut off what lies behind the last pixel of uncompressed data, and return whether there was anything."""
    if not is_native(str(film.file_meta.TransferSyntaxUID)) or text(film, "PhotometricInterpretation").endswith("422"):
        return False
    bits = integer(film, "BitsAllocated", 0)
    for keyword in ("Rows", "Columns"):
        bits *= integer(film, keyword, 0)
    size = bits * max(integer(film, "SamplesPerPixel", 1), 1) * max(integer(film, "NumberOfFrames", 1), 1) // 8
    if not 0 < size < len(film.PixelData) or not any(film.PixelData[size:]):
        return False
    film.PixelData = film.PixelData[:size] + b"\0" * (size % 2)
    return True


def _paint(pixels: NDArray[Any], covers: Sequence[Rectangle], black: int) -> None:
    """Paint over parts of frames, shape ``(frames, rows, columns)`` or with three colours behind."""
    rows, columns = pixels.shape[1:3]
    for one in covers:
        if one.left >= columns or one.top >= rows:
            raise RequestError(f"The rectangle {one} lies outside the film.", f"It has {columns} x {rows} pixels.")
        pixels[:, one.top : one.top + one.height, one.left : one.left + one.width] = black


def _black(film: FileDataset, content: bytes, *, colour: bool) -> int:
    """Return the stored value that is darkest: an end of what the bits can hold, so under any window."""
    if colour:
        return 0
    bits, signed = integer(film, "BitsStored", 8), integer(film, "PixelRepresentation", 0) == 1
    ends = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
    if text(film, "PhotometricInterpretation") == "PALETTE COLOR":
        every = np.arange(ends[0], ends[1] + 1)
        return int(every[apply_color_lut(every, film)[..., :3].sum(axis=1).argmin()])
    shown = to_radiograph(content, "")
    greys = shown.grayscale.display_table()[indices(np.array(ends, dtype=shown.stored.dtype))]
    return ends[int(greys.argmin())]


def _write(film: FileDataset, pixels: NDArray[Any]) -> None:
    """Put pixels in the place of those that were there, uncompressed and little endian (PS3.5 section A.2)."""
    if not film.original_encoding[1]:
        _turn_words(film)
    film.BitsAllocated = allocated = max(8, integer(film, "BitsAllocated", 8))  # single bits take a byte from now on
    kind = "i" if integer(film, "PixelRepresentation", 0) == 1 else "u"
    content = pixels.astype(f"<{kind}{allocated // 8}").tobytes()
    film.PixelData = content + b"\0" * (len(content) % 2)
    film["PixelData"].VR = "OW" if allocated > 8 else "OB"
    film["PixelData"].is_undefined_length = False
    film.HighBit = integer(film, "BitsStored", allocated) - 1
    if pixels.ndim == 4:
        film.PhotometricInterpretation, film.PlanarConfiguration = "RGB", 0
    for keyword in _STALE:
        if keyword in film:
            delattr(film, keyword)
    film.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian


def _turn_words(film: FileDataset) -> None:
    """Turn round the words of a big endian file's tables: pydicom keeps them as they lie in the file."""
    for element in film.iterall():
        size = _WORDS.get(element.VR)
        if size and isinstance(element.value, bytes) and len(element.value) % size == 0:
            element.value = np.frombuffer(element.value, f">u{size}").astype(f"<u{size}").tobytes()
