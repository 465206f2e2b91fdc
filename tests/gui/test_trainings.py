"""What is remembered of trainings and read from their runs, without a window."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from workshop_fakes import move_home

from cxrviewer import paths, watch
from cxrviewer.cli import _parser
from cxrviewer.errors import OutputError
from cxrviewer.gui.learning import trainings
from cxrviewer.gui.learning.training_page import time_words
from cxrviewer.gui.learning.trainings import Order, Seen, record, seen, slug
from cxrviewer.watch import State


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(monkeypatch, tmp_path)
    return tmp_path


def order(home: Path, name: str = "first", **changes: object) -> Order:
    return Order(name, str(home / "films"), "cxr4", str(home / "runs" / name), **changes)  # type: ignore[arg-type]


def test_names_of_files_are_those_of_the_training_room() -> None:
    from cxrviewer.training.loop import journal, outcome, setup

    assert trainings.LOG_FILE == journal.LOG_FILE
    assert trainings.PLAN_FILE == setup.PLAN_FILE
    assert trainings.RUN_FILE == outcome.RUN_FILE


def test_what_is_ordered_is_remembered(home: Path) -> None:
    made = record(order(home, init="imagenet", minutes=90.0, device="cpu", settings=("epochs=1,1,1", "batch=8")))
    (paths.trainings() / "damaged").mkdir()
    (paths.trainings() / "damaged" / "training.json").write_text("{}")
    assert trainings.trainings() == [made]
    again = record(replace(order(home), out=str(home / "runs" / "second")))
    assert again.folder != made.folder
    assert again.bundle.parent == paths.user_bundles()


def test_a_taken_folder_is_refused(home: Path) -> None:
    (home / "runs" / "first").mkdir(parents=True)
    record(order(home))
    with pytest.raises(OutputError, match="taken"):  # by a training that has not written yet
        record(order(home, name="first"))
    (home / "runs" / "second").mkdir()
    (home / "runs" / "second" / "file").write_text("")
    with pytest.raises(OutputError, match="taken"):
        record(order(home, name="second"))


@pytest.mark.parametrize("resume", [False, True])
def test_the_command_is_one_that_the_program_knows(home: Path, resume: bool) -> None:
    made = record(order(home, init="/w.npz", minutes=1.5, device="cpu", settings=("batch=8", "epochs=1,1,1")))
    chosen = _parser(["film"]).parse_args([*made.arguments(resume=resume), "--watch", str(made.watch_folder)])
    assert (chosen.command, chosen.recipe, chosen.init, chosen.max_minutes) == ("train", "cxr4", "/w.npz", 1.5)
    assert (chosen.set, chosen.resume, chosen.export) == (["batch=8", "epochs=1,1,1"], resume, made.bundle)
    assert chosen.bundle_version == "first"


def test_a_finished_run_is_only_exported(home: Path) -> None:
    made = record(order(home))
    made.run.mkdir(parents=True)
    (made.run / "run.json").write_text("{}")
    made.bundle.mkdir(parents=True)
    other = trainings.with_another_bundle(made)
    chosen = _parser(["film"]).parse_args([*other.arguments(resume=True), "--watch", str(made.watch_folder)])
    assert (chosen.command, chosen.run_folder) == ("export", made.run)
    assert chosen.out != made.bundle
    assert trainings.trainings() == [other]


def test_a_run_is_read_while_it_is_written(home: Path) -> None:
    made = record(order(home))
    assert seen(made).stage == "lost"
    watch.begin(made.watch_folder)
    assert seen(made).stage == "starting"
    made.run.mkdir(parents=True)
    (made.run / "plan.json").write_text(json.dumps({"plan": {"epochs": [3, 4]}}))
    line = {"epoch": 1, "size": 112, "loss": 0.5, "nll": float("nan"), "macro_f1": None, "seconds": 3}
    (made.run / "log.jsonl").write_text(json.dumps(line) + "\n" + '{"epoch": 2, "si')
    found = seen(made, State("running", 0.1, stopping=True))
    assert (found.stage, found.planned, found.best) == ("stopping", 7, 0)
    (epoch,) = found.epochs
    assert (epoch.number, epoch.size, epoch.loss, epoch.validation_loss, epoch.macro_f1) == (1, 112, 0.5, None, None)
    (made.run / "run.json").write_text(json.dumps({"best_epoch": {"epoch": 1}}))
    assert (seen(made, State("done")).stage, seen(made, State("done")).best) == ("ended", 1)
    made.bundle.mkdir(parents=True)
    (made.bundle / "bundle.json").write_text("{}")
    assert seen(made, State("done")).stage == "candidate"


@pytest.mark.parametrize(
    ("phase", "stage", "resumable"),
    [("stopped", "paused", True), ("failed", "failed", True), ("lost", "lost", True), ("running", "running", False)],
)
def test_what_can_be_done_follows_from_how_it_ended(home: Path, phase: str, stage: str, resumable: bool) -> None:
    found = seen(record(order(home)), State(phase))  # type: ignore[arg-type]
    assert (found.stage, found.can_resume) == (stage, resumable)


def test_names_become_folders() -> None:
    assert slug("Klinik Süd: 2. Versuch") == "Klinik-S-d-2.-Versuch"
    assert slug("../../etc") == "etc"
    assert slug("…") == "model"
    assert len(slug("a" * 200)) == 60


def test_the_time_that_is_left_is_told_with_its_end(home: Path) -> None:
    made, now = record(order(home)), datetime(2026, 10, 3, 23, 30)
    running = Seen(made, "running", State("running", 0.5, left=600.0))
    assert time_words(running, now) == "about 10 min left, until 23:40"
    assert time_words(Seen(made, "running", State("running", left=7200.0)), now).endswith("until 01:30 on 2026-10-04")
    assert time_words(Seen(made, "paused", State("stopped", 0.5)), now) == ""
