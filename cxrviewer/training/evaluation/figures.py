"""Figures of a model on labelled films: overall, per class, per source and per age group, with intervals."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from cxrviewer.inference.scaling import Scaling
from cxrviewer.training.basics import metrics
from cxrviewer.training.basics.metrics import Ints
from cxrviewer.training.data.audit import source_only
from cxrviewer.training.evaluation.chance import Chance, known_interval, with_reason
from cxrviewer.training.loop.predictions import Predictions


def figures(predictions: Predictions, scaling: Scaling) -> dict[str, Any]:
    """Return every figure of ``predictions``, JSON-ready; what cannot be estimated is None.

    Accuracy, sensitivity, specificity and precision carry Wilson's 95 % interval, the others a bootstrap over groups,
    of each class as many as there are; that is None where a single group leaves nothing to chance, or all draws are
    alike.
    The answer is the class with the highest calibrated probability, as in the viewer.
    """
    raw, predictions = predictions, predictions.scaled(scaling)
    truth, answer = predictions.truth, predictions.logits.argmax(axis=1).astype(np.int64)
    count = len(predictions.classes)
    table = metrics.confusion(truth, answer, count)
    groups = [sample.group for sample in predictions.samples]
    drawn = metrics.bootstrap_tables(truth, answer, groups, count)
    areas = [_drawn_areas(predictions, groups, k) for k in range(count)]
    chance = Chance.of(truth, groups, predictions.classes)
    by_class = {
        label: _class_figures(predictions, table, drawn, areas[k], k, chance.classes[label])
        for k, label in enumerate(predictions.classes)
    }
    found = {
        "films": len(truth),
        "groups": len(set(groups)),
        "drawn_within": "classes",
        **with_reason(
            _overall(table, drawn, chance.overall) | _macro_areas(by_class, areas, chance.overall),
            chance.overall,
        ),
        "confusion": table.tolist(),
        "source_only": _source_only(predictions),
        "classes": by_class,
        "by_source": _by_fact(predictions, answer, [s.source for s in predictions.samples]),
        "by_age_group": _by_fact(predictions, answer, [s.age_group for s in predictions.samples]),
        "probabilities": {
            "raw": _probability_figures(raw),
            "calibrated": _probability_figures(predictions),
        },
    }
    rounded: dict[str, Any] = plain(found)
    return rounded


def at_thresholds(
    predictions: Predictions, scaling: Scaling, thresholds: Mapping[str, float]
) -> dict[str, dict[str, Any]]:
    """Return how each class is told from the others where its threshold was set before, with Wilson's intervals.

    That is sensitivity, specificity, and positive and negative predictive value among these very films.
    """
    probabilities, found = predictions.probabilities(scaling), {}
    for k, label in enumerate(predictions.classes):
        positive, above = predictions.truth == k, probabilities[:, k] > thresholds[label]
        counts = {
            "sensitivity": (int((above & positive).sum()), int(positive.sum())),
            "specificity": (int((~above & ~positive).sum()), int((~positive).sum())),
            "positive_predictive_value": (int((above & positive).sum()), int(above.sum())),
            "negative_predictive_value": (int((~above & ~positive).sum()), int((~above).sum())),
        }
        shares: dict[str, Any] = {name: float(metrics.ratio(*count)) for name, count in counts.items()}
        found[label] = shares | {f"{name}_interval": metrics.wilson(*count) for name, count in counts.items()}
    rounded: dict[str, Any] = plain(found)
    return rounded


def _overall(table: Ints, drawn: Ints, why: str | None) -> dict[str, Any]:
    """Return the figures of all classes together; ``why`` a bootstrap has no interval of them, if it can have none."""
    right, films = int(np.trace(table)), int(table.sum())
    return {
        "accuracy": right / films,
        "accuracy_interval": metrics.wilson(right, films),
        "balanced_accuracy": float(metrics.balanced_accuracy(table)),
        "balanced_accuracy_interval": known_interval(metrics.balanced_accuracy(drawn), why),
        "macro_f1": float(metrics.macro_f1(table)),
        "macro_f1_interval": known_interval(metrics.macro_f1(drawn), why),
        "macro_precision": float(metrics.macro_precision(table)),
        "macro_precision_interval": known_interval(metrics.macro_precision(drawn), why),
        "macro_specificity": float(metrics.macro_specificity(table)),
        "macro_specificity_interval": known_interval(metrics.macro_specificity(drawn), why),
        "mcc": float(metrics.matthews(table)),
        "mcc_interval": known_interval(metrics.matthews(drawn), why),
    }


def _drawn_areas(predictions: Predictions, groups: Sequence[str], k: int) -> dict[str, metrics.Floats]:
    """Return the areas of one class under resampling; the draws of all classes are the same."""
    positive, score = predictions.truth == k, predictions.probabilities()[:, k]
    drawn = metrics.bootstrap_areas(positive, score, groups, truth=predictions.truth)
    return dict(zip(("auroc", "auprc"), drawn, strict=True))


def _macro_areas(
    by_class: Mapping[str, Any], drawn: Sequence[Mapping[str, metrics.Floats]], why: str | None
) -> dict[str, Any]:
    """Return the mean of the areas over the classes of which they can be estimated."""
    found: dict[str, Any] = {}
    for name in ("auroc", "auprc"):
        found[f"macro_{name}"] = float(metrics.macro([one[name] for one in by_class.values()]))
        found[f"macro_{name}_interval"] = known_interval(metrics.macro([areas[name] for areas in drawn]), why)
    return found


def _source_only(predictions: Predictions) -> dict[str, float]:
    """Return what a rule that sees nothing of a film but its source could reach on these very films."""
    names, place = np.unique([sample.source for sample in predictions.samples], return_inverse=True)
    table = np.zeros((len(predictions.classes), len(names)), dtype=np.int64)
    np.add.at(table, (predictions.truth, place), 1)
    accuracy, balanced = source_only(table[table.sum(axis=1) > 0])
    return {"accuracy": accuracy, "balanced_accuracy": balanced}


def _class_figures(
    predictions: Predictions, table: Ints, drawn: Ints, areas: Mapping[str, metrics.Floats], k: int, why: str | None
) -> dict[str, Any]:
    """Return one class against the others; ``table`` is the confusion matrix, the next two are of the bootstrap.

    ``why`` says for what reason that has no interval, if it has none.
    """
    hits, support, answered = int(table[k, k]), int(table[k].sum()), int(table[:, k].sum())
    others = int(table.sum()) - support
    spared = others - (answered - hits)
    positive, score = predictions.truth == k, predictions.probabilities()[:, k]
    f1 = metrics.ratio(2 * drawn[:, k, k], drawn[:, k].sum(axis=1) + drawn[:, :, k].sum(axis=1))
    found = {
        "support": support,
        "groups": len({sample.group for sample, own in zip(predictions.samples, positive, strict=True) if own}),
        "sensitivity": float(metrics.ratio(hits, support)),
        "sensitivity_interval": metrics.wilson(hits, support),
        "specificity": float(metrics.ratio(spared, others)),
        "specificity_interval": metrics.wilson(spared, others),
        "precision": float(metrics.ratio(hits, answered)),
        "precision_interval": metrics.wilson(hits, answered),
        "negative_predictive_value": float(metrics.ratio(spared, spared + support - hits)),
        "negative_predictive_value_interval": metrics.wilson(spared, spared + support - hits),
        "f1": float(metrics.ratio(2 * hits, support + answered)),
        "f1_interval": known_interval(f1, why),
        "auroc": metrics.auroc(positive, score),
        "auroc_interval": known_interval(areas["auroc"], why),
        "auprc": metrics.average_precision(positive, score),
        "auprc_interval": known_interval(areas["auprc"], why),
    }
    return with_reason(found, why)


def _by_fact(predictions: Predictions, answer: Ints, facts: Sequence[str]) -> dict[str, Any]:
    """Return accuracy, balanced accuracy and the recall of each class within each value of a fact."""
    found = {}
    truth, column, count = predictions.truth, np.asarray(facts), len(predictions.classes)
    for value in sorted(set(facts)):
        inside = np.flatnonzero(column == value)
        table = metrics.confusion(truth[inside], answer[inside], count)
        groups = [predictions.samples[i].group for i in inside]
        drawn = metrics.bootstrap_tables(truth[inside], answer[inside], groups, count)
        support, hits = table.sum(axis=1), np.diagonal(table)
        # With one class inside, balanced accuracy would be that class's recall under a better name.
        mixed = bool((support > 0).sum() > 1)
        why = Chance.of(truth[inside], groups, predictions.classes).overall
        overall = _overall(table, drawn, why)
        entry = {
            "films": int(table.sum()),
            "accuracy": overall["accuracy"],
            "accuracy_interval": overall["accuracy_interval"],
            "balanced_accuracy": overall["balanced_accuracy"] if mixed else None,
            "balanced_accuracy_interval": overall["balanced_accuracy_interval"] if mixed else None,
            "recall": {x: [int(h), int(n)] for x, h, n in zip(predictions.classes, hits, support, strict=True) if n},
        }
        found[value] = with_reason(entry, why) if mixed else entry
    return found


def _probability_figures(predictions: Predictions) -> dict[str, float]:
    truth, probabilities = predictions.truth, predictions.probabilities()
    return {
        "ece_15_bins": metrics.calibration_error(truth, probabilities),
        "nll": metrics.negative_log_likelihood(truth, probabilities),
        "brier": metrics.brier(truth, probabilities),
    }


def plain(value: Any) -> Any:
    """Return ``value`` with NaN as None, rounded to six digits: JSON has no NaN."""
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, float):
        return round(value, 6) if math.isfinite(value) else None
    return value
