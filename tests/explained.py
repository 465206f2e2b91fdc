"""A quick bundle and films for tests of the command that explains, and what its files hold, by NumPy alone."""

import json
from pathlib import Path

import numpy as np
from bundles import random_network, write_bundle
from films import dataset, phantom, saved

PREPROCESSING = {"size": 32, "fit": "stretch", "mean": 0.5, "std": 0.25}


def quick_bundle(folder: Path, **changes: object) -> Path:
    """Write a bundle with a small network that sees 32 x 32 pixels."""
    usual = {"architecture": "cnn", "preprocessing": PREPROCESSING}
    if "network" not in changes:
        usual["network"] = random_network(architecture="cnn")
    return write_bundle(folder, **usual | changes)


def film_at(path: Path, seed: int = 0, **tags: object) -> Path:
    """Write a film of 240 x 256 pixels."""
    return saved(dataset((phantom(240, 256, seed) * 255).astype(np.uint8), **tags), path)


def arrays_in(path: Path) -> tuple[dict[str, np.ndarray], dict]:
    """The arrays of a file but the text, and what the text says."""
    with np.load(path, allow_pickle=False) as stored:
        arrays = {key: stored[key] for key in stored.files}
    return arrays, json.loads(str(arrays.pop("about")))
