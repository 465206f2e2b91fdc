"""The rules of relevance propagation against each written out by hand with plain matrices, in float64."""

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from cxrviewer.errors import RequestError
from cxrviewer.explain.canonical import CanonicalNetwork, ResidualBlock
from cxrviewer.explain.composites import COMPOSITES, DEFAULT_COMPOSITE, composite
from cxrviewer.explain.lrp import Propagation
from cxrviewer.explain.operations import operation_of
from cxrviewer.explain.rules import RULES

LOW, HIGH, GAMMA, EPSILON = -1.5, 2.0, 0.25, 1e-6


def above(x):
    return np.maximum(x, 0)


def below(x):
    return np.minimum(x, 0)


@pytest.mark.parametrize(
    "shape", [{}, {"padding": 1}, {"padding": 2, "dilation": 2}, {"stride": 2}, {"groups": 2}, {"padding": 3}]
)
def test_what_goes_back_in_bfloat16_is_the_transpose_of_what_went_forward(shape):
    """``<y, W x> = <W^T y, x>`` with weights and values that bfloat16 holds exactly; small whole numbers add up so."""
    torch.manual_seed(0)
    module = nn.Conv2d(4, 6, 3, bias=False, **shape)
    operation = operation_of(module)
    x = torch.randint(0, 3, (1, 4, 9, 8)).float()
    weight = torch.randint(-1, 2, module.weight.shape).bfloat16()
    forward = operation.forward(x, weight)
    y = torch.randint(0, 2, forward.shape).float()
    back = operation.transpose(weight)(y, x)
    assert back.dtype == torch.float32
    torch.testing.assert_close((back * x).sum(), (forward * y).sum(), rtol=0, atol=0)


def away_from_zero(z):
    return z + EPSILON * np.where(z < 0, -1, 1)


def by_hand(rule, a, w, b, r, bias=False):
    """One linear layer's rule: a (n,), w (m, n), b (m,), r (m,), entry by entry."""
    z = w @ a + b
    sent = np.zeros_like(a)
    for j in range(len(r)):
        if rule == "epsilon":
            parts, total = a * w[j], z[j]
        elif rule == "zplus":
            parts = above(a * w[j])
            total = parts.sum() + (above(b[j]) if bias else 0)
        elif rule == "gamma":
            favoured, own = (above, above(b[j])) if z[j] > 0 else (below, below(b[j]))
            parts = a * w[j] + GAMMA * favoured(a * w[j])
            total = parts.sum() + b[j] + GAMMA * own
        else:
            parts = a * w[j] - LOW * above(w[j]) - HIGH * below(w[j])
            total = parts.sum()
        sent += parts / away_from_zero(total) * r[j]
    return sent


def layer(module, a, z):
    """The network's own matrix and bias, by sending unit pictures through: no arithmetic of ours."""
    zero = module(torch.zeros_like(a)).flatten()
    columns = [module(unit.view_as(a)).flatten() - zero for unit in torch.eye(a.numel(), dtype=a.dtype)]
    return torch.stack(columns, dim=1).detach().numpy(), zero.detach().numpy(), z.flatten().detach().numpy()


def tiny():
    """Strides, padding, groups, dilation and signs of every kind on five by five pixels."""
    torch.manual_seed(3)
    return CanonicalNetwork(
        nn.Sequential(
            nn.Conv2d(2, 4, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(4, 4, 2, groups=2),  # no ReLU behind it: the next one has inputs of both signs
            nn.Conv2d(4, 6, 2, padding=1, dilation=2),
            nn.ReLU6(),
        ),
        nn.Sequential(nn.Flatten(), nn.Linear(24, 3), nn.ReLU(), nn.Linear(3, 2)),
    ).double()


@pytest.mark.parametrize("bias", [False, True])
@pytest.mark.parametrize("name", COMPOSITES)
def test_a_tiny_network_by_hand(name, bias):
    network = tiny().requires_grad_(False)
    picture = torch.randn(1, 2, 5, 5, dtype=torch.float64).clamp(LOW, HIGH)
    activations, modules = [picture], [*network.features, *network.head]
    for module in modules:
        activations.append(module(activations[-1]))
    rules = {"epsilon": ("epsilon",) * 2, "epsilon-plus": ("zplus",) * 2}.get(
        name, ("flat" if "flat" in name else "box", "zplus" if "plus" in name else "gamma")
    )
    for target in (0, 1):
        relevance = np.zeros(2)
        relevance[target] = activations[-1][0, target]
        for place in range(len(modules) - 1, -1, -1):
            module, a = modules[place], activations[place]
            if isinstance(module, nn.Conv2d | nn.Linear):
                w, b, _ = layer(module, a, activations[place + 1])
                rule = "epsilon" if isinstance(module, nn.Linear) else rules[place > 0]
                if rule != "flat":
                    relevance = by_hand(rule, a.flatten().numpy(), w, b, relevance, bias)
                else:  # only pixels inside the picture are looked at
                    looked_at = np.abs(layer(_ones_like(module), a, a)[0]) > 0
                    relevance = (looked_at / looked_at.sum(1, keepdims=True) * relevance[:, None]).sum(0)
        chosen = composite(name, bias=bias, box=(LOW, HIGH))
        found = Propagation(network, chosen).run(picture)
        seed = F.one_hot(torch.tensor([[target]]), 2)
        np.testing.assert_allclose(found.relevance(seed).flatten(), relevance, rtol=1e-9, atol=1e-12)


def _ones_like(module):
    ones = nn.Conv2d(
        module.in_channels, module.out_channels, module.kernel_size, module.stride, module.padding, bias=False
    ).double()
    nn.init.ones_(ones.weight)
    return ones


def block_by_hand(split, one, other, r):
    if split == "magnitude":
        one, other = np.abs(one), np.abs(other)
    return one / away_from_zero(one + other) * r, other / away_from_zero(one + other) * r


@pytest.mark.parametrize("split", ["sign", "magnitude"])
def test_a_sum_is_shared_by_sign_or_by_magnitude(split):
    torch.manual_seed(5)
    body, shortcut = nn.Conv2d(2, 3, 1, bias=False), nn.Conv2d(2, 3, 1, bias=False)
    network = CanonicalNetwork(
        nn.Sequential(ResidualBlock(nn.Sequential(body), shortcut, rectified=False)), nn.Sequential(nn.Flatten())
    ).double()
    picture = torch.randn(1, 2, 1, 1, dtype=torch.float64)
    found = Propagation(network.requires_grad_(False), composite("epsilon", split=split)).run(picture)
    a, one, other = (tensor.detach().flatten().numpy() for tensor in (picture, body(picture), shortcut(picture)))
    shares = block_by_hand(split, one, other, one + other)
    weights = [module.weight.detach().numpy()[:, :, 0, 0] for module in (body, shortcut)]
    wanted = sum(by_hand("epsilon", a, w, np.zeros(3), r) for w, r in zip(weights, shares, strict=True))
    np.testing.assert_allclose(found.relevance(torch.ones(1, 1, 3)).flatten(), wanted, rtol=1e-9)
    if split == "magnitude":
        assert all((share / (one + other) >= 0).all() for share in shares)


def test_means_share_in_proportion_and_maxima_give_all_to_the_winner():
    picture = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]], dtype=torch.float64)
    for pooling, wanted in ((nn.AdaptiveAvgPool2d(1), [0.25, 0.5, 0.75, 1.0]), (nn.MaxPool2d(2), [0, 0, 0, 4.0])):
        network = CanonicalNetwork(nn.Sequential(pooling), nn.Sequential(nn.Flatten()))
        found = Propagation(network).run(picture).relevance(torch.ones(1, 1, 1))
        np.testing.assert_allclose(found.flatten(), wanted, rtol=1e-5)


def test_a_group_norm_is_a_scale_and_a_shift_with_its_statistics_held():
    norm = nn.GroupNorm(2, 4).double()
    nn.init.normal_(norm.weight)
    nn.init.normal_(norm.bias)
    picture = torch.randn(1, 4, 1, 3, dtype=torch.float64)
    network = CanonicalNetwork(nn.Sequential(norm), nn.Sequential(nn.Flatten())).requires_grad_(False)
    trace = Propagation(network, composite("epsilon")).run(picture)
    torch.testing.assert_close(trace.logits, norm(picture).flatten(1))
    a, z = picture.numpy().reshape(2, 6), trace.logits.numpy().reshape(2, 6)
    weight = norm.weight.numpy().reshape(2, 2).repeat(3, axis=1)
    scale = weight / np.sqrt(a.var(axis=1, keepdims=True) + norm.eps)
    wanted = a * scale / away_from_zero(z) * z
    np.testing.assert_allclose(trace.relevance(torch.ones(1, 1, 12)).flatten(), wanted.ravel(), rtol=1e-9)


def test_without_a_box_each_picture_has_its_own():
    network = tiny().requires_grad_(False)
    picture = torch.randn(2, 2, 5, 5, dtype=torch.float64)
    found = Propagation(network, composite("epsilon-gamma-box")).run(picture).relevance(torch.ones(1, 2, 2))
    for place in (0, 1):
        alone = picture[place : place + 1]
        box = tuple(tuple(limit.tolist()) for limit in (alone.amin(dim=(0, 2, 3)), alone.amax(dim=(0, 2, 3))))
        wanted = Propagation(network, composite("epsilon-gamma-box", box=box)).run(alone).relevance(torch.ones(1, 1, 2))
        torch.testing.assert_close(found[:, place], wanted[:, 0])


def test_composites_are_known_by_name():
    assert set(COMPOSITES) == {
        "epsilon",
        "epsilon-plus",
        "epsilon-plus-flat",
        "epsilon-gamma-flat",
        "epsilon-gamma-box",
    }
    assert composite() == COMPOSITES[DEFAULT_COMPOSITE]
    assert {rule for entry in COMPOSITES.values() for rule in (entry.first, entry.others)} == set(RULES)
    with pytest.raises(RequestError, match="Choose among: epsilon, "):
        composite("magic")
