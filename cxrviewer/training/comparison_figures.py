"""The figures of a comparison: one entry per variant, as JSON, CSV and a table to read."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, stdev
from typing import Any

import numpy as np

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.scaling import RAW
from cxrviewer.training.basics import files
from cxrviewer.training.basics.markdown import NOT_DONE
from cxrviewer.training.data.schemes import HOLD_OUT
from cxrviewer.training.evaluation.chance import WHY
from cxrviewer.training.evaluation.figures import figures
from cxrviewer.training.loop import curves
from cxrviewer.training.loop.journal import LOG_FILE
from cxrviewer.training.loop.outcome import RUN_FILE, TEST_FILE, VALIDATION_FILE
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.recipes.cookbook import PUBLISHED
from cxrviewer.training.recipes.cookbook import recipe as named_recipe
from cxrviewer.training.recipes.variants import SHARED, Variant, differing

RESULT_FILE = "comparison.json"
TABLE_FILE = "comparison.md"
CSV_FILE = "comparison.csv"
MEASURED = ("accuracy", "balanced_accuracy", "macro_f1")
_SPEEDS = ("seconds_per_epoch", "films_per_second", "minutes")
_FIRST_EPOCHS = 5


@dataclass(frozen=True, eq=False, slots=True)
class Joint:
    """Answers of a variant and seed on the films of all test parts, each by the run that was trained without it."""

    variant: str
    seed: int
    folder: Path  # around the runs
    answers: Predictions


def joint_answers(runs: Sequence[tuple[Variant, int, Path]]) -> list[Joint]:
    """Return the answers of each variant and seed of finished ``runs`` on several splits."""
    folders: dict[tuple[str, int], list[Path]] = {}
    for variant, seed, folder in runs:
        folders.setdefault((variant.name, seed), []).append(folder)
    return [Joint(name, seed, own[0].parent, joined(own)) for (name, seed), own in folders.items()]


def collected(
    runs: Sequence[tuple[Variant, int, Path]], look_at_test: bool, joint: Sequence[Joint] = ()
) -> dict[str, Any]:
    """Return the figures of finished ``runs``, JSON-ready.

    Where runs were made on several splits, a variant's figures are of its ``joint`` answers on the films of all test
    parts. Validation parts are not disjoint: of them they are means.

    Raises
    ------
    DataError
        When a run is not finished, or was not made on the same splits as the others.
    """
    entries = [_run(variant, seed, folder, look_at_test) for variant, seed, folder in runs]
    splits = _splits(entries)
    pooled = [{"variant": one.variant, "seed": one.seed, **_measured(figures(one.answers, RAW))} for one in joint]
    measured = pooled or entries
    first = [entry for entry in measured if _key(entry) == _key(measured[0])]
    variants = {variant.name: variant for variant, _, _ in runs}
    return {
        "part": "test" if look_at_test else "validation",
        "films": sum(entry["films"] for entry in first) if look_at_test or len(splits) == 1 else None,
        "splits": splits,
        "source_only": {
            name: round(mean(entry["source_only"][name] for entry in first), 6) for name in first[0]["source_only"]
        },
        "differing": differing(list(variants.values())),
        "variants": [_summary(variant, _of(entries, name), _of(measured, name)) for name, variant in variants.items()],
        "runs": entries,
    }


def joined(folders: Sequence[Path]) -> Predictions:
    """Return the answers of runs on the films of all their test parts.

    A class that a model does not know, since the films it learnt from had none of it, has the logit minus infinity.
    """
    parts = [Predictions.load(folder / TEST_FILE) for folder in folders]
    classes = tuple(sorted({label for part in parts for label in part.classes}))
    logits = np.full((sum(len(part.samples) for part in parts), len(classes)), -np.inf)
    begin = 0
    for part in parts:
        end = begin + len(part.samples)
        logits[begin:end, [classes.index(label) for label in part.classes]] = part.logits
        begin = end
    return Predictions(classes, tuple(sample for part in parts for sample in part.samples), logits)


def write(folder: Path, result: Mapping[str, Any]) -> None:
    """Write ``comparison.json``, ``comparison.csv`` and ``comparison.md``."""
    files.write_json(folder / RESULT_FILE, result)
    files.write_text(folder / CSV_FILE, _csv(result["runs"]))
    files.write_text(folder / TABLE_FILE, table(result))


def table(result: Mapping[str, Any]) -> str:
    """Return a comparison as Markdown."""
    lines = [
        "# Comparison",
        "",
        f"{_films(result)} {_warning(result['part'])}",
        *_source_rule(result),
        "Intervals are of 95 %; with several runs: mean ± standard deviation, and from the lowest to the highest end of"
        " their intervals."
        " Published figures are of other films.",
        "Figures are of answers before calibration; a bundle's card has them after it.",
        "",
        "| recipe | network | parameters | epochs | accuracy | balanced accuracy | macro F1 | s/epoch | films/s | min |"
        " published |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for entry in result["variants"]:
        figures_ = " | ".join(_spread(entry[name]) for name in MEASURED)
        speeds = " | ".join(f"{entry[name]['mean']:.1f}" for name in _SPEEDS)
        lines.append(
            f"| {entry['variant']} | {entry['architecture']} | {entry['parameters']:,} | {entry['epochs']} |"
            f" {figures_} | {speeds} | {entry['published'] or '-'} |"
        )
    return "\n".join([*lines, "", *_by_split(result), *_first_epochs(result["variants"])]) + "\n"


def _films(result: Mapping[str, Any]) -> str:
    count = len(result["splits"])
    if count == 1:
        return f"{result['films']} films of the {result['part']} part of one split."
    if result["part"] == "test":
        return (
            f"{result['films']} films of the test parts of {count} splits, each answered by the model that was trained"
            " without that part."
        )
    return f"Means over the validation parts of {count} splits."


def _source_rule(result: Mapping[str, Any]) -> list[str]:
    """Return what knowing a film's source is worth; nothing where no film of that source was learnt from."""
    if result["part"] == "test" and any(scheme.startswith("source:") for scheme in result["splits"]):
        return []
    rule = result["source_only"]
    return [
        f"A rule that sees nothing but the source reaches accuracy {rule['accuracy']:.3f}"
        f" or balanced accuracy {rule['balanced_accuracy']:.3f} on them."
    ]


def _by_split(result: Mapping[str, Any]) -> list[str]:
    """Return the table of each split's own figures; nothing where there is one."""
    if len(result["splits"]) == 1:
        return []
    lines = [
        "Split by split; here and above, balanced accuracy is of the classes that there are films of, F1 also of those"
        " that were answered:",
        "",
        "| recipe | split | films | accuracy | balanced accuracy | macro F1 |",
        "|---|---|---|---|---|---|",
    ]
    for entry in result["variants"]:
        for scheme in result["splits"]:
            own = [run for run in _of(result["runs"], entry["variant"]) if run["split"] == scheme]
            cells = " | ".join(_spread(_over_runs(own, name)) for name in MEASURED)
            lines.append(f"| {entry['variant']} | {scheme} | {own[0]['films']} | {cells} |")
    return [*lines, ""]


def _warning(part: str) -> str:
    if part == "validation":
        return "The best epoch of each run was chosen on these very films, which flatters every row alike."
    return "Every run looked at them once, and the looks are counted: do not choose a recipe by this table."


def _first_epochs(variants: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the table of how runs begin: there, what a start is worth shows most."""
    count = min(_FIRST_EPOCHS, max(len(entry["first_epochs"]) for entry in variants))
    head = " | ".join(f"epoch {number + 1}" for number in range(count))
    lines = [
        "Validation balanced accuracy of the first epochs:",
        "",
        f"| recipe | {head} |",
        "|---" * (count + 1) + "|",
    ]
    for entry in variants:
        cells = [_spread(figure) for figure in entry["first_epochs"]] + ["-"] * (count - len(entry["first_epochs"]))
        lines.append(f"| {entry['variant']} | {' | '.join(cells)} |")
    return lines


def _spread(figure: Mapping[str, Any]) -> str:
    text = f"{figure['mean']:.3f}"
    if figure.get("deviation") is not None:
        text += f" ± {figure['deviation']:.3f}"
    if figure.get("interval") is not None:
        text += " ({:.3f} to {:.3f})".format(*figure["interval"])
    elif figure.get(WHY) is not None:
        text += f" ({NOT_DONE}: {figure[WHY]})"
    return text


def _splits(entries: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the hashes of each split's parts."""
    splits: dict[str, Any] = {}
    for entry in entries:
        if splits.setdefault(entry["split"], entry["split_sha256"]) != entry["split_sha256"]:
            raise DataError("The runs were not made on one split.", "Compare in a new folder.")
    return splits


def _key(entry: Mapping[str, Any]) -> tuple[str, int]:
    return entry["variant"], entry["seed"]


def _of(entries: Sequence[Mapping[str, Any]], variant: str) -> list[Mapping[str, Any]]:
    return [entry for entry in entries if entry["variant"] == variant]


def _measured(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the figures that a comparison has."""
    intervals = [f"{name}_interval" for name in MEASURED]
    return {key: found[key] for key in ("films", "source_only", *MEASURED, *intervals, WHY, "classes")}


def _run(variant: Variant, seed: int, folder: Path, look_at_test: bool) -> dict[str, Any]:
    """Return the figures of one run."""
    facts = files.read_json(folder / RUN_FILE)
    found = figures(Predictions.load(folder / (TEST_FILE if look_at_test else VALIDATION_FILE)), RAW)
    history = [json.loads(line) for line in (folder / LOG_FILE).read_text(encoding="utf-8").splitlines()]
    recipe, classes = facts["recipe"], facts["classes"]
    network = backbones.build(recipe["architecture"], len(classes), recipe["head"])
    last = [entry for entry in history if entry["size"] == history[-1]["size"]]
    return {
        "variant": variant.name,
        "recipe": variant.base,
        "settings": dict(variant.settings),
        "changed": _changed(variant, recipe),
        "seed": seed,
        "architecture": recipe["architecture"],
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "init": facts["init"],
        "device": f"{facts['device']}, {facts['precision']}",
        "plan": facts["plan"],
        "epochs": len(history),
        "split": facts["split"].get("scheme", HOLD_OUT),
        "split_sha256": facts["split"]["sha256"],
        **_measured(found),
        "seconds_per_epoch": round(mean(entry["seconds"] for entry in last), 2),
        "films_per_second": round(mean(entry["films_per_second"] for entry in last), 1),
        "minutes": facts["minutes"],
        "history": [
            {key: entry[key] for key in ("epoch", "size", "loss", "accuracy", "balanced_accuracy")} | {"minutes": at}
            for entry, at in zip(history, curves.minutes(history), strict=True)
        ],
    }


def _changed(variant: Variant, trained: Mapping[str, Any]) -> list[str]:
    """Return the settings, but those of the parts and starting weights, that a run has other than its recipe."""
    named = json.loads(json.dumps(named_recipe(variant.base).to_dict()))
    return [key for key, value in named.items() if key not in (*SHARED, "mean", "std") and trained.get(key) != value]


def _published(variant: Variant, changed: Sequence[str]) -> str | None:
    """Return what was reported of a recipe, with what is ``changed`` here; nothing of a variant."""
    reported = PUBLISHED.get(variant.base) if not variant.settings else None
    return f"{reported}; here with other {', '.join(changed)}" if reported and changed else reported


def _summary(
    variant: Variant, runs: Sequence[Mapping[str, Any]], measured: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Return the figures of all seeds of a variant together: those ``measured``, and what its ``runs`` took."""
    epochs = min(_FIRST_EPOCHS, *(len(run["history"]) for run in runs))
    firsts = [[run["history"][number]["balanced_accuracy"] for run in runs] for number in range(epochs)]
    return {
        "variant": variant.name,
        "settings": dict(variant.settings),
        "seeds": list(dict.fromkeys(run["seed"] for run in runs)),
        **{key: runs[0][key] for key in ("architecture", "parameters", "epochs", "plan")},
        **{name: _over_runs(measured, name) for name in MEASURED},
        **{name: _together([run[name] for run in runs]) for name in _SPEEDS},
        "first_epochs": [_together(values) for values in firsts],
        "published": _published(variant, runs[0]["changed"]),
    }


def _over_runs(runs: Sequence[Mapping[str, Any]], name: str) -> dict[str, Any]:
    """Return mean, deviation and all that the intervals cover; where no run has one, it is said why."""
    values = [run[name] for run in runs]
    ends = [end for run in runs for end in run[f"{name}_interval"] or ()]
    if not ends:
        return _together(values) | {"interval": None, WHY: runs[0][WHY]}
    return _together(values) | {"interval": [min(*ends, *values), max(*ends, *values)]}


def _together(values: Sequence[float]) -> dict[str, Any]:
    """Return mean and standard deviation (None for one value)."""
    spread = round(stdev(values), 6) if len(values) > 1 else None
    return {"mean": round(mean(values), 6), "deviation": spread}


def _csv(runs: Sequence[Mapping[str, Any]]) -> str:
    """Return one row per run."""
    plain = ("variant", "seed", "split", "architecture", "parameters", "init", "device", "epochs", "films", *_SPEEDS)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*plain, *(f"{name}{end}" for name in MEASURED for end in ("", " low", " high"))])
    for run in runs:
        undone = [f"{NOT_DONE}: {run[WHY]}"] * 2
        cells = [cell for name in MEASURED for cell in (run[name], *(run[f"{name}_interval"] or undone))]
        writer.writerow([*(run[name] for name in plain), *cells])
    return stream.getvalue()
