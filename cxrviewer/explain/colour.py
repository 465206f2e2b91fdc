"""The one function that turns heatmap values into colours, and the legend's numbers that go with it."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

_STEPS = 255  # odd, so that a signed map has a middle

# Blue - white - red with equal lightness at both ends, safe for the common colour-vision deficiencies. sRGB, 0 to 1.
_DIVERGING = np.array(
    [[0.13, 0.35, 0.80], [0.55, 0.72, 0.95], [0.97, 0.97, 0.97], [0.96, 0.60, 0.48], [0.79, 0.13, 0.16]]
)


@cache
def palette(*, signed: bool) -> NDArray[np.uint8]:
    """Return the colours of a map from its first to its last, shape ``(255, 3)``, RGB.

    Where it is ``signed``, a diverging map (blue against, white neutral, red for), else OpenCV's inferno, which is
    perceptually uniform.
    """
    if signed:
        anchors = np.linspace(0.0, 1.0, len(_DIVERGING))
        line = np.linspace(0.0, 1.0, _STEPS)
        channels = [np.interp(line, anchors, channel) for channel in _DIVERGING.T]
        return np.rint(np.stack(channels, axis=1) * 255.0).astype(np.uint8)
    import cv2

    ramp = np.rint(np.linspace(0, 255, _STEPS)).astype(np.uint8)[:, None]
    return np.ascontiguousarray(cv2.applyColorMap(ramp, cv2.COLORMAP_INFERNO)[:, 0, ::-1])


@cache
def _table(signed: bool, opacity: float) -> NDArray[np.uint8]:
    """Return the RGBA of every step, alpha following the magnitude."""
    line = np.linspace(-1.0, 1.0, _STEPS) if signed else np.linspace(0.0, 1.0, _STEPS)
    # Opacity follows magnitude, so that nothing hides the film where nothing is said.
    alpha = np.rint(255.0 * opacity * np.minimum(1.0, 1.6 * np.abs(line)) ** 0.8).astype(np.uint8)
    return np.concatenate([palette(signed=signed), alpha[:, None]], axis=1)


def colourise(
    values: NDArray[np.float32], scale: float, *, signed: bool, opacity: float = 1.0, threshold: float = 0.0
) -> NDArray[np.uint8]:
    """Return heatmap ``values`` as RGBA, not premultiplied.

    Parameters
    ----------
    values
        float32, shape ``(h, w)``.
    scale
        The value that gets the last colour; larger ones are clipped. Above 0.
    signed
        Whether values run from ``-scale`` to ``scale`` (else from 0).
    opacity
        Alpha of the strongest values, 0.0 to 1.0.
    threshold
        Values whose magnitude is below this share of ``scale`` are not shown at all; 0.0 hides none.

    Returns
    -------
    ndarray
        uint8, shape ``(h, w, 4)``.
    """
    share = values / np.float32(scale)
    if signed:
        share = share * np.float32(0.5) + np.float32(0.5)
    steps = np.clip(share * np.float32(_STEPS - 1) + np.float32(0.5), 0, _STEPS - 1).astype(np.uint8)
    colours = np.asarray(_table(signed, round(opacity, 3))[steps], dtype=np.uint8)
    if threshold > 0.0:
        colours[np.abs(values) < np.float32(threshold * scale), 3] = 0
    return colours


def blend(grey: NDArray[np.uint8], overlay: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return 8-bit ``grey`` (h, w) under the RGBA ``overlay`` (h, w, 4) as RGB, uint8, shape ``(h, w, 3)``."""
    alpha = overlay[..., 3:].astype(np.uint16)
    base = grey[..., None].astype(np.uint16)
    return ((base * (255 - alpha) + overlay[..., :3] * alpha + 127) // 255).astype(np.uint8)
