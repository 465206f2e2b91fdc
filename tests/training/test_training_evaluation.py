"""What an evaluation writes for the user's own folder, and what of it may go into a bundle's card."""

import json
import re
import shutil
from base64 import b64decode
from types import SimpleNamespace

import cv2
import numpy as np
import pytest
from bundles import CLASSES, write_bundle
from films import dataset, saved
from made_films import png, write_zip

from cxrviewer.cli import main
from cxrviewer.errors import CancelledError, DataError
from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.evaluate import Extent, evaluate, predicted
from cxrviewer.training.evaluation import paired
from cxrviewer.training.evaluation.failure_pictures import failure_pictures
from cxrviewer.training.evaluation_report import html
from cxrviewer.training.export import add_evaluation, export
from cxrviewer.training.loop.features import batch_for, features_and_logits
from cxrviewer.training.loop.learner import predict
from cxrviewer.training.loop.places import exact
from cxrviewer.training.loop.predictions import Predictions

NAME = "mrs `miller` |<b>*1*"


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """Return films large enough for the viewer's gate, called what no page should take for its own words."""
    folder = tmp_path_factory.mktemp("films")
    for place in range(6):
        label = CLASSES[place % 2]
        (folder / label).mkdir(exist_ok=True)
        noise = np.random.default_rng(place).normal(0, 1, (236, 230)).astype(np.float32)
        smooth = cv2.normalize(cv2.GaussianBlur(noise, (0, 0), 4), None, 0, 255, cv2.NORM_MINMAX)
        (folder / label / f"{NAME}-{place}.png").write_bytes(png(smooth.astype(np.uint8)))
    return folder


@pytest.fixture(scope="module")
def shown(films, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    random = write_bundle(tmp_path_factory.mktemp("random") / "bundle")
    return evaluate(random, films, out, "cpu", extent=Extent(robustness=False)), out, random


def test_the_page_shows_the_surest_errors_with_both_maps_and_stays_small(shown):
    result, out, _ = shown
    page = (out / "report.html").read_text()
    errors = result["failures"]["errors"]
    assert errors > 0
    assert page.count("data:image/jpeg;base64,") == 3 * errors
    assert page.count('title="Grad-CAM, ') == page.count('title="LRP, ') == errors
    assert "not where disease is" in page
    assert len(page) < 2_000_000
    assert not re.search(r"(?:src|href)=\"(?!data:)", page)


def test_each_error_is_shown_as_it_is_with_what_its_wrong_answer_came_from(tmp_path, monkeypatch):
    for label in "ab":
        (tmp_path / label).mkdir()
    halves = np.repeat(np.uint8([[60, 180]]), 60, axis=0).repeat(50, axis=1)
    saved(dataset(halves, PixelSpacing=[0.2, 0.1]), tmp_path / "a" / "high.dcm")
    (tmp_path / "b" / "wide.png").write_bytes(png(halves[:50, 10:90]))
    asked, told = [], []

    class Engine:
        def __init__(self, bundle, device):
            asked.append(device)

        def analyse(self, film, methods, target, cancelled):
            asked.append((film.presentation().shape, methods, target, cancelled()))
            corner, shape = np.float32([[1, 0], [0, 0]]), film.presentation().shape
            maps = [
                Heatmap(method, target, sign * corner, sign < 0, GridMap.between((2, 2), shape), shape)
                for method, sign in (("gradcam", 1), ("lrp", -1))
            ]
            reasons = [SimpleNamespace(text="A hand.", blocks=True), SimpleNamespace(text="Dim.", blocks=False)]
            reasons *= film.presentation().shape == (60, 100)
            return SimpleNamespace(heatmaps=maps, gate=SimpleNamespace(reasons=reasons))

    monkeypatch.setattr("cxrviewer.inference.engine.Engine", Engine)
    data = open_dataset(tmp_path)
    worst = [{"row": row, "label": "a", "answer": f"c{row}", "probability": 0.98765} for row in (1, 0)]
    page = failure_pictures(None, data, data.samples, worst, None, lambda *said: told.append(said), lambda: False)
    methods = ("gradcam", "lrp")
    assert asked == ["auto", ((50, 80), methods, "c1", False), ((60, 100), methods, "c0", False)]
    assert told == [(0.0, "drawing the surest errors"), (0.5, "")]
    assert re.findall(r"<figcaption>(.*?)</figcaption>", page) == [
        "b/wide.png: a, answer c1 0.988",
        "a/high.dcm: a, answer c0 0.988. The viewer would refuse it: A hand.",
    ]
    coded = re.findall(r"base64,(.*?)\"", page)
    pictures = [cv2.imdecode(np.frombuffer(b64decode(one), np.uint8), cv2.IMREAD_COLOR).astype(int) for one in coded]
    assert [one.shape[:2] for one in pictures] == [(150, 240)] * 3 + [(240, 200)] * 3, "its pixels are twice as high"
    film, gradcam, lrp = pictures[3:]
    shown = radiograph_from((tmp_path / "a" / "high.dcm").read_bytes()).presentation()
    assert film[9, [9, 190], 0] == pytest.approx(255 * shown[9, [9, 90]], abs=3)
    assert (gradcam[9, 9, 2] - gradcam[9, 9, 0] > 40, lrp[9, 9, 0] - lrp[9, 9, 2] > 40) == (True, True)
    for one in (gradcam, lrp):
        np.testing.assert_allclose(one[230, 190], film[230, 190], atol=3)
    with pytest.raises(CancelledError):
        failure_pictures(None, data, data.samples, worst, "cpu", None, lambda: True)
    assert asked[3:] == ["cpu"]


def test_names_are_text_on_the_page_and_nowhere_in_what_goes_into_a_card(shown):
    result, out, _ = shown
    page = (out / "report.html").read_text()
    assert "mrs `miller` |&lt;b&gt;*1*-" in page
    assert "<b>" not in page
    assert "miller" not in json.dumps(result)
    rows = Predictions.load(out / "predictions.csv").samples
    assert all("miller" in rows[film["row"]].path for film in result["failures"]["worst"])


def test_a_page_without_pictures_and_an_evaluation_without_robustness_say_so(shown, films, tmp_path):
    _, _, random = shown
    result = evaluate(random, films, tmp_path, "cpu", extent=Extent(robustness=False, pictures=False))
    page = (tmp_path / "report.html").read_text()
    assert "data:image/jpeg" not in page
    assert "robustness" not in result
    assert re.search(r"<h2>Robustness</h2>\s*<p>Not done.</p>", page)


ALONE = Extent(robustness=False, pictures=False)


@pytest.fixture(scope="module")
def steady(shown, tmp_path_factory):
    """Return a bundle that by its calibration answers the first class, whatever its network says."""
    calibration = json.loads((shown[2] / "bundle.json").read_text())["calibration"]
    calibration["offsets"] = dict(zip(CLASSES, (9.0, 0.0, 0.0, 0.0), strict=True))
    return write_bundle(tmp_path_factory.mktemp("steady") / "bundle", seed=1, name="another", calibration=calibration)


def test_every_part_of_an_evaluation_is_of_calibrated_answers(steady, films, tmp_path):
    found = evaluate(steady, films, tmp_path, "cpu", extent=Extent(pictures=False))
    answered = [sum(column) for column in zip(*found["confusion"], strict=True)]
    assert answered == [6, 0, 0, 0]
    assert found["failures"]["errors"] == 3
    assert found["shortcuts"]["corners"]["changed"] == 0
    assert found["robustness"]["undisturbed"]["accuracy"] == found["accuracy"] == 0.5
    assert {row["changed"] for row in found["robustness"]["perturbations"]} == {0}


def test_two_bundles_are_compared_each_by_its_own_calibrated_answers(shown, steady, films, tmp_path):
    _, _, random = shown  # it answers the second class
    few, other = shutil.copytree(films, tmp_path / "films"), steady
    (few / CLASSES[1] / f"{NAME}-1.png").unlink()
    found = evaluate(random, few, tmp_path / "out", "cpu", against=other, extent=ALONE)["against"]
    answers = Predictions.load(tmp_path / "out" / "predictions.csv")
    assert (found["accuracy"]["only_first"], found["accuracy"]["only_second"]) == (2, 3)
    bundles = [load_bundle(folder) for folder in (random, other)]
    asked = [predicted(bundle, open_dataset(few), answers.samples, "cpu") for bundle in bundles]
    scaled = [one.scaled(bundle.calibration.scaling) for one, bundle in zip(asked, bundles, strict=True)]
    page = (tmp_path / "out" / "report.html").read_text()
    for label, area in paired.compare(*scaled)[1].items():
        assert found["areas"][label]["first"] == pytest.approx(area.first)
        assert f"<td>{label}</td>\n<td>{area.first:.3f}</td>\n<td>{area.second:.3f}</td>" in page
    assert "Only this one was right on 2 films, only the other on 3 (McNemar" in page


@pytest.mark.parametrize("classes", [CLASSES[::-1], ("A", "B", "C", "D")])
def test_a_bundle_that_answers_otherwise_is_refused_before_films_are_read(shown, films, tmp_path, classes):
    _, _, random = shown
    same = json.loads((random / "bundle.json").read_text())
    point, bins = same["operating_points"][CLASSES[0]], same["calibration"]["reliability"][CLASSES[0]]
    changed = {"classes": list(classes), "operating_points": dict.fromkeys(classes, point)}
    changed["calibration"] = same["calibration"] | {"reliability": dict.fromkeys(classes, bins)}
    other, told = write_bundle(tmp_path / "other", **changed), []
    with pytest.raises(DataError, match=r"answers other classes, or in another order\. .*: COVID-19, Lung"):
        evaluate(random, films, tmp_path / "out", "cpu", other, lambda _, text: told.append(text), extent=ALONE)
    assert told == []


@pytest.fixture(scope="module")
def carded(finished, data, tmp_path_factory):
    """Return a bundle whose card holds its own evaluation, the evaluation, and the bundle as it was."""
    place = tmp_path_factory.mktemp("carded")
    before = export(finished, place / "before")
    shutil.copytree(before.folder, place / "after")
    result = evaluate(place / "after", data, place / "figures", "cpu", extent=Extent(pictures=False))
    return add_evaluation(place / "after", result), result, before


def test_robustness_and_failures_go_into_both_cards(carded):
    after, result, before = carded
    fields = json.loads((after.folder / "card.json").read_text())
    assert [row["level"] for row in fields["robustness"]["jpeg"]] == ["quality 50", "quality 20"]
    rows = [
        row for value in fields["robustness"].values() if isinstance(value, list) for row in value if "level" in row
    ]
    assert len(rows) == len(result["robustness"]["perturbations"])
    assert fields["robustness"]["films"] == result["robustness"]["films"]
    assert "inverted films" in fields["robustness"]["inversion_in_words"].lower()
    assert fields["robustness"]["seeds"] == "not done"
    assert fields["failure_analysis"]["worst_errors"] == result["failures"]["worst"]
    assert fields["failure_analysis"]["suspected_label_errors"]["count"] == result["failures"]["suspected"]["count"]
    card = after.card()
    assert "| jpeg, quality 20 |" in card
    assert f"{result['failures']['errors']} of {result['films']} answers are wrong." in card
    assert "Failure analysis film by film: not done." in before.card()
    assert "Failure analysis film by film: not done." not in card
    assert "Robustness to resolution" not in card
    assert "Done on other films" not in card
    assert after.sha256 == before.sha256


def test_the_page_begins_with_every_alarm(carded):
    after, result, _ = carded
    predictions = Predictions.load(after.folder.parent / "figures" / "predictions.csv")
    told = {name: result[name] | {"alarms": [f"{name} make trouble."]} for name in ("shortcuts", "robustness")}
    page = html(result | told, predictions, after.calibration.scaling)
    first = page.partition("What these figures cannot show</h2>")[2].partition("<h2>")[0]
    assert "<li>shortcuts make trouble.</li>" in first
    assert "<li>robustness make trouble.</li>" in first


def test_a_card_names_no_film(carded, data):
    after, result, _ = carded
    words = "".join(file.read_text() for file in after.folder.iterdir() if file.suffix != ".safetensors")
    assert result["failures"]["films"] > 0
    assert "images/" not in words
    assert ".png" not in words


def test_before_its_evaluation_a_card_says_that_nothing_was_done(carded):
    fields = json.loads((carded[2].folder / "card.json").read_text())
    assert fields["robustness"]["jpeg"] == fields["robustness"]["inversion"] == "not done"
    assert fields["failure_analysis"]["kinds_of_error"] == "not done"


def test_the_command_passes_everything_on(carded, data, tmp_path, capsys):
    shutil.copytree(carded[2].folder, tmp_path / "bundle")
    options = ["evaluate", "--bundle", str(tmp_path / "bundle"), "--data", str(data), "--out", str(tmp_path / "out")]
    options += ["--device", "cpu", "--no-robustness", "--no-pictures", "--keep-seen", "--into-card"]
    assert main(options, view=None, layouts=["film"]) == 0
    said = capsys.readouterr().out
    assert "films were in this model's training data" in said
    assert re.search(r"20 films: balanced accuracy \d\.\d+ \(.*report\.html'\.$", said.rstrip().splitlines()[-1])
    provenance = load_bundle(tmp_path / "bundle").provenance
    assert {"shortcuts", "failures"} <= set(provenance)
    assert "robustness" not in provenance
    few = [*options[:-4], "--robustness-films", "6", "--no-pictures"]
    assert main(few, view=None, layouts=["film"]) == 0
    assert json.loads((tmp_path / "out" / "metrics.json").read_text())["robustness"]["films"] in (5, 6)


def test_a_card_says_where_it_was_looked_at_on_other_films(carded, tmp_path):
    shutil.copytree(carded[2].folder, tmp_path / "bundle")
    other = write_zip(tmp_path / "other.zip", seed=2)
    options = ["evaluate", "--bundle", str(tmp_path / "bundle"), "--data", str(other), "--out", str(tmp_path / "out")]
    assert main([*options, "--device", "cpu", "--no-robustness", "--into-card"], view=None, layouts=["film"]) == 0
    found = json.loads((tmp_path / "out" / "metrics.json").read_text())
    said = (
        "Done on other films than the test part, those of the data with the SHA-256"
        f" `{found['data_sha256']}`: {found['scope']}."
    )
    assert load_bundle(tmp_path / "bundle").card().count(said) == 2  # the shortcut audit and the failures


def test_the_features_give_the_logits_and_those_are_the_ones_of_a_run(shown):
    """Logits come out the same whatever the batch, and are the last layer of the features."""
    from cxrviewer.inference import backbones

    bundle, place = load_bundle(shown[2]), exact("cpu")
    network = backbones.of_bundle(bundle)
    pictures = np.random.default_rng(0).random((19, 224, 224), dtype=np.float32)
    features, logits = features_and_logits(network, pictures, bundle.preprocessing, place)
    weight, bias = (value.detach().numpy().astype(np.float64) for value in (network.fc.weight, network.fc.bias))
    np.testing.assert_allclose(features @ weight.T + bias, logits, atol=1e-4)
    assert batch_for(place) < 19
    np.testing.assert_allclose(predict(network, pictures, bundle.preprocessing, place, 128), logits, atol=1e-4)
