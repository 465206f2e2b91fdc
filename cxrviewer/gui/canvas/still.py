"""Still: a picture of a film that leaves the window, as its canvases show it or whole at the film's own pixels."""

import math
from collections.abc import Sequence

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


def as_shown(scene: Scene, canvases: Sequence[Canvas], *, named: bool = False) -> QImage:
    """Return what canvases show, side by side, with the notice in its pixels.

    Parameters
    ----------
    scene
        What they show.
    canvases
        From left to right; at least one.
    named
        Whether the patient is named; see `Scene.still`.
    """
    still = scene.still(NOTICE, named=named)
    parts = []
    for canvas in canvases:
        viewport = canvas.viewport()
        if viewport is None:
            raise ValueError("no film")
        pitch = scene.screens.pitch(canvas.screen())
        parts.append(
            _painted(Picture(still, canvas.method), still, viewport, canvas.devicePixelRatioF(), canvas, pitch)
        )
    return _beside(parts)


def whole(scene: Scene, canvas: Canvas, *, named: bool = False) -> QImage:
    """Return the whole film, a pixel of the picture for each of its columns, with all that lies over it on a canvas.

    The notice is in its pixels. Rows that are taller or lower than columns are wide are drawn so, and a film that words
    would cover is enlarged.
    """
    still = scene.still(NOTICE, named=named)
    if still.shown is None:
        raise ValueError("no film")
    viewport = whole_viewport(still.shown)
    ratio = max(1.0, min(viewport.width, viewport.height) / _READABLE)
    return _painted(Picture(still, canvas.method), still, viewport, ratio, canvas, None)


def whole_viewport(film: ShownFilm) -> Viewport:
    """Return where a film lies on a picture of its own size, a small one on a picture a whole number as large."""
    rows, columns = film.shape
    times = math.ceil(_LEAST / min(columns, rows * film.aspect))
    view = View(float(times), (rows - 1) / 2, (columns - 1) / 2)
    return film.viewport(columns * times, max(1, round(rows * film.aspect * times)), view)


def _painted(
    picture: Picture, still: Scene, viewport: Viewport, ratio: float, canvas: Canvas, pitch: float | None
) -> QImage:
    image = QImage(viewport.width, viewport.height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.CANVAS)
    assert still.shown is not None
    painter = QPainter(image)
    painter.setFont(QFont(canvas.font()))
    area = QRectF(0, 0, viewport.width / ratio, viewport.height / ratio)
    picture.paint(painter, Placement(still.shown, viewport, ratio), area, pitch, crossed=False)
    painter.end()
    image.setDevicePixelRatio(1.0)
    return image


def _beside(parts: Sequence[QImage]) -> QImage:
    if len(parts) == 1:
        return parts[0]
    width = sum(part.width() + _GAP for part in parts) - _GAP
    image = QImage(width, max(part.height() for part in parts), QImage.Format.Format_RGB32)
    image.fill(theme.CANVAS)
    painter, left = QPainter(image), 0
    for part in parts:
        painter.drawImage(left, 0, part)
        left += part.width() + _GAP
    painter.end()
    return image


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return the colours of a picture, shape ``(h, w, 3)``, as an array of its own."""
    found = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(found.constBits(), np.uint8).reshape(found.height(), found.bytesPerLine())
    return rows[:, : 3 * found.width()].reshape(found.height(), found.width(), 3).copy()
