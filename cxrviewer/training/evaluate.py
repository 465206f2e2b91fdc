"""Figures of a model on labelled films: overall, per class, per source and per age group, with intervals."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.training import files, metrics
from cxrviewer.training.data import Cancelled, Dataset, Progress, Sample, open_dataset
from cxrviewer.training.metrics import Ints
from cxrviewer.training.pictures import prepared
from cxrviewer.training.predictions import Predictions
from cxrviewer.training.split import split


def figures(predictions: Predictions, temperature: float) -> dict[str, Any]:
    """Return every figure of ``predictions``, JSON-ready; what cannot be estimated is None.

    Accuracy, sensitivity and specificity carry Wilson's 95 % interval, the others a bootstrap over groups. The answer
    is the class with the highest probability.
    """
    truth, answer = predictions.truth, predictions.logits.argmax(axis=1).astype(np.int64)
    count = len(predictions.classes)
    table = metrics.confusion(truth, answer, count)
    groups = [sample.group for sample in predictions.samples]
    drawn = metrics.bootstrap_tables(truth, answer, groups, count)
    right = int(np.trace(table))
    found = {
        "films": len(truth),
        "groups": len(set(groups)),
        "accuracy": right / len(truth),
        "accuracy_interval": metrics.wilson(right, len(truth)),
        "balanced_accuracy": float(metrics.balanced_accuracy(table)),
        "balanced_accuracy_interval": metrics.interval(metrics.balanced_accuracy(drawn)),
        "macro_f1": float(metrics.macro_f1(table)),
        "macro_f1_interval": metrics.interval(metrics.macro_f1(drawn)),
        "confusion": table.tolist(),
        "classes": {label: _class_figures(predictions, table, k) for k, label in enumerate(predictions.classes)},
        "by_source": _by_fact(predictions, answer, [s.source for s in predictions.samples]),
        "by_age_group": _by_fact(predictions, answer, [s.age_group for s in predictions.samples]),
        "probabilities": {
            "raw": _probability_figures(predictions, 1.0),
            "calibrated": _probability_figures(predictions, temperature),
        },
    }
    plain: dict[str, Any] = _plain(found)
    return plain


def evaluate(
    bundle: str | Path,
    data: str | Path,
    out: str | Path,
    device: str | None = "auto",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Measure ``bundle`` on ``data`` and write ``metrics.json`` and ``predictions.csv`` into ``out``.

    On the very data that the bundle was trained on, only the test part is measured; ``scope`` in the result says so.

    Raises
    ------
    BundleError, DataError, OutputError
        When bundle, data or the folder cannot be used.
    """
    chosen, dataset = load_bundle(bundle), open_dataset(data)
    samples, scope = _scope(chosen, dataset)
    strange = {sample.label for sample in samples} - set(chosen.classes)
    if strange:
        raise DataError(
            f"The bundle does not know the class '{min(strange)}'.", f"It knows: {', '.join(chosen.classes)}."
        )
    predictions = predicted(chosen, dataset, samples, device, progress, cancelled)
    result: dict[str, Any] = {
        "bundle": chosen.name,
        "bundle_sha256": chosen.sha256,
        "data_sha256": dataset.sha256,
        "scope": scope,
    }
    result |= {"limits": list(chosen.limits), **figures(predictions, chosen.calibration.temperature)}
    predictions.save(Path(out) / "predictions.csv")
    files.write_json(Path(out) / "metrics.json", result)
    return result


def predicted(
    bundle: Bundle,
    dataset: Dataset,
    samples: Sequence[Sample],
    device: str | None = "auto",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Predictions:
    """Return the bundle's answers on ``samples``, in float32 on pictures that were not quantised."""
    from cxrviewer.training.learner import predict
    from cxrviewer.training.places import exact

    place = exact(device)
    network = backbones.build(bundle.architecture, len(bundle.classes))
    network.load_state_dict(bundle.weights())
    pictures = prepared(dataset, samples, bundle.preprocessing, progress, cancelled)
    logits = predict(network.to(place.device), pictures, bundle.preprocessing, place)
    return Predictions(bundle.classes, tuple(samples), logits)


def _scope(bundle: Bundle, dataset: Dataset) -> tuple[list[Sample], str]:
    """Return the films to measure: all, or the test part when the bundle was trained on this very data."""
    facts = bundle.provenance.get("split", {})
    if bundle.provenance.get("data_sha256") != dataset.sha256:
        return list(dataset.samples), "all films of the data"
    again = split(dataset.samples, int(facts["seed"]), tuple(facts["fractions"]))
    if again.sha256["test"] != facts["sha256"]["test"]:
        raise DataError("The split that the bundle was trained with cannot be made again.", "Use other data.")
    return [dataset.samples[i] for i in again.parts["test"]], "test part: the other films were used in training"


def _class_figures(predictions: Predictions, table: Ints, k: int) -> dict[str, Any]:
    """Return one class against the others; ``table`` is the confusion matrix."""
    hits, support, answered = int(table[k, k]), int(table[k].sum()), int(table[:, k].sum())
    others = int(table.sum()) - support
    spared = others - (answered - hits)
    return {
        "support": support,
        "sensitivity": float(metrics.ratio(hits, support)),
        "sensitivity_interval": metrics.wilson(hits, support),
        "specificity": float(metrics.ratio(spared, others)),
        "specificity_interval": metrics.wilson(spared, others),
        "precision": float(metrics.ratio(hits, answered)),
        "f1": float(metrics.ratio(2 * hits, support + answered)),
        "auroc": metrics.auroc(predictions.truth == k, predictions.probabilities()[:, k]),
    }


def _by_fact(predictions: Predictions, answer: Ints, facts: Sequence[str]) -> dict[str, Any]:
    """Return accuracy, balanced accuracy and the recall of each class within each value of a fact."""
    found = {}
    truth, column, count = predictions.truth, np.asarray(facts), len(predictions.classes)
    for value in sorted(set(facts)):
        inside = column == value
        table = metrics.confusion(truth[inside], answer[inside], count)
        support, hits = table.sum(axis=1), np.diagonal(table)
        found[value] = {
            "films": int(table.sum()),
            "accuracy": float(hits.sum() / table.sum()),
            "accuracy_interval": metrics.wilson(int(hits.sum()), int(table.sum())),
            # With one class inside, balanced accuracy would be that class's recall under a better name.
            "balanced_accuracy": float(metrics.balanced_accuracy(table)) if (support > 0).sum() > 1 else None,
            "recall": {x: [int(h), int(n)] for x, h, n in zip(predictions.classes, hits, support, strict=True) if n},
        }
    return found


def _probability_figures(predictions: Predictions, temperature: float) -> dict[str, float]:
    truth, probabilities = predictions.truth, predictions.probabilities(temperature)
    return {
        "ece_15_bins": metrics.calibration_error(truth, probabilities),
        "nll": metrics.negative_log_likelihood(truth, probabilities),
        "brier": metrics.brier(truth, probabilities),
    }


def _plain(value: Any) -> Any:
    """Return ``value`` with NaN as None, rounded to six digits: JSON has no NaN."""
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, float):
        return round(value, 6) if math.isfinite(value) else None
    return value
