"""The program from outside: start without torch, screenshots, exit codes, references to None."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from bundles import write_bundle
from films import dataset, phantom, saved
from gui_fakes import FakeSearch, Shelf
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cxrviewer import cli
from cxrviewer.errors import OutputError
from cxrviewer.gui.look.constants import keep_constants_alive
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.layouts import LAYOUTS
from cxrviewer.gui.window import app, screenshot
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study

SLOW_TO_LOAD = ("torch", "torchvision", "captum", "matplotlib", "sklearn", "cv2", "pydicom", "PIL", "email.message")


def run_python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        check=False,
    )


@pytest.mark.gui
def test_the_window_is_there_before_anything_slow() -> None:
    code = f"""
import sys
from PySide6.QtCore import QTimer
from cxrviewer.gui.window import app
made = app.application()
def look():
    window = next(part for part in made.topLevelWidgets() if isinstance(part, app.MainWindow))
    print(window.isVisible(), [name for name in {SLOW_TO_LOAD} if name in sys.modules])
    made.closeAllWindows()
app.Start.begin = lambda self: look()
sys.exit(app.run([]))
"""
    done = run_python(code)
    assert done.stdout.split("\n")[0] in {"True []"}, done.stdout + done.stderr
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@pytest.mark.gui
def test_a_decoder_that_hears_nothing_does_not_keep_a_closed_window_alive() -> None:
    code = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from gui_fakes import FakeSearch, Shelf
from cxrviewer.gui.window import app
from cxrviewer.gui.work import desk
desk._LONGEST_CLOSING_MS = 500
class Deaf(Shelf):
    def _open(self, path, frame):
        print("buffered")
        QTimer.singleShot(0, application, application.closeAllWindows)
        time.sleep(60)
application = app.application()
app.run([Path("a")], tools=lambda _: Deaf().tools())
"""
    start = time.monotonic()
    done = run_python(f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n{code}")
    assert (done.returncode, done.stdout) == (0, "buffered\n"), done.stderr
    assert done.stderr == ""
    assert time.monotonic() - start < 30


@pytest.mark.gui
def test_a_report_that_is_still_written_does_not_break_a_window_that_is_closed_again(tmp_path: Path) -> None:
    code = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from gui_fakes import FakeSearch, Shelf
from cxrviewer.files import replacing
from cxrviewer.gui.window import app
from cxrviewer.gui.work import writing
writing._LONGEST_MS = 100
def write():
    with replacing(Path(sys.argv[1], "report.pdf")) as draft:
        draft.touch()
        print("begun")
        QTimer.singleShot(0, application, close)
        time.sleep(60)
def close():
    application.closeAllWindows()
    window = next(part for part in application.topLevelWidgets() if isinstance(part, Writing))
    print(window.isVisible(), window.messages.texts[-1].split(",")[0])
    QTimer.singleShot(100, application, application.closeAllWindows)
class Writing(app.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        if not self.reports._errands.writing:
            self.reports._errands.ask("write", write, writes=True)
app.MainWindow = Writing
application = app.application()
app.run([], tools=lambda _: Shelf().tools())
"""
    done = run_python(f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n{code}", str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "begun\nTrue Something is still being written\n"), done.stderr
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def film_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pixels = (phantom(400, 360) * 4095).astype(np.uint16)
    film = dataset(pixels, BitsStored=12, WindowCenter="2048", WindowWidth="4096")
    return saved(film, tmp_path_factory.mktemp("films") / "CANARY-FILE.dcm")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_bundle(tmp_path_factory.mktemp("bundle"))


@pytest.mark.gui
@pytest.mark.slow
@pytest.mark.parametrize("layout", ["film", "gradcam", "lrp", "compare"])
def test_screenshots_with_the_real_engine(tmp_path: Path, film_file: Path, bundle: Path, layout: str) -> None:
    code = """
import sys
import time
from pathlib import Path
from functools import partial
from cxrviewer.gui.window import app
from cxrviewer.gui.work.worker import default_tools
film, out, layout, bundle = sys.argv[1:]
tools = partial(default_tools, bundle=bundle, device="cpu")
sys.exit(app.run([Path(film)], screenshot=Path(out), layout=layout, tools=tools))
"""
    out = tmp_path / "window.png"
    done = run_python(code, str(film_file), str(out), layout, str(bundle))
    assert done.returncode == 0, done.stderr
    assert "CANARY" not in done.stdout + done.stderr
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1280, 800)
    assert [file.name for file in tmp_path.iterdir()] == ["window.png"]
    badges = sum(image.pixelColor(x, y).name() == "#ffb020" for x in range(0, 970, 2) for y in range(80, 200, 2))
    assert (badges > 100) is (layout != "film")


@pytest.mark.parametrize("layout", ["", "film", "gradcam", "lrp", "compare", "prior", "settings", "train"])
def test_a_screenshot_is_of_the_film_alone_unless_another_layout_is_asked_for(tmp_path: Path, layout: str) -> None:
    asked = []
    command = ["view", "--screenshot", str(tmp_path / "out.png"), *(["--layout", layout] if layout else [])]
    assert cli.main(command, view=lambda request: asked.append(request.layout) or 0, layouts=LAYOUTS) == 0
    assert asked == [layout or "film"]


def taken(
    qtbot: QtBot, shelf: Shelf, file: Path, layout: str, films: list[Path]
) -> tuple[MainWindow, screenshot.Screenshot, int]:
    """A window that a picture was taken of, who took it, and the exit code."""
    window = MainWindow(shelf.tools())
    qtbot.addWidget(window)
    window.show()
    shot = screenshot.Screenshot(window, file, layout)
    with qtbot.waitSignal(shot.finished) as finished:
        shot.start(expects_film=bool(films))
        window.open(films)
    return window, shot, finished.args[0]


@pytest.mark.gui
@pytest.mark.parametrize("layout", ["settings", "train"])
@pytest.mark.parametrize("films", [[], [Path("a")]])
def test_screenshots_of_dialogs(qtbot: QtBot, shelf: Shelf, tmp_path: Path, layout: str, films: list[Path]) -> None:
    window, _, code = taken(qtbot, shelf, tmp_path / "out.png", layout, films)
    assert code == 0
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    picture = QImage(str(tmp_path / "out.png"))
    assert (picture.width(), picture.height()) == (dialog.width(), dialog.height())
    window.close()


@pytest.mark.gui
def test_a_screenshot_of_a_film_beside_its_prior(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    for name, date in (("a", "20260502"), ("b", "20240311")):
        study = Study(Person("4711", "K", "CANARY^ANNA", "19620412"), f"s{date}", date)
        shelf.entries[name] = FilmEntry(Path(name), Series(study, f"x{name}"), view="PA")
    window, shot, code = taken(qtbot, shelf, tmp_path / "out.png", "prior", [Path("a"), Path("b")])
    assert (code, shot.error) == (0, "")
    assert all(pane.reading.analysis for pane in window.stage.visible_panes)
    assert len(window.stage.visible_panes) == 2
    window.close()


@pytest.mark.gui
def test_a_prior_that_is_found_after_the_film_was_analysed(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    current, prior = (
        FilmEntry(
            Path(name), Series(Study(Person("4711", "K", "CANARY^ANNA", "19620412"), date, date), name), view="PA"
        )
        for name, date in (("a", "20260502"), ("b", "20240311"))
    )
    analysed = threading.Event()

    class Waiting(FakeSearch):
        def __iter__(self) -> Iterator[FilmEntry]:
            yield current
            assert analysed.wait(10)
            yield prior

    tools = replace(shelf.tools(), find_films=lambda *_: Waiting([current, prior]))
    window = MainWindow(tools)
    qtbot.addWidget(window)
    window.show()
    shot = screenshot.Screenshot(window, tmp_path / "out.png", "prior")
    window.session.state_changed.connect(lambda state: analysed.set() if isinstance(state, states.Analysed) else None)
    with qtbot.waitSignal(shot.finished) as finished:
        shot.start(expects_film=True)
        window.open([Path("a"), Path("b")])
    assert (finished.args, shot.error) == ([0], "")
    assert len(window.stage.visible_panes) == 2
    window.close()


@pytest.mark.gui
def test_without_a_prior_there_is_no_picture_of_one(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    window, shot, code = taken(qtbot, shelf, tmp_path / "out.png", "prior", [Path("a")])
    assert code == 1
    assert "No film before it of the same patient" in shot.error
    window.close()


@pytest.mark.gui
def test_a_screenshot_of_a_refused_file_fails(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    window = MainWindow(shelf.tools())
    qtbot.addWidget(window)
    shot = screenshot.Screenshot(window, tmp_path / "out.png", "film")
    shot.start(expects_film=True)
    with qtbot.waitSignal(shot.finished) as finished:
        window.open([Path("unknown")])
    assert finished.args == [1]
    assert "not an image" in shot.error
    window.close()


@pytest.mark.gui
def test_a_screenshot_of_the_empty_window(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    window = MainWindow(shelf.tools())
    qtbot.addWidget(window)
    shot = screenshot.Screenshot(window, tmp_path / "out.png", "film")
    with qtbot.waitSignal(shot.finished) as finished:
        shot.start(expects_film=False)
    assert finished.args == [0]
    assert not QImage(str(tmp_path / "out.png")).isNull()
    window.close()


def test_a_picture_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    with pytest.raises(OutputError):
        screenshot.save(picture, tmp_path / "no folder" / "out.png")
    screenshot.save(picture, tmp_path / "out.png")
    assert [file.name for file in tmp_path.iterdir()] == ["out.png"]


def test_unknown_layouts_are_refused(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    window = MainWindow(shelf.tools())
    qtbot.addWidget(window)
    with pytest.raises(ValueError, match="unknown layout"):
        screenshot.Screenshot(window, tmp_path / "out.png", "sideways")
    window.close()


def test_an_error_in_the_window_is_told_without_its_text(
    qtbot: QtBot, window: MainWindow, caplog: pytest.LogCaptureFixture, expects_log: None
) -> None:
    try:
        raise KeyError("CANARY")
    except KeyError as error:
        app.report(type(error), error, error.__traceback__)
    assert "KeyError" in window.messages.texts[0]
    assert "test_app.py:" in caplog.text
    assert "CANARY" not in caplog.text + window.messages.texts[0]


def test_none_cannot_be_used_up() -> None:
    keep_constants_alive()
    keep_constants_alive()
    assert sys.version_info >= (3, 12) or sys.getrefcount(None) > 2**39
