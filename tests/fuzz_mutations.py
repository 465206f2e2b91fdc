"""Damage of every kind, by chance but always the same for the same seed."""

import random
import struct
from collections.abc import Callable

Elements = list[tuple[int, int, int]]

_LONG_VRS = {b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"UC", b"UN", b"UR", b"UT", b"SV", b"UV"}
_SHORT_VRS = [b"AE", b"AS", b"AT", b"CS", b"DA", b"DS", b"DT", b"FD", b"FL", b"IS", b"LO", b"LT", b"PN"]
_SHORT_VRS += [b"SH", b"SL", b"SS", b"ST", b"TM", b"UI", b"UL", b"US", b"??", b"\0\0"]
_UNDEFINED = b"\xff\xff\xff\xff"
_ITEM, _ITEM_END, _SEQUENCE_END = (struct.pack("<HH", 0xFFFE, number) for number in (0xE000, 0xE00D, 0xE0DD))
_EXTREMES = [b"\0\0", b"\1\0", b"\xff\xff", b"\xff\x7f", b"\0\x80", b"\x10\x27", b"\xe0\x2e", b"\7\0", b"\x21\0"]
_TEXTS = [b"", b"\\", b"1\\2\\3", b"-1", b"0", b"1e400", b"nan", b"inf", b"0.0000001", b"99999999999", b"\x1b$B\x1b(B"]
_TEXTS += [
    b"\xff\xfe\xfd",
    b"^^^=^^^=",
    b"ISO_IR 192",
    b"GB18030",
    b"NONSENSE",
    b"MONOCHROME1",
    b"PALETTE COLOR",
    b"RGB",
]
_PICKED = [  # elements that decide most: pixels, sizes, LUTs, windows, frames, shutters, overlays, character sets
    (0x0002, 0x0010), (0x0008, 0x0005), (0x0018, 0x1600), (0x0018, 0x1612), (0x0018, 0x1620), (0x0028, 0x0002),
    (0x0028, 0x0004), (0x0028, 0x0006), (0x0028, 0x0008), (0x0028, 0x0010), (0x0028, 0x0011), (0x0028, 0x0100),
    (0x0028, 0x0101), (0x0028, 0x0102), (0x0028, 0x0103), (0x0028, 0x0120), (0x0028, 0x0121), (0x0028, 0x1050),
    (0x0028, 0x1051), (0x0028, 0x1052), (0x0028, 0x1053), (0x0028, 0x1055), (0x0028, 0x1056), (0x0028, 0x1101),
    (0x0028, 0x1201), (0x0028, 0x3000), (0x0028, 0x3002), (0x0028, 0x3003), (0x0028, 0x3006), (0x0028, 0x3010),
    (0x0070, 0x0022), (0x0070, 0x0023), (0x6000, 0x0010), (0x6000, 0x0011), (0x6000, 0x0015), (0x6000, 0x0050),
    (0x6000, 0x0102), (0x6000, 0x3000), (0x7FE0, 0x0010),
]  # fmt: skip


def mutated(content: bytes, rng: random.Random) -> bytes:
    """Return the file after one to four mutations."""
    for _ in range(rng.choice((1, 1, 1, 2, 2, 4))):
        content = rng.choices(list(_MUTATIONS), weights=_MUTATIONS.values())[0](content, rng)
    return content


# --- bytes ------------------------------------------------------------------------------------------------------------


def _flip(content: bytes, rng: random.Random) -> bytes:
    changed = bytearray(content)
    head = min(len(changed), 2000)
    for _ in range(rng.choice((1, 1, 2, 8, 64))):
        place = rng.randrange(head if rng.random() < 0.5 else len(changed)) if changed else 0
        if changed:
            changed[place] = rng.choice(
                (0, 1, 127, 128, 255, rng.randrange(256), changed[place] ^ (1 << rng.randrange(8)))
            )
    return bytes(changed)


def _truncate(content: bytes, rng: random.Random) -> bytes:
    return content[: rng.randrange(len(content) + 1)]


def _cut_out(content: bytes, rng: random.Random) -> bytes:
    place = rng.randrange(len(content) + 1)
    return content[:place] + content[place + rng.choice((1, 2, 4, 16, 300)) :]


def _put_in(content: bytes, rng: random.Random) -> bytes:
    place = rng.randrange(len(content) + 1)
    return content[:place] + rng.randbytes(rng.choice((1, 2, 4, 16, 300))) + content[place:]


def _repeat(content: bytes, rng: random.Random) -> bytes:
    start, place = rng.randrange(len(content) + 1), rng.randrange(len(content) + 1)
    return content[:place] + content[start : start + rng.choice((4, 64, 2000))] + content[place:]


# --- elements ---------------------------------------------------------------------------------------------------------


def elements(content: bytes) -> Elements:
    """Return place, length of the header and length of the value of each top-level element, explicit little endian.

    Of an implicit or big endian file, or what is no DICOM, there may be none.
    """
    place, found = 132 if content[128:132] == b"DICM" else 0, []
    while place + 8 <= len(content):
        vr = content[place + 4 : place + 6]
        if not vr.isalpha():
            break
        head = 12 if vr in _LONG_VRS else 8
        length = int.from_bytes(content[place + head // 2 + 2 : place + head], "little")
        if head == 12 and length == 2**32 - 1:
            length = _end_of_undefined(content, place + head) - place - head
        found.append((place, head, length))
        place += head + length
    return found


def _end_of_undefined(content: bytes, start: int) -> int:
    end = content.rfind(_SEQUENCE_END)
    return end + 8 if end >= start else len(content)


def _one(content: bytes, rng: random.Random) -> tuple[int, int, int] | None:
    found = elements(content)
    picked = [entry for entry in found if struct.unpack_from("<HH", content, entry[0]) in _PICKED]
    if picked and rng.random() < 0.8:
        return rng.choice(picked)
    return rng.choice(found) if found else None


def _anywhere(content: bytes, rng: random.Random) -> int:
    """Return a place between two elements."""
    entry = _one(content, rng)
    return entry[0] if entry else rng.randrange(len(content) + 1)


def _other_value(content: bytes, rng: random.Random) -> bytes:
    entry = _one(content, rng)
    if entry is None:
        return _flip(content, rng)
    place, head, length = entry
    value = rng.choice(
        (
            b"".join(rng.choice(_EXTREMES) for _ in range(max(length // 2, 1))) if length < 5000 else b"",
            rng.choice(_TEXTS) * rng.choice((1, 1, 3)),
            rng.randbytes(min(length, 5000)),
            content[place + head : place + head + length // 2],
        )
    )
    return _with_value(content, entry, value + b" " * (len(value) % 2))


def _with_value(content: bytes, entry: tuple[int, int, int], value: bytes) -> bytes:
    place, head, length = entry
    size = len(value).to_bytes(4, "little") if head == 12 else len(value).to_bytes(2, "little")
    start = content[place : place + head - len(size)]
    return content[:place] + start + size + value + content[place + head + length :]


def _other_vr(content: bytes, rng: random.Random) -> bytes:
    entry = _one(content, rng)
    if entry is None:
        return _flip(content, rng)
    vr = rng.choice(sorted(_LONG_VRS)) if entry[1] == 12 else rng.choice(_SHORT_VRS)
    return content[: entry[0] + 4] + vr + content[entry[0] + 6 :]


def _other_length(content: bytes, rng: random.Random) -> bytes:
    entry = _one(content, rng)
    if entry is None:
        return _flip(content, rng)
    place, head, length = entry
    size = 4 if head == 12 else 2
    wrong = rng.choice(
        (0, 1, length + 1, length + 2, max(length - 1, 0), 2 * length, 2**16 - 1, 2**31, 2**32 - 1, 2**32 - 2)
    )
    return content[: place + head - size] + (wrong % 2 ** (8 * size)).to_bytes(size, "little") + content[place + head :]


def _missing(content: bytes, rng: random.Random) -> bytes:
    entry = _one(content, rng)
    return content[: entry[0]] + content[sum(entry) :] if entry else _cut_out(content, rng)


def _twice(content: bytes, rng: random.Random) -> bytes:
    entry = _one(content, rng)
    if entry is None:
        return _repeat(content, rng)
    place = _anywhere(content, rng)
    return content[:place] + content[entry[0] : sum(entry)] + content[place:]


def _nested(content: bytes, rng: random.Random) -> bytes:
    """Put in sequences inside sequences, of undefined length, closed or not, known or private."""
    depth = rng.choice((2, 20, 200, 2000, 20000))
    tag = rng.choice(
        (b"\x08\x00\x40\x11", b"\x28\x00\x10\x30", b"\x28\x00\x00\x30", b"\x11\x00\x01\x10", b"\x18\x00\x01\x60")
    )
    vr = rng.choice((b"SQ\0\0", b"UN\0\0", b""))
    opened = (tag + vr + _UNDEFINED + _ITEM + _UNDEFINED) * depth
    closed = (_ITEM_END + bytes(4) + _SEQUENCE_END + bytes(4)) * depth if rng.random() < 0.7 else b""
    place = _anywhere(content, rng)
    return content[:place] + opened + closed + content[place:]


def _crowded(content: bytes, rng: random.Random) -> bytes:
    """Put in many tiny elements or items."""
    number = rng.choice((100, 10_000, 100_000))
    place = _anywhere(content, rng)
    if rng.random() < 0.5:
        made = b"".join(struct.pack("<HH2sH", 0x0011, 0x1000 + n % 0xE000, b"LO", 0) for n in range(number))
    else:
        tag = rng.choice((b"\x28\x00\x10\x30", b"\x11\x00\x01\x10", b"\x08\x00\x40\x11"))
        made = tag + b"SQ\0\0" + _UNDEFINED + (_ITEM + bytes(4)) * number + _SEQUENCE_END + bytes(4)
    return content[:place] + made + content[place:]


def _huge(content: bytes, rng: random.Random) -> bytes:
    """Claim many rows, columns, frames or samples."""
    for entry in elements(content):
        tag = struct.unpack_from("<HH", content, entry[0])
        if tag in {(0x0028, 0x0010), (0x0028, 0x0011), (0x6000, 0x0010), (0x0028, 0x0002)} and rng.random() < 0.6:
            value = rng.choice((0, 1, 31, 33, 3000, 9000, 32768, 65535)).to_bytes(2, "little")
            return (
                _huge(_with_value(content, entry, value), rng)
                if rng.random() < 0.5
                else _with_value(content, entry, value)
            )
        if tag in {(0x0028, 0x0008), (0x6000, 0x0015)} and rng.random() < 0.6:
            return _with_value(content, entry, rng.choice((b"0 ", b"-1", b"99999999", b"2147483648", b"1\\2 ")))
    return _flip(content, rng)


_MUTATIONS: dict[Callable[[bytes, random.Random], bytes], float] = {
    _flip: 3, _truncate: 1, _cut_out: 1, _put_in: 1, _repeat: 1, _other_value: 6, _other_vr: 2, _other_length: 2,
    _missing: 2, _twice: 1, _nested: 1, _crowded: 0.3, _huge: 2,
}  # fmt: skip
