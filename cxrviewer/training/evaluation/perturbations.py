"""What may happen to a film on its way to a model, done to the displayed film at its own resolution."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.decoding import raster

Shown = NDArray[np.float32]
_Change = Callable[[Shown, float, float, np.random.Generator], NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Perturbation:
    """One change of a film.

    Attributes
    ----------
    name
        Its kind; the same in metrics.json and card.json.
    level
        How strong it is, as a reader is told.
    amount
        The same as a number; what it counts, ``words`` say.
    words
        What is done.
    """

    name: str
    level: str
    amount: float
    words: str

    def of(self, shown: Shown, seed: int, pixel_aspect: float = 1.0) -> Shown:
        """Return the changed film.

        Parameters
        ----------
        shown
            Displayed film, float32, shape ``(rows, columns)``, 0.0 (black) to 1.0 (white).
        seed
            Of what is left to chance: the noise, and the direction of a rotation.
        pixel_aspect
            Height of a pixel divided by its width.

        Returns
        -------
        ndarray
            float32, 0.0 to 1.0; of another shape where the change is one of size.
        """
        changed = _CHANGES[self.name](shown, self.amount, pixel_aspect, np.random.default_rng(seed))
        return np.clip(changed, 0.0, 1.0).astype(np.float32, copy=False)


def _resolution(shown: Shown, share: float, _: float, __: np.random.Generator) -> NDArray[Any]:
    rows, columns = (max(1, round(side * share)) for side in shown.shape)
    return np.asarray(cv2.resize(shown, (columns, rows), interpolation=cv2.INTER_AREA))


def _jpeg(shown: Shown, quality: float, _: float, __: np.random.Generator) -> NDArray[Any]:
    grey = np.rint(shown * 255.0).astype(np.uint8)
    coded = cv2.imencode(".jpg", grey, (cv2.IMWRITE_JPEG_QUALITY, int(quality)))[1].tobytes()
    return np.asarray(raster.decode(coded)[0], np.float32) / np.float32(255.0)


def _noise(shown: Shown, deviation: float, _: float, generator: np.random.Generator) -> NDArray[Any]:
    return shown + np.float32(deviation) * generator.standard_normal(shown.shape, dtype=np.float32)


def _contrast(shown: Shown, factor: float, _: float, __: np.random.Generator) -> NDArray[Any]:
    return (shown - np.float32(0.5)) * np.float32(factor) + np.float32(0.5)


def _gamma(shown: Shown, exponent: float, _: float, __: np.random.Generator) -> NDArray[Any]:
    return np.asarray(shown ** np.float32(exponent))


def _brightness(shown: Shown, shift: float, _: float, __: np.random.Generator) -> NDArray[Any]:
    return shown + np.float32(shift)


def _rotation(shown: Shown, degrees: float, pixel_aspect: float, generator: np.random.Generator) -> NDArray[Any]:
    """Turn about the centre, to a side left to chance; what comes into view is black, as under a collimator."""
    angle = math.radians(degrees) * (1.0 if generator.random() < 0.5 else -1.0)
    cosine, sine = math.cos(angle), math.sin(angle)
    turn = np.array([[cosine, -sine * pixel_aspect], [sine / pixel_aspect, cosine]])
    rows, columns = shown.shape
    centre = np.array([(columns - 1) / 2.0, (rows - 1) / 2.0])
    matrix = np.column_stack((turn, centre - turn @ centre))
    return np.asarray(cv2.warpAffine(shown, matrix, (columns, rows), flags=cv2.INTER_LINEAR, borderValue=0.0))


def _crop(shown: Shown, share: float, _: float, __: np.random.Generator) -> NDArray[Any]:
    down, across = (round(side * share) for side in shown.shape)
    rows, columns = shown.shape
    return np.ascontiguousarray(shown[down : rows - down, across : columns - across])


def _blur(shown: Shown, share: float, _: float, __: np.random.Generator) -> NDArray[Any]:
    return np.asarray(cv2.GaussianBlur(shown, (0, 0), share * max(shown.shape), borderType=cv2.BORDER_REFLECT))


def _inversion(shown: Shown, _: float, __: float, ___: np.random.Generator) -> NDArray[Any]:
    return np.float32(1.0) - shown


_CHANGES: dict[str, _Change] = {
    "resolution": _resolution,
    "jpeg": _jpeg,
    "noise": _noise,
    "contrast": _contrast,
    "gamma": _gamma,
    "brightness": _brightness,
    "rotation": _rotation,
    "crop": _crop,
    "blur": _blur,
    "inversion": _inversion,
}

INVERSION = Perturbation("inversion", "white for black", 1.0, "bones dark, air white")
#: The grey of a displayed film runs from 0 (black) to 1 (white).
PERTURBATIONS = (
    Perturbation("resolution", "1/2", 1 / 2, "scaled down by area averages"),
    Perturbation("resolution", "1/4", 1 / 4, "scaled down by area averages"),
    Perturbation("jpeg", "quality 50", 50, "8 bits, compressed as JPEG"),
    Perturbation("jpeg", "quality 20", 20, "8 bits, compressed as JPEG"),
    Perturbation("noise", "0.02", 0.02, "Gaussian noise of this deviation in every pixel"),
    Perturbation("noise", "0.05", 0.05, "Gaussian noise of this deviation in every pixel"),
    Perturbation("contrast", "times 0.6", 0.6, "about middle grey"),
    Perturbation("contrast", "times 1.5", 1.5, "about middle grey; what goes beyond black and white is lost"),
    Perturbation("gamma", "0.7", 0.7, "grey to this power: brighter"),
    Perturbation("gamma", "1.4", 1.4, "grey to this power: darker"),
    Perturbation("brightness", "minus 0.15", -0.15, "what goes beyond black is lost"),
    Perturbation("brightness", "plus 0.15", 0.15, "what goes beyond white is lost"),
    Perturbation("rotation", "5 degrees", 5, "to either side by chance, black comes into view"),
    Perturbation("rotation", "10 degrees", 10, "to either side by chance, black comes into view"),
    Perturbation("crop", "5 %", 0.05, "cut off each side"),
    Perturbation("crop", "10 %", 0.10, "cut off each side"),
    Perturbation("blur", "0.25 %", 0.0025, "Gaussian; its deviation as a share of the longer side"),
    Perturbation("blur", "0.5 %", 0.005, "Gaussian; its deviation as a share of the longer side"),
    INVERSION,
)
