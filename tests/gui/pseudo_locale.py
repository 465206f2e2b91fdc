"""A language that nobody speaks: accents, two fifths longer, in brackets; and what a window still says without it."""

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QSpinBox,
    QTableWidget,
    QTextBrowser,
    QWidget,
)

from cxrviewer import paths

_ACCENTS = str.maketrans("aceinouyACEINOU", "áçéíñóúýÁÇÉÍÑÓÚ")
_KEPT = re.compile(r"(\{[^}]*\}|%n|&.|<[^>]*>|\(\*[^)]*\)|;;|\n)")
_LONGER = 0.4
_BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")


def pseudo(text: str) -> str:
    """Return ``text`` in brackets, with accents, and longer; what is filled in and keys stay."""
    parts = _KEPT.split(text)
    said = "".join(part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
    filler = " ~" * round(len(text) * _LONGER / 2)
    before, space, after = text[: len(text) - len(text.lstrip(" "))], said.strip(" "), text[len(text.rstrip(" ")) :]
    return f"{before}⟦{space}{filler}⟧{after}"


class Pseudo(QTranslator):
    """Says every word of the window in that language; Qt's own stay."""

    def __init__(self) -> None:
        super().__init__()
        file = paths.resources() / "translations" / "cxrviewer_de.ts"
        self._sources = {message.findtext("source") for message in ElementTree.parse(file).getroot().iter("message")}

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, note: str | None = None, number: int = -1) -> str | None:
        return pseudo(source) if not context and source in self._sources else None


def untranslated(text: str) -> str:
    """Return what of ``text`` stands in no brackets."""
    while _BRACKETED.search(text):
        text = _BRACKETED.sub("", text)
    return text


def texts_of(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield every text of a window and its parts that can be seen, heard, or read in a tooltip."""
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisibleTo(window) or part is window:
            yield from ((part, text) for text in _texts(part) if text)


def _texts(part: QWidget) -> Iterator[str]:
    yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
    if part.isWindow():
        yield part.windowTitle()
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    elif isinstance(part, QLineEdit):
        yield part.placeholderText()
    elif isinstance(part, QSpinBox):
        yield part.specialValueText()
    elif isinstance(part, QComboBox):
        yield from (part.itemText(place) for place in range(part.count()))
    elif isinstance(part, QListWidget):
        yield from (part.item(row).text() for row in range(part.count()))
    elif isinstance(part, QTableWidget):
        yield from _cells(part)
    elif isinstance(part, QTextBrowser):
        yield part.toPlainText()
    elif isinstance(part, QMenu):
        yield from (text for action in part.actions() for text in (action.text(), action.toolTip()))


def _cells(table: QTableWidget) -> Iterator[str]:
    heads = (table.horizontalHeaderItem(column) for column in range(table.columnCount()))
    cells = (table.item(row, column) for row in range(table.rowCount()) for column in range(table.columnCount()))
    yield from (item.text() for item in (*heads, *cells) if item is not None)


def menu_texts(actions: Iterable[QAction]) -> Iterator[str]:
    """Yield the words of actions and of all menus below them."""
    for action in actions:
        if not action.isSeparator():
            yield from (action.text(), action.toolTip())
            menu = action.menu()
            if isinstance(menu, QMenu):
                yield from menu_texts(menu.actions())


def cut(window: QWidget) -> list[str]:
    """Return the labels and buttons of a window that have less room than their words need."""
    found = []
    for part in window.findChildren(QWidget):
        if not isinstance(part, QLabel | QAbstractButton) or not part.isVisibleTo(window) or not part.text():
            continue
        if isinstance(part, QLabel) and part.wordWrap():
            small = part.height() < part.heightForWidth(part.width()) - 1
        else:
            small = part.width() < part.sizeHint().width() - 1 or part.height() < part.fontMetrics().height()
        if small and not part.toolTip():
            found.append(f"{type(part).__name__} {part.text()!r}: {part.size().toTuple()}")
    return found
