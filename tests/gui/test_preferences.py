"""Settings and keys in the window: what is shown, what is refused where, what holds at once, and what is locked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gui_fakes import Shelf
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from workshop_fakes import move_home

from cxrviewer import paths, settings
from cxrviewer.gui.actions import key_sets
from cxrviewer.gui.actions.key_sets import KeySet
from cxrviewer.gui.actions.mouse import TABLE
from cxrviewer.gui.look.form_parts import form_sheet
from cxrviewer.gui.look.theme import DARK, LIGHT
from cxrviewer.gui.scene import captions, states
from cxrviewer.gui.settings.keys_dialog import KeysDialog
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.settings.settings_dialog import SettingsDialog
from cxrviewer.gui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    monkeypatch.delenv("CXRVIEWER_AUDIT_TRAIL")
    return tmp_path


def opened(qtbot: QtBot, shelf: Shelf, **layers: object) -> MainWindow:
    """A window of its own settings."""
    made = MainWindow(shelf.tools(), preferences=Preferences(settings.read_layers({}, **layers)))
    made.resize(1100, 750)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def window(qtbot: QtBot, shelf: Shelf, home: Path) -> Iterator[MainWindow]:
    made = opened(qtbot, shelf)
    yield made
    made.close()


def settings_page(window: MainWindow) -> SettingsDialog:
    window.actions_by_id["settings"].trigger()
    page = window.preference_actions._settings
    assert page is not None
    return page


def keys_page(window: MainWindow) -> KeysDialog:
    window.actions_by_id["keys"].trigger()
    page = window.preference_actions._keys
    assert page is not None
    return page


def write(editor: QWidget, words: str) -> None:
    """Type into a line and leave it."""
    assert isinstance(editor, QLineEdit)
    editor.setText(words)
    editor.editingFinished.emit()


def press(page: KeysDialog, key: str) -> None:
    page.press.setKeySequence(QKeySequence(key))
    page.press.editingFinished.emit()


# --- settings ---------------------------------------------------------------------------------------------------------


def test_every_setting_has_a_row_of_its_kind_that_says_where_its_value_comes_from(window: MainWindow) -> None:
    page = settings_page(window)
    kinds = {"flag": QCheckBox, "number": QSpinBox, "choice": QComboBox, "text": QLineEdit}
    for entry in settings.ENTRIES:
        row = page.rows[entry.key]
        assert isinstance(row.editor, kinds[entry.kind])
        assert "From: default" in row.said
        assert entry.words.help in row.said
        assert ("next start" in row.said) is entry.words.restart
        assert not row.can_reset


def test_the_page_opens_with_room_for_several_settings(qtbot: QtBot, window: MainWindow) -> None:
    page = settings_page(window)
    qtbot.waitExposed(page)
    whole = [row for row in page.rows.values() if row.visibleRegion().boundingRect() == row.rect()]
    assert len(whole) >= 5
    screen = page.screen().availableSize()
    assert page.width() <= screen.width()
    assert page.height() <= screen.height()


def test_each_value_is_chosen_by_what_it_is_called(window: MainWindow) -> None:
    page = settings_page(window)
    for entry in settings.ENTRIES:
        editor = page.rows[entry.key].editor
        if isinstance(editor, QComboBox):
            assert tuple(editor.itemData(row) for row in range(editor.count())) == entry.words.choices
            assert not {editor.itemText(row) for row in range(editor.count())} & set(entry.words.choices)
            assert editor.currentData() == entry.default


def test_a_change_is_written_holds_at_once_and_can_be_reset(window: MainWindow, home: Path) -> None:
    page = settings_page(window)
    row = page.rows["mouse"]
    assert isinstance(row.editor, QComboBox)
    row.editor.setCurrentText("Weasis")
    assert window.scene.mouse is TABLE["weasis"]
    assert 'mouse = "weasis"' in paths.user_settings_file().read_text()
    assert "From: user" in row.said
    assert row.can_reset
    row.reset()
    assert window.scene.mouse is TABLE["ohif"]
    assert "From: default" in row.said
    assert "mouse" not in paths.user_settings_file().read_text()


def test_colours_screens_and_log_change_at_once(window: MainWindow, caplog: pytest.LogCaptureFixture) -> None:
    import logging

    page, logger = settings_page(window), logging.getLogger("cxrviewer")
    before = logger.level
    combos = {key: page.rows[key].editor for key in ("theme", "log_level")}
    assert all(isinstance(combo, QComboBox) for combo in combos.values())
    combos["theme"].setCurrentText("Light")  # type: ignore[attr-defined]
    assert QApplication.palette().window().color().name() == "#eceef1"
    combos["log_level"].setCurrentText("Errors (ERROR)")  # type: ignore[attr-defined]
    assert logger.level == logging.ERROR
    logger.setLevel(before)
    assert window.scene.screens.pitch(window.screen()) is None
    write(page.rows["screens"].editor, "*: 400")
    assert window.scene.screens.pitch(window.screen()) == pytest.approx(400 / window.screen().size().width())


def test_what_cannot_be_used_is_refused_in_its_place_and_stays_to_be_mended(window: MainWindow) -> None:
    page = settings_page(window)
    row, other = page.rows["screens"], page.rows["recent"]
    write(row.editor, "RX560")
    assert "cannot be read" in row.error
    assert isinstance(row.editor, QLineEdit)
    assert row.editor.text() == "RX560"
    assert not paths.user_settings_file().exists()
    assert isinstance(other.editor, QSpinBox)
    other.editor.setValue(5)
    assert row.editor.text() == "RX560"
    write(row.editor, "RX560: 400")
    assert row.error == ""
    assert settings.load({}) == settings.Settings(screens="RX560: 400", recent=5)
    other.editor.setValue(99)
    assert settings.load({}).recent == settings.MOST_RECENT


@pytest.mark.parametrize(("key", "said"), [("shortcuts", "no set of keys"), ("bundle", "no model bundle")])
def test_what_names_nothing_that_is_there_is_refused_in_its_place(window: MainWindow, key: str, said: str) -> None:
    row = settings_page(window).rows[key]
    write(row.editor, "nothing there")
    assert said in row.error
    assert not paths.user_settings_file().exists()
    write(row.editor, "ohif" if key == "shortcuts" else str(paths.default_bundle()))
    assert row.error == ""
    assert "From: user" in row.said


def test_a_search_leaves_the_settings_that_have_all_words(window: MainWindow) -> None:
    page = settings_page(window)
    assert len(page.shown) == len(settings.ENTRIES)
    page.search.setText("screens MM")
    assert page.shown == ["screens"]
    for wanted in ("cuda", "processor"):  # a value by its name in the file, and by what it is called
        page.search.setText(wanted)
        assert page.shown == ["device"]
    page.search.setText("there is none such")
    assert page.shown == []
    assert "No setting has these words." in [part.text() for part in page.findChildren(type(page._nothing))]


def test_what_is_locked_or_said_elsewhere_says_why(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    (home / "machine.toml").write_text('recent = 3\nlocked = ["recent", "shortcuts"]')
    window = opened(qtbot, shelf, command_line={"theme": "light"})
    page = settings_page(window)
    rows = page.rows
    assert not rows["recent"].editor.isEnabled()
    assert "Locked: This machine's administrator has locked 'recent'." in rows["recent"].said
    assert "From: system" in rows["recent"].said
    assert not rows["theme"].editor.isEnabled()
    assert "The command line of this start says so." in rows["theme"].said
    assert "From: command line" in rows["theme"].said
    assert rows["mouse"].editor.isEnabled()
    window.close()


def test_a_change_in_the_file_is_seen_when_the_page_opens_again(window: MainWindow) -> None:
    page = settings_page(window)
    page.close()
    settings.store("mouse", "slicer")
    assert settings_page(window) is page
    assert "From: user" in page.rows["mouse"].said
    assert window.scene.mouse is TABLE["slicer"]


def test_a_broken_file_is_told_kept_and_set_aside_on_request(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    file = paths.user_settings_file()
    file.parent.mkdir()
    file.write_text("theme = light")
    (home / "machine.toml").write_text('mouse = "osirix"')
    window = opened(qtbot, shelf)
    assert window.scene.mouse is TABLE["osirix"]
    page = settings_page(window)
    assert "Your settings.toml cannot be read" in page.trouble.text
    row = page.rows["recent"]
    assert isinstance(row.editor, QSpinBox)
    row.editor.setValue(4)
    assert "TOML" in row.error
    assert file.read_text() == "theme = light"
    page.set_aside()
    assert "settings.broken.toml" in page.trouble.text
    assert file.with_name("settings.broken.toml").read_text() == "theme = light"
    row.editor.setValue(5)
    assert settings.load({}).recent == 5
    window.close()


def test_the_wheel_over_a_choice_scrolls_the_page_and_changes_nothing(window: MainWindow) -> None:
    page = settings_page(window)
    page.search.setFocus()
    for key in ("theme", "recent"):
        editor = page.rows[key].editor
        place = QPointF(5, 5)
        wheel = QWheelEvent(
            place, editor.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(editor, wheel)
    assert not paths.user_settings_file().exists()


@pytest.mark.parametrize("name", ["settings", "keys", "display_test"])
def test_enter_in_a_line_presses_no_button(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.actions_by_id[name].trigger()
    actions = window.preference_actions
    (page,) = actions._dialogs
    for button in page.findChildren(QPushButton):
        assert not button.autoDefault()
        assert not button.isDefault()
    line = page.findChildren(QLineEdit)[0]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.isVisible()
    assert not paths.user_settings_file().exists()


def test_the_keyboard_begins_at_the_search_and_goes_as_one_reads(window: MainWindow) -> None:
    assert settings_page(window).focusWidget() is settings_page(window).search
    page = keys_page(window)
    after = page.button("reset_all").nextInFocusChain()
    while not isinstance(after, QPushButton):
        after = after.nextInFocusChain()
    assert after.text().replace("&", "") == "Close"


# --- keys -------------------------------------------------------------------------------------------------------------


def test_a_pressed_key_is_written_and_used_at_once(qtbot: QtBot, window: MainWindow) -> None:
    page = keys_page(window)
    page.choose("invert")
    press(page, "F12")
    assert settings.load({}).shortcuts == "My keys"
    assert key_sets.key_set("My keys").changes == {"invert": ("F12",)}
    assert [key.toString() for key in window.actions_by_id["invert"].shortcuts()] == ["F12"]
    assert "(F12)" in window.actions_by_id["invert"].toolTip()
    assert page.sets.currentText() == "My keys"
    page._add.setChecked(True)
    press(page, "I")
    assert key_sets.key_set("My keys").changes == {"invert": ("F12", "I")}
    page.button("none").click()
    assert window.actions_by_id["invert"].shortcuts() == []
    page.reset()
    assert key_sets.key_set("My keys").changes == {}
    assert [key.toString() for key in window.actions_by_id["invert"].shortcuts()] == ["I"]


def test_the_field_takes_what_is_really_pressed(qtbot: QtBot, window: MainWindow) -> None:
    page = keys_page(window)
    page.choose("fit")
    page.press.setFocus()
    qtbot.keyClick(page.press, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: key_sets.own_folder().exists())
    assert window.preferences.keys.keys["fit"] == ("Ctrl+K",)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_nobody_is_caught_in_the_field(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    page = keys_page(window)
    page.choose("fit")
    page.activateWindow()
    page.press.setFocus()
    qtbot.waitUntil(page.press.hasFocus)
    qtbot.keyClick(page.press, key)
    assert not page.press.isAncestorOf(QApplication.focusWidget())
    assert not page.press.hasFocus()
    assert page.status == ""


def test_a_key_that_something_else_has_is_refused_with_its_name(window: MainWindow) -> None:
    page = keys_page(window)
    page.choose("fit")
    for key, owner in (("I", "'Invert' (Window/level)"), ("Space", "'Move the film'"), ("X", "'Peek at the heatmap'")):
        press(page, key)
        assert owner in page.status
    assert not key_sets.own_folder().exists()
    page.choose("invert")
    press(page, "F12")
    page.choose("fit")
    press(page, "I")
    page.choose("invert")
    page.reset()
    assert "I is the key of 'Fit to window'" in page.status


def test_held_keys_can_be_others(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))
    canvas = window.workspace.main
    page = keys_page(window)
    page.choose("peek")
    assert not page._add.isEnabled()
    press(page, "Ctrl+F12")
    assert "no Ctrl, Alt or Shift" in page.status
    press(page, "Y")
    for key, peeks in ((Qt.Key.Key_X, False), (Qt.Key.Key_Y, True)):
        qtbot.keyPress(canvas, key)
        assert window.scene.overlay.peeking is peeks
        qtbot.keyRelease(canvas, key)
        assert not window.scene.overlay.peeking


def test_words_on_the_screen_name_the_keys_in_use(qtbot: QtBot, window: MainWindow) -> None:
    window.open([Path("a")])
    qtbot.waitUntil(lambda: isinstance(window.session.state, states.Analysed))

    def said() -> str:
        corners = captions.corners(window.scene, window.workspace.main.viewport())
        return "".join(line.words for line in corners.bottom_right) + window.side.explanation._switch.toolTip()

    assert said() == "A film for tests.1 notice (N)Keep the heatmap on (Shift+X); hold X to peek"
    page = keys_page(window)
    for name, key in (("notices", "F12"), ("lock", "F11"), ("peek", "Y")):
        page.choose(name)
        press(page, key)
    assert said() == "A film for tests.1 notice (F12)Keep the heatmap on (F11); hold Y to peek"
    for name in ("notices", "lock", "peek"):
        page.choose(name)
        page.button("none").click()
    assert said() == "A film for tests.1 noticeKeep the heatmap on"
    window.stage.set_count(2)
    assert all(pane.reading.scene.keys["peek"] == () for pane in window.stage.panes)


def test_sets_of_other_programs_and_all_as_delivered(window: MainWindow) -> None:
    page = keys_page(window)
    page.sets.setCurrentText("As in Weasis")
    page.sets.activated.emit(page.sets.currentIndex())
    assert settings.load({}).shortcuts == "weasis"
    assert [key.toString() for key in window.actions_by_id["flip_horizontal"].shortcuts()] == ["Alt+F"]
    assert window.menus["File"].title() == "F&ile"
    assert window.menus["Heatmap"].title() != "He&lp"
    page.reset_all()
    assert "shortcuts" not in paths.user_settings_file().read_text()
    assert window.menus["File"].title() == "&File"
    assert [key.toString() for key in window.actions_by_id["flip_horizontal"].shortcuts()] == ["H"]


def test_a_change_of_a_set_of_the_program_makes_one_of_ones_own(window: MainWindow) -> None:
    page = keys_page(window)
    page.sets.setCurrentText("As in OHIF")
    page.sets.activated.emit(page.sets.currentIndex())
    page.choose("invert")
    press(page, "F12")
    made = window.preferences.keys
    assert (made.name, made.origin) == ("My keys", "own")
    assert made.keys["fit"] == ("=",)
    page.delete()
    assert window.preferences.keys == KeySet()
    assert not list(key_sets.own_folder().iterdir())


def test_a_search_finds_actions_by_name_key_and_menu(window: MainWindow) -> None:
    page = keys_page(window)
    everything = page.table.rowCount()
    for wanted, found in (("cardio prop", ["propose_ctr"]), ("hold x", ["peek"]), ("Ctrl+Shift+O", ["open_folder"])):
        page.search.setText(wanted)
        assert [action.id for action in page._seen] == found
    page.search.setText("nothing such")
    assert page.chosen is None
    press(page, "F12")
    page.search.clear()
    assert page.table.rowCount() == everything
    assert not key_sets.own_folder().exists()


def test_keys_go_from_one_reader_to_another_in_a_file(window: MainWindow, home: Path) -> None:
    page = keys_page(window)
    page.choose("fit")
    press(page, "F12")
    page.give_away(str(home / "mine.toml"))
    assert "was written" in page.status
    page.delete()
    page.take_in(str(home / "mine.toml"))
    assert "Taken in as 'My keys'." in page.status
    assert window.preferences.keys.changes == {"fit": ("F12",)}
    page.take_in(str(home / "mine.toml"))
    assert window.preferences.keys.name == "My keys 2"
    (home / "CANARY.toml").write_text("no toml")
    page.take_in(str(home / "CANARY.toml"))
    assert "no TOML" in page.status
    assert "CANARY" not in page.status
    page.give_away(str(home / "no folder" / "a.toml"))
    assert "cannot be written" in page.status


def test_locked_keys_can_be_looked_at_and_given_away_only(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    (home / "machine.toml").write_text('shortcuts = "Ward"\nlocked = ["shortcuts"]')
    key_sets.site_folder().mkdir()
    key_sets.write(KeySet("Ward", "site", {"fit": ("F11",)}), key_sets.site_folder() / "Ward.toml")
    window = opened(qtbot, shelf)
    assert [key.toString() for key in window.actions_by_id["fit"].shortcuts()] == ["F11"]
    page = keys_page(window)
    assert page.sets.currentText() == "Ward (of this site)"
    assert "locked 'shortcuts'" in page._locked.text()
    able = {name for name in page._buttons if page.button(name).isEnabled()}
    assert able == {"export"}
    assert not page.sets.isEnabled()
    assert not page.press.isEnabled()
    page.reset_all()
    page.take_in(str(key_sets.site_folder() / "Ward.toml"))
    assert "locked" in page.status
    assert not paths.user_settings_file().exists()
    window.close()


def test_a_sites_keys_that_are_not_locked_can_be_left_for_those_delivered(
    qtbot: QtBot, shelf: Shelf, home: Path
) -> None:
    (home / "machine.toml").write_text('shortcuts = "weasis"')
    window = opened(qtbot, shelf)
    assert [key.toString() for key in window.actions_by_id["flip_horizontal"].shortcuts()] == ["Alt+F"]
    page = keys_page(window)
    page.reset_all()
    assert [key.toString() for key in window.actions_by_id["flip_horizontal"].shortcuts()] == ["H"]
    assert page.sets.currentText() == "As delivered"
    window.close()


def test_a_set_that_is_gone_is_told_and_the_keys_are_those_delivered(qtbot: QtBot, shelf: Shelf, home: Path) -> None:
    settings.store("shortcuts", "Gone")
    window = opened(qtbot, shelf)
    assert [key.toString() for key in window.actions_by_id["fit"].shortcuts()] == ["F"]
    assert "no set of keys called 'Gone'" in keys_page(window)._locked.text()
    settings.store("shortcuts", "Gone too")
    window.preferences.read_again()
    assert "no set of keys called 'Gone too'" in " ".join(window.messages.texts)
    window.close()


def test_the_help_page_shows_the_keys_in_use(qtbot: QtBot, window: MainWindow) -> None:
    from cxrviewer.gui.actions.pages import Page

    page = keys_page(window)
    page.choose("peek")
    press(page, "F12")
    window.actions_by_id["help"].trigger()
    (sheet,) = [page for page in window.findChildren(Page) if page.isVisible()]
    assert "hold F12" in sheet.browser.toPlainText()
    assert "hold X" not in sheet.browser.toPlainText()


@pytest.mark.parametrize("dialog", ["settings", "keys", "display_test", "models"])
def test_a_dialog_that_is_closed_takes_other_colours_when_it_is_opened_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, dialog: str
) -> None:
    def shown() -> list[QDialog]:
        return [one for one in window.findChildren(QDialog) if one.isVisible()]

    window.actions_by_id[dialog].trigger()
    (page,) = shown()
    assert page.styleSheet() == form_sheet(DARK)
    window.set_theme(LIGHT)
    assert page.styleSheet() == form_sheet(LIGHT)
    page.close()
    styled = list[str]()
    dress = QWidget.setStyleSheet
    monkeypatch.setattr(type(page), "setStyleSheet", lambda one, sheet: (styled.append(sheet), dress(one, sheet)))
    window.set_theme(DARK)
    assert styled == []  # a switch of colours would take the longer the more dialogs were ever opened
    window.actions_by_id[dialog].trigger()
    assert shown() == [page]
    assert styled == [form_sheet(DARK)]


def test_file_dialogs_of_keys_are_asked_for_first_on_a_shared_screen(window: MainWindow) -> None:
    page = keys_page(window)
    window.privacy.set_on(True)
    page.button("import").click()
    assert page.findChildren(QFileDialog) == []
    window.privacy.set_on(False)
