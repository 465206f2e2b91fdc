"""What is hoped to help on other hospitals: settings, sampling, soft targets, and a resumed run with all of it on."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from lung_fields import MadeUpLungs
from made_films import LABELS, TINY, film, given

from cxrviewer.errors import CancelledError, DataError
from cxrviewer.inference import preparing
from cxrviewer.training.export import export
from cxrviewer.training.loop import curves, loop, places
from cxrviewer.training.loop.feed import Feed, Films
from cxrviewer.training.loop.journal import Journal
from cxrviewer.training.loop.learner import Learner
from cxrviewer.training.loop.loop import fit
from cxrviewer.training.loop.objective import Objective
from cxrviewer.training.loop.places import cost, exact
from cxrviewer.training.loop.run import train
from cxrviewer.training.loop.sampler import Sampler
from cxrviewer.training.loop.schedule import Plan
from cxrviewer.training.recipes.cookbook import recipe as named
from cxrviewer.training.recipes.recipes import Augmentation, Recipe

EVERYTHING = Recipe(
    architecture="tiny",
    sizes=(24, 32),
    epochs=(1, 2),
    trainable=("head", "all"),
    batch=9,
    micro_batch=4,
    rate=0.01,
    class_weights="none",
    sampling="sources",
    mixup=0.2,
    source_reversal=0.5,
    outside_penalty=0.5,
    distillation=0.3,
    taught_on="films",
    augmentation=Augmentation(0.8, curves=0.5, amplitude=0.5, background=0.5),
)


@pytest.fixture(scope="module")
def films():
    generator = np.random.default_rng(0)
    truth = np.arange(45) % len(LABELS)
    pictures = np.stack([film(LABELS[k], generator, 32) for k in truth])
    lungs = np.zeros_like(pictures)
    lungs[:, 4:28, 6:26] = 255
    lungs[::7] = 255
    taught = generator.dirichlet((1.0, 1.0, 1.0), len(truth)).astype(np.float32)
    shown = given(pictures[:12])
    return Films(pictures, truth, shown, truth[:12], generator.integers(-1, 3, len(truth)), lungs, taught)


def learner_for(recipe, films):
    return Learner(recipe, np.bincount(films.train_truth), exact("cpu"), by_source=films.by_source(len(LABELS)))


# --- settings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("source_reversal", "-1", "'source_reversal' is below 0"),
        ("outside_penalty", "nan", "'outside_penalty' is below 0"),
        ("distillation", "1.5", "'distillation' is not between 0 and 1"),
        ("temperature", "0", "'temperature' is not above 0"),
        ("augmentation.curves", "1.1", r"'augmentation\.curves' is not between 0 and 1"),
        ("augmentation.amplitude", "-0.1", r"'augmentation\.amplitude' is not between 0 and 1"),
        ("augmentation.background", "2", r"'augmentation\.background' is not between 0 and 1"),
        ("sampling", "sources", "balanced in more than one way"),
    ],
)
def test_settings_that_cannot_be_are_refused(key, value, said):
    with pytest.raises(DataError, match=said):
        named("cxr4", {key: value})


def test_all_is_off_unless_asked_for_and_lungs_are_sought_only_where_they_are_needed():
    usual = Recipe()
    assert (usual.source_reversal, usual.outside_penalty, usual.distillation, usual.sampling) == (0, 0, 0, "shuffle")
    assert (usual.augmentation.curves, usual.augmentation.amplitude, usual.augmentation.background) == (0, 0, 0)
    assert not usual.needs_lungs
    assert named("cxr4", {"outside_penalty": "0.1"}).needs_lungs
    assert named("cxr4", {"augmentation.background": "0.1"}).needs_lungs
    assert not named("cxr4", {"augmentation.background": "0.1", "augmentation.strength": "0"}).needs_lungs


# --- sampling ---------------------------------------------------------------------------------------------------------


def test_every_class_of_every_source_is_drawn_equally_often():
    truth = np.repeat([0, 0, 1, 1, 2], [500, 20, 200, 5, 60])
    sources = np.repeat([0, 1, 1, -1, 2], [500, 20, 200, 5, 60])
    films = Films(np.zeros((785, 1, 1), np.uint8), truth, given(np.empty((0, 1, 1), np.uint8)), truth[:0], sources)
    drawn = Sampler(785, 50, 400, films.cells("sources"), 1).epoch(0).ravel()
    pairs, counts = np.unique(np.stack((truth[drawn], sources[drawn])), axis=1, return_counts=True)
    assert pairs.T.tolist() == [[0, 0], [0, 1], [1, -1], [1, 1], [2, 2]]
    np.testing.assert_allclose(counts / len(drawn), 0.2, atol=0.01)
    assert len(np.unique(drawn)) > 750  # within a cell every film has its chance
    assert films.cells("shuffle") is None
    assert films.by_source(3).tolist() == [[500, 20, 0], [0, 200, 0], [0, 0, 60]]


def test_without_sources_it_is_balanced_sampling():
    truth = np.array([0, 0, 0, 1])
    films = Films(np.zeros((4, 1, 1), np.uint8), truth, given(np.empty((0, 1, 1), np.uint8)), truth[:0])
    both = [Sampler(4, 2, 5, films.cells(how), 3).epoch(0) for how in ("sources", "balanced")]
    assert np.array_equal(*both)


# --- soft targets -----------------------------------------------------------------------------------------------------


def test_distillation_is_hintons_weighted_average():
    counts, temperature, share = np.array([10, 30, 60]), 3.0, 0.4
    settings = Recipe(label_smoothing=0.0, distillation=share, temperature=temperature, logit_adjustment=0.0)
    objective = Objective(settings, counts, torch.device("cpu"))
    generator = np.random.default_rng(0)
    logits, taught = generator.normal(size=(6, 3)), generator.dirichlet((1.0, 1.0, 1.0), 6)
    labels = torch.arange(6) % 3

    def softmax(values):
        return np.exp(values) / np.exp(values).sum(axis=1, keepdims=True)

    hard = -np.log(softmax(logits)[np.arange(6), labels])
    soft = (taught * np.log(taught / softmax(logits / temperature))).sum(axis=1) * temperature**2
    weights = objective.weights.numpy()[labels]
    wanted = (((1 - share) * hard + share * soft) * weights).sum()
    found = objective(torch.from_numpy(logits), objective.targets(labels), torch.from_numpy(taught).float())
    assert float(found) == pytest.approx(wanted, rel=1e-5)


def test_a_student_that_agrees_with_its_teacher_has_nothing_left_to_learn():
    settings = Recipe(class_weights="none", label_smoothing=0.0, distillation=1.0, temperature=2.0)
    objective = Objective(settings, np.array([5, 5]), torch.device("cpu"))
    logits = torch.tensor([[2.0, -1.0], [0.5, 0.0]])
    found = objective(logits, objective.targets(torch.tensor([1, 0])), (logits / 2.0).softmax(dim=1))
    assert float(found) == pytest.approx(0.0, abs=1e-6)


# --- all at once ------------------------------------------------------------------------------------------------------


def fitted(recipe, films, folder, **more):
    learner = learner_for(recipe, films)
    journal = Journal.opened(folder, "identity")
    return learner, fit(learner, films, Plan.of(recipe, len(films.train)), journal, **more)


def without_times(history):
    return [{k: v for k, v in entry.items() if k not in ("seconds", "films_per_second")} for entry in history]


@pytest.mark.parametrize("optimizer", ["sgd", "adamw"])
def test_a_run_with_everything_on_is_resumed_to_the_bit(optimizer, films, tmp_path, monkeypatch):
    monkeypatch.setattr(loop, "CHECKPOINT_SECONDS", -1.0)
    recipe = replace(EVERYTHING, optimizer=optimizer)
    whole, wanted = fitted(recipe, films, tmp_path / "whole")
    steps = iter(range(1000))
    for stop in (3, 6, 4):
        until = next(steps) + stop
        with pytest.raises(CancelledError):
            fitted(recipe, films, tmp_path / "cut", cancelled=lambda until=until: next(steps) >= until)
    learner, history = fitted(recipe, films, tmp_path / "cut")
    assert without_times(history) == without_times(wanted)
    assert set(history[0]) > {"loss", "source_loss", "outside_share"}
    for key, value in whole.averaged().items():
        assert torch.equal(learner.averaged()[key], value)
    for key, value in whole.reversal.classifier.state_dict().items():
        assert torch.equal(learner.reversal.classifier.state_dict()[key], value)


@pytest.mark.parametrize(
    "change",
    [
        {"source_reversal": 0.0},
        {"outside_penalty": 0.0},
        {"distillation": 0.0},
        {"sampling": "shuffle"},
        {"augmentation": replace(EVERYTHING.augmentation, curves=0.0)},
        {"augmentation": replace(EVERYTHING.augmentation, amplitude=0.0)},
        {"augmentation": replace(EVERYTHING.augmentation, background=0.0)},
    ],
)
def test_every_setting_changes_what_is_learnt(change, films):
    def weights(recipe):
        given = films if recipe.distillation else replace(films, train_taught=None)
        learner = learner_for(recipe, given)
        learner.train_only("all")
        feed, order = Feed(given, 32, torch.device("cpu")), Sampler(45, 9, 3, given.cells(recipe.sampling), 1).epoch(0)
        for number, batch in enumerate(order):
            learner.step(feed.batch(batch), 0.05, 0.9, number, 0.5)
        return learner.network.features[0].weight

    assert not torch.equal(weights(EVERYTHING), weights(replace(EVERYTHING, **change)))


def test_micro_batches_add_up_with_everything_on(films):
    """With the body frozen each film's loss is its own, and how a batch is cut must not matter."""
    answers = []
    for micro in (0, 4):
        learner = learner_for(replace(EVERYTHING, micro_batch=micro), films)
        learner.train_only("head")
        batch = Feed(films, 32, torch.device("cpu")).batch(np.arange(9))
        losses = [learner.step(batch, 0.05, 0.9, number, 0.5).tolist() for number in range(3)]
        answers.append((losses, learner.network.classifier.weight.detach()))
    np.testing.assert_allclose(answers[0][0], answers[1][0], rtol=1e-4)
    torch.testing.assert_close(answers[0][1], answers[1][1], rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_half_precision_bears_everything(dtype, films):
    place = replace(exact("cpu"), dtype=dtype)
    learner = Learner(EVERYTHING, np.bincount(films.train_truth), place, by_source=films.by_source(3))
    learner.train_only("all")
    batch = Feed(films, 32, torch.device("cpu")).batch(np.arange(9))
    losses = torch.stack([learner.step(batch, 0.02, 0.9, number, 0.5) for number in range(4)])
    assert torch.isfinite(losses).all()


def test_curves_show_what_a_run_has_besides_the_loss(films, tmp_path):
    history, pictures = fitted(EVERYTHING, films, tmp_path)[1], []
    for names in ((), ("source_loss",), ("source_loss", "outside_share")):
        gone = {"source_loss", "outside_share"} - set(names)
        curves.write(tmp_path, [{k: v for k, v in entry.items() if k not in gone} for entry in history], "everything")
        pictures.append((tmp_path / curves.CURVES_FILE).read_bytes())
    assert len(set(pictures)) == 3


def test_the_penalty_is_taken_every_fourth_step_with_four_times_the_weight(films):
    learner = learner_for(replace(EVERYTHING, batch=5, sampling="shuffle"), films)
    learner.train_only("all")
    assert learner.steps == 9
    batch = Feed(films, 32, torch.device("cpu")).batch(np.arange(5))
    shares = [float(learner.step(batch, 0.01, 0.9, number, 0.5)[2]) for number in range(18)]
    assert [place for place, share in enumerate(shares) if share > 0.0] == [0, 4, 8, 9, 13, 17]
    assert dict(zip(learner.parts, learner.taken, strict=True)) == {"loss": 9, "source_loss": 9, "outside_share": 3}
    assert float(learner.shares[2]) == pytest.approx(3 * EVERYTHING.outside_penalty)


def test_the_estimate_measures_steps_with_everything_on(monkeypatch):
    """A step is measured as it will be taken: with sources, lungs and soft targets, with the penalty and without."""
    seen = []
    step = Learner.step

    def watched(self, batch, *more):
        parts = step(self, batch, *more)
        seen.append((self.parts, [values is not None for values in batch]))
        return parts

    ticks = iter([0, 9, 0, 8, 0, 8, 0, 3, 0, 2, 0, 2, 0, 1, 0, 1])
    monkeypatch.setattr(Learner, "step", watched)
    monkeypatch.setattr(places.time, "perf_counter", lambda: float(next(ticks)))
    found = cost(EVERYTHING, exact("cpu"), 32)
    assert seen == [(("loss", "source_loss", "outside_share"), [True] * 5)] * 6
    assert found.training == pytest.approx((8 + 3 * 2) / 4 / EVERYTHING.micro_batch)
    assert found.looking == pytest.approx(1 / EVERYTHING.micro_batch)


# --- from data to card ------------------------------------------------------------------------------------------------


def test_run_and_card_say_what_was_done(data, tmp_path, monkeypatch):
    monkeypatch.setattr(preparing, "load_lung_model", MadeUpLungs)
    settings = TINY | {
        "class_weights": "none",
        "sampling": "sources",
        "source_reversal": "0.25",
        "outside_penalty": "0.5",
        "augmentation.curves": "0.4",
        "augmentation.amplitude": "0.3",
        "augmentation.background": "0.2",
        "epochs": "2",
    }
    train(data, "cxr4", tmp_path / "run", overrides=settings, device="cpu")
    (first, _) = map(json.loads, (tmp_path / "run" / "log.jsonl").read_text().splitlines())
    assert 0.0 < first["source_loss"] < 2.0
    assert 0.0 < first["outside_share"] < 1.0
    bundle = export(tmp_path / "run", tmp_path / "bundle")
    card = " ".join(bundle.card().split())
    for words in (
        "every class of every source sampled equally often",
        "gradient of the source reversed within each class, weight rising to 0.25",
        "share of the input gradient outside the lungs penalised with weight 0.5",
        "random grey curves, Fourier amplitudes of other films, surroundings of the lungs from other films",
        "The lungs were outlined by ",
        "all of the film counted as lung",
        "--set source_reversal=0.25",
    ):
        assert words in card
    assert not any("first.weight" in key or "there" in key for key in bundle.weights())


def test_a_run_without_two_sources_of_a_class_says_so(data, tmp_path):
    settings = TINY | {"source_reversal": "1", "epochs": "1"}
    with pytest.raises(DataError, match="No class of the training films has two known sources"):
        train(data, "cxr4", tmp_path / "run", split="source:shared-0", overrides=settings, device="cpu")
