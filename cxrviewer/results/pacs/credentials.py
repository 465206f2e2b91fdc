"""Credentials: who this side says it is, and the passphrase of its key; in the keyring of the system and nowhere else.

Windows has its Credential Manager, macOS its Keychain, a Linux desktop its Secret Service. No settings, log, command
line or ``repr`` holds what is in there.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Self

from cxrviewer.errors import RequestError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from cxrviewer.results.pacs.address import Address

_SERVICE = "cxrviewer PACS"
_OPEN_FILES = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")  # no safe place, or none at all
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class Identity:
    """A user's name and passcode at a PACS (PS3.7 section D.3.3.7, type 2).

    Attributes
    ----------
    user, passcode
        As the PACS knows them.
    """

    user: str = field(repr=False)
    passcode: str = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse what is none.

        Raises
        ------
        RequestError
            When one of the two is empty or too long.
        """
        if not (0 < len(self.user) <= _LONGEST and 0 < len(self.passcode) <= _LONGEST):
            raise RequestError("That is no name and passcode.", f"Each has 1 to {_LONGEST} letters.")

    @classmethod
    def kept(cls, to: "Address") -> Self | None:
        """Return what the keyring holds for a PACS; None where there is nothing, or no keyring."""
        text = _read(_place(to))
        try:
            return None if text is None else cls(*json.loads(text))
        except (ValueError, TypeError, RequestError):
            return None

    def keep(self, to: "Address") -> None:
        """Have the keyring hold it for a PACS.

        Raises
        ------
        RequestError
            When this machine has no keyring.
        """
        _write(_place(to), json.dumps([self.user, self.passcode]))


def kept_passphrase(key: Path) -> str | None:
    """Return the passphrase of a key's file; None where the keyring holds none, or is none."""
    return _read(_name(key))


def keep_passphrase(key: Path, passphrase: str) -> None:
    """Have the keyring hold the passphrase of a key's file.

    Raises
    ------
    RequestError
        When it is empty, or this machine has no keyring.
    """
    if not passphrase:
        raise RequestError("That is no passphrase.", "Write one letter at least.")
    _write(_name(key), passphrase)


def forget(of: "Address | Path") -> bool:
    """Take out of the keyring what it holds for a PACS or a key's file, and return whether there was something.

    Raises
    ------
    RequestError
        When this machine has no keyring.
    KeyringError
        When it stays locked: what it holds is not known then.
    """
    from keyring.errors import PasswordDeleteError

    name = _name(of) if isinstance(of, Path) else _place(of)
    try:
        _keyring().delete_password(_SERVICE, name)
    except PasswordDeleteError:
        return False
    return True


def _place(to: "Address") -> str:
    return f"{to.aet}@{to.host}:{to.port}"


def _name(key: Path) -> str:
    return f"key {key.absolute()}"


def _read(name: str) -> str | None:
    from keyring.errors import KeyringError

    try:
        return _keyring().get_password(_SERVICE, name)
    except (RequestError, KeyringError):
        return None


def _write(name: str, secret: str) -> None:
    from keyring.errors import KeyringError

    try:
        _keyring().set_password(_SERVICE, name, secret)
    except KeyringError:
        raise RequestError("The keyring of this system did not take it.", "Unlock it, and try again.") from None


def _keyring() -> "KeyringBackend":
    import keyring

    found = keyring.get_keyring()
    chained: Sequence[KeyringBackend] = getattr(found, "backends", (found,))  # of several, the first is asked
    for one in chained:
        if not type(one).__module__.startswith(_OPEN_FILES):
            return one
    raise RequestError("This machine has no keyring.", "Nothing is kept: you are asked each time instead.")
