"""Which films an evaluation measures on, whatever order the data is in and whatever else lies in it."""

import json
import shutil
import zipfile

import numpy as np
import pytest
from made_films import LABELS, TINY, film, png

from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.export import export
from cxrviewer.training.loop import run
from cxrviewer.training.parts import trained_on
from cxrviewer.training.parts.measured_films import measured_films


@pytest.fixture(scope="module")
def bundle(finished, tmp_path_factory):
    """Return the bundle of the finished run."""
    return export(finished, tmp_path_factory.mktemp("measured") / "bundle")


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
