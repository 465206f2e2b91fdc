"""A one-bit picture over a film at screen resolution: nothing of it gets lost when it is reduced."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cxrviewer.gui.resampling import halved, nearest
from cxrviewer.gui.shown_film import ShownFilm
from cxrviewer.gui.viewport import Viewport


class MaskPainter:
    """Where a canvas shows the pixels that a mask names.

    Parameters
    ----------
    mask
        Gives True for the pixels that are meant, shape as stored; asked once, when it is first seen.
    """

    def __init__(self, mask: Callable[[], NDArray[np.bool_]]) -> None:
        self._make = mask
        self._mask: NDArray[np.uint8] | None = None
        self._reduced: tuple[tuple[int, int], NDArray[np.bool_]] | None = None
        self._visible: tuple[tuple[ShownFilm, Viewport], NDArray[np.bool_]] | None = None

    def visible(self, film: ShownFilm, viewport: Viewport) -> NDArray[np.bool_]:
        """Return where the visible device pixels of ``film`` show something that the mask names."""
        key = film, viewport
        if self._visible is None or self._visible[0] != key:
            self._visible = key, (self._cut if viewport.shrinks else self._enlarged)(film, viewport)
        return self._visible[1]

    @property
    def _stored(self) -> NDArray[np.uint8]:
        if self._mask is None:
            self._mask = self._make().astype(np.uint8) * np.uint8(255)
        return self._mask

    def _cut(self, film: ShownFilm, viewport: Viewport) -> NDArray[np.bool_]:
        height, width = film.turn.shape(*viewport.extent)
        if self._reduced is None or self._reduced[0] != (height, width):
            import cv2

            source = halved(self._stored, (height, width))  # of 255 in one pixel there is still 1 after four halvings
            share = np.asarray(cv2.resize(source, (width, height), interpolation=cv2.INTER_AREA))
            self._reduced = (height, width), share > 0
        return viewport.cut(film.turn(self._reduced[1])).copy()

    def _enlarged(self, film: ShownFilm, viewport: Viewport) -> NDArray[np.bool_]:
        def pick(rows: NDArray[np.floating], columns: NDArray[np.floating]) -> NDArray[np.bool_]:
            return nearest(self._stored, rows, columns) > 0

        return film.sampled(pick, *viewport.positions())
