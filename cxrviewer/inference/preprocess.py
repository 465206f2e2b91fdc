"""The one preprocessing function, shared by training and viewer: a displayed film becomes a square of fixed size."""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.affine import GridMap

_CHANNELS = 3  # all networks here are built for colour pictures


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """Every constant between a film and a network; stored in the bundle.

    Attributes
    ----------
    size
        Side of the square in pixels.
    fit
        How a non-square film becomes square: ``"stretch"`` scales each axis on its own, ``"pad"`` keeps the true
        aspect and fills with black.
    low_percentile, high_percentile
        Percentiles of the square's values that become 0 and 1; values beyond are clipped.
    mean, std
        The network's input is ``(value - mean) / std``; one number, or one for each channel.
    channels
        How many times the grey picture is repeated.
    """

    size: int = 224
    fit: Literal["stretch", "pad"] = "stretch"
    low_percentile: float = 0.5
    high_percentile: float = 99.5
    mean: float | tuple[float, ...] = 0.5
    std: float | tuple[float, ...] = 0.25
    channels: int = 3

    def __post_init__(self) -> None:
        """Refuse constants with which no film could be prepared.

        Raises
        ------
        ValueError
            Naming the constant.
        """
        for name in ("mean", "std"):
            if isinstance(value := getattr(self, name), list):  # as JSON has it
                object.__setattr__(self, name, tuple(value))
        for name in ("low_percentile", "high_percentile", "mean", "std"):
            if not all(isinstance(v, int | float) and math.isfinite(v) for v in _numbers(getattr(self, name))):
                raise ValueError(f"a number as {name}")
        if not isinstance(self.size, int) or not 8 <= self.size <= 2048:
            raise ValueError("size")
        if self.fit not in {"stretch", "pad"}:
            raise ValueError("fit")
        if not 0 <= self.low_percentile < self.high_percentile <= 100:
            raise ValueError("percentiles")
        counts = {len(_numbers(self.mean)), len(_numbers(self.std)), 1}
        if min(_numbers(self.std)) <= 0 or self.channels != _CHANNELS or not counts <= {1, self.channels}:
            raise ValueError("mean, std or channels")


@dataclass(frozen=True, eq=False, slots=True)
class Prepared:
    """A film as the network gets it, before standardisation.

    Attributes
    ----------
    picture
        float32, shape ``(size, size)``, 0.0 to 1.0.
    to_film
        Where the picture's pixel centres lie on the film.
    """

    picture: NDArray[np.float32]
    to_film: GridMap


def prepare(film: NDArray[np.float32], spec: Preprocessing, pixel_aspect: float = 1.0) -> Prepared:
    """Return ``film`` resized to the network's square and scaled between its percentiles.

    Parameters
    ----------
    film
        Displayed film, float32, shape ``(rows, columns)``, 0.0 (black) to 1.0 (white).
    spec
        The constants.
    pixel_aspect
        Height of a film pixel divided by its width; matters for ``fit="pad"`` alone.
    """
    rows, columns = film.shape
    height, width = _fitted(rows * pixel_aspect, columns, spec)
    content = _resize(film, height, width)
    top, left = (spec.size - height) // 2, (spec.size - width) // 2
    # Percentiles are taken on the small picture: the same statistic for a 224-pixel training image and a 3000-pixel
    # film, and outside the black that padding adds.
    low, high = np.percentile(content, (spec.low_percentile, spec.high_percentile))
    scaled = np.clip((content - low) / max(float(high - low), 1e-6), 0.0, 1.0)
    picture = np.zeros((spec.size, spec.size), dtype=np.float32)
    picture[top : top + height, left : left + width] = scaled
    content_to_film = GridMap.between((height, width), (rows, columns))
    shift = GridMap(1.0, -float(top), 1.0, -float(left))
    return Prepared(picture, shift.then(content_to_film))


def standardise(pictures: NDArray[np.float32], spec: Preprocessing) -> NDArray[np.float32]:
    """Return network input of prepared ``pictures`` ``(n, size, size)``: float32, ``(n, channels, size, size)``."""
    mean, std = (np.array(_numbers(value), np.float32).reshape(-1, 1, 1) for value in (spec.mean, spec.std))
    standard = (pictures[:, None] - mean) / std
    return standard if standard.shape[1] == spec.channels else np.repeat(standard, spec.channels, axis=1)


def _numbers(value: float | tuple[float, ...]) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)


def _fitted(rows: float, columns: float, spec: Preprocessing) -> tuple[int, int]:
    """Return height and width of the film's picture inside the square."""
    if spec.fit == "stretch":
        return spec.size, spec.size
    longest = max(rows, columns)
    return max(1, round(spec.size * rows / longest)), max(1, round(spec.size * columns / longest))


def _resize(film: NDArray[np.float32], height: int, width: int) -> NDArray[np.float32]:
    """Return ``film`` at another size: area average when it shrinks, bilinear when it grows; half-pixel centres."""
    if film.shape == (height, width):
        return film
    import cv2  # loaded late: the window comes up without it

    shrinks = height <= film.shape[0] and width <= film.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(film, (width, height), interpolation=method), dtype=np.float32)
