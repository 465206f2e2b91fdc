"""What is known of a film before its pixels are read: where it lies, and its place in a study."""

from dataclasses import dataclass, field
from pathlib import Path

from cxrviewer.imaging.files.tally import Content


@dataclass(frozen=True, slots=True)
class Person:
    """Whose film it is, for grouping and for the screen; all empty when the file does not say."""

    id: str = field(default="", repr=False)
    issuer: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    birth_date: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Study:
    """One examination; dates and times as DICOM writes them, such as ``20260917`` and ``101500``."""

    person: Person = Person()
    uid: str = field(default="", repr=False)
    date: str = field(default="", repr=False)
    time: str = field(default="", repr=False)
    description: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a study."""

    study: Study = Study()
    uid: str = field(default="", repr=False)
    number: int = 0
    description: str = field(default="", repr=False)
    modality: str = field(default="", repr=False)  # nor are codes shown: a damaged file may hold a name in their place


@dataclass(frozen=True, slots=True)
class FilmEntry:
    """One file that can be opened as a film, or that refers to films; its `repr` names neither file nor patient.

    Attributes
    ----------
    path
        The file; it may lie in a zip.
    series
        Series, study and patient: films of one series share one object.
    number
        Instance Number (0020,0013), 0 when absent.
    view, laterality
        View Position, or in its place what View Code Sequence says, and (Image) Laterality as the file has them, in
        capitals; empty when absent.
    frames
        Number of frames.
    content
        What the file holds; anything but a film only where the file was named, or for a presentation state.
    refers_to
        SOP Instance UIDs of the films that a presentation state is for.
    acquired
        When the film was taken, as DICOM writes it (DT, PS3.5 section 6.2), such as ``20260917`` or ``20260917101500``;
        empty when the file does not say.
    instance
        SOP Instance UID: files that share it are copies of one film. Empty when absent.
    """

    path: Path = field(repr=False)
    series: Series = Series()
    number: int = 0
    view: str = field(default="", repr=False)
    laterality: str = field(default="", repr=False)
    frames: int = 1
    content: Content = Content.FILM
    refers_to: tuple[str, ...] = field(default=(), repr=False)
    acquired: str = field(default="", repr=False)
    instance: str = field(default="", repr=False)
