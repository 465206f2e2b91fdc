"""Children: the program's own commands in processes that outlive the window."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from cxrviewer import watch
from cxrviewer.errors import OutputError
from cxrviewer.gui.look.words import tr
from cxrviewer.watch import State

OUTPUT_FILE = "output.txt"
_LAST_WORDS = 2000  # bytes
_WINDOWS_FLAGS = 0
if sys.platform == "win32":
    _WINDOWS_FLAGS = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS


def program() -> list[str]:
    """Return how this program is called: the frozen executable, or Python with the package."""
    if not getattr(sys, "frozen", False):
        # -P: no module is taken from the folder that the window was started in.
        return [sys.executable, "-P", "-m", "cxrviewer"]
    # On Windows the windowed program prints to nobody, not even into a file: its neighbour for the console does.
    console = Path(sys.executable).with_name("cxrviewer-cli" + Path(sys.executable).suffix)
    return [str(console if console.exists() else sys.executable)]


class Child:
    """A command in the background, watched by the files in a folder.

    Parameters
    ----------
    arguments
        Name of the command and its options; ``--watch`` is added.
    folder
        Of the watch; it also gets ``output.txt`` with all that the command prints.

    Raises
    ------
    OutputError
        When it cannot be started.
    """

    def __init__(self, arguments: Sequence[str], folder: Path) -> None:
        self.folder = folder
        watch.begin(folder)
        # PyInstaller: the child unpacks for itself, and does not use a folder that goes with its parent.
        environment = os.environ | {"PYINSTALLER_RESET_ENVIRONMENT": "1", "PYTHONUNBUFFERED": "1"}
        try:
            with (folder / OUTPUT_FILE).open("wb") as output:
                self._process = subprocess.Popen(  # noqa: S603 - our own program
                    [*program(), *arguments, "--watch", str(folder)],
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    env=environment,
                    start_new_session=True,  # a terminal that closes does not take it along
                    creationflags=_WINDOWS_FLAGS,
                )
            # Takes note of its end whether or not this window still looks, and never keeps the program from ending.
            threading.Thread(target=self._process.wait, daemon=True).start()
        except OSError as error:
            raise OutputError("The process could not be started.", "Check free space and memory.") from error

    def look(self) -> State:
        """Return how far it is; one that ended before its first word has failed."""
        ended = self._process.poll() is not None
        state = watch.look(self.folder)
        if ended and state.phase == "starting":
            return State("failed", error=last_line(self.folder) or tr("The process ended at once."))
        return state

    def kill(self) -> None:
        """End it at once; what it did since its last checkpoint is lost."""
        self._process.kill()
        self._process.wait()


def kill(process: int) -> None:
    """End a process that an earlier window started, by its number; a watch must just have seen it alive."""
    with contextlib.suppress(OSError):
        os.kill(process, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)


def last_line(folder: Path) -> str:
    """Return the last line that a command printed, empty for none: why it ended before it could be watched."""
    with contextlib.suppress(OSError), (folder / OUTPUT_FILE).open("rb") as output:
        output.seek(0, os.SEEK_END)
        output.seek(max(0, output.tell() - _LAST_WORDS))
        lines = output.read().decode(errors="replace").strip().splitlines()
        return lines[-1].removeprefix("cxrviewer: ") if lines else ""
    return ""
