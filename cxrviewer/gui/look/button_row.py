"""Button row: buttons beside each other, in several lines where one is too short for them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget


class ButtonRow(QWidget):
    """Buttons, from the left or in the middle; those that are hidden take no room.

    Parameters
    ----------
    buttons
        In their order.
    centred
        Whether they stand in the middle.
    """

    def __init__(
        self, buttons: Iterable[QAbstractButton], parent: QWidget | None = None, *, centred: bool = False
    ) -> None:
        super().__init__(parent)
        self._buttons = list(buttons)
        self._before = int(centred)  # columns that are left free on their left
        self._laid: tuple[int, list[QAbstractButton]] = (0, [])
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for place, button in enumerate(self._buttons):
            self._grid.addWidget(button, 0, self._before + place)

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest button, and for as many lines as there are."""
        widest = max((_width(button) for button in self._shown()), default=0)
        return QSize(widest + self._sides, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return room for all buttons in one line."""
        shown = self._shown()
        return QSize(self._needed(shown, len(shown)) + self._sides, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where they fit."""
        super().resizeEvent(event)
        self._lay()

    def event(self, event: QEvent) -> bool:
        """Put them anew when one comes or goes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay()
        return super().event(event)

    @property
    def _sides(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()

    def _shown(self) -> list[QAbstractButton]:
        return [button for button in self._buttons if not button.isHidden()]

    def _lay(self) -> None:
        """Put the buttons into as few lines as there is width for, in columns."""
        shown, room = self._shown(), self.contentsRect().width()
        columns = next((count for count in range(len(shown), 1, -1) if self._needed(shown, count) <= room), 1)
        if (columns, shown) == self._laid:
            return
        self._laid = columns, shown
        for place in range(self._grid.columnCount() + 1):
            self._grid.setColumnStretch(place, 0)
        for place, button in enumerate(shown):
            row, column = divmod(place, columns)
            self._grid.addWidget(button, row, self._before + column)
        self._grid.setColumnStretch(0, self._before)
        self._grid.setColumnStretch(self._before + columns, 1)
        self.updateGeometry()

    def _needed(self, shown: list[QAbstractButton], columns: int) -> int:
        """Return the width of so many columns, each as wide as its widest button."""
        widths = [max(map(_width, shown[column::columns])) for column in range(columns)]
        return sum(widths) + self._grid.horizontalSpacing() * (columns - 1)


def _width(button: QAbstractButton) -> int:
    return button.sizeHint().width()
