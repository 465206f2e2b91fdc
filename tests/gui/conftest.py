"""A window on fakes, and checks after every test: no thread left, nothing logged."""

import gc
import logging
import threading
from collections.abc import Callable, Iterator

import pytest
from gui_fakes import Shelf
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look import language
from cxrviewer.gui.look.constants import keep_constants_alive
from cxrviewer.gui.painters import annotation_painter, legend_painter, measurement_painter
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.window.main_window import MainWindow

keep_constants_alive()  # before the first call into Qt


@pytest.fixture(autouse=True)
def english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window speak English, whatever the system's language is."""
    monkeypatch.setattr(language, "of_system", lambda _: "en")
    language.speak(qapp, "system")


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Collect what a test leaves behind in Qt's own thread, as the program does."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def clean(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = set(threading.enumerate()) - before
    assert not {thread.name for thread in left if not thread.daemon}
    if "expects_log" not in request.fixturenames:
        said = [*caplog.get_records("setup"), *caplog.get_records("call")]  # `records` are those of the teardown alone
        assert not [record.getMessage() for record in said if record.levelno >= logging.WARNING]


@pytest.fixture
def expects_log() -> None:
    """Allow log lines."""


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def window(qtbot: QtBot, shelf: Shelf) -> Iterator[MainWindow]:
    made = MainWindow(shelf.tools())
    made.resize(1100, 750)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    assert not made.desk.running


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All words that are drawn over films from now on, but those of badges."""
    found: list[str] = []
    for place in (annotation_painter, legend_painter, measurement_painter):
        draw = place.draw_text

        def listening(*given: object, draw: Callable[..., None] = draw) -> None:
            found.append(str(given[3]))
            draw(*given)

        monkeypatch.setattr(place, "draw_text", listening)
    return found
