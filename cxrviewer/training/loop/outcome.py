"""What a run leaves: facts about itself, rounded weights, and their answers on validation, calibration and test."""

import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.training.basics import files
from cxrviewer.training.basics.rounding import rounded
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample
from cxrviewer.training.data.looks import look, looks
from cxrviewer.training.data.pictures import blocks
from cxrviewer.training.data.split import Split
from cxrviewer.training.loop.features import batch_for
from cxrviewer.training.loop.journal import BEST_FILE
from cxrviewer.training.loop.learner import Place, predict
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.loop.schedule import LOWER, Plan
from cxrviewer.training.recipes.recipes import Recipe
from cxrviewer.version import __version__

RUN_FILE = "run.json"
WEIGHTS_FILE = "weights.safetensors"
VALIDATION_FILE = "predictions-validation.csv"
CALIBRATION_FILE = "predictions-calibration.csv"
TEST_FILE = "predictions-test.csv"
EXTERNAL_FILE = "predictions-external.csv"
TABLES = (VALIDATION_FILE, CALIBRATION_FILE, TEST_FILE, EXTERNAL_FILE)


def facts(recipe: Recipe, dataset: Dataset, parts: Split, place: Place, plan: Plan, init: str | None) -> dict[str, Any]:
    """Return where the weights come from; no path and no name of a machine."""
    device = torch.cuda.get_device_name(place.device) if place.device.type == "cuda" else "CPU"
    return {
        "recipe": recipe.to_dict(),
        "plan": plan.to_dict(),
        "classes": dataset.classes,
        "data_sha256": dataset.sha256,
        "grouped": dataset.grouped,
        "split": {
            "scheme": parts.scheme,
            "frozen": parts.origin is not None,
            "seed": parts.seed,
            "fractions": parts.fractions,
            "counts": {part: len(indices) for part, indices in parts.parts.items()},
            "dropped": dict(parts.dropped),
            "sha256": dict(parts.sha256),
        },
        "init": init,
        "sources": sorted({sample.source for sample in dataset.samples}),
        "device": device,
        "precision": str(place.dtype).removeprefix("torch."),
        "versions": {"cxrviewer": __version__, "torch": torch.__version__, "python": platform.python_version()},
    }


def answer(
    folder: Path,
    recipe: Recipe,
    dataset: Dataset,
    parts: Split,
    place: Place,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    other: Dataset | None = None,
) -> int:
    """Round the best weights to float16, write them with their answers, and return the looks at the test part.

    The answers are those of the rounded weights, on pictures that were not quantised: what a bundle will give. Films
    of the ``other`` data set are answered, too.
    """
    network = _rounded(folder, recipe, dataset.classes).to(place.device)

    def save(samples: Sequence[Sample], file: str, of: Dataset = dataset) -> None:
        spec, batch = recipe.preprocessing, batch_for(place)
        read = blocks(of, samples, spec, progress, cancelled)
        logits = np.concatenate([predict(network, block, spec, place, batch) for block in read])
        if not np.isfinite(logits).all():
            raise DataError("The answers of the trained model are not numbers.", LOWER)
        Predictions(dataset.classes, tuple(samples), logits).save(folder / file)

    with place.running(exactly=True):
        save(parts.of(dataset.samples, "validation"), VALIDATION_FILE)
        if calibration := parts.of(dataset.samples, "calibration"):
            save(calibration, CALIBRATION_FILE)
        if other is not None:
            save(other.samples, EXTERNAL_FILE, other)
        if recipe.look_at_test:
            look(folder, parts)
            save(parts.of(dataset.samples, "test"), TEST_FILE)
    return looks(folder, parts)


def _rounded(folder: Path, recipe: Recipe, classes: Sequence[str]) -> torch.nn.Module:
    """Write the best weights in float16 and return the network with them."""
    weights = rounded(load_file(folder / BEST_FILE))
    files.write_tensors(folder / WEIGHTS_FILE, weights)
    network = backbones.build(recipe.architecture, len(classes), recipe.head)
    network.load_state_dict(weights)  # copies into float32
    return network
