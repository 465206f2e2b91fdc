"""Configured: the PACS that the settings name, and how it is spoken to."""

from pathlib import Path

from cxrviewer.errors import RequestError
from cxrviewer.results.pacs.address import Address, Tls, checked_aet
from cxrviewer.results.pacs.credentials import Identity, kept_passphrase
from cxrviewer.settings import Settings


def is_open(settings: Settings) -> bool:
    """Return whether others on the way could read what is spoken: another machine, and no certificates."""
    return not settings.pacs_tls.strip() and not Address.parse(settings.pacs).is_here


def configured(settings: Settings) -> tuple[Address, Tls | None, str, Identity | None]:
    """Return whom to speak to, by which certificates, what this side is called and who its user is.

    Raises
    ------
    RequestError
        When something of it is missing or cannot be used.
    """
    to = Address.parse(settings.pacs)
    identity = Identity.kept(to) if settings.pacs_login else None
    if settings.pacs_login and identity is None:
        raise RequestError("The keyring holds no passcode for this PACS.", "'cxrviewer credentials keep' keeps one.")
    return to, _tls(settings.pacs_tls), checked_aet(settings.pacs_title), identity


def _tls(files: str) -> Tls | None:
    if not files.strip():
        return None
    named = [Path(part.strip()).expanduser() for part in files.split(";")]
    if len(named) != 3:
        raise RequestError("The certificates cannot be used.", "Name PEM files that belong together.")
    authority, certificate, key = named
    return Tls(authority, certificate, key, lambda path: kept_passphrase(path) or "")
