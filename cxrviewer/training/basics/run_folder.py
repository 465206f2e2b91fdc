"""The folder of a run: free when the run begins, and its own while it lasts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cxrviewer.errors import OutputError
from cxrviewer.files import locked, make_folder

LOCK_FILE = ".run.lock"  # not that of a cache or of whoever watches, which may lie in the same folder


def require_free(folder: Path, *, resume: bool) -> None:
    """Refuse what is no folder, and unless a run is to ``resume`` one with anything in it but a lock left behind.

    Raises
    ------
    OutputError
        When it is refused.
    """
    if folder.is_file():
        raise OutputError(f"'{folder}' is a file.", "Name a folder.")
    if not resume and folder.exists() and any(entry.name != LOCK_FILE for entry in folder.iterdir()):
        raise OutputError(f"The folder '{folder}' is not empty.", "Choose another one or add --resume.")


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Let no other process write the run in ``folder`` while the block runs.

    On a disk that cannot lock there is no lock: a run is worth more than its guard.

    Raises
    ------
    OutputError
        When another process is at work there, or the folder cannot be made.
    """
    make_folder(folder)
    taken = OutputError("Another process is at work on this already.", "Wait for it, or stop it.")
    with locked(folder / LOCK_FILE, taken, None):
        yield
