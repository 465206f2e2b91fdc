"""Opinion fields: classes, how sure, and a line of words, as a reader fills them in."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from cxrviewer.gui.look.choice import Choice, Item
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.results.opinions import CONFIDENCES, LONGEST, NONE_OF_THESE, Opinion

_UNSAID = Item(mark("choose…"), 0)


class OpinionFields(QWidget):
    """A form for one opinion.

    Parameters
    ----------
    head, words
        What the line of words is for, in one word and in full.

    Attributes
    ----------
    edited
        Something was filled in.
    """

    edited = Signal()

    def __init__(self, head: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[QCheckBox] = []
        self.sure, self.words = Choice(tr("How sure you are")), QLineEdit()
        self.sure.offer((_UNSAID, *_sure()), 0)
        self.sure.chosen.connect(self.edited)
        self.words.setMaxLength(LONGEST)
        self.words.setAccessibleName(words)
        self.words.setPlaceholderText(tr("at most {longest} letters, no names", longest=LONGEST))
        self.words.textEdited.connect(self.edited)
        self._classes = QVBoxLayout()
        self._classes.setSpacing(2)
        rows = QFormLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addRow(tr("How s&ure"), self.sure)
        rows.addRow(head, self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._classes)
        column.addLayout(rows)

    @property
    def labels(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(str(box.property("label")) for box in self.boxes if box.isChecked())

    @property
    def complete(self) -> bool:
        """Return whether it is an opinion."""
        return bool(self.labels) and self.sure.currentIndex() > 0

    def offer(self, labels: Sequence[str]) -> None:
        """Offer other classes, none of them ticked."""
        for box in self.boxes:
            self._classes.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = [_box(label) for label in (*labels, *([NONE_OF_THESE] if labels else []))]
        for box in self.boxes:
            box.toggled.connect(self._tick)
            self._classes.addWidget(box)

    def show_opinion(self, opinion: Opinion | None) -> None:
        """Fill in classes and sureness of an opinion, and no words; nothing at all without one."""
        for box in self.boxes:
            with QSignalBlocker(box):
                box.setChecked(opinion is not None and box.property("label") in opinion.labels)
        self.sure.offer((_UNSAID, *_sure()), opinion.confidence if opinion else 0)
        self.words.clear()
        self.edited.emit()

    def opinion(self) -> Opinion:
        """Return what is filled in.

        Raises
        ------
        RequestError
            When it is none yet.
        """
        return Opinion(self.labels, self.sure.currentIndex(), self.words.text().strip())

    @Slot(bool)
    def _tick(self, on: bool) -> None:
        """Let `NONE_OF_THESE` stand alone."""
        ticked = self.sender()
        alone = ticked.property("label") == NONE_OF_THESE
        for box in self.boxes if on else []:
            if box is not ticked and (alone or box.property("label") == NONE_OF_THESE):
                with QSignalBlocker(box):
                    box.setChecked(False)
        self.edited.emit()


def _sure() -> list[Item]:
    most = len(CONFIDENCES)
    found = CONFIDENCES.items()
    return [
        Item(tr("{words} ({number} of {most})", words=said(words), number=key, most=most), key) for key, words in found
    ]


def _box(label: str) -> QCheckBox:
    words = said(label)
    box = QCheckBox((words[:1].upper() + words[1:]).replace("&", "&&"))
    box.setProperty("label", label)
    return box
