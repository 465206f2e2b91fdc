"""The sender's words as they can be shown: on one line, and with nothing that turns a line around."""

import re

_UID = re.compile(r"[0-9.]{1,64}")

_JOINERS = "\u200c\u200d"  # Persian and Indic words need them; other invisible characters can turn a line around


def printable(text: str) -> str:
    """Return ``text`` without surrounding space and with a space for each control or other invisible character."""
    return "".join(character if character.isprintable() or character in _JOINERS else " " for character in text).strip()


def is_uid(text: str) -> bool:
    """Return whether ``text`` is digits and dots, 64 at most, as UIDs are (PS3.5 section 9.1)."""
    return _UID.fullmatch(text) is not None
