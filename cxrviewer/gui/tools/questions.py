"""Questions: what a tool wants to know once its points are placed, in a dialog that blocks nothing."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.scene.placing import Placing, Tool
from cxrviewer.gui.tools.length_dialog import LengthDialog

_NOTE = mark("Words beside the arrow. They are drawn on the film and saved with it: name nobody.")


class Questions(QObject):
    """Asks, and answers `Placing`.

    Parameters
    ----------
    placing
        Who wants to know.
    window
        Over which the dialogs stand.
    """

    def __init__(self, placing: Placing, window: QWidget) -> None:
        super().__init__(window)
        self._placing, self._window = placing, window
        placing.asked.connect(self._ask)

    @Slot(object)
    def _ask(self, tool: Tool) -> None:
        dialog = self._note() if tool.asks == "text" else self._length()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.rejected.connect(self._placing.cancel)
        dialog.open()

    def _note(self) -> QDialog:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(tr("Note"))
        dialog.setLabelText(tr(_NOTE))
        dialog.textValueSelected.connect(self._take_text)
        return dialog

    def _length(self) -> QDialog:
        dialog = LengthDialog(self._window)
        dialog.answered.connect(self._take_length)
        return dialog

    @Slot(str)
    def _take_text(self, text: str) -> None:
        words = " ".join(text.split())
        if words:
            self._placing.answer(words)
        else:
            self._placing.cancel()

    @Slot(float)
    def _take_length(self, millimetres: float) -> None:
        self._placing.answer(millimetres)
