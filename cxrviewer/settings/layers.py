"""Layers: what is configured, in this order: defaults, machine's file, user's file, environment, command line.

What Windows' group policy fixes stands above them all, as values of the machine that are locked.
"""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from cxrviewer import paths
from cxrviewer.errors import SettingsError
from cxrviewer.files import size_of
from cxrviewer.settings import policies
from cxrviewer.settings.declaration import BY_KEY, Entry, Settings, Value, entry

SCHEMA_VERSION = 1
#: Where a value comes from, the weakest first.
Origin = Literal["default", "machine", "user", "environment", "command line"]

_MOST_BYTES = 2**20
_AT_LINE = re.compile(r"\(at (line \d+)")  # of what tomllib says; the rest may quote the file


@dataclass(frozen=True, slots=True)
class Layers:
    """What each layer says.

    Attributes
    ----------
    machine, user, environment, command_line
        Values that can be used, by their keys.
    locked
        Keys that the administrator fixed.
    machine_broken, user_broken
        Whether a file cannot be read as TOML. Under a machine's file that cannot be read everything is locked: what it
        would have locked is not known.
    troubles
        What could not be used and why.
    """

    machine: Mapping[str, Value] = field(default_factory=dict)
    user: Mapping[str, Value] = field(default_factory=dict)
    environment: Mapping[str, Value] = field(default_factory=dict)
    command_line: Mapping[str, Value] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()
    machine_broken: bool = False
    user_broken: bool = False
    troubles: tuple[SettingsError, ...] = ()

    @property
    def _named(self) -> dict[Origin, Mapping[str, Value]]:
        return {
            "machine": self.machine,
            "user": self.user,
            "environment": self.environment,
            "command line": self.command_line,
        }

    def origin(self, key: str) -> Origin:
        """Return which layer says what holds for ``key``."""
        if key in self.locked:
            return "machine" if key in self.machine else "default"
        saying: list[Origin] = [name for name, layer in self._named.items() if key in layer]
        return saying[-1] if saying else "default"

    def value(self, key: str) -> Value:
        """Return what holds for ``key``."""
        origin = self.origin(key)
        return entry(key).default if origin == "default" else self._named[origin][key]

    def refusal(self, key: str) -> SettingsError | None:
        """Return why nobody but the administrator can change ``key``, None where anybody can."""
        if key not in self.locked:
            return None
        if self.machine_broken:
            return SettingsError(
                "The machine's settings.toml cannot be read, so nothing can be changed.", "Tell its administrator."
            )
        return SettingsError(f"This machine's administrator has locked '{key}'.", "Ask them to change it.")

    @property
    def settings(self) -> Settings:
        """Return what holds."""
        values: dict[str, Any] = {key: self.value(key) for key in BY_KEY}
        return Settings(**values, locked=self.locked)


def read_layers(
    environment: Mapping[str, str] | None = None, command_line: Mapping[str, Value] | None = None
) -> Layers:
    """Return what is configured; what cannot be used is left out and told among the troubles.

    Parameters
    ----------
    environment
        Where ``CXRVIEWER_DEVICE`` and so on may stand; that of the process by default.
    command_line
        What the command line says.
    """
    troubles: list[SettingsError] = []
    machine = _read(paths.machine_settings_file(), "The machine's", troubles)
    user = _read(paths.user_settings_file(), "Your", troubles)
    locked = frozenset(BY_KEY) if machine is None else _locked(machine.pop("locked", []), troubles)
    (user or {}).pop("locked", None)
    fixed = policies.read()
    environ = _from_environment(os.environ if environment is None else environment)
    return Layers(
        _usable((machine or {}) | fixed, Entry.check, troubles, "the machine's settings"),
        _usable(user or {}, Entry.check, troubles, "your settings.toml"),
        _usable(environ, Entry.from_words, troubles, "the environment"),
        dict(command_line or {}),
        locked | fixed.keys(),
        machine is None,
        user is None,
        tuple(troubles),
    )


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of this machine and user.

    Keys named in the machine file's ``locked`` list cannot be changed by the user's file or the environment
    (``CXRVIEWER_DEVICE`` and so on).

    Raises
    ------
    SettingsError
        When a file is not TOML, has an unknown key or a value of the wrong kind.
    """
    layers = read_layers(environment)
    if layers.troubles:
        raise layers.troubles[0]
    return layers.settings


def read_file(file: Path, whose: str = "A") -> dict[str, Any]:
    """Return what a settings file says, nothing where there is none.

    Raises
    ------
    SettingsError
        When it is not TOML, or of a schema that this program does not read.
    """
    try:
        if size_of(file) > _MOST_BYTES:
            raise ValueError("too long")
        values = tomllib.loads(text_of(file))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError, RecursionError) as error:
        remedy = "Check permissions." if isinstance(error, OSError) else "Mend or remove it."
        found = _AT_LINE.search(str(error)) if isinstance(error, tomllib.TOMLDecodeError) else None
        where = f", {found[1]}" if found else ""
        raise SettingsError(f"{whose} settings.toml cannot be read as TOML{where}.", remedy) from error
    version = values.pop("schema_version", SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        raise SettingsError(
            f"{whose} settings.toml has schema_version {version!r}.", f"This program reads {SCHEMA_VERSION}."
        )
    return values


def text_of(file: Path) -> str:
    """Return the text of a settings file, without the mark that some editors and PowerShell put before it."""
    return file.read_text(encoding="utf-8-sig")


def _read(file: Path, whose: str, troubles: list[SettingsError]) -> dict[str, Any] | None:
    try:
        return read_file(file, whose)
    except SettingsError as error:
        troubles.append(error)
        return None


def _locked(keys: Any, troubles: list[SettingsError]) -> frozenset[str]:
    """Return the keys that are locked: all of them where it cannot be told which."""
    named = keys if isinstance(keys, list) and all(isinstance(key, str) for key in keys) else None
    if named is None or not set(named) <= BY_KEY.keys():
        troubles.append(
            SettingsError(
                "In the machine's settings.toml, 'locked' is not a list of known keys.",
                f"Known are: {', '.join(BY_KEY)}.",
            )
        )
    return frozenset(BY_KEY if named is None else BY_KEY.keys() & set(named))


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    named = {key: f"CXRVIEWER_{key.upper()}" for key in BY_KEY}
    return {key: environment[name] for key, name in named.items() if environment.get(name)}


def _usable(
    values: Mapping[str, Any], read: Callable[[Entry, Any], Value], troubles: list[SettingsError], place: str
) -> dict[str, Value]:
    found = {}
    for key, value in values.items():
        try:
            found[key] = read(entry(key), value)
        except SettingsError as error:
            error.place = place
            troubles.append(error)
    return found
