"""Screenshot: opens a film, waits for its analysis, saves what the window shows, and says how it went."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from cxrviewer.errors import OutputError
from cxrviewer.files import replacing
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.layouts import DIALOGS, LAYOUTS
from cxrviewer.gui.scene.states import State
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.inference.analysis import NOTICE

_LONGEST_MS = 120_000
_WITHHELD = "Films are read first: what the model says is hidden until an opinion is recorded."
_NO_PRIOR = "No film before it of the same patient and view was found. Name its folder, too."
_SETTLE_MS = 150  # layouts and fonts come to rest


class Screenshot(QObject):
    """Takes one picture of a window.

    Parameters
    ----------
    window
        The window, with a film on its way, or none.
    file
        Where the PNG goes.
    layout
        One of `LAYOUTS`.
    asked
        What was asked for, put in front of what went wrong with it.

    Attributes
    ----------
    finished
        Exit code: 0 when the picture shows what was asked for.
    error
        What went wrong, in one line.
    """

    finished = Signal(int)

    def __init__(self, window: MainWindow, file: Path, layout: str, asked: str = "") -> None:
        super().__init__(window)
        if layout not in LAYOUTS:
            raise ValueError(f"unknown layout {layout}")
        self._window, self._file, self._layout, self._asked = window, file, layout, asked
        self._code = 0
        self.error = ""
        self._limit = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._limit.timeout.connect(self._give_up)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._take)

    def start(self, *, expects_film: bool) -> None:
        """Wait for the analysis; without a film take the picture at once."""
        if not expects_film:
            if self._layout in DIALOGS:
                self._window.actions_by_id[self._layout].trigger()
            self._settle.start()
            return
        session = self._window.session
        session.state_changed.connect(self._follow)
        if self._layout == "prior":
            for signal in (session.searching, session.reading_changed):
                signal.connect(self._follow_prior)
        self._limit.start()

    @Slot(object)
    def _follow(self, state: State) -> None:
        if isinstance(state, states.Analysed):
            if not self._arrange():
                return
        elif isinstance(state, states.Withheld):
            if self._layout != "film":
                self._fail(_WITHHELD)
        elif isinstance(state, states.Refused | states.NotAnalysed | states.Stopped | states.NoFilm):
            self._fail(getattr(state, "text", "It was not analysed."))
        else:
            return
        self._limit.stop()
        self._settle.start()

    def _arrange(self) -> bool:
        """Bring about the layout of an analysed film; return whether nothing has to be waited for."""
        scene, actions = self._window.scene, self._window.actions_by_id
        if self._layout == "compare":
            actions["compare"].setChecked(True)
        elif self._layout == "prior":
            return self._hang_prior()
        elif self._layout in DIALOGS:
            actions[self._layout].trigger()
        elif self._layout != "film":
            scene.set_overlay(replace(scene.overlay, method=self._layout, locked=bool(scene.overlay.target)))
        return True

    def _hang_prior(self) -> bool:
        """Hang the prior once it is found, and return whether it is analysed."""
        panes, action = self._window.stage.visible_panes, self._window.actions_by_id["prior"]
        if len(panes) == 2:
            return all(pane.reading.analysis is not None for pane in panes)
        if action.isEnabled():
            action.trigger()
        elif not self._window.foot.searches:
            self._fail(_NO_PRIOR)
            return True
        return False

    @Slot()
    def _follow_prior(self) -> None:
        if not self._settle.isActive() and self._window.session.active.analysis is not None:
            self._follow(self._window.session.state)

    @Slot()
    def _give_up(self) -> None:
        self._fail("The analysis took too long. Try again, or try another film.")
        self._settle.start()

    def _fail(self, text: str) -> None:
        self._code, self.error = 1, f"{self._asked}: {text}" if self._asked else text

    @Slot()
    def _take(self) -> None:
        if self._layout in DIALOGS and self._seen() is self._window and not self._code:  # what it is made of is loaded
            if not self._limit.isActive():
                self._limit.start()
            self._settle.start()
            return
        self._limit.stop()
        try:
            save(self._seen().grab().toImage(), self._file)
            self._window.recorder.exported("screenshot", self._window.scene.radiograph)
        except OutputError as error:
            self._code, self.error = 1, str(error)
        self.finished.emit(self._code)

    def _seen(self) -> QWidget:
        """Return the window, or the dialog that was asked for."""
        dialogs = [one for one in self._window.findChildren(QDialog) if one.isVisible()]
        return dialogs[-1] if self._layout in DIALOGS and dialogs else self._window


def save(picture: QImage, file: Path) -> None:
    """Write ``picture`` as PNG, whole or not at all, with the notice in its text as well.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    picture.setText("Comment", NOTICE)
    with replacing(file) as draft:
        if not picture.save(str(draft), "PNG"):  # type: ignore[call-overload]
            raise OSError("Qt does not say why")
