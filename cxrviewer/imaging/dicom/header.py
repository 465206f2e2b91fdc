"""The part of a DICOM header that tells what a file holds and where it belongs, read without its pixels."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from sys import intern
from typing import Any

from pydicom.dataset import Dataset
from pydicom.filereader import read_partial
from pydicom.tag import BaseTag, Tag
from pydicom.uid import UID, DeflatedExplicitVRLittleEndian

from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.imaging.dicom.file import inflated
from cxrviewer.imaging.dicom.metered import MeteredStream
from cxrviewer.imaging.dicom.references import read_references
from cxrviewer.imaging.dicom.values import text, unparted, values
from cxrviewer.imaging.dicom.view import coded_view
from cxrviewer.imaging.files import source
from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study
from cxrviewer.imaging.files.kinds import FileKind, kind_of
from cxrviewer.imaging.files.tally import Content

#: Of a header that is still not over, the rest is not read.
MOST_HEADER_BYTES = 2**26

_MOST_VALUE = 2**16  # bytes; nothing that is looked for has more

_KEYWORDS = (
    "SOPClassUID", "SOPInstanceUID", "StudyDate", "StudyTime", "Modality", "ReferencedSeriesSequence",
    "StudyDescription", "SeriesDescription", "PatientName", "PatientID", "IssuerOfPatientID", "PatientBirthDate",
    "ViewPosition", "StudyInstanceUID", "SeriesInstanceUID", "SeriesNumber", "InstanceNumber", "Laterality",
    "ImageLaterality", "NumberOfFrames", "Rows", "AcquisitionDate", "AcquisitionTime", "AcquisitionDateTime",
)  # fmt: skip
_TAGS = {keyword: int(Tag(keyword)) for keyword in _KEYWORDS}  # pydicom's own type of tag compares slowly
_WANTED: list[BaseTag | int] = list(_TAGS.values())
_VIEW_CODE = int(Tag("ViewCodeSequence"))
_LAST = _TAGS["Rows"]
_DEFLATED = DeflatedExplicitVRLittleEndian.encode()

#: SOP Classes (PS3.4 annex B.5) by the beginning of their UID, the longest first.
_CLASSES = (
    ("1.2.840.10008.5.1.4.1.1.88.59", Content.KEY_OBJECT),
    ("1.2.840.10008.5.1.4.1.1.88.", Content.REPORT),
    ("1.2.840.10008.5.1.4.1.1.11.", Content.PRESENTATION),
    ("1.2.840.10008.5.1.4.1.1.104.", Content.DOCUMENT),
    ("1.2.840.10008.5.1.4.1.1.66", Content.OBJECT),  # raw data, registrations, segmentations
    ("1.2.840.10008.5.1.4.1.1.30", Content.OBJECT),  # parametric maps
    ("1.2.840.10008.5.1.4.1.1.481.2", Content.OBJECT),  # RT dose
)


def entry_of(path: Path, head: bytes, size: int, shared: Callable[[Series], Series]) -> FilmEntry:
    """Return what the header of a DICOM file says; a damaged one is a film of which nothing is known.

    Parameters
    ----------
    path
        The file.
    head
        Its first bytes.
    size
        How many were asked for: fewer in ``head`` are the whole file.
    shared
        Returns an equal object that earlier films use, so that the films of a series share one.

    Raises
    ------
    OSError, UnreadableFilmError
        When more of the file is needed and cannot be read.
    """
    with python_silence():  # pydicom quotes header values in its warnings: they may name the patient
        header, whole = _header(path, head, size)
        if header is None:
            return FilmEntry(path)
        content = _content(header, whole=whole, sure=kind_of(head) is FileKind.DICOM)
        return FilmEntry(
            path,
            shared(_series(header)),
            _number(header, "InstanceNumber", 0),
            intern(_code(header, "ViewPosition").upper() or _coded_view(head, content)),
            intern((_code(header, "ImageLaterality") or _code(header, "Laterality")).upper()),
            max(_number(header, "NumberOfFrames", 1), 1),
            content,
            _referred_to(header) if content is Content.PRESENTATION else (),
            intern(_acquired(header)),
            _code(header, "SOPInstanceUID"),
        )


def _header(path: Path, head: bytes, size: int) -> tuple[Dataset | None, bool]:
    """Return the elements up to Rows (0028,0010), and whether the header goes that far."""
    while True:
        begun = _inflated(head, size)
        header, whole = _parsed(begun)
        is_all = len(head) < size and len(begun) < size
        if whole or is_all or size >= MOST_HEADER_BYTES:
            return header, whole
        size *= 16
        head = source.read(path, size)


def _inflated(head: bytes, size: int) -> bytes:
    """Return ``head``, or ``size`` bytes of what it inflates to."""
    try:
        return inflated(head, size) if _DEFLATED in head[:1024] else head
    except Exception:  # noqa: BLE001 - see `_parsed`
        return b""


def _parsed(head: bytes) -> tuple[Dataset | None, bool]:
    whole = False

    def is_beyond(tag: BaseTag, vr: str | None, length: int) -> bool:
        nonlocal whole
        del vr, length
        whole = int(tag) > _LAST
        return whole

    try:
        return read_partial(MeteredStream(head), is_beyond, force=True, specific_tags=_WANTED), whole
    except Exception:  # noqa: BLE001 - pydicom raises whatever it likes on damage, and on a header that is cut off here
        return None, False


def _coded_view(head: bytes, content: Content) -> str:
    """Return what View Code Sequence (0054,0220) says, if it lies in ``head``: DX films must have it, and only it."""
    if content is not Content.FILM:
        return ""
    with suppress(Exception):  # as in `_parsed`
        found = read_partial(MeteredStream(head), _is_beyond_view, force=True, specific_tags=[_VIEW_CODE])
        return coded_view(found)
    return ""


def _is_beyond_view(tag: BaseTag, vr: str | None, length: int) -> bool:
    del vr, length
    return int(tag) > _VIEW_CODE


def _acquired(header: Dataset) -> str:
    """Return Acquisition DateTime (0008,002A), or Acquisition Date and Time (0008,0022 and 0008,0032) as one."""
    date, clock = _moment(header, "AcquisitionDate"), _moment(header, "AcquisitionTime")
    return _code(header, "AcquisitionDateTime") or (date + clock if date else "")


def _content(header: Dataset, *, whole: bool, sure: bool) -> Content:
    """Return what a file holds; ``sure`` is False for one that merely begins as DICOM without a preamble does."""
    sop_class = _code(header, "SOPClassUID")
    for beginning, content in _CLASSES:
        if sop_class.startswith(beginning):
            return content
    if _LAST in header or "Image Storage" in UID(sop_class).name:
        return Content.FILM
    if not sure and not any(_code(header, keyword) for keyword in ("SOPClassUID", "SOPInstanceUID", "Modality")):
        return Content.OTHER
    return Content.OBJECT if whole else Content.FILM  # a film that is cut off is for the opener to explain


def _series(header: Dataset) -> Series:
    person = Person(
        _words(header, "PatientID"),
        _words(header, "IssuerOfPatientID"),
        _words(header, "PatientName"),
        _moment(header, "PatientBirthDate"),
    )
    study = Study(
        person,
        _code(header, "StudyInstanceUID"),
        _moment(header, "StudyDate"),
        _moment(header, "StudyTime"),
        _words(header, "StudyDescription"),
    )
    return Series(
        study,
        _code(header, "SeriesInstanceUID"),
        _number(header, "SeriesNumber", 0),
        _words(header, "SeriesDescription"),
        intern(_code(header, "Modality").upper()),
    )


def _moment(header: Dataset, keyword: str) -> str:
    """Return a date or a time."""
    return unparted(_code(header, keyword))


def _code(header: Dataset, keyword: str) -> str:
    """Return the first value of an element that holds nothing but ASCII (UI, DA, TM, CS and IS; PS3.5 section 6.2).

    It is taken from the bytes: to let pydicom convert each would take longer than to read the file.
    """
    value = _raw(header, keyword)
    if not isinstance(value, bytes):
        return "" if value is None else str(value)
    return value.partition(b"\\")[0].decode("ascii", "replace").strip(" \0")


def _words(header: Dataset, keyword: str) -> str:
    """Return the first value of an element in any character set; ASCII without escapes reads the same in all."""
    value = _raw(header, keyword)
    if isinstance(value, bytes) and not (value.isascii() and b"\x1b" not in value):
        return text(header, keyword)
    return _code(header, keyword)


def _raw(header: Dataset, keyword: str) -> Any:
    element = header.get_item(_TAGS[keyword], keep_deferred=True)  # else pydicom converts what is empty
    value = element.value if element is not None else None
    return None if isinstance(value, bytes) and len(value) > _MOST_VALUE else value


def _number(header: Dataset, keyword: str, default: int) -> int:
    try:
        return int(_code(header, keyword))
    except ValueError:
        return default


def _referred_to(header: Dataset) -> tuple[str, ...]:
    """Return the SOP Instance UIDs of the images that a presentation state is for (PS3.3 C.11.11)."""
    series = values(header, "ReferencedSeriesSequence")
    return tuple(reference.instance for item in series for reference in read_references(item))
