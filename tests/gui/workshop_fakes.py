"""A home of its own for a user, and bundles that are light: a description with weights of a few bytes."""

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cxrviewer import paths
from cxrviewer.gui.work import children
from cxrviewer.inference.bundle import sealed

FAKE = Path(__file__).with_name("fake_cxrviewer.py")


def move_home(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Let models, trainings, settings and what can be made again lie in ``home``."""
    monkeypatch.setattr(paths, "user_data", lambda: home / "data")
    monkeypatch.setattr(paths, "cache", lambda: home / "cache")
    monkeypatch.setattr(paths, "machine_settings_file", lambda: home / "machine.toml")
    monkeypatch.setattr(paths, "user_settings_file", lambda: home / "user" / "settings.toml")


def play(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands be run by the stand-in."""
    monkeypatch.setattr(children, "program", lambda: [sys.executable, str(FAKE)])


def light_bundle(folder: Path, version: str, change: Callable[[dict], None] = lambda _: None) -> Path:
    """Write a bundle that can be loaded and not be computed with, described like the bundled one."""
    description = json.loads((paths.default_bundle() / "bundle.json").read_text(encoding="utf-8"))
    weights = version.encode()
    description |= {"version": version, "limits": [f"Limit of {version}."]}
    description["weights"]["sha256"] = description["fitted_to"] = hashlib.sha256(weights).hexdigest()
    del description["gate"]  # it belongs to the bundled weights
    change(description)
    folder.mkdir(parents=True)
    (folder / "weights.safetensors").write_bytes(weights)
    (folder / "bundle.json").write_text(json.dumps(sealed(description)), encoding="utf-8")
    (folder / "MODEL_CARD.md").write_text(f"# Card of {version}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n", encoding="utf-8")
    return folder
