"""The slow checks against a network whose score is known: the brightness of one corner."""

import numpy as np
import pytest
from films import dataset, opened, phantom

from cxrviewer.errors import CancelledError
from cxrviewer.explain.affine import Box, GridMap
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.inference.preprocess import Prepared
from cxrviewer.inference.slow_checks import Subject, slow_checks

SIDE = 112
TO_FILM = GridMap(1.0, 0.0, 1.0, 0.0)


def picture():
    rng = np.random.default_rng(3)
    made = (0.3 + 0.02 * rng.standard_normal((SIDE, SIDE))).astype(np.float32)
    made[8:32:4, 8:32] = 1.0  # details, which blur takes away
    return made


def score(pictures):
    """Class 0: edges in the upper left corner. Class 1: always the same."""
    edges = np.abs(np.diff(pictures[:, :40, :40], axis=1)).sum(axis=(1, 2)).astype(np.float64)
    return np.stack([edges / 50.0, np.zeros(len(pictures))], axis=1)


def corner(sign=1.0):
    values = np.random.default_rng(4).random((14, 14)).astype(np.float32) * 0.01
    values[1:4, 1:4] = sign
    return values


def subject(values, explain, label=0):
    grid = GridMap.between((14, 14), (SIDE, SIDE))
    heatmap = Heatmap("lrp", "Normal", values, True, grid, (SIDE, SIDE))
    return Subject(Prepared(picture(), TO_FILM, Box(0, 0, SIDE, SIDE)), [heatmap], [label], score, explain)


def verdicts(asked):
    return [check.verdict for check in slow_checks(asked, lambda share: None)[0]]


def test_a_map_of_where_the_score_is_is_stable_and_faithful():
    assert verdicts(subject(corner(), lambda _: [corner()])) == ["good", "good"]


def test_a_map_of_the_wrong_place_and_one_that_jumps_fail():
    rng = np.random.default_rng(5)
    assert verdicts(subject(corner(-1.0), lambda _: [rng.random((14, 14)).astype(np.float32)])) == ["failed", "failed"]


def test_a_score_that_is_always_the_same_has_nothing_to_follow():
    assert verdicts(subject(corner(), lambda _: [corner()], label=1)) == ["good", "not done"]


def test_the_engine_adds_them_once_and_can_be_stopped(engine):
    film = opened(dataset((phantom() * 255).astype(np.uint8)))
    analysis, seen = engine.analyse(film), []
    more = engine.examine(film, analysis, lambda stage, share: seen.append((stage, share)))
    assert seen == sorted(seen, key=lambda each: each[1])
    assert seen[-1] == ("Done", 1.0)
    for before, after in zip(analysis.heatmaps, more.heatmaps, strict=True):
        assert after.tests[: len(before.tests)] == before.tests
        assert [test.name for test in after.tests[len(before.tests) :]] == ["stability", "faithfulness"]
    assert len(more.heatmaps[1].tests) == len(engine.examine(film, more).heatmaps[1].tests)
    with pytest.raises(CancelledError):
        engine.examine(film, analysis, cancelled=lambda: True)
    np.testing.assert_array_equal(engine.analyse(film).heatmaps[1].values, analysis.heatmaps[1].values)
