"""Errors are counted as scikit-learn counts them, neighbours are its neighbours, and planted wrong labels are found."""

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix
from sklearn.neighbors import NearestNeighbors
from sklearn.preprocessing import StandardScaler

from cxrviewer.inference.scaling import RAW, Scaling
from cxrviewer.inference.scoring import softmax
from cxrviewer.training.card.failures import failures as told
from cxrviewer.training.data.data import Sample
from cxrviewer.training.evaluation.failures import MOST_SUSPECTS, NEIGHBOURS, failures, neighbours, suspected, worst
from cxrviewer.training.loop.predictions import Predictions

CLASSES = ("A", "B", "C")
WRONG = (5, 40, 71)  # films whose label is not what they show


@pytest.fixture(scope="module")
def clusters():
    """Features in one cluster a class, a network that knows them, and three films with the next class's label."""
    draw = np.random.default_rng(7)
    shown = np.arange(90) % 3
    features = (4.0 * np.eye(3, 12)[shown] + draw.normal(0, 1, (90, 12))).astype(np.float32)
    logits = (6.0 * np.eye(3)[shown] + draw.normal(0, 1.5, (90, 3))).astype(np.float64)
    label = shown.copy()
    label[list(WRONG)] = (label[list(WRONG)] + 1) % 3
    samples = tuple(
        Sample(f"miller-{i}.png", CLASSES[k], f"g{i // 2}", "east" if i < 30 else "west", "adult", f"{i:064x}"[::-1])
        for i, k in enumerate(label)
    )
    return Predictions(CLASSES, samples, logits), features


def test_planted_wrong_labels_are_suspected_and_no_others(clusters):
    predictions, features = clusters
    found = suspected(predictions, predictions.probabilities(), features)
    assert sorted(i for i, _ in found) == list(WRONG)
    assert all(7 <= count <= NEIGHBOURS for _, count in found)


def test_a_film_with_neighbours_of_its_own_label_is_not_suspected(clusters):
    """A sure error alone is an error of the model; only its neighbours make it one of the label."""
    predictions, features = clusters
    logits = predictions.logits.copy()
    logits[10] = np.roll(logits[10], 1)
    one_more = Predictions(CLASSES, predictions.samples, logits)
    assert 10 not in [i for i, _ in suspected(one_more, one_more.probabilities(), features)]
    assert 10 in worst(one_more, one_more.probabilities())


def wrongly_labelled(logits, label, shown):
    """Answers on films of two clusters, ``shown``, whose ``label`` may be of the other."""
    features = 6.0 * np.eye(2, 8)[shown] + np.random.default_rng(4).normal(0, 1, (len(shown), 8))
    samples = [Sample(f"{i}", CLASSES[k], f"{i}", "s", "adult", f"{i:064x}") for i, k in enumerate(label)]
    return Predictions(CLASSES[:2], tuple(samples), np.asarray(logits)), features.astype(np.float32)


def test_how_sure_an_answer_has_to_be_is_told_by_the_films_of_the_class_that_is_answered():
    """A model that is sure of films of A, and not of those of B, is asked for little of an answer B."""
    shares = np.array([*[0.95] * 20, *[0.4] * 20, 0.3, 0.8])
    shown, label = np.repeat([0, 1, 1, 0], [20, 20, 1, 1]), np.repeat([0, 1, 0, 1], [20, 20, 1, 1])
    predictions, features = wrongly_labelled(np.log(np.stack([shares, 1 - shares], axis=1)), label, shown)
    assert [i for i, _ in suspected(predictions, predictions.probabilities(), features)] == [40]


def test_all_suspects_are_counted_and_the_likeliest_are_listed_first():
    shown, label = np.repeat([0, 1], [100, 900]), np.repeat([0, 1], [250, 750])  # 150 of the films of B are called A
    logits = 3.0 * np.eye(2)[shown] + np.random.default_rng(5).normal(0, 0.3, (1000, 2))
    predictions, features = wrongly_labelled(logits, label, shown)
    probabilities = predictions.probabilities()
    rows, found = suspected(predictions, probabilities, features), failures(predictions, RAW, features)["suspected"]
    assert found["count"] == len(rows) > MOST_SUSPECTS == len(found["films"])
    assert found["by_label"] == {"A": len(rows)}
    assert [(film["row"], film["neighbours_agreeing"]) for film in found["films"]] == rows[:MOST_SUSPECTS]
    likely = [(-count, probabilities[i, 0]) for i, count in rows]
    assert likely == sorted(likely)
    assert len({count for _, count in rows}) > 1


def test_neighbours_are_those_of_scikit_learn_without_the_own_group(clusters):
    predictions, features = clusters
    groups = np.array([sample.group for sample in predictions.samples])
    asked = np.array([0, 13, 71])
    standard = StandardScaler().fit_transform(features.astype(np.float64))
    for i, found in zip(asked, neighbours(features, groups, asked), strict=True):
        others = np.flatnonzero(groups != groups[i])
        search = NearestNeighbors(n_neighbors=NEIGHBOURS, metric="cosine").fit(standard[others])
        expected = others[search.kneighbors(standard[[i]], return_distance=False)[0]]
        assert found.tolist() == expected.tolist()


def test_neighbours_of_few_films_and_of_features_that_never_vary():
    found = neighbours(np.zeros((4, 3), np.float32), ["a", "a", "b", "c"], np.array([0]))
    assert [entry.tolist() for entry in found] == [[2, 3]]


def test_confused_pairs_are_those_of_the_confusion_matrix_by_source_too(clusters):
    predictions, features = clusters
    draw = np.random.default_rng(1)
    noisy = Predictions(CLASSES, predictions.samples, draw.normal(0, 1, (90, 3)))
    found = failures(noisy, RAW, features)
    table = confusion_matrix(noisy.truth, noisy.logits.argmax(axis=1))
    assert found["errors"] == 90 - np.trace(table)
    assert [pair["films"] for pair in found["confused"]] == sorted(
        (table - np.diag(np.diag(table))).ravel()[(table - np.diag(np.diag(table))).ravel() > 0], reverse=True
    )
    for pair in found["confused"]:
        assert pair["films"] == table[CLASSES.index(pair["label"]), CLASSES.index(pair["answer"])]
        east = [
            s.source == "east" and CLASSES[k] == pair["answer"]
            for s, k in zip(noisy.samples, noisy.logits.argmax(axis=1), strict=True)
            if s.label == pair["label"]
        ]
        assert pair["by_source"].get("east", [0])[0] == sum(east)
        assert pair["by_age_group"]["adult"] == [pair["films"], pair["of"]]


def test_worst_errors_are_the_surest_after_calibration(clusters):
    predictions, features = clusters
    found = failures(predictions, Scaling(2.0), features)["worst"]
    probabilities = softmax(predictions.logits / 2.0)
    wrong = np.flatnonzero(probabilities.argmax(axis=1) != predictions.truth)
    expected = sorted(probabilities.max(axis=1)[wrong], reverse=True)
    assert [film["probability"] for film in found] == pytest.approx(expected[:12], abs=1e-6)
    stated = [probabilities[film["row"], predictions.truth[film["row"]]] for film in found]
    assert [film["probability_of_the_label"] for film in found] == pytest.approx(stated, abs=1e-6)
    assert all(predictions.samples[film["row"]].sha256.startswith(film["sha256"]) for film in found)


def test_the_analysis_names_no_film_and_the_report_does(clusters):
    predictions, features = clusters
    found = failures(predictions, RAW, features)
    assert "miller" not in repr(found)
    names = [sample.path for sample in predictions.samples]
    assert "miller" not in "\n".join(told(found))
    assert "miller-71.png" in "\n".join(told(found, names))
    assert told(None) == ["Not done."]


def test_no_errors_leave_nothing_to_list(clusters):
    predictions, features = clusters
    right = Predictions(CLASSES, predictions.samples, 9.0 * np.eye(3)[predictions.truth])
    found = failures(right, RAW, features)
    assert (found["errors"], found["confused"], found["worst"], found["suspected"]["count"]) == (0, [], [], 0)
    assert "0 of 90 answers are wrong" in told(found)[0]
