"""How large a picture a compressed frame says it is, read without decoding: decoders allocate before they check."""

import struct

from pydicom.dataset import Dataset
from pydicom.encaps import get_frame
from pydicom.pixels.utils import as_pixel_options
from pydicom.uid import RLELossless

from cxrviewer.imaging.decoding.jpeg_damage import is_damaged
from cxrviewer.imaging.decoding.jpeg_segments import SOF, segments
from cxrviewer.imaging.film.limits import has_many_scans

_JPEG = b"\xff\xd8"
_JPEG_2000 = b"\xff\x4f\xff\x51"  # start of codestream, then the size marker; also HTJ2K

_MOST_BOXES = 1000  # before the one that holds the codestream

_SCAN, _END = b"\xff\xda", b"\xff\xd9"  # start of scan, end of image: compressed data never holds these bytes


def fits_header(dataset: Dataset, frame: int) -> bool:
    """Return whether a compressed frame is there, undamaged as far as can be told, and no larger than the header."""
    try:
        options = as_pixel_options(dataset)
        encoded = get_frame(
            dataset.PixelData,
            frame - 1,
            number_of_frames=options.get("number_of_frames", 1),
            extended_offsets=options.get("extended_offsets"),
        )
        rows, columns, samples = int(dataset.Rows), int(dataset.Columns), int(dataset.SamplesPerPixel)
    except Exception:  # noqa: BLE001 - pydicom raises whatever it likes
        return False
    if dataset.file_meta.TransferSyntaxUID == RLELossless:
        return True
    if encoded[:2] == _JPEG and not _is_whole(encoded):
        return False
    claimed = claimed_size(encoded)
    # One component more than the header tells is an alpha channel.
    fits = claimed is not None and claimed[0] <= rows and claimed[1] <= columns and claimed[2] <= samples + 1
    return fits and not (encoded[:2] == _JPEG and is_damaged(encoded))


def _is_whole(frame: bytes) -> bool:
    """Return whether a JPEG or JPEG-LS frame has its end, after no more scans than a picture needs.

    Without its end libjpeg-turbo shows what there is, the rest in grey, and says nothing; CharLS counts zeros for ten
    seconds.
    """
    end = frame.rfind(_END)
    return end >= 0 and frame.find(_SCAN, end) < 0 and not has_many_scans(frame)


def claimed_size(frame: bytes) -> tuple[int, int, int] | None:
    """Return the rows, columns and components that a JPEG, JPEG-LS or JPEG 2000 frame claims, None when it has none."""
    return _jpeg_size(frame) if frame[:2] == _JPEG else _jpeg_2000_size(frame)


def _jpeg_2000_size(frame: bytes) -> tuple[int, int, int] | None:
    start = _codestream(frame)
    fields = frame[start + 8 : start + 42]
    # Not elsewhere: in the data of a large film the same four bytes come up by chance.
    if frame[start : start + 4] != _JPEG_2000 or len(fields) < 34:
        return None
    width, height, left, top = struct.unpack(">4I", fields[:16])
    return max(height - top, 0), max(width - left, 0), int.from_bytes(fields[32:34], "big")


def _codestream(frame: bytes) -> int:
    """Return where the codestream begins: at once, or in the first box of its kind (ISO 15444-1 annex I)."""
    place = 0
    for _ in range(_MOST_BOXES if frame[:4] != _JPEG_2000 else 0):
        length, kind = int.from_bytes(frame[place : place + 4], "big"), frame[place + 4 : place + 8]
        head = 8
        if length == 1:
            length, head = int.from_bytes(frame[place + 8 : place + 16], "big"), 16
        if kind == b"jp2c":
            return place + head
        if length < head:
            break
        place += length
    return place


def _jpeg_size(frame: bytes) -> tuple[int, int, int] | None:
    for marker, segment, _ in segments(frame):
        if marker in SOF and len(segment) >= 6:
            rows, columns, components = struct.unpack(">HHB", segment[1:6])
            return rows, columns, components
    return None
