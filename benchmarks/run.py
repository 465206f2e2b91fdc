"""Runs every benchmark in one go and prints one table: ``python benchmarks/run.py [--json FILE] [--only NAME ...]``."""

import argparse
import os
import platform
from pathlib import Path

import actions
import analysis
import batch
import browsing
import busy
import explaining
import indexing
import opening
import processes
import startup
import torch
import training
import windowing
from figures import Figure, table, write

BENCHMARKS = {
    "analysis": lambda: analysis.main([]),
    "batch": lambda: batch.main([]),
    "busy": lambda: busy.main([]),
    "startup": lambda: startup.main([]),
    "actions": lambda: actions.main([]),
    "explaining": lambda: explaining.main([]),
    "indexing": indexing.main,
    "browsing": lambda: browsing.main([]),
    "opening": lambda: opening.main([]),
    "windowing": lambda: windowing.main([]),
    "training": lambda: training.main([]),
    "processes": lambda: processes.main([]),
}


def machine() -> str:
    """Return what it runs on and how busy that was, in one line."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{os.cpu_count()} cores{load}, torch {torch.__version__}, Python {platform.python_version()}"


def main() -> None:
    """Run them, print the one table, and write it where that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=BENCHMARKS, help="only these")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures as JSON")
    chosen = parser.parse_args()
    where, found = machine(), list[Figure]()
    for name in chosen.only or BENCHMARKS:
        found += BENCHMARKS[name]() or []
        print()
    print(f"{where}\n\n{table(found)}")
    if chosen.json:
        write(found, where, chosen.json)


if __name__ == "__main__":
    main()
