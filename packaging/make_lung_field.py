"""Train, measure and write the network that finds the lungs.

``python packaging/make_lung_field.py --drawn LUNGS --undrawn FILMS --work WORK --out models/lung-field``; LUNGS is a
folder with the films of the Montgomery County chest X-ray set and their masks (``NAME.webp``, ``NAME_mask.png``), FILMS
any set of films that ``cxrviewer train`` reads. On one core with AMX it takes about an hour; a network that is already
in WORK is not trained again.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cxrviewer.errors import CxrViewerError
from cxrviewer.training.lungs.films import drawn_films
from cxrviewer.training.lungs.folds import add_cross_validation, cross_validated
from cxrviewer.training.lungs.run import LungRun, make_lung_model


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, and return the exit code."""
    parser = argparse.ArgumentParser(description="Make the lung model.")
    parser.add_argument("--drawn", type=Path, required=True, help="folder of films with masks beside them")
    parser.add_argument("--undrawn", type=Path, required=True, help="zip, folder or manifest of films without masks")
    parser.add_argument("--work", type=Path, required=True, help="folder for the networks")
    parser.add_argument("--out", type=Path, required=True, help="folder of the model")
    parser.add_argument("--history", default="", help="sentences on what came before, for the card")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate the first network afterwards")
    parser.add_argument("--fold-steps", type=int, default=500, help="steps of each of its trainings")
    parser.add_argument("--steps", type=int, nargs=2, metavar=("FIRST", "SECOND"), help="for a quick trial")
    chosen = parser.parse_args(arguments)
    run = LungRun(history=chosen.history)
    if chosen.steps:
        first, second = chosen.steps
        run = replace(run, first=replace(run.first, steps=first), second=replace(run.second, steps=second))
    since = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - since:6.0f} s  {text}", flush=True)

    try:
        made = make_lung_model(chosen.drawn, chosen.undrawn, chosen.work, chosen.out, run, say)
        if chosen.folds:
            recipe = replace(run.first, steps=chosen.fold_steps)
            found = cross_validated(drawn_films(chosen.drawn), recipe, run.preprocessing, chosen.folds, say)
            add_cross_validation(chosen.out, found)
    except CxrViewerError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{made.name} {made.version}, weights {made.sha256}, least confidence {made.thresholds.confidence}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
