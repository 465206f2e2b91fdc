"""Bits over a film at screen resolution: nothing of them gets lost when they are reduced."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from cxrviewer.gui.scene.resampling import Reduced, nearest, united
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.imaging.film.orientation import Turn

_Bits = TypeVar("_Bits", np.bool_, np.uint16)


class MaskPainter(Generic[_Bits]):
    """Where a canvas shows the pixels that a mask, or each of several in one, names.

    Parameters
    ----------
    bits
        Gives one or up to 16 bits for every pixel, shape as stored; asked once, when it is first seen.
    """

    def __init__(self, bits: Callable[[], NDArray[_Bits]]) -> None:
        self._make: Callable[[], NDArray[_Bits]] = bits
        self._reduced: Reduced[_Bits] | None = None
        self._visible: tuple[tuple[Turn, Viewport], NDArray[_Bits]] | None = None

    def visible(self, film: ShownFilm, viewport: Viewport) -> NDArray[_Bits]:
        """Return, for each visible device pixel, the bits of all pixels of ``film`` that it shows."""
        key = film.turn, viewport
        if self._visible is None or self._visible[0] != key:
            self._visible = key, self._seen(film, viewport)
        return self._visible[1]

    @cached_property
    def _bits(self) -> NDArray[_Bits]:
        return self._make()

    def _seen(self, film: ShownFilm, viewport: Viewport) -> NDArray[_Bits]:
        if not viewport.shrinks:
            return film.sampled(partial(nearest, self._bits), *viewport.positions())
        extent = film.turn.shape(*viewport.extent)
        if self._reduced is None or self._reduced.extent != extent:
            self._reduced = Reduced(extent, self._bits, united)
        return self._reduced.seen(film, viewport, nearest)
