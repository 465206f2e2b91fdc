"""The one preprocessing function, and answers from logits."""

import numpy as np
import pytest
from bundles import write_bundle
from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.preprocess import Preprocessing, prepare, standardise
from cxrviewer.inference.scoring import class_probabilities, softmax


@given(rows=st.integers(2, 400), columns=st.integers(2, 400), fit=st.sampled_from(["stretch", "pad"]))
def test_any_shape_becomes_the_square(rows, columns, fit):
    film = np.random.default_rng(0).random((rows, columns)).astype(np.float32)
    prepared = prepare(film, Preprocessing(fit=fit, size=64))
    assert prepared.picture.shape == (64, 64)
    assert prepared.picture.dtype == np.float32
    assert 0.0 <= prepared.picture.min() <= prepared.picture.max() <= 1.0


@given(gain=st.floats(0.2, 1.0), offset=st.floats(0.0, 0.5))
def test_brightness_and_contrast_of_the_export_do_not_matter(gain, offset):
    film = np.random.default_rng(0).random((100, 80)).astype(np.float32)
    other = film * np.float32(gain) + np.float32(offset)
    np.testing.assert_allclose(
        prepare(film, Preprocessing(size=32)).picture, prepare(other, Preprocessing(size=32)).picture, atol=1e-4
    )


def test_padding_keeps_the_true_aspect():
    film = np.ones((100, 50), np.float32)
    film[0] = 0.0
    used = prepare(film, Preprocessing(fit="pad", size=64)).picture.any(axis=0)
    assert used.sum() == 32
    wide_pixels = prepare(film, Preprocessing(fit="pad", size=64), pixel_aspect=0.5).picture.any(axis=0)
    assert wide_pixels.sum() == 64


def test_a_uniform_film_is_finite():
    assert np.isfinite(prepare(np.full((50, 50), 0.5, np.float32), Preprocessing()).picture).all()


def test_standardise():
    spec = Preprocessing(mean=0.5, std=0.25, channels=3)
    found = standardise(np.array([[[0.0, 1.0]]], np.float32), spec)
    assert found.shape == (1, 3, 1, 2)
    np.testing.assert_array_equal(found[0, :, 0], [[-2.0, 2.0]] * 3)


def test_softmax_of_large_logits():
    np.testing.assert_allclose(softmax(np.array([1000.0, 0.0])), [1.0, 0.0])


@pytest.mark.parametrize(
    ("logit", "zone", "interval"),
    [(-9.0, "below", (0.1, 0.2)), (0.4, "indeterminate", (0.1, 0.2)), (9.0, "above", (0, 1))],
)
def test_zones_and_intervals_come_from_the_bundle(tmp_path, logit, zone, interval):
    bundle = load_bundle(write_bundle(tmp_path / "b"))
    found = class_probabilities(np.array([0.0, 0.0, logit, -20.0]), bundle)[2]
    assert found.zone == zone
    assert found.interval == interval
    assert found.threshold == 0.5
