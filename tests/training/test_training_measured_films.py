"""Which films an evaluation measures on, whatever order the data is in and whatever else lies in it."""

import json
import shutil
import zipfile

import cv2
import numpy as np
import pytest
from films import dataset as dicom
from films import saved
from made_films import LABELS, TINY, film, png

from cxrviewer.cli import main
from cxrviewer.errors import DataError, OutputError, RequestError
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.data import data as data_sets
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.data.pictures import prepared
from cxrviewer.training.evaluate import Extent, evaluate
from cxrviewer.training.export import export
from cxrviewer.training.loop import run
from cxrviewer.training.parts import trained_on
from cxrviewer.training.parts.measured_films import measured_films
from cxrviewer.training.words.words import words


@pytest.fixture(scope="module")
def bundle(finished, tmp_path_factory):
    """Return the bundle of the finished run."""
    return export(finished, tmp_path_factory.mktemp("measured") / "bundle")


def structures(seed):
    """Return a film of smooth structures of its own, uint8."""
    drawn = np.random.default_rng(seed).normal(0, 1, (96, 96)).astype(np.float32)
    return cv2.normalize(cv2.GaussianBlur(drawn, (0, 0), 2.5), None, 10, 245, cv2.NORM_MINMAX).astype(np.uint8)


def names_of_test_part(folder):
    return sorted(json.loads((folder / "split.json").read_text())["films"]["test"].values())


def written(data, file, rows=lambda rows: rows, more=()):
    """Copy the films of ``data`` into a zip with other rows in its manifest, and ``more`` films."""
    with zipfile.ZipFile(data) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            if name != "manifest.csv":
                target.writestr(name, source.read(name))
        head, *lines = source.read("manifest.csv").decode().splitlines()
        for number, label in enumerate(more):
            target.writestr(f"images/more-{number}.png", png(film(label, np.random.default_rng(500 + number))))
            lines.append(f"images/more-{number}.png,{label},more-{number},own,adult")
        target.writestr("manifest.csv", "\n".join([head, *rows(lines)]) + "\n")
    return file


@pytest.mark.parametrize("listed", [True, False])
def test_the_test_part_is_found_again_in_the_same_data(bundle, finished, data, tmp_path, listed):
    made = bundle if listed else export(finished, tmp_path / "unlisted", list_films=False)
    films = measured_films(made, None, open_dataset(data), keep_seen=False)
    assert sorted(sample.path for sample in films.samples) == names_of_test_part(finished)


def test_the_order_of_the_rows_does_not_matter(bundle, finished, data, tmp_path):
    turned = written(data, tmp_path / "turned.zip", lambda rows: rows[::-1])
    films = measured_films(bundle, None, open_dataset(turned), keep_seen=False)
    assert sorted(sample.path for sample in films.samples) == names_of_test_part(finished)
    assert films.scope.startswith("test part")
    groups = {sample.path: sample.group for sample in open_dataset(data).samples}
    assert len({sample.group for sample in films.samples}) == len({groups[sample.path] for sample in films.samples})


def test_the_test_part_of_a_frozen_split_is_found_in_the_data_around_it(finished, data, tmp_path):
    wide = written(data, tmp_path / "wide.zip", more=LABELS)
    shutil.copyfile(finished / "split.json", tmp_path / "split.json")
    run.train(wide, "cxr4", tmp_path / "run", split=str(tmp_path / "split.json"), overrides=TINY, device="cpu")
    made = export(tmp_path / "run", tmp_path / "bundle")
    films = measured_films(made, None, open_dataset(wide), keep_seen=False)
    assert sorted(sample.path for sample in films.samples) == names_of_test_part(finished)
    assert trained_on.of_bundle(made).counts["test"] == films.overlap["own_test_part"] == len(films.samples)


def other_data(folder, films=6):
    """Write films of two classes that no run has seen, large enough to be told apart; return their folder."""
    for place in range(films):
        (folder / LABELS[place % 2]).mkdir(parents=True, exist_ok=True)
        (folder / LABELS[place % 2] / f"{place}.png").write_bytes(png(structures(300 + place)))
    return folder


def test_other_data_is_examined_as_an_external_set_is(bundle, tmp_path):
    folder = other_data(tmp_path / "films")
    for file in list(folder.glob("*/*.png")):
        shutil.copyfile(file, file.with_name(f"copy-{file.name}"))
    (folder / LABELS[0] / "two-labels.png").write_bytes((folder / LABELS[1] / "1.png").read_bytes())
    (folder / LABELS[0] / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    (folder / "Unheard of").mkdir()
    (folder / "Unheard of" / "9.png").write_bytes(png(structures(400)))
    near = cv2.imdecode(np.frombuffer((folder / LABELS[0] / "0.png").read_bytes(), np.uint8), cv2.IMREAD_GRAYSCALE)
    (folder / LABELS[0] / "near.png").write_bytes(png(near[:, ::-1]))
    films = measured_films(bundle, None, open_dataset(folder), keep_seen=False)
    # The film with two labels, its copy included, is of neither class; the mirrored one is a film of the same group.
    assert (len(films.samples), len({sample.group for sample in films.samples})) == (6, 5)
    counts = {key: value for key, value in films.dropped.items() if key != "sentence"}
    assert counts == {"films": 16, "copies": 5, "conflicts": 3, "unreadable": 1, "class_unknown_to_the_model": 1}
    assert films.dropped["sentence"] == (
        "10 of 16 films cannot be measured on: 5 copies of others, 3 whose copies have two labels, 1 that cannot be"
        " read, 1 of classes that the model does not know (Unheard of)."
    )
    assert [line.split(":")[0] for line in films.unreadable] == [f"{LABELS[0]}/broken.png"]
    assert "without 10 that cannot be measured on" in films.scope


def test_films_of_one_patient_in_the_header_are_one_group(bundle, tmp_path):
    for place in range(4):
        (tmp_path / LABELS[place % 2]).mkdir(exist_ok=True)
        film = dicom(structures(500 + place), PatientID=f"id-{place // 2}")
        saved(film, tmp_path / LABELS[place % 2] / f"{place}.dcm")
    films = measured_films(bundle, None, open_dataset(tmp_path), keep_seen=False)
    assert (len(films.samples), len({sample.group for sample in films.samples})) == (4, 2)


def test_data_without_a_class_that_the_model_knows_is_refused(bundle, tmp_path):
    for label in ("A", "B"):
        (tmp_path / label).mkdir()
        (tmp_path / label / "1.png").write_bytes(png(structures(ord(label))))
    with pytest.raises(DataError, match="No film of the data can be measured on"):
        measured_films(bundle, None, open_dataset(tmp_path), keep_seen=False)


def test_an_evaluation_tells_what_it_left_out_and_names_what_cannot_be_read(bundle, tmp_path, capsys):
    folder = other_data(tmp_path / "films", 12)
    (folder / LABELS[0] / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    options = ["evaluate", "--bundle", str(bundle.folder), "--data", str(folder), "--out", str(tmp_path / "out")]
    options += ["--device", "cpu", "--no-robustness", "--no-pictures"]
    assert main(options, view=None, layouts=["film"]) == 1
    said = capsys.readouterr()
    assert "1 of 13 films cannot be measured on: 1 that cannot be read." in said.out
    assert f"{LABELS[0]}/broken.png" in said.out
    assert "films': 1 of 13 films cannot be read" in said.err
    metrics = (tmp_path / "out" / "metrics.json").read_text()
    assert json.loads(metrics)["dropped"]["unreadable"] == 1
    assert "broken" not in metrics
    page = (tmp_path / "out" / "report.html").read_text()
    assert "broken.png" in page.replace("\\", "")
    assert "Films that cannot be measured on" in page  # those that the model was made of are left out as well


def test_a_film_that_cannot_be_read_is_named(tmp_path):
    folder = other_data(tmp_path)
    (folder / LABELS[0] / "0.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    dataset = open_dataset(folder)
    with pytest.raises(DataError, match=f"'{LABELS[0]}/0.png': "):
        prepared(dataset, dataset.samples, Preprocessing(size=32))
    (folder / LABELS[1] / "1.png").unlink()
    with pytest.raises(DataError, match=f"'{LABELS[1]}/1.png' cannot be read"):
        list(dataset.contents(dataset.samples))


def test_films_of_one_class_that_the_model_knows_are_measured(bundle, tmp_path):
    folder = other_data(tmp_path / "films")
    (folder / LABELS[1]).rename(folder / "Unheard of {x}")
    result = evaluate(bundle.folder, folder, tmp_path / "out", "cpu", extent=Extent(robustness=False, pictures=False))
    assert (result["films"], result["dropped"]["class_unknown_to_the_model"]) == (3, 3)
    assert result["classes"][LABELS[0]]["support"] == 3
    assert result["macro_auroc"] is None
    assert "Unheard of {x}" in (tmp_path / "out" / "report.html").read_text()


@pytest.mark.parametrize("measure", [evaluate, words])
def test_where_nothing_can_be_written_no_film_is_read(bundle, data, tmp_path, monkeypatch, measure):
    monkeypatch.setattr(data_sets, "_hash", lambda _: pytest.fail("a film was read"))
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written to"):
        measure(bundle, data, tmp_path / "file" / "figures")
    (tmp_path / "films").mkdir()
    with pytest.raises(RequestError, match="is inside a folder of films"):
        measure(bundle, tmp_path / "films", tmp_path / "films" / "figures")
