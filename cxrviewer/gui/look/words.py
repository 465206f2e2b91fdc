"""Words: what the window says, in the language it was started in; the English text is source and key."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from cxrviewer import paths

_SENTENCE_END = re.compile(r"(?<=[.…?]) (?=\S)")
_PLACE = re.compile(r"\{(\w+)\}")


class _Words(Formatter):
    """Sets thousands apart by a narrow space, as every language reads them; a comma or point is decimal somewhere."""

    def format_field(self, value: Any, format_spec: str) -> str:
        said = str(super().format_field(value, format_spec))
        return said.replace(",", "\u202f") if "," in format_spec else said


_WORDS = _Words()


def tr(text: str, note: str = "", number: int = -1, /, **values: object) -> str:
    """Return ``text`` in the language of the window.

    Parameters
    ----------
    text
        English, as it stands in the translation files: a literal, so that lupdate finds it, or one that is marked.
    note
        What tells it from the same English text with another meaning.
    number
        What ``%n`` in the text stands for, and which of the language's plural forms is meant; -1 for none.
    values
        What its places in braces stand for.
    """
    found = QCoreApplication.translate("", text, note or None, number)
    return _WORDS.vformat(found, (), values) if values else found


def counted(number: int) -> str:
    """Return a whole number as a reader of any language reads it."""
    return _WORDS.format("{:,}", number)


def unbroken(text: str) -> str:
    """Return ``text`` for a label that wraps: no line of it begins with the sign of a percentage."""
    return text.replace(" %", "\u00a0%")


def mark(text: str) -> str:
    """Return ``text`` as it is: lupdate finds it here, and `tr` translates it where it is shown."""
    return text


def key_name(key: str) -> str:
    """Return a key in Qt's portable notation as it stands on a keyboard of this language and system."""
    formats = QKeySequence.SequenceFormat
    return QKeySequence(key, formats.PortableText).toString(formats.NativeText)


def unexpected(kind: str) -> str:
    """Return what is said of a failure that nobody foresaw: its kind alone; its text may hold a path or a header."""
    return tr("Something unexpected went wrong ({kind}). Try again, or try another film.", kind=kind)


def said(text: str) -> str:
    """Return words of the floors below, which know no language but English, in the language of the window.

    What was filled into a sentence is found again by the sentence's own pattern. A sentence that is known as it is
    comes before one with places, and a place that holds less than a sentence before one that swallows the next.
    Sentences without a translation stay English.
    """
    ends = (len(text), *(match.start() for match in reversed([*_SENTENCE_END.finditer(text)])))
    for translated in _WAYS:
        for end in ends:
            first = translated(text[:end])
            if first is not None:
                return _continued(first, text[end + 1 :])
    first, rest = _parted(text)
    return _continued(first, rest)


def _continued(first: str, rest: str) -> str:
    """Return a sentence and what else is said; signs of Chinese have their blank in themselves."""
    if not rest:
        return first
    return f"{first}{'' if first.endswith(('。', '？', '！')) else ' '}{said(rest)}"


@dataclass(frozen=True, slots=True)
class _Template:
    """A sentence with places, and how to find again what was filled in."""

    source: str
    head: str
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, source: str) -> "_Template":
        parts = _PLACE.split(source)
        named = [_group(part) if place % 2 else re.escape(part) for place, part in enumerate(parts)]
        for place in range(1, len(parts), 2):
            if parts[place] in parts[1:place:2]:
                named[place] = f"(?P={parts[place]})"
        return cls(source, parts[0], re.compile("".join(named), re.DOTALL))


@lru_cache(maxsize=1)
def _templates() -> tuple[_Template, ...]:
    """Return the sentences with places; the longest first, so that the one that says most is taken."""
    file = paths.resources() / "translations" / "sentences.json"
    sources = [source for source in json.loads(file.read_text(encoding="utf-8")) if _PLACE.search(source)]
    return tuple(_Template.of(source) for source in sorted(sources, key=len, reverse=True))


def _translated(text: str) -> str | None:
    """Return the translation of a whole text, None without one."""
    return next((found for translated in _WAYS if (found := translated(text)) is not None), None)


def _known(text: str) -> str | None:
    """Return the translation of a text without places."""
    found = tr(text)
    return found if found != text else None


def _filled_in_part(text: str) -> str | None:
    """Return the translation of a text with places, each of which holds less than a sentence."""
    return _filled_in(text, _SENTENCE_END)


def _filled_in(text: str, without: re.Pattern[str] | None = None) -> str | None:
    """Return the translation of a text with places, none of which holds anything like ``without``."""
    if tr("English") == "English":  # each translation has its own name there: nothing to look for
        return None
    for template in _templates():
        match = template.pattern.fullmatch(text) if text.startswith(template.head) else None
        if match and not (without and any(map(without.search, match.groupdict().values()))):
            filled = tr(template.source).format(
                **{name: _part(name, value) for name, value in match.groupdict().items()}
            )
            if filled != text:
                return filled
    return None


#: How a translation is looked for, the surest first.
_WAYS = (_known, _filled_in_part, _filled_in)


def _part(place: str, text: str) -> str:
    """Return the translation of what was filled into a place: in a list the last two are joined by a word."""
    first, joint, last = text.rpartition(" and ") if place == "listed" else ("", "", text)
    return tr("{first} and {last}", first=_filled(first), last=_filled(last)) if joint else _filled(text)


def _filled(text: str) -> str:
    """Return the translation of what was filled in: all of it, or each part of a list."""
    if not any(map(str.isalpha, text)):
        return text
    whole = _translated(text)
    if whole is not None:
        return whole
    for separator in (mark("; "), mark(", ")):
        parts = text.split(separator)
        translated = [part if _is_name(part) else _translated(part) for part in parts]
        if len(parts) > 1 and None not in translated:
            return tr(separator).join(part for part in translated if part is not None)
    return said(text)


def _is_name(text: str) -> bool:
    """Return whether it is one in every language, such as PNG, or a number."""
    return not any(map(str.islower, text))


def _group(name: str) -> str:
    """Return the pattern of a place: by its name of a number, of a number with its noun, or of any words."""
    kinds = {"number": r"[\d.,]*\d", "counted": r"\d.*?"}
    return f"(?P<{name}>{kinds.get(name.rstrip('0123456789'), '.+?')})"


def _parted(text: str) -> tuple[str, str]:
    """Return the first sentence, and the others."""
    match = _SENTENCE_END.search(text)
    return (text[: match.start()], text[match.end() :]) if match else (text, "")
