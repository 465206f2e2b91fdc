"""Region: where a heatmap is strongest as a Segmentation (PS3.3 A.51), for a viewer that can lay one over the film."""

import numpy as np
from highdicom import AlgorithmIdentificationSequence
from highdicom.seg import Segmentation, SegmentDescription
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.sr.codedict import codes as standard
from pydicom.uid import (
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    DigitalXRayImageStorageForProcessing,
    SecondaryCaptureImageStorage,
)

from cxrviewer.explain.heatmap import CAPTION, Heatmap
from cxrviewer.inference.analysis import NOTICE, Analysis
from cxrviewer.results.dicom_objects import codes
from cxrviewer.results.dicom_objects.series import MANUFACTURER, MARK, Series
from cxrviewer.results.dicom_objects.source import Source
from cxrviewer.version import __version__

#: Kinds of films that cannot have several frames; others tell in functional groups where each one lies.
_OF_ONE_FRAME = {
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    DigitalXRayImageStorageForProcessing,
    SecondaryCaptureImageStorage,
}
#: Share of the heatmap's robust maximum from which on a pixel belongs to the region.
SHARE = 0.5


def fits(source: Source) -> bool:
    """Return whether a region of this film can be told: without a frame of reference it has to be of one frame."""
    return (
        source.frame is None and source.reference.SamplesPerPixel == 1 and source.reference.SOPClassUID in _OF_ONE_FRAME
    )


def strongest(heatmap: Heatmap) -> NDArray[np.bool_]:
    """Return which pixels of the film speak for the class at least half as much as the strongest ones."""
    return np.asarray(heatmap.on_image() >= SHARE * heatmap.scale)


def region(source: Source, analysis: Analysis, heatmap: Heatmap, series: Series) -> Dataset | None:
    """Return the region of a heatmap as a binary segmentation on the film's own pixels; None where it is empty.

    It is called by the code for saliency, and by nothing that would be a finding.
    """
    mask = strongest(heatmap)
    if not mask.any():
        return None
    algorithm = AlgorithmIdentificationSequence(
        name=codes.long_string(f"{heatmap.name} of {analysis.bundle.name}"),
        family=codes.FAMILY,
        version=analysis.bundle.sha256,
        source=MANUFACTURER,
        parameters={"share": str(SHARE), "target": heatmap.target, "software": __version__},
    )
    segment = SegmentDescription(
        segment_number=1,
        segment_label=codes.long_string(f"{MARK} {heatmap.name}, {heatmap.target}"),
        segmented_property_category=standard.SCT.SpatialAndRelationalConcept,
        segmented_property_type=codes.SALIENCY,
        algorithm_type="AUTOMATIC",
        algorithm_identification=algorithm,
    )
    made = Segmentation(
        source_images=[source.reference],
        pixel_array=mask.astype(np.uint8),
        segmentation_type="BINARY",
        segment_descriptions=[segment],
        content_label=MARK,
        content_description=NOTICE,
        **series.next_instance(),
    )
    made.PatientOrientation = source.reference.PatientOrientation
    made.ImageComments = f"{NOTICE} {CAPTION}"
    return source.complete(made)
