"""Watch: a long command and whoever started it hear of each other by small files in a folder of their own.

Neither a pipe nor a signal would do. A training outlives the window that started it, another window takes it over, and
Windows has no signal that asks a process to end.
"""

import contextlib
import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from cxrviewer.errors import CancelledError, CxrViewerError, OutputError
from cxrviewer.files import locked, make_folder, write_text
from cxrviewer.progress import ProgressLines, TimeLeft

STATE_FILE, STOP_FILE, LOCK_FILE = "state.json", "stop", "lock"
_BETWEEN = 0.25  # seconds between two writings of the state, and between two looks for the wish to stop
_LONGEST_LOCKING = 5.0  # seconds: whoever looks whether somebody is there holds the lock for a moment
_LONGEST_START = 60.0  # seconds from the start of a process to its first word: a cold disk, a virus scanner
_NICENESS = 5  # the window that watches comes first

#: ``none``: never started. ``lost``: its process is gone without a word, by a crash, a kill or a power cut.
Phase = Literal["none", "starting", "running", "done", "stopped", "failed", "lost"]


@dataclass(frozen=True, slots=True)
class State:
    """How far a command is.

    Attributes
    ----------
    phase
        See `Phase`.
    share
        What is done of the part under way, 0 to 1.
    text
        What was told last, one line.
    left
        Seconds that this part will still take, None while that cannot be told.
    error
        Why it failed, one line.
    process
        Number of the process.
    stopping
        Whether it was asked to stop and has not done so yet.
    """

    phase: Phase = "none"
    share: float = 0.0
    text: str = ""
    left: float | None = None
    error: str = ""
    process: int = 0
    stopping: bool = False

    @property
    def is_alive(self) -> bool:
        """Return whether a process is at work on it."""
        return self.phase in ("starting", "running")


class Watch:
    """The command's end: writes the state, and looks for the wish to stop.

    Parameters
    ----------
    folder
        Where the files lie; None for a command that nobody watches.
    lines
        Who else is told of progress.
    """

    def __init__(self, folder: Path | None, lines: ProgressLines | None = None) -> None:
        self._folder, self._lines, self._time = folder, lines, TimeLeft()
        self._state = State("running", process=os.getpid())
        self._written = self._looked = -_BETWEEN
        self._stops = False

    def progress(self, share: float, text: str) -> None:
        """Tell the share of the part under way that is done, 0 to 1, and a line to read, empty between lines."""
        if self._lines is not None:
            self._lines(share, text)
        self._time.take(share)
        self._state = replace(self._state, share=share, text=text or self._state.text, left=self._time.seconds)
        if text or time.monotonic() - self._written >= _BETWEEN:
            self._write()

    def cancelled(self) -> bool:
        """Return whether the command was asked to stop."""
        if self._folder is not None and time.monotonic() - self._looked >= _BETWEEN:
            self._looked = time.monotonic()
            self._stops = self._stops or (self._folder / STOP_FILE).exists()
        return self._stops

    def end(self, phase: Phase, error: str = "") -> None:
        """Say how it ended."""
        self._state = replace(self._state, phase=phase, error=error, left=None)
        self._write()

    def _write(self) -> None:
        """Write the state. The work goes on where that fails: another program may just be reading the file."""
        self._written = time.monotonic()
        if self._folder is not None:
            with contextlib.suppress(OutputError):
                _write(self._folder, self._state)


@contextlib.contextmanager
def watched(folder: Path | None, lines: ProgressLines | None = None) -> Iterator[Watch]:
    """Run a command's work in the block, so that it can be watched by the files in ``folder``.

    Raises
    ------
    OutputError
        When the folder cannot be used, or another process is at work there.
    """
    watch = Watch(folder, lines)
    if folder is None:
        yield watch
        return
    make_folder(folder)
    taken = OutputError("Another process is at work on this already.", "Wait for it, or stop it.")
    unable = OutputError("A file there cannot be locked.", "Choose a folder on a local disk.")
    with locked(folder / LOCK_FILE, taken, unable, _LONGEST_LOCKING):
        watch.progress(0.0, "")
        with contextlib.suppress(OSError, AttributeError):  # Windows has no niceness
            os.nice(_NICENESS)
        try:
            yield watch
        except (CancelledError, KeyboardInterrupt):
            watch.end("stopped")
            raise
        except CxrViewerError as error:
            watch.end("failed", str(error))
            raise
        except Exception as error:  # told here, in a word that names nobody, and handled where it is caught
            watch.end("failed", f"Something unexpected went wrong ({type(error).__name__}).")
            raise
        watch.end("done")


def begin(folder: Path) -> None:
    """Make ``folder`` ready for a process that is about to be started.

    Raises
    ------
    OutputError
        When it cannot be written to.
    """
    make_folder(folder)
    try:
        (folder / STOP_FILE).unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"The folder '{folder}' cannot be written to.", "Check its permissions.") from error
    _write(folder, State("starting"))


def ask_to_stop(folder: Path) -> None:
    """Ask whoever is at work in ``folder`` to stop as soon as it can be gone on from.

    Raises
    ------
    OutputError
        When that cannot be written.
    """
    write_text(folder / STOP_FILE, "")


def look(folder: Path) -> State:
    """Return how far the work in ``folder`` is; holds nothing open."""
    state = _read(folder)
    if not state.is_alive:
        return state
    if _is_at_work(folder):
        return replace(state, stopping=(folder / STOP_FILE).exists())
    state = _read(folder)  # it may have ended since
    if not state.is_alive or (state.phase == "starting" and _is_young(folder)):
        return state
    return replace(state, phase="lost", left=None)


def _write(folder: Path, state: State) -> None:
    content = {key: value for key, value in asdict(state).items() if key != "stopping"}
    write_text(folder / STATE_FILE, json.dumps(content, ensure_ascii=False) + "\n")


def _read(folder: Path) -> State:
    """Return what was written last; what cannot be read just now counts as never written."""
    try:
        content = json.loads((folder / STATE_FILE).read_text(encoding="utf-8"))
        left = content["left"]
        state = State(
            content["phase"],
            float(content["share"]),
            str(content["text"]),
            None if left is None else float(left),
            str(content["error"]),
            int(content["process"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return State()
    return state if state.phase in get_args(Phase) else State()


def _is_at_work(folder: Path) -> bool:
    """Return whether a process holds the lock; the system lets it go when the process dies, however that comes."""
    from filelock import FileLock, Timeout  # loaded late, as in `locked`

    file = folder / LOCK_FILE
    if not file.exists():
        return False
    try:
        lock = FileLock(file, timeout=0.0, mode=0o600)
        lock.acquire()
    except Timeout:
        return True
    except (OSError, NotImplementedError):
        return False
    lock.release()
    return False


def _is_young(folder: Path) -> bool:
    try:
        return time.time() - (folder / STATE_FILE).stat().st_mtime < _LONGEST_START
    except OSError:
        return False
