"""One training from the form to a candidate that scores a film, with the program itself in its process."""

import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from workshop_fakes import move_home

from cxrviewer.gui.learning import training_desk
from cxrviewer.gui.learning.training_dialog import TrainingDialog
from cxrviewer.gui.learning.trainings import trainings
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.inference.bundle import load_bundle

pytestmark = [pytest.mark.gui, pytest.mark.slow]

_SETTINGS = "architecture=cnn; sizes=32; epochs=2; batch=8; validation=0.2; calibration=0; test=0.2; select=accuracy"


def write_films(file: Path, count: int = 20) -> Path:
    """Write noisy films of two classes: bright on the left, bright on the right."""
    generator = np.random.default_rng(1)
    with zipfile.ZipFile(file, "w") as archive:
        for label, half in (("Left", np.s_[:, :20]), ("Right", np.s_[:, 20:])):
            for number in range(count):
                picture = generator.normal(80, 20, (40, 40))
                picture[half] += 70
                content = cv2.imencode(".png", np.clip(picture, 0, 255).astype(np.uint8))[1].tobytes()
                archive.writestr(f"{label}/{number}.png", content)
    return file


def test_a_few_films_become_a_candidate(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    move_home(monkeypatch, tmp_path)
    monkeypatch.setattr(training_desk, "_OFTEN_MS", 100)
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        monkeypatch.setenv(name, "1")
    window.workshop._may_close = True
    window.workshop.show_training()
    dialog = window.findChild(TrainingDialog)
    setup = dialog.setup
    setup.data.set_place(str(write_films(tmp_path / "films.zip")))
    setup.data._look.click()
    qtbot.waitUntil(lambda: setup.obstacle == "", timeout=60_000)
    assert any("40 films" in words for words in setup.data.view.texts)
    setup.choose_recipe("cxr4")
    setup.set_settings(_SETTINGS)
    setup._device.setCurrentIndex(setup._device.findData("cpu"))
    setup._go.click()
    page = dialog.page
    qtbot.waitUntil(lambda: bool(page.seen and page.seen.stage in ("candidate", "failed", "lost")), timeout=120_000)
    assert page.seen.stage == "candidate", page.seen.state.error
    assert [epoch.number for epoch in page.seen.epochs] == [1, 2]
    assert page.seen.planned == 2
    assert page.seen.best in (1, 2)
    (training,) = trainings()
    bundle = load_bundle(training.bundle)
    assert bundle.version == training.order.name
    assert bundle.classes == ("Left", "Right")
    assert "candidate" in dialog.names[0]
