"""Relevance: against rules written out by hand, captum, and the conservation law."""

import threading

import numpy as np
import pytest
import torch
from bundles import random_network
from torch import nn
from torch.nn import functional as F

from cxrviewer.errors import BundleError
from cxrviewer.explain.canonical import CanonicalNetwork, canonical
from cxrviewer.explain.lrp import with_relevance
from cxrviewer.explain.reference import captum_lrp
from cxrviewer.explain.rules import EPSILON


def relevance(network, picture, target, composite, epsilon=EPSILON):
    """Relevance of a picture for one logit, and the logits."""
    explained = with_relevance(network, composite, epsilon)
    picture = picture.detach().clone().requires_grad_()
    logits = explained(picture)
    return torch.autograd.grad(logits[0, target], picture, logits[0, target].detach())[0], logits.detach()


def without_bias(network):
    """The same network with every bias at zero."""
    for module in network.modules():
        if getattr(module, "bias", None) is not None:
            nn.init.zeros_(module.bias)
    return network


@pytest.fixture(scope="module")
def network():
    return canonical(random_network())


@pytest.fixture(scope="module")
def picture():
    return torch.from_numpy(np.random.default_rng(1).random((1, 3, 64, 64), dtype=np.float32))


def test_canonical_copy_gives_the_same_logits_and_leaves_the_model_alone():
    model = random_network()
    before = {key: value.clone() for key, value in model.state_dict().items()}
    picture = torch.randn(2, 3, 64, 64)
    torch.testing.assert_close(canonical(model)(picture), model(picture), rtol=1e-5, atol=1e-6)
    assert all(torch.equal(before[key], value) for key, value in model.state_dict().items())


def test_unknown_families_are_refused():
    with pytest.raises(BundleError, match="Sequential"):
        canonical(nn.Sequential(nn.Linear(2, 2)))


@pytest.mark.parametrize("composite", ["epsilon", "epsilon-plus", "epsilon-plus-flat", "epsilon-gamma-flat"])
def test_explained_network_gives_the_same_logits(network, picture, composite):
    torch.testing.assert_close(with_relevance(network, composite)(picture), network(picture))


# Denominators of the gamma rule can nearly cancel, which costs digits.
@pytest.mark.parametrize(
    ("composite", "dtype", "epsilon", "tolerance"),
    [
        ("epsilon-plus", torch.float32, 1e-9, 1e-4),
        ("epsilon-plus-flat", torch.float32, 1e-9, 1e-4),
        ("epsilon-plus", torch.float64, 1e-14, 1e-8),
        ("epsilon-plus-flat", torch.float64, 1e-14, 1e-8),
        ("epsilon-gamma-flat", torch.float64, 1e-14, 1e-5),
    ],
)
def test_relevance_is_conserved_without_biases(picture, composite, dtype, epsilon, tolerance):
    network = without_bias(canonical(random_network())).to(dtype)
    found, logits = relevance(network, picture.to(dtype), 2, composite, epsilon)
    assert float(found.sum()) == pytest.approx(float(logits[0, 2]), rel=tolerance)


def test_last_bias_is_all_that_zplus_absorbs(network, picture):
    found, logits = relevance(network, picture, 1, "epsilon-plus-flat", 1e-9)
    expected = float(logits[0, 1] - network.head[-1].bias[1])
    assert float(found.sum()) == pytest.approx(expected, rel=1e-4)


def by_hand(a, w, b, r, rule):
    """One linear layer's rule written out with plain matrices; a (n,), w (m, n), r (m,)."""
    weights = {"epsilon": w, "zplus": np.maximum(w, 0), "gamma": w + 0.25 * np.maximum(w, 0)}[rule]
    z = weights @ a + (b if rule == "epsilon" else 0)
    z = z + 1e-6 * np.where(z < 0, -1, 1)
    return a * (weights.T @ (r / z))


@pytest.mark.parametrize(("composite", "rule"), [("epsilon", "epsilon"), ("epsilon-plus", "zplus")])
def test_small_network_against_rules_by_hand(composite, rule):
    torch.manual_seed(3)
    network = CanonicalNetwork(
        nn.Sequential(nn.Conv2d(2, 3, 2), nn.ReLU(), nn.Conv2d(3, 4, 1), nn.ReLU()),
        nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2)),
    ).double()
    picture = torch.rand(1, 2, 2, 2, dtype=torch.float64)
    found, _ = relevance(network, picture, 0, composite)

    first, second, last = network.features[0], network.features[2], network.head[2]
    a0 = picture.numpy().ravel()
    w1, b1 = first.weight.detach().numpy().reshape(3, 8), first.bias.detach().numpy()
    a1 = np.maximum(w1 @ a0 + b1, 0)
    w2, b2 = second.weight.detach().numpy().reshape(4, 3), second.bias.detach().numpy()
    a2 = np.maximum(w2 @ a1 + b2, 0)
    w3, b3 = last.weight.detach().numpy(), last.bias.detach().numpy()
    logits = w3 @ a2 + b3
    r3 = np.array([logits[0], 0.0])
    r2 = by_hand(a2, w3, b3, r3, "epsilon")  # the pooling of one pixel hands relevance through
    r1 = by_hand(a1, w2, b2, r2, rule)
    r0 = by_hand(a0, w1, b1, r1, rule)
    np.testing.assert_allclose(found.numpy().ravel(), r0, rtol=1e-4, atol=1e-9)


def test_flat_rule_spreads_each_field_evenly():
    network = CanonicalNetwork(
        nn.Sequential(nn.Conv2d(1, 1, 3, padding=1, bias=False), nn.ReLU()),
        nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(1, 1, bias=False)),
    )
    nn.init.ones_(network.features[0].weight)
    nn.init.ones_(network.head[2].weight)
    picture = torch.zeros(1, 1, 5, 5)
    picture[0, 0, 2, 2] = 9.0
    found, _ = relevance(network, picture, 0, "epsilon-plus-flat")
    # Nine outputs see the pixel, each has relevance 9 / 25 and spreads it over its own nine inputs.
    expected = F.conv2d(torch.full((1, 1, 3, 3), 9 / 25 / 9), torch.ones(1, 1, 3, 3), padding=2)
    torch.testing.assert_close(found, expected)


@pytest.mark.parametrize("composite", ["epsilon", "epsilon-plus"])
def test_agrees_with_captum(network, picture, composite):
    ours, _ = relevance(network, picture, 1, composite)
    theirs = captum_lrp(network, picture, 1, composite)
    assert float((ours - theirs).norm() / theirs.norm()) < (1e-4 if composite == "epsilon-plus" else 1e-3)


def test_captum_on_the_network_as_it_comes_is_wrong(picture):
    """The reason for the canonical copy: no error, no warning, and a sum far from the logit (captum issue 1035)."""
    from captum.attr import LRP
    from captum.attr._utils.lrp_rules import EpsilonRule

    model = random_network()
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d | nn.AdaptiveAvgPool2d):
            module.rule = EpsilonRule()
    found = LRP(model).attribute(picture.clone().requires_grad_(), target=1)
    assert abs(float((found.sum() / model(picture)[0, 1]).detach())) > 100


def hooks(network):
    return [
        hook
        for module in network.modules()
        for kind in ("_forward_hooks", "_forward_pre_hooks", "_backward_hooks")
        for hook in getattr(module, kind)
    ]


def test_nothing_is_left_behind(network, picture):
    names = {name for module in network.modules() for name in vars(module)}
    before = {key: value.clone() for key, value in network.state_dict().items()}
    for attempt in (1, 99):  # a good target and a bad one
        for explain in (captum_lrp, lambda *a: relevance(*a, "epsilon-plus-flat")):
            try:
                explain(network, picture, attempt)
            except (IndexError, AssertionError):
                assert attempt == 99
    assert hooks(network) == []
    assert {name for module in network.modules() for name in vars(module)} == names
    assert all(torch.equal(before[key], value) for key, value in network.state_dict().items())
    assert all(parameter.grad is None for parameter in network.parameters())


def test_two_threads_agree_with_one(picture):
    networks = [canonical(random_network(seed)) for seed in (0, 1)]
    alone = [relevance(network, picture, 0, "epsilon-plus-flat")[0] for network in networks]
    together = [None, None]

    def explain(place):
        for _ in range(3):
            together[place] = relevance(networks[place], picture, 0, "epsilon-plus-flat")[0]

    threads = [threading.Thread(target=explain, args=(place,)) for place in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one, other in zip(alone, together, strict=True):
        torch.testing.assert_close(one, other)


@pytest.mark.parametrize("value", [0.0, 1.0, -2.0, 2.0])
def test_relevance_is_finite_on_flat_films(network, value):
    found, _ = relevance(network, torch.full((1, 3, 64, 64), value), 0, "epsilon-plus-flat")
    assert torch.isfinite(found).all()


def test_randomised_last_stage_gives_another_map(picture):
    """Parameter randomisation (Adebayo et al. 2018): a map that ignores the weights would explain nothing."""
    network, other = canonical(random_network(0)), canonical(random_network(0))
    torch.manual_seed(7)
    for module in [*other.features[-1].modules(), *other.head.modules()]:
        if isinstance(module, nn.Conv2d | nn.Linear):
            nn.init.normal_(module.weight, 0.0, 0.05)
    one, two = (relevance(n, picture, 0, "epsilon")[0].sum(1).flatten() for n in (network, other))
    assert abs(float(torch.corrcoef(torch.stack([one, two]))[0, 1])) < 0.3
