"""Bullets: sentences under each other, each with a dot before it and its lines beneath one another."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from cxrviewer.gui.look.form_parts import text
from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.words import unbroken


class Bullets(QWidget):
    """A list of sentences, as high as they are at the width it gets.

    Parameters
    ----------
    name
        The look of its words, see `parts.label`.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._sentences: tuple[str, ...] = ()
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._rows)

    @property
    def words(self) -> str:
        """Return all that it says."""
        return "\n".join(f"•  {sentence}" for sentence in self._sentences)

    def set_sentences(self, sentences: Sequence[str]) -> None:
        """Show other sentences."""
        if tuple(sentences) == self._sentences:
            return
        self._sentences = tuple(sentences)
        before, self._rows = self._rows, self._made()
        self._column.replaceWidget(before, self._rows)
        before.hide()
        before.deleteLater()

    def _made(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(7)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, sentence in enumerate(self._sentences):
            grid.addWidget(self._dot(), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text(unbroken(sentence), self._name), row, 1)
        return made

    def _dot(self) -> QLabel:
        made = label("•", self._name)
        made.setWordWrap(False)
        made.setAccessibleName(" ")  # a reader of screens says the sentence alone
        return made
