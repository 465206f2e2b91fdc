"""Train everything that docs/results reports, then write its pages: ``python benchmarks/results.py --help``.

Every run is a call of the command line, as anybody could make it, and lies in its own folder below ``--runs``. Finished
ones are kept, an interrupted one is continued: start the script as often as you like. A run that is given fewer minutes
than its schedule needs is shortened up front, and its page says what was left of it.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from results_pages import CHOSEN, METHOD_RUNS, SOURCES, slug, write_pages

from cxrviewer.training.export import export

ROOT = Path(__file__).resolve().parent.parent

#: Small pictures and few epochs: what helps on other hospitals' films is looked for where a run takes minutes.
_QUICK = {"sizes": "112", "epochs": "6", "ema_epochs": "1", "data_share": "0.4"}
_MILD = {"augmentation.strength": "0.5"}
_PRETRAINED = "ImageNet start (MobileNetV2)"
_PRETRAINED_CROPPED = "ImageNet start (MobileNetV2), lungs cropped to"
_TAUGHT_CROPPED = f"{CHOSEN}, lungs cropped to"
_IMAGENET = _MILD | {"architecture": "mobilenet_v2", "rate": "0.02", "epochs": "4"}
#: Methods that learn from another one's model, each with that.
_TEACHERS = {CHOSEN: _PRETRAINED, _TAUGHT_CROPPED: _PRETRAINED_CROPPED}

#: What is tried against learning the source instead of the disease, each beside ``base``.
METHODS: dict[str, dict[str, str]] = {
    "base": _MILD,
    "no augmentation": {"augmentation.strength": "0"},
    "strong augmentation": {"augmentation.strength": "1.5"},
    "grey curves and amplitudes": _MILD | {"augmentation.curves": "1", "augmentation.amplitude": "1"},
    "backgrounds swapped": _MILD | {"augmentation.background": "1"},
    "border cut off": _MILD | {"border": "0.06"},
    "lungs cropped to": _MILD | {"lungs": "crop"},
    "lungs cropped to, soft mask": _MILD | {"lungs": "mask"},
    "lungs as a channel": _MILD | {"lungs": "channel"},
    "sources drawn equally": _MILD | {"sampling": "sources", "class_weights": "none"},
    "source reversal": _MILD | {"source_reversal": "1"},
    "penalty outside the lungs": _MILD | {"outside_penalty": "1"},
    "mixup": _MILD | {"mixup": "0.2"},
    "larger pictures": _MILD | {"sizes": "160"},
    _PRETRAINED: _IMAGENET,
    CHOSEN: _MILD | {"distillation": "0.8"},
    _PRETRAINED_CROPPED: _IMAGENET | {"lungs": "crop"},
    _TAUGHT_CROPPED: _MILD | {"distillation": "0.8", "lungs": "crop"},
}


@dataclass(frozen=True, slots=True)
class Step:
    """One call of the command line.

    Attributes
    ----------
    folder
        Where it writes, below the runs.
    done
        File that tells that it is finished.
    arguments
        Of the program, without ``--out``.
    teacher
        Folder of a run that is finished by then, whose bundle teaches; empty for none.
    """

    folder: str
    done: str
    arguments: tuple[str, ...]
    teacher: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Train what is missing, write the pages, and return the exit code."""
    chosen = _parser().parse_args(arguments)
    chosen.runs.mkdir(parents=True, exist_ok=True)
    for part in chosen.only or PARTS:
        for step in PARTS[part](chosen):
            if not _is_done(step, chosen.runs) and not _run(step, chosen.runs):
                return 1
    write_pages(chosen.runs, chosen.outside, ROOT / "docs" / "results")
    return 0


def methods(chosen: argparse.Namespace) -> Iterator[Step]:
    """Yield a run of every method without each of the two sources of COVID-19."""
    for name, settings in METHODS.items():
        if chosen.method and name not in chosen.method:
            continue
        for source in SOURCES[:2]:
            yield _without(source, name, settings, chosen)


def sources(chosen: argparse.Namespace) -> Iterator[Step]:
    """Yield a run of the method of the bundled model without each source, and of its teacher."""
    for source in SOURCES:
        for name in (_PRETRAINED, CHOSEN):
            yield _without(source, name, METHODS[name], chosen)


def _without(source: str, name: str, settings: dict[str, str], chosen: argparse.Namespace) -> Step:
    """Return the quick run of a method without a source."""
    folders = {method: f"{METHOD_RUNS}/{slug(method)}/{source}" for method in METHODS}
    started = ("--init", str(chosen.imagenet)) if name in (_PRETRAINED, _PRETRAINED_CROPPED) else ()
    step = _train(folders[name], _QUICK | settings, f"source:{source}", chosen, *started)
    return replace(step, teacher=folders[_TEACHERS[name]]) if name in _TEACHERS else step


def systems(chosen: argparse.Namespace) -> Iterator[Step]:
    """Yield the comparison of the published systems."""
    yield _compare("systems", ",".join(SYSTEMS), chosen, "--init", str(chosen.imagenet))


def resnet50(chosen: argparse.Namespace) -> Iterator[Step]:
    """Yield the comparison of the systems that live from a large pretraining, where weights of their size are given."""
    if chosen.imagenet_resnet50 is not None:
        yield _compare("systems-resnet50", ",".join(LARGE), chosen, "--init", str(chosen.imagenet_resnet50))


def studies(chosen: argparse.Namespace) -> Iterator[Step]:
    """Yield the small-data curve, and mixup and resolution one at a time."""
    small = [f"cxr4:data_share={share}" for share in (0.01, 0.05, 0.1, 0.25, 0.5)]
    yield _compare("small-data", ",".join(small), chosen, *_SMALL, "--seeds", "1,2,3")
    begun = "cxr4:architecture=mobilenet_v2:pretrained=true:rate=0.005"
    started = [f"{begun}:data_share={share}" for share in (0.01, 0.05, 0.1, 0.25, 0.5)]
    weights = ("--init", str(chosen.imagenet))
    yield _compare("small-data-pretrained", ",".join(started), chosen, *_SMALL, *weights, "--seeds", "1,2,3")
    few = ("--set", "data_share=0.25")
    mixed = [f"cxr4:mixup={alpha}" for alpha in (0, 0.2)]
    yield _compare("mixup", ",".join(mixed), chosen, *_SMALL, *few, "--seeds", "1,2,3")
    sized = [f"cxr4:sizes={size}" for size in (64, 112, 160, 224)]
    yield _compare("resolution", ",".join(sized), chosen, "--set", "epochs=5", "--set", "ema_epochs=1", *few)


_SMALL = ("--set", "sizes=112", "--set", "epochs=6", "--set", "ema_epochs=1")

#: The published systems, changed where two cores would take days; what is changed stands in the table. Those that live
#: from a large pretraining start from the ImageNet weights at hand, those of MobileNetV2.
SYSTEMS = (
    "benbakreti2023:sizes=112:epochs=10",
    "benbakreti2023-alexnet:sizes=112:epochs=10",
    "benbakreti2023-cnn:sizes=112:epochs=10",
    "mobilenetv2-freeze-0:epochs=5",
    "mobilenetv2-freeze-1:epochs=5",
    "mobilenetv2-freeze-2:epochs=5",
    "bassi-attux2021:pretrained=false:sizes=112:epochs=4",
    "covidresnet:architecture=mobilenet_v2:sizes=64,64,112,112:epochs=1,3,1,3:trainable=head,all,head,all",
    "zhao2021:architecture=mobilenet_v2:sizes=112:epochs=3",
)
#: The same two with a ResNet50; the second system's own network, BiT, has no weights here.
LARGE = (
    "covidresnet:sizes=64,64,112,112:epochs=1,3,1,3:trainable=head,all,head,all",
    "zhao2021:architecture=resnet50:sizes=112:epochs=3",
)

PARTS = {"methods": methods, "sources": sources, "systems": systems, "resnet50": resnet50, "studies": studies}


def _train(folder: str, settings: dict[str, str], split: str, chosen: argparse.Namespace, *more: str) -> Step:
    changed = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
    shared = ("--data", str(chosen.data), "--cache", str(chosen.runs / "cache"), "--device", "cpu")
    return Step(folder, "run.json", ("train", "--recipe", "cxr4", "--split", split, *shared, *changed, *more))


def _compare(folder: str, recipes: str, chosen: argparse.Namespace, *more: str) -> Step:
    shared = ("--data", str(chosen.data), "--cache", str(chosen.runs / "cache"), "--device", "cpu")
    limit = ("--max-minutes", str(chosen.minutes)) if chosen.minutes else ()
    return Step(folder, "comparison.json", ("compare", "--recipes", recipes, *shared, *limit, *more))


def _is_done(step: Step, runs: Path) -> bool:
    return (runs / step.folder / step.done).is_file()


def _run(step: Step, runs: Path) -> bool:
    """Run one step, its output in a log beside it, and return whether it ended well."""
    folder = runs / step.folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    begun = ("--resume",) if folder.exists() else ()
    print(step.folder, flush=True)
    with folder.with_suffix(".log").open("a", encoding="utf-8") as log:
        taught = ("--teacher", str(_bundle(runs / step.teacher))) if step.teacher else ()
        command = [sys.executable, "-m", "cxrviewer", *step.arguments, *taught, "--out", str(folder), *begun]
        code = subprocess.run(command, cwd=ROOT, stdout=log, stderr=log, check=False).returncode
    if code:
        print(f"It ended with {code}: see {folder.with_suffix('.log').name} beside its folder.", file=sys.stderr)
    return code == 0


def _bundle(run: Path) -> Path:
    """Return the bundle of a finished run, made on first use."""
    place = run / "bundle"
    if not place.exists():
        export(run, place)
    return place


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Train what docs/results reports, and write its pages.")
    parser.add_argument("--data", type=Path, required=True, help="the labelled films")
    parser.add_argument("--outside", type=Path, required=True, help="folder of the Montgomery County films")
    parser.add_argument("--imagenet", type=Path, required=True, help="ImageNet weights of MobileNetV2")
    parser.add_argument("--imagenet-resnet50", type=Path, metavar="FILE", help="those of a ResNet50")
    parser.add_argument("--runs", type=Path, required=True, help="folder of the runs, some GB")
    parser.add_argument("--only", nargs="*", choices=PARTS, help="only these parts")
    parser.add_argument("--method", nargs="*", choices=METHODS, help="of the methods, only these")
    parser.add_argument("--minutes", type=float, help="time for each comparison")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
