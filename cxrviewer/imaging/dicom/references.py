"""Which object a DICOM file is, and which others it refers to."""

from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom.values import integers, text, values
from cxrviewer.imaging.film.radiograph import Uids
from cxrviewer.imaging.film.references import Reference


def read_uids(dataset: Dataset) -> Uids:
    """Return which object the file is."""
    return Uids(instance=text(dataset, "SOPInstanceUID"))


def read_references(item: Dataset) -> tuple[Reference, ...]:
    """Return the films that an item's Referenced Image Sequence (0008,1140) names."""
    return tuple(
        Reference(text(image, "ReferencedSOPInstanceUID"), tuple(integers(image, "ReferencedFrameNumber")))
        for image in values(item, "ReferencedImageSequence")
    )
