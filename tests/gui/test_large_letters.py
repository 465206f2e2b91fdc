"""Large letters: pictures grow with them, and what is written over a film leaves it to be seen."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gui_fakes import film
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle, QStyleOptionSpinBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cxrviewer.gui.canvas.welcome import Welcome
from cxrviewer.gui.look.language import speak
from cxrviewer.gui.look.number_field import NumberField, WholeField
from cxrviewer.gui.painters import annotation_painter, scale_bar
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.measure.regions import Ellipse

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def twice(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


@pytest.fixture
def measured(qtbot: QtBot, window: MainWindow) -> Scene:
    """A film with a spacing and three ellipses, in a window that is as wide as a small screen."""
    window.resize(1280, 800)
    window.open([Path("a")])
    qtbot.waitUntil(lambda: not window.desk.busy)
    spacing = Spacing(0.5, 0.5, SpacingSource.MAGNIFICATION)
    window.scene.show_film(replace(film(240, 200), geometry=Geometry(240, 200, spacing, 1.0, ("L", "F"))))
    window.scene.measurements.load([Ellipse(((top, 40.0), (top + 40.0, 90.0))) for top in (30.0, 90.0, 150.0)])
    return window.scene


def test_pictures_grow_with_the_letters(window: MainWindow) -> None:
    line = window.fontMetrics().height()
    assert line > 24
    icon = window.actions_by_id["zoom_in"].icon()
    for ratio in (1.0, 2.0):
        assert icon.pixmap(window._bar.iconSize(), ratio).deviceIndependentSize().height() == pytest.approx(line)
    (sign,) = [part for part in window.foot.findChildren(QLabel) if not part.pixmap().isNull()]
    assert sign.pixmap().deviceIndependentSize().height() >= 0.9 * line


def test_words_over_a_large_film_are_few(
    measured: Scene, window: MainWindow, drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale_bar, "draw_text", annotation_painter.draw_text)  # it is listened to
    assert 480 < window.workspace.main.width() < 64 * window.fontMetrics().averageCharWidth()
    window.workspace.main.grab()
    assert not any("LINEAR" in words or "corrected for magnification" in words for words in drawn)
    assert any(re.fullmatch(r"\d+ [cm]m \(MAG\)", words) for words in drawn)  # the scale bar stays
    assert not any(words.startswith("min ") for words in drawn)  # none is held, and room is scarce
    drawn.clear()
    window.resize(2400, 1400)
    window.workspace.main.grab()
    assert any("LINEAR" in words for words in drawn)


def test_arrows_of_number_fields_grow_and_are_those_of_the_other_fields(qtbot: QtBot, window: MainWindow) -> None:
    for made in (WholeField(window), NumberField(window)):
        qtbot.addWidget(made)
        made.setValue(7)
        made.show()
        made.resize(made.sizeHint())
        option = QStyleOptionSpinBox()
        made.initStyleOption(option)
        up, words = (
            made.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, made)
            for part in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxEditField)
        )
        assert up.width() >= round(0.8 * window.fontMetrics().height())
        assert words.right() <= up.left() + 1
        assert made.lineEdit().textMargins().left() > 0


def test_menus_without_room_are_behind_a_button_that_is_seen(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(640, 400)
    rest = window.menuBar().findChild(QToolButton, "qt_menubar_ext_button")
    assert isinstance(rest, QToolButton)
    qtbot.waitUntil(rest.isVisible)
    assert rest.accessibleName() == "More menus"
    picture = rest.grab().toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    ground = QColor(window.theme.window)
    assert any(abs(picture.pixelColor(*place).lightness() - ground.lightness()) > 80 for place in places)


def test_what_opens_a_first_film_is_whole_and_in_the_middle(qtbot: QtBot, qapp: QApplication) -> None:
    speak(qapp, "fr")
    around = QWidget()
    welcome = Welcome(around)
    qtbot.addWidget(around)
    around.show()
    for width, count in ((1200, 1), (500, 2)):
        welcome.resize(width, 600)
        buttons = [button for button in welcome.findChildren(QPushButton) if button.isVisible()]
        qtbot.waitUntil(lambda: len({button.y() for button in buttons}) == count)  # noqa: B023 - asked at once
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
        places = [button.mapTo(welcome, QPoint()).x() for button in buttons]
        right = max(place + button.width() for place, button in zip(places, buttons, strict=True))
        assert abs(min(places) - (width - right)) <= 12
    around.close()
