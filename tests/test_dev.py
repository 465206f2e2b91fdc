"""The two commands of the README, as far as they can be tried inside their own environment."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def dev():
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def calls(dev, monkeypatch):
    made = []
    monkeypatch.setattr(dev, "set_up", lambda: True)
    monkeypatch.setattr(dev, "call", lambda *arguments: made.append(arguments) or 0)
    return made


def test_uses_the_standard_library_only():
    lines = (ROOT / "dev.py").read_text().splitlines()
    imported = {line.split()[1].partition(".")[0] for line in lines if line.startswith(("import ", "from "))}
    assert imported <= sys.stdlib_module_names


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_usage(dev, capsys, arguments):
    assert dev.main(arguments) == 2
    assert "dev.py run" in capsys.readouterr().err


def test_run_without_a_display_analyses_the_sample(dev, calls, monkeypatch, capsys):
    monkeypatch.setattr(dev, "has_display", lambda: False)
    assert dev.main(["run"]) == 0
    assert calls[0][2] == "analyze"
    assert Path(calls[0][3]).is_file()
    assert capsys.readouterr().out.startswith("Report: ")


def test_run_with_a_display_opens_the_window(dev, calls, monkeypatch):
    monkeypatch.setattr(dev, "has_display", lambda: True)
    assert dev.main(["run"]) == 0
    assert calls[0][2] == "view"


def test_run_passes_arguments_on(dev, calls):
    assert dev.main(["run", "--", "info", "--json"]) == 0
    assert calls == [("-m", "cxrviewer", "info", "--json")]


def test_test_runs_every_check_and_stops_at_the_first_failure(dev, calls, monkeypatch, capsys):
    assert dev.main(["test"]) == 0
    assert len(calls) == 5
    monkeypatch.setattr(dev, "call", lambda *arguments: 3)
    assert dev.main(["test"]) == 3
    assert "Failed: -m ruff" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "offscreen:redirect"}, False),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
    ],
)
def test_display(dev, monkeypatch, environment, expected):
    monkeypatch.setattr(dev.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert dev.has_display() is expected


def test_set_up_is_not_done_twice(dev, monkeypatch, tmp_path):
    stamp, python = tmp_path / "stamp", tmp_path / "python"
    python.touch()
    stamp.write_text(dev.fingerprint())
    monkeypatch.setattr(dev, "STAMP", stamp)
    monkeypatch.setattr(dev, "PYTHON", python)
    monkeypatch.setattr(dev.subprocess, "run", lambda *a, **k: pytest.fail("installed again"))
    assert dev.set_up()
    stamp.write_text("other")
    failed = type("Done", (), {"returncode": 1})()
    monkeypatch.setattr(dev.subprocess, "run", lambda *a, **k: failed)
    assert not dev.set_up()
