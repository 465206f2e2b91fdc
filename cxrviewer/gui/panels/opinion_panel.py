"""Opinion panel: asks what a reader thinks of a film before the model's answer is shown, and once more after it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cxrviewer.errors import RequestError
from cxrviewer.gui.look.choice import Choice, Item
from cxrviewer.gui.look.parts import label, rule
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.panels.opinion_fields import OpinionFields
from cxrviewer.gui.scene import states
from cxrviewer.gui.work.read_first import ReadFirst
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.results.opinions import AGREEMENTS, CONFIDENCES, Record

_CANNOT_CHANGE = mark("It cannot be changed once the answer is shown; you can comment on it.")
_NO_CLASSES = mark("The model's classes are not known yet.")
_UNSAID = Item(mark("choose…"), "")


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
        self.first, self.second = (
            OpinionFields(tr("&Words"), tr("Your own words")),
            OpinionFields(tr("Wh&y"), tr("Why, or a comment")),
        )
        self.keep, self.comment = QPushButton(tr("Record and show the answer")), QPushButton(tr("Record"))
        self.agrees = Choice(tr("Whether you agree with the model"))
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
        _fill(self.before, label(tr("Your opinion first"), "heading"), self.first, self._hint, self.keep)
        before = rule(), label(tr("Your opinion before the answer"), "heading"), self._said
        asked = label(tr("Do you agree with the model?"), "heading"), self.agrees
        now = label(tr("Your opinion now"), "heading"), self.second
        _fill(self.after, *before, *asked, *now, self.comment, self._verdict)
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
        self.agrees.offer((_UNSAID, *_agreements()), "")
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
        self._hint.setText(tr(_CANNOT_CHANGE) if known else tr(_NO_CLASSES))
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


def _agreements() -> list[Item]:
    return [Item(said(words)[:1].upper() + said(words)[1:], words) for words in AGREEMENTS]


def _first_words(record: Record) -> str:
    seen = tr("The model's answer had been on show before.") if record.circumstances.seen_before else ""
    opinion = record.opinion
    words = _opinion_words(opinion.labels, opinion.confidence, opinion.words)
    return f"{words}. {seen}".strip()


def _opinion_words(labels: Sequence[str], confidence: int, words: str) -> str:
    listed = f"{', '.join(map(said, labels))}, {said(CONFIDENCES[confidence])}"
    return tr("{opinion}: {words}", opinion=listed, words=words) if words else listed


def _verdict_words(record: Record) -> str:
    """Return the last that was said after an answer, and how often something was."""
    if not record.verdicts:
        return ""
    last, count = record.verdicts[-1], len(record.verdicts)
    opinion = last["opinion"]
    now = _opinion_words(opinion["labels"], opinion["confidence"], opinion["words"])
    recorded = tr("Recorded (%n comments)", "", count) if count > 1 else tr("Recorded")
    agreement = said(last["agreement"])
    return tr("{recorded}: {agreement}; {opinion}.", recorded=recorded, agreement=agreement, opinion=now)


def _fill(part: QWidget, *content: QWidget) -> None:
    column = _column(part)
    for one in content:
        column.addWidget(one)


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column
