"""Films of another data set: which of them are measured on, and what cards and limits say of it."""

import csv
import json
import zipfile

import numpy as np
import pytest
from made_films import TINY, write_zip
from sklearn.metrics import balanced_accuracy_score, log_loss, roc_auc_score

from cxrviewer import paths
from cxrviewer.inference.scaling import Scaling
from cxrviewer.training.basics.markdown import share
from cxrviewer.training.card import card, fields
from cxrviewer.training.card.limits import UNTESTED
from cxrviewer.training.card.worth import untested
from cxrviewer.training.evaluation.chance import ALIKE
from cxrviewer.training.export import export
from cxrviewer.training.loop.run import train

SHORT = TINY | {"epochs": "1"}


@pytest.fixture(scope="module")
def measured(data, tmp_path_factory):
    """Return run and bundle of a model that was measured on another data set."""
    place = tmp_path_factory.mktemp("external")
    other = write_zip(place / "other.zip", (8, 10, 6), seed=9)
    train(data, "cxr4", place / "run", external=other, overrides=SHORT, device="cpu")
    return place / "run", export(place / "run", place / "bundle")


def test_figures_of_an_external_set_are_those_of_scikit_learn(measured):
    run, bundle = measured
    with (run / "predictions-external.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    classes = bundle.classes
    truth = np.array([classes.index(row["label"]) for row in rows])
    described = json.loads((bundle.folder / "bundle.json").read_text(encoding="utf-8"))
    logits = np.array([[float(row[f"logit {label}"]) for label in classes] for row in rows])
    logits = Scaling.from_dict(described["calibration"], classes)(logits)
    probabilities = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    balanced = balanced_accuracy_score(truth, probabilities.argmax(axis=1))
    written = json.loads((bundle.folder / "card.json").read_text(encoding="utf-8"))
    figures = written["performance"]["external"]["figures"]
    assert figures["balanced_accuracy"] == pytest.approx(balanced, abs=1e-6)
    for place, label in enumerate(classes):
        area = roc_auc_score(truth == place, probabilities[:, place])
        assert figures["classes"][label]["auroc"] == pytest.approx(area, abs=1e-6)
    section = bundle.card().partition("\n## Outside check\n")[2].partition("\n## ")[0]
    assert f"| balanced accuracy | {share(balanced, figures['balanced_accuracy_interval'], ALIKE)} |" in section
    assert f"| calibrated | {figures['probabilities']['calibrated']['ece_15_bins']:.4f} |" in section
    assert f" {log_loss(truth, probabilities, labels=range(len(classes))):.4f} |" in section
    assert f"External test: {len(rows)} films of 12 groups of another data set" in section


def test_a_card_and_its_limits_say_that_another_data_set_was_measured_on(measured):
    bundle = measured[1]
    found = json.loads((bundle.folder / "card.json").read_text(encoding="utf-8"))
    assert found["design"]["goal"].endswith("and a test on another data set")
    assert found["calibration"]["external"]["calibrated"]["nll"] > 0.0
    assert UNTESTED not in bundle.limits
    assert any(said.startswith("On 24 films of another data set its balanced accuracy") for said in bundle.limits)
    assert "Test on films of another hospital: not done." not in bundle.card()
    assert not any("another hospital" in said for said in untested(bundle.provenance))


def test_counts_of_an_external_set_are_no_test(measured):
    facts = {key: value for key, value in measured[1].provenance["external"].items() if key != "figures"}
    assert any("another hospital" in said for said in untested({**measured[1].provenance, "external": facts}))


def test_the_card_of_the_bundled_model_stays_as_it_is():
    folder = paths.default_bundle()
    described = json.loads((folder / "bundle.json").read_text(encoding="utf-8"))
    assert card.card(described) == (folder / "MODEL_CARD.md").read_text(encoding="utf-8")
    found = json.loads(json.dumps(fields.fields(described)))
    assert found == json.loads((folder / "card.json").read_text(encoding="utf-8"))


def test_films_that_the_starting_weights_were_made_of_are_not_measured_on(data, tmp_path):
    """The external set is made of the very films of the first training, and of others."""
    corpus, strange = write_zip(tmp_path / "corpus.zip", (24, 24, 24), seed=5), write_zip(tmp_path / "x.zip", seed=9)
    with zipfile.ZipFile(corpus) as first, zipfile.ZipFile(strange) as second:
        rows = ["path,label"]
        for name, archive, count in (("corpus", first, 72), ("strange", second, 20)):
            listed = list(csv.DictReader(archive.read("manifest.csv").decode().splitlines()))
            for row in listed[:: len(listed) // count][:count]:
                (tmp_path / "other" / name).mkdir(parents=True, exist_ok=True)
                path = f"{name}/{row['path'].rpartition('/')[2]}"
                (tmp_path / "other" / path).write_bytes(archive.read(row["path"]))
                rows.append(f"{path},{row['label']}")
    (tmp_path / "other" / "manifest.csv").write_text("\n".join(rows) + "\n")
    other = tmp_path / "other"
    facts = train(data, "cxr4", tmp_path / "run", via=corpus, external=other, overrides=SHORT, device="cpu")
    assert facts["external"]["dropped"]["also_in_the_training_data"] == 72
    assert facts["external"]["films"] == 20
