"""A small bundle with seeded random weights, for tests that need a model but not its answers."""

import hashlib
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import nn

from cxrviewer.inference.backbones import build
from cxrviewer.inference.gate.learnt import GATE_FILE, Ages, LearntRules, Limits, described, written_tensors

CLASSES = ("COVID-19", "Lung Opacity", "Normal", "Viral Pneumonia")


def random_network(seed: int = 0, classes: int = 4, architecture: str = "resnet18", head: tuple = ()) -> nn.Module:
    """A network in eval mode whose BatchNorm statistics are not the trivial ones."""
    torch.manual_seed(seed)
    model = build(architecture, classes, head)
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.running_mean, 0.0, 0.2)
            nn.init.uniform_(module.running_var, 0.5, 1.5)
            nn.init.uniform_(module.weight, 0.5, 1.2)
            nn.init.normal_(module.bias, 0.0, 0.1)
    return model.eval()


def write_bundle(folder: Path, seed: int = 0, network: nn.Module | None = None, **changes: object) -> Path:
    """Write a bundle of ``network`` or of random weights; ``changes`` replace entries of bundle.json."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = folder / "weights.safetensors"
    state = (network or random_network(seed)).state_dict()
    save_file({key: value.contiguous() for key, value in state.items()}, weights)
    point = {
        "threshold": 0.5,
        "indeterminate": [0.3, 0.6],
        "sensitivity": 0.9,
        "specificity": 0.9,
        "rule": "test",
        "chosen_on": "nothing",
    }
    bins = [{"low": 0.0, "high": 0.5, "interval": [0.1, 0.2], "count": 10}]
    description = {
        "schema": 1,
        "name": "random",
        "version": "0",
        "architecture": "resnet18",
        "classes": list(CLASSES),
        "weights": {
            "file": weights.name,
            "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
            "dtype": "float32",
        },
        "preprocessing": {"size": 224, "fit": "stretch", "mean": 0.5, "std": 0.25},
        "calibration": {"temperature": 2.0, "fitted_on": "nothing", "reliability": dict.fromkeys(CLASSES, bins)},
        "operating_points": dict.fromkeys(CLASSES, point),
        "limits": ["Random weights: the numbers mean nothing."],
    }
    (folder / "bundle.json").write_text(json.dumps(description | changes))
    return folder


def learnt_rules(seed: int = 0, channels: int = 512, limits: dict | None = None, children: bool = False) -> LearntRules:
    """Learnt rules of the gate with random numbers; ``limits`` replace some of those that are never reached."""
    chance = np.random.default_rng(seed)
    kinds = ("proper", "inverted", "turned", "turned", "mirrored")
    count = 8**2 + channels * 2**2
    never = dict.fromkeys(("inverted", "turned", "mirrored", "unlike"), Limits(None, 1e9))
    return LearntRules(
        kinds,
        never | (limits or {}),
        Ages(18.0, children),
        grid=2,
        thumbnail=8,
        mean=chance.normal(size=count).astype(np.float32),
        scale=chance.uniform(0.5, 2, count).astype(np.float32),
        weights=chance.normal(size=(len(kinds), count)).astype(np.float16).astype(np.float32) / 32,
        bias=chance.normal(size=len(kinds)).astype(np.float32),
        centres=chance.normal(size=(3, channels)).astype(np.float16).astype(np.float32),
        whitening=chance.normal(size=(channels, 20)).astype(np.float16).astype(np.float32),
    )


def add_gate(folder: Path, rules: LearntRules, **changes: object) -> Path:
    """Put learnt rules into the bundle in ``folder``; ``changes`` replace entries of what bundle.json says of them."""
    file = folder / "bundle.json"
    description = json.loads(file.read_text())
    (folder / GATE_FILE).write_bytes(content := written_tensors(rules))
    description["gate"] = described(rules, description["weights"]["sha256"], content) | changes
    file.write_text(json.dumps(description))
    return folder
