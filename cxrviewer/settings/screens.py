"""Screens: what somebody has measured of them, as settings hold it in one line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from cxrviewer.errors import SettingsError

#: Name that stands for every screen without an entry of its own.
ANY_SCREEN = "*"
LONGEST_NOTE = 80
_NARROWEST, _WIDEST = 50.0, 5000.0  # of a screen, in millimetres
_APART = ";:"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Verification:
    """That somebody has verified a screen.

    Attributes
    ----------
    day
        When.
    note
        How, in a few words without a name; may be empty.
    """

    day: date
    note: str = ""

    def __str__(self) -> str:
        """Return it as settings hold it."""
        return f"{self.day.isoformat()} {self.note}".strip()


def screen_widths(text: str) -> dict[str, float]:
    """Return the width of each screen's picture in millimetres, by the screen's name, from ``RX560: 423; U2720Q: 597``.

    The name ``*`` stands for every other screen.

    Raises
    ------
    SettingsError
        When it is not written so, or a width is none that a screen has.
    """
    return _by_screen(text, _width, "screens", '"RX560: 423; U2720Q: 597", in mm')


def screen_verifications(text: str) -> dict[str, Verification]:
    """Return when and how each screen was verified, by its name, from ``RX560: 2026-11-20 TG18-QC, luminance meter``.

    Raises
    ------
    SettingsError
        When it is not written so.
    """
    return _by_screen(text, _verification, "verified_screens", '"RX560: 2026-11-20 HOW; U2720Q: 2026-11-21 HOW"')


def verifications_text(found: dict[str, Verification]) -> str:
    """Return what `screen_verifications` reads.

    Raises
    ------
    SettingsError
        When a name or a note holds what keeps entries apart, or a note is too long.
    """
    for name, one in found.items():
        if ";" in name or any(letter in one.note for letter in _APART):
            raise SettingsError("A note holds no colon and no semicolon.", "Write it without them.")
        if len(one.note) > LONGEST_NOTE:
            raise SettingsError(f"A note has at most {LONGEST_NOTE} letters.", "Shorten it.")
    return "; ".join(f"{name}: {one}" for name, one in found.items())


def _by_screen(text: str, read: Callable[[str], T], key: str, form: str) -> dict[str, T]:
    entries = (entry.rpartition(":") for entry in text.split(";") if entry.strip())
    try:
        found = {name.strip(): read(words.strip()) for name, _, words in entries}
        if not all(found):
            raise ValueError("no name")
    except ValueError as error:
        raise SettingsError(f"The setting '{key}' cannot be read.", f"Write it as {form}.") from error
    return found


def _width(words: str) -> float:
    width = float(words)
    if not _NARROWEST <= width <= _WIDEST:
        raise ValueError("no screen is so wide")
    return width


def _verification(words: str) -> Verification:
    day, _, note = words.partition(" ")
    if len(note) > LONGEST_NOTE:
        raise ValueError("too long")
    return Verification(date.fromisoformat(day), note.strip())
