"""What the window leaves in the audit trail: films opened and analysed, models, opinions and files, and no name."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gui_fakes import BLOCKED, FakeBundle, Shelf
from pytestqt.qtbot import QtBot
from workshop_fakes import move_home

from cxrviewer import notify, paths
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.window.screenshot import Screenshot
from cxrviewer.measure.calibration import Calibration
from cxrviewer.results.audit_trail.recorder import Recorder
from cxrviewer.results.audit_trail.trail import Trail
from cxrviewer.results.audit_trail.verification import verify
from cxrviewer.results.opinions import Opinion
from cxrviewer.settings import Settings

pytestmark = pytest.mark.gui


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    return tmp_path


@pytest.fixture
def window(qtbot: QtBot, shelf: Shelf, home: Path) -> Iterator[MainWindow]:
    made = MainWindow(replace(shelf.tools(), recorder=Recorder.configured(Settings())))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def show(qtbot: QtBot, window: MainWindow, name: str, ends: type = states.Analysed) -> None:
    window.open([Path(name)])
    qtbot.waitUntil(lambda: isinstance(window.session.state, ends) and not window.desk.busy)


def recorded(qtbot: QtBot, count: int) -> list[dict]:
    """What is in the trail once there are ``count`` entries: the window does not wait for its disk."""
    trail = Trail(paths.audit_trail())

    def lines() -> list[bytes]:
        return b"".join(file.read_bytes() for file in trail.files()).splitlines()

    qtbot.waitUntil(lambda: len(lines()) >= count)
    assert verify(trail).ok
    assert len(lines()) == count
    assert b"CANARY" not in b"".join(lines())
    return [json.loads(line) for line in lines()]


def test_films_are_recorded_when_they_are_opened_and_analysed(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, "a")
    shelf.engine.gate = BLOCKED
    show(qtbot, window, "b")
    window.open([Path("nothing to see")])  # refused: no film
    found = recorded(qtbot, 4)
    assert sorted(one["event"] for one in found) == ["analysed", "analysed", "opened", "opened"]
    assert len({one["film"] for one in found}) == 2
    answers = [one for one in found if one["event"] == "analysed"]
    assert [(one["gate"], one["reasons"], bool(one["calibrated"])) for one in answers] == [
        ("pass", [], True),
        ("block", ["G03"], False),
    ]


def test_a_film_scored_against_the_gate_is_recorded_as_such_and_the_next_one_is_refused_again(
    qtbot: QtBot, window: MainWindow, shelf: Shelf
) -> None:
    show(qtbot, window, "a")
    window.session.override_gate()  # nothing refuses it: nothing to override
    assert not window.desk.busy
    button = window.side.probabilities.override
    assert button.isHidden()
    shelf.engine.gate = BLOCKED
    show(qtbot, window, "b")
    assert not button.isHidden()
    button.click()
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    assert window.session.state.analysis.gate.status == "overridden"
    assert window.session.state.analysis.probabilities
    assert button.isHidden()
    assert "Scored against the gate" in "".join(part.text() for part in window.side.probabilities.reasons)
    show(qtbot, window, "c")
    assert window.session.state.analysis.gate.status == "block"
    found = [one for one in recorded(qtbot, 8) if one["event"] in ("analysed", "override")]
    assert [one.get("gate", "override") for one in found] == ["pass", "block", "override", "overridden", "block"]
    assert found[2]["reasons"] == ["G03"]
    assert found[2]["bundle"] == found[3]["bundle"]


def test_an_answer_that_waits_behind_the_readers_opinion_is_recorded_and_then_the_opinion(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.load_model()
    mode = window.model_actions.read_first
    qtbot.waitUntil(lambda: bool(mode.labels))
    mode.set_on(True)
    show(qtbot, window, "a", states.Withheld)
    recorded(qtbot, 2)
    mode.record(Opinion(("Normal",), 4, "words of my own"))
    recorded(qtbot, 3)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not mode.busy)
    mode.judge("disagree", Opinion(("COVID-19",), 3))
    found = recorded(qtbot, 4)
    assert [(one["event"], one.get("which")) for one in found[-2:]] == [("opinion", "first"), ("opinion", "after")]
    assert "words of my own" not in json.dumps(found)
    mode.save(str(paths.audit_trail().parent / "out"))
    assert recorded(qtbot, 5)[-1]["kind"] == "opinions"
    window.close()


def test_another_model_is_recorded_with_the_one_before(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.bundles["other"] = FakeBundle("other", "cd" * 32)
    window.desk.load_model()
    window.session.use_bundle(Path("other"))
    (change,) = recorded(qtbot, 1)
    assert (change["event"], change["before_bundle"], change["bundle"]) == (
        "bundle changed",
        shelf.configured.sha256,
        "cd" * 32,
    )


def test_what_is_saved_is_recorded(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    show(qtbot, window, "a")
    recorded(qtbot, 2)
    window.scene.measurements.add(Calibration(((0.0, 0.0), (9.0, 9.0)), millimetres=10.0))
    window.saving.save(str(home / "out"))
    shot = Screenshot(window, home / "shot.png", "film")
    with qtbot.waitSignal(shot.finished):
        shot.start(expects_film=False)
    found = recorded(qtbot, 4)
    assert [one["kind"] for one in found[2:]] == ["measurements", "screenshot"]
    assert {one["film"] for one in found} == {found[0]["film"]}


def test_a_trail_that_cannot_be_written_is_told_once_and_films_are_shown(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    paths.audit_trail().parent.mkdir(parents=True)
    paths.audit_trail().write_text("in the way")
    heard: list[notify.Notification] = []
    stop = notify.subscribe(heard.append)
    show(qtbot, window, "a")
    qtbot.waitUntil(lambda: any("audit trail" in text for text in window.messages.texts))
    show(qtbot, window, "b")
    qtbot.wait(50)
    stop()
    assert [note.level for note in heard] == ["warning"]


def test_without_settings_nothing_is_recorded(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    made = MainWindow(shelf.tools())
    qtbot.addWidget(made)
    show(qtbot, made, "a")
    made.close()
    assert not paths.audit_trail().exists()
