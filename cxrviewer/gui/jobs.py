"""Jobs: what the window asks of its worker and what it hears back; plain immutable values, no Qt."""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from cxrviewer.explain.heatmap import METHOD_NAMES
from cxrviewer.imaging.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.bundle import Bundle

METHODS = tuple(METHOD_NAMES)


class AnalysingEngine(Protocol):
    """What the worker needs of an engine."""

    def analyse(
        self,
        radiograph: Radiograph,
        methods: Sequence[str] = METHODS,
        target: str = "top",
        progress: Callable[[str, float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Analysis:
        """Return the answer for one film."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The rooms below, as functions that load them when they are called; tests put fakes here."""

    find_films: Callable[[Sequence[Path]], Iterable[Path]]
    open_film: Callable[[Path, int], Radiograph]
    load_bundle: Callable[[], Bundle]
    make_engine: Callable[[Bundle], AnalysingEngine]


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
    """Read one film."""

    path: Path = Path()
    frame: int = 1


@dataclass(frozen=True, slots=True)
class LoadModel(Job):
    """Read and check the bundle; its numbers and limits are shown before any film is scored."""


@dataclass(frozen=True, slots=True)
class AnalyseFilm(Job):
    """Score one film and explain one class, ``"top"`` for the most probable."""

    radiograph: Radiograph | None = None
    target: str = "top"


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
    """The films among the places named."""

    films: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class FilmOpened(Reply):
    """A film that can be shown."""

    radiograph: Radiograph


@dataclass(frozen=True, slots=True)
class ModelLoaded(Reply):
    """The checked bundle."""

    bundle: Bundle


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
    """The answer for a film."""

    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Failed(Reply):
    """A job that could not be done, in one line for the reader."""

    job: Job
    text: str


@dataclass(frozen=True, slots=True)
class Cancelled(Reply):
    """A job that was stopped on request."""
