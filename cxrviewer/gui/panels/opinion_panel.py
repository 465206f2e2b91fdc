"""Opinion panel: asks what a reader thinks of a film before the model's answer is shown, and once more after it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cxrviewer.errors import RequestError
from cxrviewer.gui.look.choice import Choice, Item
from cxrviewer.gui.look.parts import label, rule
from cxrviewer.gui.panels.opinion_fields import OpinionFields
from cxrviewer.gui.scene import states
from cxrviewer.gui.work.read_first import ReadFirst
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.results.opinions import AGREEMENTS, CONFIDENCES, Record

_CANNOT_CHANGE = "It cannot be changed once the answer is shown; you can comment on it."
_NO_CLASSES = "The model's classes are not known yet."
_UNSAID = Item("choose…", "")
_AGREE = tuple(Item(words.capitalize(), words) for words in AGREEMENTS)


class OpinionPanel(QWidget):
    """The form for the film on show: before the answer, after it, or none.

    Parameters
    ----------
    read_first, session
        What keeps opinions, and the films.

    Attributes
    ----------
    told
        Level and one line for the reader.
    """

    told = Signal(str, str)

    def __init__(self, read_first: ReadFirst, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._session = read_first, session
        self._asked: tuple[Radiograph | None, tuple[str, ...], int] | None = None
        self.before, self.after = QWidget(), QWidget()
        self.first, self.second = OpinionFields("&Words", "Your own words"), OpinionFields("Wh&y", "Why, or a comment")
        self.keep, self.comment = QPushButton("Record and show the answer"), QPushButton("Record")
        self.agrees = Choice("Whether you agree with the model")
        self._said, self._verdict, self._hint = label(), label("", "muted"), label("", "muted")
        self._arrange()
        self.keep.clicked.connect(self._keep)
        self.comment.clicked.connect(self._comment)
        for part in (self.first.edited, self.second.edited, self.agrees.chosen):
            part.connect(self._allow)
        read_first.changed.connect(self._refresh)
        session.activated.connect(self._refresh)
        self._refresh()

    def _arrange(self) -> None:
        self.keep.setObjectName("primary")
        _fill(self.before, label("Your opinion first", "heading"), self.first, self._hint, self.keep)
        said = rule(), label("Your opinion before the answer", "heading"), self._said
        asked = label("Do you agree with the model?", "heading"), self.agrees
        now = label("Your opinion now", "heading"), self.second
        _fill(self.after, *said, *asked, *now, self.comment, self._verdict)
        column = _column(self)
        column.addWidget(self.before)
        column.addWidget(self.after)

    @property
    def words(self) -> str:
        """Return what is said of the opinions that were recorded."""
        return "\n".join(part.text() for part in (self._said, self._verdict) if part.isVisibleTo(self))

    @Slot()
    def _refresh(self) -> None:
        """Show the form that the film on show asks for; what is filled in stays while it is the same film."""
        reading = self._session.active
        film = reading.scene.radiograph
        record = self._keeper.record_of(film) if film is not None else None
        withheld = isinstance(reading.state, states.Withheld)
        asked = film, self._keeper.labels, len(record.events) if record else 0
        if asked != self._asked:
            self._asked = asked
            self._begin(record)
        self.before.setVisible(withheld)
        self.after.setVisible(record is not None and not withheld and not reading.opening)
        self.setVisible(not self.before.isHidden() or not self.after.isHidden())
        self._allow()

    def _begin(self, record: Record | None) -> None:
        """Begin a form for another film, or go on after something was recorded."""
        for fields in (self.first, self.second):
            fields.offer(self._keeper.labels)
            fields.show_opinion(record.opinion if record else None)
        self.agrees.offer((_UNSAID, *_AGREE), "")
        self._said.setText(_first_words(record) if record else "")
        verdicts = _verdict_words(record) if record else ""
        self._verdict.setText(verdicts)
        self._verdict.setVisible(bool(verdicts))

    @Slot()
    def _allow(self) -> None:
        """Let be recorded what is complete, and say what is missing."""
        known = bool(self._keeper.labels)
        self.first.setEnabled(known and not self._keeper.busy)
        self.keep.setEnabled(known and self.first.complete and not self._keeper.busy)
        self._hint.setText(_CANNOT_CHANGE if known else _NO_CLASSES)
        self.comment.setEnabled(self.second.complete and self.agrees.currentIndex() > 0)

    @Slot()
    def _keep(self) -> None:
        try:
            self._keeper.record(self.first.opinion())
        except RequestError as error:
            self.told.emit("warning", str(error))

    @Slot()
    def _comment(self) -> None:
        try:
            self._keeper.judge(AGREEMENTS[self.agrees.currentIndex() - 1], self.second.opinion())
        except RequestError as error:
            self.told.emit("warning", str(error))


def _first_words(record: Record) -> str:
    seen = " The model's answer had been on show before." if record.circumstances.seen_before else ""
    return f"{record.opinion.text}.{seen}"


def _verdict_words(record: Record) -> str:
    """Return the last that was said after an answer, and how often something was."""
    if not record.verdicts:
        return ""
    said = record.verdicts[-1]
    opinion = said["opinion"]
    words = f": {opinion['words']}" if opinion["words"] else ""
    count = f" ({len(record.verdicts)} comments)" if len(record.verdicts) > 1 else ""
    now = f"{', '.join(opinion['labels'])}, {CONFIDENCES[opinion['confidence']]}"
    return f"Recorded{count}: {said['agreement']}; {now}{words}."


def _fill(part: QWidget, *content: QWidget) -> None:
    column = _column(part)
    for one in content:
        column.addWidget(one)


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column
