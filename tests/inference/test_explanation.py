"""Inquiries: which classes and means they name, what they refuse, and the scores that fields explain."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from explained import film_at, quick_bundle

from cxrviewer import open_radiograph
from cxrviewer.errors import CancelledError, RequestError
from cxrviewer.explain.composites import composite
from cxrviewer.explain.explaining import Options, explain
from cxrviewer.explain.methods import METHODS
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.explanation import Inquiry, inquire
from cxrviewer.inference.manner import REST
from cxrviewer.inference.preprocess import standardise


@pytest.fixture(scope="module")
def quick(tmp_path_factory):
    return Engine(load_bundle(quick_bundle(tmp_path_factory.mktemp("bundle") / "quick")), device="cpu")


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return open_radiograph(film_at(tmp_path_factory.mktemp("film") / "film.dcm"))


def direct(engine, film, method, classes, options):
    """The same fields from the network itself."""
    prepared = engine._preparation.of(film)
    picture = torch.from_numpy(standardise(prepared.picture[None], engine.bundle.preprocessing))
    return explain(engine._pass.network, picture, method, classes, options), prepared


@pytest.mark.parametrize(
    ("against", "option", "classes"), [("", None, [0, 1, 2, 3]), ("Normal", 2, [0, 1, 3]), (REST, "rest", [0, 1, 2, 3])]
)
def test_fields_and_scores_are_those_of_the_network(quick, film, against, option, classes):
    explanation = inquire(quick, film, Inquiry(("lrp", "layercam"), "all", against, "epsilon-gamma-flat", stage=1))
    place = 0
    for method in ("lrp", "layercam"):
        options = Options(option, composite("epsilon-gamma-flat"), stage=1)
        found, prepared = direct(quick, film, method, classes, options)
        for number, label in enumerate(quick.bundle.classes[number] for number in classes):
            heatmap = explanation.heatmaps[place]
            assert (heatmap.method, heatmap.target) == (method, label)
            np.testing.assert_allclose(heatmap.values, found.values[0, number], rtol=1e-4, atol=1e-7)
            assert heatmap.to_film == found.to_picture.then(prepared.to_film)
            assert explanation.scores[place] == pytest.approx(found.scores[0, number], abs=1e-5)
            assert heatmap.tests
            place += 1
        logits = [entry.logit for entry in explanation.probabilities]
        np.testing.assert_allclose(logits, found.logits[0], rtol=1e-5)
    assert place == len(explanation.heatmaps)
    assert explanation.heatmaps[-1].values.shape == (8, 8)


def test_the_top_class_is_the_best_of_those_that_can_be_explained(quick, film):
    ranked = sorted(quick.analyse(film, ()).probabilities, key=lambda entry: -entry.calibrated)
    best, second = ranked[0].label, ranked[1].label
    assert [heatmap.target for heatmap in inquire(quick, film, Inquiry(("gradcam",), "top")).heatmaps] == [best]
    (contrast,) = inquire(quick, film, Inquiry(("gradcam",), "top", against=best)).heatmaps
    assert contrast.target == second
    assert contrast.options == {"against": best}


def test_classes_and_methods_are_asked_once_and_in_their_order(quick, film):
    found = inquire(quick, film, Inquiry(("lrp", "gradcam", "lrp"), ("Normal", "COVID-19", "Normal")))
    assert [(heatmap.method, heatmap.target) for heatmap in found.heatmaps] == [
        ("lrp", "Normal"), ("lrp", "COVID-19"), ("gradcam", "Normal"), ("gradcam", "COVID-19"),
    ]  # fmt: skip
    assert found.heatmap("gradcam", "COVID-19") is found.heatmaps[3]
    with pytest.raises(RequestError, match="There are: lrp of Normal, lrp of COVID-19, gradcam of"):
        found.heatmap("lrp", "Viral Pneumonia")


def test_it_says_of_which_frame_it_is_and_how_long_it_took(quick, film):
    second = replace(film, facts=replace(film.facts, frame=2, frames=3))
    found = inquire(quick, second, Inquiry(("gradcam",), "top"))
    assert (found.frame, found.frames) == (2, 3)
    assert found.timing_ms["forward"] < found.timing_ms["total"] < 600_000.0


def test_a_method_is_told_only_what_it_reads():
    inquiry = Inquiry(tuple(METHODS), against=REST, composite="epsilon", stage=3)
    assert {manner.method: manner.options for manner in inquiry.manners} == {
        **{name: {"against": REST, "stage": 3} for name in ("gradcam", "gradcam++", "hirescam", "layercam")},
        "lrp": {"against": REST, "composite": "epsilon", "smooth": 1},
        "occlusion": {"against": REST},
        "integrated-gradients": {"against": REST},
    }
    assert Inquiry.from_dict(inquiry.to_dict()) == inquiry
    assert Inquiry.from_dict(Inquiry(target=("Normal",)).to_dict()) == Inquiry(target=("Normal",))


@pytest.mark.parametrize(
    ("inquiry", "text"),
    [
        (Inquiry(()), "No method is named"),
        (Inquiry(("magic",)), "'magic' is unknown"),
        (Inquiry(composite="magic"), "composite 'magic' is unknown"),
        (Inquiry(target="Fracture"), "no class 'Fracture'. Choose among: top, all, COVID-19"),
        (Inquiry(target=("Normal", "Fracture")), "no class 'Fracture'"),
        (Inquiry(against="Fracture"), "Choose among: all others, COVID-19"),
        (Inquiry(target="Normal", against="Normal"), "against other classes"),
        (Inquiry(stage=4), "no stage 4. Choose among 0 to 3"),
        (Inquiry(stage=-5), "no stage -5"),
    ],
)
def test_what_cannot_be_asked(quick, film, inquiry, text):
    with pytest.raises(RequestError) as caught:
        inquire(quick, film, inquiry)
    assert text in str(caught.value)


def test_no_time_is_told_that_was_not_taken(quick, film):
    times = inquire(quick, film, Inquiry(("lrp",), "top")).timing_ms
    assert set(times) == {"read", "preprocess", "forward", "explain", "total"}  # a film that is open was not read here
    assert 0.0 < times["explain"] < times["total"]


def test_a_film_that_the_gate_refuses_has_no_fields(quick, tmp_path):
    lateral = open_radiograph(film_at(tmp_path / "film.dcm", ViewPosition="LL"))
    explanation = inquire(quick, lateral)
    assert [reason.code for reason in explanation.gate.reasons] == ["G03"]
    assert explanation.heatmaps == explanation.probabilities == explanation.scores == ()


def test_slow_methods_tell_how_far_they_are_and_stop(quick, film):
    shares = []
    with pytest.raises(CancelledError):
        inquire(
            quick,
            film,
            Inquiry(("occlusion",)),
            lambda _, share: shares.append(share),
            lambda: len(shares) > 5,
        )
    assert shares == sorted(shares)
    assert len(shares) == 6


def test_stages_are_the_maps_that_the_network_gives(quick):
    assert quick.stages() == ((16, 16), (8, 8), (4, 4), (2, 2))
