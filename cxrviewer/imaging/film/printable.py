"""The sender's words as they can be shown: on one line, and with nothing that turns a line around."""

_JOINERS = "\u200c\u200d"  # Persian and Indic words need them; other invisible characters can turn a line around


def printable(text: str) -> str:
    """Return ``text`` without surrounding space and with a space for each control or other invisible character."""
    return "".join(character if character.isprintable() or character in _JOINERS else " " for character in text).strip()
