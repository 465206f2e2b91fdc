"""Shutters (PS3.3 C.7.6.11) against their definition, pixel by pixel."""

import math

import numpy as np
import pytest
from films import dataset, phantom, to_bytes
from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.film.shutter import Circle, Polygon, Rectangle, Shutter

ROWS, COLUMNS = 40, 52
PIXELS = np.rint(phantom(ROWS, COLUMNS) * 4095).astype(np.uint16)
WINDOW = {"BitsStored": 12, "WindowCenter": "2048", "WindowWidth": "4096"}
RECTANGLE = {
    "ShutterLeftVerticalEdge": 5,
    "ShutterRightVerticalEdge": 30,
    "ShutterUpperHorizontalEdge": 3,
    "ShutterLowerHorizontalEdge": 33,
}
CIRCLE = {"CenterOfCircularShutter": [20, 26], "RadiusOfCircularShutter": 15}
POLYGON = {"VerticesOfThePolygonalShutter": [2, 10, 20, 45, 38, 26, 20, 4]}


def opened(pixels=PIXELS, **tags):
    return to_radiograph(to_bytes(dataset(pixels, **tags)), "")


def codes(radiograph):
    return [notice.code for notice in radiograph.notices]


def in_rectangle(row, column, left=5, right=30, upper=3, lower=33):
    return left <= column <= right and upper <= row <= lower


def in_circle(row, column, centre=(20, 26), radius=15):
    return math.hypot(row - centre[0], column - centre[1]) <= radius


def pixels_where(inside):
    """The film's pixels, counted from 1, for which ``inside`` holds."""
    return np.array([[inside(row, column) for column in range(1, COLUMNS + 1)] for row in range(1, ROWS + 1)])


def in_polygon(row, column, vertices=((2, 10), (20, 45), (38, 26), (20, 4))):
    """How far inside a convex polygon, whose vertices run clockwise, a point lies; pixels."""
    edges = zip(vertices, vertices[1:] + vertices[:1], strict=True)
    return min(
        ((y2 - y1) * (x1 - column) - (x2 - x1) * (y1 - row)) / math.hypot(y2 - y1, x2 - x1)
        for (y1, x1), (y2, x2) in edges
    )


def test_S1_what_lies_in_rectangle_and_circle_is_visible():
    found = opened(ShutterShape=["RECTANGULAR", "CIRCULAR"], **RECTANGLE, **CIRCLE, **WINDOW)
    expected = pixels_where(lambda row, column: in_rectangle(row, column) and in_circle(row, column))
    np.testing.assert_array_equal(found.visible, expected)
    assert not found.visible.flags.writeable
    shown, plain = found.render(), opened(**WINDOW).render()
    np.testing.assert_array_equal(shown[expected], plain[expected])
    assert not shown[~expected].any()
    np.testing.assert_array_equal(found.render(shutter=False), plain)


def test_S1_coordinates_start_at_1_and_edges_are_visible():
    tags = dict(zip(RECTANGLE, (1, 1, 1, 1), strict=True))
    assert np.argwhere(opened(ShutterShape="RECTANGULAR", **tags).visible).tolist() == [[0, 0]]
    corner = {"CenterOfCircularShutter": [ROWS, COLUMNS], "RadiusOfCircularShutter": 1}
    assert np.argwhere(opened(ShutterShape="CIRCULAR", **corner).visible).tolist() == [
        [ROWS - 2, COLUMNS - 1],
        [ROWS - 1, COLUMNS - 2],
        [ROWS - 1, COLUMNS - 1],
    ]


def test_S1_the_inside_of_a_polygon_is_visible():
    visible = opened(ShutterShape="POLYGONAL", **POLYGON).visible
    depth = pixels_where(in_polygon)
    assert visible[depth > 0.5].all()
    assert not visible[depth < -0.5].any()
    assert all(visible[row - 1, column - 1] for row, column in ((2, 10), (20, 45), (38, 26), (20, 4)))


def test_S1_an_upright_polygon_is_a_rectangle_with_its_edges():
    vertices = [3, 5, 3, 30, 33, 30, 33, 5]
    visible = opened(ShutterShape="POLYGONAL", VerticesOfThePolygonalShutter=vertices).visible
    np.testing.assert_array_equal(visible, pixels_where(in_rectangle))


def test_S1_a_circle_is_round_on_the_patient():
    found = opened(ShutterShape="CIRCULAR", PixelSpacing=[0.4, 0.2], **CIRCLE)
    expected = pixels_where(lambda row, column: math.hypot(2 * (row - 20), column - 26) <= 15)
    np.testing.assert_array_equal(found.visible, expected)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize(("value", "grey"), [(None, 0), (0, 0), (65535, 255), (32768, 128), (257, 1)])
def test_S1_the_hidden_part_shows_a_p_value_whatever_the_polarity(photometric, value, grey):
    tags = {} if value is None else {"ShutterPresentationValue": value}
    shape = {"ShutterShape": "RECTANGULAR", **RECTANGLE}
    found = opened(PhotometricInterpretation=photometric, **tags, **shape, **WINDOW)
    hidden = ~found.visible
    assert (found.render()[hidden] == grey).all()
    assert (found.render(invert=True)[hidden] == grey).all()
    np.testing.assert_allclose(found.presentation()[hidden], (value or 0) / 65535)
    plain = opened(PhotometricInterpretation=photometric, **WINDOW)
    np.testing.assert_array_equal(found.presentation()[found.visible], plain.presentation()[found.visible])


def test_S1_the_hidden_share_is_told():
    notices = opened(ShutterShape="RECTANGULAR", **RECTANGLE).notices
    share = 1 - 26 * 31 / (ROWS * COLUMNS)
    words = f"A shutter hides {100 * share:.1f} % of the film, from the model too."
    assert [notice.text for notice in notices if notice.code == "SHUTTER"] == [words]


def test_S1_the_hidden_part_counts_for_no_window():
    pixels = np.full((ROWS, COLUMNS), 4000, dtype=np.uint16)
    pixels[2:33, 4:30] = np.arange(1000, 1000 + 31 * 26).reshape(31, 26)
    found = opened(pixels, ShutterShape="RECTANGULAR", BitsStored=12, **RECTANGLE)
    assert found.modality_range == (1000, 1805)
    alone = opened(pixels[2:33, 4:30].copy(), BitsStored=12)
    assert found.auto_window == alone.auto_window
    assert found.grayscale.default_voi == alone.grayscale.default_voi  # no window in the file: made from the film


def test_S1_a_shutter_that_hides_nothing_costs_nothing():
    tags = dict(zip(RECTANGLE, (1, COLUMNS, 1, ROWS), strict=True))
    found = opened(ShutterShape="RECTANGULAR", **tags)
    assert found.shutter is None
    assert not {"SHUTTER", "SHUTTER_INVALID"} & set(codes(found))


@pytest.mark.parametrize(
    "tags",
    [
        {"ShutterShape": "RECTANGULAR"},
        {"ShutterShape": "RECTANGULAR", **RECTANGLE, "ShutterLeftVerticalEdge": 31},
        {"ShutterShape": "RECTANGULAR", **RECTANGLE, "ShutterUpperHorizontalEdge": 34},
        {"ShutterShape": "RECTANGULAR", **RECTANGLE, "ShutterRightVerticalEdge": 0, "ShutterLeftVerticalEdge": -9},
        {"ShutterShape": "RECTANGULAR", **RECTANGLE, "ShutterRightVerticalEdge": 90, "ShutterLeftVerticalEdge": 80},
        {"ShutterShape": "RECTANGULAR", **RECTANGLE, "ShutterRightVerticalEdge": 2**31 - 1},
        {"ShutterShape": "CIRCULAR", **CIRCLE, "RadiusOfCircularShutter": 0},
        {"ShutterShape": "CIRCULAR", **CIRCLE, "RadiusOfCircularShutter": -4},
        {"ShutterShape": "CIRCULAR", **CIRCLE, "CenterOfCircularShutter": 4},
        {"ShutterShape": "CIRCULAR", **CIRCLE, "CenterOfCircularShutter": [400, 26]},
        {"ShutterShape": "POLYGONAL", "VerticesOfThePolygonalShutter": [2, 10, 20, 45]},
        {"ShutterShape": "POLYGONAL", "VerticesOfThePolygonalShutter": [2, 10, 20, 45, 38, 26, 20]},
        {"ShutterShape": "POLYGONAL", "VerticesOfThePolygonalShutter": [2, 10, 20, 45, 2**31 - 1, 26]},
        {"ShutterShape": "POLYGONAL", "VerticesOfThePolygonalShutter": [2, 10, 20, 45, 38, 26] * 1000},
        {"ShutterShape": "STARSHAPED"},
        {"ShutterShape": ""},
    ],
)
def test_S2_an_invalid_shutter_is_ignored(tags):
    found = opened(**tags, **WINDOW)
    assert found.shutter is None
    assert codes(found).count("SHUTTER_INVALID") == (tags["ShutterShape"] != "")
    np.testing.assert_array_equal(found.render(), opened(**WINDOW).render())


def test_S2_a_valid_shape_beside_an_invalid_one_is_used():
    found = opened(ShutterShape=["CIRCULAR", "RECTANGULAR"], **RECTANGLE, **CIRCLE | {"RadiusOfCircularShutter": 0})
    np.testing.assert_array_equal(found.visible, pixels_where(in_rectangle))
    assert {"SHUTTER", "SHUTTER_INVALID"} <= set(codes(found))


_NEAR = st.integers(-2000, 2000)


@given(
    st.builds(Rectangle, _NEAR, _NEAR, _NEAR, _NEAR)
    | st.builds(Circle, _NEAR, _NEAR, st.integers(1, 3000), st.floats(0.1, 10))
    | st.builds(Polygon, st.lists(st.tuples(_NEAR, _NEAR), min_size=3, max_size=9).map(tuple)),
    st.integers(1, 60),
    st.integers(1, 60),
)
def test_S2_no_shape_leaves_the_film(shape, rows, columns):
    mask = Shutter((shape,)).mask(rows, columns)
    assert mask.shape == (rows, columns)
    assert mask.dtype == np.bool_
