"""The support bundle holds what helps, and nothing of a patient whatever lies in logs, settings and films."""

import argparse
import json
import logging
import os
import zipfile
from pathlib import Path

import numpy as np
import pytest
from films import dataset, phantom, saved
from test_canary import CANARY

from cxrviewer import paths, settings
from cxrviewer.commands import support as command
from cxrviewer.installation import support
from cxrviewer.installation.self_test import Check

WORD = CANARY.decode()


@pytest.fixture
def user(tmp_path, monkeypatch):
    """A user whose settings, log, home and recent films all hold the canary."""
    home = tmp_path / WORD
    home.mkdir()
    monkeypatch.setattr(support.Path, "home", lambda: home)
    monkeypatch.setattr(paths, "user_settings_file", lambda: home / "settings.toml")
    monkeypatch.setattr(paths, "machine_settings_file", lambda: home / "machine.toml")
    monkeypatch.setattr(paths, "logs", lambda: home / "logs")
    monkeypatch.setattr(paths, "cache", lambda: home / "cache")
    monkeypatch.setenv("QT_QPA_PLATFORM", f"offscreen:{WORD}")
    monkeypatch.setattr(support.self_test, "run", lambda: [Check("write access", False, f"no {home}/cache")])
    (home / "settings.toml").write_text(f'audit_folder = "/data/{WORD}"\ntheme = "dark"\nscreens = "{WORD}: 400"\n')
    (home / "recent.json").write_text(json.dumps([f"/films/{WORD}.dcm"]))
    (home / "logs").mkdir()
    start = "2026-11-21 08:00:00,000 ERROR cxrviewer.gui "
    own = ("Unexpected ValueError at window.py:12", f"no '{WORD}'", f"gone: /f/{WORD}/a.dcm", f"gone: C:\\f\\{WORD}")
    lines = [*own, f"Qt: {WORD.split()[1]} cannot be opened"]
    text = "".join(f"{start}{line}\n" for line in lines)
    (home / "logs" / "cxrviewer.log").write_text(f"{text}{WORD}\nTraceback of {WORD}\n")
    (home / "logs" / "cxrviewer.log.1").write_text(f"{start.replace('08:', '07:')}older\n")
    return home


def unpacked(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_nothing_of_a_patient_is_in_it(user, tmp_path):
    film = dataset((phantom() * 255).astype(np.uint8), PatientName=WORD, StudyDescription=WORD, PatientID="4711")
    support.write(tmp_path / "ticket.zip", saved(film, user / f"{WORD}.dcm"))
    members = unpacked(tmp_path / "ticket.zip")
    for name, content in members.items():
        for part in (CANARY, *CANARY.split()):
            assert part not in content, f"{part!r} in {name}"
    assert json.loads(members["film.json"])["rows"]


def test_what_helps_is_in_it(user, tmp_path):
    names = support.write(tmp_path / "ticket.zip")
    members = unpacked(tmp_path / "ticket.zip")
    assert set(names) == set(members)
    assert "film.json" not in members
    told = json.loads(members["settings.json"])["settings"]
    assert told["theme"] == {"value": "dark", "from": "user"}
    assert told["audit_folder"] == {"value": "(set)", "from": "user"}
    assert told["bundle"] == {"value": "", "from": "default"}
    assert set(told) == set(settings.declaration.BY_KEY)
    assert json.loads(members["info.json"])["packages"]["torch"]
    (check,) = json.loads(members["self-test.json"])["checks"]
    assert check["detail"] == "no ~/cache"
    lines = members["log.txt"].decode().splitlines()
    assert lines[0].endswith("older")
    assert lines[1].endswith("Unexpected ValueError at window.py:12")


def test_of_the_environment_only_plain_words_are_told():
    around = {"LANG": "de_DE.UTF-8", "LC_ALL": f"/films/{WORD}", "OMP_NUM_THREADS": "4", "DISPLAY": WORD, "HOME": "/me",
              "WAYLAND_DISPLAY": ""}  # fmt: skip
    told = {"LANG": "de_DE.UTF-8", "LC_ALL": "(set)", "OMP_NUM_THREADS": "4", "DISPLAY": "(set)"}
    assert support.environment_told(around) == told


@pytest.mark.skipif(os.name == "nt", reason="there links need rights")
def test_a_home_behind_a_link_is_told_by_neither_name_and_the_root_stays(user, tmp_path, monkeypatch):
    linked = tmp_path / "linked"
    linked.symlink_to(user)
    monkeypatch.setattr(support.Path, "home", lambda: linked)
    assert support._without_home([f"{user}/cache", f"{linked}/cache"]) == ["~/cache", "~/cache"]
    monkeypatch.setattr(support.Path, "home", lambda: Path("/"))
    assert support._without_home("/etc/xdg") == "/etc/xdg"


def test_the_users_home_is_nowhere_told(user):
    told = {"folders": [str(user), {"cache": f"{user}/cache"}], "version": 1}
    assert support._without_home(told) == {"folders": ["~", {"cache": "~/cache"}], "version": 1}


def test_lines_that_the_program_writes_are_lines_of_its_log(user):
    """The form that the bundle looks for is the one that `logs` writes."""
    from cxrviewer import logs

    logs.start()
    logging.getLogger("cxrviewer.somewhere").error("a new line")
    assert support.log_lines()[-1].endswith("cxrviewer.somewhere a new line")


def test_the_command_says_what_it_wrote(user, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(support, "write", lambda out: ["README.txt", "info.json"])
    parser = argparse.ArgumentParser()
    _, _, arguments, function, *_ = command.COMMANDS["support-bundle"]
    arguments(parser)
    assert function(parser.parse_args(["--out", str(tmp_path / "t.zip")])) == 0
    assert "t.zip holds README.txt, info.json. Look at it" in capsys.readouterr().out
