"""Lane: the jobs about one film on the screen, of which only the newest counts."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cxrviewer.gui.work.jobs import (
    AnalyseFilm,
    Cancelled,
    CheckHeatmaps,
    DrawThumbnail,
    ExpectFilm,
    ExplainFilm,
    Job,
    OpenFilm,
    PrepareFilm,
    Reply,
)
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.manner import Manner


class Lane(QObject):
    """Hands over one job after another; each takes the place of the one before, whose replies are then dropped.

    Parameters
    ----------
    number
        Returns a number that no other job has.
    hand
        Passes a job on to its worker.

    Attributes
    ----------
    replied
        One `Reply` to the newest job, in the window's thread.
    """

    replied = Signal(object)

    def __init__(self, number: Callable[[], int], hand: Callable[[Job], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number, self._hand = number, hand
        self._newest: Job | None = None

    @property
    def busy(self) -> bool:
        """Return whether a reply to the newest job is still awaited."""
        return self._newest is not None

    def open(self, path: Path, frame: int = 1) -> None:
        """Read a film."""
        self.give(OpenFilm(self._number(), path=path, frame=frame))

    def expect(self, path: Path, frame: int = 1) -> None:
        """Read a film ahead."""
        self.give(ExpectFilm(self._number(), path=path, frame=frame))

    def analyse(self, radiograph: Radiograph, *, override: bool = False) -> None:
        """Score a film, against the gate if the reader overrides it."""
        self.give(AnalyseFilm(self._number(), radiograph=radiograph, override=override))

    def explain(self, radiograph: Radiograph, target: str, manners: Sequence[Manner]) -> None:
        """Explain a class of a film that was scored."""
        self.give(ExplainFilm(self._number(), radiograph=radiograph, target=target, manners=tuple(manners)))

    def prepare(self, radiograph: Radiograph) -> None:
        """Prepare a film as for the network."""
        self.give(PrepareFilm(self._number(), radiograph=radiograph))

    def check(self, radiograph: Radiograph, analysis: Analysis) -> None:
        """Make the slow checks of an analysis' heatmaps."""
        self.give(CheckHeatmaps(self._number(), radiograph=radiograph, analysis=analysis))

    def draw(self, path: Path, side: int) -> None:
        """Make a small picture of a film."""
        self.give(DrawThumbnail(self._number(), path=path, side=side))

    def give(self, job: Job) -> None:
        """Hand over ``job`` in place of the one before."""
        self.cancel()
        self._newest = job
        self._hand(job)

    def cancel(self) -> None:
        """Stop the newest job; its reply will be `Cancelled`."""
        if self._newest is not None:
            self._newest.stop.set()

    def drop(self) -> None:
        """Stop the newest job and want no reply."""
        self.cancel()
        self._newest = None

    def take(self, reply: Reply) -> None:
        """Pass on a reply, unless it is another lane's or comes too late."""
        if self._newest is None or reply.number != self._newest.number:
            return
        stopped = self._newest.stop.is_set()
        if reply.is_last:
            self._newest = None
            if stopped:  # finished in the moment it was stopped: stopped is what the reader asked
                reply = Cancelled(reply.number)
        elif stopped:
            return
        self.replied.emit(reply)
