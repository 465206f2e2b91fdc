"""Times ``cxrviewer train`` in two processes (DistributedDataParallel over gloo) beside one, on the same films.

``python benchmarks/processes.py [--films 768]``, on made-up films. A process alone takes the threads that its own
measurement chooses, or one; of two each has one. What is compared is the films of an epoch by the seconds of its steps.
On two cores two processes cannot be twice as fast as one that uses both: nothing is expected but that it says so.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from figures import Figure, as_installed, table
from training import write_films

SIZE, EPOCHS = 112, 3
_SETTINGS = {"sizes": SIZE, "epochs": EPOCHS, "ema_epochs": 1}


def films_per_second(data: Path, out: Path, processes: int, threads: int | None) -> float:
    """Return how many films a second the epochs after the first took, in all processes together."""
    start = [sys.executable, "-m"]
    start += ["torch.distributed.run", "--nproc-per-node", str(processes), "-m"] if processes > 1 else []
    settings = [word for key, value in _SETTINGS.items() for word in ("--set", f"{key}={value}")]
    command = [*start, "cxrviewer", "train", "--recipe", "cxr4", "--data", str(data), "--out", str(out), *settings]
    chosen = {} if threads is None else {"OMP_NUM_THREADS": str(threads)}
    environment = as_installed(**chosen, XDG_CACHE_HOME=str(out.parent / "cache"))
    subprocess.run([*command, "--device", "cpu"], env=environment, check=True, capture_output=True)
    epochs = [json.loads(line) for line in (out / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    return statistics.median(epoch["films_per_second"] for epoch in epochs[1:])


def main(arguments: Sequence[str] | None = None) -> list[Figure]:
    """Print the tables and return the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, default=768)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        data = Path(name, "films")
        data.mkdir()
        write_films(data, chosen.films, SIZE)
        found = {
            label: films_per_second(data, Path(name, label), processes, threads)
            for label, processes, threads in (("one, one thread", 1, 1), ("one", 1, None), ("two", 2, 1))
        }
    print("| processes | films/s |\n|---|---|")
    print("\n".join(f"| {label} | {speed:.1f} |" for label, speed in found.items()))
    figure = Figure(
        f"training in two processes, ResNet18 at {SIZE} pixels",
        "one process with the threads that it chooses",
        1000.0 / found["two"],
        1000.0 / found["one"],
        "ms",
        found["two"] / found["one"],
    )
    print(f"\n{table([figure])}")
    return [figure]


if __name__ == "__main__":
    main()
