"""Source: the film that DICOM objects are made about: what of its header they share, and how they refer to it."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from pydicom.dataset import Dataset
from pydicom.uid import UID

from cxrviewer.errors import RequestError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.imaging.dicom.file import read_dataset
from cxrviewer.imaging.dicom.values import code, integer, numbers, text, values
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.film.shutter import Circle, Polygon, Rectangle, Shutter
from cxrviewer.imaging.opening import read_file

_AGAIN = "Open it again."
_UID = re.compile(r"(?=.{1,64}$)(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))+")
_FORMS = {
    "DA": re.compile(r"[0-9]{8}"),
    "TM": re.compile(r"[0-9]{2}([0-9]{2}([0-9]{2}(\.[0-9]{1,6})?)?)?"),
    "AS": re.compile(r"[0-9]{3}[DWMY]"),
    "sex": re.compile(r"[MFO]"),
    "part": re.compile(r"[A-Z0-9_ ]{1,16}"),
    "any": re.compile(r".*"),
}

#: Attributes of the patient and the study that every object of the study repeats (PS3.3 C.7.1.1, C.7.2.1, C.7.2.2): the
#: form of a usable value, and whether an empty one stands for it (Type 2).
_SHARED = {
    "PatientName": ("any", True),
    "PatientID": ("any", True),
    "IssuerOfPatientID": ("any", False),
    "PatientBirthDate": ("DA", True),
    "PatientSex": ("sex", True),
    "PatientAge": ("AS", False),
    "StudyDate": ("DA", True),
    "StudyTime": ("TM", True),
    "AccessionNumber": ("any", True),
    "ReferringPhysicianName": ("any", True),
    "StudyID": ("any", True),
    "StudyDescription": ("any", False),
}
_CODE = ("CodeValue", "CodingSchemeDesignator", "CodeMeaning")
_BLANK = ("PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyDate", "StudyTime", "AccessionNumber")
_OF_NO_PATIENT = ("DICOS", "Eddy Current")  # luggage, and metal
_PIXELS = ("Rows", "Columns", "SamplesPerPixel", "BitsAllocated", "BitsStored")


@dataclass(frozen=True, slots=True, repr=False)
class Source:
    """A film as other objects refer to it. It holds patient data: never printed or logged.

    Attributes
    ----------
    reference
        UIDs and facts of the picture, with empty patient attributes: what libraries build references from.
    shared
        What every object of the study repeats, in Unicode.
    shutter
        Its shutter module (PS3.3 C.7.6.11), empty where it has none that is used.
    frame
        Which frame of a film with several; None of one with one.
    """

    reference: Dataset
    shared: Dataset
    shutter: Dataset
    frame: int | None = None

    def __repr__(self) -> str:
        """Return a text without any of the values."""
        return "Source(hidden)"

    def complete(self, made: Dataset) -> Dataset:
        """Give an object the patient and the study of the film, and return it."""
        made.update(self.shared)
        return made

    def name_part(self, made: Dataset) -> None:
        """Say which part of the body a picture is of, or that it is unknown whether there are two of it (Type 2C)."""
        if "BodyPartExamined" in self.reference:
            made.BodyPartExamined = self.reference.BodyPartExamined
        else:
            made.Laterality = ""

    def image_reference(self) -> Dataset:
        """Return an item of a sequence that refers to the film (PS3.3 Table 10-3)."""
        item = Dataset()
        item.ReferencedSOPClassUID = self.reference.SOPClassUID
        item.ReferencedSOPInstanceUID = self.reference.SOPInstanceUID
        if self.frame is not None:
            item.ReferencedFrameNumber = self.frame
        return item


def read_source(path: Path, radiograph: Radiograph) -> Source:
    """Return the film at ``path`` as other objects refer to it.

    Parameters
    ----------
    path
        The file that ``radiograph`` was read from; it is only read.
    radiograph
        The film that results are about.

    Raises
    ------
    RequestError
        When the file is no DICOM, has changed since it was opened, or lacks what ties an object to a study.
    UnreadableFilmError
        When it cannot be read.
    """
    if radiograph.kind != "dicom":
        raise RequestError("A picture that is not DICOM belongs to no study.", "Keep its results as PDF or PNG.")
    content = read_file(path)
    if hashlib.sha256(content).hexdigest() != radiograph.sha256:
        raise RequestError("The file of the film has changed since it was opened.", _AGAIN)
    with python_silence():  # pydicom quotes header values in its warnings
        header = read_dataset(content)
        frame = radiograph.facts.frame if radiograph.facts.frames > 1 else None
        return Source(_reference(header, radiograph), _shared(header), _shutter(radiograph.shutter), frame)


def _shared(header: Dataset) -> Dataset:
    shared = Dataset()
    shared.SpecificCharacterSet = "ISO_IR 192"
    for keyword, (form, is_needed) in _SHARED.items():
        value = text(header, keyword)
        if not _FORMS[form].fullmatch(value):
            value = ""
        if value or is_needed:
            setattr(shared, keyword, value)
    _add_deidentification(shared, header)
    shared.StudyInstanceUID = _uid(header, "StudyInstanceUID")
    return shared


def _add_deidentification(shared: Dataset, header: Dataset) -> None:
    """Repeat whether somebody is named; that nobody is needs the methods beside it (Type 1C, PS3.3 C.7.1.1)."""
    removed = code(header, "PatientIdentityRemoved")
    methods = [str(value) for value in values(header, "DeidentificationMethod")]
    items = [_code_item(item) for item in values(header, "DeidentificationMethodCodeSequence")]
    items = [item for item in items if all(item[keyword].value for keyword in _CODE)]
    if removed == "NO" or (removed == "YES" and (methods or items)):
        shared.PatientIdentityRemoved = removed
    if methods:
        shared.DeidentificationMethod = methods
    if items:
        shared.DeidentificationMethodCodeSequence = items


def _code_item(found: Dataset) -> Dataset:
    item = Dataset()
    for keyword in _CODE:
        setattr(item, keyword, text(found, keyword))
    return item


def _reference(header: Dataset, radiograph: Radiograph) -> Dataset:
    reference = Dataset()
    for keyword in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
        setattr(reference, keyword, _uid(header, keyword))
    reference.SOPClassUID = _kind(header)
    for keyword in _BLANK:
        setattr(reference, keyword, "")
    reference.StudyID = reference.ReferringPhysicianName = ""
    reference.Modality = code(header, "Modality") or "OT"
    for keyword in _PIXELS:
        setattr(reference, keyword, integer(header, keyword, 0))
    reference.SamplesPerPixel = max(1, reference.SamplesPerPixel)
    reference.NumberOfFrames = radiograph.facts.frames  # looked for in every kind that may have several
    _add_picture_facts(reference, header, radiograph)
    return reference


def _add_picture_facts(reference: Dataset, header: Dataset, radiograph: Radiograph) -> None:
    orientation = [str(value) for value in values(header, "PatientOrientation")]
    reference.PatientOrientation = orientation if len(orientation) == 2 else ""
    if _FORMS["part"].fullmatch(radiograph.facts.body_part):
        reference.BodyPartExamined = radiograph.facts.body_part
    burned_in = code(header, "BurnedInAnnotation")
    if burned_in in ("YES", "NO"):
        reference.BurnedInAnnotation = burned_in
    if radiograph.facts.lossy:  # what was lost stays lost, in every picture made from it (PS3.3 C.7.6.1.1.5)
        reference.LossyImageCompression = "01"
        ratios = [ratio for ratio in numbers(header, "LossyImageCompressionRatio") if ratio > 0]
        if ratios:
            reference.LossyImageCompressionRatio = [f"{ratio:.6g}" for ratio in ratios]


def _shutter(shutter: Shutter | None) -> Dataset:
    """Return the module of a shutter; what of the file's was impossible, and not used, is not in it."""
    found, names = Dataset(), []
    for shape in shutter.shapes if shutter is not None else ():
        match shape:
            case Rectangle():
                names.append("RECTANGULAR")
                found.ShutterLeftVerticalEdge, found.ShutterRightVerticalEdge = shape.left, shape.right
                found.ShutterUpperHorizontalEdge, found.ShutterLowerHorizontalEdge = shape.upper, shape.lower
            case Circle():
                names.append("CIRCULAR")
                found.CenterOfCircularShutter, found.RadiusOfCircularShutter = [shape.row, shape.column], shape.radius
            case Polygon():
                names.append("POLYGONAL")
                found.VerticesOfThePolygonalShutter = [number for vertex in shape.vertices for number in vertex]
    if shutter is not None and names:
        found.ShutterShape, found.ShutterPresentationValue = names, shutter.value
    return found


def _kind(header: Dataset) -> str:
    """Return the SOP class: one of the standard's for pictures of patients, for others' content is not known."""
    kind = UID(_uid(header, "SOPClassUID"))
    if "Image Storage" not in kind.name or kind.is_retired or kind.name.startswith(_OF_NO_PATIENT):
        raise RequestError(
            "The film is of a kind (SOP Class UID) that DICOM results cannot refer to.", "Keep them as PDF or PNG."
        )
    return kind


def _uid(header: Dataset, keyword: str) -> str:
    value = text(header, keyword)
    if not _UID.fullmatch(value):
        raise RequestError("The film lacks a valid UID that ties results to its study.", "Ask the sender for it again.")
    return value
