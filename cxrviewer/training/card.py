"""Model card: what a bundle is, what it was measured to do, and what it cannot do, in plain words."""

from collections.abc import Sequence
from typing import Any

from cxrviewer.training.sources import SOURCES

Described = dict[str, Any]

_NOT_DONE = (
    "No check of the labels by radiologists; they are those of the sources.",
    "No calculation of the sample size; the intervals show what the test part can tell.",
    "No test on films of another hospital, and no readers for comparison.",
    "No study of robustness to devices, positions or image quality, and none of failures film by film.",
    "No study of fairness: sex, origin and body shape are not known.",
)


def card(described: Described) -> str:
    """Return MODEL_CARD.md of a bundle.

    Parameters
    ----------
    described
        The content of bundle.json as `export` makes it.
    """
    facts = described["provenance"]
    parts = [
        f"# {described['name']} {described['version']}",
        f"A {described['architecture']} that gives the probabilities of {len(described['classes'])} classes"
        f" ({', '.join(described['classes'])}) for a frontal chest radiograph.",
        "**Research use only. Not a medical device.** It must not be used to diagnose, to screen, or to decide about"
        " care.",
        "## Limits",
        _bullets(described["limits"]),
        _source_rule(facts["audit"]),
        "## Data",
        _data(facts["audit"]),
        "Licences of the data, which go with the weights:",
        _bullets(facts["licences"]),
        _split(facts),
        "## Figures on the test part",
        _overall(facts["test"]),
        _classes(facts["test"]),
        "Confusion matrix (rows: truth, columns: answer):",
        _confusion(described["classes"], facts["test"]["confusion"]),
        "By source. Only a source with two classes shows whether the model sees more than the origin:",
        _facts_table("source", facts["test"]["by_source"]),
        "By age group:",
        _facts_table("age group", facts["test"]["by_age_group"]),
        "## Calibration and thresholds",
        _calibration(described),
        "## Training",
        _training(facts),
        "## Not done",
        _bullets(_NOT_DONE),
    ]
    return "\n\n".join(parts) + "\n"


def _bullets(sentences: Sequence[str]) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences)


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def _share(value: float | None, bounds: Sequence[float] | None = None) -> str:
    if value is None:
        return "not estimable"
    return f"{value:.3f}" + (f" ({bounds[0]:.3f} to {bounds[1]:.3f})" if bounds else "")


def _source_rule(audit: Described) -> str:
    rule = audit["source_only"]
    return (
        f"A rule that knows only which source a film came from, and nothing of the film, reaches accuracy"
        f" {rule['accuracy']:.3f} or balanced accuracy {rule['balanced_accuracy']:.3f} on this data (Cramer's V of"
        f" class and source {audit['cramers_v']:.2f}). Every figure below must be read against that."
    )


def _data(audit: Described) -> str:
    rows = [[x, *row] for x, row in zip(audit["classes"], audit["class_by_source"], strict=True)]
    origins = [f"{name}: {SOURCES[name].origin}." for name in audit["sources"] if name in SOURCES]
    ages = [f"{key}: {count}" for key, count in audit["age_groups"].items()]
    dropped = audit["dropped"]
    return "\n\n".join(
        (
            f"{audit['films']} films in {audit['groups']} groups (patients or clusters of near-identical films)."
            f" Left out: {dropped['copies']} byte-equal copies, {dropped['conflicts']} films whose copies have two"
            f" labels. {audit['groups_with_two_labels']} groups hold films of two classes.",
            _table(["class", *audit["sources"]], rows),
            *([_bullets(origins)] if origins else []),
            f"Films by class and age group: {', '.join(ages)}.",
        )
    )


def _split(facts: Described) -> str:
    counts = facts["split"]["counts"]
    unit = "No group is in two parts" if facts["grouped"] else "Patients are not known: split by image"
    return (
        f"Split, stratified by class and source: {counts['train']} training, {counts['validation']} validation,"
        f" {counts['test']} test films. {unit}. Seed {facts['split']['seed']}. The epoch, the temperature and"
        f" the thresholds were chosen on the validation part; the run looked at the test part"
        f" {facts['test_looks']} time(s)."
    )


def _overall(test: Described) -> str:
    rows = [
        ["accuracy", _share(test["accuracy"], test["accuracy_interval"])],
        ["balanced accuracy", _share(test["balanced_accuracy"], test["balanced_accuracy_interval"])],
        ["macro F1", _share(test["macro_f1"], test["macro_f1_interval"])],
    ]
    head = f"{test['films']} films of {test['groups']} groups; 95 % intervals: Wilson for proportions, bootstrap over"
    return f"{head} groups for the others.\n\n" + _table(["figure", "value (95 % interval)"], rows)


def _classes(test: Described) -> str:
    rows = [
        [
            label,
            f["support"],
            _share(f["sensitivity"], f["sensitivity_interval"]),
            _share(f["specificity"], f["specificity_interval"]),
            *(_share(f[key]) for key in ("precision", "f1", "auroc")),
        ]
        for label, f in test["classes"].items()
    ]
    return _table(["class", "films", "sensitivity (recall)", "specificity", "precision", "F1", "AUROC"], rows)


def _confusion(classes: Sequence[str], table: Sequence[Sequence[int]]) -> str:
    return _table(["", *classes], [[label, *row] for label, row in zip(classes, table, strict=True)])


def _facts_table(name: str, found: Described) -> str:
    rows = [
        [
            value,
            f["films"],
            _share(f["accuracy"], f["accuracy_interval"]),
            "one class" if f["balanced_accuracy"] is None else _share(f["balanced_accuracy"]),
            ", ".join(f"{label} {hits}/{count}" for label, (hits, count) in f["recall"].items()),
        ]
        for value, f in found.items()
    ]
    return _table([name, "films", "accuracy", "balanced accuracy", "recognised"], rows)


def _calibration(described: Described) -> str:
    test = described["provenance"]["test"]["probabilities"]
    rows = [[k, *(f"{test[k][key]:.4f}" for key in ("ece_15_bins", "nll", "brier"))] for k in ("raw", "calibrated")]
    points = [
        [x, f"{p['threshold']:.3f}", f"{p['indeterminate'][0]:.3f} to {p['indeterminate'][1]:.3f}",
         _share(p["sensitivity"]), _share(p["specificity"])]
        for x, p in described["operating_points"].items()
    ]  # fmt: skip
    return "\n\n".join(
        (
            f"Temperature {described['calibration']['temperature']:.3f}, fitted on the validation part; it holds for"
            " the mixture of classes and sources in this data, not for a hospital's.",
            _table(["on the test part", "ECE (15 bins)", "NLL", "Brier"], rows),
            "Thresholds (Youden) and indeterminate bands, chosen on the validation part with its figures:",
            _table(["class", "threshold", "indeterminate", "sensitivity", "specificity"], points),
        )
    )


def _training(facts: Described) -> str:
    recipe, plan = facts["recipe"], facts["plan"]
    stages = ", ".join(f"{count} epochs at {size}" for size, count in zip(plan["sizes"], plan["epochs"], strict=True))
    start = f"weights from {facts['init']}" if facts["init"] else "random weights, without pretraining"
    return (
        f"Started from {start}. Recipe '{recipe['name']}': {stages} pixels; {recipe['optimizer'].upper()}, highest"
        f" rate {recipe['rate']}, batch {recipe['batch']}, class weights {recipe['class_weights']}; varied in rotation,"
        f" size, aspect ratio, exposure, contrast, resampling, sharpness and noise, not mirrored. Epoch"
        f" {facts['best_epoch']['epoch']} was kept by validation {recipe['select'].replace('_', ' ')}."
        f" {facts['minutes']:.0f} minutes in {facts['precision']} on {facts['device']}."
        f" Weights are stored in float16; every figure here is of these weights, in float32 arithmetic."
    )
