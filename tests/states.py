"""Presentation states that tests make, for films made by `films.dataset`."""

import numpy as np
from films import dataset, phantom, to_bytes
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, GrayscaleSoftcopyPresentationStateStorage

from cxrviewer.imaging.dicom.presentation_state import to_presentation_state
from cxrviewer.imaging.dicom.reading import to_radiograph

ROWS, COLUMNS = 40, 52
PIXELS = np.rint(phantom(ROWS, COLUMNS) * 4095).astype(np.uint16)
TURNS = [(quarters, mirrored) for quarters in range(4) for mirrored in (False, True)]


def film_of(pixels=PIXELS, **tags):
    """A 12-bit film whose own window is none of a state's."""
    return dataset(pixels, **{"BitsStored": 12, "WindowCenter": "900", "WindowWidth": "200"} | tags)


def opened(film, frame=1):
    return to_radiograph(to_bytes(film), "", frame)


def read(made):
    return to_presentation_state(to_bytes(made))


def applied(film, made, frame=1):
    return read(made).apply(opened(film, frame))


def codes(notices):
    return {notice.code for notice in notices}


def item(**tags: object) -> Dataset:
    """An item of a sequence."""
    made = Dataset()
    for keyword, value in tags.items():
        setattr(made, keyword, value)
    return made


VOI = {"SoftcopyVOILUTSequence": [item(WindowCenter="2048", WindowWidth="3000")]}


def reference(film: Dataset, frames: list[int] | None = None) -> list[Dataset]:
    """A Referenced Image Sequence with one film, or some of its frames."""
    made = item(ReferencedSOPClassUID=film.SOPClassUID, ReferencedSOPInstanceUID=film.SOPInstanceUID)
    if frames:
        made.ReferencedFrameNumber = frames
    return [made]


def state(film: Dataset, **tags: object) -> Dataset:
    """A whole grayscale softcopy presentation state for ``film``; ``tags`` are set or, when None, removed."""
    made = Dataset()
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.file_meta.MediaStorageSOPClassUID = made.SOPClassUID = GrayscaleSoftcopyPresentationStateStorage
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID = "2.25.21"
    made.StudyInstanceUID, made.SeriesInstanceUID = film.StudyInstanceUID, "2.25.22"
    made.PatientName, made.PatientID, made.PatientBirthDate = film.PatientName, film.PatientID, film.PatientBirthDate
    made.Modality, made.Manufacturer, made.PatientSex = "PR", "CANARY MAKER", "O"
    made.StudyDate, made.StudyTime, made.StudyID, made.AccessionNumber = "20200102", "101112", "1", "CANARY-ACC"
    made.ReferringPhysicianName, made.ContentCreatorName = "", "CANARY^READER"
    made.Laterality = ""
    made.SeriesNumber = made.InstanceNumber = 1
    made.ContentLabel, made.ContentDescription = "CANARY_LABEL", "CANARY DESCRIPTION"
    made.PresentationCreationDate, made.PresentationCreationTime = "20200102", "101112"
    made.ReferencedSeriesSequence = [
        item(SeriesInstanceUID=film.SeriesInstanceUID, ReferencedImageSequence=reference(film))
    ]
    made.DisplayedAreaSelectionSequence = [
        item(
            DisplayedAreaTopLeftHandCorner=[1, 1],
            DisplayedAreaBottomRightHandCorner=[film.Columns, film.Rows],
            PresentationSizeMode="SCALE TO FIT",
            PresentationPixelAspectRatio=[1, 1],
        )
    ]
    made.PresentationLUTShape = "IDENTITY"
    for keyword, value in tags.items():
        if value is None:
            delattr(made, keyword)
        else:
            setattr(made, keyword, value)
    return made


def lut(first: int, entries: list[int], bits: int, **tags: object) -> Dataset:
    """An item with a lookup table of 16-bit entries."""
    made = item(**tags)
    made.add_new("LUTDescriptor", "US", [len(entries) & 0xFFFF, first & 0xFFFF, bits])
    made.add_new("LUTData", "US", entries)
    return made


def turn_tags(quarters, mirrored):
    """The Spatial Transformation Module of a turn."""
    return {"ImageRotation": 90 * quarters, "ImageHorizontalFlip": "Y" if mirrored else "N"}


def annotated(film, texts=(), graphics=(), **tags):
    """A state with one layer of texts and graphics."""
    entry = item(GraphicLayer="NOTES")
    if texts:
        entry.TextObjectSequence = list(texts)
    if graphics:
        entry.GraphicObjectSequence = list(graphics)
    layers = [item(GraphicLayer="NOTES", GraphicLayerOrder=1)]
    return state(film, GraphicAnnotationSequence=[entry], GraphicLayerSequence=layers, **tags)


def anchored(place, units):
    """A text with an anchor, given as column and row."""
    return item(
        UnformattedTextValue="CANARY^WORDS\r\nsecond line",
        AnchorPoint=list(place),
        AnchorPointAnnotationUnits=units,
        AnchorPointVisibility="Y",
    )


def graphic(kind, data, units="PIXEL", **tags):
    """A figure; ``data`` are column and row by turns."""
    made = {
        "GraphicAnnotationUnits": units,
        "GraphicDimensions": 2,
        "NumberOfGraphicPoints": len(data) // 2,
        "GraphicData": list(data),
        "GraphicType": kind,
        "GraphicFilled": "N",
    }
    return item(**made | tags)
