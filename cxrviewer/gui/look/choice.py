"""Choices and slides of the panels: they let the wheel scroll the panel unless they have the keys."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from cxrviewer.gui.look.words import said


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a `Choice`: its words, what it stands for, a hint, and why it cannot be had, empty where it can."""

    words: str
    value: Hashable
    hint: str = ""
    refusal: str = ""


class Choice(QComboBox):
    """A list of which one entry is chosen.

    Attributes
    ----------
    chosen
        The value that the reader chose; not told when the program chooses.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._tell)

    @property
    def items(self) -> tuple[Item, ...]:
        """Return what there is to choose."""
        return self._items

    def offer(self, items: Sequence[Item], value: Hashable) -> None:
        """Offer ``items``, those with a refusal greyed, of which ``value`` is chosen now."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._fill()
        place = next((place for place, item in enumerate(self._items) if item.value == value), -1)
        if place != self.currentIndex():
            self.setCurrentIndex(place)
        self.setToolTip(said(self._items[place].hint) if place >= 0 else "")

    def _fill(self) -> None:
        self.clear()
        for place, item in enumerate(self._items):
            self.addItem(said(item.words))
            self.setItemData(place, said(item.refusal or item.hint), Qt.ItemDataRole.ToolTipRole)
            model = self.model()
            if item.refusal and isinstance(model, QStandardItemModel):
                model.item(place).setEnabled(False)
                self.setItemData(place, f"{said(item.words)}: {said(item.refusal)}", Qt.ItemDataRole.AccessibleTextRole)

    @Slot(int)
    def _tell(self, place: int) -> None:
        self.setToolTip(said(self._items[place].hint))
        self.chosen.emit(self._items[place].value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls unless this has the keys."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _CalmSlider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls unless this has the keys."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Slide(QWidget):
    """A slider from one percentage to another, with its number.

    Parameters
    ----------
    name
        What it sets, for who cannot see it.
    low, high, step
        Percentages.

    Attributes
    ----------
    moved
        The share that the reader chose, 0.0 to 1.0.
    """

    moved = Signal(float)

    def __init__(self, name: str, low: int, high: int, step: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = _CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setRange(low, high)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(name)
        self._number = QLabel()
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self._number)
        self._write(low)
        self.slider.valueChanged.connect(self._tell)

    @property
    def words(self) -> str:
        """Return the number on show."""
        return self._number.text()

    def set_share(self, share: float) -> None:
        """Show another share, and tell nobody."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(share * 100))
        self.slider.blockSignals(False)
        self._write(round(share * 100))

    def _write(self, percent: int) -> None:
        self._number.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))
        self._number.setText(f"{percent} %")

    @Slot(int)
    def _tell(self, percent: int) -> None:
        self._write(percent)
        self.moved.emit(percent / 100)
