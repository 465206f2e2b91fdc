"""The visible part of a heatmap as colours, sampled at the canvas's own pixels."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from cxrviewer.explain.colour import colourise
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.gui.scene.looks import Overlay
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.imaging.film.orientation import Turn

_FINE_UP_TO = 300_000  # device pixels that are sampled one by one; more are sampled in blocks


class OverlayPainter:
    """Keeps the last sampled field and the last picture, so that a window drag recomputes neither."""

    def __init__(self) -> None:
        self._field: tuple[tuple[Heatmap, Turn, Viewport], NDArray[np.float32]] | None = None
        self._picture: tuple[tuple[Heatmap, Turn, Viewport, float, float], QImage] | None = None

    def image(self, heatmap: Heatmap, film: ShownFilm, viewport: Viewport, overlay: Overlay) -> QImage:
        """Return the visible part as an image with alpha, ``block(viewport)`` device pixels per image pixel.

        Parameters
        ----------
        heatmap, film
            What is shown, and over what.
        viewport
            Where the film lies; the image's corner belongs at ``viewport.visible``.
        overlay
            How strong it is, and from where on it is shown.
        """
        key = heatmap, film.turn, viewport, overlay.opacity, overlay.threshold
        if self._picture is None or self._picture[0] != key:
            field = self._sampled(heatmap, film, viewport)
            look = {"opacity": overlay.opacity, "threshold": overlay.threshold}
            colours = colourise(field, heatmap.scale, signed=heatmap.signed, **look)
            height, width = field.shape
            raw = QImage(colours.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
            self._picture = key, raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        return self._picture[1]

    def _sampled(self, heatmap: Heatmap, film: ShownFilm, viewport: Viewport) -> NDArray[np.float32]:
        key = heatmap, film.turn, viewport
        if self._field is None or self._field[0] != key:
            self._field = key, film.sampled(heatmap.at, *viewport.positions(block(viewport)))
        return self._field[1]


def block(viewport: Viewport) -> int:
    """Return the side, in device pixels, of the block that one sample of the field stands for."""
    top, left, bottom, right = viewport.visible
    side = 1
    while (bottom - top) * (right - left) > _FINE_UP_TO * side * side:
        side += 1
    return side
