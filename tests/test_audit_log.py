"""The command that checks, shows and exports the audit trail, what commands leave in it, and that it names nobody."""

import csv
import json
import subprocess
import sys
from dataclasses import replace

import pytest
from explained import film_at, quick_bundle
from test_canary import CANARY, FILES, names_nobody

from cxrviewer import cli, open_radiograph, paths
from cxrviewer.commands.audit import _month_lines
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.lines import Length
from cxrviewer.results import measurements
from cxrviewer.results.audit_trail import records
from cxrviewer.results.audit_trail.drift import LEAST_FILMS, Answers, Figure, Month
from cxrviewer.results.audit_trail.trail import HEAD_FILE, Trail
from cxrviewer.results.audit_trail.verification import entries


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return quick_bundle(tmp_path_factory.mktemp("bundle") / "quick")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home of its own, where the trail is switched on as it is by default."""
    for name in ("audit_trail", "audit_salt", "logs", "user_settings_file", "machine_settings_file"):
        monkeypatch.setattr(paths, name, lambda name=name: tmp_path / name)
    monkeypatch.delenv("CXRVIEWER_AUDIT_TRAIL")
    return tmp_path


@pytest.fixture
def run(home, bundle, capfd):
    """Run a command; return its exit code, output and errors."""

    def command(*arguments):
        own = ["--bundle", bundle, "--device", "cpu"] if arguments[0] in {"analyze", "explain"} else []
        code = cli.main([*map(str, (*arguments, *own))], view=None, layouts=["film"])
        return code, *capfd.readouterr()

    return command


def recorded(home):
    return [entry.record for entry in entries(Trail(home / "audit_trail"))]


@pytest.fixture
def some(home):
    """A trail of four films, one refused."""
    trail = Trail(home / "audit_trail")
    for number in range(4):
        answer = {"calibrated": {"=A": 0.75, "B": 0.25}} if number else {"calibrated": {}}
        facts = {"film": f"{number}" * 64, "frame": 1, "bundle": "c" * 64, "timing_ms": {"total": 7.5}, "device": "cpu"}
        gate = {"gate": "pass" if number else "block", "reasons": [] if number else ["G03"]}
        time = f"2026-{10 + number // 3}-05T10:00:00.000Z"
        trail.append([{"time": time, "event": "analysed", "version": "1", **facts, **gate, **answer}])
    trail.append([records.exported("audit trail")])
    return trail


def test_what_commands_leave_in_the_trail(run, home):
    film = film_at(home / "film.dcm")
    assert run("analyze", film, "--out", home / "out", "--methods", "gradcam")[0] == 0
    assert run("analyze", film, "--out", home / "out", "--methods", "gradcam", "--resume")[0] == 0  # nothing new
    assert run("explain", film, "--out", home / "film.npz", "--methods", "gradcam")[0] == 0
    assert run("explain", film, "--out", home / "many", "--methods", "gradcam")[0] == 0
    assert run("render", film, "--out", home / "film.png")[0] == 0
    assert run("state", film, "--out", home / "state.dcm")[0] == 0
    seen = open_radiograph(film)
    measurements.write(home / "out", measurements.document(seen, [Length(((0.0, 0.0), (9.0, 9.0)))]))
    assert run("gather", home / "out", "--out", home / "tables")[0] == 0
    assert run("audit-log", "export", "--out", home / "trail.CSV")[0] == 0
    found = recorded(home)
    assert [(one["event"], one.get("kind")) for one in found] == [
        ("analysed", None), ("exported", "results"), ("analysed", None), ("exported", "explanation"),
        ("analysed", None), ("exported", "explanation"), ("exported", "picture"),
        ("exported", "measurements"), ("exported", "measurements"), ("exported", "audit trail"),
    ]  # fmt: skip
    assert len({one["film"] for one in found[:-2]}) == 1
    analysis = json.loads(next((home / "out").glob("*/analysis.json")).read_text())
    said = {entry["label"]: pytest.approx(entry["calibrated"], abs=1e-6) for entry in analysis["probabilities"]}
    assert found[0]["calibrated"] == said
    assert found[0]["bundle"] == analysis["bundle"]["sha256"]


def test_a_trail_that_cannot_be_written_is_told_once_and_films_are_analysed(run, home):
    (home / "audit_trail").write_text("in the way")
    (home / "films").mkdir()
    for seed in (1, 2):
        film_at(home / "films" / f"{seed}.dcm", seed)
    code, said, complained = run("analyze", home / "films", "--out", home / "out", "--methods", "gradcam")
    assert code == 0
    assert "2 of 2 films analysed" in said
    assert complained.count("\n") == 1
    assert "audit trail" in complained


@pytest.mark.parametrize("name", ["sound", "every attribute"])
def test_the_trail_and_its_exports_name_nobody(name, run, home):
    """The canary in all text of the header, in the UIDs, in the names of file and folder, and in the command line."""
    place = home / CANARY.decode()
    place.mkdir()
    (place / f"{CANARY.decode()}.dcm").write_bytes(FILES[name])
    said = [run("analyze", place, "--out", home / "out", "--no-pictures", "--methods", "gradcam")[2]]
    said += run("audit-log", "verify")[1:] + run("audit-log", "show")[1:]
    for kind in ("txt", "csv", "json"):
        said += run("audit-log", "export", "--out", home / f"trail.{kind}")[1:]
        said.append((home / f"trail.{kind}").read_text())
        said += run("audit-log", "show", "--format", kind)[1:]
    said += run("audit-log", "drift")[1:] + run("audit-log", "drift", "--json")[1:]
    assert len(recorded(home)) == 5
    files = [path for path in (home / "audit_trail").rglob("*") if path.is_file()]
    assert names_nobody(*said, *(path.name + path.read_text() for path in files))
    assert b"2.25.11" not in b"".join(path.read_bytes() for path in files)  # nor the UID of the sound one as it is


def test_verify_says_what_is_wrong_and_where(run, some):
    code, said, complained = run("audit-log", "verify")
    assert (code, complained) == (0, "")
    assert f"is as it was written: 5 entries in {len(some.files())} files" in said
    file = some.files()[0]
    file.write_bytes(file.read_bytes().replace(b"G03", b"G04"))
    code, said, complained = run("audit-log", "verify")
    assert code == 1
    assert complained == f"cxrviewer: {file.name}, line 1: The line was changed, or is none of this program.\n"
    assert "NOT as it was written" in said


def test_verify_does_not_vouch_for_an_end_that_nothing_names(run, some):
    some.files()[-1].write_bytes(some.files()[-1].read_bytes().rstrip(b"\n").rpartition(b"\n")[0] + b"\n")
    (some.folder / HEAD_FILE).unlink()
    code, said, complained = run("audit-log", "verify")
    assert (code, complained) == (0, "")
    assert "is as it was written as far as can be told (its end may be missing): " in said


def test_verify_holds_against_what_was_noted(run, some):
    noted = run("audit-log", "verify")[1].split()[-1]
    assert run("audit-log", "verify", "--holds", noted.upper())[0] == 0
    assert run("audit-log", "verify", "--holds", "0" * 64)[0] == 1
    some.files()[0].unlink()
    before = json.loads(some.files()[0].read_bytes().split(b"\n")[0])["before"]
    assert run("audit-log", "verify")[0] == 1
    assert run("audit-log", "verify", "--after", before)[0] == 0
    for file in some.files():
        file.unlink()
    assert run("audit-log", "verify")[0] == 1, "nothing is left but what says that there was something"


def test_a_trail_that_may_not_be_read_is_told(run, some, monkeypatch):
    monkeypatch.setattr(Trail, "files", lambda self: self.folder.joinpath("none").read_bytes())
    code, _, complained = run("audit-log", "verify")
    assert code != 0
    assert "cannot be read. Check permissions." in complained


def test_show_chooses(run, some):
    _, said, _ = run("audit-log", "show")
    assert said.startswith(NOTICE)
    assert said.count("\n") == 6
    assert "film 000000000000" in said
    assert "gate block  G03" in said
    assert "=A 75.0 %" in said
    assert run("audit-log", "show", "--last", "2")[1].count("\n") == 3
    assert run("audit-log", "show", "--month", "2026-10")[1].count("\n") == 4
    assert run("audit-log", "show", "--event", "exported")[1].count("\n") == 2
    assert len(json.loads(run("audit-log", "show", "--format", "json", "--last", "3")[1])["entries"]) == 3


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d"])
def test_no_class_of_an_export_is_a_formula(run, home, sign):
    answer = {"calibrated": {f"{sign}A": 0.75}, "gate": "pass", "reasons": [], "timing_ms": {}, "device": "cpu"}
    facts = {"time": "2026-10-05T10:00:00.000Z", "event": "analysed", "version": "1", "bundle": "c" * 64}
    Trail(home / "audit_trail").append([facts | {"film": "f" * 64, "frame": 1} | answer])
    assert run("audit-log", "export", "--out", home / "trail.csv")[0] == 0
    (row, *_) = csv.DictReader((home / "trail.csv").read_text(encoding="utf-8").splitlines())
    assert row["top"] == f"'{sign}A"


def test_exports_can_be_read_and_bear_the_notice(run, some, home):
    for ending in ("csv", "json", "txt"):
        assert run("audit-log", "export", "--out", home / f"trail.{ending}", "--month", "2026-10")[0] == 0
    rows = list(csv.DictReader((home / "trail.csv").read_text().splitlines()))
    assert [row["film"] for row in rows] == [f"{number}" * 64 for number in range(3)]
    assert {row["notice"] for row in rows} == {NOTICE}
    assert rows[1]["top"] == "'=A"  # a formula to a spreadsheet
    assert (rows[0]["gate"], rows[0]["reasons"], rows[1]["milliseconds"]) == ("block", "G03", "7.5")
    content = json.loads((home / "trail.json").read_text())
    assert content["notice"] == NOTICE
    assert [entry["number"] for entry in content["entries"]] == [1, 2, 3]
    assert NOTICE in (home / "trail.txt").read_text()


def test_drift_is_shown_for_the_newest_month_or_the_one_named(run, some):
    _, said, _ = run("audit-log", "drift")
    assert "2026-11, model cccccccccccc: 1 films, 0 refused" in said
    assert "Too few films were scored to compare their answers" in said
    assert "Nothing is other than it was" not in said
    _, said, _ = run("audit-log", "drift", "--month", "2026-10")
    assert "3 films, 1 refused" in said
    assert NOTICE in said
    assert [one["month"] for one in json.loads(run("audit-log", "drift", "--json")[1])["months"]] == [
        "2026-10",
        "2026-11",
    ]


def test_drift_says_each_figure_between_its_ends_and_what_departs():
    now, known = {"COVID-19": Figure(0.5, 0.25, 0.75)}, {"COVID-19": Figure(0.1, 0.05, 0.125)}
    many = Answers(films=LEAST_FILMS + 2, refused=2, tops={"COVID-19": 15}, probabilities=[0.9] * LEAST_FILMS)
    month = Month("2026-11", "c" * 64, many, now, known, {})
    said = list(_month_lines(month))
    assert said == [
        NOTICE,
        f"2026-11, model cccccccccccc: {LEAST_FILMS + 2} films, 2 refused by the gate",
        f"  {'COVID-19':<37}  50.0 %  (25.0 % to 75.0 %); validation 5.0 % to 12.5 %",
        f"Warning: {month.warning}",
    ]
    assert "COVID-19 50 % (there 5 % to 12 %)" in said[-1]
    assert list(_month_lines(replace(month, validation={})))[-1] == "Nothing is other than it was where that is known."


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("show", "--month", "2026-13"), 2),
        (("verify", "--after", "abc"), 2),
        (("verify", "--after", "a" * 65), 2),
        (("export", "--out", "trail.xlsx"), 2),
        (("drift", "--month", "2025-01"), 2),
        (("show", "--folder", "nowhere"), 2),
        ((), 2),
    ],
)
def test_wrong_usage_is_told_in_one_line(arguments, code, run, some, capfd):
    try:
        found, _, complained = run("audit-log", *arguments)
    except SystemExit as end:
        found, complained = end.code, capfd.readouterr().err
    assert found == code
    assert complained.count("\n") == 1


def test_a_trail_is_not_exported_into_its_own_folder(run, some):
    assert run("audit-log", "export", "--out", some.folder / "trail.csv")[0] == 2


def test_the_command_line_knows_the_trail_without_loading_films():
    script = "import sys; from cxrviewer import cli; cli._parser(['film']); print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
