"""The grayscale steps from a DICOM header: modality, VOI, polarity, with notices where the file contradicts itself."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.uid import XRayAngiographicImageStorage, XRayRadiofluoroscopicImageStorage

from cxrviewer.imaging.dicom.luts import is_little_endian, read_table
from cxrviewer.imaging.dicom.values import number, text, values
from cxrviewer.imaging.dicom.voi import read_vois
from cxrviewer.imaging.film.grayscale import Grayscale, ModalityStep, Rescale
from cxrviewer.imaging.film.radiograph import Holder, Notice

# In these the table leads back to the intensity of the beam and is not meant for display: DCMTK's practice, too, by
# the class of the object (fo-dicom #1442). The third is the retired biplane class.
_CLASSES_WITHOUT_LUT = {
    XRayAngiographicImageStorage,
    XRayRadiofluoroscopicImageStorage,
    "1.2.840.10008.5.1.4.1.1.12.3",
}
#: Units by Rescale Type and Modality LUT Type (C.11.1.1.2). US means unspecified, and whatever else stands there may be
#: a name.
UNITS = {"HU": "HU", "OD": "OD/1000"}
_MOST_MODALITY = 1e12  # beyond it a rescale is damaged, and the arithmetic of windows loses single values


def read_grayscale(
    dataset: Dataset, stored: NDArray[np.integer], padding: tuple[int, int] | None
) -> tuple[Grayscale, list[Notice]]:
    """Return the steps from a stored to a displayed value, and what the reader should know about them."""
    notices: list[Notice] = []
    modality = read_modality(dataset, stored.dtype, notices)
    vois, voi_notices = read_vois(dataset, modality, stored, padding)
    inverted = _inverted(dataset, notices)
    return Grayscale(stored.dtype, modality, vois, inverted, unit=_unit(dataset, modality)), notices + voi_notices


def read_modality(
    dataset: Dataset, dtype: np.dtype[Any], notices: list[Notice], holder: Holder = "file"
) -> ModalityStep:
    """Return the modality step for stored values of ``dtype``; what the reader should know is added to ``notices``."""
    slope, intercept = number(dataset, "RescaleSlope"), number(dataset, "RescaleIntercept")
    items = values(dataset, "ModalityLUTSequence")
    if items and text(dataset, "SOPClassUID") not in _CLASSES_WITHOUT_LUT:
        table = read_table(items[0], signed=dtype.kind == "i", little_endian=is_little_endian(dataset))
        if table is not None:
            if slope is not None or intercept is not None:
                notices.append(
                    Notice("TWO_MODALITY_STEPS", f"The {holder} has a rescale and a modality LUT; the LUT is used.")
                )
            return table
        notices.append(Notice("MODALITY_LUT_DAMAGED", f"The {holder}'s modality LUT is damaged and was not used."))
    if slope == 0.0:
        notices.append(Notice("RESCALE_SLOPE_ZERO", f"The {holder}'s rescale slope is 0 and was not used."))
        slope = None
    rescale = Rescale(1.0 if slope is None else slope, intercept or 0.0)
    if not _is_usable(rescale):
        notices.append(Notice("RESCALE_UNUSABLE", f"The {holder}'s rescale is out of all proportion and was not used."))
        return Rescale()
    return rescale


def _unit(dataset: Dataset, modality: ModalityStep) -> str:
    """Return the unit of the modality values where the file names one that is known and has a step that leads to it.

    A rescale that does nothing may stand in the place of a damaged one: of its values nothing is claimed.
    """
    if isinstance(modality, Rescale):
        return UNITS.get(text(dataset, "RescaleType").upper(), "") if modality != Rescale() else ""
    return UNITS.get(text(values(dataset, "ModalityLUTSequence")[0], "ModalityLUTType").upper(), "")


def _is_usable(rescale: Rescale) -> bool:
    """Return whether modality values stay finite and those of neighbouring stored values apart."""
    highest = abs(rescale.slope) * 2**16 + abs(rescale.intercept)
    return highest < _MOST_MODALITY and rescale.intercept + rescale.slope != rescale.intercept


def _inverted(dataset: Dataset, notices: list[Notice]) -> bool:
    """Return whether the lowest value is white. Photometric Interpretation decides; the LUT shape may contradict it.

    The shape that belongs to MONOCHROME1 is INVERSE, and it names the same inversion, not a second one (PS3.3
    Table C.8-70). It may be missing, though DX requires it (C.8.11.3).
    """
    inverted = text(dataset, "PhotometricInterpretation").upper() == "MONOCHROME1"
    shape = text(dataset, "PresentationLUTShape").upper()
    if shape in {"IDENTITY", "INVERSE"} and (shape == "INVERSE") != inverted:
        first, second = ("white", "black") if inverted else ("black", "white")
        words = (
            f"Low values are {first} by Photometric Interpretation and {second} by Presentation LUT Shape; "
            "Photometric Interpretation is the default."
        )
        notices.append(Notice("POLARITY_CONTRADICTION", words))
    return inverted
