"""Notices on screen: each once, in its own words, weighed by what it means, and never a wall of text."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from films import dataset, dx, opened
from gui_fakes import Shelf, film
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cxrviewer.gui import captions, states
from cxrviewer.gui.banners import Banners
from cxrviewer.gui.captions import Line, notice_lines
from cxrviewer.gui.main_window import MainWindow
from cxrviewer.gui.scene import Scene
from cxrviewer.gui.viewport import View
from cxrviewer.imaging.radiograph import Notice, Radiograph

RAMP = np.arange(4096, dtype=np.uint16).reshape(64, 64)
MANY = (Notice("A", "First.", "info"), *(Notice(str(n), f"Warning {n}.") for n in range(4)))


def words_of(scene: Scene, banners: Banners) -> list[str]:
    """Every line of text that a reader sees about the film."""
    corners = captions.corners(scene, scene.shown.viewport(640, 640, View()))
    lines = [line for part in (corners.top_left, corners.top_right, corners.bottom_right) for line in part]
    return [line.words for line in lines] + [banners.for_processing.text, banners.polarity.text]


def troubled() -> Radiograph:
    made = dx(
        RAMP, BitsStored=12, PhotometricInterpretation="MONOCHROME1", PresentationLUTShape="IDENTITY",
        PresentationIntentType="FOR PROCESSING", LossyImageCompression="01", LossyImageCompressionRatio="12.5",
    )  # fmt: skip
    return opened(made)


def test_every_notice_is_shown_once_in_its_own_words(qtbot: QtBot, scene: Scene) -> None:
    banners = Banners(scene)
    qtbot.addWidget(banners)
    scene.show_film(troubled())
    scene.set_all_notices(True)
    assert len(scene.radiograph.notices) >= 4
    for notice in scene.radiograph.notices:
        assert words_of(scene, banners).count(notice.text) == 1, notice.code


def test_many_notices_are_folded_warnings_first() -> None:
    folded = notice_lines(MANY, unfolded=False)
    assert folded == (*(Line(f"Warning {n}.", "warning") for n in range(3)), Line("2 more (N)", "muted"))
    assert notice_lines(MANY, unfolded=True)[-1] == Line("First.", "muted")
    assert len(notice_lines(MANY[:3], unfolded=False)) == 3
    assert notice_lines(MANY, unfolded=False, most=0) == (Line("5 notices (N)", "warning"),)


@pytest.mark.gui
def test_a_key_unfolds_them(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    show(qtbot, window, shelf, replace(film(), notices=MANY))
    port = window.workspace.main.viewport()
    assert len(captions.corners(window.scene, port).bottom_right) == 4
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_N)
    assert len(captions.corners(window.scene, port).bottom_right) == 5
    qtbot.keyClick(window.workspace.main, Qt.Key.Key_N)
    assert len(captions.corners(window.scene, port).bottom_right) == 4


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
    before, model = window.scene.table().copy(), window.scene.radiograph.presentation().copy()
    qtbot.mouseClick(banners.switch, Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(window.scene.table()[:4096], 255 - before[:4096])
    np.testing.assert_array_equal(window.scene.radiograph.presentation(), model)
    assert window.actions_by_id["invert"].isChecked()
    assert banners.switch.text().startswith("Back")
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
    assert words == "Yamada, Tarou  山田, 太郎  やまだ, たろう"
