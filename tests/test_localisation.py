"""How well heatmaps localise: the figures by hand, planted lesions at their places, and the page's own arithmetic."""

import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from bundles import random_network
from films import phantom
from lung_fields import lungs_on

from cxrviewer.explain.folding import canonical
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.preprocess import Preprocessing, prepare
from cxrviewer.inference.stages import separated
from cxrviewer.training.basics import metrics

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
TARGET = np.zeros((4, 5), np.bool_)
TARGET[1:3, 1:3] = True


@pytest.fixture(autouse=True)
def _beside_the_benchmarks(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)


@pytest.fixture
def scores():
    import localisation_scores

    return localisation_scores


@pytest.fixture
def lesions():
    import localisation_lesions

    return localisation_lesions


def field(**places: float) -> np.ndarray:
    """A field of zeros but for pixels such as ``r1c2=3.0``."""
    values = np.zeros(TARGET.shape, np.float32)
    for name, value in places.items():
        values[int(name[1]), int(name[3])] = value
    return values


# --- figures --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (field(r1c2=3.0, r0c0=2.0), 1.0),
        (field(r1c2=2.0, r0c4=3.0), 0.0),
        (field(r1c3=1.0), 0.0),  # beside the target
        (field(r1c1=1.0, r2c2=1.0, r3c4=1.0), 2 / 3),  # of equal ones the share
        (np.ones_like(TARGET, np.float32), 4 / 20),  # the same everywhere: chance
        (-np.ones_like(TARGET, np.float32), 0.0),  # nothing speaks for the class
    ],
)
def test_pointing_asks_where_the_highest_value_lies(scores, values, wanted):
    assert scores.pointing(values, TARGET, tolerance=0.0) == pytest.approx(wanted)


def test_pointing_forgives_a_distance_in_shares_of_the_longer_side(scores):
    beside = field(r1c3=1.0)
    assert scores.pointing(beside, TARGET, tolerance=1 / 5) == 1.0
    assert scores.pointing(beside, TARGET, tolerance=0.9 / 5) == 0.0
    assert scores.grown(TARGET, 1 / 5).sum() == 4 + 8  # a step up, down, left and right, none aslant


def test_mass_is_the_share_of_what_speaks_for_the_class(scores):
    assert scores.mass_in(field(r1c1=3.0, r0c0=1.0, r3c3=-9.0), TARGET) == pytest.approx(0.75)
    assert scores.mass_in(field(r1c1=-3.0), TARGET) == 0.0
    assert scores.mass_in(np.ones_like(TARGET, np.float32), TARGET) == pytest.approx(4 / 20)


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (field(r1c1=4.0, r1c2=3.0, r2c1=2.0, r2c2=1.0), 1.0),
        (field(r1c1=4.0, r1c2=4.0, r0c0=2.0), 2 / 4),  # at 4: two of four; at 2: two of five
        (field(r0c0=4.0, r1c1=3.0, r1c2=3.0), 2 / 5),  # at 4: none; at 3: two of five
        (field(r1c1=2.0, r0c0=2.0), 1 / 5),  # equal values enter together
        (np.ones_like(TARGET, np.float32), 4 / 20),
        (field(), 0.0),
    ],
)
def test_overlap_is_that_of_the_best_threshold(scores, values, wanted):
    assert scores.best_overlap(values, TARGET) == pytest.approx(wanted)


def test_overlap_equals_the_best_of_all_thresholds(scores):
    values = np.random.default_rng(0).integers(-3, 9, TARGET.shape).astype(np.float32)
    parts = [values >= threshold for threshold in range(1, 9)]
    wanted = max((part & TARGET).sum() / (part | TARGET).sum() for part in parts)
    assert scores.best_overlap(values, TARGET) == pytest.approx(wanted)


def test_the_bootstrap_draws_films_with_all_their_cases():
    values = np.array([[0.0], [1.0], [1.0], [1.0]])
    drawn = metrics.bootstrap_means(values, ["a", "b", "b", "b"])[:, 0]
    assert drawn.shape == (2000,)
    # Two draws of two films: twice a, both, or twice b.
    assert set(drawn.tolist()) == {0.0, 0.75, 1.0}
    assert [np.mean(drawn == value) for value in (0.0, 0.75, 1.0)] == pytest.approx([0.25, 0.5, 0.25], abs=0.04)
    np.testing.assert_array_equal(metrics.bootstrap_means(np.ones((3, 2)), ["a", "b", "c"]), 1.0)


def test_ranks_begin_with_the_greatest_and_share_ties(scores):
    np.testing.assert_array_equal(scores.ranks(np.array([[0.2, 0.9, 0.2, 0.5]])), [[3.5, 1.0, 3.5, 2.0]])


# --- lesions --------------------------------------------------------------------------------------------------------


def planted_on(lesions, number, seed=3, shape=(240, 200)):
    film = phantom(*shape).astype(np.float32)
    return film, lesions.plant(film, lungs_on(shape), number, seed)


@pytest.mark.parametrize("number", [0, 1, 9, 18])
def test_a_lesion_brightens_its_place_in_the_lungs_and_nothing_else(lesions, number):
    film, planted = planted_on(lesions, number)
    inside = lungs_on(film.shape).mask_on_film()
    added = planted.film - film
    assert added.min() >= 0.0
    assert added[planted.target].sum() > 0.9 * added.sum() > 0.0
    assert inside[planted.target].mean() >= 0.9
    assert planted.film.max() <= max(film.max(), 1.0)


def test_the_size_of_a_lesion_is_a_share_of_the_film(lesions):
    profile = lesions.lesion((200, 300), (90.0, 140.0), "round", 0.2, np.random.default_rng(0))
    rows, columns = np.nonzero(profile > 0)
    assert (np.ptp(rows), np.ptp(columns)) == pytest.approx((40, 40), abs=2)
    assert profile[90, 140] == profile.max() == 1.0


def test_neither_grey_nor_slope_of_a_lesion_jumps(lesions):
    profile = lesions.lesion((400, 400), (200.0, 200.0), "oval", 0.5, np.random.default_rng(0))
    half = 100.0  # pixels from the centre to the rim, along the longer axis
    assert lesions.slope(profile).max() <= 1.05 * np.pi / (2 * half * 0.55)
    assert np.abs(np.diff(profile, n=2, axis=0)).max() <= 1.05 * np.pi**2 / (2 * (half * 0.55) ** 2)


def test_an_edge_steeper_than_the_lungs_own_is_reported(lesions):
    smooth = np.full((240, 200), 0.3, np.float32) + np.linspace(0, 0.1, 200, dtype=np.float32)
    smooth[:, :20] = 0.9
    assert not lesions.plant(smooth, lungs_on(smooth.shape), 2, 3).shows_no_edge
    rough = smooth + np.random.default_rng(0).normal(0, 0.2, smooth.shape).astype(np.float32)
    assert lesions.plant(rough, lungs_on(smooth.shape), 2, 3).shows_no_edge


def test_a_lesion_is_the_same_again_and_needs_lungs(lesions):
    (_, one), (_, again), (_, other) = (planted_on(lesions, 9, seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(one.film, again.film)
    assert (one.target != other.target).any()
    empty = lungs_on((240, 200))
    empty = type(empty)(np.zeros((20, 20), np.float32), np.zeros((20, 20), np.uint8), empty.to_film, (240, 200), 0.9)
    assert lesions.plant(np.zeros((240, 200), np.float32), empty, 0, 0) is None


@pytest.mark.parametrize(
    "spec",
    [
        Preprocessing(size=64),
        Preprocessing(size=64, fit="pad"),
        Preprocessing(size=64, border=0.1),
        Preprocessing(size=64, lungs="crop"),
    ],
)
def test_the_place_of_a_lesion_survives_the_way_to_the_network_and_back(lesions, spec):
    """A field that is what the lesion added to the network's picture lies on the lesion, through every geometry."""
    film, planted = planted_on(lesions, 10, shape=(300, 220))
    lungs = lungs_on(film.shape) if spec.needs_lungs else None
    before, after = (prepare(one, spec, 1.0, lungs) for one in (film, planted.film))
    added = np.maximum(after.picture - before.picture, 0.0)
    heatmap = Heatmap("lrp", "A", added, True, after.to_film, film.shape, seen=after.seen)
    found = heatmap.on_image()
    centres = [np.average(np.argwhere(w > 0), axis=0, weights=w[w > 0]) for w in (found, planted.film - film)]
    pixel = max(abs(after.to_film.row_scale), abs(after.to_film.column_scale))
    assert np.abs(centres[0] - centres[1]).max() < 0.5 * pixel


# --- methods --------------------------------------------------------------------------------------------------------


def test_stages_are_told_by_the_size_of_their_maps():
    import localisation_methods as methods

    network = canonical(separated(random_network()))
    assert methods.stage_ends(network, 64) == (8, 6)


def test_what_belongs_to_a_map_is_measured(tmp_path):
    import localisation_methods as methods
    from bundles import write_bundle

    bundle = load_bundle(write_bundle(tmp_path, preprocessing={"size": 64}))
    network = canonical(separated(random_network()))
    film = phantom(90, 80).astype(np.float32)
    chosen = [one for one in methods.variants(network, 64) if one.family != methods.SLOW]
    made = {one.variant.name: one for one in methods.Maker(bundle, network, chosen).maps(
        prepare(film, bundle.preprocessing), (90, 80), 1
    )}  # fmt: skip
    assert len(made) == len(chosen) == 5 * 2 * 2 + 4 * 2
    flat, smooth = (made[f"LRP epsilon-plus-flat{more}"] for more in ("", ", smoothed"))
    assert smooth.heatmap.values.sum() == pytest.approx(flat.heatmap.values.sum(), rel=1e-3)
    assert (smooth.heatmap.values != flat.heatmap.values).any()
    assert smooth.missing == flat.missing is not None
    assert made["Grad-CAM, last stage"].missing is None
    assert [made[f"Grad-CAM, last stage{more}"].heatmap.values.shape for more in ("", " but one")] == [(2, 2), (4, 4)]
    assert all(one.heatmap.on_image().shape == (90, 80) for one in made.values())


def test_random_networks_are_random_at_the_top_alone():
    import localisation_methods as methods

    network = canonical(separated(random_network()))
    other = methods.randomised(network, 0)
    same = [
        all(torch.equal(a, b) for a, b in zip(one.parameters(), two.parameters(), strict=True))
        for one, two in zip(network.features, other.features, strict=True)
    ]
    assert same == [True] * 7 + [False] * 2
    assert not torch.equal(network.head[-1].weight, other.head[-1].weight)


def test_blind_fields_have_the_chance_of_a_blind_guess(scores):
    import localisation_methods as methods

    lungs = lungs_on((100, 80))
    target = np.zeros((100, 80), np.bool_)
    target[40:60, 20:30] = True
    found = {name: scores.scores(values, target) for name, values in methods.blind_fields((100, 80), lungs).items()}
    near, inside = scores.grown(target, scores.TOLERANCE), lungs.mask_on_film()
    assert found["the whole film alike"] == pytest.approx(
        {"pointing": near.mean(), "mass": target.mean(), "overlap": target.mean()}
    )
    assert found["the lungs alike"]["pointing"] == pytest.approx((near & inside).sum() / inside.sum())
    assert found["the middle of each lung"]["pointing"] == 0.5  # the target lies in the middle of one of both


# --- script and page ------------------------------------------------------------------------------------------------


def test_boxes_are_taken_by_pixel_centres():
    import localisation

    inside = localisation.in_boxes((6, 8), [[1, 2, 3, 2], [6.4, 0.6, 1.2, 1.0]])
    assert sorted(map(tuple, np.argwhere(inside).tolist())) == [(1, 6), (1, 7)] + [
        (r, c) for r in (2, 3) for c in (1, 2, 3)
    ]


def test_a_line_that_was_cut_off_is_measured_again(tmp_path):
    import localisation

    file = tmp_path / "work" / "cases.jsonl"
    book = localisation.Book(file)
    book.put({"set": "boxes", "film": "a"})
    with file.open("a") as stream:
        stream.write('{"set": "boxes", "fil')
    again = localisation.Book(file)
    assert again.has("boxes", "a")
    again.put({"set": "boxes", "film": "b"})
    assert [json.loads(line)["film"] for line in file.read_text().splitlines()] == ["a", "b"]


def case(kind, film, **maps):
    """A case in which each map has the same value for all figures, no sum to keep, and a likeness of its own."""
    figures = {name: dict.fromkeys(("pointing", "mass", "overlap"), value) for name, value in maps.items()}
    return {"set": kind, "film": film, "maps": {n: f | {"missing": None, "seconds": 0.1} for n, f in figures.items()}}


def test_the_best_of_what_passes_is_recommended():
    import localisation_page as pages
    from localisation_methods import ACTIVATION, RELEVANCE, Variant

    variants = [
        Variant("A", RELEVANCE, "lrp"),
        Variant("B", ACTIVATION, "gradcam"),
        Variant("C", ACTIVATION, "layercam"),
    ]
    cases = [case("boxes", f"b{k}", A=0.5, B=0.4, C=0.9) | {"blind": {}, "answer": "X", "area": 0.1} for k in range(4)]
    cases += [
        case("planted", f"p{k}", A=0.3, B=0.2, C=0.9) | {"blind": {}, "class": "X", "rise": 1.0, "outcome": "kept"}
        for k in range(5)
    ]
    cases.append({"set": "planted", "film": "q", "outcome": "no opacity changed the answer"})
    cases.append({"set": "random", "film": "b0", "likeness": {"A": [0.2, -0.2], "B": [None, 0.1], "C": [0.8, -0.9]}})
    facts = {"threads": 1, "torch": "2", "rise": 0.5, "places": 6, "boxed": "X", "normal": "N"}
    bundle = SimpleNamespace(name="made", version="1", sha256="0" * 64)
    text = pages.page(bundle, variants, cases, facts)
    assert "5 of 6 films were kept; of the others: no opacity changed the answer (1)" in text
    assert "| A | promises no sum | 0.20 (0.20 to 0.20) | yes | 0.10 |" in text
    assert "| C | promises no sum | 0.85 (0.85 to 0.85) | no | 0.10 |" in text
    assert "Of all: **A**, the best of 2 in 100% of the resampled films." in text
    assert "Of class activation maps: **B**, the best of 1" in text
    assert "| A | 1.0 | 100% |\n| B | 2.0 | 0% |" in text
    assert "| C | 0.90 (0.90 to 0.90) |" in text


def test_maps_that_do_not_add_up_do_not_pass():
    import localisation_page as pages
    from localisation_methods import RELEVANCE, Variant

    cases = [case("boxes", f"b{k}", A=0.5) for k in range(10)]
    like = [{"film": "b0", "likeness": {"A": [0.1]}}]
    for missing, passes in ((0.4, True), (0.6, False)):
        cases[0]["maps"]["A"]["missing"] = missing
        found = pages._checked([Variant("A", RELEVANCE, "lrp")], {"boxes": cases}, like)
        assert found["A"]["passes"] is passes


def test_where_none_passes_the_best_that_adds_up_is_named():
    import localisation_page as pages
    from localisation_methods import RELEVANCE, Variant

    variants = [Variant(name, RELEVANCE, "lrp") for name in "ABC"]
    checked = {name: {"passes": False, "adds up": name != "A"} for name in "ABC"}
    found = {"boxes": [case("boxes", f"b{k}", A=0.9, B=0.4, C=0.5) for k in range(3)]}
    (line,) = pages._of_family(RELEVANCE, variants, checked, found)
    assert line == f"Of {RELEVANCE}: none passes; of those that add up, **C**, the best of 2 in 100%."
    (line,) = pages._of_family(RELEVANCE, variants[:1], checked, found)
    assert line == f"Of {RELEVANCE}: none adds up."
