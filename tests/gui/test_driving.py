"""The benchmark that drives the window: it does what it says, finds a stop, and ends by closing the window."""

import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pydicom
import pytest
from pytestqt.qtbot import QtBot

from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def driving(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(Path(__file__).resolve().parents[2] / "benchmarks")
    import driving

    return driving


def test_a_drive_does_what_a_reader_does(qtbot: QtBot, window: MainWindow, driving: ModuleType) -> None:
    found, zooms = driving.Found(), set()
    scene: Scene = window.scene
    scene.changed.connect(lambda: zooms.add(scene.view.scale))
    script = driving.reading(driving.Hand(window), Path("a"), 1, 0.3, found)
    held = driving.Drive(window, script, found)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=30_000)
    assert held is not None
    assert found.films >= 1
    assert {"drop a folder", "window and level", "zoom", "move", "Grad-CAM", "LRP", "next film"} <= set(found.steps)
    assert found.stuck == []
    assert len(zooms) > 3
    assert len(found.rows) == 8


def test_a_stop_is_found_and_named(qtbot: QtBot, window: MainWindow, driving: ModuleType) -> None:
    def script() -> Iterator[tuple[str, int]]:
        yield "calm", 20
        time.sleep(0.15)
        yield "slow", 20

    found = driving.Found()
    held = driving.Drive(window, script(), found)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert held is not None
    assert found.stops["slow"] > 140
    assert not found.met
    assert driving.Found(stops={"calm": 99.0}).met


def test_the_films_are_of_many_patients_and_days(tmp_path: Path, driving: ModuleType) -> None:
    driving.make_films(tmp_path, 3)
    films = [pydicom.dcmread(file, stop_before_pixels=True) for file in sorted(tmp_path.iterdir())]
    assert len({film.SOPInstanceUID for film in films}) == 3
    assert len({film.PatientID for film in films}) == 2
    assert len({film.StudyDate for film in films}) == 3
