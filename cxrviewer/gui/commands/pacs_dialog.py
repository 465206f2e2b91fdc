"""PACS panel: what to search for, what was found, and fetching it; it connects to nothing by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.gui.films.naming import before, dashed
from cxrviewer.gui.look.form_parts import Figures, buddy, close_box, open_at, text
from cxrviewer.gui.look.words import tr
from cxrviewer.imaging.film.person_name import shown_name
from cxrviewer.imaging.film.printable import printable

if TYPE_CHECKING:
    from cxrviewer.results.pacs.found import FoundStudy

_LETTERS, _LINES = 130, 32


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader searches for, as typed."""

    patient_id: str = field(repr=False)
    name: str = field(repr=False)
    days: str = field(repr=False)


class PacsDialog(QDialog):
    """The panel.

    Attributes
    ----------
    search_wanted
        A `Wish`.
    fetch_wanted
        The list of `FoundStudy` that are selected.
    cancel_wanted
        Stop what is under way.
    """

    search_wanted = Signal(object)
    fetch_wanted = Signal(list)
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Search a PACS"))
        self._studies: Sequence[FoundStudy] = ()
        self._shared = False
        self.patient_id, self.name, self.days = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(tr("Family^Given, or how it begins"))
        self.days.setPlaceholderText("2026-11-01..2026-11-21")
        self.today, self.search = QPushButton(tr("&Today")), QPushButton(tr("&Search"))
        self.search.setObjectName("primary")
        self.search.setDefault(True)
        self.fetch, self.cancel = QPushButton(tr("&Fetch…")), QPushButton(tr("Cancel"))
        self._warning, self.state = text(), text()
        self._bar = QProgressBar(textVisible=False)
        self.table = Figures(tr("Studies that were found"), names=3)
        self._arrange()
        self._connect()
        self.show_answer((), is_all=True)
        self.set_state(
            "muted", tr("Only studies with chest films are shown. Nothing is connected to until you search.")
        )

    def _arrange(self) -> None:
        self.table.setSelectionMode(Figures.SelectionMode.ExtendedSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        keys = QGridLayout()
        fields = (tr("Patient &ID"), self.patient_id), (tr("&Name"), self.name), (tr("&Date"), self.days)
        for row, (words, part) in enumerate(fields):
            keys.addWidget(buddy(words, part), row, 0)
            keys.addWidget(part, row, 1)
        keys.addWidget(self.today, 2, 2)
        keys.addWidget(self.search, 0, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.fetch)
        foot.addWidget(self.cancel)
        foot.addWidget(self._bar, 1)
        foot.addWidget(close_box(self))
        column = QVBoxLayout(self)
        column.addLayout(keys)
        column.addWidget(self._warning)
        column.addWidget(self.table, 1)
        column.addWidget(self.state)
        column.addLayout(foot)
        self.patient_id.setFocus()  # else the default button has the keys

    def _connect(self) -> None:
        self.search.clicked.connect(self._ask)
        self.today.clicked.connect(self._set_today)
        self.fetch.clicked.connect(self._fetch)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.table.itemSelectionChanged.connect(self._offer)
        self.table.doubleClicked.connect(self._fetch_one)

    @property
    def chosen(self) -> "list[FoundStudy]":
        """Return the studies that are selected."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._studies[row] for row in rows]

    def set_warning(self, words: str) -> None:
        """Say what is wrong with the connection that is set up, or nothing."""
        _say(self._warning, "warning", words)
        self._warning.setVisible(bool(words))

    def set_shared(self, shared: bool) -> None:
        """Hide what names a patient, or show it."""
        self._shared = shared
        mode = QLineEdit.EchoMode.Password if shared else QLineEdit.EchoMode.Normal
        for part in (self.patient_id, self.name):
            part.setEchoMode(mode)
        self._fill()

    def show_answer(self, studies: "Sequence[FoundStudy]", *, is_all: bool) -> None:
        """Show what was found."""
        self._studies = studies
        self.table.clearSelection()
        self._fill()
        words = tr("%n studies were found.", "", len(studies)) if studies else tr("Nothing was found.")
        if is_all:
            self.set_state("info" if studies else "muted", words)
        else:
            more = tr("There are more: search for less.")
            self.set_state("warning", f"{words} {more}")

    def set_state(self, level: str, words: str) -> None:
        """Say what came of it; nothing is under way any more."""
        _say(self.state, level, words)
        self._set_running(False)

    def set_busy(self, words: str) -> None:
        """Say what is under way."""
        _say(self.state, "muted", words)
        self._bar.setRange(0, 0)
        self._set_running(True)

    def set_share(self, share: float) -> None:
        """Show how far it is."""
        self._bar.setRange(0, 100)
        self._bar.setValue(round(100 * share))

    def showEvent(self, event: QShowEvent) -> None:
        """Open as large as a table needs."""
        if not event.spontaneous() and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            open_at(self, _LETTERS, _LINES)
        super().showEvent(event)

    def reject(self) -> None:
        """Stop what is under way; Escape and closing do nothing else to what was found."""
        if self.cancel.isEnabled():
            self.cancel_wanted.emit()
        super().reject()

    def _set_running(self, running: bool) -> None:
        self._bar.setVisible(running)
        self.cancel.setEnabled(running)
        self.search.setEnabled(not running)
        self._offer()

    def _fill(self) -> None:
        heads = [tr("Patient"), tr("Date"), tr("Description"), tr("Films")]
        self.table.fill(heads, [self._row(study) for study in self._studies])

    def _row(self, study: "FoundStudy") -> list[str]:
        films = str(study.films)
        if self._shared:
            patients = list(dict.fromkeys((one.patient_id, one.name) for one in self._studies))
            number = patients.index((study.patient_id, study.name)) + 1
            return [f"{tr('Patient')} {number}", before(study.day, self._studies[0].day), "", films]
        named = f"{shown_name(study.name)}  {printable(study.patient_id)}".strip()
        return [named or tr("No name"), dashed(study.day), printable(study.description), films]

    @Slot()
    def _offer(self) -> None:
        self.fetch.setEnabled(bool(self.chosen) and not self.cancel.isEnabled())

    @Slot()
    def _ask(self) -> None:
        self.search_wanted.emit(Wish(self.patient_id.text(), self.name.text(), self.days.text().strip()))

    @Slot()
    def _set_today(self) -> None:
        self.days.setText(date.today().isoformat())  # the reader's own day

    @Slot()
    def _fetch(self) -> None:
        if self.fetch.isEnabled():
            self.fetch_wanted.emit(self.chosen)

    @Slot(QModelIndex)
    def _fetch_one(self, _: QModelIndex) -> None:
        self._fetch()


def _say(part: "QWidget", level: str, words: str) -> None:
    """Let a label say something in the look of its level."""
    part.setObjectName(level)
    part.setProperty("text", words)
    part.style().unpolish(part)
    part.style().polish(part)
