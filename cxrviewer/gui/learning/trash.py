"""Trash: what the user throws away goes where it can be had back from, if the system has such a place."""

import shutil
from pathlib import Path

from PySide6.QtCore import QFile

from cxrviewer.errors import OutputError


def throw_away(places: tuple[Path, ...]) -> tuple[Path, ...]:
    """Move files and folders to the system's trash and return those that could not be moved there."""
    return tuple(place for place in places if place.exists() and not _to_trash(place))


def delete(places: tuple[Path, ...]) -> None:
    """Delete folders for good.

    Raises
    ------
    OutputError
        When one cannot be deleted.
    """
    try:
        for place in places:
            shutil.rmtree(place)
    except OSError as error:
        raise OutputError("The folder could not be deleted.", "Close what uses it, or delete it by hand.") from error


def _to_trash(place: Path) -> bool:
    moved = QFile.moveToTrash(str(place))
    return bool(moved[0] if isinstance(moved, tuple) else moved)
