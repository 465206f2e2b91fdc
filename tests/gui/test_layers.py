"""What a file lays over its film, on screen: overlays and shutter where they belong, shown and hidden on request."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import Shelf, film
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look import theme
from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.painters.plane_painter import PlanePainter
from cxrviewer.gui.scene import captions, states
from cxrviewer.gui.scene.looks import Layers
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View, Viewport
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.overlays import OverlayPlane
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.film.shutter import Circle, Rectangle, Shutter

EIGHT = [Turn(quarters, mirrored) for quarters in range(4) for mirrored in (False, True)]
every_turn = pytest.mark.parametrize("turn", EIGHT, ids=lambda turn: f"{turn.quarters}{'m' * turn.mirrored}")
NOTHING: frozenset[int] = frozenset()


def plane(mask: np.ndarray, group: int = 0x6000, row: int = 1, column: int = 1, label: str = "") -> OverlayPlane:
    return OverlayPlane(group, row, column, *mask.shape, np.packbits(mask.ravel(), bitorder="little"), label=label)


def drawn_upon(rows: int = 60, columns: int = 40) -> tuple[Radiograph, np.ndarray, np.ndarray]:
    """A film with two overlays, and where each of them draws."""
    first = np.random.default_rng(0).random((rows, columns)) < 0.2
    corner = np.random.default_rng(1).random((10, 7)) < 0.5
    second = np.zeros_like(first)
    second[19:29, 4:11] = corner
    planes = plane(first, label="Marks"), plane(corner, 0x6002, 20, 5)
    return replace(film(rows, columns), overlays=planes), first, second


def with_shutter(rows: int = 60, columns: int = 40, value: int = 0) -> Radiograph:
    shapes = Rectangle(5, 36, 11, 50), Circle(30, 20, 24)
    return replace(film(rows, columns), shutter=Shutter(shapes, value))


def drawing(radiograph: Radiograph, turn: Turn, view: View, hidden: frozenset[int] = NOTHING) -> np.ndarray:
    """Where the canvas shows the colour of drawings, bool, shape of the visible part."""
    shown = ShownFilm(radiograph, turn)
    port = shown.viewport(400, 360, view)
    image, corner = PlanePainter(radiograph).image(shown, port, hidden)
    return placed(image, corner, port) == theme.DRAWING.rgba()


def placed(image: QImage, corner: object, port: Viewport) -> np.ndarray:
    top, left, bottom, right = port.visible
    canvas = np.zeros((bottom - top, right - left), dtype=np.uint32)
    if not image.isNull():
        pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)[:, : image.width()]
        row, column = corner.y() - top, corner.x() - left
        canvas[row : row + image.height(), column : column + image.width()] = pixels
    return canvas


def seen(image: QImage) -> np.ndarray:
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : image.width()].copy()


@every_turn
@pytest.mark.parametrize("enlarged", [1, 3])
def test_S3_two_overlays_lie_on_their_pixels(turn: Turn, enlarged: int) -> None:
    radiograph, first, second = drawn_upon()
    view = View(float(enlarged), *ShownFilm(radiograph, turn).to_shown(30, 20))
    expected = np.kron(turn(first | second), np.ones((enlarged, enlarged), bool))
    np.testing.assert_array_equal(drawing(radiograph, turn, view), expected)
    alone = np.kron(turn(second), np.ones((enlarged, enlarged), bool))
    np.testing.assert_array_equal(drawing(radiograph, turn, view, frozenset({0x6000})), alone)


def test_S3_a_thin_line_does_not_get_lost() -> None:
    mask = np.zeros((1800, 1800), dtype=bool)
    mask[:, 901] = True
    radiograph = replace(film(1800, 1800), overlays=(plane(mask),))
    lines = drawing(radiograph, Turn(), View())
    assert lines.any(axis=1).all()
    assert lines.sum(axis=1).max() == 1


def test_S3_an_overlay_beyond_the_visible_part_is_no_trouble() -> None:
    radiograph, _, _ = drawn_upon()
    assert not drawing(radiograph, Turn(), View(60.0, 58, 38), frozenset({0x6000})).any()
    assert not drawing(radiograph, Turn(), View(), frozenset({0x6000, 0x6002})).any()


@every_turn
@pytest.mark.parametrize("value", [0, 65535, 32768])
def test_S1_what_the_shutter_hides_is_painted_over(turn: Turn, value: int) -> None:
    radiograph = with_shutter(value=value)
    shown, table = ShownFilm(radiograph, turn), radiograph.display_table()
    port = shown.viewport(400, 360, View(1.0, *shown.to_shown(30, 20)))
    painter = FilmPainter(radiograph)
    np.testing.assert_array_equal(seen(painter.image(shown, port, table)), turn(radiograph.render()))
    np.testing.assert_array_equal(
        seen(painter.image(shown, port, table, shutter=False)), turn(radiograph.render(shutter=False))
    )


def test_S1_nothing_from_behind_the_shutter_shows_at_its_edge() -> None:
    stored = np.full((1000, 800), 4000, dtype=np.uint16)
    stored[100:900, 80:720] = 200
    radiograph = replace(film(), stored=stored, shutter=Shutter((Rectangle(81, 720, 101, 900),)))
    shown = ShownFilm(radiograph)
    grey = seen(FilmPainter(radiograph).image(shown, shown.viewport(171, 213, View()), radiograph.display_table()))
    assert grey.max() <= radiograph.display_table()[200]


def test_the_probe_knows_padding_and_shutter(scene: Scene) -> None:
    radiograph = with_shutter(value=65535)
    stored = radiograph.stored.copy()
    stored[30, 20] = 7
    scene.show_film(replace(radiograph, stored=stored, padding=(7, 7)))
    port = scene.shown.viewport(400, 600, View(10.0, 30, 20))

    def words(row: int, column: int) -> str:
        return captions.probe(scene, port, *port.to_screen(row, column))

    assert words(30, 20).endswith("grey 0   padding")
    assert words(2, 3).endswith("grey 255   behind the shutter")
    assert "shutter" not in words(31, 20)
    scene.set_layers(Layers(shutter=False))
    assert f"grey {scene.table()[stored[2, 3]]}   behind the shutter" in words(2, 3)


def show(qtbot: QtBot, window: MainWindow, shelf: Shelf, radiograph: Radiograph) -> None:
    shelf.films["a"] = radiograph
    window.open([Path("a")])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))


def coloured(window: MainWindow) -> int:
    image = window.workspace.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1]
    return int((pixels == theme.DRAWING.getRgb()[:3]).all(axis=-1).sum())


@pytest.mark.gui
def test_S3_overlays_are_switched_from_the_menu_and_by_a_key(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, shelf, drawn_upon()[0])
    entries = [action for action in window.menus["Presentation"].actions() if action.text().startswith("Overlay")]
    assert [action.text() for action in entries] == ["Overlay 6000: Marks", "Overlay 6002"]
    both = coloured(window)
    entries[0].trigger()
    assert 0 < coloured(window) < both
    assert [action.isChecked() for action in entries] == [False, True]
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_O)
    assert coloured(window) == 0
    entries[1].trigger()
    assert [action.isChecked() for action in entries] == [False, True]
    assert 0 < coloured(window) < both
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_O)
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_O)
    assert coloured(window) == both
    shelf.films["b"] = film()
    window.open([Path("b")])
    qtbot.waitUntil(lambda: window.scene.radiograph is shelf.films["b"])
    assert not window.actions_by_id["drawings"].isEnabled()
    assert not [action for action in window.menus["Presentation"].actions() if action.text().startswith("Overlay")]
    qtbot.waitUntil(lambda: not window.desk.busy)


@pytest.mark.gui
def test_S1_the_shutter_is_switched_by_a_key_and_the_film_says_so(
    qtbot: QtBot, window: MainWindow, shelf: Shelf
) -> None:
    show(qtbot, window, shelf, with_shutter())
    assert window.actions_by_id["shutter"].isChecked()
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert not window.scene.layers.shutter
    assert "Shutter open" in repr(captions.corners(window.scene, window.workspace.main.viewport()))
    window.actions_by_id["reset"].trigger()
    assert window.scene.layers == Layers()
    assert window.actions_by_id["shutter"].isChecked()
