"""Films that are taken in with their lungs: cropped, masked, with a channel, or with masks beside them."""

import csv
from dataclasses import replace

import numpy as np
import pytest
import torch
from lung_fields import MadeUpLungs, dark, lungs_on

from cxrviewer.errors import BundleError, CancelledError
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference import preparing
from cxrviewer.inference.lungs import load_lung_model
from cxrviewer.inference.preprocess import Preprocessing, prepare
from cxrviewer.training.basics.in_order import in_order
from cxrviewer.training.data.cache import cache_key
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.data.pictures import one_thread_each, quantised
from cxrviewer.training.parts import intake
from cxrviewer.training.parts.intake import Parting, take_in

PARTING = Parting(seed=1, fractions=(0.55, 0.15, 0.1, 0.2))


@pytest.fixture
def lungs(monkeypatch):
    made_up = MadeUpLungs()
    monkeypatch.setattr(preparing, "load_lung_model", lambda: made_up)
    return made_up


def shown(dataset):
    return [radiograph_from(content).presentation() for content in dataset.contents(dataset.samples)]


@pytest.mark.parametrize("how", ["crop", "mask", "channel"])
def test_the_cache_holds_what_the_viewer_prepares(how, lungs, data, tmp_path):
    dataset, spec = open_dataset(data), Preprocessing(size=32, border=0.05, lungs=how)
    found = take_in(dataset, tmp_path, spec, PARTING)
    films = shown(dataset)
    prepared = [prepare(film, spec, 1.0, lungs_on(film.shape, *(["x"] if dark(film) else []))) for film in films]
    pictures = np.stack([each.picture for each in prepared])
    grey = pictures[:, 0] if how == "channel" else pictures
    np.testing.assert_array_equal(found.prepared, np.rint(grey * 255).astype(np.uint8))
    np.testing.assert_array_equal(quantised(dataset, dataset.samples, spec), np.rint(pictures * 255).astype(np.uint8))
    if how != "channel":
        assert found.train_masks is None
        return
    masks = np.rint(pictures[:, 1] * 255).astype(np.uint8)
    row = {sample.sha256: place for place, sample in enumerate(dataset.samples)}
    for part in ("train", "validation", "test"):
        rows = [row[sample.sha256] for sample in found.parts.of(found.dataset.samples, part)]
        given = found.given(part, spec)
        assert len(given) == len(rows)
        np.testing.assert_array_equal(given.of(slice(1, 9))[:, 1], masks[rows][1:9] / np.float32(255.0))
        assert given.of(slice(1, 9)).shape == (8, *spec.shape)
    np.testing.assert_array_equal(found.train_masks, found.masks[found.rows[found.parts.parts["train"]]])


def test_masks_beside_pictures_that_do_not_need_them(lungs, data, tmp_path):
    dataset, spec = open_dataset(data), Preprocessing(size=32)
    plain = take_in(dataset, tmp_path / "plain", spec, PARTING)
    assert plain.lungs is plain.train_masks is None
    assert lungs.films == 0
    found = take_in(dataset, tmp_path / "masked", spec, PARTING, lungs=True)
    np.testing.assert_array_equal(found.prepared, plain.prepared)
    unsure = np.array([dark(film) for film in shown(dataset)])
    assert 0 < unsure.sum() < len(unsure)
    np.testing.assert_array_equal(found.masks.min(axis=(1, 2)) == 255, unsure)
    again = take_in(dataset, tmp_path / "again", spec, PARTING, tmp_path / "masked" / "cache", lungs=True)
    np.testing.assert_array_equal(again.train_masks, found.train_masks)
    assert lungs.films == len(dataset.samples)


def test_films_without_lungs_are_flagged_and_counted_class_by_class(lungs, data, tmp_path):
    dataset = open_dataset(data)
    found = take_in(dataset, tmp_path, Preprocessing(size=32, lungs="crop"), PARTING)
    films = shown(dataset)
    with (tmp_path / "manifest.csv").open() as stream:
        said = [row["lungs"] for row in csv.DictReader(stream)]
    assert said == ["No lungs were found." if dark(film) else "found" for film in films]
    labels = [sample.label for sample in dataset.samples]
    for label, (whole, films_of_class) in found.lungs["whole"].items():
        assert films_of_class == labels.count(label)
        assert whole == sum(dark(film) for film, own in zip(films, labels, strict=True) if own == label)
    assert found.lungs["sha256"] == MadeUpLungs.sha256
    assert found.lungs["reasons"] == {"No lungs were found.": said.count("No lungs were found.")}
    # From the cache, where nobody looks at the films again, the same is told.
    again = take_in(dataset, tmp_path, Preprocessing(size=32, lungs="crop"), PARTING)
    assert again.lungs == found.lungs
    assert lungs.films == len(films)


def test_the_key_changes_with_border_lungs_margin_and_model(lungs, data):
    dataset, plain = open_dataset(data), Preprocessing(size=32)
    settings = [
        {"border": 0.1},
        *({"lungs": how} for how in ("crop", "mask", "channel")),
        {"lungs": "crop", "lung_margin": 0.1},
        {"lungs": "mask", "lung_dilation": 0.1},
        {"lungs": "crop", "lung_model_sha256": "b" * 64},
    ]
    keys = [cache_key(dataset, spec) for spec in (plain, *(replace(plain, **each) for each in settings))]
    keys.append(cache_key(dataset, plain, lungs=True))
    assert len(set(keys)) == len(keys)


def test_a_film_of_another_lung_model_is_not_taken_from_the_cache(lungs, data, tmp_path, monkeypatch):
    spec = Preprocessing(size=32, lungs="crop")
    take_in(open_dataset(data), tmp_path, spec, PARTING)
    other = MadeUpLungs()
    other.sha256 = "b" * 64
    monkeypatch.setattr(preparing, "load_lung_model", lambda: other)
    take_in(open_dataset(data), tmp_path, spec, PARTING)
    assert other.films == lungs.films == 90
    with pytest.raises(BundleError, match="another lung model"):
        quantised(open_dataset(data), (), replace(spec, lung_model_sha256="a" * 64))


def test_a_stop_while_lungs_are_looked_for_leaves_nothing(lungs, data, tmp_path):
    calls = iter(range(100))
    spec = Preprocessing(size=32, lungs="channel")
    with pytest.raises(CancelledError):
        take_in(open_dataset(data), tmp_path, spec, PARTING, cancelled=lambda: next(calls) > 20)
    assert [entry.name for entry in (tmp_path / intake.CACHE_FOLDER).iterdir() if entry.is_dir()] == []
    assert lungs.films < 40


def test_threads_share_the_lung_model_and_find_the_same():
    model = load_lung_model()
    y, x = np.mgrid[0:60, 0:50].astype(np.float32)
    films = [(np.sin(x * y / (20 + k)) + 1) / 2 for k in range(8)]
    before, alone = torch.get_num_threads(), [model.find(film) for film in films]
    with one_thread_each(preparing.Preparation(Preprocessing(), model)):
        together = list(in_order(model.find, films, threads=4))
    for one, other in zip(alone, together, strict=True):
        np.testing.assert_array_equal(one.probability, other.probability)
        assert one.reasons == other.reasons
    assert torch.get_num_threads() == before
