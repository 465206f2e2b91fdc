"""Recent: the places that were opened last, in a file for their user alone; kept only where settings say so."""

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from cxrviewer import paths
from cxrviewer.errors import OutputError
from cxrviewer.files import PRIVATE, make_folder, replacing

_MOST_BYTES = 262_144


def load(most: int) -> list[Path]:
    """Return up to ``most`` places, the newest first; what cannot be read counts as none."""
    try:
        with paths.recent_file().open("rb") as stream:
            names = json.loads(stream.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return []
    return [Path(name) for name in names if name and "\0" not in name][:most]


def add(places: Iterable[Path], most: int) -> list[Path]:
    """Put ``places`` before those that are known, and return up to ``most``; 0 forgets all.

    Raises
    ------
    OutputError
        When they cannot be written.
    """
    if most < 1:
        clear()
        return []
    made = [Path(os.path.abspath(place)) for place in places]  # noqa: PTH100 - links stay what they are
    kept = list(dict.fromkeys([*made, *load(most)]))[:most]
    _write(kept)
    return kept


def clear() -> None:
    """Forget all places.

    Raises
    ------
    OutputError
        When the file that holds them cannot be deleted.
    """
    try:
        paths.recent_file().unlink(missing_ok=True)
    except OSError as error:
        raise OutputError("The list of recent films cannot be deleted.", "Check permissions.") from error


def there(places: Sequence[Path]) -> tuple[Path, ...]:
    """Return those of ``places`` that exist; may take long where a network drive went away."""
    return tuple(place for place in places if os.path.lexists(place))


def _write(places: Sequence[Path]) -> None:
    file = paths.recent_file()
    make_folder(file.parent, PRIVATE)
    with replacing(file, mode=0o600) as draft:
        draft.write_bytes(json.dumps([str(place) for place in places]).encode())
