"""Card view: a model card as a page with tables, from the bundle alone; nothing else is read and nothing fetched."""

import re
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QBrush, QColor, QFont, QTextCursor, QTextDocument, QTextFrameFormat, QTextLength, QTextTable
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from cxrviewer.gui.look.form_parts import close_box, open_at, say_once
from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import tr
from cxrviewer.inference.bundle import Bundle

_PICTURE = re.compile(r"!(\[[^\]]*\])\([^)]*\)")
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class CardPage(QDialog):
    """The card of one bundle in a window that blocks nothing."""

    def __init__(self, bundle: Bundle, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About the model {name} {version}", name=bundle.name, version=bundle.version))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        weights = label(tr("SHA-256 of the weights: {sha256}", sha256=bundle.sha256), "muted")
        weights.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.browser = CardView(theme)
        self.browser.setAccessibleName(tr("Model card"))
        self.browser.show_card(bundle.card())
        buttons = close_box(self)
        column = QVBoxLayout(self)
        for part in (weights, self.browser, buttons):
            column.addWidget(part)
        open_at(self, 130, 48)
        say_once(self, parent, bundle.sha256)
        self.browser.setFocus()


class CardView(QTextBrowser):
    """Shows Markdown. What somebody wrote into a card of theirs reaches for no file and no network."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # all of it wraps

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return nothing: a picture in a card could name any file, or a share on another machine."""
        del kind, name

    def show_card(self, markdown: str) -> None:
        """Show a card from its top."""
        self.document().setMarkdown(_PICTURE.sub(r"\1", markdown), _FEATURES)
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self) -> None:
        """Give tables lines and room, and the paragraphs air, and break long commands; Qt's Markdown has none of it."""
        document = self.document()
        document.setDocumentMargin(self.fontMetrics().height() * 0.8)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        block = document.begin()
        while block.isValid():
            form = block.blockFormat()
            if form.nonBreakableLines():  # the page would scroll sideways for one of them
                form.setNonBreakableLines(False)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()

    def _dress_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorder(1)
        form.setBorderBrush(QBrush(QColor(self._theme.border)))
        form.setBorderCollapse(True)
        form.setCellPadding(4)
        form.setCellSpacing(0)
        form.setTopMargin(6)
        form.setBottomMargin(10)
        form.setWidth(QTextLength())
        table.setFormat(form)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            head = cell.format()
            head.setBackground(QBrush(QColor(self._theme.raised)))
            head.setFontWeight(QFont.Weight.DemiBold)
            cell.setFormat(head)
