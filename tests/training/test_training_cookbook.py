"""Recipes by name: whole, changeable by typed settings, with an estimate before they begin."""

import json
import re
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from made_films import TINY, samples_of

from cxrviewer import paths
from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.training.loop import estimate as estimates
from cxrviewer.training.loop.estimate import Estimate, Work, described, difference, estimate
from cxrviewer.training.loop.learner import Place
from cxrviewer.training.loop.places import Cost, exact
from cxrviewer.training.loop.schedule import Plan
from cxrviewer.training.parts.small_data import portion
from cxrviewer.training.recipes import recipe_words
from cxrviewer.training.recipes.cookbook import PUBLISHED, RECIPES, STUDIES, recipe
from cxrviewer.training.recipes.overrides import overrides_from
from cxrviewer.training.recipes.recipes import Recipe, check


@pytest.mark.parametrize("name", list(RECIPES))
def test_a_recipe_is_whole(name):
    chosen = RECIPES[name]
    check(chosen)
    assert chosen.name == name
    assert chosen.architecture in backbones.names()
    assert Recipe.from_dict(chosen.to_dict()) == chosen
    assert name == "cxr4" or name in PUBLISHED or name.startswith("benbakreti2023-")


def test_the_reference_systems_are_what_they_are_known_for():
    assert RECIPES["benbakreti2023"].architecture == "resnet18"
    assert not RECIPES["benbakreti2023"].pretrained
    for depth in (0, 1, 2):
        frozen = RECIPES[f"mobilenetv2-freeze-{depth}"]
        assert (frozen.batch, frozen.epochs, frozen.optimizer, frozen.rate) == (16, (20,), "adam", 1e-3)
        assert frozen.trainable == ((f"convs:{depth}" if depth else "head"),)
        assert len(frozen.head) == 2  # and the last: three layers
        assert frozen.test == 0.3
    resnet = RECIPES["covidresnet"]
    assert sum(resnet.epochs) == 41
    assert sorted(set(resnet.sizes)) == [128, 224, 229]
    assert (resnet.find_rate, resnet.cycle, resnet.group_ratio) == ("valley", "stage", 0.01)
    assert RECIPES["zhao2021"].schedule == "hyper-rule"
    assert RECIPES["zhao2021"].weight_decay == 0.0
    assert "densenet" in RECIPES["bassi-attux2021"].architecture


def test_settings_of_an_older_run_are_understood():
    old = {"name": "cxr4", "sizes": [32, 64], "epochs": [1, 2], "augmentation": {"strength": 0.5}, "gone": 1}
    found = Recipe.from_dict(old)
    assert (found.sizes, found.epochs, found.augmentation.strength) == ((32, 64), (1, 2), 0.5)
    assert found.head == ()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"epoch": "3"}, "Did you mean 'epochs'"),
        ({"augmentation.nois": "3"}, r"Did you mean 'augmentation.noise'"),
        ({"xyz": "3"}, "Choose among: architecture, head"),
        ({"name": "mine"}, "no setting 'name'"),
        ({"optimizer": "adagrad"}, "one of sgd, adam, adamw"),
        ({"class_weights": "effective", "sampling": "balanced"}, "more than one way at a time"),
        ({"logit_adjustment": "1"}, "more than one way at a time"),  # cxr4 weighs classes already
        ({"patience": "3"}, "Set 'select' to balanced_accuracy or macro_auroc"),
        ({"trainable": "head,all"}, "one for each size"),
        ({"trainable": "conv:1"}, "does not say what is trained"),
        ({"momentum": "0"}, "Nesterov"),
        ({"momentum": "1.5"}, "numbers below 1"),
        ({"group_ratio": "2"}, "between 0 and 1"),
        ({"data_share": "0"}, "'data_share'"),
        ({"mean": "0.1,0.2"}, "'mean' and 'std'"),
        ({"std": "0"}, "'mean' and 'std'"),
        ({"find_rate": "steep"}, "Set 'cycle' to stage"),
    ],
)
def test_settings_that_do_not_fit_are_refused(wrong, words):
    with pytest.raises(DataError, match=words):
        recipe("cxr4", wrong)


def test_one_way_of_balancing_at_a_time_is_fine():
    assert recipe("cxr4", {"class_weights": "none", "sampling": "balanced"}).sampling == "balanced"
    assert recipe("cxr4", {"class_weights": "none", "logit_adjustment": "1"}).logit_adjustment == 1.0


def test_names_that_were_nearly_right():
    with pytest.raises(DataError, match="Did you mean 'covidresnet'"):
        recipe("covid-resnet")
    for study in STUDIES:
        with pytest.raises(DataError, match=f"cxrviewer compare --recipes {study}"):
            recipe(study)
    with pytest.raises(DataError, match="Write --set key=value"):
        overrides_from(["rate"])


# --- estimates --------------------------------------------------------------------------------------------------------


def test_an_estimate_counts_steps_looks_sweeps_and_answers(monkeypatch):
    costs = {(64, "head"): Cost(0.1, 0.01), (64, "all"): Cost(0.3, 0.01), (128, "all"): Cost(1.0, 0.1)}
    asked = []

    def cost(recipe, place, size, trainable="all", panel=None):
        asked.append((size, trainable))
        return costs.get((size, trainable), Cost(9.0, 0.2))

    monkeypatch.setattr(estimates, "cost", cost)
    chosen = replace(
        Recipe(), sizes=(64, 64, 128, 128), epochs=(1, 2, 0, 3), trainable=("head", "all", "head", "all"), batch=10
    )
    chosen = replace(chosen, find_rate="valley", cycle="stage")
    whole, work = Plan.of(chosen, 105), Work(105, 20, 50)
    found = estimate(chosen, whole, exact("cpu"), work)
    assert found.per_epoch == pytest.approx((100 * 0.1 + 20 * 0.01, 100 * 0.3 + 0.2, 100 * 9.0 + 4.0, 100 * 1.0 + 2.0))
    assert found.sweeps == pytest.approx((100.0, 300.0, 9000.0, 1000.0))
    assert found.answers == pytest.approx(50 * 0.2)
    training = 10.2 + 2 * 30.2 + 3 * 102.0
    assert found.total(whole) == pytest.approx(training + 1400.0 + 10.0)
    assert len(asked) == 5  # each size and freeze once, and the answers


def test_an_estimate_measures_what_is_alike_once_with_the_teachers_and_answers_on_the_processor(monkeypatch):
    asked = []

    def cost(recipe, place, size, trainable="all", panel=None):
        asked.append((place.device.type, size, panel))
        return Cost(2.0, 0.5)

    monkeypatch.setattr(estimates, "cost", cost)
    teachers, gpu = SimpleNamespace(), Place(torch.device("cuda"), torch.float32, 1)
    chosen = replace(Recipe(), sizes=(64, 64, 96), epochs=(1, 1, 1), batch=10)
    found = estimate(chosen, Plan.of(chosen, 4), gpu, Work(4, 3, 5), teachers)
    assert asked == [("cuda", 64, teachers), ("cuda", 96, teachers), ("cpu", 96, None)]
    assert found.per_epoch == (4 * 2.0 + 3 * 0.5,) * 3, "there are fewer films than a batch holds"
    assert found.sweeps == (0.0, 0.0, 0.0), "no rate is searched for"


def test_time_is_left_for_the_search_for_a_rate():
    whole = Plan((112, 224), (20, 10), ("head", "all"))
    found = Estimate((10.0, 40.0), (100.0, 100.0), 30.0)
    assert found.total(found.fitted(whole, 600.0)) <= 540.0


def test_a_plan_is_cut_to_the_time_and_says_so():
    whole = Plan((112, 224), (20, 10), ("head", "all"))
    found = Estimate((10.0, 40.0), (0.0, 0.0), 30.0)
    line = described("cxr4", whole, found, exact("cpu"))
    assert re.match(r"cxr4: about 10 min for 30 epochs \(20 at 112 px \(head\) 3 min; 10 at 224 px 7 min\)", line)
    assert line.endswith("cpu, float32, 1 thread")
    assert described("cxr4", whole, found, replace(exact("cpu"), threads=2)).endswith("2 threads")
    assert found.fitted(whole, 3600.0) == whole
    assert difference(whole, whole) == ""
    short = found.fitted(whole, 400.0)
    assert found.total(short) <= 400.0
    assert difference(whole, short) == "Shortened to fit the time: epochs 20, 10 became 11, 5."
    least = found.fitted(whole, 60.0)
    assert found.total(least) <= 60.0
    assert "(1 at 224 px 24 s)" in described("cxr4", least, found, exact("cpu"))
    assert difference(whole, least).endswith("became 0, 1, and an epoch goes through 60 % of the films.")


def test_a_run_tells_its_estimate_first_and_what_it_cut(data, tmp_path):
    from cxrviewer.training.loop.run import train

    told = []
    train(
        data,
        "cxr4",
        tmp_path,
        overrides=TINY,
        max_minutes=0.0,
        device="cpu",
        progress=lambda _, line: told.append(line),
    )
    lines = [line for line in told if line and not line.startswith("reading")]
    estimate_at = next(place for place, line in enumerate(lines) if line.startswith("cxr4: about"))
    assert lines[estimate_at + 1].startswith("Shortened to fit the time: epochs 4 became 1")
    assert lines[estimate_at + 2].startswith("Even that will take about")
    assert lines[estimate_at + 3].startswith("epoch 1 of 1")
    assert not [line for line in told if line and not _can_be_translated(line)]


def _can_be_translated(line: str) -> bool:
    """Return whether the window knows the line in other languages, by more of it than its signs."""
    places = re.compile(r"\{\w+\}")
    sentences = json.loads((paths.resources() / "translations" / "sentences.json").read_text(encoding="utf-8"))
    patterns = (".+".join(map(re.escape, places.split(one))) for one in sentences if len(places.sub("", one)) > 15)
    return any(re.fullmatch(pattern, line) for pattern in patterns)


# --- small data -------------------------------------------------------------------------------------------------------


def test_smaller_shares_lie_inside_larger_ones_and_keep_groups_whole():
    samples = samples_of({("A", "x"): 80, ("B", "x"): 30, ("B", "y"): 30}, films_per_group=2)
    whole = {sample.path for sample in samples}
    before: set[str] = set()
    for share in (0.01, 0.1, 0.25, 0.5, 1.0):
        chosen = portion(samples, share, 7)
        names = {sample.path for sample in chosen}
        assert before <= names <= whole
        assert {sample.label for sample in chosen} == {"A", "B"}
        groups = {sample.group for sample in chosen}
        assert names == {sample.path for sample in samples if sample.group in groups}
        for label in "AB":
            there = len({s.group for s in samples if s.label == label})
            found = len({s.group for s in chosen if s.label == label})
            assert found == max(1, round(share * there))
        before = names
    assert portion(samples, 0.5, 8) != portion(samples, 0.5, 7)
    assert np.array_equal([s.path for s in portion(samples, 1.0, 7)], [s.path for s in samples])


def test_a_recipe_in_words():
    chosen = recipe("covidresnet")
    facts = {
        "recipe": chosen.to_dict(),
        "init": "IMAGENET1K_V1",
        "start": {"kept": {"Normal": "No Finding", "COVID-19": "COVID-19"}},
        "best_epoch": {"rate": 0.0123},
    }
    plan = Plan((128, 224), (1, 3), ("head", "all"), 0.5).to_dict()
    assert recipe_words.start(facts).endswith("the output neurons of Normal from No Finding, COVID-19 kept")
    assert recipe_words.stages(plan) == (
        "1 epoch at 128 (trained: head), 3 epochs at 224 pixels, 50 % of the films in each epoch"
    )
    words = recipe_words.optimization(facts)
    assert (
        "ADAMW, one cycle with highest rate 0.0123 (found by a sweep, valley), earliest layers at 0.01 of it" in words
    )
    assert "weights not averaged" in words
    assert recipe_words.variation(facts["recipe"]) == (
        "varied in rotation, size and aspect ratio, contrast, brightness, not mirrored"
    )
    assert recipe_words.variation(recipe("mobilenetv2-freeze-0").to_dict()) == "not varied"
    assert "BiT-HyperRule" in recipe_words.optimization(facts | {"recipe": recipe("zhao2021").to_dict()})
