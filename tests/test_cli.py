"""The commands as a user types them, each in its own process."""

import csv
import json
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest
from bundles import CLASSES, write_bundle
from discs import disc_film, write_disc
from films import SHARED_DATA, dataset, needs_shared_data, phantom, saved
from PIL import Image

from cxrviewer import __main__, paths
from cxrviewer.__main__ import _settle_home
from cxrviewer.cli import _COMMANDS, main


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return write_bundle(tmp_path_factory.mktemp("bundle") / "random")


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return saved(dataset((phantom() * 255).astype(np.uint8)), tmp_path_factory.mktemp("film") / "film.dcm")


def cxrviewer(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "cxrviewer", *map(str, arguments)],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=200,
        env={**os.environ, **environment},
    )


def one_line(text):
    return text.count("\n") == 1 and "Traceback" not in text


def test_analyze(bundle, film, tmp_path):
    done = cxrviewer("analyze", film, "--out", tmp_path, "--bundle", bundle)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 of 1 films analysed" in done.stdout
    assert len(list(tmp_path.glob("*/report.html"))) == 1


@pytest.mark.parametrize(
    "asked",
    [
        "compare --data x --recipes cxr4 --out out",
        "evaluate --bundle x --data x --out out",
        "words --data x --out out",
        "audit --data x --out out",
        "export --run x --out out",
        "gather x --out out",
        "deidentify x out",
        "explain x --out out.npz",
        "render x --out out.png",
        "state x --measurements x --out out.dcm",
        "support-bundle --out out.zip",
        "send x --to PACS@127.0.0.1:104",
        "fetch --to PACS@127.0.0.1:104 --into out",
        "receive --port 11112 --aet X --into out",
    ],
)
def test_what_writes_is_not_shared_among_processes(asked, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORLD_SIZE", "2")
    monkeypatch.setenv("RANK", "0")
    assert main(asked.split(), view=None, layouts=["film"]) == 2
    told = capsys.readouterr().err
    assert one_line(told)
    assert f"'{asked.split()[0]}' runs in one process. Start it without torchrun." in told
    assert list(tmp_path.iterdir()) == []


def test_what_is_shared_or_only_tells_runs_in_several_processes():
    named = {name for name, command in _COMMANDS.items() if command.in_several}
    assert named == {"view", "analyze", "train", "info", "self-test", "bundle", "echo", "find"}


def test_analyze_loads_no_qt(bundle, film, tmp_path):
    arguments = ["analyze", str(film), "--out", str(tmp_path), "--bundle", str(bundle)]
    script = (
        f"import sys; from cxrviewer import cli; code = cli.main({arguments!r}, view=None, layouts=['film']);"
        "sys.exit(code or any('PySide6' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_importing_the_package_loads_nothing_heavy():
    script = (
        "import sys, cxrviewer; sys.exit(any(name in sys.modules for name in ('torch', 'PySide6', 'pydicom', 'cv2')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_some_inputs_failed(bundle, film, tmp_path):
    (tmp_path / "empty.dcm").write_bytes(b"")
    done = cxrviewer("analyze", film, tmp_path / "empty.dcm", "--out", tmp_path / "out", "--bundle", bundle)
    assert done.returncode == 1
    assert one_line(done.stderr)
    assert "empty.dcm: The file is empty." in done.stderr
    assert "1 of 2 films analysed" in done.stdout


def test_a_folder_without_films(bundle, tmp_path):
    (tmp_path / "notes.txt").write_text("no film")
    done = cxrviewer("analyze", tmp_path, "--out", tmp_path / "out", "--bundle", bundle)
    assert (done.returncode, one_line(done.stderr)) == (1, True)
    assert done.stderr == (
        f"cxrviewer: {tmp_path}: No films were found there. 1 other file was passed over: 1 text or unknown."
        " Name films, folders, zips or a DICOMDIR.\n"
    )
    empty = tmp_path / "empty"
    empty.mkdir()
    done = cxrviewer("analyze", empty, "--out", tmp_path / "out", "--bundle", bundle)
    assert f"{empty}: No films were found there. Name films" in done.stderr


def test_what_is_no_film_is_counted_once_and_fails_nothing(bundle, film, tmp_path):
    disc = tmp_path / "disc"
    disc.mkdir()
    (disc / "IM1").write_bytes(film.read_bytes())
    for name in ("readme.txt", "autorun.inf"):
        (disc / name).write_text("no film")
    report = dataset(np.zeros((4, 4), np.uint8), Rows=None, PixelData=None, Modality="SR")
    report.SOPClassUID = report.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.88.11"
    saved(report, disc / "SR1")
    done = cxrviewer("analyze", disc, "--out", tmp_path / "out", "--bundle", bundle)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 of 1 films analysed" in done.stdout
    assert done.stdout.endswith("3 other files were passed over: 2 text or unknown, 1 structured report.\n")
    done = cxrviewer("analyze", disc / "IM1", disc / "SR1", "--out", tmp_path / "named", "--bundle", bundle)
    assert (done.returncode, one_line(done.stderr)) == (1, True)
    assert "SR1: This DICOM file holds no picture" in done.stderr


def test_films_in_a_zip(bundle, film, tmp_path):
    with zipfile.ZipFile(tmp_path / "study.zip", "w", zipfile.ZIP_DEFLATED) as study:
        study.write(film, "inner/IMG1")
    for _ in range(2):
        arguments = (tmp_path / "study.zip", "--out", tmp_path / "out", "--bundle", bundle, "--jobs", "2", "--resume")
        done = cxrviewer("analyze", *arguments)
        assert (done.returncode, done.stderr) == (0, "")
        rows = list(csv.DictReader((tmp_path / "out" / "results.csv").read_text(encoding="utf-8").splitlines()))
        assert [row["path"] for row in rows] == [str(tmp_path / "study.zip" / "inner" / "IMG1")]
    rendered = cxrviewer("render", rows[0]["path"], "--out", tmp_path / "film.png")
    assert rendered.returncode == 0
    done = cxrviewer("info", tmp_path / "study.zip")
    assert (done.returncode, one_line(done.stderr)) == (1, True)
    assert "Name a file in it" in done.stderr


def test_a_disc_of_which_a_film_is_missing(bundle, tmp_path):
    disc = write_disc(tmp_path / "disc", disc_film(), disc_film(number=2))
    next(path for path in disc.rglob("IM*") if path.is_file()).unlink()
    done = cxrviewer("analyze", disc / "DICOMDIR", "--out", tmp_path / "out", "--bundle", bundle)
    assert (done.returncode, done.stderr) == (1, "")
    assert "1 of 1 films analysed" in done.stdout
    assert "1 file that a DICOMDIR lists is missing." in done.stdout


def test_no_film_is_replaced_by_a_picture_of_it(bundle, film, tmp_path):
    copy = tmp_path / "copy.dcm"
    copy.write_bytes(film.read_bytes())
    for arguments in (
        ("render", copy, "--out", copy),
        ("render", film, "--presentation-state", copy, "--out", copy),
        ("view", copy, "--screenshot", copy),
        ("view", tmp_path, "--screenshot", copy),
        ("analyze", copy, "--out", copy, "--bundle", bundle),
        ("audit", "--data", tmp_path / "manifest.csv", "--out", tmp_path),
        ("audit", "--data", tmp_path, "--out", tmp_path),
    ):
        (tmp_path / "manifest.csv").write_text("path,label\n")
        done = cxrviewer(*arguments)
        assert (done.returncode, one_line(done.stderr)) == (2, True)
        assert any(words in done.stderr for words in ("is among the inputs", "is inside a folder of films"))
    assert copy.read_bytes() == film.read_bytes()
    assert (tmp_path / "manifest.csv").read_text() == "path,label\n"


def test_a_path_that_looks_like_an_option():
    for arguments in (("info", "-x.dcm"), ("-x.dcm",), ("analyze", "-x.dcm", "--out", "o")):
        done = cxrviewer(*arguments)
        assert (done.returncode, one_line(done.stderr)) == (2, True)
        assert "Write '--' before a path that begins with '-'." in done.stderr


def test_names_that_a_terminal_would_obey(bundle, film, tmp_path):
    (tmp_path / "broken\n\x1b[2J.dcm").write_bytes(b"")
    (tmp_path / "whole\n\x1b]0;title\x07.dcm").write_bytes(film.read_bytes())
    done = cxrviewer("analyze", tmp_path, "--out", tmp_path / "out", "--bundle", bundle)
    assert one_line(done.stderr)
    assert r"broken\n\x1b[2J.dcm: The file is empty." in done.stderr
    assert r"whole\n\x1b]0;title\x07.dcm: " in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
    assert "\x1b" not in cxrviewer("view", "--layout", "\x1b[2J").stderr


def test_a_line_says_that_one_frame_alone_was_scored(bundle, film, tmp_path):
    pixels = (phantom() * 255).astype(np.uint8)
    frames = saved(dataset(pixels, NumberOfFrames=2, PixelData=pixels.tobytes() * 2), tmp_path / "frames.dcm")
    done = cxrviewer("analyze", frames, film, "--out", tmp_path / "out", "--bundle", bundle, "--no-pictures")
    assert [line.endswith("frame 1 of 2 alone") for line in done.stdout.splitlines()] == [True, False, False]


@pytest.mark.skipif(os.name == "nt", reason="sends a POSIX signal")
def test_a_stopped_run_says_where_its_rows_are(bundle, film, tmp_path):
    for number in range(40):
        (tmp_path / f"{number}.dcm").write_bytes(film.read_bytes() + bytes([number]) * 2)
    arguments = [sys.executable, "-m", "cxrviewer", "analyze", tmp_path, "--out", tmp_path / "out", "--bundle", bundle]
    heeded = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it, and so
    try:  # would their children
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
            running.stdout.readline()
            running.send_signal(signal.SIGINT)
            _, errors = running.communicate(timeout=60)
    finally:
        signal.signal(signal.SIGINT, heeded)
    assert running.returncode == 1
    assert errors == (
        f"cxrviewer: The run did not end; the rows so far are in '{tmp_path / 'out' / 'results.partial.csv'}'.\n"
        "cxrviewer: Stopped.\n"
    )
    assert not (tmp_path / "out" / "results.csv").exists()


def test_an_output_folder_that_cannot_be_written(bundle, film, tmp_path):
    (tmp_path / "file").write_text("")
    done = cxrviewer("analyze", film, "--out", tmp_path / "file" / "out", "--bundle", bundle)
    assert (done.returncode, one_line(done.stderr)) == (1, True)
    assert "cannot be written" in done.stderr


@pytest.mark.parametrize("damage", ["flipped byte", "pickle"])
def test_a_damaged_bundle(film, tmp_path, damage):
    bundle = write_bundle(tmp_path / "bundle")
    weights = bundle / "weights.safetensors"
    content = bytearray(weights.read_bytes())
    content[9999] ^= 4
    weights.write_bytes(b"\x80\x04N." if damage == "pickle" else content)
    done = cxrviewer("analyze", film, "--out", tmp_path / "out", "--bundle", bundle)
    assert (done.returncode, one_line(done.stderr)) == (1, True)
    assert "hash" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("analyze",),
        ("analyze", "x.dcm"),
        ("render", "x.dcm"),
        ("analyze", "x.dcm", "--out", "o", "--device", "abacus"),
        ("analyze", "x.dcm", "--out", "o", "--jobs", "0"),
        ("view", "--layout", "cinema"),
        ("bundle", "burn", "x"),
    ],
)
def test_wrong_usage(arguments):
    done = cxrviewer(*arguments)
    assert (done.returncode, one_line(done.stderr)) == (2, True)
    assert "--help" in done.stderr


def test_unknown_class(bundle, film, tmp_path):
    done = cxrviewer("analyze", film, "--out", tmp_path, "--bundle", bundle, "--target", "Fracture")
    assert (done.returncode, one_line(done.stderr)) == (2, True)


def test_every_command_explains_itself_with_an_example():
    listed = cxrviewer("--help").stdout
    for command in (
        "view",
        "analyze",
        "explain",
        "render",
        "info",
        "self-test",
        "train",
        "compare",
        "evaluate",
        "audit",
        "export",
        "bundle",
    ):
        assert command in listed
        assert "Example: cxrviewer" in cxrviewer(command, "--help").stdout


def test_render(film, tmp_path):
    assert cxrviewer("render", film, "--out", tmp_path / "a.png").returncode == 0
    with Image.open(tmp_path / "a.png") as picture:
        assert (picture.mode, picture.height, picture.width) == ("L", 300, 260)
    assert cxrviewer("render", film, "--out", tmp_path / "b.png", "--window", "100.5", "51").returncode == 0
    shown = np.asarray(Image.open(tmp_path / "b.png")).astype(float)
    pixels = (phantom() * 255).astype(np.uint8)
    np.testing.assert_allclose(shown, np.clip((pixels - 75.0) / 50 * 255, 0, 255), atol=0.51)
    assert cxrviewer("render", film, "--out", tmp_path / "d.png", "--window", "-1e3", "5e+1").returncode == 0
    assert np.asarray(Image.open(tmp_path / "d.png")).min() == 255
    done = cxrviewer("render", film, "--out", tmp_path / "c.png", "--window", "100", "0")
    assert (done.returncode, one_line(done.stderr)) == (2, True)


def test_info_of_a_film_hides_the_patient(film):
    done = cxrviewer("info", film, "--json")
    facts = json.loads(done.stdout)
    assert (facts["rows"], facts["modality"], facts["view"]) == (300, "CR", "PA")
    assert "CANARY" not in done.stdout + cxrviewer("info", film).stdout
    assert "CANARY" in cxrviewer("info", film, "--phi").stdout


def test_info_of_the_installation():
    facts = json.loads(cxrviewer("info", "--json").stdout)
    assert facts["packages"]["torch"]
    assert len(facts["decoders"]) == 16
    assert facts["bundle"]["classes"] == list(CLASSES)


def test_being_stopped_while_the_program_is_loaded_ends_in_a_line_and_not_by_a_signal(monkeypatch, capsys):
    def stopped():
        raise KeyboardInterrupt

    monkeypatch.setattr(__main__, "_settle_home", stopped)
    assert __main__.main() == 1
    assert capsys.readouterr().err == "cxrviewer: Stopped.\n"


def test_self_test_passes():
    done = cxrviewer("self-test", "--json")
    report = json.loads(done.stdout)
    assert [check for check in report["checks"] if not check["ok"]] == []
    assert (done.returncode, report["ok"]) == (0, True)


def test_bundle_verify(bundle):
    for folder, said in ((bundle, "Not covered is bundle.json"), (paths.default_bundle(), "bundle.json is as it was")):
        done = cxrviewer("bundle", "verify", folder)
        assert (done.returncode, said in done.stdout) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("train", "--data", "none.zip", "--recipe", "cxr4", "--out", "run"), "neither a folder"),
        (("train", "--data", "x", "--recipe", "cxr4", "--out", "run", "--set", "rate"), "no setting"),
        (("audit", "--data", "none.zip"), "neither a folder"),
        (("export", "--run", "none", "--out", "b"), "no finished run"),
        (("evaluate", "--data", "none.zip", "--out", "e", "--bundle", "none"), "no readable bundle"),
    ],
)
def test_training_commands_say_what_is_wrong(arguments, text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = cxrviewer(*arguments)
    assert (done.returncode, one_line(done.stderr)) == (1, True)
    assert text in done.stderr


def test_seeds_that_are_no_numbers_are_told_in_words():
    done = cxrviewer("compare", "--data", "x", "--recipes", "cxr4", "--out", "o", "--seeds", "1,x")
    assert (done.returncode, "must be whole numbers, such as 1,2,3" in done.stderr) == (2, True)


def headless(*arguments):
    environment = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    return cxrviewer(*arguments, **environment)


def test_a_window_without_a_display_is_refused_in_one_line(film):
    done = headless("view", film)
    assert (done.returncode, one_line(done.stderr)) == (2, True)
    assert "no display" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system has the display")
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_that_does_not_answer_is_told_in_one_line(film, tmp_path, name):
    around = {
        "DISPLAY": "",
        "WAYLAND_DISPLAY": "",
        "QT_QPA_PLATFORM": "",
        "XDG_STATE_HOME": str(tmp_path),
        name: ":4711",
    }
    done = cxrviewer("view", film, **around)
    assert (done.returncode, one_line(done.stderr)) == (2, True)
    assert "No window can be opened" in done.stderr
    logged = (tmp_path / "cxrviewer" / "log" / "cxrviewer.log").read_text().splitlines()
    assert all(" ERROR cxrviewer.gui.window.app Qt: " in line for line in logged)


def test_a_screenshot_needs_no_display(bundle, film, tmp_path):
    done = headless("view", film, "--bundle", bundle, "--layout", "lrp", "--screenshot", tmp_path / "shot.png")
    assert (done.returncode, done.stderr) == (0, "")
    with Image.open(tmp_path / "shot.png") as picture:
        assert picture.width >= 1280


def test_a_screenshot_of_a_refused_film_fails_with_the_reason(bundle, tmp_path):
    (tmp_path / "empty.dcm").write_bytes(b"")
    done = headless("view", tmp_path / "empty.dcm", "--bundle", bundle, "--screenshot", tmp_path / "shot.png")
    assert (done.returncode, one_line(done.stderr)) == (1, True)
    assert done.stderr.startswith(f"cxrviewer: {tmp_path / 'empty.dcm'}: The file is empty.")


def test_a_mistyped_command_is_called_one():
    done = cxrviewer("anlyze", "x", "--out", "q")
    assert (done.returncode, one_line(done.stderr)) == (2, True)
    assert "invalid choice: 'anlyze'" in done.stderr


def test_names_that_are_no_text(bundle, film, tmp_path):
    """A file name that is not UTF-8, printed on a console that knows few letters."""
    folder = tmp_path / "films"
    folder.mkdir()
    for name in (b"f\xff.dcm", "Łódź.dcm".encode()):
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_bytes(film.read_bytes())  # noqa: PTH118
    done = cxrviewer(
        "analyze", folder, "--out", tmp_path / "out", "--bundle", bundle, PYTHONUTF8="0", PYTHONIOENCODING="cp1252"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len((tmp_path / "out" / "results.csv").read_text(encoding="utf-8").splitlines()) == 3


def test_results_are_not_taken_for_films(bundle, film, tmp_path):
    (tmp_path / "film.dcm").write_bytes(film.read_bytes())
    for _ in range(2):
        done = cxrviewer("analyze", tmp_path, "--out", tmp_path / "out", "--bundle", bundle)
        assert "1 of 1 films analysed" in done.stdout


def test_settings_that_cannot_be_used(film, tmp_path):
    (tmp_path / "cxrviewer").mkdir()
    (tmp_path / "cxrviewer" / "settings.toml").write_text('device = "abacus"')
    done = cxrviewer("render", film, "--out", tmp_path / "a.png", XDG_CONFIG_HOME=str(tmp_path))
    assert (done.returncode, one_line(done.stderr)) == (1, True)
    assert "abacus" in done.stderr


@needs_shared_data
def test_real_films(tmp_path):
    done = cxrviewer("analyze", SHARED_DATA / "films", SHARED_DATA / "dicom", "--out", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    analyses = [json.loads(path.read_text()) for path in tmp_path.glob("*/analysis.json")]
    assert len(analyses) == 8
    for analysis in analyses:
        assert sum(entry["calibrated"] for entry in analysis["probabilities"]) == pytest.approx(1)
        assert {entry["method"] for entry in analysis["explanations"]} == {"gradcam", "lrp"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows finds the home of an account in other ways")
def test_an_account_that_the_system_does_not_know_has_a_home_all_the_same(film, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import os, pwd\ndef unknown(uid): raise KeyError(uid)\npwd.getpwuid = unknown\nos.environ.pop('HOME', None)\n"
    )
    state = {"XDG_STATE_HOME": str(tmp_path), "PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    done = cxrviewer("info", film, **state)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("chosen", "then"),
    [
        ({}, ["1", __main__.SPINS]),
        ({"OPENBLAS_NUM_THREADS": "3", "GOMP_SPINCOUNT": "7"}, ["3", "7"]),
        ({"OMP_WAIT_POLICY": "active"}, ["1", None]),
    ],
)
def test_threads_that_wait_hold_up_no_others_unless_somebody_chose(chosen, then):
    names = ["OPENBLAS_NUM_THREADS", "GOMP_SPINCOUNT"]
    code = (
        "import json, os, sys; from cxrviewer import __main__, cli;"
        "assert not {'numpy', 'torch'} & set(sys.modules);"
        f"cli.main = lambda *_, **__: print(json.dumps([os.environ.get(name) for name in {names}]));"
        "__main__.main()"
    )
    environment = {key: value for key, value in os.environ.items() if key not in {*names, "OMP_WAIT_POLICY"}} | chosen
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, timeout=100, capture_output=True, text=True
    )
    assert json.loads(done.stdout) == then


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_crash_leaves_no_file_of_the_memory():
    code = (
        "import resource, sys; from cxrviewer import __main__, cli;"
        "resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2);"
        "cli.main = lambda *_, **__: resource.getrlimit(resource.RLIMIT_CORE)[0]; sys.exit(__main__.main())"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=100).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows reads another variable")
@pytest.mark.parametrize("home", ["", "relative"])
def test_a_home_that_is_no_absolute_path_is_none(film, tmp_path, home):
    (tmp_path / "sitecustomize.py").write_text(
        "import pwd\ndef unknown(uid): raise KeyError(uid)\npwd.getpwuid = unknown\n"
    )
    state = {"HOME": home, "PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    done = cxrviewer("info", film, XDG_STATE_HOME=str(tmp_path), **state)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("system", "name"), [("linux", "HOME"), ("win32", "USERPROFILE")])
def test_each_system_is_told_the_home_by_the_variable_that_it_reads(system, name, monkeypatch):
    def unknown(_):
        raise RuntimeError

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(Path, "home", classmethod(unknown))
    for known in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(known, "before")
    _settle_home()
    assert {known for known in ("HOME", "USERPROFILE") if os.environ[known] == os.sep} == {name}


def test_sockets_are_never_opened(bundle, film, tmp_path):
    """A default run with every socket forbidden."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(
        "import socket\n"
        "def refuse(*a, **k): raise AssertionError('a socket was opened')\n"
        "socket.socket.connect = socket.socket.bind = refuse\n"
    )
    search = os.pathsep.join([str(site), str(Path(__file__).resolve().parents[1])])
    done = cxrviewer("analyze", film, "--out", tmp_path / "out", "--bundle", bundle, PYTHONPATH=search)
    assert (done.returncode, done.stderr) == (0, "")
