"""Picture dialog: how large the picture of a film is to be, and whether it may name the patient."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cxrviewer.gui.look.choice import Choice, Item
from cxrviewer.gui.look.form_parts import form_sheet, text
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, tr

_LETTERS = 64
_ALWAYS = mark(
    "The research notice is in the picture's pixels. Words that were burned into the film stay in it: look for them."
)
_WHY_NOT = mark("Names are hidden for a shared screen.")


@dataclass(frozen=True, slots=True)
class Order:
    """What picture is wanted: the whole film at its own pixels or what is on show, and whether it names the patient."""

    whole: bool = False
    named: bool = False


class PictureDialog(QDialog):
    """Asks for an order.

    Parameters
    ----------
    sizes
        Width and height in pixels of the whole film, and of what is on show.
    theme
        Colours.
    window
        Over which it stands.
    shared
        Whether names are hidden for a shared screen.

    Attributes
    ----------
    save_wanted, copy_wanted
        The `Order`; the dialog is closed.
    """

    save_wanted = Signal(object)
    copy_wanted = Signal(object)

    def __init__(
        self, sizes: tuple[tuple[int, int], tuple[int, int]], theme: Theme, window: QWidget, *, shared: bool
    ) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Picture of this film"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(form_sheet(theme))
        (width, height), (seen_width, seen_height) = sizes
        self.size_choice = Choice(tr("What is in the picture"))
        self.size_choice.offer(
            [
                Item(tr("The whole film, {width} × {height} pixels", width=width, height=height), True),
                Item(tr("As shown, {width} × {height} pixels", width=seen_width, height=seen_height), False),
            ],
            True,
        )
        self.naming = QCheckBox(tr("With patient data, notes and the file's drawings"))
        self.naming.setEnabled(not shared)
        self.naming.setToolTip(tr(_WHY_NOT) if shared else "")
        self._arrange()

    def _arrange(self) -> None:
        self.saving, self.copying = QPushButton(tr("Save…")), QPushButton(tr("Copy"))
        self.saving.setObjectName("primary")
        self.saving.setDefault(True)
        self.saving.clicked.connect(self._save)
        self.copying.clicked.connect(self._copy)
        leaving = QPushButton(tr("Cancel"))
        leaving.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (leaving, self.copying, self.saving):
            button.setAutoDefault(button is self.saving)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(self.size_choice)
        column.addWidget(self.naming)
        column.addWidget(text(tr(_ALWAYS), "muted"))
        column.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)

    @property
    def order(self) -> Order:
        """Return what is chosen."""
        return Order(bool(self.size_choice.items[self.size_choice.currentIndex()].value), self.naming.isChecked())

    @Slot()
    def _save(self) -> None:
        order = self.order
        self.accept()
        self.save_wanted.emit(order)

    @Slot()
    def _copy(self) -> None:
        order = self.order
        self.accept()
        self.copy_wanted.emit(order)
