"""What a search came across: how many files, how many films, and what else, told once in one line."""

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar


class _Counted(Enum):
    """What is counted, in the words for one and for several."""

    def counted(self, number: int) -> str:
        """Return the number with its noun."""
        return f"{number:,} {self.value[number != 1]}"


Kind = TypeVar("Kind", bound=_Counted)


class LeftOut(_Counted):
    """What a search does not look into."""

    LINK = ("linked folder", "linked folders")
    DEVICE = ("pipe or device", "pipes or devices")
    RESULTS = ("folder of this program's results", "folders of this program's results")


class Content(_Counted):
    """What a file holds."""

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


@dataclass(slots=True)
class Tally:
    """Counts of one search.

    Attributes
    ----------
    looked_at
        Files read so far, films included.
    films
        Films among them.
    off_disc
        Files that a DICOMDIR lists and that are not there.
    gone
        Files that were there when their folder was listed, and not when their turn came.
    states
        Presentation states among them that are shown with their films.
    passed_over
        What the other files hold.
    left_out
        What was not looked into.
    """

    looked_at: int = 0
    films: int = 0
    off_disc: int = 0
    gone: int = 0
    states: int = 0
    passed_over: Counter[Content] = field(default_factory=Counter)
    left_out: Counter[LeftOut] = field(default_factory=Counter)

    @property
    def missing(self) -> int:
        """Return how many files should be there and are not: films may be among them."""
        return self.off_disc + self.gone

    def progress(self) -> str:
        """Return how far the search is."""
        return f"{self.looked_at:,} files looked at, {Content.FILM.counted(self.films)}"

    def remark(self) -> str:
        """Return what else was found and what is missing in one line; empty when there is nothing to tell."""
        parts = (self._offered(), self._passed_over(), self._left_out(), self._off_disc(), self._gone())
        return " ".join(part for part in parts if part)

    def _offered(self) -> str:
        if not self.states:
            return ""
        films = "its film" if self.states == 1 else "their films"
        return f"{Content.PRESENTATION.counted(self.states)} can be shown with {films}."

    def _passed_over(self) -> str:
        number = self.passed_over.total()
        if not number:
            return ""
        files = "file was" if number == 1 else "files were"
        return f"{number:,} other {files} passed over: {_listed(self.passed_over)}."

    def _left_out(self) -> str:
        return f"Not looked into: {_listed(self.left_out)}." if self.left_out.total() else ""

    def _off_disc(self) -> str:
        if not self.off_disc:
            return ""
        files = "file that a DICOMDIR lists is" if self.off_disc == 1 else "files that a DICOMDIR lists are"
        return f"{self.off_disc:,} {files} missing."

    def _gone(self) -> str:
        if not self.gone:
            return ""
        files = "file was gone when its" if self.gone == 1 else "files were gone when their"
        return f"{self.gone:,} {files} turn came: search again."


def _listed(counts: Counter[Kind]) -> str:
    """Return what was counted, the most frequent first and else in the order of its kinds."""
    kinds = (kind for kind in type(next(iter(counts))) if counts[kind])
    return ", ".join(kind.counted(counts[kind]) for kind in sorted(kinds, key=lambda kind: -counts[kind]))
