"""Measuring without a mouse: tools, points, nudges and undo by keys; and every tool in menus and on the help page."""

import numpy as np
import pytest
from gui_fakes import Shelf
from measuring import spaced
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from cxrviewer.gui.actions import actions
from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.scene.measurements import Grip
from cxrviewer.gui.scene.placing import TOOLS
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.measure.lines import Length

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier
A, B = (40.0, 50.0), (120.0, 150.0)


@pytest.fixture
def canvas(window: MainWindow) -> Canvas:
    window.scene.show_film(spaced())
    window._show_state(window.session.state)
    window.workspace.main.setFocus()
    return window.workspace.main


def step(canvas: Canvas) -> tuple[float, float]:
    """Rows and columns of the film per logical pixel."""
    down, across = canvas.viewport().steps
    return 1 / down, 1 / across


def test_points_are_placed_by_arrow_keys_and_enter(qtbot: QtBot, window: MainWindow, canvas: Canvas) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_D)
    placing = window.scene.placing
    assert placing.tool is TOOLS["length"]
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Left, CTRL)
    start = placing.hovers
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, CTRL)
    qtbot.keyClick(canvas, Qt.Key.Key_Enter)
    (length,) = window.scene.measurements.items
    assert length.points[0] == start
    row, column = step(canvas)
    np.testing.assert_allclose(length.points[1], (start[0] + 5 * row, start[1] + 10 * column), atol=1e-6)


def test_enter_alone_places_where_the_cursor_begins(qtbot: QtBot, window: MainWindow, canvas: Canvas) -> None:
    window.actions_by_id["ellipse"].trigger()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    (point,) = window.scene.placing.points
    np.testing.assert_allclose(point, (119.5, 99.5), atol=1.0)  # the middle


def test_keys_go_through_measurements_and_their_points(qtbot: QtBot, window: MainWindow, canvas: Canvas) -> None:
    measurements = window.scene.measurements
    measurements.add(Length((A, B)))
    measurements.add(Length((B, A)))
    measurements.select(None)
    seen = []
    for _ in range(7):
        qtbot.keyClick(canvas, Qt.Key.Key_Period)
        seen.append(measurements.selected)
    every = [Grip(item, handle) for item in (0, 1) for handle in (None, 0, 1)]
    assert seen == [*every, every[0]]
    qtbot.keyClick(canvas, Qt.Key.Key_Comma)
    assert measurements.selected == every[-1]
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert measurements.selected is None
    qtbot.keyClick(canvas, Qt.Key.Key_Comma)
    assert measurements.selected == every[-1]


def test_nudges_move_a_point_or_all_and_are_undone_together(qtbot: QtBot, window: MainWindow, canvas: Canvas) -> None:
    measurements = window.scene.measurements
    measurements.add(Length((A, B)))
    row, column = step(canvas)
    measurements.select(Grip(0, 1))
    for _ in range(4):
        qtbot.keyClick(canvas, Qt.Key.Key_Up)
    np.testing.assert_allclose(measurements.items[0].points, [A, (B[0] - 4 * row, B[1])], atol=1e-6)
    measurements.select(Grip(0))
    qtbot.keyClick(canvas, Qt.Key.Key_Right, CTRL)
    shifted = [(A[0], A[1] + 10 * column), (B[0] - 4 * row, B[1] + 10 * column)]
    np.testing.assert_allclose(measurements.items[0].points, shifted, atol=1e-6)
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CTRL)
    np.testing.assert_allclose(measurements.items[0].points, [A, (B[0] - 4 * row, B[1])], atol=1e-6)
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CTRL)
    assert measurements.items == (Length((A, B)),)
    qtbot.keyClick(canvas, Qt.Key.Key_Y, CTRL)
    np.testing.assert_allclose(measurements.items[0].points, [A, (B[0] - 4 * row, B[1])], atol=1e-6)
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    assert measurements.items == ()


def test_arrow_keys_follow_the_screen_on_a_turned_film(qtbot: QtBot, window: MainWindow, canvas: Canvas) -> None:
    measurements = window.scene.measurements
    measurements.add(Length((A, B)))
    window.scene.set_turn(window.scene.turn.rotated_right())
    before = canvas.placement().place(A)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    moved = canvas.placement().place(measurements.items[0].points[0])
    assert (moved.x() - before.x(), moved.y() - before.y()) == pytest.approx((1.0, 0.0), abs=1e-6)


def test_every_tool_has_an_action_with_a_key_that_takes_it(qtbot: QtBot, window: MainWindow, canvas: Canvas) -> None:
    for name, tool in TOOLS.items():
        assert actions.by_id(name).keys
        window.actions_by_id[name].trigger()
        assert window.scene.placing.tool is tool
        assert window.actions_by_id[name].isChecked()
        assert [other for other in TOOLS if window.actions_by_id[other].isChecked()] == [name]
        assert window.scene.placing.prompt.startswith(actions.by_id(name).text)
        assert len(tool.prompts) == tool.kind.count
    window.actions_by_id["calibration"].trigger()  # again: put it down
    assert window.scene.placing.tool is None


def test_without_a_film_there_is_nothing_to_measure(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    names = (*TOOLS, "true_size", "undo", "redo", "delete", "delete_all", "next_measurement", "save_measurements")
    names = (*names, "load_measurements")
    assert not any(window.actions_by_id[name].isEnabled() for name in names)


def test_tools_in_the_tool_bar_have_names_for_a_screen_reader(window: MainWindow) -> None:
    for name in ("length", "angle", "ellipse", "ctr"):
        button = window._bar.widgetForAction(window.actions_by_id[name])
        assert isinstance(button, QToolButton)
        assert button.accessibleName() == actions.by_id(name).text
        assert actions.by_id(name).keys[0] in button.toolTip()


def test_arrow_keys_window_and_with_alt_move_the_film_while_nothing_is_held(
    qtbot: QtBot, window: MainWindow, canvas: Canvas
) -> None:
    scene, before = window.scene, window.scene.voi
    unit = np.ptp(scene.radiograph.modality_range) / 1000
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert (scene.voi.width, scene.voi.center) == pytest.approx((before.width + 10 * unit, before.center + unit))
    qtbot.keyClick(canvas, Qt.Key.Key_Up, CTRL)
    assert scene.voi.center == pytest.approx(before.center - 99 * unit)
    voi, place = scene.voi, canvas.placement().place(A)
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert canvas.placement().place(A).x() == pytest.approx(place.x() - 40, abs=1.0)
    assert scene.voi is voi


def test_a_screen_reader_hears_what_the_held_measurement_says(window: MainWindow, canvas: Canvas) -> None:
    usual = canvas.accessibleDescription()
    window.scene.measurements.add(Length(((0.0, 0.0), (0.0, 40.0))))
    assert canvas.accessibleDescription() == "10.0 mm, at the detector (DET)"
    window.actions_by_id["length"].trigger()
    assert canvas.accessibleDescription() == "Length: one end (1 of 2)"
    window.actions_by_id["length"].trigger()
    window.scene.measurements.select(None)
    assert canvas.accessibleDescription() == usual
