"""The command that asks what words on films do to a model: arguments, and a thin call into the training room."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from cxrviewer.commands.learning import watch_argument
from cxrviewer.commands.parts import SUCCESS, Command, positive
from cxrviewer.console import say
from cxrviewer.progress import ProgressLines
from cxrviewer.watch import watched


def _words(chosen: argparse.Namespace) -> int:
    with ProgressLines() as lines, watched(chosen.watch, lines) as watch:
        from cxrviewer.training.words.words import LIMIT, words
        from cxrviewer.training.words.words_page import NOTHING

        found = words(
            chosen.bundle,
            chosen.data,
            chosen.out,
            chosen.limit or LIMIT,
            chosen.keep_seen,
            watch.progress,
            watch.cancelled,
        )
    say(*(found["alarms"] or [NOTHING]))
    return SUCCESS


def _words_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="folder of class folders, zip, or manifest CSV")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of words.md and words.json")
    parser.add_argument("--bundle", help="folder of the model bundle; the one that came with the program by default")
    parser.add_argument(
        "--limit",
        type=positive,
        metavar="N",
        help="how many films are asked about, at most; of each class and source one at least",
    )
    parser.add_argument("--keep-seen", action="store_true", help="take films that the model was made of, too")
    watch_argument(parser)


#: By name.
COMMANDS: Mapping[str, Command] = {
    "words": Command(
        "Ask whether a model reads words on films.",
        "cxrviewer words --bundle models/mine --data films.zip --out words",
        _words_arguments,
        _words,
    ),
}
