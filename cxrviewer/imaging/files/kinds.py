"""What kind of file the first bytes tell: DICOM, raster picture, a container of films, or neither."""

from enum import Enum

from cxrviewer.errors import UnreadableFilmError

#: How many bytes `kind_of` needs.
HEAD_BYTES = 512

_RASTER_SIGNATURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"II*\x00",
    b"MM\x00*",
    b"II+\x00",
    b"MM\x00+",
)

_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")

# Groups of the first element of a file without preamble. PS3.10 section 7.1 asks for the preamble; archives drop it.
_FIRST_GROUPS = (b"\x02\x00", b"\x08\x00")

# Media Storage SOP Class UID of a DICOMDIR, as the file meta group spells it (PS3.10 section 8.6).
_DICOMDIR = b"\x02\x00\x02\x00UI\x14\x001.2.840.10008.1.3.10"


class FileKind(Enum):
    """What a file's first bytes say."""

    DICOM = "dicom"
    BARE_DICOM = "dicom without preamble, perhaps"
    DICOMDIR = "index of the films on a disc"
    RASTER = "raster"
    ZIP = "zip"
    OTHER = "other"


def kind_of(head: bytes) -> FileKind:
    """Return the kind of a file from its first `HEAD_BYTES` bytes or more."""
    if head[128:132] == b"DICM" or (head[:2] in _FIRST_GROUPS and len(head) >= 8):
        if _DICOMDIR in head[:HEAD_BYTES]:
            return FileKind.DICOMDIR
        return FileKind.DICOM if head[128:132] == b"DICM" else FileKind.BARE_DICOM
    if head.startswith(_RASTER_SIGNATURES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return FileKind.RASTER
    return FileKind.ZIP if head.startswith(_ZIP_SIGNATURES) else FileKind.OTHER


def no_film() -> UnreadableFilmError:
    """Return the error for a file that is of no kind that is read here."""
    return UnreadableFilmError("This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP.", "Open a chest film.")
