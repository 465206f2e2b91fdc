import hashlib
import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from bundles import write_bundle
from made_films import LABELS, TINY
from sklearn.metrics import roc_auc_score

from cxrviewer.errors import BundleError, DataError
from cxrviewer.imaging.opening import open_radiograph
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine
from cxrviewer.training.evaluation.outside import OutsideSet, _Group, _separation, outside_check
from cxrviewer.training.export import add_check, export
from cxrviewer.training.loop.run import train

SET = OutsideSet("Another hospital", "made-up films", "nobody 2000", "free", {"well": "Normal"})


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """Return films in two groups, the last of them blank; their names are nobody's business."""
    folder = tmp_path_factory.mktemp("outside")
    generator = np.random.default_rng(3)
    names = [*(f"mrs-miller-{i}_0.png" for i in range(3)), *(f"mrs-miller-{i}_1.png" for i in range(3))]
    for name in names:
        cv2.imwrite(str(folder / name), generator.integers(0, 255, (280, 260), np.uint8))
    cv2.imwrite(str(folder / names[-1]), np.full((280, 260), 7, np.uint8))
    (folder / "mrs-miller-0_0_mask.png").write_bytes((folder / names[0]).read_bytes())
    return {"well": [folder / n for n in names[:3]], "ill": [folder / n for n in names[3:]]}


@pytest.fixture(scope="module")
def random_bundle(tmp_path_factory):
    return write_bundle(tmp_path_factory.mktemp("random") / "bundle")


def test_counts_and_means_are_those_of_the_viewer(films, random_bundle):
    result = outside_check(random_bundle, films, SET)
    bundle = load_bundle(random_bundle)
    engine = Engine(bundle, "cpu")
    answers = [engine.analyse(open_radiograph(film), methods=()) for film in films["well"]]
    for place, label in enumerate(bundle.classes):
        assert result["groups"]["well"]["top"][label] == sum(answer.top.label == label for answer in answers)
        mean = np.mean([answer.probabilities[place].calibrated for answer in answers])
        assert result["groups"]["well"]["mean_probability"][label] == pytest.approx(mean, abs=1e-6)
    assert result["groups"]["well"]["truth"] == "Normal"
    assert result["weights_sha256"] == bundle.sha256
    assert set(result["separation"]) == {"Normal"}
    assert "miller" not in json.dumps(result)


def test_each_class_is_told_from_all_films_of_the_other_groups():
    draw = np.random.default_rng(1)
    films = {"well": 9, "ill": 7, "odd": 5}
    found = {name: _Group([], draw.dirichlet((1.0, 1.0), count)) for name, count in films.items()}
    separation = _separation(found, ("A", "B"), {"well": "A", "ill": "B"})
    whose = np.repeat(list(films), list(films.values()))
    answers = np.concatenate([group.answers for group in found.values()])
    for label, name, score in (("A", "well", answers[:, 0]), ("B", "ill", answers[:, 1])):
        assert separation[label]["auroc"] == pytest.approx(roc_auc_score(whose == name, score), abs=1e-6)


def test_a_film_that_the_gate_refuses_is_counted_and_not_scored(films, random_bundle):
    ill = outside_check(random_bundle, films, SET)["groups"]["ill"]
    assert (ill["films"], ill["scored"], sum(ill["top"].values()), ill["truth"]) == (3, 2, 2, None)
    blank = outside_check(random_bundle, {"ill": films["ill"][-1:]}, replace(SET, truth={}))
    assert blank["groups"]["ill"]["mean_probability"] is None
    assert blank["separation"] == {}


def test_the_order_of_the_films_does_not_matter(films, random_bundle):
    turned = {name: list(reversed(group)) for name, group in reversed(films.items())}
    first, second = outside_check(random_bundle, films, SET), outside_check(random_bundle, turned, SET)
    assert first["films_sha256"] == second["films_sha256"]
    assert first["groups"]["well"]["top"] == second["groups"]["well"]["top"]
    other_way_round = {"well": films["ill"], "ill": films["well"]}
    assert outside_check(random_bundle, other_way_round, SET)["films_sha256"] != first["films_sha256"]


def test_groups_without_films_and_unknown_classes_are_refused(films, random_bundle):
    with pytest.raises(DataError, match="no films"):
        outside_check(random_bundle, films | {"none": []}, SET)
    with pytest.raises(DataError, match="no class or group"):
        outside_check(random_bundle, films, replace(SET, truth={"well": "Fine"}))
    with pytest.raises(DataError, match="no class or group"):
        outside_check(random_bundle, films, replace(SET, truth={"healthy": "Normal"}))


def made_check(sha256):
    group = {"films": 10, "scored": 9, "mean_probability": dict.fromkeys(LABELS, 1 / 3)}
    return {
        "set": {
            "name": "Another hospital", "origin": "made-up films", "citation": "nobody 2000", "licence": "free",
            "truth": {"well": LABELS[0]}, "remark": "Remarkable.", "command": "",
        },
        "weights_sha256": sha256,
        "films_sha256": "0" * 64,
        "groups": {
            "well": group | {"truth": LABELS[0], "top": dict(zip(LABELS, (4, 3, 2), strict=True))},
            "ill": group | {"truth": None, "top": dict(zip(LABELS, (1, 8, 0), strict=True))},
        },
        "separation": {LABELS[0]: {"auroc": 0.61, "auroc_interval": [0.5, 0.7]}},
    }  # fmt: skip


def test_a_check_goes_into_card_facts_and_limits_and_leaves_the_weights(finished, tmp_path):
    before = export(finished, tmp_path / "bundle")
    weights = tmp_path / "bundle" / "weights.safetensors"
    stamp, content = weights.stat().st_mtime_ns, weights.read_bytes()
    after = add_check(tmp_path / "bundle", "outside", made_check(before.sha256))
    assert weights.stat().st_mtime_ns == stamp
    assert hashlib.sha256(content).hexdigest() == after.sha256 == before.sha256
    assert after.provenance["outside"]["groups"]["well"]["top"][LABELS[0]] == 4
    assert not any("any other hospital" in sentence for sentence in after.limits)
    said = next(sentence for sentence in after.limits if "Another hospital" in sentence)
    assert f"{LABELS[0]} for 4 of 9 well and 1 of 9 ill films" in said
    card = after.card()
    assert f"| well | {LABELS[0]} | 10 | 1 | 4 | 3 | 2 |" in card
    assert "| ill | none applies | 10 | 1 | 1 | 8 | 0 |" in card
    assert "44 % (95 % interval 19 to 73 %)" in card
    assert "nobody 2000" in card
    assert "Test on films of another hospital: not done." not in card


def test_a_check_of_other_weights_is_refused(finished, tmp_path):
    export(finished, tmp_path / "bundle")
    with pytest.raises(BundleError, match="other weights"):
        add_check(tmp_path / "bundle", "outside", made_check("f" * 64))


def test_a_check_of_a_bundle_that_no_run_made_is_refused(random_bundle):
    with pytest.raises(DataError, match="does not say what it was trained on"):
        add_check(random_bundle, "outside", made_check(load_bundle(random_bundle).sha256))


def test_the_script_exports_and_checks(data, films, tmp_path, monkeypatch, capsys):
    file = Path(__file__).parents[2] / "packaging" / "make_bundle.py"
    spec = importlib.util.spec_from_file_location("make_bundle", file)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    monkeypatch.setattr(script, "MONTGOMERY", replace(script.MONTGOMERY, truth={"normal": LABELS[0]}))
    train(data, "cxr4", tmp_path / "run", overrides=TINY | {"architecture": "resnet18", "epochs": "1"}, device="cpu")
    folder = films["well"][0].parent
    options = ["--run", str(tmp_path / "run"), "--out", str(tmp_path / "bundle"), "--outside", str(folder)]
    assert script.main(options) == 0
    groups = load_bundle(tmp_path / "bundle").provenance["outside"]["groups"]
    assert {name: group["films"] for name, group in groups.items()} == {"normal": 3, "tuberculosis": 3}
    assert script.main(options) == 1
    assert "not empty" in capsys.readouterr().err
