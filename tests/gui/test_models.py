"""Models in the window: the shelf, trying, promoting, going back, deleting, and cards."""

import json
from pathlib import Path

import pytest
from gui_fakes import FakeBundle, Shelf
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument, QTextTable
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot
from workshop_fakes import light_bundle, move_home

from cxrviewer import paths, settings
from cxrviewer.errors import BundleError, SettingsError
from cxrviewer.gui.learning import model_shelf, training_curves, trash
from cxrviewer.gui.learning.bundle_manager import BundleManager
from cxrviewer.gui.learning.card_view import CardPage, CardView
from cxrviewer.gui.learning.training_curves import TrainingCurves, _epoch_ticks, _ticks
from cxrviewer.gui.learning.trainings import Epoch
from cxrviewer.gui.look import language
from cxrviewer.gui.look.form_parts import PageArea
from cxrviewer.gui.look.question import Question
from cxrviewer.gui.look.theme import DARK, LIGHT, Theme
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    return tmp_path


@pytest.fixture
def mine() -> Path:
    """A bundle of the user's own that was tested for little."""

    def change(description: dict) -> None:
        for name in ("outside", "shortcuts"):
            description["provenance"].pop(name)
        description["provenance"]["grouped"] = False

    return light_bundle(paths.user_bundles() / "mine", "mine-1", change)


@pytest.fixture
def manager(qtbot: QtBot, window: MainWindow, shelf: Shelf, mine: Path) -> BundleManager:
    bundled = FakeBundle("resnet18-cxr4", folder=paths.default_bundle())
    own = FakeBundle("resnet18-cxr4", "cd" * 32, version="mine-1", folder=mine, limits=("Limit of mine.",))
    shelf.bundles = {"mine": own}
    shelf.bundles[bundled.folder.name] = shelf.configured = bundled
    window.desk.load_model()
    qtbot.waitUntil(lambda: "resnet18-cxr4" in window.side.probabilities.model)
    window.actions_by_id["models"].trigger()
    found = window.findChild(BundleManager)
    qtbot.waitUntil(lambda: found.table.rowCount() == 2)
    return found


def rows(manager: BundleManager) -> list[list[str]]:
    table = manager.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def choose(manager: BundleManager, folder: Path) -> None:
    manager.choose(folder)
    assert manager.chosen is not None
    assert manager.chosen.folder == folder


def answer(manager: BundleManager, words: str) -> None:
    (box,) = manager.findChildren(Question)
    box.answer(words).click()


def film(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)


def test_models_stand_beside_their_controls(manager: BundleManager, mine: Path) -> None:
    bundled, own = rows(manager)
    facts = json.loads((paths.default_bundle() / "bundle.json").read_text())
    test = facts["provenance"]["test"]
    assert bundled[:4] == ["resnet18-cxr4", facts["version"], "bundled, in use", facts["weights"]["sha256"][:12]]
    assert bundled[4].startswith(f"{test['balanced_accuracy']:.3f} (")
    assert bundled[6] == f"{test['source_only']['balanced_accuracy']:.3f}"
    border = facts["provenance"]["shortcuts"]["controls"]["border only"]
    assert bundled[7].startswith(f"{border['balanced_accuracy']:.3f} ({border['interval'][0]:.3f}")
    assert bundled[8] == "0.250"
    assert own[:3] == ["resnet18-cxr4", "mine-1", "candidate"]
    assert own[7] == "not tested"
    choose(manager, mine)
    assert "Limit of mine-1." in manager.details
    assert "never measured on films of another hospital" in manager.details
    assert "source alone 0.925" in manager.details


def test_a_candidate_is_tried_on_the_open_film_and_marked(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, manager: BundleManager, mine: Path
) -> None:
    film(qtbot, window)
    engines = shelf.engines_made
    choose(manager, mine)
    manager.button("try").click()
    qtbot.waitUntil(lambda: shelf.engines_made == engines + 1)
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)
    assert "candidate on trial" in window.side.probabilities.model
    assert window.side.limits.shown == "•  Limit of mine."
    assert "Candidate on trial: resnet18-cxr4 mine-1" in window.workshop.banner.text
    assert not window.workshop.banner.isHidden()
    qtbot.waitUntil(lambda: rows(manager)[1][2] == "candidate, on trial")
    assert settings.load({}).bundle == ""
    window.workshop.banner.findChild(QAbstractButton).click()
    qtbot.waitUntil(window.workshop.banner.isHidden)
    assert window.side.limits.shown.startswith("•  The classes came")
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed) and not window.desk.busy)


def test_trying_the_promoted_model_is_the_way_back_from_a_trial(
    qtbot: QtBot, window: MainWindow, manager: BundleManager, mine: Path
) -> None:
    choose(manager, mine)
    manager.button("try").click()
    qtbot.waitUntil(lambda: rows(manager)[1][2] == "candidate, on trial")
    choose(manager, paths.default_bundle().resolve())
    manager.button("try").click()
    qtbot.waitUntil(lambda: rows(manager)[0][2] == "bundled, in use")
    assert not window.workshop.on_trial
    assert window.workshop.banner.isHidden()  # somebody has promoted this one


def test_the_keys_begin_at_the_table_and_come_to_the_way_out_last(manager: BundleManager) -> None:
    (box,) = manager.findChildren(QDialogButtonBox)
    (close,) = box.buttons()
    assert manager.focusWidget() is manager.table
    after = manager.button("delete").nextInFocusChain()
    while after.focusPolicy() == Qt.FocusPolicy.NoFocus:
        after = after.nextInFocusChain()
    assert after is close
    close.click()
    assert manager.isHidden()


def test_all_that_is_said_of_a_model_can_be_scrolled_to_without_a_mouse(qtbot: QtBot, manager: BundleManager) -> None:
    (page,) = manager.findChildren(PageArea)
    assert page.accessibleName() == "Models"
    manager.resize(manager.minimumSizeHint())
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert page.focusPolicy() == Qt.FocusPolicy.TabFocus
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    manager.resize(1200, 2000)
    qtbot.waitUntil(lambda: page.focusPolicy() == Qt.FocusPolicy.NoFocus)  # no stop for what is all in view


def test_a_candidate_that_cannot_be_loaded_changes_nothing(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, manager: BundleManager, mine: Path
) -> None:
    del shelf.bundles["mine"]
    choose(manager, mine)
    manager.button("try").click()
    qtbot.waitUntil(lambda: any("no readable bundle" in text for text in window.messages.texts))
    assert "candidate" not in window.side.probabilities.model
    assert window.workshop.banner.isHidden()


def test_a_promotion_says_what_was_not_tested_and_is_kept(
    qtbot: QtBot, window: MainWindow, manager: BundleManager, mine: Path
) -> None:
    choose(manager, mine)
    manager.button("promote").click()
    (box,) = manager.findChildren(Question)
    assert "every film that is opened, now and at every start" in box.informativeText()
    assert "never measured on films of another hospital" in box.informativeText()
    assert "lungs, or at borders and markers, was not tested" in box.informativeText()
    assert "Patients were not known" in box.informativeText()
    assert box.defaultButton() is box.button(Question.StandardButton.Cancel)
    box.reject()
    qtbot.waitUntil(lambda: not manager.findChildren(Question))
    assert settings.load({}).bundle == ""
    manager.button("promote").click()
    answer(manager, "Promote it all the same")
    qtbot.waitUntil(lambda: rows(manager)[1][2] == "promoted, in use")
    assert settings.load({}).bundle == str(mine)
    assert window.workshop.banner.isHidden()
    assert "candidate" not in window.side.probabilities.model
    assert not manager.button("delete").isEnabled()
    qtbot.waitUntil(lambda: not manager.findChildren(Question))
    manager.button("back").click()
    answer(manager, "Go back")
    qtbot.waitUntil(lambda: rows(manager)[0][2] == "bundled, in use")
    assert settings.load({}).bundle == ""
    assert rows(manager)[1][2] == "candidate"


def test_a_locked_choice_shows_as_locked(
    qtbot: QtBot, window: MainWindow, manager: BundleManager, mine: Path, home: Path
) -> None:
    (home / "machine.toml").write_text('locked = ["bundle"]\n')
    window.workshop.show_models()
    qtbot.waitUntil(lambda: manager._locked.isVisibleTo(manager))
    choose(manager, mine)
    assert not any(manager.button(name).isEnabled() for name in ("try", "promote", "back"))
    assert manager.button("card").isEnabled()
    with pytest.raises(SettingsError, match="locked"):
        model_shelf.promote(mine)


def test_a_candidate_is_deleted_to_the_trash_or_for_good(
    qtbot: QtBot, manager: BundleManager, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not manager.button("delete").isEnabled()  # the bundled one
    choose(manager, mine)
    thrown: list[Path] = []
    monkeypatch.setattr(trash, "_to_trash", lambda place: bool(thrown.append(place)))
    manager.button("delete").click()
    answer(manager, "Move it to the trash")
    qtbot.waitUntil(lambda: any("no trash" in box.informativeText() for box in manager.findChildren(Question)))
    assert thrown == [mine]
    next(b for b in manager.findChildren(Question) if "no trash" in b.informativeText()).answer(
        "Delete for good"
    ).click()
    qtbot.waitUntil(lambda: manager.table.rowCount() == 1)
    assert not mine.exists()


def test_a_damaged_bundle_says_so_and_can_only_be_deleted(
    qtbot: QtBot, window: MainWindow, manager: BundleManager, mine: Path
) -> None:
    (mine / "weights.safetensors").write_bytes(b"other")
    window.workshop.show_models()
    qtbot.waitUntil(lambda: rows(manager)[1][2] == "cannot be used")
    choose(manager, mine)
    assert "do not have the hash" in manager.details
    names = ("card", "try", "promote", "delete")
    assert [manager.button(name).isEnabled() for name in names] == [False, False, False, True]
    with pytest.raises(BundleError):
        model_shelf.promote(mine)


def test_a_shelf_without_models_of_ones_own(home: Path) -> None:
    found = model_shelf.shelf()
    assert [model.origin for model in found.models] == ["bundled"]
    assert found.promoted == paths.default_bundle()
    settings.store("bundle", str(home / "elsewhere"))
    found = model_shelf.shelf()
    assert [model.origin for model in found.models] == ["bundled", "named"]
    assert found.models[1].trouble
    (home / "user" / "settings.toml").write_text("no toml")
    assert "TOML" in model_shelf.shelf().trouble


def test_the_environment_outlives_a_promotion(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXRVIEWER_BUNDLE", "/another")
    assert "CXRVIEWER_BUNDLE" in model_shelf.promote(mine)


@pytest.mark.parametrize("way", ["menu", "panel", "name", "list"])
def test_the_card_is_one_click_away(qtbot: QtBot, window: MainWindow, manager: BundleManager, way: str) -> None:
    panel = window.side.probabilities
    {
        "menu": window.actions_by_id["card"].trigger,
        "panel": panel._card.click,
        "name": lambda: panel._model.linkActivated.emit("card"),
        "list": manager.button("card").click,
    }[way]()
    (page,) = window.findChildren(CardPage)
    assert not page.isModal()
    assert "resnet18-cxr4" in page.windowTitle()
    assert page.browser.toPlainText()
    window.actions_by_id["card"].trigger()
    assert len([page for page in window.findChildren(CardPage) if page.isVisible()]) == (2 if way == "list" else 1)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_card_reaches_for_nothing(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.save(str(tmp_path / "a.png"))
    view = CardView(theme)
    qtbot.addWidget(view)
    file = QUrl.fromLocalFile(str(tmp_path / "a.png")).toString()
    view.show_card(
        f"# T\n\n![words]({file}) <img src='{file}'> [link](http://example.org)\n\n| a | b |\n| - | - |\n| < 1 | > 2 |"
    )
    assert view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(file)) is None
    assert "￼" not in view.toPlainText()  # no picture is in the text
    assert "words" in view.toPlainText()
    assert "< 1" in view.toPlainText()
    assert not view.openLinks()
    (table,) = [frame for frame in view.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert table.format().border() == 1


def test_every_table_of_the_bundled_card_is_one(qtbot: QtBot) -> None:
    view = CardView(LIGHT)
    qtbot.addWidget(view)
    card = (paths.default_bundle() / "MODEL_CARD.md").read_text(encoding="utf-8")
    view.show_card(card)
    tables = [frame for frame in view.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert len(tables) == card.count("| --- |\n") + card.count("| --- |\r\n")
    assert "|" not in view.toPlainText()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_at_any_font_size(qtbot: QtBot, manager: BundleManager, mine: Path, scale: float) -> None:
    font = manager.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    manager.setFont(font)
    manager.resize(round(800 * scale), round(500 * scale))
    choose(manager, mine)
    qtbot.wait(20)
    for label in manager.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for name in ("card", "try", "promote", "back", "delete"):
        assert manager.button(name).width() >= manager.button(name).sizeHint().width()


def epochs(count: int) -> tuple[Epoch, ...]:
    return tuple(
        Epoch(n, 32 if n < 3 else 64, 1.0 / n, None if n == 2 else 1.2 / n, 0.5, 0.4, None, 9.0)
        for n in range(1, count + 1)
    )


def test_the_axis_speaks_the_windows_language(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Listening(QPainter):
        def drawText(self, *given: object) -> None:
            said.append(str(given[-1]))

    monkeypatch.setattr(training_curves, "QPainter", Listening)
    language.speak(qapp, "de")
    curves = TrainingCurves(DARK)
    qtbot.addWidget(curves)
    curves.set_epochs(epochs(3), 5)
    curves.grab()
    assert "Epoche" in said
    assert "epoch" not in said


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("width", [300, 1000])
def test_curves_are_drawn_in_both_themes_at_any_width(qtbot: QtBot, theme: Theme, width: int) -> None:
    curves = TrainingCurves(theme)
    qtbot.addWidget(curves)
    curves.resize(width, 400)
    empty = curves.grab().toImage()
    assert curves.accessibleDescription() == "No epoch is finished yet."
    for count in (1, 2, 80):
        curves.set_epochs(epochs(count), 80)
        drawn = curves.grab().toImage()
        assert drawn != empty
        assert drawn.pixelColor(1, 1).name() == theme.surface
    assert "After epoch 80" in curves.accessibleDescription()
    assert "AUROC" not in curves.accessibleDescription()


def test_ticks_are_round() -> None:
    assert _ticks(1.0, 4) == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert _ticks(2.3, 4)[-1] <= 2.3
    assert _epoch_ticks(40, 5) == [10, 20, 30, 40]
    assert _epoch_ticks(3, 10) == [1, 2, 3]
