"""Which object a DICOM file is, and which others it refers to."""

from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom_values import text
from cxrviewer.imaging.radiograph import Uids


def read_uids(dataset: Dataset) -> Uids:
    """Return which object the file is."""
    return Uids(
        study=text(dataset, "StudyInstanceUID"),
        series=text(dataset, "SeriesInstanceUID"),
        instance=text(dataset, "SOPInstanceUID"),
    )
