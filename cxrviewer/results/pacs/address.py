"""Address: who a DICOM application is, and where; and how a connection is kept private."""

import ipaddress
import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cxrviewer.errors import RequestError

_ADDRESS = re.compile(r"(?P<aet>[^@]+)@(?P<host>\[[^\]]+\]|[^:@\[\]]+):(?P<port>[0-9]{1,5})")
_AET = re.compile(r"(?! )[\x20-\x5b\x5d-\x7e]{1,16}(?<! )")


@dataclass(frozen=True, slots=True)
class Address:
    """An application entity.

    Attributes
    ----------
    aet
        Its title, 1 to 16 letters (PS3.5 section 6.2, AE).
    host, port
        Where it listens.
    """

    aet: str
    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the address in ``AET@HOST:PORT``.

        Raises
        ------
        RequestError
            When it is none.
        """
        found = _ADDRESS.fullmatch(text)
        if found is None or not 0 < int(found["port"]) < 65536:
            raise RequestError("This is no DICOM address.", "Write it as AET@HOST:PORT, such as PACS@127.0.0.1:11112.")
        return cls(checked_aet(found["aet"]), found["host"].strip("[]"), int(found["port"]))

    @property
    def is_here(self) -> bool:
        """Return whether it is on this machine for certain."""
        return is_loopback(self.host)


def checked_aet(text: str) -> str:
    """Return a title of an application entity.

    Raises
    ------
    RequestError
        When it is none.
    """
    if not _AET.fullmatch(text):
        raise RequestError("This is no title of a DICOM application.", "Use 1 to 16 letters, digits or signs.")
    return text


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine, by its number or as ``localhost``."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Tls:
    """Certificates of a private connection (PS3.15 Annex B): PEM files.

    Attributes
    ----------
    authority
        Who vouches for the other side.
    certificate, key
        This side's own.
    passphrase
        Returns that of the key's file; called where it has one.
    """

    authority: Path
    certificate: Path
    key: Path
    passphrase: Callable[[Path], str] | None = field(default=None, repr=False)

    def context(self, *, server: bool) -> ssl.SSLContext:
        """Return what makes connections private, both sides known to each other, TLS 1.2 or newer.

        Raises
        ------
        RequestError
            When a file cannot be used.
        """
        try:
            purpose = ssl.Purpose.CLIENT_AUTH if server else ssl.Purpose.SERVER_AUTH
            made = ssl.create_default_context(purpose, cafile=str(self.authority))
            made.load_cert_chain(self.certificate, self.key, self._password)
        except (OSError, ssl.SSLError):
            raise RequestError("The certificates cannot be used.", "Name PEM files that belong together.") from None
        made.minimum_version = ssl.TLSVersion.TLSv1_2
        made.verify_mode = ssl.CERT_REQUIRED
        return made

    def _password(self) -> str:
        """Return the passphrase; OpenSSL would ask the terminal by itself."""
        return "" if self.passphrase is None else self.passphrase(self.key)
