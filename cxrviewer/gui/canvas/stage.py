"""Stage: the panes in their layout, one to four side by side."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from cxrviewer.gui.canvas.pane import Pane
from cxrviewer.gui.canvas.workspace import Workspace
from cxrviewer.gui.work.reading import Reading
from cxrviewer.gui.work.session import Session

#: Columns of the grid for each number of panes that there may be.
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2}
_MOST = max(COLUMNS)


class Stage(QWidget):
    """All panes. Those that the layout has no room for keep their films.

    Parameters
    ----------
    session
        Whose readings are shown.

    Attributes
    ----------
    probed, told, menu_wanted
        As of a `Workspace`, from any of the panes.
    film_dropped
        As of a `Pane`.
    arranged
        The layout is another.
    pane_made
        A new `Pane`.
    """

    probed = Signal(str)
    told = Signal(str, str)
    menu_wanted = Signal(object)
    film_dropped = Signal(object, bytes)
    arranged = Signal()
    pane_made = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.panes: list[Pane] = []
        self.count = 1
        self._beside = 1  # panes that there were before one film took all the room for its heatmaps
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._pane_of(session.active)
        self.set_count(1)
        session.activated.connect(self._follow)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    @property
    def workspace(self) -> Workspace:
        """Return the canvases of the active film."""
        return self._pane_of(self._session.active).workspace

    @property
    def visible_panes(self) -> list[Pane]:
        """Return the panes that the layout has room for, in their order."""
        return [pane for pane in self.panes if not pane.isHidden()]

    def set_count(self, count: int) -> None:
        """Show ``count`` panes side by side, a key of `COLUMNS`; the active one is always among them."""
        self.count, self._beside = count, 1
        active = self._session.readings.index(self._session.active)
        first = min(active // count * count, _MOST - count)
        while len(self.panes) < first + count:
            self._pane_of(self._session.add_reading())
        for place, pane in enumerate(self.panes):
            pane.setVisible(first <= place < first + count)
        rows, columns = -(-count // COLUMNS[count]), COLUMNS[count]
        for place, pane in enumerate(self.visible_panes):
            self._grid.addWidget(pane, *divmod(place, columns))
        for place in range(_MOST):
            self._grid.setRowStretch(place, int(place < rows))
            self._grid.setColumnStretch(place, int(place < columns))
        if count > 1 and self.workspace.compared:
            self.workspace.set_compared(False)
        self._follow()
        self.arranged.emit()

    @Slot(bool)
    def set_compared(self, compared: bool) -> None:
        """Show the active film alone and with both heatmaps beside it, or without them and beside the others again."""
        if compared == self.workspace.compared:
            return
        before = self.count if compared else self._beside
        if compared and self.count > 1:
            self.set_count(1)
        self.workspace.set_compared(compared)
        if not compared and before > self.count:
            self.set_count(before)
        self._beside = before if compared else 1
        self.arranged.emit()

    def _pane_of(self, reading: Reading) -> Pane:
        for pane in self.panes:
            if pane.reading is reading:
                return pane
        pane = Pane(reading, self)
        self.panes.append(pane)
        pane.workspace.probed.connect(self.probed)
        pane.workspace.told.connect(self.told)
        pane.workspace.menu_wanted.connect(self.menu_wanted)
        pane.film_dropped.connect(self.film_dropped)
        self.pane_made.emit(pane)
        return pane

    @Slot()
    def _follow(self) -> None:
        """Mark the active pane, and give it the keys if another has them."""
        for pane in self.panes:
            active = pane.reading is self._session.active
            pane.mark(active=active, framed=self.count > 1)
            if active and _has_focus(self) and not _has_focus(pane):
                pane.focus()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Make the pane active that a click or a key went to."""
        del before
        for pane in self.panes:
            if now is not None and (pane is now or pane.isAncestorOf(now)):
                self._session.activate(pane.reading)


def _has_focus(part: QWidget) -> bool:
    has = QApplication.focusWidget()
    return has is not None and (part is has or part.isAncestorOf(has))
