"""Changes how a film looks and leaves where its lungs are: exposure, processing, devices, letters, storage."""

import math
from collections.abc import Callable

import cv2
import numpy as np

from cxrviewer.imaging.decoding import raster
from cxrviewer.training.lungs.geometry import Picture

Step = Callable[[Picture, np.random.Generator], Picture]


def repainted(picture: Picture, rng: np.random.Generator) -> Picture:
    """Return ``picture`` as another machine, hospital and archive would have left it: float32, 0.0 to 1.0."""
    for chance, step in _STEPS:
        if rng.random() < chance:
            picture = np.clip(step(picture, rng), 0.0, 1.0).astype(np.float32)
    return picture


def _devices(picture: Picture, rng: np.random.Generator) -> Picture:
    """Draw tubes, leads and electrodes."""
    side = picture.shape[0]
    drawn = np.zeros_like(picture)
    for _ in range(int(rng.integers(1, 5))):
        knots = rng.uniform(-0.1, 1.1, (4, 2)) * side
        t = np.linspace(0.0, 1.0, 24)[:, None]
        curve = (
            (1 - t) ** 3 * knots[0] + 3 * t * (1 - t) ** 2 * knots[1] + 3 * t**2 * (1 - t) * knots[2] + t**3 * knots[3]
        )
        cv2.polylines(
            drawn, [curve.astype(np.int32)], False, rng.uniform(0.3, 1.0), int(rng.integers(1, 3)), cv2.LINE_AA
        )
        if rng.random() < 0.5:
            cv2.circle(drawn, (int(curve[-1, 0]), int(curve[-1, 1])), int(rng.integers(2, 6)), 1.0, -1, cv2.LINE_AA)
    return np.asarray(picture + drawn * rng.uniform(0.15, 0.6), dtype=np.float32)


def _letters(picture: Picture, rng: np.random.Generator) -> Picture:
    """Write side letters and words, some on a plate."""
    side = picture.shape[0]
    marked = np.rint(picture * 255.0).astype(np.uint8)  # OpenCV writes into bytes alone
    for _ in range(int(rng.integers(1, 4))):
        word = str(rng.choice(("R", "L", "PA", "AP", "ERECT", "PORTABLE", "SUPINE", "12:40", "D", "I")))
        scale = rng.uniform(0.3, 1.1)
        (width, height), _ = cv2.getTextSize(word, cv2.FONT_HERSHEY_SIMPLEX, scale, 1)
        x = int(rng.uniform(0.0, 0.25) * side) if rng.random() < 0.5 else int(rng.uniform(0.7, 0.95) * side)
        y = int(rng.uniform(0.03, 0.97) * side)
        ink = 255 if rng.random() < 0.8 else 0
        if rng.random() < 0.4:
            cv2.rectangle(marked, (x - 2, y - height - 2), (x + width + 2, y + 3), 255 - ink, -1)
        cv2.putText(marked, word, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, ink, int(rng.integers(1, 3)), cv2.LINE_AA)
    return np.asarray(marked / np.float32(255.0), dtype=np.float32)


def _shading(picture: Picture, rng: np.random.Generator) -> Picture:
    """Let one side or region be darker or brighter: a turned patient, a grid out of place, soft tissue, haze."""
    side = picture.shape[0]
    coarse = rng.normal(0.0, 1.0, (3, 3)).astype(np.float32)
    field = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    if rng.random() < 0.5:
        return np.asarray(picture * np.exp(rng.uniform(0.1, 0.35) * field), dtype=np.float32)
    haze = rng.uniform(0.1, 0.6) / (1.0 + np.exp(-2.0 * field))
    return np.asarray(picture + haze * (rng.uniform(0.6, 0.9) - picture), dtype=np.float32)


def _curve(picture: Picture, rng: np.random.Generator) -> Picture:
    """Change gamma, then slope and level."""
    curved = picture ** math.exp(rng.normal(0.0, 0.45))
    middle = float(curved.mean())
    slope, level = math.exp(rng.normal(-0.05, 0.3)), rng.normal(0.0, 0.06)
    return np.asarray((curved - middle) * slope + middle + level, dtype=np.float32)


def _equalised(picture: Picture, rng: np.random.Generator) -> Picture:
    """Equalise the histogram, of the whole film or of tiles (CLAHE, Pizer et al. 1987)."""
    bytes_ = np.rint(picture * 255.0).astype(np.uint8)
    if rng.random() < 0.5:
        even = cv2.equalizeHist(bytes_)
    else:
        tiles = int(rng.integers(2, 9))
        even = cv2.createCLAHE(rng.uniform(1.0, 5.0), (tiles, tiles)).apply(bytes_)
    return np.asarray(picture + rng.uniform(0.3, 1.0) * (even / np.float32(255.0) - picture), dtype=np.float32)


def _sharpness(picture: Picture, rng: np.random.Generator) -> Picture:
    """Blur, or sharpen against a blurred copy."""
    blurred = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.5, 2.5))
    amount = rng.uniform(0.4, 1.0) if rng.random() < 0.6 else rng.uniform(-2.0, -0.3)
    return np.asarray(picture + amount * (blurred - picture), dtype=np.float32)


def _resampled(picture: Picture, rng: np.random.Generator) -> Picture:
    """Shrink and enlarge: a thumbnail from a publication."""
    side = picture.shape[0]
    small = int(side * rng.uniform(0.3, 0.9))
    shrunk = cv2.resize(picture, (small, small), interpolation=int(rng.choice((cv2.INTER_AREA, cv2.INTER_LINEAR))))
    return np.asarray(cv2.resize(shrunk, (side, side), interpolation=cv2.INTER_CUBIC), dtype=np.float32)


def _noise(picture: Picture, rng: np.random.Generator) -> Picture:
    """Add grain, fine or coarse."""
    grain = rng.standard_normal(picture.shape, dtype=np.float32) * np.float32(rng.uniform(0.005, 0.08))
    if rng.random() < 0.4:
        grain = cv2.GaussianBlur(grain, (0, 0), rng.uniform(0.6, 1.5)) * np.float32(2.0)
    return np.asarray(picture + grain, dtype=np.float32)


def _stored(picture: Picture, rng: np.random.Generator) -> Picture:
    """Store as JPEG and read again."""
    quality = int(rng.integers(15, 90))
    done, content = cv2.imencode(".jpg", np.rint(picture * 255.0).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality])
    return raster.decode(content.tobytes())[0].astype(np.float32) / np.float32(255.0) if done else picture


#: Chance of each, in the order in which a film meets them.
_STEPS: tuple[tuple[float, Step], ...] = (
    (0.25, _devices),
    (0.45, _shading),
    (0.7, _curve),
    (0.2, _equalised),
    (0.3, _letters),
    (0.35, _sharpness),
    (0.2, _resampled),
    (0.35, _noise),
    (0.2, _stored),
)
