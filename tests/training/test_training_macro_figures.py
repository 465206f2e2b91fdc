"""Figures over all classes, and at a bundle's own thresholds, are those of scikit-learn, also on the page."""

import csv
import shutil
from dataclasses import replace

import numpy as np
import pytest
from made_films import samples_of
from markdown_it import MarkdownIt
from sklearn import metrics as reference

from cxrviewer.inference.scaling import RAW, Scaling
from cxrviewer.training.basics import metrics
from cxrviewer.training.basics.metrics import wilson
from cxrviewer.training.card.figures import measured
from cxrviewer.training.evaluate import Extent, evaluate
from cxrviewer.training.evaluation import calibrate
from cxrviewer.training.evaluation.figures import at_thresholds, figures
from cxrviewer.training.export import export
from cxrviewer.training.loop.predictions import Predictions

CLASSES = ("A", "B", "C", "D")


@pytest.fixture(scope="module")
def answers():
    """Return answers of some skill on films of three classes; of the fourth there is none."""
    samples = samples_of({("A", "s"): 60, ("B", "s"): 40, ("C", "s"): 20}, films_per_group=2)
    truth = np.array([CLASSES.index(sample.label) for sample in samples])
    noise = np.random.default_rng(3).normal(0, 1, (len(samples), 4))
    return Predictions(CLASSES, tuple(samples), noise + 1.2 * np.eye(4)[truth])


def test_figures_over_all_classes_are_those_of_scikit_learn(answers):
    found = figures(answers, RAW)
    truth, answer, shares = answers.truth, answers.logits.argmax(axis=1), answers.probabilities()
    spared = [reference.recall_score(truth == k, answer == k, pos_label=False) for k in range(4)]
    areas = [reference.roc_auc_score(truth == k, shares[:, k]) for k in range(3)]
    precise = [reference.average_precision_score(truth == k, shares[:, k]) for k in range(3)]
    expected = {
        "macro_precision": reference.precision_score(truth, answer, average="macro", zero_division=0),
        "macro_specificity": np.mean(spared),
        "macro_auroc": np.mean(areas),
        "macro_auprc": np.mean(precise),
    }
    for name, value in expected.items():
        low, high = found[f"{name}_interval"]
        assert found[name] == pytest.approx(value, abs=1e-6)
        assert low < value < high
    low, high = found["classes"]["B"]["auprc_interval"]
    assert low < found["classes"]["B"]["auprc"] < high
    assert found["classes"]["D"]["auprc_interval"] is None


def test_each_class_against_the_others_is_counted_and_drawn_among_all_films(answers):
    found, truth, answer = figures(answers, RAW), answers.truth, answers.logits.argmax(axis=1)
    table, groups = reference.confusion_matrix(truth, answer), [sample.group for sample in answers.samples]
    drawn = metrics.bootstrap_tables(truth, answer, groups, 4)
    for k, label in enumerate(CLASSES[:3]):
        hits, support, answered, films = table[k, k], table[k].sum(), table[:, k].sum(), table.sum()
        spared = films - support - answered + hits
        counts = {
            "sensitivity": (hits, support),
            "specificity": (spared, films - support),
            "precision": (hits, answered),
            "negative_predictive_value": (spared, films - answered),
        }
        own = found["classes"][label]
        for name, (part, whole) in counts.items():
            assert own[name] == pytest.approx(part / whole, abs=1e-6)
            assert own[f"{name}_interval"] == pytest.approx(wilson(part, whole), abs=1e-6)
        areas = metrics.bootstrap_areas(truth == k, answers.probabilities()[:, k], groups, truth=truth)
        resampled = [2 * one[k, k] / (one[k].sum() + one[:, k].sum()) for one in drawn], *areas
        for name, values in zip(("f1", "auroc", "auprc"), resampled, strict=True):
            assert own[f"{name}_interval"] == pytest.approx(np.percentile(values, (2.5, 97.5)), abs=1e-6)


def test_probabilities_are_measured_before_and_after_calibration(answers):
    scaling = Scaling(2.0, (0.0, 1.5, 0.0, 0.5))
    found = figures(answers, scaling)["probabilities"]
    for name, used in (("raw", RAW), ("calibrated", scaling)):
        expected = reference.log_loss(answers.truth, answers.probabilities(used), labels=range(4))
        assert found[name]["nll"] == pytest.approx(expected, abs=1e-6)


def test_figures_within_a_source_and_an_age_group_are_of_their_films_alone(answers):
    """Where films of one class are, its recall is no balanced accuracy."""
    places = {"A": ("east", "adult"), "B": ("east", "child"), "C": ("west", "child")}
    samples = tuple(
        replace(sample, source=places[sample.label][0], age_group=places[sample.label][1]) for sample in answers.samples
    )
    found = figures(replace(answers, samples=samples), RAW)
    right = answers.truth == answers.logits.argmax(axis=1)
    for name, fact in (("by_source", "source"), ("by_age_group", "age_group")):
        column = np.array([getattr(sample, fact) for sample in samples])
        assert set(found[name]) == set(column)
        for value, entry in found[name].items():
            inside = column == value
            recall = {CLASSES[k]: right[inside & (answers.truth == k)] for k in np.unique(answers.truth[inside])}
            assert entry["films"] == inside.sum()
            assert entry["accuracy"] == pytest.approx(right[inside].mean(), abs=1e-6)
            assert entry["recall"] == {label: [own.sum(), len(own)] for label, own in recall.items()}
            assert (entry["balanced_accuracy"] is None) == (len(recall) == 1)


def test_what_the_source_tells_is_measured_on_the_classes_that_there_are_films_of(answers):
    found = figures(answers, RAW)["source_only"]
    assert found == {"accuracy": 0.5, "balanced_accuracy": pytest.approx(1 / 3, abs=1e-6)}


def test_a_bar_in_the_name_of_a_class_moves_no_figure_to_another_column(answers):
    """As in the findings of ChestX-ray14: ``Effusion|Mass``."""
    names = {"A": "Effusion|Mass"}
    samples = tuple(replace(sample, label=names.get(sample.label, sample.label)) for sample in answers.samples)
    classes = ("Effusion|Mass", *CLASSES[1:])
    found = figures(Predictions(classes, samples, answers.logits), RAW)
    page = MarkdownIt("commonmark").enable("table").render("\n\n".join(measured(classes, found)))
    assert f"<td>Effusion|Mass</td>\n<td>{found['classes']['Effusion|Mass']['support']}</td>" in page


def test_values_at_thresholds_are_those_of_scikit_learn(answers):
    thresholds = dict(zip(CLASSES, (0.3, 0.5, 0.2, 1.1), strict=True))
    found = at_thresholds(answers, RAW, thresholds)
    for k, label in enumerate(CLASSES[:3]):
        positive, above = answers.truth == k, answers.probabilities()[:, k] > thresholds[label]
        expected = {
            "sensitivity": (reference.recall_score(positive, above), positive.sum()),
            "specificity": (reference.recall_score(positive, above, pos_label=False), (~positive).sum()),
            "positive_predictive_value": (reference.precision_score(positive, above), above.sum()),
            "negative_predictive_value": (reference.precision_score(positive, above, pos_label=False), (~above).sum()),
        }
        for name, (value, films) in expected.items():
            assert found[label][name] == pytest.approx(value, abs=1e-6)
            assert found[label][f"{name}_interval"] == pytest.approx(wilson(round(value * films), films), abs=1e-6)
    assert found["D"]["sensitivity"] is None
    assert found["D"]["positive_predictive_value"] is None


def test_a_film_exactly_on_a_threshold_is_below_it_as_where_the_threshold_was_chosen(answers):
    found = at_thresholds(replace(answers, logits=np.zeros((120, 4))), RAW, dict.fromkeys(CLASSES, 0.25))
    assert (found["A"]["sensitivity"], found["A"]["specificity"]) == (0.0, 1.0)


def test_tables_of_older_bundles_are_written_without_what_they_lack(answers):
    found = figures(answers, RAW)
    assert "| macro AUPRC |" in "\n".join(measured(CLASSES, found))
    older = {key: value for key, value in found.items() if not key.startswith(("macro_a", "macro_p", "macro_s"))}
    gone = ("auprc_interval", "negative_predictive_value")
    older["classes"] = {
        label: {key: value for key, value in own.items() if key not in gone} for label, own in found["classes"].items()
    }
    page = "\n".join(measured(CLASSES, older))
    assert "macro AUPRC" not in page
    assert "not done" in page


def test_an_evaluation_measures_the_operating_points_of_the_bundle(finished, data, tmp_path):
    made = export(finished, tmp_path / "bundle")
    result = evaluate(made.folder, data, tmp_path / "out", "cpu", extent=Extent(robustness=False, pictures=False))
    thresholds = {label: made.operating_points[label].threshold for label in made.classes}
    predictions = Predictions.load(tmp_path / "out" / "predictions.csv")
    assert "calibrated " in (tmp_path / "out" / "predictions.csv").read_text()
    again = at_thresholds(predictions, made.calibration.scaling, thresholds)
    assert result["at_operating_points"] == {x: {"threshold": thresholds[x]} | again[x] for x in made.classes}
    assert again == made.provenance["test_at_thresholds"]
    page = (tmp_path / "out" / "report.html").read_text()
    for words in ("At the operating points of the bundle", "<th>NPV</th>", "<th>AUPRC</th>", "macro specificity"):
        assert words in page


def test_all_that_a_bundle_states_is_of_answers_calibrated_on_its_calibration_part(finished, tmp_path):
    shutil.copytree(finished, tmp_path / "run")
    draw, parts = np.random.default_rng(4), {}
    for part in ("calibration", "test"):
        found = Predictions.load(finished / f"predictions-{part}.csv")
        parts[part] = replace(found, logits=draw.normal(2.0 * np.eye(3)[found.truth] + [0.0, 4.0, 0.0], 4.0).round(6))
        parts[part].save(tmp_path / "run" / f"predictions-{part}.csv")
    made = export(tmp_path / "run", tmp_path / "bundle")
    chosen, scaling = parts["calibration"], made.calibration.scaling
    assert scaling == calibrate.scaling(chosen.truth, chosen.logits)
    for k, label in enumerate(made.classes):
        column = (chosen.truth == k).astype(float), chosen.probabilities(scaling)[:, k]
        assert made.operating_points[label].threshold == calibrate.operating_point(*column)["threshold"]
        counts = [one["count"] for one in calibrate.reliability(*column)]
        assert [one.count for one in made.calibration.reliability[label]] == counts
    assert {part: made.provenance[part] for part in parts} == {x: figures(found, scaling) for x, found in parts.items()}
    thresholds = {label: point.threshold for label, point in made.operating_points.items()}
    stated = made.provenance["test_at_thresholds"]
    assert stated == at_thresholds(parts["test"], scaling, thresholds) != at_thresholds(parts["test"], RAW, thresholds)


def test_a_row_of_an_evaluation_ends_with_calibrated_probabilities_and_the_answer_of_the_page(answers, tmp_path):
    scaling = Scaling(2.0, (0.0, 1.5, 0.0, 0.5))
    answers.save(tmp_path / "raw.csv")
    answers.save(tmp_path / "both.csv", scaling)
    lines = [(tmp_path / name).read_text().splitlines() for name in ("raw.csv", "both.csv")]
    assert all(both.startswith(f"{raw},") for raw, both in zip(*lines, strict=True))
    rows = list(csv.DictReader(lines[1]))
    assert list(rows[0])[-5:] == [*(f"calibrated {label}" for label in CLASSES), "answer"]
    for row, expected in zip(rows, answers.probabilities(scaling), strict=True):
        assert [float(row[f"calibrated {label}"]) for label in CLASSES] == pytest.approx(expected, abs=1e-6)
    right = np.mean([row["answer"] == row["label"] for row in rows])
    assert right == pytest.approx(figures(answers, scaling)["accuracy"], abs=1e-6)
    assert right != pytest.approx(figures(answers, RAW)["accuracy"], abs=1e-6)
    for name in ("raw.csv", "both.csv"):
        again = Predictions.load(tmp_path / name)
        assert again.classes == CLASSES
        np.testing.assert_allclose(again.logits, answers.logits, atol=1e-6)
