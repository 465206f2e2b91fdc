"""Film view: the film list on the screen, with keys and clicks that fold groups and open films."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.studies.film_list import FilmList
from cxrviewer.gui.studies.film_row import FilmRow

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class FilmView(QListView):
    """A list of rows of one height: only those in sight cost anything.

    Parameters
    ----------
    films
        What is listed.
    theme
        Colours.

    Attributes
    ----------
    film_wanted
        The `FilmEntry` that the reader wants to see.
    """

    film_wanted = Signal(object)

    def __init__(self, films: FilmList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._films = films
        # The current row, whether it was in sight, the row at the top, and how far that is out.
        self._kept: tuple[object, bool, object, int] | None = None
        self.row = FilmRow(films, theme, self)
        self.setModel(films)
        self.setItemDelegate(self.row)
        self.setAccessibleName(tr("Films"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.activated.connect(self._activate)
        films.rearranging.connect(self._keep)
        films.modelReset.connect(self._find_again)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.row.set_theme(theme)
        self.viewport().update()

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Draw rows again; QListView would also work out anew where every row lies."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the lines they need at this width, and ask for pictures that are sharp on this screen."""
        super().resizeEvent(event)
        if self.row.set_width(self.viewport().width()):
            self.scheduleDelayedItemsLayout()
        self._films.thumbnails.set_side(round(self.row.picture_side * self.devicePixelRatioF()))

    def showEvent(self, event: QShowEvent) -> None:
        """Come up with the film on show in sight."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_current)  # when it has its size

    @Slot()
    def _show_current(self) -> None:
        if self.currentIndex().isValid():
            self.doItemsLayout()  # only then the scroll bar knows how many rows there are
            self.scrollTo(self.currentIndex())

    def go_to(self, place: int | None) -> None:
        """Make a row the current one, and bring it into sight."""
        index = self._films.index(place) if place is not None else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold groups by Left and Right, with Shift all of them; open by Enter."""
        place, key = self.currentIndex().row(), event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            folds = key == Qt.Key.Key_Left
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._films.fold_all(folded=folds)
            elif place >= 0:
                self._fold(place, folds=folds)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place >= 0:
            self._activate(self.currentIndex())
        elif key in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()  # letters are the window's

    def _fold(self, place: int, *, folds: bool) -> None:
        """Fold a group, or the one above; unfold it, or go to what belongs to it."""
        entry = self._films.entry(place)
        is_group = entry.answer is None
        if is_group and entry.folded != folds:
            self._films.fold(place, folded=folds)
        elif folds:
            over = self._films.place_over(place)
            self.go_to(place if over is None else over)
        elif is_group and place + 1 < self._films.rowCount():
            self.go_to(place + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a group by its arrow."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            area = self.row.fold_area(index.row(), QRectF(self.visualRect(index)))
            entry = self._films.entry(index.row())
            if entry.answer is None and area.contains(event.position()):
                self._films.fold(index.row(), folded=not entry.folded)
                return
        super().mousePressEvent(event)

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Open a film, or fold or unfold a group."""
        film = self._films.film(index.row())
        if film is not None:
            self.film_wanted.emit(film)
        else:
            self._films.fold(index.row(), folded=not self._films.entry(index.row()).folded)

    @Slot()
    def _keep(self) -> None:
        """Remember what is in sight before other rows are."""
        current, top = self.currentIndex(), self.indexAt(self.viewport().rect().topLeft())
        self._kept = (
            self._films.key(current.row()) if current.isValid() else None,
            not self.isVisible() or self.viewport().rect().contains(self.visualRect(current)),
            self._films.key(top.row()) if top.isValid() else None,
            self.visualRect(top).top() if top.isValid() else 0,
        )

    @Slot()
    def _find_again(self) -> None:
        """Bring the same rows into sight, and before all the film on show if it was: others may have come above it."""
        if self._kept is None:
            return
        current, was_seen, top, out = self._kept
        place = self._films.place_with(current) if current is not None else None
        if place is not None:
            self.setCurrentIndex(self._films.index(place))
        upper = self._films.place_with(top) if top is not None else None
        self.doItemsLayout()  # as above
        if upper is not None:
            self.verticalScrollBar().setValue(upper * self.row.height - out)
        if place is not None and was_seen:
            self.scrollTo(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Return a width for three lines of words beside a picture."""
        return QSize(self.fontMetrics().averageCharWidth() * 40, 400)
