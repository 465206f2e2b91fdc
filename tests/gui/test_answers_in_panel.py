"""What stands beside a class: every number as words and as a bar, and what limits it, without leaving the panel."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import PROBABILITIES, Shelf
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cxrviewer.gui.look.language import speak
from cxrviewer.gui.look.theme import DARK, LIGHT, Theme
from cxrviewer.gui.look.words import said
from cxrviewer.gui.panels.class_row import ClassRow
from cxrviewer.gui.panels.probabilities import alone
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.inference.analysis import ClassProbability
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.settings import LANGUAGES

pytestmark = pytest.mark.gui

WORDS = "Every film is from one hospital."


def scored(qtbot: QtBot, window: MainWindow) -> dict[str, ClassRow]:
    window.desk.load_model()
    window.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    return {row.entry.label: row for row in window.side.probabilities.rows}


def test_every_number_is_said_in_words(qtbot: QtBot, window: MainWindow) -> None:
    rows = scored(qtbot, window)
    assert rows["COVID-19"].accessibleName() == "COVID-19: 82 %, above the operating point (35 %)"
    assert rows["COVID-19"].accessibleDescription().startswith("of 60 films at 80–90 %, 71–90 % were it, raw 0.930.")
    assert rows["Normal"].accessibleName() == "Normal: 5 %, indeterminate (operating point 5 %)"
    assert rows["Viral Pneumonia"].accessibleName() == "Viral Pneumonia: < 1 %, below the operating point (20 %)"
    for words in ("0.820", "raw 0.930", "Of 60 films scored 80 to 90 %", "71 to 90 % were of this class"):
        assert words in rows["COVID-19"].toolTip()


def test_scores_that_no_film_had_claim_no_share(qtbot: QtBot) -> None:
    row = ClassRow(ClassProbability("Normal", 0.5, 0.5, (0.0, 1.0), 0.4, "above"), "", LIGHT)
    qtbot.addWidget(row)
    assert row.accessibleDescription().startswith("no films were so scored")
    assert "were of this class" not in row.toolTip()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_the_band_that_decides_nothing_is_shaded(qtbot: QtBot, theme: Theme) -> None:
    row = ClassRow(replace(PROBABILITIES[1], band=(0.5, 0.75)), "", theme)
    qtbot.addWidget(row)
    row.resize(424, row.sizeHint().height())
    image = row.grab().toImage()
    above = next(y for y in range(image.height()) if image.pixelColor(14 + 250, y) != image.pixelColor(14 + 350, y))
    shaded = [x - 14 for x in range(164, 414) if image.pixelColor(x, above) != image.pixelColor(14 + 350, above)]
    assert (shaded[0], shaded[-1]) == (pytest.approx(200, abs=2), pytest.approx(300, abs=2))


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("entry", PROBABILITIES)
def test_every_number_is_in_the_bar(qtbot: QtBot, theme: Theme, entry: ClassProbability) -> None:
    """The value ends where it should, the mark of the operating point and both ends of the interval stand there."""
    row = ClassRow(entry, "", theme)
    qtbot.addWidget(row)
    row.resize(424, row.sizeHint().height())
    image = row.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    drawn = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].astype(int)
    left, width = 14.0, 400.0

    def columns(colour: str) -> np.ndarray:
        wanted = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)])
        near = np.abs(drawn - wanted).max(axis=-1) < 40
        bar = slice(20, 42)
        return np.flatnonzero(near[bar].sum(axis=0) >= 3)

    filled = columns(theme.accent)
    assert filled.min() == pytest.approx(left, abs=3)
    assert filled.max() == pytest.approx(left + max(width * entry.calibrated, 8), abs=4)
    assert np.abs(columns(theme.warning) - (left + width * entry.threshold)).min() < 2.5
    whisker = columns(theme.text)
    for end in entry.interval:
        assert np.abs(whisker - (left + width * end)).min() < 3


def test_what_limits_a_class_is_one_press_away(qtbot: QtBot, window: MainWindow) -> None:
    rows = scored(qtbot, window)
    panel = window.side.probabilities
    words = dict(zip(rows, panel.limits, strict=True))
    assert [label for label, row in rows.items() if not row.limit.isHidden()] == ["Normal"]
    assert words["Normal"].text() == WORDS
    assert words["Normal"].isHidden()
    assert WORDS in rows["Normal"].accessibleDescription()
    qtbot.keyClick(rows["Normal"].limit, Qt.Key.Key_Space)
    assert not words["Normal"].isHidden()
    assert not rows["Normal"].isChecked()  # to read is not to choose
    qtbot.keyClick(rows["Normal"].limit, Qt.Key.Key_Space)
    assert words["Normal"].isHidden()


@pytest.mark.parametrize("name", LANGUAGES[1:])
def test_a_limit_does_not_name_its_class_again_in_any_language(qapp: QApplication, name: str) -> None:
    speak(qapp, name)
    limits = load_bundle().class_limits
    assert limits
    for label, words in limits.items():
        assert said(words).startswith(label)
        assert label not in alone(said(words), label)
        assert alone(said(words), label)[0] not in " :："


def test_the_class_that_is_explained_says_its_limit_by_itself(qtbot: QtBot, window: MainWindow) -> None:
    rows = scored(qtbot, window)
    words = dict(zip(rows, window.side.probabilities.limits, strict=True))
    rows["Normal"].click()
    assert not words["Normal"].isHidden()
    rows["Normal"].limit.click()  # read, and put away
    window.scene.drag_window(5, 5)
    assert words["Normal"].isHidden()
    rows["COVID-19"].click()
    rows["Normal"].click()
    assert not words["Normal"].isHidden()
    qtbot.waitUntil(lambda: not window.desk.busy)


def test_limits_that_come_after_the_scores_are_shown(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    window.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    assert all(row.limit.isHidden() for row in window.side.probabilities.rows)
    window.side.set_bundle(shelf.configured)
    rows = {row.entry.label: row for row in window.side.probabilities.rows}
    assert not rows["Normal"].limit.isHidden()
    assert rows["COVID-19"].isChecked()
