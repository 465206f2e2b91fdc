import errno
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import torch
from filelock import FileLock
from made_chests import chest, write
from made_films import LABELS, TINY, write_zip

from cxrviewer.errors import CancelledError, DataError, OutputError
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.data import cache
from cxrviewer.training.data.cache import PictureWriter, cache_key, check_space, mapped
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.data.pictures import quantised
from cxrviewer.training.evaluate import evaluate
from cxrviewer.training.export import export
from cxrviewer.training.loop.run import train
from cxrviewer.training.parts import intake
from cxrviewer.training.parts.external import external_set
from cxrviewer.training.parts.intake import SPLIT_FILE, Parting, take_in, tidied

SPEC = Preprocessing(size=32)
PARTING = Parting(seed=1, fractions=(0.55, 0.15, 0.1, 0.2))


@pytest.fixture(scope="module")
def taken(data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("taken")
    return take_in(open_dataset(data), folder, SPEC, PARTING), folder


def entries(folder):
    return sorted(entry.name for entry in folder.iterdir() if entry.is_dir())


def test_the_cache_holds_what_decoding_gives(data, taken):
    found, _ = taken
    dataset = open_dataset(data)
    assert isinstance(found.prepared, np.memmap)
    assert isinstance(found.train, np.memmap)
    np.testing.assert_array_equal(found.train, found.prepared[found.rows[found.parts.parts["train"]]])
    np.testing.assert_array_equal(found.prepared, quantised(dataset, dataset.samples, SPEC))
    for part in ("train", "validation", "calibration", "test"):
        samples = found.parts.of(found.dataset.samples, part)
        shown = quantised(dataset, samples, SPEC) / np.float32(255.0)
        np.testing.assert_array_equal(found.given(part, SPEC).of(slice(None)), shown)
        np.testing.assert_array_equal(found.given(part, SPEC).of(np.array([3, 0])), shown[[3, 0]])
        assert [found.dataset.classes[k] for k in found.truth(part)] == [sample.label for sample in samples]


def test_films_are_decoded_once_for_many_runs(data, taken, tmp_path, monkeypatch):
    found, folder = taken

    def refuse(*_, **__):
        raise AssertionError("a film was decoded again")

    monkeypatch.setattr(intake, "examine", refuse)
    again = take_in(open_dataset(data), tmp_path / "run", SPEC, PARTING, folder / "cache")
    assert again.audit == found.audit
    assert dict(again.parts.sha256) == dict(found.parts.sha256)
    assert again.dataset == found.dataset
    (own,) = entries(tmp_path / "run" / "cache")
    assert own.startswith("train-")
    assert own.endswith(found.parts.sha256["train"][:16])


def test_the_key_changes_with_films_facts_constants_and_code(data, tmp_path, monkeypatch):
    dataset = open_dataset(data)
    keys = [cache_key(dataset, SPEC), cache_key(dataset, Preprocessing(size=33))]
    keys.append(cache_key(dataset, Preprocessing(size=32, low_percentile=1.0)))
    keys.append(cache_key(open_dataset(write_zip(tmp_path / "other.zip", (40, 30, 22))), SPEC))
    monkeypatch.setattr(cache, "__version__", "another")
    keys.append(cache_key(dataset, SPEC))
    monkeypatch.undo()
    plain = cache.prepare

    def changed(film, *rest):
        return plain(np.sqrt(film), *rest)

    monkeypatch.setattr(cache, "prepare", changed)
    keys.append(cache_key(dataset, SPEC))
    monkeypatch.undo()
    assert len(set(keys)) == len(keys)
    assert cache_key(open_dataset(data), SPEC) == keys[0]


def test_films_that_were_prepared_otherwise_are_not_taken_for_the_runs(data, taken, tmp_path):
    take_in(open_dataset(data), tmp_path, Preprocessing(size=32, border=0.2), PARTING)
    again = take_in(open_dataset(data), tmp_path, SPEC, PARTING)
    np.testing.assert_array_equal(again.train, taken[0].train)


def test_a_damaged_entry_is_made_again(data, taken, tmp_path):
    found, _ = taken
    take_in(open_dataset(data), tmp_path, SPEC, PARTING)
    entry, _ = sorted((tmp_path / "cache").glob("*/pictures.npy"), key=lambda file: "train-" in file.parent.name)
    entry.write_bytes(entry.read_bytes()[:-1])
    again = take_in(open_dataset(data), tmp_path, SPEC, PARTING)
    np.testing.assert_array_equal(again.prepared, found.prepared)
    (entry.parent / "pairs.json").unlink()
    np.testing.assert_array_equal(take_in(open_dataset(data), tmp_path, SPEC, PARTING).prepared, found.prepared)


def test_a_stop_leaves_no_entry_and_the_next_run_begins_anew(data, taken, tmp_path):
    calls = iter(range(100))
    with pytest.raises(CancelledError):
        take_in(open_dataset(data), tmp_path, SPEC, PARTING, cancelled=lambda: next(calls) > 20)
    assert entries(tmp_path / "cache") == []
    np.testing.assert_array_equal(take_in(open_dataset(data), tmp_path, SPEC, PARTING).prepared, taken[0].prepared)


def test_a_killed_process_leaves_nothing_that_is_taken_for_whole(data, taken, tmp_path):
    code = (
        "import sys, time; from pathlib import Path\n"
        "from cxrviewer.training.data.data import open_dataset\n"
        "from cxrviewer.training.parts.intake import *\n"
        "def stall():\n    stall.calls += 1\n    time.sleep(60 if stall.calls > 20 else 0)\n"
        "stall.calls = 0\n"
        "take_in(open_dataset(sys.argv[1]), Path(sys.argv[2]), Preprocessing(size=32), Parting(), cancelled=stall)"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(data), str(tmp_path)])
    begun = tmp_path / "cache" / f".begun-{process.pid}"
    for _ in range(600):
        if (begun / "pictures.npy").is_file():
            break
        time.sleep(0.05)
    assert begun.is_dir()
    process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    process.wait(30)
    np.testing.assert_array_equal(take_in(open_dataset(data), tmp_path, SPEC, PARTING).prepared, taken[0].prepared)
    assert not begun.exists()
    assert len(entries(tmp_path / "cache")) == 2


def test_processes_that_start_together_share_the_work(data, tmp_path):
    code = (
        "import sys; from pathlib import Path\n"
        "from cxrviewer.training.parts import intake\n"
        "from cxrviewer.training.data.data import open_dataset\n"
        "plain, looked = intake.examine, []\n"
        "intake.examine = lambda *a: looked.append(1) or plain(*a)\n"
        "spec, parting = intake.Preprocessing(size=32), intake.Parting(seed=1)\n"
        "found = intake.take_in(open_dataset(sys.argv[1]), Path(sys.argv[2]), spec, parting)\n"
        "print(len(looked), int(found.prepared.sum(dtype='int64')), found.parts.sha256['test'])"
    )
    line = [sys.executable, "-c", code, str(data), str(tmp_path)]
    processes = [subprocess.Popen(line, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate(timeout=120)[0].split() for process in processes]
    assert sorted(words[0] for words in said) == ["0", "1"]
    assert said[0][1:] == said[1][1:]


def test_whoever_waits_says_so_and_can_be_stopped(data, tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "_PATIENCE", 0.05)
    (tmp_path / "cache").mkdir()
    said = []
    with FileLock(tmp_path / "cache" / ".lock"), pytest.raises(CancelledError):
        take_in(open_dataset(data), tmp_path, SPEC, PARTING, None, lambda *line: said.append(line), lambda: True)
    assert said == [(0.0, "waiting for another process that prepares films")]


def test_what_else_goes_wrong_with_a_lock_is_not_waited_for(data, tmp_path, monkeypatch):
    def failing(*_):
        raise OutputError("The disk is gone.")

    monkeypatch.setattr(intake, "locked", failing)
    with pytest.raises(OutputError, match="The disk is gone"):
        take_in(open_dataset(data), tmp_path, SPEC, PARTING, cancelled=lambda: True)


@pytest.mark.parametrize("why", [OSError("no locks"), NotImplementedError()])
def test_films_are_taken_in_where_nothing_can_be_locked(data, taken, tmp_path, monkeypatch, why):
    def acquire(*_, **__):
        raise why

    monkeypatch.setattr(FileLock, "acquire", acquire)
    found = take_in(open_dataset(data), tmp_path, SPEC, PARTING)
    np.testing.assert_array_equal(found.prepared, taken[0].prepared)


def test_a_full_disk_is_one_clear_line_and_leaves_nothing(data, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(PictureWriter, "write", full)
    with pytest.raises(OutputError, match=r"^The prepared films cannot be written to the cache\. Free space") as caught:
        take_in(open_dataset(data), tmp_path, SPEC, PARTING)
    assert "\n" not in str(caught.value)
    assert entries(tmp_path / "cache") == []


def test_what_the_disk_has_no_room_for_is_not_begun(tmp_path):
    with pytest.raises(OutputError, match=r"lacks \d+ MB"):
        check_space(tmp_path, 2**60)
    check_space(tmp_path, 1)


def test_an_unreadable_film_is_black_in_the_cache_and_in_no_part(tmp_path):
    for label, first in (("A", 0), ("B", 200)):
        for place in range(101):
            write(tmp_path / "films" / label / f"{place:03}.png", chest(first + place, 32))
    (tmp_path / "films" / "B" / "050.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    found = take_in(open_dataset(tmp_path / "films"), tmp_path / "run", SPEC, PARTING)
    dark = [place for place, picture in enumerate(found.prepared) if not picture.any()]
    assert dark == [101 + 50]
    assert not set(dark) & set(found.rows.tolist())
    assert found.audit["dropped"]["unreadable"] == found.parts.dropped["unreadable"] == 1
    assert len(found.dataset.samples) == 201


def test_data_that_the_audit_refuses_is_not_trained_on(tmp_path):
    data = write_zip(tmp_path / "few.zip", (40, 30, 6))
    with pytest.raises(DataError, match=r"cannot be trained on.*Class 'Bright top' has too few patients"):
        train(data, "cxr4", tmp_path / "run", overrides=TINY, device="cpu")
    assert json.loads((tmp_path / "run" / "audit.json").read_text())["refusals"]
    assert not list((tmp_path / "run").glob("*.safetensors"))


def test_classes_that_cannot_be_learnt_are_no_outputs(tmp_path):
    """A source is held out whose third class has no other source: it is neither trained on nor an answer."""
    dataset = open_dataset(write_zip(tmp_path / "films.zip"))
    examined = intake.examine(dataset)
    kept, parts = intake.parted(dataset, examined, Parting("source:shared-0", 1, (0.6, 0.2, 0.2, 0.0)))
    assert kept.classes == LABELS
    assert {kept.samples[i].source for i in parts.parts["test"]} == {"shared-0"}
    assert kept.sha256 == dataset.sha256


def test_prepared_films_inside_a_run_go_when_it_is_finished(finished, data, tmp_path):
    assert not (finished / "cache").exists()
    assert {"audit.json", "audit.txt", "manifest.csv", "near-duplicates.csv", "split.json"} <= {
        file.name for file in finished.iterdir()
    }
    take_in(open_dataset(data), tmp_path, SPEC, PARTING)
    assert (tmp_path / "cache").is_dir()
    if os.name == "posix":  # films of patients are for nobody else's eyes
        assert [entry.stat().st_mode & 0o077 for entry in (tmp_path / "cache").iterdir()] == [0, 0, 0]
    with tidied(tmp_path, SPLIT_FILE):
        pass
    assert not (tmp_path / "cache").exists()


def test_an_external_set_is_without_films_that_were_trained_on(tmp_path):
    for label, first in (("A", 0), ("B", 10)):
        for place in range(6):
            write(tmp_path / "own" / label / f"{place}.png", chest(first + place))
            write(tmp_path / "other" / label / f"{place}.png", chest(100 + first + place))
    write(tmp_path / "other" / "A" / "known.png", chest(3))
    write(tmp_path / "other" / "A" / "known-mirrored.jpg", chest(4)[:, ::-1])
    write(tmp_path / "other" / "C" / "stranger.png", chest(200))
    own = open_dataset(tmp_path / "own")
    found, report = external_set(tmp_path / "other", own)
    assert len(found.samples) == report["films"] == 12
    assert report["dropped"] == {
        "copies": 0,
        "conflicts": 0,
        "unreadable": 0,
        "class_unknown_to_the_model": 1,
        "also_in_the_training_data": 2,
    }
    with pytest.raises(DataError, match="No film of the external set"):
        external_set(tmp_path / "own", own)


def test_a_run_measures_itself_on_an_external_set_and_on_a_fold(data, tmp_path):
    other = write_zip(tmp_path / "other.zip", (5, 5, 5), seed=9)
    options = {"overrides": TINY | {"epochs": "1"}, "device": "cpu", "cache": tmp_path / "films"}
    facts = train(data, "cxr4", tmp_path / "fold", split="fold:1/4", external=other, **options)
    assert facts["split"]["scheme"] == "fold:1/4"
    assert facts["external"]["films"] == 15
    assert len((tmp_path / "fold" / "predictions-external.csv").read_text().splitlines()) == 16
    frozen = tmp_path / "fold" / "split.json"
    again = train(data, "cxr4", tmp_path / "again", split=str(frozen), **options)
    assert again["split"]["sha256"] == facts["split"]["sha256"]
    assert again["test_looks"] == 2
    assert len(entries(tmp_path / "films")) == 1


def test_a_model_of_a_held_out_source_is_measured_on_it_alone(data, tmp_path):
    short = TINY | {"epochs": "1"}
    facts = train(data, "cxr4", tmp_path / "run", overrides=short, device="cpu", split="source:shared-0")
    bundle = export(tmp_path / "run", tmp_path / "bundle")
    assert "No test film is of class Bright left, so how often it is recognised is not known." in bundle.limits
    again = evaluate(tmp_path / "bundle", data, tmp_path / "figures", "cpu")
    assert list(again["by_source"]) == ["shared-0"]
    assert again["films"] == facts["split"]["counts"]["test"] == 26


def test_what_a_process_writes_stays_its_own(taken):
    found, folder = taken
    (file,) = (file for file in folder.glob("cache/*/pictures.npy") if "train-" not in file.parent.name)
    before, own = file.read_bytes(), mapped(file)
    own[:] = 7
    assert file.read_bytes() == before
    assert torch.from_numpy(found.prepared)[:2].shape == (2, 32, 32)


def test_a_cache_file_is_a_plain_array(tmp_path):
    file = tmp_path / "pictures.npy"
    with file.open("wb") as stream:
        writer = PictureWriter(stream, 3, 16)
        for place in range(3):
            writer.write(None if place == 1 else np.full((16, 16), place, np.uint8))
    np.testing.assert_array_equal(np.load(file), mapped(file))
    assert mapped(Path(file))[:, 0, 0].tolist() == [0, 0, 2]
