"""Drift: months are counted once per film, held against validation and earlier months, and told in one plain line."""

import json

import numpy as np
import pytest
from bundles import write_bundle
from scipy import stats

from cxrviewer import paths
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.results.audit_trail import drift
from cxrviewer.results.audit_trail.chain import Entry

BUNDLE = load_bundle()
DESCRIPTION = json.loads((paths.default_bundle() / "bundle.json").read_text(encoding="utf-8"))
ANSWERS = np.array(DESCRIPTION["provenance"]["validation"]["confusion"]).sum(axis=0)


def analysed(film, label="Normal", probability=0.95, month="2026-11", bundle=BUNDLE.sha256, gate="pass", reasons=()):
    rest = (1.0 - probability) / 3
    calibrated = {name: probability if name == label else rest for name in BUNDLE.classes} if gate != "block" else {}
    record = {
        "time": f"{month}-03T10:00:00.000Z", "event": "analysed", "film": str(film), "frame": 1, "bundle": bundle,
        "gate": gate, "reasons": list(reasons), "calibrated": calibrated,
    }  # fmt: skip
    return Entry(1, "", record)


def as_validated(count, seed, month="2026-11"):
    """Answers as the model gave on its validation films: a class by its share, a probability by the class' bins."""
    chance = np.random.default_rng(seed)
    for film, label in enumerate(chance.choice(BUNDLE.classes, count, p=ANSWERS / ANSWERS.sum())):
        bins = [one for one in BUNDLE.calibration.reliability[label] if one.low > 0.45]
        weights = np.array([one.count for one in bins], dtype=float)
        one = bins[chance.choice(len(bins), p=weights / weights.sum())]
        yield analysed(film, label, chance.uniform(one.low, one.high), month)


def month_of(*entries, bundle=BUNDLE):
    (found,) = drift.months(entries, bundle)
    return found


def test_shares_have_wilsons_interval():
    found = month_of(*(analysed(film, "Normal" if film < 37 else "COVID-19") for film in range(50))).figures
    for label, hits in (("Normal", 37), ("COVID-19", 13), ("Viral Pneumonia", 0)):
        interval = stats.binomtest(hits, 50).proportion_ci(method="wilson")
        figure = found[label]
        assert (figure.value, figure.low, figure.high) == pytest.approx((hits / 50, interval.low, interval.high))


def test_the_mean_has_the_interval_of_the_normal_distribution():
    values = np.random.default_rng(3).uniform(0.5, 1.0, 80)
    figures = month_of(*(analysed(film, probability=value) for film, value in enumerate(values))).figures
    low, high = stats.norm.interval(0.95, values.mean(), stats.sem(values))
    mean = figures["mean top probability"]
    assert (mean.value, mean.low, mean.high) == pytest.approx((values.mean(), low, high))
    assert figures["top at least 0.9"].value == (values >= 0.9).mean()


def test_validation_is_read_from_the_bundle():
    found = drift.validation(BUNDLE)
    for place, label in enumerate(BUNDLE.classes):
        interval = stats.binomtest(int(ANSWERS[place]), int(sum(ANSWERS))).proportion_ci(method="wilson")
        assert (found[label].low, found[label].high) == pytest.approx((interval.low, interval.high))
    bins = [one for label in BUNDLE.classes for one in DESCRIPTION["calibration"]["reliability"][label]]
    films = DESCRIPTION["provenance"]["calibration"]["films"]
    assert sum(one["count"] for one in bins) == len(BUNDLE.classes) * films
    sure = sum(one["count"] for one in bins if one["low"] >= 0.9)
    assert found["top at least 0.9"].value == pytest.approx(sure / films)
    mean = found["mean top probability"]
    assert 0.8 < mean.low < mean.high <= 1.0
    assert mean.high - mean.low < 0.15
    assert "refused" not in found


def test_each_film_counts_once_by_its_last_answer_and_refusals_by_reason():
    entries = [analysed(1, "COVID-19"), analysed(1, "Normal"), analysed(2, "COVID-19", gate="warn", reasons=["G06"])]
    entries += [analysed(film, gate="block", reasons=["G03", "G05"][: film - 2]) for film in (3, 4)]
    entries.append(Entry(1, "", {"time": "2026-11-03T10:00:00.000Z", "event": "opened", "film": "9", "frame": 1}))
    answers = month_of(*entries).answers
    assert (answers.films, answers.refused, answers.scored) == (4, 2, 2)
    assert dict(answers.tops) == {"Normal": 1, "COVID-19": 1}
    assert dict(answers.reasons) == {"G03": 2, "G05": 1}
    assert dict(answers.warnings) == {"G06": 1}
    assert month_of(*entries).figures["refused G03"].value == 0.5


def test_months_and_models_are_apart():
    entries = [analysed(1, month="2026-12"), analysed(1), analysed(1, bundle="e" * 64), analysed(2)]
    found = [(one.month, one.bundle, one.answers.films) for one in drift.months(entries, BUNDLE)]
    assert found == [("2026-11", BUNDLE.sha256, 2), ("2026-11", "e" * 64, 1), ("2026-12", BUNDLE.sha256, 1)]


def test_other_films_are_told_in_one_plain_line():
    month = month_of(*(analysed(film, "Lung Opacity", 0.6) for film in range(60)))
    assert month.warning.startswith("The films of 2026-11 are unlike those that the model was validated on: ")
    known = drift.validation(BUNDLE)["Lung Opacity"]
    assert f"Lung Opacity 100 % (there {100 * known.low:.0f} % to {100 * known.high:.0f} %)" in month.warning
    assert "mean top probability 60 %" in month.warning
    assert month.warning.count("\n") == 0
    assert "earlier" not in month.warning


def test_a_few_films_are_not_compared():
    assert month_of(*(analysed(film, "Lung Opacity", 0.6) for film in range(29))).warning == ""


def test_films_like_those_of_the_validation_hardly_ever_cause_a_warning():
    warned = sum(bool(month_of(*as_validated(150, seed)).warning) for seed in range(200))
    assert warned <= 10  # of 200; six figures are compared at once


def test_a_month_is_held_against_the_earlier_ones_of_its_model():
    usual = [entry for month in ("2026-09", "2026-10") for entry in as_validated(120, 5, month)]
    refused = [analysed(film, gate="block", reasons=["G03"], month="2026-11") for film in range(500, 540)]
    found = drift.months([*usual, *as_validated(120, 7), *refused], BUNDLE)
    assert [bool(one.warning) for one in found] == [False, False, True]
    assert "unlike those of earlier months: refused 25 % (there 0 % to " in found[-1].warning
    other = drift.months([*usual, *as_validated(120, 7), *refused], None)
    assert not other[-1].validation
    assert other[-1].warning == found[-1].warning


def test_a_bundle_without_a_validation_is_no_trouble(tmp_path):
    bundle = load_bundle(write_bundle(tmp_path / "bundle"))
    month = month_of(*(analysed(film, bundle=bundle.sha256) for film in range(40)), bundle=bundle)
    assert not month.validation
    assert month.warning == ""


def test_the_document_names_no_film():
    found = drift.document(drift.months([analysed("f" * 64), analysed("a" * 64, gate="block")], BUNDLE))
    text = json.dumps(found, allow_nan=False)
    assert found["notice"] == "Research use only. Not a medical device."
    assert "f" * 64 not in text
    assert found["months"][0]["films"] == 2


def test_what_the_gate_was_measured_to_hold_up_is_read_from_the_bundle():
    proper = next(one for one in DESCRIPTION["provenance"]["gate"]["proper"] if one["name"] == "test part")
    found = drift.validation(BUNDLE)
    counts = {
        "refused by learnt rules": round(proper["blocked"] * proper["films"]),
        "refused or warned of by learnt rules": round((proper["blocked"] + proper["warned"]) * proper["films"]),
        "unlike the training films": proper["codes"]["G15"],
    }
    for name, hits in counts.items():
        interval = stats.binomtest(hits, proper["films"]).proportion_ci(method="wilson")
        assert (found[name].low, found[name].high) == pytest.approx((interval.low, interval.high))


def test_films_unlike_those_of_the_training_are_told_from_the_first_month():
    usual = [*as_validated(120, 5)]
    far = [analysed(film, gate="warn", reasons=["G15"], probability=0.9) for film in range(500, 520)]
    warning = month_of(*usual, *far).warning
    assert "unlike the training films 14 % (there 0 % to 2 %)" in warning
    assert "refused or warned of by learnt rules 14 %" in warning


def test_a_month_in_which_the_gate_refused_nearly_all_is_told():
    refused = [analysed(film, gate="block", reasons=["G14"]) for film in range(200)]
    month = month_of(*refused, analysed(300))
    assert month.answers.scored < drift.LEAST_FILMS
    assert "refused by learnt rules 100 % (there 0 % to 1 %)" in month.warning
    assert "Normal" not in month.warning  # one film says nothing of the answers


def test_films_that_their_headers_kept_from_the_learnt_rules_do_not_count_against_them():
    lateral = [analysed(film, gate="block", reasons=["G03"]) for film in range(500, 700)]
    month = month_of(*as_validated(120, 5), *lateral)
    assert month.figures["refused"].value == 200 / 320
    assert month.figures["refused by learnt rules"].value == 0.0
    assert month.warning == ""


def test_three_films_are_counted_and_judged_by_nobody():
    month = month_of(*(analysed(film, gate="block", reasons=["G14"]) for film in range(3)))
    assert month.figures["refused"].value == 1.0
    assert month.warning == ""
