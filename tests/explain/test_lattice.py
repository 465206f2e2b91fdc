"""The lattice of strides: measured where it is known, and smoothed away without losing relevance."""

import numpy as np
import pytest
import torch
from canonical_networks import noise, small

from cxrviewer.explain.composites import composite
from cxrviewer.explain.lattice import smoothed
from cxrviewer.explain.lrp import Propagation
from cxrviewer.explain.seeds import seed_weights

RANDOM = np.random.default_rng(0)


def lattice_share(field: np.ndarray, period: int) -> float:
    """Return the share of the variance within cells of ``period`` pixels that repeats from cell to cell, 0 to 1."""
    height, width = (size // period * period for size in field.shape)
    cells = field[:height, :width].reshape(height // period, period, width // period, period)
    within = cells - cells.mean(axis=(1, 3), keepdims=True)  # slow changes over the map are no lattice
    total = (within**2).mean()
    return float((within.mean(axis=(0, 2)) ** 2).mean() / total) if total else 0.0


@pytest.mark.parametrize("period", [2, 4, 8])
def test_a_lattice_is_measured(period):
    lattice = np.tile(RANDOM.standard_normal((period, period)), (64 // period, 64 // period))
    assert lattice_share(lattice, period) == pytest.approx(1.0)
    assert lattice_share(lattice + 5.0, period) == pytest.approx(1.0)
    mixed = lattice / lattice.std() + 2.0 * RANDOM.standard_normal((64, 64))
    assert lattice_share(mixed, period) == pytest.approx(0.2, abs=0.08)


def test_what_is_no_lattice():
    rows, columns = np.mgrid[:66, :70]  # more than whole cells
    assert lattice_share(RANDOM.standard_normal((66, 70)), 2) < 0.01
    assert lattice_share(np.sin(rows / 9) * np.cos(columns / 7), 2) < 0.01
    assert lattice_share(np.ones((8, 8)), 2) == 0.0


@pytest.mark.parametrize("period", [2, 3, 4, 8])
def test_smoothing_removes_every_lattice_of_the_period_and_keeps_the_sum(period):
    field = torch.tensor(np.tile(RANDOM.standard_normal((period, period)), (48 // period, 48 // period)))
    found = smoothed(field, period)
    inner = found[2 * period : -2 * period, 2 * period : -2 * period]
    torch.testing.assert_close(inner, field.mean().expand_as(inner), rtol=0, atol=1e-12)
    several = torch.randn(2, 3, 20, 33, dtype=torch.float64)
    torch.testing.assert_close(smoothed(several, period).sum(dim=(-2, -1)), several.sum(dim=(-2, -1)))


def test_smoothing_shifts_nothing():
    point = torch.zeros(1, 21, 21, dtype=torch.float64)
    point[0, 10, 10] = 1.0
    found = smoothed(point, 4)[0]
    torch.testing.assert_close(found, found.flip(0))
    torch.testing.assert_close(found, found.flip(1))
    assert float(found[10, 10]) == float(found.max())
    assert smoothed(point, 1) is point


def test_relevance_of_a_resnet_has_a_lattice_and_smoothing_over_its_stem_removes_it():
    """The flat rule does not: its even patches of 7 pixels move by 2, and every other pixel lies in more of them."""
    pictures = noise(2, side=128)
    trace = Propagation(small("resnet"), composite("epsilon-plus-flat")).run(pictures)
    maps = trace.relevance(seed_weights(trace.logits, [0, 1])).sum(dim=2).flatten(0, 1)
    before = np.mean([lattice_share(field.numpy(), 4) for field in maps])
    after = np.mean([lattice_share(field.numpy(), 4) for field in smoothed(maps, 4)])
    assert before > 0.1
    assert after < 0.02
