"""Makes the pictures of docs/gallery.md from the synthetic sample film alone: the window as it is, in every one.

``python packaging/make_gallery.py [--only film prior] [--language de] [--out FOLDER]``, a minute or so. With a language
other than English its code is added to the names. Settings, models and trainings of whoever runs it stay untouched.
"""

import argparse
import json
import math
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cxrviewer.settings import LANGUAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from cxrviewer.gui.window.main_window import MainWindow

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "resources" / "samples" / "synthetic-chest-pa.dcm"
SIZE = (1200, 740)
LONGEST_SECONDS = 120.0
_HOMES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")


@dataclass
class Studio:
    """Where pictures are taken.

    Attributes
    ----------
    app
        Qt's application.
    folder
        For films that are made, gone afterwards.
    letters
        How large they are, beside the system's.
    theme
        ``dark`` or ``light``.
    language
        Its code.
    """

    app: "QApplication"
    folder: Path
    letters: float = 1.0
    theme: str = "dark"
    language: str = "en"

    @contextmanager
    def window(self, films: Sequence[Path] = (SAMPLE,)) -> "Iterator[MainWindow]":
        """Open a window with films that are answered."""
        from cxrviewer.gui.look import theme
        from cxrviewer.gui.look.language import speak
        from cxrviewer.gui.window.main_window import MainWindow
        from cxrviewer.gui.work.worker import default_tools

        speak(self.app, self.language)
        before = self.app.font()
        font = self.app.font()
        font.setPointSizeF(font.pointSizeF() * self.letters)
        self.app.setFont(font)
        made = MainWindow(default_tools(device="cpu"), theme.named(self.theme))
        made.resize(*SIZE)
        made.show()
        made.desk.load_model()
        made.open(list(films))
        self.wait(lambda: made.session.active.analysis is not None and not made.desk.busy)
        yield made
        made.close()
        self.app.setFont(before)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window work until something is so, and then come to rest."""
        end = time.monotonic() + LONGEST_SECONDS
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("the window does not show what the picture is of")
            self._breathe()
        for _ in range(30):
            self._breathe()

    def _breathe(self) -> None:
        self.app.processEvents()
        time.sleep(0.01)


def film(studio: Studio) -> "Iterator[QWidget]":
    """One film, its scores and their limits."""
    with studio.window() as window:
        yield window


def _with_heatmap(studio: Studio, method: str) -> "Iterator[QWidget]":
    with studio.window() as window:
        scene = window.scene
        scene.set_overlay(replace(scene.overlay, method=method, locked=True))
        studio.wait(lambda: scene.heatmap() is not None)
        yield window


def gradcam(studio: Studio) -> "Iterator[QWidget]":
    """Grad-CAM over the film."""
    yield from _with_heatmap(studio, "gradcam")


def light(studio: Studio) -> "Iterator[QWidget]":
    """LRP, in the light colours."""
    yield from _with_heatmap(replace(studio, theme="light"), "lrp")


def large(studio: Studio) -> "Iterator[QWidget]":
    """Letters twice as large."""
    yield from _with_heatmap(replace(studio, letters=2.0), "gradcam")


def chinese(studio: Studio) -> "Iterator[QWidget]":
    """The window in Simplified Chinese; a font with its characters has to be there."""
    from PySide6.QtGui import QFontDatabase

    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        raise SystemExit("No font here has Chinese characters: install one, such as Debian's fonts-wqy-microhei.")
    yield from film(replace(studio, language="zh_CN"))


def compare(studio: Studio) -> "Iterator[QWidget]":
    """The film, Grad-CAM and LRP beside each other."""
    with studio.window() as window:
        window.actions_by_id["compare"].setChecked(True)
        yield window


def prior(studio: Studio) -> "Iterator[QWidget]":
    """A film beside its prior."""
    with studio.window((SAMPLE, _earlier(studio.folder))) as window:
        window.actions_by_id["prior"].trigger()
        panes = window.stage
        studio.wait(
            lambda: len(panes.visible_panes) == 2 and all(pane.reading.analysis for pane in panes.visible_panes)
        )
        films = window.browser.films
        rows = range(films.rowCount())
        studio.wait(lambda: sum(films.picture(row) is not None for row in rows) >= 2)
        yield window


def blocked(studio: Studio) -> "Iterator[QWidget]":
    """A lateral film, which the model may not be asked about."""
    with studio.window((_lateral(studio.folder),)) as window:
        yield window


def training(studio: Studio) -> "Iterator[QWidget]":
    """A training that runs; its figures are made up."""
    from cxrviewer import watch
    from cxrviewer.gui.learning.training_dialog import TrainingDialog

    record = _training(studio.folder)
    watch.begin(record.watch_folder)
    with watch.watched(record.watch_folder) as told, studio.window() as window:
        told.progress(0.6, "epoch 13 of 20")
        window.workshop._may_close = True  # it is no training that could be lost
        window.actions_by_id["train"].trigger()
        (dialog,) = window.findChildren(TrainingDialog)
        dialog.resize(1000, 720)
        studio.wait(lambda: bool(dialog.names))
        dialog._list.setCurrentRow(0)
        studio.wait(lambda: dialog.page.seen is not None)
        yield dialog


def settings(studio: Studio) -> "Iterator[QWidget]":
    """Every setting, and who says so."""
    from PySide6.QtWidgets import QDialog

    with studio.window() as window:
        window.actions_by_id["settings"].trigger()
        (dialog,) = [part for part in window.findChildren(QDialog) if part.isVisible()]
        dialog.resize(760, 620)
        studio.wait(lambda: True)
        yield dialog


PICTURES: Mapping[str, "Callable[[Studio], Iterator[QWidget]]"] = {
    part.__name__: part for part in (film, gradcam, compare, light, large, chinese, prior, blocked, training, settings)
}


def _variant(file: Path, **changes: str) -> Path:
    """Write another film: the sample with other attributes and UIDs, a little lower and paler."""
    import numpy as np
    import pydicom
    from pydicom.uid import generate_uid

    film = pydicom.dcmread(SAMPLE)
    film.decompress()
    for name in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
        setattr(film, name, generate_uid(entropy_srcs=[file.name, name]))
    film.file_meta.MediaStorageSOPInstanceUID = film.SOPInstanceUID
    for name, value in changes.items():
        setattr(film, name, value)
    pixels = np.pad(film.pixel_array, ((60, 0), (0, 0)), mode="edge")[:-60]
    film.PixelData = np.rint(pixels * 0.94).astype(pixels.dtype).tobytes()
    film.save_as(file)
    return file


def _earlier(folder: Path) -> Path:
    return _variant(folder / "earlier.dcm", StudyDate="20230614", AcquisitionDate="20230614", ContentDate="20230614")


def _lateral(folder: Path) -> Path:
    return _variant(folder / "lateral.dcm", ViewPosition="LL")


def _training(folder: Path):  # noqa: ANN202 - of a module that is not imported before it is needed
    """Write down a training and what a run leaves after some epochs."""
    from cxrviewer.gui.learning.trainings import LOG_FILE, PLAN_FILE, Order, record

    run = folder / "run"
    made = record(Order("fine-tune 2026-11-20", "/data/films", "fine-tune", str(run)))
    run.mkdir()
    (run / PLAN_FILE).write_text(json.dumps({"plan": {"sizes": [160, 224], "epochs": [8, 12]}}))
    with (run / LOG_FILE).open("w") as log:
        for epoch in range(1, 13):
            learnt, wave = 1 - math.exp(-epoch / 4), 0.012 * math.sin(2.1 * epoch)
            entry = {"epoch": epoch, "size": 160 if epoch <= 8 else 224, "loss": 1.25 - 0.95 * learnt + wave}
            entry |= {"nll": 1.2 - 0.72 * learnt - 1.5 * wave, "seconds": 95.0}
            entry |= {"balanced_accuracy": 0.4 + 0.47 * learnt + wave, "macro_f1": 0.36 + 0.5 * learnt + wave}
            log.write(json.dumps(entry | {"macro_auroc": 0.66 + 0.31 * learnt}) + "\n")
    return made


def shoot(studio: Studio, name: str, file: Path) -> None:
    """Take one picture and write it as a small PNG."""
    from PIL import Image
    from PySide6.QtGui import QImage

    for part in PICTURES[name](studio):
        seen = part.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        size = seen.width(), seen.height()
        picture = Image.frombuffer("RGB", size, bytes(seen.constBits()), "raw", "RGB", seen.bytesPerLine(), 1)
        picture.save(file, optimize=True)
    print(f"{file.name}: {size[0]} x {size[1]}, {file.stat().st_size / 1000:.0f} kB")


def main(arguments: Sequence[str] | None = None) -> None:
    """Take all pictures, or those that are named."""
    given = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    given.add_argument("--only", nargs="+", choices=PICTURES, default=list(PICTURES))
    given.add_argument("--language", choices=[code for code in LANGUAGES if code != "system"], default="en")
    given.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    chosen = given.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(dict.fromkeys(_HOMES, home))
        from cxrviewer.gui.window.app import application, qt_messages_in_log

        app = application()
        ending = "" if chosen.language == "en" else f"-{chosen.language}"
        with qt_messages_in_log():
            for name in chosen.only:
                shoot(Studio(app, Path(home), language=chosen.language), name, chosen.out / f"{name}{ending}.png")


if __name__ == "__main__":
    main()
