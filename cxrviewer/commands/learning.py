"""The commands that train: arguments, and thin calls into the training room."""

import argparse
import math
import sys
from collections.abc import Mapping
from pathlib import Path

from cxrviewer import settings
from cxrviewer.commands.parts import Command
from cxrviewer.console import say
from cxrviewer.progress import ProgressLines
from cxrviewer.torchrun import leads
from cxrviewer.watch import watched


def _train(chosen: argparse.Namespace) -> int:
    # Of the processes that `torchrun` started one is watched.
    with ProgressLines() as lines, watched(chosen.watch if leads() else None, lines) as watch:
        from cxrviewer.training.export import export, require_new
        from cxrviewer.training.loop.run import train
        from cxrviewer.training.recipes.overrides import overrides_from

        if chosen.export is not None:  # better now than after the training
            require_new(chosen.export)
        facts = train(
            chosen.data,
            chosen.recipe,
            chosen.out,
            init=chosen.init,
            via=chosen.via,
            split=chosen.split,
            external=chosen.external,
            teachers=chosen.teacher,
            cache=chosen.cache,
            max_minutes=chosen.max_minutes,
            overrides=overrides_from(chosen.set),
            resume=chosen.resume,
            device=chosen.device,
            progress=watch.progress,
            cancelled=watch.cancelled,
        )
        exported = chosen.export is not None and bool(facts)  # of several processes the one that wrote the run
        if exported:
            export(chosen.out, chosen.export, chosen.bundle_version)
    if facts:
        made = f"a bundle of it in '{chosen.export}'" if exported else "'cxrviewer export' makes a bundle of it"
        say(f"The run in '{chosen.out}' is finished; {made}.")
    return 0


def _compare(chosen: argparse.Namespace) -> int:
    from cxrviewer.training.compare import compare
    from cxrviewer.training.comparison_figures import table
    from cxrviewer.training.recipes.overrides import overrides_from

    with ProgressLines(sys.stderr) as lines:
        result = compare(
            chosen.data,
            chosen.recipes,
            chosen.out,
            seeds=chosen.seeds,
            init=chosen.init,
            teachers=chosen.teacher,
            split=chosen.split,
            cache=chosen.cache,
            max_minutes=chosen.max_minutes,
            overrides=overrides_from(chosen.set),
            look_at_test=chosen.look_at_test,
            resume=chosen.resume,
            device=chosen.device,
            progress=lines,
        )
    say(*table(result).rstrip().split("\n"))
    return 0


def _train_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--recipe", required=True, metavar="NAME", help="training recipe, such as cxr4")
    parser.add_argument("--out", type=Path, required=True, metavar="RUN", help="folder of the run")
    parser.add_argument("--via", type=Path, metavar="DATA", help="films to train on first, such as a chest corpus")
    parser.add_argument("--external", type=Path, metavar="DATA", help="other films to measure the model on")
    parser.add_argument("--export", type=Path, metavar="BUNDLE", help="make a bundle of the finished run")
    version_argument(parser)
    watch_argument(parser)
    _common_arguments(parser, "")


def _compare_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--recipes", required=True, metavar="A,B:KEY=VALUE", help="recipes, their variants, or the name of a study"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the runs and the table")
    parser.add_argument("--seeds", type=_numbers, default=(1,), metavar="1,2,3", help="train each once with each")
    parser.add_argument("--look-at-test", action="store_true", help="measure on the test part, not on validation")
    _common_arguments(parser, "; or each in turn: folds:5, sources")


def version_argument(parser: argparse.ArgumentParser) -> None:
    """Add the option that names a version of a new bundle."""
    parser.add_argument(
        "--bundle-version", default="1.0.0", metavar="TEXT", help="what tells it from others of its name"
    )


def watch_argument(parser: argparse.ArgumentParser) -> None:
    """Add the option by which another program follows a long command."""
    parser.add_argument(
        "--watch",
        type=Path,
        metavar="DIR",
        help="tell there how far it is (state.json), and stop when a file 'stop' appears there",
    )


def _common_arguments(parser: argparse.ArgumentParser, more_splits: str) -> None:
    parser.add_argument("--data", type=Path, required=True, help="folder of class folders, zip, or manifest CSV")
    parser.add_argument(
        "--init",
        metavar="WEIGHTS",
        help="what to start from: scratch, imagenet (torchvision downloads it), a file, a run or a bundle",
    )
    parser.add_argument(
        "--teacher",
        action="append",
        default=[],
        metavar="BUNDLE",
        help="learn its answers too, as far as the setting 'distillation' says; of several, their mean",
    )
    parser.add_argument(
        "--split",
        default="hold-out",
        metavar="WHICH",
        help=f"test part: hold-out, fold:2/5, source:NAME, source:A+B, or the split.json of a run{more_splits}",
    )
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keep prepared films here, for other runs, too")
    parser.add_argument("--max-minutes", type=minutes, metavar="M", help="shorten the schedule to this time")
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="change a setting of the recipe"
    )
    parser.add_argument("--resume", action="store_true", help="go on with what was interrupted")
    parser.add_argument("--device", choices=settings.DEVICES, help="where the model is trained")


def minutes(text: str) -> float:
    """Return the time above 0 that an argument states."""
    number = float(text)
    if not 0.0 < number < math.inf:
        raise argparse.ArgumentTypeError("must be above 0")
    return number


def _numbers(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError("must be whole numbers, such as 1,2,3") from None


#: By name.
COMMANDS: Mapping[str, Command] = {
    "train": Command(
        "Train a model on local data.",
        "cxrviewer train --data films.zip --recipe cxr4 --out runs/1",
        _train_arguments,
        _train,
        in_several=True,
    ),
    "compare": Command(
        "Train several recipes on one split.",
        "cxrviewer compare --data films.zip --recipes cxr4,benbakreti2023 --out comparison",
        _compare_arguments,
        _compare,
    ),
}
