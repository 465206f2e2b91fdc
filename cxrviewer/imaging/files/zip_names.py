"""The names in a zip: each leads to one member, none out of the zip, and none makes the others unreadable."""

import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import PurePosixPath
from zipfile import ZipInfo

#: General purpose bit 11 of a member: its name is UTF-8, and else CP437 (APPNOTE.TXT section 4.4.4).
UTF8 = 0x800

_MOST_LEVELS = 64  # of folders that count: a File ID has eight (PS3.10 section 8.2), and a name room for thousands

# The central directory file header of a zip (section 4.3.12).
_SIGNATURE = b"PK\x01\x02"
_HEADER_BYTES = 46
_FLAGS, _LENGTHS = 8, 28
_LOCAL_FLAGS = 7  # the upper byte of those in a local file header (section 4.3.7)


def named(found: Sequence[ZipInfo]) -> dict[str, ZipInfo]:
    """Return members by harmless names: relative, with forward slashes, without ``..`` or a drive.

    Of several that come to one name the last has it, as it has when a zip is unpacked; the others have a number.
    """
    members = {_harmless(info.filename): info for info in found}
    numbers: Counter[str] = Counter()
    for info in found:
        name = plain = _harmless(info.filename)
        if members[plain] is info:
            continue
        while name in members:
            numbers[plain] += 1
            name = _numbered(plain, numbers[plain] + 1)
        members[name] = info
    return members


def folders(name: str) -> Iterator[str]:
    """Yield the folders above a member, from the zip's own, which is empty, down."""
    yield ""
    yield from accumulate(name.split("/", _MOST_LEVELS)[:-1], "{}/{}".format)


def legible(directory: bytes) -> bytes:
    """Return the directory of a zip in which no name is called UTF-8 that is not: as CP437 all can be read.

    `zipfile` refuses the whole zip otherwise. What does not begin as a directory does stays as it is.
    """
    mended, place = bytearray(directory), 0
    while directory.startswith(_SIGNATURE, place) and place + _HEADER_BYTES <= len(directory):
        (flags,) = struct.unpack_from("<H", directory, place + _FLAGS)
        lengths = struct.unpack_from("<3H", directory, place + _LENGTHS)  # of name, extra field and comment
        name = directory[place + _HEADER_BYTES : place + _HEADER_BYTES + lengths[0]]
        if flags & UTF8 and not _is_utf8(name):
            struct.pack_into("<H", mended, place + _FLAGS, flags & ~UTF8)
        place += _HEADER_BYTES + sum(lengths)
    return bytes(mended)


def unmarked(header: bytes) -> bytes:
    """Return the header before a member's data without the mark for UTF-8: it must agree with the directory."""
    mended = bytearray(header)
    if len(mended) > _LOCAL_FLAGS:
        mended[_LOCAL_FLAGS] &= ~(UTF8 >> 8)
    return bytes(mended)


def _harmless(name: str) -> str:
    parts = name.replace("\\", "/").replace(":", "_").split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."}) or "_"


def _numbered(name: str, number: int) -> str:
    path = PurePosixPath(name)
    return str(path.with_stem(f"{path.stem} ({number})"))


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True
