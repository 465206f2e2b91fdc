"""The share of the input gradient outside the lungs: by hand, by finite differences, and lowered by training."""

import numpy as np
import pytest
import torch
from torch import nn

from cxrviewer.training.loop.feed import Batch
from cxrviewer.training.loop.learner import Learner, standardised
from cxrviewer.training.loop.outside_penalty import outside_share
from cxrviewer.training.loop.places import exact
from cxrviewer.training.recipes.recipes import Augmentation, Recipe

SIDE = 32


def said(network, inputs, labels):
    return network(inputs).log_softmax(dim=1)[torch.arange(len(labels)), labels].sum()


def test_a_linear_networks_share_is_what_its_weights_say():
    """For p = softmax(Wx) the gradient of log p_y is W_y - sum_k p_k W_k."""
    generator = np.random.default_rng(0)
    weight, pictures = generator.normal(0, 0.2, size=(3, 2 * 4 * 4)), generator.normal(size=(5, 2, 4, 4))
    labels, lungs = np.array([0, 1, 2, 1, 0]), generator.random((5, 1, 4, 4))
    lungs[4] = 1.0
    chances = np.exp(pictures.reshape(5, -1) @ weight.T)
    chances /= chances.sum(axis=1, keepdims=True)
    energy = ((weight[labels] - chances @ weight) ** 2).reshape(5, 2, 4, 4).sum(axis=1)
    wanted = (energy * (1 - lungs[:, 0])).sum(axis=(1, 2)) / energy.sum(axis=(1, 2))
    network = nn.Sequential(nn.Flatten(), nn.Linear(32, 3, bias=False))
    with torch.no_grad():
        network[1].weight.copy_(torch.from_numpy(weight))
    inputs = torch.from_numpy(pictures).float().requires_grad_()
    found = outside_share(inputs, said(network, inputs, torch.from_numpy(labels)), torch.from_numpy(lungs)).detach()
    np.testing.assert_allclose(found.numpy(), wanted, rtol=1e-4)
    assert float(found[4]) == 0.0


def test_scale_does_not_matter_and_no_gradient_is_no_share():
    network = nn.Sequential(nn.Flatten(), nn.Linear(48, 2))
    inputs, lungs = torch.rand(2, 3, 4, 4).requires_grad_(), torch.zeros(2, 1, 4, 4)
    lungs[:, :, :2] = 1.0
    labels = torch.tensor([0, 1])
    plain, tiny = (outside_share(inputs, scale * said(network, inputs, labels), lungs) for scale in (1.0, 1e-12))
    torch.testing.assert_close(plain, tiny, rtol=1e-4, atol=0)
    nn.init.zeros_(network[1].weight)
    still = outside_share(inputs, said(network, inputs, labels), lungs)
    assert still.tolist() == [0.0, 0.0]
    still.sum().backward()
    assert torch.isfinite(network[1].weight.grad).all()


def test_its_gradient_is_the_one_of_finite_differences():
    torch.manual_seed(0)
    network = nn.Sequential(nn.Conv2d(1, 3, 3), nn.Softplus(), nn.Flatten(), nn.Linear(108, 2)).double()
    pictures, labels = torch.rand(3, 1, 8, 8).double(), torch.tensor([0, 1, 1])
    lungs = (torch.rand(3, 1, 8, 8) > 0.5).double()
    weight = network[0].weight

    def share():
        inputs = pictures.clone().requires_grad_()
        return outside_share(inputs, said(network, inputs, labels), lungs).sum()

    share().backward()
    direction = torch.randn_like(weight)
    wanted = float((weight.grad * direction).sum())
    ends = []
    for step in (1e-2, -1e-2):
        with torch.no_grad():
            weight.add_(step * direction)
        ends.append(float(share().detach()))
        with torch.no_grad():
            weight.sub_(step * direction)
    assert (ends[0] - ends[1]) / 2e-2 == pytest.approx(wanted, rel=0.02)


def outside_after(penalty, lungs_of, side=SIDE):
    """Train on films whose class shows inside and, more clearly, outside the lungs; return the share on new films."""

    def made(seed):
        generator = torch.Generator().manual_seed(seed)
        labels = torch.arange(24) % 2
        pictures = torch.randint(60, 140, (24, 1, side, side), generator=generator)
        bright = labels.view(-1, 1, 1)
        pictures[:, 0, 8:24, 8:24] += 30 * bright
        pictures[:, 0, :6, :6] += 100 * bright
        return pictures.byte(), labels

    lungs = torch.zeros(24, 1, side, side, dtype=torch.uint8)
    lungs[:, :, 8:24, 8:24] = 255
    recipe = Recipe(
        architecture="tiny", sizes=(side,), batch=24, ema_epochs=0.0, outside_penalty=penalty,
        augmentation=Augmentation(strength=0.0),
    )  # fmt: skip
    learner = Learner(recipe, np.array([12, 12]), exact("cpu"))
    learner.train_only("all")
    pictures, labels = made(0)
    for number in range(60):
        parts = learner.step(Batch(pictures, labels, lungs=lungs_of(lungs)), 0.05, 0.9, number)
    assert len(parts) == len(learner.parts)
    network, (pictures, labels) = learner.settle().eval(), made(1)
    inputs = standardised(pictures.float() / 255.0, recipe.preprocessing).clone().requires_grad_()
    right = float((network(inputs).argmax(dim=1) == labels).float().mean())
    found = outside_share(inputs, said(network, inputs, labels), lungs.float() / 255.0)
    return float(found.detach().mean()), right


def test_training_with_the_penalty_looks_into_the_lungs():
    free, right = outside_after(0.0, lambda lungs: None)
    assert right > 0.9
    bound, right = outside_after(2.0, lambda lungs: lungs)
    assert right > 0.9
    assert bound < 0.5 * free
    unknown, _ = outside_after(2.0, lambda lungs: torch.full_like(lungs, 255))  # no outline, no penalty
    assert unknown == pytest.approx(free, rel=1e-3)
