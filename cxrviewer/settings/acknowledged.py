"""Acknowledged: what a reader has acknowledged, when, and of which version, as one setting holds it."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from cxrviewer.errors import SettingsError

_FORM = re.compile(r"(?P<version>[0-9A-Za-z.+!-]{1,40}) (?P<time>\S{17,32}) (?P<statement>[0-9a-f]{12})")


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """One acknowledgement.

    Attributes
    ----------
    version
        Of the program.
    time
        In UTC, as ISO 8601.
    statement
        The beginning of the SHA-256 of what was read.
    """

    version: str
    time: str
    statement: str

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Return the acknowledgement that a setting states, None for an empty one.

        Raises
        ------
        SettingsError
            When it states none.
        """
        if not text:
            return None
        found = _FORM.fullmatch(text)
        if found is None or not _is_time(found["time"]):
            raise SettingsError("The setting 'acknowledged' states no acknowledgement.", "Leave it to the window.")
        return cls(found["version"], found["time"], found["statement"])

    def __str__(self) -> str:
        """Return it as the setting holds it."""
        return f"{self.version} {self.time} {self.statement}"


def _is_time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
