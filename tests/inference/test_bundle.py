"""A bundle is refused unless it is whole."""

import json
import os
import pickle

import numpy as np
import pytest
from bundles import CLASSES, random_network, write_bundle

from cxrviewer.errors import BundleError
from cxrviewer.inference import bundle as bundles
from cxrviewer.inference.bundle import load_bundle, sealed
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.scaling import Scaling
from cxrviewer.inference.scoring import class_probabilities

CALIBRATED = {"temperature": 2.0, "fitted_on": "nothing", "reliability": {key: [] for key in CLASSES}}


def changed(folder, **entries):
    file = folder / "bundle.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | entries))
    return folder


@pytest.fixture
def folder(tmp_path):
    return write_bundle(tmp_path / "b")


def test_a_whole_bundle_is_loaded(folder):
    bundle = load_bundle(folder)
    assert bundle.classes[2] == "Normal"
    assert bundle.calibration.scaling == Scaling(2.0)
    assert set(bundle.weights()) >= {"conv1.weight", "fc.bias"}


def test_offsets_move_the_class_that_they_name(folder):
    offsets = {label: 0.5 * place for place, label in enumerate(reversed(CLASSES))}
    bundle = load_bundle(changed(folder, calibration=CALIBRATED | {"offsets": offsets}))
    logits = np.array([1.0, -2.0, 0.5, 3.0])
    answers = class_probabilities(logits, bundle)
    weights = np.exp([value / 2.0 + offsets[label] for value, label in zip(logits, CLASSES, strict=True)])
    assert [answer.calibrated for answer in answers] == pytest.approx(weights / weights.sum())
    assert [answer.raw for answer in answers] == pytest.approx(np.exp(logits) / np.exp(logits).sum())


def test_what_limits_a_class_goes_wherever_its_numbers_go(folder):
    own = {"Normal": "Normal: one hospital.", "COVID-19": "COVID-19: web."}
    bundle = load_bundle(changed(folder, class_limits=own))
    assert bundle.sentences == ("COVID-19: web.", "Normal: one hospital.", *bundle.limits)


@pytest.mark.parametrize("label", ["", " "])
def test_a_class_without_a_name(folder, label):
    with pytest.raises(BundleError, match="A class of bundle 'random' has no name"):
        load_bundle(changed(folder, classes=[label, *CLASSES[1:]]))


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders")
@pytest.mark.parametrize("name", ["bundle.json", "weights.safetensors", "gate.safetensors"])
@pytest.mark.parametrize("lay", [os.mkfifo, lambda file: file.symlink_to("/dev/zero")])
def test_a_pipe_or_a_device_in_the_place_of_a_file_is_not_waited_for(folder, name, lay):
    weights = json.loads((folder / "bundle.json").read_text())["weights"]["sha256"]
    gate = {"schema": 1, "weights_sha256": weights, "sha256": "0" * 64}
    changed(folder, gate=gate)
    (folder / name).unlink(missing_ok=True)
    lay(folder / name)
    with pytest.raises(BundleError):
        load_bundle(folder)


def test_weights_that_no_network_here_has_are_not_read(folder, monkeypatch):
    monkeypatch.setattr(bundles, "_MOST_WEIGHTS_BYTES", 100)
    with pytest.raises(BundleError, match="cannot be read"):
        load_bundle(folder)


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders")
def test_a_card_that_is_none(folder):
    whole, file = load_bundle(folder), folder / "MODEL_CARD.md"
    file.write_bytes(b"caf\xe9")
    assert whole.card() == "caf\ufffd"
    file.unlink()
    os.mkfifo(file)
    assert whole.card() == "This bundle has no model card."


def test_one_flipped_byte(folder):
    weights = folder / "weights.safetensors"
    content = bytearray(weights.read_bytes())
    content[len(content) // 2] ^= 1
    weights.write_bytes(content)
    with pytest.raises(BundleError, match="hash"):
        load_bundle(folder)


def test_weights_changed_after_the_check(folder):
    bundle = load_bundle(folder)
    (folder / "weights.safetensors").write_bytes(b"something else")
    with pytest.raises(BundleError, match="changed after"):
        bundle.weights()


def test_a_pickle_in_place_of_weights(folder):
    import hashlib

    weights = folder / "weights.safetensors"
    weights.write_bytes(pickle.dumps({"conv1.weight": print}))
    sha256 = hashlib.sha256(weights.read_bytes()).hexdigest()
    bundle = load_bundle(changed(folder, weights={"sha256": sha256}))
    with pytest.raises(BundleError, match="not readable safetensors"):
        Engine(bundle, device="cpu")


def test_a_header_longer_than_any_network_needs(folder):
    import hashlib

    weights = folder / "weights.safetensors"
    content = weights.read_bytes()
    size = int.from_bytes(content[:8], "little")
    padded = content[8 : 8 + size] + b" " * 2**20  # JSON all the same
    weights.write_bytes(len(padded).to_bytes(8, "little") + padded + content[8 + size :])
    sha256 = hashlib.sha256(weights.read_bytes()).hexdigest()
    bundle = load_bundle(changed(folder, weights={"sha256": sha256}))
    with pytest.raises(BundleError, match="not readable safetensors"):
        bundle.weights()


def test_a_pickle_under_its_own_name(folder):
    (folder / "weights.safetensors").rename(folder / "weights.pt")
    with pytest.raises(BundleError, match=r"no weights\.safetensors"):
        load_bundle(folder)


@pytest.mark.parametrize(
    ("entries", "text"),
    [
        ({"schema": 2}, "schema 2"),
        ({"schema": None}, "schema None"),
        ({"classes": ["COVID-19", "Lung Opacity", "Normal"]}, "do not fit its classes"),
        ({"fitted_to": "0" * 64}, "fitted to other weights"),
        ({"classes": ["A", "A"]}, "two different classes"),
        ({"calibration": {}}, "'temperature'|'reliability'"),
        ({"calibration": CALIBRATED | {"temperature": 0.0}}, "cannot be right"),
        ({"calibration": CALIBRATED | {"temperature": True}}, "lacks or misstates"),
        ({"calibration": CALIBRATED | {"offsets": {"COVID-19": 1.0}}}, "offsets"),
        ({"calibration": CALIBRATED | {"offsets": dict.fromkeys(CLASSES, float("nan"))}}, "cannot be right"),
        ({"calibration": CALIBRATED | {"reliability": {}}}, "do not fit its classes"),
        ({"operating_points": {}}, "do not fit its classes"),
        ({"preprocessing": {"sise": 224}}, "lacks or misstates"),
        ({"preprocessing": {"size": "224"}}, "'size'"),
        ({"preprocessing": {"size": -5}}, "'size'"),
        ({"preprocessing": {"size": 100000}}, "'size'"),
        ({"preprocessing": {"channels": 1}}, "channels"),
        ({"preprocessing": {"std": 0}}, "std"),
        ({"preprocessing": {"mean": None}}, "mean"),
        ({"preprocessing": {"fit": "squash"}}, "'fit'"),
        ({"preprocessing": {"low_percentile": 150}}, "percentiles"),
        ({"preprocessing": {"border": 0.3}}, "border"),
        ({"preprocessing": {"lungs": "hole"}}, "lungs"),
        ({"preprocessing": {"lungs": "crop"}}, "'lung_model_sha256'"),
        ({"limits": "abc"}, "'limits'"),
        ({"weights": {}}, "'sha256'"),
        ({"operating_points": []}, "lacks or misstates"),
    ],
)
def test_descriptions_that_contradict_themselves(folder, entries, text):
    with pytest.raises(BundleError, match=text) as caught:
        load_bundle(changed(folder, **entries))
    assert caught.value.remedy


def test_class_count_that_does_not_fit_the_weights(folder):
    point = json.loads((folder / "bundle.json").read_text())["operating_points"]["Normal"]
    classes = ["COVID-19", "Normal"]
    entries = {
        "classes": classes,
        "operating_points": dict.fromkeys(classes, point),
        "calibration": {"temperature": 1.0, "fitted_on": "", "reliability": {label: [] for label in classes}},
    }
    with pytest.raises(BundleError, match="do not fit a resnet18"):
        Engine(load_bundle(changed(folder, **entries)), device="cpu")


@pytest.mark.parametrize("content", ["", "{", "[]", '"text"', "[" * 100_000])
def test_json_that_is_none(folder, content):
    (folder / "bundle.json").write_text(content)
    with pytest.raises(BundleError):
        load_bundle(folder)


@pytest.mark.parametrize("key", ["name", "classes", "operating_points", "limits"])
def test_a_description_that_was_changed_after_it_was_sealed(folder, key):
    file = folder / "bundle.json"
    whole = sealed(json.loads(file.read_text()))
    file.write_text(json.dumps(whole))
    assert load_bundle(folder).seal == whole["description_sha256"] == sealed(whole)["description_sha256"]
    file.write_text(json.dumps(dict(reversed(whole.items())), indent=4, ensure_ascii=False))
    assert load_bundle(folder).seal  # the same content
    other = json.dumps(whole[key]).replace("Normal", "Abnormal").replace("0.5", "0.6").replace("random", "rnd")
    changed(folder, **{key: json.loads(other.replace("mean", "tell"))})
    with pytest.raises(BundleError, match=r"The bundle\.json in 'b' was changed after it was made\. Copy"):
        load_bundle(folder)


def test_a_bundle_of_a_version_that_did_not_seal_it(folder):
    assert load_bundle(folder).seal == ""


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
@pytest.mark.parametrize("name", ["layer4.1.bn2.running_var", "fc.weight"])
def test_weights_that_are_no_numbers(tmp_path, name, value):
    network = random_network()
    network.state_dict()[name].flatten()[-1] = value
    bundle = load_bundle(write_bundle(tmp_path / "b", network=network))
    with pytest.raises(BundleError, match=r"hold values that are no numbers\. Use another"):
        Engine(bundle, device="cpu")


def test_a_missing_bundle(tmp_path):
    with pytest.raises(BundleError, match="no readable bundle"):
        load_bundle(tmp_path / "none")


def test_limits_of_classes_are_read_and_need_not_be_there(tmp_path):
    assert load_bundle(write_bundle(tmp_path / "without")).class_limits == {}
    words = {"Normal": "Normal: every film is from one hospital."}
    assert load_bundle(write_bundle(tmp_path / "with", class_limits=words)).class_limits == words
    with pytest.raises(BundleError):
        load_bundle(write_bundle(tmp_path / "wrong", class_limits=["Normal"]))
