"""The lungs on a film: geometry, checks, files, and what the shipped network answers."""

import hashlib
import json
import pickle
import shutil
import subprocess
import sys
from dataclasses import replace

import cv2
import numpy as np
import pytest
from films import SHARED_DATA, needs_shared_data, phantom
from safetensors.torch import load, save
from scipy import ndimage
from sklearn.metrics import f1_score

from cxrviewer import paths
from cxrviewer.errors import BundleError
from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.imaging.opening import open_radiograph
from cxrviewer.inference import lung_checks, lung_network, lungs
from cxrviewer.inference.bundle import sealed
from cxrviewer.inference.lung_checks import Thresholds
from cxrviewer.inference.lung_field import Box, LungField
from cxrviewer.inference.lungs import load_lung_model
from cxrviewer.inference.preprocess import prepare

SHAPE = (30, 50)  # of the film; the grid has 10 x 10 pixels


def field(probability: np.ndarray, shape=SHAPE, **facts) -> LungField:
    grid = probability.astype(np.float32)
    middle = grid.shape[1] // 2
    sides = np.where(np.arange(grid.shape[1]) < middle, 1, 2) * (grid >= 0.5)
    return LungField(grid, sides.astype(np.uint8), GridMap.between(grid.shape, shape), shape, 0.9, **facts)


def two_blocks() -> np.ndarray:
    grid = np.zeros((10, 10))
    grid[2:8, 1:4] = grid[2:8, 6:9] = 1.0
    return grid


# --- geometry -------------------------------------------------------------------------------------------------------


def test_the_mask_on_the_film_is_that_of_opencv():
    random = np.random.default_rng(0).random((10, 10)).astype(np.float32)
    expected = cv2.resize(random, SHAPE[::-1], interpolation=cv2.INTER_LINEAR)  # half-pixel centres, edges continued
    found = field(random)
    np.testing.assert_allclose(found.on_film(), expected, atol=1e-5)
    np.testing.assert_array_equal(found.mask_on_film(), expected >= 0.5)


def test_the_probability_agrees_with_what_is_kept():
    inside, kept = np.array([0.9, 0.9, 0.3, 0.3], np.float32), np.array([True, False, True, False])
    np.testing.assert_array_equal(lungs._agreeing(inside, kept), np.array([0.9, 0.0, 1.0, 0.3], np.float32))


@pytest.mark.parametrize("changed", [{}, {"border": 0.05}, {"fit": "pad"}, {"size": 192}, {"low_percentile": 2.0}])
def test_a_picture_made_for_another_network_serves_where_it_is_the_same(changed):
    film, model = open_radiograph(paths.sample_film()).presentation(), load_lung_model()
    prepared = prepare(film, replace(model.preprocessing, mean=0.4, std=0.3, **changed))
    found, wanted = model.find(film, 1.0, prepared), model.find(film)
    np.testing.assert_array_equal(found.probability, wanted.probability)
    assert found.to_film == wanted.to_film


def test_multiplying_in_bfloat16_moves_an_outline_by_a_few_pixels_at_most(monkeypatch):
    found = []
    for halves in (False, True):
        monkeypatch.setattr(lung_network, "multiplies_halves", lambda _, halves=halves: halves)
        found.append(load_lung_model().of(open_radiograph(paths.sample_film())))
    exact, coarse = found
    assert (exact.sides != coarse.sides).sum() <= 0.001 * (exact.sides > 0).sum()
    assert np.abs(exact.probability - coarse.probability).max() < 0.03
    assert coarse.confidence == pytest.approx(exact.confidence, abs=0.001)


def test_the_mask_covers_the_films_own_pixels():
    mask = field(two_blocks()).mask_on_film()
    rows, columns = np.nonzero(mask)
    # Blocks of whole grid pixels, 3 rows and 5 columns each, keep their outer edges.
    assert (rows.min(), rows.max() + 1) == (6, 24)
    assert (columns.min(), columns.max() + 1) == (5, 45)
    assert not mask[:, 20:30].any()


@pytest.mark.parametrize(
    ("margin", "box"), [(0.0, Box(6, 5, 24, 45)), (0.1, Box(4, 1, 26, 49)), (5.0, Box(0, 0, 30, 50))]
)
def test_the_box_around_both_lungs(margin, box):
    assert field(two_blocks()).box(margin) == box


def test_the_box_without_lungs_is_the_film():
    assert field(np.zeros((10, 10))).box() == Box(0, 0, *SHAPE)


def heatmap(values: np.ndarray) -> Heatmap:
    return Heatmap("lrp", "x", values.astype(np.float32), True, GridMap.between(values.shape, SHAPE), SHAPE)


def test_share_of_a_heatmap_outside():
    lungs = field(two_blocks())
    assert lungs.area_outside == pytest.approx(1 - 36 / 100)
    assert lungs.share_outside(heatmap(np.ones((10, 10)))) == pytest.approx(lungs.area_outside)
    assert lungs.share_outside(heatmap(-two_blocks())) == 0.0  # magnitude, whatever the sign
    assert lungs.share_outside(heatmap(1.0 - two_blocks())) == 1.0
    assert lungs.share_outside(heatmap(np.zeros((10, 10)))) == pytest.approx(lungs.area_outside)


def test_reason_and_reliable_go_together():
    assert field(two_blocks()).reliable
    assert field(two_blocks()).reason == ""
    refused = field(two_blocks(), reasons=("First.", "Second."))
    assert not refused.reliable
    assert refused.reason == "First."


# --- checks ---------------------------------------------------------------------------------------------------------


def test_certainty_is_the_dice_that_probabilities_expect():
    rng = np.random.default_rng(1)
    inside = rng.random((40, 40)) ** 3
    mask = inside >= 0.5
    worlds = rng.random((400, 40, 40)) < inside  # truths as the probabilities have it
    shared, sizes = (worlds & mask).sum(axis=(1, 2)), worlds.sum(axis=(1, 2))
    expected = np.mean(2 * shared / (sizes + mask.sum()))
    assert lung_checks.certainty(inside.astype(np.float32)) == pytest.approx(expected, abs=0.005)
    assert lung_checks.certainty(np.zeros((5, 5), np.float32)) == 0.0


def test_dice_is_that_of_the_worse_lung():
    first, second = np.random.default_rng(2).integers(0, 3, (2, 30, 30)).astype(np.uint8)
    expected = min(f1_score((first == side).ravel(), (second == side).ravel()) for side in (1, 2))
    assert lung_checks.dice(first, second) == pytest.approx(expected)
    assert lung_checks.dice(first, first) == 1.0
    assert lung_checks.dice(np.zeros_like(first), np.zeros_like(first)) == 0.0  # nothing found is not agreement


def test_tidied_keeps_one_piece_for_each_lung_and_fills_it():
    label = np.random.default_rng(3).choice((0, 1, 2), (40, 40), p=(0.2, 0.4, 0.4)).astype(np.uint8)
    label[:, 18:22] = 0
    label[:, :18] = np.minimum(label[:, :18], 1)
    label[:, 22:] = np.where(label[:, 22:] > 0, 2, 0)
    expected = np.zeros_like(label)
    for side in (1, 2):
        pieces, _ = ndimage.label(label == side, structure=np.ones((3, 3)))
        largest = pieces == 1 + np.bincount(pieces.ravel())[1:].argmax()
        expected[ndimage.binary_fill_holes(largest)] = side
    np.testing.assert_array_equal(lung_checks.tidied(label), expected)


def test_shape_numbers():
    label = np.zeros((10, 20), np.uint8)
    label[2:6, 2:6], label[2:4, 12:16], label[9, 18] = 1, 2, 2
    numbers = lung_checks.shape_numbers(label)
    assert numbers["area_left"] == 16 / 200
    assert numbers["balance"] == 9 / 16
    assert numbers["whole"] == 8 / 9
    assert numbers["apart"] == pytest.approx((8 * 13.5 + 18) / 9 / 20 - 3.5 / 20)
    assert numbers["level"] == pytest.approx(3.5 / 10 - (8 * 2.5 + 9) / 9 / 10)


GOOD = {"area_left": 0.12, "area_right": 0.14, "balance": 0.85, "whole": 1.0, "level": 0.02, "apart": 0.4}


@pytest.mark.parametrize(
    ("confidence", "change", "word"),
    [
        (0.2, {}, "not sure"),
        (1.0, {"area_left": 0.0, "area_right": 0.0, "balance": 0.0, "whole": 0.0}, "No lungs"),
        (1.0, {"area_left": 0.0, "balance": 0.0}, "Only one"),
        (1.0, {"area_right": 0.6}, "too large"),
        (1.0, {"balance": 0.1}, "smaller"),
        (1.0, {"whole": 0.5}, "pieces"),
        (1.0, {"level": 0.5}, "height"),
        (1.0, {"apart": 0.0}, "side by side"),
    ],
)
def test_each_objection(confidence, change, word):
    assert lung_checks.objections(1.0, GOOD, Thresholds()) == ()
    found = lung_checks.objections(confidence, GOOD | change, Thresholds())
    assert any(word in sentence for sentence in found)


# --- files ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(paths.lung_model(), tmp_path / "lung-field")


def restate(folder, **entries):
    file = folder / "lung-field.json"
    file.write_text(json.dumps(sealed(json.loads(file.read_text()) | entries)))
    return folder


def test_one_flipped_byte(folder):
    weights = folder / "weights.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    with pytest.raises(BundleError, match="hash"):
        load_lung_model(folder)


def test_a_pickle_in_place_of_weights(folder):
    (folder / "weights.safetensors").write_bytes(pickle.dumps({"down.0.first.weight": print}))
    sha256 = hashlib.sha256((folder / "weights.safetensors").read_bytes()).hexdigest()
    with pytest.raises(BundleError, match="do not fit"):
        load_lung_model(restate(folder, weights={"sha256": sha256}))


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({"schema": 2}, "schema 2"),
        ({"widths": [8, 8, 8, 8, 8]}, "do not fit"),
        ({"preprocessing": {"size": 225}}, "misstates"),
        ({"thresholds": {"confidence": 0.9}}, "misstates"),
        ({"weights": {}}, "misstates"),
    ],
)
def test_a_description_that_cannot_be(folder, entries, message):
    with pytest.raises(BundleError, match=message):
        load_lung_model(restate(folder, **entries))


def test_a_description_that_was_changed_after_it_was_made(folder):
    file = folder / "lung-field.json"
    description = json.loads(file.read_text(encoding="utf-8"))
    assert description["description_sha256"] == sealed(description)["description_sha256"]
    description["thresholds"]["confidence"] = 0.0
    file.write_text(json.dumps(description), encoding="utf-8")
    with pytest.raises(BundleError, match="was changed after it was made"):
        load_lung_model(folder)


def test_weights_that_are_no_numbers(folder):
    weights = folder / "weights.safetensors"
    state = load(weights.read_bytes())
    state["down.0.first.weight"][0, 0, 0, 0] = float("inf")
    weights.write_bytes(save(state))
    sha256 = hashlib.sha256(weights.read_bytes()).hexdigest()
    with pytest.raises(BundleError, match="hold values that are no numbers"):
        load_lung_model(restate(folder, weights={"sha256": sha256}))


def test_a_missing_model(tmp_path):
    with pytest.raises(BundleError, match=r"no readable lung-field\.json"):
        load_lung_model(tmp_path)


def test_the_model_is_small_and_comes_with_its_card():
    place = paths.lung_model()
    assert sum(file.stat().st_size for file in place.iterdir()) < 3 * 2**20
    card = (place / "MODEL_CARD.md").read_text(encoding="utf-8")
    description = json.loads((place / "lung-field.json").read_text(encoding="utf-8"))
    assert description["weights"]["sha256"] in card
    assert "Jaeger" in card
    assert "Candemir" in card


def test_torch_is_loaded_with_the_model_only():
    script = "import sys; import cxrviewer.inference.lungs; assert not {'torch', 'cv2'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)


# --- the shipped network --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def model():
    return load_lung_model()


@pytest.fixture(scope="module")
def sample():
    return open_radiograph(paths.sample_film())


def test_the_sample_film(model, sample):
    found = model.of(sample)
    assert found.film_shape == sample.stored.shape
    assert found.mask_on_film().shape == sample.stored.shape
    assert found.sides[:, :80].max() == 1
    assert found.sides[:, -80:].max() == 2


def test_the_same_film_gets_the_same_answer(model, sample):
    first, second = model.of(sample), load_lung_model().of(sample)
    np.testing.assert_array_equal(first.probability, second.probability)
    assert first.confidence == second.confidence


def test_a_mirrored_film_gets_the_mirrored_answer(model, sample):
    film = sample.presentation()
    found, mirrored = model.find(film), model.find(np.ascontiguousarray(film[:, ::-1]))
    np.testing.assert_allclose(mirrored.probability[:, ::-1], found.probability, atol=1e-4)
    same = np.array((0, 2, 1))[mirrored.sides[:, ::-1]] == found.sides
    assert same.mean() > 0.999


def knee() -> np.ndarray:
    y, x = np.mgrid[-1:1:300j, -1:1:260j]
    flesh = 0.35 * (np.abs(x) < 0.6)
    shafts = 0.5 * ((np.abs(x - 0.02) < 0.22 + 0.15 * np.exp(-((y / 0.3) ** 2))) & (np.abs(y) > 0.03))
    return cv2.GaussianBlur((flesh + shafts).astype(np.float32), (0, 0), 3)


@pytest.mark.parametrize(
    "film",
    [
        np.random.default_rng(0).random((300, 260), dtype=np.float32),
        cv2.GaussianBlur(np.random.default_rng(1).random((300, 260), dtype=np.float32), (0, 0), 12),
        np.zeros((300, 260), np.float32),
        np.full((300, 260), 0.7, np.float32),
        np.tile(np.linspace(0, 1, 260, dtype=np.float32), (300, 1)),
        knee(),
        1.0 - phantom().astype(np.float32),
    ],
    ids=["noise", "clouds", "black", "grey", "ramp", "knee", "inverted phantom"],
)
def test_what_is_no_chest_is_refused(model, film):
    found = model.find(film)
    assert not found.reliable
    assert found.reason


def test_nothing_but_numbers(model):
    found = model.find(np.zeros((240, 240), np.float32))
    assert np.isfinite(found.probability).all()
    json.dumps(dict(found.checks), allow_nan=False)


LUNGS = SHARED_DATA / "lungs"
needs_lungs = pytest.mark.skipif(not LUNGS.is_dir(), reason="the drawn films are not beside this checkout")


@pytest.fixture(scope="module")
def held_out(model):
    names = model.provenance["parts"]["test"]
    masks = [cv2.imread(str(LUNGS / f"{name}_mask.png"), cv2.IMREAD_GRAYSCALE) > 127 for name in names]
    return [open_radiograph(LUNGS / f"{name}.webp") for name in names], masks


@needs_shared_data
@needs_lungs
def test_dice_on_films_that_it_never_saw(model, held_out):
    films, masks = held_out
    fields = [model.of(film) for film in films]
    values = [f1_score(mask.ravel(), found.mask_on_film().ravel()) for mask, found in zip(masks, fields, strict=True)]
    assert len(values) == 28
    assert np.mean(values) >= 0.95
    assert min(values) >= 0.85
    assert np.mean([found.reliable for found in fields]) >= 0.9


@needs_shared_data
@needs_lungs
def test_inverted_films_are_refused(model, held_out):
    films, _ = held_out
    assert not any(model.find(1.0 - film.presentation()).reliable for film in films[:8])
