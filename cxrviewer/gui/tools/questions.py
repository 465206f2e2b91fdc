"""Questions: what a tool wants to know once its points are placed, in a dialog that blocks nothing."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QInputDialog, QWidget

from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.scene.placing import Placing, Tool

_NOTE = mark("Words beside the arrow. They are drawn on the film and saved with it: name nobody.")
_LENGTH = mark("Length of the line in millimetres, as printed on the ruler or the marker:")
_LEAST, _MOST, _USUAL = 0.1, 2000.0, 100.0


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
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if tool.asks == "text":
            dialog.setWindowTitle(tr("Note"))
            dialog.setLabelText(tr(_NOTE))
            dialog.textValueSelected.connect(self._take_text)
        else:
            dialog.setWindowTitle(tr("Known length"))
            dialog.setLabelText(tr(_LENGTH))
            dialog.setInputMode(QInputDialog.InputMode.DoubleInput)
            dialog.setDoubleDecimals(1)
            dialog.setDoubleRange(_LEAST, _MOST)
            dialog.setDoubleValue(_USUAL)
            dialog.doubleValueSelected.connect(self._take_length)
        dialog.rejected.connect(self._placing.cancel)
        dialog.open()

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
