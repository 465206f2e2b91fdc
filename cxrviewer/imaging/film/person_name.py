"""A person's name (PS3.5 section 6.2.1) as it reads on a screen."""

import unicodedata

from cxrviewer.imaging.film.printable import printable


def shown_name(value: str) -> str:
    """Return a Person Name (PN) for a reader: ``Yamada, Tarou = 山田 太郎``.

    Parameters
    ----------
    value
        As in the file: up to three ways of writing it (alphabetic, ideographic, phonetic) with ``=`` between them, each
        of family name, given name, middle name, prefix and suffix with ``^`` between them.

    Returns
    -------
    str
        The alphabetic and the ideographic way, where both are given and differ; the phonetic one only where it stands
        alone. One line without control characters.
    """
    ways = [_way(group.split("^")) for group in printable(value).split("=")]
    written = list(dict.fromkeys(way for way in ways[:2] if way))
    return " = ".join(written) or next((way for way in ways[2:] if way), "")


def _way(components: list[str]) -> str:
    family, given, middle, *titles = [*(component.strip() for component in components), "", "", ""]
    names = " ".join(part for part in (given, middle) if part)
    if any(unicodedata.east_asian_width(character) in {"W", "F", "H"} for character in family + names):
        parts = [" ".join(part for part in (family, names) if part)]
    else:
        parts = [family, names]
    return ", ".join(part for part in (*parts, *titles) if part)
