"""The visible part of a film at screen resolution: resampled once per zoom, then only looked up per window."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from cxrviewer.gui.mask_painter import MaskPainter, nearest
from cxrviewer.gui.shown_film import ShownFilm
from cxrviewer.gui.viewport import Viewport
from cxrviewer.imaging.stored import looked_up

_SMOOTH_UP_TO = 4.0  # above this zoom a reader wants to see the pixels themselves


class FilmPainter:
    """Stored values of one film as a canvas needs them.

    A whole 3000 x 3000 film is averaged down to the screen in 2 to 13 ms (two cores), so the whole film is kept at the
    present zoom and panning only cuts another part out of it: nothing swims.

    Parameters
    ----------
    film
        The film as it is turned on show.
    """

    def __init__(self, film: ShownFilm) -> None:
        self._film = film
        self._reduced: tuple[tuple[int, int], NDArray[np.integer]] | None = None
        self._visible: tuple[Viewport, NDArray[np.integer]] | None = None
        self._padding = MaskPainter(film, self._padding_mask) if film.radiograph.padding is not None else None
        self._hidden = MaskPainter(film, self._hidden_mask) if film.radiograph.shutter is not None else None

    def _padding_mask(self) -> NDArray[np.bool_]:
        low, high = self._film.radiograph.padding or (0, 0)
        stored = self._film.radiograph.stored
        return np.asarray((stored >= low) & (stored <= high))

    def _hidden_mask(self) -> NDArray[np.bool_]:
        return ~self._film.radiograph.visible

    def image(self, viewport: Viewport, table: NDArray[np.uint8], *, shutter: bool = True) -> QImage:
        """Return the visible part as an 8-bit grey image, one pixel per device pixel.

        Parameters
        ----------
        viewport
            Where the film lies; the image belongs at ``viewport.visible``.
        table
            Grey of every stored value, from `Radiograph.display_table`.
        shutter
            Whether what the film's shutter hides is hidden.
        """
        grey = looked_up(table, self.visible(viewport))
        closed = self._film.radiograph.shutter
        if shutter and self._hidden is not None and closed is not None:
            np.copyto(grey, np.uint8(round(255 * closed.shown)), where=self._hidden.visible(viewport))
        height, width = grey.shape
        # copy(): the image outlives the array
        return QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8).copy()

    def visible(self, viewport: Viewport) -> NDArray[np.integer]:
        """Return the stored values at the visible device pixels, same dtype as the film's."""
        if self._visible is None or self._visible[0] != viewport:
            values = self._cut(viewport) if viewport.shrinks else self._enlarged(viewport)
            self._visible = viewport, values
        return self._visible[1]

    def _cut(self, viewport: Viewport) -> NDArray[np.integer]:
        values = viewport.cut(self._whole(viewport.extent)).copy()
        if self._padding is not None:  # a mean of picture and padding is neither: the edge belongs to the padding
            low, _ = self._film.radiograph.padding or (0, 0)
            np.copyto(values, values.dtype.type(low), where=self._padding.visible(viewport))
        return values

    def _whole(self, extent: tuple[int, int]) -> NDArray[np.integer]:
        """Return the whole film averaged down to ``extent``."""
        if self._reduced is None or self._reduced[0] != extent:
            import cv2  # loaded late: the window comes up without it

            height, width = self._film.turn.shape(*extent)
            source = _halved(self._film.radiograph.stored, (height, width))
            values = np.asarray(cv2.resize(source, (width, height), interpolation=cv2.INTER_AREA))
            self._reduced = extent, self._film.turn(values)  # last: a screen is turned faster than a film
        return self._reduced[1]

    def _enlarged(self, viewport: Viewport) -> NDArray[np.integer]:
        """Return the visible pixels of a film shown at 1:1 or larger."""
        smooth = 1.0 < max(viewport.steps) <= _SMOOTH_UP_TO and self._padding is None
        return self._film.sampled(self._bilinear if smooth else self._nearest, *viewport.positions())

    def _nearest(self, rows: NDArray[np.floating], columns: NDArray[np.floating]) -> NDArray[np.integer]:
        return nearest(self._film.radiograph.stored, rows, columns)

    def _bilinear(self, rows: NDArray[np.floating], columns: NDArray[np.floating]) -> NDArray[np.integer]:
        return _bilinear(self._film.radiograph.stored, rows, columns)


def _halved(stored: NDArray[np.integer], extent: tuple[int, int]) -> NDArray[np.integer]:
    """Return ``stored`` halved as often as it stays larger than ``extent``: ten times faster than one step.

    Each halving rounds to whole stored values, which 16 bits have to spare and 8 bits do not.
    """
    import cv2

    while stored.dtype.itemsize == 2 and stored.shape[0] >= 2 * extent[0] and stored.shape[1] >= 2 * extent[1]:
        if stored.shape[0] % 2 or stored.shape[1] % 2:  # only whole blocks of four keep the grid where it is
            break
        half = stored.shape[1] // 2, stored.shape[0] // 2
        stored = np.asarray(cv2.resize(stored, half, interpolation=cv2.INTER_AREA), dtype=stored.dtype)
    return stored


def _bilinear(
    stored: NDArray[np.integer], rows: NDArray[np.floating], columns: NDArray[np.floating]
) -> NDArray[np.integer]:
    """Return ``stored`` at evenly spaced ``rows`` x ``columns``, bilinear, rounded to the film's own type."""
    import cv2

    if not rows.size or not columns.size:
        return np.empty((rows.size, columns.size), dtype=stored.dtype)
    # Only the part that is seen goes in: warpAffine takes no side longer than 32767.
    top, left = max(0, int(rows[0]) - 1), max(0, int(columns[0]) - 1)
    part = stored[top : int(rows[-1]) + 3, left : int(columns[-1]) + 3]
    row_step = (rows[-1] - rows[0]) / max(len(rows) - 1, 1)
    column_step = (columns[-1] - columns[0]) / max(len(columns) - 1, 1)
    to_part = np.array([[column_step, 0.0, columns[0] - left], [0.0, row_step, rows[0] - top]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    shape = len(columns), len(rows)
    seen = cv2.warpAffine(part, to_part, shape, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, dtype=stored.dtype)
