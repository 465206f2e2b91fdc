"""Capture: the film under a heatmap as a Secondary Capture (PS3.3 A.8.1), for a PACS that shows pictures alone."""

from collections.abc import Sequence
from textwrap import wrap

import numpy as np
from highdicom.sc import SCImage
from highdicom.sr import CodedConcept
from numpy.typing import NDArray
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.sr.codedict import codes

from cxrviewer.explain.heatmap import CAPTION, Heatmap
from cxrviewer.inference.analysis import NOTICE, Analysis, about_classes
from cxrviewer.results.dicom_objects.series import MARK, Series
from cxrviewer.results.dicom_objects.source import Source
from cxrviewer.results.legend import with_legend
from cxrviewer.results.report import AGAINST_THE_GATE

_LINE = 90  # letters of a sentence that are legible in one line of the legend
_LONGEST = 2048  # for looking at: the film itself lies in the same study


def capture(
    source: Source,
    analysis: Analysis,
    heatmap: Heatmap,
    picture: NDArray[np.uint8],
    limits: Sequence[str],
    series: Series,
) -> Dataset:
    """Return a Secondary Capture of ``picture``, with notice and legend in its pixels.

    Parameters
    ----------
    source, analysis
        The film, and what was said of it.
    heatmap, picture
        One of its heatmaps, and the film under it with the notice burned in, RGB.
    limits
        The bundle's sentences; the one about the class that the heatmap explains is burned in beside its number.
    series
        Where it goes.
    """
    pixels = with_legend(_reduced(picture), heatmap, _lines(analysis, heatmap, limits))
    reference = source.reference
    made = SCImage(
        pixel_array=pixels,
        photometric_interpretation="RGB",
        bits_allocated=8,
        coordinate_system="PATIENT",
        patient_orientation=("L", "F"),  # replaced below: highdicom insists on one
        study_instance_uid=reference.StudyInstanceUID,
        patient_name="",
        **series.next_instance(),
    )
    made.ImageType = ["DERIVED", "SECONDARY"]
    made.ConversionType = "WSD"
    source.name_part(made)
    made.PatientOrientation = reference.PatientOrientation
    made.DerivationDescription = f"{MARK} {heatmap.name} laid over the film. {NOTICE}"
    made.ImageComments = f"{NOTICE} {CAPTION}"
    item = source.image_reference()
    item.PurposeOfReferenceCodeSequence = [CodedConcept.from_code(codes.DCM.SourceImageForImageProcessingOperation)]
    made.SourceImageSequence = [item]
    for keyword in ("BurnedInAnnotation", "LossyImageCompression", "LossyImageCompressionRatio"):
        if keyword in reference:
            setattr(made, keyword, reference[keyword].value)
    return source.complete(made)


def _lines(analysis: Analysis, heatmap: Heatmap, limits: Sequence[str]) -> list[str]:
    """Return what must be read with the picture."""
    score = next((entry for entry in analysis.probabilities if entry.label == heatmap.target), None)
    said = f": {100 * score.calibrated:.1f} %; were of the class (95 % interval): {score.reliability}" if score else ""
    failed = f"FAILED: {heatmap.reason}" if heatmap.verdict == "failed" else f"Checks of this map: {heatmap.verdict}."
    against = [AGAINST_THE_GATE] if analysis.gate.status == "overridden" else []
    return [
        *against,
        f"{MARK}. {heatmap.name} of {heatmap.target}{said}",
        *wrap(about_classes(limits, [heatmap.target]).get(heatmap.target, ""), _LINE),
        f"{CAPTION} {failed}",
        f"{NOTICE} Model {analysis.bundle.name} {analysis.bundle.sha256[:12]}.",
    ]


def _reduced(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if max(picture.shape[:2]) <= _LONGEST:
        return picture
    image = Image.fromarray(picture)
    image.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return np.asarray(image)
