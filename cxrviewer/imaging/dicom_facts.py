"""What a DICOM header says about the picture, and, kept apart, about the patient."""

from pydicom.dataset import Dataset

from cxrviewer.imaging.decoders import decoder_state
from cxrviewer.imaging.dicom_values import integer, number, text, values
from cxrviewer.imaging.radiograph import Facts, Patient

_YEARS_PER_UNIT = {"Y": 1.0, "M": 1.0 / 12.0, "W": 7.0 / 365.25, "D": 1.0 / 365.25}


def read_facts(dataset: Dataset, frame: int) -> Facts:
    """Return the facts of ``dataset`` for one frame."""
    syntax = decoder_state(str(dataset.file_meta.TransferSyntaxUID))
    return Facts(
        modality=text(dataset, "Modality").upper(),
        sop_class=text(dataset, "SOPClassUID"),
        transfer_syntax=syntax.name,
        decoder=syntax.decoder,
        photometric=text(dataset, "PhotometricInterpretation"),
        bits_allocated=integer(dataset, "BitsAllocated", 0),
        bits_stored=integer(dataset, "BitsStored", 0),
        high_bit=integer(dataset, "HighBit", 0),
        pixel_representation=integer(dataset, "PixelRepresentation", 0),
        view=text(dataset, "ViewPosition").upper(),
        laterality=text(dataset, "ImageLaterality") or text(dataset, "Laterality"),
        body_part=text(dataset, "BodyPartExamined").upper(),
        intent=text(dataset, "PresentationIntentType").upper(),
        image_type=tuple(str(value) for value in values(dataset, "ImageType")),
        age_years=_age(text(dataset, "PatientAge")),
        frames=max(integer(dataset, "NumberOfFrames", 1), 1),
        frame=frame,
        lossy=_lossy(dataset),
        burned_in_annotation=text(dataset, "BurnedInAnnotation").upper(),
        manufacturer=text(dataset, "Manufacturer"),
    )


def read_patient(dataset: Dataset) -> Patient:
    """Return whose film it is; for the screen only."""
    return Patient(
        name=text(dataset, "PatientName"),
        id=text(dataset, "PatientID"),
        issuer=text(dataset, "IssuerOfPatientID"),
        birth_date=text(dataset, "PatientBirthDate"),
        sex=text(dataset, "PatientSex"),
        study_date=text(dataset, "StudyDate"),
        accession=text(dataset, "AccessionNumber"),
        institution=text(dataset, "InstitutionName"),
    )


def _age(age: str) -> float | None:
    """Return an Age String (PS3.5 section 6.2, such as ``045Y``) in years."""
    if len(age) == 4 and age.isascii() and age[:3].isdecimal() and age[3] in _YEARS_PER_UNIT:
        return int(age[:3]) * _YEARS_PER_UNIT[age[3]]
    return None


def _lossy(dataset: Dataset) -> str:
    """Return the compression ratio as text when the film was compressed with loss (PS3.3 C.7.6.1.1.5), else empty."""
    if text(dataset, "LossyImageCompression") != "01":
        return ""
    ratio = number(dataset, "LossyImageCompressionRatio")
    return f"{ratio:g}:1" if ratio else "ratio unknown"
