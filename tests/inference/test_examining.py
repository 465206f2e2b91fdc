"""The checks of an analysis: each heatmap has its own, the lungs are found once, and what fails stays to be seen."""

import numpy as np
import pytest
from films import dataset, phantom, saved
from lung_fields import MadeUpLungs, lungs_on

from cxrviewer import open_radiograph
from cxrviewer.errors import BundleError
from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.inference import examining
from cxrviewer.inference.examining import LungSearch, examined

SHAPE = (200, 160)
FILM = phantom(*SHAPE).astype(np.float32)


def map_of(values, method="gradcam", target="Normal", **checks):
    values = np.asarray(values, np.float32)
    return Heatmap(method, target, values, method == "lrp", GridMap.between(values.shape, SHAPE), SHAPE, checks)


def by_name(heatmap):
    return {test.name: test for test in heatmap.tests}


def in_lungs():
    return lungs_on(SHAPE).sides > 0


def test_a_map_in_the_lungs_is_good_and_one_around_them_fails():
    inside, around = examined([map_of(in_lungs()), map_of(~in_lungs(), target="COVID-19")], FILM, lungs_on(SHAPE))
    assert by_name(inside)["lungs"].verdict == "good"
    assert by_name(around)["lungs"].verdict == "failed"
    assert around.verdict == "failed"
    assert "avoids the lungs" in around.reason
    np.testing.assert_array_equal(around.values, ~in_lungs())  # shown as failed, never hidden


def test_lungs_that_are_not_known_are_not_judged_by():
    unsure = examined([map_of(in_lungs())], FILM, lungs_on(SHAPE, "No lungs were found."))[0]
    assert by_name(unsure)["lungs"].verdict == "not done"
    assert by_name(unsure)["lungs"].text.endswith("No lungs were found.")
    assert by_name(examined([map_of(in_lungs())], FILM, None, "It is missing.")[0])["lungs"].text.endswith("missing.")


def test_methods_are_compared_for_one_class_and_an_empty_map_fails():
    lrp = map_of(np.where(in_lungs(), 1.0, -1.0), "lrp", logit=2.0, relevance_sum=0.1)
    cam, relevance, other, empty = examined(
        [map_of(in_lungs()), lrp, map_of(in_lungs(), target="Lung Opacity"), map_of(np.zeros((7, 7)), target="x")],
        FILM,
        None,
    )
    assert by_name(cam)["agreement"] == by_name(relevance)["agreement"]
    assert by_name(cam)["agreement"].verdict == "good"
    assert "agreement" not in by_name(other)
    assert "conservation" not in by_name(cam)
    assert relevance.reason == by_name(relevance)["conservation"].text
    assert [test.name for test in empty.tests] == ["content"]
    assert empty.verdict == "failed"


def test_a_map_on_a_marker_fails():
    film = np.full(SHAPE, 0.3, np.float32)
    film[12:20, 10:13] = film[12:14, 10:16] = 1.0
    spot = np.zeros(SHAPE, np.float32)
    spot[8:24, 6:20] = 1.0
    assert by_name(examined([map_of(spot)], film, None)[0])["lettering"].verdict == "failed"


def test_the_engine_checks_every_map_and_finds_the_lungs_once(engine, tmp_path, monkeypatch):
    film = open_radiograph(saved(dataset((phantom() * 255).astype(np.uint8)), tmp_path / "film.dcm"))
    lungs = MadeUpLungs()
    monkeypatch.setattr(engine, "_lung_search", LungSearch(lungs))
    analysis = engine.analyse(film)
    engine.analyse(film, target="Normal")
    assert lungs.films == 1
    assert analysis.lungs.film_shape == film.stored.shape
    names = ("content", "border", "lettering", "lungs", "agreement")
    assert {heatmap.method: tuple(by_name(heatmap)) for heatmap in analysis.heatmaps} == {
        "gradcam": names,
        "lrp": ("content", "conservation", *names[1:]),
    }
    written = analysis.to_dict()
    known = {"reliable": True, "reason": "", "confidence": 0.9}
    assert written["lungs"] == known | {"share_of_film": pytest.approx(0.9 * in_lungs().mean())}
    for entry, heatmap in zip(written["explanations"], analysis.heatmaps, strict=True):
        assert (entry["verdict"], entry["reason"]) == (heatmap.verdict, heatmap.reason)
        assert entry["checks"] == heatmap.checks
        assert entry["tests"][0] == heatmap.tests[0].to_dict()
    assert analysis.timing_ms["checks"] > 0.0
    assert engine.analyse(film, ()).to_dict()["lungs"]["reason"] == "The lungs were not looked for."


def test_without_the_lung_model_the_answer_stands_and_says_so(monkeypatch):
    def missing():
        raise BundleError("The lung model is missing.", "Install cxrviewer again.")

    monkeypatch.setattr(examining, "load_lung_model", missing)
    assert LungSearch().find(FILM, 1.0, "a") == (None, "The lung model is missing. Install cxrviewer again.")
