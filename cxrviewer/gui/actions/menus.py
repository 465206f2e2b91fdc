"""Menus and the tool bar, made from the table of actions."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from cxrviewer.gui.actions.actions import ACTIONS, MENUS, by_id, of_menu, tooltip, with_keys
from cxrviewer.gui.actions.keymap import Keymap, mnemonics
from cxrviewer.gui.look import icons
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, tr

_BAR = (
    ("open", "browser"),
    ("previous_film", "next_film"),
    ("one_film", "two_films"),
    ("fit", "actual", "zoom_in", "zoom_out"),
    ("rotate_left", "rotate_right", "flip_horizontal"),
    ("auto_window", "invert", "reset"),
    ("length", "angle", "ellipse", "ctr"),
    ("lock", "compare"),
    ("hide_text", "share"),
)
_WORDED = {"open": mark("Open"), "lock": mark("Heatmap")}


def make_actions(window: QMainWindow, handlers: Mapping[str, Callable[..., None]]) -> dict[str, QAction]:
    """Return Qt's actions for the whole table.

    Parameters
    ----------
    window
        Where the shortcuts hold.
    handlers
        A bound method for every action that is no gesture; a checkable action's gets the new state.
    """
    made = {}
    for action in ACTIONS:
        if action.gesture:
            continue
        item = QAction(tr(action.text), window)
        item.setCheckable(action.checkable)
        signal = item.toggled if action.checkable else item.triggered
        signal.connect(handlers[action.id])
        window.addAction(item)
        made[action.id] = item
    return made


def set_keys(made: Mapping[str, QAction], menus: Mapping[str, QMenu], keys: Keymap) -> None:
    """Let ``keys`` do what they stand for; the menus' own letters keep out of their way."""
    for name, item in made.items():
        action = with_keys(by_id(name), keys)
        item.setShortcuts([QKeySequence(key) for key in action.keys])
        item.setToolTip(tooltip(action))
    words: dict[str, str] = {name: tr(title) for name, title in MENUS.items()}
    for name, title in mnemonics(words, keys).items():
        menu = menus[name]
        number = re.search(r" \(\d+\)$", menu.title())  # of what the film on show has
        menu.setTitle(title + (number[0] if number else ""))


def fill_menu_bar(window: QMainWindow, made: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Add all menus to ``window`` and return them by name."""
    menus: dict[str, QMenu] = {}
    for name, title in MENUS.items():
        menu = window.menuBar().addMenu(tr(title))
        group = 0
        for action in of_menu(name):
            if action.gesture:
                continue
            if action.group != group:
                menu.addSeparator()
                group = action.group
            menu.addAction(made[action.id])
        menus[name] = menu
    return menus


def tool_bar(window: QMainWindow, made: Mapping[str, QAction]) -> QToolBar:
    """Add the tool bar to ``window`` and return it."""
    bar = QToolBar(tr("Tools"), window)
    bar.setMovable(False)
    bar.setIconSize(QSize(1, 1) * max(20, window.fontMetrics().height()))  # pictures grow with the letters
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for place, names in enumerate(_BAR):
        if place:
            bar.addSeparator()
        for name in names:
            _add(bar, name, made[name])
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    _add(bar, "help", made["help"])
    window.addToolBar(bar)
    return bar


def _add(bar: QToolBar, name: str, action: QAction) -> None:
    bar.addAction(action)
    button = bar.widgetForAction(action)
    if isinstance(button, QToolButton):
        button.setAccessibleName(tr(by_id(name).text))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if name in _WORDED:
            action.setIconText(tr(_WORDED[name]))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


#: Qt's names of the buttons for what a bar has no room for.
_RESTS = {"qt_toolbar_ext_button": mark("More tools"), "qt_menubar_ext_button": mark("More menus")}


def paint_icons(made: Mapping[str, QAction], bar: QToolBar, theme: Theme) -> None:
    """Give every action, and the buttons for what short bars have no room for, its icon in the colours of ``theme``."""
    side = bar.iconSize().width()
    for name, words in _RESTS.items():
        rest = bar.window().findChild(QToolButton, name)
        if rest is not None:
            rest.setIcon(icons.icon("more", theme.text))
            rest.setAccessibleName(tr(words))
            rest.setToolTip(tr(words))
    for name, item in made.items():
        drawing = by_id(name).icon
        if drawing:
            item.setIcon(icons.icon(drawing, theme.text, theme.border, side))
            item.setIconVisibleInMenu(False)
