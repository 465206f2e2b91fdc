"""Distillation: who may teach, what is learnt, and what run and card say of it."""

import json
import shutil
from contextlib import nullcontext
from dataclasses import replace

import numpy as np
import pytest
import torch
from made_films import TINY, write_zip
from safetensors.torch import load_file

from cxrviewer.errors import CancelledError, DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import sealed
from cxrviewer.training.compare import compare
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.export import export
from cxrviewer.training.loop import run as runs
from cxrviewer.training.loop import teachers as module
from cxrviewer.training.loop.panel import Panel
from cxrviewer.training.loop.places import exact
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.loop.run import train
from cxrviewer.training.loop.teachers import Lesson, checked, lesson, teachers_of
from cxrviewer.training.parts.intake import Parting, take_in
from cxrviewer.training.recipes import recipe_words
from cxrviewer.training.recipes.recipes import Recipe

STUDENT = TINY | {"distillation": "0.6", "temperature": "3", "epochs": "2", "taught_on": "films"}


@pytest.fixture(scope="module")
def teacher(finished, tmp_path_factory):
    return export(finished, tmp_path_factory.mktemp("teacher") / "bundle")


@pytest.fixture(scope="module")
def taken(data, finished, tmp_path_factory):
    """Return the films as a student's run takes them in, parted as the teacher's were."""
    facts = json.loads((finished / "run.json").read_text())
    recipe = Recipe.from_dict(facts["recipe"])
    parting = Parting("hold-out", recipe.split_seed, recipe.fractions)
    return take_in(open_dataset(data), tmp_path_factory.mktemp("taken"), recipe.preprocessing, parting)


@pytest.fixture(scope="module")
def student(data, teacher, tmp_path_factory):
    folder, told = tmp_path_factory.mktemp("student") / "run", []
    train(
        data, "cxr4", folder, teachers=[teacher.folder, teacher.folder], overrides=STUDENT, device="cpu",
        progress=lambda _, text: told.append(text),
    )  # fmt: skip
    return folder, told


def altered(teacher, folder, **provenance):
    """Return a copy of the bundle that says something else of what it was trained on."""
    shutil.copytree(teacher.folder, folder)
    file = folder / "bundle.json"
    described = json.loads(file.read_text(encoding="utf-8"))
    described["provenance"] |= provenance
    file.write_text(json.dumps(sealed(described)), encoding="utf-8")
    (found,) = teachers_of([folder], Recipe(distillation=0.5))
    return found


# --- who may teach ----------------------------------------------------------------------------------------------------


def test_a_teacher_and_the_setting_belong_together(teacher):
    with pytest.raises(DataError, match="asks for a teacher, and none is named"):
        teachers_of([], Recipe(distillation=0.5))
    with pytest.raises(DataError, match="'distillation' is 0"):
        teachers_of([teacher.folder], Recipe())
    assert teachers_of([], Recipe()) == ()


def test_a_teacher_of_the_same_split_is_welcome(teacher, taken, finished):
    assert checked(teacher, taken.dataset, taken.parts, finished).endswith("on the training part of the same split.")


def test_a_teacher_of_another_split_of_the_data_is_refused(teacher, data, tmp_path):
    recipe = Recipe.from_dict(dict(teacher.provenance["recipe"]))
    other = take_in(open_dataset(data), tmp_path / "in", recipe.preprocessing, Parting("hold-out", 5, recipe.fractions))
    silent = altered(teacher, tmp_path / "silent", trained_on=None)
    with pytest.raises(DataError, match=r"on another split of this data. .* \(--split RUN/split.json\)"):
        checked(silent, other.dataset, other.parts, tmp_path)


def test_a_teacher_that_lists_its_films_is_asked_for_those_kept_out_of_training(teacher, data, tmp_path):
    recipe = Recipe.from_dict(dict(teacher.provenance["recipe"]))
    other = take_in(open_dataset(data), tmp_path / "in", recipe.preprocessing, Parting("hold-out", 5, recipe.fractions))
    with pytest.raises(DataError, match=r"was trained on \d+ films that this run keeps for .* 'in/learnt-before.csv'"):
        checked(teacher, other.dataset, other.parts, tmp_path / "in")
    assert (tmp_path / "in" / "learnt-before.csv").is_file()
    strange = open_dataset(write_zip(tmp_path / "other.zip", seed=9))
    taken = take_in(strange, tmp_path / "out", recipe.preprocessing, Parting("hold-out", 5, recipe.fractions))
    held = len(taken.dataset.samples) - len(taken.parts.parts["train"])
    said = checked(teacher, taken.dataset, taken.parts, tmp_path / "out")
    assert f"none of the {held} films that are kept out of training" in said


def test_what_is_not_known_of_a_teacher_is_said(teacher, tmp_path):
    other = open_dataset(write_zip(tmp_path / "other.zip", seed=9))
    recipe = Recipe.from_dict(dict(teacher.provenance["recipe"]))
    taken = take_in(other, tmp_path / "in", recipe.preprocessing, Parting("hold-out", 1, recipe.fractions))
    silent = altered(teacher, tmp_path / "silent", trained_on=None)
    assert "is not known" in checked(silent, taken.dataset, taken.parts, tmp_path)


def test_a_teacher_of_other_classes_is_refused(teacher, taken, tmp_path):
    shutil.copytree(teacher.folder, tmp_path / "bundle")
    file = tmp_path / "bundle" / "bundle.json"
    described = json.loads(file.read_text(encoding="utf-8").replace("Bright top", "Bright bottom"))
    file.write_text(json.dumps(sealed(described)), encoding="utf-8")
    teachers = teachers_of([tmp_path / "bundle"], Recipe(distillation=0.5))
    with pytest.raises(DataError, match=r"knows other classes .* Bright left, Bright right, Bright top"):
        lesson(teachers, taken.dataset, taken.parts, [], tmp_path, exact("cpu"))


# --- what is taught ---------------------------------------------------------------------------------------------------


def test_probabilities_are_the_mean_of_the_teachers_softened_ones():
    logits = np.array([[[2.0, 0.0, -2.0]], [[0.0, 1.0, 3.0]]], np.float32)
    each = np.exp(logits / 4.0) / np.exp(logits / 4.0).sum(axis=2, keepdims=True)
    found = Lesson(logits, []).probabilities(4.0)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, each.mean(axis=0), rtol=1e-6)


def test_teachers_answer_films_as_they_are_and_are_asked_once(teacher, taken, finished, tmp_path, monkeypatch):
    """The answers are those that the teacher's own run wrote down, in the order of the films asked about."""
    written = Predictions.load(finished / "predictions-validation.csv")
    places = {sample.sha256: place for place, sample in enumerate(written.samples)}
    samples = taken.parts.of(taken.dataset.samples, "validation")[::-1]
    ask = (taken.dataset, taken.parts, samples, tmp_path, exact("cpu"))
    found = lesson([teacher], *ask)
    assert found.logits.shape == (1, len(samples), 3)
    np.testing.assert_allclose(found.logits[0], written.logits[[places[s.sha256] for s in samples]], atol=1e-4)
    monkeypatch.setattr(module, "predict", None)
    again = lesson([teacher], *ask)
    assert np.array_equal(again.logits, found.logits)
    assert again.facts == found.facts
    with pytest.raises(TypeError):  # of other films nothing is known yet
        lesson([teacher], *ask[:2], samples[1:], *ask[3:])


def test_run_and_card_say_who_taught(student, teacher, tmp_path):
    folder, told = student
    facts = json.loads((folder / "run.json").read_text())
    (first, second) = facts["teachers"]
    assert first == second
    assert first["sha256"] == teacher.sha256
    assert first["seen"] in told
    card = " ".join(export(folder, tmp_path / "bundle").card().split())
    assert "60 % of the loss was the distance to the mean answers of 'tiny-cxr4'" in card
    assert "at the temperature 3 (Hinton et al. 2015). The teacher 'tiny-cxr4' was trained on the" in card
    assert "--teacher tiny-cxr4 --teacher tiny-cxr4" in card


def test_a_student_learns_something_else_and_resumes_only_with_its_teacher(student, data, teacher, tmp_path):
    folder, _ = student
    train(data, "cxr4", tmp_path / "alone", overrides=STUDENT | {"distillation": "0"}, device="cpu")
    taught, alone = (load_file(place / "best.safetensors") for place in (folder, tmp_path / "alone"))
    assert any(not torch.equal(alone[key], value) for key, value in taught.items())
    steps = iter(range(100))

    def stop(share, text):
        if share > 0.0 and not text and next(steps) == 5:
            raise CancelledError

    ask = {"overrides": STUDENT, "device": "cpu", "resume": True}
    with pytest.raises(CancelledError):
        train(data, "cxr4", tmp_path / "cut", teachers=[teacher.folder] * 2, progress=stop, **ask)
    with pytest.raises(DataError, match="other data or another recipe"):
        train(data, "cxr4", tmp_path / "cut", teachers=[teacher.folder], **ask)
    train(data, "cxr4", tmp_path / "cut", teachers=[teacher.folder] * 2, **ask)
    again = load_file(tmp_path / "cut" / "best.safetensors")
    assert all(torch.equal(again[key], value) for key, value in taught.items())


def test_by_way_of_other_data_the_teacher_and_the_sources_wait(data, teacher, tmp_path, monkeypatch):
    seen = []
    trained = runs._trained

    def watched(data, recipe, *more, **named):
        seen.append((recipe.distillation, recipe.source_reversal, len(named.get("teachers", ()))))
        return trained(data, recipe, *more, **named) if more[0].name == "via" else {}

    monkeypatch.setattr(runs, "_trained", watched)
    settings = STUDENT | {"source_reversal": "1", "epochs": "1"}
    train(data, "cxr4", tmp_path / "run", teachers=[teacher.folder], via=data, overrides=settings, device="cpu")
    assert seen == [(0.0, 0.0, 0), (0.6, 1.0, 1)]


def test_a_comparison_gives_the_teacher_to_the_variants_that_ask(data, teacher, tmp_path):
    found = compare(
        data, "cxr4,cxr4:distillation=0.5", tmp_path / "out", teachers=[teacher.folder],
        overrides=TINY | {"epochs": "1"}, device="cpu",
    )  # fmt: skip
    assert found
    taught = [len(json.loads(file.read_text())["teachers"]) for file in sorted((tmp_path / "out").rglob("run.json"))]
    assert sorted(taught) == [0, 1]
    with pytest.raises(DataError, match="asks for a teacher"):
        compare(data, "cxr4:distillation=0.5", tmp_path / "none", overrides=TINY, device="cpu")


def test_a_panel_answers_pictures_as_its_bundles_do(teacher):
    """Against the teacher's network asked by hand: its side, its standardisation, the order of the data's classes."""
    spec, order = teacher.preprocessing, teacher.classes[::-1]
    pictures = torch.rand(3, 1, spec.size, spec.size, generator=torch.Generator().manual_seed(1))
    recipe = Recipe(distillation=0.5, temperature=3.0)
    panel = Panel([teacher, teacher], order, recipe, torch.device("cpu"))
    network = backbones.of_bundle(teacher).eval()
    with torch.no_grad():
        logits = network(((pictures - spec.mean) / spec.std).expand(-1, 3, -1, -1)).flip(1)
    torch.testing.assert_close(panel.probabilities(pictures), (logits / 3.0).softmax(dim=1), rtol=1e-4, atol=1e-5)
    larger = torch.nn.functional.interpolate(pictures, scale_factor=2, mode="nearest")
    assert panel.probabilities(larger).shape == (3, len(order))


@pytest.mark.parametrize("changed", [{"border": 0.1}, {"fit": "pad"}, {"lungs": "crop"}])
def test_a_panel_sees_the_part_of_the_film_that_the_student_sees(teacher, changed):
    with pytest.raises(DataError, match="shown another part of a film"):
        Panel([teacher], teacher.classes, Recipe(distillation=0.5, **changed), torch.device("cpu"))


@pytest.mark.parametrize(
    ("lungs", "margin", "fits"), [("crop", 0.08, True), ("crop", 0.2, False), ("mask", 0.08, False)]
)
def test_a_teacher_that_crops_to_the_lungs_teaches_a_student_that_crops_alike(teacher, lungs, margin, fits):
    crops = replace(teacher, preprocessing=replace(teacher.preprocessing, lungs="crop"))
    recipe = Recipe(distillation=0.5, lungs=lungs, lung_margin=margin)
    with nullcontext() if fits else pytest.raises(DataError, match="shown another part of a film"):
        assert Panel([crops], teacher.classes, recipe, torch.device("cpu")).classes == len(teacher.classes)


def test_no_panel_shares_pictures_with_a_lung_channel(teacher):
    channel = replace(teacher, preprocessing=replace(teacher.preprocessing, lungs="channel"))
    with pytest.raises(DataError, match="shown another part of a film"):
        Panel([channel], teacher.classes, Recipe(distillation=0.5, lungs="channel"), torch.device("cpu"))


def test_a_student_that_is_taught_on_views_asks_in_every_step_and_resumes(data, teacher, tmp_path, monkeypatch):
    asked, real = [], Panel.probabilities
    monkeypatch.setattr(Panel, "probabilities", lambda self, seen: asked.append(len(seen)) or real(self, seen))
    settings = STUDENT | {"taught_on": "views", "mixup": "0.2"}
    ask = {"teachers": [teacher.folder], "overrides": settings, "device": "cpu"}
    facts = train(data, "cxr4", tmp_path / "whole", **ask)
    assert asked
    assert not (tmp_path / "whole" / module.TEACHERS_FILE).exists()
    assert "on every varied picture" in " ".join(recipe_words.teachers(facts))
    steps = iter(range(100))

    def stop(share, text):
        if share > 0.0 and not text and next(steps) == 5:
            raise CancelledError

    with pytest.raises(CancelledError):
        train(data, "cxr4", tmp_path / "cut", progress=stop, **ask)
    train(data, "cxr4", tmp_path / "cut", resume=True, **ask)
    whole, cut = (load_file(tmp_path / name / "best.safetensors") for name in ("whole", "cut"))
    assert all(torch.equal(whole[key], value) for key, value in cut.items())
