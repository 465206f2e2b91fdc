"""What cannot be gone on from is refused before a film is read: of all films that may take an hour."""

import json
import pickle
import shutil
from dataclasses import replace

import numpy as np
import pytest
from made_films import TINY
from safetensors.torch import load_file, save_file

from cxrviewer.errors import BundleError, DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import sealed
from cxrviewer.training import compare as comparison
from cxrviewer.training.export import export
from cxrviewer.training.loop import run
from cxrviewer.training.loop.initial import opened
from cxrviewer.training.loop.run import train
from cxrviewer.training.loop.teachers import require_known, teachers_of
from cxrviewer.training.recipes.recipes import Recipe

TAUGHT = TINY | {"distillation": "0.5"}


class FilmsReadError(Exception):
    """Somebody looked at the data."""


@pytest.fixture
def unread(monkeypatch):
    def refuse(*_):
        raise FilmsReadError

    monkeypatch.setattr(run, "open_dataset", refuse)
    monkeypatch.setattr(comparison, "open_dataset", refuse)


@pytest.fixture(scope="module")
def teacher(finished, tmp_path_factory):
    return export(finished, tmp_path_factory.mktemp("teacher") / "bundle").folder


def another_network(place, finished):
    save_file(backbones.build("cnn", 3).state_dict(), place / "w.safetensors")
    return place / "w.safetensors"


def code(place, finished):
    (place / "w.pt").write_bytes(pickle.dumps(print))
    return place / "w.pt"


def cut_off(place, finished):
    content = (finished / "weights.safetensors").read_bytes()
    (place / "w.safetensors").write_bytes(content[: len(content) // 2])
    return place / "w.safetensors"


def cut_off_npz(place, finished):
    np.savez(place / "whole.npz", a=np.zeros(1000))
    content = (place / "whole.npz").read_bytes()
    (place / "w.npz").write_bytes(content[: len(content) // 2])
    return place / "w.npz"


def words_for_numbers(place, finished):
    np.savez(place / "w.npz", a=np.array(["no number"]))
    return place / "w.npz"


def other_classes(place, finished):
    said = {"classes": json.dumps(["Bright left", "Bright right"])}
    save_file(load_file(finished / "weights.safetensors"), place / "w.safetensors", said)
    return place / "w.safetensors"


def altered_bundle(place, finished):
    folder = export(finished, place / "bundle").folder
    weights = bytearray((folder / "weights.safetensors").read_bytes())
    weights[-1] ^= 255
    (folder / "weights.safetensors").write_bytes(weights)
    return folder


BAD = {
    another_network: r"'w.safetensors' fits 0 of the network's \d+ tensors",
    code: "'w.pt' is missing or damaged",
    cut_off: "'w.safetensors' is missing or damaged",
    cut_off_npz: "'w.npz' is missing or damaged",
    words_for_numbers: "'w.npz' is missing or damaged",
    other_classes: r"names 2 classes, but its last layer has 3 rows. Give other weights, or add --set keep=none",
    altered_bundle: "hash",
}


@pytest.mark.parametrize("through", [False, True], ids=["", "via"])
@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_starting_weights_that_do_not_fit(make, through, unread, data, finished, tmp_path):
    with pytest.raises((DataError, BundleError), match=BAD[make]):
        train(
            data, "cxr4", tmp_path / "run", init=make(tmp_path, finished), via=data if through else None,
            overrides=TINY, device="cpu",
        )  # fmt: skip
    assert not (tmp_path / "run").exists()


def test_a_pair_that_says_nothing(unread, data, finished, tmp_path):
    with pytest.raises(DataError, match="'this=that' does not say what comes from what"):
        train(data, "cxr4", tmp_path / "run", init=finished, overrides=TINY | {"related": "this=that"}, device="cpu")


@pytest.mark.parametrize(
    ("settings", "refusal"),
    [
        ({"architecture": "resnet19"}, "The architecture 'resnet19' is unknown"),
        ({"architecture": "cnn", "trainable": "convs:5"}, "has 4 convolutions, not 5"),
        ({"architecture": "alexnet"}, "Pictures of 32 x 32 pixels are too small for the network 'alexnet'"),
    ],
    ids=["unknown", "layers", "pictures"],
)
def test_a_network_that_cannot_be_trained_so(settings, refusal, unread, data, tmp_path):
    with pytest.raises((DataError, BundleError), match=refusal):
        train(data, "cxr4", tmp_path / "run", overrides=TINY | settings, device="cpu")
    with pytest.raises((DataError, BundleError), match=refusal):
        comparison.compare(data, "cxr4", tmp_path / "runs", overrides=TINY | settings, device="cpu")
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("architecture", backbones.names())
def test_every_network_takes_the_usual_pictures(architecture):
    assert opened(None, Recipe(architecture=architecture, trainable=("convs:1", "head", "all"))) is None


def test_weights_that_fit_are_asked_about_films_next(unread, data, finished, teacher, tmp_path):
    for init in (None, finished, finished / "weights.safetensors", teacher):
        with pytest.raises(FilmsReadError):
            train(data, "cxr4", tmp_path / "run", init=init, overrides=TINY, device="cpu")


def test_classes_that_nobody_keeps_may_be_any(finished, tmp_path):
    weights = other_classes(tmp_path, finished)
    assert opened(weights, Recipe(architecture="tiny", keep="none")).classes == ("Bright left", "Bright right")
    deeper = Recipe(architecture="tiny", head=(7,))  # the rows are of another layer, and none is kept
    assert opened(weights, deeper).classes == ("Bright left", "Bright right")


def test_a_teacher_that_cannot_teach_this_recipe(unread, data, finished, teacher, tmp_path):
    ask = {"teachers": [teacher], "device": "cpu"}
    with pytest.raises(DataError, match="is shown another part of a film"):
        train(data, "cxr4", tmp_path / "run", overrides=TAUGHT | {"border": "0.1"}, **ask)
    with pytest.raises(FilmsReadError):
        train(data, "cxr4", tmp_path / "run", overrides=TAUGHT | {"border": "0.1", "taught_on": "films"}, **ask)
    with pytest.raises(FilmsReadError):
        train(data, "cxr4", tmp_path / "run", overrides=TAUGHT, **ask)
    damaged = {"teachers": [altered_bundle(tmp_path, finished)], "device": "cpu"}
    with pytest.raises(BundleError, match="hash"):
        train(data, "cxr4", tmp_path / "run", overrides=TAUGHT, **damaged)


def test_teachers_of_different_classes(teacher, tmp_path):
    shutil.copytree(teacher, tmp_path / "other")
    described = json.loads((teacher / "bundle.json").read_text(encoding="utf-8"))
    text = json.dumps(described).replace("Bright top", "Bright bottom").replace(described["name"], "another")
    (tmp_path / "other" / "bundle.json").write_text(json.dumps(sealed(json.loads(text))), encoding="utf-8")
    with pytest.raises(DataError, match=r"and 'another' know different classes. Give teachers of the same"):
        teachers_of([teacher, tmp_path / "other"], Recipe(distillation=0.5))


def test_a_teacher_of_a_class_that_the_data_lacks_is_refused_before_films_are_prepared(
    data, teacher, tmp_path, monkeypatch
):
    (bundle,) = teachers_of([teacher], Recipe(distillation=0.5))
    require_known([bundle], [*bundle.classes, "Another, which may yet be left out"])

    def refuse(*_, **__):
        raise FilmsReadError

    monkeypatch.setattr(run, "take_in", refuse)
    monkeypatch.setattr(run, "teachers_of", lambda *_: (replace(bundle, classes=("Bright left", "Bright bottom")),))
    with pytest.raises(DataError, match="knows other classes than the data has"):
        train(data, "cxr4", tmp_path / "run", teachers=[teacher], overrides=TAUGHT, device="cpu")


@pytest.mark.parametrize(
    ("split", "why"),
    [("source:nowhere", "has no source 'nowhere'"), ("none.json", "neither understood nor a file that can be read")],
)
def test_a_split_that_cannot_be_is_refused_before_films_are_prepared(data, tmp_path, monkeypatch, split, why):
    def refuse(*_, **__):
        raise FilmsReadError

    monkeypatch.setattr(run, "take_in", refuse)
    with pytest.raises(DataError, match=why):
        train(data, "cxr4", tmp_path / "run", split=split, overrides=TINY, device="cpu")
    assert not (tmp_path / "run").exists()
    with pytest.raises(FilmsReadError):
        train(data, "cxr4", tmp_path / "run", split="source:own", overrides=TINY, device="cpu")


def test_a_comparison_asks_the_weights_of_each_variant_that_takes_them(unread, data, finished, tmp_path):
    cnn = another_network(tmp_path, finished)
    settings = {key: value for key, value in TINY.items() if key not in ("validation", "calibration", "test")}
    with pytest.raises(DataError, match=r"fits 0 of the network's"):
        comparison.compare(data, f"cxr4,cxr4:init={cnn}", tmp_path / "one", overrides=settings)
    with pytest.raises(FilmsReadError):  # the recipe starts at random, whatever is named for those that do not
        comparison.compare(data, "cxr4", tmp_path / "two", init=cnn, overrides=settings)
