"""The test pattern for screens: its greys to the value, its lines to the pixel, at any size."""

import numpy as np
import pytest

from cxrviewer.imaging.film.display_pattern import display_pattern, even_field


@pytest.fixture(scope="module")
def pattern():
    return display_pattern(800, 1280)


def part(pattern, name):
    return pattern.places[name].of(pattern.pixels)


def test_the_steps_go_from_black_to_white_and_have_fainter_corners(pattern):
    middles = []
    for number in range(18):
        patch = part(pattern, f"step {number}")
        rows, columns = patch.shape
        grey = int(patch[rows // 2, columns // 2])
        middles.append(grey)
        corners = [int(patch[y, x]) for y, x in ((0, 0), (-1, -1), (0, -1), (-1, 0))]
        assert corners == [max(0, grey - 4)] * 2 + [min(255, grey + 4)] * 2
    assert middles == [15 * number for number in range(18)]


def test_five_percent_in_black_and_ninety_five_in_white(pattern):
    for name, outer, inner in (("five", 0, 0.05), ("ninety-five", 255, 0.95)):
        square = part(pattern, name)
        side = square.shape[0]
        assert set(np.unique(square)) == {outer, round(255 * inner)}
        assert square[0, 0] == outer
        assert square[side // 2, side // 2] == round(255 * inner)


def test_the_ramps_hold_every_grey_and_never_turn_back(pattern):
    up, down = part(pattern, "ramp up"), part(pattern, "ramp down")
    assert (up == up[0]).all()
    assert (down[0] == up[0][::-1]).all()
    assert set(up[0].tolist()) == set(range(256))
    assert (np.diff(up[0].astype(int)) >= 0).all()


@pytest.mark.parametrize(("name", "width", "contrast"), [("1", 1, 255), ("2", 2, 255), ("faint", 1, 26)])
def test_lines_are_as_wide_as_they_say(pattern, name, width, contrast):
    block = part(pattern, f"lines {name}").astype(int)
    half = block.shape[0] // 2
    upright, level = block[0], block[half:, 0]
    for line in (upright, level):
        steps = np.flatnonzero(np.diff(line))
        assert (np.diff(steps) == width).all()
        assert set(np.abs(np.diff(line))) <= {0, contrast}
    assert (block[:half] == upright).all()
    assert (level == block[half:].T).all()


def test_the_grid_is_square_and_reaches_the_edges(pattern):
    pixels = pattern.pixels
    assert (pixels[0] == 255).all()
    assert (pixels[:, -1] == 255).all()
    rows, columns = np.flatnonzero(pixels[1:-1, 5] == 191), np.flatnonzero(pixels[5, 1:-1] == 191)
    assert set(np.diff(rows)) == set(np.diff(columns)) == {80}


@pytest.mark.parametrize("size", [(1, 1), (3, 7), (19, 31), (200, 320), (2160, 3840), (1280, 800)])
def test_any_size_has_a_pattern_with_all_parts_inside(size):
    pattern = display_pattern(*size)
    assert pattern.pixels.shape == size
    if min(size) >= 200:
        for place in pattern.places.values():
            assert place.top >= 0
            assert place.left >= 0
            assert place.top + place.height <= size[0]
            assert place.left + place.width <= size[1]


@pytest.mark.parametrize(("share", "grey"), [(0.1, 26), (0.8, 204)])
def test_an_even_field_is_even(share, grey):
    assert (even_field(7, 9, share) == np.full((7, 9), grey)).all()
