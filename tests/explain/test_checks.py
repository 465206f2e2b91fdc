"""The checks of a heatmap: numbers against SciPy and by hand, verdicts at their thresholds, and sentences."""

import numpy as np
import pytest
from scipy import stats

from cxrviewer.explain import checks
from cxrviewer.explain.checks import LIMITS, Check, Limit


def test_rank_correlation_is_scipys_with_and_without_ties():
    rng = np.random.default_rng(0)
    plain, ties = rng.standard_normal((2, 14, 14)), rng.integers(0, 4, (2, 14, 14)).astype(np.float32)
    for first, second in (plain, ties):
        expected = stats.spearmanr(first.ravel(), second.ravel()).statistic
        assert checks.rank_correlation(first, second) == pytest.approx(expected)
    assert np.isnan(checks.rank_correlation(plain[0], np.ones((14, 14))))


def test_overlap_counts_the_hottest_tenth():
    field = np.arange(100.0).reshape(10, 10)
    assert checks.top_overlap(field, field) == 1.0
    assert checks.top_overlap(field, -field) == 0.0
    other = field.copy()
    other[9, :5] = -1.0  # half of the ten hottest
    assert checks.top_overlap(field, other) == 0.5


def test_the_border_is_the_outer_eight_percent():
    mask = checks.border_mask((100, 50))
    assert mask.sum() == 100 * 50 - 84 * 42
    assert mask[:8].all()
    assert not mask[8:92, 4:46].any()
    even = checks.on_border(np.ones((100, 50)))
    assert even.verdict == "good"
    assert even.value == pytest.approx(0.2944)
    assert even.threshold == pytest.approx(0.2944)
    edge = np.zeros((100, 100))
    edge[:5] = 1.0
    found = checks.on_border(edge)
    assert (found.verdict, found.value) == ("failed", 1.0)
    assert found.text == "100 % of the map lies on the film's border, which is 29 % of the film: too much."


@pytest.mark.parametrize(
    ("score", "total", "verdict"),
    [
        (2.0, 1.9, "good"),
        (-2.0, -1.9, "good"),
        (2.0, 1.5, "doubtful"),
        (2.0, 0.5, "failed"),
        (0.01, 0.05, "good"),  # of a score near zero there are no shares
        (0.07, -2.9e10, "failed"),  # what captum 0.9 says of an unprepared ResNet
        (2.0, float("nan"), "failed"),
    ],
)
def test_conservation(score, total, verdict):
    assert checks.conservation(score, total).verdict == verdict


@pytest.mark.parametrize(("share", "verdict"), [(0.6, "good"), (0.7, "doubtful"), (0.78, "failed")])
def test_outside_the_lungs_is_held_against_their_area(share, verdict):
    found = checks.outside_lungs(share, 0.7)
    assert (found.verdict, found.value) == (verdict, share)
    assert "70 % of the film" in found.text


def test_lettering():
    field, mask = np.ones((10, 10)), np.zeros((10, 10), dtype=bool)
    assert checks.on_lettering(field, mask).text.startswith("No lettering")
    mask[0, 0] = True
    assert checks.on_lettering(field, mask).verdict == "good"
    field[0, 0] = 99.0
    assert checks.on_lettering(field, mask) == Check(
        "lettering", "failed", 0.5, 0.15, "50 % of the map lies on lettering or side markers: too much."
    )


def test_what_stands_out_is_looked_at_by_itself():
    """A map that is thin everywhere and strongest on a marker is nearly all off it."""
    field, mask = np.full((40, 50), 1.0), np.zeros((40, 50))  # its hottest hundredth are 20 cells
    field.reshape(-1)[:20] = 2.0
    assert checks.hottest_on_lettering(field, mask).verdict == "good"
    mask.reshape(-1)[:2] = 0.5
    assert checks.hottest_on_lettering(field, mask).value == pytest.approx(0.05)
    assert checks.hottest_on_lettering(field, mask).verdict == "good"
    mask.reshape(-1)[:10] = 1.0
    assert checks.on_lettering(field, mask).verdict == "good"
    assert checks.hottest_on_lettering(field, mask) == Check(
        "hottest",
        "doubtful",
        0.5,
        0.05,
        "50 % of the hottest hundredth of the map lies on lettering or side markers: they are among what stands out.",
    )
    mask.reshape(-1)[:11] = 1.0
    found = checks.hottest_on_lettering(field, mask)
    assert (found.verdict, found.threshold) == ("failed", 0.5)
    assert found.text.endswith("side markers: they are what stands out.")


def test_a_map_without_content_fails():
    assert checks.content(np.zeros((7, 7), np.float32)).verdict == "failed"
    assert checks.content(np.array([[np.inf, 0.0]], np.float32)).verdict == "failed"
    assert checks.content(np.array([[0.1, 0.0]], np.float32)).verdict == "good"


def test_agreement_is_never_a_failure():
    field = np.random.default_rng(1).random((14, 14))
    assert checks.agreement(field, field).verdict == "good"
    assert checks.agreement(field, -field).verdict == "doubtful"
    assert checks.agreement(field, np.zeros((14, 14))).verdict == "not done"


def test_slow_checks_at_their_thresholds():
    assert [checks.stability(v, 0.9).verdict for v in (0.85, 0.6, 0.4, float("nan"))] == [
        "good", "doubtful", "failed", "failed",
    ]  # fmt: skip
    assert [checks.faithfulness(gain).verdict for gain in (0.2, 0.02, -0.1)] == ["good", "doubtful", "failed"]


def test_the_less_stable_of_two_maps_counts():
    for one in (checks.stability(0.9, 0.4), checks.stability(0.4, 0.9)):
        assert (one.verdict, one.value) == ("failed", 0.4)


@pytest.mark.parametrize("unit", [1.0, 0.25])
@pytest.mark.parametrize("way", [1.0, -1.0])
def test_both_ends_of_a_limit_are_on_its_better_side(way, unit):
    limit = Limit(way * 2.0, way * 4.0, "")
    judged = [limit.judge(way * value * unit, unit) for value in (-9.0, 2.0, 2.001, 4.0, 4.001, 99.0)]
    assert [verdict for verdict, _ in judged] == ["good", "good", "doubtful", "doubtful", "failed", "failed"]
    assert [decided for _, decided in judged] == [way * end * unit for end in (2.0, 2.0, 2.0, 2.0, 4.0, 4.0)]
    assert {limit.judge(value)[0] for value in (float("nan"), float("inf"), -float("inf"))} == {"failed"}


def test_shares_of_a_map_in_a_mask_of_shares():
    field = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert checks.share_in(field, np.array([[1.0, 0.5], [0.0, 0.25]])) == pytest.approx(3.0 / 10.0)
    assert checks.share_in(np.zeros((2, 2)), np.ones((2, 2))) == 0.0


def test_the_worst_verdict_counts_and_says_why():
    good, bad = Check("a", "good", 1.0, 0.5, "Fine."), Check("b", "failed", 9.0, 0.5, "Broken.")
    absent = checks.not_done("c", "Absent.")
    assert checks.verdict([absent, good]) == "good"
    assert checks.verdict([good, Check("d", "doubtful", 1.0, 0.5, "Hm."), bad, absent]) == "failed"
    assert checks.reason([good, Check("d", "doubtful", 1.0, 0.5, "Hm."), bad]) == "Broken."
    assert checks.reason([good, absent]) == ""
    assert checks.verdict([]) == "not done"
    assert checks.conservation(1.0, float("nan")).to_dict()["value"] is None


def test_every_threshold_has_its_reason():
    assert all(limit.why.endswith(".") and len(limit.why) > 40 for limit in LIMITS.values())
