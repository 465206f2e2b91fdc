"""Two processes train as one would: gloo on a CPU."""

import json
import socket
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
import torch
from lung_fields import MadeUpLungs
from made_films import TINY

from cxrviewer.cli import main
from cxrviewer.inference import preparing
from cxrviewer.training.basics.files import read_torch
from cxrviewer.training.loop import run
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.loop.processes import ALONE, joined
from cxrviewer.training.loop.run import train
from cxrviewer.watch import look

#: Norms are frozen, since each process has its own batch statistics; nothing is varied, since each draws for itself.
SHARED = TINY | {"trainable": "head", "augmentation.strength": "0", "epochs": "2", "batch": "11"}

_CODE = """
    import sys
    import torch
    sys.path[:0] = {paths}
    from lung_fields import MadeUpLungs
    from tiny_network import register
    from cxrviewer.inference import preparing
    from cxrviewer.training.loop import setup
    from cxrviewer.training.loop.places import exact
    from cxrviewer.training.loop.run import train

    register()
    torch.set_num_threads(1)
    setup.fastest = lambda recipe, device: exact(device)
    preparing.load_lung_model = MadeUpLungs
    print(len(train({data!r}, "cxr4", {out!r}, overrides={overrides!r}, device="cpu", resume={resume})))
"""

_WATCHED = """
    import os, sys, threading, time
    from pathlib import Path
    import torch
    sys.path[:0] = {paths}
    from tiny_network import register
    from cxrviewer.cli import main
    from cxrviewer.training.loop import setup
    from cxrviewer.training.loop.places import exact

    def ask_to_stop():
        while not (Path({out!r}) / "log.jsonl").exists():
            time.sleep(0.05)
        (Path({watch!r}) / "stop").touch()

    register()
    torch.set_num_threads(1)
    setup.fastest = lambda recipe, device: exact(device)
    if {stops} and os.environ["RANK"] == "0":
        threading.Thread(target=ask_to_stop, daemon=True).start()
    words = ["train", "--data", {data!r}, "--recipe", "cxr4", "--out", {out!r}, "--watch", {watch!r}, "--device", "cpu"]
    sys.exit(main([*words, *{settings}], view=lambda _: 0, layouts=["film"]))
"""

_LATE = """
    import os, sys, time
    import torch
    from pathlib import Path
    sys.path[:0] = {paths}
    from tiny_network import register
    from cxrviewer.cli import main
    from cxrviewer.training.loop import run, setup
    from cxrviewer.training.loop.places import exact

    looked = run.require_free

    def looks_late(folder, *, resume):
        until = time.monotonic() + 3.0
        while not folder.exists() and time.monotonic() < until:
            time.sleep(0.05)
        looked(folder, resume=resume)

    register()
    torch.set_num_threads(1)
    setup.fastest = lambda recipe, device: exact(device)
    if os.environ["RANK"] == "0":
        run.require_free = looks_late
    words = ["train", "--data", {data!r}, "--recipe", "cxr4", "--out", {out!r}, "--device", "cpu"]
    sys.exit(main([*words, *{settings}], view=lambda _: 0, layouts=["film"]))
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def two_processes(code, ends=0):
    """Return what each wrote, its errors last; both have to end with the same exit code."""
    port, started = free_port(), []
    for rank in range(2):
        import os

        around = os.environ | {
            "RANK": str(rank),
            "LOCAL_RANK": str(rank),
            "WORLD_SIZE": "2",
            "MASTER_ADDR": "127.0.0.1",
            "MASTER_PORT": str(port),
        }
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "env": around}
        started.append(subprocess.Popen([sys.executable, "-c", code], **options))
    ended = [process.communicate(timeout=120) for process in started]
    assert [process.returncode for process in started] == [ends, ends], [errors for _, errors in ended]
    return ended


def paths():
    here = Path(__file__).parent
    return [str(here), str(here.parent), str(here.parents[1])]


@pytest.fixture(scope="module")
def alone(data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("alone") / "run"
    train(data, "cxr4", folder, overrides=SHARED, device="cpu")
    return folder


def trained_by_two(data, out, settings):
    words = {"paths": paths(), "data": str(data), "out": str(out), "overrides": settings, "resume": False}
    outputs = [output.strip() for output, _ in two_processes(textwrap.dedent(_CODE).format(**words))]
    assert sorted(output == "0" for output in outputs) == [False, True]  # one writes, the other returns nothing


def as_words(settings):
    return [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]


def log_of(folder):
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


def test_two_processes_come_to_the_same_result(data, alone, tmp_path):
    out = tmp_path / "run"
    trained_by_two(data, out, SHARED)
    for one, two in zip(log_of(alone), log_of(out), strict=True):
        for key in ("loss", "nll", "accuracy", "macro_auroc"):
            assert two[key] == pytest.approx(one[key], rel=1e-4), key
    one, two = (Predictions.load(folder / "predictions-test.csv") for folder in (alone, out))
    assert [sample.sha256 for sample in one.samples] == [sample.sha256 for sample in two.samples]
    np.testing.assert_allclose(one.logits, two.logits, atol=5e-3)
    assert json.loads((out / "run.json").read_text())["processes"] == 2


def test_two_processes_reverse_sources_and_keep_to_the_lungs_as_one_does(data, tmp_path, monkeypatch):
    """With the body frozen every figure is that of one process; then all layers learn, each process by its norms."""
    monkeypatch.setattr(preparing, "load_lung_model", MadeUpLungs)
    more = {"source_reversal": "0.5", "outside_penalty": "0.5", "rate": "0.02"}
    settings = SHARED | more | {"sizes": "32,32", "epochs": "1,1", "trainable": "head,all", "micro_batch": "3"}
    train(data, "cxr4", tmp_path / "one", overrides=settings, device="cpu")
    trained_by_two(data, tmp_path / "two", settings)
    (one, _), (two, last) = (log_of(tmp_path / name) for name in ("one", "two"))
    for key in ("loss", "source_loss", "outside_share", "nll"):
        assert two[key] == pytest.approx(one[key], rel=1e-4), key
        assert np.isfinite(last[key])


@pytest.mark.parametrize("stops", [False, True])
def test_of_two_processes_one_is_watched_and_a_stop_reaches_both(stops, data, tmp_path):
    settings = SHARED | {"epochs": "5000" if stops else "2"}
    words = {"out": str(tmp_path / "run"), "watch": str(tmp_path / "watch"), "data": str(data), "paths": paths()}
    words["settings"] = as_words(settings)
    ended = two_processes(textwrap.dedent(_WATCHED).format(stops=stops, **words), ends=1 if stops else 0)
    state = look(tmp_path / "watch")
    assert (state.phase, state.error) == ("stopped" if stops else "done", "")
    assert (tmp_path / "run" / "run.json").is_file() != stops
    if stops:
        assert all("Cancelled" in errors for _, errors in ended)
        assert len(read_torch(tmp_path / "run" / "last.pt")["history"]) >= 1


@pytest.mark.parametrize("taken", [False, True])
def test_no_process_writes_before_the_first_has_seen_that_the_folder_is_free(taken, data, tmp_path):
    out = tmp_path / "run"
    if taken:
        out.mkdir()
        (out / "log.jsonl").touch()
    words = {"out": str(out), "data": str(data), "paths": paths(), "settings": as_words(SHARED)}
    ended = two_processes(textwrap.dedent(_LATE).format(**words), ends=1 if taken else 0)
    assert (out / "run.json").is_file() != taken
    if taken:
        assert [errors.count("is not empty. Choose another one or add --resume.") for _, errors in ended] == [1, 1]
        assert [file.name for file in out.iterdir()] == ["log.jsonl"]


@pytest.mark.parametrize(("facts", "exported"), [({"recipe": {}}, True), ({}, False)])
def test_of_several_processes_the_one_that_writes_makes_the_bundle(tmp_path, monkeypatch, capsys, facts, exported):
    made = []
    monkeypatch.setattr(run, "train", lambda *_, **__: facts)
    monkeypatch.setattr("cxrviewer.training.export.export", lambda *arguments: made.append(arguments))
    out, bundle = tmp_path / "run", tmp_path / "bundle"
    arguments = ["train", "--data", "films.zip", "--recipe", "cxr4", "--out", str(out), "--export", str(bundle)]
    assert main(arguments, view=lambda _: 0, layouts=["film"]) == 0
    assert made == [(out, bundle, "1.0.0")] * exported
    assert capsys.readouterr().out.count(f"The run in '{out}' is finished; a bundle of it in '{bundle}'.") == exported


def test_the_command_passes_everything_on(tmp_path, monkeypatch):
    asked, out = [], tmp_path / "run"
    monkeypatch.setattr(run, "train", lambda *given, **named: asked.append((given, named)) or {})
    given = ["train", "--data", "films.zip", "--recipe", "cxr4", "--out", str(out)]
    assert main(given, view=lambda _: 0, layouts=["film"]) == 0
    given += ["--init", "imagenet", "--via", "corpus", "--split", "fold:1/5", "--external", "elsewhere"]
    given += ["--teacher", "a", "--cache", "kept", "--max-minutes", "90", "--set", "rate=0.1", "--resume"]
    given += ["--device", "cpu"]
    assert main(given, view=lambda _: 0, layouts=["film"]) == 0
    usual = {"init": None, "via": None, "split": "hold-out", "external": None, "teachers": [], "cache": None}
    usual |= {"max_minutes": None, "overrides": {}, "resume": False, "device": "auto"}
    other = {"init": "imagenet", "via": Path("corpus"), "split": "fold:1/5", "external": Path("elsewhere")}
    other |= {"teachers": ["a"], "cache": Path("kept"), "max_minutes": 90.0, "overrides": {"rate": "0.1"}}
    other |= {"resume": True, "device": "cpu"}
    for (places, named), expected in zip(asked, (usual, other), strict=True):
        assert places == (Path("films.zip"), "cxr4", out)
        assert {key: value for key, value in named.items() if key not in ("progress", "cancelled")} == expected


def test_a_bundle_that_is_in_the_way_is_told_before_the_training(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(run, "train", lambda *_, **__: pytest.fail("it was trained"))
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "bundle.json").touch()
    arguments = ["train", "--data", "films.zip", "--recipe", "cxr4", "--out", str(tmp_path / "run")]
    assert main([*arguments, "--export", str(tmp_path / "bundle")], view=lambda _: 0, layouts=["film"]) == 1
    assert "is not empty. Choose another one." in capsys.readouterr().err


def test_a_process_alone_changes_nothing(monkeypatch):
    monkeypatch.delenv("WORLD_SIZE", raising=False)
    with joined(torch.device("cpu")) as processes:
        assert processes is ALONE
    rows = np.arange(6.0).reshape(3, 2)
    assert ALONE.gathered(rows, 3) is rows
    assert ALONE.agreed("word") == "word"
    assert ALONE.asked(stop=True)
    assert not ALONE.asked(stop=False)
    assert list(range(5))[ALONE.own] == [0, 1, 2, 3, 4]
    network = torch.nn.Linear(1, 1)
    assert ALONE.wrapped(network, torch.device("cpu")) is network
