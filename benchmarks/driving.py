"""Drives the window as a reader does, by mouse and keys, and tells when it stopped, what it kept and what it said.

``python benchmarks/driving.py [--minutes 10] [--films 200]``, on an X server of its own (Xvfb) where there
is one. The films are the synthetic sample under other names. A timer beats every 5 ms: the longest time without a beat,
less what the window's thread waited for a processor that other programs had, is the longest stop. Expected: no stop of
100 ms, less than 50 MB grown after the first films, no warning of Qt, no thread left.
"""

import argparse
import gc
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cxrviewer.gui.window.main_window import MainWindow

SAMPLE = Path(__file__).parents[1] / "resources" / "samples" / "synthetic-chest-pa.dcm"
WARM = 20  # films after which memory counts
LONGEST_WAIT = 180.0  # seconds
MOST_STOP, MOST_GROWN = 100.0, 50.0  # ms, MB
_HOMES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")

#: What a driver waits for: milliseconds, or that something is so.
Wait = int | Callable[[], bool]


@dataclass
class Found:
    """What a drive found.

    Attributes
    ----------
    stops
        The longest stop in each kind of step, in milliseconds.
    waits
        The longest time from the beginning of each kind of step to what was waited for, in milliseconds.
    seen
        The longest one with what other programs had of the processor.
    steps
        How many steps of each kind there were.
    films
        How many films were opened.
    grown
        Megabytes that the process grew by after the first films.
    warnings
        Of Qt.
    threads
        Left when the window was closed.
    stuck
        Steps that came to nothing within minutes.
    """

    stops: dict[str, float] = field(default_factory=dict)
    waits: dict[str, float] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)
    seen: float = 0.0
    films: int = 0
    grown: float = 0.0
    warnings: list[str] = field(default_factory=list)
    threads: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)

    @property
    def longest(self) -> float:
        """Return the longest stop."""
        return max(self.stops.values(), default=0.0)

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """Return what was looked at, what came out, and what was expected."""
        slowest = max(self.stops, key=self.stops.__getitem__, default="nothing")
        return [
            ("films opened", f"{self.films}", "-"),
            ("steps by mouse and keys", f"{sum(self.steps.values())}", "-"),
            ("longest stop", f"{self.longest:.0f} ms ({slowest})", f"below {MOST_STOP:.0f} ms"),
            ("the same with the wait for a processor", f"{self.seen:.0f} ms", "-"),
            ("memory grown", f"{self.grown:.0f} MB", f"below {MOST_GROWN:.0f} MB"),
            ("warnings of Qt", f"{len(self.warnings)}", "0"),
            ("threads left", f"{len(self.threads)}", "0"),
            ("steps that came to nothing", ", ".join(self.stuck) or "none", "none"),
        ]

    @property
    def met(self) -> bool:
        """Return whether what was expected came true."""
        calm = self.longest < MOST_STOP and self.grown < MOST_GROWN
        return calm and not self.warnings and not self.threads and not self.stuck


class Hand:
    """A reader's hands on one window: events go through Qt's platform, as those of a real mouse and keyboard do."""

    def __init__(self, window: "MainWindow") -> None:
        from PySide6.QtTest import QTest

        self.window, self._test = window, QTest

    @property
    def middle(self) -> Any:
        """Return the middle of the active canvas, in the window."""
        canvas = self.window.workspace.main
        return canvas.mapTo(self.window, canvas.rect().center())

    def key(self, key: Any, keys: Any = None) -> None:
        """Press a key and let it go."""
        from PySide6.QtCore import Qt

        self._test.keyClick(self.window.windowHandle(), key, keys or Qt.KeyboardModifier.NoModifier)

    def drag(self, button: Any, steps: int = 24) -> Iterator[int]:
        """Drag across the film, one move at a time."""
        from PySide6.QtCore import QPoint, Qt

        none, handle, start = Qt.KeyboardModifier.NoModifier, self.window.windowHandle(), self.middle
        self._test.mousePress(handle, button, none, start)
        for step in range(steps):
            self._test.mouseMove(handle, start + QPoint(4 * step, (step % 7) * 5 - 15))
            yield 8
        self._test.mouseRelease(handle, button, none, start + QPoint(4 * steps, 0))
        yield 8

    def wheel(self, notches: int) -> None:
        """Turn the wheel over the film."""
        from PySide6.QtCore import QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent
        from PySide6.QtWidgets import QApplication

        canvas = self.window.workspace.main
        at = QPointF(canvas.rect().center())
        nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        turned = QPoint(0, 120 * notches)
        QApplication.sendEvent(canvas, QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), turned, *nothing, False))

    def drop(self, folder: Path) -> None:
        """Drop a folder on the window."""
        from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
        from PySide6.QtGui import QDragEnterEvent, QDropEvent
        from PySide6.QtWidgets import QApplication

        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(folder))])
        how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDragEnterEvent(QPointF(self.middle), *how))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(self.middle), *how))


class Drive:
    """Lets a script of steps run inside the window's own loop, and watches the loop's heart.

    Parameters
    ----------
    window
        Which is driven.
    script
        Yields the kind of each step and what to wait for after it.
    """

    def __init__(self, window: "MainWindow", script: Generator[tuple[str, Wait]], found: Found) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._script, self._found, self._window = script, found, window
        self._kind, self._last, self._since, self._begun = "start", time.perf_counter(), 0.0, 0.0
        self.ended = 0.0  # when the window was told to close
        self._wait: Wait = 0
        self._queued = in_the_queue()
        self._heart = QTimer(window, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._beat)
        self._heart.start()

    def _beat(self) -> None:
        now, queued = time.perf_counter(), in_the_queue()
        stop = (now - self._last - (queued - self._queued)) * 1000.0 - 5.0
        self._found.stops[self._kind] = max(self._found.stops.get(self._kind, 0.0), stop)
        self._found.seen = max(self._found.seen, (now - self._last) * 1000.0 - 5.0)
        self._last, self._queued = now, queued
        if self._is_over(now):
            self._found.waits[self._kind] = max(self._found.waits.get(self._kind, 0.0), (now - self._begun) * 1000.0)
            self._begun = time.perf_counter()
            self._step()
            self._since = time.perf_counter()

    def _is_over(self, now: float) -> bool:
        if not callable(self._wait):
            return (now - self._since) * 1000.0 >= self._wait
        if now - self._since > LONGEST_WAIT:
            self._found.stuck.append(self._kind)
            self._script.close()
            return True
        return self._wait()

    def _step(self) -> None:
        try:
            self._kind, self._wait = next(self._script)
            self._found.steps[self._kind] = self._found.steps.get(self._kind, 0) + 1
        except StopIteration:
            self.ended = time.perf_counter()
            self._heart.stop()
            self._window.close()


def reading(hand: Hand, folder: Path, films: int, seconds: float, found: Found) -> Generator[tuple[str, Wait]]:
    """Read films for some time: what a reader does with each, and with every tenth some more."""
    from PySide6.QtCore import Qt

    window = hand.window
    settled = lambda: not window.desk.busy and not window.session.active.opening  # noqa: E731
    hand.drop(folder)
    yield "drop a folder", lambda: len(window.session.index.films) >= films and settled()
    base, end = 0.0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        found.films += 1
        if found.films == min(WARM, films):
            base = memory()
        yield from _one_film(hand, found.films, settled)
        forward = (found.films // films) % 2 == 0  # there and back again
        hand.key(Qt.Key.Key_PageDown if forward else Qt.Key.Key_PageUp)
        yield "next film", 5 if found.films % 5 == 0 else settled  # sometimes the next comes before the answer
    yield "rest", settled
    gc.collect()
    found.grown = memory() - base if base else 0.0


def _one_film(hand: Hand, number: int, settled: Callable[[], bool]) -> Iterator[tuple[str, Wait]]:
    from PySide6.QtCore import Qt

    key, button, none = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier.NoModifier
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    for wait in hand.drag(button.LeftButton):
        yield "window and level", wait
    for notches in (1, 1, 1, -1, -1, 1):
        hand.wheel(notches)
        yield "zoom", 8
    for wait in hand.drag(button.MiddleButton, 12):
        yield "move", wait
    for name, pressed, keys in (
        ("fit", key.Key_F, none),
        ("Grad-CAM", key.Key_G, none),
        ("LRP", key.Key_P, none),
        ("lines", key.Key_L, control),
        ("colours", key.Key_L, control),
        ("hide the heatmap", key.Key_P, none),
    ):
        hand.key(pressed, keys)
        yield name, 15
    if number % 10 == 0:
        for name, pressed, keys, wait in (
            ("another class", key.Key_PageDown, shift, settled),
            ("analyse again", key.Key_R, control, 60),
            ("cancel", key.Key_Escape, none, settled),
            ("three-up", key.Key_S, none, 40),
            ("one canvas", key.Key_S, none, 40),
            ("two films", key.Key_F6, none, settled),
            ("one film", key.Key_F5, none, settled),
            ("turn", key.Key_R, none, 20),
            ("invert", key.Key_I, none, 20),
            ("reset", key.Key_0, control, 20),
        ):
            hand.key(pressed, keys)
            yield name, wait


def in_the_queue() -> float:
    """Return how long this process's first thread has waited for a processor, in seconds; 0 where nobody counts it."""
    try:
        return int(Path("/proc/self/schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0.0


def memory() -> float:
    """Return what the process holds in memory, in megabytes."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1000.0
    return 0.0


def make_films(folder: Path, count: int) -> None:
    """Write ``count`` films: the sample, each with a patient, a study and a day of its own."""
    import pydicom
    from pydicom.uid import generate_uid

    film = pydicom.dcmread(SAMPLE)
    for number in range(count):
        for name in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
            setattr(film, name, generate_uid(entropy_srcs=[str(number), name]))
        film.file_meta.MediaStorageSOPInstanceUID = film.SOPInstanceUID
        film.PatientID, film.PatientName = f"SYNTHETIC{number // 2:04}", f"SYNTHETIC^{number // 2:04}"
        film.StudyDate = f"2024{number % 12 + 1:02}{number % 28 + 1:02}"
        film.save_as(folder / f"IM{number:05}.dcm")


def drive(films: int, seconds: float) -> Found:
    """Drive a window for some time."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    from cxrviewer.gui.window.app import application
    from cxrviewer.gui.window.main_window import MainWindow
    from cxrviewer.gui.work.engine_process import EngineProcess
    from cxrviewer.gui.work.film_reader import FilmReader
    from cxrviewer.gui.work.worker import default_tools

    found, app = Found(), application()
    quiet = {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
    before = qInstallMessageHandler(lambda kind, _, text: None if kind in quiet else found.warnings.append(text))
    threads = set(threading.enumerate())
    with tempfile.TemporaryDirectory() as folder:
        make_films(Path(folder), films)
        window = MainWindow(default_tools(reader=FilmReader(), scorer=EngineProcess("cpu")))
        window.resize(1280, 800)
        window.show()
        window.desk.load_model()
        script = reading(Hand(window), Path(folder), films, seconds, found)
        held = Drive(window, script, found)
        app.exec()
        del held
    left = [thread.name for thread in threading.enumerate() if thread not in threads and not thread.daemon]
    found.threads = left + (["the window's worker"] if window.desk.running else [])
    qInstallMessageHandler(before)
    return found


@contextmanager
def desktop(memory: Path | None = None) -> Iterator[str]:
    """Give the program an X server of its own where there is one, and an empty home; say by what Qt draws.

    The server keeps what it shows in a file of the folder ``memory``, if that is given.
    """
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(dict.fromkeys(_HOMES, home))
        try:
            with _screen(memory) as platform:
                yield platform
        finally:
            os.environ.clear()
            os.environ.update(before)


@contextmanager
def _screen(memory: Path | None) -> Iterator[str]:
    if shutil.which("Xvfb") is None or sys.platform != "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        yield os.environ["QT_QPA_PLATFORM"]
        return
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    command += ["-fbdir", str(memory)] if memory else []
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.environ |= {"DISPLAY": f":{os.read(reader, 16).decode().strip()}", "QT_QPA_PLATFORM": "xcb"}
    try:
        yield "xcb on Xvfb"
    finally:
        for end in (reader, writer):
            os.close(end)
        server.terminate()
        server.wait()


def main(arguments: Sequence[str] | None = None) -> Found:
    """Print the table and return what the drive found."""
    given = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    given.add_argument("--minutes", type=float, default=10.0)
    given.add_argument("--films", type=int, default=200)
    chosen = given.parse_args(arguments)
    with desktop() as platform:
        print(f"{platform}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before\n")
        found = drive(chosen.films, chosen.minutes * 60)
        print(f"\n{chosen.minutes:g} minutes, load {os.getloadavg()[0]:.1f} at the end\n")
        print("| driven by mouse and keys | found | expected |\n|---|---|---|")
        print("\n".join(f"| {' | '.join(row)} |" for row in found.rows))
        for kind, longest in sorted(found.stops.items(), key=lambda one: -one[1])[:6]:
            print(f"  {kind}: {longest:.0f} ms, {found.steps.get(kind, 0)} times")
        print("\n".join(sorted(set(found.warnings))[:10]))
    return found


if __name__ == "__main__":
    sys.exit(0 if main().met else 1)
