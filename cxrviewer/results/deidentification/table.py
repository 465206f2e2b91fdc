"""Table: what PS3.15 table E.1-1 asks for each attribute, from dicom-anonymizer, which keeps it edition by edition.

Where the table leaves a choice it is made for films (CR, DX, SC), whose headers stay valid by it: "X/Z" is emptied,
since some of these are Type 2 there; "X/D" and "X/Z/D" are removed, since all of these are Type 3 there.

What the table does not name may be kept by it. Here it is not where somebody can write into it whatever he likes: a
window's explanation has been seen to name a patient, and the birth date in another calendar is not in the table.
"""

from collections.abc import Iterator
from enum import Enum
from functools import cache

from dicomanonymizer.dicom_anonymization_databases import dicomfields_2026c as edition
from pydicom.datadict import dictionary_has_tag, dictionary_VR, keyword_for_tag
from pydicom.tag import BaseTag, Tag

EDITION = "2026c"


class Action(Enum):
    """What becomes of an attribute (PS3.15 table E.1-1a)."""

    REMOVE = "X"
    EMPTY = "Z"
    DUMMY = "D"
    UID = "U"
    KEEP = "K"


_ACTIONS = {
    "D_TAGS": Action.DUMMY,
    "Z_TAGS": Action.EMPTY,
    "X_TAGS": Action.REMOVE,
    "U_TAGS": Action.UID,
    "Z_D_TAGS": Action.DUMMY,
    "X_Z_TAGS": Action.EMPTY,
    "X_D_TAGS": Action.REMOVE,
    "X_Z_D_TAGS": Action.REMOVE,
    "X_Z_U_STAR_TAGS": Action.KEEP,  # references: their UIDs are replaced within
}
#: Not in the table, since who makes it may keep it: encrypted for somebody else, it cannot be looked into here.
_SEALED = Tag("EncryptedAttributesSequence")
_PATIENT = 0x0010  # what the table leaves out of this group still is the patient's
#: Names, free text, addresses, dates, and bytes of any kind.
_TELLING = frozenset({"PN", "LO", "LT", "SH", "ST", "UC", "UT", "AE", "UR", "DA", "DT", "TM", "AS", "OB", "UN"})
_DEVICE = """
    Manufacturer ManufacturerModelName SoftwareVersions DetectorManufacturerName DetectorManufacturerModelName
    SecondaryCaptureDeviceManufacturer SecondaryCaptureDeviceManufacturerModelName FilterType TypeOfFilters PlateType
    SecondaryCaptureDeviceSoftwareVersions DigitalImageFormatAcquired VideoImageFormatAcquired CollimatorGridName
    AcquisitionDeviceProcessingCode GridAbsorbingMaterial GridSpacingMaterial ConvolutionKernel PhosphorType ICCProfile
    DetectorMode RescaleType ModalityLUTType
"""
_CODES = "CodeValue LongCodeValue URNCodeValue CodeMeaning CodingSchemeDesignator CodingSchemeVersion"
#: Those of them that say how a film was made, or what a code means.
_TECHNICAL = frozenset(f"{_DEVICE} {_CODES}".split())
_CURVES, _OVERLAYS = range(0x5000, 0x5100), range(0x6000, 0x6100)  # repeating groups go as a whole


def entries() -> Iterator[tuple[BaseTag, Action]]:
    """Yield each attribute of the table with one tag, and what becomes of it."""
    for name, action in _ACTIONS.items():
        for place in getattr(edition, name):
            if len(place) == 2:
                yield Tag(*place), action


@cache
def _by_tag() -> dict[int, Action]:
    return {int(tag): action for tag, action in entries()}


def action_for(tag: BaseTag) -> Action:
    """Return what becomes of an attribute.

    Private and sealed ones, curves, overlays and unknown ones go, and so does what the table leaves out and could tell.
    """
    if tag.is_private or tag == _SEALED or tag.group in _CURVES or tag.group in _OVERLAYS:
        return Action.REMOVE
    known = _by_tag().get(int(tag))
    if known is not None:
        return known
    if not dictionary_has_tag(tag) or tag.group == _PATIENT:
        return Action.REMOVE
    tells = dictionary_VR(tag) in _TELLING and keyword_for_tag(tag) not in _TECHNICAL
    return Action.REMOVE if tells else Action.KEEP


def is_as_expected(tag: BaseTag, vr: str) -> bool:
    """Return whether an attribute that is kept has a value of its kind, or a number: no text in the place of one."""
    return vr in dictionary_VR(tag) or vr not in _TELLING
