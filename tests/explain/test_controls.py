"""Occlusion and integrated gradients against their definitions, and how they tell of progress and stop."""

import pytest
import torch
from canonical_networks import noise, small

from cxrviewer.errors import CancelledError, RequestError
from cxrviewer.explain.controls import integrated_gradients, occlusion
from cxrviewer.explain.seeds import seed_weights


@pytest.fixture(scope="module")
def network():
    return small("cnn", dtype=torch.float64)


@pytest.fixture(scope="module")
def pictures():
    return noise(2, side=32, dtype=torch.float64)


def scores(network, pictures, weights):
    with torch.no_grad():
        return (network(pictures) * weights).sum(dim=2)


@pytest.mark.parametrize("against", [None, 1, "rest"])
def test_occlusion_is_the_fall_of_the_score(network, pictures, against):
    weights = seed_weights(network(pictures), [0, 2], against)
    found = occlusion(network, pictures, weights, patch=8, step=4, baseline=0.5)
    assert found.shape == (2, 2, 32, 32)
    covered, count = torch.zeros(2, 2, 32, 32, dtype=torch.float64), torch.zeros(32, 32)
    for row in range(0, 25, 4):
        for column in range(0, 25, 4):
            other, place = pictures.clone(), (slice(row, row + 8), slice(column, column + 8))
            other[:, :, *place] = 0.5
            fall = scores(network, pictures, weights) - scores(network, other, weights)
            covered[:, :, *place] += fall[..., None, None]
            count[place] += 1
    torch.testing.assert_close(found.double(), covered / count, rtol=1e-4, atol=1e-6)


def test_integrated_gradients_add_up_to_the_rise_of_the_score(network, pictures):
    weights = seed_weights(network(pictures), [0, 3], "rest")
    found = integrated_gradients(network, pictures, weights, steps=256, baseline=-0.5)
    assert found.shape == (2, 2, 3, 32, 32)
    rise = scores(network, pictures, weights) - scores(network, torch.full_like(pictures, -0.5), weights)
    torch.testing.assert_close(found.sum(dim=(2, 3, 4)), rise, rtol=0.01, atol=0.01)


def test_integrated_gradients_of_a_linear_network_are_gradient_times_way():
    """Exactly, whatever the steps."""
    matrix = torch.randn(27, 4, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    picture = noise(side=3, dtype=torch.float64)
    weights = seed_weights(torch.zeros(1, 4, dtype=torch.float64), [1])
    found = integrated_gradients(lambda x: x.flatten(1) @ matrix, picture, weights, steps=3, baseline=0.25)
    torch.testing.assert_close(found[0], (picture - 0.25) * matrix[:, 1].view(1, 3, 3, 3))


@pytest.mark.parametrize("method", [occlusion, integrated_gradients])
def test_progress_and_cancelling(network, pictures, method):
    weights, told = seed_weights(network(pictures), [0, 1]), []
    method(network, pictures, weights, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1.0)
    assert len(told) > 3
    asked = iter([False, False, True])
    with pytest.raises(CancelledError):
        method(network, pictures, weights, cancelled=lambda: next(asked))
    assert all(parameter.grad is None for parameter in network.parameters())
    assert pictures.grad is None
    assert not pictures.requires_grad
    assert not any(len(module._forward_hooks) + len(module._backward_hooks) for module in network.modules())


def test_patches_that_do_not_fit(network, pictures):
    weights = seed_weights(network(pictures), [0])
    for wrong in ({"patch": 33}, {"patch": 4, "step": 5}):
        with pytest.raises(RequestError, match="The patch does not fit"):
            occlusion(network, pictures, weights, **wrong)
