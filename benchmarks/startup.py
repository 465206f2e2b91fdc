"""Times the way from process start to a window, its first picture and its first answer, each in fresh processes.

``python benchmarks/startup.py [--rounds 7]``, on an X server of its own (Xvfb) where there is one, with a warm disk. A
window is timed beside a bare Qt window, an answer beside what gives one without a window: torch and torchvision
imported, the weights loaded, one forward pass of anything. The film is the synthetic one, uncompressed and in JPEG
2000, whose decoder the window has to share the processors with. Expected on two cores that have nothing else to do: a
window within one and a half times the bare one's time, the picture within 1 s, and probabilities with both heatmaps
within 2.5 s and half a second after the plain answer.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from driving import SAMPLE, desktop
from figures import Figure, as_installed, table

from cxrviewer import paths
from cxrviewer.results.acknowledgement import acknowledge

WARM = 1  # rounds that only bring files into memory
PICTURE, ANSWER, AFTER_PLAIN = 1.0, 2.5, 0.5  # seconds

BARE = """
import os, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
class Watcher(QObject):
    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint and isinstance(target, QMainWindow):
            print(time.time(), flush=True)
            os._exit(0)
        return False
application = QApplication([])
watcher = Watcher()
application.installEventFilter(watcher)
window = QMainWindow()
window.show()
application.exec()
"""

PLAIN = """
import sys, time
import torch, torchvision
from safetensors.torch import load_file
network = torchvision.models.resnet18(num_classes=4).eval()
state = load_file(sys.argv[1])
network.load_state_dict({name: value.float() for name, value in state.items()})
with torch.no_grad():
    network(torch.rand(1, 3, 224, 224)).softmax(1)
print(time.time(), flush=True)
"""

# Tells the first paint of the window, then of its film, and when the answer is there, and closes the window.
OURS = """
import sys, time
from cxrviewer import __main__
from cxrviewer.gui.work.engine_process import EngineProcess
def watch():
    from PySide6.QtCore import QEvent, QObject, QTimer
    from cxrviewer.gui.scene import states
    from cxrviewer.gui.window import app
    class Watcher(QObject):
        seen = {}
        def eventFilter(self, target, event):
            if event.type() == QEvent.Type.Paint and isinstance(target, app.MainWindow) and "window" not in self.seen:
                self.seen["window"] = time.time()
                target.session.state_changed.connect(self.follow)
                self.window = target
            elif event.type() == QEvent.Type.Paint and "window" in self.seen and "picture" not in self.seen:
                canvas = self.window.workspace.main
                if target is canvas and self.window.scene.radiograph is not None:
                    QTimer.singleShot(0, self.note)
            return False
        def note(self):
            self.seen.setdefault("picture", time.time())
        def follow(self, state):
            if isinstance(state, states.Analysed):
                print(self.seen["window"], self.seen["picture"], time.time(), flush=True)
                QTimer.singleShot(0, self.window.close)
    make = app.application
    def watched():
        global watcher
        application, watcher = make(), Watcher()
        application.installEventFilter(watcher)
        return application
    app.application = watched
expect = EngineProcess.expect
def begun(process):  # the last that a start does before it loads the window
    EngineProcess.expect = expect
    expect(process)
    watch()
EngineProcess.expect = begun
sys.argv = ["cxrviewer", "view", sys.argv[1], "--device", "cpu"]
__main__.main()
"""


def seconds(script: str, *arguments: str) -> list[float]:
    """Return the times from starting Python to each moment that a script tells."""
    begun = time.time()
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, env=as_installed(), capture_output=True, text=True, check=True)
    return [float(moment) - begun for moment in done.stdout.split()]


@contextmanager
def films() -> Iterator[dict[str, Path]]:
    """Yield the same film by how it is stored."""
    import pydicom

    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "film.dcm"
        film = pydicom.dcmread(SAMPLE)
        film.decompress()
        film.save_as(plain)
        yield {"uncompressed": plain, "in JPEG 2000": SAMPLE}


def figures(rounds: int, stored: Mapping[str, Path]) -> list[Figure]:
    """Return the comparisons: the window, and picture and answer of each film; a round's processes run in turn."""
    weights = str(paths.default_bundle() / "weights.safetensors")
    timed = []
    for number in range(WARM + rounds):
        ours = [seconds(OURS, str(film)) for film in stored.values()]
        timed += [[*seconds(BARE), *seconds(PLAIN, weights), *chain.from_iterable(ours)]] if number >= WARM else []
    bare, plain, *medians = (statistics.median(column) for column in zip(*timed, strict=True))
    latest, soon = round(min(ANSWER, plain + AFTER_PLAIN), 2), round(1.5 * bare, 2)
    found = []
    for place, how in enumerate(stored):
        window, picture, answer = medians[3 * place : 3 * place + 3]
        found += [
            Figure(f"window, film {how}", "a bare QMainWindow", window, bare, "s", bare / window, limit=soon),
            Figure(f"its picture, {how}", "a bare QMainWindow", picture, bare, "s", bare / picture, limit=PICTURE),
            Figure(f"its answer, {how}", "torch and one pass", answer, plain, "s", plain / answer, limit=latest),
        ]
    return found


def main(arguments: Sequence[str] | None = None) -> list[Figure]:
    """Print the table and return the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args(arguments)
    with desktop() as platform, films() as stored:
        if sys.platform == "linux":  # where nothing of a user's settings lies beside what `desktop` gives
            acknowledge()
        found = figures(chosen.rounds, stored)
    print(f"{platform}\n\n{table(found)}")
    return found


if __name__ == "__main__":
    main()
