"""Grad-CAM against the equation written out and against captum."""

import pytest
import torch
from bundles import random_network
from torch import nn

from cxrviewer.explain.canonical import CanonicalNetwork, canonical
from cxrviewer.explain.gradcam import gradcam
from cxrviewer.explain.reference import captum_gradcam


@pytest.fixture(scope="module")
def network():
    return canonical(random_network())


def test_against_the_equation_with_autograd_through_the_whole_network(network):
    picture = torch.randn(1, 3, 96, 96)
    features = network.features(picture).requires_grad_()
    logits = network.head(features)
    for target in range(4):
        gradient = torch.autograd.grad(logits[0, target], features, retain_graph=True)[0][0]
        expected = torch.zeros(gradient.shape[1:])
        for channel in range(gradient.shape[0]):
            expected += gradient[channel].mean() * features[0, channel]
        found = gradcam(features, network.head, [target])[0]
        torch.testing.assert_close(found, expected.clamp(min=0).detach(), rtol=1e-4, atol=1e-6)


def test_agrees_with_captum(network):
    picture = torch.randn(1, 3, 96, 96)
    found = gradcam(network.features(picture), network.head, [0, 3])
    for place, target in enumerate((0, 3)):
        torch.testing.assert_close(found[place], captum_gradcam(network, picture, target), rtol=1e-4, atol=1e-6)


def test_head_of_several_layers(network):
    torch.manual_seed(0)
    head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 16), nn.ReLU(), nn.Linear(16, 2))
    deeper = CanonicalNetwork(network.features, head)
    picture = torch.randn(1, 3, 96, 96)
    found = gradcam(deeper.features(picture), head, [1])[0]
    torch.testing.assert_close(found, captum_gradcam(deeper, picture, 1), rtol=1e-4, atol=1e-6)


def test_works_where_gradients_are_off(network):
    with torch.no_grad():
        found = gradcam(network.features(torch.randn(1, 3, 64, 64)), network.head, [0])
    assert not found.requires_grad
    assert float(found.min()) >= 0


def test_a_bad_target_is_an_error_and_leaves_no_gradient(network):
    features = network.features(torch.randn(1, 3, 64, 64))
    with pytest.raises(IndexError):
        gradcam(features, network.head, [9])
    assert all(parameter.grad is None for parameter in network.parameters())
