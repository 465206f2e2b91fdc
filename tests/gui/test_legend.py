"""Where a heatmap's colours, numbers and words stand: never over the letters that say which side is which."""

from dataclasses import replace

import numpy as np
import pytest
from gui_fakes import film, heatmap
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.look import theme
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.imaging.film.radiograph import Notice

SIZES = [(width, height) for width in (300, 481, 596, 976, 1600) for height in (260, 400, 480, 560, 620, 660, 800)]
SOME = tuple(Notice(str(number), "A notice of some words.") for number in range(3))


def letters(picture: np.ndarray) -> np.ndarray:
    """Where the canvas shows pure ink at the middle of its left and right edge."""
    ink = (picture == theme.CANVAS_TEXT.getRgb()[:3]).all(axis=-1)
    height, width = ink.shape
    at_edge = np.zeros_like(ink)
    at_edge[height // 2 - 12 : height // 2 + 12, 10:30] = True
    at_edge[height // 2 - 12 : height // 2 + 12, width - 30 : width - 10] = True
    return ink & at_edge


def picture(canvas: Canvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


@pytest.mark.parametrize("method", ["gradcam", "lrp"])
@pytest.mark.parametrize("notices", [(), SOME], ids=["bare", "notices"])
def test_no_letter_is_covered_or_changed(qtbot: QtBot, scene: Scene, method: str, notices: tuple[Notice, ...]) -> None:
    canvas = Canvas(scene)
    qtbot.addWidget(canvas)
    made = replace(film(120, 60), notices=notices)  # narrow: nothing of the film lies below the letters
    scene.show_film(made)
    scene.add_heatmaps([heatmap(made, method, "Normal")])
    for size in SIZES:
        canvas.resize(*size)
        scene.set_overlay(replace(scene.overlay, locked=False, method=method, target="Normal"))
        before = picture(canvas)
        ink = letters(before)
        scene.set_overlay(replace(scene.overlay, locked=True))
        assert ink.sum() > 20, size
        np.testing.assert_array_equal(picture(canvas)[ink], before[ink], err_msg=str(size))
