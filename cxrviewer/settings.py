"""What is configured: defaults, then the machine's file, then the user's file, then the environment."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from cxrviewer import paths
from cxrviewer.errors import SettingsError

SCHEMA_VERSION = 1
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "device": ("auto", "cuda", "mps", "cpu"),
    "theme": ("system", "dark", "light"),
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
    log_level
        Least severe level that reaches the log file.
    """

    device: str = "auto"
    bundle: str = ""
    theme: str = "system"
    log_level: str = "INFO"


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
    locked = machine.pop("locked", [])
    user = _read(paths.user_settings_file())
    user.pop("locked", None)
    environ = _from_environment(os.environ if environment is None else environment)
    changeable = {key: value for key, value in {**user, **environ}.items() if key not in locked}
    values = {**machine, **changeable}
    for key, value in values.items():
        _check(key, value)
    return Settings(**values)


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
    named = {field.name: f"CXRVIEWER_{field.name.upper()}" for field in fields(Settings)}
    return {key: environment[name] for key, name in named.items() if environment.get(name)}


def _check(key: str, value: Any) -> None:
    known = {field.name for field in fields(Settings)}
    if key not in known:
        raise SettingsError(f"The setting '{key}' is unknown.", f"Known are: {', '.join(sorted(known))}.")
    if not isinstance(value, str):
        raise SettingsError(f"The setting '{key}' is not text.", "Put its value in quotes.")
    if key in _CHOICES and value not in _CHOICES[key]:
        raise SettingsError(f"The setting '{key}' cannot be '{value}'.", f"Choose among: {', '.join(_CHOICES[key])}.")
