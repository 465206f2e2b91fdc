"""Varies a batch of training pictures, so that origin, contrast and aspect ratio tell less about the class."""

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from cxrviewer.training.loop.restyle import Dice, recurved, restyled, surrounded
from cxrviewer.training.recipes.recipes import Augmentation

_THROUGHOUT = 0.999  # a mask of ones, after rounding


def augment(
    pictures: Tensor, how: Augmentation, generator: torch.Generator, lungs: Tensor | None = None
) -> tuple[Tensor, Tensor | None]:
    """Return varied ``pictures``, and ``lungs`` moved along with them.

    Parameters
    ----------
    pictures
        float32, shape ``(n, 1, side, side)``, 0.0 to 1.0, in random order; on any device.
    how
        The ranges.
    generator
        Source of randomness, on the same device.
    lungs
        float32, same shape, 0.0 to 1.0: where the lungs are; 1 throughout where they were not found, which it stays.
        ``how.background`` does nothing without them.

    Returns
    -------
    tuple
        Same shapes, device and range. Equal to what was given up to rounding when ``how.strength`` is 0.
    """
    dice = Dice(len(pictures), pictures.device, generator)
    varied = pictures if lungs is None else surrounded(pictures, lungs, how, dice)
    varied = restyled(varied, how, dice)
    varied = _resampled(varied, how, dice)
    varied = _sharpened(varied, how, dice)
    varied, lungs = _moved_together(varied, lungs, how, dice)
    varied = recurved(varied, how, dice)
    varied = _exposed(varied, how, dice)
    spread = how.strength * how.noise * dice.uniform(0.0, 1.0)
    varied = varied + spread * torch.randn(varied.shape, device=varied.device, generator=generator)
    return _collimated(varied, how, dice).clamp(0.0, 1.0), lungs


def _resampled(pictures: Tensor, how: Augmentation, dice: Dice) -> Tensor:
    """Shrink and enlarge some pictures: each source's films went through another chain of resizing."""
    # The batch is in random order, so its first rows are a random choice.
    chosen = round(min(how.strength * how.resampling, 1.0) * len(pictures))
    if chosen == 0:
        return pictures
    side = pictures.shape[-1]
    small = max(8, round(side * (1.0 - 0.6 * how.strength * float(dice.uniform(0.0, 1.0)[0]))))
    shrunk = F.interpolate(pictures[:chosen], size=(small, small), mode="bilinear", antialias=True)
    back = F.interpolate(shrunk, size=(side, side), mode="bilinear", align_corners=False)
    return torch.cat((back, pictures[chosen:]))


def _sharpened(pictures: Tensor, how: Augmentation, dice: Dice) -> Tensor:
    """Blend with a blurred copy: towards it is blur, away from it is an unsharp mask."""
    # Two box means make a triangle; a convolution of one channel takes ten times as long on a CPU.
    padded = F.pad(pictures, (2, 2, 2, 2), mode="replicate")
    blurred = F.avg_pool2d(F.avg_pool2d(padded, 3, stride=1), 3, stride=1)
    return torch.lerp(pictures, blurred, how.strength * how.sharpness * dice.uniform(-1.0, 1.0))


def _moved_together(
    pictures: Tensor, lungs: Tensor | None, how: Augmentation, dice: Dice
) -> tuple[Tensor, Tensor | None]:
    if lungs is None:
        return _moved(pictures, how, dice), None
    both = _moved(torch.cat((pictures, lungs), dim=1), how, dice)
    # What comes into view is no lung, but where the lungs are not known, nothing is known to lie outside them.
    unknown = lungs.amin(dim=(2, 3), keepdim=True) >= _THROUGHOUT
    return both[:, :1], both[:, 1:].maximum(unknown.float())


def _moved(pictures: Tensor, how: Augmentation, dice: Dice) -> Tensor:
    """Rotate, scale each axis on its own and shift, in one resampling; what comes into view is black."""
    angle = math.radians(how.rotation) * how.strength * dice.uniform(-1.0, 1.0).flatten()
    low, high = how.strength * math.log(how.scale_low), how.strength * math.log(how.scale_high)
    # affine_grid maps output to input: a picture is enlarged by the inverse scale.
    mirrored = 1.0 - 2.0 * dice.chance(how.strength * how.flip).float().flatten()
    across = mirrored * torch.exp(-dice.uniform(low, high).flatten())
    down = torch.exp(-dice.uniform(low, high).flatten())
    reach = 2.0 * how.strength * how.shift
    theta = torch.stack(
        (
            torch.stack((angle.cos() * across, -angle.sin() * down, dice.uniform(-reach, reach).flatten()), 1),
            torch.stack((angle.sin() * across, angle.cos() * down, dice.uniform(-reach, reach).flatten()), 1),
        ),
        1,
    )
    grid = F.affine_grid(theta, list(pictures.shape), align_corners=False)
    return F.grid_sample(pictures, grid, mode="bilinear", padding_mode="zeros", align_corners=False)


def _exposed(pictures: Tensor, how: Augmentation, dice: Dice) -> Tensor:
    """Change exposure over the film, gamma, contrast and brightness."""
    side = pictures.shape[-1]
    field = F.interpolate(dice.uniform(-1.0, 1.0, 3, 3), size=(side, side), mode="bicubic", align_corners=False)
    lit = (pictures * (1.0 + how.strength * how.shading * field)).clamp(0.0, 1.0)
    exponent = torch.exp(math.log1p(how.strength * how.gamma) * dice.uniform(-1.0, 1.0))
    curved = lit**exponent
    mean = curved.mean(dim=(2, 3), keepdim=True)
    slope = 1.0 + how.strength * how.contrast * dice.uniform(-1.0, 1.0)
    return (curved - mean) * slope + mean + how.strength * how.brightness * dice.uniform(-1.0, 1.0)


def _collimated(pictures: Tensor, how: Augmentation, dice: Dice) -> Tensor:
    """Black the border of some pictures, each side by its own width."""
    side = pictures.shape[-1]
    place = (torch.arange(side, device=pictures.device) + 0.5) / side
    rows, columns = place.view(1, 1, -1, 1), place.view(1, 1, 1, -1)
    widths = [dice.chance(how.strength * how.border) * dice.uniform(0.0, 0.08) for _ in range(4)]
    inside = (rows > widths[0]) & (rows < 1.0 - widths[1]) & (columns > widths[2]) & (columns < 1.0 - widths[3])
    return pictures * inside
