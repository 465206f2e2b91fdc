"""Models that are trained on, and are given, films without their border, or the lungs alone."""

import pytest

from cxrviewer.training import card_preparing

COUNTS = {"sha256": "a" * 64, "whole": {"Normal": [3, 40], "Pneumonia": [9, 30]}}


def steps(**preprocessing):
    spec = {"size": 224, "fit": "stretch", "low_percentile": 0.5, "high_percentile": 99.5, "mean": 0.5, "std": 0.25}
    return list(
        card_preparing.steps(
            {"preprocessing": spec | {"channels": 3} | preprocessing, "provenance": {"lungs": dict(COUNTS)}}
        )
    )


def test_the_card_of_whole_films_is_as_ever():
    assert steps()[-1] == "no lung mask, no crop, no removal of words and markers"
    assert len(steps()) == 5


@pytest.mark.parametrize(
    ("how", "words", "before"),
    [
        ("crop", "8% of their height and width", "made a square"),
        ("mask", "multiplied by how likely each pixel belongs to a lung", "minus 0.5"),
        ("channel", "the last of them how likely each pixel belongs to a lung", "the lungs are found"),
    ],
)
def test_the_card_says_what_is_done_and_on_how_many_films_of_each_class_it_was_not(how, words, before):
    said = steps(border=0.05, lungs=how, lung_model_sha256="a" * 64)
    assert "5.0% of each side cut off" in said
    (place,) = (place for place, step in enumerate(said) if words in step)
    assert said[place + 1].startswith(before)
    told = next(step for step in said if "lung model" in step)
    assert "a" * 64 in told
    assert "Normal 3 of 40; Pneumonia 9 of 30" in told
    assert not any("no lung mask" in step for step in said)
