"""The figures of a comparison: one entry per variant, as JSON, CSV and a table to read."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean, stdev
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.scaling import RAW
from cxrviewer.training.basics import files
from cxrviewer.training.evaluation.figures import figures
from cxrviewer.training.loop import curves
from cxrviewer.training.loop.journal import LOG_FILE
from cxrviewer.training.loop.outcome import RUN_FILE, TEST_FILE, VALIDATION_FILE
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.recipes.cookbook import PUBLISHED
from cxrviewer.training.recipes.variants import Variant, differing

RESULT_FILE = "comparison.json"
TABLE_FILE = "comparison.md"
CSV_FILE = "comparison.csv"
MEASURED = ("accuracy", "balanced_accuracy", "macro_f1")
_SPEEDS = ("seconds_per_epoch", "films_per_second", "minutes")
_FIRST_EPOCHS = 5


def collected(runs: Sequence[tuple[Variant, int, Path]], look_at_test: bool) -> dict[str, Any]:
    """Return the figures of finished ``runs``, JSON-ready.

    Raises
    ------
    DataError
        When a run is not finished, or was not made on the same split as the others.
    """
    entries = [_run(variant, seed, folder, look_at_test) for variant, seed, folder in runs]
    if len({json.dumps(entry["split_sha256"], sort_keys=True) for entry in entries}) != 1:
        raise DataError("The runs were not made on one split.", "Compare in a new folder.")
    variants = list({variant.name: variant for variant, _, _ in runs}.values())
    return {
        "part": "test" if look_at_test else "validation",
        "films": entries[0]["films"],
        "split_sha256": entries[0]["split_sha256"],
        "source_only": entries[0]["source_only"],
        "differing": differing(variants),
        "variants": [_summary(variant, [e for e in entries if e["variant"] == variant.name]) for variant in variants],
        "runs": entries,
    }


def write(folder: Path, result: Mapping[str, Any]) -> None:
    """Write ``comparison.json``, ``comparison.csv`` and ``comparison.md``."""
    files.write_json(folder / RESULT_FILE, result)
    files.write_text(folder / CSV_FILE, _csv(result["runs"]))
    files.write_text(folder / TABLE_FILE, table(result))


def table(result: Mapping[str, Any]) -> str:
    """Return a comparison as Markdown."""
    rule = result["source_only"]
    lines = [
        "# Comparison",
        "",
        f"{result['films']} films of the {result['part']} part of one split. {_warning(result['part'])}",
        f"A rule that sees nothing but the source reaches accuracy {rule['accuracy']:.3f}"
        f" or balanced accuracy {rule['balanced_accuracy']:.3f} on them.",
        "Intervals are of 95 %; with several seeds: mean ± standard deviation, and the widest of their intervals."
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
    return "\n".join([*lines, "", *_first_epochs(result["variants"])]) + "\n"


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
    return text


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
        "seed": seed,
        "architecture": recipe["architecture"],
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "init": facts["init"],
        "device": f"{facts['device']}, {facts['precision']}",
        "plan": facts["plan"],
        "epochs": len(history),
        "films": found["films"],
        "split_sha256": facts["split"]["sha256"],
        "source_only": found["source_only"],
        **{name: found[name] for name in MEASURED},
        **{f"{name}_interval": found[f"{name}_interval"] for name in MEASURED},
        "classes": found["classes"],
        "seconds_per_epoch": round(mean(entry["seconds"] for entry in last), 2),
        "films_per_second": round(mean(entry["films_per_second"] for entry in last), 1),
        "minutes": facts["minutes"],
        "history": [
            {key: entry[key] for key in ("epoch", "size", "loss", "accuracy", "balanced_accuracy")} | {"minutes": at}
            for entry, at in zip(history, curves.minutes(history), strict=True)
        ],
    }


def _summary(variant: Variant, runs: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the figures of all seeds of a variant together."""
    epochs = min(_FIRST_EPOCHS, *(len(run["history"]) for run in runs))
    firsts = [[run["history"][number]["balanced_accuracy"] for run in runs] for number in range(epochs)]
    return {
        "variant": variant.name,
        "settings": dict(variant.settings),
        "seeds": [run["seed"] for run in runs],
        **{key: runs[0][key] for key in ("architecture", "parameters", "epochs", "plan")},
        **{
            name: _together([run[name] for run in runs], [run[f"{name}_interval"] for run in runs]) for name in MEASURED
        },
        **{name: _together([run[name] for run in runs]) for name in _SPEEDS},
        "first_epochs": [_together(values) for values in firsts],
        "published": PUBLISHED.get(variant.base) if not variant.settings else None,
    }


def _together(values: Sequence[float], intervals: Sequence[Sequence[float]] | None = None) -> dict[str, Any]:
    """Return mean, standard deviation (None for one value) and the widest interval."""
    widest = None if intervals is None else [min(low for low, _ in intervals), max(high for _, high in intervals)]
    spread = round(stdev(values), 6) if len(values) > 1 else None
    found = {"mean": round(mean(values), 6), "deviation": spread}
    return found if widest is None else found | {"interval": widest}


def _csv(runs: Sequence[Mapping[str, Any]]) -> str:
    """Return one row per run."""
    plain = ("variant", "seed", "architecture", "parameters", "init", "device", "epochs", "films", *_SPEEDS)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*plain, *(f"{name}{end}" for name in MEASURED for end in ("", " low", " high"))])
    for run in runs:
        cells = [cell for name in MEASURED for cell in (run[name], *run[f"{name}_interval"])]
        writer.writerow([*(run[name] for name in plain), *cells])
    return stream.getvalue()
