"""Times the way from process start to a window, its first picture and its first answer, each in fresh processes.

``python benchmarks/startup.py [--rounds 7]``, on an X server of its own (Xvfb) where there is one, with a warm disk. A
window is timed beside a bare Qt window, an answer beside what gives one without a window: torch and torchvision
imported, the weights loaded, one forward pass of anything. Expected on two cores that have nothing else to do: a window
within one and a half times the bare one's time, the picture within 1 s, and probabilities with both heatmaps within
2.5 s and half a second after the plain answer.
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

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


def figures(rounds: int) -> list[Figure]:
    """Return the three comparisons; the processes of each round run in turn."""
    weights = str(paths.default_bundle() / "weights.safetensors")
    found = []
    for number in range(WARM + rounds):
        one = [*seconds(BARE), *seconds(PLAIN, weights), *seconds(OURS, str(SAMPLE))]
        found += [one] if number >= WARM else []
    bare, plain, window, picture, answer = (statistics.median(column) for column in zip(*found, strict=True))
    latest = round(min(ANSWER, plain + AFTER_PLAIN), 2)
    return [
        Figure(
            "window, from process start",
            "a bare QMainWindow",
            window,
            bare,
            "s",
            bare / window,
            limit=round(1.5 * bare, 2),
        ),
        Figure(
            "the picture of a film in JPEG 2000",
            "a bare QMainWindow",
            picture,
            bare,
            "s",
            bare / picture,
            limit=PICTURE,
        ),
        Figure("its answer and both heatmaps", "torch and one pass", answer, plain, "s", plain / answer, limit=latest),
    ]


def main(arguments: Sequence[str] | None = None) -> list[Figure]:
    """Print the table and return the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args(arguments)
    with desktop() as platform:
        if sys.platform == "linux":  # where nothing of a user's settings lies beside what `desktop` gives
            acknowledge()
        found = figures(chosen.rounds)
    print(f"{platform}\n\n{table(found)}")
    return found


if __name__ == "__main__":
    main()
