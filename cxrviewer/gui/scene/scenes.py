"""Scenes: those of the films side by side, and the active one, of which menus and panel speak."""

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui.actions.keymap import Keymap
from cxrviewer.gui.actions.mouse import Mouse
from cxrviewer.gui.scene.looks import Aids
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.screens import Screens


class Scenes(QObject):
    """All scenes of a window.

    Parameters
    ----------
    first
        The scene that is active at first.

    Attributes
    ----------
    active
        The scene that menus, keys and the panel are about.
    changed
        Something of the active scene has to be drawn again, or another scene is active.
    """

    changed = Signal()

    def __init__(self, first: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.active = first
        self._all = [first]
        first.changed.connect(self.changed)

    def add(self, scene: Scene) -> None:
        """Take in another scene, which shows text and notices as the active one does, and knows its measurements."""
        self._all.append(scene)
        scene.measurements.share(self.active.measurements)
        scene.set_aids(self.active.aids)
        scene.set_mouse(self.active.mouse)
        scene.screens, scene.keys = self.active.screens, self.active.keys
        scene.set_text_shown(self.active.text_shown)
        scene.set_all_notices(self.active.all_notices)

    def activate(self, scene: Scene) -> None:
        """Let menus and panel be about ``scene``; a tool in hand goes there, too, without its points."""
        if scene is not self.active:
            tool = self.active.placing.tool
            self.active.placing.cancel()
            scene.placing.take(tool)
            self.active.changed.disconnect(self.changed)
            self.active = scene
            scene.changed.connect(self.changed)
            self.changed.emit()

    @Slot(bool)
    def set_text_shown(self, shown: bool) -> None:
        """Show or hide the text on every film."""
        for scene in self._all:
            scene.set_text_shown(shown)

    @Slot(bool)
    def set_all_notices(self, shown: bool) -> None:
        """List every notice below its film, or only the weightiest on it."""
        for scene in self._all:
            scene.set_all_notices(shown)

    def set_aids(self, aids: Aids) -> None:
        """Show or hide the program's own aids on every film."""
        for scene in self._all:
            scene.set_aids(aids)

    def set_screens(self, screens: Screens) -> None:
        """Know what was measured of the screens."""
        for scene in self._all:
            scene.screens = screens
        self.changed.emit()

    def set_keys(self, keys: Keymap) -> None:
        """Name other keys in words on films."""
        for scene in self._all:
            scene.keys = keys
        self.changed.emit()

    def set_mouse(self, scheme: Mouse) -> None:
        """Use the mouse like another program on every film."""
        for scene in self._all:
            scene.set_mouse(scheme)
