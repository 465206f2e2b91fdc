"""Limits: the bundle's own sentences about what its numbers do not say, beside every number."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cxrviewer.gui.look.bullets import Bullets
from cxrviewer.gui.look.parts import label, link
from cxrviewer.gui.look.words import said, tr


class Limits(QFrame):
    """The sentences, all or only the first; never none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("limits")
        self._sentences: tuple[str, ...] = ()
        self._heading = label(tr("Limits of this model"), "heading")
        self._words = Bullets("warning")
        self._area = _Area(self._words)
        self._toggle = link("")
        self._toggle.clicked.connect(self._switch)
        self._all, self._chosen = True, False
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 6)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._area, 1)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_sentences(())

    @property
    def shown(self) -> str:
        """Return the words on show."""
        return self._words.words

    def set_sentences(self, sentences: tuple[str, ...]) -> None:
        """Show other sentences."""
        self._sentences = sentences
        self.setVisible(bool(sentences))
        self._write()

    def set_most(self, height: int) -> None:
        """Be at most so high: what is beside the limits must be seen, too, and what has no room here scrolls."""
        metrics = self.fontMetrics().height()
        self._area.setMaximumHeight(max(height - 4 * metrics, 3 * metrics))

    def set_roomy(self, roomy: bool) -> None:
        """Show all sentences where there is room, unless the reader has chosen otherwise."""
        if not self._chosen and roomy != self._all:
            self._all = roomy
            self._write()

    @Slot()
    def _switch(self) -> None:
        self._all, self._chosen = not self._all, True
        self._write()

    def _write(self) -> None:
        self._words.set_sentences([said(one) for one in (self._sentences if self._all else self._sentences[:1])])
        self._area.verticalScrollBar().setValue(0)
        self._toggle.setVisible(len(self._sentences) > 1)
        rest = len(self._sentences) - 1
        self._toggle.setText(tr("Show the first only") if self._all else tr("Show %n more", "", rest))
        self._area.updateGeometry()


class _Area(QScrollArea):
    """As high as its words where it may be, else it scrolls."""

    def __init__(self, words: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Limits of this model"))
        self._words = words
        self.setWidget(words)

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are."""
        return max(self._words.heightForWidth(width), self._words.minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when the words are others: of what scrolls, Qt tells no layout around it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return how high the words are at the width there is."""
        return QSize(self.width(), self.heightForWidth(self.width()))
