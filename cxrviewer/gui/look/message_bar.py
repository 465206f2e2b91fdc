"""Message bar: what the reader is told, above the film, without blocking anything."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from cxrviewer.gui.look import icons
from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, said, tr

_MOST = 3
_WORDS = {"info": mark("Information"), "warning": mark("Warning"), "error": mark("Error")}


class MessageBar(QWidget):
    """Up to three lines, newest last, each with a sign, a word for its level, and a close button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[MessageLine] = []
        self._named: list[MessageLine] = []  # may name a file or a person
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(tr("Messages"))
        self.hide()

    @property
    def texts(self) -> list[str]:
        """Return what is shown."""
        return [line.text for line in self._lines]

    @Slot(str, str)
    def tell(self, level: str, text: str) -> None:
        """Show one line; the same line twice is shown once."""
        if said(text) not in self.texts:
            self.add(level, said(text))

    @Slot(str, str)
    def tell_name(self, level: str, text: str) -> None:
        """Show one line that may name a file or a person; see `tell`."""
        if said(text) not in self.texts:
            self._named.append(self.add(level, said(text)))

    def add(self, level: str, text: str) -> "MessageLine":
        """Show one line, also where another says the same, and return it."""
        line = MessageLine(level, text, self._theme, self)
        self._lines.append(line)
        self._layout.addWidget(line)
        line.dismissed.connect(self._remove)
        while len(self._lines) > _MOST:
            self._remove(self._lines[0])
        self.show()
        return line

    def shows(self, line: "MessageLine") -> bool:
        """Return whether a line is still on show."""
        return line in self._lines

    @Slot()
    def clear(self) -> None:
        """Take all lines away."""
        for line in list(self._lines):
            self._remove(line)

    def drop_names(self) -> None:
        """Take the lines away that may name a file or a person."""
        for line in list(self._named):
            self._remove(line)

    @Slot(str)
    def take_back(self, text: str) -> None:
        """Take a line away that is no longer true."""
        for line in [line for line in self._lines if line.text == said(text)]:
            self._remove(line)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in other colours."""
        self._theme = theme
        for line in self._lines:
            line.set_theme(theme)

    @Slot(object)
    def _remove(self, line: "MessageLine") -> None:
        self._lines.remove(line)
        self._named = [named for named in self._named if named is not line]
        self._layout.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setVisible(bool(self._lines))


class MessageLine(QFrame):
    """One message."""

    dismissed = Signal(object)

    def __init__(self, level: str, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._level = level
        self._sign = QLabel()
        self._words = words = label("")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        kind = label(_level_words(level), level)
        kind.setWordWrap(False)
        self.closed = QToolButton()
        self.closed.setAccessibleName(tr("Close this message"))
        self.closed.setToolTip(tr("Close this message"))
        self.closed.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(kind)
        row.addWidget(words, 1)
        row.addWidget(self.closed)
        self.set_text(text)
        self.set_theme(theme)

    @property
    def text(self) -> str:
        """Return what it says."""
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._words.setText(text)
        self.setAccessibleName(f"{_level_words(self._level)}: {text}")

    @Slot()
    def _dismiss(self) -> None:
        self.dismissed.emit(self)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of ``theme``."""
        colour = {"info": theme.info, "warning": theme.warning}.get(self._level, theme.error)
        name, line = self._level if self._level in _WORDS else "error", self.fontMetrics().height()
        self._sign.setPixmap(icons.pixmap(name, colour, max(18, line), self.devicePixelRatioF()))
        side = max(14, round(0.8 * line))
        self.closed.setIcon(icons.icon("close", theme.muted, side=side))
        self.closed.setIconSize(QSize(side, side))


def _level_words(level: str) -> str:
    return tr(_WORDS[level]) if level in _WORDS else level
