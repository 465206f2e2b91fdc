"""Every text of the window, its menus and dialogs in a language that nobody speaks: none is left out, none is cut."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from gui_fakes import LABELS, FakeBundle, Shelf
from pseudo_locale import Pseudo, cut, menu_texts, texts_of, untranslated
from PySide6.QtCore import QSysInfo
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMessageBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from workshop_fakes import light_bundle, move_home

from cxrviewer import paths, settings
from cxrviewer.gui.actions.pages import Page
from cxrviewer.gui.commands.pacs_dialog import PacsDialog
from cxrviewer.gui.commands.picture_dialog import PictureDialog
from cxrviewer.gui.learning import workshop
from cxrviewer.gui.learning.bundle_manager import BundleManager
from cxrviewer.gui.learning.training_dialog import TrainingDialog
from cxrviewer.gui.learning.training_setup import TrainingSetup
from cxrviewer.gui.look import language
from cxrviewer.gui.look.theme import DARK
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.panels.notice_dialog import NoticeDialog
from cxrviewer.gui.panels.seen_dialog import SeenDialog
from cxrviewer.gui.scene import captions, states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.inference.analysis import GateOutcome, Reason
from cxrviewer.training.recipes.recipe_choice import SENTENCES, RecipeChoice

pytestmark = pytest.mark.gui

#: Names that are the same in every language: of keys, formats, methods, models, programs, languages themselves, and of
#: what tests are about.
NAMES = re.compile(
    "Ctrl|Shift|Alt|Esc|Del|PgUp|PgDown|Backspace|Return|Enter|Space|cxrviewer|OHIF|Weasis|OsiriX|Slicer|CXRVIEWER"
    "|Grad-CAM|LRP|HiResCAM|LayerCAM|CUDA|CPU|MPS|GPU|AUROC|SHA-256|LINEAR|SIGMOID|LOSSY|PyTorch|ImageNet"
    "|resnet18-cxr4|mine-1|mine|soft|ohif|weasis|NVIDIA|Apple|English|Deutsch|Français|Español|简体中文"
    "|DEBUG|INFO|WARNING|ERROR|A film for tests|CANARY, NAME|CANARY-ID|CHEST|Python|PySide6|torch|pydicom|numpy|"
    + "|".join(map(re.escape, (QSysInfo.prettyProductName(), QSysInfo.currentCpuArchitecture())))
)
#: What Qt says, in its own translations.
QTS = ("Close", "Cancel", "Press shortcut")
_CITATION = re.compile(r"[A-Z]\w+ (et al\.|and [A-Z]\w+) \d{4}.*")
_CODE = re.compile(r"<[^>]*>|(?<!\w)/\S+|\b[0-9a-f]{8,}\b")
LETTERS = re.compile(r"[^\W\d_]{3,}")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    return tmp_path


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Pseudo]:
    """Let the window speak the language of nobody."""
    language.speak(qapp, "en")
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture
def pseudo_window(qtbot: QtBot, shelf: Shelf, spoken: Pseudo) -> Iterator[MainWindow]:
    limits = (
        "Research use only; not a medical device.",
        "Every COVID-19 image is a child's: the model can tell classes apart by where an image came from.",
    )
    shelf.configured = FakeBundle("resnet18-cxr4", folder=paths.default_bundle(), limits=limits)
    lossy = Reason("G09", "LOSSY", "The film was compressed with loss (10:1).", blocks=False)
    shelf.engine.gate = GateOutcome((lossy,))
    made = MainWindow(shelf.tools())
    made.resize(1500, 950)
    qtbot.addWidget(made)
    made.show()
    made.desk.load_model()
    made.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(made.session.state, states.Analysed) and not made.desk.busy)
    yield made
    made.close()


def left(part: QWidget) -> list[str]:
    """Return the texts of a window in which something is not translated."""
    return [f"{type(which).__name__}: {text!r}" for which, text in texts_of(part) if english(text)]


def english(text: str) -> list[str]:
    """Return the words of ``text`` that are English and no names."""
    rest = _CITATION.sub("", _CODE.sub("", untranslated(text)))
    for name in (*LABELS, *QTS):
        rest = rest.replace(name, "")
    return LETTERS.findall(NAMES.sub("", rest))


def told(part: QWidget) -> None:
    """Hold a window to both: everything in its language, and nothing cut."""
    QApplication.processEvents()
    assert left(part) == []
    assert cut(part) == []


def test_what_is_left_or_cut_is_found(qtbot: QtBot, spoken: Pseudo) -> None:
    made = QWidget()
    column = QVBoxLayout(made)
    for words in ("Somebody's words", "Research use only. Not a medical device. " * 3):
        column.addWidget(QLabel(words))
    qtbot.addWidget(made)
    made.show()
    made.layout().itemAt(1).widget().setFixedWidth(40)
    assert len(left(made)) == 2
    assert len(cut(made)) == 1


def test_the_window_says_everything_in_its_language(pseudo_window: MainWindow) -> None:
    told(pseudo_window)
    assert [text for text in menu_texts(pseudo_window.menuBar().actions()) if english(text)] == []


def test_the_words_on_a_film_are_in_it(pseudo_window: MainWindow) -> None:
    scene, canvas = pseudo_window.scene, pseudo_window.stage.workspace.main
    said = captions.corners(scene, canvas.viewport())
    corners = (said.top_left, said.top_right, said.bottom_left, said.bottom_right)
    words = [line.words for corner in corners for line in corner]
    words += [badge.words for badge in captions.badges(scene.shown, scene.heatmap())]
    words += [line.words for line in captions.sentences(scene, scene.heatmap())]
    words += [canvas.accessibleDescription()]
    assert len(words) > 8
    assert [text for text in words if english(text)] == []


def test_the_panels_say_everything(qtbot: QtBot, pseudo_window: MainWindow) -> None:
    pseudo_window.side.explanation._show_more()
    told(pseudo_window)
    for name in ("compare", "lungs", "lines", "invert", "flip_horizontal", "notices", "share", "browser"):
        pseudo_window.actions_by_id[name].setChecked(True)
    qtbot.waitUntil(lambda: not pseudo_window.desk.busy)
    told(pseudo_window)


def test_the_opinion_of_a_reader_is_asked_for_in_it(qtbot: QtBot, pseudo_window: MainWindow) -> None:
    pseudo_window.model_actions.read_first.set_on(True)
    told(pseudo_window)


@pytest.mark.parametrize("name", ["settings", "keys", "display_test"])
def test_dialogs_of_settings_say_everything(pseudo_window: MainWindow, name: str) -> None:
    pseudo_window.actions_by_id[name].trigger()
    found = [dialog for dialog in pseudo_window.preference_actions._dialogs if dialog.isVisible()]
    assert len(found) == 1
    told(found[0])


def test_the_dialog_of_pictures_says_everything(pseudo_window: MainWindow) -> None:
    pseudo_window.actions_by_id["save_picture"].trigger()
    told(pseudo_window.findChild(PictureDialog))


def test_the_panel_of_a_pacs_says_everything(qtbot: QtBot, pseudo_window: MainWindow) -> None:
    panel = PacsDialog(pseudo_window)
    panel.set_busy(tr("Searching…"))
    panel.show()
    told(panel)


@pytest.mark.parametrize("name", ["help", "about"])
def test_pages_say_everything(pseudo_window: MainWindow, name: str) -> None:
    pseudo_window.actions_by_id[name].trigger()
    told(pseudo_window.findChild(Page))


def test_what_the_model_saw_and_the_notice(qtbot: QtBot, pseudo_window: MainWindow) -> None:
    notice = NoticeDialog(DARK, pseudo_window)
    notice.show()
    told(notice)
    notice.hide()
    pseudo_window.actions_by_id["seen"].trigger()
    told(pseudo_window.findChild(SeenDialog))


def test_models_say_everything(qtbot: QtBot, shelf: Shelf, pseudo_window: MainWindow) -> None:
    light_bundle(paths.user_bundles() / "mine", "mine-1")
    pseudo_window.actions_by_id["models"].trigger()
    manager = pseudo_window.findChild(BundleManager)
    qtbot.waitUntil(lambda: manager.table.rowCount() == 2)
    manager.table.selectRow(0)
    told(manager)
    manager.table.selectRow(1)
    manager.button("delete").click()
    qtbot.waitUntil(lambda: manager.findChild(QMessageBox) is not None)
    box = manager.findChild(QMessageBox)
    assert not english(box.text() + box.informativeText())
    assert not [button.text() for button in box.buttons() if english(button.text())]
    box.reject()


def test_trainings_say_everything(qtbot: QtBot, pseudo_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    choices = tuple(RecipeChoice(name, sentence, "", needs_weights=True) for name, sentence in SENTENCES.items())
    monkeypatch.setattr(workshop, "_set_up_training", lambda: (choices, settings.load()))
    pseudo_window.actions_by_id["train"].trigger()
    dialog = pseudo_window.findChild(TrainingDialog)
    qtbot.waitUntil(lambda: dialog.setup.recipe is not None)
    listed = [dialog.setup._recipes.item(row).text() for row in range(len(choices))]
    assert not [line for text in listed for line in text.splitlines()[1:] if english(line)]
    assert [text for text in left(dialog) if not text.startswith("Choices")] == []  # they begin with recipes' names
    assert cut(dialog) == []


def test_messages_are_in_it(pseudo_window: MainWindow) -> None:
    for text in (
        "The file is empty. Copy it again from its source.",
        "There is no frame 3: the file has 2.",
        "7 films in 2 studies. 2 other files were passed over: 1 structured report, 1 zip inside a zip.",
    ):
        pseudo_window.messages.tell("warning", text)
    told(pseudo_window.messages)


@pytest.mark.parametrize("name", ["en", "de", "fr", "es", "zh_CN"])
def test_letters_of_one_window_do_not_meet(qtbot: QtBot, qapp: QApplication, shelf: Shelf, name: str) -> None:
    language.speak(qapp, name)
    window = MainWindow(shelf.tools())
    qtbot.addWidget(window)
    window.show()
    window.side.explanation._show_more()
    for action in ("keys", "display_test", "models"):
        window.actions_by_id[action].trigger()
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 3
    for part in (*dialogs, window.side.explanation, window.opinions.before, TrainingSetup(window)):
        found = [letter for child in part.findChildren(QWidget) for letter in mnemonic(child)]
        found += mnemonic(QLabel(tr("Ne&w training"))) if isinstance(part, TrainingSetup) else []
        assert len(found) == len(set(found)), (type(part).__name__, found)
    window.close()


def mnemonic(part: QWidget) -> list[str]:
    """Return the letter of a label or button, of those that are seen together."""
    text = part.text() if isinstance(part, QLabel | QAbstractButton) and not part.isHidden() else ""
    return [letter.upper() for letter in re.findall(r"&(\w)", text)]
