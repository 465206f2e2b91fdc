"""Keeping: writes an object so that neither a kill nor a power cut takes it back once that is said."""

import os
from pathlib import Path

from cxrviewer.errors import OutputError
from cxrviewer.files import replacing


def keep(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path``, whole or not at all, for the user alone, and return when it is on the disk.

    Raises
    ------
    OutputError
        When it cannot be kept; nothing of it is left behind.
    """
    with replacing(path, mode=0o600) as temporary, temporary.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    try:
        _settle(path.parent)
    except OSError as error:
        raise OutputError("The folder cannot be written to.", "Choose another folder, or free space there.") from error


def _settle(folder: Path) -> None:
    """Have the disk keep the names in ``folder`` too; Windows does so by itself."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
