"""Folders on a disk: what is searched of them, in which order."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

#: Beside the pictures that this program wrote for a film: they are no films.
RESULT = "analysis.json"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file or folder that is still to be looked at.

    Attributes
    ----------
    name
        Its path.
    is_folder
        Whether it is a folder.
    on_disc
        Whether a DICOMDIR lies beside it or above.
    """

    name: str
    is_folder: bool
    on_disc: bool = False


def listing(folder: Waiting, skipped: Path | None) -> list[Waiting]:
    """Return what is searched of a folder, sorted by name: no hidden files, no links to folders, no devices.

    Parameters
    ----------
    folder
        The folder.
    skipped
        A folder that is left out, with its links resolved.

    Raises
    ------
    OSError
        When it cannot be read.
    """
    with os.scandir(folder.name) as found:
        entries = sorted((entry for entry in found if not is_hidden(entry.name)), key=lambda entry: entry.name)
    if any(entry.name == RESULT for entry in entries):
        return []
    on_disc = folder.on_disc or any(is_dicomdir(entry.name) for entry in entries)
    listed = ((entry, entry.is_dir(follow_symlinks=False)) for entry in entries)
    return [
        Waiting(entry.path, is_folder, on_disc)
        for entry, is_folder in listed
        if (_is_entered(entry, skipped) if is_folder else _is_file(entry))
    ]


def is_dicomdir(name: str) -> bool:
    """Return whether a file is called as the index of a disc is, however the disc spells it."""
    return name.partition(";")[0].rstrip(".").casefold() == "dicomdir"


def is_hidden(name: str) -> bool:
    """Return whether a name, or a folder in it, begins with a dot."""
    return name.startswith(".") or "/." in name


def _is_entered(folder: "os.DirEntry[str]", skipped: Path | None) -> bool:
    """Return whether a folder is searched; a link to a folder may lead back up and go round for ever."""
    tag = getattr(folder.stat(follow_symlinks=False), "st_reparse_tag", None)
    is_junction = tag is not None and tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0)
    return not is_junction and (skipped is None or Path(folder.path).resolve() != skipped)


def _is_file(entry: "os.DirEntry[str]") -> bool:
    """Return whether an entry is a regular file, or a link to one."""
    try:
        return entry.is_file()
    except OSError:
        return not entry.is_symlink()  # of a link that goes round in circles there is nothing to report
