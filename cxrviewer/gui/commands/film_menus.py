"""Film menus: the entries that depend on the film on show: its windows, presentation states and overlays."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.scene.captions import origin, plane_text, window_text
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.imaging.film.overlays import OverlayPlane
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.film.radiograph import Radiograph

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.film.presentation_state import PresentationState

_ON_SCREEN_ONLY = mark(
    "How somebody set the film up for reading. On screen only: the model always sees the film itself."
)
_MOST_KEYS = 9

StatesFor = Callable[[Radiograph], "Sequence[PresentationState]"]


class FilmMenus(QObject):
    """Keeps the entries in step with the scene.

    Parameters
    ----------
    scenes
        What is shown: the menus are about the active one.
    menus
        All menus by name.
    states_for
        The presentation states that are at hand for a film.

    Attributes
    ----------
    state_wanted
        The `PresentationState` that the reader chose, None for the file's own.
    """

    state_wanted = Signal(object)

    def __init__(
        self, scenes: Scenes, menus: Mapping[str, QMenu], states_for: StatesFor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._scenes, self._states_for = scenes, states_for
        self._grey, self._presentation = menus["Grey"], menus["Presentation"]
        self._presentation.setToolTipsVisible(True)
        self._grey.addSeparator()  # Qt draws no line above or below which there is nothing
        self._after_states = self._presentation.insertSeparator(self._presentation.actions()[0])
        self._offered: tuple[ShownFilm | None, tuple[PresentationState, ...], bool] | None = None
        self._named = True
        self._windows, self._states, self._planes = QActionGroup(self), QActionGroup(self), QActionGroup(self)
        self._planes.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._windows.triggered.connect(self._use_window)
        self._states.triggered.connect(self._use_state)
        self._planes.triggered.connect(self._switch_plane)

    @property
    def _scene(self) -> Scene:
        return self._scenes.active

    @Slot()
    def follow(self) -> None:
        """Offer what the film on show has, and mark what of it is in use."""
        shown, film = self._scene.shown, self._scene.radiograph
        states = tuple(self._states_for(film)) if film else ()
        offered, self._named = self._offered, self._scene.disguise is None
        if offered is None or not _same_film(offered[0], shown) or offered[1:] != (states, self._named):
            self._fill(shown, states)
        self._offered = shown, states, self._named
        for action in self._windows.actions():
            action.setChecked(action.data() == self._scene.voi)
        for action in self._states.actions():
            action.setChecked(shown is not None and action.data() is shown.state)
        for action in self._planes.actions():
            action.setChecked(self._scene.layers.drawings and action.data() not in self._scene.layers.hidden)

    def _fill(self, shown: ShownFilm | None, states: "tuple[PresentationState, ...]") -> None:
        for group in (self._windows, self._states, self._planes):
            _empty(group)
        title = self._presentation.title().partition(" (")[0]
        self._presentation.setTitle(f"{title} ({len(states)})" if states else title)
        if shown is not None:
            self._offer_windows(shown)
            self._offer_states(states)
            self._offer_planes(shown)

    def _offer_windows(self, shown: ShownFilm) -> None:
        for number, voi in enumerate(shown.radiograph.grayscale.vois, 1):
            words = origin(voi, state=shown.state is not None) + window_text(voi, named=self._named)
            action = self._entry(self._windows, words, voi)
            if number <= _MOST_KEYS:
                action.setShortcut(QKeySequence(str(number)))
            self._grey.addAction(action)

    def _offer_states(self, states: "tuple[PresentationState, ...]") -> None:
        for number, state in enumerate((None, *states) if states else ()):
            action = self._entry(self._states, self._state_words(state, number), state)
            action.setToolTip(tr(_ON_SCREEN_ONLY))
            self._presentation.insertAction(self._after_states, action)

    def _state_words(self, state: "PresentationState | None", number: int) -> str:
        if state is None:
            return tr("The file's own")
        if not self._named:
            return tr("State {number}", number=number)
        name = state.label or tr("State")
        return f"{name}  {state.description}".strip()

    def _offer_planes(self, shown: ShownFilm) -> None:
        for plane in shown.radiograph.overlays:
            words = plane_text(plane.group, (plane.label or plane.description) if self._named else "")
            self._presentation.addAction(self._entry(self._planes, words, plane.group))

    def _entry(self, group: QActionGroup, words: str, data: object) -> QAction:
        # The sender's words: a tab would begin the column of the keys, and & would underline a letter.
        action = QAction(printable(words).replace("&", "&&"), self)
        action.setCheckable(True)
        action.setData(data)
        group.addAction(action)
        return action

    @Slot(QAction)
    def _use_window(self, action: QAction) -> None:
        self._scene.set_voi(action.data())

    @Slot(QAction)
    def _use_state(self, action: QAction) -> None:
        self.state_wanted.emit(action.data())

    @Slot(QAction)
    def _switch_plane(self, action: QAction) -> None:
        layers, group = self._scene.layers, frozenset({action.data()})
        if not layers.drawings:  # all were hidden: the reader asks for this one
            others = frozenset(plane.group for plane in self._overlays()) - group
            self._scene.set_layers(replace(layers, drawings=True, hidden=others))
        else:
            self._scene.set_layers(replace(layers, hidden=layers.hidden ^ group))

    def _overlays(self) -> Sequence[OverlayPlane]:
        return self._scene.shown.radiograph.overlays if self._scene.shown else ()


def _same_film(before: ShownFilm | None, now: ShownFilm | None) -> bool:
    """Return whether both show one film under one presentation state, perhaps turned."""
    return before is now or (before is not None and now is not None and before.radiograph is now.radiograph)


def _empty(group: QActionGroup) -> None:
    for action in group.actions():
        group.removeAction(action)
        for place in action.associatedObjects():
            if isinstance(place, QMenu):
                place.removeAction(action)
        action.deleteLater()
