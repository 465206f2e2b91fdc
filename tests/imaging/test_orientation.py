"""Turns of a film: pixels, points and letters agree in all eight states."""

import itertools

import numpy as np
import pytest

from cxrviewer.imaging.film.orientation import Edges, Turn

TURNS = [Turn(quarters, mirrored) for quarters, mirrored in itertools.product(range(4), (False, True))]


def lettered(rows=5, columns=7):
    """A picture whose edges carry letters: what stands where is read off the pixels, without any table."""
    pixels = np.full((rows, columns), ".", dtype="<U1")
    pixels[rows // 2, 0], pixels[rows // 2, -1] = "R", "L"
    pixels[0, columns // 2], pixels[-1, columns // 2] = "H", "F"
    return pixels


def read_edges(pixels):
    rows, columns = pixels.shape
    return Edges(pixels[rows // 2, 0], pixels[rows // 2, -1], pixels[0, columns // 2], pixels[-1, columns // 2])


@pytest.mark.parametrize("turn", TURNS)
def test_O1_letters_stand_where_the_pixels_go_in_all_eight_states(turn):
    assert turn.edges(("L", "F")) == read_edges(turn(lettered()))


def test_O1_flipping_swaps_right_and_left_only():
    assert Turn().edges(("L", "F")) == Edges("R", "L", "H", "F")
    assert Turn().flipped_horizontally().edges(("L", "F")) == Edges("L", "R", "H", "F")


def test_the_eight_states_are_all_different():
    assert len({turn(np.arange(6).reshape(2, 3)).tobytes() for turn in TURNS}) == 8


@pytest.mark.parametrize("turn", TURNS)
def test_each_step_is_the_same_step_on_the_shown_picture(turn):
    picture = np.arange(12).reshape(3, 4)
    shown = turn(picture)
    np.testing.assert_array_equal(turn.rotated_right()(picture), np.rot90(shown, -1))
    np.testing.assert_array_equal(turn.rotated_left()(picture), np.rot90(shown, 1))
    np.testing.assert_array_equal(turn.flipped_horizontally()(picture), shown[:, ::-1])
    np.testing.assert_array_equal(turn.flipped_vertically()(picture), shown[::-1])


@pytest.mark.parametrize("turn", TURNS)
def test_points_go_where_pixels_go_and_back(turn):
    picture = np.arange(15).reshape(3, 5)
    shown = turn(picture)
    assert shown.shape == turn.shape(3, 5)
    for row, column in np.ndindex(*shown.shape):
        stored = turn.to_stored(row, column, 3, 5)
        assert picture[stored] == shown[row, column]
        assert turn.to_shown(*stored, 3, 5) == (row, column)


def test_oblique_letters_keep_their_order():
    assert Turn(1).edges(("LA", "F")) == Edges(left="F", right="H", top="RP", bottom="LA")


@pytest.mark.parametrize(("right", "left"), ["LR", "RL", "AP", "PA", "HF", "FH"])
def test_O1_every_direction_faces_its_opposite(right, left):
    assert Turn().edges((right, "L")).left == left
    assert Turn().edges(("L", right)).top == left


def test_an_unknown_orientation_has_no_letters_and_odd_quarters_are_refused():
    assert Turn(1, mirrored=True).edges(None) == Edges()
    with pytest.raises(ValueError, match="quarters"):
        Turn(4)
