"""Perturbations against independent implementations, and the figures under them against scikit-learn."""

import io
import re
from fractions import Fraction
from types import SimpleNamespace

import cv2
import numpy as np
import pytest
from films import dataset as dicom
from films import opened
from made_films import png
from PIL import Image
from scipy import ndimage
from sklearn.metrics import accuracy_score, balanced_accuracy_score

from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference.preparing import preparation
from cxrviewer.inference.preprocess import Preprocessing, prepare
from cxrviewer.inference.scoring import softmax
from cxrviewer.training.basics.metrics import wilson
from cxrviewer.training.card.robustness import robustness as told
from cxrviewer.training.data.data import Sample, open_dataset
from cxrviewer.training.data.pictures import decode
from cxrviewer.training.evaluation import plots
from cxrviewer.training.evaluation import robustness as room
from cxrviewer.training.evaluation.perturbations import PERTURBATIONS, Perturbation
from cxrviewer.training.evaluation.robustness import _alarms, _as_film, _draw, _tried, robustness, sampled
from cxrviewer.training.loop.predictions import Predictions

CLASSES = ("dark", "light")


def smooth(shape=(60, 50), seed=0):
    drawn = np.random.default_rng(seed).normal(0, 1, shape)
    field = ndimage.gaussian_filter(drawn, 3)
    return ((field - field.min()) / np.ptp(field)).astype(np.float32)


def changed(name, amount, film, seed=1, aspect=1.0):
    return Perturbation(name, "", amount, "").of(film, seed, aspect)


def test_a_smaller_film_holds_the_means_of_areas():
    film = smooth((40, 48))
    np.testing.assert_allclose(
        changed("resolution", 1 / 4, film), film.reshape(10, 4, 12, 4).mean(axis=(1, 3)), atol=1e-6
    )


def test_jpeg_is_that_of_another_encoder():
    film = smooth((64, 64))
    stream = io.BytesIO()
    Image.fromarray(np.rint(film * 255).astype(np.uint8)).save(stream, "JPEG", quality=20)
    with Image.open(stream) as picture:
        expected = np.asarray(picture, np.float32) / 255
    found = changed("jpeg", 20, film)
    np.testing.assert_allclose(found, expected, atol=2.1 / 255)
    assert found.mean() == pytest.approx(expected.mean(), abs=0.1 / 255)
    assert np.abs(expected - film).max() > 5 / 255


def test_noise_has_its_deviation_and_comes_again_with_its_seed():
    grey = np.full((300, 300), 0.5, np.float32)
    noisy = changed("noise", 0.05, grey)
    assert noisy.std() == pytest.approx(0.05, rel=0.02)
    np.testing.assert_array_equal(noisy, changed("noise", 0.05, grey))
    assert (noisy != changed("noise", 0.05, grey, seed=2)).any()


@pytest.mark.parametrize(
    ("name", "amount", "expected"),
    [
        ("contrast", 1.5, lambda film: np.clip(0.5 + 1.5 * (film - 0.5), 0, 1)),
        ("gamma", 0.7, lambda film: film**0.7),
        ("brightness", -0.15, lambda film: np.maximum(film - 0.15, 0)),
        ("inversion", 1.0, lambda film: 1 - film),
        ("crop", 0.1, lambda film: film[6:54, 5:45]),
        ("blur", 0.05, lambda film: ndimage.gaussian_filter(film, 3.0, mode="reflect", truncate=4)),
    ],
)
def test_greys_and_edges_by_hand(name, amount, expected):
    film = smooth()
    np.testing.assert_allclose(changed(name, amount, film), expected(film.astype(np.float64)), atol=2e-3)


@pytest.mark.parametrize("aspect", [1.0, 1.6])
def test_a_rotation_keeps_angles_and_lengths_in_millimetres(aspect):
    film = smooth((61, 81))
    rows, columns = np.mgrid[0:61, 0:81].astype(float)
    down, across = (rows - 30) * aspect, columns - 40
    found = []
    for angle in np.radians((10, -10)):
        source_down = np.cos(angle) * down + np.sin(angle) * across
        source_across = -np.sin(angle) * down + np.cos(angle) * across
        places = (source_down / aspect + 30, source_across + 40)
        found.append(ndimage.map_coordinates(film, places, order=1, cval=0.0)[10:-10, 10:-10])

    def distances(seed):
        turned = changed("rotation", 10, film, seed, aspect)[10:-10, 10:-10]
        return [np.abs(turned - expected).max() for expected in found]

    # OpenCV rounds places to 1/32 of a pixel.
    assert min(distances(1)) < 0.01
    assert max(distances(1)) > 0.1
    assert {np.argmin(distances(seed)) for seed in range(9)} == {0, 1}


def test_what_comes_into_view_at_the_corners_is_black():
    turned = changed("rotation", 10, np.ones((61, 81), np.float32))
    assert turned[::60, ::80].tolist() == [[0, 0], [0, 0]]
    assert turned[30, 40] == 1


@pytest.mark.parametrize("how", [how for how in PERTURBATIONS if how.name != "inversion"], ids=str)
def test_each_change_is_as_strong_as_a_reader_is_told(how):
    stated = Fraction(re.search(r"[\d./]+", how.level)[0]) / (100 if "%" in how.level else 1)
    assert how.amount == pytest.approx(float(-stated if "minus" in how.level else stated))


def test_the_seven_kinds_that_reviewers_ask_for_are_there():
    assert {"resolution", "jpeg", "noise", "contrast", "rotation", "crop", "inversion"} <= {
        p.name for p in PERTURBATIONS
    }
    for how in PERTURBATIONS:
        film = how.of(smooth(), 3)
        assert film.dtype == np.float32
        assert 0 <= film.min() <= film.max() <= 1


def test_a_changed_film_is_seen_as_it_is():
    film = radiograph_from(png(np.rint(smooth() * 255).astype(np.uint8)))
    shown = smooth(seed=4)
    np.testing.assert_allclose(_as_film(shown, film).presentation(), shown, atol=1e-5)


def test_a_film_of_oblong_pixels_is_turned_and_prepared_as_one():
    film = opened(dicom(np.rint(smooth() * 255).astype(np.uint8), PixelSpacing=[0.3, 0.1]))
    ready = preparation(Preprocessing(size=32))
    assert film.geometry.pixel_aspect == pytest.approx(3.0)
    assert _as_film(film.presentation(), film).geometry.pixel_aspect == film.geometry.pixel_aspect
    made = [ready.of(_as_film(how.of(film.presentation(), 5, 3.0), film)).picture for how in PERTURBATIONS]
    np.testing.assert_array_equal(_tried(film, 5, ready).pictures, made)


def test_films_that_the_gate_refuses_and_those_of_which_the_viewer_warns_are_told_apart(monkeypatch):
    """It warns also where the lungs are needed and were not found."""
    judged = iter(["block", "warn", *["pass"] * (len(PERTURBATIONS) - 2)])
    unsure = iter(["", "", "no lungs", *[""] * (len(PERTURBATIONS) - 3)])
    blind = SimpleNamespace(of=lambda _: SimpleNamespace(picture=np.zeros((2, 2)), unsure=next(unsure)))
    monkeypatch.setattr(room, "judge", lambda _: SimpleNamespace(status=next(judged)))
    tried = _tried(radiograph_from(png(np.zeros((60, 50), np.uint8))), 1, blind)
    assert np.flatnonzero(tried.refused).tolist() == [0]
    assert np.flatnonzero(tried.warned).tolist() == [1, 2]


@pytest.mark.parametrize(
    ("films", "most", "sample"), [(100, None, 60), (1000, None, 200), (9000, None, 400), (50, 7, 7)]
)
def test_the_sample_is_a_fifth_unless_another_is_asked_for(films, most, sample, monkeypatch):
    class AskedError(Exception):
        pass

    def ask(_, count):
        assert count == sample
        raise AskedError

    monkeypatch.setattr(room, "sampled", ask)
    predictions = Predictions(CLASSES, (Sample("a.png", "dark", "a"),) * films, np.zeros((films, 2)))
    with pytest.raises(AskedError):
        robustness(None, predictions, None, None, most)


def test_a_sample_has_enough_of_every_class_and_source_in_whatever_order():
    sizes = {("a", "x"): 600, ("a", "y"): 300, ("b", "x"): 30, ("c", "z"): 7}
    strata = [key for key, count in sizes.items() for _ in range(count)]
    samples = [Sample(f"{i}", *key[:1], f"g{i}", key[1], sha256=f"{i:064x}") for i, key in enumerate(strata)]
    chosen = sampled(samples, 150)
    counts = {key: sum((samples[i].label, samples[i].source) == key for i in chosen) for key in sizes}
    # 20, 20, 20 and 7 for sure; of the other 580, 280 and 10 films the share 83 / 870.
    assert counts == {("a", "x"): 75, ("a", "y"): 46, ("b", "x"): 20, ("c", "z"): 7}
    assert {samples[i].sha256 for i in chosen} == {samples[::-1][i].sha256 for i in sampled(samples[::-1], 150)}
    assert sampled(samples, 1000) == list(range(len(samples)))
    assert len(sampled(samples, 3)) == 4


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """Films whose lower half tells the class a little, and a network that reads its mean grey."""
    folder = tmp_path_factory.mktemp("films")
    draw = np.random.default_rng(2)
    for place in range(24):
        label = CLASSES[place % 2]
        film = np.rint(smooth((240, 236), seed=place) * 200).astype(np.uint8)
        film[120:] = np.clip(film[120:] + (30 if label == "light" else 0) + draw.normal(0, 12), 0, 255)
        (folder / label).mkdir(exist_ok=True)
        (folder / label / f"{place}.png").write_bytes(png(film))
    dataset = open_dataset(folder)
    spec = Preprocessing(size=32)

    def answer(pictures):
        score = (pictures[:, 16:].mean(axis=(1, 2)) - pictures[:, :16].mean(axis=(1, 2)) - 0.05) * 30
        return pictures.reshape(len(pictures), -1), np.stack([-score, score], axis=1).astype(np.float64)

    films = [decode(content) for content in dataset.contents(dataset.samples)]
    logits = answer(np.stack([prepare(film, spec).picture for film in films]))[1]
    predictions = Predictions(CLASSES, dataset.samples, logits)
    return films, predictions, answer, spec, robustness(dataset, predictions, preparation(spec), answer)


def test_figures_under_every_perturbation_are_those_of_scikit_learn(measured):
    films, predictions, answer, spec, found = measured
    before = predictions.logits.argmax(axis=1)
    truth = predictions.truth
    assert found["films"] == found["of"] == 24
    assert found["undisturbed"]["accuracy"] == pytest.approx(accuracy_score(truth, before), abs=1e-6)
    for how, row in zip(PERTURBATIONS, found["perturbations"], strict=True):
        made = [
            prepare(how.of(film, int(_draw(sample)[:16], 16)), spec).picture
            for film, sample in zip(films, predictions.samples, strict=True)
        ]
        logits = answer(np.stack(made))[1]
        now, shares = logits.argmax(axis=1), softmax(logits)
        assert (row["name"], row["level"]) == (how.name, how.level)
        assert row["changed"] == (now != before).sum()
        assert row["mean_probability_of_the_truth"] == pytest.approx(shares[np.arange(24), truth].mean(), abs=1e-6)
        moved = np.maximum(shares - softmax(predictions.logits), 0).sum(axis=1)
        assert row["mean_probability_moved"] == pytest.approx(moved.mean(), abs=1e-6)
        assert row["accuracy"] == pytest.approx(accuracy_score(truth, now), abs=1e-6)
        expected = balanced_accuracy_score(truth, now)
        assert row["balanced_accuracy"] == pytest.approx(expected, abs=1e-6)
        change = expected - balanced_accuracy_score(truth, before)
        assert row["balanced_accuracy_change"] == pytest.approx(change, abs=1e-6)
        if row["balanced_accuracy_change_interval"] is None:
            assert (change, row["interval_not_done"]) == (0.0, "all draws alike")
        else:
            low, high = row["balanced_accuracy_change_interval"]
            assert low - 1e-6 <= row["balanced_accuracy_change"] <= high + 1e-6


def test_the_interval_of_a_change_draws_the_same_groups_for_both(measured):
    films, predictions, answer, spec, found = measured
    place = next(i for i, row in enumerate(found["perturbations"]) if 0 < row["changed"] < 20)
    how, row = PERTURBATIONS[place], found["perturbations"][place]
    made = [
        prepare(how.of(film, int(_draw(sample)[:16], 16)), spec).picture
        for film, sample in zip(films, predictions.samples, strict=True)
    ]
    right = [logits.argmax(axis=1) == predictions.truth for logits in (answer(np.stack(made))[1], predictions.logits)]
    names = np.unique([sample.group for sample in predictions.samples])
    times = np.random.default_rng(0).multinomial(len(names), np.full(len(names), 1 / len(names)), size=2000)
    order = [list(names).index(sample.group) for sample in predictions.samples]
    drawn = times[:, order] @ (right[0].astype(float) - right[1]) / times[:, order].sum(axis=1)
    assert row["accuracy_change_interval"] == pytest.approx(np.percentile(drawn, (2.5, 97.5)), abs=1e-6)


def test_inversion_is_said_to_pass_the_gate_and_to_turn_the_answers(measured):
    _, _, _, _, found = measured
    row = found["perturbations"][-1]
    assert (row["name"], row["refused_by_the_gate"]) == ("inversion", 0)
    assert row["changed"] > 12
    assert "refuse 0 of 24 and warn of none" in found["inversion_in_words"]


def test_the_gate_refuses_what_became_too_small_and_alarms_name_each_kind_once(measured):
    _, _, _, _, found = measured
    refused = {(row["name"], row["level"]): row["refused_by_the_gate"] for row in found["perturbations"]}
    assert refused["resolution", "1/2"] == refused["resolution", "1/4"] == refused["crop", "5 %"] == 24
    assert refused["jpeg", "quality 20"] == refused["blur", "0.5 %"] == 0
    kinds = [alarm.split(" under ")[1].split(" (")[0] for alarm in found["alarms"]]
    assert len(kinds) == len(set(kinds))
    assert "inversion" not in kinds


def test_an_alarm_names_the_degree_that_does_most_harm():
    def row(level, changed, balanced_accuracy):
        found = {"name": "gamma", "level": level, "changed": changed, "balanced_accuracy": balanced_accuracy}
        return found | {"changed_interval": wilson(changed, 56)}

    rows = [row("0.7", 31, 0.14), row("1.4", 32, 0.23), row("2.0", 1, 0.1)]
    found = {"films": 56, "perturbations": rows, "undisturbed": {"balanced_accuracy": 0.29}}
    (alarm,) = _alarms(found)
    assert alarm == "31 of 56 answers change under gamma (0.7); balanced accuracy 0.14 in place of 0.29."


def test_table_and_plot_show_every_perturbation(measured):
    found = measured[-1]
    page = "\n".join(told(found))
    assert all(f"| {how.name}, {how.level} |" in page for how in PERTURBATIONS)
    assert cv2.imdecode(np.frombuffer(plots.robustness(found), np.uint8), cv2.IMREAD_GRAYSCALE).shape[1] > 900
    assert told(None) == ["Not done."]
