"""One training example of the lung field network from one film: moved, clouded, repainted; now and then no chest."""

from dataclasses import dataclass

import cv2
import numpy as np

from cxrviewer.inference.preprocess import Preprocessing, prepare
from cxrviewer.training.lungs.appearance import repainted
from cxrviewer.training.lungs.geometry import Label, Picture, moved
from cxrviewer.training.lungs.opacities import consolidated


@dataclass(frozen=True, slots=True)
class LungAugmentation:
    """How often what happens.

    Attributes
    ----------
    opacity
        Share of films with opacities put into a lung.
    nothing
        Share of examples without lungs to draw: inverted, lying on a side or upside down, or no film at all.
    """

    opacity: float = 0.35
    nothing: float = 0.07


def example(
    picture: Picture, label: Label, spec: Preprocessing, how: LungAugmentation, rng: np.random.Generator
) -> tuple[Picture, Label]:
    """Return a prepared picture, 0.0 to 1.0, and its label, both of side ``spec.size``."""
    seen, lungs = moved(picture, label, spec.size, rng)
    if rng.random() < how.opacity:
        seen = consolidated(seen, lungs, rng)
    if rng.random() < how.nothing:
        seen, lungs = _without_lungs(seen, rng), np.zeros_like(lungs)
    return prepare(repainted(seen, rng), spec).picture, lungs


def _without_lungs(picture: Picture, rng: np.random.Generator) -> Picture:
    kind = rng.integers(0, 6)
    if kind < 2:
        return np.asarray(1.0 - picture, dtype=np.float32)
    if kind < 4:
        return np.ascontiguousarray(np.rot90(picture, int(rng.integers(1, 4))))
    if kind == 4:
        return _clouds(picture.shape[0], rng)
    return _limb(picture.shape[0], rng)


def _clouds(side: int, rng: np.random.Generator) -> Picture:
    """Return noise of any coarseness, down to an even grey."""
    knots = int(rng.integers(2, side))
    coarse = rng.random((knots, knots), dtype=np.float32)
    field = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(0.5 + rng.uniform(0.0, 1.5) * (field - 0.5), 0.0, 1.0), dtype=np.float32)


def _limb(side: int, rng: np.random.Generator) -> Picture:
    """Return bright shafts in a grey band on black, as a knee, a forearm or a hand shows."""
    across = np.linspace(-1.0, 1.0, side, dtype=np.float32)[None, :]
    along = np.linspace(-1.0, 1.0, side, dtype=np.float32)[:, None]
    bend = rng.normal(0.0, 0.15) * along + rng.normal(0.0, 0.15) * along**2
    flesh = 1.0 / (1.0 + np.exp((np.abs(across - bend) - rng.uniform(0.3, 0.8)) * 25.0))
    limb = rng.uniform(0.2, 0.5) * flesh
    for _ in range(int(rng.integers(1, 4))):
        centre, width = rng.uniform(-0.4, 0.4), rng.uniform(0.05, 0.25)
        wide = width * (1.0 + rng.uniform(0.0, 1.0) * np.exp(-(((along - rng.uniform(-0.3, 0.3)) / 0.2) ** 2)))
        limb = limb + rng.uniform(0.2, 0.6) * flesh / (1.0 + np.exp((np.abs(across - bend - centre) - wide) * 40.0))
    seen = np.clip(limb, 0.0, 1.0).astype(np.float32)
    return seen if rng.random() < 0.5 else np.ascontiguousarray(seen.T)
