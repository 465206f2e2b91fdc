"""Question: something that somebody has to decide, in a box over its window that holds up nothing else."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

_Role = QMessageBox.ButtonRole


class Question(QMessageBox):
    """A question with answers; Cancel, Escape and closing do nothing.

    Parameters
    ----------
    title
        The question.
    words
        What speaks for which answer.
    parent
        The window it is about.
    """

    def __init__(self, title: str, words: str, parent: QWidget) -> None:
        super().__init__(QMessageBox.Icon.Question, title, title, QMessageBox.StandardButton.Cancel, parent)
        self._answers: dict[QAbstractButton, Callable[[], None]] = {}
        self.setInformativeText(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.buttonClicked.connect(self._answer)

    def add_answer(self, words: str, do: Callable[[], None], *, destroys: bool = False) -> QAbstractButton:
        """Add an answer and return its button; the first one that destroys nothing is the default."""
        button = self.addButton(words, _Role.DestructiveRole if destroys else _Role.AcceptRole)
        self._answers[button] = do
        if not destroys and self.defaultButton() is None:
            self.setDefaultButton(button)
        return button

    def answer(self, words: str) -> QAbstractButton:
        """Return the button of an answer."""
        return next(button for button in self._answers if button.text().replace("&", "") == words)

    @Slot(QAbstractButton)
    def _answer(self, button: QAbstractButton) -> None:
        if button in self._answers:
            self._answers[button]()
