"""Probabilities: what the model says about the film on show, or why it says nothing."""

import re
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from cxrviewer.gui.look.beside import Beside
from cxrviewer.gui.look.parts import label, link
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.panels.class_row import ClassRow
from cxrviewer.gui.panels.prevalence_dialog import PrevalenceDialog
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.states import State
from cxrviewer.inference.analysis import Analysis, ClassProbability, Reason
from cxrviewer.inference.bundle import Bundle

_BY_KEYBOARD = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
_ON_TRIAL = mark("Candidate on trial: nobody has promoted this model.")
_WORDS = {
    states.NoFilm: mark("No film is open."),
    states.Opening: mark("Reading the film…"),
    states.Refused: mark("No film is shown."),
    states.Stopped: mark("The analysis was cancelled."),
    states.Withheld: states.HIDDEN,
}


class ProbabilityPanel(QWidget):
    """Model, state and numbers.

    Attributes
    ----------
    class_chosen
        Label of the class that the heatmap shall explain.
    cancel_wanted, analysis_wanted, override_wanted, card_wanted
        Buttons of the panel.
    """

    class_chosen = Signal(str)
    cancel_wanted = Signal()
    analysis_wanted = Signal()
    override_wanted = Signal()
    card_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[ClassRow] = []
        self.reasons: list[QWidget] = []
        self.limits: list[QLabel] = []
        self._class_limits: Mapping[str, str] = {}
        self._class = ""
        self._bundle: Bundle | None = None
        self._state: State = states.NoFilm()
        self._heading = label(tr("Model score"), "heading")
        self._model = label("", "muted")
        self._model.setTextFormat(Qt.TextFormat.RichText)
        self._model.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _BY_KEYBOARD)
        self._trial = label(tr(_ON_TRIAL), "warning")
        self._card = link(tr("About this model"))
        self._status = label(tr(_WORDS[states.NoFilm]), "muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 1000)
        self._progress.setAccessibleName(tr("Progress of the analysis"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setToolTip(tr("Stop the analysis (Esc)"))
        self._again = QPushButton(tr("Analyse again"))
        self.override = QPushButton(tr("Score it all the same"))
        self.override.setToolTip(tr("For this film alone; the answer is marked for good and recorded."))
        self.elsewhere = link(tr("At another prevalence…"))
        self.elsewhere.setToolTip(tr("What the scores are worth where a class is rarer or more frequent"))
        self._dialog: PrevalenceDialog | None = None
        self._body = QVBoxLayout()
        self._body.setSpacing(2)
        self._card.clicked.connect(self.card_wanted)
        self._model.linkActivated.connect(self._ask_card)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._again.clicked.connect(self.analysis_wanted)
        self.override.clicked.connect(self.override_wanted)
        self.elsewhere.clicked.connect(self._ask_elsewhere)
        self._arrange()
        self.set_state(states.NoFilm())
        self.set_bundle(None)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Beside(self._heading, self._card))
        column.addWidget(self._model)
        column.addWidget(self._trial)
        column.addWidget(self._status)
        column.addWidget(self._progress)
        for button in (self._cancel, self._again):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._body)
        column.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.override, 0, Qt.AlignmentFlag.AlignLeft)  # the reason is read first

    @property
    def model(self) -> str:
        """Return what is said of the model that answers."""
        parts = (self._model.accessibleName(), self._trial.text() if self._trial.isVisibleTo(self) else "")
        return " ".join(part for part in parts if part)

    @property
    def status(self) -> str:
        """Return the line that says what is going on; empty when the numbers speak."""
        return self._status.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._write_model()
        for row in self.rows:
            row.set_theme(theme)

    def set_bundle(self, bundle: Bundle | None, *, on_trial: bool = False) -> None:
        """Say which model answers, and whether it is one that nobody promoted."""
        self._bundle = bundle
        self._class_limits = bundle.class_limits if bundle else {}
        if self.rows:  # their limits come late
            self.set_state(self._state)
        self._offer_elsewhere()
        for part in (self._card, self._model):
            part.setVisible(bundle is not None)
        self._trial.setVisible(on_trial)
        self._write_model()
        name = f"{bundle.name} {bundle.version}" if bundle else ""
        self._model.setAccessibleName(
            tr("Model {name}, candidate on trial", name=name) if on_trial else tr("Model {name}", name=name)
        )
        self._model.setToolTip(
            tr("About this model. SHA-256 of the weights: {sha256}", sha256=bundle.sha256) if bundle else ""
        )

    def _write_model(self) -> None:
        """Write the model's name in the colours in use: Qt would keep those that a link had when it was written."""
        if self._bundle is None:
            self._model.setText("")
            return
        name = escape(f"{self._bundle.name} {self._bundle.version}")
        style = f'style="color: {self._theme.info}"'
        self._model.setText(f'<a href="card" {style}>{name}</a>  ·  {self._bundle.sha256[:8]}')

    @Slot(object)
    def set_state(self, state: State) -> None:
        """Show another state."""
        analysing = isinstance(state, states.Analysing)
        self._state = state
        self._empty()
        self._progress.setVisible(analysing)
        self._cancel.setVisible(analysing)
        self._again.setVisible(isinstance(state, states.Stopped | states.NotAnalysed))
        self._status.setObjectName("error" if isinstance(state, states.NotAnalysed) else "muted")
        self._status.style().polish(self._status)
        self.override.hide()
        if isinstance(state, states.Analysing):
            self._status.setText(f"{said(state.stage)}…")
            self._progress.setValue(round(state.fraction * 1000))
        elif isinstance(state, states.NotAnalysed):
            self._status.setText(tr("Not scored. {text}", text=said(state.text)))
        elif isinstance(state, states.Analysed):
            self._status.setText("")
            self._fill(state.analysis)
        else:
            self._status.setText(tr(_WORDS[type(state)]))
        self._status.setVisible(bool(self._status.text()))
        self._offer_elsewhere()

    @Slot(str)
    def set_class(self, name: str) -> None:
        """Mark the class that the heatmap explains, and say what limits its numbers; others say so when asked."""
        for row in self.rows:
            row.setChecked(row.entry.label == name)
            if name != self._class:
                row.limit.setChecked(row.entry.label == name and not row.limit.isHidden())
        self._class = name

    @Slot(str)
    def _ask_card(self, _: str) -> None:
        self.card_wanted.emit()

    def _fill(self, analysis: Analysis) -> None:
        blocked = analysis.gate.status == "block"
        if blocked:
            self._add(label(tr("Not scored: this film is outside what the model may be asked about."), "heading"))
        elif analysis.gate.status == "overridden":
            self._add(label(tr("Scored against the gate: the numbers below mean little."), "error"))
        elif analysis.gate.status == "warn":
            self._add(label(tr("Read with care"), "heading"))
        for reason in analysis.gate.reasons:
            self._add(_reason(reason))
        self.override.setVisible(blocked)
        for entry in analysis.probabilities:
            self._add_row(entry)
        if analysis.top is not None:
            self.set_class(analysis.top.label)

    def _add_row(self, entry: ClassProbability) -> None:
        """Add the numbers of a class, and below them the sentence that belongs to these numbers."""
        limit = alone(said(self._class_limits.get(entry.label, "")), entry.label)
        row, words = ClassRow(entry, limit, self._theme), label(limit, "warning")
        words.setContentsMargins(14, 0, 10, 6)
        words.hide()
        row.clicked.connect(self._choose)
        row.limit.toggled.connect(words.setVisible)
        self.rows.append(row)
        self.limits.append(words)
        self._body.addWidget(row)
        self._body.addWidget(words)

    def _offer_elsewhere(self) -> None:
        """Offer other prevalences where the model's figures are at hand; an open page is of other scores."""
        if self._dialog is not None:
            self._dialog.close()
            self._dialog = None
        analysis = self._state.analysis if isinstance(self._state, states.Analysed) else None
        same = analysis is not None and self._bundle is not None and analysis.bundle.sha256 == self._bundle.sha256
        self.elsewhere.setVisible(bool(self.rows) and same)

    @Slot()
    def _ask_elsewhere(self) -> None:
        if self._bundle is None or not self.rows:
            return
        entries = [row.entry for row in self.rows]
        self._dialog = PrevalenceDialog(self._bundle, entries, self._class, self._theme, self.window())
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    def _add(self, part: QWidget) -> None:
        self.reasons.append(part)
        self._body.addWidget(part)

    def _empty(self) -> None:
        for part in [*self.reasons, *self.rows, *self.limits]:
            self._body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.rows, self.reasons, self.limits, self._class = [], [], [], ""

    @Slot()
    def _choose(self) -> None:
        for row in self.rows:
            if row.isChecked():
                self.class_chosen.emit(row.entry.label)


def _reason(reason: Reason) -> QWidget:
    made = label(f"{reason.code}  {said(reason.text)}", "error" if reason.blocks else "warning")
    made.setToolTip(reason.name)
    return made


def alone(limit: str, name: str) -> str:
    """Return a class's limit as it stands below the class, which it need not name again."""
    words = re.sub(rf"^{re.escape(name)}\s?[:：]\s?", "", limit)  # a colon as the window's language sets it
    return words[:1].upper() + words[1:]
