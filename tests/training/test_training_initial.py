"""Starting weights of every kind: what fits is taken, what does not is told, and no code is run."""

import json
import pickle
from dataclasses import replace
from urllib.error import URLError

import numpy as np
import pytest
import torch
from films import SHARED_DATA, needs_shared_data
from safetensors.torch import save_file
from torch import nn
from torchvision.models._api import WeightsEnum

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.training.loop import keeping
from cxrviewer.training.loop.initial import begin, fitting, opened
from cxrviewer.training.loop.layouts import translated
from cxrviewer.training.loop.starts import Start, start_of
from cxrviewer.training.recipes.cookbook import recipe
from cxrviewer.training.recipes.recipes import Recipe

CLASSES = ("COVID-19", "Normal", "Viral Pneumonia")
FILMS = np.array([10, 30, 60])


def begun(network, weights, classes=(), recipe=None):
    return begin(network, Start("file", weights, classes), recipe or Recipe(), CLASSES, FILMS)


def randomised(network):
    """A state dict of which no two tensors are alike."""
    generator = torch.Generator().manual_seed(0)
    return {
        key: torch.rand(value.shape, generator=generator) if value.is_floating_point() else value
        for key, value in network.state_dict().items()
    }


def same(network, weights, but=()):
    own = network.state_dict()
    return all(torch.equal(own[key], value) for key, value in weights.items() if not key.startswith(but or ("-",)))


def test_weights_of_the_same_network_fit_but_for_the_head():
    weights = randomised(backbones.build("resnet18", 7)) | {"extra.weight": torch.zeros(1)}
    weights["conv1.weight"] = torch.zeros(64, 3, 3, 3)
    del weights["bn1.bias"]
    network = backbones.build("resnet18", 3)
    head = network.fc.weight.detach().clone()
    report = begun(network, weights)
    assert (report.missing, report.unexpected, report.mismatched) == (
        ("bn1.bias",),
        ("extra.weight",),
        ("conv1.weight",),
    )
    assert report.matched == len([k for k in weights if "num_batches" not in k]) - 4
    assert torch.equal(network.fc.weight, head)
    assert same(network, weights, but=("fc.", "conv1.", "extra."))
    assert f"{report.matched} tensors fit, 1 missing, 1 unexpected, 1 mismatched" in str(report)


def test_weights_of_another_network_are_refused():
    with pytest.raises(DataError, match="'file' fits 0 of"):
        begun(backbones.build("cnn", 3), backbones.build("alexnet", 3).state_dict())


def test_wrappers_and_older_names_of_densenet_are_understood():
    source = backbones.build("densenet121", 3)
    weights = randomised(source)
    old = {
        "module.model." + key.replace(".norm1.", ".norm.1.").replace(".conv2.", ".conv.2."): value
        for key, value in weights.items()
    }
    network = backbones.build("densenet121", 3)
    report = begun(network, old)
    assert (report.missing, report.unexpected, report.mismatched) == ((), (), ())
    assert same(network, weights, but=("classifier.",))
    assert any("module.model." in note for note in report.notes)


def timm_mobilenet_names():
    """Names of timm's mobilenetv2_100 in order: stem, one block without expansion, sixteen with, last convolution."""
    norm = ("weight", "bias", "running_mean", "running_var", "num_batches_tracked")
    names = ["conv_stem.weight", *(f"bn1.{n}" for n in norm)]
    for stage, depth in enumerate((1, 2, 3, 4, 3, 3, 1)):
        for block in range(depth):
            layers = ("conv_dw", "bn1", "conv_pw", "bn2")
            if stage:
                layers = ("conv_pw", "bn1", "conv_dw", "bn2", "conv_pwl", "bn3")
            for layer in layers:
                start = f"blocks.{stage}.{block}.{layer}"
                names += [f"{start}.weight"] if layer.startswith("conv") else [f"{start}.{n}" for n in norm]
    return [*names, "conv_head.weight", *(f"bn2.{n}" for n in norm), "classifier.weight", "classifier.bias"]


def test_timms_mobilenet_is_torchvisions_under_other_names():
    weights = randomised(backbones.build("mobilenet_v2", 9))
    named = dict(zip(timm_mobilenet_names(), weights.values(), strict=True))
    found, notes = translated(named, backbones.build("mobilenet_v2", 3))
    assert list(found) == list(weights)
    assert all(torch.equal(found[key], value) for key, value in weights.items())
    assert notes == ["names of timm"]


def test_the_published_file_of_a_bit_network_is_read(tmp_path):
    network = backbones.build("bit_r50x1", 5)
    weights = randomised(network)
    letters = {"1": "a", "2": "b", "3": "c"}
    arrays = {}
    for key, value in weights.items():
        place = key.split(".")
        array = value.numpy().transpose(2, 3, 1, 0) if value.ndim == 4 else value.numpy()
        if key == "stem.conv.weight":
            name = "resnet/root_block/standardized_conv2d/kernel"
        elif place[0] == "norm":
            name = f"resnet/group_norm/{'gamma' if place[1] == 'weight' else 'beta'}"
        elif place[0] == "head":
            name = f"resnet/head/conv2d/{'kernel' if place[2] == 'weight' else 'bias'}"
            array = value.numpy().T[None, None] if value.ndim == 2 else array
        else:
            unit = f"resnet/block{int(place[1]) + 1}/unit{int(place[3]) + 1:02d}"
            if place[4] == "downsample":
                name = f"{unit}/a/proj/standardized_conv2d/kernel"
            elif place[4].startswith("conv"):
                name = f"{unit}/{letters[place[4][-1]]}/standardized_conv2d/kernel"
            else:
                kind = "gamma" if place[5] == "weight" else "beta"
                name = f"{unit}/{letters[place[4][-1]]}/group_norm/{kind}"
        arrays[name] = array
    np.savez(tmp_path / "BiT-M-R50x1.npz", **arrays)
    start = start_of(tmp_path / "BiT-M-R50x1.npz", "bit_r50x1")
    fresh = backbones.build("bit_r50x1", 5)
    found, _ = translated(start.weights, fresh)
    fresh.load_state_dict(found)
    assert same(fresh, weights)
    with pytest.raises(DataError, match=r"BiT network.*Set architecture=bit_r50x1"):
        translated(start.weights, backbones.build("resnet50", 5))


def test_a_first_convolution_for_one_channel_answers_the_same_on_a_grey_film():
    grey = nn.Conv2d(1, 64, 7, 2, 3, bias=False)
    network = backbones.build("resnet18", 3)
    found, notes = translated({"conv1.weight": grey.weight.detach()}, network)
    network.load_state_dict(found, strict=False)
    film = torch.rand(1, 1, 32, 32)
    with torch.no_grad():
        torch.testing.assert_close(network.conv1(film.expand(-1, 3, -1, -1)), grey(film), rtol=1e-4, atol=1e-5)
    assert notes == ["one input channel spread over three"]


class Bomb:
    def __reduce__(self):
        return (print, ("boom",))


def test_no_code_in_a_file_is_run(tmp_path, capsys):
    (tmp_path / "bomb.pt").write_bytes(pickle.dumps(Bomb()))
    torch.save({"state_dict": {"a": torch.zeros(1)}, "bomb": Bomb()}, tmp_path / "bomb.pth")
    np.save(tmp_path / "bomb.npy", np.array([Bomb()], dtype=object), allow_pickle=True)
    (tmp_path / "bomb.npy").rename(tmp_path / "bomb.npz")
    for name in ("bomb.pt", "bomb.pth", "bomb.npz"):
        with pytest.raises(DataError, match="missing or damaged"):
            start_of(tmp_path / name, "resnet18")
    assert "boom" not in capsys.readouterr().out


def test_a_training_file_with_weights_inside_is_read(tmp_path):
    torch.save({"epoch": 3, "state_dict": {"a": torch.ones(2)}}, tmp_path / "w.pth")
    assert torch.equal(start_of(tmp_path / "w.pth", "resnet18").weights["a"], torch.ones(2))


def test_scaling_is_what_the_weights_were_made_for(tmp_path, finished):
    save_file(
        {"a": torch.ones(1)}, tmp_path / "said.safetensors", {"input": "RGB, (x-128)/128, 224", "classes": '["A"]'}
    )
    save_file({"a": torch.ones(1)}, tmp_path / "silent.safetensors")
    said, silent = start_of(tmp_path / "said.safetensors", "cnn"), start_of(tmp_path / "silent.safetensors", "cnn")
    assert said.classes == ("A",)
    chosen, told = fitting(Recipe(), said)
    film = np.array([[[0.0, 1.0]]], np.float32)
    from cxrviewer.inference.preprocess import standardise

    wanted = (film * 255 - 128) / 128
    np.testing.assert_allclose(standardise(film, chosen.preprocessing)[0, 0], wanted[0], rtol=1e-6)
    assert told == ()
    chosen, told = fitting(Recipe(), silent)
    assert (chosen.mean, chosen.std) == ((0.5,), (0.25,))
    assert "does not say how its input was scaled" in told[0]
    assert fitting(Recipe(), None) == (replace(Recipe(), mean=(0.5,), std=(0.25,)), ())
    assert fitting(recipe("zhao2021"), said)[0].mean == (0.5,)  # a recipe that names them keeps them
    run = start_of(finished, "tiny")
    assert run.classes == tuple(json.loads((finished / "run.json").read_text())["classes"])
    assert run.scaling == ((0.5,), (0.25,))
    assert start_of(finished / "weights.safetensors", "tiny").sha256 == run.sha256


def test_torchvisions_weights_are_fetched_when_named_and_only_then(monkeypatch):
    asked = []

    def fetch(weights, **options):
        asked.append((str(weights), options["weights_only"]))
        raise URLError("offline")

    monkeypatch.setattr(WeightsEnum, "get_state_dict", fetch)
    assert start_of(None, "resnet18") is None
    assert start_of("scratch", "resnet18") is None
    assert not asked
    with pytest.raises(DataError, match="could not be downloaded"):
        start_of("imagenet", "resnet18")
    assert asked == [("ResNet18_Weights.IMAGENET1K_V1", True)]
    with pytest.raises(DataError, match="no weights 'IMAGENET1K_V9' for resnet18"):
        start_of("IMAGENET1K_V9", "resnet18")
    with pytest.raises(DataError, match="no weights 'imagenet' for cnn"):
        start_of("imagenet", "cnn")
    with pytest.raises(DataError, match=r"no weights 'nowhere.pt'"):
        start_of("nowhere.pt", "resnet18")


def test_torchvisions_weights_bring_their_scaling(monkeypatch):
    monkeypatch.setattr(WeightsEnum, "get_state_dict", lambda *_, **__: {"a": torch.ones(1)})
    start = start_of("imagenet", "resnet18")
    assert start.scaling == ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
    assert start.name == "IMAGENET1K_V1"
    assert len(start.classes) == 1000


def test_a_recipe_about_other_weights_asks_for_them():
    with pytest.raises(DataError, match=r"'covidresnet' goes on from other weights.*--init imagenet"):
        opened(None, recipe("covidresnet"))
    assert opened("scratch", recipe("covidresnet")) is None
    assert opened(None, recipe("cxr4")) is None


def test_a_run_or_bundle_is_a_start(finished, tmp_path):
    from cxrviewer.training.export import export

    bundle = export(finished, tmp_path / "bundle")
    of_run, of_bundle = start_of(finished, "tiny"), start_of(bundle.folder, "tiny")
    assert of_run.classes == of_bundle.classes
    assert of_bundle.name == "bundle"
    for key, value in of_run.weights.items():
        assert torch.equal(value.float(), of_bundle.weights[key].float())
    with pytest.raises(DataError, match="neither a bundle nor a finished run"):
        start_of(tmp_path, "tiny")


@needs_shared_data
def test_the_local_imagenet_weights_fit_mobilenet():
    start = start_of(SHARED_DATA / "mobilenet_v2-imagenet.safetensors", "mobilenet_v2")
    network = backbones.build("mobilenet_v2", 3, (64, 32))
    report = begin(network, start, recipe("mobilenetv2-freeze-0"), CLASSES, FILMS)
    assert report.missing == ("classifier.3.weight", "classifier.3.bias")
    assert report.unexpected == ()
    assert report.mismatched == ("classifier.1.weight", "classifier.1.bias")
    assert start.scaling == ((128 / 255,), (128 / 255,))


# --- output neuron keeping --------------------------------------------------------------------------------------------


@pytest.fixture
def old():
    """Weights of a network that knew three findings, each row filled with its own number."""
    weights = randomised(backbones.build("cnn", 3))
    weights["classifier.weight"] = torch.arange(3.0)[:, None].expand(3, 256) + 1.0
    weights["classifier.bias"] = torch.tensor([0.1, 0.2, 0.3])
    return weights, ("Effusion", "no finding", "Pneumonia")


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        ("none", {}),
        ("same", {"Normal": "no finding", "Viral Pneumonia": "Pneumonia"}),
        ("related", {"Normal": "no finding", "Viral Pneumonia": "Pneumonia", "COVID-19": "Pneumonia"}),
    ],
)
def test_rows_are_kept_by_the_names_of_the_classes(old, keep, kept):
    weights, known = old
    torch.manual_seed(0)
    network = backbones.build("cnn", 3)
    fresh = network.classifier.weight.detach().clone()
    settings = Recipe(
        keep=keep,
        same="Normal from No Finding, Viral Pneumonia from Pneumonia",
        related="COVID-19 from Pneumonia, Normal from Effusion",
    )
    report = begun(network, weights, known, settings)
    assert report.kept == kept
    for row, label in enumerate(CLASSES):
        if label in kept:
            number = known.index(kept[label])
            assert torch.equal(network.classifier.weight[row], torch.full((256,), number + 1.0))
            assert float(network.classifier.bias.detach()[row]) == pytest.approx(weights["classifier.bias"][number])
        else:
            assert torch.equal(network.classifier.weight[row], fresh[row])


def test_a_class_goes_by_its_own_name_first():
    known = ("Pneumonia", "viral pneumonia", "Normal")
    found = keeping.origins(CLASSES, known, [("Viral Pneumonia", "Pneumonia"), ("Unheard", "Normal")])
    assert found == {"Normal": "Normal", "Viral Pneumonia": "viral pneumonia"}


def test_biases_become_log_priors_and_rows_equally_long(old):
    weights, known = old
    network = backbones.build("cnn", 3)
    settings = Recipe(keep="same", same="Normal from No Finding, Viral Pneumonia from Pneumonia")
    begun(network, weights, known, replace(settings, rebias=True, rescale=True))
    np.testing.assert_allclose(network.classifier.bias.detach(), np.log(FILMS / FILMS.sum()), rtol=1e-5)
    lengths = network.classifier.weight.detach().norm(dim=1)
    np.testing.assert_allclose(lengths, (2.0 * 16 + 3.0 * 16) / 2, rtol=1e-4)  # the mean of the kept rows


def test_without_names_of_classes_the_last_layer_starts_at_random(old):
    weights, _ = old
    report = begun(backbones.build("cnn", 3), weights)
    assert report.kept == {}
    assert "does not name its classes" in str(report)


def test_a_pair_without_from_is_refused():
    with pytest.raises(DataError, match="'Normal=No Finding' does not say"):
        keeping.pairs_from("A from B, Normal=No Finding")
