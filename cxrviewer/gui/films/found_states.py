"""Found states: which presentation states were found for which films, each read once; plain values, no Qt."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.film.radiograph import Radiograph

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.film.presentation_state import PresentationState


class FoundStates:
    """The presentation states of all searches, so that one may be opened after its film."""

    def __init__(self) -> None:
        self._files: dict[str, list[Path]] = {}  # by the SOP Instance UID of the films they are for
        self._read: dict[Path, PresentationState | None] = {}

    def add(self, entries: Iterable[FilmEntry]) -> None:
        """Remember presentation states that were found."""
        for entry in entries:
            for instance in entry.refers_to:
                files = self._files.setdefault(instance, [])
                if entry.path not in files:
                    files.append(entry.path)

    def unread(self, film: Radiograph) -> list[Path]:
        """Return the files for ``film`` that nobody has been asked to read; they count as asked for from now on."""
        files = [path for path in self._files.get(film.uids.instance, []) if path not in self._read]
        self._read.update(dict.fromkeys(files))
        return files

    def take(self, states: "Iterable[tuple[Path, PresentationState]]") -> None:
        """Keep what was read."""
        self._read.update(states)

    def of(self, film: Radiograph) -> "tuple[PresentationState, ...]":
        """Return what was read for ``film`` and its frame."""
        read = (self._read.get(path) for path in self._files.get(film.uids.instance, []))
        return tuple(state for state in read if state is not None and state.applies_to(film))
