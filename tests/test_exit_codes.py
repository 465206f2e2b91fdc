"""What a command ends with, and the one line it says, whatever happens in it; the words of others are in none."""

import json
import logging
import re
import zipfile
from unittest.mock import create_autospec

import pytest

from cxrviewer import cli, notify, paths
from cxrviewer.errors import CxrViewerError, RequestError
from cxrviewer.installation import self_test
from cxrviewer.training import evaluate as evaluating
from cxrviewer.training.data import audit as auditing
from cxrviewer.training.evaluation.chance import WHY


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A home of its own."""
    for name in ("logs", "user_settings_file", "machine_settings_file"):
        monkeypatch.setattr(paths, name, lambda name=name: tmp_path / name)
    return tmp_path


@pytest.fixture
def run(capfd):
    """Run a command; return its exit code, output and errors."""

    def command(*arguments, view=None):
        code = cli.main([*map(str, arguments)], view=view, layouts=["film"])
        return code, *capfd.readouterr()

    return command


def raising(error):
    def view(_):
        raise error

    return view


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (RequestError("That is none.", "Name one."), 2, "cxrviewer: That is none. Name one.\n"),
        (CxrViewerError("It failed.", "Try again."), 1, "cxrviewer: It failed. Try again.\n"),
        (KeyboardInterrupt(), 1, "cxrviewer: Stopped.\n"),
        (BrokenPipeError(), 1, ""),
        (
            KeyError("CANARY"),
            1,
            "cxrviewer: Something unexpected went wrong (KeyError). Please report it, without any film.\n",
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_what_goes_wrong_is_one_line_and_a_code(run, error, code, said):
    assert run("view", view=raising(error)) == (code, "", said)
    notify.notify("info", "Nobody listens any more.")
    assert run("view", view=lambda _: 0) == (0, "", "")


def test_what_is_told_meanwhile_is_a_line_of_its_own(run):
    assert run(view=lambda _: notify.notify("warning", "A word.") or 0) == (0, "", "cxrviewer: A word.\n")


def test_the_log_says_where_something_unforeseen_happened_and_none_of_its_words(run, home):
    def view(_):
        logging.getLogger("pydicom").error("Invalid value: CANARY")
        logging.getLogger("cxrviewer.gui").error("own %s", "words", exc_info=ValueError("CANARY"))
        raise KeyError("CANARY")

    assert run(view=view)[0] == 1
    (written,) = (home / "logs").iterdir()
    words, place = (line.split(" ", 2)[2] for line in written.read_text().splitlines())
    assert words == "ERROR cxrviewer.gui own words [ValueError]"
    assert re.fullmatch(r"ERROR cxrviewer\.cli Unexpected KeyError at test_exit_codes\.py:\d+", place)


# --- settings ---------------------------------------------------------------------------------------------------------


def test_what_the_administrator_locked_is_not_changed_on_the_command_line(run, home):
    (home / "machine_settings_file").write_text('theme = "light"\nlocked = ["theme", "device"]')
    seen = []
    for option, value in (("theme", "dark"), ("device", "cpu")):
        assert run("view", f"--{option}", value, view=seen.append) == (
            2, "", f"cxrviewer: This machine's administrator has locked '{option}'. Leave out --{option}.\n",
        )  # fmt: skip
    assert run("analyze", home, "--out", home / "out", "--device", "cpu")[0] == 2
    assert seen == []
    assert not (home / "out").exists()
    asked = []
    assert run("view", view=lambda request: asked.append(request) or 0)[0] == 0
    assert asked[0].layers.settings.theme == "light"


def test_a_command_line_stands_above_files_and_a_window_of_its_own_meets_no_other(run, home):
    (home / "user_settings_file").write_text('device = "cuda"')
    asked = []
    for more in ((), ("--device", "cpu"), ("--new-window",), ("--screenshot", home / "a.png")):
        assert run("view", *more, view=lambda request: asked.append(request) or 0)[0] == 0
    assert [request.device for request in asked] == ["cuda", "cpu", "cuda", "cuda"]
    assert [request.may_meet for request in asked] == [True, False, False, False]


def test_settings_that_cannot_be_used_end_a_command_and_are_told_by_a_window(run, home):
    (home / "user_settings_file").write_text('device = "abacus"')
    code, _, said = run("audit-log", "verify")
    assert code == 1
    assert "abacus" in said
    assert said.endswith("It stands in your settings.toml.\n")
    asked = []
    assert run("view", view=lambda request: asked.append(request) or 0) == (0, "", "")
    assert "abacus" in asked[0].trouble
    assert asked[0].device == "auto"


def test_settings_that_cannot_be_used_keep_nobody_from_learning_what_is_the_matter(run, home, monkeypatch):
    (home / "user_settings_file").write_text('device = "abacus"\nlog_level = "ERROR"\nbundle = "CANARY"')
    (home / "machine_settings_file").write_text('recent = 3\nlocked = ["recent"]')
    code, said, wrong = run("info", "--json")
    told = json.loads(said)
    assert (code, wrong.count("\n"), "abacus" in wrong) == (0, 1, True)
    assert told["settings"]["device"] == {"value": "auto", "from": "default"}
    assert told["settings"]["bundle"] == {"value": "(set)", "from": "user"}
    assert (told["locked"], told["folders"]["user_settings"]) == (["recent"], str(home / "user_settings_file"))
    assert {"  bundle: (set), by user", "  recent: 3, by machine", "locked: recent"} <= set(run("info")[1].split("\n"))
    monkeypatch.setattr(self_test, "run", lambda: [self_test._guarded("settings", self_test._settings)])
    code, said, wrong = run("self-test")
    assert (code, said.startswith("FAILED settings  What is configured"), "abacus" in wrong) == (1, True, True)
    assert run("support-bundle", "--out", home / "ticket.zip")[0] == 0
    with zipfile.ZipFile(home / "ticket.zip") as ticket:
        assert not any(word in ticket.read(name) for name in ticket.namelist() for word in (b"abacus", b"CANARY"))


# --- commands that find something wrong -------------------------------------------------------------------------------


@pytest.mark.parametrize(("ok", "code"), [(True, 0), (False, 1)])
def test_a_check_that_fails_fails_the_self_test(run, monkeypatch, ok, code):
    checks = [self_test.Check("first", True, "fine"), self_test.Check("second", ok, "so")]
    monkeypatch.setattr(self_test, "run", create_autospec(self_test.run, return_value=checks))
    assert run("self-test")[:2] == (code, f"ok     first  fine\n{'ok    ' if ok else 'FAILED'} second  so\n")
    found, said, _ = run("self-test", "--json")
    assert (found, json.loads(said)["ok"], len(json.loads(said)["checks"])) == (code, ok, 2)


@pytest.mark.parametrize(("refusals", "code"), [([], 0), (["A class has one film."], 1)])
def test_data_that_nothing_should_be_trained_on_fail_their_audit(run, monkeypatch, tmp_path, refusals, code):
    report = {"films": 1, "refusals": refusals}
    monkeypatch.setattr(auditing, "audit", create_autospec(auditing.audit, return_value=report))
    found, said, _ = run("audit", "--data", tmp_path, "--json")
    assert (found, json.loads(said)) == (code, report)


@pytest.mark.parametrize("lost", [0, 2])
def test_films_that_cannot_be_read_fail_an_evaluation_that_was_made_without_them(run, monkeypatch, tmp_path, lost):
    result = {"films": 8, "balanced_accuracy": 0.5, "balanced_accuracy_interval": (0.25, 0.75), WHY: None,
              "dropped": {"films": 10, "unreadable": lost}}  # fmt: skip
    monkeypatch.setattr(evaluating, "evaluate", create_autospec(evaluating.evaluate, return_value=result))
    code, said, complained = run("evaluate", "--bundle", tmp_path, "--data", tmp_path / "data", "--out", tmp_path)
    assert said.startswith("8 films: balanced accuracy 0.500 (0.250 to 0.750).")
    which = f"cxrviewer: '{tmp_path / 'data'}': 2 of 10 films cannot be read."
    trouble = f"{which} Repair or remove those that report.html names.\n"
    assert (code, complained) == ((1, trouble) if lost else (0, ""))
