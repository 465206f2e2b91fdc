"""Overlay planes at screen resolution: what a file draws over its film, in one colour with a thin dark rim."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from cxrviewer.gui import theme
from cxrviewer.gui.mask_painter import MaskPainter
from cxrviewer.gui.shown_film import ShownFilm
from cxrviewer.gui.viewport import Viewport
from cxrviewer.imaging.overlays import OverlayPlane
from cxrviewer.imaging.radiograph import Radiograph

_RIM = QColor(0, 0, 0, 150)


class PlanePainter:
    """The overlay planes of one film as a canvas needs them.

    Parameters
    ----------
    radiograph
        The film.
    """

    def __init__(self, radiograph: Radiograph) -> None:
        self._planes = [(plane.group, _painter(radiograph, plane)) for plane in radiograph.overlays]
        self._picture: tuple[tuple[ShownFilm, Viewport, frozenset[int]], tuple[QImage, QPoint]] | None = None

    def image(self, film: ShownFilm, viewport: Viewport, hidden: frozenset[int]) -> tuple[QImage, QPoint]:
        """Return a picture with alpha of all planes that are not ``hidden``, and the device pixel of its corner."""
        key = film, viewport, hidden
        if self._picture is None or self._picture[0] != key:
            self._picture = key, self._drawn(film, viewport, hidden)
        return self._picture[1]

    def _drawn(self, film: ShownFilm, viewport: Viewport, hidden: frozenset[int]) -> tuple[QImage, QPoint]:
        top, left, bottom, right = viewport.visible
        mask = np.zeros((bottom - top, right - left), dtype=np.bool_)
        for group, painter in self._planes:
            if group not in hidden:
                mask |= painter.visible(film, viewport)
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        if not rows.size:
            return QImage(), QPoint()
        first_row, first_column = max(int(rows[0]) - 1, 0), max(int(columns[0]) - 1, 0)  # one more for the rim
        return _coloured(mask[first_row : rows[-1] + 2, first_column : columns[-1] + 2]), QPoint(
            left + first_column, top + first_row
        )


def _painter(radiograph: Radiograph, plane: OverlayPlane) -> MaskPainter:
    return MaskPainter(lambda: plane.mask(*radiograph.stored.shape))


def _coloured(mask: NDArray[np.bool_]) -> QImage:
    """Return ``mask`` in the colour of drawings with a rim of one device pixel."""
    import cv2

    around = np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)))
    colours = np.where(mask, theme.DRAWING.rgba(), np.where(around, _RIM.rgba(), 0)).astype(np.uint32)
    height, width = colours.shape
    raw = QImage(colours.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    return raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
