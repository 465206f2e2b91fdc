"""A DICOM file's bytes become a dataset."""

import io
import zlib

from pydicom.dataset import FileDataset
from pydicom.filereader import _read_file_meta_info, read_partial, read_preamble
from pydicom.tag import BaseTag
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.dicom.metered import MeteredStream, bound, too_many
from cxrviewer.imaging.files.kinds import FileKind, kind_of, no_film
from cxrviewer.imaging.film.limits import MOST_BYTES, too_large

#: Of a deflated dataset once inflated: the largest film and a generous header.
MOST_INFLATED = MOST_BYTES + 2**26

_PIECE = 2**16  # bytes, of which 64 MiB can come
_PIXEL_GROUP = 0x7FE0
_DEFLATED = DeflatedExplicitVRLittleEndian.encode()


def read_dataset(content: bytes) -> FileDataset:
    """Return the dataset in a DICOM file's bytes; a missing preamble or file meta group is tolerated.

    Raises
    ------
    UnreadableFilmError
        When the bytes are not DICOM or are cut off, inflate to more than any film, or hold more elements.
    """
    stream = None
    try:
        plain = inflated(content, MOST_INFLATED + 1)
        if len(plain) > MOST_INFLATED:
            raise too_large()
        stream = MeteredStream(plain or content)
        dataset = read_partial(stream, _is_behind_pixels, force=True)
        bound(dataset, stream.left)
        known = any(keyword in dataset for keyword in ("SOPClassUID", "Rows", "DirectoryRecordSequence"))
    except UnreadableFilmError:
        raise
    except Exception:  # noqa: BLE001 - see UnreadableFilmError
        raise too_many() if stream is not None and stream.is_spent else _not_read(content) from None
    if not known:
        raise _not_read(content)
    if plain:
        dataset.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = (
            ImplicitVRLittleEndian if dataset.original_encoding[0] else ExplicitVRLittleEndian
        )
    return dataset


def _not_read(content: bytes) -> UnreadableFilmError:
    """Return the error for bytes that are no dataset; with a preamble they were one before a part of them was lost."""
    if kind_of(content) is not FileKind.DICOM:
        return no_film()
    return UnreadableFilmError("This DICOM file is damaged or cut off.", "Copy it again from its source.")


def _is_behind_pixels(tag: BaseTag, vr: str | None, length: int) -> bool:
    """Return whether an element stands after the pixels: nothing there is of use, and often it is no element at all."""
    del vr, length
    return tag.group > _PIXEL_GROUP


def inflated(content: bytes, most: int) -> bytes:
    """Return the first ``most`` bytes of a deflated file as an explicit little endian one, empty when it is none.

    pydicom would inflate it without a limit (PS3.5 section A.5: all that follows the file meta group is deflated).

    Raises
    ------
    zlib.error
        When what has to be inflated for them is damaged.
    """
    stream = MeteredStream(content)
    read_preamble(stream, force=True)
    meta = _read_file_meta_info(stream)  # as pydicom itself does: another reading might end elsewhere
    if meta.get("TransferSyntaxUID") != DeflatedExplicitVRLittleEndian:
        return b""
    start = stream.tell()
    plain = io.BytesIO()
    plain.write(content[:start].replace(_DEFLATED, ExplicitVRLittleEndian.encode().ljust(len(_DEFLATED), b"\0")))
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    deflated = memoryview(content)[start:]
    for place in range(0, len(deflated), _PIECE):
        plain.write(inflater.decompress(deflated[place : place + _PIECE], most - plain.tell()))
        if inflater.eof or plain.tell() >= most:
            break
    return plain.getvalue()[:most]  # without a copy, as a rule
