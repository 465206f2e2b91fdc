"""Times the way from process start to a window on screen, beside a bare Qt window, each in fresh processes.

``python benchmarks/startup.py``. Expected: within 0.6 s on a warm disk.
"""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 7

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

OURS = """
import sys
from cxrviewer.gui import app
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
import os, time
class Watcher(QObject):
    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint and isinstance(target, QMainWindow):
            print(time.time(), flush=True)
            os._exit(0)
        return False
watcher = Watcher()
create = QApplication.exec
def run(*a):
    QApplication.instance().installEventFilter(watcher)
    return create(*a)
QApplication.exec = run
app.run([])
"""


def seconds(script: str) -> float:
    """Return the time from starting Python to the window's first paint."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    start = time.time()
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    told = done.stdout.split()
    return (float(told[-1]) if told else time.time()) - start


def main() -> None:
    """Print the table."""
    seconds(BARE), seconds(OURS)
    times = {"bare QMainWindow, whole process": [], "cxrviewer, first paint": []}
    for _ in range(ROUNDS):
        for name, script in zip(times, (BARE, OURS), strict=True):
            times[name].append(seconds(script))
    print("| start | median s | least s |\n|---|---|---|")
    for name, values in times.items():
        print(f"| {name} | {statistics.median(values):.2f} | {min(values):.2f} |")


if __name__ == "__main__":
    main()
