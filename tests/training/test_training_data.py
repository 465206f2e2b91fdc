import csv
import zipfile

import numpy as np
import pytest
from made_films import LABELS, film, png, write_zip

from cxrviewer.errors import CancelledError, DataError
from cxrviewer.inference.preprocess import Preprocessing, prepare
from cxrviewer.training.data import Dataset, Sample, open_dataset
from cxrviewer.training.pictures import decode, prepared, quantised


def test_zip_with_manifest(data):
    dataset = open_dataset(data)
    assert dataset.classes == LABELS
    assert dataset.grouped
    assert len(dataset.samples) == 90
    assert len(dataset.samples[0].sha256) == 64


def test_hash_of_the_data_ignores_order_and_notices_labels(data):
    dataset = open_dataset(data)
    again = Dataset(dataset.root, dataset.samples[::-1], grouped=True)
    first, *others = dataset.samples
    changed = Dataset(dataset.root, (Sample(first.path, "Other", first.group), *others), grouped=True)
    assert dataset.sha256 == again.sha256
    assert dataset.sha256 != changed.sha256


def test_folder_of_class_folders_skips_masks_and_what_is_no_image(tmp_path):
    generator = np.random.default_rng(0)
    for label in LABELS[:2]:
        for folder in ("images", "masks"):
            (tmp_path / "db" / label / folder).mkdir(parents=True)
            (tmp_path / "db" / label / folder / "1.png").write_bytes(png(film(label, generator)))
    (tmp_path / "db" / "readme.txt").write_text("about")
    dataset = open_dataset(tmp_path / "db")
    assert [s.path for s in dataset.samples] == [f"{label}/images/1.png" for label in LABELS[:2]]
    assert not dataset.grouped


def test_zip_of_class_folders_inside_one_folder(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for label in LABELS[:2]:
            archive.writestr(f"all/{label}/1.png", png(film(label, np.random.default_rng(0))))
    assert open_dataset(tmp_path / "x.zip").classes == LABELS[:2]


def test_manifest_beside_its_films(tmp_path):
    for i, label in enumerate(LABELS[:2]):
        (tmp_path / f"{i}.png").write_bytes(png(film(label, np.random.default_rng(i))))
    with (tmp_path / "list.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows([("path", "label"), ("0.png", "A, with comma"), ("1.png", "B")])
    assert open_dataset(tmp_path / "list.csv").classes == ("A, with comma", "B")


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ("path\n0.png\n", "lacks a column"),
        ("path,label\n", "has no rows"),
        ("path,label\n0.png,\n", "Line 2"),
        ("path,label\n0.png,A\n0.png,A\n", "fewer than two classes"),
        ("path,label\nmissing.png,A\n0.png,B\n", "cannot be read"),
        ("path,label,sha256\n0.png,A,00\n0.png,B,00\n", "does not have the hash"),
    ],
)
def test_refusals(tmp_path, manifest, words):
    (tmp_path / "0.png").write_bytes(png(np.zeros((8, 8), np.uint8)))
    (tmp_path / "m.csv").write_text(manifest)
    with pytest.raises(DataError, match=words):
        list((dataset := open_dataset(tmp_path / "m.csv")).contents(dataset.samples))


def test_refuses_what_is_nothing(tmp_path):
    with pytest.raises(DataError, match="neither a folder"):
        open_dataset(tmp_path / "nothing")


def test_decodes_eight_and_sixteen_bits_to_the_same_range():
    for dtype, white in ((np.uint8, 255), (np.uint16, 65535)):
        np.testing.assert_allclose(decode(png(np.array([[0, white]], dtype)), "x"), [[0.0, 1.0]], atol=1e-6)
    with pytest.raises(DataError, match=r"'x\.png': The picture is damaged"):
        decode(b"text", "x.png")


def test_pictures_are_those_of_the_viewer(data):
    dataset, spec = open_dataset(data), Preprocessing(size=32)
    chosen = dataset.samples[:3]
    exact = prepared(dataset, chosen, spec)
    expected = [prepare(decode(c, ""), spec).picture for c in dataset.contents(chosen)]
    np.testing.assert_array_equal(exact, expected)
    assert np.abs(quantised(dataset, chosen, spec) / 255.0 - exact).max() <= 0.5 / 255 + 1e-6


def test_reading_can_be_cancelled(tmp_path):
    dataset = open_dataset(write_zip(tmp_path / "x.zip", (4, 4, 4)))
    with pytest.raises(CancelledError):
        prepared(dataset, dataset.samples, Preprocessing(size=32), cancelled=lambda: True)
