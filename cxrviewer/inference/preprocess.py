"""The one preprocessing function, shared by training and viewer: a displayed film becomes a square of fixed size."""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.affine import Box, GridMap
from cxrviewer.inference.lung_field import LungField

_CHANNELS = 3  # all networks here are built for colour pictures
_MOST_BORDER = 0.2  # of each side: further in lie the lungs
_LUNG_SHARES = ("lung_margin", "lung_dilation", "lung_softness")


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
    border
        Share of each side of the film that is cut off first, 0.0 to 0.2.
    lungs
        What becomes of the lungs: ``"whole"`` does not ask for them; ``"crop"`` cuts the film to the box around both
        lungs; ``"mask"`` multiplies the picture by how likely each pixel belongs to a lung, dilated and softened;
        ``"channel"`` puts that probability, as it is, in the place of the last channel. Where the lungs are not known
        reliably the film is not cropped, and the mask is 1 throughout.
    lung_margin
        Added to the box on each side, as a share of the lungs' own height and width.
    lung_dilation, lung_softness
        Of the mask, as shares of the side of the lung model's grid: radius of the disc by which the probability is
        dilated (4 of 224 pixels), and standard deviation of the Gaussian that softens it (2 pixels). At a sharp edge of
        a lung about 0.98 of the grey is left, half of it 1.8 % of the film further out, and nothing from 4.5 % on.
    lung_model_sha256
        Weights of the lung model that the network was trained with; empty when it is not settled yet.
    """

    size: int = 224
    fit: Literal["stretch", "pad"] = "stretch"
    low_percentile: float = 0.5
    high_percentile: float = 99.5
    mean: float | tuple[float, ...] = 0.5
    std: float | tuple[float, ...] = 0.25
    channels: int = 3
    border: float = 0.0
    lungs: Literal["whole", "crop", "mask", "channel"] = "whole"
    lung_margin: float = 0.08
    lung_dilation: float = 4 / 224
    lung_softness: float = 2 / 224
    lung_model_sha256: str = ""

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
        for name in ("low_percentile", "high_percentile", "mean", "std", "border", *_LUNG_SHARES):
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
        self._check_lungs()

    def _check_lungs(self) -> None:
        if not 0 <= self.border <= _MOST_BORDER:
            raise ValueError("border")
        if self.lungs not in {"whole", "crop", "mask", "channel"} or not isinstance(self.lung_model_sha256, str):
            raise ValueError("lungs")
        for name in _LUNG_SHARES:
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(name)

    def looks_like(self, other: "Preprocessing") -> bool:
        """Return whether any film gets the same picture by ``other``: standardisation comes later and may differ."""
        looks = ("size", "fit", "low_percentile", "high_percentile", "border")
        return not (self.needs_lungs or other.needs_lungs) and all(getattr(self, n) == getattr(other, n) for n in looks)

    @property
    def needs_lungs(self) -> bool:
        """Return whether a film cannot be prepared without its lung field."""
        return self.lungs != "whole"

    @property
    def shape(self) -> tuple[int, ...]:
        """Return the shape of a prepared picture: ``(size, size)``, or ``(2, size, size)`` with a lung channel."""
        return (2, self.size, self.size) if self.lungs == "channel" else (self.size, self.size)


@dataclass(frozen=True, eq=False, slots=True)
class Prepared:
    """A film as the network gets it, before standardisation.

    Attributes
    ----------
    picture
        float32, shape `Preprocessing.shape`, 0.0 to 1.0: the grey picture, and how likely each pixel belongs to a lung
        where that is a channel of its own.
    to_film
        Where the picture's pixel centres lie on the film.
    seen
        The part of the film that is in the picture.
    lungs
        How likely each pixel of it belongs to a lung: float32, shape ``(size, size)``, 0.0 in the padding, 1.0
        throughout where the lungs are not known reliably; None where they were not given.
    unsure
        Why the lungs that were given were not used, one sentence; else empty.
    spec
        The constants that it was made by, where they are known.
    """

    picture: NDArray[np.float32]
    to_film: GridMap
    seen: Box
    lungs: NDArray[np.float32] | None = None
    unsure: str = ""
    spec: Preprocessing | None = None


def prepare(
    film: NDArray[np.float32], spec: Preprocessing, pixel_aspect: float = 1.0, lungs: LungField | None = None
) -> Prepared:
    """Return ``film`` cut, resized to the network's square and scaled between its percentiles.

    Parameters
    ----------
    film
        Displayed film, float32, shape ``(rows, columns)``, 0.0 (black) to 1.0 (white).
    spec
        The constants.
    pixel_aspect
        Height of a film pixel divided by its width; matters for ``fit="pad"`` alone.
    lungs
        The lungs on this very film. Needed where `Preprocessing.needs_lungs`; else they change nothing and are only
        passed on as `Prepared.lungs`.

    Raises
    ------
    ValueError
        When the lungs are needed and missing, or of another film.
    """
    if (spec.needs_lungs and lungs is None) or (lungs is not None and lungs.film_shape != film.shape):
        raise ValueError("lungs")
    seen = _seen(film, spec, lungs)
    rows, columns = seen.extent
    height, width = _fitted(rows * pixel_aspect, columns, spec)
    content = _resize(film[seen.top : seen.bottom, seen.left : seen.right], height, width)
    top, left = (spec.size - height) // 2, (spec.size - width) // 2
    # Percentiles are taken on the small picture: the same statistic for a 224-pixel training image and a 3000-pixel
    # film, and outside the black that padding adds and of what was cut off.
    low, high = np.percentile(content, (spec.low_percentile, spec.high_percentile))
    scaled = np.clip((content - low) / max(float(high - low), 1e-6), 0.0, 1.0)
    picture, filled = np.zeros((spec.size, spec.size), np.float32), np.s_[top : top + height, left : left + width]
    picture[filled] = scaled
    content_to_film = GridMap.between((height, width), (rows, columns), (float(seen.top), float(seen.left)))
    to_film = GridMap(1.0, -float(top), 1.0, -float(left)).then(content_to_film)
    if lungs is None:
        return Prepared(picture, to_film, seen, spec=spec)
    inside = _inside(lungs, to_film, spec.size, filled)
    if spec.lungs == "mask":
        picture *= _inside(lungs.widened(spec.lung_dilation, spec.lung_softness), to_film, spec.size, filled)
    given = np.stack((picture, inside)) if spec.lungs == "channel" else picture
    return Prepared(given, to_film, seen, inside, lungs.reason, spec)


def standardise(pictures: NDArray[np.float32], spec: Preprocessing) -> NDArray[np.float32]:
    """Return network input of prepared ``pictures`` ``(n, *shape)``: float32, ``(n, channels, size, size)``."""
    mean, std = (np.array(_numbers(value), np.float32).reshape(-1, 1, 1) for value in (spec.mean, spec.std))
    if spec.lungs == "channel":
        planes = [*[0] * (spec.channels - 1), 1]
        return np.asarray((pictures[:, planes] - mean) / std, dtype=np.float32)
    standard = (pictures[:, None] - mean) / std
    return standard if standard.shape[1] == spec.channels else np.repeat(standard, spec.channels, axis=1)


def _seen(film: NDArray[np.float32], spec: Preprocessing, lungs: LungField | None) -> Box:
    """Return the part of the film that is left when border and, for a crop, what is not near a lung are cut off."""
    rows, columns = film.shape
    down, across = round(spec.border * rows), round(spec.border * columns)
    inside = Box(down, across, rows - down, columns - across)
    if spec.lungs != "crop" or lungs is None or not lungs.reliable:
        return inside
    return lungs.box(spec.lung_margin).within(inside)


def _inside(lungs: LungField, to_film: GridMap, size: int, filled: tuple[slice, slice]) -> NDArray[np.float32]:
    """Return how likely each pixel of the square belongs to a lung: 0.0 in padding; 1.0 throughout if not known."""
    if not lungs.reliable:
        return np.ones((size, size), dtype=np.float32)
    places, found = np.arange(size, dtype=np.float64), np.zeros((size, size), dtype=np.float32)
    found[filled] = lungs.at(to_film.rows(places), to_film.columns(places))[filled]
    return found


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
