"""Banners: what a reader must know before looking at a film, above it and hidden by nothing."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cxrviewer.gui.actions.keymap import hint
from cxrviewer.gui.look.beside import Beside
from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.scene import captions
from cxrviewer.gui.scene.scene import Scene

_WHAT = mark("Swap black and white on screen{key}. The model goes by Photometric Interpretation.")
_LETTERS = 30  # that a line of words has room for beside a button
_OTHER, _BACK = mark("Show the other polarity"), mark("Back to Photometric Interpretation")


class Banners(QWidget):
    """Strips that come and go with the film on show.

    Parameters
    ----------
    scene
        What is shown.
    """

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self.for_processing = Banner("alarm")
        self.polarity = Banner("caution")
        self.switch = QPushButton(tr(_OTHER))
        self.switch.setCheckable(True)
        self.switch.toggled.connect(scene.set_invert)
        self.polarity.add(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.for_processing)
        column.addWidget(self.polarity)
        scene.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Show what concerns the film on show."""
        shown = self._scene.shown
        found = {notice.code: notice.text for notice in shown.radiograph.notices} if shown else {}
        self.for_processing.set_text(found.get(captions.FOR_PROCESSING, ""))
        now = tr("Now on show: the other polarity.") if self._scene.invert else tr("Now on show: the default.")
        contradiction = found.get(captions.POLARITY, "")
        self.polarity.set_text(f"{contradiction} {now}" if contradiction else "")
        with QSignalBlocker(self.switch):
            self.switch.setChecked(self._scene.invert)
            self.switch.setText(tr(_BACK if self._scene.invert else _OTHER))
            self.switch.setToolTip(tr(_WHAT, key=hint(self._scene.keys, "invert")))
        self.setVisible(bool({captions.FOR_PROCESSING, captions.POLARITY} & found.keys()))


class Banner(QFrame):
    """One strip: words and, perhaps, a button; hidden without words.

    Parameters
    ----------
    name
        Its look in the style sheet: ``alarm`` or ``caution``.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words: QLabel = label("")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 14, 6)
        self._row.setSpacing(12)
        self._row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said."""
        return self._words.text()

    def add(self, button: QPushButton) -> None:
        """Put ``button`` at the right, or below the words where these would be squeezed into a column."""
        self._words.setMinimumWidth(_LETTERS * self.fontMetrics().averageCharWidth())
        self._row.removeWidget(self._words)
        self._row.addWidget(Beside(self._words, button), 1)

    def set_text(self, words: str) -> None:
        """Say something else, or nothing."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
