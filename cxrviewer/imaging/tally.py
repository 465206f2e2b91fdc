"""What a search came across: how many files, how many films, and what else, told once in one line."""

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum


class Content(Enum):
    """What a file holds, in the words for one and for several."""

    FILM = ("film", "films")
    REPORT = ("structured report", "structured reports")
    PRESENTATION = ("presentation state", "presentation states")
    KEY_OBJECT = ("key object selection", "key object selections")
    DOCUMENT = ("encapsulated document", "encapsulated documents")
    OBJECT = ("other DICOM object", "other DICOM objects")
    PICTURE = ("picture beside a DICOMDIR", "pictures beside a DICOMDIR")
    DICOMDIR = ("DICOMDIR", "DICOMDIRs")
    ARCHIVE = ("zip inside a zip", "zips inside a zip")
    OTHER = ("text or unknown", "text or unknown")

    def counted(self, number: int) -> str:
        """Return the number with its noun."""
        return f"{number:,} {self.value[number != 1]}"


@dataclass(slots=True)
class Tally:
    """Counts of one search.

    Attributes
    ----------
    looked_at
        Files read so far, films included.
    films
        Films among them.
    missing
        Files that a DICOMDIR lists and that are not there.
    states
        Presentation states among them that are shown with their films.
    passed_over
        What the other files hold.
    """

    looked_at: int = 0
    films: int = 0
    missing: int = 0
    states: int = 0
    passed_over: Counter[Content] = field(default_factory=Counter)

    def progress(self) -> str:
        """Return how far the search is."""
        return f"{self.looked_at:,} files looked at, {Content.FILM.counted(self.films)}"

    def remark(self) -> str:
        """Return what else was found and what is missing in one line; empty when there is nothing to tell."""
        return " ".join(part for part in (self._offered(), self._passed_over(), self._missing()) if part)

    def _offered(self) -> str:
        if not self.states:
            return ""
        films = "its film" if self.states == 1 else "their films"
        return f"{Content.PRESENTATION.counted(self.states)} can be shown with {films}."

    def _passed_over(self) -> str:
        number = self.passed_over.total()
        if not number:
            return ""
        kinds = sorted((kind for kind in Content if self.passed_over[kind]), key=lambda kind: -self.passed_over[kind])
        named = ", ".join(kind.counted(self.passed_over[kind]) for kind in kinds)
        return f"{number:,} other {'file was' if number == 1 else 'files were'} passed over: {named}."

    def _missing(self) -> str:
        if not self.missing:
            return ""
        files = (
            "1 file that a DICOMDIR lists is"
            if self.missing == 1
            else f"{self.missing:,} files that a DICOMDIR lists are"
        )
        return f"{files} missing."
