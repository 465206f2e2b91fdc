"""The self-test finds what is broken."""

import json

import numpy as np
import pytest

from cxrviewer import paths
from cxrviewer.installation import self_test


@pytest.fixture
def golden(tmp_path, monkeypatch):
    """Golden answers that the tests may spoil, and found ones equal to them."""
    zero, ramp = np.zeros((7, 7)).tolist(), np.arange(49.0).reshape(7, 7).tolist()
    values = {
        "bundle_sha256": "b",
        "input_sha256": "i",
        "probabilities": {"A": 0.25, "B": 0.75},
        "heatmaps": {"gradcam A": zero, "lrp A": ramp},
    }
    (tmp_path / "golden.json").write_text(json.dumps(values))
    monkeypatch.setattr(self_test, "golden_file", lambda: tmp_path / "golden.json")
    return values


def test_equal_answers_pass(golden):
    assert self_test._compare_probabilities(golden)
    assert self_test._compare_heatmaps(golden)


@pytest.mark.parametrize("value", [0.26, float("nan")])
def test_another_probability_fails(golden, value):
    golden["probabilities"]["B"] = value
    with pytest.raises(ValueError, match="differ by"):
        self_test._compare_probabilities(golden)


@pytest.mark.parametrize("value", [1.0, float("nan"), float("inf")])
def test_another_heatmap_fails(golden, value):
    golden["heatmaps"]["lrp A"][3][3] = value
    with pytest.raises(ValueError, match="differ by"):
        self_test._compare_heatmaps(golden)


def test_answers_of_another_bundle_are_not_compared(golden):
    golden["bundle_sha256"] = "other"
    with pytest.raises(ValueError, match="another bundle"):
        self_test._compare_probabilities(golden)


def test_a_missing_film_is_a_failed_check(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert not any(check.ok for check in self_test._decoders())


def test_a_missing_module_is_a_failed_check():
    check = self_test._import("no_such_module")
    assert (check.ok, "ModuleNotFoundError" in check.detail) == (False, True)
