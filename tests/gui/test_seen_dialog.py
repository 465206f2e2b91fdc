"""What the model saw, in the window: pixel by pixel, of the film on show, with its frame on the film."""

from pathlib import Path

import numpy as np
import pytest
from gui_fakes import Shelf
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from cxrviewer.errors import BundleError
from cxrviewer.gui.look import theme
from cxrviewer.gui.panels.seen_dialog import SeenDialog
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def show(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    window.open([Path(name) for name in names])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> SeenDialog:
    show(qtbot, window, "a", "c")
    window.actions_by_id["seen"].trigger()
    made = window.findChild(SeenDialog)
    assert made is not None
    qtbot.waitUntil(lambda: "Cut a tenth." in made.words)
    return made


def test_it_has_a_button_that_closes_it(dialog: SeenDialog) -> None:
    (box,) = dialog.findChildren(QDialogButtonBox)
    box.buttons()[0].click()
    assert dialog.isHidden()


def test_every_pixel_of_the_picture_is_a_square_on_the_screen(dialog: SeenDialog) -> None:
    assert not dialog.isModal()
    assert dialog.words == "•  8 × 8 pixels.\n•  Cut a tenth."
    shown = dialog.pictures[0].pixmap()
    drawn = pixels(shown.toImage())[..., 0]
    each = drawn.shape[0] // 8
    assert drawn.shape == (8 * each, 8 * each)
    assert each >= 50
    wanted = np.rint(np.linspace(0, 1, 64, dtype=np.float32).reshape(8, 8) * 255)
    np.testing.assert_array_equal(drawn, np.kron(wanted, np.ones((each, each))))
    assert dialog.pictures[0].accessibleName()
    assert dialog.pictures[1].isHidden()


@pytest.mark.parametrize("turns", [0, 1])
def test_the_frame_lies_on_the_film_as_long_as_the_window_is_open(
    qtbot: QtBot, window: MainWindow, dialog: SeenDialog, turns: int
) -> None:
    for _ in range(turns):
        window.scene.set_turn(window.scene.turn.rotated_right())
    window.scene.set_text_shown(False)
    window.scene.set_aids(window.scene.aids.__class__(scale_bar=False))
    canvas = window.workspace.main
    placement = canvas.placement()
    assert placement is not None
    drawn = pixels(canvas.grab().toImage())
    amber = (drawn == theme.BADGE.getRgb()[:3]).all(axis=-1)
    rows, columns = np.nonzero(amber)
    first, last = placement.places([(12 - 0.5, 10 - 0.5), (108 - 0.5, 90 - 0.5)])  # a tenth off 120 x 100
    edges = sorted((first.x(), last.x())), sorted((first.y(), last.y()))
    assert (columns.min(), columns.max() + 1) == pytest.approx(edges[0], abs=1.5)
    assert (rows.min(), rows.max() + 1) == pytest.approx(edges[1], abs=1.5)
    dialog.close()
    assert window.scene.frame is None
    assert not (pixels(canvas.grab().toImage()) == theme.BADGE.getRgb()[:3]).all(axis=-1).any()


def test_it_follows_the_film_on_show(qtbot: QtBot, window: MainWindow, dialog: SeenDialog) -> None:
    before = window.scene.frame
    window.session.show_next()
    assert window.scene.radiograph is not None
    qtbot.waitUntil(lambda: window.scene.frame not in (None, before))
    assert window.scene.frame.bottom == 81  # of 90 rows
    dialog.close()
    window.session.show_previous()
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    assert window.scene.frame is None


def test_what_cannot_be_prepared_says_why(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, dialog: SeenDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> None:
        raise BundleError("The lung model is missing.", "Copy it again.")

    monkeypatch.setattr(shelf.engine, "seen", fails)
    window.session.show_next()
    qtbot.waitUntil(lambda: dialog.words == "The lung model is missing. Copy it again.")
    assert dialog.pictures[0].isHidden()
