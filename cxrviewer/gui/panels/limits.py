"""Limits: the bundle's own sentences about what its numbers do not say, beside every number."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cxrviewer.gui.look.parts import label, link


class Limits(QFrame):
    """The sentences, all or only the first; never none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences: tuple[str, ...] = ()
        self._heading = label("Limits of this model", "heading")
        self._words = label("", "warning")
        self._toggle = link("")
        self._toggle.clicked.connect(self._switch)
        self._all, self._chosen = True, False
        column = QVBoxLayout(self)
        self.setObjectName("limits")
        column.setContentsMargins(14, 8, 14, 6)
        column.setSpacing(4)
        for part in (self._heading, self._words):
            column.addWidget(part)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_sentences(())

    @property
    def shown(self) -> str:
        """Return the words on show."""
        return self._words.text()

    def set_sentences(self, sentences: tuple[str, ...]) -> None:
        """Show other sentences."""
        self._sentences = sentences
        self.setVisible(bool(sentences))
        self._write()

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
        shown = self._sentences if self._all else self._sentences[:1]
        self._words.setText("\n".join(f"•  {sentence}" for sentence in shown))
        self._toggle.setVisible(len(self._sentences) > 1)
        rest = len(self._sentences) - 1
        self._toggle.setText("Show the first only" if self._all else f"Show {rest} more")
