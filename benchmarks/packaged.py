"""Times the packaged program from outside, by what is on the screen, beside a bare Qt window packaged the same way.

``python benchmarks/packaged.py PROGRAM [--rounds 7]`` on Linux with Xvfb, whose memory it looks at every few
milliseconds; PROGRAM is what ``packaging/build.py`` makes. A moment has come when its part of the screen looks as it
does in the end, so nothing in the program takes part. Expected of two idle cores and a warm disk, from the call on: a
window within one and a half times the bare one's time, the picture of the film within 1 s, probabilities within 2.5 s.
"""

import argparse
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
from driving import SAMPLE, desktop
from figures import Figure, table
from numpy.typing import NDArray
from startup import ANSWER, PICTURE, WARM

from cxrviewer.results.acknowledgement import acknowledge

SETTLED, LONGEST = 15.0, 30.0  # seconds: all is on the screen by then on a slow machine; given up
_EACH = 4  # to look at every pixel would keep one of the processors busy that are measured
Place = tuple[float, float, float, float]
#: Top, bottom, left and right as shares of the screen, of the film and of the probabilities: without a window manager
#: the window takes the upper left of it.
FILM: Place = (0.2, 0.5, 0.2, 0.4)
PROBABILITIES: Place = (0.1, 0.6, 0.62, 0.79)

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.exec()
"""


class Screen:
    """What an X server shows, as it stands in the server's memory (``Xvfb -fbdir``, an XWD dump of version 7)."""

    def __init__(self, memory: Path) -> None:
        dump = np.memmap(memory / "Xvfb_screen0", np.uint8, "r")
        words = struct.unpack(">25I", bytes(dump[:100]))
        header, width, height, line, colours = (words[number] for number in (0, 4, 5, 12, 19))
        begin = header + 12 * colours
        pixels = dump[begin : begin + line * height].reshape(height, line // 4, 4)[:, :width, :3]
        self._pixels = pixels[::_EACH, ::_EACH]

    def part(self, place: Place) -> NDArray[np.uint8]:
        """Return a copy of what is shown in a part of the screen, of shape (rows, columns, 3)."""
        (height, width), (top, bottom, left, right) = self._pixels.shape[:2], place
        rows, columns = slice(int(top * height), int(bottom * height)), slice(int(left * width), int(right * width))
        return self._pixels[rows, columns].copy()

    def shows(self, place: Place, end: NDArray[np.uint8]) -> bool:
        """Whether a part of the screen looks like ``end``."""
        return np.array_equal(self.part(place), end)

    @property
    def is_empty(self) -> bool:
        """Whether no program shows anything."""
        return not self._pixels.any()


def main(arguments: Sequence[str] | None = None) -> list[Figure]:
    """Print the table and return the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program", type=Path, help="the packaged program")
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        bare = [str(_packaged_bare(Path(folder)))]
        with desktop(memory=Path(folder)) as platform:
            acknowledge()
            ours = [str(chosen.program.resolve()), "view", "--device", "cpu", str(SAMPLE)]
            found = figures(ours, bare, Screen(Path(folder)), chosen.rounds)
    print(f"{platform}\n\n{table(found)}")
    return found


def figures(ours: Sequence[str], bare: Sequence[str], screen: Screen, rounds: int) -> list[Figure]:
    """Return the three comparisons; the programs of each round run in turn."""
    with _running(ours, screen):
        time.sleep(SETTLED)
        ends = {place: screen.part(place) for place in (FILM, PROBABILITIES)}
    found = []
    for number in range(WARM + rounds):
        one = [*_moments(bare, screen, {}), *_moments(ours, screen, ends)]
        found += [one] if number >= WARM else []
    alone, window, picture, answer = (statistics.median(column) for column in zip(*found, strict=True))
    beside = "a bare QMainWindow, packaged"
    limits = {"window": (window, 1.5 * alone), "picture": (picture, PICTURE), "answer": (answer, ANSWER)}
    return [
        Figure(f"packaged program: {name}", beside, ours, alone, "s", alone / ours, limit=round(limit, 2))
        for name, (ours, limit) in limits.items()
    ]


def _moments(command: Sequence[str], screen: Screen, ends: dict[Place, NDArray[np.uint8]]) -> list[float]:
    """Return the seconds from calling a program to its window, and to each place looking as it does in the end."""
    begun = time.perf_counter()

    def when(is_so: Callable[[], bool]) -> float:
        while not is_so():
            if time.perf_counter() - begun > LONGEST:
                raise TimeoutError("The program does not come to show what it showed at first.")
            time.sleep(0.004)
        return time.perf_counter() - begun

    with _running(command, screen):
        window = when(lambda: not screen.is_empty)
        return [window, *(when(partial(screen.shows, *shown)) for shown in ends.items())]


@contextmanager
def _running(command: Sequence[str], screen: Screen) -> Iterator[None]:
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        program.terminate()
        program.wait()
        while not screen.is_empty:
            time.sleep(0.05)
        time.sleep(1.0)  # its other processes end, too


def _packaged_bare(folder: Path) -> Path:
    """Package a bare window as the program is packaged, and return what to call."""
    script = folder / "bare.py"
    script.write_text(BARE, encoding="utf-8")
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work"), "--specpath", str(folder)]
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *places, str(script)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "dist" / "bare" / "bare"


if __name__ == "__main__":
    main()
