"""Weights that learnt from films which a run keeps out of training are refused before anything is learnt."""

import csv
import json
import re
import shutil
import zipfile

import cv2
import numpy as np
import pytest
from made_films import TINY, png, write_zip

from cxrviewer.errors import CancelledError, DataError
from cxrviewer.training.export import export
from cxrviewer.training.loop.run import train
from cxrviewer.training.parts import trained_on

SHORT = TINY | {"epochs": "1"}
OTHER_SPLIT = SHORT | {"split_seed": "5"}
REMEDY = "Take their split for this run (--split RUN/split.json), or start from other weights."


def learnt_and_kept(before, folder):
    """Return how many films ``before`` trained on that the run in ``folder`` keeps out of training, by their hashes."""
    first, second = (json.loads((place / "split.json").read_text())["films"] for place in (before, folder))
    return len(set(first["train"]) & {film for part, films in second.items() if part != "train" for film in films})


@pytest.mark.parametrize("which", ["run", "weights", "bundle", "broken off"])
def test_weights_of_another_split_of_the_data_are_refused(which, finished, data, tmp_path):
    shutil.copytree(finished, tmp_path / "before")
    init = tmp_path / "before"
    if which == "weights":
        init /= "best.safetensors"
    elif which == "bundle":
        init = export(finished, tmp_path / "bundle").folder
    elif which == "broken off":
        for name in ("run.json", "weights.safetensors", trained_on.TRAINED_ON_FILE):
            (init / name).unlink()
    with pytest.raises(DataError) as refused:
        train(data, "cxr4", tmp_path / "run", init=init, overrides=OTHER_SPLIT, device="cpu")
    count = learnt_and_kept(finished, tmp_path / "run")
    name = init.name if init.is_dir() else "before"
    said = (
        f"The starting weights '{name}' were trained on {count} films that this run keeps for validation, calibration"
    )
    assert count > 10
    assert str(refused.value) == f"{said} or test: see 'run/learnt-before.csv'. {REMEDY}"
    assert not list((tmp_path / "run").glob("*.safetensors"))


def test_a_bundle_without_a_list_is_refused_for_another_split_of_its_data(finished, data, tmp_path):
    bundle = export(finished, tmp_path / "bundle", list_films=False)
    with pytest.raises(DataError, match="starting weights were trained on another split of this data"):
        train(data, "cxr4", tmp_path / "run", init=bundle.folder, overrides=OTHER_SPLIT, device="cpu")


def test_weights_of_the_same_split_or_of_other_films_are_taken_and_a_run_resumes(finished, data, tmp_path):
    again = train(data, "cxr4", tmp_path / "again", init=finished, overrides=SHORT, device="cpu")
    assert again["init"] == finished.name
    other = write_zip(tmp_path / "other.zip", seed=9)
    ask = {"init": finished, "overrides": OTHER_SPLIT | {"epochs": "2"}, "device": "cpu"}

    def stop(share, text):
        if share > 0.0 and "epoch 1 of 2" in text:
            raise CancelledError

    with pytest.raises(CancelledError):
        train(other, "cxr4", tmp_path / "run", progress=stop, **ask)
    assert train(other, "cxr4", tmp_path / "run", resume=True, **ask)["init"] == finished.name


def test_films_that_only_chose_an_epoch_before_are_no_reason(finished, data, tmp_path):
    """By way of other films, too, weights of the same split are taken: its validation part taught them nothing."""
    other = write_zip(tmp_path / "other.zip", seed=9)
    ask = {"overrides": SHORT, "device": "cpu"}
    train(other, "cxr4", tmp_path / "between", init=finished, **ask)
    assert train(data, "cxr4", tmp_path / "run", init=tmp_path / "between", **ask)["init"] == "between"
    assert train(data, "cxr4", tmp_path / "via-run", via=other, init=finished, **ask)["init"] == "via"


def test_weights_that_say_nothing_of_their_films_are_taken(finished, data, tmp_path):
    shutil.copyfile(finished / "weights.safetensors", tmp_path / "weights.safetensors")
    facts = train(data, "cxr4", tmp_path / "run", init=tmp_path / "weights.safetensors", overrides=OTHER_SPLIT)
    assert facts["external"] is None


def test_other_data_that_holds_films_kept_out_of_training_is_refused_before_it_is_trained_on(data, tmp_path):
    with pytest.raises(DataError) as refused:
        train(data, "cxr4", tmp_path / "run", via=data, split="fold:2/4", overrides=SHORT, device="cpu")
    count = learnt_and_kept(tmp_path / "run" / "via", tmp_path / "run")
    said = r"The data of --via holds (\d+) training films that this run keeps for validation, .* or test: see (.*)"
    found = re.fullmatch(said, str(refused.value))
    assert int(found[1]) == count > 10
    assert found[2] == "'via/learnt-before.csv'. Leave them out of it, or train without --via."
    assert not list((tmp_path / "run").rglob("*.safetensors"))


def rows_of(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("which", ["run", "bundle"])
def test_the_films_of_a_refusal_are_listed_with_those_that_they_are_taken_for(which, finished, data, tmp_path):
    init = finished if which == "run" else export(finished, tmp_path / "bundle").folder
    with pytest.raises(DataError, match="see 'run/learnt-before"):
        train(data, "cxr4", tmp_path / "run", init=init, overrides=OTHER_SPLIT, device="cpu")
    rows = rows_of(tmp_path / "run" / "learnt-before.csv")
    facts = {row["path"]: row for row in rows_of(tmp_path / "run" / "manifest.csv")}
    films = json.loads((tmp_path / "run" / "split.json").read_text())["films"]
    equal = [row for row in rows if row["how"] == "equal pixels"]
    assert len({row["path"] for row in rows}) == len(equal) == learnt_and_kept(finished, tmp_path / "run")
    if which == "run":  # what was mended is listed no more
        train(data, "cxr4", tmp_path / "run", overrides=OTHER_SPLIT, device="cpu", resume=True)
        assert not (tmp_path / "run" / "learnt-before.csv").exists()
    for row in equal:
        assert (row["likeness"], row["differing_bits"], row["part_before"]) == ("1.000", "0", "train")
        assert facts[row["path"]]["sha256"] in films[row["part"]]
        assert facts[row["path"]]["pixel_sha256"].startswith(row["pixels_before"])
        assert row["path_before"] == (row["path"] if which == "run" else "")


def test_a_nearly_identical_film_is_listed_with_its_likeness(data, tmp_path):
    """Both paths can be looked at: a match by sketches alone may be wrong."""
    with zipfile.ZipFile(data) as archive:
        films = {name: archive.read(name) for name in archive.namelist() if name.endswith(".png")}
        manifest = archive.read("manifest.csv").decode()
    with zipfile.ZipFile(tmp_path / "corpus.zip", "w") as archive:
        for name, content in films.items():
            picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_GRAYSCALE)
            archive.writestr(f"inverted/{name}", png(230 - picture // 2))
        archive.writestr("manifest.csv", manifest.replace("images/", "inverted/images/"))
    with pytest.raises(DataError, match=r"see 'via/learnt-before.csv'. Leave them out of it"):
        train(data, "cxr4", tmp_path / "run", via=tmp_path / "corpus.zip", split="fold:2/4", overrides=SHORT)
    rows = rows_of(tmp_path / "run" / "via" / "learnt-before.csv")
    own = [row for row in rows if row["path_before"] == f"inverted/{row['path']}"]
    assert len(own) > 5
    assert {row["how"] for row in own} == {"inverted"}
    for row in rows:
        assert int(row["differing_bits"]) <= trained_on.MOST_BITS
        assert float(row["likeness"]) == pytest.approx(np.cos(np.pi * int(row["differing_bits"]) / 256), abs=5e-4)
    bits = [int(row["differing_bits"]) for row in rows]
    assert bits == sorted(bits, reverse=True)
