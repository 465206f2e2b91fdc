"""Still: a picture of a film that leaves the window, as its canvases show it or whole at the film's own pixels.

What is in it is settled at once; it is painted in any thread, since a large film takes seconds.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.canvas.picture import Picture
from cxrviewer.gui.look import theme
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View, Viewport
from cxrviewer.inference.analysis import NOTICE

_GAP = 2  # device pixels between canvases side by side
_LEAST = 600.0  # pixels of the shorter side, below which words would cover the film
_READABLE = 800.0  # logical pixels that the shorter side of a film counts as: its words are as large as in a window


#: Paints a picture.
Take = Callable[[], QImage]


@dataclass(frozen=True, slots=True)
class _Part:
    """What one canvas shows, and how large its words are."""

    method: str
    viewport: Viewport
    ratio: float
    font: QFont
    pitch: float | None

    def painted(self, still: Scene) -> QImage:
        """Return it of ``still``."""
        image = _empty(self.viewport.width, self.viewport.height)
        image.setDevicePixelRatio(self.ratio)
        assert still.shown is not None
        painter = QPainter(image)
        painter.setFont(self.font)
        area = QRectF(0, 0, self.viewport.width / self.ratio, self.viewport.height / self.ratio)
        placement = Placement(still.shown, self.viewport, self.ratio)
        Picture(still, self.method).paint(painter, placement, area, self.pitch, crossed=False)
        painter.end()
        image.setDevicePixelRatio(1.0)
        return image


def as_shown(scene: Scene, canvases: Sequence[Canvas], *, named: bool = False) -> Take:
    """Return what paints what canvases show now, side by side, with the notice in its pixels.

    Parameters
    ----------
    scene
        What they show.
    canvases
        From left to right; at least one.
    named
        Whether the patient is named; see `Scene.still`.
    """
    parts = []
    for canvas in canvases:
        viewport = canvas.viewport()
        if viewport is None:
            raise ValueError("no film")
        pitch = scene.screens.pitch(canvas.screen())
        parts.append(_Part(canvas.method, viewport, canvas.devicePixelRatioF(), QFont(canvas.font()), pitch))
    return _taking(scene, parts, named=named)


def whole(scene: Scene, canvas: Canvas, *, named: bool = False) -> Take:
    """Return what paints the whole film, a pixel for each of its columns, with all that lies over it on a canvas now.

    The notice is in its pixels. Rows that are taller or lower than columns are wide are drawn so, and a film that words
    would cover is enlarged.
    """
    if scene.shown is None:
        raise ValueError("no film")
    viewport = whole_viewport(scene.shown)
    ratio = max(1.0, min(viewport.width, viewport.height) / _READABLE)
    return _taking(scene, [_Part(canvas.method, viewport, ratio, QFont(canvas.font()), None)], named=named)


def whole_viewport(film: ShownFilm) -> Viewport:
    """Return where a film lies on a picture of its own size, a small one on a picture a whole number as large."""
    rows, columns = film.shape
    times = math.ceil(_LEAST / min(columns, rows * film.aspect))
    view = View(float(times), (rows - 1) / 2, (columns - 1) / 2)
    return film.viewport(columns * times, max(1, round(rows * film.aspect * times)), view)


def _taking(scene: Scene, parts: Sequence[_Part], *, named: bool) -> Take:
    make = scene.still(NOTICE, named=named)

    def take() -> QImage:
        still = make()
        return _beside([part.painted(still) for part in parts])

    return take


def _beside(parts: Sequence[QImage]) -> QImage:
    if len(parts) == 1:
        return parts[0]
    width = sum(part.width() + _GAP for part in parts) - _GAP
    image = _empty(width, max(part.height() for part in parts))
    painter, left = QPainter(image), 0
    for part in parts:
        painter.drawImage(left, 0, part)
        left += part.width() + _GAP
    painter.end()
    return image


def _empty(width: int, height: int) -> QImage:
    """Return a picture in the colour of a canvas without a film.

    Here as in `pixels_of` NumPy and OpenCV do what Qt could: while Qt works on a whole large film no other thread runs
    Python, and the window stands.
    """
    image = QImage(width, height, QImage.Format.Format_RGB32)
    np.frombuffer(image.bits(), np.uint32)[:] = theme.CANVAS.rgb()
    return image


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return the colours of a picture, shape ``(h, w, 3)``, as an array of its own."""
    import cv2  # loaded late: the window comes up without it

    form = QImage.Format.Format_RGB32
    found = image if image.format() == form else image.convertToFormat(form)
    pixels = np.frombuffer(found.constBits(), np.uint8).reshape(found.height(), found.width(), 4)
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGB))
