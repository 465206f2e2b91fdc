"""References from one DICOM object to films, and to some of their frames (PS3.3 Table 10-3)."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from cxrviewer.imaging.film.radiograph import Radiograph

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, repr=False)
class Reference:
    """One film, and which of its frames; its `repr` does not tell which film.

    Attributes
    ----------
    instance
        Referenced SOP Instance UID (0008,1155).
    frames
        Referenced Frame Number (0008,1160), from 1; empty for all.
    """

    instance: str
    frames: tuple[int, ...] = ()

    def __repr__(self) -> str:
        """Return a text without any of the values."""
        return "Reference(hidden)"

    def covers(self, radiograph: Radiograph) -> bool:
        """Return whether this film and frame is meant."""
        same = bool(self.instance) and self.instance == radiograph.uids.instance
        return same and (not self.frames or radiograph.facts.frame in self.frames)


@dataclass(frozen=True, slots=True)
class Scoped(Generic[Value]):
    """A part of a presentation state, and which of the state's films it is for: all of them without references."""

    value: Value
    references: tuple[Reference, ...] = ()

    def covers(self, radiograph: Radiograph) -> bool:
        """Return whether the part is for this film and frame."""
        return not self.references or any(reference.covers(radiograph) for reference in self.references)
