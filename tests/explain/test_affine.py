"""Maps between grids as matrices, in both orders of axes."""

import numpy as np
import pytest

from cxrviewer.explain.affine import GridMap

GRID = GridMap(9.5, 4.25, 8.0, -3.5)


def test_a_matrix_maps_points_in_either_order_of_axes():
    row, column = GRID.rows(np.array([3.0]))[0], GRID.columns(np.array([5.0]))[0]
    np.testing.assert_allclose(GRID.matrix() @ [3.0, 5.0, 1.0], [row, column, 1.0])
    np.testing.assert_allclose(GRID.matrix("x, y") @ [5.0, 3.0, 1.0], [column, row, 1.0])


def test_outer_edges_meet_when_they_are_counted_from_zero():
    """As the docstring says, for a grid of 7 x 9 cells that tile a film of 300 x 200 pixels."""

    def shift(by):
        return np.array([[1.0, 0.0, by], [0.0, 1.0, by], [0.0, 0.0, 1.0]])

    matrix = shift(0.5) @ GridMap.between((7, 9), (300, 200)).matrix() @ shift(-0.5)
    np.testing.assert_allclose(matrix @ [0.0, 0.0, 1.0], [0.0, 0.0, 1.0], atol=1e-12)
    np.testing.assert_allclose(matrix @ [7.0, 9.0, 1.0], [300.0, 200.0, 1.0])


def test_a_map_comes_back_from_its_matrix():
    assert GridMap.from_matrix(GRID.matrix()) == GRID


@pytest.mark.parametrize(
    "matrix",
    [
        np.eye(2),
        np.diag([1.0, np.nan, 1.0]),
        np.diag([-1.0, 1.0, 1.0]),
        np.array([[1.0, 0.2, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        np.diag([1.0, 1.0, 2.0]),
    ],
)
def test_what_is_no_such_map_is_refused(matrix):
    with pytest.raises(ValueError, match="matrix"):
        GridMap.from_matrix(matrix)
