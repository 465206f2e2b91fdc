"""Isolines: where the field crosses their values, on the film's own pixels, whatever the field's grid."""

import numpy as np
import pytest

from cxrviewer.explain.affine import Box, GridMap
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.isolines import SHARES, isolines

FILM = (300, 200)


def heatmap(values: np.ndarray, *, signed: bool = False, seen: Box | None = None) -> Heatmap:
    box = seen or Box(0, 0, *FILM)
    to_film = GridMap.between(values.shape, box.extent, (box.top, box.left))
    return Heatmap("lrp" if signed else "gradcam", "A", values.astype(np.float32), signed, to_film, FILM, seen=seen)


def test_lines_of_a_ramp_stand_where_the_ramp_has_their_value() -> None:
    ramp = heatmap(np.tile(np.arange(7.0), (7, 1)))
    found = isolines(ramp)
    assert (found.averaged, found.scale) == (0.0, ramp.scale)
    assert [line.share for line in found.lines] == list(SHARES)
    for line in found.lines:
        assert line.value == pytest.approx(line.share * ramp.scale)
        (path,) = line.paths
        np.testing.assert_allclose(path[:, 1], (line.value + 0.5) * FILM[1] / 7 - 0.5, atol=0.05)
        assert path[:, 0].min() < 1
        assert path[:, 0].max() > FILM[0] - 2


def test_the_film_is_as_strong_as_a_line_says_along_all_of_it() -> None:
    """Against the heatmap's own bilinear values at the line's points; a line is straight between 224 samples."""
    rough = heatmap(np.random.default_rng(1).standard_normal((7, 7)), signed=True)
    for line in isolines(rough).lines:
        for path in line.paths:
            found = [float(rough.at(row[None], column[None])[0, 0]) for row, column in path]
            np.testing.assert_allclose(found, line.value, atol=0.02 * rough.scale)


def test_a_signed_map_has_lines_on_both_sides_and_a_closed_line_is_closed() -> None:
    y, x = np.mgrid[0:28, 0:28] - 13.5
    hill = np.exp(-((x + 6) ** 2 + y**2) / 12) - np.exp(-((x - 6) ** 2 + y**2) / 12)
    lines = isolines(heatmap(hill, signed=True)).lines
    assert [line.share for line in lines] == [-0.75, -0.5, -0.25, 0.25, 0.5, 0.75]
    for line in lines:
        (path,) = line.paths
        np.testing.assert_array_equal(path[0], path[-1])
        left = path[:, 1].mean() < FILM[1] / 2
        assert left == (line.share > 0)


def test_a_fine_field_is_averaged_and_says_how_much() -> None:
    noise = np.random.default_rng(2).standard_normal((224, 224))
    found = isolines(heatmap(noise, signed=True))
    assert found.averaged == 4.0
    assert found.scale < 0.3 * heatmap(noise, signed=True).scale
    assert sum(len(line.paths) for line in found.lines) < 1000


def test_nothing_is_drawn_beyond_what_the_model_saw() -> None:
    box = Box(40, 30, 240, 170)
    lines = isolines(heatmap(np.random.default_rng(3).random((7, 7)), seen=box)).lines
    paths = [path for line in lines for path in line.paths]
    assert paths
    for path in paths:
        assert (path.min(axis=0) >= (39.5, 29.5)).all()
        assert (path.max(axis=0) <= (239.5, 169.5)).all()


def test_a_map_of_nothing_has_no_lines() -> None:
    assert all(not line.paths for line in isolines(heatmap(np.zeros((7, 7)))).lines)
