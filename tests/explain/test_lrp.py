"""Relevance through whole networks: what is conserved, what changes it, and what a call leaves behind: nothing."""

import threading

import numpy as np
import pytest
import torch
from canonical_networks import CLASSES, FAMILIES, backbone, correlation, noise, settled, small, without_bias
from torch import nn

from cxrviewer.errors import BundleError, CancelledError, RequestError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.composites import COMPOSITES, composite
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.lrp import Propagation
from cxrviewer.explain.seeds import seed_weights
from cxrviewer.inference import backbones
from cxrviewer.inference.stages import separated

ALL = list(range(CLASSES))


def relevance(network, pictures, classes, rules=None, against=None):
    """Relevance of pictures, and the scores it explains."""
    trace = Propagation(network, rules).run(pictures)
    weights = seed_weights(trace.logits, classes, against)
    return trace.relevance(weights), (weights * trace.logits).sum(dim=2)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("name", COMPOSITES)
def test_the_forward_pass_is_the_networks(family, name):
    network, picture = small(family, dtype=torch.float64), noise(2, dtype=torch.float64)
    trace = Propagation(network, composite(name)).run(picture)
    torch.testing.assert_close(trace.logits, network(picture))
    a = picture
    for block, stage in zip(network.features, trace.stages, strict=True):
        a = block(a)
        torch.testing.assert_close(stage, a)


@pytest.mark.parametrize(
    ("family", "name"),
    [
        (family, name)
        for family in FAMILIES
        for name in COMPOSITES
        # The norms of BiT have shifts of their own; for MobileNets see the next test.
        if family != "bit" and not (family == "mobilenet" and "plus" in name)
    ],
)
def test_relevance_is_conserved_without_biases(family, name):
    for dtype, tolerance in ((torch.float64, 1e-8), (torch.float32, 1e-4)):
        network = without_bias(small(family, dtype=dtype))
        rules = composite(name, epsilon=1e-14 if dtype == torch.float64 else 1e-9)
        found, scores = relevance(network, noise(dtype=dtype), ALL, rules)
        largest = float(scores.abs().max())  # a logit that nearly vanishes has no digits to keep
        torch.testing.assert_close(found.double().sum(dim=(2, 3, 4)), scores.double(), rtol=0, atol=tolerance * largest)


def test_what_zplus_loses_in_a_mobilenet_is_little_at_full_width():
    """A block's output can be negative there and have relevance, and its few inputs can all have lowered it."""
    picture, lost = noise(dtype=torch.float64), []
    full = canonical(separated(settled("mobilenet_v2"))).double()
    for network in (small("mobilenet", dtype=torch.float64), full):
        found, scores = relevance(without_bias(network), picture, [0], composite(epsilon=1e-14))
        lost.append(1 - float(found.sum() / scores.sum()))
    assert 0.1 < lost[0] < 0.3
    assert 0 < lost[1] < 0.002


@pytest.mark.parametrize("family", ["resnet", "bottleneck", "alexnet", "cnn"])
def test_the_last_biases_are_all_that_zplus_absorbs(family):
    network, picture = small(family, dtype=torch.float64), noise(dtype=torch.float64)
    *_, last = (module for module in network.head if isinstance(module, nn.Linear))
    if family != "alexnet":  # which has three connected layers
        found, scores = relevance(network, picture, ALL, composite(epsilon=1e-14))
        torch.testing.assert_close(found.sum(dim=(2, 3, 4)), scores - last.bias[:, None])
    for module in network.head:
        if isinstance(module, nn.Linear):
            module.bias.zero_()
    found, scores = relevance(network, picture, ALL, composite(epsilon=1e-14))
    torch.testing.assert_close(found.sum(dim=(2, 3, 4)), scores)


def test_relevance_does_not_grow_through_sums_of_a_network_with_group_norms():
    """Sums that a norm follows can nearly vanish and have relevance: they are always shared by magnitude."""
    network, picture = small("bit", dtype=torch.float64), noise(dtype=torch.float64)
    for split in ("sign", "magnitude"):
        found, scores = relevance(network, picture, ALL, composite(split=split))
        assert float(found.abs().sum()) < 3 * float(scores.abs().sum())


@pytest.mark.parametrize("family", ["resnet", "alexnet", "mobilenet", "densenet", "cnn"])
def test_epsilon_is_gradient_times_input(family):
    """Exactly so for networks of ReLUs, whatever their norms (Shrikumar et al. 2016, arXiv 1605.01713).

    It is what DenseNets need: were relevance handed through their norms unchanged, it would be divided by values near
    zero, and grew to infinity in 121 layers.
    """
    network, picture = small(family, dtype=torch.float64), noise(dtype=torch.float64).requires_grad_()
    found, _ = relevance(network, picture, [2], composite("epsilon", epsilon=1e-15))
    (gradient,) = torch.autograd.grad(network(picture)[0, 2], picture)
    if family == "mobilenet":  # a ReLU6 at its limit has no gradient, but relevance
        assert correlation(found, (gradient * picture).detach()) > 0.9
    else:
        torch.testing.assert_close(found[0], (gradient * picture).detach(), rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("name", ["epsilon-plus-flat", "epsilon-gamma-box"])
def test_pictures_and_seeds_together_are_as_one_by_one(family, name):
    network, pictures = small(family, dtype=torch.float64), noise(2, dtype=torch.float64)
    together, _ = relevance(network, pictures, ALL, composite(name))
    for place, target in ((0, 3), (1, 0)):
        alone, _ = relevance(network, pictures[place : place + 1], [target], composite(name))
        torch.testing.assert_close(together[target, place], alone[0, 0], rtol=1e-6, atol=1e-10)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_layout_in_memory_changes_nothing(family):
    network, picture = small(family), noise()
    plain, _ = relevance(network, picture, ALL)
    laid_out = network.to(memory_format=torch.channels_last)
    found, _ = relevance(laid_out, picture.to(memory_format=torch.channels_last), ALL)
    assert float((found - plain).norm() / plain.norm()) < 1e-3


@pytest.mark.parametrize("family", ["resnet", "densenet"])
def test_a_contrast_is_the_difference_of_two_maps(family):
    network, picture = small(family, dtype=torch.float64), noise(dtype=torch.float64)
    single, logits = relevance(network, picture, ALL)
    versus, scores = relevance(network, picture, [0], against=2)
    torch.testing.assert_close(versus[0], single[0] - single[2], rtol=1e-6, atol=1e-10)
    torch.testing.assert_close(scores[0], logits[0] - logits[2])
    rest, _ = relevance(network, picture, [1], against="rest")
    shares = logits[[0, 2, 3], 0].softmax(0)
    wanted = single[1] - (shares[:, None, None, None, None] * single[[0, 2, 3]]).sum(dim=0)
    torch.testing.assert_close(rest[0], wanted, rtol=1e-6, atol=1e-10)


def test_terms_shared_by_magnitude_give_another_map_of_the_same_sum():
    network, picture = without_bias(small("resnet", dtype=torch.float64)), noise(dtype=torch.float64)
    one, other = (
        relevance(network, picture, [0], composite(split=split, epsilon=1e-14))[0] for split in ("sign", "magnitude")
    )
    assert float((one - other).norm() / one.norm()) > 0.01
    torch.testing.assert_close(one.sum(), other.sum())


@pytest.mark.parametrize("architecture", backbones.names())
def test_relevance_is_finite_on_every_backbone(architecture):
    """On a constant, a black, a white film and noise."""
    pictures = torch.cat([torch.zeros(1, 3, 64, 64), torch.full((1, 3, 64, 64), -2.0), torch.full((1, 3, 64, 64), 2.5)])
    pictures = torch.cat([pictures, noise()])
    network = backbone(architecture)
    if architecture == "bit_r50x1":  # its classes start at zero
        nn.init.normal_(network.head[-1].weight, std=0.05)
    for name in ("epsilon", "epsilon-plus-flat", "epsilon-gamma-box"):  # every rule once
        found, scores = relevance(network, pictures, [0], composite(name))
        assert torch.isfinite(found).all(), name
        assert float(scores.abs().max()) > 0
        assert float(found[0, 3].abs().max()) > 0, name


def state(network):
    """All that a call could leave behind."""
    return (
        [set(vars(module)) for module in network.modules()],
        [len(value) for module in network.modules() for name, value in vars(module).items() if "hooks" in name],
        [(parameter.grad, parameter.requires_grad) for parameter in network.parameters()],
        torch.is_grad_enabled(),
    )


class Broken(nn.ReLU):
    """An operation that fails on the way."""

    def forward(self, x):
        raise RuntimeError("out of memory")


def test_nothing_is_left_behind():
    network, picture = small("resnet"), noise()
    before, values = state(network), {key: value.clone() for key, value in network.state_dict().items()}
    propagation = Propagation(network)
    relevance(network, picture, ALL)
    with pytest.raises(RequestError):
        relevance(network, picture, [99])
    trace = propagation.run(picture)
    asked = iter([False, False, True])
    with pytest.raises(CancelledError):
        trace.relevance(seed_weights(trace.logits, [0]), cancelled=lambda: next(asked))
    with pytest.raises(RuntimeError, match="out of memory"):
        Propagation(CanonicalNetwork(nn.Sequential(network.features[0], Broken()), network.head)).run(picture)
    assert state(network) == before
    assert all(torch.equal(values[key], value) for key, value in network.state_dict().items())
    assert picture.grad is None
    assert not picture.requires_grad
    assert not trace.logits.requires_grad


def test_progress_runs_from_zero_to_one():
    told = []
    trace = Propagation(small("cnn")).run(noise())
    trace.relevance(seed_weights(trace.logits, [0]), progress=told.append)
    assert told == [0.25, 0.5, 0.75, 1.0]  # the head and three blocks


def test_relevance_works_where_gradients_are_off():
    network, picture = small("cnn"), noise()
    wanted, _ = relevance(network, picture, [0])
    with torch.no_grad():
        found, _ = relevance(network, picture, [0])
    torch.testing.assert_close(found, wanted)


def test_a_network_that_was_only_taken_apart_is_refused():
    with pytest.raises(BundleError, match="BatchNorm2d"):
        Propagation(CanonicalNetwork(nn.Sequential(nn.Conv2d(3, 4, 1), nn.BatchNorm2d(4)), nn.Sequential()))


@pytest.mark.parametrize("family", ["resnet", "bottleneck", "alexnet", "densenet", "cnn"])
def test_multiplying_in_bfloat16_changes_relevance_by_less_than_is_seen(family):
    """These networks are narrow: the bundled one has more terms to each sum, and loses a fifth of what they lose."""
    network, picture = small(family), noise(2)
    exact, coarse = (Propagation(network, composite(half=half)).run(picture) for half in (False, True))
    assert torch.equal(coarse.logits, exact.logits)
    weights = seed_weights(exact.logits, ALL)
    wanted, found = (trace.relevance(weights).sum(dim=2) for trace in (exact, coarse))
    assert found.dtype == torch.float32
    greatest = wanted.abs().amax(dim=(-2, -1), keepdim=True)
    worst = ((found - wanted).abs() / greatest).max()
    assert 0 < worst < 0.02


def test_two_threads_agree_with_one():
    networks, picture = [small("resnet", seed) for seed in (0, 1)], noise()
    propagations = [Propagation(network) for network in (*networks, networks[0])]
    weights = seed_weights(torch.zeros(1, CLASSES), ALL)
    alone = [propagation.run(picture).relevance(weights) for propagation in propagations]
    found = [[], [], []]

    def explain(place):
        for _ in range(3):
            found[place].append(propagations[place].run(picture).relevance(weights))

    threads = [threading.Thread(target=explain, args=(place,)) for place in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for place in range(3):
        assert len(found[place]) == 3
        for result in found[place]:
            torch.testing.assert_close(result, alone[place])


def test_relevance_follows_what_the_network_looks_at():
    """A network that only adds up the left half of the film gives the right half nothing."""
    network = CanonicalNetwork(
        nn.Sequential(nn.Conv2d(1, 1, 1, bias=False), nn.ReLU()), nn.Sequential(nn.Flatten(), nn.Linear(64, 1))
    ).requires_grad_(False)
    nn.init.ones_(network.features[0].weight)
    network.head[1].weight.copy_(torch.cat([torch.ones(8, 4), torch.zeros(8, 4)], dim=1).view(1, 64))
    found, _ = relevance(network, torch.rand(1, 1, 8, 8), [0])
    left, right = found[0, 0, 0, :, :4], found[0, 0, 0, :, 4:]
    assert (left > 0).all()
    np.testing.assert_array_equal(right, 0)
