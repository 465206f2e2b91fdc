"""Presentation states: how somebody else set a film up for reading (PS3.3 A.33.1, PS3.4 N.2)."""

from dataclasses import dataclass, field
from pathlib import Path

from cxrviewer.imaging.annotations import Annotation
from cxrviewer.imaging.displayed_area import DisplayedArea
from cxrviewer.imaging.orientation import Turn
from cxrviewer.imaging.radiograph import Notice, Radiograph


@dataclass(frozen=True, eq=False, repr=False)
class PresentationState:
    """How a film is to be shown, and what is drawn on it. Immutable; its `repr` holds no patient data.

    A state concerns the reader's eyes alone: `Radiograph.presentation`, and with it every analysis, always is the
    film itself.

    Attributes
    ----------
    label, description
        Content Label (0070,0080) and Content Description (0070,0081).
    turn
        How the film is turned on show (C.10.6).
    notices
        What of the file cannot be shown here, or was damaged.
    """

    label: str = ""
    description: str = ""
    turn: Turn = field(default_factory=Turn)
    notices: tuple[Notice, ...] = ()

    def __repr__(self) -> str:
        """Return a text without any of the values."""
        return "PresentationState(hidden)"

    def applies_to(self, radiograph: Radiograph) -> bool:
        """Return whether the state was made for this film and frame."""
        raise NotImplementedError

    def apply(self, radiograph: Radiograph) -> Radiograph:
        """Return the film with the state's grey steps, shutter and overlays; its `film` is the one without.

        Raises
        ------
        RequestError
            When the state was made for another film.
        """
        raise NotImplementedError

    def displayed_area(self, radiograph: Radiograph) -> DisplayedArea | None:
        """Return the part of this film that is to be shown, None where the state does not say."""
        raise NotImplementedError

    def annotations(self, radiograph: Radiograph) -> tuple[Annotation, ...]:
        """Return what is to be drawn on this film, in the order of drawing, in points of the film as stored."""
        raise NotImplementedError


def open_presentation_state(path: str | Path) -> PresentationState:
    """Return the grayscale softcopy presentation state in a DICOM file.

    Raises
    ------
    UnreadableFilmError
        When the file cannot be read, is no presentation state, or is damaged. Its text names neither file nor patient.
    """
    raise NotImplementedError
