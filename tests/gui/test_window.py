"""The whole window on fakes: opening, analysis, overlay, keys, messages, closing."""

from pathlib import Path

import numpy as np
import pytest
from gui_fakes import BLOCKED, WARNED, Shelf, film
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cxrviewer.errors import BundleError
from cxrviewer.gui.actions.actions import ACTIONS
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import TITLE, MainWindow
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.notify import notify

pytestmark = pytest.mark.gui


def show(qtbot: QtBot, window: MainWindow, *names: str, ends: type = states.Analysed) -> None:
    window.open([Path(name) for name in names])
    qtbot.waitUntil(lambda: isinstance(window.session.state, ends) and not window.desk.busy)


def picture(window: MainWindow) -> np.ndarray:
    image = window.workspace.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3].copy()


def drag(
    window: MainWindow,
    button: Qt.MouseButton,
    by: tuple[int, int],
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    canvas, start = window.workspace.main, QPointF(300, 300)
    steps = [
        (QEvent.Type.MouseButtonPress, start, button),
        (QEvent.Type.MouseMove, start + QPointF(*by), Qt.MouseButton.NoButton),
        (QEvent.Type.MouseButtonRelease, start + QPointF(*by), button),
    ]
    for kind, place, which in steps:
        event = QMouseEvent(kind, place, canvas.mapToGlobal(place), which, button, keys)
        QApplication.sendEvent(canvas, event)


def test_a_film_is_shown_and_analysed(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    stages = []
    window.session.state_changed.connect(stages.append)
    show(qtbot, window, "a")
    assert window.scene.radiograph is shelf.films["a"]
    names = [type(stage).__name__ for stage in stages]
    assert names[0] == "Opening"
    assert names[-1] == "Analysed"
    assert {stage.stage for stage in stages if isinstance(stage, states.Analysing)} >= {"Scoring", "Explaining: LRP"}
    assert len(window.side.probabilities.rows) == 4
    assert shelf.engine.threads.isdisjoint({__import__("threading").get_ident()})


def test_nothing_on_screen_reaches_the_model(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, "a")
    before = shelf.films["a"].presentation().copy()
    window.scene.drag_window(300, 200)
    window.scene.set_invert(True)
    window.workspace.zoom_in()
    window.session.analyse()
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    assert all(asked is shelf.films["a"] for asked, _ in shelf.engine.asked)
    np.testing.assert_array_equal(shelf.films["a"].presentation(), before)


def test_without_an_overlay_the_picture_is_that_of_a_viewer_without_ai(
    qtbot: QtBot, window: MainWindow, shelf: Shelf
) -> None:
    shelf.engine.gate = BLOCKED
    show(qtbot, window, "a")
    without = picture(window)
    shelf.engine.gate = type(BLOCKED)()
    show(qtbot, window, "a")
    assert not window.scene.overlay.shown
    np.testing.assert_array_equal(picture(window), without)
    qtbot.keyPress(window.workspace.main, Qt.Key.Key_X)
    assert (picture(window) != without).any()
    qtbot.keyRelease(window.workspace.main, Qt.Key.Key_X)
    np.testing.assert_array_equal(picture(window), without)


def test_keys_of_the_overlay(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    canvas, scene = window.workspace.main, window.scene
    qtbot.keyClick(canvas, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert scene.overlay.locked
    qtbot.keyClick(canvas, Qt.Key.Key_P)
    assert (scene.overlay.method, scene.overlay.locked) == ("lrp", True)
    qtbot.keyClick(canvas, Qt.Key.Key_G)
    assert (scene.overlay.method, scene.overlay.locked) == ("gradcam", True)
    qtbot.keyClick(canvas, Qt.Key.Key_G)
    assert not scene.overlay.shown


def test_keys_of_the_film(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    canvas, scene = window.workspace.main, window.scene
    qtbot.keyClick(canvas, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert canvas.viewport().scale == 1.0
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    assert scene.view.scale is None
    qtbot.keyClick(canvas, Qt.Key.Key_I)
    assert scene.invert
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert scene.voi == scene.radiograph.auto_window
    qtbot.keyClick(canvas, Qt.Key.Key_T)
    assert not scene.text_shown
    qtbot.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert scene.voi is scene.radiograph.grayscale.default_voi
    assert not scene.invert


def test_mouse(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    canvas, scene = window.workspace.main, window.scene
    step = np.ptp(scene.radiograph.modality_range) / 1000
    drag(window, Qt.MouseButton.LeftButton, (50, 0))
    assert scene.voi.width == pytest.approx(4096 + 50 * step)
    drag(window, Qt.MouseButton.LeftButton, (0, 50), Qt.KeyboardModifier.ShiftModifier)
    assert scene.voi.center == pytest.approx(2048 + 5 * step)
    drag(window, Qt.MouseButton.RightButton, (0, 60))
    assert scene.view.scale > canvas.viewport().fit_scale
    before = canvas.viewport().to_film(0, 0)
    drag(window, Qt.MouseButton.MiddleButton, (30, 10))
    assert canvas.viewport().to_film(30, 10) == pytest.approx(before, abs=0.5)
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    before, voi = canvas.viewport().to_film(0, 0), scene.voi
    drag(window, Qt.MouseButton.LeftButton, (-20, 5))
    assert canvas.viewport().to_film(-20, 5) == pytest.approx(before, abs=0.5)
    assert scene.voi is voi
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)


def test_the_wheel_zooms_at_the_cursor(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    canvas, at = window.workspace.main, QPointF(250, 210)
    kept = canvas.viewport().to_film(at.x(), at.y())
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    for _ in range(4):
        wheel = QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120), *nothing, False)
        QApplication.sendEvent(canvas, wheel)
    assert canvas.viewport().to_screen(*kept) == pytest.approx((at.x(), at.y()), abs=2.0)
    assert canvas.viewport().scale == pytest.approx(canvas.viewport().fit_scale * 1.2**4)


def test_the_probe_names_all_four_values(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_G)
    qtbot.mouseMove(window.workspace.main, QPoint(400, 300))
    with qtbot.waitSignal(window.workspace.probed) as probed:
        qtbot.mouseMove(window.workspace.main, QPoint(401, 301))
    assert all(word in probed.args[0] for word in ("stored", "modality", "grey", "Grad-CAM"))


def test_a_late_result_is_dropped(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.engine.holds = True
    window.open([Path("a")])
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    shelf.engine.holds = False
    window.open([Path("b")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    assert window.scene.radiograph is shelf.films["b"]
    assert window.session.state.analysis.input.sha256 == shelf.films["b"].sha256
    qtbot.wait(50)
    assert window.session.state.analysis.input.sha256 == shelf.films["b"].sha256


def test_a_late_result_of_an_engine_that_cannot_be_stopped_is_dropped(
    qtbot: QtBot, window: MainWindow, shelf: Shelf
) -> None:
    stages = []
    window.session.state_changed.connect(stages.append)
    shelf.engine.holds = shelf.engine.deaf = True
    window.open([Path("a")])
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    window.open([Path("b")])
    qtbot.wait(30)
    shelf.engine.release.set()
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    answers = [stage.analysis.input.sha256 for stage in stages if isinstance(stage, states.Analysed)]
    assert answers == [shelf.films["b"].sha256]


def test_cancel(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.engine.holds = True
    window.open([Path("a")])
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Stopped), timeout=500)
    assert window.scene.radiograph is shelf.films["a"]
    shelf.engine.holds = False
    window.session.analyse()
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))


def test_a_refused_file_is_told_once_and_blocks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    show(qtbot, window, "unknown", ends=states.Refused)
    assert window.welcome.text == "This file is not an image. Open a film."
    assert not window.messages.isVisible()
    assert window.scene.radiograph is None
    assert not window.side.probabilities.rows
    show(qtbot, window, "b")
    assert window.workspace.isVisible()


def test_an_unexpected_error_tells_no_path(
    qtbot: QtBot, window: MainWindow, caplog: pytest.LogCaptureFixture, expects_log: None
) -> None:
    show(qtbot, window, "crash", ends=states.Refused)
    assert "ValueError" in window.welcome.text
    assert "CANARY" not in caplog.text + window.welcome.text
    assert "ValueError" in caplog.text


def test_a_failed_analysis_keeps_the_film(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.engine.error = BundleError("The weights are damaged.", "Copy them again.")
    show(qtbot, window, "a", ends=states.NotAnalysed)
    assert window.scene.radiograph is shelf.films["a"]
    assert "The weights are damaged." in window.side.probabilities.status


def test_several_films_and_their_order(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, "a", "b", "c")
    for key, name in ((Qt.Key.Key_PageDown, "b"), (Qt.Key.Key_PageDown, "c"), (Qt.Key.Key_PageUp, "b")):
        qtbot.keyClick(window.workspace.main, key)
        qtbot.waitUntil(lambda name=name: window.scene.radiograph is shelf.films[name])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))


def test_frames_of_one_file(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.films["a"] = film(frames=3, frame=1)
    show(qtbot, window, "a", "b")
    shelf.films["a"] = film(frames=3, frame=2)
    window.session.show_next()
    qtbot.waitUntil(lambda: shelf.opened[-1] == ("a", 2))
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))


def test_dropped_files_are_opened(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/b"), QUrl("https://example.org/x")])
    action, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), action, data, Qt.MouseButton.LeftButton, keys))
    qtbot.waitUntil(lambda: window.scene.radiograph is shelf.films["b"])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))


def test_nothing_found_is_told_once(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("nothing")])
    qtbot.waitUntil(lambda: "No film was found" in window.welcome.text)
    assert window.messages.texts == []


def test_another_class_is_explained_on_request(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, "a")
    row = next(row for row in window.side.probabilities.rows if row.entry.label == "Normal")
    row.click()
    qtbot.waitUntil(lambda: window.scene.heatmap() is not None)
    assert window.scene.heatmap().target == "Normal"
    assert [target for _, target in shelf.engine.asked] == ["top", "Normal"]
    assert not window.scene.overlay.shown
    window.side.probabilities.rows[0].click()
    assert window.scene.heatmap().target == "COVID-19"
    assert len(shelf.engine.asked) == 2


def test_a_cancelled_class_goes_back(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, "a")
    shelf.engine.holds = True
    window.session.choose_class("Normal")
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 2)
    window.session.cancel()
    qtbot.waitUntil(lambda: window.scene.overlay.target == "COVID-19")
    assert isinstance(window.session.state, states.Analysed)


@pytest.mark.parametrize(("gate", "rows", "heatmaps"), [(BLOCKED, 0, False), (WARNED, 4, True)])
def test_the_gate(qtbot: QtBot, window: MainWindow, shelf: Shelf, gate: object, rows: int, heatmaps: bool) -> None:
    shelf.engine.gate = gate
    show(qtbot, window, "a")
    panel = window.side.probabilities
    assert len(panel.rows) == rows
    assert gate.reasons[0].code in "".join(part.text() for part in panel.reasons)
    assert window.actions_by_id["lock"].isEnabled() is heatmaps
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_G)
    assert window.scene.overlay.shown is heatmaps


def test_what_stays_on_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.load_model()
    show(qtbot, window, "a")
    assert window.windowTitle() == TITLE
    assert "CANARY" not in window.windowTitle()
    assert window.foot.notice == NOTICE
    assert window.foot.isVisible()
    qtbot.waitUntil(lambda: bool(window.side.limits.shown))
    window.side.limits.set_roomy(False)
    assert "different hospitals" in window.side.limits.shown


def test_hidden_text_is_gone_but_a_badge_stays(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    shown = picture(window)
    window.actions_by_id["hide_text"].setChecked(True)
    hidden = picture(window)
    assert (hidden[:90, :90] == (10, 10, 10)).all()
    assert not (shown[:90, :90] == (10, 10, 10)).all()
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_G)
    middle = picture(window)[:90, 200:-200].astype(int)
    assert (np.abs(middle - (32, 176, 255)).sum(axis=-1) < 6).sum() > 500


def test_side_by_side(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_S)
    maps = [canvas.heatmap() for canvas in window.workspace.side_by_side]
    assert [found.method if found else None for found in maps] == [None, "gradcam", "lrp"]
    window.workspace.zoom_in()
    assert len({canvas.viewport().view for canvas in window.workspace.side_by_side}) == 1
    window.actions_by_id["compare"].setChecked(False)
    assert window.workspace.main.isVisible()


def test_messages_from_any_thread(qtbot: QtBot, window: MainWindow) -> None:
    import threading

    thread = threading.Thread(target=notify, args=("warning", "Something to know."))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: window.messages.texts == ["Something to know."])
    notify("warning", "Something to know.")
    for number in range(5):
        notify("info", f"Note {number}")
    assert window.messages.texts == ["Note 2", "Note 3", "Note 4"]
    window.messages.clear()
    assert not window.messages.isVisible()


@pytest.mark.parametrize("name", ["help", "card", "about"])
def test_pages_do_not_block(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.desk.load_model()
    qtbot.waitUntil(lambda: bool(window.side.limits.shown))
    window.actions_by_id[name].trigger()
    page = window.findChild(QDialog)
    assert page is not None
    assert not page.isModal()
    assert page.browser.toPlainText()
    page.close()


def test_every_action_is_wired_and_has_a_help(window: MainWindow) -> None:
    assert set(window.actions_by_id) == {action.id for action in ACTIONS if not action.gesture}
    assert all(action.help for action in ACTIONS)


def test_file_windows_are_offered(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, "a")
    offered = [action for action in window.menus["Grey"].actions() if action.text().startswith("File:")]
    assert [action.text() for action in offered] == [
        "File: W 4096  L 2048  LINEAR (soft)",
        "File: W 500  L 1000  SIGMOID",
    ]
    assert [action.isChecked() for action in offered] == [True, False]
    offered[1].trigger()
    assert window.scene.voi is shelf.films["a"].grayscale.vois[1]
    assert [action.isChecked() for action in offered] == [False, True]
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_1)
    assert window.scene.voi is shelf.films["a"].grayscale.vois[0]
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_2)
    assert window.scene.voi is shelf.films["a"].grayscale.vois[1]
    window.scene.drag_window(10, 10)
    assert not any(action.isChecked() for action in offered)
    show(qtbot, window, "b")
    assert sum(action.text().startswith("File:") for action in window.menus["Grey"].actions()) == 2


def test_closing_while_the_engine_works(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.engine.holds = True
    window.open([Path("a")])
    qtbot.waitUntil(lambda: len(shelf.engine.asked) == 1)
    window.close()
    assert not window.desk.running


def test_themes(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "a")
    dark = picture(window)
    window.actions_by_id["theme"].trigger()
    np.testing.assert_array_equal(picture(window), dark)  # around the film it is dark in every theme
    window.actions_by_id["theme"].trigger()


def test_every_button_can_be_named(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton

    buttons: list[QAbstractButton] = window.findChildren(QAbstractButton)
    own = [button for button in buttons if not button.objectName().startswith("qt_")]
    assert all(button.text() or button.accessibleName() for button in own)
    assert window.workspace.main.accessibleName()


@pytest.mark.parametrize("size", [(900, 560), (1280, 800), (1920, 1080)])
def test_nothing_is_cut_off(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.desk.load_model()
    window.resize(*size)
    show(qtbot, window, "a")
    from PySide6.QtWidgets import QLabel

    labels: list[QLabel] = window.side.findChildren(QLabel)
    for label in labels:
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert label.width() <= window.side.width()
