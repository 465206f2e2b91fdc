"""Times what a reader does in the window: until the result is on the screen, and how long the window stood meanwhile.

``python benchmarks/actions.py [--rounds 3] [--json FILE]``, on an X server of its own (Xvfb) where there is one. Each
round is a process of its own, so that a dialog is timed when it is opened for the first time; what counts is the least
of the rounds. A timer beats every 5 ms, as in ``driving.py``: two beats after something is so, it is on the screen.
Expected: what has nothing to read or to compute is on the screen within 100 ms, and no stop of the window takes 100 ms.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from driving import MOST_STOP, SAMPLE, Drive, Found, Hand, Wait, desktop, make_films
from figures import Figure, as_installed, table

if TYPE_CHECKING:
    from cxrviewer.gui.window.main_window import MainWindow

REST = 200  # milliseconds after a result, in which the window may still stop
AHEAD = 2_000  # milliseconds in which a film is read that nobody has asked for yet
AT_ONCE = 100.0  # milliseconds
MANY = 1_000  # films of the folder that is dropped
CLOSING = "closed while films are looked for"

#: Ends of the names of steps that wait for something to be read, computed or written.
WORK = ("picture", "pictures", "answer", "answers", "heatmap", "file", "preview")

Step = tuple[str, Wait]


def twice(so: Callable[[], bool]) -> Callable[[], bool]:
    """Return whether something was so at two beats: what it changes has been painted in between."""
    seen = 0

    def is_over() -> bool:
        nonlocal seen
        seen = seen + 1 if so() else 0
        return seen >= 2

    return is_over


class Reader:
    """Does one thing after another in a window, and waits for what comes of it.

    Parameters
    ----------
    window
        Which is driven.
    folder
        Of the films that `write_films` wrote.
    out
        Where files go that leave the window.
    """

    def __init__(self, window: "MainWindow", folder: Path, out: Path) -> None:
        self.window, self.folder, self.out, self.hand = window, folder, out, Hand(window)

    def do(self, name: str, act: Callable[[], object], so: Callable[[], bool] = lambda: True) -> Iterator[Step]:
        """Act, wait until something is so and painted, and a while longer for what comes after it."""
        act()
        yield name, twice(so)
        yield _after(name), REST

    def press(self, name: str, key: str, so: Callable[[], bool] = lambda: True) -> Iterator[Step]:
        """Do what an action of the menu does."""
        return self.do(name, self.window.actions_by_id[key].trigger, so)

    def go(self, name: str, act: Callable[[], object]) -> Iterator[Step]:
        """Go to another film, wait for its picture, and then for its answer."""
        scene, before = self.window.scene, self.window.scene.radiograph
        yield from self.do(f"{name}: picture", act, lambda: scene.radiograph not in (None, before))
        yield f"{name}: answer", twice(lambda: self.settled)

    def open(self, name: str, *names: str) -> Iterator[Step]:
        """Drop a file or folder on the window."""
        return self.go(name, partial(self.hand.drop, self.folder.joinpath(*names)))

    def write(self, name: str, file: str, write: Callable[[str], object]) -> Iterator[Step]:
        """Have a file written."""
        return self.do(f"{name}: file", partial(write, str(self.out / file)), (self.out / file).exists)

    @property
    def settled(self) -> bool:
        """Return whether nothing is read or computed for the films on show."""
        return not self.window.desk.busy and not any(one.opening for one in self.window.session.readings)

    def magnify(self, name: str) -> Iterator[Step]:
        """Hold the magnifier over the middle of the film."""
        scene, film = self.window.scene, self.window.scene.shown
        middle = (film.radiograph.stored.shape[0] / 2, film.radiograph.stored.shape[1] / 2) if film else (0.0, 0.0)
        yield from self.do(name, partial(scene.set_lens, middle))
        scene.set_lens(None)

    def dialog(self, name: str) -> bool:
        """Return whether a window of a class is open."""
        return any(type(one).__name__ == name for one in self._beside())

    def close_dialogs(self) -> None:
        """Close all that is open beside the window."""
        for one in self._beside():
            one.close()

    def _beside(self) -> list[Any]:
        from PySide6.QtWidgets import QApplication

        return [one for one in QApplication.topLevelWidgets() if one is not self.window and one.isVisible()]


def _after(name: str) -> str:
    return f"{name}, then"


def reading(reader: Reader) -> Iterator[Step]:
    """Go from film to film."""
    actions = reader.window.actions_by_id
    for name, key in (("next film", "next_film"), ("previous film", "previous_film")):
        yield "rest", AHEAD
        yield from reader.go(name, actions[key].trigger)
    yield "rest", AHEAD
    yield from reader.go("next study", actions["next_study"].trigger)


def looking(reader: Reader) -> Iterator[Step]:
    """Switch what lies over a film, turn it, and measure."""
    scene = reader.window.scene
    for name, key in (("heatmap on", "gradcam"), ("its method", "lrp"), ("as lines", "lines"), ("as colours", "lines")):
        yield from reader.press(name, key)
    for name, change in (("opacity", {"opacity": 0.3}), ("threshold", {"threshold": 0.6})):
        yield from reader.do(name, lambda change=change: scene.set_overlay(replace(scene.overlay, **change)))
    yield from reader.press("outline of the lungs", "lungs")
    there = lambda: reader.settled and scene.heatmap() is not None  # noqa: E731
    yield from reader.press("another class: heatmap", "next_class", there)
    for name, key in (
        ("three-up", "compare"),
        ("one canvas", "compare"),
        ("turn", "rotate_right"),
        ("mirror", "flip_horizontal"),
        ("invert", "invert"),
        ("reset", "reset"),
        ("cardiothoracic ratio proposed", "propose_ctr"),
        ("undo", "undo"),
        ("redo", "redo"),
        ("shared screen", "share"),
        ("shared no more", "share"),
        ("dark or light", "theme"),
        ("dark or light, again", "theme"),
    ):
        yield from reader.press(name, key)
    yield from reader.magnify("magnifier")


def exporting(reader: Reader) -> Iterator[Step]:
    """Write what leaves the window."""
    from cxrviewer.gui.commands.picture_dialog import Order

    window = reader.window
    yield from reader.write("report as PDF", "report.pdf", window.reports.write_report)
    yield from reader.press("report: preview", "print_report", partial(reader.dialog, "QPrintPreviewDialog"))
    reader.close_dialogs()
    yield from reader.write("whole film", "whole.png", partial(window.pictures.write, Order(whole=True)))
    yield from reader.write("film as shown", "shown.png", partial(window.pictures.write, Order()))
    yield from reader.press("picture copied", "copy_picture")
    saved = lambda: list(reader.out.glob("*/*.json"))  # noqa: E731
    yield from reader.do("measurements saved", partial(window.saving.save, str(reader.out)), lambda: bool(saved()))
    yield from reader.do("measurements loaded", partial(window.saving.load, str(saved()[0])))


def asking(reader: Reader) -> Iterator[Step]:
    """Open each dialog for the first time, and for the second."""
    for action, dialog in (
        ("settings", "SettingsDialog"),
        ("train", "TrainingDialog"),
        ("models", "BundleManager"),
        ("card", "CardPage"),
        ("help", "Page"),
        ("keys", "KeysDialog"),
        ("display_test", "DisplayPage"),
        ("seen", "SeenDialog"),
        ("save_picture", "PictureDialog"),
        ("open", "QFileDialog"),
    ):
        for name in (f"dialog {action}", f"dialog {action}, again"):
            yield from reader.press(name, action, partial(reader.dialog, dialog))
            reader.close_dialogs()
            yield "rest", REST


def side_by_side(reader: Reader) -> Iterator[Step]:
    """Look at several films at once."""
    session = reader.window.session
    session.active.show(session.index.films[0])
    yield "rest", twice(lambda: reader.settled)
    shown = lambda: not any(one.opening for one in session.readings)  # noqa: E731
    for name, key in (("two films", "two_films"), ("four films", "four_films"), ("current and prior", "prior")):
        yield from reader.press(f"{name}: pictures", key, shown)
        yield f"{name}: answers", twice(lambda: reader.settled)
        yield from reader.press("one film", "one_film")


def large_films(reader: Reader) -> Iterator[Step]:
    """Open and move films that are larger than usual, in a window of 3840 x 2160."""
    from PySide6.QtCore import Qt

    from cxrviewer.gui.commands.picture_dialog import Order

    reader.window.resize(3840, 2160)
    yield "rest", 500
    for name in LARGE:
        yield from reader.open(name, name)
        for notches in (1, 1, 1, 1, -1):
            yield from reader.do(f"{name}: zoom", partial(reader.hand.wheel, notches))
        for button, drag in ((Qt.MouseButton.MiddleButton, "move"), (Qt.MouseButton.LeftButton, "window and level")):
            for wait in reader.hand.drag(button, 8):
                yield f"{name}: {drag}", wait
        for action in ("gradcam", "lines", "lines", "gradcam", "rotate_right", "flip_horizontal", "actual"):
            yield from reader.press(f"{name}: {action}", action)
        yield from reader.magnify(f"{name}: magnifier")
        yield from reader.write(
            f"{name}, whole", f"{name}.png", partial(reader.window.pictures.write, Order(whole=True))
        )
    reader.window.resize(1280, 800)


def many_films(reader: Reader) -> Iterator[Step]:
    """Open films by hundreds, in frames and out of a zip, and leave while they are looked for."""
    yield from reader.open("zip of 100 films", "zip", "films.zip")
    yield from reader.open("ten frames", "frames")
    yield "rest", AHEAD
    yield from reader.go("next frame", reader.window.actions_by_id["next_film"].trigger)
    yield from reader.open(f"folder of {MANY:,} films", "many")
    reader.hand.drop(reader.folder / "many")
    yield "rest", 100


PARTS = {part.__name__: part for part in (reading, looking, exporting, asking, side_by_side, large_films, many_films)}
LARGE = "3000 x 3000", "60 megapixels", "TIFF of 36 megapixels"


def script(reader: Reader, parts: Sequence[str]) -> Iterator[Step]:
    """Do what the parts say, beginning with a folder of films."""
    yield from reader.open("first film", "few")
    for part in parts:
        yield from PARTS[part](reader)


def write_films(folder: Path) -> None:
    """Write all that is opened."""
    import pydicom
    from PIL import Image
    from pydicom.uid import generate_uid

    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
    from films import dataset, phantom, saved

    for name in ("few", *LARGE, "zip", "frames", "many"):
        (folder / name).mkdir()
    make_films(folder / "few", 8)

    def film(rows: int, columns: int, **tags: Any) -> pydicom.Dataset:
        pixels = np.rint(phantom(min(rows, 1000), min(columns, 1000)) * 4095).astype(np.uint16)
        times = -(-rows // 1000), -(-columns // 1000)
        return dataset(np.tile(pixels, times)[:rows, :columns], BitsStored=12, **tags)

    square, largest, tiff = (folder / name / "a" for name in LARGE)
    saved(film(3000, 3000, SOPInstanceUID="2.25.31"), square)
    saved(film(8000, 7500, SOPInstanceUID="2.25.32"), largest)
    Image.fromarray(film(6000, 6000).pixel_array * np.uint16(16)).save(tiff, format="TIFF")
    one = film(1000, 1000)
    frames = film(1000, 1000, NumberOfFrames=10, PixelData=one.PixelData * 10, SOPInstanceUID="2.25.33")
    saved(frames, folder / "frames" / "a.dcm")
    small = film(256, 256)
    for number in range(MANY):
        for name in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
            setattr(small, name, generate_uid(entropy_srcs=[str(number), name]))
        small.PatientID = f"SYNTHETIC{number // 2:04}"
        saved(small, folder / "many" / f"IM{number:05}.dcm")
    with zipfile.ZipFile(folder / "zip" / "films.zip", "w") as archive:
        for number in range(100):
            archive.write(folder / "many" / f"IM{number:05}.dcm", f"IM{number:05}.dcm")


def drive(folder: Path, parts: Sequence[str]) -> Found:
    """Drive one window, and return what was found."""
    from cxrviewer.gui.window.app import application
    from cxrviewer.gui.window.main_window import MainWindow
    from cxrviewer.gui.work.collecting import collecting_here
    from cxrviewer.gui.work.engine_process import EngineProcess
    from cxrviewer.gui.work.film_reader import FilmReader
    from cxrviewer.gui.work.worker import default_tools

    found, app = Found(), application()
    with collecting_here(app), tempfile.TemporaryDirectory() as out:
        window = MainWindow(default_tools(reader=FilmReader(), scorer=EngineProcess("cpu")))
        window.resize(1280, 800)
        window.show()
        window.desk.load_model()
        held = Drive(window, script(Reader(window, folder, Path(out)), parts), found)
        app.exec()
        found.waits[CLOSING] = (time.perf_counter() - held.ended) * 1000.0
    return found


def rows_of(rounds: Sequence[Found]) -> dict[str, tuple[float, float]]:
    """Return, of each step, the milliseconds until its result was on the screen and the longest stop."""
    rows = {}
    for name in rounds[0].waits:
        if name in ("start", "rest") or name.endswith(_after("")):
            continue
        stops = [max(one.stops.get(name, 0.0), one.stops.get(_after(name), 0.0)) for one in rounds]
        rows[name] = min(one.waits[name] for one in rounds), min(stops)
    return rows


def figures_of(rows: dict[str, tuple[float, float]], read: float) -> list[Figure]:
    """Return what is held against a limit; ``read`` milliseconds take reading and decoding of a film."""
    at_once = {name: wait for name, (wait, _) in rows.items() if not name.endswith(WORK)}
    slowest, stopped = max(at_once, key=at_once.__getitem__), max(rows, key=lambda name: rows[name][1])
    told = [
        (f"slowest action of {len(at_once)} that need no work ({slowest})", at_once[slowest], AT_ONCE, AT_ONCE),
        (f"longest stop of the window ({stopped})", rows[stopped][1], MOST_STOP, MOST_STOP),
    ]
    found = [Figure(path, "what is felt", ours, peer, "ms", peer / ours, limit=most) for path, ours, peer, most in told]
    if "next film: picture" in rows:
        wait = rows["next film: picture"][0]
        found.append(Figure("next film's picture", "reading it", wait, read, "ms", read / wait, limit=AT_ONCE))
    return found


def reading_time() -> float:
    """Return how many milliseconds a film takes to be read."""
    from cxrviewer import open_radiograph

    times = []
    for _ in range(4):
        start = time.perf_counter()
        open_radiograph(SAMPLE)
        times.append((time.perf_counter() - start) * 1000.0)
    return min(times)


def main(arguments: Sequence[str] | None = None) -> list[Figure]:
    """Print the table and return what is held against a limit."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="only these")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the table as JSON")
    parser.add_argument("--films", type=Path, help=argparse.SUPPRESS)  # one round in this process
    chosen = parser.parse_args(arguments)
    if chosen.films:
        found = drive(chosen.films, chosen.only)
        print(json.dumps({"waits": found.waits, "stops": found.stops, "stuck": found.stuck}))
        return []
    with desktop() as platform, tempfile.TemporaryDirectory() as folder:
        write_films(Path(folder))
        command = [sys.executable, __file__, "--films", folder, "--only", *chosen.only]
        run = partial(subprocess.run, command, env=as_installed(), stdout=subprocess.PIPE, text=True, check=True)
        rounds = [Found(**json.loads(run().stdout.splitlines()[-1])) for _ in range(chosen.rounds)]
    rows = rows_of(rounds)
    print(f"{platform}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| what is done | on the screen, ms | longest stop, ms |\n|---|---|---|")
    print("\n".join(f"| {name} | {wait:.0f} | {stop:.0f} |" for name, (wait, stop) in rows.items()))
    for stuck in rounds[0].stuck:
        print(f"Nothing came of: {stuck}")
    if chosen.json:
        chosen.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    figures = figures_of(rows, reading_time())
    print(f"\n{table(figures)}")
    return figures


if __name__ == "__main__":
    main()
