"""Put a release together and look at it again: ``python3 packaging/release.py make PROGRAMS OUT``, ``... verify OUT``.

PROGRAMS is a folder with what `build.py` and the installers' tools made, at any depth. OUT gets the programs, their
SHA256SUMS, bills of materials, model cards, hashes of the models, and what has changed. ``verify`` needs only OUT.
"""

import argparse
import sys
from pathlib import Path

from shipping import publishing
from shipping.processes import BuildError

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run one of the two and return the exit code."""
    parser = argparse.ArgumentParser(description="Put a release together, or look at one.")
    actions = parser.add_subparsers(dest="action", required=True)
    make = actions.add_parser("make", help="put a release together")
    make.add_argument("programs", type=Path)
    make.add_argument("out", type=Path)
    verify = actions.add_parser("verify", help="look at a release as whoever downloaded it does")
    verify.add_argument("out", type=Path)
    chosen = parser.parse_args()
    try:
        if chosen.action == "make":
            publishing.make(chosen.programs, chosen.out, ROOT)
        print("\n".join(publishing.verify(chosen.out)))
    except (BuildError, OSError, ValueError) as error:
        print(f"Failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
