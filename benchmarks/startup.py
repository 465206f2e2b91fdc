"""Times the way from process start to a window on screen, beside a bare Qt window, each in fresh processes.

``python benchmarks/startup.py``. Expected: within 0.6 s on a warm disk.
"""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 7

# Both print the time of the main window's first paint and are gone.
WATCH = """
import os, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow
class Watcher(QObject):
    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint and isinstance(target, QMainWindow):
            print(time.time(), flush=True)
            os._exit(0)
        return False
"""

BARE = (
    WATCH
    + """
from PySide6.QtWidgets import QApplication
application = QApplication([])
watcher = Watcher()
application.installEventFilter(watcher)
window = QMainWindow()
window.show()
application.exec()
"""
)

OURS = (
    """
import sys
from cxrviewer.__main__ import main
from cxrviewer.gui.window import app
"""
    + WATCH
    + """
make = app.application
def watched():
    global watcher
    application = make()
    watcher = Watcher()
    application.installEventFilter(watcher)
    return application
app.application = watched
sys.argv = ["cxrviewer"]
main()
"""
)


def seconds(script: str) -> float:
    """Return the time from starting Python to the window's first paint."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    start = time.time()
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1]) - start


def main() -> None:
    """Print the table."""
    seconds(BARE), seconds(OURS)
    times = {"bare QMainWindow": [], "cxrviewer": []}
    for _ in range(ROUNDS):
        for name, script in zip(times, (BARE, OURS), strict=True):
            times[name].append(seconds(script))
    print("| from process start to first paint | median s | least s |\n|---|---|---|")
    for name, values in times.items():
        print(f"| {name} | {statistics.median(values):.2f} | {min(values):.2f} |")


if __name__ == "__main__":
    main()
