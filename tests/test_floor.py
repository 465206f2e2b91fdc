"""Settings, paths, logs and notifications: the ground floor."""

import logging
import sys

import pytest

from cxrviewer import logs, notify, paths, settings
from cxrviewer.errors import SettingsError


@pytest.fixture
def files(tmp_path, monkeypatch):
    machine, user = tmp_path / "machine.toml", tmp_path / "user.toml"
    monkeypatch.setattr(paths, "machine_settings_file", lambda: machine)
    monkeypatch.setattr(paths, "user_settings_file", lambda: user)
    return machine, user


def test_layers(files):
    machine, user = files
    assert settings.load({}).device == "auto"
    machine.write_text('device = "cpu"\ntheme = "light"')
    assert settings.load({}).device == "cpu"
    user.write_text('schema_version = 1\ndevice = "cuda"')
    assert settings.load({}).device == "cuda"
    assert settings.load({"CXRVIEWER_DEVICE": "mps"}).device == "mps"
    assert settings.load({}).theme == "light"


def test_locked_keys_stay(files):
    machine, user = files
    machine.write_text('device = "cpu"\nlocked = ["device"]')
    user.write_text('device = "cuda"\nlocked = []')
    assert settings.load({"CXRVIEWER_DEVICE": "mps"}).device == "cpu"


@pytest.mark.parametrize(
    "text",
    ["device = ", "colour = 'red'", "device = 7", "device = 'abacus'", "schema_version = 9", "mouse = 'trackball'"],
)
def test_settings_that_cannot_be_used(files, text):
    files[1].write_text(text)
    with pytest.raises(SettingsError):
        settings.load({})


def test_widths_of_screens(files):
    assert settings.screen_widths("") == {}
    assert settings.screen_widths("RX560: 423; Dell: U27 : 597.5 ;") == {"RX560": 423.0, "Dell: U27": 597.5}
    files[1].write_text('screens = "RX560: 423"')
    assert settings.load({}).screens == "RX560: 423"


@pytest.mark.parametrize("text", ["RX560", "RX560: wide", "RX560: 0", ": 423", "RX560: nan", "423", "RX560: 42300"])
def test_widths_that_no_screen_has(files, text):
    files[1].write_text(f'screens = "{text}"')
    with pytest.raises(SettingsError, match="screens"):
        settings.load({})


def test_a_setting_is_stored_and_the_rest_of_the_file_stays(files):
    user = files[1]
    settings.store("bundle", "/models/mine")
    assert settings.load({}).bundle == "/models/mine"
    user.write_text('# my own words\nschema_version = 1\ntheme = "light"  # at night\nbundle = "/old"\n')
    settings.store("bundle", 'C:\\models\\"Größe" 😀\x7f')
    assert settings.load({}).bundle == 'C:\\models\\"Größe" 😀\x7f'
    assert settings.load({}).theme == "light"
    assert user.read_text(encoding="utf-8").startswith(
        '# my own words\nschema_version = 1\ntheme = "light"  # at night\n'
    )
    settings.store("bundle", "")
    assert settings.load({}).bundle == ""


def test_a_value_over_several_lines_is_replaced_whole(files):
    files[1].write_text('bundle = """/a\nbundle = 7"""\ntheme = "dark"\n')
    settings.store("bundle", "/b")
    assert (settings.load({}).bundle, settings.load({}).theme) == ("/b", "dark")


def test_what_cannot_be_stored_is_refused(files):
    machine, user = files
    machine.write_text('bundle = "/fixed"\nlocked = ["bundle"]')
    with pytest.raises(SettingsError, match="locked 'bundle'"):
        settings.store("bundle", "/mine")
    with pytest.raises(SettingsError):
        settings.store("device", "abacus")
    assert not user.exists()
    user.write_text("no toml")
    with pytest.raises(SettingsError, match="TOML"):
        settings.store("theme", "dark")


def test_shipped_folders_in_a_checkout_and_in_a_frozen_program(tmp_path, monkeypatch):
    assert paths.sample_film().is_file()
    assert (paths.default_bundle() / "bundle.json").is_file()
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_an_incomplete_installation_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "cxrviewer")
    with pytest.raises(FileNotFoundError, match="Install cxrviewer again"):
        paths.resources()


def record(name, exc_info=None):
    return logging.LogRecord(name, logging.ERROR, "", 0, "text", (), exc_info)


def test_only_own_messages_are_logged_and_no_traceback():
    own = logs.OwnMessagesOnly()
    assert not own.filter(record("pydicom"))
    assert not own.filter(record("py.warnings"))
    try:
        raise ValueError("CANARY")
    except ValueError:
        entry = record("cxrviewer.gui", sys.exc_info())
    assert own.filter(entry)
    assert "CANARY" not in logging.Formatter().format(entry)
    assert "ValueError" in logging.Formatter().format(entry)


def test_a_log_that_cannot_be_written_is_done_without(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(paths, "logs", lambda: tmp_path / "file" / "logs")
    logger = logging.getLogger("cxrviewer")
    logs.start()
    logger.error("nobody hears")


def test_listeners_come_and_go():
    heard = []
    stop = notify.subscribe(heard.append)
    notify.notify("info", "one")
    stop()
    stop()
    notify.notify("info", "two")
    assert heard == [notify.Notification("info", "one")]
