"""Audit view: what a look at the data found, in plain words and one table, before anything is trained."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from cxrviewer.gui.look.form_parts import Figures, text
from cxrviewer.gui.look.words import counted, mark, said, tr
from cxrviewer.training.data.findings import Finding, findings

_LOOKS = {"alarm": "error", "caution": "warning", "good": "info", "plain": "heading"}
_SIGNS = {"alarm": mark("Alarm"), "caution": mark("Caution"), "good": mark("Good"), "plain": ""}


class AuditView(QWidget):
    """Findings, and films by class and source; empty until there is a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._rows = QWidget()
        self._heading = text(tr("Films by class and source"), "heading")
        self._table = Figures(tr("Films by class and source"))
        self._table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for part in (self._rows, self._heading, self._table):
            self._column.addWidget(part)
        self.clear()

    @property
    def texts(self) -> list[str]:
        """Return what is found, as it is shown."""
        return [finding.words for finding in self._findings]

    @property
    def table(self) -> Figures:
        """Return the table of classes and sources."""
        return self._table

    def clear(self) -> None:
        """Show nothing."""
        self._findings = ()
        self.hide()

    def show_report(self, report: dict[str, Any]) -> None:
        """Show a report of `audit.audit`."""
        self._findings = findings(report)
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for finding in self._findings:
            column.addWidget(_row(finding))
        self._column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows
        sources = report["sources"]
        self._table.fill(
            [tr("Class"), *sources, tr("All")],
            [
                [name, *map(counted, (*row, sum(row)))]
                for name, row in zip(report["classes"], report["class_by_source"], strict=True)
            ],
        )
        self.show()


def _row(finding: Finding) -> QFrame:
    """Return one finding: how serious it is, what about, and the sentences."""
    row = QFrame()
    row.setObjectName("finding")
    row.setProperty("level", finding.level)
    sign = tr(_SIGNS[finding.level]) if _SIGNS[finding.level] else ""
    topic = text(f"{sign}: {tr(finding.topic)}" if sign else tr(finding.topic), _LOOKS[finding.level])
    words = text(said(finding.words))
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row.setAccessibleName(f"{topic.text()}. {words.text()}")
    grid = QGridLayout(row)
    grid.setContentsMargins(10, 5, 8, 5)
    grid.setSpacing(2)
    grid.addWidget(topic, 0, 0)
    grid.addWidget(words, 1, 0)
    return row
