"""Readings: what measurements say of the film on show; large regions are looked at beside the window."""

import logging
import threading
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui.look.words import mark
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.logs import place_of
from cxrviewer.measure.measurement import Measurement, Reading
from cxrviewer.measure.regions import Region
from cxrviewer.measure.ruler import Ruler

_LOG = logging.getLogger(__name__)
_LARGE = 2**22  # pixels, from which counting would be felt while a region is dragged
_UNCOUNTED = mark("could not be counted")
_Wish = tuple[Radiograph, Region, Ruler]
_Found = TypeVar("_Found")


class _Counter(QObject):
    """Tells what was counted; its thread keeps it, so that it is there also when the window is gone."""

    found = Signal(object, object)
    windowed = Signal(object, object, object)

    def count(self, film: Radiograph, one: Region, ruler: Ruler) -> None:
        """Tell what ``one`` says of ``film``, or its size where that comes to nothing."""
        found = _attempted(lambda: one.reading(film, ruler)) or one.size(ruler, _UNCOUNTED)
        self.found.emit((film, one, ruler), found)

    def window(self, film: Radiograph, one: Region) -> None:
        """Tell the window from ``one``, or none where that comes to nothing."""
        self.windowed.emit(film, one, _attempted(lambda: one.window(film)))


def _attempted(work: Callable[[], _Found]) -> _Found | None:
    """Return what ``work`` finds, or None where that comes to nothing."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - the edge that reports to the reader
        _LOG.error("Unexpected %s at %s", type(error).__name__, place_of(error))
        return None


class Readings(QObject):
    """Reads measurements once, and large regions in a thread, one at a time: others are asked for again once it has.

    Attributes
    ----------
    at_once
        Whether even large regions are counted where they are asked for: no picture leaves the window without figures.
    counted
        A large region has its figures.
    windowed
        The `Window` that was asked for last, from a region of the film on show.
    """

    counted = Signal()
    windowed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.at_once = False
        self._read = lru_cache(maxsize=64)(_reading)
        self._counts: dict[_Wish, Reading] = {}  # of large regions
        self._under_way = False
        self._film: Radiograph | None = None
        self._windowing: tuple[Radiograph, Region] | None = None
        self._counter = _Counter()
        self._counter.found.connect(self._take)
        self._counter.windowed.connect(self._take_window)

    def forget(self) -> None:
        """Forget what was worked out for the film before."""
        self._read.cache_clear()
        self._counts.clear()
        self._film = self._windowing = None

    def of(self, film: Radiograph, one: Measurement, ruler: Ruler) -> Reading:
        """Return what ``one`` says of ``film``; its size alone while its pixels are being counted."""
        if self.at_once or not isinstance(one, Region) or one.extent(*film.stored.shape) < _LARGE:
            return self._read(film, one, ruler)
        self._film, wish = film, (film, one, ruler)
        if wish not in self._counts:
            self._count(wish)
            return one.size(ruler)
        return self._counts[wish]

    def find_window(self, film: Radiograph, one: Region) -> None:
        """Have the window found that shows the values of ``one`` best: at once, or beside the window in a large one."""
        self._windowing = film, one
        if one.extent(*film.stored.shape) < _LARGE:
            self._counter.window(film, one)
        else:
            threading.Thread(target=self._counter.window, args=(film, one), daemon=True).start()

    @Slot(object, object, object)
    def _take_window(self, film: Radiograph, one: Region, window: Window | None) -> None:
        if self._windowing is None or self._windowing[0] is not film or self._windowing[1] is not one:
            return
        self._windowing = None
        if window is not None:
            self.windowed.emit(window)

    def _count(self, wish: _Wish) -> None:
        if not self._under_way:
            self._under_way = True
            threading.Thread(target=self._counter.count, args=wish, daemon=True).start()

    @Slot(object, object)
    def _take(self, wish: _Wish, found: Reading) -> None:
        """Keep what was counted; whoever draws it now asks for what is still missing."""
        self._under_way = False
        if wish[0] is self._film:
            self._counts[wish] = found
        self.counted.emit()


def _reading(film: Radiograph, one: Measurement, ruler: Ruler) -> Reading:
    return one.reading(film, ruler)
