"""Preferences: what is configured for one window, and the way of a change into the user's file and back."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cxrviewer import settings
from cxrviewer.errors import SettingsError
from cxrviewer.gui.actions.key_sets import KeySet, keep, key_set
from cxrviewer.gui.look.words import tr
from cxrviewer.inference.bundle import DESCRIPTION_FILE
from cxrviewer.settings import ENTRIES, Layers, Settings, Value


def _look_for_bundle(folder: str) -> None:
    if not (Path(folder) / DESCRIPTION_FILE).is_file():
        raise SettingsError("There is no model bundle in this folder.", "Tools > Models lists those that there are.")


#: What looks whether a text names something that is there.
_LOOKS: Mapping[str, Callable[[str], object]] = {"shortcuts": key_set, "bundle": _look_for_bundle}


class Preferences(QObject):
    """What holds, layer by layer; read again after each change, whoever made it.

    Parameters
    ----------
    layers
        What was read at the start; None for the defaults.

    Attributes
    ----------
    layers
        What was read last.
    keys
        The set of keys in use.
    changed
        The key of a setting of which another value holds, or that comes from elsewhere.
    told
        Level and one line for the reader.
    """

    changed = Signal(str)
    told = Signal(str, str)

    def __init__(self, layers: Layers | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layers = layers or Layers()
        self.keys, self.trouble = self._keys()

    @property
    def settings(self) -> Settings:
        """Return what holds."""
        return self.layers.settings

    def refusal(self, key: str) -> str:
        """Return why a change of ``key`` would be of no use, empty where it would be."""
        refusal, origin = self.layers.refusal(key), self.layers.origin(key)
        if refusal is not None:
            return str(refusal)
        if origin == "environment":
            return tr("The environment variable CXRVIEWER_{name} says so.", name=key.upper())
        return tr("The command line of this start says so.") if origin == "command line" else ""

    def store(self, key: str, value: Value) -> None:
        """Write a value into the user's file, and let it hold.

        Raises
        ------
        SettingsError
            When it cannot be used, names nothing that is there, is locked, or cannot be written.
        """
        if key in _LOOKS and value:
            _LOOKS[key](str(value))
        settings.store(key, value)
        self.read_again()

    def reset(self, key: str) -> None:
        """Take a value out of the user's file.

        Raises
        ------
        SettingsError
            When it is locked, or the file cannot be written.
        """
        settings.reset(key)
        self.read_again()

    def use_keys(self, chosen: KeySet, *, changed: bool) -> None:
        """Use a set of keys from now on; one of the user's own is written first where it was ``changed``.

        Raises
        ------
        SettingsError
            When the choice is locked, or something cannot be written.
        """
        refusal = self.layers.refusal("shortcuts")
        if refusal is not None:
            raise refusal
        if changed:
            keep(chosen)
        before = self.settings.shortcuts
        if chosen.name or "shortcuts" in self.layers.machine:  # else the site's keys would hold again
            settings.store("shortcuts", chosen.name)
        else:
            settings.reset("shortcuts")
        self.read_again()
        if self.settings.shortcuts == before:
            self._take_keys()

    def read_again(self) -> None:
        """Read all layers again, and tell of what is different."""
        before, self.layers = self.layers, settings.read_layers(command_line=self.layers.command_line)
        for one in ENTRIES:
            key = one.key
            if (before.value(key), before.origin(key)) != (self.layers.value(key), self.layers.origin(key)):
                if key == "shortcuts":
                    self._take_keys()
                else:
                    self.changed.emit(key)

    def _take_keys(self) -> None:
        self.keys, self.trouble = self._keys()
        if self.trouble:
            self.told.emit("warning", self.trouble)
        self.changed.emit("shortcuts")

    def _keys(self) -> tuple[KeySet, str]:
        """Return the set of keys that is configured, and why it is the one as delivered instead."""
        name = self.settings.shortcuts
        try:
            return key_set(name) if name else KeySet(), ""
        except SettingsError as error:
            return KeySet(), str(error)
