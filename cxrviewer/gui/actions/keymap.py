"""Keymap: which key does what, what may be changed about it, and the sets of keys of other programs; no Qt."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from cxrviewer.errors import SettingsError
from cxrviewer.gui.actions.actions import ACTIONS, MENUS, Action, by_id
from cxrviewer.gui.look.words import key_name, mark

Keys = tuple[str, ...]
#: The keys of each action, by its id.
Keymap = Mapping[str, Keys]

_MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")  # in Qt's order
_NAMED = {
    name.lower(): name
    for name in (
        "Esc", "Tab", "Backtab", "Backspace", "Return", "Enter", "Ins", "Del", "Pause", "Home", "End", "Left", "Up",
        "Right", "Down", "PgUp", "PgDown", "Space", "Menu", *(f"F{number}" for number in range(1, 25)),
    )
}  # fmt: skip
_ALIASES = {"escape": "Esc", "delete": "Del", "insert": "Ins", "pageup": "PgUp", "pagedown": "PgDown"}
_ARROWS = ("Left", "Right", "Up", "Down")

#: Keys that belong to gestures, and so to no other action: the canvas gets them itself.
RESERVED: Mapping[str, str] = MappingProxyType(
    {str(number): "file_window" for number in range(1, 10)}
    | {f"{modifier}{arrow}": name for arrow in _ARROWS for modifier, name in (
        ("", "window"), ("Shift+", "window_fine"), ("Ctrl+", "window_coarse"), ("Alt+", "pan"))}
    | {"Space": "pan", "Return": "place", "Enter": "place", "Esc": "cancel"}
)  # fmt: skip
_FOCUS = {"Tab", "Shift+Tab", "Backtab", "Shift+Backtab"}

#: Sets of keys that come with the program: what differs from the keys as delivered, after the defaults of OHIF
#: (hotkeyBindings) and Weasis. What has no counterpart here, or would take a key of a gesture (Space, Esc, arrow keys),
#: stays as delivered.
BUILT_IN: Mapping[str, Keymap] = {
    "ohif": {"fit": ("=",), "zoom_in": ("+",), "zoom_out": ("-",)},
    "weasis": {
        "fit": ("Ctrl+Return", "F"),
        "flip_horizontal": ("Alt+F",),
        "rotate_left": ("Alt+L",),
        "rotate_right": ("Alt+R",),
        "hide_text": ("I",),
        "invert": ("Shift+I",),
        "note": ("B",),
        "scale_bar": ("Shift+B",),
    },
}
#: What they are called.
NAMES: Mapping[str, str] = {"": mark("As delivered"), "ohif": mark("As in OHIF"), "weasis": mark("As in Weasis")}


def normal(key: str) -> str:
    """Return a key in Qt's portable notation, as ``Ctrl+Shift+O``.

    Raises
    ------
    SettingsError
        When it is no key.
    """
    rest, found = key.strip(), set()
    while match := re.match(r"(?i)(meta|ctrl|alt|shift)\s*\+\s*(?=\S)", rest):
        found.add(match[1].capitalize())
        rest = rest[match.end() :]
    rest = rest.strip()
    name = _NAMED.get(rest.lower()) or _ALIASES.get(rest.lower())
    if name is None and len(rest) == 1 and rest.isprintable() and len(rest.upper()) == 1:
        name = rest.upper()
    if name is None:
        raise SettingsError(f"'{key[:20]}' is no key.", "Write it as Ctrl+Shift+O, F5, PgUp or X.")
    return "+".join([*(modifier for modifier in _MODIFIERS if modifier in found), name])


def editable(action: Action) -> bool:
    """Return whether the keys of ``action`` can be changed; Esc always cancels, and gestures are what they are."""
    return (not action.gesture or action.held) and action.id != "cancel"


def delivered() -> dict[str, Keys]:
    """Return the keys as delivered, of everything that has keys of its own."""
    return {action.id: action.keys for action in ACTIONS if not action.gesture or action.held}


def keymap(changes: Keymap) -> dict[str, Keys]:
    """Return all keys under ``changes`` of those as delivered.

    A key as delivered gives way to a change, so that a set of keys stays good when the program gets new actions.
    """
    taken = {key for keys in changes.values() for key in keys}
    kept = {name: tuple(key for key in keys if key not in taken) for name, keys in delivered().items()}
    return kept | {name: keys for name, keys in changes.items() if name in kept}


def changes_of(keys: Keymap) -> dict[str, Keys]:
    """Return by what a keymap differs from the keys as delivered."""
    return {name: keys[name] for name, before in delivered().items() if keys[name] != before}


def hint(keys: Keymap, name: str) -> str:
    """Return the first key of an action in brackets, to stand behind words about it; empty where it has none."""
    return f" ({key_name(keys[name][0])})" if keys.get(name) else ""


def user_of(keys: Keymap, key: str) -> Action | None:
    """Return the action or gesture that ``key`` belongs to, None for a free one."""
    if key in RESERVED:
        return by_id(RESERVED[key])
    return next((by_id(name) for name, own in keys.items() if key in own), None)


def check(action: Action, key: str, others: Keymap) -> str:
    """Return ``key`` in its usual notation, which ``action`` may have beside the keys of all ``others``.

    Raises
    ------
    SettingsError
        When it may not; with the name of the action that has the key.
    """
    key = normal(key)
    if not editable(action):
        raise SettingsError(f"The keys of '{_name(action)}' cannot be changed.", "")
    if key in _FOCUS:
        raise SettingsError(f"{key} goes from part to part of the window.", "Choose another key.")
    user = user_of({name: keys for name, keys in others.items() if name != action.id}, key)
    if user is not None:
        raise SettingsError(f"{key} is the key of '{_name(user)}' ({MENUS[user.menu]}).", "Choose another key.")
    if action.held and "+" in key[:-1]:
        raise SettingsError("A key that is held has no Ctrl, Alt or Shift.", "Choose a single key.")
    return key


def checked(changes: Mapping[str, Sequence[str]]) -> tuple[dict[str, Keys], int]:
    """Return changes that agree with each other, and how many actions this program does not know.

    Raises
    ------
    SettingsError
        When a key is none, belongs to a gesture, or stands twice.
    """
    known = {action.id: action for action in ACTIONS if editable(action)}
    found: dict[str, Keys] = {}
    for name, keys in changes.items():
        if name in known:
            # one after another, so that a key that stands twice is found
            found[name] = ()
            for key in keys:
                found[name] = (*found[name], check(known[name], key, found))
            if known[name].held and len(found[name]) > 1:
                raise SettingsError(f"'{_name(known[name])}' is held by one key.", "Name one.")
    return found, len(changes) - len(found)


def mnemonics(titles: Mapping[str, str], keys: Keymap) -> dict[str, str]:
    """Return titles of menus with ``&`` before a letter that neither another menu has nor a key together with Alt.

    Where a title has no letters, as in Chinese, one of the menu's name stands behind it in brackets.
    """
    taken = {key.removeprefix("Alt+") for own in keys.values() for key in own if key.startswith("Alt+")}
    found = {}
    for name, title in titles.items():
        place = _free(title, taken)
        if _free(title, set()) < 0 <= _free(name, taken):
            title, place = f"{title}({name[_free(name, taken)].upper()})", len(title) + 1  # noqa: PLW2901
        taken |= {title[place].upper()} if place >= 0 else set()
        found[name] = title if place < 0 else f"{title[:place]}&{title[place:]}"
    return found


def _free(title: str, taken: set[str]) -> int:
    """Return the place of the first letter that a key can have and that is not taken, -1 for none."""
    letters = enumerate(title.upper())
    return next((place for place, one in letters if one.isascii() and one.isalpha() and one not in taken), -1)


def _name(action: Action) -> str:
    return action.text.rstrip("…")
