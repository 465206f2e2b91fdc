"""Main window: puts the parts together and connects them; holds no logic of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cxrviewer import notify
from cxrviewer.gui.actions import menus, pages
from cxrviewer.gui.canvas.linking import Links
from cxrviewer.gui.canvas.pane import Pane
from cxrviewer.gui.canvas.stage import Stage
from cxrviewer.gui.canvas.together_bar import TogetherBar
from cxrviewer.gui.canvas.welcome import Welcome
from cxrviewer.gui.canvas.workspace import Workspace
from cxrviewer.gui.commands.film_actions import FilmActions
from cxrviewer.gui.commands.film_menus import FilmMenus
from cxrviewer.gui.commands.measuring_actions import MeasuringActions
from cxrviewer.gui.commands.model_actions import ModelActions
from cxrviewer.gui.commands.opening import Opening
from cxrviewer.gui.commands.pacs_actions import PacsActions
from cxrviewer.gui.commands.pictures import Pictures
from cxrviewer.gui.commands.reports import Reports
from cxrviewer.gui.commands.study_actions import StudyActions
from cxrviewer.gui.learning.workshop import Workshop
from cxrviewer.gui.look.held_keys import HeldKeys, qt_key
from cxrviewer.gui.look.message_bar import MessageBar
from cxrviewer.gui.look.theme import DARK, LIGHT, Theme, palette, style_sheet
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.panels.foot import Foot
from cxrviewer.gui.panels.opinion_panel import OpinionPanel
from cxrviewer.gui.panels.pair_panel import PairPanel
from cxrviewer.gui.panels.side_panel import SidePanel
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.states import State
from cxrviewer.gui.settings.preference_actions import PreferenceActions
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.studies.browser import Browser
from cxrviewer.gui.studies.film_messages import FilmMessages
from cxrviewer.gui.studies.thumbnails import Thumbnails
from cxrviewer.gui.tools.questions import Questions
from cxrviewer.gui.tools.saving import Saving
from cxrviewer.gui.window.about import AboutPage
from cxrviewer.gui.work.desk import Desk
from cxrviewer.gui.work.jobs import Tools
from cxrviewer.gui.work.privacy import Privacy
from cxrviewer.gui.work.session import Session
from cxrviewer.gui.work.writing import Writing
from cxrviewer.inference.bundle import Bundle

TITLE = mark("cxrviewer — research use only")


class Listener(QObject):
    """Carries what is told in any thread into the window's thread."""

    heard = Signal(str, str)

    def hear(self, notification: notify.Notification) -> None:
        """Pass one notification on; called from any thread."""
        self.heard.emit(notification.level, notification.text)


class MainWindow(QMainWindow):
    """The window.

    Parameters
    ----------
    tools
        What the worker works with.
    theme
        Colours around the film.
    preferences
        What is configured; None for the defaults.
    """

    def __init__(self, tools: Tools, theme: Theme = DARK, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.setWindowTitle(tr(TITLE))
        self.setAcceptDrops(True)
        self._theme = theme
        self.desk = Desk(tools, self)
        self.recorder = tools.recorder
        self.session = Session(self.desk, self)
        self.scenes = self.session.scenes
        self.messages = MessageBar(theme)
        self.welcome = Welcome()
        self.stage = Stage(self.session)
        self.privacy = Privacy(self.session, self)
        FilmMessages(self.session, self.privacy, self.messages, self)
        self.browser = Browser(self.session, Thumbnails(self.desk.lane(aside=True), self), theme)
        self._studies = StudyActions(self.session, self.stage, self.browser, Links(self.stage), self.privacy, self)
        self.side = SidePanel(self.scenes, theme)
        self.side.leave_room(self.stage)
        self.foot = Foot(theme)
        self._film_actions = FilmActions(self.scenes, self._active_workspace, self)
        self._measuring = MeasuringActions(self.scenes, self._active_workspace, self)
        self._held_keys = HeldKeys({}, self)
        self.opening = Opening(self.privacy, self)
        self.preferences = preferences or Preferences()
        self.pacs_actions = PacsActions(self.preferences, self.privacy, self)
        self.preference_actions = PreferenceActions(self.preferences, self.scenes, self.privacy, self)
        self.model_actions = ModelActions(self.session, self.side, self.preferences, self.desk.lane(aside=True), self)
        self.model_actions.read_first.recorder = self.recorder
        self.saving = Saving(self.scenes, self.recorder, self)
        self.reports = Reports(self.session, self.privacy, self.recorder, self)
        self.pictures = Pictures(self.session, self.stage, self.privacy, self.recorder, self)
        self.workshop = Workshop(self.session, self, theme)
        self.writing = Writing(self)
        self._listener = Listener(self)
        self._unsubscribe = notify.subscribe(self._listener.hear)
        self.actions_by_id = menus.make_actions(self, self._handlers())
        self.menus = menus.fill_menu_bar(self, self.actions_by_id)
        self._film_menus = FilmMenus(self.scenes, self.menus, self.session.presentation_states_for, self)
        self._bar = menus.tool_bar(self, self.actions_by_id)
        self.preference_actions.begin(self.actions_by_id, self.menus)
        self.use_keys()
        self._arrange()
        self._connect()
        self.model_actions.begin(self.actions_by_id)
        self.set_theme(theme)
        self._show_state(states.NoFilm())

    def _arrange(self) -> None:
        self.side.put_above_scores(PairPanel(self.session, self.stage, self.privacy))
        self.opinions = OpinionPanel(self.model_actions.read_first, self.session)
        self.side.put_below_scores(self.opinions)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self.welcome.setMinimumWidth(1)  # else it would claim its room while a film is on show, too
        self._stack.addWidget(self.stage)
        films = QWidget()
        middle = QVBoxLayout(films)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        for part in (self.messages, self.workshop.banner, TogetherBar(self.stage)):
            middle.addWidget(part)
        middle.addWidget(self._stack, 1)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.browser)
        split.addWidget(films)
        split.setStretchFactor(1, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(split, 1)
        row.addWidget(self.side)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        session, scores, heatmap = self.session, self.side.probabilities, self.side.explanation
        session.state_changed.connect(self._show_state)
        session.state_changed.connect(self.side.set_state)
        session.explaining.connect(heatmap.set_explaining)
        session.model_loaded.connect(self._take_bundle)
        session.moved.connect(self.foot.set_place)
        session.moved.connect(self._offer_steps)
        session.searching.connect(self.foot.set_search)
        session.searching.connect(self.welcome.set_search)
        session.states_read.connect(self._follow_scene)
        self._film_menus.state_wanted.connect(session.present)
        self._listener.heard.connect(self.messages.tell_name)
        scores.class_chosen.connect(session.choose_class)
        scores.cancel_wanted.connect(session.cancel)
        scores.analysis_wanted.connect(session.analyse)
        scores.override_wanted.connect(session.override_gate)
        scores.card_wanted.connect(self.workshop.show_card)
        heatmap.cancel_wanted.connect(session.cancel)
        heatmap.checks_wanted.connect(session.check)
        heatmap.wished.connect(session.explain)
        writers = self.opinions, self.saving, self.reports, self.pictures  # their lines name files
        for part in (*writers, self.model_actions, self.pacs_actions, self.workshop, self.preference_actions):
            part.told.connect(self.messages.tell_name)
        for other in (session, self.writing, self.stage, self._studies):
            other.told.connect(self.messages.tell)
        self.foot.stop_wanted.connect(session.stop_search)
        self.welcome.open_wanted.connect(self.opening.ask_films)
        self.welcome.sample_wanted.connect(self.opening.open_sample)
        self.welcome.again_wanted.connect(self._studies.show_again)
        self.opening.wanted.connect(self.open)
        self.pacs_actions.wanted.connect(self.open)
        self.preference_actions.recent.wanted.connect(self.open)
        self.preference_actions.keys_changed.connect(self.use_keys)
        self.preference_actions.theme_changed.connect(self.set_theme)
        self.preference_actions.screens_changed.connect(self._say_display)
        self.stage.probed.connect(self.foot.set_probe)
        self.stage.menu_wanted.connect(self._pop_menu)
        self.stage.pane_made.connect(self._take_pane)
        for pane in self.stage.panes:
            self._take_pane(pane)
        self._studies.taken_back.connect(self.messages.take_back)
        self.writing.taken_back.connect(self.messages.take_back)
        self.privacy.shared.connect(self.foot.set_shared)
        self._studies.begin(self.actions_by_id)
        self.scenes.changed.connect(self._follow_scene)
        self.stage.arranged.connect(self._follow_scene)

    @property
    def scene(self) -> Scene:
        """Return what menus, keys and panel are about."""
        return self.session.active.scene

    @property
    def theme(self) -> Theme:
        """Return the colours in use."""
        return self._theme

    @property
    def workspace(self) -> Workspace:
        """Return the canvases of the active film."""
        return self.stage.workspace

    def _active_workspace(self) -> Workspace:
        return self.stage.workspace

    @Slot(object)
    def _take_pane(self, pane: Pane) -> None:
        Questions(pane.reading.scene.placing, self)

    def _handlers(self) -> dict[str, Callable[..., None]]:
        own: dict[str, Callable[..., None]] = {
            "save_measurements": self.privacy.asking(self.saving.ask, self),
            "load_measurements": self.privacy.asking(self.saving.ask_back, self),
            "models": self.privacy.asking(self.workshop.show_models, self),
            "train": self.privacy.asking(self.workshop.show_training, self),
            "previous_film": self.session.show_previous,
            "next_film": self.session.show_next,
            "analyse": self.session.analyse,
            "cancel": self._cancel,
            "compare": self.stage.set_compared,
            "quit": self._quit,
            "theme": self._switch_theme,
            "help": self._show_help,
            "about": self._show_about,
        }
        parts = (
            *(self._film_actions, self._measuring, self._studies, self.workshop, self.opening),
            *(self.preference_actions, self.model_actions, self.reports, self.pictures, self.pacs_actions),
        )
        return {name: handler for part in parts for name, handler in part.handlers().items()} | own

    @Slot(list)
    def open(self, places: Sequence[Path]) -> None:
        """Open the films among files and folders."""
        self.messages.clear()
        self.session.open(places)
        self.preference_actions.recent.remember(places)

    @Slot()
    def use_keys(self) -> None:
        """Let the keys that are configured do what they stand for."""
        keys = self.preferences.keys.keys
        menus.set_keys(self.actions_by_id, self.menus, keys)
        self.scenes.set_keys(keys)
        held = {"peek": self._peek, "lens": self._magnify}
        self._held_keys.set_switches({qt_key(keys[name][0]): switch for name, switch in held.items() if keys[name]})

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Use other colours around the film."""
        self._theme = theme
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme))
        beside = self.workshop, self.preference_actions, self.model_actions, self.pacs_actions, self.pictures
        for part in (self.messages, self.side, self.foot, self.browser, *beside):
            part.set_theme(theme)
        menus.paint_icons(self.actions_by_id, self._bar, theme)

    @Slot(object)
    def _show_state(self, state: State) -> None:
        film = self.scene.radiograph is not None
        has_pane = film or self.stage.count > 1 or state == states.Opening(late=True)
        self._stack.setCurrentWidget(self.stage if has_pane else self.welcome)
        self.welcome.set_state(state)
        self._offer_steps()
        self.actions_by_id["analyse"].setEnabled(self.session.can_analyse)
        if isinstance(state, states.Analysing) and not state.fraction and not self.browser.has_keys:
            self.workspace.focus()
        self._follow_scene()

    @Slot()
    def _offer_steps(self) -> None:
        self.actions_by_id["previous_film"].setEnabled(self.session.can_step(-1))
        self.actions_by_id["next_film"].setEnabled(self.session.can_step(1))

    @Slot()
    def _follow_scene(self) -> None:
        """Let menus and panel say what the scene says."""
        self._film_actions.follow(self.actions_by_id)
        self._measuring.follow(self.actions_by_id)
        self._film_menus.follow()
        self.model_actions.follow(self.actions_by_id)
        self.reports.follow(self.actions_by_id)
        self.pictures.follow(self.actions_by_id)
        self.side.probabilities.set_class(self.scene.overlay.target)
        self.foot.set_probe_shown(self.scene.aids.probe)
        self.welcome.set_name(self.scene.name if len(self.session.index.films) > 1 else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the film its share."""
        self.side.set_room(event.size().width())
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is known of the display, of each one that the window moves to."""
        super().showEvent(event)
        self.windowHandle().screenChanged.connect(self._say_display, Qt.ConnectionType.UniqueConnection)
        self._say_display()

    @Slot()
    def _say_display(self) -> None:
        self.foot.set_display(self.preference_actions.screens.verification(self.screen()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the heatmap, or the magnifier, while its key is held."""
        self._held_keys.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take them away again."""
        self._held_keys.release(event)

    def _peek(self, on: bool) -> bool:
        if on and not self.scene.overlay.target:
            return False
        self.scene.set_overlay(replace(self.scene.overlay, peeking=on))
        return True

    def _magnify(self, on: bool) -> bool:
        self._active_workspace().set_lens(on)
        return self.scenes.active.lens is not None

    @Slot()
    def _cancel(self) -> None:
        """Put the tool down; without one, stop what is being computed."""
        if not self._active_workspace().cancel():
            self.session.cancel()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.open([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    @Slot(object)
    def _take_bundle(self, bundle: Bundle) -> None:
        self.workshop.take_bundle(bundle)
        self.side.set_bundle(bundle, on_trial=self.workshop.on_trial)

    @Slot()
    def _show_help(self) -> None:
        pages.keys_page(self._theme, self.scene.mouse, self.preferences.keys.keys, self).show()

    @Slot()
    def _show_about(self) -> None:
        AboutPage(self.workshop.bundle, self._theme, self).show()

    @Slot()
    def _switch_theme(self) -> None:
        self.set_theme(LIGHT if self._theme is DARK else DARK)

    @Slot(object)
    def _pop_menu(self, place: QPoint) -> None:
        self.menus["Grey"].popup(place)

    @Slot()
    def _quit(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for what is being written and stop the workers."""
        if not self.workshop.may_close() or not self.writing.finish(self.workshop.may_close):
            event.ignore()
            return
        self._unsubscribe()
        self.hide()
        errands = self.workshop, self.preference_actions, self.model_actions, self.pacs_actions
        for part in (self.desk, *errands, self.reports, self.pictures):
            part.close()
        event.accept()
