import numpy as np
import pytest
from scipy.optimize import minimize
from sklearn import metrics as reference

from cxrviewer.inference.scoring import softmax
from cxrviewer.results.audit_trail.drift import SURE
from cxrviewer.training.basics import metrics
from cxrviewer.training.evaluation import calibrate

GENERATOR = np.random.default_rng(5)
TRUTH = GENERATOR.choice(4, 600, p=[0.4, 0.3, 0.2, 0.1])
LOGITS = GENERATOR.normal(0, 1, (600, 4)) + 1.5 * np.eye(4)[TRUTH]
ANSWER = LOGITS.argmax(axis=1)


def test_table_figures_are_those_of_scikit_learn():
    table = metrics.confusion(TRUTH, ANSWER, 4)
    np.testing.assert_array_equal(table, reference.confusion_matrix(TRUTH, ANSWER))
    assert float(metrics.balanced_accuracy(table)) == pytest.approx(reference.balanced_accuracy_score(TRUTH, ANSWER))
    assert float(metrics.macro_f1(table)) == pytest.approx(reference.f1_score(TRUTH, ANSWER, average="macro"))


def test_auroc_with_ties_is_that_of_scikit_learn():
    score = np.round(softmax(LOGITS)[:, 1], 1)
    assert metrics.auroc(TRUTH == 1, score) == pytest.approx(reference.roc_auc_score(TRUTH == 1, score))
    assert np.isnan(metrics.auroc(np.zeros(3, bool), np.zeros(3)))


def test_correlation_is_that_of_scikit_learn():
    table = metrics.confusion(TRUTH, ANSWER, 4)
    assert float(metrics.matthews(table)) == pytest.approx(reference.matthews_corrcoef(TRUTH, ANSWER))
    one_answer = metrics.confusion(TRUTH, np.zeros_like(TRUTH), 4)
    assert np.isnan(metrics.matthews(np.stack([table, one_answer]))[1])


def test_average_precision_with_ties_is_that_of_scikit_learn():
    score = np.round(softmax(LOGITS)[:, 1], 1)
    expected = reference.average_precision_score(TRUTH == 1, score)
    assert metrics.average_precision(TRUTH == 1, score) == pytest.approx(expected)
    assert np.isnan(metrics.average_precision(np.zeros(3, bool), np.zeros(3)))


def test_predictive_values_by_counting_a_thousand_patients():
    # Of 1,000 patients 100 are ill: 90 found; of 900 others 720 spared.
    assert metrics.predictive_values(0.9, 0.8, 0.1) == pytest.approx((90 / (90 + 180), 720 / (720 + 10)))
    assert np.isnan(metrics.predictive_values(0.0, 1.0, 0.1)[0])


def test_probability_figures_are_those_of_scikit_learn():
    probabilities = softmax(LOGITS)
    assert metrics.negative_log_likelihood(TRUTH, probabilities) == pytest.approx(
        reference.log_loss(TRUTH, probabilities)
    )
    pairs = [reference.brier_score_loss(k == TRUTH, probabilities[:, k]) for k in range(4)]
    assert metrics.brier(TRUTH, probabilities) == pytest.approx(sum(pairs))


def test_calibration_error_by_hand():
    # Two films in one bin at 0.8, one right: |0.5 - 0.8|. Two in another at 0.6, both right: |1 - 0.6|.
    probabilities = np.array([[0.8, 0.2], [0.8, 0.2], [0.4, 0.6], [0.4, 0.6]])
    assert metrics.calibration_error(np.array([0, 1, 1, 1]), probabilities) == pytest.approx(0.5 * 0.3 + 0.5 * 0.4)


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    # Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_interval_against_published_numbers(hits, trials, low, high):
    assert metrics.wilson(hits, trials) == pytest.approx((low, high), abs=5e-5)


def test_wilson_without_trials_knows_nothing():
    assert metrics.wilson(0, 0) == (0.0, 1.0)


def test_bootstrap_draws_whole_groups():
    truth, answer = np.zeros(40, int), np.repeat([0, 1], 20)
    alone = metrics.bootstrap_tables(truth, answer, [str(i) for i in range(40)], 2)
    pairs = metrics.bootstrap_tables(truth, answer, [str(i // 20) for i in range(40)], 2)
    assert metrics.interval(alone[:, 0, 0] / 40)[0] > 0.3
    assert metrics.interval(pairs[:, 0, 0] / 40) == (0.0, 1.0)


def drawn_films(groups, truth, seed):
    """Return the films of each of 2,000 draws, in plain Python: groups are drawn among those of one rarest class."""
    films = {name: [i for i, group in enumerate(groups) if group == name] for name in sorted(set(groups))}
    held = {name: {int(truth[i]) for i in places} for name, places in films.items()}
    count = {k: sum(k in own for own in held.values()) for k in set(map(int, truth))}
    kinds = {}
    for name, own in held.items():
        kinds.setdefault(min(own, key=lambda k: (count[k], k)), []).append(name)
    generator, draws = np.random.default_rng(seed), [[] for _ in range(2000)]
    for _, names in sorted(kinds.items()):
        times = generator.multinomial(len(names), np.full(len(names), 1 / len(names)), size=2000)
        for draw, counts in zip(draws, times, strict=True):
            draw += [i for name, count in zip(names, counts, strict=True) for i in films[name] * count]
    return draws


def test_patients_with_films_of_many_classes_are_left_to_chance():
    """Each of 60 patients has four films of 14 classes: hardly two have the same mixture."""
    generator = np.random.default_rng(5)
    truth, groups = generator.integers(0, 14, 240), [f"{i // 4:02d}" for i in range(240)]
    skill = np.repeat(generator.uniform(0.2, 1.0, 60), 4)  # patients differ in how well they are answered
    answer = np.where(generator.random(240) < skill, truth, (truth + 1) % 14)
    right = (truth == answer).reshape(60, 4).mean(axis=1)
    drawn = right[generator.integers(0, 60, (2000, 60))].mean(axis=1)
    low, high = metrics.interval(np.trace(metrics.bootstrap_tables(truth, answer, groups, 14), axis1=1, axis2=2) / 240)
    assert high - low == pytest.approx(np.subtract(*np.percentile(drawn, (97.5, 2.5))), rel=0.2)


def test_bootstrapped_tables_are_those_of_the_drawn_films():
    """Some groups hold films of two classes."""
    groups = [f"{i // 3:03d}" if i < 300 else f"{TRUTH[i]}-{i % 40:02d}" for i in range(len(TRUTH))]
    tables = metrics.bootstrap_tables(TRUTH, ANSWER, groups, 4, seed=3)
    for place, films in list(enumerate(drawn_films(groups, TRUTH, 3)))[::333]:
        np.testing.assert_array_equal(tables[place], reference.confusion_matrix(TRUTH[films], ANSWER[films]))


@pytest.mark.parametrize("sides", [True, False], ids=["two sides", "four classes"])
def test_bootstrapped_areas_are_those_of_scikit_learn_on_the_drawn_films(sides):
    positive, score = TRUTH == 1, np.round(softmax(LOGITS)[:, 1], 1)
    groups = [f"{i // 2:03d}" for i in range(len(TRUTH))]
    auroc, auprc = metrics.bootstrap_areas(positive, score, groups, seed=4, truth=None if sides else TRUTH)
    draws = drawn_films(groups, positive if sides else TRUTH, 4)
    for place in (0, 1, 999, 1999):
        drawn = draws[place]
        assert auroc[place] == pytest.approx(reference.roc_auc_score(positive[drawn], score[drawn]))
        assert auprc[place] == pytest.approx(reference.average_precision_score(positive[drawn], score[drawn]))
    assert np.isnan(metrics.interval(metrics.bootstrap_auroc(np.ones(3, bool), np.zeros(3), list("abc")))).all()
    assert np.isnan(metrics.bootstrap_areas(np.zeros(3, bool), np.zeros(3), list("abc"))[1]).all()


def test_no_draw_lacks_a_rare_class():
    """Of a class that is never found half the recall is missing in every draw, not in seven of eight."""
    truth, answer = np.repeat([0, 1], [98, 2]), np.zeros(100, int)
    groups = [str(i) for i in range(100)]
    tables = metrics.bootstrap_tables(truth, answer, groups, 2)
    assert (tables[:, 1].sum(axis=1) == 2).all()
    assert metrics.interval(metrics.balanced_accuracy(tables)) == (0.5, 0.5)
    score = np.random.default_rng(0).random(100)
    assert not np.isnan(metrics.bootstrap_auroc(truth == 1, score, groups)).any()


@pytest.mark.parametrize("answer", [ANSWER, np.where(ANSWER == 3, 0, ANSWER)])  # the other one never answers a class
def test_macro_precision_and_specificity_are_those_of_scikit_learn(answer):
    table = metrics.confusion(TRUTH, answer, 4)
    expected = reference.precision_score(TRUTH, answer, average="macro", zero_division=0)
    assert float(metrics.macro_precision(table)) == pytest.approx(expected)
    spared = [reference.recall_score(k == TRUTH, answer == k, pos_label=False) for k in range(4)]
    assert float(metrics.macro_specificity(table)) == pytest.approx(np.mean(spared))
    # A class that neither occurs nor is answered does not count.
    wider = metrics.confusion(TRUTH, answer, 5)
    assert float(metrics.macro_precision(wider)) == pytest.approx(expected)
    assert float(metrics.macro_specificity(wider)) == pytest.approx(np.mean(spared))


def test_a_class_without_films_is_not_estimable_and_does_not_count():
    assert np.isnan(metrics.ratio(0, 0))
    assert float(metrics.balanced_accuracy(np.array([[3, 1], [0, 0]]))) == pytest.approx(0.75)


OFFSETS = np.array([0.9, -1.3, 0.4])


def scaled_wrongly(films: int = 40000) -> tuple[np.ndarray, np.ndarray]:
    """Return truth, and logits whose truth would be reached by a temperature of 2.5 and `OFFSETS`."""
    generator = np.random.default_rng(0)
    logits = generator.normal(0, 2, (films, 3))
    drawn = (softmax(logits + OFFSETS).cumsum(axis=1) > generator.random((films, 1))).argmax(axis=1)
    return drawn, logits * 2.5


def test_temperature_and_offsets_are_recovered():
    found = calibrate.scaling(*scaled_wrongly())
    assert found.temperature == pytest.approx(2.5, rel=0.03)
    assert found.offsets == pytest.approx(OFFSETS - OFFSETS.mean(), abs=0.05)


def test_scaling_is_as_likely_as_a_search_by_another_method_finds():
    truth, logits = scaled_wrongly(500)

    def cost(numbers):
        return reference.log_loss(truth, softmax(logits / np.exp(numbers[0]) + np.append(numbers[1:], 0.0)))

    least = minimize(cost, np.zeros(3), method="Nelder-Mead", options={"maxiter": 3000, "fatol": 1e-9}).fun
    found = reference.log_loss(truth, softmax(calibrate.scaling(truth, logits)(logits)))
    assert least <= found < least + 5e-4  # the penalty on the offsets


def test_answers_of_a_model_that_errs_on_no_film_do_not_become_certain():
    truth = np.arange(40) % 4
    found = calibrate.scaling(truth, 3.0 * np.eye(4)[truth])
    sure = softmax(found(3.0 * np.eye(4)[truth])).max(axis=1)
    assert np.all((sure > 0.97) & (sure < 0.9999))


@pytest.mark.parametrize("loud", [1.0, 30.0, 500.0])
def test_however_loud_a_model_is_that_knows_nothing_it_does_no_worse_than_the_shares_of_the_classes(loud):
    generator = np.random.default_rng(3)
    truth = np.sort(np.arange(60) % 3 * (np.arange(60) % 2))
    found = calibrate.scaling(truth, generator.normal(0, loud, (60, 3)) + 2 * loud * np.eye(3)[0])
    answered = softmax(found(generator.normal(0, loud, (60, 3)) + 2 * loud * np.eye(3)[0]))
    shares = np.bincount(truth) / 60
    assert found.is_sound
    assert reference.log_loss(truth, answered) < reference.log_loss(truth, np.tile(shares, (60, 1))) + 0.2


def test_a_class_without_films_keeps_a_finite_offset():
    logits = np.random.default_rng(0).normal(0, 1, (60, 3))
    found = calibrate.scaling(np.arange(60) % 2, logits)
    assert found.is_sound
    assert found.offsets[2] == min(found.offsets) < -1.0


def test_reliability_bins_cover_everything_and_hold_the_truth():
    generator = np.random.default_rng(0)
    probability = np.append(generator.random(5000), [0.0, 1.0])
    positive = (generator.random(5002) < probability).astype(float)
    bins = calibrate.reliability(positive, probability)
    assert [b["low"] for b in bins] + [1.0] == [0.0] + [b["high"] for b in bins]
    assert {0.5, SURE} <= {b["low"] for b in bins}  # from there on the audit trail counts sure answers
    assert sum(b["count"] for b in bins) == 5002
    (sure,) = (b for b in calibrate.reliability(np.ones(1), np.array([SURE])) if b["count"])
    assert sure["low"] == SURE  # such an answer counts as sure
    assert sum(b["interval"][0] <= (b["low"] + b["high"]) / 2 <= b["interval"][1] for b in bins) >= len(bins) - 2


def test_operating_point_against_a_search_over_all_thresholds():
    generator = np.random.default_rng(1)
    positive = (generator.random(400) < 0.3).astype(float)
    probability = np.clip(generator.normal(0.35 + 0.3 * positive, 0.15), 0.0, 1.0)
    point = calibrate.operating_point(positive, probability)

    def sens_spec(threshold):
        above = probability > threshold
        return above[positive == 1].mean(), (~above)[positive == 0].mean()

    assert sens_spec(point["threshold"]) == pytest.approx((point["sensitivity"], point["specificity"]))
    assert sum(sens_spec(point["threshold"])) == pytest.approx(max(sum(sens_spec(t)) for t in np.linspace(0, 1, 5001)))
    low, high = point["indeterminate"]
    assert low < point["threshold"] < high
    assert sens_spec(low)[0] >= 0.95 > sens_spec(probability[probability > low].min())[0], "no wider than it has to be"
    assert sens_spec(high)[1] >= 0.95 > sens_spec(np.nextafter(probability[probability < high].max(), 0.0))[1]


@pytest.mark.parametrize("probability", [[0.0, 0.0, 1.0, 1.0], [0.2, 0.2, 0.2, 0.2], [1.0, 1.0, 0.0, 0.0]])
def test_operating_point_of_extreme_answers_is_in_order(probability):
    point = calibrate.operating_point(np.array([0.0, 0.0, 1.0, 1.0]), np.array(probability))
    low, high = point["indeterminate"]
    assert 0.0 <= low <= point["threshold"] <= high <= 1.0
