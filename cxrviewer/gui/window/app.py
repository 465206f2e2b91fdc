"""The application: brings the window up first and everything else after it."""

import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import NoReturn

from PySide6.QtCore import QMessageLogContext, QObject, QSize, Qt, QTimer, QtMsgType, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cxrviewer import recent
from cxrviewer.console import named
from cxrviewer.errors import OutputError, SettingsError
from cxrviewer.files import remove_drafts, remove_left_folders
from cxrviewer.gui.look import icons
from cxrviewer.gui.look import theme as themes
from cxrviewer.gui.look.constants import keep_constants_alive
from cxrviewer.gui.look.language import speak
from cxrviewer.gui.panels.notice_dialog import NoticeDialog
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.window.screenshot import Screenshot
from cxrviewer.gui.work.collecting import collecting_here
from cxrviewer.gui.work.errands import Errands
from cxrviewer.gui.work.jobs import Tools
from cxrviewer.gui.work.meeting import Meeting, hand_over
from cxrviewer.gui.work.worker import default_tools
from cxrviewer.logs import place_of
from cxrviewer.notify import notify
from cxrviewer.paths import AUDITS, cache
from cxrviewer.results import acknowledgement
from cxrviewer.results.audit_trail.recorder import Recorder
from cxrviewer.settings import Layers

_LOG = logging.getLogger(__name__)
_SIZE = (1280, 800)
_SWITCH_SECONDS = 0.0005  # how long the worker may keep Python to itself while the window waits; Python's own is 5 ms


class Start(QObject):
    """What happens once the window is on the screen, and at second starts.

    Parameters
    ----------
    window
        The window.
    places
        What the command line names.
    meeting
        Where second starts are expected, if they are.
    asks
        Whether the notice has still to be acknowledged: films wait until it is.
    """

    def __init__(
        self, window: MainWindow, places: Sequence[Path], meeting: Meeting | None = None, *, asks: bool = False
    ) -> None:
        super().__init__(window)
        self._window, self._places, self._meeting, self._asks = window, list(places), meeting, asks
        if meeting is not None:
            meeting.called.connect(self.take)
            window.preferences.changed.connect(self._follow)
            window.writing.closing.connect(self._expect)

    @Slot()
    def begin(self) -> None:
        """Open what the command line names, or ask first, and read the bundle's description."""
        if self._asks:
            notice = NoticeDialog(self._window.theme, self._window)
            notice.accepted.connect(self._go_on)
            notice.rejected.connect(self._window.close)
            notice.open()
        elif self._places:
            self._window.open(self._places)
        self._window.desk.load_model()

    @Slot()
    def _go_on(self) -> None:
        """Open what waited for the notice, and keep that it was acknowledged."""
        self._asks = False
        if self._places:
            self._window.open(self._places)
        try:
            acknowledgement.acknowledge()
        except SettingsError as error:
            notify("warning", str(error))
        self._window.preferences.read_again()

    @Slot(list)
    def take(self, places: Sequence[Path]) -> None:
        """Open what a second start names, and come to the front."""
        if self._asks:
            self._places += places
        elif places:
            self._window.open(places)
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        QApplication.alert(self._window)  # where a system lets no window come to the front by itself

    @Slot(str)
    def _follow(self, key: str) -> None:
        if key == "single_window":
            self._expect(closing=False)

    @Slot(bool)
    def _expect(self, closing: bool) -> None:
        """Let second starts find the window where that is wished for; none may hand its films to one that closes."""
        if self._meeting is None:
            return
        if self._window.preferences.settings.single_window and not closing:
            self._meeting.expect()
        else:
            self._meeting.close()


def run(
    paths: Sequence[Path],
    *,
    screenshot: Path | None = None,
    layout: str = "film",
    tools: Callable[[Recorder], Tools] | None = None,
    trouble: str = "",
    layers: Layers | None = None,
    may_meet: bool = False,
) -> int:
    """Show the window until it is closed, or take a screenshot; return the exit code.

    Parameters
    ----------
    paths
        Films and folders to open.
    screenshot
        Where a PNG of the window goes once the analysis is done; None to stay open.
    layout
        What the screenshot shows, one of `layouts.LAYOUTS`.
    tools
        Gives the rooms below, with what keeps the audit trail; None for the real ones with the bundle and the device
        that are there.
    trouble
        One line about what went wrong before there was a window, for its message bar.
    layers
        What is configured, and by whom; None for the defaults, and then nothing of the user's own is looked at.
    may_meet
        Whether second starts may hand their films to this window.
    """
    app = application()
    with qt_messages_in_log(), collecting_here(app):
        preferences = Preferences(layers)
        speak(app, preferences.settings.language)
        meeting = Meeting() if may_meet else None
        if meeting is not None and preferences.settings.single_window and not meeting.expect() and hand_over(paths):
            return 0  # another start was quicker
        _forget_recent(layers)
        _clear_up(layers)
        theme = themes.named(preferences.settings.theme)
        recorder = Recorder.configured(layers.settings) if layers is not None else Recorder()
        window = MainWindow((tools or default_tools)(recorder), theme, preferences)
        size = QSize(*_SIZE)
        window.resize(size if screenshot else size.boundedTo(window.screen().availableSize()))
        window.show()
        if trouble:
            notify("warning", trouble)
        start = Start(window, paths, meeting, asks=screenshot is None and asks_first(layers))
        QTimer.singleShot(0, start.begin)
        if screenshot is None:
            code = app.exec()
            if meeting is not None:
                meeting.close()
        else:
            shot = Screenshot(window, screenshot, layout, named(paths))
            code = _photograph(app, window, shot, expects_film=bool(paths))
        if window.desk.running or any(one.running for one in window.findChildren(Errands)):
            end_at_once(code)
        return code


def asks_first(layers: Layers | None) -> bool:
    """Return whether the notice has to be acknowledged before the first film; a picture shows it as it is."""
    return layers is not None and acknowledgement.is_needed(layers)


def _forget_recent(layers: Layers | None) -> None:
    """Delete a list of recent films that settings, or an administrator, no longer want."""
    if layers is not None and not layers.settings.recent:
        with suppress(OutputError):
            recent.clear()


def _clear_up(layers: Layers | None) -> None:
    """Remove what a window that was killed left of its looks at training data: it names paths and patients."""
    if layers is not None:
        remove_left_folders(cache(), AUDITS)


def end_at_once(code: int) -> NoReturn:
    """End the process under a thread that is still at work: nothing it does is wanted, and Qt would abort."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    remove_drafts()
    os._exit(code)


@contextmanager
def qt_messages_in_log() -> Iterator[None]:
    """Write what Qt has to say into the log: a user's terminal is for sentences that tell what to do."""
    before = qInstallMessageHandler(log_message)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def log_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Write one message of Qt's into the log, on one line."""
    del context
    serious = kind in {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
    _LOG.log(logging.ERROR if serious else logging.DEBUG, "Qt: %s", " ".join(text.split()))


def _photograph(app: QApplication, window: MainWindow, shot: Screenshot, *, expects_film: bool) -> int:
    """Return the exit code once the screenshot is taken."""
    shot.finished.connect(app.exit)
    shot.start(expects_film=expects_film)
    code = app.exec()
    window.close()
    if shot.error:
        notify("error", shot.error)
    return code


def application() -> QApplication:
    """Return the application object, made on the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    keep_constants_alive()
    sys.setswitchinterval(_SWITCH_SECONDS)
    sys.excepthook = report
    app = QApplication(["cxrviewer"])
    app.setApplicationName("cxrviewer")
    app.setStyle("Fusion")
    app.setWindowIcon(icons.application_icon())
    return app


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of an unexpected error in the window's thread without its text, which may name a file or a patient."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _LOG.error("Unexpected %s at %s", kind.__name__, place_of(error))
    notify("error", f"Something unexpected went wrong ({kind.__name__}). You can go on; please report it.")
