"""What is configured: defaults, then the machine's file, then the user's file, then the environment."""

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from cxrviewer import paths
from cxrviewer.errors import OutputError, SettingsError
from cxrviewer.files import make_folder, write_text

SCHEMA_VERSION = 1
#: Where models can be told to run.
DEVICES = ("auto", "cuda", "mps", "cpu")

#: Programs whose mouse the window can take after; what that means is `gui.mouse`'s affair.
MICE = ("ohif", "weasis", "osirix", "slicer")

_NARROWEST, _WIDEST = 50.0, 5000.0  # of a screen, in millimetres

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "device": DEVICES,
    "theme": ("system", "dark", "light"),
    "mouse": MICE,
    "log_level": ("DEBUG", "INFO", "WARNING", "ERROR"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be configured, each with its type and default.

    Attributes
    ----------
    device
        Where models run: ``auto``, ``cuda``, ``mps`` or ``cpu``.
    bundle
        Folder of the model bundle; empty for the one that came with the program.
    theme
        ``system``, ``dark`` or ``light``.
    mouse
        Whose mouse buttons and directions the window takes over, one of `MICE`.
    screens
        Measured widths of screens, see `screen_widths`; empty for none, and then there is no true size.
    log_level
        Least severe level that reaches the log file.
    locked
        Keys that the administrator fixed: neither the user's file, the environment nor the command line changes them.
    """

    device: str = "auto"
    bundle: str = ""
    theme: str = "system"
    mouse: str = "ohif"
    screens: str = ""
    log_level: str = "INFO"
    locked: frozenset[str] = frozenset()


_KEYS = tuple(field.name for field in fields(Settings) if field.name != "locked")


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of this machine and user.

    Keys named in the machine file's ``locked`` list cannot be changed by the user's file or the environment
    (``CXRVIEWER_DEVICE`` and so on).

    Raises
    ------
    SettingsError
        When a file is not TOML, has an unknown key or a value of the wrong kind.
    """
    machine = _read(paths.machine_settings_file())
    locked = _locked(machine.pop("locked", []))
    user = _read(paths.user_settings_file())
    user.pop("locked", None)
    environ = _from_environment(os.environ if environment is None else environment)
    changeable = {key: value for key, value in {**user, **environ}.items() if key not in locked}
    values = {**machine, **changeable}
    for key, value in values.items():
        _check(key, value)
    return Settings(**values, locked=locked)


def store(key: str, value: str) -> None:
    """Write one setting into the user's file; its other lines and comments stay as they are.

    Raises
    ------
    SettingsError
        When the key is unknown or locked, the value does not fit, or the file cannot be read or written.
    """
    _check(key, value)
    if key in load({}).locked:
        raise SettingsError(f"This machine's administrator has locked '{key}'.", "Ask them to change it.")
    file = paths.user_settings_file()
    wanted = _read(file) | {key: value}
    line = f"{key} = {_quoted(value)}"
    text = file.read_text(encoding="utf-8") if file.is_file() else f"schema_version = {SCHEMA_VERSION}\n"
    changed, found = re.subn(rf"(?m)^[ \t]*{key}[ \t]*=.*$", lambda _: line, text)
    if not found:
        changed = f"{text.rstrip()}\n{line}\n"
    if not _says(changed, wanted):  # the value went over several lines, say: then comments are lost
        changed = "".join(f"{name} = {_quoted(entry)}\n" for name, entry in wanted.items())
    try:
        make_folder(file.parent)
        write_text(file, changed)
    except OutputError as error:
        raise SettingsError("Your settings.toml cannot be written.", "Check permissions and space.") from error


def _quoted(value: str) -> str:
    """Return ``value`` as a TOML string: JSON's, which differs in one character that JSON leaves as it is."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _says(text: str, values: Mapping[str, Any]) -> bool:
    """Return whether ``text`` is TOML with exactly these ``values``, whatever schema it names."""
    try:
        found = tomllib.loads(text)
    except ValueError:
        return False
    found.pop("schema_version", None)
    return found == values


def _locked(keys: Any) -> frozenset[str]:
    if not isinstance(keys, list) or not all(key in _KEYS for key in keys):
        raise SettingsError(
            "In the machine's settings.toml, 'locked' is not a list of known keys.",
            f"Known are: {', '.join(_KEYS)}.",
        )
    return frozenset(keys)


def _read(file: Path) -> dict[str, Any]:
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError("A settings.toml file cannot be read as TOML.", "Mend or remove it.") from error
    version = values.pop("schema_version", SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        raise SettingsError(
            f"A settings.toml file has schema_version {version!r}.", f"This program reads {SCHEMA_VERSION}."
        )
    return values


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    named = {key: f"CXRVIEWER_{key.upper()}" for key in _KEYS}
    return {key: environment[name] for key, name in named.items() if environment.get(name)}


def _check(key: str, value: Any) -> None:
    if key not in _KEYS:
        raise SettingsError(f"The setting '{key}' is unknown.", f"Known are: {', '.join(_KEYS)}.")
    if not isinstance(value, str):
        raise SettingsError(f"The setting '{key}' is not text.", "Put its value in quotes.")
    if key in _CHOICES and value not in _CHOICES[key]:
        raise SettingsError(f"The setting '{key}' cannot be '{value}'.", f"Choose among: {', '.join(_CHOICES[key])}.")
    if key == "screens":
        screen_widths(value)


def screen_widths(text: str) -> dict[str, float]:
    """Return the width of each screen's picture in millimetres, by the screen's name, from ``RX560: 423; U2720Q: 597``.

    The name ``*`` stands for every other screen.

    Raises
    ------
    SettingsError
        When it is not written so, or a width is none that a screen has.
    """
    refusal = SettingsError("The setting 'screens' cannot be read.", 'Write it as "RX560: 423; U2720Q: 597", in mm.')
    entries = (entry.rpartition(":") for entry in text.split(";") if entry.strip())
    try:
        widths = {name.strip(): float(width) for name, _, width in entries}
    except ValueError as error:
        raise refusal from error
    if not all(name and _NARROWEST <= width <= _WIDEST for name, width in widths.items()):
        raise refusal
    return widths
