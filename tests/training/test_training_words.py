"""The experiment with words on films catches a network that reads a corner, and none that cannot see it."""

import argparse
import json
import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from bundles import write_bundle
from films import phantom
from torch import nn

from cxrviewer.commands.words import COMMANDS
from cxrviewer.errors import CancelledError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.imaging.film.markers import marker_mask
from cxrviewer.inference.preparing import preparation
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.inference.scaling import RAW
from cxrviewer.training.basics import metrics
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.words import lettering, word_figures, word_trials, words_page
from cxrviewer.training.words.words import asked, experiment, words

CLASSES = ("bright", "dark")
SIDE, FILMS = 128, 24
NAMES = (*CLASSES, "x", "y")
_POINT = {"threshold": 0.5, "indeterminate": [0.3, 0.6], "sensitivity": 0.9, "specificity": 0.9}
#: What a bundle says of classes for which nothing was measured.
BLANK = {
    "classes": list(NAMES),
    "calibration": {"temperature": 1.0, "fitted_on": "nothing", "reliability": {name: [] for name in NAMES}},
    "operating_points": {name: {**_POINT, "rule": "test", "chosen_on": "nothing"} for name in NAMES},
}
SPEC = Preprocessing(size=64, low_percentile=0.0, high_percentile=100.0, mean=0.0, std=1.0)


def chest(seed: int, side: int = SIDE) -> np.ndarray:
    """A chest with black rows and a white spot: the scale of grey stays the same whatever is written on it."""
    film = 0.85 * phantom(side, side, seed).astype(np.float32)
    film[:2] = 0.0
    film[side // 2 :, side // 2 :][:4, :4] = 1.0
    return film


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Chests of two classes and two sources; every fourth brings an L along."""
    file = tmp_path_factory.mktemp("words") / "films.zip"
    rows = ["path,label,patient_id,source"]
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(FILMS):
            film = chest(number)
            if number % 4 == 0:
                film[10:22, 108:110] = film[20:22, 108:116] = 1.0
            content = cv2.imencode(".png", np.rint(film * 255).astype(np.uint8))[1].tobytes()
            archive.writestr(f"{number}.png", content)
            rows.append(f"{number}.png,{CLASSES[number % 2]},p{number},{'east' if number % 4 < 2 else 'west'}")
        archive.writestr("manifest.csv", "\n".join(rows) + "\n")
    return file


def network(seen: np.ndarray, least: float) -> CanonicalNetwork:
    """Counts what is whiter than 0.8 where ``seen`` is 1; from ``least`` on the first class is the likelier one."""
    white = nn.Conv2d(3, 1, 1)
    nn.init.constant_(white.weight, 1 / 3)
    nn.init.constant_(white.bias, -0.8)
    count = nn.Linear(seen.size, 2)
    with torch.no_grad():
        count.weight.copy_(torch.from_numpy(np.stack([seen, -seen]).reshape(2, -1)))
        count.bias.copy_(torch.tensor([-least, least]))
    parts = nn.Sequential(nn.Sequential(white, nn.ReLU())), nn.Sequential(nn.Flatten(), count)
    return CanonicalNetwork(*parts).eval().requires_grad_(False)


def middle(share: float) -> np.ndarray:
    """1.0 in the middle rows of the network's picture, else 0.0."""
    inside = np.abs((np.arange(SPEC.size) + 0.5) / SPEC.size - 0.5) < share / 2
    return np.repeat(inside[:, None], SPEC.size, axis=1).astype(np.float32)


#: Sees all but the middle, where the white spot is.
READER = network(1.0 - middle(0.2), 0.3)
#: Sees the middle alone, and is as little sure of what it sees.
BLIND = network(middle(0.5), 0.8)


def found(data, model, **options):
    dataset = open_dataset(data)
    return experiment(dataset, dataset.samples, asked(model, CLASSES, RAW, preparation(SPEC)), **options)


def trial(result, name):
    return next(one for one in result["trials"] if one["name"] == name)


@pytest.fixture(scope="module")
def reader(data):
    return found(data, READER)


def test_a_network_that_reads_bright_tags_is_caught(reader):
    large = trial(reader, "side marker, large")
    assert large["moved"]["excess"]["interval"][0] > 0.2
    assert large["moved"]["placebo"]["mean"] < 0.05
    assert large["changed"]["mark"]["films"] == FILMS - reader["lettered"]  # the others were answered so already
    assert large["changed"]["placebo"]["films"] == 0
    assert large["classes"]["bright"]["mark"]["mean"] == pytest.approx(-large["classes"]["dark"]["mark"]["mean"])
    assert large["classes"]["bright"]["mark"]["interval"][0] > 0.2
    assert any(sentence.startswith("Side marker, large") for sentence in reader["alarms"])


def test_its_heatmaps_go_where_the_letters_are(reader):
    """What is white outside the middle is the mark, or on one film in four the lettering that it brings along."""
    shares = trial(reader, "side marker, large")["shares"]
    assert shares["lrp"]["mark"]["mean"] > 0.6
    assert shares["gradcam"]["mark"]["mean"] > 0.4  # one weight for the whole channel: the spot lights up, too
    for one in shares.values():
        assert one["before"]["mean"] < 0.05
        assert one["rise"]["interval"][0] > 0.3
        assert one["placebo"]["mean"] == pytest.approx(one["placebo_before"]["mean"], abs=0.05)


def test_a_network_that_cannot_see_the_corners_is_not(data):
    blind = found(data, BLIND)
    assert blind["alarms"] == []
    for one in blind["trials"]:
        assert one["moved"]["mark"]["mean"] < 0.01
        assert one["changed"]["mark"]["films"] == 0


def test_own_lettering_is_painted_over_where_there_is_any(reader):
    removed = trial(reader, word_trials.REMOVED)
    assert removed["films"] == reader["lettered"] == FILMS // 4
    assert removed["found"] is None
    assert removed["moved"]["excess"]["interval"][0] > 0.3
    assert removed["classes"]["bright"]["mark"]["mean"] < -0.3


def test_the_order_of_the_films_changes_nothing(data, reader):
    dataset = open_dataset(data)
    turned = experiment(dataset, dataset.samples[::-1], asked(READER, CLASSES, RAW, preparation(SPEC)))
    for one, other in zip(reader["trials"], turned["trials"], strict=True):
        assert one["moved"]["mark"]["mean"] == pytest.approx(other["moved"]["mark"]["mean"], abs=1e-5)


def test_it_stops_when_asked_to(data):
    with pytest.raises(CancelledError):
        found(data, READER, cancelled=lambda: True)


# --- letters --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("height", [5, 24, 90])
def test_letters_have_the_height_that_was_asked_for(height):
    word = lettering.letters("L", height, 1000.0)
    assert word.shape[0] == height
    assert word.min() >= 0.0
    assert word.max() <= 1.0
    assert 0.1 < word.mean() < 0.6


def test_a_long_word_is_made_smaller():
    assert lettering.letters("PORTABLE", 40.0, 60.0).shape[1] == 60


def test_corners_are_free_and_on_the_film():
    taken = np.zeros((100, 140), np.bool_)
    taken[:50, :70] = True
    places = list(lettering.free_corners((10, 20), taken, np.random.default_rng(0)))
    assert len(places) == 3
    for box in places:
        assert box.extent == (10, 20)
        assert not taken[box.top : box.bottom, box.left : box.right].any()
        assert min(box.top, 100 - box.bottom) in range(2, 9)
        assert min(box.left, 140 - box.right) in range(2, 9)


def test_a_painted_place_looks_like_what_surrounds_it():
    dice = np.random.default_rng(1)
    film = np.clip(0.3 + 0.05 * dice.standard_normal((200, 200)), 0, 1).astype(np.float32)
    mask = np.zeros(film.shape, np.bool_)
    mask[20:50, 150:190] = True
    marked = film.copy()
    marked[mask] = 1.0
    painted = lettering.painted_over(marked, mask, dice)
    np.testing.assert_array_equal(painted[~mask], film[~mask])
    assert painted[mask].mean() == pytest.approx(0.3, abs=0.03)
    assert painted[mask].std() == pytest.approx(film[mask].std(), rel=0.3)


def test_only_the_mark_changes_and_its_placebo_lies_elsewhere():
    film = chest(3, 256)
    pairs = word_trials.pairs_of(film, 5)
    assert [pair.name for pair in pairs] == [mark.name for mark in lettering.MARKS]
    for pair in pairs:
        assert not (pair.mark.place & pair.placebo.place).any()
        assert pair.mark.place.sum() == pair.placebo.place.sum()
        for trial in (pair.mark, pair.placebo):
            assert (trial.film != film)[trial.place].any()
            np.testing.assert_array_equal(trial.film[~trial.place], film[~trial.place])
        assert pair.mark.film.max() <= 1.0


def test_own_lettering_goes_and_its_placebo_leaves_it():
    film = chest(3, 256)
    film[12:32, 200:204] = film[28:32, 200:214] = 1.0
    pair = word_trials.pairs_of(film, 5)[-1]
    assert pair.name == word_trials.REMOVED
    assert not marker_mask(pair.mark.film).any()
    assert marker_mask(pair.placebo.film).any()


def test_a_mask_that_is_everywhere_has_no_elsewhere():
    mask = np.zeros((8, 8), np.bool_)
    mask[::7, ::7] = True
    assert word_trials._elsewhere(mask) is None
    mask[0, 0] = mask[7, 7] = mask[7, 0] = False
    assert np.argwhere(word_trials._elsewhere(mask)).tolist() == [[0, 0]]


# --- figures and files ----------------------------------------------------------------------------------------------


def row(group, before, mark, placebo, share=0.1):
    shares = {"lrp": {"before": 0.0, "mark": share, "placebo_before": 0.0, "placebo": 0.0}}
    answers = {
        name: np.array([value, 1 - value])
        for name, value in zip(("before", "mark", "placebo"), (before, mark, placebo), strict=True)
    }
    return {"group": group, "area": 0.01, "found": True, "shares": shares, **answers}


def test_figures_are_those_of_the_rows():
    rows = [row("a", 0.4, 0.6, 0.4), row("a", 0.4, 0.4, 0.5), row("b", 0.9, 0.4, 0.9, share=0.4)]
    one = word_figures.summary("text, small", rows, CLASSES, ["lrp"])
    assert one["moved"]["mark"]["mean"] == pytest.approx((0.2 + 0.0 + 0.5) / 3)
    assert one["moved"]["placebo"]["mean"] == pytest.approx(0.1 / 3)
    assert one["moved"]["excess"]["mean"] == pytest.approx((0.2 - 0.1 + 0.5) / 3)
    assert one["changed"]["mark"] == {"films": 2, "interval": metrics.wilson(2, 3)}
    assert one["changed"]["placebo"]["films"] == 1  # 0.5 against 0.5 is answered by the first
    assert one["classes"]["bright"]["mark"]["mean"] == pytest.approx((0.2 + 0.0 - 0.5) / 3)
    assert one["shares"]["lrp"]["rise"]["mean"] == pytest.approx(0.2)
    # Two draws of two patients: twice a, both, or twice b.
    assert one["moved"]["mark"]["interval"] == pytest.approx((0.1, 0.5))
    assert one["found"] == 3


def test_films_of_one_group_have_means_without_an_interval():
    rows = [row("a", 0.4, 0.9, 0.4), row("a", 0.4, 0.8, 0.4)]
    one = word_figures.summary("text, small", rows, CLASSES, ["lrp"])
    assert one["moved"]["excess"] == {"mean": pytest.approx(0.45), "interval": None}
    assert word_figures.alarms({"margin": 0.02, "trials": [one]}) == []
    assert words_page._percent(one["moved"]["mark"]) == "45.0 % (not done: one group)"
    assert words_page._points(one["classes"]["bright"]["mark"]) == "+45.0 (not done: one group)"


@pytest.mark.parametrize(
    ("excess", "changed", "alarm"),
    [
        ((0.03, 0.05), (3, 2), True),
        ((0.01, 0.05), (3, 2), False),
        ((0.00, 0.01), (40, 2), True),
        ((-0.05, -0.01), (2, 40), False),
    ],
)
def test_an_alarm_needs_the_whole_interval(excess, changed, alarm):
    counts = {
        kind: {"films": count, "interval": metrics.wilson(count, 100)}
        for kind, count in zip(("mark", "placebo"), changed, strict=True)
    }
    one = {"name": "text, small", "films": 100, "changed": counts}
    one["moved"] = {"excess": {"mean": sum(excess) / 2, "interval": excess}}
    assert bool(word_figures.alarms({"margin": 0.02, "trials": [one]})) is alarm


def test_figures_and_a_page_are_written(data, tmp_path):
    bundle = write_bundle(tmp_path / "bundle", preprocessing={"size": 32}, **BLANK)
    told = words(bundle, data, tmp_path / "out", limit=4)
    page = (tmp_path / "out" / "words.md").read_text()
    assert json.loads((tmp_path / "out" / "words.json").read_text()) == told
    assert told["films"] == 4
    assert told["bundle"] == "random"
    for one in told["trials"]:
        assert f"| {one['name']} | {one['films']} | {100 * one['moved']['mark']['mean']:.1f} % (" in page
    assert ".png" not in page  # no name of a film
    assert f"4 were asked about, a sample of every class and source ({told['scope']})." in page
    assert all(f"- {sentence}" in page for sentence in told["alarms"] or [words_page.NOTHING])


def test_the_command_says_what_was_found(monkeypatch, capsys, tmp_path):
    from cxrviewer.training.words import words as room

    asked_for = []
    monkeypatch.setattr(room, "words", lambda *given: asked_for.append(given) or {"alarms": ["It reads."]})
    parser = argparse.ArgumentParser()
    _, _, add_arguments, run, *_ = COMMANDS["words"]
    add_arguments(parser)
    chosen = parser.parse_args(["--data", "films.zip", "--out", str(tmp_path), "--limit", "7"])
    assert run(chosen) == 0
    assert asked_for[0][:5] == (None, Path("films.zip"), tmp_path, 7, False)
    assert capsys.readouterr().out == "It reads.\n"
    assert run(parser.parse_args(["--data", "films.zip", "--out", str(tmp_path), "--bundle", "b", "--keep-seen"])) == 0
    assert asked_for[1][:5] == ("b", Path("films.zip"), tmp_path, room.LIMIT, True)
