"""The folder of a run: free when the run begins, and its own while it lasts."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cxrviewer.errors import OutputError
from cxrviewer.files import locked, make_folder

LOCK_FILE = ".run.lock"  # not that of a cache or of whoever watches, which may lie in the same folder
UNTRAINED_FILE = ".untrained"  # left where a run ended before it had anything to go on with


def require_free(folder: Path, *, resume: bool) -> None:
    """Refuse what is no folder, and unless a run is to ``resume`` one with anything in it but what is of no run.

    That is a lock left behind, and all in a folder that `marked` has marked.

    Raises
    ------
    OutputError
        When it is refused.
    """
    if folder.is_file():
        raise OutputError(f"'{folder}' is a file.", "Name a folder.")
    if not resume and not _is_free(folder):
        raise OutputError(f"The folder '{folder}' is not empty.", "Choose another one or add --resume.")


def _is_free(folder: Path) -> bool:
    if not folder.exists() or (folder / UNTRAINED_FILE).exists():
        return True
    return all(entry.name == LOCK_FILE for entry in folder.iterdir())


@contextmanager
def marked(folder: Path, *, trained: str, binding: str) -> Iterator[None]:
    """Mark a free ``folder`` as free still where the block fails before there is anything to go on with.

    What is in it then, such as an audit that says why the data was refused, may be replaced by the next start. In a
    folder that was not free nothing is marked.

    Parameters
    ----------
    folder
        Of a run, or around several.
    trained
        Name of a file of which there is one as soon as a run can be gone on with.
    binding
        Name of a file that would bind the next start to the same films; in a marked folder it is removed.
    """
    is_free = _is_free(folder)
    if (folder / UNTRAINED_FILE).exists():
        for file in (*folder.rglob(binding), folder / UNTRAINED_FILE):
            file.unlink(missing_ok=True)
    try:
        yield
    except BaseException:
        if is_free and folder.is_dir() and not any(folder.rglob(trained)):
            with suppress(OSError):
                (folder / UNTRAINED_FILE).touch()
        raise


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
