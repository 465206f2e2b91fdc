"""Choosing how a heatmap is made: from the panel and by keys, made in the worker, given up, refused with a reason."""

from pathlib import Path

import pytest
from gui_fakes import Shelf
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look.choice import Choice
from cxrviewer.gui.panels.explanation_panel import ExplanationPanel
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.inference.manner import REST, Manner

pytestmark = pytest.mark.gui


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> ExplanationPanel:
    show(qtbot, window, "a")
    return window.side.explanation


def show(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    window.open([Path(name) for name in names])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)


def pick(qtbot: QtBot, choice: Choice, value: object) -> None:
    """By the keyboard alone, as somebody does who sees where the wish stands in the list."""
    place = [item.value for item in choice.items].index(value)
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Home)
    for _ in range(place):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentIndex() == place


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy)


def test_every_method_is_one_choice_away(qtbot: QtBot, window: MainWindow, panel: ExplanationPanel) -> None:
    assert [item.value for item in panel.form.method.items] == [
        "gradcam", "gradcam++", "hirescam", "layercam", "lrp", "occlusion", "integrated-gradients",
    ]  # fmt: skip
    assert [item.value for item in panel.form.method.items if "slow" in item.words] == [
        "occlusion", "integrated-gradients",
    ]  # fmt: skip
    pick(qtbot, panel.form.method, "layercam")
    settled(qtbot, window)
    made = window.scene.heatmap()
    assert made is not None
    assert made.name == "LayerCAM"
    assert not window.scene.overlay.shown  # what is looked at is another choice


def test_a_class_against_another_and_against_all(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, panel: ExplanationPanel
) -> None:
    choice = panel.form.against
    assert "COVID-19" not in [item.value for item in choice.items]  # itself
    for against in (REST, "Normal"):
        choice.chosen.emit(against)
        settled(qtbot, window)
        assert shelf.engine.manners[-1] == (Manner("gradcam", against), Manner("lrp", against))
        for method in ("gradcam", "lrp"):  # by key, or side by side
            made = window.scene.heatmap(method)
            assert made is not None
            assert Manner.of(made).against == against
    window.session.choose_class("Normal")  # no class is held against itself
    settled(qtbot, window)
    assert window.scene.overlay.against == ""
    assert shelf.engine.manners[-1] == (Manner("gradcam"), Manner("lrp"))


def test_rules_and_smoothing_are_of_lrp_alone(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, panel: ExplanationPanel
) -> None:
    panel._more.click()
    assert not panel.form.rules.isVisible()
    panel.form.method.chosen.emit("lrp")
    assert panel.form.rules.isVisible()
    assert len(shelf.engine.manners) == 0  # the analysis has made that one
    panel.form.rules.chosen.emit("epsilon-gamma-flat")
    settled(qtbot, window)
    assert shelf.engine.manners[-1] == (Manner("lrp", composite="epsilon-gamma-flat"),)
    panel.form.smooth.click()
    settled(qtbot, window)
    assert shelf.engine.manners[-1] == (Manner("lrp", composite="epsilon-gamma-flat", smooth=1),)
    panel.form.smooth.click()
    panel.form.rules.chosen.emit(panel.form.rules.items[0].value)
    settled(qtbot, window)
    assert window.scene.overlay.manner() == Manner("lrp")
    assert len(shelf.engine.manners) == 2  # what was made is kept


def test_what_is_hidden_and_changed_is_counted(qtbot: QtBot, window: MainWindow, panel: ExplanationPanel) -> None:
    assert panel._more.text() == "More settings"
    panel.form.wished.emit({"against": REST})
    panel.threshold.slider.setValue(30)
    settled(qtbot, window)
    assert panel._more.text() == "More settings (2 changed)"
    assert window.scene.overlay.threshold == 0.3
    assert panel.threshold.words == "30 %"
    assert "Hidden: what is below 30 %" in panel.key_words
    assert "Hidden: what is below 30 %" in panel._bar.accessibleName()


def test_a_slow_method_tells_how_far_it_is_and_is_given_up(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, panel: ExplanationPanel
) -> None:
    shelf.engine.holds = True
    panel.form.method.chosen.emit("occlusion")
    qtbot.waitUntil(lambda: panel._progress.isVisible() and "Explaining" in panel._stage.text())
    assert isinstance(window.session.state, states.Analysed)  # the scores stay where they are
    panel._cancel.click()
    qtbot.waitUntil(lambda: window.scene.overlay.method == "gradcam", timeout=500)
    assert not panel._progress.isVisible()
    shelf.engine.holds = False
    panel.form.method.chosen.emit("occlusion")
    qtbot.waitUntil(lambda: window.scene.heatmap() is not None)
    assert panel._thorough.isHidden()


def test_another_film_keeps_the_manner_but_nothing_slow(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, panel: ExplanationPanel
) -> None:
    panel.form.wished.emit({"method": "hirescam", "against": REST})
    settled(qtbot, window)
    show(qtbot, window, "b")
    settled(qtbot, window)
    made = window.scene.heatmap()
    assert made is not None
    assert Manner.of(made) == Manner("hirescam", REST)
    assert not window.scene.overlay.shown
    panel.form.method.chosen.emit("occlusion")
    settled(qtbot, window)
    show(qtbot, window, "c")
    assert window.scene.overlay.method == "gradcam"
    assert "occlusion" not in {manner.method for manner in shelf.engine.manners[-1]}


def test_what_the_network_cannot_do_is_grey_and_says_why(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.engine.refused = {"lrp": "LRP knows no rules for a hypernet."}
    show(qtbot, window, "a")
    choice = window.side.explanation.form.method
    place = [item.value for item in choice.items].index("lrp")
    model = choice.model()
    assert isinstance(model, QStandardItemModel)
    assert not model.item(place).isEnabled()
    assert "knows no rules" in choice.itemData(place, Qt.ItemDataRole.ToolTipRole)
    assert "knows no rules" in choice.itemData(place, Qt.ItemDataRole.AccessibleTextRole)
    assert not window.actions_by_id["lrp"].isEnabled()
    assert len(shelf.engine.manners) == 0
    window.session.choose_class("Normal")
    settled(qtbot, window)
    assert shelf.engine.manners == [(Manner("gradcam"),)]


def test_a_refused_film_has_nothing_to_choose(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    from gui_fakes import BLOCKED

    shelf.engine.gate = BLOCKED
    show(qtbot, window, "a")
    assert not window.side.explanation.form.method.isEnabled()
    window.session.explain({"method": "lrp", "target": "Normal"})
    settled(qtbot, window)
    assert shelf.engine.manners == []


def test_classes_by_the_keyboard_alone(qtbot: QtBot, window: MainWindow, panel: ExplanationPanel) -> None:
    rows = window.side.probabilities.rows
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_Space)
    settled(qtbot, window)
    assert window.scene.overlay.target == "Lung Opacity"
    pick(qtbot, panel.form.target, "Viral Pneumonia")
    settled(qtbot, window)
    assert window.scene.overlay.target == "Viral Pneumonia"
    assert rows[3].isChecked()


def test_the_wheel_over_a_list_scrolls_the_panel(qtbot: QtBot, window: MainWindow, panel: ExplanationPanel) -> None:
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    window.workspace.focus()
    for part in (panel.form.method, panel.opacity.slider):
        at = QPointF(part.rect().center())
        wheel = QWheelEvent(at, part.mapToGlobal(at), QPoint(), QPoint(0, -120), *nothing, False)
        QApplication.sendEvent(part, wheel)
        assert not wheel.isAccepted()
    assert window.scene.overlay.method == "gradcam"
    assert window.scene.overlay.opacity == 0.6
