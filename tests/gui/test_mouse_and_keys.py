"""What is held and let go: buttons and keys whose other end no canvas is told of; and what lies under the cursor."""

import gc
import weakref
from pathlib import Path

import numpy as np
import pytest
from films import dataset, opened
from gui_fakes import film
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.scene import captions, states
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui
LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NONE = Qt.MouseButton.NoButton
PRESS, MOVE, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease


def send(canvas: Canvas, kind: QEvent.Type, x: float, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    at = QPointF(x, 100)
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, keys))


@pytest.fixture
def canvas(qtbot: QtBot, window: MainWindow) -> Canvas:
    show(qtbot, window, "a", "b")
    return window.workspace.main


def show(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    window.open([Path(name) for name in names])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))


def test_a_drag_ends_with_its_film(qtbot: QtBot, window: MainWindow, canvas: Canvas) -> None:
    send(canvas, PRESS, 100, LEFT, LEFT)
    send(canvas, MOVE, 110, NONE, LEFT)
    assert window.scene.voi.name == "manual"
    window.session.show_next()
    qtbot.waitUntil(lambda: not window.desk.busy)
    send(canvas, MOVE, 300, NONE, LEFT)
    assert window.scene.voi is window.scene.radiograph.grayscale.default_voi


def test_a_drag_ends_when_its_button_is_no_longer_held(window: MainWindow, canvas: Canvas) -> None:
    send(canvas, PRESS, 100, LEFT, LEFT)
    before = window.scene.voi
    send(canvas, MOVE, 150, NONE, NONE)
    send(canvas, MOVE, 200, NONE, LEFT)
    assert window.scene.voi is before
    send(canvas, PRESS, 200, LEFT, LEFT)
    send(canvas, MOVE, 210, NONE, LEFT)
    assert window.scene.voi is not before


def test_another_button_neither_ends_nor_replaces_a_drag(window: MainWindow, canvas: Canvas) -> None:
    send(canvas, PRESS, 100, LEFT, LEFT)
    send(canvas, PRESS, 100, MIDDLE, LEFT | MIDDLE)
    view, voi = window.scene.view, window.scene.voi
    send(canvas, MOVE, 110, NONE, LEFT | MIDDLE)
    assert window.scene.view == view
    send(canvas, RELEASE, 110, MIDDLE, LEFT)
    width = window.scene.voi.width
    assert window.scene.voi is not voi
    send(canvas, MOVE, 150, NONE, LEFT)
    assert window.scene.voi.width > width
    send(canvas, RELEASE, 150, LEFT, NONE)


def test_a_right_click_asks_for_the_menu_and_a_right_drag_does_not(window: MainWindow, canvas: Canvas) -> None:
    asked: list[QPoint] = []
    canvas.menu_wanted.disconnect()
    canvas.menu_wanted.connect(asked.append)
    for to in (101, 160):
        send(canvas, PRESS, 100, RIGHT, RIGHT)
        send(canvas, MOVE, to, NONE, RIGHT)
        send(canvas, RELEASE, to, RIGHT, NONE)
    assert len(asked) == 1


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("taker", ["menu", "field", "release"])
def test_a_peek_ends_with_the_key_or_when_somebody_else_gets_the_keys(
    qtbot: QtBot, window: MainWindow, canvas: Canvas, taker: str
) -> None:
    field = QLineEdit(window)
    field.show()
    canvas.setFocus()
    for _ in range(2):
        qtbot.keyPress(canvas, Qt.Key.Key_X)
        assert window.scene.overlay.peeking
        if taker == "menu":
            window.menus["Grey"].popup(window.mapToGlobal(QPoint(100, 100)))
            qtbot.keyRelease(window.menus["Grey"], Qt.Key.Key_X)
            window.menus["Grey"].close()
        elif taker == "field":
            field.setFocus()
            qtbot.keyRelease(field, Qt.Key.Key_X)
            canvas.setFocus()
        else:
            qtbot.keyRelease(canvas, Qt.Key.Key_X)
        assert not window.scene.overlay.peeking


def test_side_by_side_the_probe_names_the_heatmap_under_the_cursor(window: MainWindow, canvas: Canvas) -> None:
    window.actions_by_id["compare"].trigger()
    heard = []
    window.workspace.probed.connect(heard.append)
    for beside in window.workspace.side_by_side:
        middle = QPointF(beside.rect().center())
        QApplication.sendEvent(beside, QEnterEvent(middle, middle, beside.mapToGlobal(middle)))
    assert ["Grad-CAM" in words for words in heard] == [False, True, False]
    assert ["LRP" in words for words in heard] == [False, False, True]


def test_the_probe_rounds_no_value_that_a_slope_makes(window: MainWindow) -> None:
    stored = np.full((8, 8), 65533, dtype=np.uint16)
    for slope, words in (("0.25", "modality 16383.25 "), ("1", "modality 65533 "), ("0.001", "modality 65.533 ")):
        window.scene.show_film(opened(dataset(stored, RescaleSlope=slope, RescaleIntercept="0")))
        port = window.workspace.main.viewport()
        assert words in captions.probe(window.scene, port, *port.to_screen(4, 4))


def test_a_film_that_is_gone_is_let_go(window: MainWindow) -> None:
    made = film(seed=5)
    window.scene.show_film(made)
    window.actions_by_id["compare"].trigger()
    window.workspace.grab()
    window.actions_by_id["compare"].trigger()
    window.workspace.grab()
    gone = weakref.ref(made)
    del made
    window.scene.clear()
    gc.collect()
    assert gone() is None
