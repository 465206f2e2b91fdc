"""What a reader may do while a film is on its way or a heatmap is being made, and what the window says meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest
from gui_fakes import Shelf, film
from pytestqt.qtbot import QtBot

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.radiograph import Radiograph

pytestmark = pytest.mark.gui


class Frames(Shelf):
    """A shelf whose film ``m`` has five frames, of which some may be damaged."""

    def __init__(self) -> None:
        super().__init__()
        self.films["m"] = film(seed=9, frames=5)
        self.damaged: set[int] = set()

    def _open(self, path: Path, frame: int) -> Radiograph:
        found = super()._open(path, frame)
        if frame > found.facts.frames or (path.name == "m" and frame in self.damaged):
            raise UnreadableFilmError(f"Frame {frame} cannot be read.", "Try another.")
        return replace(found, facts=replace(found.facts, frame=frame))


@pytest.fixture
def shelf() -> Frames:
    return Frames()


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy)


def show(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    window.open([Path(name) for name in names])
    settled(qtbot, window)


def place(window: MainWindow) -> str:
    return window.foot._place.text()


@pytest.mark.parametrize("wish", ["analyse", "choose_class"])
def test_a_wish_about_the_old_film_does_not_keep_the_next_from_coming(
    qtbot: QtBot, window: MainWindow, shelf: Frames, wish: str
) -> None:
    show(qtbot, window, "a", "b")
    assert place(window) == "Film 1 of 2"
    assert window.actions_by_id["analyse"].isEnabled()
    shelf.opens.clear()
    window.session.show_next()
    assert place(window) == "Opening film 2 of 2"
    assert not window.actions_by_id["analyse"].isEnabled()
    getattr(window.session, wish)(*["Normal"] * (wish == "choose_class"))
    window.workspace.zoom_in()  # what the scene says does not bring the action back
    assert not window.actions_by_id["analyse"].isEnabled()
    shelf.opens.set()
    settled(qtbot, window)
    assert window.scene.radiograph.sha256 == shelf.films["b"].sha256
    assert isinstance(window.session.state, states.Analysed)
    assert place(window) == "Film 2 of 2"
    assert window.scene.overlay.target == "COVID-19"
    assert window.actions_by_id["analyse"].isEnabled()


def test_the_next_film_ends_the_progress_of_another_class(qtbot: QtBot, window: MainWindow, shelf: Frames) -> None:
    show(qtbot, window, "a", "b")
    shelf.engine.holds = True
    window.session.choose_class("Normal")
    panel = window.side.explanation
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 2)
    assert panel._progress.isVisible()
    shelf.engine.holds = False
    window.session.show_next()
    settled(qtbot, window)
    assert not any(part.isVisible() for part in (panel._stage, panel._progress, panel._cancel))


def test_analysing_again_ends_the_progress_of_another_class(qtbot: QtBot, window: MainWindow, shelf: Frames) -> None:
    show(qtbot, window, "a")
    shelf.engine.holds = True
    window.session.choose_class("Normal")
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 2)
    shelf.engine.holds = False
    window.session.analyse()
    settled(qtbot, window)
    assert not window.side.explanation._progress.isVisible()


@pytest.mark.parametrize("way", ["wheel", "key"])
def test_another_file_is_not_asked_for_a_frame_of_the_film_before(
    qtbot: QtBot, window: MainWindow, shelf: Frames, way: str
) -> None:
    show(qtbot, window, "m")
    shelf.opens.clear()
    window.open([Path("b")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Opening))
    if way == "wheel":
        window.workspace.frames.step(1)
    else:
        window.session.show_next()
    shelf.opens.set()
    settled(qtbot, window)
    assert isinstance(window.session.state, states.Analysed)
    assert window.scene.radiograph.sha256 == shelf.films["b"].sha256
    assert shelf.opened == [("m", 1), ("b", 1)]


def test_a_damaged_frame_leaves_the_one_on_show(qtbot: QtBot, window: MainWindow, shelf: Frames) -> None:
    shelf.damaged = {2, 3}
    show(qtbot, window, "m")
    analysed = window.session.state
    bar = window.workspace.frames
    for frame in (2, 3):
        bar.slider.setValue(frame)
        settled(qtbot, window)
        assert window.scene.radiograph.facts.frame == bar.slider.value() == 1
        assert window.session.state is analysed
        assert window.workspace.isVisible()
        assert f"Frame {frame} cannot be read. Try another." in window.messages.texts
        assert "Reading" not in bar.text
    assert len(window.side.probabilities.rows) == 4
    bar.slider.setValue(4)
    settled(qtbot, window)
    assert window.scene.radiograph.facts.frame == 4


def test_after_a_damaged_frame_an_interrupted_analysis_can_be_asked_for_again(
    qtbot: QtBot, window: MainWindow, shelf: Frames
) -> None:
    shelf.damaged = {2}
    shelf.engine.holds = True
    window.open([Path("m")])
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    shelf.engine.holds = False
    window.workspace.frames.step(1)
    settled(qtbot, window)
    assert isinstance(window.session.state, states.Stopped)
    window.session.analyse()
    settled(qtbot, window)
    assert isinstance(window.session.state, states.Analysed)
