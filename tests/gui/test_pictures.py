"""Pictures out of the window: what is on show or the whole film, the notice in each, names only where asked for."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gui_fakes import Shelf, film
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cxrviewer.gui.canvas import still
from cxrviewer.gui.canvas.still import as_shown, pixels_of, whole, whole_viewport
from cxrviewer.gui.commands.picture_dialog import Order, PictureDialog
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.work import errands
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.lines import Length, Note

pytestmark = pytest.mark.gui

NAMES = ("save_picture", "copy_picture")
SECRET = "Quagga was here"


@pytest.fixture
def told(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> list[tuple[str, str]]:
    """The window with an answered film, a length and a note on it, and what it tells."""
    shelf.films["a"] = film(1000, 900, seed=1)
    window.desk.load_model()
    window.open([Path("a")])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))
    window.scene.measurements.add(Length(((200.0, 200.0), (200.0, 400.0))))
    window.scene.measurements.add(Note(((300.0, 300.0), (350.0, 350.0)), text=SECRET))
    heard: list[tuple[str, str]] = []
    window.pictures.told.connect(lambda level, words: heard.append((level, words)))
    return heard


def test_there_is_nothing_to_pass_on_without_a_film(window: MainWindow) -> None:
    assert not any(window.actions_by_id[name].isEnabled() for name in NAMES)


@pytest.mark.parametrize("turn", [Turn(), Turn(quarters=1)])
def test_the_whole_film_has_its_own_pixels_with_the_window_on_show(
    window: MainWindow, told: list[tuple[str, str]], turn: Turn
) -> None:
    scene = window.scene
    scene.measurements.delete_all()
    scene.set_voi(Window(1500.0, 900.0))
    scene.set_invert(True)
    scene.set_turn(turn)
    scene.set_text_shown(False)
    window.workspace.zoom_in()
    found = pixels_of(whole(scene, window.workspace.canvas)())
    assert scene.shown is not None
    expected = scene.shown.turn(scene.shown.radiograph.render(Window(1500.0, 900.0), invert=True))
    assert found.shape == (*expected.shape, 3)
    above, beside = expected.shape[0] * 8 // 10, expected.shape[1] // 10
    differs = (found != expected[:, :, None]).any(axis=-1)
    assert not differs[above // 5 : above, beside:-beside].any()
    assert not differs[: above // 3, :beside].any()  # the letters of the sides are lower, those above in the middle
    assert differs[: above // 5].any(), "that it is inverted"
    assert differs[above:].any(), "the notice"


def test_a_small_film_is_enlarged_so_that_words_do_not_cover_it(
    qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]]
) -> None:
    window.open([Path("b")])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))
    window.scene.set_text_shown(False)
    assert window.scene.shown is not None
    assert window.scene.shown.shape == (120, 100)
    found = pixels_of(whole(window.scene, window.workspace.canvas)())
    assert found.shape == (720, 600, 3)
    plain = window.scene.shown.radiograph.render(window.scene.voi)
    assert (found[60:480, 60:-60, 0] == np.kron(plain[10:80, 10:-10], np.ones((6, 6), np.uint8))).all()  # no letters


@pytest.mark.parametrize("take", ["whole", "as_shown"])
def test_nobody_is_named_unless_asked_for(
    window: MainWindow, told: list[tuple[str, str]], drawn: list[str], take: str
) -> None:
    def taken(*, named: bool) -> str:
        drawn.clear()
        workspace = window.workspace
        if take == "whole":
            whole(window.scene, workspace.canvas, named=named)()
        else:
            as_shown(window.scene, workspace.canvases, named=named)()
        return "\n".join(drawn)

    plain, named = taken(named=False), taken(named=True)
    assert NOTICE in plain
    assert NOTICE in named
    assert "CANARY" not in plain
    assert SECRET not in plain
    assert "200.0 px" in plain
    assert "CANARY" in named
    assert SECRET in named


def test_what_is_shown_is_what_the_canvas_shows(window: MainWindow, told: list[tuple[str, str]]) -> None:
    window.scene.measurements.select(None)
    window.actions_by_id["lock"].trigger()
    window.workspace.zoom_in()
    canvas = window.workspace.canvas
    taken = pixels_of(as_shown(window.scene, window.workspace.canvases, named=True)()).astype(int)
    seen = pixels_of(canvas.grab().toImage()).astype(int)
    assert taken.shape == seen.shape
    middle = slice(taken.shape[0] // 4, taken.shape[0] // 2), slice(taken.shape[1] * 4 // 5)  # left of the colour bar
    assert (taken[middle] == seen[middle]).all()
    assert np.ptp(taken, axis=2).max() > 60, "colours of the heatmap"


def test_nothing_that_is_in_a_hand_is_in_the_picture(window: MainWindow, told: list[tuple[str, str]]) -> None:
    window.scene.measurements.select(None)
    before = pixels_of(as_shown(window.scene, window.workspace.canvases)())
    window.scene.measurements.select_next(1)
    window.scene.set_lens((500.0, 450.0))
    assert (pixels_of(as_shown(window.scene, window.workspace.canvases)()) == before).all()


def test_a_comparison_is_taken_side_by_side(window: MainWindow, told: list[tuple[str, str]], drawn: list[str]) -> None:
    window.actions_by_id["compare"].trigger()
    taken = as_shown(window.scene, window.workspace.canvases)()
    assert taken.width() >= 3 * window.workspace.canvas.width()
    assert drawn.count(NOTICE) == 3


def test_the_dialog_leads_to_a_file_whose_name_and_pixels_name_nobody(
    qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]], tmp_path: Path
) -> None:
    window.actions_by_id["save_picture"].trigger()
    (asking,) = window.findChildren(PictureDialog)
    assert asking.order == Order(whole=True, named=False)
    expected = pixels_of(whole(window.scene, window.workspace.canvas)())
    asking.saving.click()
    (dialog,) = [one for one in window.findChildren(QFileDialog) if one.isVisible()]
    (name,) = dialog.selectedFiles()
    assert Path(name).name == f"film-{window.scene.radiograph.sha256[:8]}.png"
    dialog.fileSelected.emit(str(tmp_path / "film.png"))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("info", "film.png was written.")]
    written = QImage(str(tmp_path / "film.png"))
    assert (written.width(), written.height()) == (900, 1000)
    assert written.text("Comment") == NOTICE
    assert (pixels_of(written) == expected).all()
    assert [file.name for file in tmp_path.iterdir()] == ["film.png"]


def test_the_dialog_copies_what_it_is_told_to(qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]]) -> None:
    window.actions_by_id["save_picture"].trigger()
    (asking,) = window.findChildren(PictureDialog)
    asking.size_choice.setCurrentIndex(1)
    asking.naming.setChecked(True)
    size = window.workspace.canvas.size()
    asking.copying.click()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("info", "The picture was copied, with the notice in it. It may name the patient.")]
    assert QGuiApplication.clipboard().image().size() == size


def test_a_copy_has_the_heatmap_that_is_on_show_and_is_recorded(
    qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded: list[str] = []
    monkeypatch.setattr(window.recorder, "exported", lambda kind, *_: recorded.append(kind))
    window.actions_by_id["lock"].trigger()
    window.actions_by_id["copy_picture"].trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert "without names" in told[0][1]
    assert np.ptp(pixels_of(QGuiApplication.clipboard().image()).astype(int), axis=2).max() > 60, "colours"
    qtbot.waitUntil(lambda: recorded == ["picture"])


def test_a_copy_is_recorded_once_other_programs_can_have_it_beside_the_window(
    window: MainWindow, told: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    happened: list[str] = []
    threads: list[int] = []

    def exported(*_: object) -> None:
        happened.append("recorded")
        threads.append(threading.get_ident())

    class Clipboard:
        def setImage(self, _: QImage) -> None:
            happened.append("copied")

    monkeypatch.setattr(window.recorder, "exported", exported)
    monkeypatch.setattr(QGuiApplication, "clipboard", Clipboard)
    window.pictures.copy(Order())
    qtbot.waitUntil(lambda: len(happened) == 2)
    assert happened == ["copied", "recorded"]
    assert threading.get_ident() not in threads


def test_a_picture_is_painted_beside_the_window_as_it_was_when_it_was_asked_for(
    qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = pixels_of(whole(window.scene, window.workspace.canvas)())
    threads, paint = set[int](), still._Part.painted

    def painted(part: object, scene: Scene) -> QImage:
        threads.add(threading.get_ident())
        return paint(part, scene)

    monkeypatch.setattr(still._Part, "painted", painted)
    window.pictures.write(Order(whole=True), str(tmp_path / "film.png"))
    window.scene.set_invert(True)
    window.scene.measurements.delete_all()
    window.scene.drop_heatmaps()
    qtbot.waitUntil(lambda: bool(told))
    monkeypatch.undo()
    assert threads
    assert threading.get_ident() not in threads, "the window does not wait for it"
    assert (pixels_of(QImage(str(tmp_path / "film.png"))) == expected).all()


@pytest.mark.parametrize("form", [QImage.Format.Format_RGB32, QImage.Format.Format_RGB888])
def test_pixels_of_a_picture_are_its_colours(form: QImage.Format) -> None:
    colours = np.random.default_rng(3).integers(0, 256, (5, 7, 3), dtype=np.uint8)  # rows of a length that Qt pads
    picture = QImage(colours.tobytes(), 7, 5, 21, QImage.Format.Format_RGB888).convertToFormat(form)
    np.testing.assert_array_equal(pixels_of(picture), colours)


def test_a_whole_film_is_painted_without_stopping_other_threads(
    window: MainWindow, told: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    take = whole(window.scene, window.workspace.canvas)
    size = whole_viewport(window.scene.shown)
    held: list[str] = []
    for name in ("fill", "convertToFormat"):  # Qt lets no other thread run meanwhile
        work = getattr(QImage, name)

        def noted(image: QImage, *given: object, name: str = name, work: Callable[..., Any] = work) -> object:
            held.extend([name] * ((image.width(), image.height()) == (size.width, size.height)))
            return work(image, *given)

        monkeypatch.setattr(QImage, name, noted)
    pixels = pixels_of(take())
    assert pixels.shape == (size.height, size.width, 3)
    assert held == []


def test_on_a_shared_screen_names_cannot_be_asked_for(window: MainWindow, told: list[tuple[str, str]]) -> None:
    window.privacy.set_on(True)
    window.actions_by_id["save_picture"].trigger()
    (asking,) = window.findChildren(PictureDialog)
    assert not asking.naming.isEnabled()
    asking.reject()


def test_pictures_that_are_being_written_are_there_after_the_window_is_closed(
    window: MainWindow, told: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint = still._Part.painted

    def slow(part: object, scene: Scene) -> QImage:
        time.sleep(0.5)
        return paint(part, scene)

    monkeypatch.setattr(errands, "_LONGEST_CLOSING_MS", 100)
    monkeypatch.setattr(still._Part, "painted", slow)
    for name in ("one.png", "two.png"):
        window.pictures.write(Order(whole=True), str(tmp_path / name))
    window.close()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["one.png", "two.png"]
    assert not window.pictures._errands.running


def test_a_window_that_is_closed_comes_back_when_a_picture_cannot_be_written(
    window: MainWindow, told: list[tuple[str, str]], tmp_path: Path
) -> None:
    window.pictures.write(Order(whole=True), str(tmp_path / "none" / "film.png"))
    assert not window.close()
    assert window.isVisible()
    assert [any(words in line for line in window.messages.texts) for words in ("cannot be written", "still open")] == [
        True,
        True,
    ]
    assert window.close()


def test_a_picture_that_is_copied_while_the_window_closes_is_recorded(
    window: MainWindow, told: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded: list[str] = []
    monkeypatch.setattr(window.recorder, "exported", lambda what, _: recorded.append(what))
    window.pictures.copy(Order())
    window.pictures.write(Order(), str(tmp_path / "film.png"))
    assert window.close()
    assert recorded == ["picture", "picture"]


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]], tmp_path: Path
) -> None:
    window.pictures.write(Order(), str(tmp_path / "none" / "film.png"))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] == "error"
    assert "cannot be written" in told[0][1]


def test_a_picture_never_takes_the_film_s_place(
    qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a").write_bytes(b"the film")
    window.pictures.write(Order(), str(tmp_path / "a"))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] == "error"
    assert Path("a").read_bytes() == b"the film"
