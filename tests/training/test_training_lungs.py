"""Training of the network that finds the lungs: films, variation, learning, figures."""

import dataclasses
import json

import cv2
import numpy as np
import pytest
import torch
from films import phantom
from made_films import png
from safetensors.torch import load_file
from scipy import stats

from cxrviewer.errors import DataError
from cxrviewer.inference.lung_network import LungNetwork
from cxrviewer.inference.lungs import load_lung_model
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.lungs import card, figures
from cxrviewer.training.lungs.appearance import repainted
from cxrviewer.training.lungs.augment import LungAugmentation, example
from cxrviewer.training.lungs.corruptions import CORRUPTIONS, spoilt
from cxrviewer.training.lungs.figures import Outcome
from cxrviewer.training.lungs.films import divided, drawn_films, sides
from cxrviewer.training.lungs.folds import _fold_of
from cxrviewer.training.lungs.geometry import moved, swapped
from cxrviewer.training.lungs.learner import LungFilm, LungRecipe, fit, loss
from cxrviewer.training.lungs.opacities import consolidated
from cxrviewer.training.lungs.pseudo import together
from cxrviewer.training.lungs.run import LungRun, _described

SIDE = 64
SPEC = Preprocessing(size=SIDE)


def chest(seed: int = 0, side: int = SIDE) -> tuple[np.ndarray, np.ndarray]:
    y, x = np.mgrid[0:side, 0:side] / side
    label = np.zeros((side, side), np.uint8)
    for value, centre in ((1, 0.27), (2, 0.73)):
        label[((x - centre) / 0.16) ** 4 + ((y - 0.5) / 0.3) ** 4 < 0.5] = value
    return phantom(side, side, seed).astype(np.float32), label


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


# --- films ----------------------------------------------------------------------------------------------------------


def test_films_with_masks_are_read(tmp_path):
    picture, label = chest()
    for name in ("A_0", "B_1"):
        (tmp_path / f"{name}.png").write_bytes(png(np.rint(picture * 255).astype(np.uint8)))
        (tmp_path / f"{name}_mask.png").write_bytes(png(np.where(label > 0, 255, 0).astype(np.uint8)))
    (tmp_path / "no mask.png").write_bytes(png(np.zeros((8, 8), np.uint8)))
    films = drawn_films(tmp_path)
    assert [film.name for film in films] == ["A_0", "B_1"]
    np.testing.assert_array_equal(films[0].label, label)
    np.testing.assert_array_equal(films[0].picture, np.rint(picture * 255))


def test_a_mask_of_another_size(tmp_path):
    (tmp_path / "A.png").write_bytes(png(np.zeros((8, 8), np.uint8)))
    (tmp_path / "A_mask.png").write_bytes(png(np.zeros((9, 8), np.uint8)))
    with pytest.raises(DataError, match="another size"):
        drawn_films(tmp_path)
    (tmp_path / "A_mask.png").unlink()
    with pytest.raises(DataError, match="no film with a mask"):
        drawn_films(tmp_path)


def test_the_division_is_whole_stratified_and_the_same_each_time():
    names = [f"F{i:03d}_{int(i % 5 < 2)}" for i in range(140)]
    parts = divided(names)
    assert sorted(sum(parts.values(), ())) == sorted(names)
    assert parts == divided(names[::-1])
    assert parts != divided(names, seed=1)
    for chosen in parts.values():
        assert np.mean([name.endswith("1") for name in chosen]) == pytest.approx(0.4, abs=0.03)
    assert len(parts["test"]) == 28


def test_sides_of_a_mask():
    mask = np.zeros((20, 20), bool)
    mask[2:12, 2:7] = mask[2:12, 9:14] = mask[15:17, 16:18] = True
    label = sides(mask)
    assert set(label[2:12, 2:7].ravel()) == {1}
    assert set(label[2:12, 9:14].ravel()) == {2}
    assert set(label[15:17, 16:18].ravel()) == {2}
    assert set(sides(np.pad(np.ones((4, 4), bool), ((2, 2), (12, 2)))).ravel()) == {0, 2}


# --- variation ------------------------------------------------------------------------------------------------------


def test_picture_and_label_move_together():
    _, label = chest()
    shade = np.array((0.0, 0.4, 0.9), np.float32)
    for seed in range(20):
        seen, lungs = moved(shade[label], label, SIDE, rng(seed))
        mirrored = seen[lungs == 1].mean() > 0.65 if (lungs == 1).any() else None
        expected = shade[swapped(lungs)] if mirrored else shade[lungs]
        inside = cv2.erode((lungs > 0).astype(np.uint8), np.ones((9, 9))) > 0
        assert (np.abs(seen - expected)[inside] < 0.1).mean() > 0.99  # the other side is 0.5 away
        columns = [np.nonzero(lungs == side)[1].mean() for side in (1, 2)]
        assert columns[0] < columns[1]


def test_an_opacity_stays_in_the_lungs_and_brightens_them():
    picture, label = chest(side=128)
    lungs = label > 0
    far = cv2.dilate(lungs.astype(np.uint8), np.ones((17, 17))) == 0
    gains = []
    for seed in range(20):
        seen = consolidated(picture, label, rng(seed))
        np.testing.assert_allclose(seen[far], picture[far], atol=0.01)
        gains.append((seen - picture)[lungs].mean())
    assert np.mean(gains) > 0.05
    assert min(gains) > -0.02


def test_repainting_keeps_shape_and_range():
    picture, _ = chest()
    for seed in range(30):
        seen = repainted(picture, rng(seed))
        assert seen.dtype == np.float32
        assert seen.shape == picture.shape
        assert np.isfinite(seen).all()
        assert 0.0 <= seen.min() <= seen.max() <= 1.0


def test_examples_without_lungs():
    picture, label = chest()
    nothing = LungAugmentation(opacity=0.0, nothing=1.0)
    assert not any(example(picture, label, SPEC, nothing, rng(seed))[1].any() for seed in range(12))
    first, second = (example(picture, label, SPEC, LungAugmentation(), rng(5)) for _ in range(2))
    np.testing.assert_array_equal(first[0], second[0])
    np.testing.assert_array_equal(first[1], second[1])


@pytest.mark.parametrize("name", CORRUPTIONS)
def test_corruptions_are_repeatable_and_grow(name):
    picture, label = chest()
    first, second = (spoilt(name, 1.0, picture, label) for _ in range(2))
    np.testing.assert_array_equal(first[0], second[0])
    assert 0.0 <= first[0].min() <= first[0].max() <= 1.0
    assert first[0].shape == first[1].shape == picture.shape
    changed = [np.abs(spoilt(name, level, picture, label)[0] - picture).mean() for level in (0.33, 1.0)]
    assert changed[1] > 0.01
    assert changed[1] >= changed[0] - 0.02 or name == "turned by 90, 180, 270 degrees"


# --- learning -------------------------------------------------------------------------------------------------------


def films(count: int = 6) -> list[LungFilm]:
    made = [chest(seed) for seed in range(count)]
    return [LungFilm(f"F{i}_0", np.rint(p * 255).astype(np.uint8), label) for i, (p, label) in enumerate(made)]


def test_the_loss_is_entropy_plus_dice():
    generator = torch.Generator().manual_seed(0)
    logits = torch.randn((2, 3, 5, 5), generator=generator)
    labels = torch.randint(0, 3, (2, 5, 5), generator=generator)
    shares = np.exp(logits.numpy().astype(np.float64))
    shares /= shares.sum(axis=1, keepdims=True)
    entropy, dice = 0.0, []
    for film, row, column in np.ndindex(2, 5, 5):
        entropy -= np.log(shares[film, labels[film, row, column], row, column]) / 50
    for side in (1, 2):
        truth = labels.numpy() == side
        dice.append((2 * shares[:, side][truth].sum() + 1) / (shares[:, side].sum() + truth.sum() + 1))
    assert float(loss(logits, labels)) == pytest.approx(entropy + 1 - np.mean(dice), abs=1e-5)


def test_a_seed_decides_and_the_loss_falls():
    recipe = LungRecipe(steps=60, batch=4, rate=5e-3, averaging=0.9, half=False, widths=(8, 8, 8, 8, 8))
    said: list[str] = []
    first = fit(films(), recipe, SPEC, said.append)
    assert float(said[-1].split()[-1]) < 1.5
    short = dataclasses.replace(recipe, steps=3)
    states = [fit(films(), dataclasses.replace(short, seed=seed), SPEC).state_dict() for seed in (0, 0, 1)]
    assert all(torch.equal(states[0][key], states[1][key]) for key in states[0])
    assert not torch.equal(states[0]["head.weight"], states[2]["head.weight"])
    assert not first.training


def test_weights_of_drawn_and_other_films():
    mixed = together(films(2), [dataclasses.replace(film, weight=3.0) for film in films(5)], 0.7)
    assert sum(film.weight for film in mixed[:2]) == pytest.approx(0.3)
    assert sum(film.weight for film in mixed[2:]) == pytest.approx(0.7)


# --- figures --------------------------------------------------------------------------------------------------------


def outcome(dice: float, confidence: float, reasons: tuple[str, ...] = (), name: str = "A_0") -> Outcome:
    return Outcome(name, "noise", 1.0, dice, confidence, reasons)


def test_the_least_confidence_lets_one_in_a_hundred_wrong_outlines_through():
    right = [outcome(0.95, 0.9)] * 100
    assert figures.least_confidence([*right, outcome(0.5, 0.8)]) == 0.5
    assert figures.least_confidence([*right, *[outcome(0.5, 0.8)] * 2]) == pytest.approx(0.805)
    assert figures.least_confidence([*right, *[outcome(0.5, 0.8, ("No lungs were found.",))] * 2]) == 0.5
    assert figures.least_confidence([outcome(0.1, 0.999)] * 5) == 0.99


def test_figures_of_outcomes():
    values = rng(1).random((2, 60))
    outcomes = [outcome(d, c, ("No.",) if c < 0.5 else (), f"F_{i % 2}") for i, (d, c) in enumerate(values.T)]
    found = figures.overall(outcomes)
    assert found["rank_correlation"] == pytest.approx(stats.spearmanr(*values)[0])
    assert found["used"] == (values[1] >= 0.5).sum()
    assert found["wrong_used"] == ((values[0] < figures.GOOD) & (values[1] >= 0.5)).sum()
    summary = figures.summary(outcomes)
    assert summary["tuberculosis"]["mean"] == pytest.approx(values[0, 1::2].mean())
    assert summary["all"]["worst"] == values[0].min()


def test_the_shipped_card_is_made_from_the_description():
    from cxrviewer import paths

    folder = paths.lung_model()
    description = json.loads((folder / "lung-field.json").read_text(encoding="utf-8"))
    assert (folder / "MODEL_CARD.md").read_text(encoding="utf-8") == card.markdown(description)
    assert "not done" in card.markdown(description)
    assert load_lung_model().version == description["version"]


def test_folds_hold_each_film_once_and_both_groups():
    names = [f"F{i:03d}_{int(i % 5 < 2)}" for i in range(35)]
    fold = _fold_of(names, 5, seed=0)
    ill = np.array([name.endswith("1") for name in names])
    for group in (ill, ~ill):
        assert np.ptp(np.bincount(fold[group], minlength=5)) <= 1


def test_what_float16_cannot_hold_stays_float32_in_a_lung_model_too(tmp_path):
    """An infinite variance would silence its channel without a word."""
    network, run = LungNetwork((4, 8, 8, 8, 8)), LungRun()
    name = next(key for key in network.state_dict() if key.endswith("running_var"))
    network.state_dict()[name][0] = 1e6
    _described(network, tmp_path, run)
    kept = load_file(tmp_path / "weights.safetensors")
    assert kept[name][0] == 1e6
    assert {key for key, value in kept.items() if value.dtype == torch.float32} == {name}
