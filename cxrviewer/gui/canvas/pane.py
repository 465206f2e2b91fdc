"""Pane: one of the films side by side, with a frame around the active one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from cxrviewer.gui.canvas.late_bar import LateBar
from cxrviewer.gui.canvas.workspace import Workspace
from cxrviewer.gui.look import theme
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.scene import states
from cxrviewer.gui.work.reading import Reading

#: What a film that is dragged out of the list is carried as; it leaves nothing of use to another program.
FILM_MIME = "application/x-cxrviewer-film"
_EMPTY = mark("Double-click a film in the list, or drop it here.")
_FRAME = 2  # logical pixels


class Pane(QFrame):
    """A reading's canvases, or in their place why there is no film.

    Parameters
    ----------
    reading
        What is shown.

    Attributes
    ----------
    marked
        Whether it is drawn as the active one of several.
    film_dropped
        This pane's reading, and what was carried as `FILM_MIME`.
    """

    film_dropped = Signal(object, bytes)

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.reading, self.marked = reading, False
        self.workspace = Workspace(reading.scene)
        self._words = QLabel(tr(_EMPTY))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(tr("Try again"))
        self.again.clicked.connect(reading.show_again)
        self.late = LateBar(reading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.late)
        self._layers = QStackedLayout()
        column.addLayout(self._layers, 1)  # before it has parts: it shows the first, which would be a window else
        self._layers.addWidget(self._empty())
        self._layers.addWidget(self.workspace)
        self.workspace.frame_wanted.connect(reading.show_frame)
        reading.became.connect(self._follow)
        reading.scene.changed.connect(self._write)
        self._follow()
        self.mark(active=False, framed=False)

    def _empty(self) -> QWidget:
        """Return what is there in place of a film."""
        empty = QWidget()
        empty.setObjectName("empty")
        empty.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return empty

    @property
    def words(self) -> str:
        """Return what stands in place of a film."""
        return self._words.text()

    def mark(self, *, active: bool, framed: bool) -> None:
        """Draw a frame, in the colour of the active pane or of the others, or none."""
        around = _FRAME if framed else 0
        self.setContentsMargins(around, around, around, around)
        self.marked = active and framed
        self.setAccessibleName(tr("Active viewport") if self.marked else tr("Viewport"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, of which only the frame is seen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.ACTIVE if self.marked else theme.CANVAS)
        painter.end()

    def focus(self) -> None:
        """Take the keys."""
        if self._layers.currentWidget() is self.workspace:
            self.workspace.focus()
        else:
            self.setFocus()

    @Slot()
    def _follow(self) -> None:
        state, film = self.reading.state, self.reading.scene.radiograph
        if not isinstance(state, states.Opening):
            self.workspace.frames.settle()
        self._write()
        self._layers.setCurrentIndex(0 if film is None else 1)

    @Slot()
    def _write(self) -> None:
        """Say why there is no film, and which one there should be."""
        state, words = self.reading.state, tr(_EMPTY)
        if isinstance(state, states.Opening):
            words = tr("Reading the film…")
        elif isinstance(state, states.Refused):
            words = "\n\n".join(part for part in (self.reading.scene.name, said(state.text)) if part)
        self._words.setText(words)
        self.again.setVisible(isinstance(state, states.Refused) and state.film is not None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take films from the list; files are for the window."""
        event.setAccepted(event.mimeData().hasFormat(FILM_MIME))

    def dropEvent(self, event: QDropEvent) -> None:
        """Show the film that was dropped."""
        event.acceptProposedAction()
        self.film_dropped.emit(self.reading, event.mimeData().data(FILM_MIME).data())
