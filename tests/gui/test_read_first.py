"""Read first: nothing tells what the model says before an opinion is recorded, and what was recorded stays."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gui_fakes import BLOCKED, LABELS, PROBABILITIES, WARNED, Shelf, analysis
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QCursor, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from workshop_fakes import move_home

from cxrviewer import paths
from cxrviewer.errors import BundleError, OutputError
from cxrviewer.explain.checks import Check
from cxrviewer.gui.scene import states
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.studies.answers import Answer
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.work import errands
from cxrviewer.results import opinion_files
from cxrviewer.results.opinion_journal import Journal
from cxrviewer.results.opinions import NONE_OF_THESE
from cxrviewer.settings import Layers

pytestmark = pytest.mark.gui

Make = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    return tmp_path


@pytest.fixture
def make(qtbot: QtBot, shelf: Shelf) -> Iterator[Make]:
    made: list[MainWindow] = []

    def window(layers: Layers | None = None, *, on: bool = True) -> MainWindow:
        one = MainWindow(shelf.tools(), preferences=Preferences(layers))
        one.resize(1280, 800)
        qtbot.addWidget(one)
        one.show()
        qtbot.waitExposed(one)
        one.desk.load_model()
        qtbot.waitUntil(lambda: bool(one.model_actions.read_first.labels))
        if on:
            one.actions_by_id["read_first"].setChecked(True)
        made.append(one)
        return one

    yield window
    for one in made:
        one.close()


def show(qtbot: QtBot, window: MainWindow, *names: str, ends: type = states.Withheld) -> None:
    window.open([Path(name) for name in names])
    settle(qtbot, window, ends)


def settle(qtbot: QtBot, window: MainWindow, ends: type = states.Withheld) -> None:
    qtbot.waitUntil(lambda: isinstance(window.session.state, ends) and not window.desk.busy)


def say(qtbot: QtBot, window: MainWindow, label: str = "Normal", sure: int = 4, words: str = "") -> None:
    """Fill in the form and record it, by keys alone."""
    fields = window.opinions.first
    box = next(box for box in fields.boxes if box.property("label") == label)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    fields.sure.setFocus()
    for _ in range(sure):
        qtbot.keyClick(fields.sure, Qt.Key.Key_Down)
    qtbot.keyClicks(fields.words, words)
    qtbot.keyClick(window.opinions.keep, Qt.Key.Key_Space)


def events() -> list[dict]:
    return Journal(paths.opinions()).events()


def picture(window: QWidget) -> np.ndarray:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).copy()


def words(window: MainWindow) -> list[str]:
    """All that could be read, heard or pointed at, whether it is on show or not."""
    found = [window.windowTitle()]
    for part in window.findChildren(QObject):
        if isinstance(part, QWidget):
            found += [part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.statusTip()]
            found += [part.text()] if isinstance(part, QLabel) else []
            found += [getattr(part, "currentText", str)()]
        elif isinstance(part, QAction):
            found += [part.text(), part.toolTip(), str(part.isEnabled()), str(part.isChecked())]
    films = window.browser.films
    roles = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
    return found + [str(films.data(films.index(row), role)) for row in range(films.rowCount()) for role in roles]


def _blocked(shelf: Shelf) -> None:
    shelf.engine.gate = BLOCKED


def _warned(shelf: Shelf) -> None:
    shelf.engine.gate = WARNED


def _fails(shelf: Shelf) -> None:
    shelf.engine.error = BundleError("The weights are damaged.", "Copy them again.")


def _runs(shelf: Shelf) -> None:
    shelf.engine.holds = True


def _checked(shelf: Shelf) -> None:
    test = Check("border", "failed", 0.9, 0.3, "90 % of the map lies on the film's border.")

    def answer(radiograph, methods=(), *_, **__):
        made = analysis(radiograph)
        other = tuple(replace(entry, calibrated=1 - entry.calibrated) for entry in PROBABILITIES)
        maps = tuple(replace(heatmap, tests=(test,)) for heatmap in made.heatmaps)
        return replace(made, probabilities=other, heatmaps=maps, remarks=("The GPU was too small.",))

    shelf.engine.analyse = answer  # type: ignore[method-assign]


@pytest.mark.parametrize("otherwise", [_blocked, _warned, _fails, _runs, _checked])
def test_nothing_depends_on_what_the_model_says(
    qtbot: QtBot, make: Make, shelf: Shelf, otherwise: Callable[[Shelf], None]
) -> None:
    """Two windows, two answers: the same pixels, and the same words wherever there could be any."""
    seen = []
    for change in (lambda _: None, otherwise):
        change(shelf)
        window = make()
        QCursor.setPos(window.mapToGlobal(window.rect().bottomRight()))  # not over a film, wherever tests left it
        window.open([Path("a"), Path("b")])
        qtbot.waitUntil(lambda window=window: isinstance(window.session.state, states.Withheld))
        if not shelf.engine.holds:
            qtbot.waitUntil(lambda window=window: not window.desk.busy)
        for key in (Qt.Key.Key_G, Qt.Key.Key_P, Qt.Key.Key_X, Qt.Key.Key_S, Qt.Key.Key_U):
            qtbot.keyPress(window.workspace.main, key)
        qtbot.waitUntil(lambda window=window: all(map(window.browser.films.picture, (1, 2))))
        qtbot.wait(60)  # whatever comes late has come
        window.workspace.focus()
        seen.append((words(window), picture(window)))
        window.close()
    assert seen[0][0] == seen[1][0]
    np.testing.assert_array_equal(seen[0][1], seen[1][1])


def test_an_opinion_reveals_the_answer_and_both_are_kept(qtbot: QtBot, make: Make, home: Path) -> None:
    window = make()
    show(qtbot, window, "a")
    assert window.side.probabilities.rows == []
    assert not window.side.explanation.isVisible()
    assert window.scene.heatmap() is None
    assert "hidden until your opinion is recorded" in window.side.probabilities.status
    assert not window.opinions.keep.isEnabled()
    say(qtbot, window, "Lung Opacity", 2, "left base")
    settle(qtbot, window, states.Analysed)
    qtbot.waitUntil(lambda: len(events()) == 2)
    first, answer = events()
    assert first["opinion"] == {"labels": ["Lung Opacity"], "confidence": 2, "words": "left base"}
    assert (first["mode"], first["seen_before"]) == ("read first", False)
    assert first["film"] == answer["film"] == window.scene.radiograph.sha256[:16]
    assert [entry["label"] for entry in answer["probabilities"]] == list(LABELS)
    assert len(window.side.probabilities.rows) == 4
    assert window.side.explanation.isVisible()
    assert window.scene.heatmap() is not None
    assert "CANARY" not in paths.opinions().read_text(encoding="utf-8")


def test_what_was_thought_first_can_only_be_commented_on(qtbot: QtBot, make: Make) -> None:
    window = make()
    show(qtbot, window, "a")
    say(qtbot, window, "Normal", 3)
    settle(qtbot, window, states.Analysed)
    panel = window.opinions
    assert not panel.before.isVisible()
    assert "Normal, fairly sure." in panel.words
    assert panel.second.labels == ("Normal",)
    for agreement, label in (("disagree", "COVID-19"), ("cannot say", NONE_OF_THESE)):
        assert not panel.comment.isEnabled()
        panel.agrees.setCurrentText(agreement.capitalize())
        panel.agrees.activated.emit(panel.agrees.currentIndex())
        next(box for box in panel.second.boxes if box.property("label") == label).click()
        qtbot.keyClicks(panel.second.words, "because")
        panel.comment.click()
    qtbot.waitUntil(lambda: len(events()) == 4)
    assert [event["event"] for event in events()] == ["opinion", "answer", "after", "after"]
    assert events()[0]["opinion"]["labels"] == ["Normal"]
    assert events()[2]["opinion"]["labels"] == ["COVID-19", "Normal"]
    assert events()[3]["opinion"] == {"labels": [NONE_OF_THESE], "confidence": 3, "words": "because"}
    assert "Recorded (2 comments): cannot say; none of these, fairly sure: because." in panel.words


def test_the_next_film_is_covered_again_and_its_form_is_empty(qtbot: QtBot, make: Make) -> None:
    window = make()
    show(qtbot, window, "a", "b")
    say(qtbot, window)
    settle(qtbot, window, states.Analysed)
    window.session.show_next()
    settle(qtbot, window)
    assert window.opinions.first.labels == ()
    assert not window.opinions.first.complete
    window.session.show_previous()
    settle(qtbot, window, states.Analysed)
    assert len([event for event in events() if event["event"] == "answer"]) == 1


def test_the_list_says_of_covered_films_nothing_but_that(qtbot: QtBot, make: Make, shelf: Shelf) -> None:
    shelf.engine.gate = BLOCKED
    window = make(on=False)
    show(qtbot, window, "a", "b", ends=states.Analysed)
    answers = window.browser.films._answers
    assert answers.of(Path("a")) is Answer.BLOCKED
    window.session.show_next()
    settle(qtbot, window, states.Analysed)
    window.actions_by_id["read_first"].setChecked(True)
    assert [answers.of(Path(name)) for name in ("a", "b", "c")] == [Answer.WITHHELD, Answer.WITHHELD, Answer.NONE]
    settle(qtbot, window)
    say(qtbot, window)
    settle(qtbot, window, states.Analysed)
    assert [answers.of(Path(name)) for name in ("a", "b")] == [Answer.WITHHELD, Answer.BLOCKED]


def test_an_answer_that_was_on_show_is_taken_away_and_that_is_recorded(qtbot: QtBot, make: Make) -> None:
    window = make(on=False)
    show(qtbot, window, "a", ends=states.Analysed)
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_G)
    assert window.scene.overlay.shown
    window.actions_by_id["read_first"].trigger()
    assert isinstance(window.session.state, states.Withheld)
    assert not window.scene.overlay.shown
    assert window.scene.heatmap("lrp") is None
    assert window.scene.no_lungs == states.HIDDEN
    say(qtbot, window)
    settle(qtbot, window, states.Analysed)
    assert events()[0]["seen_before"] is True
    assert "had been on show before" in window.opinions.words
    assert window.scene.heatmap("lrp") is not None


def test_switching_it_off_shows_everything(qtbot: QtBot, make: Make) -> None:
    window = make()
    show(qtbot, window, "a")
    window.actions_by_id["propose_ctr"].trigger()
    hidden = f"No ratio is proposed: the lungs are not known. {states.HIDDEN}"
    assert (window.scene.no_lungs, window.messages.texts[-1:]) == (states.HIDDEN, [hidden])
    window.actions_by_id["read_first"].trigger()
    assert window.scene.no_lungs == "The lungs were not looked for."  # as the analysis has it
    assert isinstance(window.session.state, states.Analysed)
    assert not window.opinions.isVisible()
    assert events() == []


def test_opinions_of_earlier_days_count(qtbot: QtBot, make: Make) -> None:
    first = make()
    show(qtbot, first, "a")
    say(qtbot, first, "COVID-19")
    settle(qtbot, first, states.Analysed)
    first.close()
    window = make()
    show(qtbot, window, "a", ends=states.Analysed)
    assert "COVID-19, sure" in window.opinions.words
    assert [event["event"] for event in events()] == ["opinion", "answer"]


def test_an_administrator_can_lock_it_on(qtbot: QtBot, make: Make) -> None:
    window = make(Layers(machine={"read_first": True}, locked=frozenset({"read_first"})), on=False)
    action = window.actions_by_id["read_first"]
    assert action.isChecked()
    assert not action.isEnabled()
    assert "administrator" in action.toolTip()
    show(qtbot, window, "a")
    say(qtbot, window)
    settle(qtbot, window, states.Analysed)
    assert events()[0]["mode"] == "read first, locked"


def test_an_opinion_that_cannot_be_kept_reveals_nothing(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OutputError("Your opinion cannot be kept.", "Free space.")

    window = make()
    show(qtbot, window, "a")
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "_append", fails)
        say(qtbot, window)
        qtbot.waitUntil(lambda: any("cannot be kept" in line for line in window.messages.texts))
    assert isinstance(window.session.state, states.Withheld)
    assert window.opinions.first.complete  # nothing has to be filled in again
    window.opinions.keep.click()
    settle(qtbot, window, states.Analysed)
    assert [event["event"] for event in events()].count("opinion") == 1


def test_words_that_name_the_patient_are_refused(qtbot: QtBot, make: Make) -> None:
    window = make()
    show(qtbot, window, "a")
    say(qtbot, window, words="as in canary-id 3")
    assert any("name the patient" in line for line in window.messages.texts)
    assert isinstance(window.session.state, states.Withheld)
    assert events() == []


def test_none_of_these_stands_alone(qtbot: QtBot, make: Make) -> None:
    window = make()
    show(qtbot, window, "a")
    fields = window.opinions.first
    for box in fields.boxes:
        box.click()
    assert fields.labels == (NONE_OF_THESE,)
    fields.boxes[0].click()
    assert fields.labels == (LABELS[0],)


def test_two_films_side_by_side_are_covered_each_by_itself(qtbot: QtBot, make: Make) -> None:
    window = make()
    show(qtbot, window, "a", "b")
    window.actions_by_id["two_films"].trigger()
    readings = [pane.reading for pane in window.stage.visible_panes]
    window.session.activate(readings[1])
    readings[1].show(window.session.index.films[1])
    settle(qtbot, window)
    say(qtbot, window)
    settle(qtbot, window, states.Analysed)
    assert isinstance(readings[0].state, states.Withheld)
    assert readings[0].analysis is None
    window.session.activate(readings[0])
    assert window.opinions.before.isVisible()
    assert window.side.probabilities.rows == []


def test_opinions_are_saved_beside_the_results(qtbot: QtBot, make: Make, tmp_path: Path) -> None:
    window = make()
    assert not window.actions_by_id["save_opinions"].isEnabled()
    show(qtbot, window, "a")
    say(qtbot, window)
    settle(qtbot, window, states.Analysed)
    assert window.actions_by_id["save_opinions"].isEnabled()
    results = tmp_path / "results"
    for _ in range(2):  # the second takes the place of the first: both are of this run
        window.model_actions.read_first.save(str(results))
        qtbot.waitUntil(lambda: any("Opinions of 1 film written" in line for line in window.messages.texts))
        window.messages.clear()
    assert sorted(file.name for file in results.iterdir()) == ["opinions.csv", "opinions.json"]
    (kept,) = json.loads((results / "opinions.json").read_text(encoding="utf-8"))["films"]
    assert [event["event"] for event in kept["events"]] == ["opinion", "answer"]


def test_what_is_waiting_is_written_when_the_window_closes(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make()
    show(qtbot, window, "a")
    monkeypatch.setattr(window.model_actions.read_first._errands, "ask", lambda *_, **__: None)  # a thread that is late
    say(qtbot, window)
    window.close()
    assert [event["event"] for event in events()] == ["opinion"]


def test_opinions_that_are_being_saved_are_waited_for(
    qtbot: QtBot, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make()
    show(qtbot, window, "a")
    say(qtbot, window)
    settle(qtbot, window, states.Analysed)
    write = opinion_files.write

    def slow(*given: Any) -> Path:
        time.sleep(0.5)
        return write(*given)

    monkeypatch.setattr(errands, "_LONGEST_CLOSING_MS", 100)
    monkeypatch.setattr(opinion_files, "write", slow)
    window.model_actions.read_first.save(str(tmp_path / "results"))
    assert window.close()
    assert (tmp_path / "results" / "opinions.json").exists()
