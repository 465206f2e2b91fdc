"""Films of several frames: how a reader gets from one to another, and what each of them is scored on."""

from dataclasses import replace
from pathlib import Path

import pytest
from gui_fakes import Shelf, film
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.viewport import View
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.radiograph import Radiograph, picture_notices

pytestmark = pytest.mark.gui


class Frames(Shelf):
    """A shelf whose film ``a`` has several frames, each a picture of its own."""

    def _open(self, path: Path, frame: int) -> Radiograph:
        if path.name != "a":
            return super()._open(path, frame)
        self.opened.append((path.name, frame))
        made = film(seed=7, frames=3, frame=frame)
        values = (made.stored + frame).astype(made.stored.dtype)
        return replace(made, stored=values, notices=tuple(picture_notices(made.facts)))


@pytest.fixture
def shelf() -> Shelf:
    return Frames()


def settled(qtbot: QtBot, window: MainWindow, frame: int) -> None:
    def there() -> bool:
        film = window.scene.radiograph
        done = not window.desk.busy and isinstance(window.session.state, states.Analysed)
        return done and film is not None and film.facts.frame == frame

    qtbot.waitUntil(there)


def turn_wheel(window: MainWindow, delta: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    canvas, at = window.workspace.main, QPointF(200, 200)
    how = Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(canvas, QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), QPoint(0, delta), *how, False))


def test_I4_a_slider_shows_every_frame_and_each_is_scored_alone(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    window.open([Path("a")])
    settled(qtbot, window, 1)
    bar = window.workspace.frames
    assert bar.isVisible()
    assert (bar.slider.minimum(), bar.slider.maximum(), bar.slider.value()) == (1, 3, 1)
    assert bar.text == "Frame 1 of 3 is shown and scored."
    bar.slider.setValue(3)
    assert bar.text == "Reading frame 3…"
    settled(qtbot, window, 3)
    assert bar.text == "Frame 3 of 3 is shown and scored."
    asked = [radiograph.facts.frame for radiograph, _ in shelf.engine.asked]
    assert asked == [1, 3]
    assert shelf.engine.asked[-1][0] is window.scene.radiograph


def test_I4_the_wheel_goes_through_the_frames_and_ctrl_zooms(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    window.open([Path("a")])
    settled(qtbot, window, 1)
    turn_wheel(window, -120)
    settled(qtbot, window, 2)
    turn_wheel(window, -60)
    assert not window.desk.busy
    turn_wheel(window, -60)
    settled(qtbot, window, 3)
    turn_wheel(window, -120)  # there is no fourth
    assert not window.desk.busy
    turn_wheel(window, 240)
    settled(qtbot, window, 1)
    assert window.scene.view.scale is None
    turn_wheel(window, 120, Qt.KeyboardModifier.ControlModifier)
    assert window.scene.view.scale is not None
    assert window.scene.radiograph.facts.frame == 1


def test_I4_films_of_one_frame_have_no_slider_and_the_wheel_zooms(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("b")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    assert not window.workspace.frames.isVisible()
    turn_wheel(window, 120)
    assert window.scene.view.scale is not None


def test_I4_the_next_frame_is_shown_as_the_one_before_it(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("a")])
    settled(qtbot, window, 1)
    scene = window.scene
    scene.drag_window(50, 20)
    scene.set_turn(Turn(1))
    scene.set_view(View(3.0, 30, 40))
    scene.set_invert(True)
    kept = scene.voi, scene.turn, scene.view, scene.invert
    window.session.show_next()
    settled(qtbot, window, 2)
    assert (scene.voi, scene.turn, scene.view, scene.invert) == kept
    assert not scene.overlay.shown


def test_the_film_or_frame_that_comes_next_is_read_ahead(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    window.open([Path("a"), Path("b")])
    settled(qtbot, window, 1)
    for frame, ahead in ((2, ("a", 3)), (3, ("b", 1))):
        window.session.show_next()
        settled(qtbot, window, frame)
        qtbot.waitUntil(lambda ahead=ahead: shelf.expected[-1] == ahead)
    window.session.show_previous()
    settled(qtbot, window, 2)
    qtbot.waitUntil(lambda: shelf.expected[-1] == ("a", 1))  # it is gone through the other way now


def test_nothing_is_read_ahead_before_the_film_on_show_is_answered(
    qtbot: QtBot, window: MainWindow, shelf: Shelf
) -> None:
    shelf.engine.holds = True
    window.open([Path("b"), Path("c")])
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    assert shelf.expected == []
    shelf.engine.release.set()
    qtbot.waitUntil(lambda: shelf.expected == [("c", 1)])


def test_I4_each_frames_own_window_is_found_again(scene: Scene) -> None:
    first, second = film(frames=2, frame=1), film(frames=2, frame=2)
    scene.show_film(first)
    scene.set_voi(first.grayscale.vois[1])
    scene.show_film(second)
    assert scene.voi is second.grayscale.vois[1]
    scene.show_film(film(seed=5))
    assert scene.voi is scene.radiograph.grayscale.default_voi
