"""Several films side by side: layouts, the active one, moving together, what is hung and what is warned of."""

from dataclasses import replace
from pathlib import Path

import pytest
from gui_fakes import BLOCKED, IDENTITY, PROBABILITIES, WARNED, Shelf, analysis, film
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.canvas.linking import pose
from cxrviewer.gui.canvas.pane import FILM_MIME, Pane
from cxrviewer.gui.look import theme
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.viewport import View
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.files.film_entry import FilmEntry, Person, Series, Study
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis, GateOutcome

pytestmark = pytest.mark.gui

ANNA = Person("4711", "K", "Meier^Anna", "19620412")
CHIDI = Person("0815", "K", "Okafor^Chidi", "19480130")
LAYOUTS = {1: Qt.Key.Key_F5, 2: Qt.Key.Key_F6, 3: Qt.Key.Key_F7, 4: Qt.Key.Key_F8}


def entry(name: str, date: str, view: str = "PA", person: Person = ANNA) -> FilmEntry:
    study = Study(person, f"s{date}{person.id}", date)
    return FilmEntry(Path(name), Series(study, f"x{name}"), view=view)


def seen_as(one: Radiograph, **facts: str) -> Radiograph:
    return replace(one, facts=replace(one.facts, **facts))


class Ward(Shelf):
    """Two studies of Anna, the later with a lateral film, and one of Chidi; an answer for each may be set."""

    def __init__(self) -> None:
        super().__init__()
        self.entries = {
            "now": entry("now", "20260502"),
            "side": entry("side", "20260502", "LL"),
            "then": entry("then", "20240311"),
            "other": entry("other", "20260503", "AP", CHIDI),
        }
        self.films = {name: film(120, 100 + 10 * place, seed=place) for place, name in enumerate(self.entries)}
        self.films["side"] = seen_as(self.films["side"], view="LL")
        self.films["other"] = seen_as(self.films["other"], view="AP")
        self.films["m"] = film(seed=9, frames=3)
        self.answers: dict[str, Analysis] = {}
        self.engine.analyse = self._analyse  # type: ignore[method-assign]

    def _analyse(self, radiograph: Radiograph, *_: object, **__: object) -> Analysis:
        name = next(name for name, one in self.films.items() if one.sha256 == radiograph.sha256)
        return self.answers.get(name) or analysis(radiograph)


@pytest.fixture
def shelf() -> Ward:
    return Ward()


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy)


@pytest.fixture
def ward(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window with all films open, the newest of Anna's frontal films on show."""
    window.open([Path(name) for name in ("now", "side", "then", "other")])
    settled(qtbot, window)
    return window


def names(window: MainWindow) -> list[str]:
    """The films in the panes that are seen."""
    shown = [pane.reading.shown for pane in window.stage.visible_panes]
    return [one.path.name if one else "" for one in shown]


def are_alike(panes: list[Pane]) -> bool:
    """Whether all panes are of one size, but for what cannot be divided."""
    return all(max(sides) - min(sides) <= 1 for sides in zip(*((one.width(), one.height()) for one in panes)))  # noqa: B905


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window.workspace.canvas, key)
    settled(qtbot, window)


def put(qtbot: QtBot, window: MainWindow, *films: str) -> list[Pane]:
    """Show these films side by side; the first pane is the active one."""
    window.stage.set_count(len(films))
    panes = window.stage.visible_panes
    for pane, name in zip(panes, films, strict=True):
        pane.reading.show(window.session.index.films[window.session.index.position(Path(name))])
    settled(qtbot, window)
    return panes


@pytest.mark.parametrize("count", LAYOUTS)
def test_layouts(qtbot: QtBot, ward: MainWindow, count: int) -> None:
    press(qtbot, ward, LAYOUTS[count])
    panes = ward.stage.visible_panes
    assert len(panes) == count
    qtbot.waitUntil(lambda: len({pane.geometry().getRect() for pane in panes}) == count and are_alike(panes))
    settled(qtbot, ward)
    assert names(ward) == ["now", "side", "then", ""][:count]  # no film of another patient comes by itself
    assert all("Double-click" in pane.words for pane in panes[3:])
    assert [pane.marked for pane in panes] == [count > 1, *[False] * (count - 1)]
    edge = panes[0].grab().toImage().pixelColor(0, panes[0].height() // 2)
    assert (edge == theme.ACTIVE) is (count > 1)
    checked = [name for name in ("one_film", "two_films", "three_films", "four_films")
               if ward.actions_by_id[name].isChecked()]  # fmt: skip
    assert len(checked) == 1


def test_a_pane_keeps_its_film_when_the_layout_changes(qtbot: QtBot, ward: MainWindow) -> None:
    put(qtbot, ward, "now", "other")
    press(qtbot, ward, LAYOUTS[1])
    press(qtbot, ward, LAYOUTS[3])
    assert names(ward) == ["now", "other", "side"]


def test_films_that_came_by_themselves_go_with_their_patient(qtbot: QtBot, ward: MainWindow) -> None:
    press(qtbot, ward, LAYOUTS[3])
    assert names(ward) == ["now", "side", "then"]
    ward.session.active.show(ward.session.index.films[ward.session.index.position(Path("other"))])
    settled(qtbot, ward)
    assert names(ward) == ["other", "", ""]
    assert all("Double-click" in pane.words for pane in ward.stage.visible_panes[1:])
    ward.session.active.show(ward.session.index.films[ward.session.index.position(Path("then"))])
    settled(qtbot, ward)
    assert names(ward) == ["then", "now", "side"]
    ward.session.active.show(ward.session.index.films[ward.session.index.position(Path("side"))])
    settled(qtbot, ward)
    assert names(ward) == ["side", "now", "then"]  # no film twice


def test_what_the_reader_put_somewhere_stays_when_the_patient_changes(qtbot: QtBot, ward: MainWindow) -> None:
    put(qtbot, ward, "now", "then")
    ward.session.active.show(ward.session.index.films[ward.session.index.position(Path("other"))])
    settled(qtbot, ward)
    assert names(ward) == ["other", "then"]


def test_another_search_leaves_no_film_of_the_one_before_that_came_by_itself(qtbot: QtBot, ward: MainWindow) -> None:
    press(qtbot, ward, LAYOUTS[2])
    ward.open([Path("other")])
    settled(qtbot, ward)
    assert names(ward) == ["other", ""]
    ward.open([Path("then"), Path("now")])
    settled(qtbot, ward)
    assert sorted(names(ward)) == ["now", "then"]


def test_what_hangs_beside_a_film_that_the_reader_chose_stays(qtbot: QtBot, ward: MainWindow) -> None:
    press(qtbot, ward, LAYOUTS[3])
    third = ward.stage.visible_panes[2]
    ward.session.activate(third.reading)
    third.reading.show(ward.session.index.films[ward.session.index.position(Path("other"))])
    settled(qtbot, ward)
    assert names(ward) == ["now", "side", "other"]
    ward.session.activate(ward.stage.visible_panes[0].reading)
    ward.session.analyse()
    settled(qtbot, ward)
    assert names(ward) == ["now", "side", "other"]


def test_the_list_makes_way_where_panes_would_be_too_narrow_unless_the_reader_asks_for_it(
    qtbot: QtBot, ward: MainWindow
) -> None:
    ward.resize(1280, 800)
    press(qtbot, ward, LAYOUTS[2])
    assert not ward.browser.isHidden()
    larger = QFont(ward.font())
    larger.setPointSizeF(ward.font().pointSizeF() * 2.2)
    for part in (ward.stage, ward.browser):
        part.setFont(larger)
    assert ward.stage.fontMetrics().averageCharWidth() > 12
    press(qtbot, ward, LAYOUTS[1])
    assert not ward.browser.isHidden()
    press(qtbot, ward, LAYOUTS[3])
    assert ward.browser.isHidden()
    assert not ward.actions_by_id["browser"].isChecked()
    ward.actions_by_id["browser"].trigger()
    press(qtbot, ward, LAYOUTS[2])
    assert not ward.browser.isHidden()


def test_the_others_come_back_when_the_heatmaps_beside_one_film_go(qtbot: QtBot, ward: MainWindow) -> None:
    press(qtbot, ward, LAYOUTS[3])
    press(qtbot, ward, Qt.Key.Key_S)
    assert ward.stage.workspace.compared
    assert names(ward) == ["now"]
    press(qtbot, ward, Qt.Key.Key_S)
    assert names(ward) == ["now", "side", "then"]
    press(qtbot, ward, Qt.Key.Key_S)
    press(qtbot, ward, LAYOUTS[1])
    press(qtbot, ward, Qt.Key.Key_S)
    press(qtbot, ward, Qt.Key.Key_S)
    assert names(ward) == ["now"]  # the reader wanted one


def test_a_click_makes_a_pane_active_and_menus_follow(qtbot: QtBot, ward: MainWindow) -> None:
    left, right = put(qtbot, ward, "now", "then")
    ward.scene.set_invert(True)
    qtbot.mouseClick(right.workspace.canvas, Qt.MouseButton.MiddleButton, pos=QPoint(80, 80))
    assert ward.session.active is right.reading
    assert (left.marked, right.marked) == (False, True)
    assert not ward.actions_by_id["invert"].isChecked()
    press(qtbot, ward, Qt.Key.Key_I)
    press(qtbot, ward, Qt.Key.Key_0)
    assert right.reading.scene.invert
    assert right.reading.scene.voi is not left.reading.scene.voi
    press(qtbot, ward, Qt.Key.Key_PageDown)
    assert names(ward) == ["now", "now"]
    left.workspace.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert ward.session.active is left.reading


def test_the_panel_speaks_of_the_active_film(qtbot: QtBot, ward: MainWindow, shelf: Ward) -> None:
    left, right = put(qtbot, ward, "now", "side")
    shelf.answers["side"] = analysis(shelf.films["side"], gate=BLOCKED)
    right.reading.analyse()
    settled(qtbot, ward)
    assert len(ward.side.probabilities.rows) == 4
    ward.session.activate(right.reading)
    assert not ward.side.probabilities.rows
    assert isinstance(ward.session.state, states.Analysed)
    qtbot.keyClick(right.workspace.canvas, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert not left.reading.scene.overlay.locked


def test_hiding_text_hides_it_on_every_film(qtbot: QtBot, ward: MainWindow) -> None:
    panes = put(qtbot, ward, "now", "then")
    press(qtbot, ward, Qt.Key.Key_T)
    assert not any(pane.reading.scene.text_shown for pane in panes)
    press(qtbot, ward, Qt.Key.Key_F8)
    assert not any(pane.reading.scene.text_shown for pane in ward.stage.visible_panes)


def test_one_film_alone_and_back(qtbot: QtBot, ward: MainWindow) -> None:
    panes = put(qtbot, ward, "now", "side", "then", "other")
    ward.session.activate(panes[3].reading)
    press(qtbot, ward, Qt.Key.Key_F5)
    assert names(ward) == ["other"]
    press(qtbot, ward, Qt.Key.Key_F6)
    assert names(ward) == ["then", "other"]
    press(qtbot, ward, Qt.Key.Key_F8)
    assert names(ward) == ["now", "side", "then", "other"]


def test_heatmaps_side_by_side_need_the_room_for_one_film(qtbot: QtBot, ward: MainWindow) -> None:
    put(qtbot, ward, "now", "then")
    press(qtbot, ward, Qt.Key.Key_S)
    assert names(ward) == ["now"]
    assert ward.workspace.compared
    press(qtbot, ward, Qt.Key.Key_F6)
    assert not ward.workspace.compared
    assert not ward.actions_by_id["compare"].isChecked()


def test_a_heatmap_comes_back_when_the_three_canvases_go(qtbot: QtBot, ward: MainWindow) -> None:
    ward.actions_by_id["lrp"].trigger()
    press(qtbot, ward, Qt.Key.Key_S)
    assert not ward.scene.overlay.shown  # the first of the three is the film alone
    press(qtbot, ward, Qt.Key.Key_S)
    assert (ward.scene.overlay.locked, ward.scene.overlay.method) == (True, "lrp")
    assert ward.workspace.main.heatmap() is not None
    assert ward.actions_by_id["lrp"].isChecked()


def test_no_heatmap_comes_back_that_nobody_wants_any_more(qtbot: QtBot, ward: MainWindow) -> None:
    for leave in ("next_film", "analyse"):
        ward.actions_by_id["lock"].setChecked(True)
        press(qtbot, ward, Qt.Key.Key_S)
        ward.actions_by_id[leave].trigger()
        settled(qtbot, ward)
        press(qtbot, ward, Qt.Key.Key_S)
        assert not ward.scene.overlay.shown
    ward.actions_by_id["lock"].setChecked(True)
    press(qtbot, ward, Qt.Key.Key_S)
    ward.actions_by_id["lock"].setChecked(True)
    ward.actions_by_id["lock"].setChecked(False)  # on the first of the three, and off again
    press(qtbot, ward, Qt.Key.Key_S)
    assert not ward.scene.overlay.shown


def test_there_is_a_way_back_to_one_canvas_from_a_film_without_heatmaps(
    qtbot: QtBot, ward: MainWindow, shelf: Ward
) -> None:
    shelf.answers["side"] = analysis(shelf.films["side"], gate=BLOCKED)
    press(qtbot, ward, Qt.Key.Key_S)
    ward.actions_by_id["next_film"].trigger()
    settled(qtbot, ward)
    assert not ward.scene.overlay.target
    press(qtbot, ward, Qt.Key.Key_S)
    assert not ward.workspace.compared
    assert not ward.actions_by_id["compare"].isEnabled()


def test_frames_are_those_of_their_own_pane(qtbot: QtBot, ward: MainWindow, shelf: Ward) -> None:
    ward.open([Path("m"), Path("now")])
    settled(qtbot, ward)
    left, right = put(qtbot, ward, "m", "now")
    opened = len(shelf.opened)
    ward.session.activate(right.reading)
    left.workspace.frames.slider.setValue(2)
    settled(qtbot, ward)
    assert shelf.opened[opened:] == [("m", 2)]
    assert names(ward) == ["m", "now"]


def test_a_film_is_dropped_on_a_pane(qtbot: QtBot, ward: MainWindow) -> None:
    left, right = put(qtbot, ward, "now", "side")
    films = ward.browser.films
    carried = films.mimeData([films.index(films.place_of(Path("other")))])
    assert carried.formats() == [FILM_MIME]
    assert b"other" not in carried.data(FILM_MIME).data()
    drop(right, carried)
    settled(qtbot, ward)
    assert names(ward) == ["now", "other"]
    assert ward.session.active is right.reading
    ward.open([Path("then")])
    settled(qtbot, ward)
    drop(left, carried)  # it is a number of a list that is gone
    settled(qtbot, ward)
    assert names(ward)[0] == "now"


def drop(pane: Pane, carried: QMimeData) -> None:
    canvas: QWidget = pane.workspace.canvas
    nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(20, 20), Qt.DropAction.CopyAction, carried, *nothing)
    pane.dragEnterEvent(enter)
    assert enter.isAccepted()
    pane.dropEvent(QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, carried, *nothing))
    assert canvas.isVisible()


def test_files_dropped_on_a_pane_are_the_windows(ward: MainWindow) -> None:
    carried = QMimeData()
    carried.setText("a file")
    nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(20, 20), Qt.DropAction.CopyAction, carried, *nothing)
    ward.stage.panes[0].dragEnterEvent(enter)
    assert not enter.isAccepted()


# --- moving together --------------------------------------------------------------------------------------------------


def wheel(canvas: QWidget, at: QPointF, notches: int = 3) -> None:
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), *nothing, False)
    QApplication.sendEvent(canvas, event)


def poses(panes: list[Pane]) -> list[tuple[float, float, float]]:
    found = [pose(pane.workspace.canvas.viewport()) for pane in panes]
    return [(one.zoom, one.down, one.across) for one in found]


def test_films_of_different_sizes_zoom_and_move_together(qtbot: QtBot, ward: MainWindow) -> None:
    panes = put(qtbot, ward, "now", "other")
    wheel(panes[0].workspace.canvas, QPointF(60, 200))
    left, right = poses(panes)
    assert left == pytest.approx(right, abs=1e-6)
    assert left[0] == pytest.approx(1.2**3)
    middle = Qt.MouseButton.MiddleButton
    canvas = panes[1].workspace.canvas
    qtbot.mousePress(canvas, middle, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(130, 120))
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    at = QPointF(130, 120)
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), middle, middle, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(canvas, move)
    qtbot.mouseRelease(canvas, middle, pos=QPoint(130, 120))
    moved = poses(panes)
    assert moved[0] == pytest.approx(moved[1], abs=1e-6)
    assert moved[0] != pytest.approx(left, abs=1e-3)
    press(qtbot, ward, Qt.Key.Key_F)
    assert [pane.reading.scene.view for pane in panes] == [View(), View()]


def test_what_was_aligned_by_hand_stays_aligned(qtbot: QtBot, ward: MainWindow) -> None:
    panes = put(qtbot, ward, "now", "then")
    press(qtbot, ward, Qt.Key.Key_J)
    assert not ward.actions_by_id["link"].isChecked()
    wheel(panes[1].workspace.canvas, QPointF(60, 200), 2)
    (zoom, *_), other = poses(panes)
    assert (zoom, other[0]) == pytest.approx((1.0, 1.44))
    press(qtbot, ward, Qt.Key.Key_J)
    before = poses(panes)
    wheel(panes[0].workspace.canvas, QPointF(150, 300), 1)
    after = poses(panes)
    factors = [now[0] / then[0] for now, then in zip(after, before, strict=True)]
    assert factors == pytest.approx([1.2, 1.2])
    ways = [(now[1] - then[1], now[2] - then[2]) for now, then in zip(after, before, strict=True)]
    assert ways[0] == pytest.approx(ways[1], abs=1e-6)


def test_another_film_or_turn_moves_nobody(qtbot: QtBot, ward: MainWindow) -> None:
    panes = put(qtbot, ward, "now", "then")
    wheel(panes[0].workspace.canvas, QPointF(60, 200))
    before = poses(panes)[1]
    press(qtbot, ward, Qt.Key.Key_R)
    press(qtbot, ward, Qt.Key.Key_PageDown)
    assert poses(panes)[1] == before


# --- what is hung -----------------------------------------------------------------------------------------------------


def test_both_views_of_a_study(qtbot: QtBot, ward: MainWindow, shelf: Ward) -> None:
    opened = list(shelf.opened)
    press(qtbot, ward, Qt.Key.Key_F3)
    assert names(ward) == ["now", "side"]
    assert shelf.opened == [*opened, ("side", 1)]  # the other one is where it belongs
    assert "running" not in " ".join(ward.browser.films.entry(place).words for place in range(6))
    put(qtbot, ward, "then")
    assert not ward.actions_by_id["both_views"].isEnabled()


def test_the_current_film_beside_its_prior(qtbot: QtBot, ward: MainWindow) -> None:
    press(qtbot, ward, Qt.Key.Key_F4)
    assert names(ward) == ["now", "then"]
    assert ward.session.active.shown.path.name == "now"
    assert not bar(ward).alarm.text
    put(qtbot, ward, "then")
    assert not ward.actions_by_id["prior"].isEnabled()


def bar(window: MainWindow):
    from cxrviewer.gui.canvas.together_bar import TogetherBar

    return window.findChild(TogetherBar)


def panel(window: MainWindow):
    from cxrviewer.gui.panels.pair_panel import PairPanel

    return window.findChild(PairPanel)


def test_films_of_different_patients_are_warned_of(qtbot: QtBot, ward: MainWindow) -> None:
    assert not bar(ward).isVisible()
    put(qtbot, ward, "now", "other")
    assert "different patients" in bar(ward).alarm.text
    assert bar(ward).alarm.isVisible()
    assert "AP, PA" in bar(ward).caution.text
    assert "not known to be of one patient" in panel(ward).text
    put(qtbot, ward, "now", "side", "then")
    assert not bar(ward).isVisible()
    press(qtbot, ward, Qt.Key.Key_F5)
    assert not bar(ward).isVisible()


def test_unknown_patients_are_said_to_be_unknown(qtbot: QtBot, ward: MainWindow, shelf: Ward) -> None:
    shelf.entries["other"] = entry("other", "20260503", "PA", Person())
    ward.open([Path(name) for name in ("now", "other")])
    settled(qtbot, ward)
    put(qtbot, ward, "now", "other")
    assert bar(ward).alarm.text == ""
    assert "cannot be known whether these films are of one patient" in bar(ward).caution.text
    assert "no patient ID" in bar(ward).caution.text


def test_sides_that_do_not_match_are_told(qtbot: QtBot, ward: MainWindow, shelf: Ward) -> None:
    shelf.films["now"] = seen_as(shelf.films["now"], laterality="L")
    shelf.films["then"] = seen_as(shelf.films["then"], laterality="R")
    _, right = put(qtbot, ward, "now", "then")
    assert bar(ward).caution.text == "The laterality differs: L, R."
    right.reading.scene.set_turn(right.reading.scene.turn.flipped_horizontally())
    assert "not the same way round" in bar(ward).caution.text
    right.reading.scene.set_turn(right.reading.scene.turn.flipped_horizontally())
    assert "way round" not in bar(ward).caution.text
    upright = right.reading.scene.turn
    right.reading.scene.set_turn(upright.rotated_right())
    assert "not the same way up" in bar(ward).caution.text
    assert "way round" not in bar(ward).caution.text  # left and right lie at top and bottom
    right.reading.scene.set_turn(upright)
    blind = shelf.films["then"]
    right.reading.scene.show_film(replace(blind, geometry=replace(blind.geometry, orientation=None)))
    assert "orientation of a film is unknown" in bar(ward).caution.text
    right.reading.scene.show_film(shelf.films["side"])
    assert "orientation" not in bar(ward).caution.text  # a lateral film lies another way round


# --- scores beside each other -----------------------------------------------------------------------------------------


def answer(one: Radiograph, sha256: str = IDENTITY.sha256, shift: float = 0.0, gate: GateOutcome = GateOutcome()):  # noqa: B008
    entries = tuple(replace(entry, calibrated=abs(entry.calibrated - shift)) for entry in PROBABILITIES)
    return replace(analysis(one), bundle=replace(IDENTITY, sha256=sha256), probabilities=entries, gate=gate)


def test_scores_of_current_and_prior_are_beside_each_other(qtbot: QtBot, ward: MainWindow, shelf: Ward) -> None:
    low = tuple(replace(one, calibrated=0.1, interval=(0.05, 0.2)) for one in PROBABILITIES[:1]) + PROBABILITIES[1:]
    shelf.answers["then"] = replace(analysis(shelf.films["then"]), probabilities=low)
    press(qtbot, ward, Qt.Key.Key_F4)
    text = panel(ward).text
    assert panel(ward).isVisible()
    assert "Current\n2026-05-02\nPrior\n2024-03-11\nDifference" in text
    assert "82 %\n71 to 90 %\n10 %\n5 to 20 %\n+72 points\n" in text
    assert text.count("within the noise") == 3
    assert "Within the noise: the two 95 % intervals, each taken as far as its score, overlap." in text


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"sha256": "cd" * 32}, "different models"), ({"gate": WARNED}, "with care"), ({"gate": BLOCKED}, "not scored")],
)
def test_a_difference_that_means_nothing_is_not_given(
    qtbot: QtBot, ward: MainWindow, shelf: Ward, changes: dict, words: str
) -> None:
    shelf.answers["then"] = answer(shelf.films["then"], shift=0.3, **changes)
    press(qtbot, ward, Qt.Key.Key_F4)
    text = panel(ward).text
    assert "points" not in text
    assert "noise" not in text
    assert words in text
    assert ("82 %" in text) is (words != "not scored")


def test_two_films_of_one_study_are_not_compared(qtbot: QtBot, ward: MainWindow) -> None:
    press(qtbot, ward, Qt.Key.Key_F3)
    assert not panel(ward).isVisible()
    put(qtbot, ward, "now", "then", "other")
    assert not panel(ward).isVisible()


def test_an_answer_that_is_missing_is_waited_for(qtbot: QtBot, ward: MainWindow, shelf: Ward) -> None:
    press(qtbot, ward, Qt.Key.Key_F4)
    panes = ward.stage.visible_panes
    del shelf.films["then"]
    panes[1].reading._become(states.Stopped())
    assert "Not both films are scored yet." in panel(ward).text
