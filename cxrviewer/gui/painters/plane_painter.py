"""Overlay planes at screen resolution: what a file draws over its film, in one colour with a thin dark rim."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from cxrviewer.gui.look import theme
from cxrviewer.gui.painters.mask_painter import MaskPainter
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.radiograph import Radiograph

_RIM = QColor(0, 0, 0, 150)


class PlanePainter:
    """The overlay planes of one film as a canvas needs them.

    Parameters
    ----------
    radiograph
        The film.
    """

    def __init__(self, radiograph: Radiograph) -> None:
        self._groups = [plane.group for plane in radiograph.overlays]
        self._planes = MaskPainter(lambda: radiograph.drawn)
        self._picture: tuple[tuple[Turn, Viewport, frozenset[int]], tuple[QImage, QPoint]] | None = None

    def image(self, film: ShownFilm, viewport: Viewport, hidden: frozenset[int]) -> tuple[QImage, QPoint]:
        """Return a picture with alpha of all planes that are not ``hidden``, and the device pixel of its corner."""
        key = film.turn, viewport, hidden
        if self._picture is None or self._picture[0] != key:
            self._picture = key, self._drawn(film, viewport, hidden)
        return self._picture[1]

    def _drawn(self, film: ShownFilm, viewport: Viewport, hidden: frozenset[int]) -> tuple[QImage, QPoint]:
        top, left, _, _ = viewport.visible
        asked = sum(1 << place for place, group in enumerate(self._groups) if group not in hidden)
        mask = (self._planes.visible(film, viewport) & np.uint16(asked)) > 0
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        if not rows.size:
            return QImage(), QPoint()
        first_row, first_column = max(int(rows[0]) - 1, 0), max(int(columns[0]) - 1, 0)  # one more for the rim
        return _coloured(mask[first_row : rows[-1] + 2, first_column : columns[-1] + 2]), QPoint(
            left + first_column, top + first_row
        )


def _coloured(mask: NDArray[np.bool_]) -> QImage:
    """Return ``mask`` in the colour of drawings with a rim of one device pixel."""
    import cv2

    around = np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)))
    colours = np.where(mask, theme.DRAWING.rgba(), np.where(around, _RIM.rgba(), 0)).astype(np.uint32)
    height, width = colours.shape
    raw = QImage(colours.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    return raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
