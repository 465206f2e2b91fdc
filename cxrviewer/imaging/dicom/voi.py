"""The VOI steps that a DICOM header offers: LUTs and windows, and what takes their place where it offers none."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, SecondaryCaptureImageStorage

from cxrviewer.imaging.dicom.luts import is_little_endian, read_table
from cxrviewer.imaging.dicom.values import integer, places, text, values
from cxrviewer.imaging.film.grayscale import LookupTable, ModalityStep, Voi, VoiFunction, VoiLut, Window, output_range
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.film.radiograph import Holder, Notice
from cxrviewer.imaging.film.stored import used_values
from cxrviewer.imaging.film.windows import auto_window, window_between

_FUNCTIONS: dict[str, VoiFunction] = {"LINEAR": "LINEAR", "LINEAR_EXACT": "LINEAR_EXACT", "SIGMOID": "SIGMOID"}
_AUTO, _FULL = "an automatic window is shown", "the full range is shown"


def read_vois(
    dataset: Dataset, modality: ModalityStep, stored: NDArray[np.integer], padding: tuple[int, int] | None
) -> tuple[tuple[Voi, ...], list[Notice]]:
    """Return the VOI steps on offer, the first of them the default, and what the reader should know about them.

    LUTs come before windows: they are alternatives, never applied both (PS3.3 C.11.2), and a LUT is the finer of the
    two. A step that the file describes wrongly is left out; where none is left, a window is made from the film.
    """
    notices: list[Notice] = []
    unusable: dict[str, str] = {}
    # Where modality values may be negative, so may be the first value that a LUT maps (C.11.2.1.1).
    vois = stated_vois(dataset, unusable, notices, signed=min(_range(dataset, modality, stored.dtype)) < 0)
    instead = ""
    if not vois:
        window, instead = _instead(dataset, modality, stored, padding, stated=bool(unusable))
        vois = [window]
        if instead and not unusable:
            code = "AUTO_WINDOW" if instead == _AUTO else "NO_WINDOW"
            notices.append(Notice(code, f"The file names no window; {instead}.", "info"))
    ending = f"; {instead}." if instead else " and was not used."
    return tuple(vois), notices + [Notice(code, words + ending) for code, words in unusable.items()]


def stated_vois(
    dataset: Dataset, unusable: dict[str, str], notices: list[Notice], *, signed: bool, holder: Holder = "file"
) -> list[Voi]:
    """Return the VOI steps that ``dataset``, a film's or an item of a presentation state's, describes rightly.

    Parameters
    ----------
    dataset
        What holds VOI LUT Sequence (0028,3010), Window Center (0028,1050) and their like.
    unusable
        The beginning of a sentence about what is described wrongly is added here, by its code.
    notices
        What else the reader should know is added here.
    signed
        Whether the first value that a LUT maps is signed.
    holder
        What the dataset belongs to, for the words.
    """
    return [*_luts(dataset, unusable, notices, holder, signed=signed), *_windows(dataset, unusable, notices, holder)]


def _luts(
    dataset: Dataset, unusable: dict[str, str], notices: list[Notice], holder: Holder, *, signed: bool
) -> list[VoiLut]:
    found = []
    for item in values(dataset, "VOILUTSequence"):
        table = read_table(item, signed=signed, little_endian=is_little_endian(dataset))
        if table is None:
            unusable["VOI_LUT_DAMAGED"] = f"A VOI LUT in the {holder} is damaged"
            continue
        bits = table.true_bits
        if bits != table.bits:
            words = f"A VOI LUT in the {holder} states {table.bits} bits; its entries have {bits}, which is used."
            notices.append(Notice("LUT_BITS", words))
        found.append(VoiLut(LookupTable(table.first, table.entries, bits, table.name)))
    return found


def _windows(dataset: Dataset, unusable: dict[str, str], notices: list[Notice], holder: Holder) -> list[Window]:
    stated = text(dataset, "VOILUTFunction").upper() or "LINEAR"
    if stated not in _FUNCTIONS:
        notices.append(Notice("VOI_FUNCTION_UNKNOWN", f"The {holder}'s VOI function is unknown; LINEAR is used."))
    function = _FUNCTIONS.get(stated, "LINEAR")
    centers, widths = places(dataset, "WindowCenter"), places(dataset, "WindowWidth")
    names = dict(enumerate(printable(str(value)) for value in values(dataset, "WindowCenterWidthExplanation")))
    found = []
    for place in range(max(len(centers), len(widths))):  # each keeps its place, also where another lacks its number
        center, width = _at(centers, place), _at(widths, place)
        if center is None or width is None:
            unusable["WINDOW_INCOMPLETE"] = f"A window in the {holder} lacks its center or width"
            continue
        window = Window(center, width, function, names.get(place) or f"window {place + 1}")
        if window.is_valid():
            found.append(window)
        else:
            unusable["WINDOW_INVALID"] = f"A window in the {holder} has a width that is not allowed"
    return found


def _at(numbers: list[float | None], place: int) -> float | None:
    return numbers[place] if place < len(numbers) else None


def _instead(
    dataset: Dataset,
    modality: ModalityStep,
    stored: NDArray[np.integer],
    padding: tuple[int, int] | None,
    *,
    stated: bool,
) -> tuple[Window, str]:
    """Return the window of a film without a usable VOI step, and the words for it, empty where it goes without saying.

    ``stated`` tells that the file did describe one. A DX film for presentation has to (PS3.3 A.26.3), and one that
    does not says that its values are ready to show (C.11.8); for others the step is optional (A.2.3).
    """
    full = window_between(*_range(dataset, modality, stored.dtype), "full range")
    if stored.dtype == np.uint8 and _is_capture(dataset):
        return full, _FULL if stated else ""  # its 8 bits were made for showing
    if not stated and text(dataset, "SOPClassUID") == DigitalXRayImageStorageForPresentation:
        return full, _FULL
    used, counts = used_values(stored, padding)
    return auto_window(modality(used), counts), _AUTO


def _is_capture(dataset: Dataset) -> bool:
    colour = not text(dataset, "PhotometricInterpretation").startswith("MONOCHROME")
    sop_class = text(dataset, "SOPClassUID") + "."
    captured = sop_class.startswith(f"{SecondaryCaptureImageStorage}.")  # or one of its multi-frame kinds
    return colour or captured or text(dataset, "Modality").upper() not in {"CR", "DX"}


def _range(dataset: Dataset, modality: ModalityStep, dtype: np.dtype[Any]) -> tuple[float, float]:
    """Return the lowest and highest modality value that can be expressed."""
    return output_range(modality, integer(dataset, "BitsStored", 0), dtype)
