"""Held keys: what lasts as long as a key is down, and ends with it whoever gets the keys meanwhile."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

#: Begins (True) or ends (False) something, and returns whether it began.
Switch = Callable[[bool], bool]


def qt_key(key: str) -> Qt.Key:
    """Return Qt's key for one in its portable notation, without Shift, Ctrl and Alt."""
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs do not know
    return combination.key()


class HeldKeys(QObject):
    """Switches things on while their keys are held.

    Parameters
    ----------
    switches
        What each key switches.
    """

    def __init__(self, switches: Mapping[Qt.Key, Switch], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._switches = switches
        self._held: Qt.Key | None = None
        self._keys_of: QWidget | None = None  # who has the keys meanwhile

    def set_switches(self, switches: Mapping[Qt.Key, Switch]) -> None:
        """Switch by other keys from now on."""
        self._end()
        self._switches = switches

    def press(self, event: QKeyEvent) -> None:
        """Begin what this key switches, without Shift, Ctrl and Alt."""
        key = Qt.Key(event.key())
        if key not in self._switches or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            event.ignore()
        elif not event.isAutoRepeat() and self._held is None and self._switches[key](True):
            self._held, self._keys_of = key, QApplication.focusWidget()
            if self._keys_of is not None:
                self._keys_of.installEventFilter(self)

    def release(self, event: QKeyEvent) -> None:
        """End what this key switched."""
        key = Qt.Key(event.key())
        if key not in self._switches:
            event.ignore()
        elif not event.isAutoRepeat() and key == self._held:
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let go with the keys: somebody else gets them, a menu or another window."""
        if event.type() == QEvent.Type.FocusOut and watched is self._keys_of:
            self._end()
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        held, self._held = self._held, None
        if self._keys_of is not None:
            self._keys_of.removeEventFilter(self)
            self._keys_of = None
        if held is not None:
            self._switches[held](False)
