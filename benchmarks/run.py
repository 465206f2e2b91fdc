"""Runs every benchmark in one go: ``python benchmarks/run.py [FILM] [--bundle DIR] [--threads N]``."""

import analysis
import browsing
import explaining
import indexing
import opening
import startup
import training
import windowing

if __name__ == "__main__":
    analysis.main()
    print()
    startup.main()
    print()
    explaining.main([])
    print()
    indexing.main()
    print()
    browsing.main([])
    print()
    opening.main([])
    print()
    windowing.main([])
    print()
    training.main([])
