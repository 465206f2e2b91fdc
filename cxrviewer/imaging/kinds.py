"""What kind of file the first bytes tell: DICOM, raster picture, or neither."""

from enum import Enum

#: How many bytes `kind_of` needs.
HEAD_BYTES = 132

_RASTER_SIGNATURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"II*\x00",
    b"MM\x00*",
    b"II+\x00",
    b"MM\x00+",
)

# Groups of the first element of a file without preamble. PS3.10 section 7.1 asks for the preamble; archives drop it.
_FIRST_GROUPS = (b"\x02\x00", b"\x08\x00")


class FileKind(Enum):
    """What a file's first bytes say."""

    DICOM = "dicom"
    BARE_DICOM = "dicom without preamble, perhaps"
    RASTER = "raster"
    OTHER = "other"


def kind_of(head: bytes) -> FileKind:
    """Return the kind of a file from its first `HEAD_BYTES` bytes or more."""
    if head[128:132] == b"DICM":
        return FileKind.DICOM
    if head.startswith(_RASTER_SIGNATURES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return FileKind.RASTER
    if head[:2] in _FIRST_GROUPS and len(head) >= 8:
        return FileKind.BARE_DICOM
    return FileKind.OTHER
