"""A finished run becomes a bundle: weights, bundle.json and model card, checked by loading it."""

import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from cxrviewer.errors import BundleError, DataError, OutputError
from cxrviewer.inference import backbones, bundle
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training import calibrate, card, files
from cxrviewer.training.evaluate import figures
from cxrviewer.training.outcome import RUN_FILE, TEST_FILE, VALIDATION_FILE, WEIGHTS_FILE
from cxrviewer.training.predictions import Predictions


def export(run: str | Path, out: str | Path, version: str = "1.0.0") -> bundle.Bundle:
    """Write the bundle of the finished ``run`` into the new folder ``out`` and return it, checked.

    Raises
    ------
    DataError
        When the run is not finished or its test part was never looked at.
    OutputError
        When ``out`` is taken or cannot be written.
    """
    source, target = Path(run), Path(out)
    if target.exists() and any(target.iterdir()):
        raise OutputError(f"The folder '{target}' is not empty.", "Choose another one.")
    facts = files.read_json(source / RUN_FILE)
    if not facts["test_looks"]:
        raise DataError(
            "The run was not measured on its test part.", "Run train again with --resume --set look_at_test=true."
        )
    validation, test = Predictions.load(source / VALIDATION_FILE), Predictions.load(source / TEST_FILE)
    try:
        shutil.copyfile(source / WEIGHTS_FILE, _made(target) / bundle.WEIGHTS_FILE)
    except OSError as error:
        raise OutputError(
            f"'{target}' cannot be written.", "Check permissions, space, and the run's weights."
        ) from error
    description = _description(facts, validation, test, bundle.file_sha256(target / bundle.WEIGHTS_FILE), version)
    files.write_text(target / bundle.CARD_FILE, card.card(description))
    files.write_json(target / bundle.DESCRIPTION_FILE, description)
    return verify(target)


def verify(folder: str | Path) -> bundle.Bundle:
    """Return the bundle in ``folder`` after loading its weights into its network.

    Raises
    ------
    BundleError
        When anything about it is wrong.
    """
    found = bundle.load_bundle(folder)
    network, weights = backbones.build(found.architecture, len(found.classes)), found.weights()
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise BundleError(
            f"The weights of bundle '{found.name}' do not fit {found.architecture} with {len(found.classes)} classes.",
            "Export it again.",
        ) from error
    if not all(bool(np.isfinite(value.numpy()).all()) for value in weights.values()):
        raise BundleError(f"The weights of bundle '{found.name}' hold values that are no numbers.", "Train again.")
    return found


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _description(
    facts: dict[str, Any], validation: Predictions, test: Predictions, sha256: str, version: str
) -> dict[str, Any]:
    """Return the content of bundle.json."""
    recipe, classes = facts["recipe"], validation.classes
    temperature = calibrate.temperature(validation.truth, validation.logits)
    probabilities = validation.probabilities(temperature)
    positive = [(validation.truth == k).astype(np.float64) for k in range(len(classes))]
    return {
        "schema": bundle.SCHEMA,
        "name": f"{recipe['architecture']}-{recipe['name']}",
        "version": version,
        "architecture": recipe["architecture"],
        "classes": list(classes),
        "weights": {"file": bundle.WEIGHTS_FILE, "sha256": sha256, "dtype": "float16"},
        "preprocessing": asdict(Preprocessing(size=recipe["sizes"][-1])),
        "calibration": {
            "temperature": temperature,
            "reliability": {x: calibrate.reliability(positive[k], probabilities[:, k]) for k, x in enumerate(classes)},
            "fitted_on": calibrate.CHOSEN_ON,
        },
        "operating_points": {
            x: calibrate.operating_point(positive[k], probabilities[:, k]) for k, x in enumerate(classes)
        },
        "limits": facts["limits"],
        "provenance": {
            **{key: value for key, value in facts.items() if key not in ("limits", "classes")},
            "validation": figures(validation, temperature),
            "test": figures(test, temperature),
        },
    }
