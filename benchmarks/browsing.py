"""Times the list of films: 10,000 of them shown, scrolled, folded and searched, and what they cost in memory.

``python benchmarks/browsing.py [--films N]``, in an offscreen window. The films are entries without files, first each
of a patient of its own, then all of one series; a stand-in makes their small pictures, 5 ms each, in its thread.
Expected: nothing stops the window for 100 ms, a step of scrolling is painted within 16 ms (median), at most 2 kB a film
beside the catalogue, and no more than 32 MB of pictures.
"""

import argparse
import os
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

STEPS = 400


@dataclass
class Heart:
    """The longest time that the window did nothing, in milliseconds."""

    longest: float = 0.0
    last: float = field(default_factory=time.perf_counter)

    def beat(self) -> None:
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, (now - self.last) * 1000.0), now


def entries(films: int, *, one_series: bool) -> list:
    """Return films, each of a patient of its own or all of one series."""
    from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study

    shared = Series(Study(Person("1", "A", "DOE^JANE", "19500101"), "s", "20260101", "", "Chest"), "x", 1, "PA", "DX")
    found = []
    for number in range(films):
        person = Person(f"ID{number:05}", "A", f"NAME{number * 7919 % films:05}^GIVEN", "19500101")
        study = Study(person, f"2.25.{number}", f"2026{number % 12 + 1:02}01", "", "Chest 2 views")
        series = shared if one_series else Series(study, f"2.25.{number}.1", 1, "PA erect", "DX")
        found.append(FilmEntry(Path(f"/films/IM{number:05}"), series, number, "PA", "", acquired="20260101101500"))
    return found


def window_of():  # noqa: ANN201
    """Return a window whose tools need no files."""
    from cxrviewer.gui.window.main_window import MainWindow
    from cxrviewer.gui.work.worker import default_tools

    def draw(path: Path, side: int) -> np.ndarray:
        time.sleep(0.005)
        return np.full((side, side), 128, np.uint8)

    window = MainWindow(replace(default_tools(), draw_film=draw))
    window.resize(1280, 800)
    window.show()
    return window


def timed(task: Callable[[], object], process: Callable[[], None]) -> float:
    """Return the milliseconds of a task and of all that it makes the window do at once."""
    start = time.perf_counter()
    task()
    process()
    return (time.perf_counter() - start) * 1000.0


def measure(films: int, *, one_series: bool) -> dict[str, float]:
    """Return milliseconds and megabytes by what they were measured on."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    from cxrviewer.gui.films.catalogue import Catalogue
    from cxrviewer.gui.window.app import application
    from cxrviewer.imaging.studies.index import StudyIndex

    app, heart = application(), Heart()
    window = window_of()
    catalogue = Catalogue(StudyIndex(entries(films, one_series=one_series)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    timer = QTimer(interval=1)
    timer.timeout.connect(heart.beat)
    app.processEvents()
    timer.start()
    heart.last = time.perf_counter()
    view, process = window.browser.view, app.processEvents
    found: dict[str, float] = {}

    def fill() -> None:
        window.session.catalogue = catalogue
        window.session.indexed.emit()

    found["list shown"] = timed(fill, process)
    assert window.browser.isVisible()
    bar = view.verticalScrollBar()
    frames = []
    for step in range(STEPS):
        way = bar.maximum() * step // STEPS if step % 2 else min(bar.value() + 120, bar.maximum())
        frames.append(timed(lambda way=way: (bar.setValue(way), view.viewport().repaint()), process))
    found["step of scrolling, median"] = statistics.median(frames)
    found["step of scrolling, longest"] = max(frames)
    found["films searched, first key"] = timed(lambda: type_in(window, "n"), process)
    found["films searched, fifth key"] = max(timed(lambda key=key: type_in(window, key), process) for key in "ame1")
    found["search cleared"] = timed(lambda: type_in(window, ""), process)
    shift = Qt.KeyboardModifier.ShiftModifier
    found["all folded"] = timed(lambda: QTest.keyClick(view, Qt.Key.Key_Left, shift), process)
    found["all unfolded"] = timed(lambda: QTest.keyClick(view, Qt.Key.Key_Right, shift), process)
    found["longest stop of the window"] = heart.longest
    found["MB of small pictures"] = window.browser.films.thumbnails.bytes / 1e6
    found["MB grown beside the catalogue"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1e3
    window.close()
    return found


def type_in(window, keys: str) -> None:  # noqa: ANN001
    """Type into the search line, and search at once."""
    line = window.browser.search
    line.setText(line.text() + keys if keys else "")
    window.browser.find_now()


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, default=10_000)
    films = parser.parse_args(arguments).films
    results = [measure(films, one_series=one_series) for one_series in (False, True)]
    print(f"The list of {films:,} films, in ms where nothing else is said\n")
    print("| | a patient each | one series |\n|---|---|---|")
    for name, value in results[0].items():
        print(f"| {name} | {value:.1f} | {results[1][name]:.1f} |")


if __name__ == "__main__":
    main()
