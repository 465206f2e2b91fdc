"""Spacing and its source, in the order that PS3.3 10.7.1, C.8.11.4 and C.8.11.5 ask for."""

import numpy as np
import pytest
from films import dataset, to_bytes

from cxrviewer.imaging.dicom import to_radiograph


def geometry(**tags):
    return to_radiograph(to_bytes(dataset(np.zeros((4, 6), np.uint8), **tags)), "").geometry


def detector(value, **others):
    return {"ImagerPixelSpacing": [value, value], **others}


def both(kind):
    return detector(0.2, PixelSpacing=[0.1, 0.1], PixelSpacingCalibrationType=kind)


def distances(source_to_detector, source_to_patient):
    return {"DistanceSourceToDetector": source_to_detector, "DistanceSourceToPatient": source_to_patient}


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (both("FIDUCIAL"), (0.1, 0.1, "CAL")),
        (both("GEOMETRY"), (0.1, 0.1, "MAG")),
        (detector(0.2, PixelSpacing=[0.2, 0.2]), (0.2, 0.2, "DET")),
        ({"ImagerPixelSpacing": [0.2, 0.1]}, (0.2, 0.1, "DET")),
        (detector(0.2, EstimatedRadiographicMagnificationFactor="1.25"), (0.16, 0.16, "MAG")),
        (detector(0.12, **distances("1800", "1500")), (0.1, 0.1, "MAG")),
        (detector(0.2, **distances("-1", "-1")), (0.2, 0.2, "DET")),
        ({"PixelSpacing": [0.143, 0.143]}, (0.143, 0.143, "calibration unknown")),
        ({"NominalScannedPixelSpacing": [0.3, 0.3]}, (0.3, 0.3, "SCAN")),
        ({"PixelSpacing": [0.0, 0.0]}, None),
        ({}, None),
    ],
)
def test_spacing_and_its_source(tags, expected):
    found = geometry(**tags).spacing
    if expected is None:
        assert found is None
    else:
        assert (found.row, found.column) == pytest.approx(expected[:2])
        assert found.source == expected[2]


def test_pixel_aspect_comes_from_the_spacing_or_from_the_ratio():
    assert geometry(PixelSpacing=[0.2, 0.1]).pixel_aspect == 2.0
    assert geometry(PixelAspectRatio=["2", "1"]).pixel_aspect == 2.0
    assert geometry().pixel_aspect == 1.0


@pytest.mark.parametrize(
    ("value", "expected"),
    [(["L", "F"], ("L", "F")), (["LA", "FP"], ("LA", "FP")), ("", None), (["X", "9"], None), (["L"], None)],
)
def test_orientation(value, expected):
    assert geometry(PatientOrientation=value).orientation == expected
