"""Make a bundle of a finished run; with ``--outside`` check it on the Montgomery County films.

``python packaging/make_bundle.py --run RUN --out models/resnet18-cxr4 --outside FILMS``; FILMS is a folder with the
films of the Montgomery County chest X-ray set of the US National Library of Medicine, whose names end with ``_0``
(normal) or ``_1`` (tuberculosis).
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cxrviewer.errors import CxrViewerError
from cxrviewer.training.data.data import SUFFIXES
from cxrviewer.training.evaluate import evaluate
from cxrviewer.training.evaluation.outside import OutsideSet, outside_check
from cxrviewer.training.export import add_check, add_evaluation, export

MONTGOMERY = OutsideSet(
    name="Montgomery County",
    origin="frontal films of the Montgomery County chest X-ray set (US National Library of Medicine; tuberculosis"
    " control program of Montgomery County, Maryland, USA), 80 normal and 58 with tuberculosis as published, used as"
    " 8-bit copies of 256 x 256 pixels, squeezed to a square",
    citation="Jaeger et al. 2014, IEEE Trans Med Imaging 33(2):233; Candemir et al. 2014, IEEE Trans Med Imaging"
    " 33(2):577",
    licence="free for research with citation",
    truth={"normal": "Normal"},
    remark="The set was published in 2014, so every answer COVID-19 here is wrong. Its films were looked at while"
    " methods were compared: at a hospital that nobody has looked at, expect less.",
    command="`python packaging/make_bundle.py --run RUN --out BUNDLE --outside FILMS`",
)
_GROUPS = {"normal": "_0", "tuberculosis": "_1"}


def montgomery(folder: Path) -> dict[str, list[Path]]:
    """Return the films in ``folder`` by group; lung masks and other files are passed over."""
    films = [file for file in sorted(folder.iterdir()) if file.suffix.lower() in SUFFIXES]
    return {name: [film for film in films if film.stem.endswith(end)] for name, end in _GROUPS.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Export and check, and return the exit code."""
    parser = argparse.ArgumentParser(description="Make a bundle of a finished run.")
    parser.add_argument("--run", type=Path, required=True, help="folder of the run")
    parser.add_argument("--out", type=Path, required=True, help="new folder of the bundle")
    parser.add_argument("--outside", type=Path, help="folder of the Montgomery County films")
    parser.add_argument(
        "--shortcuts",
        type=Path,
        help="the data that the run was trained on, for the shortcut audit, robustness and failures",
    )
    parser.add_argument("--history", default="", help="sentences on what came before the run, for the card")
    parser.add_argument("--version", default="1.0.0", help="version of the bundle")
    chosen = parser.parse_args(arguments)
    try:
        made = export(chosen.run, chosen.out, chosen.version, chosen.history)
        if chosen.outside is not None:
            made = add_check(chosen.out, "outside", outside_check(chosen.out, montgomery(chosen.outside), MONTGOMERY))
        if chosen.shortcuts is not None:
            with tempfile.TemporaryDirectory() as folder:
                made = add_evaluation(chosen.out, evaluate(chosen.out, chosen.shortcuts, folder))
    except CxrViewerError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{made.name} {made.version}, weights {made.sha256}")
    print("\n".join(made.limits))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
