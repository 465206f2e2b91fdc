"""Times one step of a window/level drag on a 1920 x 1080 canvas, beside windowing the same pixels plainly, in one run.

``python benchmarks/windowing.py [--side 3000]``. Ours is what the window does for each step: the table of all stored
values for the new window, and the visible part looked up in it as an image. The plain way applies pydicom's
`apply_windowing` to the visible stored values themselves, scales to 8 bits and makes the same image.

Expected: at most 8 ms.
"""

import argparse
import itertools
import os
import time
from collections.abc import Callable

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pydicom.dataset import Dataset
from pydicom.pixels import apply_windowing
from PySide6.QtGui import QImage

from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View
from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.grayscale import Grayscale, Window
from cxrviewer.imaging.film.radiograph import Facts, Radiograph

ROUNDS = 40
CANVAS = 1920, 1080
EXPECTED_MS = 8.0


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
    """Run the tasks in turn, each step with another window, and return the least time of each."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    centers = itertools.count(1500)
    for number in range(ROUNDS + 2):
        for name, task in tasks.items():
            center = float(next(centers))
            start = time.perf_counter()
            task(center)
            if number >= 2:
                times[name].append((time.perf_counter() - start) * 1000.0)
    return {name: min(values) for name, values in times.items()}


def steps(shown: ShownFilm, view: View) -> tuple[str, dict[str, float]]:
    """Return how much of the film is visible, and the least milliseconds of each task."""
    painter, viewport = FilmPainter(shown.radiograph), shown.viewport(*CANVAS, view)
    visible = painter.visible(shown, viewport)

    def table(center: float) -> np.ndarray:
        return shown.radiograph.display_table(Window(center, 2000.0))

    return f"{visible.shape[1]} x {visible.shape[0]}", milliseconds(
        {
            "table": table,
            "ours": lambda center: painter.image(shown, viewport, table(center)),
            "plain": lambda center: plainly(visible, center),
        }
    )


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=int, default=3000, help="rows and columns of the film")
    side = parser.parse_args(arguments).side
    shown = ShownFilm(film_of(side))
    width, height = CANVAS
    print(f"One window/level step: film of {side} x {side}, 12 bits, canvas of {width} x {height}; least of {ROUNDS}\n")
    print("| view | table ms | table and image ms | plain ms | plain / ours |\n|---|---|---|---|---|")
    slowest = 0.0
    for name, scale in (("whole film", None), ("1:1", 1.0), ("3:1", 3.0)):
        visible, least = steps(shown, View(scale, side / 2, side / 2))
        times = " | ".join(f"{least[task]:.1f}" for task in ("table", "ours", "plain"))
        print(f"| {name} ({visible}) | {times} | {least['plain'] / least['ours']:.0f} |")
        slowest = max(slowest, least["ours"])
    print(f"\nSlowest step {slowest:.1f} ms (expected: at most {EXPECTED_MS:.0f}).")


if __name__ == "__main__":
    main()
