"""Trainings in the window, run by a stand-in for the program in a process of its own."""

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from gui_fakes import Shelf
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from workshop_fakes import move_home, play

from cxrviewer import paths, settings, watch
from cxrviewer.gui.learning import trainings as records
from cxrviewer.gui.learning import trash
from cxrviewer.gui.learning.training_dialog import TrainingDialog
from cxrviewer.gui.learning.trainings import trainings
from cxrviewer.gui.look.question import Question
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.training.recipes.recipe_choice import RecipeChoice

pytestmark = pytest.mark.gui

CHOICES = (
    RecipeChoice("quick", "Learns little.", "", needs_weights=False),
    RecipeChoice("further", "Goes on.", "accuracy 94.1 %", needs_weights=True),
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    play(monkeypatch)
    from cxrviewer.gui.learning import training_desk, workshop

    monkeypatch.setattr(workshop, "_set_up_training", lambda: (CHOICES, settings.load()))
    monkeypatch.setattr(training_desk, "_OFTEN_MS", 30)
    monkeypatch.setattr(training_desk, "_SELDOM_MS", 60)
    return tmp_path


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> Iterator[TrainingDialog]:
    window.workshop._may_close = True  # a test ends without being asked
    window.actions_by_id["train"].trigger()
    found = window.findChild(TrainingDialog)
    assert found is not None
    qtbot.waitUntil(lambda: found.setup.recipe is not None)
    yield found
    for training in trainings():  # no process goes on after a test
        if watch.look(training.watch_folder).is_alive:
            watch.ask_to_stop(training.watch_folder)
            until = time.monotonic() + 10.0
            while watch.look(training.watch_folder).is_alive and time.monotonic() < until:
                time.sleep(0.02)


def look_at(qtbot: QtBot, dialog: TrainingDialog, data: str) -> None:
    dialog.setup.data.set_place(data)
    press(dialog.setup.data, "Look at the data")
    qtbot.waitUntil(lambda: not dialog.setup.data._progress.isVisibleTo(dialog), timeout=15_000)


def press(part: object, words: str) -> None:
    buttons: list[QAbstractButton] = part.findChildren(QAbstractButton)  # type: ignore[attr-defined]
    (button,) = [b for b in buttons if b.text().replace("&", "") == words and b.isVisibleTo(b.window())]
    assert button.isEnabled()
    button.click()


def start(qtbot: QtBot, dialog: TrainingDialog, data: str) -> None:
    look_at(qtbot, dialog, data)
    press(dialog.setup, "Start training")


def until(qtbot: QtBot, dialog: TrainingDialog, stage: str) -> None:
    qtbot.waitUntil(lambda: dialog.page.seen is not None and dialog.page.seen.stage == stage, timeout=20_000)


def answer(dialog: object, words: str) -> None:
    (box,) = dialog.findChildren(Question)  # type: ignore[attr-defined]
    box.answer(words).click()


def test_nothing_is_trained_before_the_data_was_looked_at(qtbot: QtBot, dialog: TrainingDialog) -> None:
    setup = dialog.setup
    assert setup.obstacle == "Name the films to train on."
    setup.data.set_place("/films")
    assert setup.obstacle == "Look at the data first."
    look_at(qtbot, dialog, "/films")
    assert setup.obstacle == ""
    said = " ".join(setup.data.view.texts)
    assert "Cramér's V 0.91" in said
    assert "right in 95.0 %" in said
    assert "1 copy of others, 1 film of which copies carry two different labels" in said
    table = setup.data.view.table
    rows = [[table.item(row, column).text() for column in range(4)] for row in range(2)]
    assert rows == [["Normal", "40", "4", "44"], ["Other", "0", "44", "44"]]
    setup.data.set_place("/other")
    assert setup.obstacle == "Look at the data first."
    assert not setup.data.view.texts
    qtbot.waitUntil(lambda: not list(paths.cache().iterdir()))  # what it wrote names paths and patients


def test_data_that_is_no_data_is_told_in_one_line(qtbot: QtBot, dialog: TrainingDialog) -> None:
    look_at(qtbot, dialog, "/nothing")
    assert dialog.setup.data.status == "The data is neither a folder, a zip nor a manifest CSV. Check the name."
    assert dialog.setup.obstacle == "Look at the data first."


def test_refused_data_is_not_trained_on(qtbot: QtBot, dialog: TrainingDialog) -> None:
    look_at(qtbot, dialog, "/refused")
    assert "Fewer than two classes are left." in dialog.setup.data.view.texts
    assert dialog.setup.obstacle == "This data cannot be trained on: see the alarms above."


def test_a_look_can_be_cancelled(qtbot: QtBot, dialog: TrainingDialog) -> None:
    data = dialog.setup.data
    data.set_place("/endless")
    press(data, "Look at the data")
    qtbot.waitUntil(lambda: "45 of 90" in data.status, timeout=15_000)
    press(data, "Cancel")
    assert data.status == "The look at the data was cancelled."
    qtbot.waitUntil(lambda: not list(paths.cache().iterdir()))


def test_a_dropped_folder_is_the_data(dialog: TrainingDialog, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert dialog.setup.data.place == str(tmp_path)


def test_a_recipe_that_goes_on_asks_for_weights(qtbot: QtBot, dialog: TrainingDialog, window: MainWindow) -> None:
    window.desk.load_model()
    look_at(qtbot, dialog, "/films")
    dialog.setup.choose_recipe("further")
    assert "choose what to start from" in dialog.setup.obstacle
    dialog.setup._start.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.setup._bundle == "bundled")
    assert dialog.setup.obstacle == ""
    dialog.setup._start.setCurrentIndex(3)
    assert dialog.setup.obstacle == "Name the weights to start from."
    with qtbot.waitSignal(dialog.setup.start_wanted) as caught:
        dialog.setup._start.setCurrentIndex(1)
        press(dialog.setup, "Start training")
    (order,) = caught.args
    assert (order.recipe, order.init, order.minutes, order.device) == ("further", "bundled", None, "auto")


def test_a_training_is_followed_to_its_candidate(qtbot: QtBot, window: MainWindow, dialog: TrainingDialog) -> None:
    start(qtbot, dialog, "/films")
    until(qtbot, dialog, "candidate")
    page = dialog.page
    assert [page.epochs.item(row, 0).text() for row in range(4)] == ["1", "2", "3 (kept)", "4"]
    assert "balanced accuracy 0.900" in page.curves.accessibleDescription()
    assert page.button("models").isVisibleTo(page)
    assert "candidate" in dialog.names[0]
    qtbot.waitUntil(lambda: any("is a candidate" in text for text in window.messages.texts))
    (training,) = trainings()
    assert (training.bundle / "bundle.json").is_file()


def test_a_pause_is_a_checkpoint_and_a_resumption(qtbot: QtBot, dialog: TrainingDialog) -> None:
    start(qtbot, dialog, "/slow films")
    qtbot.waitUntil(lambda: bool(dialog.page.seen and len(dialog.page.seen.epochs) == 2), timeout=20_000)
    qtbot.waitUntil(lambda: "training, 50 %" in dialog.names[0], timeout=20_000)
    press(dialog.page, "Pause")
    until(qtbot, dialog, "paused")
    assert "exactly where it stopped" in dialog.page.texts
    press(dialog.page, "Resume")
    until(qtbot, dialog, "candidate")
    assert [epoch.number for epoch in dialog.page.seen.epochs] == [1, 2, 3, 4]


def test_stopping_asks_and_can_do_without_a_checkpoint(qtbot: QtBot, dialog: TrainingDialog) -> None:
    start(qtbot, dialog, "/slow films")
    qtbot.waitUntil(lambda: bool(dialog.page.seen and dialog.page.seen.epochs), timeout=20_000)
    press(dialog.page, "Stop…")
    answer(dialog, "End it now")
    until(qtbot, dialog, "lost")


def test_a_crash_takes_no_window_and_is_resumed(qtbot: QtBot, window: MainWindow, dialog: TrainingDialog) -> None:
    start(qtbot, dialog, "/crash")
    until(qtbot, dialog, "lost")
    assert "broke off" in dialog.names[0]
    assert any("broke off" in text for text in window.messages.texts)
    press(dialog.page, "Resume")
    until(qtbot, dialog, "candidate")


def test_what_an_earlier_window_left_is_offered(qtbot: QtBot, dialog: TrainingDialog) -> None:
    start(qtbot, dialog, "/crash")
    until(qtbot, dialog, "lost")
    later = MainWindow(Shelf().tools())
    qtbot.addWidget(later)
    later.workshop.show_training()
    found = later.findChild(TrainingDialog)
    qtbot.waitUntil(lambda: len(found.names) == 1)
    assert "broke off" in found.names[0]
    found.show_training(trainings()[0].folder)
    assert found.page.button("resume").isVisibleTo(found)
    later.close()


def test_a_bundle_that_failed_is_made_again_without_training(qtbot: QtBot, dialog: TrainingDialog) -> None:
    start(qtbot, dialog, "/unexported")
    until(qtbot, dialog, "failed")
    assert "The bundle cannot be written. Free space." in dialog.page.texts
    press(dialog.page, "Resume")
    until(qtbot, dialog, "candidate")


def test_a_taken_folder_is_refused_above_the_form(qtbot: QtBot, dialog: TrainingDialog, home: Path) -> None:
    (home / "taken").mkdir()
    (home / "taken" / "file").write_text("")
    look_at(qtbot, dialog, "/films")
    dialog.setup._take_folder(str(home / "taken"))
    press(dialog.setup, "Start training")
    qtbot.waitUntil(lambda: "taken" in dialog.refusal)
    assert not trainings()


def test_a_training_is_removed_with_its_run(
    qtbot: QtBot, dialog: TrainingDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trash, "_to_trash", lambda place: False)
    start(qtbot, dialog, "/films")
    until(qtbot, dialog, "candidate")
    (training,) = trainings()
    press(dialog.page, "Remove…")
    answer(dialog, "Move the run to the trash")
    qtbot.waitUntil(lambda: any("no trash" in box.informativeText() for box in dialog.findChildren(Question)))
    next(b for b in dialog.findChildren(Question) if "no trash" in b.informativeText()).answer(
        "Delete for good"
    ).click()
    qtbot.waitUntil(lambda: not dialog.names)
    assert not training.run.exists()
    assert training.bundle.exists()
    assert dialog._stack.currentWidget() is dialog.setup


@pytest.mark.parametrize("words", ["Keep training in the background", "Stop with a checkpoint"])
def test_closing_the_window_asks_about_a_training(
    qtbot: QtBot, window: MainWindow, dialog: TrainingDialog, words: str
) -> None:
    start(qtbot, dialog, "/slow films")
    qtbot.waitUntil(lambda: bool(dialog.page.seen and len(dialog.page.seen.epochs) == 2), timeout=20_000)
    window.workshop._may_close = False
    assert not window.close()
    (box,) = window.findChildren(Question)
    box.reject()
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.findChildren(Question))
    assert not window.close()
    answer(window, words)
    assert not window.isVisible()
    (training,) = trainings()
    if words.startswith("Stop"):
        qtbot.waitUntil(lambda: watch.look(training.watch_folder).phase == "stopped", timeout=10_000)
    else:
        time.sleep(0.3)
        assert watch.look(training.watch_folder).phase == "running"


def test_the_device_is_shown_as_locked(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    (home / "machine.toml").write_text('device = "cpu"\nlocked = ["device"]\n')
    window.workshop.show_training()
    dialog = window.findChild(TrainingDialog)
    qtbot.waitUntil(lambda: dialog.setup.recipe is not None)
    assert not dialog.setup._device.isEnabled()
    assert dialog.setup._locked.isVisibleTo(dialog)


def test_the_dialog_is_loaded_beside_the_window(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cxrviewer.gui.learning import workshop

    threads, load = list[int](), workshop._load_training

    def loaded() -> None:
        threads.append(threading.get_ident())
        load()

    monkeypatch.delitem(sys.modules, workshop._DIALOG)
    monkeypatch.setattr(workshop, "_load_training", loaded)
    for _ in range(2):
        window.actions_by_id["train"].trigger()
    qtbot.waitUntil(lambda: window.workshop._training is not None)
    assert window.workshop._training.isVisible()
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_without_its_packages_training_says_so(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cxrviewer.gui.learning import workshop

    monkeypatch.undo()
    monkeypatch.setattr(workshop, "_TRAINING_PACKAGES", ("no_such_package",))
    window.workshop.show_training()
    dialog = window.findChild(TrainingDialog)
    qtbot.waitUntil(lambda: "not installed" in dialog.setup.obstacle)


def test_files_and_processes_are_never_touched_in_the_window_s_thread(
    qtbot: QtBot, dialog: TrainingDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: dict[str, set[int]] = {}

    def noted(place: object, name: str) -> None:
        real = getattr(place, name)

        def note(*arguments: object, **options: object) -> object:
            threads.setdefault(name, set()).add(threading.get_ident())
            return real(*arguments, **options)

        monkeypatch.setattr(place, name, note)

    for place, name in (
        (records, "trainings"),
        (records, "record"),
        (records, "seen"),
        (watch, "look"),
        (watch, "begin"),
    ):
        noted(place, name)
    turns, last = [], [time.thread_time()]

    def turn() -> None:
        turns.append(time.thread_time() - last[0])
        last[0] = time.thread_time()

    ticks = QTimer(dialog, interval=2)
    ticks.timeout.connect(turn)
    ticks.start()
    start(qtbot, dialog, "/films")
    until(qtbot, dialog, "candidate")
    ticks.stop()
    assert set(threads) == {"trainings", "record", "seen", "look", "begin"}
    assert all(threading.get_ident() not in found for found in threads.values())
    assert max(turns) < 0.1  # seconds of this thread, whatever else the machine does


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_at_any_font_size(qtbot: QtBot, dialog: TrainingDialog, scale: float) -> None:
    font = dialog.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    dialog.setFont(font)
    dialog.resize(round(760 * scale), round(560 * scale))
    start(qtbot, dialog, "/films")
    until(qtbot, dialog, "candidate")
    for page in (dialog.page, dialog.setup):
        dialog._stack.setCurrentWidget(page)
        qtbot.wait(20)
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text():
                height = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                assert label.height() >= height, label.text()
        for button in page.findChildren(QAbstractButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.sizeHint().width(), button.text()


def test_everything_can_be_named_and_reached(qtbot: QtBot, dialog: TrainingDialog) -> None:
    for button in dialog.findChildren(QAbstractButton):
        if not button.objectName().startswith("qt_") and not isinstance(button.parent(), QLineEdit):
            assert button.text() or button.accessibleName()
    seen, part = [], dialog._new
    for _ in range(150):
        seen.append(part)
        part = part.nextInFocusChain()
    data = dialog.setup.data
    order = [data._place, data._folder, data._file, data._look, dialog.setup._recipes, dialog.setup._start]
    order += [
        dialog.setup._settings,
        dialog.setup._minutes,
        dialog.setup._device,
        dialog.setup._name,
        dialog.setup._out,
    ]
    places = [seen.index(part) for part in (*order, dialog.setup._go)]
    assert places == sorted(places)
    assert all(part.accessibleName() for part in order if part not in (data._folder, data._file, data._look))
