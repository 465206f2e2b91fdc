"""Header values as plain Python ones, whatever a damaged file put there."""

import math
import re
from collections.abc import MutableSequence
from typing import Any

from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.tag import BaseTag

#: How an element is named: repeating groups have no keywords of their own.
Element = str | BaseTag

NOT_A_CODE = "(not a code)"
_PARTED = re.compile(r"(\d{4})\.(\d{2})\.(\d{2})|(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,6})?))?")
_CODE = re.compile(r"[A-Za-z0-9_ .,/&+()-]{0,64}")


def values(dataset: Dataset, keyword: Element) -> list[Any]:
    """Return the values of an element as a list, empty when absent, empty or unreadable."""
    try:
        value = dataset.get(keyword)
        value = value.value if isinstance(value, DataElement) else value
    except Exception:  # noqa: BLE001 - pydicom converts on access and raises whatever it likes
        return []
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, MutableSequence | tuple) else [value]


def text(dataset: Dataset, keyword: Element) -> str:
    """Return the first value as text without surrounding space, empty when absent."""
    found = values(dataset, keyword)
    return str(found[0]).strip() if found else ""


def unparted(moment: str) -> str:
    """Return a date or time as today's files write it: ACR-NEMA wrote YYYY.MM.DD and HH:MM:SS (PS3.5 section 6.2)."""
    parted = _PARTED.fullmatch(moment)
    return "".join(part for part in parted.groups() if part) if parted else moment


def code(dataset: Dataset, keyword: Element) -> str:
    """Return the first value of an element that holds codes (CS, UI), in capitals; empty when absent.

    What is no code may be a name: it comes back as `NOT_A_CODE`, which means nothing and can be shown to anybody.
    """
    return as_code(text(dataset, keyword))


def as_code(value: str) -> str:
    """Return a code in capitals, `NOT_A_CODE` for anything else. Senders use more signs than PS3.5 section 6.2 does."""
    return value.upper() if _CODE.fullmatch(value) else NOT_A_CODE


def numbers(dataset: Dataset, keyword: Element) -> list[float]:
    """Return the finite numbers of an element; anything else is left out."""
    found = (_finite(value) for value in values(dataset, keyword))
    return [value for value in found if value is not None]


def places(dataset: Dataset, keyword: str) -> list[float | None]:
    """Return the numbers of a Decimal String element each in its place, None where one is empty or unusable."""
    texts = values(dataset, keyword)
    found = [_finite(value) for value in texts]
    return [] if len(found) == 1 and not str(texts[0]).strip(" \0") else found


def _finite(value: Any) -> float | None:
    try:
        number = float(value.strip(" \0") if isinstance(value, str) else value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def number(dataset: Dataset, keyword: Element) -> float | None:
    """Return the first finite number, None when there is none."""
    found = numbers(dataset, keyword)
    return found[0] if found else None


def integers(dataset: Dataset, keyword: Element) -> list[int]:
    """Return the whole numbers of an element."""
    return [int(value) for value in numbers(dataset, keyword)]


def integer(dataset: Dataset, keyword: Element, default: int) -> int:
    """Return the first whole number, ``default`` when there is none."""
    found = integers(dataset, keyword)
    return found[0] if found else default
