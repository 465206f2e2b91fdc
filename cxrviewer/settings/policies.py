r"""Policies: what Windows' group policy fixes for this machine, under ``HKLM\SOFTWARE\Policies\cxrviewer``.

Each value bears the key of a setting: REG_SZ for texts and choices, REG_DWORD for numbers and for yes (1) or no (0).
What is set there holds, and is locked. Only administrators can write there, as in the machine's settings.toml.
"""

import sys
from collections.abc import Mapping
from typing import Any

from cxrviewer.settings.declaration import BY_KEY

KEY = r"SOFTWARE\Policies\cxrviewer"


def read() -> dict[str, Any]:
    """Return what policies fix, by the settings' keys; nothing on other systems than Windows."""
    return of_values(_registry()) if sys.platform == "win32" else {}


def of_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that registry values mean; names that are no keys of this version are left out."""
    return {name: _meant(name, value) for name, value in values.items() if name in BY_KEY}


def _meant(key: str, value: Any) -> Any:
    is_flag = BY_KEY[key].kind == "flag" and value in (0, 1)
    return bool(value) if is_flag else value


def _registry() -> dict[str, Any]:
    """Return the values of the policies' key; the 64-bit view, which policies are written to."""
    import winreg

    found: dict[str, Any] = {}
    registry: Any = winreg
    try:
        access = registry.KEY_READ | registry.KEY_WOW64_64KEY
        with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, KEY, 0, access) as key:
            for number in range(registry.QueryInfoKey(key)[1]):
                name, value, _ = registry.EnumValue(key, number)
                found[name.lower()] = value
    except OSError:  # no policy was ever set, or none of this user's affair
        return found
    return found
