"""Found: what a PACS told of studies and of their series with chest films; names stay out of every ``repr``."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydicom.dataset import Dataset

from cxrviewer.imaging.film.printable import is_uid
from cxrviewer.results.pacs.query import MODALITIES

_CHEST = re.compile(r"chest|thora|torax|lung|pulm|poumon|胸|肺|\bcxr\b|\bclp\b|rib(s|cage)\b", re.IGNORECASE)
_MOST_FILMS = 100_000


@dataclass(frozen=True, slots=True)
class FoundSeries:
    """A series with films.

    Attributes
    ----------
    uid
        Its Series Instance UID.
    films
        How many objects it holds.
    """

    uid: str = field(repr=False)
    films: int


@dataclass(frozen=True, slots=True)
class FoundStudy:
    """A study with films, in the words of the PACS; empty where it says nothing.

    Attributes
    ----------
    uid
        Its Study Instance UID.
    patient_id, name, accession, description
        As told; the name in DICOM's notation.
    day, time
        As DICOM writes them, ``YYYYMMDD`` and ``HHMMSS``.
    series
        Those with films that are wanted.
    """

    uid: str = field(repr=False)
    patient_id: str = field(repr=False)
    name: str = field(repr=False)
    accession: str = field(repr=False)
    description: str = field(repr=False)
    day: str = field(repr=False)
    time: str = field(repr=False)
    series: Sequence[FoundSeries] = ()

    @property
    def films(self) -> int:
        """Return how many films are wanted of it."""
        return sum(one.films for one in self.series)


def study_of(told: Dataset) -> FoundStudy | None:
    """Return the study that an answer tells of; None for what names none."""
    uid = text_of(told, "StudyInstanceUID")
    if not is_uid(uid):
        return None
    return FoundStudy(
        uid,
        text_of(told, "PatientID"),
        text_of(told, "PatientName"),
        text_of(told, "AccessionNumber"),
        text_of(told, "StudyDescription"),
        text_of(told, "StudyDate"),
        text_of(told, "StudyTime"),
    )


def series_of(told: Dataset, description: str, *, any_part: bool) -> FoundSeries | None:
    """Return the series that an answer tells of; None where it holds no films that are wanted.

    The part of the body counts where it is stated, else the words of series and study; a film of which nothing says
    that it is of the chest is not taken for one.
    """
    uid, part = text_of(told, "SeriesInstanceUID"), text_of(told, "BodyPartExamined")
    if not is_uid(uid) or text_of(told, "Modality") not in MODALITIES:
        return None
    words = part or f"{description} {text_of(told, 'SeriesDescription')}"
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", words) if not unicodedata.combining(letter))
    if not any_part and not _CHEST.search(plain):
        return None
    return FoundSeries(uid, _count(told.get("NumberOfSeriesRelatedInstances")))


def text_of(told: Dataset, keyword: str) -> str:
    """Return a value as one line of text, empty where it is missing or cannot be read."""
    try:
        value = told.get(keyword)
    except Exception:  # noqa: BLE001 - what was sent may break any rule; libraries then raise what they like
        return ""
    return " ".join(str(value or "").split())


def _count(value: Any) -> int:
    try:
        return max(0, min(int(value), _MOST_FILMS))
    except (TypeError, ValueError):
        return 0
