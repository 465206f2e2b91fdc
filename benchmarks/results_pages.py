"""The pages of docs/results, from finished runs: what was not run is left out, and said to be missing."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from cxrviewer.imaging.opening import open_radiograph
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.scaling import RAW
from cxrviewer.training.evaluation.figures import figures
from cxrviewer.training.export import export
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.recipes.cookbook import PUBLISHED

METHOD_RUNS = "methods"
#: Comparisons whose picture is shown.
PICTURED = ("systems", "small-data", "small-data-pretrained")
#: The method of the bundled model.
CHOSEN = "taught by an ImageNet start"
SOURCES = ("covid-web", "padchest-bimcv", "kermany", "rsna", "nih-chestxray14")
CONFOUNDED = (
    "No COVID-19 film of the data shares a source with another class, and every Viral Pneumonia film is a child's: a"
    " model can tell the classes apart by where the films come from."
)
_MADE_BY = "Made by `benchmarks/results.py`; the text is written with the figures, nothing is typed in."
_COVID, _NORMAL = "COVID-19", "Normal"


def write_pages(runs: Path, outside: Path, target: Path) -> None:
    """Write every page whose runs are finished into ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    pages = {
        "unseen-sources.md": _unseen(runs, outside),
        "methods.md": _methods(runs, outside),
        "published-systems.md": _comparison(runs / "systems", "The published systems on one split"),
        "published-systems-resnet50.md": _comparison(
            runs / "systems-resnet50", "Two published systems with a ResNet50 from ImageNet weights", _LARGE
        ),
        "small-data.md": _comparison(runs / "small-data", "How much data it takes"),
        "small-data-pretrained.md": _comparison(
            runs / "small-data-pretrained", "How much data it takes, from ImageNet weights"
        ),
        "mixup.md": _comparison(runs / "mixup", "Mixup", _SHORT),
        "resolution.md": _comparison(runs / "resolution", "Resolution", _SHORT),
    }
    for name, text in pages.items():
        if text is not None:
            (target / name).write_text(text, encoding="utf-8")
    for picture in PICTURED:
        if (file := runs / picture / "comparison.png").is_file():
            (target / f"{picture}.png").write_bytes(file.read_bytes())


def _unseen(runs: Path, outside: Path) -> str | None:
    models = runs / METHOD_RUNS / slug(CHOSEN)
    rows = [_left_out(folder, source, outside) for source in SOURCES if (folder := _finished(models / source))]
    if not rows:
        return None
    lines = [
        "# Films of a source that the model never saw",
        "",
        CONFOUNDED,
        "Each row is a small model of the bundled model's kind, trained without every film of one source, and then"
        " asked about them. These figures come first: those on known sources say little about another hospital.",
        "",
        "| left out | class | films | answered rightly | AUROC COVID-19 against Normal, one side unseen | both unseen |"
        " balanced accuracy on known sources |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        lines += [
            f"| {row['source']} | {label} | {entry['films']} | {entry['recall']:.3f} | {_number(entry['one_side'])} |"
            f" {_number(entry['both'])} | {row['known']:.3f} |"
            for label, entry in row["classes"].items()
        ]
    lines += ["", _EXPLAINED, "", _budget(models), "", _MADE_BY]
    return "\n".join(lines) + "\n"


_SHORT = (
    "A quarter of the films and a few epochs leave every row far from what it would reach: what needs long training to"
    " show, as both large pictures and mixup do, cannot show here. A difference within the deviations says nothing."
)
_LARGE = (
    "The network that covidresnet was published with, at a quarter of the recipe's area and a fifth of its epochs;"
    " zhao2021's own network is a BiT. The weights of the rows below are those of Keras (He et al. 2015; MIT licence),"
    " which halve the picture in a block's first convolution where torchvision's network does it in the second: all of"
    " them fit, and training makes up for the difference."
)
_EXPLAINED = (
    "*One side unseen*: the left-out films against validation films of the other class, whose sources the model knows."
    " *Both unseen*: left-out films of COVID-19 against the 80 normal films of the Montgomery County set, which no"
    " model saw: the only column in which knowing a source cannot help. 0.5 is chance."
)


def _methods(runs: Path, outside: Path) -> str | None:
    names = sorted(path.name for path in (runs / METHOD_RUNS).glob("*") if path.is_dir())
    rows = {name: _method(runs / METHOD_RUNS / name, outside) for name in names}
    finished = {name: row for name, row in rows.items() if row is not None}
    if not finished:
        return None
    lines = [
        "# What helps on unseen sources",
        "",
        CONFOUNDED,
        f"Each row is two small models, one without {SOURCES[0]} and one without {SOURCES[1]}, the two sources of"
        " COVID-19; figures are of the left-out films and the mean of the two. One seed each: differences of 0.05 are"
        " within chance.",
        "",
        "| method | sensitivity, unseen COVID-19 | AUROC, one side unseen | AUROC, both unseen | Montgomery normal"
        " films answered Normal | balanced accuracy, known sources |",
        "|---|---|---|---|---|---|",
    ]
    for name, row in sorted(finished.items(), key=lambda item: -item[1]["both"][0]):
        cells = " | ".join(_cell(row[key]) for key in ("recall", "one_side", "both", "outside", "known"))
        lines.append(f"| {name.replace('-', ' ')} | {cells} |")
    lines += [
        "",
        _EXPLAINED,
        "",
        _budget(*(runs / METHOD_RUNS / name / source for name in finished for source in SOURCES[:2])),
        "",
        _MADE_BY,
    ]
    return "\n".join(lines) + "\n"


def _method(folder: Path, outside: Path) -> dict[str, list[float]] | None:
    """Return the mean of each figure and the two that it is made of."""
    found = [_left_out(run, s, outside) for s in SOURCES[:2] if (run := _finished(folder / s))]
    if len(found) < 2:
        return None
    single = [
        {key: row["classes"][_COVID][key] for key in ("recall", "one_side", "both")}
        | {"outside": row["outside"], "known": row["known"]}
        for row in found
    ]
    return {key: [mean(one[key] for one in single), *(one[key] for one in single)] for key in single[0]}


def _left_out(run: Path, source: str, outside: Path) -> dict[str, Any]:
    """Return the figures of a model on the source that it was trained without."""
    test, known = (Predictions.load(run / f"predictions-{part}.csv") for part in ("test", "validation"))
    covid, normal = test.classes.index(_COVID), test.classes.index(_NORMAL)
    elsewhere = _outside(run, outside)
    answers, truth = test.probabilities(), test.truth
    classes = {}
    for place in sorted(set(truth)):
        own = answers[truth == place]
        one_side = both = None
        if place == covid:
            one_side = _auroc(own[:, covid], known.probabilities()[known.truth == normal][:, covid])
            both = _auroc(own[:, covid], elsewhere[:, covid])
        elif place == normal:
            one_side = _auroc(known.probabilities()[known.truth == covid][:, covid], own[:, covid])
        recall = float((own.argmax(axis=1) == place).mean())
        classes[test.classes[place]] = {"films": len(own), "recall": recall, "one_side": one_side, "both": both}
    return {
        "source": source,
        "classes": classes,
        "known": figures(known, RAW)["balanced_accuracy"],
        "outside": float((elsewhere.argmax(axis=1) == normal).mean()),
    }


def _outside(run: Path, films: Path) -> NDArray[np.float64]:
    """Return raw probabilities of the Montgomery normal films as the viewer's engine gives them; kept in the run."""
    file = run / "montgomery-normal.json"
    if not file.is_file():
        with tempfile.TemporaryDirectory() as folder:
            export(run, Path(folder) / "bundle")
            engine = Engine(load_bundle(Path(folder) / "bundle"), "cpu")
            answers = [engine.analyse(open_radiograph(film), methods=()) for film in sorted(films.glob("*_0.webp"))]
        rows = [[entry.raw for entry in answer.probabilities] for answer in answers if answer.probabilities]
        file.write_text(json.dumps(rows), encoding="utf-8")
    return np.array(json.loads(file.read_text(encoding="utf-8")), np.float64)


def slug(name: str) -> str:
    """Return ``name`` as the name of a folder."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


def _comparison(folder: Path, title: str, note: str = "") -> str | None:
    file = folder / "comparison.md"
    if not file.is_file():
        return None
    body = file.read_text(encoding="utf-8").partition("\n")[2]
    picture = [f"![{title}]({folder.name}.png)", ""] if folder.name in PICTURED else []
    reported = _reported(json.loads((folder / "comparison.json").read_text(encoding="utf-8")))
    notes = [note, ""] if note else []
    lines = [
        f"# {title}",
        "",
        *notes,
        CONFOUNDED,
        body.rstrip(),
        "",
        *reported,
        *picture,
        _budget(folder),
        "",
        _MADE_BY,
    ]
    return "\n".join(lines) + "\n"


def _reported(result: dict[str, Any]) -> list[str]:
    """Return what was reported of the recipes in a comparison, in full length and on other films."""
    bases = dict.fromkeys(entry["variant"].split(":")[0] for entry in result["variants"])
    rows = [f"| {base} | {PUBLISHED[base]} |" for base in bases if base in PUBLISHED]
    head = "Reported of the full recipes, on other films:"
    return [head, "", "| recipe | reported |", "|---|---|", *rows, ""] if rows else []


def _budget(*folders: Path) -> str:
    """Return what the runs below the folders were given."""
    files = [file for folder in folders for file in sorted(folder.rglob("run.json"))]
    facts = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    sizes = sorted({size for fact in facts for size in fact["recipe"]["sizes"]})
    devices = sorted({f"{fact['device']}, {fact['precision']}" for fact in facts})
    versions = sorted({fact["versions"]["torch"] for fact in facts})
    return (
        f"{len(facts)} runs at {', '.join(map(str, sizes))} pixels on {'; '.join(devices)}; torch"
        f" {', '.join(versions)}; two cores that other work shared, whose"
        " time the minutes count, too."
    )


def _finished(run: Path) -> Path | None:
    return run if (run / "run.json").is_file() and (run / "predictions-test.csv").is_file() else None


def _auroc(positive: NDArray[np.float64], negative: NDArray[np.float64]) -> float:
    truth = np.repeat([1, 0], [len(positive), len(negative)])
    return float(roc_auc_score(truth, np.concatenate((positive, negative))))


def _cell(values: Sequence[float]) -> str:
    return f"{values[0]:.3f} ({', '.join(f'{value:.2f}' for value in values[1:])})"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
