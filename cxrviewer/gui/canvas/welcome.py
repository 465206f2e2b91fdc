"""Welcome: what the window shows before a film is open."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cxrviewer.gui.look import icons, theme
from cxrviewer.gui.look.button_row import ButtonRow
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.states import State


class Welcome(QWidget):
    """An invitation to drop or open a film."""

    open_wanted = Signal()
    sample_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = states.NoFilm()
        self._progress = self._name = ""
        picture = QLabel()
        picture.setPixmap(icons.pixmap("film", "#7f8994", 64, self.devicePixelRatioF()))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = _line("", "font-size: 18pt; font-weight: 600; color: #e9ecef;")
        self._words = _line("", "color: #b2b8c0;")
        self._open = QPushButton(tr("Open film…"))
        self._open.setObjectName("primary")
        self._sample = QPushButton(tr("Open the sample film"))
        self._open.clicked.connect(self.open_wanted)
        self._sample.clicked.connect(self.sample_wanted)
        self.again = QPushButton(tr("Try again"))
        self.again.clicked.connect(self.again_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(12)
        column.addStretch(1)
        for part in (picture, self._heading, self._words):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(ButtonRow((self._open, self._sample, self.again), centred=True))
        column.addStretch(1)
        self._write()

    @property
    def text(self) -> str:
        """Return what stands below the heading."""
        return self._words.text()

    @Slot(object)
    def set_state(self, state: State) -> None:
        """Say why no film is shown."""
        self._state = state
        self._write()

    def set_name(self, name: str) -> None:
        """Say which of several films it is that is not shown; empty for the only one."""
        if name != self._name:
            self._name = name
            self._write()

    @Slot(str)
    def set_search(self, progress: str) -> None:
        """Say how far the search for films is; nothing when it is over."""
        self._progress = progress
        self._write()

    def _write(self) -> None:
        heading, words = (
            tr("Drop a chest film here"),
            tr("DICOM, PNG, JPEG or TIFF. One film, several, a folder, a zip or a CD."),
        )
        if isinstance(self._state, states.Opening):
            heading, words = tr("Reading the film…"), ""
        elif self._progress:
            heading, words = tr("Looking for films…"), self._progress
        elif isinstance(self._state, states.Refused):
            heading = tr("There is nothing to show")
            words = "\n\n".join(part for part in (self._name, said(self._state.text)) if part)
        self._heading.setText(heading)
        self._words.setText(words)
        self.again.setVisible(isinstance(self._state, states.Refused) and self._state.film is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the place to drop on."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.CANVAS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(70, 78, 88), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(20, 20, -20, -20), 10, 10)
        painter.end()


def _line(words: str, style: str) -> QLabel:
    line = QLabel(words)
    line.setStyleSheet(style)  # fixed colours: this ground is dark in every theme
    line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    line.setWordWrap(True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    return line
