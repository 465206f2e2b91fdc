"""Where millimetres and directions come from (PS3.3 10.7.1, C.8.11.4, C.8.11.5, C.7.6.1.1.1), each with its source."""

import math

import numpy as np
import pytest
from dcmtk import dcm2pnm, needs_dcmtk
from films import codes as notice_codes
from films import dataset, opened, saved
from pydicom.dataset import Dataset
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code

from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.inference.gate import judge


def film(rows=4, columns=6, **tags):
    return dataset(np.zeros((rows, columns), np.uint8), **tags)


def geometry(**tags):
    return opened(film(**tags)).geometry


def spacing(**tags):
    """Row and column spacing, and the source as it is written beside a length."""
    found = geometry(**tags).spacing
    return None if found is None else (pytest.approx(found.row), pytest.approx(found.column), str(found.source))


def detector(row, column=None, **others):
    return {"ImagerPixelSpacing": [row, column or row], **others}


def pixel(row, column=None, **others):
    return {"PixelSpacing": [row, column or row], **others}


def calibrated(kind):
    """Pixel Spacing other than at the detector, of a stated kind or none."""
    return detector(0.2, **pixel(0.1), **({"PixelSpacingCalibrationType": kind} if kind else {}))


def distances(source_to_detector, source_to_patient):
    return {"DistanceSourceToDetector": source_to_detector, "DistanceSourceToPatient": source_to_patient}


@pytest.mark.parametrize(("kind", "source"), [("FIDUCIAL", "CAL"), ("GEOMETRY", "MAG"), (None, "calibration unknown")])
def test_G1_pixel_spacing_other_than_at_the_detector_is_used_with_its_kind(kind, source):
    assert spacing(**calibrated(kind)) == (0.1, 0.1, source)


def test_G1_a_small_correction_is_one():
    assert spacing(**detector("0.2"), **pixel("0.199"), PixelSpacingCalibrationType="GEOMETRY") == (0.199, 0.199, "MAG")


@pytest.mark.parametrize(("kind", "source"), [("FIDUCIAL", "CAL"), ("GEOMETRY", "MAG")])
def test_G1_the_kind_counts_without_a_detector_spacing_too(kind, source):
    assert spacing(**pixel(0.1), PixelSpacingCalibrationType=kind) == (0.1, 0.1, source)


@pytest.mark.parametrize("same", ["0.2", "0.20000001"])
@pytest.mark.parametrize("factor", [None, "1.2"])
def test_G2_pixel_spacing_like_at_the_detector_is_not_corrected(same, factor):
    stated = {"EstimatedRadiographicMagnificationFactor": factor} if factor else {}
    assert spacing(**detector("0.2"), **pixel(same), **stated) == (0.2, 0.2, "DET")


def test_G3_detector_spacing_alone_is_at_the_detector():
    assert spacing(**detector(0.2, 0.1)) == (0.2, 0.1, "DET")
    assert SpacingSource.DETECTOR.words == "at the detector (DET)"


def test_G3_detector_spacing_is_divided_by_the_magnification():
    assert spacing(**detector(0.2, EstimatedRadiographicMagnificationFactor="1.25")) == (0.16, 0.16, "MAG")


@pytest.mark.parametrize("factor", [None, "0", "-1"])
def test_G4_magnification_follows_from_the_distances(factor):
    stated = {"EstimatedRadiographicMagnificationFactor": factor} if factor else {}
    assert spacing(**detector(0.12), **distances("1800", "1500"), **stated) == (0.1, 0.1, "MAG")


@pytest.mark.parametrize(
    "tags",
    [
        {"EstimatedRadiographicMagnificationFactor": "0"},
        {"EstimatedRadiographicMagnificationFactor": "-1"},
        {"EstimatedRadiographicMagnificationFactor": "1"},
        {"EstimatedRadiographicMagnificationFactor": "0.83"},
        {"EstimatedRadiographicMagnificationFactor": "120"},
        distances("-1", "-1"),
        distances("1800", "0"),
        distances("0", "1500"),
        distances("1800", "-1500"),
        distances("-1800", "-1500"),
        distances("1500", "1800"),
        {"DistanceSourceToDetector": "1800"},
        {"DistanceSourceToPatient": "1500"},
    ],
)
def test_G4_numbers_that_cannot_be_leave_the_spacing_at_the_detector(tags):
    assert spacing(**detector(0.2), **tags) == (0.2, 0.2, "DET")


def test_G5_pixel_spacing_alone_says_nothing_of_calibration():
    assert spacing(**pixel(0.143)) == (0.143, 0.143, "calibration unknown")


def test_G5_pixel_spacing_of_a_scanned_film():
    assert spacing(NominalScannedPixelSpacing=[0.3, 0.3]) == (0.3, 0.3, "SCAN")
    assert spacing(NominalScannedPixelSpacing=[0.3, 0.3], **pixel(0.3)) == (0.3, 0.3, "SCAN")
    assert spacing(NominalScannedPixelSpacing=[0.3, 0.3], **pixel(0.2)) == (0.2, 0.2, "calibration unknown")


@pytest.mark.parametrize("tags", [{}, pixel(0.0), pixel(-0.2), pixel(0.2, -0.2), detector(0), {"PixelSpacing": 0.2}])
def test_G6_without_a_valid_spacing_lengths_are_in_pixels(tags):
    found = opened(film(**tags))
    assert found.geometry.spacing is None
    assert found.geometry.pixel_aspect == 1.0
    assert notice_codes(found).count("NO_SPACING") == 1


def test_G6_an_invalid_spacing_gives_way_to_the_next():
    assert spacing(**pixel(-1.0), **detector(0.2)) == (0.2, 0.2, "DET")
    assert "NO_SPACING" not in notice_codes(opened(film(**detector(0.2))))


def test_every_spacing_says_by_which_rule():
    rules = [
        opened(film(**tags)).geometry.spacing.rule
        for tags in (
            calibrated("FIDUCIAL"),
            calibrated("GEOMETRY"),
            calibrated(None),
            detector(0.2),
            detector(0.2, **pixel(0.2)),
            detector(0.2, EstimatedRadiographicMagnificationFactor="1.25"),
            detector(0.2, **distances("1800", "1500")),
            pixel(0.2),
            {"NominalScannedPixelSpacing": [0.3, 0.3]},
            {"NominalScannedPixelSpacing": [0.3, 0.3], **pixel(0.2)},
        )
    ]
    assert len(set(rules)) == len(rules)
    assert all("Pixel Spacing" in rule for rule in rules)
    assert rules[2].startswith("Pixel Spacing, other than Imager Pixel Spacing;")
    assert rules[7].startswith("Pixel Spacing alone;")
    assert rules[9].startswith("Pixel Spacing, other than Nominal Scanned Pixel Spacing;")
    assert rules[5].endswith("divided by 1.25, the Estimated Radiographic Magnification Factor")
    assert rules[6].endswith("divided by 1.2, source to detector 1800 mm by source to patient 1500 mm")


def drawn(found, side=600):
    rows, columns = found.stored.shape
    return Viewport(rows, columns, found.geometry.pixel_aspect, side, side)


def angle(port, first, second):
    """Degrees against the horizontal of the line that is drawn between two film points (row, column)."""
    (x0, y0), (x1, y1) = (port.to_screen(*point) for point in (first, second))
    return math.degrees(math.atan2(y1 - y0, x1 - x0))


@pytest.mark.parametrize("keyword", ["PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing"])
def test_G7_the_first_value_is_vertical_and_the_film_is_drawn_true(keyword):
    found = opened(film(rows=100, columns=100, **{keyword: [0.2, 0.1]}))
    assert (found.geometry.spacing.row, found.geometry.spacing.column) == (0.2, 0.1)
    port = drawn(found)
    assert port.extent == (600, 300)
    # 20 rows of 0.2 mm and 40 columns of 0.1 mm are 4 mm each: half a right angle, on the film and on the screen.
    assert angle(port, (10, 10), (30, 50)) == pytest.approx(45)


def test_G8_an_aspect_ratio_stretches_the_film_and_gives_no_millimetres():
    found = opened(film(rows=100, columns=100, PixelAspectRatio=["2", "1"]))
    assert found.geometry.spacing is None
    assert found.geometry.pixel_aspect == 2.0
    assert drawn(found).extent == (600, 300)
    assert "NO_SPACING" in notice_codes(found)


def test_G8_a_spacing_outweighs_the_ratio():
    assert geometry(PixelAspectRatio=["3", "1"], **pixel(0.2, 0.1)).pixel_aspect == 2.0


@pytest.mark.parametrize("ratio", [["0", "1"], ["1", "0"], ["-2", "1"], "2", ["21", "1"], ["1", "1000"]])
def test_G8_an_impossible_ratio_means_square_pixels_and_is_told(ratio):
    found = opened(film(PixelAspectRatio=ratio))
    assert found.geometry.pixel_aspect == 1.0
    assert "PIXEL_ASPECT_INVALID" in notice_codes(found)


@pytest.mark.parametrize(("ratio", "aspect"), [(["20", "1"], 20.0), (["1", "20"], 0.05), (["1", "1"], 1.0)])
def test_G8_an_unusual_ratio_is_drawn_as_it_is(ratio, aspect):
    found = opened(film(PixelAspectRatio=ratio))
    assert found.geometry.pixel_aspect == aspect
    assert "PIXEL_ASPECT_INVALID" not in notice_codes(found)


@pytest.mark.parametrize("keyword", ["PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing"])
@pytest.mark.parametrize("size", [[100, 0.1], [1e-5, 1e5]])
def test_G8_a_spacing_out_of_all_proportion_is_damaged_as_a_whole(keyword, size):
    found = opened(film(**{keyword: size}))
    assert (found.geometry.spacing, found.geometry.pixel_aspect) == (None, 1.0)
    assert "NO_SPACING" in notice_codes(found)


def test_G8_a_damaged_spacing_gives_way_to_the_next():
    assert spacing(**pixel(100, 0.1), **detector(0.2)) == (0.2, 0.2, "DET")


@needs_dcmtk
@pytest.mark.parametrize("tags", [pixel(0.2, 0.1), detector(0.2, 0.1), {"PixelAspectRatio": ["2", "1"]}])
def test_G7_G8_shape_agrees_with_dcmtk(tags, tmp_path):
    made = film(rows=30, columns=60, **tags)
    theirs = dcm2pnm(saved(made, tmp_path / "film.dcm"), "--scale-x-size", "60").shape
    assert theirs == drawn(opened(made), side=60).extent


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["L", "F"], ("L", "F")),
        (["R", "F"], ("R", "F")),
        (["LA", "FP"], ("LA", "FP")),
        (["A", "F"], ("A", "F")),
        ("", None),
        (["L"], None),
        (["X", "9"], None),
        (["L", "F", "A"], None),
        (["L", "R"], None),
        (["L", "L"], None),
        (["LR", "F"], None),
        (["", "F"], None),
        (["LL", "F"], None),
    ],
)
def test_O2_an_orientation_that_is_none_is_unknown(value, expected):
    assert geometry(PatientOrientation=value).orientation == expected
    assert geometry().orientation is None


@pytest.mark.parametrize("view", ["AP", "PA"])
@pytest.mark.parametrize("laterality", ["L", "R", "U"])
def test_O3_view_and_laterality_are_read(view, laterality):
    facts = opened(film(ViewPosition=view, ImageLaterality=laterality)).facts
    assert (facts.view, facts.laterality) == (view, laterality)
    assert opened(film(ViewPosition=view, Laterality=laterality)).facts.laterality == laterality


@pytest.mark.parametrize(("view", "lateral"), [("LL", True), ("RL", True), ("AP", False), ("PA", False)])
def test_O3_lateral_views_are_kept_from_the_model(view, lateral):
    outcome = judge(opened(film(ViewPosition=view)))
    assert ("LATERAL" in {reason.name for reason in outcome.reasons}) is lateral


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("AnteroPosterior", "AP"),
        ("PosteroAnterior", "PA"),
        ("LeftLateral", "LL"),
        ("RightLateral", "RL"),
        ("LateralProjection", "LATERAL"),
        ("Tangential", ""),
    ],
)
def test_O3_the_view_code_counts_where_view_position_is_missing(name, view):
    code = getattr(codes.cid4010, name)
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = code.value, "SCT", code.meaning
    made = film(ViewPosition="", ViewCodeSequence=[item])
    assert opened(made).facts.view == view
    made.ViewPosition = "AP"
    assert opened(made).facts.view == "AP"


@pytest.mark.parametrize(
    ("older", "name", "view"),
    [
        ("R-10206", "AnteroPosterior", "AP"),
        ("R-40888", "PosteroAnterior", "PA"),
        ("R-10236", "LeftLateral", "LL"),
        ("R-10232", "RightLateral", "RL"),
        ("R-102CD", "LateralProjection", "LATERAL"),
    ],
)
def test_O3_the_older_code_of_a_view_means_the_same(older, name, view):
    code = Code(older, "SRT", "a view")
    assert code == getattr(codes.cid4010, name)  # by pydicom's table of both
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = code.value, "SRT", code.meaning
    assert opened(film(ViewPosition="", ViewCodeSequence=[item])).facts.view == view


def test_a_known_length_gives_the_spacing_and_says_that_the_user_set_it():
    # Pixels twice as high as wide: 30 rows down are 60 columns' width, 80 across: 100 widths for 50 mm.
    geometry = Geometry(200, 200, Spacing(9.0, 4.5, SpacingSource.DETECTOR), pixel_aspect=2.0)
    found = geometry.calibrated((10.0, 20.0), (40.0, 100.0), 50.0).spacing
    assert (found.row, found.column) == (pytest.approx(1.0), pytest.approx(0.5))
    assert found.source is SpacingSource.USER
    assert found.source.words == "set by the user (USER)"
    for end, length in (((10.0, 20.0), 50.0), ((40.0, 100.0), 0.0), ((40.0, 100.0), float("inf"))):
        with pytest.raises(ValueError, match="two points"):
            geometry.calibrated((10.0, 20.0), end, length)
