"""What operating points and probabilities are worth elsewhere: against counted films, and all classes at once."""

import json
from dataclasses import replace

import numpy as np
import pytest
from bundles import CLASSES, write_bundle

from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.inference.prevalence import Measured, Share, calibrated_at, measured, predictive_values, reweighted

FREQUENCIES = {"COVID-19": 0.3, "Lung Opacity": 0.05, "Normal": 0.55, "Viral Pneumonia": 0.1}


def figures(films: int) -> dict:
    return {
        "films": films,
        "classes": {label: {"support": round(share * films)} for label, share in FREQUENCIES.items()},
    }


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    point = {"sensitivity": 0.8, "specificity": 0.95}
    intervals = {"sensitivity_interval": [0.7, 0.9], "specificity_interval": [0.9, 0.97]}
    provenance = {
        "test": figures(1000),
        "calibration": figures(400),
        "test_at_thresholds": dict.fromkeys(CLASSES, point | intervals),
    }
    folder = write_bundle(tmp_path_factory.mktemp("bundle"), provenance=provenance)
    content = json.loads((folder / "bundle.json").read_text())
    content["calibration"]["fitted_on"] = "calibration part"
    (folder / "bundle.json").write_text(json.dumps(content))
    return load_bundle(folder)


@pytest.mark.parametrize("prevalence", [0.001, 0.02, 0.3, 0.9])
def test_predictive_values_are_those_that_counting_films_gives(bundle: Bundle, prevalence: float) -> None:
    films = 1_000_000
    ill, well = films * prevalence, films * (1 - prevalence)
    hits, false_alarms = ill * 0.8, well * 0.05
    positive, negative = predictive_values(measured(bundle, "COVID-19"), prevalence)
    assert positive.value == pytest.approx(hits / (hits + false_alarms), rel=1e-12)
    assert negative.value == pytest.approx((well - false_alarms) / (films - hits - false_alarms), rel=1e-12)
    assert positive.interval[0] < positive.value < positive.interval[1]
    assert negative.interval[0] < negative.value < negative.interval[1]
    lowest = ill * 0.7 / (ill * 0.7 + well * 0.1)
    highest = ill * 0.9 / (ill * 0.9 + well * 0.03)
    assert positive.interval == pytest.approx((lowest, highest), rel=1e-12)
    assert negative.interval == pytest.approx(
        (well * 0.9 / (well * 0.9 + ill * 0.3), well * 0.97 / (well * 0.97 + ill * 0.1)), rel=1e-12
    )


def test_the_interval_holds_what_chance_makes_of_the_same_films() -> None:
    """Predictive values of films drawn anew lie inside at least as often as an interval of 95 % promises."""
    chance, draws, prevalence = np.random.default_rng(4), 4000, 0.1
    sensitivity, specificity = chance.binomial(200, 0.85, draws) / 200, chance.binomial(800, 0.9, draws) / 800
    truth = predictive_values(Measured(Share(0.85), Share(0.9), "", None), prevalence)
    held = [0, 0]
    for found in zip(sensitivity, specificity, strict=True):
        shares = [Share(share, wilson(share, films)) for share, films in zip(found, (200, 800), strict=True)]
        values = predictive_values(Measured(*shares, "", None), prevalence)
        for place in (0, 1):
            held[place] += values[place].interval[0] <= truth[place].value <= values[place].interval[1]
    assert min(held) / draws >= 0.95


def wilson(share: float, films: int) -> tuple[float, float]:
    z = 1.959964
    centre = (share + z * z / 2 / films) / (1 + z * z / films)
    half = z * np.sqrt(share * (1 - share) / films + (z / 2 / films) ** 2) / (1 + z * z / films)
    return centre - half, centre + half


def test_figures_are_those_of_the_test_part_with_its_frequency(bundle: Bundle) -> None:
    found = measured(bundle, "Lung Opacity")
    assert (found.part, found.prevalence) == ("test part", 0.05)
    assert found.sensitivity == Share(0.8, (0.7, 0.9))
    assert calibrated_at(bundle, "Lung Opacity") == 0.05


@pytest.mark.parametrize(
    "provenance",
    [
        {},
        {"test": [], "test_at_thresholds": {"Normal": {"sensitivity": "much", "specificity": 0.9}}},
        {"test": {"films": 4, "classes": {"Normal": {"support": 4}}}, "test_at_thresholds": {"Normal": 3}},
        {"test_at_thresholds": {"Normal": {"sensitivity": 1.2, "specificity": True}}},
    ],
)
def test_a_bundle_that_does_not_tell_has_its_operating_points_alone(tmp_path, provenance: dict) -> None:
    bundle = load_bundle(write_bundle(tmp_path, provenance=provenance))
    point = replace(bundle.operating_points["Normal"], sensitivity=0.7)
    found = measured(replace(bundle, operating_points={"Normal": point}), "Normal")
    assert found == Measured(Share(0.7), Share(0.9), "nothing", None)
    assert [share.interval for share in predictive_values(found, 0.1)] == [None, None]


def test_frequencies_of_a_bundle_that_does_not_tell_are_none(tmp_path) -> None:
    assert calibrated_at(load_bundle(write_bundle(tmp_path)), "Normal") is None


def test_a_value_of_no_films_is_none() -> None:
    blind = Measured(Share(0.0, (0.0, 0.1)), Share(1.0, (0.9, 1.0)), "test part", 0.5)
    positive, negative = predictive_values(blind, 0.2)
    assert positive is None
    assert negative.value == pytest.approx(0.8)
    nearly = Measured(Share(0.1, (0.0, 0.2)), Share(1.0, (1.0, 1.0)), "test part", 0.5)
    positive, _ = predictive_values(nearly, 0.2)
    assert (positive.value, positive.interval) == (1.0, None)  # at the interval's lower end no film is called so
    half = Measured(Share(0.8, (0.7, 0.9)), Share(0.9), "test part", 0.5)
    assert [share.interval for share in predictive_values(half, 0.2)] == [None, None]


def test_reweighting_one_class_is_reweighting_all_where_the_others_keep_their_proportions() -> None:
    chance = np.random.default_rng(0)
    known = np.array(list(FREQUENCIES.values()))
    for wished in (0.001, 0.02, 0.3, 0.9):
        others = known * (1 - wished) / (1 - known[0])
        frequencies = np.concatenate(([wished], others[1:]))
        answer = chance.dirichlet(np.ones(4))
        anew = answer * frequencies / known
        assert reweighted(answer[0], known[0], wished) == pytest.approx((anew / anew.sum())[0], rel=1e-12)


def test_the_same_frequency_changes_nothing_and_certainty_stays() -> None:
    assert reweighted(0.37, 0.2, 0.2) == pytest.approx(0.37)
    assert reweighted(0.0, 0.2, 0.9) == 0.0
    assert reweighted(1.0, 0.2, 0.001) == 1.0


@pytest.mark.parametrize("share", [0.0, 1.0, -0.1, 1.5, float("nan")])
def test_no_prevalence_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="prevalence"):
        predictive_values(Measured(Share(0.9), Share(0.9), "", None), share)
    with pytest.raises(ValueError, match="prevalence"):
        reweighted(0.5, 0.5, share)
