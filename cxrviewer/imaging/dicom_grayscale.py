"""The grayscale steps from a DICOM header: modality, VOI, polarity, with notices where the file contradicts itself."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom_luts import is_little_endian, read_table
from cxrviewer.imaging.dicom_values import number, places, text, values
from cxrviewer.imaging.grayscale import (
    Grayscale,
    ModalityStep,
    Rescale,
    Voi,
    VoiFunction,
    VoiLut,
    Window,
    auto_window,
    window_between,
)
from cxrviewer.imaging.radiograph import Notice
from cxrviewer.imaging.stored import used_values

_FUNCTIONS: dict[str, VoiFunction] = {"LINEAR": "LINEAR", "LINEAR_EXACT": "LINEAR_EXACT", "SIGMOID": "SIGMOID"}
_DX_FOR_PRESENTATION = "1.2.840.10008.5.1.4.1.1.1.1"
# For these the modality table describes exposure and is not meant for display (DCMTK's practice; fo-dicom #1442).
_MODALITIES_WITHOUT_LUT = {"XA", "XRF"}
_MOST_MODALITY = 1e12  # beyond it a rescale is damaged, and the arithmetic of windows loses single values


def read_grayscale(
    dataset: Dataset, stored: NDArray[np.integer], padding: tuple[int, int] | None
) -> tuple[Grayscale, list[Notice]]:
    """Return the steps from a stored to a displayed value, and what the reader should know about them."""
    notices: list[Notice] = []
    modality = _modality(dataset, stored.dtype, notices)
    vois = _vois(dataset, modality, stored.dtype, notices)
    if not vois:
        vois = [_without_voi(dataset, modality, stored, padding, notices)]
    return Grayscale(stored.dtype, modality, tuple(vois), _inverted(dataset, notices)), notices


def _modality(dataset: Dataset, dtype: np.dtype[Any], notices: list[Notice]) -> ModalityStep:
    slope, intercept = number(dataset, "RescaleSlope"), number(dataset, "RescaleIntercept")
    items = values(dataset, "ModalityLUTSequence")
    if items and text(dataset, "Modality").upper() not in _MODALITIES_WITHOUT_LUT:
        table = read_table(items[0], notices, signed=dtype.kind == "i", little_endian=is_little_endian(dataset))
        if table is not None:
            if slope is not None:
                notices.append(
                    Notice("TWO_MODALITY_STEPS", "The file has a rescale and a modality LUT; the LUT is used.")
                )
            return table
        notices.append(Notice("MODALITY_LUT_DAMAGED", "The file's modality LUT is damaged and was not used."))
    if slope == 0.0:
        notices.append(Notice("RESCALE_SLOPE_ZERO", "The file's rescale slope is 0 and was not used."))
        slope = None
    rescale = Rescale(1.0 if slope is None else slope, intercept or 0.0)
    if not _is_usable(rescale):
        notices.append(Notice("RESCALE_UNUSABLE", "The file's rescale is out of all proportion and was not used."))
        return Rescale()
    return rescale


def _is_usable(rescale: Rescale) -> bool:
    """Return whether modality values stay finite and those of neighbouring stored values apart."""
    highest = abs(rescale.slope) * 2**16 + abs(rescale.intercept)
    return highest < _MOST_MODALITY and rescale.intercept + rescale.slope != rescale.intercept


def _vois(dataset: Dataset, modality: ModalityStep, dtype: np.dtype[Any], notices: list[Notice]) -> list[Voi]:
    """Return the file's own VOI LUTs, then its windows (PS3.3 C.11.2: alternatives, never both at once)."""
    lowest = float(np.min(modality(np.array([np.iinfo(dtype).min, np.iinfo(dtype).max], dtype=np.float64))))
    found: list[Voi] = []
    for item in values(dataset, "VOILUTSequence"):
        table = read_table(item, notices, signed=lowest < 0, little_endian=is_little_endian(dataset))
        if table is None:
            notices.append(Notice("VOI_LUT_DAMAGED", "One of the file's VOI LUTs is damaged and was not used."))
        else:
            found.append(VoiLut(table))
    return found + _windows(dataset, notices)


def _windows(dataset: Dataset, notices: list[Notice]) -> list[Voi]:
    stated = text(dataset, "VOILUTFunction").upper() or "LINEAR"
    if stated not in _FUNCTIONS:
        notices.append(Notice("VOI_FUNCTION_UNKNOWN", "The file's VOI function is unknown; LINEAR is used."))
    function = _FUNCTIONS.get(stated, "LINEAR")
    windows = []
    pairs, names = _window_pairs(dataset, notices)
    for place, (center, width) in pairs.items():
        windows.append(Window(center, width, function, names.get(place) or f"window {place + 1}"))
    if not all(window.is_valid() for window in windows):
        notices.append(
            Notice("WINDOW_INVALID", "A window in the file has a width that is not allowed; it was not used.")
        )
    return [window for window in windows if window.is_valid()]


def _window_pairs(dataset: Dataset, notices: list[Notice]) -> tuple[dict[int, tuple[float, float]], dict[int, str]]:
    """Return center and width of each window, and its name, by their place among the file's values."""
    centers, widths = places(dataset, "WindowCenter"), places(dataset, "WindowWidth")
    names = dict(enumerate(str(value) for value in values(dataset, "WindowCenterWidthExplanation")))
    pairs = {
        place: (center, width)
        for place, (center, width) in enumerate(zip(centers, widths, strict=False))
        if center is not None and width is not None
    }
    if len(pairs) < max(len(centers), len(widths)):
        notices.append(Notice("WINDOW_INCOMPLETE", "A window in the file lacks its center or width; it was not used."))
    return pairs, names


def _without_voi(
    dataset: Dataset,
    modality: ModalityStep,
    stored: NDArray[np.integer],
    padding: tuple[int, int] | None,
    notices: list[Notice],
) -> Window:
    """Return the window of a file that names none.

    A DX film for presentation must name one (PS3.3 A.26.3), so its values are taken as ready to show; for others the
    step is optional (A.2.3) and a window is made from the film.
    """
    if text(dataset, "SOPClassUID") == _DX_FOR_PRESENTATION:
        notices.append(Notice("NO_WINDOW", "The file names no window, though its kind must; the full range is shown."))
        return _full_range(dataset, modality, stored.dtype)
    colour = not text(dataset, "PhotometricInterpretation").startswith("MONOCHROME")
    if stored.dtype == np.uint8 and (colour or text(dataset, "Modality").upper() not in {"CR", "DX"}):
        return _full_range(dataset, modality, stored.dtype)  # a screen capture: its 8 bits were made for showing
    notices.append(Notice("AUTO_WINDOW", "The file names no window; an automatic one is shown."))
    used, counts = used_values(stored, padding)
    return auto_window(modality(used), counts)


def _full_range(dataset: Dataset, modality: ModalityStep, dtype: np.dtype[Any]) -> Window:
    bits = int(number(dataset, "BitsStored") or 8 * dtype.itemsize)
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if dtype.kind == "i" else (0, 2**bits - 1)
    ends = modality(np.array([low, high], dtype=np.float64))
    return window_between(float(ends.min()), float(ends.max()), "full range")


def _inverted(dataset: Dataset, notices: list[Notice]) -> bool:
    """Return whether the lowest value is white. Photometric Interpretation decides; the LUT shape may contradict it."""
    inverted = text(dataset, "PhotometricInterpretation").upper() == "MONOCHROME1"
    shape = text(dataset, "PresentationLUTShape").upper()
    if shape in {"IDENTITY", "INVERSE"} and (shape == "INVERSE") != inverted:
        notices.append(
            Notice(
                "POLARITY_CONTRADICTION",
                "Photometric Interpretation and Presentation LUT Shape contradict each other; the former is followed.",
            )
        )
    return inverted
