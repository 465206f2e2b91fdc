"""Presentation states on screen: grey, turn, area and drawings as the state asks; the model sees the film itself."""

from pathlib import Path

import numpy as np
import pytest
from gui_fakes import FakeSearch, Shelf
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from states import COLUMNS, ROWS, anchored, annotated, film_of, graphic, item, opened, read, state, turn_tags

from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.commands.film_menus import FilmMenus
from cxrviewer.gui.scene import captions, states
from cxrviewer.gui.scene.looks import Layers
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.gui.scene.viewport import View, Viewport
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.presentation_state import PresentationState

EIGHT = [(quarters, mirrored) for quarters in range(4) for mirrored in (False, True)]
every_turn = pytest.mark.parametrize(("quarters", "mirrored"), EIGHT)
WINDOW = {"SoftcopyVOILUTSequence": [item(WindowCenter="2048", WindowWidth="3000")]}


@pytest.fixture
def canvas(qtbot: QtBot, scene: Scene) -> Canvas:
    made = Canvas(scene)
    made.resize(QSize(700, 640))
    qtbot.addWidget(made)
    return made


def drawn(canvas: Canvas) -> np.ndarray:
    """Where the canvas is green, as only drawings are, if softly at their edges; bool."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).astype(int)
    return pixels[..., 1] - np.maximum(pixels[..., 0], pixels[..., 2]) > 40


def middle(mask: np.ndarray) -> tuple[float, float]:
    """Device point (x, y) of the middle between the outermost places."""
    rows, columns = mask.nonzero()
    return (columns.min() + columns.max() + 1) / 2, (rows.min() + rows.max() + 1) / 2


def port_of(canvas: Canvas) -> Viewport:
    port = canvas.viewport()
    assert port is not None
    return port


def test_S4_a_state_is_shown_and_reset_returns_to_the_file(scene: Scene) -> None:
    film = film_of(PhotometricInterpretation="MONOCHROME1")
    radiograph, made = opened(film), read(state(film, PresentationLUTShape="INVERSE", **turn_tags(1, True), **WINDOW))
    scene.show_film(radiograph)
    plain = scene.table().copy()
    scene.set_view(View(3.0, 10, 10))
    scene.present(made)
    assert scene.turn == Turn(1, mirrored=True)
    np.testing.assert_array_equal(scene.table(), made.apply(radiograph).display_table())
    assert scene.voi.width == 3000
    words = repr(captions.corners(scene, scene.shown.viewport(400, 400, scene.view)).bottom_left)
    assert "Presentation state CANARY_LABEL" in words
    assert captions.badges(scene.shown, None)[0].words == "MIRRORED, as the presentation state asks"
    assert scene.radiograph is radiograph
    np.testing.assert_array_equal(scene.shown.radiograph.presentation(), radiograph.presentation())
    scene.reset()
    assert scene.turn == Turn()
    assert scene.shown.state is None
    np.testing.assert_array_equal(scene.table(), plain)


@every_turn
@pytest.mark.parametrize("reader", [Turn(), Turn(1), Turn(2, mirrored=True)])
def test_S5_points_stay_on_their_pixels(
    scene: Scene, canvas: Canvas, quarters: int, mirrored: bool, reader: Turn
) -> None:
    film = film_of()
    made = read(annotated(film, graphics=[graphic("POINT", [12.5, 30.5])], **turn_tags(quarters, mirrored)))
    scene.show_film(opened(film))
    scene.present(made)
    scene.set_turn(reader)
    for view in (View(), View(40.0, *scene.shown.to_shown(29, 11))):
        scene.set_view(view)
        x, y = port_of(canvas).to_screen(*scene.shown.to_shown(30, 12))  # its points count corners from the edge
        assert middle(drawn(canvas)) == pytest.approx((x, y), abs=25.0 if view.scale else 12.0)


@every_turn
@pytest.mark.parametrize("kind", ["CIRCLE", "ELLIPSE", "POLYLINE", "INTERPOLATED"])
def test_S5_figures_lie_around_their_middle(
    scene: Scene, canvas: Canvas, quarters: int, mirrored: bool, kind: str
) -> None:
    data = {
        "CIRCLE": [20, 15, 26, 15],
        "ELLIPSE": [14, 15, 26, 15, 20, 12, 20, 18],
        "POLYLINE": [14, 9, 26, 9, 26, 21, 14, 21, 14, 9],
        "INTERPOLATED": [14, 9, 26, 9, 26, 21, 14, 21, 14, 9],
    }[kind]
    film = film_of()
    scene.show_film(opened(film))
    scene.present(read(annotated(film, graphics=[graphic(kind, data)], **turn_tags(quarters, mirrored))))
    found, step = drawn(canvas), port_of(canvas).steps[0]
    x, y = port_of(canvas).to_screen(*scene.shown.to_shown(14.5, 19.5))
    assert middle(found) == pytest.approx((x, y), abs=0.3 * step)
    _, columns = found.nonzero()
    wide = 6 if kind == "ELLIPSE" and quarters % 2 else 12
    assert (columns.max() - columns.min()) / step == pytest.approx(wide, abs=0.4 if kind != "INTERPOLATED" else 4)


def test_S5_words_are_drawn_and_hidden_with_all_text(scene: Scene, canvas: Canvas) -> None:
    film = film_of()
    scene.show_film(opened(film))
    scene.present(read(annotated(film, texts=[anchored((20, 20), "PIXEL")])))
    shown = drawn(canvas).sum()
    assert shown > 100
    scene.set_text_shown(False)
    assert drawn(canvas).sum() == 0
    scene.set_text_shown(True)
    scene.set_layers(Layers(drawings=False))
    assert drawn(canvas).sum() == 0


@every_turn
def test_S5_a_text_stands_upright_in_its_box(scene: Scene, canvas: Canvas, quarters: int, mirrored: bool) -> None:
    film = film_of()
    first, last = (6, 10), (18, 20)
    if quarters or mirrored:
        corners = [Turn(quarters, mirrored).to_stored(*place, ROWS, COLUMNS) for place in (first, last)]
        first, last = corners
    text = item(
        UnformattedTextValue="HHHHHH",
        BoundingBoxTopLeftHandCorner=[first[1] + 1, first[0] + 1],
        BoundingBoxBottomRightHandCorner=[last[1] + 1, last[0] + 1],
        BoundingBoxAnnotationUnits="PIXEL",
        BoundingBoxTextHorizontalJustification="LEFT",
    )
    scene.show_film(opened(film))
    scene.present(read(annotated(film, texts=[text], **turn_tags(quarters, mirrored))))
    rows, columns = drawn(canvas).nonzero()
    assert np.ptp(columns) > 2 * np.ptp(rows)
    x, y = port_of(canvas).to_screen(6, 10)
    step = port_of(canvas).steps[0]
    assert (columns.min(), rows.min()) == pytest.approx((x, y), abs=step + 8)


def test_S5_the_displayed_area_is_what_is_looked_at(scene: Scene, canvas: Canvas) -> None:
    film = film_of()
    area = item(
        DisplayedAreaTopLeftHandCorner=[11, 6],
        DisplayedAreaBottomRightHandCorner=[30, 25],
        PresentationSizeMode="SCALE TO FIT",
        PresentationPixelMagnificationRatio=5.0,  # of MAGNIFY alone
        PresentationPixelAspectRatio=[1, 1],
    )
    scene.show_film(opened(film))
    scene.present(read(state(film, DisplayedAreaSelectionSequence=[area], **turn_tags(1, False))))
    port = port_of(canvas)
    for turn in (scene.turn, scene.turn.rotated_right(), scene.turn.flipped_vertically()):
        scene.set_turn(turn)
        looked = port_of(canvas)
        stored = [scene.shown.to_stored(*looked.to_film(*place)) for place in ((350 - 320, 0), (350 + 320, 640))]
        rows, columns = sorted(row for row, _ in stored), sorted(column for _, column in stored)
        assert (*rows, *columns) == pytest.approx((4.5, 24.5, 9.5, 29.5), abs=0.2)
        assert looked.scale == pytest.approx(port.scale)
    scene.set_view(View())
    assert port_of(canvas).scale < port.scale


def test_S5_a_magnified_area_has_its_size(scene: Scene, canvas: Canvas) -> None:
    film = film_of()
    area = item(
        DisplayedAreaTopLeftHandCorner=[11, 6],
        DisplayedAreaBottomRightHandCorner=[30, 25],
        PresentationSizeMode="MAGNIFY",
        PresentationPixelMagnificationRatio=5.0,
        PresentationPixelAspectRatio=[2, 1],
    )
    scene.show_film(opened(film))
    scene.present(read(state(film, DisplayedAreaSelectionSequence=[area])))
    assert port_of(canvas).steps == pytest.approx((10.0, 5.0))
    assert port_of(canvas).centre == (14.5, 19.5)


def test_the_menu_lists_the_states_with_the_file_first(qtbot: QtBot, scene: Scene) -> None:
    film = film_of()
    made = read(state(film, ContentLabel="LUNG", ContentDescription="wide", **WINDOW))
    menus, before = {"Grey": QMenu(), "Presentation": QMenu()}, QAction("next")
    for menu in menus.values():
        qtbot.addWidget(menu)
    menus["Presentation"].addAction(before)
    found = [made]
    entries = FilmMenus(Scenes(scene, scene), menus, lambda film: found)
    scene.changed.connect(entries.follow)
    entries.state_wanted.connect(scene.present)
    scene.show_film(opened(film))
    own, other, line, last = menus["Presentation"].actions()
    assert [own.text(), other.text(), last.text()] == ["The file's own", "LUNG  wide", "next"]
    assert line.isSeparator()
    assert own.isChecked()
    assert "model always sees the film itself" in other.toolTip()
    other.trigger()
    assert scene.shown.state is made
    own, other, *_ = menus["Presentation"].actions()
    assert other.isChecked()
    assert menus["Grey"].actions()[1].text().startswith("State: W 3000")
    own.trigger()
    assert scene.shown.state is None
    found.clear()
    scene.reset()
    assert menus["Presentation"].actions()[1:] == [before]


def test_a_state_for_another_film_is_left_behind_with_its_frame(scene: Scene) -> None:
    frames = film_of(NumberOfFrames=2, PixelData=np.zeros((2, ROWS, COLUMNS), np.uint16).tobytes())
    for_both = read(state(frames, **turn_tags(1, False)))
    only_first = state(frames, **turn_tags(1, False))
    only_first.ReferencedSeriesSequence[0].ReferencedImageSequence[0].ReferencedFrameNumber = 1
    for made, stays in ((for_both, True), (read(only_first), False)):
        scene.show_film(opened(frames, 1))
        scene.present(made)
        scene.show_film(opened(frames, 2))
        assert (scene.shown.state is made) is stays
        assert scene.turn == (Turn(1) if stays else Turn())
        scene.clear()


class Study(Shelf):
    """A film with a state beside it."""

    def __init__(self) -> None:
        super().__init__()
        made = film_of()
        self.films["a"] = opened(made)
        self.state = read(state(made, PresentationLUTShape="INVERSE", **WINDOW))

    def _find(self, *asked: object) -> FakeSearch:
        found = FakeSearch([FilmEntry(Path("a"))])
        found.presentation_states = [FilmEntry(Path("state"), refers_to=(self.films["a"].uids.instance,))]
        return found

    def _open_state(self, path: Path) -> PresentationState:
        return self.state


@pytest.fixture
def shelf() -> Study:
    return Study()


@pytest.mark.gui
def test_a_state_is_offered_and_the_model_sees_the_film(qtbot: QtBot, window: MainWindow, shelf: Study) -> None:
    window.open([Path("a")])
    menu = window.menus["Presentation"]
    qtbot.waitUntil(lambda: not window.desk.busy and "(1)" in menu.title())
    plain = window.scene.table().copy()
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: window.scene.shown.state is shelf.state)
    assert {"modality_range", "_used"} & vars(window.scene.shown.radiograph).keys()  # no drag has to wait for it
    window.session.analyse()
    qtbot.waitUntil(lambda: not window.desk.busy and len(shelf.engine.asked) == 2)
    assert all(asked is shelf.films["a"] for asked, _ in shelf.engine.asked)
    menu.actions()[0].trigger()
    assert menu.actions()[0].isChecked()
    np.testing.assert_array_equal(window.scene.table(), plain)


@pytest.mark.gui
def test_a_state_that_is_set_up_too_late_is_not_shown(qtbot: QtBot, window: MainWindow, shelf: Study) -> None:
    window.open([Path("a")])
    qtbot.waitUntil(lambda: not window.desk.busy and "(1)" in window.menus["Presentation"].title())
    window.session.present(shelf.state)
    window.scene.show_film(shelf.films["b"])
    qtbot.waitUntil(lambda: not window.desk._standing)
    assert window.scene.shown.state is None
    assert window.scene.shown.radiograph is shelf.films["b"]


@pytest.mark.gui
def test_a_state_does_not_wait_for_the_analysis(qtbot: QtBot, window: MainWindow, shelf: Study) -> None:
    shelf.engine.holds = True
    window.open([Path("a")])
    qtbot.waitUntil(lambda: "(1)" in window.menus["Presentation"].title())
    window.session.present(shelf.state)
    qtbot.waitUntil(lambda: window.scene.shown.state is shelf.state)
    assert isinstance(window.session.state, states.Analysing)
    shelf.engine.release.set()
    qtbot.waitUntil(lambda: not window.desk.busy)
