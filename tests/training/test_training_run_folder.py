"""The folder of a run: free at its start, and of one process alone while it lasts."""

import shutil
import subprocess
import sys

import filelock
import pytest
import torch
from made_films import TINY, contents, write_zip
from safetensors import SafetensorError

from cxrviewer.cli import main
from cxrviewer.errors import CancelledError, DataError, OutputError
from cxrviewer.training.basics import files
from cxrviewer.training.basics.run_folder import LOCK_FILE, UNTRAINED_FILE, held, require_free
from cxrviewer.training.compare import compare
from cxrviewer.training.loop.run import train

_HOLDING = """
import sys
from pathlib import Path
from cxrviewer.training.basics.run_folder import held
with held(Path(sys.argv[1])):
    print(flush=True)
    sys.stdin.read()
"""


def test_one_process_at_a_time_writes_a_run(data, finished, tmp_path):
    run = shutil.copytree(finished, tmp_path / "run")
    options = {"overrides": TINY, "device": "cpu", "resume": True}
    before = contents(run)
    holding = [sys.executable, "-c", _HOLDING, str(run)]
    with subprocess.Popen(holding, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(OutputError, match=r"is at work on this already\. Wait for it"):
            train(data, "cxr4", run, **options)
        other.communicate(timeout=60)
    assert contents(run) == before
    assert train(data, "cxr4", run, **options)["best_epoch"]


def test_a_run_is_held_from_its_first_step_on_and_so_is_the_one_before_it(data, tmp_path):
    """What holds it are locks: `--via` and a comparison hold those of the runs that they make."""
    refused = []

    def cancelled():
        for folder in (tmp_path, *tmp_path.glob("via")):
            with pytest.raises(OutputError, match="Another process"), held(folder):
                pass
            refused.append(folder.name)
        return len(refused) > 4

    with pytest.raises(CancelledError):
        train(data, "cxr4", tmp_path, via=data, overrides=TINY, device="cpu", cancelled=cancelled)
    assert "via" in refused
    with held(tmp_path), held(tmp_path / "via"):
        pass


def test_a_lock_that_was_left_behind_is_not_in_the_way(data, tmp_path):
    with held(tmp_path / "run"):
        pass
    (tmp_path / "run" / LOCK_FILE).touch()
    with pytest.raises(DataError, match="neither a folder"):
        train(tmp_path / "none.zip", "cxr4", tmp_path / "other", device="cpu")
    assert not (tmp_path / "other").exists()
    train(data, "cxr4", tmp_path / "run", overrides=TINY | {"epochs": "1"}, device="cpu", cache=tmp_path / "run")


def test_what_was_refused_before_it_was_trained_is_in_nobodys_way(data, tmp_path):
    run, few = tmp_path / "run", write_zip(tmp_path / "few.zip", (40, 30, 4))
    with pytest.raises(DataError, match="Bright top"):
        train(few, "cxr4", run, overrides=TINY, device="cpu")
    assert (run / "audit.json").is_file()  # it says why
    with pytest.raises(CancelledError):  # the split is made by then
        train(data, "cxr4", run, overrides=TINY, device="cpu", cancelled=(run / "plan.json").exists)
    assert (run / "split.json").is_file()
    train(data, "cxr4", run, overrides=TINY | {"epochs": "1", "split_seed": "5"}, device="cpu")
    assert not (run / UNTRAINED_FILE).exists()
    with pytest.raises(OutputError, match="is not empty"):
        train(data, "cxr4", run, overrides=TINY, device="cpu")


def test_nor_is_a_comparison_that_was(data, tmp_path):
    settings = {key: value for key, value in TINY.items() if key not in ("validation", "calibration", "test")}
    few = write_zip(tmp_path / "few.zip", (40, 30, 4))
    for _ in range(2):
        with pytest.raises(DataError, match="Bright top"):
            compare(few, "cxr4", tmp_path / "out", overrides=settings, device="cpu")


def test_what_is_not_a_runs_own_is_never_free(data, tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "manifest.csv").write_text("mine")
    few = write_zip(tmp_path / "few.zip", (40, 30, 4))
    for resume, error in ((False, OutputError), (True, DataError), (False, OutputError)):
        with pytest.raises(error):
            train(few, "cxr4", tmp_path / "run", overrides=TINY, device="cpu", resume=resume)


@pytest.mark.parametrize("why", [OSError("no locks"), NotImplementedError()])
def test_where_nothing_can_be_locked_a_run_goes_on(tmp_path, monkeypatch, why):
    def acquire(*_, **__):
        raise why

    monkeypatch.setattr(filelock.FileLock, "acquire", acquire)
    with held(tmp_path):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="there no file can be kept short")
@pytest.mark.parametrize(
    "write",
    [
        lambda file, many: files.write_tensors(file, {"many": many}),
        lambda file, many: files.write_torch(file, {"many": many}),
    ],
    ids=["weights", "checkpoint"],
)
def test_a_full_disk_is_told_as_one_and_costs_nothing_that_was_there(tmp_path, write):
    import resource

    file = tmp_path / "weights"
    write(file, torch.zeros(10))
    before, many = contents(tmp_path), torch.zeros(1000, 1000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65536, hard))
    try:
        with pytest.raises(OutputError, match="The file 'weights' cannot be written"):
            write(file, many)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert contents(tmp_path) == before


def test_a_run_whose_disk_is_full_ends_in_a_sentence(data, tmp_path, monkeypatch):
    for library, error in (("safetensors.torch.save_file", SafetensorError), ("torch.save", RuntimeError)):

        def full(*_, error=error, **__):
            raise error("I/O error: No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(library, full)
            with pytest.raises(OutputError, match="cannot be written"):
                train(data, "cxr4", tmp_path, overrides=TINY, device="cpu", resume=True)


@pytest.mark.parametrize("minutes", ["-1", "0", "nan", "inf", "soon"])
def test_a_run_takes_some_time(minutes, capsys):
    for which in (["train", "--recipe", "cxr4"], ["compare", "--recipes", "cxr4"]):
        with pytest.raises(SystemExit):
            main([*which, "--data", "d", "--out", "o", "--max-minutes", minutes], view=lambda _: 0, layouts=["film"])
        said = capsys.readouterr().err
        assert "--max-minutes" in said
        assert said.count("\n") == 1


def test_a_file_is_no_folder_of_a_run(data, tmp_path):
    file = tmp_path / "run"
    file.write_text("mine")
    for call in (train, compare):
        for resume in (False, True):
            with pytest.raises(OutputError, match="is a file"):
                call(data, "cxr4", file, overrides=TINY, device="cpu", resume=resume)
    with pytest.raises(OutputError, match="is not empty"):
        require_free(tmp_path, resume=False)
    assert file.read_text() == "mine"
