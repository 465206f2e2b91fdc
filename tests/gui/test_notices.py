"""Notices on screen: each once, in its own words, weighed by what it means, and never a wall of text."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from films import dataset, dx, opened
from gui_fakes import Shelf, film
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cxrviewer.gui.canvas.banners import Banner, Banners
from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.canvas.notice_list import NoticeList
from cxrviewer.gui.look import language
from cxrviewer.gui.scene import captions, states
from cxrviewer.gui.scene.captions import Line, listed, notice_lines
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.viewport import View
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.imaging.film.radiograph import Notice, Radiograph

RAMP = np.arange(4096, dtype=np.uint16).reshape(64, 64)
MANY = (Notice("A", "First.", "info"), *(Notice(str(n), f"Warning {n}.") for n in range(4)))


def words_of(scene: Scene, banners: Banners, strip: NoticeList) -> list[str]:
    """Every line of text that a reader sees about the film."""
    corners = captions.corners(scene, scene.shown.viewport(640, 640, View()))
    lines = [*corners.top_left, *corners.top_right, *corners.bottom_left, *corners.bottom_right]
    return [line.words for line in lines] + [banners.for_processing.text, banners.polarity.text, *strip.texts]


def troubled() -> Radiograph:
    made = dx(
        RAMP, BitsStored=12, PhotometricInterpretation="MONOCHROME1", PresentationLUTShape="IDENTITY",
        PresentationIntentType="FOR PROCESSING", LossyImageCompression="01", LossyImageCompressionRatio="12.5",
    )  # fmt: skip
    return opened(made)


SAID = {"LOSSY": "loss", "NO_SPACING": "pixel spacing", "FOR_PROCESSING": "PROCESSING", "POLARITY": "LUT Shape"}


@pytest.mark.parametrize("everything", [False, True])
def test_every_notice_is_shown_once(qtbot: QtBot, scene: Scene, everything: bool) -> None:
    banners, strip = Banners(scene), NoticeList(scene)
    qtbot.addWidget(banners)
    qtbot.addWidget(strip)
    scene.show_film(replace(troubled(), notices=(*troubled().notices, *MANY)))
    scene.set_all_notices(everything)
    codes = " ".join(notice.code for notice in scene.radiograph.notices)
    words = words_of(scene, banners, strip)
    for code, said in SAID.items():
        assert code in codes
        assert sum(said.lower() in line.lower() for line in words) == 1, code
    counted = sum("(N)" in line for line in words)
    for notice in listed(scene.radiograph.notices):
        shown = words.count(notice.text)
        assert shown == 1 if everything else shown <= 1, notice.code
    assert counted == (0 if everything else 1)


def test_on_the_film_stand_the_first_warnings_in_brief() -> None:
    brief = [Line(f"Warning {n}.", "warning", brief=True) for n in range(2)]
    assert notice_lines(MANY, key=" (N)") == (*brief, Line("5 notices (N)", "muted"))
    assert notice_lines(MANY[:1]) == (Line("1 notice", "muted"),)
    assert notice_lines(MANY, most=0, key=" (N)") == (Line("5 notices (N)", "warning"),)
    assert notice_lines(()) == ()


LONG = tuple(
    Notice(str(n), "A notice whose words run on and on, as those of damaged files do. " * 3) for n in range(12)
)


@pytest.mark.gui
@pytest.mark.parametrize("size", [(900, 560), (1280, 800), (1920, 1080)])
def test_notices_cover_next_to_nothing_of_the_film(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, size: tuple[int, int]
) -> None:
    window.resize(*size)
    show(qtbot, window, shelf, replace(film(), notices=LONG))
    canvas = window.workspace.main

    def darkened() -> float:
        lower_right = np.s_[canvas.height() // 4 : -12, canvas.width() // 2 : -12]
        with_words = grey_of(canvas)[lower_right]
        window.scene.set_text_shown(False)
        without = grey_of(canvas)[lower_right]
        window.scene.set_text_shown(True)
        return float((with_words != without).mean())

    window.scene.set_voi(Window(1.0, 1.0, name="white"))
    assert darkened() < 0.2
    window.scene.set_all_notices(True)
    qtbot.waitUntil(lambda: window.workspace.notices.height() > 30)
    assert window.workspace.notices.texts == [notice.text for notice in LONG]
    assert canvas.height() > 0.5 * window.workspace.height()
    assert darkened() < 0.04  # a letter and half of the scale bar


def grey_of(canvas: Canvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)[:, : image.width()].copy()


@pytest.mark.gui
def test_a_key_unfolds_them(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, shelf, replace(film(), notices=MANY))
    port = window.workspace.main.viewport()
    strip = window.workspace.notices
    for _ in range(2):
        assert len(captions.corners(window.scene, port).bottom_right) == 3
        assert not strip.isVisible()
        qtbot.keyClick(window.workspace.main, Qt.Key.Key_N)
        assert captions.corners(window.scene, port).bottom_right == ()
        assert strip.isVisible()
        assert strip.texts == [*(f"Warning {n}." for n in range(4)), "First."]
        qtbot.keyClick(window.workspace.main, Qt.Key.Key_N)


def test_I2_the_ratio_of_a_lossy_film_is_red(scene: Scene) -> None:
    scene.show_film(troubled())
    corner = captions.corners(scene, scene.shown.viewport(640, 640, View())).top_right
    assert Line("lossy 12.5:1", "alarm") in corner


def test_I1_raw_values_get_a_banner(qtbot: QtBot, scene: Scene) -> None:
    banners = Banners(scene)
    qtbot.addWidget(banners)
    assert banners.isHidden()
    scene.show_film(troubled())
    assert not banners.isHidden()
    assert not banners.for_processing.isHidden()
    assert "FOR PROCESSING" in banners.for_processing.text
    scene.show_film(film())
    assert banners.isHidden()


@pytest.mark.gui
def test_the_button_beside_a_contradiction_speaks_the_windows_language(qtbot: QtBot, qapp: QApplication) -> None:
    language.speak(qapp, "de")
    scene = Scene()
    banners = Banners(scene)
    qtbot.addWidget(banners)
    assert banners.switch.text() == "Andere Polarität zeigen"
    banners.switch.click()
    assert banners.switch.text() == "Zurück zu Photometric Interpretation"


@pytest.mark.gui
def test_a_button_goes_below_words_that_it_would_squeeze(qtbot: QtBot) -> None:
    banner, button = Banner("caution"), QPushButton("Back to the promoted model")
    qtbot.addWidget(banner)
    banner.add(button)
    banner.set_text("Candidate on trial: resnet18-cxr4 mine-1. Nobody has promoted this model.")
    words = banner.findChild(QLabel)
    for width, below in ((1000, False), (button.sizeHint().width() + 100, True), (1000, False)):
        banner.resize(width, 200)
        qtbot.waitUntil(lambda below=below: (button.y() >= words.geometry().bottom()) is below)
        assert words.width() >= 30 * banner.fontMetrics().averageCharWidth()


def show(qtbot: QtBot, window: MainWindow, shelf: Shelf, radiograph: Radiograph) -> None:
    shelf.films["a"] = radiograph
    window.open([Path("a")])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))


@pytest.mark.gui
@pytest.mark.parametrize(("photometric", "shape"), [("MONOCHROME1", "IDENTITY"), ("MONOCHROME2", "INVERSE")])
def test_P5_a_contradiction_offers_the_other_polarity(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, photometric: str, shape: str
) -> None:
    made = dataset(RAMP, BitsStored=12, PhotometricInterpretation=photometric, PresentationLUTShape=shape)
    show(qtbot, window, shelf, opened(made))
    banners = window.workspace.banners
    assert banners.polarity.isVisible()
    assert banners.polarity.text.endswith("Now on show: the default.")
    before, model = window.scene.table().copy(), window.scene.radiograph.presentation().copy()
    qtbot.mouseClick(banners.switch, Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(window.scene.table()[:4096], 255 - before[:4096])
    np.testing.assert_array_equal(window.scene.radiograph.presentation(), model)
    assert window.actions_by_id["invert"].isChecked()
    assert banners.switch.text().startswith("Back")
    assert banners.polarity.text.endswith("Now on show: the other polarity.")
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_I)
    assert not banners.switch.isChecked()
    np.testing.assert_array_equal(window.scene.table(), before)


@pytest.mark.gui
def test_without_a_contradiction_nothing_is_offered(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    made = dataset(RAMP, BitsStored=12, PhotometricInterpretation="MONOCHROME1", PresentationLUTShape="INVERSE")
    show(qtbot, window, shelf, opened(made))
    assert not window.workspace.banners.isVisible()


def test_a_name_is_shown_in_all_its_ways_of_writing(scene: Scene) -> None:
    plain = film()
    scene.show_film(replace(plain, patient=replace(plain.patient, name="Yamada^Tarou=山田^太郎=やまだ^たろう")))
    words = captions.corners(scene, scene.shown.viewport(640, 640, View())).top_left[0].words
    assert words == "Yamada, Tarou = 山田 太郎"


def test_words_of_the_sender_take_one_line(scene: Scene) -> None:
    plain = film()
    scene.show_film(replace(plain, patient=replace(plain.patient, institution="HOSPITAL\nWEST\tWING")))
    words = [line.words for line in captions.corners(scene, scene.shown.viewport(640, 640, View())).top_right]
    assert words[0] == "HOSPITAL WEST WING"
