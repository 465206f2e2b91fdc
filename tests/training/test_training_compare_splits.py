"""Comparisons over several splits: every fold, and every source that can be left out."""

import json

import numpy as np
import pytest
from made_films import TINY, samples_of
from sklearn import metrics as reference

from cxrviewer.errors import DataError
from cxrviewer.training.compare import _places, compare
from cxrviewer.training.comparison_figures import collected, joined, table
from cxrviewer.training.data.schemes import each, partition
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.recipes.variants import parse

COMMON = {key: value for key, value in TINY.items() if key not in ("epochs", "rate")}
RECIPE = "cxr4:epochs=2:rate=0.05"
PLACE = "cxr4__epochs=2__rate=0.05"


def test_a_scheme_may_stand_for_several_splits():
    samples = samples_of({("A", "x"): 9, ("B", "x"): 9, ("A", "y"): 9, ("C", "z"): 9})
    assert each(samples, "folds:3") == ("fold:1/3", "fold:2/3", "fold:3/3")
    assert each(samples, "sources") == ("source:x", "source:y")  # nobody but z could teach C
    assert each(samples, "hold-out") == ("hold-out",)
    assert each(samples, "fold:2/3") == ("fold:2/3",)


def test_what_stands_for_no_split_or_for_several_is_refused():
    apart = samples_of({("A", "x"): 9, ("B", "y"): 9})
    with pytest.raises(DataError, match="No source can be left out"):
        each(apart, "sources")
    with pytest.raises(DataError, match="One fold would leave nothing"):
        each(apart, "folds:1")
    for scheme in ("folds:5", "sources"):
        with pytest.raises(DataError, match="stands for several splits"):
            partition(apart, scheme)


@pytest.fixture(scope="module")
def crossed(data, tmp_path_factory):
    """Two seeds on three folds, test parts looked at."""
    folder = tmp_path_factory.mktemp("folds") / "out"
    options = {"seeds": (1, 2), "overrides": COMMON, "split": "folds:3", "device": "cpu"}
    return folder, compare(data, RECIPE, folder, look_at_test=True, **options)


def test_every_film_is_answered_once_by_a_model_that_was_not_trained_on_it(crossed):
    folder, result = crossed
    runs = sorted((folder / PLACE / "seed-1").glob("*/run.json"))
    assert [run.parent.name for run in runs] == ["1-fold_1_3", "2-fold_2_3", "3-fold_3_3"]
    together = Predictions.load(folder / PLACE / "seed-1" / "predictions-test.csv")
    tested = [sample.sha256 for sample in together.samples]
    assert len(set(tested)) == len(tested) == result["films"]
    for run in runs:
        films = json.loads((run.parent / "split.json").read_text())["films"]
        own = {sample.sha256 for sample in Predictions.load(run.parent / "predictions-test.csv").samples}
        assert own == set(films["test"])
        assert not own & set(films["train"])


def test_figures_of_several_folds_are_of_all_films_together(crossed):
    folder, result = crossed
    (entry,) = result["variants"]
    found = []
    for seed in entry["seeds"]:
        together = Predictions.load(folder / PLACE / f"seed-{seed}" / "predictions-test.csv")
        found.append(reference.balanced_accuracy_score(together.truth, together.logits.argmax(1)))
    assert entry["seeds"] == [1, 2]
    assert entry["balanced_accuracy"]["mean"] == pytest.approx(np.mean(found), abs=1e-6)
    assert entry["balanced_accuracy"]["deviation"] == pytest.approx(np.std(found, ddof=1), abs=1e-6)
    text = (folder / "comparison.md").read_text(encoding="utf-8")
    assert f"{result['films']} films of the test parts of 3 splits" in text
    assert "nothing but the source reaches" in text
    for number in (1, 2, 3):
        own = [run["accuracy"] for run in result["runs"] if run["split"] == f"fold:{number}/3"]
        assert len(own) == 2
        assert f"| {RECIPE} | fold:{number}/3 |" in text
        assert f"| {np.mean(own):.3f} ± {np.std(own, ddof=1):.3f}" in text


def test_test_parts_that_were_not_looked_at_have_no_answers(data, tmp_path):
    folder = tmp_path / "out"
    result = compare(data, RECIPE, folder, overrides=COMMON, split="folds:3", device="cpu")
    assert (result["part"], result["films"], len(result["runs"])) == ("validation", None, 3)
    assert not list(folder.rglob("predictions-test.csv"))


def test_a_comparison_on_other_splits_does_not_mix_with_it(crossed, data):
    folder, _ = crossed
    for split in ("hold-out", "folds:2"):
        with pytest.raises(DataError, match="begun on other splits"):
            compare(data, RECIPE, folder, overrides=COMMON, split=split, device="cpu", resume=True)


def test_each_source_is_left_out_in_turn(data, tmp_path):
    folder = tmp_path / "out"
    result = compare(data, RECIPE, folder, overrides=COMMON, split="sources", device="cpu", look_at_test=True)
    schemes = [run["split"] for run in result["runs"]]
    assert schemes == list(result["splits"])
    assert len(schemes) > 1
    for run, place in zip(result["runs"], sorted((folder / PLACE / "seed-1").glob("*/")), strict=True):
        answers = Predictions.load(place / "predictions-test.csv")
        assert {f"source:{sample.source}" for sample in answers.samples} == {run["split"]}
        answer = answers.logits.argmax(1)  # F1 is, as in scikit-learn, also of classes that were answered alone
        assert run["macro_f1"] == pytest.approx(reference.f1_score(answers.truth, answer, average="macro"), abs=1e-6)
    together = Predictions.load(folder / PLACE / "seed-1" / "predictions-test.csv")
    assert len(together.samples) == result["films"] == sum(run["films"] for run in result["runs"])
    text = (folder / "comparison.md").read_text(encoding="utf-8")
    assert "nothing but the source" not in text  # who could learn it?
    assert "of the classes that there are films of, F1 also of those that were answered" in text


def test_a_class_that_a_model_did_not_learn_is_never_its_answer(crossed, tmp_path):
    folder, _ = crossed
    whole = Predictions.load(folder / PLACE / "seed-1" / "1-fold_1_3" / "predictions-test.csv")
    keep = [place for place, sample in enumerate(whole.samples) if sample.label != whole.classes[0]]
    fewer = Predictions(whole.classes[1:], tuple(whole.samples[i] for i in keep), whole.logits[keep][:, 1:])
    for name, answers in (("a", whole), ("b", fewer)):
        (tmp_path / name).mkdir()
        answers.save(tmp_path / name / "predictions-test.csv")
    found = joined([tmp_path / "a", tmp_path / "b"])
    assert found.classes == whole.classes
    rest = found.where(range(len(whole.samples), len(found.samples)))
    assert np.isneginf(rest.logits[:, 0]).all()
    assert (rest.probabilities()[:, 0] == 0).all()
    np.testing.assert_allclose(rest.probabilities()[:, 1:], fewer.probabilities(), atol=1e-6)


def test_folders_of_splits_have_names_that_every_system_takes(tmp_path):
    schemes = ["source:St. Mary Inc.", "source:" + "x" * 300]
    assert [place.name for place in _places(schemes, tmp_path).values()] == [
        "1-source_St._Mary_Inc",
        "2-source_" + "x" * 53,
    ]


def test_films_of_validation_parts_are_not_counted_twice(crossed):
    folder, _ = crossed
    (variant,) = parse(RECIPE)
    runs = [(variant, 1, run.parent) for run in sorted((folder / PLACE / "seed-1").glob("*/run.json"))]
    result = collected(runs, look_at_test=False)
    assert result["films"] is None
    assert "Means over the validation parts of 3 splits." in table(result)
