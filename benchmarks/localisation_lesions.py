"""Opacities planted in normal films at exactly known places, without an edge that would show.

Air in a part of the lung gives way to something as dense as soft tissue: the grey goes part of the way to that of the
film's bright parts. The share of the way rises from 0 at the rim to its greatest value by half a cosine, so that
neither the grey nor its slope jumps; ribs, which are as bright already, hardly change.
"""

from dataclasses import dataclass
from itertools import product

import cv2
import numpy as np
from numpy.typing import NDArray

from cxrviewer.inference.lung_field import LungField

Film = NDArray[np.float32]
Mask = NDArray[np.bool_]

SHAPES = ("round", "oval", "patchy")
SIZES = (0.14, 0.20, 0.28)  # greatest width, of the film's smaller side
STRENGTHS = (0.35, 0.60, 0.85)  # of the way to `_BRIGHT`
KINDS = tuple(product(SHAPES, SIZES, STRENGTHS))

_BRIGHT = 95.0  # percentile of the film's grey: soft tissue and bone
_OVAL = 0.55  # width of an oval, of its length
_PATCHES, _LEAST_PATCH = 5, 0.3  # patches across, and how little is left between them
_EDGE = 0.10  # share of the greatest change from which a pixel belongs to the lesion
_INSIDE = 0.90  # share of the lesion that has to lie in the lungs
_TRIES = 60
_STEEPEST = 95.0  # percentile of the slopes within the lungs, which a lesion's own must not exceed


@dataclass(frozen=True, eq=False, slots=True)
class Planted:
    """A film with a lesion.

    Attributes
    ----------
    film
        float32, 0.0 to 1.0.
    target
        Where the lesion is, bool, same shape.
    steepness
        Its steepest slope, over the slope that 5 % of the lungs' own pixels exceed: above 1 an edge could show.
    """

    film: Film
    target: Mask
    steepness: float

    @property
    def shows_no_edge(self) -> bool:
        """Return whether the lesion is no steeper than what the lungs hold anyhow."""
        return self.steepness <= 1.0


def plant(film: Film, lungs: LungField, number: int, seed: int) -> Planted | None:
    """Return ``film`` with the lesion of kind ``number`` at a place by chance in the lungs, or None where none fits.

    Parameters
    ----------
    film
        Displayed film, float32, shape ``(rows, columns)``, 0.0 to 1.0.
    lungs
        On this film.
    number
        Counts through `KINDS`, from the start again after the last.
    seed
        Of place, direction and patches.
    """
    shape, size, strength = KINDS[number % len(KINDS)]
    dice, inside = np.random.default_rng(seed), lungs.mask_on_film()
    places = np.argwhere(inside)
    if not len(places):
        return None
    for _ in range(_TRIES):
        row, column = places[dice.integers(len(places))]
        profile = lesion(film.shape, (float(row), float(column)), shape, size, dice)
        target = profile >= _EDGE * profile.max()
        if inside[target].mean() >= _INSIDE:
            return _laid_on(film, strength * profile, target, inside)
    return None


def lesion(
    film: tuple[int, ...], centre: tuple[float, float], shape: str, size: float, dice: np.random.Generator
) -> NDArray[np.float32]:
    """Return how strong a lesion is at every pixel of a film of that shape: float32, 0.0 to 1.0."""
    rows, columns = np.ogrid[: film[0], : film[1]]
    angle = dice.uniform(0.0, np.pi)
    down, across = rows - centre[0], columns - centre[1]
    along, aside = down * np.cos(angle) + across * np.sin(angle), across * np.cos(angle) - down * np.sin(angle)
    half = size * min(film) / 2.0
    radius = np.hypot(along / half, aside / (half * (1.0 if shape == "round" else _OVAL)))
    profile = np.where(radius < 1.0, 0.5 + 0.5 * np.cos(np.pi * np.minimum(radius, 1.0)), 0.0).astype(np.float32)
    return profile * _patches(film, 2.0 * half, dice) if shape == "patchy" else profile


def _patches(film: tuple[int, ...], width: float, dice: np.random.Generator) -> NDArray[np.float32]:
    """Return a smooth pattern by chance, `_LEAST_PATCH` to 1.0, with about `_PATCHES` waves within ``width``."""
    noise = dice.standard_normal(film).astype(np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), max(1.0, width / (2.0 * _PATCHES)))
    level = np.clip((smooth - smooth.mean()) / (2.0 * smooth.std()) + 0.5, 0.0, 1.0)
    return np.asarray(_LEAST_PATCH + (1.0 - _LEAST_PATCH) * level, dtype=np.float32)


def _laid_on(film: Film, share: NDArray[np.float32], target: Mask, inside: Mask) -> Planted:
    bright = np.float32(np.percentile(film, _BRIGHT))
    lift = np.maximum(bright - film, 0.0)
    own = float(np.percentile(slope(film)[inside], _STEEPEST))
    steepness = float((slope(share) * lift[target].mean()).max()) / max(own, 1e-6)
    return Planted(np.asarray(film + share * lift, dtype=np.float32), target, steepness)


def slope(field: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the steepness of a field, in its units per pixel."""
    down, across = np.gradient(field.astype(np.float64))
    return np.asarray(np.hypot(down, across))
