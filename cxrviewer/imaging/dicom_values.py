"""Header values as plain Python ones, whatever a damaged file put there."""

import math
from collections.abc import MutableSequence
from typing import Any

from pydicom.dataset import Dataset


def values(dataset: Dataset, keyword: str) -> list[Any]:
    """Return the values of an element as a list, empty when absent, empty or unreadable."""
    try:
        value = dataset.get(keyword)
    except Exception:  # noqa: BLE001 - pydicom converts on access and raises whatever it likes
        return []
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, MutableSequence | tuple) else [value]


def text(dataset: Dataset, keyword: str) -> str:
    """Return the first value as text without surrounding space, empty when absent."""
    found = values(dataset, keyword)
    return str(found[0]).strip() if found else ""


def numbers(dataset: Dataset, keyword: str) -> list[float]:
    """Return the finite numbers of an element; anything else is left out."""
    found = []
    for value in values(dataset, keyword):
        try:
            number = float(value)
        except (TypeError, ValueError):
            continue
        if math.isfinite(number):
            found.append(number)
    return found


def number(dataset: Dataset, keyword: str) -> float | None:
    """Return the first finite number, None when there is none."""
    found = numbers(dataset, keyword)
    return found[0] if found else None


def integers(dataset: Dataset, keyword: str) -> list[int]:
    """Return the whole numbers of an element."""
    return [int(value) for value in numbers(dataset, keyword)]


def integer(dataset: Dataset, keyword: str, default: int) -> int:
    """Return the first whole number, ``default`` when there is none."""
    found = integers(dataset, keyword)
    return found[0] if found else default
