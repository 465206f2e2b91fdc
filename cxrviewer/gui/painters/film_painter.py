"""The visible part of a film at screen resolution: resampled once per zoom, then only looked up per window."""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from cxrviewer.gui.painters.mask_painter import MaskPainter
from cxrviewer.gui.scene.resampling import Pick, Reduced, averaged, bilinear, nearest
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.film.stored import looked_up

_SMOOTH_UP_TO = 4.0  # above this zoom a reader wants to see the pixels themselves


class FilmPainter:
    """Stored values of one film as a canvas needs them.

    A whole 3000 x 3000 film is averaged down to the screen in 2 to 13 ms (two cores), so the whole film is kept at the
    present zoom and panning only cuts another part out of it: nothing swims.

    Parameters
    ----------
    radiograph
        The film.
    """

    def __init__(self, radiograph: Radiograph) -> None:
        self._radiograph = radiograph
        self._reduced: Reduced[np.integer] | None = None
        self._visible: tuple[tuple[Turn, Viewport], NDArray[np.integer]] | None = None
        self._padding = MaskPainter(self._padding_mask) if radiograph.padding is not None else None
        self._hidden = MaskPainter(self._hidden_mask) if radiograph.shutter is not None else None

    def _padding_mask(self) -> NDArray[np.bool_]:
        low, high = self._radiograph.padding or (0, 0)
        return np.asarray((self._radiograph.stored >= low) & (self._radiograph.stored <= high))

    def _hidden_mask(self) -> NDArray[np.bool_]:
        return ~self._radiograph.visible

    def image(self, film: ShownFilm, viewport: Viewport, table: NDArray[np.uint8], *, shutter: bool = True) -> QImage:
        """Return the visible part as an 8-bit grey image, one pixel per device pixel.

        Parameters
        ----------
        film, viewport
            How the film is turned and where it lies; the image belongs at ``viewport.visible``.
        table
            Grey of every stored value, from `Radiograph.display_table`.
        shutter
            Whether what the film's shutter hides is hidden.
        """
        height, width = self.visible(film, viewport).shape
        image = QImage(width, height, QImage.Format.Format_Grayscale8)
        if not image.isNull():
            rows = np.frombuffer(image.bits(), dtype=np.uint8).reshape(height, image.bytesPerLine())
            self._fill(rows[:, :width], film, viewport, table, shutter=shutter)
        return image

    def grey(self, film: ShownFilm, viewport: Viewport, table: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return what `image` shows, shape ``(rows, columns)`` of the visible part."""
        grey = np.empty(self.visible(film, viewport).shape, dtype=np.uint8)
        self._fill(grey, film, viewport, table, shutter=True)
        return grey

    def _fill(
        self,
        grey: NDArray[np.uint8],
        film: ShownFilm,
        viewport: Viewport,
        table: NDArray[np.uint8],
        *,
        shutter: bool,
    ) -> None:
        """Write the visible part into ``grey``: an image's own memory, which a copy would have to be made for."""
        looked_up(table, self.visible(film, viewport), grey)
        closed = self._radiograph.shutter
        if shutter and self._hidden is not None and closed is not None:
            np.copyto(grey, np.uint8(round(255 * closed.shown)), where=self._hidden.visible(film, viewport))

    def visible(self, film: ShownFilm, viewport: Viewport) -> NDArray[np.integer]:
        """Return the stored values at the visible device pixels, same dtype as the film's."""
        key = film.turn, viewport
        if self._visible is None or self._visible[0] != key:
            self._visible = key, (self._shrunk if viewport.shrinks else self._enlarged)(film, viewport)
        return self._visible[1]

    def _shrunk(self, film: ShownFilm, viewport: Viewport) -> NDArray[np.integer]:
        extent = film.turn.shape(*viewport.extent)
        if self._reduced is None or self._reduced.extent != extent:
            self._reduced = Reduced(extent, self._radiograph.stored, averaged)
        values = self._reduced.seen(film, viewport, self._pick(viewport))
        if self._padding is not None:  # a mean of picture and padding is neither: the edge belongs to the padding
            low, _ = self._radiograph.padding or (0, 0)
            np.copyto(values, values.dtype.type(low), where=self._padding.visible(film, viewport))
        return values

    def _enlarged(self, film: ShownFilm, viewport: Viewport) -> NDArray[np.integer]:
        """Return the visible pixels of a film shown at 1:1 or larger."""
        return film.sampled(partial(self._pick(viewport), self._radiograph.stored), *viewport.positions())

    def _pick(self, viewport: Viewport) -> Pick[np.integer]:
        smooth = 1.0 < max(viewport.steps) <= _SMOOTH_UP_TO and self._padding is None
        return bilinear if smooth else nearest
