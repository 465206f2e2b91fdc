"""Heatmaps in any manner: the engine's own again, contrasts, rules, slow controls, and what cannot be asked for."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from bundles import write_bundle
from films import dataset, phantom, saved

from cxrviewer import open_radiograph
from cxrviewer.errors import BundleError, CancelledError, RequestError
from cxrviewer.explain.composites import composite
from cxrviewer.explain.lattice import smoothed
from cxrviewer.explain.methods import METHODS
from cxrviewer.inference import engine as engines
from cxrviewer.inference import slow_checks
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.explained import relevance_numbers
from cxrviewer.inference.manner import REST, RULES, Manner


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return open_radiograph(
        saved(dataset((phantom() * 255).astype(np.uint8)), tmp_path_factory.mktemp("film") / "film.dcm")
    )


def test_the_engines_own_maps_come_out_again(engine, film):
    """Two ways through the code: with the scores in one pass, and by the method's name."""
    analysis = engine.analyse(film, target="Normal")
    again = engine.explain(film, "Normal", [Manner("gradcam"), Manner("lrp")])
    for first, second in zip(analysis.heatmaps, again, strict=True):
        np.testing.assert_allclose(second.values, first.values, rtol=1e-3, atol=1e-6)
        assert (second.method, second.to_film, second.seen) == (first.method, first.to_film, first.seen)
        assert [test.name for test in second.tests] == [test.name for test in first.tests]
        assert second.checks.keys() == first.checks.keys()
        assert Manner.of(second) == Manner(first.method)


@pytest.mark.parametrize("method", [name for name, method in METHODS.items() if method.cost == "fast"])
def test_a_margin_is_the_difference_of_two_classes(engine, film, method):
    """What is held against a class is in the map, in its options and in the file."""
    alone, against, rest = engine.explain(
        film, "Normal", [Manner(method), Manner(method, "COVID-19"), Manner(method, REST)]
    )
    assert against.options == {"against": "COVID-19"}
    assert rest.options == {"against": REST}
    assert not np.allclose(alone.values, against.values)
    assert not np.allclose(rest.values, against.values)
    assert {alone.signed, against.signed, rest.signed} == {METHODS[method].signed}
    analysis = engine.analyse(film, (), "Normal")
    written = replace(analysis, heatmaps=(against,)).to_dict()["explanations"][0]
    assert written["options"]["against"] == "COVID-19"


def test_relevance_of_a_margin_is_the_difference_of_relevances(engine, film):
    """By the epsilon rule, which is linear in its seed."""
    one, other, margin = (
        engine.explain(film, label, [Manner("lrp", against, "epsilon")])[0].values.astype(np.float64)
        for label, against in (("Normal", ""), ("COVID-19", ""), ("Normal", "COVID-19"))
    )
    np.testing.assert_allclose(margin, one - other, atol=1e-3 * np.abs(margin).max())


def test_rules_and_smoothing(engine, film):
    rules = ("", "epsilon-gamma-flat")
    made = engine.explain(film, "Normal", [Manner("lrp", "", name) for name in rules] + [Manner("lrp", smooth=1)])
    own, gamma, raw = (heatmap.values for heatmap in made)
    assert not np.allclose(own, gamma)
    assert own.sum() == pytest.approx(raw.sum(), rel=1e-3)
    assert engine.abilities().lattice == 4
    np.testing.assert_array_equal(own, smoothed(torch.from_numpy(raw), 4))
    assert [heatmap.checks["smoothed_px"] for heatmap in made] == [4.0, 4.0, 1.0]
    judged = [next(test for test in heatmap.tests if test.name == "conservation").verdict for heatmap in made]
    assert judged[0] != "not done"
    assert judged[1] == "not done"  # there constants take a share by design
    told = [Manner.of(heatmap).to_dict() for heatmap in made]
    assert told[0] == {"against": None, "composite": RULES[0], "smooth": None}
    assert told[1]["composite"] == "epsilon-gamma-flat"
    assert told[2]["smooth"] == 1


def test_relevance_says_how_much_of_the_score_it_adds_up_to():
    values = np.array([[1.0, 2.0]], np.float32)
    told = {"relevance_sum": 3.0, "absorbed_share": 0.25, "smoothed_px": 2.0}
    assert relevance_numbers(values, 4.0, composite(), 2) == {"logit": 4.0, **told}
    assert relevance_numbers(values, 4.0, composite("epsilon-gamma-flat"), 2) == {"score": 4.0, **told}
    assert relevance_numbers(values, 0.0, composite(), 1)["absorbed_share"] is None


def test_progress_rises_from_manner_to_manner(engine, film):
    shares = []
    engine.explain(film, "Normal", [Manner("gradcam"), Manner("lrp")], lambda _, share: shares.append(share))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_slow_method_tells_how_far_it_is_and_stops(engine, film):
    shares = []
    asked = 0

    def enough() -> bool:
        nonlocal asked
        asked += 1
        return asked > 2

    with pytest.raises(CancelledError):
        engine.explain(film, "Normal", [Manner("occlusion")], lambda _, share: shares.append(share), enough)
    assert len(shares) >= 3
    assert max(shares) < 0.9
    assert engine.explain(film, "Normal", [Manner("gradcam")])


@pytest.mark.parametrize(
    ("target", "manner"),
    [("Nothing", Manner("lrp")), ("Normal", Manner("gradcam", "Normal")), ("Normal", Manner("gradcam", "Nothing"))],
)
def test_what_cannot_be_asked(engine, film, target, manner):
    with pytest.raises(RequestError):
        engine.explain(film, target, [manner])


def test_a_network_without_rules_says_so(tmp_path, film, monkeypatch):
    def none(_):
        raise BundleError("No rule.", "Use another.")

    monkeypatch.setattr(engines, "canonical", none)
    without = Engine(load_bundle(write_bundle(tmp_path / "bundle")), device="cpu")
    abilities = without.abilities()
    assert list(abilities.refused) == ["lrp"]
    assert "resnet18" in abilities.refused["lrp"]
    assert abilities.lattice == 4
    assert without.explain(film, "Normal", [Manner("layercam")])[0].name == "LayerCAM"


def test_the_slow_checks_know_every_fast_manner(engine, film, monkeypatch):
    monkeypatch.setattr(slow_checks, "_STEPS", 2)
    monkeypatch.setattr(slow_checks, "_RANDOM", 1)
    analysis = engine.analyse(film, (), "Normal")
    made = engine.explain(film, "Normal", [Manner("hirescam", REST), Manner("lrp", composite="epsilon-gamma-flat")])
    checked = engine.examine(film, Analysis(analysis.bundle, analysis.input, analysis.gate, heatmaps=made))
    for heatmap in checked.heatmaps:
        stability = next(test for test in heatmap.tests if test.name == "stability")
        assert stability.value is not None
        assert stability.value > 0.5
        assert Manner.of(heatmap).plain() in {Manner.of(one).plain() for one in made}


def test_a_manner_keeps_what_its_method_reads():
    assert Manner("gradcam", REST, "epsilon", 4).plain() == Manner("gradcam", REST)
    assert Manner("lrp", "", RULES[0], 4).plain() == Manner("lrp", smooth=4)
    assert Manner("lrp", "COVID-19", "epsilon", 4).words == "LRP, epsilon, smoothed over 4 px"
    assert Manner("lrp", smooth=1).words == "LRP, not smoothed"
    assert Manner("lrp", "COVID-19").about("Normal") == "Normal against COVID-19"
    assert Manner("occlusion").is_slow
