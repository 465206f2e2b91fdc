"""The mode for a shared screen: nothing that the window shows names a patient, and what it shows is still of use."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from films import dataset, phantom, saved
from gui_fakes import Shelf, analysis
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from states import state

from cxrviewer.gui.commands import opening
from cxrviewer.gui.look.question import Question
from cxrviewer.gui.scene import captions
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.gui.work.worker import default_tools
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis
from cxrviewer.measure.lines import Note

pytestmark = pytest.mark.gui

WORD = "Quagga"
DATES = ("20260502", "2026-05-02", "20240311", "2024-03-11", "19501224", "1950-12-24")
PIXELS = (phantom(240, 200) * 4095).astype(np.uint16)


def film(place: Path, number: int, date: str, patient: str = "1") -> None:
    """A film with the word in everything that its sender wrote."""
    made = dataset(
        PIXELS, BitsStored=12, PatientName=f"{WORD}^Kim", PatientID=f"{WORD}{patient}", IssuerOfPatientID=WORD,
        SOPInstanceUID=f"2.25.9{number}", StudyInstanceUID=f"2.25.1{date}{patient}", SeriesInstanceUID=f"2.25.{number}",
        StudyDate=date, AcquisitionDate=date, AcquisitionTime="101500", AccessionNumber=WORD, InstitutionName=WORD,
        StudyDescription=f"{WORD} chest", SeriesDescription=f"{WORD} PA", WindowCenter=["2048", "900"],
        WindowWidth=["4096", "500"], WindowCenterWidthExplanation=[WORD, WORD], PatientOrientation=["L", "F"],
    )  # fmt: skip
    for tag, (vr, value) in {
        0x10: ("US", 64), 0x11: ("US", 64), 0x22: ("LO", WORD), 0x40: ("CS", "G"), 0x50: ("SS", [1, 1]),
        0x100: ("US", 1), 0x102: ("US", 0), 0x1500: ("LO", WORD), 0x3000: ("OW", bytes([255]) * 512),
    }.items():  # fmt: skip
        made.add_new(0x60000000 | tag, vr, value)
    saved(made, place / f"{WORD} {number}.dcm")
    if number == 1:
        label = state(made, ContentLabel=WORD.upper(), ContentDescription=WORD)
        label.SOPInstanceUID = label.file_meta.MediaStorageSOPInstanceUID = "2.25.777"
        saved(label, place / "state")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / f"{WORD} films"
    place.mkdir()
    for number, (date, patient) in enumerate([("20260502", "1"), ("20240311", "1"), ("20250101", "2")], 1):
        film(place, number, date, patient)
    import cv2

    (place / "loose").mkdir()
    cv2.imwrite(str(place / "loose" / f"{WORD}.png"), (PIXELS >> 4).astype(np.uint8))
    return place


@pytest.fixture
def shelf() -> Shelf:
    made = Shelf()

    def answer(radiograph: Radiograph, *_: object, **__: object) -> Analysis:
        return analysis(radiograph)

    made.engine.analyse = answer  # type: ignore[method-assign, assignment]
    return made


@pytest.fixture
def window(qtbot: QtBot, shelf: Shelf) -> Iterator[MainWindow]:
    real = default_tools()
    tools = replace(shelf.tools(), **{name: getattr(real, name) for name in _REAL})
    made = MainWindow(tools)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


_REAL = ("find_films", "open_film", "open_state", "draw_film")


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)


def everything_said(window: MainWindow) -> str:
    """Every word that is on the screen, comes with the mouse or is told to a screen reader."""
    said = [window.windowTitle()]
    for widget in [window, *window.findChildren(QWidget)]:
        said += [widget.toolTip(), widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription()]
        said += [widget.text()] if isinstance(widget, QLabel | QLineEdit) else []
        heard = QAccessible.queryAccessibleInterface(widget)
        said += [heard.text(kind) for kind in QAccessible.Text] if heard and heard.isValid() else []
    for action in window.findChildren(QAction):
        said += [action.text(), action.toolTip(), action.iconText()]
    films = window.browser.films
    for place in range(films.rowCount()):
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        said += [str(films.index(place).data(role)) for role in roles]
    for pane in window.stage.panes:
        scene, viewport = pane.reading.scene, pane.workspace.canvas.viewport()
        if viewport is not None:
            corners = captions.corners(scene, viewport)
            said += [
                line.words for lines in (corners.top_left, corners.top_right, corners.bottom_left) for line in lines
            ]
    said += [item.objectName() for item in window.findChildren(QObject)]
    return "\n".join(said)


def share(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.workspace.canvas, Qt.Key.Key_F9)


def test_nothing_on_a_shared_screen_names_a_patient(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.open([folder])
    settled(qtbot, window)
    qtbot.waitUntil(lambda: any(WORD in action.text() for action in window.menus["Presentation"].actions()))
    window.browser.search.setText(WORD)
    window.scene.measurements.add(Note(((5.0, 5.0), (50.0, 60.0)), text=f"{WORD} note"))
    window.pictures.told.emit("info", f"{WORD}.png was written.")
    window.messages.tell("warning", "A line without names.")
    plain = everything_said(window)
    assert plain.count(WORD) > 20
    assert f"{WORD} note" in plain
    assert f"{WORD}.png" in plain
    assert sum(date in plain for date in DATES) >= 3
    share(qtbot, window)
    qtbot.keyClick(window.workspace.canvas, Qt.Key.Key_F4)
    settled(qtbot, window)
    said = everything_said(window)
    assert WORD.lower() not in said.lower()
    assert [date for date in DATES if date in said] == []
    for words in ("Patient 1", "Patient 2", "Folder 3", "Picture 1", "latest study", "2.1 years earlier", "State 1"):
        assert words in said
    assert "Shared screen: names are hidden" in said
    assert "burned into a film is not" in " ".join(window.messages.texts)
    assert "A line without names." in window.messages.texts
    share(qtbot, window)
    assert everything_said(window).count(WORD) > 20
    assert "burned into a film is not" not in " ".join(window.messages.texts)


def test_a_film_that_comes_later_is_covered_from_the_first(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    share(qtbot, window)
    seen: list[str] = []
    window.session.reading_changed.connect(lambda _: seen.append(everything_said(window)))
    window.open([folder])
    settled(qtbot, window)
    window.stage.set_count(4)
    for pane, entry in zip(window.stage.visible_panes, window.session.index.films, strict=True):
        pane.reading.show(entry)
    settled(qtbot, window)
    assert WORD.lower() not in "\n".join([*seen, everything_said(window)]).lower()


def test_numbers_stay_with_their_patients(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    share(qtbot, window)
    window.open([folder])
    settled(qtbot, window)
    first, second = (patient.key for patient in window.session.index.patients[:2])
    naming = window.privacy.naming
    numbers = {patient.key: naming.patient(patient)[0] for patient in window.session.index.patients}
    window.stage.set_count(2)
    window.open([folder / f"{WORD} 3.dcm"])
    settled(qtbot, window)
    (again,) = window.session.index.patients
    assert again.key == second
    assert naming.patient(again)[0] == numbers[second] != numbers[first]


def test_drawings_and_notes_are_not_drawn(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.open([folder])
    settled(qtbot, window)
    scene = window.scene
    assert scene.drawings_shown
    assert scene.words_shown
    canvas = window.workspace.canvas

    def green() -> int:
        picture = canvas.grab().toImage()
        found = (picture.pixelColor(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3))
        return sum(colour.green() > colour.red() + 60 for colour in found)

    assert green() > 20
    share(qtbot, window)
    assert green() == 0
    assert "Drawings hidden on a shared screen" in everything_said(window)
    qtbot.keyClick(canvas, Qt.Key.Key_O)
    qtbot.keyClick(canvas, Qt.Key.Key_O)
    assert green() == 0


@pytest.mark.parametrize("name", ["open", "open_folder", "save_measurements", "load_measurements", "models", "train"])
def test_what_shows_names_of_files_is_asked_for_first(
    qtbot: QtBot, window: MainWindow, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    for ask in ("ask_files", "ask_folder"):
        monkeypatch.setattr(opening, ask, lambda parent, title, *_, **__: asked.append(title))
    window.privacy.set_on(True)
    before = set(window.findChildren(QDialog))
    window.actions_by_id[name].setEnabled(True)
    window.actions_by_id[name].trigger()
    (question,) = set(window.findChildren(QDialog)) - before
    assert isinstance(question, Question)
    assert "shared screen" in question.text()
    assert question.defaultButton() is question.button(Question.StandardButton.Cancel)
    question.reject()
    assert asked == []
    assert not any(dialog.isVisible() for dialog in window.findChildren(QDialog))
    if name.startswith("open"):
        window.actions_by_id[name].trigger()
        (question,) = [box for box in window.findChildren(Question) if box.isVisible()]
        question.answer("Show them").click()
        assert len(asked) == 1
        window.privacy.set_on(False)
        window.actions_by_id[name].trigger()
        assert len(asked) == 2
