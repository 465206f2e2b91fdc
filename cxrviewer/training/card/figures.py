"""The model card on figures: beside each headline what a rule reaches that sees nothing of the film."""

from collections.abc import Mapping, Sequence
from typing import Any

from cxrviewer.training.basics.markdown import NOT_DONE, share, table
from cxrviewer.training.basics.metrics import wilson
from cxrviewer.training.card.elsewhere import left_out
from cxrviewer.training.data.schemes import HOLD_OUT
from cxrviewer.training.evaluation.chance import WHY

Described = Mapping[str, Any]

#: Of a class. A bootstrap's 95 % interval of the AUROC held the truth in 61 to 84 of 100 trials where a class had 2 to
#: 4 groups, in 92 to 96 where it had 20: normal scores, groups that differ by 0 to 1 deviation of films, 4 films each.
_FEW_GROUPS = 5

_MORE = {
    "macro_precision": "macro precision",
    "macro_specificity": "macro specificity",
    "macro_auroc": "macro AUROC",
    "macro_auprc": "macro AUPRC",
    "mcc": "correlation (MCC)",
}
_OF_CLASS = {
    "sensitivity": "sensitivity (recall)",
    "specificity": "specificity",
    "precision": "precision (PPV)",
    "negative_predictive_value": "NPV",
    "f1": "F1",
    "auroc": "AUROC",
    "auprc": "AUPRC",
}


def figures(described: Described) -> list[str]:
    """Return the section on the test part."""
    test = described["provenance"]["test"]
    return [f"{_films(described['provenance'])} {intervals(test)}", *measured(described["classes"], test)]


def intervals(test: Described) -> str:
    """Return how the intervals beside figures were made, and what those by Wilson leave out."""
    drawn = "groups within each class" if test.get("drawn_within") == "classes" else "groups"  # older ones do not say
    told = (
        f"In brackets: 95 % intervals, Wilson's for proportions, for the others a bootstrap over {drawn} (2,000 draws)."
    )
    if test["groups"] == test["films"]:
        return told
    return f"{told} Wilson's take films as independent: as some groups hold several, they are too narrow."


def _films(facts: Described) -> str:
    """Return which films the test part is: of the sources of the training films, or of sources left out."""
    test, split = facts["test"], facts["split"]
    scheme, films = split.get("scheme", HOLD_OUT), f"{test['films']} films of {test['groups']} groups"
    frozen = " The split was frozen before this run." if split.get("frozen") else ""
    if sources := left_out(facts):
        return f"Leave-one-source-out test: {films}, all of {', '.join(sources)}, of which none was trained on.{frozen}"
    fold = f" (fold {' of '.join(scheme.removeprefix('fold:').split('/'))})" if scheme.startswith("fold:") else ""
    return f"Internal test{fold}: {films}, of the same sources as the training films.{frozen}"


def measured(classes: Sequence[str], test: Described) -> list[str]:
    """Return the tables of the figures that `figures.figures` found on labelled films."""
    return [
        _overall(test),
        f"A rule that knows only a film's source would be right in {100 * test['source_only']['accuracy']:.1f} % of"
        f" these films"
        " without looking at one; the model's figures mean something only beyond that. " + _mixed(test["by_source"]),
        _classes(test),
        _few(test["classes"]),
        "Confusion matrix:",
        _confusion(classes, test["confusion"]),
        "By source (recognised: films of the class that got it):",
        _within("source", test["by_source"]),
        "By age group:",
        _within("age group", test["by_age_group"]),
    ]


def calibration(described: Described) -> list[str]:
    """Return the section on how probabilities were made and thresholds chosen."""
    facts = described["provenance"]
    test, at = facts["test"]["probabilities"], facts["test_at_thresholds"]
    keys = ("sensitivity", "specificity")
    points = [
        [x, threshold(p["threshold"]), " to ".join(map(threshold, p["indeterminate"])),
         *(share(p[key]) for key in keys), *(share(at[x][key], at[x][f"{key}_interval"]) for key in keys)]
        for x, p in described["operating_points"].items()
    ]  # fmt: skip
    return [
        f"{_scaled(described['calibration'])} Thresholds: the highest sensitivity + specificity (Youden). Indeterminate"
        " band: between sensitivity 0.95 and specificity 0.95. Interval beside a probability in the viewer: how often"
        " films with such a probability were of the class (bins from 0 to 1, finer at both ends; Wilson).",
        f"{_chosen_on(facts)} No test film took part in a choice. They hold for the mixture of classes and sources in"
        " this data, not for a hospital's, where disease is rarer.",
        probabilities(test, "the test part"),
        table(
            [
                "class",
                "threshold",
                "indeterminate",
                *(f"{key}, {part}" for part in ("where chosen", "test") for key in keys),
            ],
            points,
        ),
    ]


def threshold(probability: float) -> str:
    """Return a threshold with three decimals, and one so small with its first digit: no threshold is nothing."""
    return f"{probability:.3f}" if probability >= 0.0005 or probability == 0.0 else f"{probability:.0e}"


def probabilities(found: Described, where: str) -> str:
    """Return the table of how far probabilities, raw and calibrated, are from the truth ``where``."""
    rows = [[k, *(f"{found[k][key]:.4f}" for key in ("ece_15_bins", "nll", "brier"))] for k in ("raw", "calibrated")]
    return table([f"probabilities on {where}", "ECE (15 bins)", "NLL", "Brier"], rows)


def _scaled(calibration: Described) -> str:
    """Return how probabilities were calibrated."""
    temperature, offsets = f"{calibration['temperature']:.3f}", calibration.get("offsets")
    if not offsets:
        return f"Temperature {temperature}: the divisor of the logits with the least negative log-likelihood."
    listed = ", ".join(f"{label} {offset:+z.2f}" for label, offset in offsets.items())
    return (
        f"Logits are divided by the temperature {temperature} and moved by an offset for each class ({listed}), which"
        " undoes what class weights in training do to how probable a class seems: temperature and offsets with the"
        " least negative log-likelihood (Alexandari et al. 2020). The answer is the class with the highest calibrated"
        " probability."
    )


def _chosen_on(facts: Described) -> str:
    if "calibration" in facts:
        films = facts["calibration"]["films"]
        return f"All of these were chosen on the calibration part ({films} films), which took no part in training."
    return (
        f"All of these were chosen on the validation part ({facts['validation']['films']} films), **which also chose"
        " the epoch**, so on it they look a little better than they are."
    )


def _overall(test: Described) -> str:
    rule = test["source_only"]
    rows = [
        ["accuracy", share(test["accuracy"], test["accuracy_interval"]), share(rule["accuracy"])],
        [
            "balanced accuracy",
            share(test["balanced_accuracy"], test["balanced_accuracy_interval"], test.get(WHY)),
            share(rule["balanced_accuracy"]),
        ],
        ["macro F1", share(test["macro_f1"], test["macro_f1_interval"], test.get(WHY)), NOT_DONE],
    ]
    for key, name in _MORE.items():
        if key in test:  # bundles made before it was measured lack it
            rows.append([name, share(test[key], test[f"{key}_interval"], test.get(WHY)), NOT_DONE])
    return table(["figure", "model", "best rule that sees only the source, same films"], rows)


def _mixed(by_source: Described) -> str:
    mixed = [
        f"{name} {share(found['balanced_accuracy'], found['balanced_accuracy_interval'], found.get(WHY))}"
        for name, found in by_source.items()
        if found["balanced_accuracy"] is not None
    ]
    if not mixed:
        return "No source holds two classes, so nothing here shows that it sees more than the origin."
    return f"Only sources with two classes or more can show that; balanced accuracy within them: {'; '.join(mixed)}."


def _classes(test: Described) -> str:
    rows = [
        # Bundles made before they were measured lack some, or their interval.
        [
            label,
            f["support"],
            *(share(f[key], f.get(f"{key}_interval"), f.get(WHY)) if key in f else NOT_DONE for key in _OF_CLASS),
        ]
        for label, f in test["classes"].items()
    ]
    return table(["class", "films", *_OF_CLASS.values()], rows)


def _few(classes: Mapping[str, Described]) -> str:
    """Return a sentence on classes of so few groups that a bootstrap tells too little; nothing without any."""
    few = [f"{label} ({f['groups']})" for label, f in classes.items() if 1 < f.get("groups", 0) < _FEW_GROUPS]
    return f"Intervals by bootstrap are too narrow where groups are few: {', '.join(few)}." if few else ""


def at_operating_points(found: Mapping[str, Described]) -> list[str]:
    """Return what `figures.at_thresholds` found on labelled films, with the threshold of each class."""
    keys = ("sensitivity", "specificity", "positive_predictive_value", "negative_predictive_value")
    rows = [
        [label, threshold(f["threshold"]), *(share(f[key], f[f"{key}_interval"]) for key in keys)]
        for label, f in found.items()
    ]
    return [
        "Each class by itself: positive where its calibrated probability is above the threshold that the bundle chose"
        " on other films. Predictive values hold where the class is as frequent as here. Intervals: 95 %, Wilson's.",
        table(["class", "threshold", "sensitivity", "specificity", "PPV", "NPV"], rows),
    ]


def _confusion(classes: Sequence[str], counts: Sequence[Sequence[int]]) -> str:
    rows = [[label, *row] for label, row in zip(classes, counts, strict=True)]
    return table(["truth (rows), answer (columns)", *classes], rows)


def _within(name: str, found: Described) -> str:
    rows = [
        [
            value,
            f["films"],
            share(f["accuracy"], f["accuracy_interval"]),
            "one class only"
            if f["balanced_accuracy"] is None
            else share(f["balanced_accuracy"], f["balanced_accuracy_interval"], f.get(WHY)),
            "; ".join(
                f"{label} {hits} of {count} ({'{:.3f} to {:.3f}'.format(*wilson(hits, count))})"
                for label, (hits, count) in f["recall"].items()
            ),
        ]
        for value, f in found.items()
    ]
    return table([name, "films", "accuracy", "balanced accuracy", "recognised"], rows)
