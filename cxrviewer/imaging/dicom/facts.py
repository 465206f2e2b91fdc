"""What a DICOM header says about the picture, and, kept apart, about the patient."""

from pydicom.dataset import Dataset
from pydicom.uid import (
    DigitalIntraOralXRayImageStorageForProcessing,
    DigitalMammographyXRayImageStorageForProcessing,
    DigitalXRayImageStorageForProcessing,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
)

from cxrviewer.imaging.decoding.decoders import decoder_state
from cxrviewer.imaging.dicom.values import as_code, code, integer, numbers, text, unparted, values
from cxrviewer.imaging.dicom.view import read_view
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.film.radiograph import Facts, Notice, Patient, picture_notices

_YEARS_PER_UNIT = {"Y": 1.0, "M": 1.0 / 12.0, "W": 7.0 / 365.25, "D": 1.0 / 365.25}
_CLASSES_FOR_PROCESSING = {
    DigitalIntraOralXRayImageStorageForProcessing,
    DigitalMammographyXRayImageStorageForProcessing,
    DigitalXRayImageStorageForProcessing,
}
_LOSSY_SYNTAXES = {JPEGBaseline8Bit, JPEGExtended12Bit}


def read_facts(dataset: Dataset, frame: int) -> Facts:
    """Return the facts of ``dataset`` for one frame."""
    return Facts(
        modality=code(dataset, "Modality"),
        sop_class=code(dataset, "SOPClassUID"),
        transfer_syntax=decoder_state(str(dataset.file_meta.TransferSyntaxUID)).name,
        photometric=code(dataset, "PhotometricInterpretation"),
        bits_allocated=integer(dataset, "BitsAllocated", 0),
        bits_stored=integer(dataset, "BitsStored", 0),
        high_bit=integer(dataset, "HighBit", 0),
        pixel_representation=integer(dataset, "PixelRepresentation", 0),
        view=read_view(dataset),
        laterality=code(dataset, "ImageLaterality") or code(dataset, "Laterality"),
        body_part=code(dataset, "BodyPartExamined"),
        intent=_intent(dataset),
        image_type=tuple(as_code(str(value)) for value in values(dataset, "ImageType")),
        age_years=_age(text(dataset, "PatientAge")),
        frames=max(integer(dataset, "NumberOfFrames", 1), 1),
        frame=frame,
        lossy=_lossy(dataset),
        burned_in_annotation=code(dataset, "BurnedInAnnotation"),
        manufacturer=printable(text(dataset, "Manufacturer")),
    )


def read_patient(dataset: Dataset) -> Patient:
    """Return whose film it is; for the screen only."""
    return Patient(
        name=text(dataset, "PatientName"),  # `shown_name` needs its parts, and makes them printable
        id=printable(text(dataset, "PatientID")),
        issuer=printable(text(dataset, "IssuerOfPatientID")),
        birth_date=printable(unparted(text(dataset, "PatientBirthDate"))),
        sex=printable(text(dataset, "PatientSex")),
        study_date=printable(unparted(text(dataset, "StudyDate"))),
        accession=printable(text(dataset, "AccessionNumber")),
        institution=printable(text(dataset, "InstitutionName")),
    )


def _age(age: str) -> float | None:
    """Return an Age String (PS3.5 section 6.2, such as ``045Y``) in years."""
    if len(age) == 4 and age.isascii() and age[:3].isdecimal() and age[3] in _YEARS_PER_UNIT:
        return int(age[:3]) * _YEARS_PER_UNIT[age[3]]
    return None


def _intent(dataset: Dataset) -> str:
    """Return Presentation Intent Type (0008,0068), or what the class of the object says in its place."""
    by_class = "FOR PROCESSING" if text(dataset, "SOPClassUID") in _CLASSES_FOR_PROCESSING else ""
    return code(dataset, "PresentationIntentType") or by_class


def _lossy(dataset: Dataset) -> str:
    """Return the compression ratio as text when the film was ever compressed with loss, else empty.

    One ratio for each time (PS3.3 C.7.6.1.1.5). What lies in a syntax that cannot do without loss has some, though
    its header does not say so.
    """
    stated = text(dataset, "LossyImageCompression") == "01"
    if not stated and dataset.file_meta.TransferSyntaxUID not in _LOSSY_SYNTAXES:
        return ""
    ratios = [f"{ratio:g}:1" for ratio in numbers(dataset, "LossyImageCompressionRatio") if ratio > 0]
    return ", then ".join(ratios) or "ratio unknown"


def fact_notices(facts: Facts) -> list[Notice]:
    """Return what a reader should know from the facts of a DICOM film."""
    notices = []
    if facts.intent == "FOR PROCESSING":
        notices.append(Notice("FOR_PROCESSING", "Raw detector values (FOR PROCESSING), not a film to read."))
    if facts.lossy:
        notices.append(Notice("LOSSY", f"The film was compressed with loss ({facts.lossy})."))
    if facts.burned_in_annotation == "YES":
        words = "Text is burned into the picture, says the file; it may name the patient: look before passing it on."
        notices.append(Notice("BURNED_IN_ANNOTATION", words))
    elif facts.burned_in_annotation != "NO":
        words = "The file does not say whether text is burned into the picture: look before passing it on."
        notices.append(Notice("BURNED_IN_UNKNOWN", words, "info"))
    return notices + picture_notices(facts)
