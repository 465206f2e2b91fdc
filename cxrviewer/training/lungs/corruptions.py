"""Named, repeatable ways to spoil a film, for measuring whether the network knows when its outline is wrong."""

import zlib
from collections.abc import Callable, Mapping

import cv2
import numpy as np

from cxrviewer.training.lungs.geometry import LEFT, Label, Picture, swapped, warped
from cxrviewer.training.lungs.opacities import consolidated

Spoil = Callable[[Picture, Label, float, np.random.Generator], tuple[Picture, Label]]

LEVELS = (0.33, 0.67, 1.0)


def spoilt(name: str, level: float, picture: Picture, label: Label) -> tuple[Picture, Label]:
    """Return a film and its label after corruption ``name`` at ``level`` (0.0 nothing to 1.0 most).

    The same film, name and level give the same result; shapes and ranges stay.
    """
    rng = np.random.default_rng(zlib.crc32(f"{name} {level}".encode()))
    seen, lungs = CORRUPTIONS[name](picture, label, level, rng)
    return np.clip(seen, 0.0, 1.0).astype(np.float32), lungs


def _noise(picture: Picture, label: Label, level: float, rng: np.random.Generator) -> tuple[Picture, Label]:
    return picture + 0.3 * level * rng.standard_normal(picture.shape, dtype=np.float32), label


def _specks(picture: Picture, label: Label, level: float, rng: np.random.Generator) -> tuple[Picture, Label]:
    hit = rng.random(picture.shape) < 0.25 * level
    return np.where(hit, rng.integers(0, 2, picture.shape), picture).astype(np.float32), label


def _blur(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    return cv2.GaussianBlur(picture, (0, 0), 8.0 * level), label


def _motion(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    length = int(40 * level) | 1
    return cv2.blur(picture, (1, length)), label


def _gamma(picture: Picture, label: Label, level: float, rng: np.random.Generator) -> tuple[Picture, Label]:
    return picture ** float(4.0 ** (level * rng.choice((-1.0, 1.0)))), label


def _faint(picture: Picture, label: Label, level: float, rng: np.random.Generator) -> tuple[Picture, Label]:
    grain = 0.02 * level * rng.standard_normal(picture.shape, dtype=np.float32)
    return 0.5 + (1.0 - 0.95 * level) * (picture - 0.5) + grain, label


def _burnt(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    return picture * (1.0 + 6.0 * level), label


def _haze(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    half = np.linspace(0.0, 1.0, picture.shape[1], dtype=np.float32)[None, :] ** 2
    return picture + level * half * (0.8 - picture), label


def _opacity(picture: Picture, label: Label, level: float, rng: np.random.Generator) -> tuple[Picture, Label]:
    for _ in range(round(3 * level)):
        picture = consolidated(picture, label, rng)
    return picture, label


def _whited_out(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    soft = cv2.GaussianBlur((label == LEFT).astype(np.float32), (0, 0), 3.0)
    return picture + level * soft * (float(np.percentile(picture, 80)) - picture), label


def _plate(picture: Picture, label: Label, level: float, rng: np.random.Generator) -> tuple[Picture, Label]:
    side = picture.shape[0]
    size = int(0.5 * level * side)
    top, left = (int(place) for place in rng.integers(side // 6, side - size - side // 8, 2))
    seen = picture.copy()
    seen[top : top + size, left : left + size] = rng.choice((0.0, 1.0))
    return seen, label


def _turned(picture: Picture, label: Label, level: float, rng: np.random.Generator) -> tuple[Picture, Label]:
    return _placed(picture, label, 60.0 * level * float(rng.choice((-1.0, 1.0))), 1.0)


def _shrunk(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    return _placed(picture, label, 0.0, 1.0 - 0.7 * level)


def _enlarged(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    return _placed(picture, label, 0.0, 1.0 + 1.5 * level)


def _inverted(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    return picture + level * (1.0 - 2.0 * picture), label


def _on_its_side(picture: Picture, label: Label, level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    turns = round(3 * level)
    return np.ascontiguousarray(np.rot90(picture, turns)), np.ascontiguousarray(np.rot90(label, turns))


def _mirrored(picture: Picture, label: Label, _level: float, _: np.random.Generator) -> tuple[Picture, Label]:
    return np.ascontiguousarray(picture[:, ::-1]), swapped(np.ascontiguousarray(label[:, ::-1]))


def _placed(picture: Picture, label: Label, degrees: float, zoom: float) -> tuple[Picture, Label]:
    """Turn and enlarge about the centre."""
    side = picture.shape[0]
    line = np.arange(side, dtype=np.float32) - (side - 1) / 2.0
    angle = np.deg2rad(degrees)
    columns = ((np.cos(angle) * line[None, :] - np.sin(angle) * line[:, None]) / zoom + (side - 1) / 2.0).astype(
        np.float32
    )
    rows = ((np.sin(angle) * line[None, :] + np.cos(angle) * line[:, None]) / zoom + (side - 1) / 2.0).astype(
        np.float32
    )
    return cv2.remap(picture, columns, rows, cv2.INTER_LINEAR), warped(label, rows, columns)


CORRUPTIONS: Mapping[str, Spoil] = {
    "noise": _noise,
    "specks": _specks,
    "blur": _blur,
    "motion": _motion,
    "gamma": _gamma,
    "faint": _faint,
    "burnt out": _burnt,
    "haze on one side": _haze,
    "opacities": _opacity,
    "one lung white": _whited_out,
    "plate over the film": _plate,
    "turned up to 60 degrees": _turned,
    "smaller": _shrunk,
    "enlarged": _enlarged,
    "mirrored": _mirrored,
    "turned by 90, 180, 270 degrees": _on_its_side,
    "inverted": _inverted,
}
