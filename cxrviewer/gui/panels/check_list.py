"""The checks of the shown heatmap in plain words: a dot, the verdict as text, and one sentence for each."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from cxrviewer.explain.checks import Check, Verdict
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.words import mark, said, tr

_LOOKS: Mapping[Verdict, str] = {"good": "info", "doubtful": "warning", "failed": "error", "not done": "muted"}
_WORDS: Mapping[Verdict, str] = {
    "good": mark("Good"),
    "doubtful": mark("Doubtful"),
    "failed": mark("FAILED"),
    "not done": mark("Not done"),
}


class CheckList(QWidget):
    """Lists the checks of one heatmap; empty without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heatmap: Heatmap | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows = QWidget()
        self._column.addWidget(self._rows)
        self.hide()

    def set_heatmap(self, heatmap: Heatmap | None) -> None:
        """List the checks of ``heatmap``."""
        if heatmap is self._heatmap:
            return
        self._heatmap = heatmap
        self._column.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = _rows(heatmap) if heatmap is not None else QWidget()
        self._column.addWidget(self._rows)
        self.setVisible(heatmap is not None and bool(heatmap.tests))

    @property
    def words(self) -> str:
        """Return all that it says."""
        return "\n".join(part.text() for part in self._rows.findChildren(QLabel))


def _rows(heatmap: Heatmap) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    verdict = tr("FAILED") if heatmap.verdict == "failed" else tr(heatmap.verdict)
    grid.addWidget(
        label(tr("Checks of this {name} map: {verdict}", name=said(heatmap.name), verdict=verdict), "heading"),
        0,
        0,
        1,
        2,
    )
    told = (check for check in heatmap.tests if check.name != "content" or check.verdict != "good")
    for row, check in enumerate(told, start=1):
        grid.addWidget(_dot(check), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(f"{tr(_WORDS[check.verdict])}. {said(check.text)}"), row, 1)
    return made


def _dot(check: Check) -> QLabel:
    """Return a dot in the verdict's colour; hollow for what was not done. The verdict stands beside it as text."""
    made = label("○" if check.verdict == "not done" else "●", _LOOKS[check.verdict])
    made.setWordWrap(False)
    made.setToolTip(tr(_WORDS[check.verdict]))
    return made
