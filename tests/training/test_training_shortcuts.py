"""The shortcut audit finds planted shortcuts and is silent without them."""

from dataclasses import replace

import numpy as np
import pytest

from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.data.data import Sample
from cxrviewer.training.evaluation import shortcuts

SIZE, FILMS = 96, 160
LUNG, TAG = slice(40, 56), slice(4, 9)
CLASSES = ("A", "B")


def films(*, tagged=None, differing_lungs=True, seed=0):
    """Soft films of two classes that differ in the middle; ``tagged`` gets a bright tag in a corner."""
    draw = np.random.default_rng(seed)
    pictures = draw.normal(0.4, 0.02, (FILMS, SIZE, SIZE)).astype(np.float32)
    labels = [CLASSES[place % 2] for place in range(FILMS)]
    for picture, label in zip(pictures, labels, strict=True):
        if differing_lungs and label == "B":
            picture[LUNG, LUNG] += 0.3
        if label == tagged:
            picture[TAG, TAG] = 1.0
    samples = [
        Sample(f"{n}.png", label, f"g{n // 2}", "east" if n % 4 < 2 else "west", "adult", f"{n:064x}")
        for n, label in enumerate(labels)
    ]
    return np.clip(pictures, 0.0, 1.0), samples


def small(pictures):
    """Features: the film in 12 x 12 blocks, so that every part of it can be told from every other."""
    side = SIZE // 12
    return pictures.reshape(-1, 12, side, 12, side).mean(axis=(2, 4)).reshape(len(pictures), -1)


def reads_lungs(pictures):
    score = (pictures[:, LUNG, LUNG].mean(axis=(1, 2)) - 0.55) * 40
    return small(pictures), np.stack([-score, score], axis=1).astype(np.float64)


def reads_tag(pictures):
    score = (pictures[:, TAG, TAG].mean(axis=(1, 2)) - 0.7) * 40
    return small(pictures), np.stack([-score, score], axis=1).astype(np.float64)


def audited(pictures, samples, answer):
    return shortcuts.audit(pictures, samples, CLASSES, answer, answer(pictures))


def test_an_honest_set_and_an_honest_model_raise_no_alarm():
    found = audited(*films(), answer=reads_lungs)
    assert found["alarms"] == []
    assert found["controls"]["centre only"]["balanced_accuracy"] > 0.95
    assert found["controls"]["border only"]["balanced_accuracy"] < 0.6
    assert found["corners"]["changed"] == 0


def test_a_tag_planted_on_one_class_is_caught_in_the_set_and_in_the_model():
    found = audited(*films(tagged="B"), answer=reads_tag)
    assert found["controls"]["border only"]["balanced_accuracy"] > 0.95
    assert found["corners"]["changed_from"]["B"] == [FILMS // 2, FILMS // 2]
    assert found["markers"]["films"] == FILMS // 2
    alarms = " ".join(found["alarms"])
    assert "border of the films alone" in alarms
    assert "answers B change when lettering" in alarms
    assert "answers B change when the corners" in alarms


def test_a_model_that_reads_lungs_is_not_blamed_for_a_tag_in_the_set():
    found = audited(*films(tagged="B"), answer=reads_lungs)
    assert len(found["alarms"]) == 1
    assert found["markers"]["changed"] == 0


def test_a_source_that_the_features_tell_is_named():
    pictures, samples = films()
    for picture, sample in zip(pictures, samples, strict=True):
        picture[:, :4] += 0.2 * (sample.source == "east")
    found = audited(pictures, samples, answer=reads_lungs)
    assert {label: probe["balanced_accuracy"] > 0.95 for label, probe in found["source_probe"].items()} == {
        "A": True, "B": True,
    }  # fmt: skip
    assert sum("tell the source" in alarm for alarm in found["alarms"]) == 2


def test_groups_stay_together_in_cross_validation():
    """Labels that are random but the same within a group cannot be learnt from group colours."""
    draw = np.random.default_rng(1)
    colours, labels = draw.normal(size=(60, 8)), draw.integers(0, 2, 60)
    features = np.repeat(colours, 4, axis=0).astype(np.float32)
    truth, groups = np.repeat(labels, 4), [f"g{n}" for n in range(60) for _ in range(4)]
    assert shortcuts._probe(features, truth, groups)["balanced_accuracy"] < 0.7


def test_too_few_groups_are_not_estimated():
    probe = shortcuts._probe(np.zeros((6, 2), np.float32), np.array([0, 1] * 3), list("aabbcc"))
    assert probe == {"balanced_accuracy": None, "interval": None}


def test_a_lung_channel_goes_along_and_does_not_count_as_lettering():
    pictures, samples = films(tagged="B")
    masks = np.zeros_like(pictures)
    masks[:, LUNG, LUNG] = 1.0
    both, seen = np.stack((pictures, masks), axis=1), []

    def answer(given):
        seen.append(given)
        return reads_lungs(given[:, 0])

    found, plain = audited(both, samples, answer), audited(pictures, samples, reads_lungs)
    assert found == plain
    _, border, centre, unmarked, corners = seen
    assert not border[:, 1].any()  # what the lungs look like is no knowledge of the border
    np.testing.assert_array_equal(centre[:, 1], masks)
    np.testing.assert_array_equal(unmarked[:, 1], masks[: len(unmarked)])
    np.testing.assert_array_equal(corners[:, 1], masks)


@pytest.mark.parametrize(
    ("spec", "border"),
    [
        ({}, 0.1),
        ({"border": 0.05}, 0.05 / 0.9),
        ({"border": 0.15}, 0.0),
        ({"lungs": "crop"}, 0.08 / 1.16),
        ({"lungs": "crop", "lung_margin": 1.0}, 0.1),
        ({"lungs": "mask", "border": 0.02}, 0.08 / 0.96),
    ],
)
def test_the_border_is_what_holds_no_lung_in_what_the_network_is_given(spec, border):
    assert shortcuts.border_of(Preprocessing(**spec)) == pytest.approx(border)


def test_a_narrow_border_has_narrow_corners_and_none_has_none():
    pictures = np.random.default_rng(0).random((2, 40, 40), np.float32)
    np.testing.assert_array_equal(shortcuts.without_corners(pictures, 0.0), pictures)
    assert not shortcuts.border_only(pictures, 0.0).any()
    for border, corner in ((0.05, 3), (0.1, 6)):
        changed = shortcuts.without_corners(pictures, border) != pictures
        assert changed[0, :corner, :corner].mean() > 0.8  # one pixel may have been the median
        assert not changed[0, corner : 40 - corner].any()
        assert (shortcuts.border_only(pictures, border) != 0)[0, 20].sum() == 2 * round(40 * border)


def test_the_border_that_holds_no_lung_is_what_is_shown_alone_and_covered():
    pictures, samples = films(tagged="B")
    seen = []

    def answer(given):
        seen.append(given)
        return reads_lungs(given)

    found = shortcuts.audit(pictures, samples, CLASSES, answer, reads_lungs(pictures), border=0.05)
    assert found["border"] == 0.05
    border, centre, _, corners = seen
    np.testing.assert_array_equal(border, shortcuts.border_only(pictures, 0.05))
    np.testing.assert_array_equal(centre, shortcuts.centre_only(pictures, 0.05))
    np.testing.assert_array_equal(corners, shortcuts.without_corners(pictures, 0.05))


def test_chance_is_that_of_the_classes_and_sources_that_there_are_films_of():
    """Of a source with too few films nothing is asked."""
    pictures, samples = films()
    found = shortcuts.audit(pictures, samples, ("A", "B", "C"), reads_lungs, reads_lungs(pictures))
    assert found["chance"] == 0.5
    few = [replace(sample, source="north") if n < 38 else sample for n, sample in enumerate(samples)]  # 19 of a class
    probe = shortcuts._source_probe(small(pictures), few, CLASSES)["A"]
    assert (probe["sources"], probe["chance"]) == (["east", "west"], 0.5)
    enough = [replace(sample, source="north") if n < 40 else sample for n, sample in enumerate(samples)]
    probe = shortcuts._source_probe(small(pictures), enough, CLASSES)["A"]
    assert (probe["sources"], probe["chance"]) == (["east", "north", "west"], pytest.approx(1 / 3))


def test_a_rare_class_counts_as_much_as_a_common_one_in_what_is_learnt():
    truth = np.repeat([0, 1], [300, 30])
    features = np.random.default_rng(6).normal(1.5 * truth[:, None], 1.0, (330, 2)).astype(np.float32)
    assert shortcuts._probe(features, truth, [str(n) for n in range(330)])["balanced_accuracy"] > 0.75


@pytest.mark.parametrize(("changed", "films", "alarms"), [(20, 100, 1), (2, 10, 0), (0, 0, 0)])
def test_answers_that_change_are_an_alarm_where_chance_does_not_explain_them(changed, films, alarms):
    nothing = {"changed_from": {}}
    found = {"controls": {"border only": {"interval": None}}, "chance": 0.5, "source_probe": {}, "corners": nothing}
    found["markers"] = {"changed_from": {"A": [changed, films]}}
    assert len(shortcuts.alarms(found)) == alarms
