"""Slimming: what a frozen folder still holds and nothing in it uses (Linux): symbols for debuggers, orphaned libraries.

PyInstaller collects the libraries that a plug-in of Qt needs before the spec leaves that plug-in out.
"""

import re
from pathlib import Path

from shipping.contents import STRIPPED
from shipping.processes import call

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def slim(inside: Path) -> None:
    """Take away what is not needed from the program's inner folder."""
    files = [file for pattern in STRIPPED for file in inside.glob(pattern) if not file.is_symlink()]
    for file in files:
        call(["strip", "--strip-unneeded", file])
    for library in orphans(inside):
        library.unlink()
    for link in inside.rglob("*"):
        if link.is_symlink() and not link.exists():
            link.unlink()


def orphans(inside: Path) -> list[Path]:
    """Return the system libraries at the top of ``inside`` that no other library needs, directly or through another."""
    libraries = {file: needs(file) for file in inside.rglob("*.so*") if file.is_file() and not file.is_symlink()}
    system = {file.name: file for file in libraries if file.parent == inside and file.name.startswith("lib")}
    system = {name: file for name, file in system.items() if not name.startswith("libpython")}
    reached: set[str] = set()
    waiting = [file for file in libraries if file not in system.values()]
    while waiting:
        for name in libraries[waiting.pop()] - reached:
            reached.add(name)
            if name in system:
                waiting.append(system[name])
    return sorted(file for name, file in system.items() if name not in reached)


def needs(library: Path) -> set[str]:
    """Return the names of the libraries that the loader looks for before it gives out ``library``."""
    return set(_NEEDED.findall(call(["readelf", "--dynamic", "--wide", library])))


def outside(inside: Path) -> set[str]:
    """Return the names of the libraries that the program needs and does not bring along."""
    libraries = [file for file in inside.rglob("*.so*") if file.is_file()]
    return set().union(*map(needs, libraries)) - {file.name for file in libraries}
