"""Two answers beside each other: when a difference is given, and when it is called noise."""

from dataclasses import replace

import pytest

from cxrviewer.inference.analysis import (
    Analysis,
    BundleIdentity,
    ClassProbability,
    GateOutcome,
    InputIdentity,
    Reason,
)
from cxrviewer.results.comparison import compare

BLOCKED = GateOutcome((Reason("G03", "LATERAL", "This is a lateral view.", blocks=True),))
WARNED = GateOutcome((Reason("G09", "LOSSY", "The film was compressed with loss.", blocks=False),))


def answer(*shares, gate=GateOutcome(), sha256="ab" * 32, width=0.05):  # noqa: B008 - immutable
    labels = ("One", "Two")
    entries = tuple(
        ClassProbability(label, share, share, (share - width, share + width), 0.5, "below")
        for label, share in zip(labels, shares, strict=True)
    )
    return Analysis(BundleIdentity("small", sha256, labels), InputIdentity("0" * 64, "dicom", 300, 300), gate, entries)


def test_the_difference_is_current_minus_prior():
    found = compare(answer(0.8, 0.2), answer(0.3, 0.7))
    assert [(one.label, one.difference) for one in found.classes] == [
        ("One", pytest.approx(0.5)),
        ("Two", pytest.approx(-0.5)),
    ]
    assert not any(one.within_noise for one in found.classes)
    assert found.remark == ""


@pytest.mark.parametrize(("width", "overlap"), [(0.049, False), (0.051, True), (0.3, True)])
def test_it_is_noise_where_the_intervals_overlap(width, overlap):
    found = compare(answer(0.6, 0.4, width=width), answer(0.5, 0.5, width=width))
    assert [one.within_noise for one in found.classes] == [overlap, overlap]


def test_a_small_difference_is_noise_also_where_its_scores_lie_beyond_their_intervals():
    """Scores of 80.4 and 79.6 %: the films that were scored like each were counted in groups that meet at 80 %."""

    def beside(share, interval):
        whole = answer(share, 1.0 - share)
        return replace(whole, probabilities=(replace(whole.probabilities[0], interval=interval),))

    found = compare(beside(0.804, (0.75, 0.97)), beside(0.796, (0.34, 0.74)))
    assert [one.within_noise for one in found.classes] == [True]
    found = compare(beside(0.904, (0.85, 0.97)), beside(0.796, (0.34, 0.74)))
    assert [one.within_noise for one in found.classes] == [False]


@pytest.mark.parametrize(
    ("prior", "words"),
    [
        (answer(0.3, 0.7, sha256="cd" * 32), "different models"),
        (answer(0.3, 0.7, gate=WARNED), "with care"),
    ],
)
def test_there_is_no_difference_where_it_would_mean_nothing(prior, words):
    for found in (compare(answer(0.8, 0.2), prior), compare(prior, answer(0.8, 0.2))):
        assert [one.difference for one in found.classes] == [None, None]
        assert not any(one.within_noise for one in found.classes)
        assert all(one.current and one.prior for one in found.classes)
        assert words in found.remark


def test_a_film_that_the_gate_blocked_is_compared_with_nothing():
    blocked = replace(answer(0.8, 0.2), gate=BLOCKED, probabilities=())
    for found in (compare(answer(0.8, 0.2), blocked), compare(blocked, answer(0.8, 0.2))):
        assert found.classes == ()
        assert "not scored" in found.remark


def test_classes_of_only_one_answer_stand_alone():
    other = answer(0.3, 0.7)
    renamed = replace(other, probabilities=(replace(other.probabilities[0], label="Three"), other.probabilities[1]))
    found = compare(answer(0.8, 0.2), renamed)
    assert [(one.label, one.difference is None) for one in found.classes] == [
        ("One", True),
        ("Two", False),
        ("Three", True),
    ]
