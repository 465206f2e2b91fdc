"""A DICOM file's bytes become a dataset."""

import zlib

from pydicom.dataset import FileDataset
from pydicom.filereader import _read_file_meta_info, read_partial, read_preamble
from pydicom.tag import BaseTag
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.limits import MOST_BYTES, too_large
from cxrviewer.imaging.metered import MOST_READS, MeteredStream, bound, too_many

#: Of a deflated dataset once inflated: the largest film and a generous header.
MOST_INFLATED = MOST_BYTES + 2**26

_PIXEL_GROUP = 0x7FE0
_DEFLATED = DeflatedExplicitVRLittleEndian.encode()


def read_dataset(content: bytes, most_reads: int = MOST_READS) -> FileDataset:
    """Return the dataset in a DICOM file's bytes; a missing preamble or file meta group is tolerated.

    Parameters
    ----------
    content
        The file.
    most_reads
        Pieces in which its header may be read: see `metered`.

    Raises
    ------
    UnreadableFilmError
        When the bytes are not DICOM, inflate to more than any film, or hold more elements.
    """
    not_dicom = UnreadableFilmError(
        "This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP.", "Open a chest film."
    )
    stream = None
    try:
        inflated = _inflated(content)
        stream = MeteredStream(inflated or content, most_reads)
        dataset = read_partial(stream, _is_behind_pixels, force=True)
        bound(dataset, stream.left)
        known = any(keyword in dataset for keyword in ("SOPClassUID", "Rows", "DirectoryRecordSequence"))
    except UnreadableFilmError:
        raise
    except Exception:  # noqa: BLE001 - see UnreadableFilmError
        raise too_many() if stream is not None and stream.is_spent else not_dicom from None
    if not known:
        raise not_dicom
    if inflated:
        dataset.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = (
            ImplicitVRLittleEndian if dataset.original_encoding[0] else ExplicitVRLittleEndian
        )
    return dataset


def _is_behind_pixels(tag: BaseTag, vr: str | None, length: int) -> bool:
    """Return whether an element stands after the pixels: nothing there is of use, and often it is no element at all."""
    del vr, length
    return tag.group > _PIXEL_GROUP


def _inflated(content: bytes) -> bytes:
    """Return a deflated file as an explicit little endian one, empty when it is not deflated.

    pydicom would inflate it without a limit (PS3.5 section A.5: all that follows the file meta group is deflated).
    """
    stream = MeteredStream(content)
    read_preamble(stream, force=True)
    meta = _read_file_meta_info(stream)  # as pydicom itself does: another reading might end elsewhere
    if meta.get("TransferSyntaxUID") != DeflatedExplicitVRLittleEndian:
        return b""
    start = stream.tell()
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    data = inflater.decompress(content[start:], MOST_INFLATED)
    if inflater.unconsumed_tail:
        raise too_large()
    head = content[:start].replace(_DEFLATED, ExplicitVRLittleEndian.encode().ljust(len(_DEFLATED), b"\0"))
    return head + data
