"""Length dialog: how long a line is that was drawn along something of known length."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from cxrviewer.gui.look.number_field import NumberField
from cxrviewer.gui.look.words import mark, tr

_LENGTH = mark("Length of the line in millimetres, as printed on the ruler or the marker:")
_LEAST, _MOST, _USUAL = 0.1, 2000.0, 100.0


class LengthDialog(QDialog):
    """Asks for millimetres.

    Parameters
    ----------
    window
        Over which it stands.

    Attributes
    ----------
    answered
        The millimetres.
    """

    answered = Signal(float)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Known length"))
        words, self.number = QLabel(tr(_LENGTH)), NumberField()
        words.setBuddy(self.number)
        self.number.setRange(_LEAST, _MOST)
        self.number.setDecimals(1)
        self.number.setValue(_USUAL)
        self.number.setSuffix(" mm")
        self.number.selectAll()
        wanted = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(wanted, self)  # of a dialog from the first, so that its theme holds
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.answered.emit(self.number.value()))
        column = QVBoxLayout(self)
        for part in (words, self.number, buttons):
            column.addWidget(part)
