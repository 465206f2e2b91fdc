"""Key sets: the sets of keys there are, those of the program, of the site and of the user, as small files; no Qt."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeGuard

from cxrviewer import paths
from cxrviewer.errors import OutputError, SettingsError
from cxrviewer.files import PRIVATE, make_folder, write_text
from cxrviewer.gui.actions.keymap import BUILT_IN, NAMES, Keymap, checked, keymap
from cxrviewer.settings.declaration import toml

Origin = Literal["built-in", "site", "own"]

SCHEMA_VERSION = 1
SUFFIX = ".toml"
MOST_BYTES = 65_536
LONGEST_NAME = 40
_MOST_SETS = 100
_NAME = re.compile(rf"[A-Za-z0-9](?:[A-Za-z0-9 ()_-]{{0,{LONGEST_NAME - 2}}}[A-Za-z0-9)_-])?")
#: Names that Windows keeps for devices, whatever their suffix.
_DEVICES = re.compile(r"(?i)con|prn|aux|nul|com\d|lpt\d")


@dataclass(frozen=True, slots=True)
class KeySet:
    """A set of keys.

    Attributes
    ----------
    name
        What the setting ``shortcuts`` calls it; empty for the keys as delivered.
    origin
        Whose it is.
    changes
        What differs from the keys as delivered.
    unknown
        How many actions of it this program does not know.
    """

    name: str = ""
    origin: Origin = "built-in"
    changes: Keymap = field(default_factory=dict)
    unknown: int = 0

    @property
    def title(self) -> str:
        """Return what it is called on the screen."""
        return NAMES.get(self.name, self.name)

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """Return all keys."""
        return keymap(self.changes)


def key_sets() -> list[KeySet]:
    """Return all sets that can be used: of the program, of the site, of the user; one that is damaged is left out."""
    found = [KeySet(), *(KeySet(name, "built-in", changes) for name, changes in BUILT_IN.items())]
    places: tuple[tuple[Origin, Path], ...] = (("site", site_folder()), ("own", own_folder()))
    for origin, folder in places:
        for file in _files(folder):
            try:
                made = read(file, origin, file.stem)
            except SettingsError:
                continue  # asked for by its name it says why
            if all(made.name.lower() != one.name.lower() for one in found):
                found.append(made)
    return found


def key_set(name: str) -> KeySet:
    """Return the set of this name.

    Raises
    ------
    SettingsError
        When there is none, or it cannot be used.
    """
    found = next((one for one in key_sets() if one.name.lower() == name.lower()), None)
    if found is not None:
        return found
    for folder in (site_folder(), own_folder()):
        file = folder / f"{name}{SUFFIX}"
        if _NAME.fullmatch(name) and file.is_file():
            read(file, "own", name)
    raise SettingsError(f"There is no set of keys called '{name}'.", "Choose another one in Tools > Keys.")


def read(file: Path, origin: Origin = "own", name: str | None = None) -> KeySet:
    """Return the set of keys in ``file``, under the name that it has there unless another one is given.

    Raises
    ------
    SettingsError
        When it is too large, no TOML, or no set of keys that agree with each other.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise SettingsError("This set of keys cannot be read.", "Choose another file.") from error
    if len(content) > MOST_BYTES:
        raise SettingsError("This file is too large for a set of keys.", f"One has at most {MOST_BYTES} bytes.")
    try:
        values = tomllib.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise SettingsError("This file is no set of keys: it is no TOML.", "Choose another file.") from error
    keys = values.get("keys")
    if values.get("schema_version") != SCHEMA_VERSION or not _is_table(keys):
        raise SettingsError(
            "This file is no set of keys of this program.", f"One has schema_version = {SCHEMA_VERSION} and [keys]."
        )
    changes, unknown = checked(keys)
    return KeySet(good_name(values.get("name") if name is None else name), origin, changes, unknown)


def write(made: KeySet, file: Path) -> None:
    """Write a set of keys to ``file``, whole or not at all.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    lines = (f"{name} = [{', '.join(map(toml, keys))}]\n" for name, keys in made.changes.items())
    heading = f"# Keys of cxrviewer: what differs from those as delivered.\nschema_version = {SCHEMA_VERSION}\n"
    write_text(file, f"{heading}name = {toml(made.title)}\n\n[keys]\n{''.join(lines)}")


def keep(made: KeySet) -> None:
    """Write a set of the user's own into their folder.

    Raises
    ------
    SettingsError
        When it has no good name, or cannot be written.
    """
    file = _own_file(good_name(made.name))
    try:
        make_folder(file.parent, PRIVATE)
        write(made, file)
    except OutputError as error:
        raise SettingsError("Your keys cannot be written.", "Check permissions and space.") from error


def discard(name: str) -> None:
    """Delete a set of the user's own.

    Raises
    ------
    SettingsError
        When it cannot be deleted.
    """
    try:
        _own_file(name).unlink(missing_ok=True)
    except OSError as error:
        raise SettingsError("Your keys cannot be deleted.", "Check permissions.") from error


def good_name(name: object) -> str:
    """Return ``name``, which a set of keys, and its file on any system, can have.

    Raises
    ------
    SettingsError
        When it cannot.
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name) or _DEVICES.fullmatch(name) or name.lower() in BUILT_IN:
        raise SettingsError(
            "A set of keys cannot have this name.",
            f"Take up to {LONGEST_NAME} letters without accents, digits, spaces and hyphens.",
        )
    return name


def free_name(wanted: str) -> str:
    """Return ``wanted``, or with a number where another set is called so."""
    taken = {name.lower() for one in key_sets() for name in (one.name, one.title)}
    taken |= {file.stem.lower() for file in _files(own_folder())}
    names = (wanted if number == 1 else f"{wanted} {number}" for number in range(1, _MOST_SETS + 2))
    return next(name for name in names if name.lower() not in taken)


def own_folder() -> Path:
    """Return the folder of the user's own sets; it need not exist."""
    return paths.user_settings_file().parent / "keys"


def site_folder() -> Path:
    """Return the folder of the administrator's sets; it need not exist."""
    return paths.machine_settings_file().parent / "keys"


def _own_file(name: str) -> Path:
    """Return the file of the user's own set of this name, however its letters are written."""
    files = (file for file in _files(own_folder()) if file.stem.lower() == name.lower())
    return next(files, own_folder() / f"{name}{SUFFIX}")


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(file for file in folder.iterdir() if file.suffix == SUFFIX and file.is_file())[:_MOST_SETS]
    except OSError:  # there are none
        return


def _is_table(keys: object) -> TypeGuard[dict[str, list[str]]]:
    return isinstance(keys, dict) and all(
        isinstance(own, list) and all(isinstance(key, str) for key in own) for own in keys.values()
    )
