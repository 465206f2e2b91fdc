"""Overlay planes from a DICOM header (PS3.3 C.9.2 and C.9.3)."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.tag import BaseTag, Tag

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.decoders import decode_frame, is_native
from cxrviewer.imaging.dicom.luts import is_little_endian
from cxrviewer.imaging.dicom.values import integer, integers, text, values
from cxrviewer.imaging.film.limits import MOST_PIXELS
from cxrviewer.imaging.film.overlays import GROUPS, OverlayPlane
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.film.radiograph import Holder, Notice

# Elements of an overlay group.
_ROWS, _COLUMNS, _FRAMES, _DESCRIPTION, _TYPE, _ORIGIN = 0x0010, 0x0011, 0x0015, 0x0022, 0x0040, 0x0050
_FRAME_ORIGIN, _ALLOCATED, _POSITION, _LABEL, _DATA = 0x0051, 0x0100, 0x0102, 0x1500, 0x3000


def read_overlays(dataset: Dataset, notices: list[Notice], holder: Holder = "file") -> tuple[OverlayPlane, ...]:
    """Return the planes of ``dataset`` for all frames; what cannot be read is left out and told in ``notices``.

    Planes in unused bits of the pixels, a retired form, are left out: see `read_embedded_overlays`.
    """
    found = []
    for group in _groups(dataset):
        if _is_embedded(dataset, group):
            continue
        plane = _plane(dataset, group)
        if plane is None:
            _tell_damage(notices, holder)
        else:
            found.append(plane)
    return tuple(found)


def read_embedded_overlays(dataset: Dataset, frame: int, notices: list[Notice]) -> tuple[OverlayPlane, ...]:
    """Return the planes that lie in bits of the pixels which no sample uses, for one frame (PS3.3-2004 C.9.2, retired).

    Only uncompressed pixels have such bits. ``dataset`` is the film as read: a palette must not have been applied.
    """
    bits = {group: _unused_bit(dataset, group) for group in _groups(dataset) if _is_embedded(dataset, group)}
    usable = {group: bit for group, bit in bits.items() if bit is not None}
    if len(usable) < len(bits):
        _tell_damage(notices)
    if not usable:
        return ()
    try:
        words, _ = decode_frame(dataset, frame)
    except UnreadableFilmError:
        _tell_damage(notices)
        return ()
    return tuple(_embedded(dataset, group, words, bit) for group, bit in usable.items())


def _groups(dataset: Dataset) -> Iterator[int]:
    """Yield the groups that describe a plane; a presentation state may merely switch one on (C.11.7)."""
    for group in GROUPS:
        if any(_tag(group, element) in dataset for element in (_ROWS, _COLUMNS, _DATA)):
            yield group


def _tag(group: int, element: int) -> BaseTag:
    return Tag(group, element)


def _is_embedded(dataset: Dataset, group: int) -> bool:
    return _tag(group, _DATA) not in dataset and integer(dataset, _tag(group, _ALLOCATED), 1) != 1


def _plane(dataset: Dataset, group: int) -> OverlayPlane | None:
    """Return a plane with data of its own, None when it is damaged."""
    rows, columns = integer(dataset, _tag(group, _ROWS), 0), integer(dataset, _tag(group, _COLUMNS), 0)
    frames = integer(dataset, _tag(group, _FRAMES), 1)
    packed = _data(dataset, group)
    damaged = (
        min(rows, columns, frames) < 1 or rows * columns > MOST_PIXELS or 8 * len(packed) < rows * columns * frames
    )
    if damaged or integer(dataset, _tag(group, _ALLOCATED), 1) != 1:
        return None
    # Without both elements of C.9.3 the plane belongs to the whole film, else frame by frame to its frames.
    per_frame = bool(values(dataset, _tag(group, _FRAMES)) or values(dataset, _tag(group, _FRAME_ORIGIN)))
    first = max(integer(dataset, _tag(group, _FRAME_ORIGIN), 1), 1) if per_frame else 0
    return replace(_described(dataset, group, rows, columns, packed), frames=frames, first_frame=first)


def _data(dataset: Dataset, group: int) -> NDArray[np.uint8]:
    """Return Overlay Data with the bits in their order (PS3.5 section 8.1.2), empty when there is none."""
    content = values(dataset, _tag(group, _DATA))
    if not content or not isinstance(content[0], bytes):
        return np.empty(0, dtype=np.uint8)
    data = np.frombuffer(content[0], dtype=np.uint8)
    if dataset[_tag(group, _DATA)].VR == "OW" and not is_little_endian(dataset):
        return data[: len(data) // 2 * 2].reshape(-1, 2)[:, ::-1].reshape(-1)
    return data


def _described(dataset: Dataset, group: int, rows: int, columns: int, packed: NDArray[np.uint8]) -> OverlayPlane:
    """Return a plane of these bits with what the header says about it."""
    origin = integers(dataset, _tag(group, _ORIGIN))
    row, column = origin if len(origin) == 2 else (1, 1)
    packed.setflags(write=False)
    return OverlayPlane(
        group=group,
        row=row,
        column=column,
        rows=rows,
        columns=columns,
        packed=packed,
        kind="R" if text(dataset, _tag(group, _TYPE)).upper() == "R" else "G",
        label=printable(text(dataset, _tag(group, _LABEL))),
        description=printable(text(dataset, _tag(group, _DESCRIPTION))),
    )


def _unused_bit(dataset: Dataset, group: int) -> int | None:
    """Return the bit of each pixel's word that the plane is said to lie in, None where there is no such spare bit."""
    position, high = integer(dataset, _tag(group, _POSITION), -1), integer(dataset, "HighBit", 0)
    sample = range(high + 1 - integer(dataset, "BitsStored", 0), high + 1)
    unused = 0 <= position < integer(dataset, "BitsAllocated", 0) and position not in sample
    native = is_native(str(dataset.file_meta.TransferSyntaxUID))
    return position if unused and native and integer(dataset, "SamplesPerPixel", 1) == 1 else None


def _embedded(dataset: Dataset, group: int, words: NDArray[np.integer], bit: int) -> OverlayPlane:
    drawn = (words.view(f"u{words.dtype.itemsize}") >> bit) & 1
    packed = np.packbits(drawn.astype(np.uint8), axis=None, bitorder="little")
    rows, columns = words.shape
    return _described(dataset, group, rows, columns, packed)


def _tell_damage(notices: list[Notice], holder: Holder = "file") -> None:
    """Say once that an overlay is missing."""
    notice = Notice("OVERLAY_DAMAGED", f"An overlay in the {holder} is damaged or of a kind that is not read here.")
    if notice not in notices:
        notices.append(notice)
