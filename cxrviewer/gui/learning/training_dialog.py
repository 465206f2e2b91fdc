"""Training dialog: all trainings on the left, a new one or the chosen one on the right; blocks nothing."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.gui.learning.training_desk import TrainingDesk
from cxrviewer.gui.learning.training_page import STAGE_WORDS, TrainingPage
from cxrviewer.gui.learning.training_setup import TrainingSetup
from cxrviewer.gui.learning.trainings import Order, Seen, Training
from cxrviewer.gui.look.form_parts import Choices, dress, open_at, text
from cxrviewer.gui.look.question import Question
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import tr

_LIST_LETTERS = 26
_FOLDER = Qt.ItemDataRole.UserRole


class TrainingDialog(QDialog):
    """The window for trainings.

    Parameters
    ----------
    desk
        Who does the work.
    theme
        Colours.

    Attributes
    ----------
    models_wanted
        The list of models shall be opened.
    """

    models_wanted = Signal()

    def __init__(self, desk: TrainingDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Train a model — research use only"))
        self.setAcceptDrops(True)
        self.setSizeGripEnabled(True)
        dress(self, theme)  # before there are parts: each would be styled again
        self._desk = desk
        self._seen: list[Seen] = []
        self._awaited: Path | None = None  # a training that was just begun: shown when it is in the list
        self.setup = TrainingSetup()
        self.page = TrainingPage(theme)
        self._new = QPushButton(tr("Ne&w training"))
        self._list = Choices(tr("Trainings"))
        self._none = text(tr("No training yet."), "muted")
        self._refusal = text("", "error")
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self._refuse("")
        open_at(self, 168, 52)

    def _arrange(self) -> None:
        self._stack.addWidget(self.setup)
        self._stack.addWidget(self.page)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 0, 12)
        for part in (self._new, self._none):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        side.setFixedWidth(self.fontMetrics().averageCharWidth() * _LIST_LETTERS + 24)
        right = QVBoxLayout()
        self._refusal.setContentsMargins(16, 10, 16, 0)
        right.addWidget(self._refusal)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        desk, data, page = self._desk, self.setup.data, self.page
        desk.looked.connect(self._take)
        desk.began.connect(self._take_begun)
        desk.refused.connect(self._refuse)
        desk.not_trashed.connect(self._ask_deletion)
        desk.audit_moved.connect(data.set_state)
        desk.audited.connect(data.set_report)
        desk.audit_failed.connect(data.set_failure)
        data.look_wanted.connect(desk.audit)
        data.stop_wanted.connect(desk.stop_audit)
        self.setup.start_wanted.connect(self._start)
        page.pause_wanted.connect(self._pause)
        page.resume_wanted.connect(self._resume)
        page.stop_wanted.connect(self._ask_stop)
        page.end_wanted.connect(self._end)
        page.remove_wanted.connect(self._ask_removal)
        page.models_wanted.connect(self.models_wanted)
        self._new.clicked.connect(self.show_setup)
        self._list.currentItemChanged.connect(self._choose)

    @property
    def refusal(self) -> str:
        """Return the line above the page: what could not be done."""
        return self._refusal.text()

    @property
    def names(self) -> list[str]:
        """Return the entries of the list."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        dress(self, theme)
        self.page.set_theme(theme)

    @Slot()
    def show_setup(self) -> None:
        """Show the form for a new training."""
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(-1)
            self._list.clearSelection()
        self._refuse("")
        self._stack.setCurrentWidget(self.setup)

    def show_training(self, folder: Path) -> None:
        """Show the training that the window keeps in ``folder``."""
        for row in range(self._list.count()):
            if self._list.item(row).data(_FOLDER) == str(folder):
                self._list.setCurrentRow(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the trainings closely."""
        super().showEvent(event)
        self._desk.follow(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow them from afar."""
        super().hideEvent(event)
        self._desk.follow(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one folder or file."""
        if len([url for url in event.mimeData().urls() if url.isLocalFile()]) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Name it as the data of a new training."""
        event.acceptProposedAction()
        self.show_setup()
        self.setup.data.set_place(next(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()))

    @Slot(object)
    def _take(self, found: list[Seen]) -> None:
        """Show the trainings as they were just seen."""
        shown = self.page.seen.training.folder if self._stack.currentWidget() is self.page and self.page.seen else None
        wanted = self._awaited or shown
        self._seen = found
        if [str(entry.training.folder) for entry in found] != [self._folder(row) for row in range(self._list.count())]:
            self._fill(found)
        for row, entry in enumerate(found):
            if self._list.item(row).text() != _line(entry):
                self._list.item(row).setText(_line(entry))
        showing = next((entry for entry in found if entry.training.folder == wanted), None)
        if showing is not None:
            self._awaited = None
            self._show(showing)
        elif shown is not None and self._awaited is None:
            self.show_setup()
        self._none.setVisible(not found)

    def _fill(self, found: list[Seen]) -> None:
        with QSignalBlocker(self._list):
            self._list.clear()
            for entry in found:
                item = QListWidgetItem(_line(entry))
                item.setData(_FOLDER, str(entry.training.folder))
                self._list.addItem(item)

    def _folder(self, row: int) -> str:
        return str(self._list.item(row).data(_FOLDER))

    def _show(self, entry: Seen) -> None:
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(self._seen.index(entry))
        self.page.show_training(entry)
        self._stack.setCurrentWidget(self.page)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        del before
        if item is not None:
            self._refuse("")
            self._show(self._seen[self._list.row(item)])

    @Slot(str)
    def _refuse(self, words: str) -> None:
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    @Slot(object)
    def _start(self, order: Order) -> None:
        self._refuse("")
        self._desk.start(order)

    @Slot(object)
    def _take_begun(self, training: Training) -> None:
        self._awaited = training.folder
        self.setup.renew()

    @Slot(object)
    def _pause(self, seen: Seen) -> None:
        self._desk.pause(seen.training)

    @Slot(object)
    def _resume(self, seen: Seen) -> None:
        self._refuse("")
        self._desk.resume(seen.training)

    @Slot(object)
    def _end(self, seen: Seen) -> None:
        self._desk.end_now(seen)

    @Slot(object)
    def _ask_stop(self, seen: Seen) -> None:
        box = Question(
            tr("Stop this training?"),
            tr(
                "With a checkpoint it can be resumed at any time and ends in the same model. Without one, what was "
                "trained since the last checkpoint is lost."
            ),
            self,
        )
        box.add_answer(tr("Stop with a checkpoint"), partial(self._desk.pause, seen.training))
        box.add_answer(tr("End it now"), partial(self._desk.end_now, seen), destroys=True)
        box.open()

    @Slot(object)
    def _ask_removal(self, seen: Seen) -> None:
        box = Question(
            tr("Remove this training?"),
            tr(
                "The list forgets it either way. Its run holds the weights, the checkpoint and, while it is not "
                "finished, prepared films. A model that was made of it stays."
            ),
            self,
        )
        box.add_answer(tr("Forget it, keep the run"), partial(self._desk.remove, seen.training, with_run=False))
        remove = partial(self._desk.remove, seen.training, with_run=True)
        box.add_answer(tr("Move the run to the trash"), remove, destroys=True)
        box.open()

    @Slot(object)
    def _ask_deletion(self, places: tuple[Path, ...]) -> None:
        names = "\n".join(map(str, places))
        box = Question(tr("Delete for good?"), tr("There is no trash for these folders:\n{names}", names=names), self)
        box.add_answer(tr("Delete for good"), partial(self._desk.delete, places), destroys=True)
        box.open()


def _line(seen: Seen) -> str:
    """Return a training in the list: its name, and how far it is."""
    words = tr(STAGE_WORDS[seen.stage])
    if seen.stage == "running" and seen.state.share:
        words += f", {100 * seen.state.share:.0f} %"
    return f"{seen.training.order.name}\n{words}"
