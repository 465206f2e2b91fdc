"""Profile: the basic profile and two of its options, applied to one film's header (PS3.15 sections E.2 and E.3)."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from pydicom.datadict import keyword_for_tag
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code

from cxrviewer.imaging.dicom.values import text, values
from cxrviewer.results.deidentification.key import Key, Pseudonym
from cxrviewer.results.deidentification.table import EDITION, Action, action_for, is_as_expected
from cxrviewer.version import __version__

_DATES = {
    "DA": re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})()"),
    "DT": re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{0,6}(?:\.[0-9]{1,6})?(?:[+-][0-9]{4})?)"),
}
_TIME = re.compile(r"[0-9]{2,6}(\.[0-9]{1,6})?")
_DUMMIES: dict[str, Any] = {
    "DA": "19000101",
    "DT": "19000101000000",
    "TM": "000000",
    "PN": "REMOVED",
    "AS": "000Y",
    "CS": "REMOVED",
    "LO": "REMOVED",
    "LT": "REMOVED",
    "SH": "REMOVED",
    "ST": "REMOVED",
    "UC": "REMOVED",
    "UT": "REMOVED",
    "DS": "0",
    "IS": "0",
    "US": 0,
    "FD": 0.0,
    "FL": 0.0,
}
#: Descriptors that are kept, cleaned, where that is asked for (section E.3.5): all their other words go.
_DESCRIPTORS = {
    "StudyDescription",
    "SeriesDescription",
    "ProtocolName",
    "PerformedProcedureStepDescription",
    "RequestedProcedureDescription",
    "AcquisitionDeviceProcessingDescription",
}
_HARMLESS = """
    CHEST THORAX LUNG LUNGS RIBS RIB PA AP LATERAL LAT LL RL FRONTAL OBLIQUE PORTABLE MOBILE BEDSIDE BED SUPINE ERECT
    UPRIGHT STANDING SITTING LEFT RIGHT L R VIEW VIEWS XR CR DX RX RADIOGRAPH RADIOGRAPHY XRAY X RAY DIGITAL STUDY
    INSPIRATION EXPIRATION ROUTINE ADULT CHILD PEDIATRIC PAEDIATRIC IN AND OF THE WITH WITHOUT
"""
_WORDS = frozenset(_HARMLESS.split())
_UNITS_OF = ("RescaleType", "ModalityLUTType")
_UNITS = {"OD", "HU", "US", "MGML", "Z_EFF", "ED", "EDW", "HU_MOD", "PCT"}  # PS3.3 C.11.1.1.2; others may be any words


@dataclass(frozen=True, slots=True)
class Options:
    """Which options of the profile are used.

    Attributes
    ----------
    dates
        Dates are moved by a patient's own number of days instead of removed (E.3.6, modified dates).
    descriptors
        Descriptions keep the words that are known to be harmless (E.3.5).
    """

    dates: bool = False
    descriptors: bool = False

    def codes(self) -> list[Code]:
        """Return what names the profile and these options (PS3.16 CID 7050)."""
        named = codes.DCM
        found: list[Code] = [named.BasicApplicationConfidentialityProfile]
        if self.dates:
            found.append(named.RetainLongitudinalTemporalInformationModifiedDatesOption)
        if self.descriptors:
            found.append(named.CleanDescriptorsOption)
        return found


@dataclass(slots=True)
class Done:
    """What was done to a film, by the names of attributes; no value stands here."""

    removed: list[str] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    cleaned: list[str] = field(default_factory=list)
    private: int = 0


def deidentify(film: Dataset, options: Options, key: Key) -> Done:
    """Take from a film's header what tells who it is of, in place; its pixels are for `clean_pixels`.

    Parameters
    ----------
    film
        With its file meta information.
    options
        Which options of the profile are used.
    key
        Gives what stands for UIDs and for the patient.

    Returns
    -------
    Done
        What was done.
    """
    identity = f"{text(film, 'PatientID')}\\{text(film, 'IssuerOfPatientID')}"
    if identity == "\\":  # nobody knows whether two films without an ID are one patient's
        identity = f"\\\\{text(film, 'StudyInstanceUID')}"
    pseudonym = key.patient(identity)
    work = _Work(options, key, pseudonym)
    work.clean(film)
    film.PatientName = film.PatientID = pseudonym.name
    _declare(film, options)
    _new_file_meta(film)
    return work.done


class _Work:
    """One film being cleaned."""

    def __init__(self, options: Options, key: Key, pseudonym: Pseudonym) -> None:
        self._options, self._key, self._pseudonym = options, key, pseudonym
        self.done = Done()

    def clean(self, item: Dataset) -> None:
        """Clean a dataset and the items of the sequences that it keeps."""
        for tag in list(item.keys()):
            action = action_for(tag)
            if action is Action.REMOVE and not self._is_spared(keyword_for_tag(tag), item, tag):
                self._remove(item, tag)
                continue
            element = item[tag]
            if element.VR == "SQ" and action is Action.KEEP:
                for child in element.value:
                    self.clean(child)
            elif not self._shifted(element, action) and not self._cleaned(element, action):
                self._apply(item, element, action)

    def _is_spared(self, keyword: str, item: Dataset, tag: Any) -> bool:
        """Return whether an option keeps what the basic profile removes."""
        if self._options.descriptors and keyword in _DESCRIPTORS:
            return True
        return self._options.dates and bool(keyword) and item[tag].VR in ("DA", "DT", "TM")

    def _remove(self, item: Dataset, tag: Any) -> None:
        if tag.is_private:
            self.done.private += 1
        else:
            self.done.removed.append(_name(tag))
        del item[tag]

    def _shifted(self, element: DataElement, action: Action) -> bool:
        """Move a date, where dates are kept and can be read; times stay, since a day was moved by whole days."""
        is_birth = element.keyword.startswith("PatientBirth")
        if action is Action.KEEP or is_birth or not self._options.dates or element.VR not in ("DA", "DT", "TM"):
            return False
        values = element.value if element.VM > 1 else [element.value]
        moved = [_moved(str(value), element.VR, self._pseudonym.days) for value in values]
        element.value = moved if len(moved) > 1 else moved[0]
        self.done.replaced.append(_name(element.tag))
        return True

    def _cleaned(self, element: DataElement, action: Action) -> bool:
        if action is Action.KEEP or not self._options.descriptors or element.keyword not in _DESCRIPTORS:
            return False
        words = re.split(r"[^A-Za-z]+", str(element.value))
        element.value = " ".join(word for word in words if word.upper() in _WORDS)
        self.done.cleaned.append(_name(element.tag))
        return True

    def _apply(self, item: Dataset, element: DataElement, action: Action) -> None:
        if action is Action.KEEP:
            self._keep(item, element)
            return
        if action is Action.UID and element.VR == "UI":
            values = element.value if element.VM > 1 else [element.value]
            mapped = [self._key.uid(str(value)) if value else "" for value in values]
            element.value = mapped if len(mapped) > 1 else mapped[0]
            self.done.replaced.append(_name(element.tag))
        elif action is Action.DUMMY and element.VR in _DUMMIES:
            element.value = _DUMMIES[element.VR]
            self.done.replaced.append(_name(element.tag))
        elif action is Action.EMPTY:
            element.value = [] if element.VR == "SQ" else None
            self.done.emptied.append(_name(element.tag))
        else:
            self._remove(item, element.tag)

    def _keep(self, item: Dataset, element: DataElement) -> None:
        """Keep an attribute, unless it holds what it should not."""
        if not is_as_expected(element.tag, element.VR):
            self._remove(item, element.tag)
        elif element.keyword in _UNITS_OF and element.value not in _UNITS:
            element.value = "US"
            self.done.replaced.append(_name(element.tag))


def _moved(value: str, kind: str, days: int) -> str:
    """Return a date or date-time moved by days, and a time as it is; what is none of them becomes nothing."""
    value = value.strip()
    if kind == "TM":
        return value if _TIME.fullmatch(value) else ""
    parts = _DATES[kind].fullmatch(value)
    try:
        return f"{date(*map(int, parts.groups()[:3])) + timedelta(days):%Y%m%d}{parts[4]}" if parts else ""
    except (ValueError, OverflowError):
        return ""


def _declare(film: Dataset, options: Options) -> None:
    """Say in the header what was done (PS3.15 section E.2, PS3.3 C.7.1.1)."""
    film.PatientIdentityRemoved = "YES"
    film.DeidentificationMethod = f"cxrviewer {__version__}: PS3.15 {EDITION} basic profile"
    film.DeidentificationMethodCodeSequence = [_code_item(code) for code in options.codes()]
    film.LongitudinalTemporalInformationModified = "MODIFIED" if options.dates else "REMOVED"


def declare_pixels(film: Dataset, covered: int, *, looked_at: bool) -> None:
    """Say in the header what became of words in the picture (PS3.15 section E.3.1).

    Parameters
    ----------
    film
        After `deidentify`.
    covered
        How many rectangles were painted over.
    looked_at
        Whether somebody has seen that nothing in what goes out names anybody.
    """
    if looked_at:
        film.BurnedInAnnotation = "NO"
    if not covered and not looked_at:
        return
    said = [f"{covered} rectangle{'s' if covered > 1 else ''} of the pixels painted over"] if covered else []
    said += ["pixels looked at by a person"] if looked_at else []
    film.DeidentificationMethod = [film.DeidentificationMethod, *said]
    film.DeidentificationMethodCodeSequence.append(_code_item(codes.DCM.CleanPixelDataOption))
    if covered:
        film.ImageType = ["DERIVED", *(values(film, "ImageType")[1:] or ["PRIMARY"])]
        film.DerivationDescription = f"De-identification: {said[0]}."


def _code_item(code: Code) -> Dataset:
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = code.value, code.scheme_designator, code.meaning
    return item


def _new_file_meta(film: Dataset) -> None:
    """Begin the file anew: what stood there names the sender and the object."""
    syntax = film.file_meta.TransferSyntaxUID
    film.file_meta = FileMetaDataset()
    film.file_meta.TransferSyntaxUID = syntax
    film.file_meta.MediaStorageSOPClassUID = film.SOPClassUID
    film.file_meta.MediaStorageSOPInstanceUID = film.SOPInstanceUID
    film.preamble = b"\0" * 128


def _name(tag: Any) -> str:
    return keyword_for_tag(tag) or f"({tag.group:04X},{tag.element:04X})"
