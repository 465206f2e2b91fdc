"""Foot: the line at the bottom that says what the program is for, whatever else happens."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from cxrviewer.gui import icons
from cxrviewer.gui.theme import Theme
from cxrviewer.inference.analysis import NOTICE


class Foot(QFrame):
    """The research-use line, what lies under the cursor, and which film is on show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._sign, self._notice = QLabel(), QLabel(NOTICE)
        self._notice.setObjectName("notice")
        self._probe, self._place = _Yielding(), QLabel()
        for part in (self._probe, self._place):
            part.setObjectName("muted")
        self._probe.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._probe.setAccessibleName("Values under the cursor")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._notice)
        row.addWidget(self._probe, 1)
        row.addSpacing(16)
        row.addWidget(self._place)
        self.set_theme(theme)

    @property
    def notice(self) -> str:
        """Return the research-use line."""
        return self._notice.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in the colours of ``theme``."""
        self._sign.setPixmap(icons.pixmap("warning", theme.notice, 16, self.devicePixelRatioF()))

    @Slot(str)
    def set_probe(self, words: str) -> None:
        """Say what lies under the cursor."""
        self._probe.setText(words)

    @Slot(int, int)
    def set_place(self, place: int, films: int) -> None:
        """Say which of the open films is on show."""
        self._place.setText(f"Film {place} of {films}" if films > 1 else "")


class _Yielding(QLabel):
    """A label that may be cut off, so that the notice never is."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(1)
