"""Query: what is searched for, bounded and without wildcards that nobody meant (PS3.4 section C.2.2.2)."""

import re
from dataclasses import dataclass, field
from datetime import date

from pydicom.dataset import Dataset

from cxrviewer.errors import RequestError
from cxrviewer.imaging.film.printable import is_uid

#: What films of the chest are acquired as (PS3.3 section C.7.3.1.1.1).
MODALITIES = ("CR", "DX", "RG")
MOST = 100
_LONGEST_DAYS = 31
_LEAST_LETTERS = 2
_SPECIAL = re.compile(r"[*?\\\x00-\x1f\x7f]")
_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
#: By attribute: the longest that its value may be (PS3.5 table 6.2-1); a name leaves room for what stands for its end.
_LENGTHS = {"PatientID": 64, "PatientName": 63, "AccessionNumber": 16}


@dataclass(frozen=True, slots=True)
class Dates:
    """Days of studies, both included."""

    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> "Dates":
        """Return the days in ``2026-11-21`` or ``2026-11-01..2026-11-21``.

        Raises
        ------
        RequestError
            When these are none.
        """
        first, _, last = text.partition("..")
        try:
            found = [date(*map(int, _DATE.fullmatch(one.strip()).groups())) for one in (first, last or first)]  # type: ignore[union-attr]
        except (AttributeError, ValueError):
            raise RequestError("These are no dates.", "Write 2026-11-21, or 2026-11-01..2026-11-21.") from None
        if found[1] < found[0]:
            raise RequestError("The last day is before the first.", "Write the earlier one first.")
        return cls(*found)

    @property
    def days(self) -> int:
        """Return how many they are."""
        return (self.last - self.first).days + 1

    def __str__(self) -> str:
        """Return them as a range of DICOM (PS3.4 section C.2.2.2.5.1)."""
        return f"{self.first:%Y%m%d}-{self.last:%Y%m%d}"


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for; at least one key, and dates alone span a month at most.

    Attributes
    ----------
    patient_id, accession
        As a whole.
    name
        How the patient's name begins, 2 letters or more.
    dates
        When the study was made.
    study
        UID of one study.
    most
        How many studies are told of.
    any_part
        Whether films of other parts of the body are wanted too.
    """

    patient_id: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    accession: str = field(default="", repr=False)
    dates: Dates | None = field(default=None, repr=False)
    study: str = field(default="", repr=False)
    most: int = MOST
    any_part: bool = False

    def __post_init__(self) -> None:
        """Refuse what is not bounded or cannot be asked.

        Raises
        ------
        RequestError
            When it is so.
        """
        values = {"PatientID": self.patient_id, "PatientName": self.name, "AccessionNumber": self.accession}
        for keyword, value in values.items():
            if _SPECIAL.search(value) or len(value.strip()) > _LENGTHS[keyword]:
                raise RequestError("That cannot be searched for.", "Leave out '*', '?' and '\\', and write less.")
        if self.study and not is_uid(self.study):
            raise RequestError("That is no UID of a study.", "It has digits and dots, 64 at most.")
        if self.name and len(self.name.strip()) < _LEAST_LETTERS:
            raise RequestError("One letter is too little of a name.", f"Write {_LEAST_LETTERS} letters or more.")
        if any(value.strip() for value in (*values.values(), self.study)):
            return
        if self.dates is None:
            raise RequestError("Nothing says what to search for.", "Name a patient, an accession number or dates.")
        if self.dates.days > _LONGEST_DAYS:
            raise RequestError(
                "That is too long a time for a search.", f"Name a patient too, or {_LONGEST_DAYS} days at most."
            )

    def study_keys(self, modality: str) -> Dataset:
        """Return the question for studies with films of one modality, and what is to be told of each."""
        asked = Dataset()
        asked.SpecificCharacterSet = "ISO_IR 192"
        asked.QueryRetrieveLevel = "STUDY"
        asked.PatientID, asked.AccessionNumber = self.patient_id.strip(), self.accession.strip()
        asked.PatientName = f"{self.name.strip()}*" if self.name.strip() else ""
        asked.StudyDate = "" if self.dates is None else str(self.dates)
        asked.StudyInstanceUID, asked.ModalitiesInStudy = self.study, modality
        for keyword in ("StudyTime", "StudyDescription"):
            setattr(asked, keyword, "")
        return asked


def series_keys(study: str) -> Dataset:
    """Return the question for the series of a study."""
    asked = Dataset()
    asked.SpecificCharacterSet = "ISO_IR 192"
    asked.QueryRetrieveLevel = "SERIES"
    asked.StudyInstanceUID = study
    for keyword in ("SeriesInstanceUID", "Modality", "BodyPartExamined", "SeriesDescription"):
        setattr(asked, keyword, "")
    asked.NumberOfSeriesRelatedInstances = None
    return asked


def image_keys(study: str, series: str) -> Dataset:
    """Return the question for the objects of a series."""
    asked = Dataset()
    asked.QueryRetrieveLevel = "IMAGE"
    asked.StudyInstanceUID, asked.SeriesInstanceUID, asked.SOPInstanceUID = study, series, ""
    return asked


def retrieve_keys(study: str, series: str) -> Dataset:
    """Return what names a series that is to be fetched."""
    asked = Dataset()
    asked.QueryRetrieveLevel = "SERIES"
    asked.StudyInstanceUID, asked.SeriesInstanceUID = study, series
    return asked
