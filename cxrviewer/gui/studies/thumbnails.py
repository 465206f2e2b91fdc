"""Thumbnails: small pictures of the films in the list, made one at a time, kept in memory only and within a bound."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from cxrviewer.gui.work import jobs
from cxrviewer.gui.work.jobs import Reply
from cxrviewer.gui.work.lane import Lane

#: Bytes of all pictures together.
MOST_BYTES = 32 * 2**20
_MOST_WAITING = 64  # a list that is scrolled fast asks for many that are soon out of sight


class Thumbnails(QObject):
    """Asks for the pictures that the list shows, the last that it asked for first.

    Parameters
    ----------
    lane
        Who makes them.

    Attributes
    ----------
    made
        Path of the film whose picture has come to hand.
    """

    made = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._side = 0
        self._held = False
        self._asked: Path | None = None
        self._waiting: OrderedDict[Path, None] = OrderedDict()
        self._pictures: OrderedDict[Path, QImage] = OrderedDict()  # the one looked at last is last
        self._bytes = 0
        lane.replied.connect(self._take)

    @property
    def bytes(self) -> int:
        """Return how much all pictures take."""
        return self._bytes

    def set_side(self, side: int) -> None:
        """Make pictures whose longer side has ``side`` device pixels."""
        if side != self._side:
            self._side = side
            self.clear()

    @Slot()
    def clear(self) -> None:
        """Forget all pictures, and make none that was asked for."""
        self._lane.drop()
        self._asked = None
        self._waiting.clear()
        self._pictures.clear()
        self._bytes = 0

    def keep(self, wanted: Callable[[Path], bool]) -> None:
        """Forget the pictures of all films but the wanted ones, and make none of the others."""
        if self._asked is not None and not wanted(self._asked):
            self._lane.drop()
            self._asked = None
        for film in [film for film in self._waiting if not wanted(film)]:
            del self._waiting[film]
        for film in [film for film in self._pictures if not wanted(film)]:
            self._bytes -= self._pictures.pop(film).sizeInBytes()
        self._go_on()

    def hold(self, held: bool) -> None:
        """Begin no picture for a while, or go on."""
        self._held = held
        self._go_on()

    def picture(self, film: Path) -> QImage | None:
        """Return the picture of a film, one without pixels for a film that cannot be read, None while there is none.

        It is then made, unless many others are asked for before its turn comes.
        """
        if film in self._pictures:
            self._pictures.move_to_end(film)
            return self._pictures[film]
        self._waiting[film] = None
        self._waiting.move_to_end(film)
        if len(self._waiting) > _MOST_WAITING:
            self._waiting.popitem(last=False)
        self._go_on()
        return None

    def try_again(self, film: Path) -> None:
        """Forget that there is no picture of a film: it may have become readable."""
        if film in self._pictures and self._pictures[film].isNull():
            del self._pictures[film]

    def _go_on(self) -> None:
        if self._waiting and self._side and not self._held and not self._lane.busy:
            self._asked, _ = self._waiting.popitem()
            self._lane.draw(self._asked, self._side)

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        """Keep a picture; of a film that cannot be read keep that there is none."""
        film, self._asked = self._asked, None
        if film is not None and not isinstance(reply, jobs.Cancelled):
            self._keep(film, _image(reply) if isinstance(reply, jobs.ThumbnailDrawn) else QImage())
            self.made.emit(film)
        self._go_on()

    def _keep(self, film: Path, picture: QImage) -> None:
        self._waiting.pop(film, None)
        self._pictures[film] = picture
        self._bytes += picture.sizeInBytes()
        while self._bytes > MOST_BYTES:
            _, oldest = self._pictures.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()


def _image(reply: jobs.ThumbnailDrawn) -> QImage:
    rows, columns = reply.grey.shape
    # copy(): the image outlives the array
    return QImage(reply.grey.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
