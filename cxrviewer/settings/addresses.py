"""Addresses: how settings write where a PACS is."""

import re

from cxrviewer.errors import SettingsError

_ADDRESS = re.compile(r"[^@\\]{1,16}@(\[[^\]]+\]|[^:@\[\]]+):([0-9]{1,5})")


def pacs_address(text: str) -> None:
    """Refuse what is neither empty nor ``AET@HOST:PORT``.

    Raises
    ------
    SettingsError
        When it is so.
    """
    found = _ADDRESS.fullmatch(text)
    if text and (found is None or not 0 < int(found[2]) < 65536):
        raise SettingsError("The setting 'pacs' cannot be read.", "Write it as AET@HOST:PORT.")
