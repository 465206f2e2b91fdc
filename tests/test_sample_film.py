"""The sample film is what it says it is, and its generator still makes it."""

import shutil
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pydicom
import pytest
from pydicom.sr.codedict import Code, codes

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
FILM = SAMPLES / "synthetic-chest-pa.dcm"
PICTURE = SAMPLES / "synthetic-chest-pa.png"


def generate(folder, scale):
    command = [sys.executable, SAMPLES / "make_sample_film.py", "--scale", str(scale), "--out", folder]
    subprocess.run(command, check=True, timeout=120)
    return pydicom.dcmread(folder / FILM.name)


def region(values, top, bottom, left, right):
    """Mean of a part of the film, its edges given as parts of height and width."""
    rows, columns = values.shape
    return values[int(top * rows) : int(bottom * rows), int(left * columns) : int(right * columns)].mean()


def windowed(film):
    centre, width = float(film.WindowCenter[0]), float(film.WindowWidth[0])
    return 255 * np.clip((film.pixel_array.astype(np.float32) - (centre - 0.5)) / (width - 1) + 0.5, 0, 1)


def check_anatomy(values):
    right_lung = region(values, 0.35, 0.60, 0.16, 0.28)
    left_lung = region(values, 0.35, 0.60, 0.72, 0.84)
    mediastinum = region(values, 0.35, 0.60, 0.47, 0.53)
    assert max(right_lung, left_lung) < 0.75 * mediastinum
    assert region(values, 0.03, 0.08, 0.05, 0.15) < 0.2 * min(right_lung, left_lung)  # air beside the neck
    # Heart to the patient's left, which is the right of the film; the right half of the diaphragm stands higher.
    assert region(values, 0.60, 0.68, 0.62, 0.72) > 1.15 * region(values, 0.60, 0.68, 0.28, 0.38)
    assert region(values, 0.71, 0.725, 0.25, 0.35) > 1.05 * region(values, 0.71, 0.725, 0.77, 0.82)
    # Gas in the stomach under the left half, liver under the right.
    assert region(values, 0.78, 0.82, 0.60, 0.74) < 0.9 * region(values, 0.78, 0.82, 0.26, 0.40)


def test_the_film_is_a_dx_image_for_presentation():
    film = pydicom.dcmread(FILM)
    assert film.SOPClassUID == pydicom.uid.DigitalXRayImageStorageForPresentation
    assert (film.Rows, film.Columns, film.BitsStored) == (2140, 1760, 12)
    assert (film.ViewPosition, film.BodyPartExamined, film.PhotometricInterpretation) == ("PA", "CHEST", "MONOCHROME2")
    (view,) = film.ViewCodeSequence
    assert Code(view.CodeValue, view.CodingSchemeDesignator, view.CodeMeaning) == codes.cid4010.PosteroAnterior
    assert list(film.PatientOrientation) == ["L", "F"]
    assert (str(film.PatientName), film.PatientIdentityRemoved) == ("SYNTHETIC^PHANTOM", "YES")
    assert all(uid.startswith("2.25.") for uid in (film.SOPInstanceUID, film.StudyInstanceUID, film.SeriesInstanceUID))
    values = film.pixel_array
    assert values.shape == (2140, 1760)
    assert 3000 < values.max() < 4096


def test_spacings_differ_by_the_magnification():
    film = pydicom.dcmread(FILM)
    ratio = float(film.ImagerPixelSpacing[0]) / float(film.PixelSpacing[0])
    assert ratio == pytest.approx(float(film.EstimatedRadiographicMagnificationFactor), rel=1e-3)
    distances = float(film.DistanceSourceToDetector) / float(film.DistanceSourceToPatient)
    assert distances == pytest.approx(ratio, rel=1e-3)


@pytest.mark.skipif(shutil.which("dciodvfy") is None, reason="dciodvfy (dicom3tools) is not installed")
def test_dciodvfy_finds_no_fault():
    result = subprocess.run(["dciodvfy", FILM], capture_output=True, text=True, check=False)
    said = (result.stdout + result.stderr).splitlines()
    assert "DXImageForPresentation" in said
    assert not [line for line in said if line.startswith(("Error", "Warning"))]


def test_the_picture_is_the_film_through_its_window():
    film = windowed(pydicom.dcmread(FILM))
    picture = cv2.imdecode(np.frombuffer(PICTURE.read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
    assert picture.dtype == np.uint8
    assert picture.shape == (1024, 842)
    shown = cv2.resize(film, picture.shape[::-1], interpolation=cv2.INTER_AREA)
    difference = np.abs(shown - picture)
    assert difference.mean() < 1
    assert np.percentile(difference, 99) < 4


def test_lungs_are_dark_and_left_is_left():
    check_anatomy(pydicom.dcmread(FILM).pixel_array)


@pytest.mark.slow
def test_the_generator_repeats_itself_and_resembles_the_film(tmp_path):
    first, second = generate(tmp_path / "first", 0.15), generate(tmp_path / "second", 0.15)
    small = first.pixel_array
    assert np.array_equal(small, second.pixel_array)
    assert first.SOPInstanceUID == second.SOPInstanceUID
    assert small.shape == (321, 264)
    check_anatomy(small)
    whole = pydicom.dcmread(FILM).pixel_array.astype(np.float32)
    shrunk = cv2.resize(whole, small.shape[::-1], interpolation=cv2.INTER_AREA)
    assert np.abs(shrunk - small).mean() < 120
