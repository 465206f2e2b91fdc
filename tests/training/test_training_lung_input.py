"""Models that are trained on, and are given, films without their border, or the lungs alone."""

import time
import zipfile

import numpy as np
import pytest
import torch
from lung_fields import MadeUpLungs
from made_films import LABELS, TINY, film, png, write_zip

from cxrviewer.errors import CancelledError, DataError
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference import preparing
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.device import torch_threads
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.preprocess import Preprocessing, standardise
from cxrviewer.training.basics.in_order import THREADS
from cxrviewer.training.card import preparing as card_preparing
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.evaluate import evaluate
from cxrviewer.training.evaluation.shortcuts import border_of
from cxrviewer.training.export import export
from cxrviewer.training.loop.estimate import Work, estimate
from cxrviewer.training.loop.feed import Batch
from cxrviewer.training.loop.learner import Learner
from cxrviewer.training.loop.places import exact
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.loop.run import train
from cxrviewer.training.loop.schedule import Plan
from cxrviewer.training.recipes.cookbook import recipe
from cxrviewer.training.recipes.recipes import Augmentation, Recipe

COUNTS = {"sha256": "a" * 64, "whole": {"Normal": [3, 40], "Pneumonia": [9, 30]}}


def steps(**preprocessing):
    spec = {"size": 224, "fit": "stretch", "low_percentile": 0.5, "high_percentile": 99.5, "mean": 0.5, "std": 0.25}
    return list(
        card_preparing.steps(
            {"preprocessing": spec | {"channels": 3} | preprocessing, "provenance": {"lungs": dict(COUNTS)}}
        )
    )


def test_the_card_of_whole_films_is_as_ever():
    assert steps()[-1] == "no lung mask, no crop, no removal of words and markers"
    assert len(steps()) == 5


@pytest.mark.parametrize(
    ("how", "words", "before"),
    [
        ("crop", "8 % of their height and width", "made a square"),
        ("mask", "multiplied by how likely each pixel belongs to a lung", "minus 0.5"),
        ("channel", "the last of them how likely each pixel belongs to a lung", "the lungs are found"),
    ],
)
def test_the_card_says_what_is_done_and_on_how_many_films_of_each_class_it_was_not(how, words, before):
    said = steps(border=0.05, lungs=how, lung_model_sha256="a" * 64)
    assert "5.0 % of each side cut off" in said
    (place,) = (place for place, step in enumerate(said) if words in step)
    assert said[place + 1].startswith(before)
    told = next(step for step in said if "lung model" in step)
    assert "a" * 64 in told
    assert "Normal 3 of 40; Pneumonia 9 of 30" in told
    assert not any("no lung mask" in step for step in said)


# --- from data to an answer in the viewer ---------------------------------------------------------------------------

SIDE = 240  # the viewer scores no smaller film
SHORT = TINY | {"sizes": "32,48", "epochs": "1,2"}


@pytest.fixture
def lungs(monkeypatch):
    made_up = MadeUpLungs()
    monkeypatch.setattr(preparing, "load_lung_model", lambda: made_up)
    return made_up


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """Return a zip of films large enough for the viewer."""
    draw, file = np.random.default_rng(5), tmp_path_factory.mktemp("films") / "films.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for label in LABELS:
            for number in range(12):
                archive.writestr(f"{label}/{number:02}.png", png(film(label, draw, SIDE)))
    return file


@pytest.mark.parametrize(
    "settings",
    [
        {"border": "0.06"},
        {"lungs": "crop", "border": "0.02", "fit": "pad"},
        {"lungs": "mask"},
        {"lungs": "channel", "lung_margin": "0.1"},
    ],
    ids=["border", "crop", "mask", "channel"],
)
def test_training_evaluation_and_viewer_give_one_answer(settings, lungs, films, tmp_path):
    other = write_zip(tmp_path / "other.zip", (6, 6, 6), seed=9)
    facts = train(films, "cxr4", tmp_path / "run", overrides=SHORT | settings, external=other, device="cpu")
    bundle = export(tmp_path / "run", tmp_path / "bundle")
    stored = Predictions.load(tmp_path / "run" / "predictions-test.csv")
    dataset, engine = open_dataset(films), Engine(load_bundle(bundle.folder), "cpu")
    analyses = [engine.analyse(radiograph_from(content), ()) for content in dataset.contents(stored.samples)]
    shown = np.array([[entry.raw for entry in analysis.probabilities] for analysis in analyses])
    np.testing.assert_allclose(shown, stored.probabilities(), atol=1e-3)
    result = evaluate(bundle.folder, films, tmp_path / "figures", "cpu")
    assert result["confusion"] == bundle.provenance["test"]["confusion"]
    assert result["shortcuts"]["border"] == round(border_of(bundle.preprocessing), 4)
    assert facts["external"]["films"] == len(Predictions.load(tmp_path / "run" / "predictions-external.csv").samples)

    asked = "lungs" in settings
    assert bundle.preprocessing.lung_model_sha256 == (lungs.sha256 if asked else "")
    assert (lungs.films > 0) == asked
    unsure = [any("whole film" in remark for remark in analysis.remarks) for analysis in analyses]
    if asked:
        assert facts["lungs"]["whole"] == bundle.provenance["lungs"]["whole"]
        assert sum(whole for whole, _ in result["lungs"]["whole"].values()) == sum(unsure)
        assert 0 < sum(unsure) < len(unsure)
    else:
        assert facts["lungs"] is None
        assert not any(unsure)


def test_a_lung_channel_moves_with_the_picture_and_keeps_its_greys():
    """With strong variation of greys and none of place the channel stays as it is."""
    spec = Preprocessing(size=32, lungs="channel")
    recipe = Recipe(architecture="tiny", lungs="channel", sizes=(32,), epochs=(1,), augmentation=Augmentation(
        rotation=0.0, scale_low=1.0, scale_high=1.0, shift=0.0, noise=0.3, brightness=0.5
    ))  # fmt: skip
    learner = Learner(recipe, np.array([2, 2]), exact("cpu"))
    draw = torch.Generator().manual_seed(0)
    pictures, masks = torch.randint(0, 256, (2, 4, 1, 32, 32), dtype=torch.uint8, generator=draw)
    inputs = learner._varied(Batch(pictures, torch.tensor([0, 1, 0, 1]), lungs=masks), 1).inputs
    assert inputs.shape == (4, 3, 32, 32)
    torch.testing.assert_close(inputs[:, 0], inputs[:, 1])
    expected = standardise(torch.cat((pictures, masks), dim=1).numpy() / np.float32(255), spec)
    np.testing.assert_allclose(inputs[:, 2], expected[:, 2], atol=0.01)
    assert np.abs(inputs[:, 0].numpy() - expected[:, 0]).mean() > 0.2


def test_a_run_is_not_continued_with_another_lung_model(lungs, data, tmp_path, monkeypatch):
    overrides = SHORT | {"lungs": "mask"}
    with pytest.raises(CancelledError):
        train(data, "cxr4", tmp_path, overrides=overrides, device="cpu", cancelled=(tmp_path / "last.pt").is_file)
    other = MadeUpLungs()
    other.sha256 = "b" * 64
    monkeypatch.setattr(preparing, "load_lung_model", lambda: other)
    with pytest.raises(DataError, match="started with other data"):
        train(data, "cxr4", tmp_path, overrides=overrides, device="cpu", resume=True)


def test_the_time_for_finding_lungs_is_foreseen(lungs, monkeypatch):
    threads, taken = [], iter((1.0, 0.2))  # the first one is slower

    def find(film):
        threads.append(torch.get_num_threads())
        time.sleep(next(taken))

    monkeypatch.setattr(lungs, "find", find)
    chosen = recipe("cxr4", SHORT | {"lungs": "crop"})
    plan = Plan.of(chosen, 20)
    with torch_threads(2):
        found = estimate(chosen, plan, exact("cpu"), Work(20, 5, 10))
    assert 2.0 <= found.answers * THREADS < 4.0
    assert threads == [1, 1], "as where films are shared out among threads"


@pytest.mark.parametrize("wrong", [{"border": "0.3"}, {"lung_margin": "-1"}, {"lungs": "none"}, {"border": "nan"}])
def test_settings_that_cannot_be(wrong):
    with pytest.raises(DataError, match=r"'border'|'lungs'"):
        recipe("cxr4", wrong)
