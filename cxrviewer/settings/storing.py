"""Storing: changes single settings in the user's file, whole or not at all; its other lines and comments stay."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cxrviewer import paths
from cxrviewer.errors import OutputError, SettingsError
from cxrviewer.files import PRIVATE, make_folder, write_text
from cxrviewer.settings.declaration import Value, entry, toml
from cxrviewer.settings.layers import SCHEMA_VERSION, read_file, read_layers, text_of


def store(key: str, value: Value) -> None:
    """Write one setting into the user's file; its other lines and comments stay as they are.

    Raises
    ------
    SettingsError
        When the key is unknown or locked, the value does not fit, or the file cannot be read or written.
    """
    entry(key).check(value)
    _refuse_locked(key)
    line = f"{key} = {toml(value)}"
    _write(line, key, read_file(paths.user_settings_file(), "Your") | {key: value})


def reset(key: str) -> None:
    """Take one setting out of the user's file, so that the machine's or the default holds again.

    Raises
    ------
    SettingsError
        When the key is unknown or locked, or the file cannot be read or written.
    """
    entry(key)
    _refuse_locked(key)
    values = read_file(paths.user_settings_file(), "Your")
    if values.pop(key, None) is not None:
        _write("", key, values)


def set_aside() -> Path:
    """Give the user's file another name, so that a new one can be begun, and return that name.

    Raises
    ------
    SettingsError
        When it cannot be renamed.
    """
    file = paths.user_settings_file()
    names = (file.with_name(f"settings.broken{number or ''}.toml") for number in range(1000))
    kept = next(name for name in names if not name.exists())
    try:
        return file.rename(kept)
    except OSError as error:
        raise SettingsError("Your settings.toml cannot be renamed.", "Check permissions.") from error


def _refuse_locked(key: str) -> None:
    refusal = read_layers({}).refusal(key)
    if refusal is not None:
        raise refusal


def _write(line: str, key: str, wanted: Mapping[str, Any]) -> None:
    file = paths.user_settings_file()
    text = text_of(file) if file.is_file() else f"schema_version = {SCHEMA_VERSION}\n"
    ending = "" if line else r"\n?"
    changed, found = re.subn(rf"(?m)^[ \t]*{key}[ \t]*=.*${ending}", lambda _: line, text)
    if line and not found:
        changed = f"{text.rstrip()}\n{line}\n"
    if not _says(changed, wanted):  # the value went over several lines, say: then comments are lost
        changed = _written_anew(wanted)
    try:
        make_folder(file.parent, PRIVATE)
        write_text(file, changed)
    except OutputError as error:
        raise SettingsError("Your settings.toml cannot be written.", "Check permissions and space.") from error


def _written_anew(values: Mapping[str, Any]) -> str:
    if not all(isinstance(value, str | int | bool) for value in values.values()):
        raise SettingsError("Your settings.toml holds a table or a list.", "Change it in an editor.")
    lines = (f"{name} = {toml(value)}\n" for name, value in values.items())
    return f"schema_version = {SCHEMA_VERSION}\n{''.join(lines)}"


def _says(text: str, values: Mapping[str, Any]) -> bool:
    """Return whether ``text`` is TOML with exactly these ``values``, whatever schema it names."""
    try:
        found = tomllib.loads(text)
    except ValueError:
        return False
    found.pop("schema_version", None)
    return found == values
