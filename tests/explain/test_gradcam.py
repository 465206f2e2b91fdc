"""Class activation maps against their equations written out, captum and autograd through the whole network."""

import numpy as np
import pytest
import torch
from canonical_networks import FAMILIES, backbone, noise, small
from torch import nn

from cxrviewer.errors import RequestError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.gradcam import cam, gradcam, stage_gradients
from cxrviewer.explain.reference import captum_gradcam
from cxrviewer.explain.seeds import seed_weights

CAMS = ("gradcam", "gradcam++", "hirescam", "layercam")


@pytest.fixture(scope="module")
def network():
    return backbone("resnet18")


def by_hand(name, a, g):
    """One map from activations and gradients (channels, h, w), channel by channel, as the papers write it."""
    total = np.zeros(a.shape[1:])
    for k in range(len(a)):
        if name == "gradcam":
            total += g[k].mean() * a[k]
        elif name == "gradcam++":
            below = 2 * g[k] ** 2 + a[k].sum() * g[k] ** 3
            alpha = np.divide(g[k] ** 2, below, out=np.zeros_like(below), where=g[k] > 0)
            total += (alpha * np.maximum(g[k], 0)).sum() * a[k]
        elif name == "hirescam":
            total += g[k] * a[k]
        else:
            total += np.maximum(g[k], 0) * a[k]
    return np.maximum(total, 0)


@pytest.mark.parametrize("name", CAMS)
@pytest.mark.parametrize("stage", [-1, 1])
@pytest.mark.parametrize("family", FAMILIES)
def test_against_the_equations_with_autograd_through_the_whole_network(family, stage, name):
    network, pictures = small(family, dtype=torch.float64), noise(2, dtype=torch.float64)
    last = range(len(network.features))[stage]
    with torch.enable_grad():
        a = pictures.requires_grad_()
        for place, block in enumerate(network.features):
            a = block(a)
            if place == last:
                activations = a
        logits = network.head(a)
    wanted = {}
    for target in (0, 3):
        for place in (0, 1):
            (g,) = torch.autograd.grad(logits[place, target], activations, retain_graph=True)
            kept = activations.detach()
            if name == "gradcam++" and float(kept.min()) < 0:
                kept = kept.clamp(min=0)  # the paper has channels behind a ReLU
            wanted[target, place] = by_hand(name, kept[place].numpy(), g[place].numpy())
    weights = seed_weights(logits.detach(), [0, 3])
    gradients = stage_gradients(network, activations, weights, stage)
    shown = activations.detach().clamp(min=0) if name == "gradcam++" else activations.detach()
    found = cam(shown, gradients, name).numpy()
    assert found.shape == (2, 2, *activations.shape[2:])
    for row, target in enumerate((0, 3)):
        for place in (0, 1):
            np.testing.assert_allclose(found[row, place], wanted[target, place], rtol=1e-9, atol=1e-12)


def test_agrees_with_captum(network):
    picture = noise(side=96)
    found = gradcam(network.features(picture), network.head, [0, 3])
    for place, target in enumerate((0, 3)):
        torch.testing.assert_close(found[place], captum_gradcam(network, picture, target), rtol=1e-4, atol=1e-6)


def test_head_of_several_layers(network):
    torch.manual_seed(0)
    head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 16), nn.ReLU(), nn.Linear(16, 2))
    deeper = CanonicalNetwork(network.features, head.requires_grad_(False))
    picture = noise(side=96)
    found = gradcam(deeper.features(picture), head, [1])[0]
    torch.testing.assert_close(found, captum_gradcam(deeper, picture, 1), rtol=1e-4, atol=1e-6)


def test_a_margin_is_mapped_as_well_as_a_logit(network):
    """Grad-CAM before its ReLU is linear in the gradients."""
    features = network.features(noise())
    logits = network.head(features)
    margin = stage_gradients(network, features, seed_weights(logits, [1], against=3))
    single = stage_gradients(network, features, seed_weights(logits, [1, 3]))
    torch.testing.assert_close(margin[0], single[0] - single[1])


def test_gradcam_plus_plus_has_no_poles():
    """Where ``sum(A) g`` is -2 the paper's fraction has none: its gradient is negative and does not count."""
    activations, gradients = torch.ones(1, 1, 2, 2), torch.tensor([[[[[-0.5, 0.25], [-0.5, 0.0]]]]])
    found = cam(activations, gradients, "gradcam++")
    torch.testing.assert_close(found, torch.full((1, 1, 2, 2), 0.25 / (2 + 4 * 0.25)))


def test_gradcam_plus_plus_sums_the_positive_part_of_a_channel():
    activations = torch.tensor([[[[3.0, -5.0], [1.0, 0.0]]]])
    found = cam(activations, torch.full((1, 1, 1, 2, 2), 0.5), "gradcam++")
    weight = 4 * 0.5 / (2 + 4.0 * 0.5)  # four places, and 3 + 1 is positive
    torch.testing.assert_close(found[0, 0], torch.tensor([[3.0, 0.0], [1.0, 0.0]]) * weight)


def test_works_where_gradients_are_off(network):
    with torch.no_grad():
        found = gradcam(network.features(noise()), network.head, [0])
    assert not found.requires_grad
    assert float(found.min()) >= 0


def test_a_bad_target_is_an_error_and_leaves_no_gradient(network):
    features = network.features(noise())
    with pytest.raises(RequestError, match="no class number 9"):
        gradcam(features, network.head, [9])
    assert all(parameter.grad is None for parameter in network.parameters())
    assert not features.requires_grad
