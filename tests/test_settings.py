"""Settings: the declaration, where values come from, what cannot be used, storing and resetting."""

import os
import re
import sys
from datetime import date
from pathlib import Path

import pytest

from cxrviewer import paths, settings
from cxrviewer.errors import OutputError, SettingsError
from cxrviewer.settings import storing
from cxrviewer.settings.declaration import BY_KEY, markdown_table

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def files(tmp_path, monkeypatch):
    machine, user = tmp_path / "machine.toml", tmp_path / "user" / "settings.toml"
    user.parent.mkdir()
    monkeypatch.setattr(paths, "machine_settings_file", lambda: machine)
    monkeypatch.setattr(paths, "user_settings_file", lambda: user)
    return machine, user


def test_the_document_shows_the_settings_as_they_are():
    text = (ROOT / "docs" / "it.md").read_text(encoding="utf-8")
    shown = re.search(r"<!-- settings: [^\n]*-->\n(.*)<!-- /settings -->", text, re.DOTALL)
    assert shown
    assert shown.group(1).strip() == markdown_table().strip()


def test_every_default_can_be_used_and_every_setting_is_explained():
    for one in settings.ENTRIES:
        assert one.check(one.default) == one.default
        assert one.words.help.endswith(".")
        assert one.words.section
        assert one.words.title
    assert {one.kind for one in settings.ENTRIES} == {"choice", "text", "number", "flag"}


def test_no_variable_of_the_users_leads_away_from_what_the_administrator_locked(tmp_path, monkeypatch):
    usual = paths.machine_settings_file()
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "HOME", "WIN_PD_OVERRIDE_COMMON_APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    assert paths.machine_settings_file() == usual
    if sys.platform in ("linux", "darwin"):
        assert f"`{usual}`" in (ROOT / "docs" / "it.md").read_text(encoding="utf-8")


def test_where_a_value_comes_from(files):
    machine, user = files
    layers = settings.read_layers({})
    assert {layers.origin(key) for key in BY_KEY} == {"default"}
    machine.write_text('recent = 3\ntheme = "light"\nlog_level = "ERROR"\nlocked = ["theme", "mouse"]')
    user.write_text('recent = 5\ntheme = "dark"\nmouse = "weasis"\n')
    layers = settings.read_layers({"CXRVIEWER_SINGLE_WINDOW": "no", "CXRVIEWER_RECENT": "7"}, {"device": "cpu"})
    assert layers.troubles == ()
    found = {key: (layers.origin(key), layers.value(key)) for key in BY_KEY}
    assert found["recent"] == ("environment", 7)
    assert found["single_window"] == ("environment", False)
    assert found["theme"] == ("machine", "light")
    assert found["mouse"] == ("default", "ohif")
    assert found["log_level"] == ("machine", "ERROR")
    assert found["device"] == ("command line", "cpu")
    assert settings.read_layers({}).value("recent") == 5
    assert layers.refusal("recent") is None
    assert "locked 'mouse'" in str(layers.refusal("mouse"))


@pytest.mark.parametrize(
    ("words", "value"),
    [("true", True), ("yes", True), ("1", True), (" TRUE ", True), ("false", False), ("no", False), ("0", False)],
)
def test_a_flag_of_the_environment(files, words, value):
    files[1].write_text(f"single_window = {str(not value).lower()}")
    assert settings.load({"CXRVIEWER_SINGLE_WINDOW": words}).single_window is value


def test_a_number_and_a_text_of_the_environment(files):
    layers = settings.read_layers({"CXRVIEWER_RECENT": " 7 ", "CXRVIEWER_PACS_TITLE": "123"})
    assert (layers.settings.recent, layers.settings.pacs_title, layers.troubles) == (7, "123", ())
    for words in ("seven", "-1", "7.0"):
        (trouble,) = settings.read_layers({"CXRVIEWER_RECENT": words}).troubles
        assert "'recent'" in str(trouble)


def test_what_cannot_be_used_is_told_and_costs_nothing_else(files):
    files[1].write_text('device = "abacus"\ncolour = "red"\nrecent = 999\nsingle_window = 1\nmouse = "slicer"')
    layers = settings.read_layers({"CXRVIEWER_LOG_LEVEL": "LOUD"})
    assert layers.settings == settings.Settings(mouse="slicer")
    told = " ".join(map(str, layers.troubles))
    for words in ("'abacus'", "'colour' is unknown", "0 to 20", "'single_window' is of the wrong kind", "'LOUD'"):
        assert words in told


def test_a_broken_file_of_the_user_lifts_no_lock(files):
    machine, user = files
    machine.write_text('device = "cpu"\nlocked = ["device"]')
    user.write_text("theme = 'dark'\nno toml")
    layers = settings.read_layers({})
    assert layers.user_broken
    assert "Your settings.toml" in str(layers.troubles[0])
    assert "line 2" in str(layers.troubles[0])
    assert (layers.settings.device, layers.settings.theme) == ("cpu", "system")
    assert layers.locked == {"device"}


@pytest.mark.parametrize(
    "text",
    [
        "no toml",
        "schema_version = 9",
        "locked = 'device'",
        "locked = [['device']]",
        "locked = ['device', 1]",
        "locked = 1",
    ],
)
def test_a_machine_file_that_cannot_be_read_locks_everything(files, text):
    files[0].write_text(text)
    files[1].write_text('theme = "dark"')
    layers = settings.read_layers({"CXRVIEWER_DEVICE": "cpu"})
    assert layers.troubles
    assert layers.settings == settings.Settings(locked=frozenset(BY_KEY))
    with pytest.raises(SettingsError):
        settings.store("theme", "light")


def test_a_key_that_only_a_newer_program_knows_unlocks_no_other(files):
    files[0].write_text('locked = ["device", "newer"]')
    layers = settings.read_layers({})
    assert layers.locked == {"device"}
    assert "known keys" in str(layers.troubles[0])


def test_numbers_and_flags_are_stored_and_reset(files):
    user = files[1]
    user.write_text("# mine\nschema_version = 1\nrecent = 3  # a few\n\ntheme = 'dark'\n")
    settings.store("recent", 4)
    settings.store("single_window", False)
    assert user.read_text() == "# mine\nschema_version = 1\nrecent = 4\n\ntheme = 'dark'\nsingle_window = false\n"
    settings.reset("recent")
    settings.reset("recent")
    assert user.read_text() == "# mine\nschema_version = 1\n\ntheme = 'dark'\nsingle_window = false\n"
    for key, value in (("recent", True), ("recent", "4"), ("recent", -1), ("single_window", 1), ("theme", 3)):
        with pytest.raises(SettingsError, match=key):
            settings.store(key, value)
    user.write_text('bundle = """\n/a"""\ntheme = "dark"\n')
    settings.reset("bundle")
    assert settings.load({}) == settings.Settings(theme="dark")


def test_what_is_locked_cannot_be_reset(files):
    machine, user = files
    user.write_text("recent = 3\n")
    machine.write_text('locked = ["recent"]')
    with pytest.raises(SettingsError, match="locked 'recent'"):
        settings.reset("recent")
    assert user.read_text() == "recent = 3\n"


def test_a_settings_file_that_is_none_to_read_is_told(files):
    files[1].mkdir()
    (trouble,) = settings.read_layers({}).troubles
    assert str(trouble) == "Your settings.toml cannot be read as TOML. Check permissions."
    with pytest.raises(SettingsError, match="cannot be read"):
        settings.store("theme", "dark")


def test_a_byte_order_mark_is_no_mistake(files):
    machine, user = files
    machine.write_bytes(b'\xef\xbb\xbfrecent = 3\nlocked = ["recent"]')
    user.write_bytes(b"\xef\xbb\xbfdevice = 'cpu'")
    settings.store("theme", "dark")
    layers = settings.read_layers({})
    assert (layers.troubles, layers.locked) == ((), {"recent"})
    assert (layers.value("recent"), layers.value("device"), layers.value("theme")) == (3, "cpu", "dark")


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders")
def test_what_is_no_file_or_too_long_for_settings_is_not_read(files):
    os.mkfifo(files[0])
    files[1].write_text("#" * 2**20 + "\n")
    assert len(settings.read_layers({}).troubles) == 2


def test_each_trouble_says_where_it_stands(files):
    files[0].write_text('device = "abacus"')
    files[1].write_text("recent = 99")
    found = settings.read_layers({"CXRVIEWER_THEME": "pink"}).troubles
    assert [one.place for one in found] == ["the machine's settings", "your settings.toml", "the environment"]


def test_below_a_file_there_are_no_settings(files, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "user_settings_file", lambda: tmp_path / "file" / "settings.toml")
    (tmp_path / "file").touch()
    assert settings.read_layers({}).troubles == ()


def test_the_first_setting_makes_its_folder_and_what_cannot_be_written_is_told(files, monkeypatch):
    user = files[1].parent / "new" / "settings.toml"
    monkeypatch.setattr(paths, "user_settings_file", lambda: user)
    with pytest.raises(SettingsError, match="cannot be renamed"):
        settings.set_aside()
    settings.store("theme", "dark")
    assert user.read_text() == 'schema_version = 1\ntheme = "dark"\n'

    def full(*_):
        raise OutputError("The disk is full.", "Free space.")

    monkeypatch.setattr(storing, "write_text", full)
    with pytest.raises(SettingsError, match="cannot be written"):
        settings.store("theme", "light")
    assert settings.load({}).theme == "dark"


def test_what_is_no_setting_is_neither_stored_nor_reset(files):
    files[1].write_text("colour = 'red'\n")
    for change in (lambda: settings.store("colour", "red"), lambda: settings.reset("colour")):
        with pytest.raises(SettingsError, match="'colour' is unknown"):
            change()
    assert files[1].read_text() == "colour = 'red'\n"


def test_a_file_with_tables_is_not_written_anew(files):
    files[1].write_text('bundle = """\n/a"""\n[table]\nx = 1\n')
    with pytest.raises(SettingsError, match="in an editor"):
        settings.store("bundle", "/b")
    assert "[table]" in files[1].read_text()


def test_a_file_of_lists_within_lists_without_end_is_no_toml(files):
    files[1].write_text("recent = " + "[" * 10_000)
    layers = settings.read_layers({})
    assert [str(trouble) for trouble in layers.troubles] == [
        "Your settings.toml cannot be read as TOML. Mend or remove it."
    ]
    assert layers.settings.recent == 0


def test_a_broken_file_is_kept_under_another_name(files):
    user = files[1]
    for number, name in enumerate(("settings.broken.toml", "settings.broken1.toml")):
        user.write_text(f"no toml {number}")
        with pytest.raises(SettingsError, match="TOML"):
            settings.store("theme", "dark")
        assert settings.set_aside() == user.with_name(name)
        assert user.with_name(name).read_text() == f"no toml {number}"
        settings.store("theme", "dark")
        assert settings.load({}).theme == "dark"


@pytest.mark.parametrize("text", ["", "PACS@host:104", "MY PACS@[::1]:1", "P@127.0.0.1:65535"])
def test_the_address_of_a_pacs(files, text):
    settings.store("pacs", text)
    assert settings.load({}).pacs == text


@pytest.mark.parametrize(
    "text", ["PACS", "PACS@host", "@host:1", f"{'P' * 17}@host:1", "P@host:0", "P@host:65536", "P@a:b:1", r"P\@host:1"]
)
def test_what_is_no_address_of_a_pacs(files, text):
    with pytest.raises(SettingsError, match="AET@HOST:PORT"):
        settings.store("pacs", text)


def test_verified_screens():
    found = settings.screen_verifications("RX560: 2026-11-20 TG18-QC; *: 2026-11-21")
    assert found == {
        "RX560": settings.Verification(date(2026, 11, 20), "TG18-QC"),
        "*": settings.Verification(date(2026, 11, 21)),
    }
    assert settings.screen_verifications(settings.verifications_text(found)) == found
    for text in ("RX560", "RX560: soon", ": 2026-11-20", "RX560: 2026-13-01", f"RX560: 2026-11-20 {'a' * 81}"):
        with pytest.raises(SettingsError, match="verified_screens"):
            settings.screen_verifications(text)
    for note in ("by day; by night", "ratio 1:350", "a" * 81):
        with pytest.raises(SettingsError, match="note"):
            settings.verifications_text({"*": settings.Verification(date(2026, 11, 20), note)})
