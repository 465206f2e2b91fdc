"""Measuring on the canvas with the mouse: placing, moving, deleting, undoing, and where it all stays."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import Shelf
from measuring import Mouse, spaced
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cxrviewer.gui.canvas.still import whole
from cxrviewer.gui.look import theme
from cxrviewer.gui.scene import readings, states
from cxrviewer.gui.scene.measurements import Grip, Measurements
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio
from cxrviewer.measure.lines import Angle, Cobb, Length, Note
from cxrviewer.measure.measurement import Origin, Reading
from cxrviewer.measure.regions import Ellipse
from cxrviewer.measure.ruler import Ruler

pytestmark = pytest.mark.gui
A, B, C, D = (40.0, 50.0), (120.0, 150.0), (200.0, 60.0), (150.0, 20.0)


@pytest.fixture
def mouse(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> Mouse:
    shelf.films |= {"m": spaced(), "n": spaced(8)}
    shelf.films |= {f"f{frame}": spaced(9, frame=frame, frames=3) for frame in (1, 2, 3)}
    show(qtbot, window, "m", "n")
    return Mouse(window.workspace.main)


def show(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    window.open([Path(name) for name in names])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))


def take(window: MainWindow, tool: str) -> None:
    window.actions_by_id[tool].trigger()


def picture(window: MainWindow) -> np.ndarray:
    image = window.workspace.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def lines(window: MainWindow, place: int = -1) -> tuple[str, ...]:
    scene = window.scene
    return scene.reading(scene.measurements.items[place], scene.ruler).lines


def points(window: MainWindow, place: int = -1) -> np.ndarray:
    return np.array(window.scene.measurements.items[place].points)


def test_a_length_by_a_drag(window: MainWindow, mouse: Mouse) -> None:
    voi = window.scene.voi
    take(window, "length")
    assert mouse.canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    mouse.drag(A, B)
    (length,) = window.scene.measurements.items
    assert isinstance(length, Length)
    np.testing.assert_allclose(points(window), [A, B], atol=1e-9)
    # 80 rows of 0.5 mm down and 100 columns of 0.25 mm across
    assert lines(window) == (f"{np.hypot(40, 25):.1f} mm, at the detector (DET)",)
    assert window.scene.voi is voi
    assert window.scene.placing.tool is None  # put down: the next drag is a window again
    mouse.drag((30.0, 150.0), (60.0, 170.0))
    assert window.scene.voi is not voi
    assert len(window.scene.measurements.items) == 1


def test_a_length_by_two_clicks_and_nothing_by_a_click_too_many(window: MainWindow, mouse: Mouse) -> None:
    take(window, "length")
    mouse.click(A)
    mouse.click(A)  # the same place is no second point
    assert window.scene.measurements.items == ()
    mouse.move(B)
    draft = window.scene.placing.draft
    np.testing.assert_allclose(draft.points, [A, B], atol=1e-9)
    mouse.click(B)
    np.testing.assert_allclose(points(window), [A, B], atol=1e-9)


def test_an_angle_by_a_drag_and_a_click(window: MainWindow, mouse: Mouse) -> None:
    take(window, "angle")
    mouse.drag((40.0, 100.0), (140.0, 100.0))
    assert window.scene.placing.prompt == "Angle: end of the other arm (3 of 3)"
    mouse.click((140.0, 20.0))
    assert isinstance(window.scene.measurements.items[0], Angle)
    assert lines(window) == ("90.0°",)


def test_a_cobb_angle_by_two_drags(window: MainWindow, mouse: Mouse) -> None:
    take(window, "cobb")
    mouse.drag((40.0, 40.0), (40.0, 120.0))
    mouse.drag((190.0, 120.0), (170.0, 80.0))  # 10 mm up on 10 mm across
    assert isinstance(window.scene.measurements.items[0], Cobb)
    assert lines(window) == ("Cobb 45.0°",)


def test_a_cardiothoracic_ratio_by_three_drags(qtbot: QtBot, window: MainWindow, mouse: Mouse, shelf: Shelf) -> None:
    take(window, "ctr")
    mouse.drag((20.0, 100.0), (220.0, 100.0))
    mouse.drag((150.0, 80.0), (160.0, 140.0))
    mouse.drag((180.0, 20.0), (180.0, 190.0))
    assert isinstance(window.scene.measurements.items[0], CardiothoracicRatio)
    assert lines(window) == ("CTR 0.35", "heart 15.0 mm, thorax 42.5 mm, at the detector (DET)")
    shelf.films["ap"] = spaced(11, view="AP")
    show(qtbot, window, "ap")
    take(window, "ctr")
    for stroke in (((20.0, 100.0), (220.0, 100.0)), ((150.0, 80.0), (160.0, 140.0)), ((180.0, 20.0), (180.0, 190.0))):
        mouse.drag(*stroke)
    reading = window.scene.reading(window.scene.measurements.items[0], window.scene.ruler)
    assert reading.remarks == ("AP film: the heart looks larger than on a PA film.",)


def test_an_ellipse_says_what_lies_in_it(window: MainWindow, mouse: Mouse) -> None:
    take(window, "ellipse")
    mouse.drag((60.0, 40.0), (140.0, 120.0))
    ellipse = window.scene.measurements.items[0]
    assert isinstance(ellipse, Ellipse)
    values = window.scene.radiograph.stored[ellipse.mask(240, 200)].astype(float)
    assert lines(window)[0] == f"mean {values.mean():.0f}, SD {values.std():.1f} (modality value)"
    assert lines(window)[2] == f"area {np.pi * 20 * 10:.1f} mm², at the detector (DET)"


def test_a_large_region_is_counted_beside_the_window(
    qtbot: QtBot, window: MainWindow, mouse: Mouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, counts, count = set[int](), threading.Event(), Ellipse.reading

    def counted(one: Ellipse, film: Radiograph, ruler: Ruler) -> Reading:
        threads.add(threading.get_ident())
        counts.wait(10)
        return count(one, film, ruler)

    monkeypatch.setattr(readings, "_LARGE", 1)
    monkeypatch.setattr(Ellipse, "reading", counted)
    take(window, "ellipse")
    mouse.drag((60.0, 40.0), (140.0, 120.0))
    ellipse, film, ruler = window.scene.measurements.items[0], window.scene.shown.radiograph, window.scene.ruler
    assert lines(window) == ("…", f"area {np.pi * 20 * 10:.1f} mm², at the detector (DET)")
    counts.set()
    qtbot.waitUntil(lambda: lines(window)[0] != "…")  # what was asked for last is counted, whatever came before
    assert lines(window) == count(ellipse, film, ruler).lines
    assert threading.get_ident() not in threads
    assert whole(window.scene, window.workspace.canvas)() is not None
    assert threading.get_ident() in threads, "a picture has its figures"


def test_a_large_region_that_cannot_be_counted_says_so_and_holds_up_no_other(
    qtbot: QtBot,
    window: MainWindow,
    mouse: Mouse,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    expects_log: None,
) -> None:
    fails, count = threading.Event(), Ellipse.reading

    def counted(one: Ellipse, film: Radiograph, ruler: Ruler) -> Reading:
        if fails.is_set():
            raise MemoryError("CANARY")
        return count(one, film, ruler)

    monkeypatch.setattr(readings, "_LARGE", 1)
    monkeypatch.setattr(Ellipse, "reading", counted)
    fails.set()
    take(window, "ellipse")
    mouse.drag((60.0, 40.0), (140.0, 120.0))
    qtbot.waitUntil(lambda: lines(window)[0] == "could not be counted")
    assert lines(window)[1].startswith("area")
    assert "MemoryError" in caplog.text
    assert "CANARY" not in caplog.text
    fails.clear()
    window.scene.measurements.add(Ellipse(((20.0, 20.0), (50.0, 60.0))))
    qtbot.waitUntil(lambda: lines(window)[0].startswith("mean"))


@pytest.mark.parametrize("turn", [Turn(quarters, mirrored) for quarters in range(4) for mirrored in (False, True)])
def test_it_stays_on_its_pixels_however_the_film_is_turned_and_zoomed(
    window: MainWindow, mouse: Mouse, turn: Turn
) -> None:
    take(window, "length")
    mouse.drag(A, B)
    window.scene.measurements.select(None)
    window.scene.set_turn(turn)
    window.workspace.zoom_in()
    np.testing.assert_allclose(points(window), [A, B], atol=1e-9)
    for point in (A, B):
        place = mouse.place(point)
        wanted = mouse.canvas.viewport().to_screen(*window.scene.shown.to_shown(*point))
        assert (place.x(), place.y()) == pytest.approx(wanted)
        drawn = picture(window)[
            round(place.y()) - 1 : round(place.y()) + 1, round(place.x()) - 1 : round(place.x()) + 1
        ]
        assert np.abs(drawn.astype(int) - theme.MEASUREMENT.getRgb()[:3]).max(axis=-1).min() < 8
    mouse.press(A)
    assert window.scene.measurements.selected == Grip(0, 0)
    mouse.release(A)


def test_under_a_turned_film_the_mouse_places_what_it_points_at(window: MainWindow, mouse: Mouse) -> None:
    window.scene.set_turn(Turn(3, mirrored=True))
    take(window, "length")
    mouse.drag(C, D)
    np.testing.assert_allclose(points(window), [C, D], atol=1e-9)


def test_points_are_moved_one_by_one_and_all_together(window: MainWindow, mouse: Mouse) -> None:
    take(window, "length")
    mouse.drag(A, B)
    mouse.drag(B, C)
    np.testing.assert_allclose(points(window), [A, C], atol=1e-9)
    middle = ((A[0] + C[0]) / 2, (A[1] + C[1]) / 2)
    mouse.drag(middle, (middle[0] + 10, middle[1] + 20))
    np.testing.assert_allclose(points(window), [(50.0, 70.0), (210.0, 80.0)], atol=1e-9)
    for wanted in ([A, C], [A, B]):
        window.actions_by_id["undo"].trigger()
        np.testing.assert_allclose(points(window), wanted, atol=1e-9)
    window.actions_by_id["undo"].trigger()
    assert window.scene.measurements.items == ()
    assert not window.actions_by_id["undo"].isEnabled()
    for _ in range(3):
        window.actions_by_id["redo"].trigger()
    np.testing.assert_allclose(points(window), [(50.0, 70.0), (210.0, 80.0)], atol=1e-9)
    assert not window.actions_by_id["redo"].isEnabled()


def test_a_point_is_not_lost_beyond_the_film(window: MainWindow, mouse: Mouse) -> None:
    take(window, "length")
    mouse.drag(A, QPointF(5, 5))
    row, column = points(window)[1]
    assert -0.5 <= row <= 239.5
    assert -0.5 <= column <= 199.5


def test_escape_puts_back_what_is_being_moved_then_the_tool_then_lets_go(
    qtbot: QtBot, window: MainWindow, mouse: Mouse
) -> None:
    take(window, "length")
    mouse.drag(A, B)
    mouse.press(B)
    mouse.move(C, held=True)
    np.testing.assert_allclose(points(window), [A, C], atol=1e-9)
    qtbot.keyClick(mouse.canvas, Qt.Key.Key_Escape)
    mouse.move(D, held=True)
    mouse.release(D)
    np.testing.assert_allclose(points(window), [A, B], atol=1e-9)
    qtbot.keyClick(mouse.canvas, Qt.Key.Key_Escape)
    assert window.scene.measurements.selected is None
    take(window, "angle")
    mouse.click(A)
    qtbot.keyClick(mouse.canvas, Qt.Key.Key_Escape)
    assert window.scene.placing.tool is None
    assert not window.actions_by_id["angle"].isChecked()
    assert len(window.scene.measurements.items) == 1


def test_without_a_tool_escape_stops_the_analysis(qtbot: QtBot, window: MainWindow, mouse: Mouse, shelf: Shelf) -> None:
    shelf.engine.holds = True
    window.session.analyse()
    take(window, "length")
    qtbot.keyClick(mouse.canvas, Qt.Key.Key_Escape)
    assert isinstance(window.session.state, states.Analysing)
    qtbot.keyClick(mouse.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Stopped))


def test_delete_and_undo(qtbot: QtBot, window: MainWindow, mouse: Mouse) -> None:
    for ends in ((A, B), (C, D)):
        take(window, "length")
        mouse.drag(*ends)
    mouse.click(A)
    qtbot.keyClick(mouse.canvas, Qt.Key.Key_Delete)
    np.testing.assert_allclose(points(window), [C, D], atol=1e-9)
    assert not window.actions_by_id["delete"].isEnabled()
    qtbot.keyClick(mouse.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.scene.measurements.items) == 2
    take(window, "delete_all")
    assert window.scene.measurements.items == ()
    assert window.actions_by_id["undo"].text() == "Undo: delete all measurements"
    take(window, "undo")
    assert len(window.scene.measurements.items) == 2


def test_undo_takes_back_points_that_are_being_placed(window: MainWindow, mouse: Mouse) -> None:
    take(window, "angle")
    mouse.click(A)
    mouse.click(B)
    take(window, "undo")
    assert window.scene.placing.prompt == "Angle: the vertex (2 of 3)"
    mouse.click(C)
    mouse.click(D)
    np.testing.assert_allclose(points(window), [A, C, D], atol=1e-9)


def test_each_film_and_frame_keeps_its_own(qtbot: QtBot, window: MainWindow, mouse: Mouse, shelf: Shelf) -> None:
    take(window, "length")
    mouse.drag(A, B)
    take(window, "angle")
    window.session.show_next()
    qtbot.waitUntil(lambda: not window.desk.busy)
    assert window.scene.measurements.items == ()
    assert window.scene.placing.tool is None
    assert not window.actions_by_id["undo"].isEnabled()
    take(window, "length")
    mouse.drag(C, D)
    window.session.show_previous()
    qtbot.waitUntil(lambda: not window.desk.busy)
    np.testing.assert_allclose(points(window), [A, B], atol=1e-9)
    take(window, "undo")
    assert window.scene.measurements.items == ()
    window.scene.show_film(shelf.films["f1"])
    take(window, "length")
    mouse.drag(A, C)
    window.scene.show_film(shelf.films["f2"])
    assert window.scene.measurements.items == ()
    window.scene.show_film(shelf.films["f1"])
    np.testing.assert_allclose(points(window), [A, C], atol=1e-9)
    window.scene.clear()
    assert window.scene.measurements.items == ()


def test_a_film_that_goes_away_takes_what_was_held_and_the_tool_with_it(window: MainWindow, mouse: Mouse) -> None:
    take(window, "length")
    mouse.drag(A, B)
    take(window, "angle")
    assert window.scene.measurements.held is not None
    seen = []
    window.scene.changed.connect(
        lambda: seen.append((window.scene.shown is not None, window.scene.radiograph is not None))
    )
    window.scene.clear()
    assert seen[-1] == (False, False)
    assert set(seen) <= {(True, True), (False, False)}
    assert window.scene.measurements.held is None
    assert window.scene.placing.prompt == ""


def test_a_reset_of_the_film_leaves_its_measurements(window: MainWindow, mouse: Mouse) -> None:
    take(window, "length")
    mouse.drag(A, B)
    take(window, "reset")
    np.testing.assert_allclose(points(window), [A, B], atol=1e-9)


def test_pictures_hold_measurements_only_while_they_are_on(window: MainWindow, mouse: Mouse) -> None:
    mouse.canvas.leaveEvent(None)
    before = picture(window)
    take(window, "length")
    mouse.drag(A, B)
    mouse.canvas.leaveEvent(None)
    assert (picture(window) != before).any()
    take(window, "measurements")
    np.testing.assert_array_equal(picture(window), before)
    mouse.press(A)
    assert window.scene.measurements.held is None
    mouse.release(A)
    take(window, "length")  # what is measured now is seen
    mouse.drag(C, D)
    assert window.scene.aids.measurements


def test_what_is_hidden_cannot_be_taken_hold_of(window: MainWindow, mouse: Mouse) -> None:
    take(window, "length")
    mouse.drag(A, B)
    window.scene.measurements.select(None)
    take(window, "measurements")
    mouse.drag(A, C)
    np.testing.assert_allclose(points(window), [A, B], atol=1e-9)


def test_hidden_text_hides_the_words_of_notes_and_no_numbers(window: MainWindow, mouse: Mouse) -> None:
    window.scene.measurements.add(Length((A, B)))
    window.scene.measurements.add(Note((C, D), text="Quagga^Kim"))
    drawn = mouse.canvas._picture.drawn()
    assert [each.reading.lines for each in drawn][1] == ("Quagga^Kim",)
    take(window, "hide_text")
    numbers, note = mouse.canvas._picture.drawn()
    assert numbers.reading.lines
    assert note.reading is None


def test_side_by_side_every_canvas_measures_the_same_film(window: MainWindow, mouse: Mouse) -> None:
    take(window, "compare")
    first, _, last = (Mouse(canvas) for canvas in window.workspace.side_by_side)
    take(window, "length")
    first.drag(A, B)
    last.drag(B, C)
    np.testing.assert_allclose(points(window), [A, C], atol=1e-9)
    take(window, "compare")
    np.testing.assert_allclose(points(window), [A, C], atol=1e-9)


def test_another_scene_with_the_same_film_has_the_same_measurements(window: MainWindow, mouse: Mouse) -> None:
    from cxrviewer.gui.scene.scene import Scene

    other = Scene(window)
    window.scenes.add(other)
    take(window, "length")
    mouse.drag(A, B)
    other.show_film(window.scene.radiograph)
    assert other.measurements.items == window.scene.measurements.items
    heard = []
    other.changed.connect(lambda: heard.append(True))
    take(window, "undo")
    assert heard
    assert other.measurements.items == ()


def test_a_tool_in_hand_goes_to_the_film_that_the_reader_goes_to(window: MainWindow, mouse: Mouse) -> None:
    from cxrviewer.gui.scene.scene import Scene

    first, other = window.scene, Scene(window)
    window.scenes.add(other)
    other.show_film(spaced(12))
    take(window, "angle")
    mouse.click(A)
    window.scenes.activate(other)
    assert first.placing.tool is None
    assert other.placing.prompt == "Angle: end of one arm (1 of 3)"
    assert window.actions_by_id["angle"].isChecked()


def proposal(shift: float = 0.0) -> CardiothoracicRatio:
    thorax = (180.0, 20.0), (180.0, 190.0 - shift)
    return CardiothoracicRatio.proposed(((20.0, 100.0), (220.0, 100.0)), ((150.0, 80.0), (160.0, 140.0)), thorax)


def test_a_proposal_says_so_gives_way_to_a_newer_one_and_never_to_the_readers(
    window: MainWindow, mouse: Mouse, shelf: Shelf
) -> None:
    from cxrviewer.gui.scene.measurements import key_of

    measurements, key = window.scene.measurements, key_of(window.scene.radiograph)
    measurements.propose(key, proposal())
    measurements.propose(key, proposal(10.0))
    (shown,) = measurements.items
    assert shown == proposal(10.0)
    assert lines(window)[0] == "CTR 0.38 (proposed)"
    mouse.drag((150.0, 80.0), (150.0, 60.0))
    assert measurements.items[0].origin is Origin.ADJUSTED
    measurements.propose(key, proposal())
    assert len(measurements.items) == 1
    assert measurements.items[0].origin is Origin.ADJUSTED
    take(window, "undo")
    assert measurements.items[0] == proposal(10.0)
    other = key_of(shelf.films["n"])
    measurements.propose(other, proposal())
    assert len(measurements.items) == 1
    window.session.show_next()
    measurements.show(other)
    assert measurements.items == (proposal(),)


def test_what_is_being_moved_when_the_list_changes_comes_to_no_other_place() -> None:
    measurements, key, length = Measurements(), ("film", 1), Length((A, B))
    measurements.show(key)
    measurements.propose(key, proposal())
    measurements.add(length)
    measurements.select(Grip(1, 0))
    measurements.try_out(length.shifted(5.0, 5.0))
    measurements.propose(key, proposal(10.0))  # in place of the first, so that the list has moved up
    measurements.settle(keep=True)
    assert measurements.items == (length, proposal(10.0))
    measurements.select(Grip(0))
    measurements.try_out(length.shifted(5.0, 5.0))
    measurements.delete_all()
    measurements.settle(keep=True)
    assert measurements.items == ()


def test_a_film_without_a_spacing_is_measured_in_pixels(
    qtbot: QtBot, window: MainWindow, mouse: Mouse, shelf: Shelf
) -> None:
    plain = shelf.films["m"]
    shelf.films["p"] = replace(plain, geometry=replace(plain.geometry, spacing=None), sha256="f" * 64)
    show(qtbot, window, "p")
    take(window, "length")
    mouse.drag((40.0, 50.0), (55.0, 90.0))  # 15 rows, twice as high as wide, and 40 columns
    assert lines(window) == ("50.0 px, no pixel spacing",)
