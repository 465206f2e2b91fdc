"""Training data: which films are trained on, and the look at them that comes before any training."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from cxrviewer.gui.learning.audit_view import AuditView
from cxrviewer.gui.look.file_dialogs import ask_file, ask_folder
from cxrviewer.gui.look.form_parts import as_sentence, buddy, text
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.watch import State

_KINDS = mark("Zip or manifest (*.zip *.csv);;All files (*)")
_ABOUT = mark(
    "A folder with a folder of films for each class, a zip of one, or a manifest CSV with the columns path, label and,"
    " where known, patient_id and source. You can drop it here."
)


class TrainingData(QWidget):
    """The place of the data, a button that looks at it, and what was found.

    Attributes
    ----------
    changed
        Other data was named, or a look at it ended: whether it may be trained on may have changed.
    look_wanted
        The place that shall be looked at.
    stop_wanted
        The look shall end.
    """

    changed = Signal()
    look_wanted = Signal(str)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked_at = ""  # the data that the report is about, or that is being looked at
        self._report: dict[str, Any] | None = None
        self._place = QLineEdit()
        self._place.setPlaceholderText(tr("Folder, zip or CSV"))
        self._place.setClearButtonEnabled(True)
        self._folder, self._file = QPushButton(tr("Folder…")), QPushButton(tr("Zip or CSV…"))
        self._look, self._stop = QPushButton(tr("&Look at the data")), QPushButton(tr("Cancel"))
        self._look.setObjectName("primary")
        self._status = text("", "muted")
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Progress of the look at the data"))
        self.view = AuditView()
        self._arrange()
        self._place.textChanged.connect(self._forget)
        self._place.returnPressed.connect(self._ask_look)
        self._folder.clicked.connect(self._ask_folder)
        self._file.clicked.connect(self._ask_file)
        self._look.clicked.connect(self._ask_look)
        self._stop.clicked.connect(self._ask_stop)
        self._forget()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(self._folder)
        row.addWidget(self._file)
        buttons = QHBoxLayout()
        buttons.addWidget(self._look)
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(buddy(tr("Labelled &films"), self._place))
        column.addLayout(row)
        column.addWidget(text(tr(_ABOUT), "muted"))
        column.addLayout(buttons)
        for part in (self._progress, self._status, self.view):
            column.addWidget(part)

    @property
    def place(self) -> str:
        """Return the absolute path of the data, empty for none."""
        named = self._place.text().strip().strip('"')
        return str(Path(named).expanduser().absolute()) if named else ""

    @property
    def status(self) -> str:
        """Return the line below the button."""
        return self._status.text()

    @property
    def obstacle(self) -> str:
        """Return why this data is not trained on yet, empty when it may be."""
        if not self.place:
            return tr("Name the films to train on.")
        if self._report is None:
            return tr("Look at the data first.")
        return tr("This data cannot be trained on: see the alarms above.") if self._report["refusals"] else ""

    def set_place(self, place: str) -> None:
        """Name other data."""
        self._place.setText(place)

    @Slot(object)
    def set_state(self, state: State) -> None:
        """Say how far the look is."""
        self._say(as_sentence(said(state.text)) or tr("Starting…"), "muted")
        self._progress.setRange(0, 1000 if state.share else 0)
        self._progress.setValue(round(state.share * 1000))

    @Slot(object)
    def set_report(self, report: dict[str, Any]) -> None:
        """Show what the look found."""
        self._report = report
        self._settle()
        self._say(tr("Read this before you train. The same stands in audit.txt of the run."), "muted")
        self.view.show_report(report)
        self.changed.emit()

    @Slot(str)
    def set_failure(self, words: str) -> None:
        """Say why nothing was found."""
        self._settle()
        self._looked_at = ""
        self._say(words, "error")
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        """Show nothing about the data of before."""
        if self._looked_at and self._report is None:
            self.stop_wanted.emit()
        self._looked_at, self._report = "", None
        self._settle()
        self._say("", "muted")
        self.view.clear()
        self.changed.emit()

    @Slot()
    def _ask_look(self) -> None:
        if not self.place or self._progress.isVisibleTo(self):
            return
        self._looked_at, self._report = self.place, None
        self.view.clear()
        self._look.setEnabled(False)
        for part in (self._progress, self._stop):
            part.show()
        self.set_state(State("starting"))
        self.changed.emit()
        self.look_wanted.emit(self.place)

    @Slot()
    def _ask_stop(self) -> None:
        self.stop_wanted.emit()
        self._looked_at = ""
        self._settle()
        self._say(tr("The look at the data was cancelled."), "muted")

    def _settle(self) -> None:
        self._look.setEnabled(bool(self.place))
        for part in (self._progress, self._stop):
            part.hide()

    def _say(self, words: str, look: str) -> None:
        self._status.setText(said(words))
        self._status.setObjectName(look)
        self._status.style().polish(self._status)
        self._status.setVisible(bool(words))

    @Slot()
    def _ask_folder(self) -> None:
        ask_folder(self, tr("Folder of labelled films"), self.set_place, files=True)

    @Slot()
    def _ask_file(self) -> None:
        ask_file(self, tr("Zip or manifest of labelled films"), self.set_place, tr(_KINDS))
