"""Two models on the same films, against all pairs written out and against counting."""

from dataclasses import replace
from math import comb

import numpy as np
import pytest
from scipy.stats import norm
from sklearn.metrics import roc_auc_score

from cxrviewer.errors import DataError
from cxrviewer.training.data.data import Sample
from cxrviewer.training.evaluation import paired
from cxrviewer.training.loop.predictions import Predictions

GENERATOR = np.random.default_rng(8)
POSITIVE = GENERATOR.random(120) < 0.4
FIRST = np.round(GENERATOR.normal(0, 1, 120) + 1.2 * POSITIVE, 1)  # rounded: ties
SECOND = np.round(0.3 * FIRST + GENERATOR.normal(0, 1, 120), 1)


def by_all_pairs(positive, first, second):
    """DeLong, DeLong and Clarke-Pearson 1988, equations 3 to 5, as they stand."""
    kernels = []
    for score in (first, second):
        inside, outside = score[positive][:, None], score[~positive][None]
        kernels.append((inside > outside) + 0.5 * (inside == outside))
    v10, v01 = (np.stack([kernel.mean(axis=axis) for kernel in kernels]) for axis in (1, 0))
    s = np.cov(v10) / v10.shape[1] + np.cov(v01) / v01.shape[1]
    contrast = np.array([1.0, -1.0])
    return [kernel.mean() for kernel in kernels], np.sqrt(contrast @ s @ contrast)


def test_delong_is_the_published_formula_over_all_pairs():
    found = paired.delong(POSITIVE, FIRST, SECOND)
    areas, error = by_all_pairs(POSITIVE, FIRST, SECOND)
    assert (found.first, found.second) == pytest.approx(areas)
    assert found.first == pytest.approx(roc_auc_score(POSITIVE, FIRST))
    difference = areas[0] - areas[1]
    assert found.difference == pytest.approx(difference)
    assert found.interval == pytest.approx((difference - 1.959964 * error, difference + 1.959964 * error))
    assert found.p == pytest.approx(2 * norm.sf(abs(difference) / error))
    turned = paired.delong(POSITIVE, SECOND, FIRST)
    assert (turned.difference, turned.p) == pytest.approx((-difference, found.p))


def test_delong_of_a_score_with_itself_finds_no_difference():
    found = paired.delong(POSITIVE, FIRST, FIRST)
    assert (found.difference, found.p) == (0.0, 1.0)


def test_delong_rejects_at_its_level_when_there_is_nothing_to_find():
    rejected = 0
    for seed in range(300):
        draw = np.random.default_rng(seed)
        positive = np.arange(80) < 40
        rejected += paired.delong(positive, draw.normal(positive), draw.normal(positive)).p < 0.05
    assert 4 <= rejected <= 27  # 15 expected; a wrong variance is far outside


def test_mcnemar_is_the_sign_test_of_the_disputed_films():
    first = np.array([True] * 9 + [False] * 2 + [True] * 30)
    second = np.array([False] * 9 + [True] * 2 + [True] * 30)
    found = paired.mcnemar(first, second)
    assert (found.only_first, found.only_second) == (9, 2)
    assert found.p == pytest.approx(2 * sum(comb(11, k) for k in range(3)) / 2**11)
    assert paired.mcnemar(first, first).p == 1.0


def answered(logits, names):
    samples = tuple(Sample(f"{n}.png", label, n, "s", "adult", n) for n, label in names)
    return Predictions(("A", "B"), samples, np.asarray(logits, dtype=float))


def test_models_are_compared_on_the_same_films_only():
    names = [("1", "A"), ("2", "B"), ("3", "A"), ("5", "B")]
    good, bad = (answered([[w, 0], [0, 2], [w, 0], [0, 1]], names) for w in (2, -2))
    accuracy, areas = paired.compare(good, bad)
    assert (accuracy.only_first, accuracy.only_second) == (2, 0)
    assert set(areas) == {"A", "B"}
    with pytest.raises(DataError, match="same films"):
        paired.compare(good, answered(np.eye(2), [("1", "A"), ("4", "B")]))
    with pytest.raises(DataError, match="classes"):
        paired.compare(good, replace(good, classes=("A", "C")))


def test_each_class_is_compared_against_the_others_of_all_films():
    draw = np.random.default_rng(3)
    truth = np.arange(90) % 3
    samples = tuple(Sample(f"{n}", "ABC"[k], f"{n}", "s", "adult", f"{n}") for n, k in enumerate(truth))
    first, second = (
        Predictions(("A", "B", "C"), samples, draw.normal(0, 1, (90, 3)) + skill * np.eye(3)[truth]) for skill in (2, 1)
    )
    accuracy, areas = paired.compare(first, second)
    right = [one.logits.argmax(axis=1) == truth for one in (first, second)]
    assert accuracy.only_first == sum(a and not b for a, b in zip(*right, strict=True))
    assert accuracy.only_second == sum(b and not a for a, b in zip(*right, strict=True))
    for k, label in enumerate("ABC"):
        found = [roc_auc_score(truth == k, one.probabilities()[:, k]) for one in (first, second)]
        assert (areas[label].first, areas[label].second) == pytest.approx(found)


def test_a_class_with_too_few_films_has_no_curve():
    for alone in (np.array([True, False, False]), np.array([True, True, False]), np.ones(3, bool)):
        with pytest.raises(DataError, match="two films"):
            paired.delong(alone, FIRST[:3], SECOND[:3])
    assert paired.delong(np.array([True, True, False, False]), FIRST[:4], SECOND[:4]).interval
    _, areas = paired.compare(*[answered(np.eye(2), [("1", "A"), ("2", "B")])] * 2)
    assert areas == {}
    names = [(str(number), "AB"[number > 1]) for number in range(5)]  # two films of one class, three of the other
    _, areas = paired.compare(*[answered(np.eye(2)[[0, 0, 1, 1, 1]], names)] * 2)
    assert set(areas) == {"A", "B"}
