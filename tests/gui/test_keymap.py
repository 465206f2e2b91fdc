"""Keys: their notation, who has which, sets of keys as files, and what of them is refused."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from workshop_fakes import move_home

from cxrviewer.errors import SettingsError
from cxrviewer.gui.actions import actions, key_sets, keymap
from cxrviewer.gui.actions.actions import MENUS, by_id
from cxrviewer.gui.actions.key_sets import KeySet

PORTABLE = QKeySequence.SequenceFormat.PortableText


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("shift + ctrl+o", "Ctrl+Shift+O"), ("ctrl++", "Ctrl++"), ("+", "+"), ("f5", "F5"), ("PageUp", "PgUp"),
        ("ä", "Ä"), ("alt+f", "Alt+F"), ("Shift+Meta+Alt+Ctrl+Delete", "Meta+Ctrl+Alt+Shift+Del"), (" x ", "X"),
    ],
)  # fmt: skip
def test_notation_is_qts(written: str, key: str) -> None:
    assert keymap.normal(written) == key
    assert QKeySequence(key).toString(PORTABLE) == key


@pytest.mark.parametrize("words", ["", "Ctrl+", "Ctrl", "XY", "hold X", "left drag", "Hyper+X", "ß", "\n", "Ctrl+Ctrl"])
def test_what_is_no_key(words: str) -> None:
    with pytest.raises(SettingsError, match="is no key"):
        keymap.normal(words)


def test_keys_as_delivered_are_written_as_they_are_kept_and_collide_with_nothing() -> None:
    found = keymap.delivered()
    assert {"peek", "lens"} <= found.keys()
    for name, keys in found.items():
        assert [keymap.normal(key) for key in keys] == list(keys)
        if name != "cancel":
            assert all(keymap.check(by_id(name), key, found) == key for key in keys)
    assert keymap.keymap({}) == found
    assert keymap.changes_of(found) == {}


@pytest.mark.parametrize("name", sorted(keymap.BUILT_IN))
def test_sets_of_other_programs_collide_with_nothing(name: str) -> None:
    changes = keymap.BUILT_IN[name]
    assert keymap.checked(changes) == (changes, 0)
    keys = keymap.keymap(changes)
    every = [key for own in keys.values() for key in own]
    assert len(set(every)) == len(every)
    assert keymap.keymap(keymap.changes_of(keys)) == keys
    titles = keymap.mnemonics(MENUS, keys)
    letters = [title[title.index("&") + 1].upper() for title in titles.values()]
    assert len(set(letters)) == len(MENUS)
    assert not {f"Alt+{letter}" for letter in letters} & set(every)


def test_a_change_takes_the_key_of_what_has_it_as_delivered() -> None:
    keys = keymap.keymap({"fit": ("=", "I")})
    assert (keys["fit"], keys["zoom_in"], keys["invert"]) == (("=", "I"), ("+",), ())


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("fit", "I", "'Invert' (Window/level)"),
        ("fit", "x", "'Peek at the heatmap' (Heatmap)"), ("peek", "F", "'Fit to window'"),
        ("fit", "3", "'A window of the file'"),
        ("fit", "Ctrl+Left", "'Coarse steps'"), ("fit", "Space", "'Move the film'"),
        ("fit", "Return", "'Place a point'"), ("fit", "Esc", "'Cancel'"), ("fit", "Tab", "from part to part"),
        ("peek", "Ctrl+Y", "'Redo'"), ("peek", "Shift+Y", "no Ctrl, Alt or Shift"),
        ("cancel", "F12", "cannot be changed"),
        ("pan", "F12", "cannot be changed"),
    ],
)  # fmt: skip
def test_a_key_that_is_taken_is_refused_with_the_name_of_what_has_it(name: str, key: str, said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        keymap.check(by_id(name), key, keymap.delivered())
    assert said in str(refused.value)


def test_an_action_may_keep_its_own_key() -> None:
    assert keymap.check(by_id("fit"), "f", keymap.delivered()) == "F"


def test_held_keys_say_hold() -> None:
    assert "| Peek at the heatmap | `hold X` |" in actions.markdown_table()
    page = actions.html_table("#808080", keys={"peek": ("Y",), "fit": ("<",), "invert": ()})
    assert "hold Y" in page
    assert "&lt;" in page
    assert "Swap black and white" not in page


def test_a_set_is_kept_found_again_and_deleted(home: Path) -> None:
    made = KeySet("Night shift", "own", {"fit": ("F12", "Ctrl++"), "peek": ("Y",), "invert": ()})
    key_sets.keep(made)
    assert key_sets.key_set("night SHIFT") == made
    assert [one.title for one in key_sets.key_sets()] == ["As delivered", "As in OHIF", "As in Weasis", "Night shift"]
    assert key_sets.free_name("Night shift") == "Night shift 2"
    key_sets.keep(KeySet("Night Shift", "own", {}))
    assert len(list(key_sets.own_folder().iterdir())) == 1
    key_sets.discard("NIGHT SHIFT")
    with pytest.raises(SettingsError, match="no set of keys called 'Night shift'"):
        key_sets.key_set("Night shift")


def test_what_is_exported_can_be_imported(home: Path) -> None:
    for one in key_sets.key_sets():
        file = home / "exported.toml"
        key_sets.write(one, file)
        found = key_sets.read(file)
        assert (found.name, found.keys) == (one.title, one.keys)
        assert key_sets.free_name(found.name) == f"{one.title} 2"


def test_the_sites_sets_come_before_ones_own(home: Path) -> None:
    key_sets.keep(KeySet("Ward", "own", {"fit": ("F12",)}))
    (key_sets.site_folder()).mkdir()
    key_sets.write(KeySet("Ward", "site", {"fit": ("F11",)}), key_sets.site_folder() / "Ward.toml")
    found = key_sets.key_set("ward")
    assert (found.origin, found.changes) == ("site", {"fit": ("F11",)})


HEAD = 'schema_version = 1\nname = "mine"\n[keys]\n'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no toml", "no TOML"),
        (b"\xff\xfe", "no TOML"),
        ("keys = " + "[" * 10_000, "no TOML"),
        ('[keys]\nfit = ["F"]', "no set of keys of this program"),
        ('schema_version = 2\n[keys]\nfit = ["F"]', "no set of keys of this program"),
        ("schema_version = 1\nkeys = 3", "no set of keys of this program"),
        (HEAD + 'fit = "F"', "no set of keys of this program"),
        (HEAD + "fit = [1]", "no set of keys of this program"),
        (HEAD + 'fit = ["F12"]\ninvert = ["f12"]', "F12 is the key of 'Fit to window'"),
        (HEAD + 'fit = ["wheel"]', "'wheel' is no key"),
        (HEAD + 'peek = ["X", "Y"]', "held by one key"),
        (HEAD + 'fit = ["5"]', "'A window of the file'"),
        (HEAD + "#" * 70_000, "too large"),
        (HEAD.replace("mine", "../../mine"), "cannot have this name"),
        (HEAD.replace('"mine"', "7"), "cannot have this name"),
    ],
)
def test_a_file_that_is_no_set_of_keys_is_refused_in_one_line(tmp_path: Path, content: str | bytes, said: str) -> None:
    file = tmp_path / "CANARY.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(SettingsError) as refused:
        key_sets.read(file)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert "CANARY" not in str(refused.value)


@pytest.mark.parametrize("name", ["", "con", "NUL", "a/b", "..", "x" * 41, " a", "a ", "Ä", "weasis", "OHIF", "a.b"])
def test_names_that_no_file_may_have(name: str) -> None:
    with pytest.raises(SettingsError, match="this name"):
        key_sets.good_name(name)


def test_actions_that_only_another_version_knows_are_counted_and_left_out(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(HEAD + 'fit = ["F12"]\nteleport = ["F11"]\npan = ["F10"]')
    found = key_sets.read(file)
    assert (found.changes, found.unknown) == ({"fit": ("F12",)}, 2)


def test_a_damaged_set_says_why_and_hides_no_other(home: Path) -> None:
    key_sets.keep(KeySet("good", "own", {}))
    (key_sets.own_folder() / "bad.toml").write_text("no toml")
    assert "good" in [one.name for one in key_sets.key_sets()]
    with pytest.raises(SettingsError, match="no TOML"):
        key_sets.key_set("bad")


def test_every_menu_keeps_a_letter_of_its_own() -> None:
    found = keymap.mnemonics({"a": "File", "b": "Fit", "c": "It"}, {"x": ("Alt+F", "Ctrl+I")})
    assert list(found.values()) == ["F&ile", "Fi&t", "It"]
