"""Where the bytes of a film come from: a regular file, or a member of a zip, and nothing else."""

import os
import stat
from pathlib import Path

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.files import archive


def read(path: Path, most: int) -> bytes:
    """Return the first ``most`` bytes of a file.

    Anything but a regular file is refused unopened: a pipe would wait for ever.

    Raises
    ------
    OSError, ValueError
        When it is not there or cannot be read.
    UnreadableFilmError
        When it is a folder or a device, or lies in a zip that cannot be read.
    """
    try:
        found = path.stat()
    except (OSError, ValueError):
        place = archive.inside(path)
        if place is None:
            raise
    else:
        return _read_regular(path, found, most)
    return archive.read(*place, most)


def _read_regular(path: Path, found: os.stat_result, most: int) -> bytes:
    if stat.S_ISDIR(found.st_mode):
        with os.scandir(path) as entries:
            sum(1 for _ in entries)  # a folder that cannot be read to its end says so itself
        raise UnreadableFilmError("This is a folder, not a film.", "Open it as a folder, or name a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFilmError("This is a pipe or a device, not a film.", "Save it to a file first.")
    with path.open("rb") as stream:
        return stream.read(min(found.st_size + 1, most))
