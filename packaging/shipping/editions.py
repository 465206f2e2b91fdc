"""Editions: the same program with another torch, and the pinned packages of each."""

import sys
from pathlib import Path

EDITIONS = ("cpu", "cuda")

#: torch without CUDA on Linux, and the torchvision of the same release: tried with this program, in this combination.
#: The usual wheels for Windows and macOS hold no CUDA, so there the pinned versions are taken as they are.
_CPU_ON_LINUX = {"torch": "2.13.0+cpu", "torchvision": "0.28.0"}


def constraints(pinned: Path, edition: str, chosen: dict[str, str] | None = None, platform: str = sys.platform) -> str:
    """Return the pins of an edition as a constraints file: those of ``pinned``, with the edition's own torch.

    Parameters
    ----------
    pinned
        ``requirements/constraints.txt``.
    edition
        One of `EDITIONS`.
    chosen
        Versions that somebody asked for, by name; they come before the edition's own.
    platform
        As ``sys.platform`` names it.
    """
    own = _CPU_ON_LINUX if edition == "cpu" and platform == "linux" else {}
    asked = {name.lower(): version for name, version in (chosen or {}).items() if version}
    changed = own | asked
    lines = pinned.read_text(encoding="utf-8").splitlines()
    usual = [line for line in lines if line.partition("==")[0].strip().lower() not in changed]
    return "\n".join([*usual, *(f"{name}=={version}" for name, version in sorted(changed.items()))]) + "\n"
