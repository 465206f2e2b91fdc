"""Late bar: says above a pane that its film takes long to be read, and what can be done about it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cxrviewer.gui.look.button_row import ButtonRow
from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.scene import states
from cxrviewer.gui.work.reading import Reading

_WORDS = mark(
    "The film that is being opened takes long to be read; its place may not answer. It is shown as soon as it is read;"
    " you can open another film meanwhile."
)


class LateBar(QFrame):
    """A strip that comes when a film takes long to be read, and goes with it.

    Parameters
    ----------
    reading
        Whose film it is.
    """

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caution")
        self._reading = reading
        self.again, self.give_up = QPushButton(tr("Try again")), QPushButton(tr("Give up"))
        self.again.clicked.connect(reading.show_again)
        self.give_up.clicked.connect(reading.give_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.addWidget(label(tr(_WORDS)))
        column.addWidget(ButtonRow([self.again, self.give_up]))
        self.setAccessibleName(tr(_WORDS))
        reading.became.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setVisible(self._reading.state == states.Opening(late=True))
