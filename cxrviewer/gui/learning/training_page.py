"""Training page: one training while it runs and afterwards: how far it is, its curves, its epochs, what can be done."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from cxrviewer.gui.learning.training_curves import TrainingCurves
from cxrviewer.gui.learning.trainings import Epoch, Seen, Stage
from cxrviewer.gui.look.button_row import ButtonRow
from cxrviewer.gui.look.form_parts import Figures, PageArea, as_sentence, text, title
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.progress import duration

#: In a list of trainings, beside the name.
STAGE_WORDS: Mapping[Stage, str] = {
    "starting": mark("starting"),
    "running": mark("training"),
    "stopping": mark("stopping"),
    "paused": mark("paused"),
    "failed": mark("failed"),
    "lost": mark("broke off"),
    "candidate": mark("candidate"),
    "ended": mark("finished"),
}
_SENTENCES: Mapping[Stage, str] = {
    "starting": mark("Starting: loading PyTorch takes some seconds."),
    "running": mark("Training. You can close this window, or the whole program: training goes on."),
    "stopping": mark("Writing a checkpoint…"),
    "paused": mark("Paused. Resuming goes on exactly where it stopped."),
    "failed": mark("It stopped with an error."),
    "lost": mark(
        "It broke off without a word: by a crash, a restart, or from outside. Resuming goes on from its last"
        " checkpoint, at most five minutes before."
    ),
    "candidate": mark("Finished. Its model is a candidate: read its card and try it on films before you promote it."),
    "ended": mark("Training is finished, but its model bundle is not there. Resuming makes it again."),
}
_COLUMNS = (
    mark("Epoch"),
    mark("Pixels"),
    mark("Loss"),
    mark("Val. loss"),
    mark("Bal. accuracy"),
    mark("Macro F1"),
    "AUROC",
    mark("Time"),
)
_HELP = mark(
    "The curves and the table show training loss and, on the validation part, log loss, balanced accuracy, macro F1 and"
    " the mean AUROC. The validation part chose the epoch: the test part alone says how good the model is."
)


class TrainingPage(QWidget):
    """One training.

    Attributes
    ----------
    pause_wanted, resume_wanted, stop_wanted, end_wanted, remove_wanted
        The `Seen` on show, when a button was pressed.
    models_wanted
        The list of models shall be opened.
    """

    pause_wanted = Signal(object)
    resume_wanted = Signal(object)
    stop_wanted = Signal(object)
    end_wanted = Signal(object)
    remove_wanted = Signal(object)
    models_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self._title, self._about = title(), text("", "muted")
        self._stage, self._text, self._error = text("", "heading"), text("", "muted"), text("", "error")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Progress of the training"))
        self._time = text("", "info")
        self.curves = TrainingCurves(theme)
        self.epochs = Figures(tr("Epochs"), most_rows=7)
        self._buttons = {
            "pause": QPushButton(tr("&Pause")),
            "resume": QPushButton(tr("&Resume")),
            "stop": QPushButton(tr("Stop…")),
            "end": QPushButton(tr("End it now")),
            "models": QPushButton(tr("Show in &Models…")),
            "remove": QPushButton(tr("Remove…")),
        }
        self._buttons["end"].setToolTip(
            tr("Do not wait for the checkpoint; what was trained since the last one is lost")
        )
        for name in ("resume", "models"):
            self._buttons[name].setObjectName("primary")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self._title, self._about, self._stage, self._error, self._progress):
            column.addWidget(part)
        line = QHBoxLayout()
        line.addWidget(self._text, 1)
        line.addWidget(self._time)
        column.addLayout(line)
        column.addWidget(ButtonRow(self._buttons.values()))
        column.addWidget(self.curves, 1)
        column.addWidget(self.epochs)
        column.addWidget(text(tr(_HELP), "muted"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageArea(body))

    def _connect(self) -> None:
        buttons = self._buttons
        buttons["pause"].clicked.connect(self._ask_pause)
        buttons["resume"].clicked.connect(self._ask_resume)
        buttons["stop"].clicked.connect(self._ask_stop)
        buttons["end"].clicked.connect(self._ask_end)
        buttons["remove"].clicked.connect(self._ask_remove)
        buttons["models"].clicked.connect(self.models_wanted)

    @property
    def seen(self) -> Seen | None:
        """Return what is on show."""
        return self._seen

    @property
    def texts(self) -> str:
        """Return the sentences about how far it is."""
        parts = (self._stage, self._error, self._text, self._time)
        return " ".join(part.text() for part in parts if part.isVisibleTo(self) and part.text())

    def button(self, name: str) -> QPushButton:
        """Return a button by its name."""
        return self._buttons[name]

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.curves.set_theme(theme)

    def show_training(self, seen: Seen) -> None:
        """Show a training as it was just seen."""
        before, self._seen = self._seen, seen
        order, state = seen.training.order, seen.state
        self._title.setText(order.name)
        began = datetime.fromisoformat(seen.training.began) if seen.training.began else None
        self._about.setText(
            tr("Recipe {recipe}", recipe=order.recipe)
            + (tr(", ordered on {began:%Y-%m-%d at %H:%M}", began=began) if began else "")
        )
        self._stage.setText(tr(_SENTENCES[seen.stage]))
        self._error.setText(said(state.error))
        self._error.setVisible(bool(state.error) and seen.stage == "failed")
        self._text.setText(as_sentence(said(state.text)) if seen.is_alive else "")
        self._time.setText(time_words(seen, datetime.now()))
        self._show_progress(seen)
        self._show_buttons(seen)
        self.curves.set_epochs(seen.epochs, seen.planned)
        if before is None or (before.epochs, before.best) != (seen.epochs, seen.best):
            self._fill(seen)

    def _show_progress(self, seen: Seen) -> None:
        self._progress.setVisible(seen.is_alive or seen.stage == "paused")
        busy = seen.stage == "starting" or (seen.is_alive and not seen.state.share)
        self._progress.setRange(0, 0 if busy else 1000)
        self._progress.setValue(round(seen.state.share * 1000))

    def _show_buttons(self, seen: Seen) -> None:
        running = seen.stage in ("starting", "running")
        shown = {
            "pause": running,
            "stop": running,
            "resume": seen.can_resume,
            "end": seen.stage == "stopping",
            "models": seen.stage == "candidate",
            "remove": not seen.is_alive,
        }
        focused = next((name for name, button in self._buttons.items() if button.hasFocus()), "")
        for name, button in self._buttons.items():
            button.setVisible(shown[name])
        if focused and not shown[focused]:  # the keys stay with the buttons of this page
            next(button for name, button in self._buttons.items() if shown[name]).setFocus()

    def _fill(self, seen: Seen) -> None:
        """Fill in the table; it scrolls along with the newest epoch, unless somebody has scrolled back."""
        bar = self.epochs.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        self.epochs.setVisible(bool(seen.epochs))
        self.epochs.fill([tr(column) for column in _COLUMNS], [_row(epoch, seen.best) for epoch in seen.epochs])
        if at_end:
            self.epochs.scrollToBottom()

    @Slot()
    def _ask_pause(self) -> None:
        self.pause_wanted.emit(self._seen)

    @Slot()
    def _ask_resume(self) -> None:
        self.resume_wanted.emit(self._seen)

    @Slot()
    def _ask_stop(self) -> None:
        self.stop_wanted.emit(self._seen)

    @Slot()
    def _ask_end(self) -> None:
        self.end_wanted.emit(self._seen)

    @Slot()
    def _ask_remove(self) -> None:
        self.remove_wanted.emit(self._seen)


def time_words(seen: Seen, now: datetime) -> str:
    """Return how many epochs are done, and when the part under way will be."""
    parts = []
    if seen.planned and seen.epochs:
        parts.append(tr("{done} of %n epochs", "", seen.planned, done=len(seen.epochs)))
    if seen.is_alive and seen.state.left is not None:
        end = now + timedelta(seconds=seen.state.left)
        parts.append(_end_words(seen.state.left, end, today=end.date() == now.date()))
    return ", ".join(parts)


def _end_words(left: float, end: datetime, *, today: bool) -> str:
    if today:
        return tr("about {duration} left, until {end:%H:%M}", duration=duration(left), end=end)
    return tr("about {duration} left, until {end:%H:%M} on {end:%Y-%m-%d}", duration=duration(left), end=end)


def _row(epoch: Epoch, best: int) -> list[str]:
    values = (epoch.loss, epoch.validation_loss, epoch.balanced_accuracy, epoch.macro_f1, epoch.macro_auroc)
    return [
        tr("{number} (kept)", number=epoch.number) if epoch.number == best else str(epoch.number),
        str(epoch.size),
        *("–" if value is None else f"{value:.3f}" for value in values),
        duration(epoch.seconds),
    ]
