"""Geometry and colours of heatmaps."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lung_fields import lungs_on

from cxrviewer.explain.affine import Box, GridMap, interpolate
from cxrviewer.explain.colour import blend, colourise, palette
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.inference.preprocess import Preprocessing, prepare

sizes = st.integers(2, 60)


@given(rows=sizes, columns=sizes, height=sizes, width=sizes)
def test_outer_edges_meet(rows, columns, height, width):
    grid = GridMap.between((rows, columns), (height, width))
    np.testing.assert_allclose(grid.rows(np.array([-0.5, rows - 0.5])), [-0.5, height - 0.5], atol=1e-9)
    np.testing.assert_allclose(grid.columns(np.array([-0.5, columns - 0.5])), [-0.5, width - 0.5], atol=1e-9)


@given(rows=sizes, columns=sizes, height=sizes, width=sizes)
def test_there_and_back(rows, columns, height, width):
    grid = GridMap.between((rows, columns), (height, width), (3.0, -2.0))
    both = grid.then(grid.inverse())
    np.testing.assert_allclose(
        [both.row_scale, both.row_offset, both.column_scale, both.column_offset], [1, 0, 1, 0], atol=1e-9
    )


def test_interpolation_is_opencvs_resize():
    field = np.random.default_rng(0).random((7, 9)).astype(np.float32)
    grid = GridMap.between((7, 9), (100, 130)).inverse()
    ours = interpolate(field, grid.rows(np.arange(100.0)), grid.columns(np.arange(130.0)))
    np.testing.assert_allclose(ours, cv2.resize(field, (130, 100), interpolation=cv2.INTER_LINEAR), atol=2e-6)


@pytest.mark.parametrize("fit", ["stretch", "pad"])
@pytest.mark.parametrize("shape", [(1000, 700), (500, 900), (224, 224), (97, 211)])
@pytest.mark.parametrize(
    ("border", "lungs"),
    [(0.0, "whole"), (0.13, "whole"), (0.0, "crop"), (0.19, "crop"), (0.0, "mask"), (0.0, "channel")],
)
def test_a_bright_pixel_is_found_again(fit, shape, border, lungs):
    """Within half a model pixel, through every way of preprocessing."""
    spec = Preprocessing(fit=fit, low_percentile=0, high_percentile=100, border=border, lungs=lungs)
    generator, field = np.random.default_rng(5), lungs_on(shape)
    inside = prepare(np.zeros(shape, np.float32), spec, lungs=field).seen
    if lungs == "mask":  # a pixel that the mask leaves black cannot be found; in the lungs' midst the mask is level
        inside = Box(*(round(share * side) for share, side in zip((0.4, 0.25, 0.6, 0.3), shape * 2, strict=True)))
    for _ in range(10):
        row = int(generator.integers(inside.top, inside.bottom))
        column = int(generator.integers(inside.left, inside.right))
        film = np.zeros(shape, np.float32)
        film[row, column] = 1.0
        prepared = prepare(film, spec, lungs=field)
        grey = prepared.picture[0] if lungs == "channel" else prepared.picture
        weights = grey / grey.sum()
        grid = prepared.to_film
        found_row = grid.rows((weights.sum(1) * np.arange(spec.size)).sum())
        found_column = grid.columns((weights.sum(0) * np.arange(spec.size)).sum())
        assert abs(found_row - row) <= 0.5 * max(grid.row_scale, 1) + 0.5
        assert abs(found_column - column) <= 0.5 * max(grid.column_scale, 1) + 0.5


def heatmap(values, signed=False):
    return Heatmap("lrp", "Normal", values, signed, GridMap.between(values.shape, (300, 200)), (300, 200))


def test_on_image_has_the_films_size_and_agrees_with_at():
    found = heatmap(np.random.default_rng(0).random((7, 7)).astype(np.float32))
    whole = found.on_image()
    assert whole.shape == (300, 200)
    assert whole.dtype == np.float32
    np.testing.assert_allclose(found.at(np.arange(10.0, 20.0), np.arange(5.0)), whole[10:20, :5], atol=1e-6)


def test_nothing_is_said_of_what_the_model_was_not_given():
    seen = Box(30, 20, 270, 180)
    grid = GridMap.between((7, 7), seen.extent, (30.0, 20.0))
    found = Heatmap("gradcam", "Normal", np.ones((7, 7), np.float32), False, grid, (300, 200), seen=seen).on_image()
    expected = np.zeros((300, 200), np.float32)
    expected[30:270, 20:180] = 1.0
    np.testing.assert_array_equal(found, expected)


def test_scale_is_the_magnitude_that_one_value_in_two_hundred_exceeds():
    values = -np.arange(1001, dtype=np.float32).reshape(7, 143)
    assert heatmap(np.random.default_rng(1).permuted(values)).scale == 995.0
    few = np.zeros((30, 30), np.float32)
    few[3, 4] = -0.5
    assert heatmap(few).scale == 0.5


def test_scale_is_never_zero():
    assert heatmap(np.zeros((4, 4), np.float32)).scale == 1.0


def test_colours_hide_nothing_where_nothing_is_said():
    values = np.array([[-2.0, 0.0, 2.0, 9.0]], np.float32)
    signed = colourise(values, 2.0, signed=True)
    assert signed[0, 1, 3] == 0
    assert signed[0, 0, 3] == signed[0, 2, 3] == 255
    assert signed[0, 0, 2] > signed[0, 0, 0]
    assert signed[0, 2, 0] > signed[0, 2, 2]
    np.testing.assert_array_equal(signed[0, 2], signed[0, 3])
    unsigned = colourise(np.array([[0.0, 1.0]], np.float32), 1.0, signed=False)
    assert (unsigned[0, 0, 3], unsigned[0, 1, 3]) == (0, 255)


@pytest.mark.parametrize("signed", [True, False])
def test_every_value_has_its_place_in_the_palette(signed):
    """The nearest of 255 steps; what lies beyond the scale has the colour of its end."""
    scale, first = 3.0, -3.0 if signed else 0.0
    values = np.linspace(first, scale, 255, dtype=np.float32)
    step = float(values[1] - values[0])
    for moved in (-0.45 * step, 0.0, 0.45 * step):
        found = colourise((values + np.float32(moved))[None], scale, signed=signed)[0]
        np.testing.assert_array_equal(found[:, :3], palette(signed=signed))
    beyond = colourise(np.array([[first - 9.0, scale + 9.0]], np.float32), scale, signed=signed)[0]
    np.testing.assert_array_equal(beyond[:, :3], palette(signed=signed)[[0, -1]])


def test_ends_and_middle_of_the_palettes():
    against, neutral, in_favour = palette(signed=True)[[0, 127, 254]].astype(int).tolist()
    assert against[2] > against[0] + 100
    assert in_favour[0] > in_favour[2] + 100
    assert max(neutral) - min(neutral) == 0
    first, last = palette(signed=False)[[0, 254]].astype(int)
    assert first.sum() < 30
    assert last[0] > last[2] + 50  # inferno ends in a light yellow


@pytest.mark.parametrize("signed", [True, False])
def test_opacity_follows_the_magnitude_up_to_five_eighths_of_the_scale(signed):
    shares = np.array([0.0, 0.125, 0.25, 0.5, 0.625, 1.0], np.float32)
    found = colourise(shares[None] * 4.0, 4.0, signed=signed, opacity=0.6)[0, :, 3]
    np.testing.assert_allclose(found, 0.6 * 255 * np.minimum(1.6 * shares, 1.0) ** 0.8, atol=1.1)  # a step's width
    if signed:
        against = colourise(-shares[None] * 4.0, 4.0, signed=True, opacity=0.6)[0, :, 3]
        np.testing.assert_allclose(against.astype(int), found, atol=2)  # a value between two steps rounds upwards


def test_unsigned_palette_grows_brighter_all_the_way():
    """A perceptually uniform map, never jet: lightness is monotonic."""
    lightness = cv2.cvtColor(palette(signed=False)[None], cv2.COLOR_RGB2LAB)[0, :, 0].astype(int)
    assert (np.diff(lightness) >= 0).all()


def test_blend_without_opacity_is_the_film():
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16)
    overlay = np.full((16, 16, 4), 200, np.uint8)
    overlay[..., 3] = 0
    np.testing.assert_array_equal(blend(grey, overlay), np.dstack([grey] * 3))
    overlay[..., 3] = 255
    np.testing.assert_array_equal(blend(grey, overlay), overlay[..., :3])
    fifth = np.array([[[200, 0, 255, 51]]], np.uint8)
    assert blend(np.array([[100]], np.uint8), fifth).tolist() == [[[120, 80, 131]]]
    assert blend(np.array([[0]], np.uint8), np.array([[[1, 2, 3, 127]]], np.uint8)).tolist() == [[[0, 1, 1]]]  # rounded


@pytest.mark.parametrize("signed", [True, False])
def test_what_is_below_a_threshold_has_no_colour_and_the_rest_keeps_its_own(signed: bool) -> None:
    values = np.linspace(-1.2 if signed else 0.0, 1.2, 1001, dtype=np.float32)[None] * 3.0
    whole = colourise(values, 3.0, signed=signed, opacity=0.5)
    cut = colourise(values, 3.0, signed=signed, opacity=0.5, threshold=0.4)
    hidden = np.abs(values) < np.float32(1.2)
    assert 0 < hidden.sum() < values.size
    assert (cut[hidden, 3] == 0).all()
    np.testing.assert_array_equal(cut[~hidden], whole[~hidden])
