"""The eight ways to turn a film: pixels, heatmap, letters, probe, zoom and movement stay together in every one."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import Shelf, film, heatmap
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look import theme
from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.painters.overlay_painter import OverlayPainter
from cxrviewer.gui.scene import captions, states
from cxrviewer.gui.scene.looks import Overlay
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View, Viewport
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.radiograph import Radiograph

EIGHT = [Turn(quarters, mirrored) for quarters in range(4) for mirrored in (False, True)]
SPOT = (24, 90)  # stored row and column of what is followed round: near the patient's head and left
CANVAS = (400, 360)

every_turn = pytest.mark.parametrize("turn", EIGHT, ids=lambda turn: f"{turn.quarters}{'m' * turn.mirrored}")
every_shape = pytest.mark.parametrize("aspect", [1.0, 2.0, 0.5])


def spotted(aspect: float = 1.0) -> Radiograph:
    """A dark film with one bright square around `SPOT`."""
    stored = np.full((120, 100), 300, dtype=np.uint16)
    stored[SPOT[0] - 3 : SPOT[0] + 4, SPOT[1] - 3 : SPOT[1] + 4] = 4000
    return replace(film(), stored=stored, geometry=Geometry(120, 100, None, aspect, ("L", "F")))


def seen(image: QImage) -> np.ndarray:
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : image.width()].astype(int)


def middle_of(picture: np.ndarray, port: Viewport) -> tuple[float, float]:
    """Device point (x, y) of the middle of the brightest part of what is drawn at the visible part's corner."""
    rows, columns = np.nonzero(picture >= picture.max())
    return port.visible[1] + columns.mean() + 0.5, port.visible[0] + rows.mean() + 0.5


def film_and_port(turn: Turn, aspect: float, view: View = View()) -> tuple[ShownFilm, Viewport]:  # noqa: B008
    shown = ShownFilm(spotted(aspect), turn)
    return shown, shown.viewport(*CANVAS, view)


@every_turn
def test_the_film_is_drawn_turned(turn: Turn) -> None:
    radiograph = film(60, 40)
    shown = ShownFilm(radiograph, turn)
    drawn = seen(
        FilmPainter(radiograph).image(shown, shown.viewport(*CANVAS, View(1.0, 20, 20)), radiograph.display_table())
    )
    expected = radiograph.render()
    for _ in range(turn.quarters):
        expected = expected[::-1].T  # one quarter clockwise
    if turn.mirrored:
        expected = np.fliplr(expected)
    np.testing.assert_array_equal(drawn, expected)


@every_turn
def test_a_reduced_film_is_drawn_turned(turn: Turn) -> None:
    radiograph = film(400, 600, padding=(7, 7))
    table = radiograph.display_table()
    plain, turned, painter = ShownFilm(radiograph), ShownFilm(radiograph, turn), FilmPainter(radiograph)
    expected = seen(painter.image(plain, plain.viewport(*CANVAS, View(0.25, 200, 300)), table))
    drawn = seen(painter.image(turned, turned.viewport(*CANVAS, View(0.25, *turned.to_shown(200, 300))), table))
    np.testing.assert_array_equal(drawn, turn(expected))


@every_turn
@every_shape
def test_pixels_keep_their_shape(turn: Turn, aspect: float) -> None:
    _, port = film_and_port(turn, aspect)
    height, width = port.extent
    if turn.swaps_sides:
        height, width = width, height
    assert height / width == pytest.approx(120 * aspect / 100, rel=0.01)


@every_turn
@every_shape
def test_the_heatmap_and_the_probe_follow_the_film(turn: Turn, aspect: float, scene: Scene) -> None:
    shown, port = film_and_port(turn, aspect)
    radiograph = shown.radiograph
    x, y = middle_of(seen(FilmPainter(shown.radiograph).image(shown, port, radiograph.display_table())), port)

    found = heatmap(radiograph, "gradcam", "Normal")
    values = np.zeros((40, 20), dtype=np.float32)
    values[SPOT[0] // 3, SPOT[1] // 5] = 1.0
    found = replace(found, values=values, to_film=type(found.to_film).between(values.shape, radiograph.stored.shape))
    overlay = OverlayPainter().image(found, shown, port, Overlay(opacity=0.6))
    alpha = np.array(
        [[overlay.pixelColor(c, r).alpha() for c in range(overlay.width())] for r in range(overlay.height())]
    )
    rows, columns = (alpha > 0).nonzero()
    weights = alpha[rows, columns]
    warm = port.visible[1] + np.average(columns, weights=weights), port.visible[0] + np.average(rows, weights=weights)
    assert warm == pytest.approx((x, y), abs=0.03 * max(port.extent))

    scene.show_film(radiograph)
    scene.set_turn(turn)
    assert shown.to_stored(*port.pixel_at(x, y)) == pytest.approx(SPOT, abs=1)
    assert captions.probe(scene, port, x, y).split("   ")[1] == "stored 4000"


@every_turn
def test_O1_letters_stay_with_the_patient(turn: Turn) -> None:
    shown, port = film_and_port(turn, 1.0)
    x, y = middle_of(seen(FilmPainter(shown.radiograph).image(shown, port, shown.radiograph.display_table())), port)
    top, left, bottom, right = port.visible
    edges = shown.edges
    near = {"left": x - left, "right": right - x, "top": y - top, "bottom": bottom - y}
    first, second = sorted(near, key=near.__getitem__)[:2]
    assert {getattr(edges, first), getattr(edges, second)} == {"L", "H"}
    assert {edges.left, edges.right, edges.top, edges.bottom} == set("LRHF")


def test_unknown_orientation_has_no_letters_in_any_turn(scene: Scene) -> None:
    scene.show_film(replace(spotted(), geometry=Geometry(120, 100)))
    for turn in EIGHT:
        scene.set_turn(turn)
        assert not any((scene.shown.edges.left, scene.shown.edges.right, scene.shown.edges.top))


@every_turn
@every_shape
def test_turning_keeps_the_middle_and_the_size(turn: Turn, aspect: float, scene: Scene) -> None:
    scene.show_film(spotted(aspect))
    scene.set_view(View(6.0, *SPOT))
    scene.set_turn(turn)
    port = scene.shown.viewport(*CANVAS, scene.view)
    assert scene.shown.to_stored(*port.centre) == pytest.approx(SPOT)
    steps = port.steps[::-1] if turn.swaps_sides else port.steps
    assert steps == pytest.approx((6.0 * aspect, 6.0), rel=0.01)
    scene.set_turn(Turn())
    assert scene.view.scale == pytest.approx(6.0)
    assert (scene.view.row, scene.view.column) == pytest.approx(SPOT)


@every_turn
@every_shape
def test_zoom_and_pan_stay_under_the_cursor(turn: Turn, aspect: float) -> None:
    shown, port = film_and_port(turn, aspect, View(4.0, 50, 50))
    at = 150.0, 210.0
    kept = shown.to_stored(*port.to_film(*at))
    zoomed = shown.viewport(*CANVAS, port.zoomed(1.7, *at))
    assert shown.to_stored(*zoomed.to_film(*at)) == pytest.approx(kept, abs=0.5)
    panned = shown.viewport(*CANVAS, port.panned(12, -9))
    assert shown.to_stored(*panned.to_film(at[0] + 12, at[1] - 9)) == pytest.approx(kept, abs=0.01)


def alarm_pixels(window: MainWindow) -> int:
    image = window.workspace.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1]
    return int((pixels == theme.ALARM.getRgb()[:3]).all(axis=-1).sum())


def show(qtbot: QtBot, window: MainWindow, name: str = "a") -> None:
    window.open([Path(name)])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))


@pytest.mark.gui
@pytest.mark.parametrize(
    ("keys", "turn"),
    [
        ("R", Turn(1)),
        ("L", Turn(3)),
        ("H", Turn(0, mirrored=True)),
        ("V", Turn(2, mirrored=True)),
        ("HV", Turn(2)),
        ("RRRR", Turn()),
        ("HRHR", Turn()),
    ],
)
def test_keys_turn_the_film_and_a_badge_tells_of_a_mirror(
    qtbot: QtBot, window: MainWindow, keys: str, turn: Turn
) -> None:
    show(qtbot, window)
    assert alarm_pixels(window) == 0
    for key in keys:
        qtbot.keyClick(window.workspace.main, getattr(Qt.Key, f"Key_{key}"))
    assert window.scene.turn == turn
    window.actions_by_id["hide_text"].setChecked(True)
    assert (alarm_pixels(window) > 500) is turn.mirrored
    window.actions_by_id["reset"].trigger()
    assert window.scene.turn == Turn()
    assert alarm_pixels(window) == 0


@pytest.mark.gui
@pytest.mark.parametrize("size", [(900, 420), (1100, 750), (1900, 1000)])
def test_the_badge_stands_in_every_picture_side_by_side(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    show(qtbot, window)
    window.actions_by_id["flip_horizontal"].trigger()
    once = alarm_pixels(window)
    window.actions_by_id["compare"].setChecked(True)
    assert alarm_pixels(window) == pytest.approx(3 * once, rel=0.05)


@pytest.mark.gui
def test_turning_changes_nothing_of_what_is_analysed(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window)
    before = shelf.films["a"].presentation().tobytes()
    for name in ("rotate_right", "flip_vertical"):
        window.actions_by_id[name].trigger()
    window.session.analyse()
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    assert [asked for asked, _ in shelf.engine.asked] == [shelf.films["a"]] * 2
    assert shelf.films["a"].presentation().tobytes() == before


@pytest.mark.gui
def test_a_new_film_is_not_turned(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    window.actions_by_id["rotate_left"].trigger()
    show(qtbot, window, "b")
    assert window.scene.turn == Turn()


def test_turning_nothing_is_nothing(scene: Scene) -> None:
    scene.set_turn(Turn(1))
    assert scene.turn == Turn()
