"""Comments inside compressed pixels: blanked where they lie, so that no picture has to be compressed again."""

from collections.abc import Iterator

from pydicom.dataset import Dataset

from cxrviewer.imaging.decoding.decoders import is_native
from cxrviewer.imaging.decoding.jpeg_segments import segments

_ITEM, _HEAD = b"\xfe\xff\x00\xe0", 8  # PS3.5 section A.4; tag and length
_COMMENT, _SCAN = 0xFE, 0xDA
_APPLICATION = range(0xE0, 0xF0)
#: Segments of applications that say how to decode: JFIF, Adobe's and SPIFF's colours, and those of JPEG-LS.
_NEEDED = (b"JFIF\0", b"Adobe", b"SPIFF\0", b"mrfx")
_END = b"\xff\xd9"
_JPEG, _JPEG_2000 = b"\xff\xd8", b"\xff\x4f\xff\x51"
_J2K_COMMENT, _J2K_TILE = b"\xff\x64", b"\xff\x90"


def blank_comments(film: Dataset) -> bool:
    """Put zeros over comments and segments of applications in a film's compressed data, and behind its end; in place.

    They stand before the compressed samples (ITU-T T.81 annex B, T.87 annex C, T.800 annex A), in the first fragment of
    a frame. What a decoder needs stays, and all lengths do.

    Returns
    -------
    bool
        Whether there was anything.
    """
    if is_native(str(film.file_meta.TransferSyntaxUID)):
        return False
    content = film.PixelData
    found = [
        (start + first, start + last)
        for start, end in _fragments(content)
        for first, last in _spans(content[start:end])
        if any(content[start + first : start + last])
    ]
    if not found:
        return False
    blank = bytearray(content)
    for first, last in found:
        blank[first:last] = bytes(last - first)
    film["PixelData"].value = bytes(blank)
    return True


def _fragments(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the fragments begin and end; the first item is the table of offsets."""
    place, first = 0, True
    while content[place : place + 4] == _ITEM:
        start = place + _HEAD
        place = min(start + int.from_bytes(content[place + 4 : start], "little"), len(content))
        if not first:
            yield start, place
        first = False


def _spans(fragment: bytes) -> Iterator[tuple[int, int]]:
    """Yield the parts of a fragment that no decoder needs."""
    if fragment[:2] == _JPEG:
        yield from _of_jpeg(fragment)
    elif fragment[:4] == _JPEG_2000:
        yield from _of_jpeg_2000(fragment)


def _of_jpeg(fragment: bytes) -> Iterator[tuple[int, int]]:
    for marker, content, end in segments(fragment):
        if marker == _SCAN:
            last = fragment.find(_END, end)  # compressed samples never hold these bytes
            if last >= 0:
                yield last + len(_END), len(fragment)
            return
        if marker == _COMMENT or (marker in _APPLICATION and not content.startswith(_NEEDED)):
            yield end - len(content), end


def _of_jpeg_2000(fragment: bytes) -> Iterator[tuple[int, int]]:
    place = 2
    while place + 4 <= len(fragment) and fragment[place : place + 2] != _J2K_TILE and fragment[place] == 0xFF:
        end = place + 2 + int.from_bytes(fragment[place + 2 : place + 4], "big")
        if fragment[place : place + 2] == _J2K_COMMENT:
            yield place + 6, end  # behind length and kind
        place = end
