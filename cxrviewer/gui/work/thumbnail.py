"""Thumbnail: a film as its file asks for it to be shown, small."""

import numpy as np
from numpy.typing import NDArray

from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View
from cxrviewer.imaging.film.radiograph import Radiograph


def thumbnail(film: Radiograph, side: int) -> NDArray[np.uint8]:
    """Return the film as 8-bit grey, shape ``(rows, columns)``, the longer of them ``side`` pixels."""
    shown = ShownFilm(film)
    viewport = shown.viewport(side, side, View())
    return FilmPainter(film).grey(shown, viewport, film.display_table())
