"""A presentation state's file or bytes become a PresentationState (PS3.3 A.33.1)."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np
from pydicom.dataset import Dataset
from pydicom.tag import Tag
from pydicom.uid import (
    BlendingSoftcopyPresentationStateStorage,
    ColorSoftcopyPresentationStateStorage,
    GrayscaleSoftcopyPresentationStateStorage,
    PseudoColorSoftcopyPresentationStateStorage,
)

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.imaging.dicom.annotations import read_annotations, read_layers
from cxrviewer.imaging.dicom.file import read_dataset
from cxrviewer.imaging.dicom.geometry import pair
from cxrviewer.imaging.dicom.grayscale import read_modality
from cxrviewer.imaging.dicom.luts import is_little_endian, read_table
from cxrviewer.imaging.dicom.overlays import read_overlays
from cxrviewer.imaging.dicom.references import read_references
from cxrviewer.imaging.dicom.shutter import read_shutter, shutter_value
from cxrviewer.imaging.dicom.values import integer, integers, number, text, values
from cxrviewer.imaging.dicom.voi import stated_vois
from cxrviewer.imaging.film.annotations import Layer
from cxrviewer.imaging.film.displayed_area import DisplayedArea, SizeMode
from cxrviewer.imaging.film.grayscale import PresentationLut, Voi
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.overlays import GROUPS, OverlayPlane
from cxrviewer.imaging.film.presentation_state import PresentationState
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.film.radiograph import Holder, Notice
from cxrviewer.imaging.film.references import Reference, Scoped
from cxrviewer.imaging.film.shutter import Bitmap, Shutter
from cxrviewer.imaging.opening import read_file

#: Larger files are refused before they are parsed: the largest that is sensible holds a few full-size bitmaps.
MOST_STATE_BYTES = 2**26

_COLOURED = {
    ColorSoftcopyPresentationStateStorage,
    PseudoColorSoftcopyPresentationStateStorage,
    BlendingSoftcopyPresentationStateStorage,
}
_HOLDER: Holder = "presentation state"
_ACTIVATION_LAYER = 0x1001  # of an overlay group
_MOST_ITEMS = 1_000  # of a sequence; beyond it a file is damaged or hostile
_FARTHEST = 2**20  # pixels; DisplayedArea may reach beyond the film, but not into nowhere
_SIZE_MODES: dict[str, SizeMode] = {name: name for name in get_args(SizeMode)}


def open_presentation_state(path: str | Path) -> PresentationState:
    """Return the grayscale softcopy presentation state in a DICOM file.

    Raises
    ------
    UnreadableFilmError
        When the file cannot be read, is no presentation state, or is damaged. Its text names neither file nor patient.
    """
    content = read_file(Path(path))
    if len(content) > MOST_STATE_BYTES:
        raise UnreadableFilmError(
            "The presentation state is larger than any that is opened.", "Ask the sender for it again."
        )
    return to_presentation_state(content)


def to_presentation_state(content: bytes) -> PresentationState:
    """Return the presentation state in a DICOM file's bytes.

    Raises
    ------
    UnreadableFilmError
        When it is no grayscale softcopy presentation state, or is damaged.
    """
    with python_silence():  # pydicom quotes header values in its warnings: they may name the patient
        try:
            dataset = read_dataset(content)
            _check_kind(dataset)
            return _assemble(dataset)
        except UnreadableFilmError:
            raise
        except Exception:  # noqa: BLE001 - see UnreadableFilmError
            raise UnreadableFilmError("The presentation state is damaged.", "Ask the sender for it again.") from None


def _check_kind(dataset: Dataset) -> None:
    kind = text(dataset, "SOPClassUID")
    if kind in _COLOURED:
        raise UnreadableFilmError(
            "The presentation state sets colours, which no film has.", "Choose one for grey films."
        )
    if kind != GrayscaleSoftcopyPresentationStateStorage:
        raise UnreadableFilmError(
            "The file is no grayscale softcopy presentation state.", "Choose one that was saved for this film."
        )


def _assemble(dataset: Dataset) -> PresentationState:
    notices: list[Notice] = []
    layers = read_layers(dataset)
    planes = read_overlays(dataset, notices, _HOLDER)
    shutter, hiding = _shutter(dataset, planes, notices)
    _tell_unsupported(dataset, notices)
    return PresentationState(
        label=printable(text(dataset, "ContentLabel")),
        description=printable(text(dataset, "ContentDescription")),
        references=_references(dataset),
        modality=read_modality(dataset, np.dtype(np.uint16), notices, _HOLDER),
        vois=_vois(dataset, notices),
        inverted=text(dataset, "PresentationLUTShape").upper() == "INVERSE" and not _lut_items(dataset),
        presentation_lut=_presentation_lut(dataset, notices),
        shutter=shutter,
        overlays=tuple(plane for plane in planes if plane.group != hiding),
        active_overlays=_active_overlays(dataset, layers, hiding),
        turn=_turn(dataset, notices),
        areas=_areas(dataset, notices),
        drawings=read_annotations(dataset, layers, notices),
        notices=tuple(dict.fromkeys(notices)),
    )


def _references(dataset: Dataset) -> tuple[Reference, ...]:
    series = values(dataset, "ReferencedSeriesSequence")[:_MOST_ITEMS]
    return tuple(reference for item in series for reference in read_references(item))


def _vois(dataset: Dataset, notices: list[Notice]) -> tuple[Scoped[tuple[Voi, ...]], ...]:
    """Return the items of the Softcopy VOI LUT Sequence (C.11.8)."""
    unusable: dict[str, str] = {}
    found = []
    for item in values(dataset, "SoftcopyVOILUTSequence")[:_MOST_ITEMS]:
        vois = tuple(stated_vois(item, unusable, notices, signed=False, holder=_HOLDER))
        found.append(Scoped(vois, read_references(item)))
    notices += [Notice(code, words + " and was not used.") for code, words in unusable.items()]
    return tuple(found)


def _lut_items(dataset: Dataset) -> list[Dataset]:
    return values(dataset, "PresentationLUTSequence")


def _presentation_lut(dataset: Dataset, notices: list[Notice]) -> PresentationLut | None:
    """Return the Presentation LUT of C.11.6, None where a shape takes its place or it is damaged."""
    items = _lut_items(dataset)
    if not items:
        if text(dataset, "PresentationLUTShape").upper() not in {"IDENTITY", "INVERSE"}:
            words = "The presentation state does not say how its greys are meant; low values are shown black."
            notices.append(Notice("PRESENTATION_LUT_MISSING", words))
        return None
    table = read_table(items[0], signed=False, little_endian=is_little_endian(dataset))
    if table is None:
        notices.append(
            Notice("PRESENTATION_LUT_DAMAGED", "The presentation state's Presentation LUT is damaged and was not used.")
        )
        return None
    needed = int(table.entries.max()).bit_length()
    return PresentationLut(replace(table, bits=max(table.bits, needed)))


def _shutter(
    dataset: Dataset, planes: tuple[OverlayPlane, ...], notices: list[Notice]
) -> tuple[Shutter | None, int | None]:
    """Return the shutter, and the group of the plane that hides rather than draws (C.7.6.15), if any."""
    shutter = read_shutter(dataset, notices, _HOLDER)
    shapes = [str(value).strip().upper() for value in values(dataset, "ShutterShape")]
    if "BITMAP" not in shapes:
        return shutter, None
    group = integer(dataset, "ShutterOverlayGroup", 0)
    plane = next((plane for plane in planes if plane.group == group), None)
    if plane is None:
        words = "The presentation state's shutter is a bitmap which is missing or damaged; it was not used."
        notices.append(Notice("SHUTTER_INVALID", words))
        return shutter, group
    others = shutter.shapes if shutter is not None else ()
    return Shutter((*others, Bitmap(plane)), shutter_value(dataset)), group


def _active_overlays(dataset: Dataset, layers: dict[str, Layer], hiding: int | None) -> tuple[tuple[int, Layer], ...]:
    """Return group and layer of the planes that are switched on (C.11.7)."""
    named = [(group, text(dataset, Tag(group, _ACTIVATION_LAYER))) for group in GROUPS if group != hiding]
    return tuple((group, layers.get(name, Layer(name))) for group, name in named if name)


def _turn(dataset: Dataset, notices: list[Notice]) -> Turn:
    """Return Image Rotation and then Image Horizontal Flip (C.10.6), in that order as in `Turn`."""
    degrees = integer(dataset, "ImageRotation", 0)
    if degrees not in {0, 90, 180, 270}:
        words = "The presentation state turns the film by an impossible angle; the turn was not used."
        notices.append(Notice("TURN_INVALID", words))
        degrees = 0
    return Turn(degrees // 90, text(dataset, "ImageHorizontalFlip").upper() == "Y")


def _areas(dataset: Dataset, notices: list[Notice]) -> tuple[Scoped[DisplayedArea], ...]:
    """Return the items of the Displayed Area Selection Sequence (C.10.4)."""
    found = []
    for item in values(dataset, "DisplayedAreaSelectionSequence")[:_MOST_ITEMS]:
        area = _area(item)
        if area is not None:
            found.append(Scoped(area, read_references(item)))
        elif not any(notice.code == "AREA_INVALID" for notice in notices):
            words = "The presentation state selects an impossible part of the film; it was not used."
            notices.append(Notice("AREA_INVALID", words))
    return tuple(found)


def _area(item: Dataset) -> DisplayedArea | None:
    first = integers(item, "DisplayedAreaTopLeftHandCorner")
    last = integers(item, "DisplayedAreaBottomRightHandCorner")
    if len(first) != 2 or len(last) != 2 or max(map(abs, first + last)) > _FARTHEST:
        return None
    aspect = pair(item, "PresentationPixelAspectRatio") or pair(item, "PresentationPixelSpacing")
    factor = number(item, "PresentationPixelMagnificationRatio")
    magnification = factor if factor is not None and 1e-3 <= factor <= 1e3 else None
    return DisplayedArea(
        top_left=(first[1], first[0]),
        bottom_right=(last[1], last[0]),
        size_mode=_SIZE_MODES.get(text(item, "PresentationSizeMode").upper(), "SCALE TO FIT"),
        pixel_aspect=aspect[0] / aspect[1] if aspect else None,
        magnification=magnification,
    )


def _tell_unsupported(dataset: Dataset, notices: list[Notice]) -> None:
    """Tell what of the state changes the picture elsewhere and not here."""
    if values(dataset, "MaskSubtractionSequence") or text(dataset, "RecommendedViewingMode").upper() == "SUB":
        words = "The presentation state subtracts one picture from another, which is not done here."
        notices.append(Notice("MASK_SUBTRACTION", words))
