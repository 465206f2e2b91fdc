"""A command that is watched by files: how far it is, how it ended, whether it lives, and the wish to stop."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from cxrviewer import watch
from cxrviewer.errors import CancelledError, DataError, OutputError


def wait_for(condition, seconds=20.0):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_folder_that_nobody_worked_in(tmp_path):
    assert watch.look(tmp_path / "nothing") == watch.State()
    (tmp_path / "state.json").write_text("half a fi")
    assert watch.look(tmp_path).phase == "none"
    (tmp_path / "state.json").write_text(json.dumps({"phase": "dancing", "share": 0, "text": "", "left": None}))
    assert watch.look(tmp_path).phase == "none"


def test_what_is_told_is_seen_while_the_work_goes_on(tmp_path):
    watch.begin(tmp_path)
    assert watch.look(tmp_path).phase == "starting"
    with watch.watched(tmp_path) as told:
        told.progress(0.25, "epoch 1")
        seen = watch.look(tmp_path)
        assert (seen.phase, seen.share, seen.text, seen.stopping) == ("running", 0.25, "epoch 1", False)
        assert seen.process == os.getpid()
        assert not told.cancelled()
        watch.ask_to_stop(tmp_path)
        assert watch.look(tmp_path).stopping
        wait_for(told.cancelled)
    assert watch.look(tmp_path).phase == "done"
    watch.begin(tmp_path)
    assert not (tmp_path / "stop").exists()


@pytest.mark.parametrize(
    ("error", "phase", "words"),
    [
        (CancelledError(), "stopped", ""),
        (KeyboardInterrupt(), "stopped", ""),
        (DataError("No films.", "Add some."), "failed", "No films. Add some."),
        (ValueError("/secret/CANARY"), "failed", "Something unexpected went wrong (ValueError)."),
    ],
)
def test_how_it_ended_is_told_in_one_line(tmp_path, error, phase, words):
    with pytest.raises(type(error)), watch.watched(tmp_path):
        raise error
    ended = watch.look(tmp_path)
    assert (ended.phase, ended.error) == (phase, words)


def test_two_processes_do_not_work_on_one_thing(tmp_path, monkeypatch):
    monkeypatch.setattr(watch, "_LONGEST_LOCKING", 0.1)
    with watch.watched(tmp_path) as told:
        told.progress(0.5, "at work")
        with pytest.raises(OutputError, match="Another process"), watch.watched(tmp_path):
            pass
        assert watch.look(tmp_path).text == "at work"


def test_a_command_without_a_watch_is_left_alone(tmp_path):
    with watch.watched(None) as told:
        told.progress(0.5, "half")
        assert not told.cancelled()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_used_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        watch.begin(tmp_path / "file" / "folder")
    with pytest.raises(OutputError):
        watch.ask_to_stop(tmp_path / "file" / "folder")


def test_a_process_that_is_killed_is_lost_at_once(tmp_path):
    script = (
        "import sys, time, pathlib; from cxrviewer.watch import watched\n"
        "with watched(pathlib.Path(sys.argv[1])) as told:\n"
        "    told.progress(0.5, 'half'); time.sleep(60)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)])
    wait_for(lambda: watch.look(tmp_path).text == "half")
    assert watch.look(tmp_path).process == process.pid
    process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    process.wait()
    lost = watch.look(tmp_path)
    assert (lost.phase, lost.share, lost.is_alive) == ("lost", 0.5, False)


def test_a_process_that_never_came_is_given_up_after_a_while(tmp_path):
    watch.begin(tmp_path)
    assert watch.look(tmp_path).phase == "starting"
    long_ago = time.time() - 3600
    os.utime(tmp_path / "state.json", (long_ago, long_ago))
    assert watch.look(tmp_path).phase == "lost"
