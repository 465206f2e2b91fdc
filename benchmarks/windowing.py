"""Times one step of a window/level drag on a 4K canvas, beside other ways to the same picture, in one run.

``python benchmarks/windowing.py [--side 3000]``. Ours is what the window does for each step: the table of all stored
values for the new window, and the visible part looked up in it as an image. The plain way applies pydicom's
`apply_windowing` to the visible stored values themselves, scales to 8 bits and makes the same image. The full way
looks up the whole film in a table, as viewers do that leave scaling to the screen. pyqtgraph's `ImageItem` gets new
levels and makes its image; where it is not installed, it is left out and named.

Expected: at most 6 ms, and at least 3 times as fast as the full way and as pyqtgraph.
"""

import argparse
import importlib.util
import itertools
import os
from collections.abc import Callable

import numpy as np
from figures import Figure, in_turn, table

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pydicom.dataset import Dataset
from pydicom.pixels import apply_windowing
from PySide6.QtGui import QGuiApplication, QImage

from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View
from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.grayscale import Grayscale, Window
from cxrviewer.imaging.film.radiograph import Facts, Radiograph

ROUNDS, STEPS = 20, 3  # a drag is a row of steps: what one leaves in the processor's cache, the next one finds
CANVAS = 3840, 2160
EXPECTED_MS, EXPECTED_RATIO = 6.0, 3.0
PEERS = {
    "plain": "pydicom's windowing of what is visible",
    "full": "a table for the whole film",
    "pyqtgraph": "pyqtgraph",
}


def film_of(side: int) -> Radiograph:
    """Return a film of 12 bits with soft noise."""
    rng = np.random.default_rng(0)
    stored = np.clip(rng.normal(2000.0, 700.0, (side, side)), 0, 4095).astype(np.uint16)
    grayscale = Grayscale(stored.dtype, vois=(Window(2048.0, 4096.0),))
    return Radiograph(stored, grayscale, Geometry(side, side), Facts(bits_stored=12), "dicom", "")


def plainly(stored: np.ndarray, center: float) -> QImage:
    """Return the image as one would make it of the visible pixels alone."""
    header = Dataset()
    header.WindowCenter, header.WindowWidth, header.VOILUTFunction = center, 2000.0, "LINEAR"
    header.PhotometricInterpretation, header.BitsStored, header.PixelRepresentation = "MONOCHROME2", 12, 0
    grey = (apply_windowing(stored, header) * (255.0 / 4095.0)).astype(np.uint8)
    return QImage(grey.data, grey.shape[1], grey.shape[0], grey.shape[1], QImage.Format.Format_Grayscale8).copy()


def milliseconds(tasks: dict[str, Callable[[float], object]]) -> dict[str, float]:
    """Run the tasks in turn, each for a few steps of a drag with another window each, and return the least of each."""
    centers = itertools.count(1500)
    least = dict.fromkeys(tasks, float("inf"))
    for _ in range(ROUNDS):
        for name, task in tasks.items():
            steps = in_turn({name: lambda task=task: task(float(next(centers)))}, STEPS, warm=1)
            least[name] = min(least[name], *steps[name])
    return least


def fully(shown: ShownFilm, center: float) -> QImage:
    """Return the image of the whole film, looked up in a table of 8 bits."""
    looked_up = np.take(shown.radiograph.display_table(Window(center, 2000.0)) >> 8, shown.radiograph.stored)
    grey = looked_up.astype(np.uint8)
    return QImage(grey.data, grey.shape[1], grey.shape[0], grey.shape[1], QImage.Format.Format_Grayscale8).copy()


def pyqtgraph_task(stored: np.ndarray) -> dict[str, Callable[[float], object]]:
    """Return pyqtgraph's way, where it is installed."""
    if importlib.util.find_spec("pyqtgraph") is None:
        print("pyqtgraph is not installed and was left out: pip install pyqtgraph\n")
        return {}
    import pyqtgraph

    item = pyqtgraph.ImageItem(stored, axisOrder="row-major")

    def step(center: float) -> object:
        item.setLevels((center - 1000.0, center + 1000.0))
        return item.render()

    return {"pyqtgraph": step}


def steps(shown: ShownFilm, view: View) -> tuple[str, dict[str, float]]:
    """Return how much of the film is visible, and the least milliseconds of each task."""
    painter, viewport = FilmPainter(shown.radiograph), shown.viewport(*CANVAS, view)
    visible = painter.visible(shown, viewport)

    def levels(center: float) -> np.ndarray:
        return shown.radiograph.display_table(Window(center, 2000.0))

    return f"{visible.shape[1]} x {visible.shape[0]}", milliseconds(
        {
            "table": levels,
            "ours": lambda center: painter.image(shown, viewport, levels(center)),
            "plain": lambda center: plainly(visible, center),
            "full": lambda center: fully(shown, center),
            **pyqtgraph_task(shown.radiograph.stored),
        }
    )


def figures_of(view: str, least: dict[str, float]) -> list[Figure]:
    """Return the comparisons of one view."""
    return [
        Figure(
            f"window/level step, {view}",
            beside,
            least["ours"],
            least[task],
            "ms",
            least[task] / least["ours"],
            EXPECTED_RATIO,
            EXPECTED_MS,
        )
        for task, beside in PEERS.items()
        if task in least
    ]


def main(arguments: list[str] | None = None) -> list[Figure]:
    """Print the table and return the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=int, default=3000, help="rows and columns of the film")
    side = parser.parse_args(arguments).side
    application = QGuiApplication.instance() or QGuiApplication([])
    shown = ShownFilm(film_of(side))
    canvas = " x ".join(map(str, CANVAS))
    print(f"One window/level step: film of {side} x {side}, 12 bits, canvas of {canvas}; least of {ROUNDS * STEPS}\n")
    found = []
    for name, scale in (("whole film", None), ("1:1", 1.0), ("3:1", 3.0)):
        visible, least = steps(shown, View(scale, side / 2, side / 2))
        found += figures_of(f"{name} ({visible})", least)
    print(table(found))
    del application
    return found


if __name__ == "__main__":
    main()
