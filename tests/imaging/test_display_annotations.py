"""Turn, displayed area and annotations of a presentation state (PS3.3 C.10.4 to C.10.7) against numpy's own turns."""

import numpy as np
import pytest
from states import (
    COLUMNS,
    PIXELS,
    ROWS,
    TURNS,
    anchored,
    annotated,
    applied,
    codes,
    film_of,
    graphic,
    item,
    opened,
    read,
    reference,
    state,
    turn_tags,
)

from cxrviewer.imaging.film.orientation import Turn


def turned(pixels, quarters, mirrored):
    """Rotate clockwise by quarters, then flip left to right (C.10.6)."""
    return np.fliplr(np.rot90(pixels, -quarters)) if mirrored else np.rot90(pixels, -quarters)


def stored_pixel(row, column, quarters, mirrored):
    """Row and column, from 1, of the film's pixel that is shown at a place of the turned film, from 0."""
    index = turned(np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS), quarters, mirrored)[row, column]
    return int(index) // COLUMNS + 1, int(index) % COLUMNS + 1


def area_of(quarters, mirrored, shown=(5, 8, 30, 35), **tags):
    """The selection of what lies between two pixels of the turned film, both included, from 0."""
    top, left, bottom, right = shown
    first, last = stored_pixel(top, left, quarters, mirrored), stored_pixel(bottom, right, quarters, mirrored)
    corners = {
        "DisplayedAreaTopLeftHandCorner": [first[1], first[0]],
        "DisplayedAreaBottomRightHandCorner": [last[1], last[0]],
        "PresentationSizeMode": "SCALE TO FIT",
    }
    return item(**corners | tags)


@pytest.mark.parametrize(("quarters", "mirrored"), TURNS)
def test_S5_rotation_comes_before_the_flip(quarters, mirrored):
    turn = read(state(film_of(), **turn_tags(quarters, mirrored))).turn
    assert turn == Turn(quarters, mirrored)
    np.testing.assert_array_equal(turn(PIXELS), turned(PIXELS, quarters, mirrored))


@pytest.mark.parametrize(("quarters", "mirrored"), TURNS)
def test_S5_the_displayed_area_lies_between_its_corners_on_show(quarters, mirrored):
    film = film_of()
    areas = [area_of(quarters, mirrored)]
    found = read(state(film, DisplayedAreaSelectionSequence=areas, **turn_tags(quarters, mirrored)))
    area = found.displayed_area(opened(film))
    assert area.shown(found.turn, ROWS, COLUMNS) == (4.5, 7.5, 30.5, 35.5)


def test_S5_the_displayed_area_may_reach_beyond_the_film_and_says_how_large_it_is_to_be():
    film = film_of()
    areas = [
        item(
            DisplayedAreaTopLeftHandCorner=[-9, -19],
            DisplayedAreaBottomRightHandCorner=[100, 80],
            PresentationSizeMode="TRUE SIZE",
            PresentationPixelSpacing=["0.4", "0.2"],
            ReferencedImageSequence=reference(film),
        ),
        item(
            DisplayedAreaTopLeftHandCorner=[1, 1],
            DisplayedAreaBottomRightHandCorner=[10, 10],
            PresentationSizeMode="MAGNIFY",
            PresentationPixelAspectRatio=[2, 1],
            PresentationPixelMagnificationRatio=3.0,
        ),
    ]
    found = read(state(film, DisplayedAreaSelectionSequence=areas))
    area = found.displayed_area(opened(film))
    assert area.shown(Turn(), ROWS, COLUMNS) == (-20.5, -10.5, 79.5, 99.5)
    assert (area.size_mode, area.pixel_aspect) == ("TRUE SIZE", 2.0)
    magnified = found.displayed_area(opened(film_of(SOPInstanceUID="2.25.99")))
    assert (magnified.size_mode, magnified.magnification, magnified.pixel_aspect) == ("MAGNIFY", 3.0, 2.0)


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        ({"PresentationSizeMode": "TRUE SIZE", "PresentationPixelSpacing": ["0.4", "0.4"]}, ["true size"]),
        ({"PresentationSizeMode": "TRUE SIZE"}, ["true size"]),
        ({"PresentationSizeMode": "MAGNIFY"}, ["a magnification that it does not state"]),
        ({"PresentationSizeMode": "MAGNIFY", "PresentationPixelMagnificationRatio": 3.0}, []),
        ({"PresentationSizeMode": "SCALE TO FIT"}, []),
    ],
)
def test_S5_a_size_that_is_not_kept_is_told_for_the_film_that_it_is_asked_for(tags, told):
    film, other = film_of(), film_of(SOPInstanceUID="2.25.99")
    corners = {"DisplayedAreaTopLeftHandCorner": [1, 1], "DisplayedAreaBottomRightHandCorner": [COLUMNS, ROWS]}
    areas = [
        item(**corners, PresentationSizeMode="SCALE TO FIT", ReferencedImageSequence=reference(other)),
        item(**corners, **tags, ReferencedImageSequence=reference(film)),
    ]
    made = state(film, DisplayedAreaSelectionSequence=areas)
    made.ReferencedSeriesSequence[0].ReferencedImageSequence = reference(film) + reference(other)
    words = [notice.text for notice in applied(film, made).notices if notice.code == "SIZE_MODE"]
    assert [text.removeprefix("The presentation state asks for ").partition(";")[0] for text in words] == told
    assert "SIZE_MODE" not in codes(applied(other, made).notices)


@pytest.mark.parametrize(("quarters", "mirrored"), TURNS)
def test_S5_anchors_stay_on_their_pixel_through_every_turn(quarters, mirrored):
    film = film_of()
    texts = [anchored((33 + 0.5, 12 + 0.5), "PIXEL")]  # the middle of the pixel in row 12 and column 33, from 0
    found = read(annotated(film, texts, **turn_tags(quarters, mirrored)))
    (text,) = found.annotations(opened(film))[0].texts
    assert text.anchor == (12, 33)
    row, column = found.turn.to_shown(*text.anchor, ROWS, COLUMNS)
    assert stored_pixel(int(row), int(column), quarters, mirrored) == (13, 34)
    assert (text.text, text.anchor_visible, text.box) == ("CANARY^WORDS\nsecond line", True, None)
    assert "CANARY" not in repr(found.annotations(opened(film)))


@pytest.mark.parametrize(("quarters", "mirrored"), TURNS)
def test_S5_shares_of_the_displayed_area_are_taken_on_the_turned_film(quarters, mirrored):
    film = film_of()
    texts = [anchored((0.25, 0.75), "DISPLAY")]
    graphics = [graphic("POLYLINE", (0.0, 0.0, 1.0, 1.0), "DISPLAY")]
    areas = {"DisplayedAreaSelectionSequence": [area_of(quarters, mirrored)]}
    found = read(annotated(film, texts, graphics, **areas, **turn_tags(quarters, mirrored)))
    (annotation,) = found.annotations(opened(film))
    shown = found.turn.to_shown(*annotation.texts[0].anchor, ROWS, COLUMNS)
    np.testing.assert_allclose(shown, (4.5 + 0.75 * 26, 7.5 + 0.25 * 28))
    points = annotation.graphics[0].points
    np.testing.assert_allclose(found.turn.to_shown(*points[0], ROWS, COLUMNS), (4.5, 7.5))
    np.testing.assert_allclose(found.turn.to_shown(*points[1], ROWS, COLUMNS), (30.5, 35.5))
    assert not annotation.graphics[0].relative


def test_S5_without_a_displayed_area_shares_are_those_of_the_whole_film():
    film = film_of()
    found = read(annotated(film, [anchored((0.25, 0.75), "DISPLAY")], DisplayedAreaSelectionSequence=None))
    (annotation,) = found.annotations(opened(film))
    np.testing.assert_allclose(annotation.texts[0].anchor, (0.75 * ROWS - 0.5, 0.25 * COLUMNS - 0.5))


def test_S5_a_box_lies_between_its_corners():
    film = film_of()
    text = item(
        UnformattedTextValue="text",
        BoundingBoxAnnotationUnits="PIXEL",
        BoundingBoxTopLeftHandCorner=[0.0, 0.0],
        BoundingBoxBottomRightHandCorner=[52.0, 10.0],
        BoundingBoxTextHorizontalJustification="RIGHT",
    )
    (found,) = read(annotated(film, [text])).annotations(opened(film))[0].texts
    assert (found.box, found.justification, found.anchor) == (((-0.5, -0.5), (9.5, 51.5)), "RIGHT", None)


@pytest.mark.parametrize(("quarters", "mirrored"), TURNS)
def test_S5_a_box_may_be_shares_of_the_displayed_area_while_its_anchor_is_a_pixel(quarters, mirrored):
    film = film_of()
    words = item(
        UnformattedTextValue="text",
        BoundingBoxAnnotationUnits="DISPLAY",
        BoundingBoxTopLeftHandCorner=[0.25, 0.0],
        BoundingBoxBottomRightHandCorner=[1.0, 0.5],
        AnchorPointAnnotationUnits="PIXEL",
        AnchorPoint=[33.5, 12.5],
    )
    areas = {"DisplayedAreaSelectionSequence": [area_of(quarters, mirrored)]}
    found = read(annotated(film, [words], **areas, **turn_tags(quarters, mirrored)))
    (text,) = found.annotations(opened(film))[0].texts
    corners = [found.turn.to_shown(*corner, ROWS, COLUMNS) for corner in text.box]
    np.testing.assert_allclose(corners, [(4.5, 7.5 + 0.25 * 28), (4.5 + 0.5 * 26, 35.5)])
    assert (text.anchor, text.anchor_visible, text.relative) == ((12, 33), False, frozenset())
    assert "ANNOTATION_DAMAGED" not in codes(found.notices)


def test_S5_layers_are_drawn_in_their_order():
    film = film_of()
    layers = [
        item(GraphicLayer="B", GraphicLayerOrder=5, GraphicLayerRecommendedDisplayGrayscaleValue=65535),
        item(GraphicLayer="A", GraphicLayerOrder=1, GraphicLayerDescription="CANARY"),
    ]
    entries = [
        item(GraphicLayer=name, GraphicObjectSequence=[graphic("POINT", (1, 2))]) for name in ("B", "MISSING", "A")
    ]
    made = read(state(film, GraphicLayerSequence=layers, GraphicAnnotationSequence=entries))
    found = made.annotations(opened(film))
    assert [annotation.layer.name for annotation in found] == ["MISSING", "A", "B"]
    assert [annotation.layer.grey for annotation in found] == [None, None, 1.0]
    assert "CANARY" not in repr(found)


def test_S5_annotations_belong_to_their_films():
    film, other = film_of(), film_of(SOPInstanceUID="2.25.99")
    entries = [
        item(
            GraphicLayer="A",
            GraphicObjectSequence=[graphic("POINT", (1, 2))],
            ReferencedImageSequence=reference(other),
        )
    ]
    found = read(state(film, GraphicAnnotationSequence=entries))
    assert found.annotations(opened(film)) == ()
    assert len(found.annotations(opened(other))) == 1


def outline(kind, data, aspect=1.0, **tags):
    film = film_of()
    (found,) = read(annotated(film, graphics=[graphic(kind, data, **tags)])).annotations(opened(film))[0].graphics
    return found.outline(aspect)


def test_S5_circles_and_ellipses_are_round_on_screen():
    circle = outline("CIRCLE", (20.5, 10.5, 26.5, 10.5), aspect=2.0)  # centre row 10, column 20; radius 6 columns
    np.testing.assert_allclose(np.hypot(2 * (circle[:, 0] - 10), circle[:, 1] - 20), 6, atol=1e-9)
    assert circle[:, 0].min() == pytest.approx(7, abs=0.01)
    ellipse = outline("ELLIPSE", (10.5, 20.5, 30.5, 20.5, 20.5, 15.5, 20.5, 25.5))
    np.testing.assert_allclose(((ellipse[:, 1] - 20) / 10) ** 2 + ((ellipse[:, 0] - 20) / 5) ** 2, 1, atol=1e-9)
    turned_ellipse = outline("ELLIPSE", (10.5, 10.5, 30.5, 30.5, 25.5, 15.5, 15.5, 25.5))
    along, across = ((turned_ellipse - 20) @ np.array([[1, 1], [1, -1]]) / np.sqrt(2)).T
    np.testing.assert_allclose(along**2 / 200 + across**2 / 50, 1, atol=1e-9)


def test_S5_a_curve_passes_through_its_points():
    points = [(3, 4), (10, 30), (25, 20), (35, 45)]
    data = [number + 0.5 for row, column in points for number in (column, row)]
    curve = outline("INTERPOLATED", data)
    assert len(curve) > 3 * len(points)
    for point in points:
        assert np.hypot(*(curve - point).T).min() < 1e-9
    assert np.hypot(*np.diff(curve, axis=0).T).max() < 8
    straight = outline("POLYLINE", data)
    np.testing.assert_allclose(straight, points)


def test_S5_a_curve_bends_evenly():
    """A spline of Catmull and Rom keeps a parabola away from its ends, and what is closed has no end."""
    data = [number + 0.5 for column in range(6) for number in (column, column**2)]
    inner = outline("INTERPOLATED", data)[8:-8]
    np.testing.assert_allclose(inner[:, 0], inner[:, 1] ** 2, atol=1e-6)
    square = [(10, 10), (10, 20), (20, 20), (20, 10), (10, 10)]
    curve = outline("INTERPOLATED", [number + 0.5 for row, column in square for number in (column, row)])[:-1]
    np.testing.assert_allclose(np.roll(curve, -8, axis=0), np.stack([curve[:, 1], 30 - curve[:, 0]], axis=1))


@pytest.mark.parametrize(
    "entry",
    [
        graphic("POLYLINE", (1, 2, float("nan"), 4)),
        graphic("POLYLINE", (1, 2, float("inf"), 4)),
        graphic("POLYLINE", (1, 2, 3e38, 4)),
        graphic("POLYLINE", (1, 2, 3)),
        graphic("POLYLINE", (1, 2)),
        graphic("POLYLINE", (1, 2, 3, 4), NumberOfGraphicPoints=65535),
        graphic("POLYLINE", (1, 2, 3, 4), GraphicDimensions=3),
        graphic("POLYLINE", (1, 2, 3, 4), units="MATRIX"),
        graphic("CIRCLE", (1, 2, 3, 4, 5, 6)),
        graphic("ELLIPSE", (1, 2, 3, 4)),
        graphic("SPLINE", (1, 2, 3, 4)),
        graphic("POINT", ()),
    ],
)
def test_S5_an_impossible_figure_is_left_out_and_told(entry):
    film = film_of()
    found = read(annotated(film, graphics=[entry, graphic("POINT", (1, 2))]))
    assert [len(annotation.graphics) for annotation in found.annotations(opened(film))] == [1]
    assert "ANNOTATION_DAMAGED" in codes(found.notices)


def test_S5_too_many_points_and_objects_are_left_out_and_told(monkeypatch):
    monkeypatch.setattr("cxrviewer.imaging.dicom.annotations.MOST_POINTS", 10)
    monkeypatch.setattr("cxrviewer.imaging.dicom.annotations.MOST_OBJECTS", 4)
    film = film_of()
    found = read(annotated(film, graphics=[graphic("POLYLINE", [1.0] * 8)] * 3))
    assert [len(annotation.graphics) for annotation in found.annotations(opened(film))] == [2]
    assert "ANNOTATION_DAMAGED" in codes(found.notices)
    found = read(annotated(film, graphics=[graphic("POINT", (1, 2))] * 6))
    assert [len(annotation.graphics) for annotation in found.annotations(opened(film))] == [4]
    assert "ANNOTATION_DAMAGED" in codes(found.notices)
