"""Presentation state: how a reader shows a film and what was measured on it, as GSPS (PS3.3 A.33.1), for any viewer.

It takes the place of the film's own modality, VOI and polarity steps and of its shutter (PS3.4 N.2.1), so all of them
are written.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TypeVar

import numpy as np
from highdicom import LUT, VOILUT, ModalityLUT, ModalityLUTTransformation, PresentationLUTTransformation
from highdicom.pr import (
    GraphicAnnotation,
    GraphicLayer,
    GraphicObject,
    GrayscaleSoftcopyPresentationState,
    SoftcopyVOILUTTransformation,
    TextObject,
)
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from cxrviewer.errors import RequestError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.imaging.dicom.grayscale import UNITS
from cxrviewer.imaging.film.grayscale import LookupTable, Rescale, Voi, Window
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.calibration import measured_geometry
from cxrviewer.measure.measurement import Measurement
from cxrviewer.measure.ruler import Point, Ruler
from cxrviewer.results.dicom_objects.codes import long_string
from cxrviewer.results.dicom_objects.series import MARK, Series
from cxrviewer.results.dicom_objects.source import Source

_NOTICE_BOX = (0.02, 0.95, 0.98, 0.99)  # of the displayed area
_LONGEST_TEXT = 1024  # letters of a Short Text
_TYPES = {unit: written for written, unit in UNITS.items()}
_UNSPECIFIED = "US"
_Table = TypeVar("_Table", bound=LUT)


def presentation_state(
    source: Source,
    film: Radiograph,
    measurements: Sequence[Measurement],
    voi: Voi | None = None,
    *,
    invert: bool = False,
) -> Dataset:
    """Return a presentation state of ``film``.

    Parameters
    ----------
    source, film
        The film, with the steps of its own file.
    measurements
        What is drawn, each with its words; a calibration among them gives all lengths their millimetres.
    voi
        The window or LUT that the reader chose; None for the film's own.
    invert
        Whether the reader turned the greys around.

    Raises
    ------
    RequestError
        When the film is a colour picture, or is itself shown through a presentation state.
    """
    reference, grayscale = source.reference, film.grayscale
    if reference.SamplesPerPixel != 1:
        raise RequestError("A colour picture has no grayscale presentation state.", "Keep it as PNG.")
    if grayscale.presentation_lut is not None:
        raise RequestError("The film is shown through a presentation state already.", "Show it by its own file first.")
    layers = {
        "measurements": GraphicLayer("MEASUREMENTS", 1, f"{MARK} measurements"),
        "notice": GraphicLayer("NOTICE", 2, NOTICE),
    }
    with python_silence():
        made = GrayscaleSoftcopyPresentationState(
            referenced_images=[reference],
            content_label=MARK,
            content_description=NOTICE,
            graphic_layers=list(layers.values()),
            graphic_annotations=list(_annotations(source, film, measurements, layers)),
            modality_lut_transformation=_modality(grayscale.modality, _TYPES.get(grayscale.unit, _UNSPECIFIED)),
            voi_lut_transformations=[_voi(voi or grayscale.default_voi)],
            presentation_lut_transformation=PresentationLUTTransformation(
                presentation_lut_shape="INVERSE" if grayscale.inverted != invert else "IDENTITY"
            ),
            **Series(9904, "window and measurements, not a medical device").next_instance(),
        )
    _show_all_of(made, film)
    made.update(source.shutter)
    source.name_part(made)
    _refer_to_frame(made, source.frame)
    return source.complete(made)


def _refer_to_frame(made: Dataset, frame: int | None) -> None:
    """Say which frame everything is about; highdicom does so for none of a kind that may not have several."""
    if frame is None:
        return
    for item in (*made.ReferencedSeriesSequence, *made.GraphicAnnotationSequence):
        item.ReferencedImageSequence[0].ReferencedFrameNumber = frame


def _annotations(
    source: Source, film: Radiograph, measurements: Sequence[Measurement], layers: dict[str, GraphicLayer]
) -> Iterator[GraphicAnnotation]:
    ruler = Ruler.of(measured_geometry(film.geometry, measurements))
    for one in measurements:
        lines = [_line(film, stroke.points) for stroke in one.strokes(ruler)]
        words = "\r\n".join(one.reading(film, ruler).lines)[:_LONGEST_TEXT]
        said = [_text(film, words, one.anchor)] if words else []
        yield GraphicAnnotation([source.reference], layers["measurements"], graphic_objects=lines, text_objects=said)
    notice = TextObject(f"{MARK}. {NOTICE}", "DISPLAY", bounding_box=_NOTICE_BOX)
    yield GraphicAnnotation([source.reference], layers["notice"], text_objects=[notice])


def _text(film: Radiograph, words: str, anchor: Point) -> TextObject:
    column, row = _places(film, (anchor,))[0].tolist()
    made = TextObject(MARK, "PIXEL", anchor_point=(column, row))
    made.UnformattedTextValue = words  # highdicom takes no backslash, which a Short Text may have
    return made


def _line(film: Radiograph, points: Sequence[Point]) -> GraphicObject:
    return GraphicObject("POLYLINE", _places(film, points), "PIXEL")


def _places(film: Radiograph, points: Sequence[Point]) -> NDArray[np.float64]:
    """Return points as the standard counts them: ``(column, row)`` from the film's corner, not from a pixel's centre.

    See PS3.3 C.10.5.1.2. What reaches beyond the film, as a helper line can, ends at its border.
    """
    places = np.array(points, dtype=np.float64)[:, ::-1] + 0.5
    rows, columns = film.stored.shape
    return np.clip(places, 0.0, (columns, rows))


def _modality(step: Rescale | LookupTable, unit: str) -> ModalityLUTTransformation:
    if isinstance(step, Rescale):
        return ModalityLUTTransformation(step.intercept, step.slope, unit)
    first, entries = int(step.first), step.entries.astype(np.uint16)
    table = ModalityLUT(unit, max(0, first), entries, long_string(step.name) or None)
    return ModalityLUTTransformation(modality_lut=_from(first, table))


def _voi(voi: Voi) -> SoftcopyVOILUTTransformation:
    if isinstance(voi, Window):
        return SoftcopyVOILUTTransformation(voi.center, voi.width, voi_lut_function=voi.function)
    table = voi.table
    entries = np.rint(np.clip(table.entries / (2.0**table.bits - 1.0), 0.0, 1.0) * 65535.0).astype(np.uint16)
    first = int(table.first)
    return SoftcopyVOILUTTransformation(voi_luts=[_from(first, VOILUT(max(0, first), entries))])


def _from(first: int, table: _Table) -> _Table:
    """Let a table begin at ``first``: highdicom takes none below zero (C.11.1.1.1)."""
    if first < 0:
        count, _, bits = table.LUTDescriptor
        table.add_new("LUTDescriptor", "SS", np.array([count, first, bits]).astype(np.int16).tolist())
    return table


def _show_all_of(made: Dataset, film: Radiograph) -> None:
    """Show the whole film with the true shape of its pixels (PS3.3 C.10.4)."""
    (area,) = made.DisplayedAreaSelectionSequence
    del area.PixelOriginInterpretation  # of tiled pictures alone
    spacing, aspect = film.geometry.spacing, film.geometry.pixel_aspect
    if spacing is not None:
        del area.PresentationPixelAspectRatio
        area.PresentationPixelSpacing = [f"{spacing.row:.10g}", f"{spacing.column:.10g}"]
    elif aspect != 1.0:
        ratio = Fraction(aspect).limit_denominator(1000)
        area.PresentationPixelAspectRatio = [ratio.numerator, ratio.denominator]
