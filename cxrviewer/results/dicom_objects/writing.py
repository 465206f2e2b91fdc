"""Writing: all DICOM objects about one film, each whole or not at all."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from cxrviewer.errors import DataError
from cxrviewer.files import replacing
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.inference.analysis import Analysis
from cxrviewer.results.dicom_objects.capture import capture
from cxrviewer.results.dicom_objects.region import fits, region
from cxrviewer.results.dicom_objects.series import Series
from cxrviewer.results.dicom_objects.source import Source
from cxrviewer.results.dicom_objects.structured_report import structured_report

REPORT_FILE = "structured-report.dcm"


def save(made: Dataset, path: Path) -> Path:
    """Write an object as a DICOM file, and return its path.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    with replacing(path) as temporary, python_silence():
        try:
            made.save_as(temporary, enforce_file_format=True)
        except (ValueError, TypeError, AttributeError):
            raise DataError(
                "The header of the film holds what no DICOM file can.", "Ask the sender for it again."
            ) from None
    return path


def write_objects(
    folder: Path,
    source: Source,
    analysis: Analysis,
    overlays: Sequence[tuple[str, NDArray[np.uint8]]],
    limits: Sequence[str],
) -> list[str]:
    """Write the objects about one film into ``folder``, and return their file names.

    Parameters
    ----------
    folder
        Where to; it is there.
    source, analysis
        The film, and what was said of it.
    overlays
        For each heatmap in its order the name of its file without a suffix, and the film under it, RGB.
    limits
        The bundle's sentences that must stand beside every number.

    Raises
    ------
    OutputError
        When one cannot be written.
    """
    names = []
    with python_silence():
        for name, made in _objects(source, analysis, overlays, limits):
            names.append(save(made, folder / name).name)
    return names


def _objects(
    source: Source, analysis: Analysis, overlays: Sequence[tuple[str, NDArray[np.uint8]]], limits: Sequence[str]
) -> Iterator[tuple[str, Dataset]]:
    serial = analysis.bundle.sha256[:16]
    report = Series(9901, "model output, not a medical device", serial)
    pictures = Series(9902, "heatmaps over the film, not a medical device", serial)
    regions = Series(9903, "regions of heatmaps, not a medical device", serial)
    yield REPORT_FILE, structured_report(source, analysis, limits, report)
    for heatmap, (name, picture) in zip(analysis.heatmaps, overlays, strict=True):
        yield f"{name}.dcm", capture(source, analysis, heatmap, picture, limits, pictures)
        made = region(source, analysis, heatmap, regions) if fits(source) else None
        if made is not None:
            yield f"{name}-region.dcm", made
