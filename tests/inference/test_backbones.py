"""Every architecture: taken apart it answers as whole, its cells lie where they look, its bundle can be analysed."""

import numpy as np
import pytest
import torch
from bundles import random_network, write_bundle
from films import dataset, phantom, saved
from torch import nn
from torch.nn import functional as F

from cxrviewer import open_radiograph
from cxrviewer.errors import BundleError
from cxrviewer.explain.receptive import cell_centres
from cxrviewer.inference import backbones
from cxrviewer.inference.big_transfer import BigTransfer, StandardisedConv2d
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.preprocess import Preprocessing, prepare, standardise
from cxrviewer.inference.stages import separated, stages

ALL = ("resnet18", "resnet50", "alexnet", "mobilenet_v2", "densenet121", "densenet201", "bit_r50x1", "cnn")
ONE_OF_EACH_FAMILY = ("resnet50", "alexnet", "mobilenet_v2", "densenet121", "bit_r50x1", "cnn")


class Scale(nn.Module):
    """Keeps values in range, as a norm does, but takes no part in the gradient."""

    def forward(self, x):
        return x / x.detach().abs().mean()


def plain(network: nn.Module) -> nn.Module:
    """``network`` without what couples distant places: its receptive fields are then those of its geometry alone."""
    for name, module in list(network.named_modules()):
        if isinstance(module, nn.GroupNorm):
            owner, _, own = name.rpartition(".")
            setattr(network.get_submodule(owner), own, Scale())
    return network


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    picture = (phantom() * 255).astype(np.uint8)
    return open_radiograph(saved(dataset(picture), tmp_path_factory.mktemp("film") / "film.dcm"))


def test_these_are_all():
    assert set(backbones.names()) >= set(ALL)


@pytest.mark.parametrize("architecture", ONE_OF_EACH_FAMILY)
@pytest.mark.parametrize("head", [(), (24, 12)])
def test_a_network_taken_apart_answers_as_whole_and_leaves_nothing_out(architecture, head):
    network = random_network(1, 3, architecture, head)
    for parameter in backbones.last_layer(network)[1].parameters():
        nn.init.normal_(parameter)
    picture = torch.randn(2, 3, 64, 64, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        torch.testing.assert_close(separated(network)(picture), network(picture))
    apart = [p for group in stages(network).groups for module in group for p in module.parameters()]
    assert {id(p) for p in apart} == {id(p) for p in network.parameters()}
    assert len(apart) == len(list(network.parameters()))


def test_groups_are_cut_where_fastai_cuts_them():
    """``_resnet_split``: after layer2; ``_densenet_split``: after denseblock2; ``_alexnet_split``: after 6 modules."""
    resnet, densenet, alexnet = (random_network(architecture=name) for name in ("resnet50", "densenet121", "alexnet"))
    assert stages(resnet).groups[1][0] is resnet.layer3[0]
    assert stages(densenet).groups[1][0] is densenet.features.transition2
    assert stages(alexnet).groups[1][0][0] is alexnet.features[6]


def test_a_head_of_three_layers_has_the_widths_asked_for():
    network = backbones.build("mobilenet_v2", 4, (256, 128))
    sizes = [(m.in_features, m.out_features) for m in network.modules() if isinstance(m, nn.Linear)]
    assert sizes == [(1280, 256), (256, 128), (128, 4)]
    assert isinstance(network.classifier[0], nn.Dropout)
    assert backbones.last_layer(network)[0] == "classifier.5"


@pytest.mark.parametrize("architecture", ["alexnet", "mobilenet_v2", "densenet121", "bit_r50x1", "cnn"])
def test_cells_lie_where_the_gradient_says(architecture):
    network = separated(plain(random_network(architecture=architecture)))
    centres = cell_centres(network.features)
    torch.manual_seed(0)
    picture = torch.rand(1, 3, 224, 224, requires_grad=True)
    features = network.features(picture)
    cell = features.shape[-1] // 2
    (gradient,) = torch.autograd.grad((features[0, :, cell, cell] * torch.randn(features.shape[1])).sum(), picture)
    power = gradient.pow(2).sum(dim=(0, 1))
    pixels = torch.arange(224.0)
    found = [float((power.sum(1 - axis) * pixels).sum() / power.sum()) for axis in (0, 1)]
    near = centres.row_scale / 4
    assert found[0] == pytest.approx(float(centres.rows(np.array([float(cell)]))[0]), abs=near)
    assert found[1] == pytest.approx(float(centres.columns(np.array([float(cell)]))[0]), abs=near)


def test_filters_of_big_transfer_are_standardised():
    layer = StandardisedConv2d(3, 5, 3, stride=2, padding=1, bias=False)
    with torch.no_grad():
        layer.weight.mul_(4.0).add_(2.0)
    picture, weight = torch.randn(1, 3, 9, 9), layer.weight.detach().double().numpy()
    mean = weight.mean((1, 2, 3), keepdims=True)
    standard = (weight - mean) / np.sqrt(weight.var((1, 2, 3), keepdims=True) + 1e-10)
    wanted = F.conv2d(picture.double(), torch.from_numpy(standard), stride=2, padding=1)
    torch.testing.assert_close(layer(picture).double(), wanted, rtol=1e-4, atol=1e-4)


def test_big_transfer_has_the_published_size_and_starts_undecided():
    network = BigTransfer((3, 4, 6, 3), 1000)
    assert sum(p.numel() for p in network.parameters()) == 25_549_352  # BiT-S-R50x1 in timm's table
    with torch.no_grad():
        assert not network(torch.rand(1, 3, 64, 64)).any()


@pytest.mark.parametrize(
    ("architecture", "head"),
    [
        ("resnet18", (16, 8)),
        ("alexnet", ()),
        ("mobilenet_v2", (16, 8)),
        ("cnn", ()),
        ("densenet121", (16, 8)),
        ("bit_r50x1", ()),
    ],
)
def test_every_bundle_answers_and_is_explained_by_both_methods(architecture, head, film, tmp_path):
    network = random_network(3, architecture=architecture, head=head)
    nn.init.normal_(backbones.last_layer(network)[1].weight, std=0.05)
    spec = Preprocessing(size=64, mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225))
    folder = write_bundle(
        tmp_path,
        network=network,
        architecture=architecture,
        head=list(head),
        preprocessing={"size": 64, "mean": list(spec.mean), "std": list(spec.std)},
    )
    analysis = Engine(load_bundle(folder), device="cpu").analyse(film)
    picture = torch.from_numpy(standardise(prepare(film.presentation(), spec).picture[None], spec))
    with torch.no_grad():
        wanted = network(picture)[0].softmax(0)
    np.testing.assert_allclose([entry.raw for entry in analysis.probabilities], wanted, atol=1e-5)
    assert [heatmap.method for heatmap in analysis.heatmaps] == ["gradcam", "lrp"]
    assert all(np.isfinite(heatmap.values).all() and heatmap.values.any() for heatmap in analysis.heatmaps)
    assert analysis.remarks == ()


def test_a_network_that_relevance_has_no_rules_for_still_answers(film, tmp_path, monkeypatch):
    def refuse(_):
        raise BundleError("No relevance rule is known.")

    monkeypatch.setattr("cxrviewer.inference.engine.canonical", refuse)
    analysis = Engine(load_bundle(write_bundle(tmp_path)), device="cpu").analyse(film)
    assert [heatmap.method for heatmap in analysis.heatmaps] == ["gradcam"]
    assert analysis.remarks == ("LRP knows no rules for a resnet18; it was left out.",)


@pytest.mark.parametrize("head", ["wide", [0], [1.5], {"a": 1}])
def test_a_head_that_is_no_list_of_widths_is_refused(head, tmp_path):
    with pytest.raises(BundleError, match="'head'"):
        load_bundle(write_bundle(tmp_path, head=head))


def test_a_network_of_another_family_is_refused():
    with pytest.raises(BundleError, match="Linear"):
        stages(nn.Linear(2, 2))


def test_each_channel_has_its_own_mean_and_deviation():
    picture = np.random.default_rng(0).random((2, 5, 5), np.float32)
    spec = Preprocessing(mean=(0.1, 0.2, 0.3), std=(0.5, 0.6, 0.7))
    wanted = np.stack([(picture - m) / s for m, s in zip(spec.mean, spec.std, strict=True)], axis=1)
    np.testing.assert_allclose(standardise(picture, spec), wanted, rtol=1e-5)
    assert Preprocessing(mean=[0.1, 0.2, 0.3], std=[0.5, 0.6, 0.7]) == spec
    for wrong in ({"mean": (0.1, 0.2)}, {"std": (1.0, 0.0, 1.0)}, {"mean": (0.1, "x", 0.2)}):
        with pytest.raises(ValueError, match="mean"):
            Preprocessing(**wrong)
