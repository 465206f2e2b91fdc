"""Preference actions: what menus do about keys, settings, the display and recent films, and how changes take hold."""

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from cxrviewer.gui.actions.mouse import TABLE
from cxrviewer.gui.look import theme as themes
from cxrviewer.gui.look.form_parts import bring_up, dress
from cxrviewer.gui.look.theme import DARK, Theme
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.gui.scene.screens import Screens
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.settings.recent_menu import RecentMenu
from cxrviewer.gui.work.privacy import Privacy
from cxrviewer.settings import screen_verifications, screen_widths

if TYPE_CHECKING:  # the window does not wait for what only its dialogs need
    from cxrviewer.gui.settings.display_page import DisplayPage
    from cxrviewer.gui.settings.keys_dialog import KeysDialog
    from cxrviewer.gui.settings.settings_dialog import SettingsDialog


class PreferenceActions(QObject):
    """The dialogs about one user's surroundings, and what their changes do at once.

    Parameters
    ----------
    preferences
        What is configured.
    scenes
        Of which mouse and screens are those configured.
    privacy
        Whether the screen is shared.
    window
        The window that the dialogs belong to.

    Attributes
    ----------
    recent
        The menu of recent films.
    screens
        What is known of the screens.
    told
        Level and one line for the reader.
    keys_changed, screens_changed
        Other keys hold; something else is known of the screens.
    theme_changed
        The `Theme` that is configured.
    """

    told = Signal(str, str)
    keys_changed = Signal()
    screens_changed = Signal()
    theme_changed = Signal(object)

    def __init__(self, preferences: Preferences, scenes: Scenes, privacy: Privacy, window: QWidget) -> None:
        super().__init__(window)
        self._preferences, self._scenes, self._privacy, self._window = preferences, scenes, privacy, window
        self._theme = DARK
        self.recent = RecentMenu(preferences, privacy, self)
        self._keys: KeysDialog | None = None
        self._settings: SettingsDialog | None = None
        self._display: DisplayPage | None = None
        self._appliers: Mapping[str, Callable[[], None]] = {
            "theme": self._apply_theme,
            "mouse": self._apply_mouse,
            "shortcuts": self.keys_changed.emit,
            "screens": self._apply_screens,
            "verified_screens": self._apply_screens,
            "log_level": self._apply_log_level,
        }
        preferences.changed.connect(self._apply)
        preferences.told.connect(self.told)
        self.recent.told.connect(self.told)
        self._apply_mouse()
        self._apply_screens()

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        return {
            "keys": self.show_keys,
            "settings": self.show_settings,
            "display_test": self.show_display,
            "recent": self.recent.look,
        }

    def begin(self, made: Mapping[str, QAction], menus: Mapping[str, QMenu]) -> None:
        """Put the menu of recent films in its place."""
        self.recent.begin(made["recent"], menus["File"])

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours; a dialog that is closed follows when it is opened again."""
        self._theme = theme
        for dialog in self._dialogs:
            if dialog.isVisible():
                dress(dialog, theme)

    @property
    def _dialogs(self) -> list[QDialog]:
        return [dialog for dialog in (self._keys, self._settings, self._display) if dialog is not None]

    @Slot()
    def show_keys(self) -> None:
        """Open the window for keys."""
        if self._keys is None:
            from cxrviewer.gui.settings.keys_dialog import KeysDialog

            self._keys = KeysDialog(self._preferences, self._privacy.asking, self._window)
        self._bring_up(self._keys)

    @Slot()
    def show_settings(self) -> None:
        """Open the window for settings."""
        if self._settings is None:
            from cxrviewer.gui.settings.settings_dialog import SettingsDialog

            self._settings = SettingsDialog(self._preferences, self._window)
        self._preferences.read_again()
        self._bring_up(self._settings)

    @Slot()
    def show_display(self) -> None:
        """Open the window about the display."""
        if self._display is None:
            from cxrviewer.gui.settings.display_page import DisplayPage

            self._display = DisplayPage(self._preferences, self._window)
        self._bring_up(self._display)

    def close(self) -> bool:
        """Look at no disk any more, and return whether the thread that did ended."""
        return self.recent.errands.close()

    def _bring_up(self, dialog: QDialog) -> None:
        dress(dialog, self._theme)
        bring_up(dialog)

    @Slot(str)
    def _apply(self, key: str) -> None:
        """Let a change take hold; what is not here waits for the next start, or is asked for when it is needed."""
        if key in self._appliers:
            self._appliers[key]()

    def _apply_theme(self) -> None:
        self.theme_changed.emit(themes.named(self._preferences.settings.theme))

    def _apply_mouse(self) -> None:
        self._scenes.set_mouse(TABLE[self._preferences.settings.mouse])

    def _apply_screens(self) -> None:
        known = self._preferences.settings
        self.screens = Screens(screen_widths(known.screens), screen_verifications(known.verified_screens))
        self._scenes.set_screens(self.screens)
        self.screens_changed.emit()

    def _apply_log_level(self) -> None:
        logging.getLogger("cxrviewer").setLevel(self._preferences.settings.log_level)
