"""Parts: the few kinds of label and button that the panels are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy


def label(words: str = "", name: str = "") -> QLabel:
    """Return a wrapping label.

    Parameters
    ----------
    words
        What it says.
    name
        Its look in the style sheet: ``heading``, ``muted``, ``warning``, ``error``, ``info`` or none.
    """
    made = QLabel(words)
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def rule() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def link(words: str) -> QPushButton:
    """Return a button that looks like a link."""
    button = QPushButton(words)
    button.setObjectName("link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
