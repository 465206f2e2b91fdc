"""Times the analysis of a film while other programs work, beside torch's threads as they come.

``python benchmarks/busy.py [--films 12] [--rounds 3]``: an engine with torch's own number of threads, on processors
that have nothing else to do, beside a plain loop, and beside another program that calculates with torch. Threads wait
for each other as the program has it (`cxrviewer.__main__`), and in turn as GNU's OpenMP has it where nobody says
otherwise. Expected: as quick on idle processors; beside other work never more than a second. Where torch does not use
GNU's OpenMP, as on Windows and macOS, there is no difference.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from batch import write_films
from figures import Figure, as_installed, table

from cxrviewer.__main__ import SPINS

OTHERS = {
    "nothing else to do": "",
    "beside a plain loop": "while True: pass",
    "beside another torch": """
import os, torch
os.nice(5)
film, weights = torch.rand(1, 64, 112, 112), torch.rand(64, 64, 3, 3)
while True: torch.nn.functional.conv2d(film, weights)
""",
}
SCRIPT = """
import sys, time
from pathlib import Path
from cxrviewer import Engine, load_bundle, open_radiograph
engine = Engine(load_bundle(), "cpu")
films = [open_radiograph(path) for path in Path(sys.argv[1]).glob("*.dcm")]
for film in [*films[:2], *films]:
    begun = time.perf_counter()
    engine.analyse(film)
    print(1000 * (time.perf_counter() - begun))
"""
LONGEST = 1000.0  # ms, beside other work


@contextmanager
def beside(program: str) -> Iterator[None]:
    """Have another program work meanwhile."""
    if not program:
        yield
        return
    with subprocess.Popen([sys.executable, "-c", program]) as running:
        try:
            yield
        finally:
            running.kill()


def milliseconds(films: Path, **environment: str) -> list[float]:
    """Return what each film takes in a process of its own, once everything is loaded."""
    command = [sys.executable, "-c", SCRIPT, str(films)]
    done = subprocess.run(command, env=as_installed(**environment), check=True, capture_output=True, text=True)
    return [float(line) for line in done.stdout.split()][2:]


def main(arguments: Sequence[str] | None = None) -> list[Figure]:
    """Print the tables and return the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--films", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args(arguments)
    found, longest = [], []
    with tempfile.TemporaryDirectory() as name:
        films = Path(name)
        write_films(films, chosen.films)
        for what, program in OTHERS.items():
            ours: list[float] = []
            theirs: list[float] = []
            for _ in range(chosen.rounds):
                with beside(program):
                    ours += milliseconds(films, GOMP_SPINCOUNT=SPINS)
                    theirs += milliseconds(films)
            path, typical = f"analysis of one film, {what}", (statistics.median(ours), statistics.median(theirs))
            found.append(Figure(path, "OpenMP as it comes", *typical, "ms", typical[1] / typical[0]))
            limit = LONGEST if program else None
            most = max(ours), max(theirs)
            longest.append(Figure(f"longest {path}", "OpenMP as it comes", *most, "ms", most[1] / most[0], limit=limit))
    print(table([*found, *longest]))
    return [*found, *longest]


if __name__ == "__main__":
    main()
