"""Other prevalences in the window: what is said of films and of the film on show, and that it is kept nowhere."""

from pathlib import Path

import pytest
from gui_fakes import BLOCKED, FakeBundle, Shelf
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cxrviewer.gui.panels.prevalence_dialog import PrevalenceDialog
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui

LABEL = "COVID-19"
TESTED = {
    "test": {"films": 1000, "classes": {LABEL: {"support": 250}, "Normal": {"support": 500}}},
    "calibration": {"films": 100, "classes": {LABEL: {"support": 20}}},
    "test_at_thresholds": {
        LABEL: {
            "sensitivity": 0.9,
            "sensitivity_interval": [0.8, 0.95],
            "specificity": 0.95,
            "specificity_interval": [0.9, 0.98],
        }
    },
}


def scored(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.load_model()
    window.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> PrevalenceDialog:
    shelf.configured.provenance.update(TESTED)
    scored(qtbot, window)
    return asked(window)


def asked(window: MainWindow) -> PrevalenceDialog:
    window.side.probabilities.elsewhere.click()
    (made,) = [found for found in window.findChildren(PrevalenceDialog) if found.isVisible()]
    return made


def test_it_begins_with_the_class_that_is_explained_as_frequent_as_among_the_test_films(
    dialog: PrevalenceDialog,
) -> None:
    assert dialog.choice.currentText() == LABEL
    assert dialog.number.value() == 25.0
    assert "It starts at the prevalence among those films, 25\u00a0%." in dialog.words
    assert "What you set here is kept nowhere." in dialog.words
    assert "measured on the test part" in dialog.words
    assert "label shift" in dialog.words


def test_it_says_how_many_films_have_it(dialog: PrevalenceDialog) -> None:
    """Of 10,000 films 200 have it: 180 of them and 490 others are marked, 20 of them and 9,310 others are not."""
    dialog.number.setValue(2.0)
    assert (
        "At a prevalence of 2 %, of 100 films at or above the operating point for COVID-19 (35 %), about 27 (14–49)"
        in (dialog.words)
    )
    assert "Of 1000 films below it, about 2.1 (1.0–4.5) are COVID-19 all the same." in dialog.words


def test_it_says_what_becomes_of_the_score_of_the_film(dialog: PrevalenceDialog) -> None:
    """Odds of 0.82 to 0.18 at odds of 1 to 4 are 0.82 to 2.2050 at odds of 1 to 49."""
    dialog.number.setValue(2.0)
    odds = 0.82 / 0.18 * 4 / 49
    assert f"{odds / (1 + odds):.0%}" == "27%"
    assert "calibrated for a prevalence of 20 %: 82 %. At 2 % it would be 27 %." in dialog.words


def test_the_slider_is_logarithmic_and_follows_the_number(dialog: PrevalenceDialog) -> None:
    for place, wanted in ((0, 0.1), (dialog.slider.maximum(), 90.0), (dialog.slider.maximum() // 2, 3.0)):
        dialog.slider.setValue(place)
        assert dialog.number.value() == pytest.approx(wanted, abs=0.05)
    dialog.number.setValue(0.1)
    assert dialog.slider.value() == 0
    dialog.number.setValue(0.0)
    assert dialog.number.value() == 0.1  # never none, and never all


def test_a_class_without_test_figures_says_so(qtbot: QtBot, dialog: PrevalenceDialog) -> None:
    dialog.choice.setFocus()
    dialog.choice.setCurrentIndex(dialog.choice.findText("Normal"))
    dialog.choice.activated.emit(dialog.choice.currentIndex())
    assert "measured on the calibration part" in dialog.words
    assert "95 %" not in dialog.words
    assert "The bundle does not tell how frequent Normal was" in dialog.words
    assert "every film is from one hospital" in dialog.words  # the class's own limit
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_was_set_is_forgotten(dialog: PrevalenceDialog, window: MainWindow) -> None:
    dialog.number.setValue(2.0)
    dialog.close()
    assert asked(window).number.value() == 25.0


def test_an_open_page_goes_with_the_scores_that_it_is_about(
    qtbot: QtBot, dialog: PrevalenceDialog, window: MainWindow
) -> None:
    with qtbot.waitSignal(dialog.destroyed):
        window.open([Path("c")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)


def test_it_is_offered_for_scores_of_the_model_at_hand_alone(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.side.probabilities
    assert panel.elsewhere.isHidden()
    scored(qtbot, window)
    assert not panel.elsewhere.isHidden()
    window.side.set_bundle(FakeBundle(sha256="cd" * 32))
    assert panel.elsewhere.isHidden()


def test_it_is_not_offered_for_a_film_that_was_refused(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> None:
    shelf.engine.gate = BLOCKED
    scored(qtbot, window)
    assert window.side.probabilities.elsewhere.isHidden()
