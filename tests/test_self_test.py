"""The self-test finds what is broken."""

import json
import os
import tempfile
from pathlib import Path

import numpy as np
import pytest

from cxrviewer import paths
from cxrviewer.errors import SettingsError
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


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_a_machines_settings_that_everybody_can_change_fail(tmp_path, monkeypatch):
    file = tmp_path / "etc" / "settings.toml"
    monkeypatch.setattr(paths, "machine_settings_file", lambda: file)
    monkeypatch.setattr(paths, "user_settings_file", lambda: tmp_path / "none.toml")
    assert self_test._settings() == "none of the machine's"
    file.parent.mkdir(mode=0o755)
    file.write_text("recent = 0")
    file.chmod(0o644)
    assert "in force" in self_test._settings()
    for place in (file, file.parent):
        place.chmod(place.stat().st_mode | 0o002)
        with pytest.raises(SettingsError, match="Every user can change"):
            self_test._settings()
        place.chmod(place.stat().st_mode & ~0o002)


def test_a_full_disk_fails_the_test_of_write_access(tmp_path, monkeypatch):
    for name in ("logs", "cache", "user_data"):
        monkeypatch.setattr(paths, name, lambda name=name: tmp_path / name)
    assert self_test._write_access() == "folders of log, cache and data"
    full, real = tmp_path / "cache", tempfile.NamedTemporaryFile

    def made(*, dir, prefix=""):  # noqa: A002 - as tempfile calls it
        return Path("/dev/full").open("wb") if dir == full else real(dir=dir, prefix=prefix)

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", made)
    if Path("/dev/full").exists():
        with pytest.raises(OSError, match="No space"):
            self_test._write_access()


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
