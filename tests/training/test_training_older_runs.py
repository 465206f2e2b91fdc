"""Runs of an earlier version, which knew fewer settings, can still be exported."""

import json
import shutil

from cxrviewer.training.export import export


def test_a_run_of_an_earlier_version_is_exported(finished, tmp_path):
    shutil.copytree(finished, tmp_path / "run")
    file = tmp_path / "run" / "run.json"
    facts = json.loads(file.read_text())
    old = ("name", "architecture", "sizes", "epochs", "batch", "optimizer", "rate", "select", "seed", "augmentation")
    facts["recipe"] = {key: facts["recipe"][key] for key in (*old, "weight_decay", "class_weights", "mixup")}
    facts["plan"] = {key: facts["plan"][key] for key in ("sizes", "epochs")}
    for key in ("start", "processes"):
        del facts[key]
    del facts["best_epoch"]["rate"]
    file.write_text(json.dumps(facts))
    bundle = export(tmp_path / "run", tmp_path / "bundle")
    assert bundle.head == ()
    assert "random weights, without pretraining" in bundle.card()
