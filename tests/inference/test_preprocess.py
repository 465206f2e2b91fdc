"""The one preprocessing function, and answers from logits."""

from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import pytest
from bundles import write_bundle
from hypothesis import given
from hypothesis import strategies as st
from lung_fields import lungs_on
from scipy import ndimage

from cxrviewer.explain.affine import Box, GridMap
from cxrviewer.inference.bundle import Bundle, Calibration, OperatingPoint, ReliabilityBin, load_bundle
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.preprocess import Preprocessing, prepare, standardise
from cxrviewer.inference.scaling import Scaling
from cxrviewer.inference.scoring import _bin, class_probabilities, softmax
from cxrviewer.training.evaluation.calibrate import EDGES, reliability


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


def scaled(small, low, high):
    """Between its percentiles, by their definition: linear between the ranks next to ``share * (n - 1)``."""
    ranked = np.sort(small, axis=None)
    ends = [np.interp(share / 100 * (ranked.size - 1), np.arange(ranked.size), ranked) for share in (low, high)]
    return np.clip((small - ends[0]) / (ends[1] - ends[0]), 0.0, 1.0)


def bilinear(film, rows, columns):
    """Values at the centres of larger pixels, axis by axis; beyond the outermost centres the edge goes on."""
    for axis, count in enumerate((rows, columns)):
        length = film.shape[axis]
        places = (np.arange(count) + 0.5) * length / count - 0.5
        film = np.apply_along_axis(lambda line, at=places: np.interp(at, np.arange(len(line)), line), axis, film)
    return film


@pytest.mark.parametrize("percentiles", [(0.5, 99.5), (0.0, 100.0), (5.0, 60.0)])
def test_a_large_film_becomes_the_means_of_areas_between_their_percentiles(percentiles):
    film = np.random.default_rng(3).random((128, 96), dtype=np.float32)
    means = film.astype(np.float64).reshape(32, 4, 32, 3).mean(axis=(1, 3))
    low, high = percentiles
    found = prepare(film, Preprocessing(size=32, low_percentile=low, high_percentile=high)).picture
    np.testing.assert_allclose(found, scaled(means, low, high), atol=1e-5)


def test_usually_one_pixel_in_two_hundred_is_black_and_one_white():
    film = np.random.default_rng(3).permutation(200 * 200).reshape(200, 200).astype(np.float32) / 40000
    found = prepare(film, Preprocessing(size=200)).picture
    assert ((found == 0).sum(), (found == 1).sum()) == (200, 200)


@pytest.mark.parametrize("shape", [(16, 10), (64, 10), (10, 64)])
def test_a_film_that_is_too_small_in_a_direction_is_interpolated(shape):
    film = np.random.default_rng(4).random(shape, dtype=np.float32)
    found = prepare(film, Preprocessing(size=32)).picture
    np.testing.assert_allclose(found, scaled(bilinear(film.astype(np.float64), 32, 32), 0.5, 99.5), atol=1e-4)


@pytest.mark.parametrize(("shape", "aspect"), [((128, 88), 1.0), ((88, 128), 1.0), ((128, 176), 2.0)])
def test_padding_is_black_and_alike_on_both_sides_and_counts_for_no_percentile(shape, aspect):
    film = np.random.default_rng(5).random(shape, dtype=np.float32) + np.float32(3.0)
    found = prepare(film, Preprocessing(size=32, fit="pad"), aspect).picture
    height, width = (22, 32) if shape == (88, 128) else (32, 22)
    means = film.astype(np.float64).reshape(height, shape[0] // height, width, shape[1] // width).mean(axis=(1, 3))
    expected = np.zeros((32, 32))
    expected[(32 - height) // 2 :, (32 - width) // 2 :][:height, :width] = scaled(means, 0.5, 99.5)
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_padding_keeps_the_true_aspect():
    film = np.ones((100, 50), np.float32)
    film[0] = 0.0
    used = prepare(film, Preprocessing(fit="pad", size=64)).picture.any(axis=0)
    assert used.sum() == 32
    wide_pixels = prepare(film, Preprocessing(fit="pad", size=64), pixel_aspect=0.5).picture.any(axis=0)
    assert wide_pixels.sum() == 64


def test_a_uniform_film_is_black():
    assert not prepare(np.full((50, 50), 0.5, np.float32), Preprocessing()).picture.any()


def test_standardise():
    spec = Preprocessing(mean=0.5, std=0.25, channels=3)
    found = standardise(np.array([[[0.0, 1.0]]], np.float32), spec)
    assert found.shape == (1, 3, 1, 2)
    np.testing.assert_array_equal(found[0, :, 0], [[-2.0, 2.0]] * 3)


@pytest.mark.parametrize(
    ("change", "alike"),
    [
        *(({"mean": 0.1}, True), ({"std": (0.1, 0.2, 0.3)}, True)),
        *(({"size": 192}, False), ({"fit": "pad"}, False), ({"border": 0.05}, False), ({"lungs": "mask"}, False)),
        *(({"low_percentile": 1.0}, False), ({"high_percentile": 99.0}, False)),
    ],
)
def test_two_look_alike_where_they_differ_in_standardisation_alone(change, alike):
    usual, other = Preprocessing(), Preprocessing(**change)
    assert usual.looks_like(other) is other.looks_like(usual) is alike
    assert other.looks_like(other) is not other.needs_lungs


def test_softmax_of_large_logits():
    np.testing.assert_allclose(softmax(np.array([1000.0, 0.0])), [1.0, 0.0])
    films = softmax(np.array([[1000.0, 1000.0], [0.0, np.log(3.0)]]))  # each by itself
    np.testing.assert_allclose(films, [[0.5, 0.5], [0.25, 0.75]])


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


def answers(logits, bins=(), band=(0.3, 0.6), scaling=None):
    labels = ("a", "b")
    point = OperatingPoint(0.4, band, 0.9, 0.8, "test", "nothing")
    calibration = Calibration(scaling or Scaling(), dict.fromkeys(labels, bins), "nothing")
    bundle = Bundle(
        *(Path(), "made", "0", "small", labels, "", Preprocessing(), calibration),
        dict.fromkeys(labels, point),
    )
    return class_probabilities(np.array(logits), bundle)


def test_probabilities_before_and_after_calibration_by_hand():
    first, second = answers([1.0, -0.5], scaling=Scaling(2.0, (0.25, -1.0)))
    assert (first.label, second.label) == ("a", "b")
    assert (first.logit, second.logit) == (1.0, -0.5)
    assert first.raw == pytest.approx(1 / (1 + np.exp(-1.5)))
    assert first.calibrated == pytest.approx(1 / (1 + np.exp(-2.0)))  # 0.5 + 0.25 against -0.25 - 1
    assert [first.raw + second.raw, first.calibrated + second.calibrated] == pytest.approx([1.0, 1.0])
    assert (first.threshold, first.band) == (0.4, (0.3, 0.6))


@pytest.mark.parametrize(
    ("band", "zone"),
    [
        *(((0.5, 0.6), "indeterminate"), ((0.4, 0.5), "above"), ((0.5, 0.5), "above")),
        *(((0.51, 0.6), "below"), ((0.4, 0.49), "above"), ((0.4, 0.6), "indeterminate")),
    ],
)
def test_a_band_begins_with_its_lower_end_and_ends_before_its_upper_one(band, zone):
    assert [entry.zone for entry in answers([0.0, 0.0], band=band)] == [zone, zone]


def test_the_interval_is_that_of_the_bin_and_between_two_of_the_upper_one():
    wide, half, upper = (0.1, 0.2), (0.3, 0.4), (0.5, 0.6)
    low, empty, high = (
        ReliabilityBin(*one) for one in ((0.0, 0.5, wide, 7), (0.5, 1.0, half, 0), (0.5, 1.0, upper, 9))
    )
    told = [(entry.interval, entry.bin, entry.films) for entry in answers([0.0, 0.0], bins=(low, high))]
    assert told == [(upper, (0.5, 1.0), 9)] * 2
    assert [entry.interval for entry in answers([0.0, 2.0], bins=(low, high))] == [wide, upper]
    (nothing, _) = answers([0.0, 0.0], bins=(low, empty))
    assert (nothing.interval, nothing.bin, nothing.films) == ((0.0, 1.0), (0.0, 1.0), 0)
    assert nothing.reliability == "not measured"
    assert answers([0.0, 0.0], bins=(low,))[0].reliability == "10–20 % of 7 films scored 0–50 %"


def test_a_bin_holds_the_films_that_it_was_measured_on():
    values = np.array([0.0, 0.01, 0.5, 0.99, 1.0, *EDGES])
    measured = tuple(
        ReliabilityBin(entry["low"], entry["high"], tuple(entry["interval"]), entry["count"])
        for entry in reliability(np.ones(len(values)), values)
    )
    held = Counter(_bin(value, measured).low for value in values.tolist())
    assert held == {entry.low: entry.count for entry in measured if entry.count}


@pytest.mark.parametrize(
    ("scaling", "sound"),
    [
        *((Scaling(0.01), True), (Scaling(1e4), True), (Scaling(0.0099), False), (Scaling(10_001.0), False)),
        *((Scaling(1.0, (20.0, -20.0)), True), (Scaling(1.0, (0.0, 20.1)), False), (Scaling(1.0, (-20.1, 0)), False)),
        *((Scaling(float("nan")), False), (Scaling(1.0, (float("nan"), 0.0)), False)),
    ],
)
def test_figures_that_can_be_a_calibration(scaling, sound):
    assert scaling.is_sound is sound


@pytest.mark.parametrize(
    "entries",
    [
        *({"temperature": "1"}, {"temperature": True}, {"temperature": None}),
        *({"temperature": 1, "offsets": {"a": 1.0}}, {"temperature": 1, "offsets": [1.0, 2.0]}),
    ],
)
def test_a_calibration_of_the_wrong_kind_is_refused(entries):
    with pytest.raises((TypeError, ValueError)):
        Scaling.from_dict(entries, ("a", "b"))
    whole = Scaling(2.0, (0.5, -0.5))
    assert Scaling.from_dict(whole.to_dict(("a", "b")), ("a", "b")) == whole


# --- a border cut off, and the lungs --------------------------------------------------------------------------------

RNG = np.random.default_rng(7)
FILM = cv2.GaussianBlur(RNG.random((400, 300), dtype=np.float32), (0, 0), 3)
FIELD = lungs_on((400, 300))
SURE, UNSURE = FIELD, lungs_on((400, 300), "No lungs were found.")


@pytest.mark.parametrize("fit", ["stretch", "pad"])
def test_a_border_is_cut_off_before_anything_else(fit):
    marked = FILM.copy()
    marked[:40] = marked[-40:] = marked[:, :30] = marked[:, -30:] = 9.0  # would move the percentiles
    found = prepare(marked, Preprocessing(fit=fit, border=0.1), 0.8)
    np.testing.assert_array_equal(found.picture, prepare(FILM[40:-40, 30:-30], Preprocessing(fit=fit), 0.8).picture)
    assert found.seen == Box(40, 30, 360, 270)


@pytest.mark.parametrize("fit", ["stretch", "pad"])
def test_a_crop_is_the_box_around_both_lungs(fit):
    box = FIELD.box(0.08)
    marked = FILM.copy()
    marked[: box.top] = marked[box.bottom :] = 9.0
    marked[:, : box.left] = marked[:, box.right :] = 9.0
    found = prepare(marked, Preprocessing(fit=fit, lungs="crop"), 0.8, SURE)
    cut = FILM[box.top : box.bottom, box.left : box.right]
    np.testing.assert_array_equal(found.picture, prepare(cut, Preprocessing(fit=fit), 0.8).picture)
    assert (found.seen, found.unsure) == (box, "")


def test_a_crop_stays_within_the_border():
    seen = prepare(FILM, Preprocessing(border=0.2, lungs="crop"), lungs=SURE).seen
    box = FIELD.box(0.08)
    assert seen == Box(max(80, box.top), max(60, box.left), min(320, box.bottom), min(240, box.right))
    assert seen != box
    assert Box(0, 0, 3, 3).within(Box(5, 5, 9, 9)).extent == (1, 1)


def test_a_mask_is_the_dilated_and_softened_probability():
    """Against scipy's dilation, filter and interpolation."""
    spec = Preprocessing(size=64, lungs="mask", lung_dilation=0.1, lung_softness=0.05)
    found = prepare(FILM, spec, lungs=SURE)
    y, x = np.mgrid[-2:3, -2:3]
    disc = (np.abs(y) < 2) | (x == 0)  # OpenCV's ellipse of 5 x 5: three whole rows, and the midst of the outer ones
    wide = ndimage.grey_dilation(FIELD.probability, footprint=disc, mode="nearest")
    soft = ndimage.gaussian_filter(wide, 1.0, mode="nearest", truncate=4.0)
    places = (np.arange(64) + 0.5) * 20 / 64 - 0.5
    mask = ndimage.map_coordinates(soft, np.meshgrid(places, places, indexing="ij"), order=1, mode="nearest")
    whole = prepare(FILM, Preprocessing(size=64)).picture
    np.testing.assert_allclose(found.picture, whole * mask, atol=2e-3)


def test_the_usual_mask_keeps_the_lungs_and_fades_beyond_them():
    """The numbers that the documentation gives, on a grid of 224 pixels with a straight edge."""
    inside = np.zeros((224, 224), np.float32)
    inside[:, 100:] = 1.0
    field = LungField(inside, inside.astype(np.uint8), GridMap.between((224, 224), (224, 224)), (224, 224), 1.0)
    spec = Preprocessing(lungs="mask")
    across = field.widened(spec.lung_dilation, spec.lung_softness).probability[112]
    assert across[100 - 1 : 100 + 1].mean() == pytest.approx(0.98, abs=0.01)
    assert np.interp(100 - 0.018 * 224 - 0.5, np.arange(224), across) == pytest.approx(0.5, abs=0.02)
    assert across[: round(100 - 0.045 * 224)].max() < 0.01


@pytest.mark.parametrize(("fit", "used"), [("stretch", slice(0, 60)), ("pad", slice(7, 52))])
def test_a_channel_is_the_probability_as_it_is(fit, used):
    spec = Preprocessing(size=60, fit=fit, lungs="channel")
    found = prepare(FILM, spec, lungs=SURE).picture
    assert found.shape == spec.shape == (2, 60, 60)
    np.testing.assert_array_equal(found[0], prepare(FILM, Preprocessing(size=60, fit=fit)).picture)
    width = used.stop - used.start
    expected = cv2.resize(FIELD.on_film(), (width, 60), interpolation=cv2.INTER_LINEAR)
    assert np.abs(found[1][:, used] - expected).mean() < 0.005
    assert found[1].sum() == pytest.approx(found[1][:, used].sum())  # none in the padding


def test_the_last_channel_is_that_of_the_lungs():
    spec = Preprocessing(size=60, lungs="channel", mean=(0.1, 0.2, 0.3), std=(0.5, 0.6, 0.7))
    picture = prepare(FILM, spec, lungs=SURE).picture
    found = standardise(picture[None], spec)
    expected = [(picture[0] - 0.1) / 0.5, (picture[0] - 0.2) / 0.6, (picture[1] - 0.3) / 0.7]
    np.testing.assert_allclose(found, [expected], rtol=1e-5, atol=1e-6)
    assert found.dtype == np.float32


@pytest.mark.parametrize("lungs", ["crop", "mask", "channel"])
def test_lungs_that_are_not_sure_are_not_used_and_that_is_said(lungs):
    found = prepare(FILM, Preprocessing(lungs=lungs), lungs=UNSURE)
    whole = prepare(FILM, Preprocessing()).picture
    np.testing.assert_array_equal(
        found.picture, np.stack((whole, np.ones_like(whole))) if lungs == "channel" else whole
    )
    assert found.unsure == "No lungs were found."
    assert found.seen == Box(0, 0, 400, 300)
    assert prepare(FILM, Preprocessing(lungs=lungs), lungs=SURE).unsure == ""


def test_lungs_that_are_not_asked_for_play_no_part():
    np.testing.assert_array_equal(
        prepare(FILM, Preprocessing(), lungs=SURE).picture, prepare(FILM, Preprocessing()).picture
    )
    assert prepare(FILM, Preprocessing()).lungs is None


@pytest.mark.parametrize("lungs", [None, lungs_on((300, 400))])
def test_lungs_that_are_missing_or_of_another_film(lungs):
    with pytest.raises(ValueError, match="lungs"):
        prepare(FILM, Preprocessing(lungs="mask"), lungs=lungs)


@pytest.mark.parametrize(
    "wrong",
    [{"border": 0.21}, {"border": -0.1}, {"border": "x"}, {"lungs": "hole"}, {"lung_margin": 1.5},
     {"lung_softness": float("nan")}, {"lung_model_sha256": None}],
)  # fmt: skip
def test_constants_of_border_and_lungs_that_cannot_be(wrong):
    with pytest.raises(ValueError, match=r"border|lung"):
        Preprocessing(**wrong)
