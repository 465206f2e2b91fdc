"""DICOM elements within bounds: a few megabytes can hold more of them than there is memory or patience for."""

import io
from typing import TypeGuard

from pydicom.datadict import dictionary_VR
from pydicom.dataelem import DataElement, RawDataElement
from pydicom.dataset import Dataset
from pydicom.filereader import read_sequence
from pydicom.sequence import Sequence

from cxrviewer.errors import UnreadableFilmError

#: Pieces in which the header of one file is read: pydicom takes two or three for an element. No film has a tenth.
MOST_READS = 40_000

#: Value Representations whose length has 16 bits in explicit encodings. Not FL: of drawings there is more.
_SHORT_VRS = {
    "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "IS", "LO", "LT",
    "PN", "SH", "SL", "SS", "ST", "TM", "UI", "UL", "US", "US or SS",
}  # fmt: skip
_MOST_SHORT_VALUE = 2**16
_SHORT = 2**14  # bytes of a sequence that may be read whenever it is asked for


class MeteredStream(io.BytesIO):
    """Bytes that may be read in so many pieces.

    Parameters
    ----------
    content
        The bytes.
    most
        How many pieces.
    """

    def __init__(self, content: bytes, most: int = MOST_READS) -> None:
        super().__init__(content)
        self.left = most

    @property
    def is_spent(self) -> bool:
        """Return whether more was asked for; pydicom turns the error into another on its way."""
        return self.left < 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes.

        Raises
        ------
        UnreadableFilmError
            When it is one piece too many.
        """
        self.left -= 1
        if self.left < 0:
            raise too_many()
        return super().read(size)


def too_many() -> UnreadableFilmError:
    """Return the error for a header with more elements than are read."""
    return UnreadableFilmError(
        "The header holds more elements than that of any film.", "Ask the sender for the film again."
    )


def bound(dataset: Dataset, left: int) -> None:
    """Read the long sequences of ``dataset``, at any depth, in at most ``left`` pieces, and drop endless values.

    pydicom reads sequences of stated length, and parts values, when they are first asked for, and without a bound. A
    value of most kinds has at most 64 KiB (PS3.5 section 7.1.2); another encoding has room for gigabytes of it.

    Raises
    ------
    UnreadableFilmError
        When the sequences hold more.
    """
    waiting = [dataset]
    while waiting:
        owner = waiting.pop()
        for element in filter(_is_endless, _elements(owner)):
            del owner[element.tag]
        for raw in filter(_is_long_sequence, _elements(owner)):
            content = raw.value or b""
            stream = MeteredStream(content, left)
            encoding = owner.original_character_set
            try:
                read = read_sequence(stream, raw.is_implicit_VR, raw.is_little_endian, len(content), encoding)
            except Exception:
                if stream.is_spent:
                    raise too_many() from None
                raise
            left = stream.left
            owner[raw.tag] = DataElement(raw.tag, "SQ", read, raw.value_tell)
        waiting += [item for element in _elements(owner) for item in _items(element)]


def _elements(dataset: Dataset) -> list[DataElement | RawDataElement]:
    """Return the elements as they are: pydicom would convert the empty ones, and fail on an unknown VR."""
    found = (dataset.get_item(tag, keep_deferred=True) for tag in list(dataset.keys()))
    return [element for element in found if element is not None]


def _is_endless(element: DataElement | RawDataElement) -> bool:
    is_long = isinstance(element, RawDataElement) and len(element.value or b"") > _MOST_SHORT_VALUE
    # Whatever VR the file states: it is the dictionary's that we rely on.
    return is_long and _known_vr(element) in _SHORT_VRS


def _is_long_sequence(element: DataElement | RawDataElement) -> TypeGuard[RawDataElement]:
    if not isinstance(element, RawDataElement) or len(element.value or b"") <= _SHORT:
        return False
    return (element.VR or _known_vr(element)) == "SQ"


def _known_vr(element: DataElement | RawDataElement) -> str:
    try:
        return dictionary_VR(element.tag)
    except KeyError:
        return ""


def _items(element: DataElement | RawDataElement) -> list[Dataset]:
    return list(element.value) if isinstance(element.value, Sequence) else []
