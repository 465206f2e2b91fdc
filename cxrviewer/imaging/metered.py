"""Reading DICOM elements within bounds: a few megabytes can hold more of them than there is memory or patience for."""

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


def read_long_sequences(dataset: Dataset, left: int) -> None:
    """Read the long sequences of ``dataset``, at any depth, in at most ``left`` pieces.

    pydicom reads a sequence of stated length when it is first asked for, and then without a bound.

    Raises
    ------
    UnreadableFilmError
        When they hold more.
    """
    waiting = [dataset]
    while waiting:
        owner = waiting.pop()
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


def _is_long_sequence(element: DataElement | RawDataElement) -> TypeGuard[RawDataElement]:
    if not isinstance(element, RawDataElement) or len(element.value or b"") <= _SHORT:
        return False
    if element.VR is not None:
        return element.VR == "SQ"
    try:
        return dictionary_VR(element.tag) == "SQ"
    except KeyError:
        return False


def _items(element: DataElement | RawDataElement) -> list[Dataset]:
    return list(element.value) if isinstance(element.value, Sequence) else []
