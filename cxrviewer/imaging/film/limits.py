"""How large a film may be before it is refused."""

import re
from itertools import islice

from cxrviewer.errors import UnreadableFilmError

#: Four times the largest flat-panel detector in use; beyond it a header is damaged or hostile.
MOST_PIXELS = 80_000_000

#: Of decoded pixels, all channels together: the largest film in 16-bit grey or 8-bit colour with alpha.
MOST_BYTES = 4 * MOST_PIXELS


#: Of a picture file: Pillow counts the pages of a TIFF in a time that grows with their square.
MOST_PAGES = 1000

_START_OF_SCAN = b"\xff\xda"  # compressed data never holds these bytes
_MOST_SCANS = 64  # an encoder writes about ten


def has_many_scans(jpeg: bytes) -> bool:
    """Return whether a JPEG goes over its picture more often than any encoder's: however short, each takes its time."""
    return next(islice(re.finditer(_START_OF_SCAN, jpeg), _MOST_SCANS, None), None) is not None


def check_size(rows: int, columns: int, pixel_bytes: int = 1) -> None:
    """Raise UnreadableFilmError when a film of this size, with so many bytes per pixel, is not opened."""
    if rows < 1 or columns < 1:
        raise UnreadableFilmError("The film has no rows or no columns.", "Ask the sender for the film again.")
    if rows * columns > MOST_PIXELS or rows * columns * pixel_bytes > MOST_BYTES:
        raise too_large()


def too_large() -> UnreadableFilmError:
    """Return the error for a film that is larger than any that is opened."""
    return UnreadableFilmError(
        f"The film claims more than {MOST_PIXELS // 10**6} million pixels or {MOST_BYTES // 10**6} MB, "
        "the most that are opened.",
        "Ask the sender for a smaller copy.",
    )
