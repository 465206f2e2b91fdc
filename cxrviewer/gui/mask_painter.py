"""A one-bit picture over a film at screen resolution: nothing of it gets lost when it is reduced."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cxrviewer.gui.shown_film import ShownFilm
from cxrviewer.gui.viewport import Viewport


class MaskPainter:
    """Where a canvas shows the pixels that a mask names.

    Parameters
    ----------
    film
        The film as it is turned on show.
    mask
        Gives True for the pixels that are meant, shape as stored; asked once, when it is first seen.
    """

    def __init__(self, film: ShownFilm, mask: Callable[[], NDArray[np.bool_]]) -> None:
        self._film, self._make = film, mask
        self._mask: NDArray[np.uint8] | None = None
        self._reduced: tuple[tuple[int, int], NDArray[np.bool_]] | None = None
        self._visible: tuple[Viewport, NDArray[np.bool_]] | None = None

    def visible(self, viewport: Viewport) -> NDArray[np.bool_]:
        """Return where the visible device pixels show something that the mask names."""
        if self._visible is None or self._visible[0] != viewport:
            self._visible = viewport, self._cut(viewport) if viewport.shrinks else self._enlarged(viewport)
        return self._visible[1]

    @property
    def _stored(self) -> NDArray[np.uint8]:
        if self._mask is None:
            self._mask = self._make().astype(np.uint8) * np.uint8(255)
        return self._mask

    def _cut(self, viewport: Viewport) -> NDArray[np.bool_]:
        if self._reduced is None or self._reduced[0] != viewport.extent:
            import cv2

            height, width = self._film.turn.shape(*viewport.extent)
            share = np.asarray(cv2.resize(self._stored, (width, height), interpolation=cv2.INTER_AREA))
            self._reduced = viewport.extent, self._film.turn(share > 0)
        return viewport.cut(self._reduced[1])

    def _enlarged(self, viewport: Viewport) -> NDArray[np.bool_]:
        def pick(rows: NDArray[np.floating], columns: NDArray[np.floating]) -> NDArray[np.bool_]:
            return nearest(self._stored, rows, columns) > 0

        return self._film.sampled(pick, *viewport.positions())


def nearest(
    stored: NDArray[np.integer], rows: NDArray[np.floating], columns: NDArray[np.floating]
) -> NDArray[np.integer]:
    """Return the pixels of ``stored`` that are nearest to ``rows`` x ``columns``."""
    nearest_rows = np.clip(np.rint(rows), 0, stored.shape[0] - 1).astype(np.intp)
    nearest_columns = np.clip(np.rint(columns), 0, stored.shape[1] - 1).astype(np.intp)
    picked: NDArray[np.integer] = np.take(np.take(stored, nearest_rows, axis=0), nearest_columns, axis=1)
    return picked
