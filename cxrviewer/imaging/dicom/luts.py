"""Lookup tables from a DICOM header, None where they contradict themselves."""

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom.values import numbers, text, values
from cxrviewer.imaging.film.grayscale import LookupTable
from cxrviewer.imaging.film.printable import printable


def is_little_endian(dataset: Dataset) -> bool:
    """Return whether the words of the LUTs in ``dataset`` begin with their low byte."""
    encoding = getattr(dataset, "original_encoding", (None, True))
    return encoding[1] is not False


def read_table(item: Dataset, *, signed: bool, little_endian: bool) -> LookupTable | None:
    """Return a LUT item as a table, None when it contradicts itself (PS3.3 C.11.1.1.1 and C.11.2.1.1).

    ``signed`` tells how the second descriptor value is to be read, whatever its VR; the entries are always unsigned.
    """
    descriptor = [int(value) for value in numbers(item, "LUTDescriptor")]
    if len(descriptor) != 3:
        return None
    length = (descriptor[0] & 0xFFFF) or 2**16  # 0 stands for 65,536
    first = descriptor[1] & 0xFFFF
    if signed and first >= 2**15:
        first -= 2**16
    bits = descriptor[2]
    entries = _entries(item, length, little_endian=little_endian)
    if entries is None or not 1 <= bits <= 16:
        return None
    return LookupTable(float(first), entries.astype(np.float64), bits, printable(text(item, "LUTExplanation")))


def _entries(item: Dataset, length: int, *, little_endian: bool) -> NDArray[np.integer] | None:
    """Return LUT Data as unsigned numbers, None when their count is not ``length``."""
    data = item.get("LUTData")
    if isinstance(data, bytes):
        padded = data + b"\0" * (len(data) % 2)
        words = np.frombuffer(padded, dtype="<u2" if little_endian else ">u2")
    else:
        words = np.asarray([int(value) & 0xFFFF for value in values(item, "LUTData")], dtype=np.uint16)
    if words.size == length:
        return words
    packed = words.astype("<u2").view(np.uint8)  # 8-bit entries, two to a word, the first in its low byte
    return packed[:length] if packed.size in {length, length + 1} else None
