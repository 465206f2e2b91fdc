"""Notice list: every notice of the film on show in its own words, below the film and never on it."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene.captions import listed
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.imaging.film.radiograph import Notice

_MOST_LINES = 8  # of the strip's height: more are scrolled to


class NoticeList(QScrollArea):
    """A strip that is there while the reader wants all notices, and while there are any.

    Parameters
    ----------
    scene
        What is shown.
    """

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._notices: list[Notice] = []
        self.setObjectName("notices")
        self.setAccessibleName(tr("Notices about the film"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scene.changed.connect(self._follow)
        self._write()

    @property
    def texts(self) -> list[str]:
        """Return what is listed."""
        return [notice.text for notice in self._notices]

    def sizeHint(self) -> QSize:
        """Return the size that shows all, or the first of very many."""
        most = self.fontMetrics().height() * _MOST_LINES
        return QSize(100, min(self._body.heightForWidth(self.width()), most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the words need at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @Slot()
    def _follow(self) -> None:
        shown = self._scene.shown
        wanted = listed(shown.radiograph.notices) if shown is not None and self._scene.all_notices else []
        if wanted != self._notices:
            self._notices = wanted
            self._write()

    def _write(self) -> None:
        self._body = QWidget()
        self._body.setObjectName("noticesBody")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(14, 6, 14, 6)
        column.setSpacing(2)
        for notice in self._notices:
            line = label(said(notice.text), "warning" if notice.level == "warning" else "muted")
            line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # as high as its words
            column.addWidget(line)
        column.addStretch(1)
        self.setWidget(self._body)
        self.setVisible(bool(self._notices))
        self.updateGeometry()
