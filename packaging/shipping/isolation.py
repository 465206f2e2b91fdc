"""Isolation: a program run as an ordinary user, with an empty home, no network, and read-only (Linux)."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from shipping.processes import BuildError

_NOBODY = 65534
#: Mounts the folder $1 over itself, read-only, in a name space of its own, then runs the rest.
_READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"'
_TOOLS = ("unshare", "mount", "setpriv", "xvfb-run", "xwininfo")


class Isolation:
    """A machine as a hospital's: an installation that nobody can change, a fresh user, no network.

    Parameters
    ----------
    installed
        Folder of the program.
    user
        Folder for what the user has; made here, and the only one that can be written to.
    """

    def __init__(self, installed: Path, user: Path) -> None:
        missing = [name for name in _TOOLS if shutil.which(name) is None]
        if missing:
            raise BuildError(f"Missing for the check: {', '.join(missing)} (Debian: util-linux, xvfb, x11-utils).")
        self._installed = installed
        self.home, self.results = user / "home", user / "results"
        for folder in (user, self.home, self.results):
            folder.mkdir(parents=True)
            if os.geteuid() == 0:
                os.chown(folder, _NOBODY, _NOBODY)

    @property
    def environment(self) -> dict[str, str]:
        """Return all that the program is told by its surroundings."""
        return {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": str(self.results)}

    def command(self, program: str, *arguments: str | Path, display: bool = False) -> list[str]:
        """Return how ``program`` (a file in the folder of the program, or another with its path) is called."""
        root = os.geteuid() == 0
        space = ["unshare", "--mount", "--net", *([] if root else ["--map-root-user"])]
        user = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"] if root else []
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"] if display else []
        called = program if "/" in program else str(self._installed / program)
        inner = [*user, *screen, called, *map(str, arguments)]
        return [*space, "sh", "-c", _READ_ONLY, "sh", str(self._installed), *inner]


def listing(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of change of everything below ``folder``: whoever writes there changes it."""
    found = {}
    for place, folders, names in os.walk(folder):
        for name in (*folders, *names):
            state = (Path(place) / name).lstat()
            found[str((Path(place) / name).relative_to(folder))] = (state.st_size, state.st_mtime_ns)
    return found


def written(folder: Path, depth: int) -> Sequence[str]:
    """Return where anything was written below ``folder``, to ``depth`` names."""
    files = (file.relative_to(folder).parts[:depth] for file in folder.rglob("*") if not file.is_dir())
    return sorted({"/".join(parts) for parts in files})
