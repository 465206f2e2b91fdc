"""Gives a film greys, style and surroundings that it could have had in another hospital; see `augment`."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from cxrviewer.training.recipes.recipes import Augmentation

_PIECES = 6  # of a random curve
_LEAST_SLOPE = 0.25  # so that no grey is lost
_WIDENED = 0.04  # of the side: how far beyond the lungs a film keeps its own surroundings


@dataclass(frozen=True, slots=True)
class Dice:
    """Random numbers, one per picture."""

    count: int
    device: torch.device
    generator: torch.Generator

    def uniform(self, low: float, high: float, *shape: int) -> Tensor:
        """Return numbers from ``low`` to ``high``, shape ``(count, 1, *shape)``, by default ``(count, 1, 1, 1)``."""
        size = (self.count, 1, *(shape or (1, 1)))
        return torch.rand(size, device=self.device, generator=self.generator) * (high - low) + low

    def chance(self, probability: float) -> Tensor:
        """Return whether it happens, bool, shape ``(count, 1, 1, 1)``."""
        return self.uniform(0.0, 1.0) < probability

    def partners(self) -> Tensor:
        """Return for each picture the place of another one: the same number of places away for all."""
        away = torch.randint(1, max(2, self.count), (1,), device=self.device, generator=self.generator)
        return (torch.arange(self.count, device=self.device) + away) % self.count


def surrounded(pictures: Tensor, lungs: Tensor, how: Augmentation, dice: Dice) -> Tensor:
    """Return films of which some have, outside their softly widened lungs, the surroundings of another film.

    Within the lungs nothing changes. Whatever a network knows by the surroundings alone is then wrong.
    """
    chance = how.strength * how.background
    if chance <= 0.0:
        return pictures
    others = pictures[dice.partners()]
    return torch.where(dice.chance(chance), torch.lerp(others, pictures, widened(lungs)), pictures)


def widened(lungs: Tensor) -> Tensor:
    """Return ``lungs`` ``(n, 1, side, side)`` grown by 4 % of the side, falling off over twice that; 1 inside."""
    reach = max(1, round(_WIDENED * lungs.shape[-1]))
    window = 2 * reach + 1
    # One axis after the other: a square's maximum and mean, in a tenth of the time.
    grown = F.max_pool2d(F.max_pool2d(lungs, (window, 1), 1, (reach, 0)), (1, window), 1, (0, reach))
    edged = F.pad(grown, (reach,) * 4, mode="replicate")
    return F.avg_pool2d(F.avg_pool2d(edged, (window, 1), 1), (1, window), 1)


def restyled(pictures: Tensor, how: Augmentation, dice: Dice) -> Tensor:
    """Return films of which some have their Fourier amplitudes blended with another's, their phases kept.

    Amplitudes hold much of what differs between devices, phases what is where (Xu et al. 2021, equation 6: the share
    of the other film is uniform between 0 and 1).
    """
    chance = how.strength * how.amplitude
    if chance <= 0.0:
        return pictures
    waves = torch.fft.rfft2(pictures)
    sizes = waves.abs()
    share = dice.chance(chance) * dice.uniform(0.0, 1.0)
    blended = torch.lerp(sizes, sizes[dice.partners()], share)
    styled = torch.fft.irfft2(torch.polar(blended, waves.angle()), s=pictures.shape[-2:])
    return torch.where(share > 0.0, styled, pictures)


def recurved(pictures: Tensor, how: Augmentation, dice: Dice) -> Tensor:
    """Return films of which some have their greys passed through a random rising curve from 0 to 1.

    The curve has six straight pieces, whose rises are uniform on the simplex (Dirichlet), but a slope of at least 1/4.
    """
    chance = how.strength * how.curves
    if chance <= 0.0:
        return pictures
    rises = -dice.uniform(1e-6, 1.0, _PIECES).log().flatten(1)
    rises = rises / rises.sum(dim=1, keepdim=True)
    rises = _LEAST_SLOPE / _PIECES + (1.0 - _LEAST_SLOPE) * rises
    heights = torch.stack([rises[:, :done].sum(dim=1) for done in range(_PIECES)], dim=1)  # cumsum: not exact on CUDA
    place = pictures.clamp(0.0, 1.0).flatten(1) * _PIECES
    piece = place.long().clamp(max=_PIECES - 1)
    curved = heights.gather(1, piece) + rises.gather(1, piece) * (place - piece)
    return torch.where(dice.chance(chance), curved.view_as(pictures), pictures)
