"""The checks of the shown heatmap in words, a failed map that says so on the film, and the outline of the lungs."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import Shelf, analysis, film, heatmap
from lung_fields import lungs_on
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cxrviewer.explain.checks import Check
from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.commands import measuring_actions
from cxrviewer.gui.look import theme
from cxrviewer.gui.panels.check_list import CheckList
from cxrviewer.gui.scene import captions, states
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.inference.lung_field import CAPTION, LungField
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio

GOOD = Check("border", "good", 0.1, 0.3, "10 % of the map lies on the film's border.")
FAILED = Check("lungs", "failed", 0.9, 0.8, "90 % of the map lies outside the lungs: the map avoids the lungs.")
ABSENT = Check("lungs", "not done", None, None, "The lungs are not known on this film.")


def picture(canvas: Canvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def pink(canvas: Canvas) -> np.ndarray:
    """Rows and columns of the canvas that have the outline's colour, or nearly."""
    seen = picture(canvas).astype(int)
    return np.argwhere((seen[..., 0] > 200) & (seen[..., 1] < 170) & (seen[..., 2] > 180))


def test_the_list_says_each_verdict_as_text(qtbot: QtBot) -> None:
    checked = replace(heatmap(film(), "lrp", "Normal"), tests=(GOOD, FAILED, ABSENT))
    made = CheckList()
    qtbot.addWidget(made)
    made.set_heatmap(checked)
    assert made.words.splitlines() == [
        "Checks of this LRP map: FAILED", "●", f"Good. {GOOD.text}", "●", f"FAILED. {FAILED.text}",
        "○", f"Not done. {ABSENT.text}",
    ]  # fmt: skip
    made.set_heatmap(None)
    assert made.words == ""


def test_a_failed_map_is_drawn_and_says_why(qtbot: QtBot, scene: Scene) -> None:
    canvas = Canvas(scene)
    qtbot.addWidget(canvas)
    canvas.resize(700, 700)
    scene.show_film(film())
    scene.set_overlay(replace(scene.overlay, locked=True, method="lrp", target="Normal"))
    sound = heatmap(film(), "lrp", "Normal")
    scene.add_heatmaps([replace(sound, tests=(GOOD,))])
    before = picture(canvas)
    assert [line.tone for line in captions.sentences(scene, scene.heatmap())] == ["warning"]
    scene.add_heatmaps([replace(sound, tests=(GOOD, FAILED))])
    lines = captions.sentences(scene, scene.heatmap())
    assert (lines[0].words, lines[0].tone) == (f"FAILED: {FAILED.text}", "alarm")
    after = picture(canvas)
    np.testing.assert_array_equal(after[:500, :500], before[:500, :500])  # the map itself is as it was
    assert (after == theme.CANVAS_ALARM.getRgb()[:3]).all(axis=-1).any()


@pytest.mark.parametrize("turn", [Turn(), Turn().rotated_right(), Turn().flipped_horizontally()])
def test_the_outline_follows_the_film(qtbot: QtBot, scene: Scene, turn: Turn) -> None:
    """Against the lungs of the made-up field, at the middle of the canvas's pixels."""
    shown = film(200, 200)
    canvas = Canvas(scene)
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    scene.show_film(shown)
    scene.set_turn(turn)
    assert len(pink(canvas)) == 0
    scene.set_lungs(lungs_on((200, 200)), "")
    scene.set_aids(replace(scene.aids, lungs=True))
    drawn = pink(canvas)
    placement = canvas.placement()
    assert placement is not None
    free = 0
    for points in lungs_on((200, 200)).outlines:
        for row, column in points:
            place = placement.place((row, column))
            if not 90 < place.y() < 250:  # no words above or below
                continue
            free += 1
            assert np.abs(drawn - (place.y(), place.x())).max(axis=1).min() < 2.0
    assert free >= 4
    assert captions.sentences(scene, None)[-1].words == CAPTION


def test_an_outline_lies_where_the_probability_crosses_a_half() -> None:
    field = lungs_on((300, 200))
    left = min(field.outlines, key=lambda points: points[:, 1].min())
    # The block of columns 3 to 7 of 20 lies between film columns 30 and 80, the crossing near its edge.
    assert left[:, 1].min() == pytest.approx(30, abs=3)
    assert left[:, 1].max() == pytest.approx(80, abs=3)
    assert left[:, 0].min() == pytest.approx(60, abs=5)


def test_without_reliable_lungs_the_reason_stands_in_their_place(qtbot: QtBot, scene: Scene) -> None:
    canvas = Canvas(scene)
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    scene.show_film(film())
    scene.set_aids(replace(scene.aids, lungs=True))
    assert "when the film is analysed" in captions.sentences(scene, None)[-1].words
    scene.set_lungs(lungs_on((120, 100), "Only one lung was found."), "")
    assert captions.sentences(scene, None)[-1].words == "No outline of the lungs. Only one lung was found."
    assert len(pink(canvas)) == 0
    scene.show_film(film(seed=2))
    assert scene.lungs is None


def test_key_and_menu_show_the_lungs_of_the_analysis(
    window: MainWindow, shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[LungField] = []

    def answer(radiograph, methods=(), target="top", *_, **__):
        found.append(lungs_on(radiograph.stored.shape))
        return replace(analysis(radiograph, target), lungs=found[0])

    monkeypatch.setattr(shelf.engine, "analyse", answer)
    window.session.open([Path("a")])
    qtbot.waitUntil(lambda: window.scene.lungs is not None)
    assert "outlines" in vars(found[0])  # made in the worker's thread
    window.actions_by_id["lungs"].trigger()
    assert window.scene.aids.lungs
    assert window.actions_by_id["lungs"].isChecked()


def test_a_ratio_is_proposed_on_request_or_the_reason_is_told(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    told: list[str] = []
    window.workspace.told.connect(lambda _, words: told.append(words))
    window.actions_by_id["propose_ctr"].trigger()
    assert told == ["No ratio is proposed: the lungs are not known. The lungs were not looked for."]
    assert window.scene.measurements.items == ()
    ratio = CardiothoracicRatio.proposed(((5, 50), (110, 50)), ((80, 30), (90, 70)), ((60, 10), (60, 90)))
    monkeypatch.setattr(measuring_actions, "proposed_ratio", lambda *_: (ratio, ""))
    window.actions_by_id["propose_ctr"].trigger()
    assert window.scene.measurements.items == (ratio,)
    window.actions_by_id["undo"].trigger()
    assert window.scene.measurements.items == ()


def test_slow_checks_are_made_on_request(window: MainWindow, qtbot: QtBot) -> None:
    window.session.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    button = next(part for part in window.side.findChildren(QPushButton) if part.text() == "Check thoroughly")
    assert button.isHidden()  # maps that were not checked at all
    made = window.scene.heatmap()
    assert made is not None
    window.scene.add_heatmaps([replace(made, tests=(GOOD,))])
    assert not button.isHidden()
    button.click()
    qtbot.waitUntil(lambda: "stays the same" in window.side.findChildren(CheckList)[0].words)
    assert button.isHidden()
