"""What group policy fixes holds and is locked, whatever files and the environment say."""

from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from cxrviewer import paths, settings
from cxrviewer.settings import policies


@pytest.fixture
def fixed(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "machine_settings_file", lambda: tmp_path / "machine.toml")
    monkeypatch.setattr(paths, "user_settings_file", lambda: tmp_path / "user.toml")
    (tmp_path / "machine.toml").write_text('recent = 5\ntheme = "light"\nlocked = ["theme"]')
    (tmp_path / "user.toml").write_text("recent = 20\nsingle_window = true")

    def fix(values):
        monkeypatch.setattr(policies, "read", lambda: policies.of_values(values))
        return settings.read_layers({"CXRVIEWER_RECENT": "7"})

    return fix


def test_a_policy_stands_above_every_layer_and_is_locked(fixed):
    layers = fixed({"recent": 0, "single_window": 0, "device": "cpu", "of_another_version": 1})
    assert (layers.settings.recent, layers.settings.single_window, layers.settings.device) == (0, False, "cpu")
    assert layers.locked == {"recent", "single_window", "device", "theme"}
    assert layers.origin("recent") == "machine"
    assert not layers.troubles


def test_without_policies_all_is_as_the_files_say(fixed):
    assert fixed({}).settings.recent == 7


def test_a_policy_that_cannot_be_used_is_told_and_leaves_the_key_locked(fixed):
    layers = fixed({"device": "abacus"})
    assert (layers.settings.device, "device" in layers.locked, len(layers.troubles)) == ("auto", True, 1)


@pytest.mark.parametrize("value", [2, -1, "1"])
def test_a_flag_is_one_or_nothing(fixed, value):
    layers = fixed({"single_window": value})
    assert (layers.settings.single_window, "single_window" in layers.locked, len(layers.troubles)) == (True, True, 1)


def test_the_registry_is_read_where_policies_are_written(monkeypatch):
    """`winreg` in small: its functions as Python documents them, with two values and one that names nothing."""
    held = [("Recent", 0, 4), ("device", "cpu", 1), ("", "default", 1)]
    asked = []

    def opened(*place):
        asked.append(place)
        return nullcontext(held)

    fake = SimpleNamespace(
        HKEY_LOCAL_MACHINE="HKLM", KEY_READ=0x20019, KEY_WOW64_64KEY=0x100, OpenKey=opened,
        QueryInfoKey=lambda key: (0, len(key), 0), EnumValue=lambda key, number: key[number],
    )  # fmt: skip
    monkeypatch.setitem(policies.sys.modules, "winreg", fake)
    monkeypatch.setattr(policies.sys, "platform", "win32")
    assert policies.read() == {"recent": 0, "device": "cpu"}
    assert asked == [("HKLM", r"SOFTWARE\Policies\cxrviewer", 0, 0x20119)]

    def missing(*_):
        raise FileNotFoundError(2, "The system cannot find the file specified")

    monkeypatch.setattr(fake, "OpenKey", missing)
    assert policies.read() == {}


@pytest.mark.skipif(policies.sys.platform == "win32", reason="Windows has a registry")
def test_other_systems_have_no_policies():
    assert policies.read() == {}
