"""Versions: what a build is called and what it was made of, from the sources and git."""

import re
from pathlib import Path

from shipping.processes import BuildError, call

_VERSION = re.compile(r'__version__ = "([^"]+)"')


def declared(root: Path) -> str:
    """Return the version that the sources state."""
    found = _VERSION.search((root / "cxrviewer" / "version.py").read_text(encoding="utf-8"))
    if found is None:
        raise BuildError("cxrviewer/version.py states no version.")
    return found.group(1)


def record(root: Path, edition: str) -> dict[str, str]:
    """Return what goes into ``build.json``: the same for every build of the same commit and edition.

    A build of the commit that the tag ``v<version>`` names is a release; any other is marked with its commit.
    """
    version = declared(root)
    commit = call(["git", "rev-parse", "HEAD"], folder=root).strip()
    tags = call(["git", "tag", "--points-at", "HEAD"], folder=root).split()
    named = version if f"v{version}" in tags else f"{version}+g{commit[:9]}"
    moment = call(["git", "show", "-s", "--format=%ct", "HEAD"], folder=root).strip()
    return {"version": named, "commit": commit, "edition": edition, "source_date_epoch": moment}


def is_release(made: dict[str, str]) -> bool:
    """Return whether a record of a build says that its commit was tagged."""
    return "+" not in made["version"]


def stem(made: dict[str, str], platform: str) -> str:
    """Return how the files of a build are called, without their endings."""
    return f"cxrviewer-{made['version']}-{platform}-{made['edition']}"
