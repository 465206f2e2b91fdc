"""Where a class has a single group, no draw of groups changes its films: an interval would be a point."""

import json

import numpy as np
import pytest
from made_films import samples_of

from cxrviewer.inference.scaling import RAW
from cxrviewer.training import comparison_figures, comparison_plot
from cxrviewer.training.basics import metrics
from cxrviewer.training.card import limits
from cxrviewer.training.card.figures import measured
from cxrviewer.training.card.worth import worth
from cxrviewer.training.comparison_figures import collected
from cxrviewer.training.data.data import Sample
from cxrviewer.training.evaluation.figures import figures
from cxrviewer.training.evaluation.outside import _Group, _separation
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.recipes.variants import Variant

CLASSES = ("A", "B", "C")
OVERALL = ("balanced_accuracy", "macro_f1", "macro_precision", "macro_specificity", "mcc", "macro_auroc", "macro_auprc")
DRAWN = ("f1", "auroc", "auprc")
PROPORTIONS = ("sensitivity", "specificity", "precision", "negative_predictive_value")


def answers(samples, classes=CLASSES):
    truth = np.array([classes.index(sample.label) for sample in samples])
    noise = np.random.default_rng(2).normal(0, 1, (len(samples), len(classes)))
    return Predictions(classes, tuple(samples), noise + 1.5 * np.eye(len(classes))[truth])


def of_groups(rare, films_per_group=4):
    """Return answers on films of A and B of many groups, and of C of as many as ``rare``."""
    counts = {("A", "s"): 60, ("B", "s"): 40, ("C", "s"): rare * films_per_group}
    return answers(samples_of({key: count for key, count in counts.items() if count}, films_per_group))


@pytest.fixture(scope="module")
def alone():
    return figures(of_groups(1), RAW)


def test_a_class_of_one_group_has_no_interval_by_bootstrap_and_says_why(alone):
    entry = alone["classes"]["C"]
    assert (entry["groups"], entry["support"], entry["interval_not_done"]) == (1, 4, "one group")
    for name in DRAWN:
        assert entry[name] is not None
        assert entry[f"{name}_interval"] is None
    for name in PROPORTIONS:
        assert len(entry[f"{name}_interval"]) == 2
    assert alone["classes"]["A"]["interval_not_done"] is None
    assert all(alone["classes"]["A"][f"{name}_interval"] for name in DRAWN)


def test_neither_have_figures_in_which_it_counts_as_much_as_the_others(alone):
    assert alone["interval_not_done"] == "one group of C"
    assert all(alone[f"{name}_interval"] is None for name in OVERALL)
    assert alone["accuracy_interval"]
    within = alone["by_source"]["s"]
    assert (within["balanced_accuracy_interval"], within["interval_not_done"]) == (None, "one group of C")
    json.dumps(alone, allow_nan=False)


def test_the_page_and_the_card_say_so(alone):
    page = "\n".join(measured(CLASSES, alone))
    area = alone["classes"]["C"]["auroc"]
    assert f"| {area:.3f} (not done: one group) |" in page
    assert f"| balanced accuracy | {alone['balanced_accuracy']:.3f} (not done: one group of C) |" in page
    assert "too narrow" not in page


@pytest.mark.parametrize("rare", [2, 4])
def test_of_a_few_groups_there_is_an_interval_and_a_warning(rare):
    found = figures(of_groups(rare), RAW)
    low, high = found["classes"]["C"]["auroc_interval"]
    assert low < high
    assert found["interval_not_done"] is None
    assert f"too narrow where groups are few: C ({rare})." in "\n".join(measured(CLASSES, found))
    assert "too narrow" not in "\n".join(measured(CLASSES, figures(of_groups(5), RAW)))


def coverage(rare, trials=50, others=20, apart=1.5):
    """Return in which share of trials an interval of the AUROC of a class of ``rare`` groups holds the truth."""
    draw, groups = np.random.default_rng(rare), np.repeat(np.arange(rare + others), 4)
    known = metrics.auroc(np.repeat([True, False], 100_000), draw.normal(np.repeat([apart, 0.0], 100_000), 2**0.5))
    names, positive, held = [str(group) for group in groups], groups < rare, 0
    for _ in range(trials):
        score = apart * positive + draw.normal(0, 1, rare + others)[groups] + draw.normal(0, 1, len(groups))
        low, high = metrics.interval(metrics.bootstrap_auroc(positive, score, names))
        held += low <= known <= high
    return held / trials


def test_intervals_of_few_groups_are_too_narrow_indeed():
    assert coverage(2) < 0.8
    assert coverage(3) < 0.88
    assert coverage(20) > 0.88


def test_a_class_without_a_film_leaves_the_others_their_intervals():
    found = figures(of_groups(0), RAW)
    entry = found["classes"]["C"]
    assert (entry["groups"], entry["interval_not_done"], entry["f1"]) == (0, "no film", 0.0)  # it is answered
    assert entry["f1_interval"] is None
    assert found["interval_not_done"] is None
    assert all(found[f"{name}_interval"] for name in OVERALL)
    page = "\n".join(measured(CLASSES, found))
    assert "0.000 (not done: no film)" in page
    assert "not estimable" in page


def test_against_one_group_of_the_other_class_nothing_is_known_either():
    found = figures(answers(samples_of({("A", "s"): 60, ("B", "s"): 4}, 4), ("A", "B")), RAW)
    assert found["classes"]["A"]["interval_not_done"] == "one group of the others"
    assert found["classes"]["A"]["auroc_interval"] is None


def test_groups_of_two_classes_count_where_they_are_drawn():
    """The one group of A beside a mixed one is drawn alone, and the mixed one among those of B."""
    groups, truth = ["a", "ab", "ab"], np.array([0, 0, 1])
    assert metrics.drawn_by_chance(truth, groups, 3).tolist() == [False, False, False]
    groups, truth = ["a", "a2", "ab", "ab", "b"], np.array([0, 0, 0, 1, 1])
    drawn = metrics.bootstrap_tables(truth, truth, groups, 2)[:, 0, 0]
    assert metrics.drawn_by_chance(truth, groups, 2).tolist() == [True, True]
    assert len(set(drawn.tolist())) > 1
    same = [Sample("a.png", "A", "g"), Sample("b.png", "B", "g"), Sample("c.png", "B", "h")]
    assert figures(answers(same), RAW)["interval_not_done"]


def test_a_comparison_says_so_in_every_file(finished, tmp_path, monkeypatch):
    plain = figures(of_groups(1), RAW)
    monkeypatch.setattr(comparison_figures, "figures", lambda *_: plain)
    runs = [(Variant(f"cxr4:rate={rate}", "cxr4", {"rate": rate}), 1, finished) for rate in ("0.1", "0.2")]
    result = collected(runs, look_at_test=True)
    comparison_figures.write(tmp_path, result)
    comparison_plot.write(tmp_path, result)
    assert result["variants"][0]["balanced_accuracy"]["interval"] is None
    assert "(not done: one group of C)" in (tmp_path / "comparison.md").read_text()
    row = (tmp_path / "comparison.csv").read_text().splitlines()[1]
    assert row.endswith(f"{plain['macro_f1']},not done: one group of C,not done: one group of C")
    assert (tmp_path / "comparison.png").stat().st_size > 0


def test_one_seed_without_an_interval_leaves_the_others_theirs():
    runs = [
        {"mcc": 0.5, "mcc_interval": [0.4, 0.6], "interval_not_done": None},
        {"mcc": 0.1, "mcc_interval": None, "interval_not_done": "all draws alike"},
    ]
    assert comparison_figures._over_runs(runs, "mcc")["interval"] == [0.1, 0.6]
    assert comparison_figures._over_runs(runs[1:], "mcc")["interval_not_done"] == "all draws alike"


def test_a_bundle_without_the_interval_is_shown_without_one(alone):
    assert worth({"test": alone}).balanced_accuracy == (alone["balanced_accuracy"], None, None)


def test_where_every_film_is_answered_right_no_interval_looks_certain():
    samples = samples_of({("A", "s"): 30, ("B", "s"): 20, ("C", "s"): 20})
    truth = np.array([CLASSES.index(sample.label) for sample in samples])
    found = figures(Predictions(CLASSES, tuple(samples), 9.0 * np.eye(3)[truth]), RAW)
    assert (found["balanced_accuracy"], found["balanced_accuracy_interval"]) == (1.0, None)
    assert found["interval_not_done"] == found["classes"]["A"]["interval_not_done"] == "all draws alike"
    assert found["accuracy_interval"][0] < 0.96  # Wilson's knows that there are few
    page = "\n".join(measured(CLASSES, found))
    assert "| 1.000 (not done: all draws alike) |" in page
    assert "1.000 (1.000 to 1.000)" not in page


@pytest.mark.parametrize(
    ("interval", "said"), [(None, "0.71, without an interval"), ((0.66, 0.75), "0.71 (0.66 to 0.75)")]
)
def test_so_is_what_was_reached_elsewhere(interval, said):
    found = {"films": 90, "balanced_accuracy": 0.71, "balanced_accuracy_interval": interval}
    told = f"its balanced accuracy was {said}; expect wrong answers elsewhere too."
    of_another_set = {"external": {"figures": found}, "split": {"scheme": "source:s"}, "test": {"by_source": {"s": {}}}}
    assert limits._measured_elsewhere(of_another_set) == f"On 90 films of another data set {told}"
    left_out = {"split": {"scheme": "source:s"}, "test": found | {"by_source": {"s": {}}}}
    assert limits._measured_elsewhere(left_out) == f"On 90 films of sources left out of training {told}"
    assert limits._measured_elsewhere({"split": {"scheme": "hold-out"}, "test": found}) == limits.UNTESTED


@pytest.mark.parametrize("truth", [{"ill": "B"}, {"healthy": "A"}])
def test_one_film_of_a_kind_at_another_hospital_has_no_interval(truth):
    found = {"healthy": _Group([], np.array([[0.9, 0.1], [0.7, 0.3]])), "ill": _Group([], np.array([[0.2, 0.8]]))}
    (entry,) = _separation(found, ("A", "B"), truth).values()
    assert entry == {"auroc": 1.0, "auroc_interval": None, "interval_not_done": "one film of a kind"}
