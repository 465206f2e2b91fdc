"""Pages: texts in a window of their own that blocks nothing, such as the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from cxrviewer.gui.actions import actions
from cxrviewer.gui.actions.keymap import Keymap
from cxrviewer.gui.actions.mouse import Mouse
from cxrviewer.gui.look.form_parts import close_box, open_at, say_once
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import tr


class Page(QDialog):
    """One text.

    Parameters
    ----------
    title
        What the page is.
    text
        Its content, as HTML.
    parent
        The window it belongs to.

    Attributes
    ----------
    browser, buttons
        What shows the text, and the row below it.
    """

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)  # nothing here reaches for the network
        self.browser.setAccessibleName(title)
        self.browser.setHtml(text)
        self.buttons = close_box(self)
        column = QVBoxLayout(self)
        column.addWidget(self.browser)
        column.addWidget(self.buttons)
        open_at(self, 110, 44)
        say_once(self, parent, title)


def keys_page(theme: Theme, mouse: Mouse, keys: Keymap, parent: QWidget) -> Page:
    """Return the page of all keys and mouse moves."""
    return Page(tr("Keys and mouse"), actions.html_table(theme.muted, mouse, keys), parent)
