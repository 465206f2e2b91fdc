"""Steps, epochs and runs: the same from the same seed, whatever happened in between."""

import json
import subprocess
import sys
import textwrap
import tracemalloc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from made_films import LABELS, TINY, film, given
from safetensors.torch import load_file
from torch.nn import functional as F

from cxrviewer.errors import CancelledError, DataError
from cxrviewer.inference.scoring import softmax
from cxrviewer.training.basics.metrics import negative_log_likelihood
from cxrviewer.training.loop import loop
from cxrviewer.training.loop.feed import Batch, Films
from cxrviewer.training.loop.journal import Journal, is_over
from cxrviewer.training.loop.learner import Learner, predict
from cxrviewer.training.loop.loop import fit, validate
from cxrviewer.training.loop.objective import Objective, mixed, mixing_share
from cxrviewer.training.loop.places import exact
from cxrviewer.training.loop.run import train
from cxrviewer.training.loop.sampler import Sampler, seed_of
from cxrviewer.training.loop.schedule import Plan
from cxrviewer.training.recipes.recipes import Augmentation, Recipe

SMALL = Recipe(architecture="tiny", sizes=(32,), epochs=(3,), batch=6, augmentation=Augmentation(0.3))


def made(count=30, seed=0):
    generator = np.random.default_rng(seed)
    truth = np.arange(count) % len(LABELS)
    return np.stack([film(LABELS[k], generator, 32) for k in truth]), truth


@pytest.fixture(scope="module")
def films():
    pictures, truth = made()
    checks, check_truth = made(17, 1)
    return Films(pictures, truth, given(checks), check_truth)


def learner_for(recipe, films, **more):
    return Learner(recipe, np.bincount(films.train_truth), exact("cpu"), **more)


def fitted(recipe, films, folder, **more):
    plan = Plan.of(recipe, len(films.train))
    learner = learner_for(recipe, films)
    return learner, fit(learner, films, plan, Journal.opened(folder, "identity"), **more)


def without_times(history):
    return [{k: v for k, v in entry.items() if k not in ("seconds", "films_per_second")} for entry in history]


# --- sampling ---------------------------------------------------------------------------------------------------------


def test_every_film_is_used_once_before_any_is_used_again():
    sampler = Sampler(10, 3, 7, None, 5)
    order = sampler.epoch(2)
    assert order.shape == (7, 3)
    assert sorted(order.ravel()[:10]) == sorted(order.ravel()[10:20]) == list(range(10))
    assert np.array_equal(order, sampler.epoch(2))
    assert not np.array_equal(order, sampler.epoch(3))


def test_balanced_sampling_draws_classes_equally_often():
    labels = np.repeat([0, 1, 2], [500, 50, 5])
    drawn = labels[Sampler(len(labels), 30, 200, labels, 1).epoch(0)]
    np.testing.assert_allclose(np.bincount(drawn.ravel()) / drawn.size, 1 / 3, atol=0.02)


def test_each_step_has_its_own_seed():
    seeds = {seed_of(seed, step, rank) for seed in range(3) for step in range(50) for rank in range(2)}
    assert len(seeds) == 300
    assert 0 <= min(seeds) <= max(seeds) < 2**63


# --- the loss ---------------------------------------------------------------------------------------------------------


def test_the_loss_is_torchs_weighted_cross_entropy():
    counts = np.array([10, 40, 90])
    objective = Objective(Recipe(class_weights="inverse-sqrt", label_smoothing=0.1), counts, torch.device("cpu"))
    logits, labels = torch.randn(8, 3, generator=torch.Generator().manual_seed(0)), torch.arange(8) % 3
    targets = objective.targets(labels)
    found = objective(logits, targets) / objective.weight(targets).sum()
    log_p = logits.log_softmax(1)
    smooth = 0.9 * F.one_hot(labels, 3) + 0.1 / 3
    weights = objective.weights[labels]
    wanted = (-(smooth * log_p).sum(1) * weights).sum() / weights.sum()
    torch.testing.assert_close(found, wanted)
    plain = Objective(Recipe(class_weights="none", label_smoothing=0.0), counts, torch.device("cpu"))
    torch.testing.assert_close(plain(logits, targets) / 8, F.cross_entropy(logits, labels))


def test_logit_adjustment_adds_tau_times_the_log_prior():
    counts = np.array([10, 30, 60])
    settings = Recipe(class_weights="none", label_smoothing=0.0, logit_adjustment=1.5)
    objective = Objective(settings, counts, torch.device("cpu"))
    logits, labels = torch.zeros(3, 3), torch.arange(3)
    wanted = F.cross_entropy(logits + 1.5 * torch.tensor([0.1, 0.3, 0.6]).log(), labels, reduction="sum")
    torch.testing.assert_close(objective(logits, objective.targets(labels)), wanted)


def test_mixup_blends_neighbours_by_one_share():
    pictures = torch.arange(4.0).view(4, 1, 1, 1)
    targets = torch.eye(4)
    blended, wanted = mixed(pictures, 0.7), mixed(targets, 0.7)
    np.testing.assert_allclose(blended.flatten(), [0.7 * i + 0.3 * ((i - 1) % 4) for i in range(4)], rtol=1e-6)
    assert wanted[1].tolist() == pytest.approx([0.3, 0.7, 0.0, 0.0])
    assert mixed(pictures, 1.0) is pictures


def test_mixups_share_is_beta_distributed():
    shares = np.array([mixing_share(0.4, seed_of(0, step)) for step in range(4000)])
    assert shares.mean() == pytest.approx(0.5, abs=0.02)
    assert shares.var() == pytest.approx(1 / (4 * (2 * 0.4 + 1)), abs=0.01)  # of Beta(a, a)
    assert mixing_share(0.0, 1) == 1.0


# --- steps ------------------------------------------------------------------------------------------------------------


def stepped(recipe, films, steps=3, trainable="head"):
    learner = learner_for(recipe, films)
    learner.train_only(trainable)
    pictures = torch.from_numpy(films.train)[:, None]
    labels = torch.from_numpy(films.train_truth)
    losses = [float(learner.step(Batch(pictures[:6], labels[:6]), 0.1, 0.9, number)) for number in range(steps)]
    return learner, losses


def test_micro_batches_add_up_to_the_batch(films):
    """With norms frozen, each film's loss is its own, and how a batch is cut must not matter."""
    whole, losses = stepped(SMALL, films)
    cut, others = stepped(replace(SMALL, micro_batch=4), films)
    assert losses == pytest.approx(others, rel=1e-5)
    for key, value in whole.network.state_dict().items():
        torch.testing.assert_close(cut.network.state_dict()[key], value, rtol=1e-4, atol=1e-6)


def test_a_long_gradient_is_cut(films):
    free, cut = (stepped(replace(SMALL, clip=clip, momentum=(0.0,), nesterov=False), films, 1)[0] for clip in (0, 0.01))
    fresh = learner_for(SMALL, films).network.state_dict()["classifier.weight"]
    moves = [(one.network.state_dict()["classifier.weight"] - fresh).norm() for one in (free, cut)]
    assert float(moves[1]) <= 0.1 * 0.01 * 1.001 < float(moves[0])


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "adamw"])
def test_every_optimizer_learns(optimizer, films):
    _, losses = stepped(replace(SMALL, optimizer=optimizer, augmentation=Augmentation(0.0)), films, 8, "all")
    assert losses[-1] < losses[0]


def test_averaged_weights_are_an_exponential_mean_or_the_weights_themselves(films):
    learner, _ = stepped(replace(SMALL, ema_epochs=0.0), films, trainable="all")
    assert not torch.equal(learner.averaged()["classifier.weight"], learner.network.classifier.weight)
    learner.settle()
    assert torch.equal(learner.averaged()["classifier.weight"], learner.network.classifier.weight)
    learner, _ = stepped(replace(SMALL, ema_epochs=2.0), films, 1, trainable="all")
    first = learner.averaged()["classifier.weight"]
    pictures, labels = torch.from_numpy(films.train)[:6, None], torch.from_numpy(films.train_truth)[:6]
    learner.step(Batch(pictures, labels), 0.1, 0.9, 1)
    decay = 1.0 - 1.0 / (2.0 * learner.steps)
    wanted = decay * first + (1.0 - decay) * learner.network.classifier.weight.detach()
    torch.testing.assert_close(learner.averaged()["classifier.weight"], wanted)


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_half_precision_learns_and_still_gives_answers_in_full(dtype, films):
    place = replace(exact("cpu"), dtype=dtype)
    learner = Learner(replace(SMALL, clip=1.0), np.bincount(films.train_truth), place)
    learner.train_only("all")
    pictures, labels = torch.from_numpy(films.train)[:6, None], torch.from_numpy(films.train_truth)[:6]
    losses = [float(learner.step(Batch(pictures, labels), 0.1, 0.9, number)) for number in range(6)]
    assert losses[-1] < losses[0]
    assert learner.scaler.is_enabled() == (dtype == torch.float16)
    logits = predict(learner.network, films.validation.of(slice(None)), SMALL.preprocessing, place)
    assert logits.dtype == np.float64
    assert np.isfinite(logits).all()


# --- epochs -----------------------------------------------------------------------------------------------------------


def test_equal_seeds_give_equal_logs_to_the_bit(films, tmp_path):
    first, second = (fitted(SMALL, films, tmp_path / name)[1] for name in "ab")
    assert without_times(first) == without_times(second)
    other = fitted(replace(SMALL, seed=2), films, tmp_path / "c")[1]
    assert [entry["loss"] for entry in other] != [entry["loss"] for entry in first]


def test_a_run_that_is_stopped_anywhere_goes_on_as_if_it_had_not_been(films, tmp_path, monkeypatch):
    monkeypatch.setattr(loop, "CHECKPOINT_SECONDS", -1.0)
    recipe = replace(SMALL, sizes=(32, 32), epochs=(1, 2), trainable=("head", "all"), mixup=0.2, optimizer="adamw")
    whole, wanted = fitted(recipe, films, tmp_path / "whole")
    steps = iter(range(1000))
    for stop in (2, 4, 3, 4):
        until = next(steps) + stop
        with pytest.raises(CancelledError):
            fitted(recipe, films, tmp_path / "cut", cancelled=lambda until=until: next(steps) >= until)
    learner, history = fitted(recipe, films, tmp_path / "cut")
    assert without_times(history) == without_times(wanted)
    for key, value in whole.averaged().items():
        assert torch.equal(learner.averaged()[key], value)


def test_a_checkpoint_of_another_run_is_refused(films, tmp_path):
    fitted(SMALL, films, tmp_path)
    with pytest.raises(DataError, match="other data or another recipe, or from other weights"):
        Journal.opened(tmp_path, "another")
    (tmp_path / "last.pt").write_bytes(b"half a file")
    with pytest.raises(DataError, match="damaged"):
        Journal.opened(tmp_path, "identity")


def test_a_sweep_for_the_rate_leaves_no_trace_but_its_curve(films, tmp_path):
    swept = replace(SMALL, find_rate="valley", epochs=(1,))
    _, history = fitted(swept, films, tmp_path)
    found = history[0]["rate"]
    assert 1e-7 < found < 10.0
    (curve,) = json.loads((tmp_path / "rate-finder.json").read_text())["sweeps"]
    assert curve["found"] == found
    assert len(curve["rates"]) == len(curve["losses"])
    _, plain = fitted(replace(SMALL, rate=found, epochs=(1,)), films, tmp_path / "plain")
    assert plain[0]["loss"] == history[0]["loss"]


def test_a_run_ends_when_it_gets_no_better():
    plan = Plan((32, 32), (2, 9), ("all", "all"))

    def history(*scores):
        return [{"balanced_accuracy": score} for score in scores]

    assert not is_over(plan, history(0.9, 0.9), "balanced_accuracy", 2)  # the first stage does not count
    assert not is_over(plan, history(0.9, 0.9, 0.5, 0.4), "balanced_accuracy", 2)
    assert is_over(plan, history(0.9, 0.9, 0.5, 0.4, 0.4), "balanced_accuracy", 2)
    assert not is_over(plan, history(0.9, 0.9, 0.5, 0.4, 0.5), "balanced_accuracy", 2)
    assert not is_over(plan, history(0.9, 0.9, 0.5, 0.4, 0.4), "balanced_accuracy", 0)


def test_patience_shortens_a_run(films, tmp_path):
    patient = replace(SMALL, epochs=(30,), patience=2, rate=1e-6, select="macro_auroc")
    _, history = fitted(patient, films, tmp_path)
    assert len(history) < 30


def test_curves_are_drawn_while_a_long_run_goes_on(films, tmp_path, monkeypatch):
    monkeypatch.setattr(loop, "_SLOW_EPOCH", -1.0)
    fitted(replace(SMALL, epochs=(1,)), films, tmp_path)
    assert (tmp_path / "curves.png").read_bytes().startswith(b"\x89PNG")


def test_a_loss_that_is_no_number_ends_the_run(films, tmp_path):
    with pytest.raises(DataError, match=r"loss of epoch 1 is not a number. Lower the rate with --set rate"):
        fitted(replace(SMALL, rate=1e12), films, tmp_path)


def test_validation_figures_are_scikit_learns(films):
    from sklearn import metrics as reference

    learner = learner_for(SMALL, films)
    figures = validate(learner, films, 32)
    logits = predict(learner.average.module, films.validation.of(slice(None)), SMALL.preprocessing, learner.place)
    truth, answer = films.validation_truth, logits.argmax(1)
    chances = torch.from_numpy(logits).softmax(1).numpy()
    assert figures["balanced_accuracy"] == pytest.approx(reference.balanced_accuracy_score(truth, answer))
    areas = reference.roc_auc_score(truth, chances, multi_class="ovr", average="macro")
    assert figures["macro_auroc"] == pytest.approx(areas)


@pytest.mark.parametrize("size", [32, 64])
def test_validation_films_become_network_input_a_few_at_a_time_with_the_same_figures(size, films):
    pictures, truth = np.random.default_rng(4).integers(0, 256, (1200, 64, 64), np.uint8), np.arange(1200) % len(LABELS)
    learner = learner_for(SMALL, films)
    tracemalloc.start()
    figures = validate(learner, replace(films, validation=given(pictures), validation_truth=truth), size)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < pictures.nbytes * 4  # what they would take as float32
    shown = torch.from_numpy(pictures / np.float32(255.0))[:, None]
    shown = shown if size == 64 else F.interpolate(shown, size=(32, 32), mode="area")
    logits = predict(learner.average.module, shown[:, 0].numpy(), SMALL.preprocessing, learner.place)
    assert figures["nll"] == negative_log_likelihood(truth, softmax(logits))


# --- a hard end -------------------------------------------------------------------------------------------------------

_KILLED = """
    import os, sys
    import torch
    sys.path[:0] = {paths}
    from made_films import TINY
    from tiny_network import register
    from cxrviewer.training.loop import loop, setup
    from cxrviewer.training.loop.places import exact
    from cxrviewer.training.loop.run import train

    register()
    torch.set_num_threads(1)
    setup.fastest = lambda recipe, device: exact(device)
    loop.CHECKPOINT_SECONDS = -1.0
    steps = iter(range(100))

    def die(share, text):
        if 0.0 < share and not text and next(steps) == 7:
            os.kill(os.getpid(), 9)

    train({data!r}, "cxr4", {out!r}, overrides=TINY, device="cpu", progress=die)
"""


def test_a_killed_run_ends_in_the_same_state(data, finished, tmp_path):
    here = Path(__file__).parent
    paths = [str(here), str(here.parent), str(here.parents[1])]
    code = textwrap.dedent(_KILLED).format(paths=paths, data=str(data), out=str(tmp_path / "run"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode in (-9, 9), done.stderr
    state = torch.load(tmp_path / "run" / "last.pt", weights_only=True)
    assert 0 < state["step"] < 4
    assert 0 < len(state["history"]) < 4
    train(data, "cxr4", tmp_path / "run", overrides=TINY, device="cpu", resume=True)
    logs = [(folder / "log.jsonl").read_text().splitlines() for folder in (finished, tmp_path / "run")]
    first, second = (without_times(map(json.loads, lines)) for lines in logs)
    assert first == second
    weights = [load_file(folder / "best.safetensors") for folder in (finished, tmp_path / "run")]
    assert all(torch.equal(weights[1][key], value) for key, value in weights[0].items())
