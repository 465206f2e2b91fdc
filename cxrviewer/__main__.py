"""Entry point of the program: the command line, with the window behind ``view``."""

import gc
import io
import multiprocessing
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cxrviewer.errors import RequestError

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from cxrviewer.cli import ViewRequest


#: Turns of the loop in which threads of GNU's OpenMP wait for each other before they sleep: some microseconds.
SPINS = "2000"


def main() -> int:
    """Run the program and return its exit code."""
    try:
        return _run()
    except KeyboardInterrupt:  # while it is loaded, which may take a second; later `cli` catches it
        with suppress(OSError, ValueError):
            sys.stderr.write("cxrviewer: Stopped.\n")
        return 1


def _run() -> int:
    _restore_streams()
    _settle_home()
    _leave_no_core()
    multiprocessing.freeze_support()
    _settle_threads()
    from cxrviewer import cli
    from cxrviewer.gui.scene.layouts import LAYOUTS

    return cli.main(sys.argv[1:], view=_view, layouts=LAYOUTS)


def _restore_streams() -> None:
    """Make printing safe.

    A windowed program on Windows has no console (pyinstaller issue 7782), and a console need not know every letter of a
    file name.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
        elif stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open for good


def _settle_threads() -> None:
    """Keep threads that wait from holding up those that work, here and in the processes that are started from here.

    It counts where numpy and torch are not loaded yet. What numpy multiplies here is small, and its threads would wait
    in a loop beside torch's. At each step of a network these wait for each other in a loop, too; beside other programs
    that may take seconds (docs/performance.md).
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if "OMP_WAIT_POLICY" not in os.environ:
        os.environ.setdefault("GOMP_SPINCOUNT", SPINS)


def _settle_home() -> None:
    """Give an account that the system does not know, as in some containers, the home that containers give: the root.

    Without one no folder of the user has a name. What cannot be written there is told as in any other home. Windows
    reads another variable, which services may lack. A HOME that is empty or relative is none.
    """
    if sys.platform != "win32" and not Path(os.environ.get("HOME", os.sep)).is_absolute():
        del os.environ["HOME"]
    try:
        Path.home()
    except RuntimeError:
        os.environ["USERPROFILE" if sys.platform == "win32" else "HOME"] = os.sep


def _leave_no_core() -> None:
    """Let a crash leave no file of this process's memory, nor of those that it starts: films of patients are in it."""
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _view(request: "ViewRequest") -> int:
    """Open the window. Here and not in `cli`, which knows no Qt at any depth.

    Raises
    ------
    RequestError
        When there is no display: Qt itself would abort the process.
    """
    if _is_without_display():
        if request.screenshot is None:
            raise RequestError("There is no display to open a window on.", "Use 'cxrviewer analyze', or --screenshot.")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if request.may_meet and request.layers.settings.single_window:
        from cxrviewer.gui.work.meeting import hand_over  # a second start is done before it has loaded a window

        if hand_over(request.paths):
            return 0
    from cxrviewer.gui.work.engine_process import EngineProcess
    from cxrviewer.gui.work.film_reader import FilmReader

    reader, scorer = FilmReader(), EngineProcess(request.device)
    if request.paths:  # while the window comes up, the film is read, or a folder refused, and torch is loaded
        reader.expect(request.paths[0])
        scorer.expect()
    gc.disable()  # nothing that is loaded now is garbage; later the window collects in its own thread
    from PySide6.QtCore import qInstallMessageHandler

    from cxrviewer.gui.window import app
    from cxrviewer.gui.work.worker import default_tools

    gc.freeze()
    before = qInstallMessageHandler(_end_without_display)
    try:
        return app.run(
            request.paths,
            screenshot=request.screenshot,
            layout=request.layout,
            tools=partial(default_tools, bundle=request.bundle, reader=reader, scorer=scorer),
            trouble=request.trouble,
            layers=request.layers,
            may_meet=request.may_meet,
        )
    finally:
        qInstallMessageHandler(before)


def _end_without_display(kind: "QtMsgType", context: "QMessageLogContext", text: str) -> None:
    """End with a sentence where Qt opens no window: it would abort the process, and leave a file of its memory."""
    from PySide6.QtCore import QtMsgType

    from cxrviewer.commands.parts import WRONG_USAGE
    from cxrviewer.console import complain
    from cxrviewer.gui.window.app import end_at_once, log_message

    log_message(kind, context, text)
    if kind == QtMsgType.QtFatalMsg:
        complain("No window can be opened on this display. Look at DISPLAY, WAYLAND_DISPLAY and 'cxrviewer self-test'.")
        end_at_once(WRONG_USAGE)


def _is_without_display() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    return not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
