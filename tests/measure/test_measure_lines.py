"""Lengths, angles and the cardiothoracic ratio against hand-computed values, on pixels of any shape."""

import math
from dataclasses import replace

import numpy as np
import pytest
from films import dataset, opened

from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.imaging.film.radiograph import Facts
from cxrviewer.measure.calibration import measured_geometry
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio
from cxrviewer.measure.lines import Angle, Calibration, Cobb, Length, Note
from cxrviewer.measure.measurement import Origin, figure
from cxrviewer.measure.ruler import Ruler, distance_to

MM = Ruler(0.2, 0.1, "mm", SpacingSource.DETECTOR.words)
SQUARE = Ruler(1.0, 1.0, "px", "no pixel spacing")


@pytest.fixture(scope="module")
def film():
    return opened(dataset(np.arange(10000, dtype=np.uint16).reshape(100, 100)))


def test_a_length_counts_rows_and_columns_by_their_own_size(film):
    # 30 rows of 0.2 mm down and 80 columns of 0.1 mm across: 6 and 8 mm
    reading = Length(((10.0, 10.0), (40.0, 90.0))).reading(film, MM)
    assert reading.lines == ("10.0 mm, at the detector (DET)",)
    (value,) = reading.values
    assert (value.number, value.unit, value.source) == (pytest.approx(10.0), "mm", "at the detector (DET)")


@pytest.mark.parametrize("source", list(SpacingSource))
def test_every_length_says_in_its_own_line_where_its_millimetres_come_from(film, source):
    ruler = Ruler.of(Geometry(100, 100, Spacing(0.5, 0.5, source)))
    (line,) = Length(((0.0, 0.0), (0.0, 10.0))).reading(film, ruler).lines
    assert line == f"5.0 mm, {source.words}"
    assert [other for other in SpacingSource if other in line] == [source]  # by its abbreviation, and of no other


def test_without_a_spacing_lengths_are_pixels_and_their_shape_counts(film):
    ruler = Ruler.of(Geometry(100, 100, None, pixel_aspect=2.0))
    (line,) = Length(((0.0, 0.0), (15.0, 40.0))).reading(film, ruler).lines
    assert line == "50.0 px, no pixel spacing"


@pytest.mark.parametrize("degrees", [0.0, 0.01, 30.0, 90.0, 135.0, 179.99])
def test_an_angle_is_that_of_the_patient_and_not_of_the_pixels(film, degrees):
    way = math.radians(degrees)
    points = ((50.0, 70.0), (50.0, 50.0), (50.0 - 5 * math.sin(way) / 0.2, 50.0 + 5 * math.cos(way) / 0.1))
    (value,) = Angle(points).reading(film, MM).values
    assert value.number == pytest.approx(degrees, abs=1e-9)


@pytest.mark.parametrize(("tilt", "wanted"), [(0, 0), (25, 25), (90, 90), (91, 89), (155, 25), (180, 0), (205, 25)])
def test_the_angle_of_cobb_is_between_0_and_90_whichever_way_its_lines_were_drawn(film, tilt, wanted):
    way = math.radians(tilt)
    points = (
        (20.0, 10.0),
        (20.0, 60.0),
        (70.0, 40.0),
        (70.0 - 20 * math.sin(way) / 0.2, 40.0 + 20 * math.cos(way) / 0.1),
    )
    reading = Cobb(points).reading(film, MM)
    assert reading.values[0].number == pytest.approx(wanted, abs=1e-9)
    assert reading.lines == (f"Cobb {wanted:.1f}°",)


def test_lines_without_a_length_have_no_angle(film):
    point = (5.0, 5.0)
    for one in (Angle((point, point, (9.0, 9.0))), Cobb((point, point, (9.0, 9.0), (3.0, 4.0)))):
        reading = one.reading(film, MM)
        assert reading.values[0].number is None
        assert "no length" in reading.lines[0]
        assert np.isfinite([stroke.points for stroke in one.strokes(MM)][-1]).all()


def test_the_arc_of_an_angle_is_round_in_the_patient_and_ends_on_both_arms():
    angle = Angle(((50.0, 90.0), (50.0, 50.0), (10.0, 50.0)))  # arms of 4 and 8 mm
    arc = angle.strokes(MM)[1].points
    assert [MM.distance(angle.points[1], point) for point in arc] == pytest.approx([1.2] * len(arc))
    assert arc[0] == pytest.approx((50.0, 62.0))
    assert arc[-1] == pytest.approx((44.0, 50.0))


@pytest.mark.parametrize("swapped", [False, True])
def test_the_arc_of_an_angle_goes_the_shorter_way_round(swapped):
    """Here to the left, where the direction's angle jumps from half a turn to minus half a turn."""
    ends = ((60.0, 10.0), (40.0, 10.0))
    angle = Angle((ends[swapped], (50.0, 50.0), ends[not swapped]))
    arc = np.array(angle.strokes(SQUARE)[1].points)
    np.testing.assert_allclose(np.hypot(*(arc - 50.0).T), 0.3 * math.hypot(10.0, 40.0))
    assert (arc[:, 1] < 40.0).all()
    assert np.abs(arc[:, 0] - 50.0).max() < 4.0
    assert angle.anchor == (50.0, 50.0)


def test_the_lines_of_a_cobb_angle_are_joined_at_their_middles():
    cobb = Cobb(((10.0, 20.0), (14.0, 60.0), (70.0, 30.0), (60.0, 70.0)))
    first, second, joint = cobb.strokes(MM)
    assert (first.points, second.points) == (cobb.points[:2], cobb.points[2:])
    assert joint.points == ((12.0, 40.0), (65.0, 50.0))
    assert [stroke.helper for stroke in (first, second, joint)] == [False, False, True]


@pytest.mark.parametrize(
    ("number", "words"),
    [(1234.5, "1234"), (1000.0, "1000"), (-999.94, "-999.9"), (10.0, "10.0"), (9.994, "9.99"), (0.01234, "0.0123")],
)
def test_a_grey_value_has_as_many_figures_as_it_is_worth(number, words):
    assert figure(number) == words


def ratio(midline=((0.0, 50.0), (90.0, 50.0)), heart=((60.0, 40.0), (50.0, 75.0)), thorax=((70.0, 5.0), (72.0, 95.0))):
    return CardiothoracicRatio((*midline, *heart, *thorax))


def test_the_cardiothoracic_ratio_by_hand(film):
    # right heart 10 columns and left heart 25 from an upright midline, thorax 45 and 45: 3.5 mm to 9 mm
    reading = ratio().reading(film, MM)
    assert reading.lines == ("CTR 0.39", "heart 3.5 mm, thorax 9.0 mm, at the detector (DET)")
    assert [value.number for value in reading.values] == pytest.approx([35 / 90, 3.5, 9.0])
    assert reading.remarks == ()  # the film is PA


@pytest.mark.parametrize("ruler", [SQUARE, MM], ids=["square", "tall pixels"])
@pytest.mark.parametrize("tilt", [-12.0, 7.0, 90.0])
def test_widths_count_across_a_tilted_midline(film, ruler, tilt):
    """The same figure, rotated in the patient, has the same ratio."""

    def rotated(point):
        down, across, way = (point[0] - 50.0), (point[1] - 50.0), math.radians(tilt)
        return (
            50.0 + (down * math.cos(way) + across * math.sin(way)) / ruler.row,
            50.0 + (-down * math.sin(way) + across * math.cos(way)) / ruler.column,
        )

    upright = ratio()
    turned = CardiothoracicRatio(tuple(rotated(point) for point in upright.points))
    assert turned.ratio(ruler) == pytest.approx(35 / 90)
    assert turned.width(turned.heart, ruler) == pytest.approx(35.0)


def test_the_lines_of_the_ratio_meet_the_midline_at_right_angles():
    tilted = ratio(midline=((0.0, 45.0), (90.0, 58.0)))
    midline, *reaches = (stroke.points for stroke in tilted.strokes(MM))
    assert len(reaches) == 4
    for reach in reaches:
        assert MM.angle(reach, midline) == pytest.approx(90.0)
        assert MM.beside(reach[1], midline) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(
    ("view", "words"),
    [("PA", ""), ("AP", "AP film"), ("", "does not say"), ("LL", "Not a PA film"), ("Quagga^Kim", "Not a PA film")],
)
def test_the_ratio_warns_unless_the_film_is_pa_and_repeats_nothing_else_of_the_file(film, view, words):
    remarks = ratio().reading(replace(film, facts=Facts(view=view)), MM).remarks
    assert len(remarks) == bool(words)
    assert all(remark.startswith(words) or words in remark for remark in remarks)
    assert not any("Quagga" in remark for remark in remarks)


def test_the_ratio_says_where_it_cannot_be_right(film):
    aside = ratio(heart=((60.0, 60.0), (50.0, 75.0))).reading(film, MM)
    assert aside.remarks == ("Both ends of the heart lie on one side of the midline.",)
    for broken in (ratio(midline=((5.0, 5.0), (5.0, 5.0))), ratio(thorax=((5.0, 5.0), (5.0, 5.0)))):
        reading = broken.reading(film, MM)
        assert reading.values[0].number is None
        assert "undefined" in reading.lines[0]


def test_a_proposed_ratio_says_so_also_when_it_was_moved(film):
    upright = ratio()
    proposed = CardiothoracicRatio.proposed(upright.midline, upright.heart, upright.thorax)
    assert proposed.points == upright.points
    assert proposed.reading(film, MM).lines[0] == "CTR 0.39 (proposed)"
    moved = proposed.with_point(3, (50.0, 85.0))
    assert moved.origin is Origin.ADJUSTED
    assert moved.reading(film, MM).lines[0] == "CTR 0.50 (proposed, adjusted by the reader)"
    assert upright.with_point(3, (50.0, 85.0)).origin is Origin.READER


def test_a_known_length_gives_every_other_its_millimetres(film):
    # the pixels are twice as high as wide: 10 rows are as long as 20 columns
    file = Geometry(100, 100, Spacing(0.2, 0.1, SpacingSource.DETECTOR), pixel_aspect=2.0)
    known = Calibration(((10.0, 10.0), (20.0, 10.0)), millimetres=5.0)
    ruler = Ruler.of(measured_geometry(file, [known]))
    assert (ruler.row, ruler.column) == pytest.approx((0.5, 0.25))
    (line,) = Length(((0.0, 0.0), (0.0, 40.0))).reading(film, ruler).lines
    assert line == "10.0 mm, set by the user (USER)"
    assert known.reading(film, ruler).lines == ("5 mm, set by the user",)
    later = Calibration(((0.0, 0.0), (0.0, 10.0)), millimetres=1.0)
    assert Ruler.of(measured_geometry(file, [known, later, Length(((1.0, 1.0), (2.0, 2.0)))])).column == pytest.approx(
        0.1
    )
    nothing = Calibration(((1.0, 1.0), (1.0, 1.0)), millimetres=1.0)
    assert measured_geometry(file, [nothing]) == file


def test_points_are_moved_one_by_one_and_together():
    length = Length(((1.0, 2.0), (3.0, 4.0)))
    assert length.with_point(1, (9.0, 9.0)).points == ((1.0, 2.0), (9.0, 9.0))
    assert length.shifted(1.0, -1.0).points == ((2.0, 1.0), (4.0, 3.0))
    note = Note(length.points, text="Quagga^Kim")
    assert note.shifted(1.0, 0.0).text == "Quagga^Kim"
    assert [stroke.arrow for stroke in note.strokes(MM)] == [True]
    assert "Quagga" not in repr(note)


@pytest.mark.parametrize("points", [(), ((1.0, 1.0),), ((1.0, math.nan), (1.0, 1.0)), ((1.0, 1.0),) * 3])
def test_a_measurement_has_as_many_finite_points_as_it_needs(points):
    with pytest.raises(ValueError, match="needs 2 points"):
        Length(points)


def test_the_distance_from_a_line_drawn_on_the_screen():
    corner = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]])
    assert distance_to(corner, (5.0, 3.0)) == pytest.approx(3.0)
    assert distance_to(corner, (13.0, 14.0)) == pytest.approx(5.0)
    assert distance_to(corner[:1], (3.0, 4.0)) == pytest.approx(5.0)
    assert distance_to(np.array([[2.0, 2.0], [2.0, 2.0]]), (5.0, 6.0)) == pytest.approx(5.0)


def test_the_area_of_a_polygon():
    triangle = np.array([[0.0, 0.0], [0.0, 30.0], [40.0, 0.0]])
    assert MM.area(triangle) == pytest.approx(8.0 * 3.0 / 2)
    assert MM.area(triangle[::-1]) == pytest.approx(12.0)
