"""Folders on a disk and in a zip: what is searched of them, in which order."""

import os
import re
import stat
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePath

from cxrviewer.imaging.files.tally import LeftOut

#: Beside the pictures that this program wrote for a film, in a folder named by the film's content.
RESULT = "analysis.json"

_RESULT_FOLDER = re.compile("[0-9a-f]{16}")


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


def listing(folder: Waiting, skipped: Path | None, left_out: Counter[LeftOut]) -> list[Waiting]:
    """Return what is searched of a folder, sorted by name: no hidden files, no links to folders, no devices.

    Of a folder with this program's results only the folders in it are searched.

    Parameters
    ----------
    folder
        The folder.
    skipped
        A folder that is left out, with its links resolved.
    left_out
        Counts what else is left out; hidden files are not counted, nor are links that lead nowhere.

    Raises
    ------
    OSError
        When it cannot be read.
    """
    with os.scandir(folder.name) as found:
        entries = sorted((entry for entry in found if not is_hidden(entry.name)), key=lambda entry: entry.name)
    on_disc = folder.on_disc or any(is_dicomdir(entry.name) for entry in entries)
    is_result = any(is_of_result(folder.name, entry.name) for entry in entries)
    judged = [_judged(entry, on_disc) for entry in entries]
    left_out.update(what for what in judged if isinstance(what, LeftOut))
    left_out.update([LeftOut.RESULTS] * is_result)
    return [
        what
        for what in judged
        if isinstance(what, Waiting) and (not _is_same(what.name, skipped) if what.is_folder else not is_result)
    ]


def is_dicomdir(name: str) -> bool:
    """Return whether a file is called as the index of a disc is, however the disc spells it."""
    return name.partition(";")[0].rstrip(".").casefold() == "dicomdir"


def is_hidden(name: str) -> bool:
    """Return whether a name, or a folder in it, begins with a dot."""
    return name.startswith(".") or "/." in name


def is_of_result(folder: str, name: str) -> bool:
    """Return whether a file shows that its folder is one that this program wrote for a film."""
    return name == RESULT and _RESULT_FOLDER.fullmatch(PurePath(folder).name) is not None


def is_link(entry: "os.DirEntry[str]") -> bool:
    """Return whether an entry is a link or a junction: either may lead back up and go round for ever.

    Raises
    ------
    OSError
        When that cannot be told.
    """
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", None) if os.name == "nt" else None
    return entry.is_symlink() or (tag is not None and tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0))


def is_dangling(path: Path) -> bool:
    """Return whether a path is a link that leads nowhere, or round in circles."""
    try:
        return path.is_symlink() and not path.exists()
    except OSError:
        return False


def _judged(entry: "os.DirEntry[str]", on_disc: bool) -> Waiting | LeftOut | None:
    """Return what becomes of an entry; what cannot be told is taken for a file, since to read that tells why."""
    try:
        if entry.is_dir():
            return LeftOut.LINK if is_link(entry) else Waiting(entry.path, is_folder=True, on_disc=on_disc)
        if not entry.is_file():
            entry.stat()  # of what is neither, a link that leads nowhere has none, nor has what is gone by now
            return LeftOut.DEVICE
    except OSError:
        if is_dangling(Path(entry.path)):
            return None
    return Waiting(entry.path, is_folder=False, on_disc=on_disc)


def _is_same(folder: str, other: Path | None) -> bool:
    try:
        return other is not None and Path(folder).resolve() == other
    except OSError:
        return False
