"""Jobs: what the window asks of its worker and what it hears back; plain immutable values, no Qt."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.heatmap import METHOD_NAMES, Heatmap
from cxrviewer.gui.films.catalogue import Catalogue
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.files.tally import Tally
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.studies.discovery import Progress
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.manner import Abilities, Manner
from cxrviewer.inference.seen import Seen
from cxrviewer.results.audit_trail.recorder import Recorder

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.film.presentation_state import PresentationState

METHODS = tuple(METHOD_NAMES)


class AnalysingEngine(Protocol):
    """What the worker needs of an engine."""

    def analyse(
        self,
        radiograph: Radiograph,
        methods: Sequence[str],
        target: str,
        progress: Callable[[str, float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        override: bool = False,
    ) -> Analysis:
        """Return the answer for one film."""

    def seen(self, radiograph: Radiograph) -> Seen:
        """Return what its network is given of a film."""

    def abilities(self) -> Abilities:
        """Return by what means its network can be explained."""

    def explain(
        self,
        radiograph: Radiograph,
        target: str,
        manners: Sequence[Manner],
        progress: Callable[[str, float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[Heatmap, ...]:
        """Return heatmaps of one class in any manner."""

    def examine(
        self,
        radiograph: Radiograph,
        analysis: Analysis,
        progress: Callable[[str, float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Analysis:
        """Return the answer with the slow checks of its heatmaps."""


class Search(Protocol):
    """What the worker needs of a `Survey`."""

    tally: Tally
    presentation_states: list[FilmEntry]

    def __iter__(self) -> Iterator[FilmEntry]:
        """Yield the films."""


def _nothing(*_: object) -> None:
    """Expect nothing, close nothing."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The rooms below, as functions that load them when they are called; tests put fakes here.

    ``load_bundle`` takes the folder of a bundle, None for the one that is configured; ``draw_film`` a file and the
    longer side of its small picture in pixels; ``open_film`` looks at every pixel, so that no paint has to, and
    asks now and then whether nobody waits for the film any more;
    ``recorder`` keeps the audit trail, or none; ``close`` ends what works elsewhere, when the window is closed;
    ``expect_film`` has a film and its frame read ahead, which holds up another film but for a moment.
    """

    find_films: Callable[[Sequence[Path], Progress, Callable[[], bool]], Search]
    open_film: Callable[[Path, int, Callable[[], bool]], Radiograph]
    open_state: "Callable[[Path], PresentationState]"
    load_bundle: Callable[[Path | None], Bundle]
    make_engine: Callable[[Bundle], AnalysingEngine]
    draw_film: Callable[[Path, int], NDArray[np.uint8]]
    recorder: Recorder = field(default_factory=Recorder)
    close: Callable[[], None] = _nothing
    expect_film: Callable[[Path, int], None] = _nothing


@dataclass(frozen=True, slots=True)
class Job:
    """One request. A reply to a job whose ``number`` is not the newest is dropped.

    Attributes
    ----------
    number
        Counts up.
    stop
        Set by the window when the answer is no longer wanted.
    """

    number: int
    stop: threading.Event = field(default_factory=threading.Event, compare=False)


@dataclass(frozen=True, slots=True)
class FindFilms(Job):
    """Look for films among files and folders."""

    places: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenFilm(Job):
    """Read one film.

    Attributes
    ----------
    path, frame
        Its file, and the number of the frame.
    awaited
        Set by the window when another film waits for this one: a film that takes long makes way.
    """

    path: Path = Path()
    frame: int = 1
    awaited: threading.Event = field(default_factory=threading.Event, compare=False)


@dataclass(frozen=True, slots=True)
class ExpectFilm(Job):
    """Begin to read the film that is likely to be asked for next."""

    path: Path = Path()
    frame: int = 1


@dataclass(frozen=True, slots=True)
class DrawThumbnail(Job):
    """Read one film, its first frame, and make a small picture of it.

    Attributes
    ----------
    path
        Its file.
    side
        Pixels of the longer side.
    """

    path: Path = Path()
    side: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentFilm(Job):
    """Set up a film as a presentation state asks."""

    radiograph: Radiograph
    state: "PresentationState"


@dataclass(frozen=True, slots=True)
class LoadModel(Job):
    """Read and check a bundle; its numbers and limits are shown before any film is scored by it.

    Attributes
    ----------
    folder
        Of a bundle that takes the place of the one in use; None for the one that is configured.
    """

    folder: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalyseFilm(Job):
    """Score one film and explain its most probable class.

    Attributes
    ----------
    radiograph
        The film.
    override
        Whether the reader, who has seen why the gate refuses this very film, wants it scored all the same.
    """

    radiograph: Radiograph
    override: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainFilm(Job):
    """Explain a class of a film that was scored.

    Attributes
    ----------
    radiograph, target
        The film, and the label of the class.
    manners
        How each heatmap is made.
    """

    radiograph: Radiograph
    target: str
    manners: tuple[Manner, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareFilm(Job):
    """Prepare a film as for the network, to be looked at."""

    radiograph: Radiograph


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckHeatmaps(Job):
    """Make the slow checks of an analysis' heatmaps."""

    radiograph: Radiograph
    analysis: Analysis


#: What the engine answers.
EngineJob = AnalyseFilm | ExplainFilm | CheckHeatmaps | PrepareFilm


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer to the job of the same number."""

    number: int

    @property
    def is_last(self) -> bool:
        """Return whether no other reply to the same job follows."""
        return True


@dataclass(frozen=True, slots=True)
class FilmsFound(Reply):
    """How far a search is.

    Attributes
    ----------
    catalogue
        All films found so far; None where that is not worth the while yet.
    states
        The presentation states found since the last such reply.
    progress
        How far it is, in one line.
    """

    catalogue: Catalogue | None
    states: tuple[FilmEntry, ...]
    progress: str

    @property
    def is_last(self) -> bool:
        """Return False: `SearchEnded` follows."""
        return False


@dataclass(frozen=True, slots=True)
class SearchLate(Reply):
    """A search that has had nothing to tell for long: a place that it looks into may not answer."""

    @property
    def is_last(self) -> bool:
        """Return False: `SearchEnded` follows."""
        return False


@dataclass(frozen=True, slots=True)
class SearchEnded(Reply):
    """All films of a search in their order, and what else there is to say of it.

    Attributes
    ----------
    catalogue
        The films.
    remark
        What else was there, in one line; empty when nothing was.
    states
        How many presentation states were found.
    stopped
        Whether the reader stopped it.
    """

    catalogue: Catalogue
    remark: str
    states: int
    stopped: bool


@dataclass(frozen=True, slots=True)
class ThumbnailDrawn(Reply):
    """A small picture of a film, 8-bit grey, shape ``(rows, columns)``."""

    grey: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class FilmOpened(Reply):
    """A film that can be shown."""

    radiograph: Radiograph


@dataclass(frozen=True, slots=True)
class FilmExpected(Reply):
    """A film that is being read ahead."""


@dataclass(frozen=True, slots=True)
class FilmPresented(Reply):
    """A film as a presentation state asks for it to be shown."""

    film: Radiograph
    shown: ShownFilm


@dataclass(frozen=True, slots=True)
class ModelLoaded(Reply):
    """The checked bundle, whether it takes the place of another, and the SHA-256 of that one's weights if known."""

    bundle: Bundle
    replaces: bool = False
    before: str = ""


@dataclass(frozen=True, slots=True)
class Progressed(Reply):
    """How far a job is: the stage's name and a fraction, 0 to 1."""

    stage: str
    fraction: float

    @property
    def is_last(self) -> bool:
        """Return False: the job goes on."""
        return False


@dataclass(frozen=True, slots=True)
class FilmAnalysed(Reply):
    """The answer for a film, and by what means its classes can be explained."""

    analysis: Analysis
    abilities: Abilities = Abilities()  # noqa: RUF009 - immutable


@dataclass(frozen=True, slots=True)
class FilmPrepared(Reply):
    """A film, and what the network is given of it."""

    radiograph: Radiograph
    seen: Seen


@dataclass(frozen=True, slots=True)
class FilmExplained(Reply):
    """Heatmaps that were asked for, or that were checked."""

    heatmaps: tuple[Heatmap, ...]


@dataclass(frozen=True, slots=True)
class Failed(Reply):
    """A job that could not be done, in one line for the reader."""

    job: Job
    text: str


@dataclass(frozen=True, slots=True)
class Cancelled(Reply):
    """A job that was stopped on request."""
