"""Together bar: what must be known of the films side by side, above them and hidden by no key."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxrviewer.gui.canvas.banners import Banner
from cxrviewer.gui.canvas.pane import Pane
from cxrviewer.gui.canvas.stage import Stage
from cxrviewer.gui.canvas.together import Hung, Remarks, remarks


class TogetherBar(QWidget):
    """Two strips: red for different patients, amber for whatever else.

    Parameters
    ----------
    stage
        The films.
    """

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.alarm, self.caution = Banner("alarm"), Banner("caution")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.alarm)
        column.addWidget(self.caution)
        for pane in stage.panes:
            self._add(pane)
        stage.pane_made.connect(self._add)
        stage.arranged.connect(self._follow)
        self._follow()

    @Slot(object)
    def _add(self, pane: Pane) -> None:
        pane.reading.scene.changed.connect(self._follow)
        pane.reading.moved.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        films = hung(self._stage.visible_panes)
        found = remarks(films) if len(films) > 1 else Remarks()
        caution = " ".join(part for part in (found.doubt, *found.differences) if part)
        for banner, words in ((self.alarm, found.alarm), (self.caution, caution)):
            if banner.text != words:
                banner.set_text(words)
        self.setVisible(bool(found.alarm or caution))


def hung(panes: list[Pane]) -> list[Hung]:
    """Return the films in these panes."""
    found = ((pane.reading.shown, pane.reading.scene.shown) for pane in panes)
    return [Hung(entry, shown) for entry, shown in found if entry is not None and shown is not None]
