"""The segments of a JPEG: what stands before its compressed data."""

from collections.abc import Iterator

#: Start of frame; 0xF7 is JPEG-LS.
SOF = {*range(0xC0, 0xD0), 0xF7} - {0xC4, 0xC8, 0xCC}

_MOST_SEGMENTS = 1000


def segments(jpeg: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Yield the segments of a JPEG or JPEG-LS: marker, content and where it ends (ITU-T T.81 annex B)."""
    place = 2
    for _ in range(_MOST_SEGMENTS):
        place = jpeg.find(b"\xff", place)  # what lies between segments is skipped, as decoders do
        if place < 0 or place + 4 > len(jpeg):
            return
        marker = jpeg[place + 1]
        if marker in {0x00, 0x01, 0xFF} or 0xD0 <= marker <= 0xD9:  # these stand alone
            place += 1
            continue
        end = place + 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
        yield marker, jpeg[place + 4 : end], end
        place = end
