"""Spacing and its source, in the order that PS3.3 10.7.1, C.8.11.4 and C.8.11.5 ask for."""

import numpy as np
import pytest
from films import dataset, to_bytes

from cxrviewer.imaging.dicom import to_radiograph


def geometry(**tags):
    return to_radiograph(to_bytes(dataset(np.zeros((4, 6), np.uint8), **tags)), "").geometry


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"PixelSpacing": [0.1, 0.1], "ImagerPixelSpacing": [0.2, 0.2], "PixelSpacingCalibrationType": "FIDUCIAL"}, (0.1, 0.1, "CAL")),
        ({"PixelSpacing": [0.1, 0.1], "ImagerPixelSpacing": [0.2, 0.2], "PixelSpacingCalibrationType": "GEOMETRY"}, (0.1, 0.1, "MAG")),
        ({"PixelSpacing": [0.2, 0.2], "ImagerPixelSpacing": [0.2, 0.2]}, (0.2, 0.2, "DET")),
        ({"ImagerPixelSpacing": [0.2, 0.1]}, (0.2, 0.1, "DET")),
        ({"ImagerPixelSpacing": [0.2, 0.2], "EstimatedRadiographicMagnificationFactor": "1.25"}, (0.16, 0.16, "MAG")),
        ({"ImagerPixelSpacing": [0.12, 0.12], "DistanceSourceToDetector": "1800", "DistanceSourceToPatient": "1500"}, (0.1, 0.1, "MAG")),
        ({"ImagerPixelSpacing": [0.2, 0.2], "DistanceSourceToDetector": "-1", "DistanceSourceToPatient": "-1"}, (0.2, 0.2, "DET")),
        ({"PixelSpacing": [0.143, 0.143]}, (0.143, 0.143, "calibration unknown")),
        ({"NominalScannedPixelSpacing": [0.3, 0.3]}, (0.3, 0.3, "SCAN")),
        ({"PixelSpacing": [0.0, 0.0]}, None),
        ({}, None),
    ],
)  # fmt: skip
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
    [(["L", "F"], ("L", "F")), (["LA", "HF"], ("LA", "HF")), ("", None), (["X", "9"], None), (["L"], None)],
)
def test_orientation(value, expected):
    assert geometry(PatientOrientation=value).orientation == expected
