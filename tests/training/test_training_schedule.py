"""Rates, momentum, sweeps and plans against the equations that they come from."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from cxrviewer.training.loop import rate_finder
from cxrviewer.training.loop.feed import Batch
from cxrviewer.training.loop.learner import Learner
from cxrviewer.training.loop.places import exact
from cxrviewer.training.loop.schedule import Plan, at, hyper_rule, one_cycle, steps_per_epoch
from cxrviewer.training.recipes.cookbook import RECIPES, recipe
from cxrviewer.training.recipes.recipes import Recipe


def plan(sizes, epochs, **more):
    return Plan(sizes, epochs, ("all",) * len(sizes), **more)


def test_a_plan_is_shortened_to_the_time():
    whole, cost = plan((112, 224), (20, 10)), (10.0, 40.0)
    assert whole.shortened(cost, 1000.0) == whole
    assert whole.shortened(cost, 300.0) == plan((112, 224), (10, 5))
    assert [whole.size_at(e) for e in (0, 19, 20, 29)] == [112, 112, 224, 224]
    assert whole.stage_at(20) == 1
    assert whole.start_of(1) == 20


def test_a_stage_of_one_epoch_is_kept_while_there_is_time():
    whole = Plan((64, 64, 128, 128), (1, 9, 1, 9), ("head", "all", "head", "all"))
    assert whole.shortened((1.0, 3.0, 2.0, 9.0), 60.0).epochs == (1, 4, 1, 4)
    assert whole.shortened((1.0, 3.0, 2.0, 9.0), 10.0).epochs == (1, 0, 0, 1)


def test_where_not_even_an_epoch_fits_it_goes_through_a_part_of_the_films():
    whole, cost = plan((112, 224), (20, 10)), (10.0, 40.0)
    assert whole.shortened(cost, 10.0) == plan((112, 224), (0, 1), portion=0.25)
    assert whole.shortened(cost, -5.0) == plan((112, 224), (0, 1), portion=0.02)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=5), st.floats(0.1, 1e4))
@settings(max_examples=50, deadline=None)
def test_a_shortened_plan_keeps_within_the_time_or_at_the_least(epochs, seconds):
    epochs[-1] = max(1, epochs[-1])
    cost = tuple(1.0 + place for place in range(len(epochs)))
    short = plan((32,) * len(epochs), tuple(epochs)).shortened(cost, seconds)
    assert short.seconds(cost) <= seconds * 1.0001 or (short.total == 1 and short.portion == 0.02)


def test_one_cycle_is_fastais():
    """``combined_cos(pct, lr/div, lr, lr/end)``, ``sched_cos(a, b, p) = a + (1 + cos(pi (1 - p))) (b - a) / 2``."""

    def cos(a, b, p):
        return a + (1 + math.cos(math.pi * (1 - p))) * (b - a) / 2

    chosen = recipe("covidresnet")
    for step in range(200):
        share = step / 200
        low = share < 0.25
        place = share / 0.25 if low else (share - 0.25) / 0.75
        rate, momentum = at(chosen, 100, step, 200, 0.4)
        assert rate == pytest.approx(cos(0.4 / 25, 0.4, place) if low else cos(0.4, 0.4 / 1e5, place))
        assert momentum == pytest.approx(cos(0.95, 0.85, place) if low else cos(0.85, 0.95, place))


def test_one_cycle_of_ours():
    rates = [one_cycle(step, 100, 0.2)[0] for step in range(100)]
    assert rates[0] == pytest.approx(1 / 25)
    assert rates.index(max(rates)) == 20
    assert rates[20] == pytest.approx(1.0)
    assert rates[-1] < 0.01


@pytest.mark.parametrize(
    ("films", "steps", "supports"),
    [
        (7_000, 500, (100, 200, 300, 400)),
        (20_000, 10_000, (500, 3_000, 6_000, 9_000)),
        (600_000, 20_000, (500, 6_000, 12_000, 18_000)),
    ],
)
def test_bit_hyper_rule(films, steps, supports):
    """Linear warm-up to the first support, then a tenth after each of the others."""
    rule = hyper_rule(films)
    assert rule.steps == steps
    for step in range(0, steps, 7):
        wanted = step / supports[0] if step < supports[0] else 0.1 ** sum(s < step for s in supports[1:])
        assert rule.factor(step / steps) == pytest.approx(wanted), step


def test_the_hyper_rule_sets_the_epochs():
    chosen = recipe("zhao2021", {"batch": "100", "least_steps": "1"})
    assert Plan.of(chosen, 5_000).epochs == (10,)  # 500 steps, 50 in each epoch
    assert Plan.of(recipe("zhao2021", {"least_steps": "10"}), 60).epochs == (50,)
    assert steps_per_epoch(recipe("zhao2021"), 60) == 10
    assert Plan.of(recipe("zhao2021", {"epochs": "3"}), 5_000).epochs == (3,)
    assert Plan.of(Recipe(), 5_000).epochs == (20, 10, 10)


def test_a_constant_rate():
    assert {at(recipe("mobilenetv2-freeze-0"), 100, step, 10, 0.5) for step in range(10)} == {(0.5, 0.9)}


def test_groups_of_layers_have_rates_in_a_geometric_row():
    chosen = Recipe(architecture="resnet18", group_ratio=0.01, momentum=(0.9, 0.8), weight_decay=0.5)
    learner = Learner(chosen, np.array([4, 4]), exact("cpu"))
    learner.train_only("all")
    learner.step(Batch(torch.zeros(4, 1, 32, 32, dtype=torch.uint8), torch.tensor([0, 1, 0, 1])), 0.2, 0.8, 0)
    names = {id(parameter): name for name, parameter in learner.network.named_parameters()}
    found = {
        names[id(parameter)]: (group["lr"], group["momentum"], group["weight_decay"])
        for group in learner.optimizer.param_groups
        for parameter in group["params"]
    }
    assert len(found) == len(names)
    for name, (rate, momentum, decay) in found.items():
        early = name.startswith(("conv1", "bn1", "layer1", "layer2"))
        assert rate == pytest.approx(0.2 if name.startswith("fc") else 0.002 if early else 0.02), name
        assert momentum == 0.8
        assert decay == (0.5 if name.endswith("weight") and "bn" not in name and "downsample.1" not in name else 0.0)


# --- the sweep for a rate ---------------------------------------------------------------------------------------------


def fastai_suggestions(lrs, losses):
    """The four readings written down as fastai's functions do, step by step."""
    n = len(losses)
    lds, end, start = [1] * n, 0, 0
    for i in range(1, n):
        for j in range(i):
            if losses[i] < losses[j] and lds[i] < lds[j] + 1:
                lds[i] = lds[j] + 1
            if lds[end] < lds[i]:
                end = i
                start = end - lds[end]
    sections = (end - start) / 3
    found = {"valley": lrs[max(0, start + int(sections) + int(sections / 2))], "minimum": lrs[np.argmin(losses)] / 10}
    found["steep"] = lrs[np.argmin((losses[1:] - losses[:-1]) / (np.log(lrs[1:]) - np.log(lrs[:-1])))]
    slope, right, left = np.gradient(losses), -1, -16
    found["slide"] = lrs[left]
    while left >= -n and abs(slope[right] - slope[left]) > 0.005:
        found["slide"] = lrs[left]
        right, left = right - 1, left - 1
    return found


@pytest.mark.parametrize("seed", range(5))
def test_suggestions_are_fastais(seed):
    generator = np.random.default_rng(seed)
    lrs = np.geomspace(1e-6, 1.0, 85)
    losses = 1.4 - np.exp(-((np.log10(lrs) + 2.0) ** 2)) + 0.02 * generator.standard_normal(85)
    losses[-12:] += np.linspace(0, 3, 12)
    for how, wanted in fastai_suggestions(lrs, losses).items():
        assert rate_finder.suggestion(lrs, losses, how) == pytest.approx(wanted), how


def test_the_sweep_goes_from_1e_7_towards_10_and_smooths():
    seen = []

    def step(place, rate):
        seen.append(rate)
        return 1.0 + place % 2

    rates, losses = rate_finder.sweep(step)
    np.testing.assert_allclose(seen, 1e-7 * (10.0 / 1e-7) ** (np.arange(100) / 100))
    np.testing.assert_allclose(rates, seen[10:-5])
    mean, wanted = 0.0, []
    for place in range(100):  # debiased exponential mean with beta 0.98
        mean = 0.98 * mean + 0.02 * (1.0 + place % 2)
        wanted.append(mean / (1 - 0.98 ** (place + 1)))
    np.testing.assert_allclose(losses, wanted[10:-5])


@pytest.mark.parametrize("explosion", [1e9, math.nan])
def test_the_sweep_ends_when_the_loss_explodes(explosion):
    calls = []

    def step(place, rate):
        calls.append(rate)
        return 1.0 if place < 40 else explosion

    rates, losses = rate_finder.sweep(step)
    assert len(calls) == 41
    assert np.isfinite(losses).all()
    assert len(rates) == len(losses) <= 41 - 15


def test_a_curve_that_says_nothing_gives_no_rate():
    assert rate_finder.suggestion(np.array([]), np.array([]), "valley") is None
    assert rate_finder.suggestion(np.ones(2), np.ones(2), "steep") is None


def test_every_recipe_has_a_plan():
    for chosen in RECIPES.values():
        whole = Plan.of(chosen, 5_797)
        assert whole.epochs[-1] >= 1
        assert Plan.from_dict(whole.to_dict()) == whole
    assert Plan.of(recipe("covidresnet"), 100).total == 41


def test_the_share_done_is_one_of_time():
    whole = plan((112, 224), (20, 10))
    cost = (10.0, 40.0)
    assert whole.share_done(0, 0.0, cost) == 0.0
    assert whole.share_done(19, 1.0, cost) == pytest.approx(200 / 600)
    assert whole.share_done(20, 0.5, cost) == pytest.approx(220 / 600)
    assert whole.share_done(29, 1.0, cost) == pytest.approx(1.0)
