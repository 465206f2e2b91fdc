"""What the model saw: the picture that goes into the network, pixel by pixel, with its frame on the film."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QImage, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cxrviewer.gui.look.bullets import Bullets
from cxrviewer.gui.look.form_parts import PageArea, close_box, dress, foot, text
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.work import jobs
from cxrviewer.gui.work.jobs import Reply
from cxrviewer.gui.work.lane import Lane
from cxrviewer.gui.work.reading import Reading
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.seen import Seen

_SIDE = 448  # device pixels that the picture is enlarged to by whole numbers
_NAMES = (mark("The picture that the network was given"), mark("Where the network was told that the lungs are"))


class SeenDialog(QDialog):
    """Shows it for the active film as long as it is open.

    Parameters
    ----------
    session
        The films.
    lane
        Who prepares them, beside whatever else is done.
    theme
        Colours.
    window
        Over which it stands.

    Attributes
    ----------
    told
        Level and one line for the reader.
    """

    told = Signal(str, str)

    def __init__(self, session: Session, lane: Lane, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("What the model saw"))
        self._session, self._lane = session, lane
        self._film: Radiograph | None = None
        self._marked: Reading | None = None
        self.pictures = [_picture(tr(name)) for name in _NAMES]
        self._words, self._sentences = text(tr("Preparing the film…")), Bullets()
        self._arrange()
        self.set_theme(theme)
        lane.replied.connect(self._take)
        session.activated.connect(self._follow)
        session.reading_changed.connect(self._follow)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        for picture in self.pictures:
            row.addWidget(picture)
            picture.hide()
        row.addStretch(1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._words)
        column.addWidget(self._sentences)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page, close = PageArea(body, tr("What the model saw")), close_box(self)
        outer.addWidget(page, 1)
        outer.addLayout(foot(close))
        self.setTabOrder(page, close.buttons()[0])

    @property
    def words(self) -> str:
        """Return what is said beside the picture."""
        return self._words.text() or self._sentences.words

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        dress(self, theme)

    def begin(self) -> None:
        """Show it for the active film."""
        self._film = None
        self._follow()
        line = self.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(min(_SIDE + 120, room.width()), min(_SIDE + 15 * line, room.height() - 80))
        self.show()
        self.raise_()

    @Slot()
    def _follow(self) -> None:
        """Prepare the film on show once, when it is another."""
        reading = self._session.active
        film = reading.scene.radiograph
        if film is self._film or reading.opening:
            return
        self._film = film
        self._mark(None, None)
        self._show((), words=tr("Preparing the film…") if film is not None else tr("No film is open."))
        if film is not None:
            self._lane.prepare(film)

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        if isinstance(reply, jobs.Failed):
            self._show((), words=said(reply.text))
        elif isinstance(reply, jobs.FilmPrepared) and reply.radiograph is self._film and self.isVisible():
            self._show(reply.seen.pictures, [said(sentence) for sentence in reply.seen.sentences])
            self._mark(self._session.active, reply.seen)

    def _show(self, pictures: Sequence[NDArray[np.float32]], sentences: Sequence[str] = (), *, words: str = "") -> None:
        """Show pictures and what there is to say of them, or ``words`` alone."""
        for place, part in enumerate(self.pictures):
            part.setVisible(place < len(pictures))
            if place < len(pictures):
                part.setPixmap(_pixmap(pictures[place], self.devicePixelRatioF()))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._sentences.set_sentences(sentences)

    def _mark(self, reading: Reading | None, seen: Seen | None) -> None:
        """Draw the frame on the film, and take it from another one."""
        if self._marked is not None and self._marked is not reading:
            self._marked.scene.set_frame(None)
        self._marked = reading
        if reading is not None:
            reading.scene.set_frame(seen.box if seen else None)

    def hideEvent(self, event: object) -> None:
        """Take the frame from the film."""
        self._mark(None, None)
        self._film = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Prepare nothing more."""
        self._lane.drop()
        event.accept()


def _picture(name: str) -> QLabel:
    made = QLabel()
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _pixmap(picture: NDArray[np.float32], ratio: float) -> QPixmap:
    """Return a picture with every pixel as a square of device pixels: nothing is smoothed that was not smooth."""
    grey = np.ascontiguousarray(np.rint(picture * 255.0).astype(np.uint8))
    height, width = grey.shape
    image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
    times = max(1, round(_SIDE * ratio) // max(height, width))
    keep, plain = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
    made = QPixmap.fromImage(image.scaled(width * times, height * times, keep, plain))
    made.setDevicePixelRatio(ratio)
    return made
