"""Print preview: a report as it will come out of the printer, before it does. Loads what prints: not for the start."""

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from cxrviewer.gui.look.words import tr
from cxrviewer.gui.painters.page_painter import paint
from cxrviewer.results.printed.page import Item


class PrintPreview(QPrintPreviewDialog):
    """The preview, which goes when it is closed.

    Parameters
    ----------
    items
        What is on the page.
    window
        Over which it stands.
    """

    def __init__(self, items: list[Item], window: QWidget) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("cxrviewer report")
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setFullPage(True)
        super().__init__(printer, window)
        self._printer = printer  # Qt's dialog does not keep it
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Print the report"))
        self.paintRequested.connect(partial(_draw, items))


def _draw(items: list[Item], printer: QPrinter) -> None:
    """Draw the page on a printer, or on a preview of one."""
    painter = QPainter(printer)
    try:
        paint(painter, items, QRectF(printer.pageLayout().fullRectPixels(printer.resolution())))
    finally:
        painter.end()
