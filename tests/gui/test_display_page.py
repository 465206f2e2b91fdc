"""The page about the display: what the screen says, verifications and who may record them, and pixels as they are."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import Shelf
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from workshop_fakes import move_home

from cxrviewer import paths, settings
from cxrviewer.gui.settings.display_page import NOT_VERIFIED, DisplayPage
from cxrviewer.gui.settings.pattern_view import FullScreen, PatternView
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.display_pattern import display_pattern

pytestmark = pytest.mark.gui


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    return tmp_path


def opened(qtbot: QtBot, shelf: Shelf) -> MainWindow:
    made = MainWindow(shelf.tools(), preferences=Preferences(settings.read_layers({})))
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def window(qtbot: QtBot, shelf: Shelf, home: Path) -> Iterator[MainWindow]:
    made = opened(qtbot, shelf)
    yield made
    made.close()


def display_page(window: MainWindow) -> DisplayPage:
    window.actions_by_id["display_test"].trigger()
    page = window.preference_actions._display
    assert page is not None
    return page


def test_nobody_has_verified_a_display_until_somebody_records_it(window: MainWindow) -> None:
    page = display_page(window)
    assert page.badge == window.foot.display == "Display calibration not verified" == NOT_VERIFIED
    page.day.setDate(QDate(2026, 5, 2))
    page.note.setText("GSDF, luminance meter")
    page.record()
    assert page.badge == "Display verified on 2026-05-02: GSDF, luminance meter"
    assert window.foot.display == "Display verified 2026-05-02"
    (found,) = settings.screen_verifications(settings.load({}).verified_screens).values()
    assert found == settings.Verification(date(2026, 5, 2), "GSDF, luminance meter")
    page.withdraw()
    assert page.badge == window.foot.display == NOT_VERIFIED
    assert settings.load({}).verified_screens == ""


def test_another_screens_verification_is_not_this_ones_and_is_kept(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    settings.store("verified_screens", "Other: 2026-01-01 there")
    window = opened(qtbot, shelf)
    page = display_page(window)
    assert page.badge == NOT_VERIFIED
    page.record()
    assert page.badge.startswith("Display verified on ")
    assert settings.screen_verifications(settings.load({}).verified_screens)["Other"].note == "there"
    window.close()


def test_a_day_to_come_and_a_note_that_cannot_be_kept_are_refused(window: MainWindow) -> None:
    page = display_page(window)
    page.day.setDate(QDate.currentDate().addDays(3))
    assert page.day.date() == QDate.currentDate()
    page.note.setText("by A; by B")
    page.record()
    assert "no colon and no semicolon" in page.error
    assert page.badge == NOT_VERIFIED
    page.note.setText("a" * 200)
    page.record()
    assert len(page.note.text()) == settings.LONGEST_NOTE
    assert date.today().isoformat() in page.badge


def test_a_site_can_record_it_for_all_and_lock_it(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    (home / "machine.toml").write_text('verified_screens = "*: 2026-05-02 by the site"\nlocked = ["verified_screens"]')
    window = opened(qtbot, shelf)
    page = display_page(window)
    assert page.badge == "Display verified on 2026-05-02: by the site"
    assert not page.note.isEnabled()
    assert not page.day.isEnabled()
    page.withdraw()
    assert "locked" in page.error
    assert not paths.user_settings_file().exists()
    window.close()


def test_what_the_screen_says_of_itself(window: MainWindow) -> None:
    page = display_page(window)
    screen = window.screen()
    assert f"{screen.depth()} bits per pixel reported" in page.facts
    assert f"{screen.size().width()} × {screen.size().height()} device pixels" in page.facts
    assert "Device-pixel ratio: 1" in page.facts
    assert "never measured" in page.facts
    window.preferences.store("screens", "*: 400")
    assert "400 mm wide as measured" in page.facts


def test_the_pattern_is_on_the_screen_value_by_value(qtbot: QtBot) -> None:
    view = PatternView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    grey = _grabbed(view)
    made = display_pattern(600, 900)
    for name in ("lines 1", "lines faint", "ramp up", "step 0", "step 17", "five", "ninety-five"):
        assert (made.places[name].of(grey) == made.places[name].of(made.pixels)).all(), name
    assert (made.places["text"].of(grey) < 100).sum() > 50
    for kind, value in (("dark", 26), ("bright", 204)):
        view.set_kind(kind)
        assert (_grabbed(view) == value).all()


def _grabbed(view: PatternView) -> np.ndarray:
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)[:, : image.width()].copy()


CODE = """
import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from cxrviewer.gui.settings.pattern_view import PatternView
from cxrviewer.imaging.film.display_pattern import display_pattern
app = QApplication([])
window, view = QWidget(), PatternView()
row = QHBoxLayout(window)
row.setContentsMargins(13, 7, 5, 3)
row.addWidget(view)
window.resize(503, 401)
window.show()
app.processEvents()
image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
drawn = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)[:, : image.width()].astype(int)
ratio = view.devicePixelRatioF()
place = display_pattern(round(view.height() * ratio), round(view.width() * ratio)).places["lines 1"]
top, left = round(view.y() * ratio) + place.top, round(view.x() * ratio) + place.left
block = drawn[top + 2 : top + place.height // 2 - 2, left + 2 : left + place.width - 2]
print(ratio, (np.abs(np.diff(block, axis=1)) == 255).mean())
"""


@pytest.mark.parametrize("scale", ["1.25", "1.5"])
def test_lines_of_one_pixel_stay_so_on_a_scaled_display(scale: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, timeout=120, env=environment, check=False
    )
    assert done.stdout.split() == [str(float(scale)), "1.0"], done.stdout + done.stderr


def test_any_key_or_click_ends_the_full_screen(qtbot: QtBot, window: MainWindow) -> None:
    page = display_page(window)
    page.view.set_kind("dark")
    for end in (
        lambda shown: qtbot.keyClick(shown, Qt.Key.Key_A),
        lambda shown: qtbot.mouseClick(shown, Qt.MouseButton.LeftButton),
    ):
        page.show_full_screen()
        (shown,) = page.findChildren(FullScreen)
        assert shown.isFullScreen()
        assert shown.kind == "dark"
        with qtbot.waitSignal(shown.destroyed):
            end(shown)


def test_the_foot_gives_way_to_the_notice(qtbot: QtBot, window: MainWindow) -> None:
    labels = [part for part in window.foot.findChildren(QLabel) if part.accessibleName() == NOT_VERIFIED]
    (said,) = labels
    assert said.text() == NOT_VERIFIED
    for width, words in ((said.sizeHint().width() - 5, "Display not verified"), (20, "Display not verified")):
        said.resize(width, said.height())
        assert said.text() == words
    assert said.minimumSizeHint().width() < said.sizeHint().width()
