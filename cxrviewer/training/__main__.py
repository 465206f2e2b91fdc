"""`python -m cxrviewer.training`: the train command alone, for machines that have torch and no viewer."""

import argparse
import sys
from collections.abc import Sequence

from cxrviewer.errors import CxrViewerError
from cxrviewer.training.recipes import overrides_from


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m cxrviewer.training", description="Train a recipe on a data set.")
    parser.add_argument("--data", required=True, help="zip, folder of class folders, or manifest CSV")
    parser.add_argument("--recipe", default="cxr4")
    parser.add_argument("--out", required=True, help="folder of the run")
    parser.add_argument("--init", help="weights to start from")
    parser.add_argument("--max-minutes", type=float)
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="change a setting of the recipe"
    )
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--device", default="auto")
    chosen = parser.parse_args(arguments)
    try:
        overrides = overrides_from(chosen.set)
        from cxrviewer.training.run import train

        train(
            chosen.data,
            chosen.recipe,
            chosen.out,
            init=chosen.init,
            max_minutes=chosen.max_minutes,
            overrides=overrides,
            resume=chosen.resume,
            device=chosen.device,
            progress=lambda share, text: _say(f"{share:4.0%} {text}"),
        )
    except CxrViewerError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
