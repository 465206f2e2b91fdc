"""Greys, style and surroundings of other hospitals: what is kept to the bit, and what comes from another film."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from cxrviewer.training.loop.augment import augment
from cxrviewer.training.loop.restyle import Dice, recurved, restyled, surrounded, widened
from cxrviewer.training.recipes.recipes import Augmentation

COUNT, SIDE = 200, 48
#: Grey and flat enough that a blend of amplitudes stays between black and white.
PICTURES = 0.4 + 0.2 * torch.rand(COUNT, 1, SIDE, SIDE, generator=torch.Generator().manual_seed(0))
OFF = Augmentation(1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def with_only(strength=1.0, **chances):
    return replace(OFF, strength=strength, **chances)


def dice(seed=0, count=COUNT):
    return Dice(count, torch.device("cpu"), torch.Generator().manual_seed(seed))


def outlines():
    lungs = torch.zeros(COUNT, 1, SIDE, SIDE)
    lungs[:, :, 12:30, 10:38] = 1.0
    lungs[:50] = 1.0  # not found
    return lungs


def share_changed(varied, before=PICTURES):
    return float(((varied - before).abs().amax(dim=(1, 2, 3)) > 1e-6).float().mean())


@pytest.mark.parametrize("step", ["curves", "amplitude", "background"])
def test_a_step_happens_as_often_as_strength_and_chance_say(step):
    lungs = torch.zeros_like(PICTURES)
    often = [
        share_changed(augment(PICTURES, with_only(s, **{step: 0.6}), dice().generator, lungs)[0]) for s in (1, 0.5)
    ]
    assert often == pytest.approx([0.6, 0.3], abs=0.1)
    assert share_changed(augment(PICTURES, with_only(0.0, **{step: 1.0}), dice().generator, lungs)[0]) == 0.0


@pytest.mark.parametrize("step", ["curves", "amplitude", "background"])
def test_the_generator_decides(step):
    how, lungs = with_only(**{step: 0.5}), outlines()
    first, again, other = (augment(PICTURES, how, dice(seed).generator, lungs)[0] for seed in (1, 1, 2))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_curves_rise_from_black_to_white_and_lose_no_grey():
    ramp = torch.linspace(0.0, 1.0, 601).view(1, 1, 1, -1).expand(COUNT, -1, -1, -1)
    curves = recurved(ramp, with_only(curves=1.0), dice()).view(COUNT, -1).double()
    np.testing.assert_allclose(curves[:, [0, -1]], np.tile([0.0, 1.0], (COUNT, 1)), atol=1e-6)
    assert float(curves.diff(dim=1).min()) >= 0.25 / 600 - 1e-6
    assert float(curves[:, 300].std()) > 0.1
    assert float(curves[:, 300].mean()) == pytest.approx(0.5, abs=0.05)


def test_amplitudes_are_blended_with_another_films_and_phases_kept():
    varied = restyled(PICTURES, with_only(amplitude=1.0), dice()).double()
    before, after = np.fft.fft2(PICTURES[:, 0].double()), np.fft.fft2(varied[:, 0])
    clear = np.abs(before) > 0.3
    assert np.abs(np.angle(after / before))[clear].max() < 1e-3
    sizes, found = np.abs(before).reshape(COUNT, -1), np.abs(after).reshape(COUNT, -1)
    for number in range(5):  # one share of one partner explains all amplitudes
        ways = np.delete(sizes, number, axis=0) - sizes[number]
        shares = ways @ (found[number] - sizes[number]) / (ways**2).sum(axis=1)
        errors = np.abs(sizes[number] + shares[:, None] * ways - found[number]).max(axis=1)
        assert errors.min() < 1e-3
        assert 0.0 <= shares[errors.argmin()] <= 1.0


def test_lungs_stay_to_the_bit_and_what_is_far_from_them_comes_from_one_other_film():
    lungs = outlines()
    varied = surrounded(PICTURES, lungs, with_only(background=1.0), dice())
    assert torch.equal(varied[:50], PICTURES[:50])  # lungs that were not found
    inside = lungs[50:] == 1.0
    assert torch.equal(varied[50:][inside], PICTURES[50:][inside])
    far = varied[50:, 0, :5]
    for picture in far:
        assert sum(torch.equal(picture, other) for other in PICTURES[:, 0, :5]) == 1
    assert not torch.equal(far, PICTURES[50:, 0, :5])


def test_the_widened_lungs_fall_off_softly():
    soft = widened(outlines())[60, 0]
    assert float(soft[12:30, 10:38].min()) == 1.0
    line = soft[20, :12]
    assert (line.diff() >= 0.0).all()
    assert ((line > 0.0) & (line < 1.0)).sum() >= 2
    assert float(soft[:6].max()) == 0.0


def test_lungs_move_with_the_film_and_stay_unknown_where_they_were():
    lungs = outlines()
    how = Augmentation(1.0, 8.0, 0.8, 1.25, 0.06, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3)
    shown, moved = augment(lungs.clone(), how, dice().generator, lungs)
    torch.testing.assert_close(shown[50:], moved[50:], rtol=0, atol=1e-5)
    assert share_changed(moved[50:], lungs[50:]) == 1.0
    assert float(moved[:50].min()) == 1.0
    assert float(shown[:50].min()) == 0.0


def test_masks_that_nothing_asks_for_change_nothing():
    plain, masked = (augment(PICTURES, Augmentation(), dice().generator, lungs)[0] for lungs in (None, outlines()))
    assert torch.equal(plain, masked)


def test_a_film_alone_is_its_own_partner():
    one = PICTURES[:1]
    assert torch.equal(surrounded(one, torch.zeros_like(one), with_only(background=1.0), dice(count=1)), one)
