"""Runs every benchmark in one go: ``python benchmarks/run.py [FILM] [--bundle DIR] [--threads N]``."""

import analysis
import startup

if __name__ == "__main__":
    analysis.main()
    print()
    startup.main()
