"""Canonical copies: the same answer, nothing else changed, and what is unknown is refused."""

import copy

import pytest
import torch
from bundles import random_network
from canonical_networks import FAMILIES, noise, original, small
from torch import nn

from cxrviewer.errors import BundleError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.folding import canonical
from cxrviewer.inference import backbones
from cxrviewer.inference.stages import separated, stages


def difference(network, picture):
    """Largest difference of the canonical copy's logits, as a share of the largest logit."""
    with torch.no_grad():
        wanted = network(picture)
        found = canonical(separated(network))(picture)
    return float((found - wanted).abs().max() / wanted.abs().max())


@pytest.mark.parametrize("architecture", backbones.names())
def test_every_backbone_gives_the_same_logits(architecture):
    network = random_network(1, 3, architecture, head=(24, 12))
    assert difference(network, noise()) < 1e-5  # processors add in different orders
    assert difference(network.double(), noise(dtype=torch.float64)) < 1e-13


@pytest.mark.parametrize("family", FAMILIES)
def test_the_model_stays_as_it_is(family):
    model = original(family)
    before = copy.deepcopy(model.state_dict())
    kinds = [type(module) for module in model.modules()]
    parts = separated(model)
    found = canonical(parts)
    assert all(torch.equal(before[key], value) for key, value in model.state_dict().items())
    assert [type(module) for module in model.modules()] == kinds
    assert {id(p) for p in found.parameters()}.isdisjoint(id(p) for p in model.parameters())
    assert not any(p.requires_grad for p in found.parameters())


@pytest.mark.parametrize("family", FAMILIES)
def test_each_block_gives_what_the_stage_gives(family):
    """So that stages have the same numbers in both."""
    model = original(family).double()
    a = b = noise(dtype=torch.float64)
    blocks = canonical(separated(model)).features
    assert len(blocks) == len(stages(model).blocks)
    for ours, theirs in zip(blocks, stages(model).blocks, strict=True):
        a, b = ours(a), theirs(b)
        torch.testing.assert_close(a, b, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_happens_in_place_and_every_norm_that_can_be_is_folded(family):
    network = small(family)
    assert not any(getattr(module, "inplace", False) for module in network.modules())
    assert not any(isinstance(module, nn.BatchNorm2d | nn.Dropout) for module in network.modules())


@pytest.mark.parametrize("family", FAMILIES)
def test_each_operation_is_a_module_that_runs_once(family):
    network, runs = small(family), []
    for module in network.modules():
        module.register_forward_hook(lambda module, *_: runs.append(module))
    network(noise())
    assert sorted(map(id, runs)) == sorted(map(id, network.modules()))


@pytest.mark.parametrize("block", [nn.Sequential(nn.Conv2d(3, 4, 1), nn.GELU()), nn.Softmax(1), nn.Bilinear(2, 2, 2)])
def test_unknown_blocks_are_refused(block):
    with pytest.raises(BundleError, match="No relevance rule is known"):
        canonical(CanonicalNetwork(nn.Sequential(block), nn.Sequential(nn.Linear(4, 2))))
