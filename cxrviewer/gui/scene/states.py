"""States: what the program is doing about the film on show; plain values, no Qt."""

from dataclasses import dataclass

from cxrviewer.gui.look.words import mark
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.inference.analysis import Analysis

#: What stands in the place of all that is withheld.
HIDDEN = mark("Read first: all that the model says of this film is hidden until your opinion is recorded.")


@dataclass(frozen=True, slots=True)
class NoFilm:
    """Nothing is open."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A film is being read; late where that takes so long that its place may not answer at all."""

    late: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """The file is not a film that can be shown; the text says why, of ``film`` or, with None, of a whole search."""

    text: str
    film: FilmEntry | None = None


@dataclass(frozen=True, slots=True)
class Analysing:
    """The film is on show and being scored: the stage's name and a fraction, 0 to 1."""

    stage: str = mark("Waiting")
    fraction: float = 0.0


@dataclass(frozen=True, slots=True)
class Stopped:
    """The reader cancelled the analysis."""


@dataclass(frozen=True, slots=True)
class NotAnalysed:
    """The film could not be scored; the text says why."""

    text: str


@dataclass(frozen=True)
class Analysed:
    """The film has an answer; it may be a refusal of the gate."""

    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Withheld:
    """The film is on show; whatever is said of it, or whether anything is, waits for the reader's own opinion."""


State = NoFilm | Opening | Refused | Analysing | Stopped | NotAnalysed | Analysed | Withheld
