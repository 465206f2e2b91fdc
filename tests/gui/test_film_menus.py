"""The menu entries that depend on the film on show: what is offered, whose it is, and what of it is in use."""

from dataclasses import replace

import numpy as np
import pytest
from films import dataset, opened
from gui_fakes import film
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from states import film_of, read, state

from cxrviewer.gui.commands.film_menus import FilmMenus
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.imaging.film.overlays import OverlayPlane
from cxrviewer.imaging.film.radiograph import Radiograph

PIXELS = np.random.default_rng(1).integers(0, 4096, (60, 80)).astype(np.uint16)


@pytest.fixture
def menus(qtbot: QtBot, scene: Scene) -> dict[str, QMenu]:
    made = {"Grey": QMenu(), "Presentation": QMenu()}
    made["Presentation"].addAction("last")
    for menu in made.values():
        qtbot.addWidget(menu)
    entries = FilmMenus(Scenes(scene, scene), made, lambda film: [], scene)
    scene.changed.connect(entries.follow)
    return made


def offered(menu: QMenu) -> list[tuple[str, bool]]:
    return [(action.text(), action.isChecked()) for action in menu.actions() if action.data() is not None]


def test_a_window_made_from_the_film_is_not_called_the_files(scene: Scene, menus: dict[str, QMenu]) -> None:
    scene.show_film(opened(dataset(PIXELS, BitsStored=12)))
    ((words, checked),) = offered(menus["Grey"])
    assert words.startswith("W ")
    assert words.endswith("(auto)")
    assert checked


def test_the_automatic_window_is_marked_wherever_it_came_from(scene: Scene, menus: dict[str, QMenu]) -> None:
    scene.show_film(opened(dataset(PIXELS, BitsStored=12)))
    scene.drag_window(5, 5)
    assert not offered(menus["Grey"])[0][1]
    scene.use_automatic_window()
    assert offered(menus["Grey"])[0][1]


def test_a_states_full_range_is_not_called_the_states(scene: Scene, menus: dict[str, QMenu]) -> None:
    made = film_of()
    scene.show_film(opened(made))
    assert offered(menus["Grey"])[0][0].startswith("File: ")
    scene.present(read(state(made)))
    assert offered(menus["Grey"])[0][0].startswith("W ")


def worded() -> Radiograph:
    """A film whose sender wrote control characters and an ampersand."""
    plane = OverlayPlane(0x6000, 1, 1, 8, 8, np.full(8, 255, np.uint8), label="Marks\tCtrl+Q\nA & B")
    made = film()
    window = Window(2048.0, 4096.0, name="SOFT\tF1\nTISSUE")
    return replace(made, overlays=(plane,), grayscale=replace(made.grayscale, vois=(window,)))


def test_words_of_the_sender_stay_in_their_column(scene: Scene, menus: dict[str, QMenu]) -> None:
    scene.show_film(worded())
    texts = [words for name in ("Grey", "Presentation") for words, _ in offered(menus[name])]
    assert texts == ["File: W 4096  L 2048  LINEAR (SOFT F1 TISSUE)", "Overlay 6000: Marks Ctrl+Q A && B"]
