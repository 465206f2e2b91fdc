"""Many films, a few at once, in constant memory: what fails is reported and the rest goes on."""

import hashlib
import logging
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from cxrviewer.errors import CxrViewerError, OutputError
from cxrviewer.files import locked, make_folder
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.opening import open_radiograph, read_file
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.bundle import Bundle
from cxrviewer.logs import place_of
from cxrviewer.results import table
from cxrviewer.results.joining import PLACE, join
from cxrviewer.results.share import ALONE, Share

_LOCK_FILE = ".lock"
_LOG = logging.getLogger(__name__)

Answer = TypeVar("Answer", bound=Analysis)
_Kept_contra = TypeVar("_Kept_contra", bound=Analysis, contravariant=True)


class Keeper(Protocol[_Kept_contra]):
    """What is kept of each film's answer, and where."""

    @property
    def table(self) -> str:
        """Return the file name of the table."""

    @property
    def column(self) -> str:
        """Return the name of the column that says where a film's result is."""

    def name(self, sha256: str) -> str:
        """Return what stands in that column for a film: from its content, since file names can name patients."""

    def tidy(self) -> None:
        """Remove what a run that was killed left unfinished."""

    def earlier(self, sha256: str) -> dict[str, Any] | None:
        """Return what was kept of a film's answer to the same request, None when there is none."""

    def keep(self, path: Path, radiograph: Radiograph, answer: _Kept_contra) -> dict[str, Any]:
        """Write a film's answer, whole or not at all, and return what was kept, as it stands in analysis.json.

        Parameters
        ----------
        path
            Where the film was read from.
        radiograph, answer
            The film, and what was said of it.

        Raises
        ------
        OutputError
            When a file cannot be written.
        """


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: its row of the table, and the failure in one line, empty when there was none."""

    path: Path
    row: dict[str, Any]
    error: str = ""


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How a batch runs.

    Attributes
    ----------
    jobs
        Films that are read and analysed at the same time, each in a thread of its own; what is kept of them is written
        in their order by the thread that runs the batch.
    resume
        Whether films with a finished answer to the same request are left alone.
    times
        Whether the table says how long each film took; without, the same films give the same bytes.
    """

    jobs: int = 2
    resume: bool = False
    times: bool = True


@dataclass(frozen=True, slots=True)
class _Answered(Generic[Answer]):
    """A film and the answer to it, or the reason why not, or an earlier answer that makes reading it needless."""

    place: int
    path: Path
    found: tuple[Radiograph, Answer] | None = None
    error: str = ""
    earlier: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Batch(Generic[Answer]):
    """One batch: where its results go, which bundle answers, and what is kept.

    Attributes
    ----------
    out
        Folder of the results.
    bundle
        The bundle that ``analyse`` uses.
    analyse
        Gives the answer for one film; called from as many threads at once as ``options`` say.
    keeper
        What is kept of each answer.
    options
        How the batch runs.
    share
        Which of the films are this process's.
    """

    out: Path
    bundle: Bundle
    analyse: Callable[[Radiograph], Answer]
    keeper: Keeper[Answer]
    options: BatchOptions = BatchOptions()
    share: Share = ALONE

    def run(self, films: Iterable[Path]) -> Generator[Outcome, None, None]:
        """Analyse ``films`` and yield each outcome when its files are written; the table follows at the end.

        Of several processes each yields what became of its own films, and the first one joins their rows.

        Raises
        ------
        OutputError
            When a result cannot be written, or another run writes there; the batch stops then.
        """
        make_folder(self.out)
        columns = table.columns(self.bundle.classes, self.keeper.column)
        several = self.share.world > 1
        target = self.share.part(self.table, self.share.rank) if several else self.table
        with _alone(self.out, self.share):
            parts = [self.share.part(self.table, rank) for rank in range(self.share.world)] if several else []
            if self.share.leads:
                self.keeper.tidy()
                for part in parts:  # of a run that was killed
                    part.unlink(missing_ok=True)
            self.share.wait()
            with table.Table(target, [PLACE, *columns] if several else columns) as rows:
                for answered in self._answered(self.share.own(films)):
                    outcome = self._outcome(answered)
                    rows.add(outcome.row | ({PLACE: answered.place} if several else {}))
                    yield outcome
            self.share.wait()
            if several and self.share.leads:
                join(parts, self.table, columns)
                self.share.tidy(self.out)

    @property
    def table(self) -> Path:
        """Return where the table goes."""
        return self.out / self.keeper.table

    def _outcome(self, answered: _Answered[Answer]) -> Outcome:
        if answered.earlier is not None:
            return self._kept(answered.path, answered.earlier)
        if answered.found is None:
            return self._failed(answered.path, answered.error)
        radiograph, answer = answered.found
        try:
            with self.share.turn(self.out, answer.input.sha256):
                content = self.keeper.keep(answered.path, radiograph, answer)
        except OutputError:
            raise  # a full disk fails every film that follows
        except CxrViewerError as error:
            return self._failed(answered.path, str(error))
        except Exception as error:  # noqa: BLE001 - one film that breaks the program must not stop the others
            return self._failed(answered.path, _unexpected(error))
        return self._kept(answered.path, content)

    def _kept(self, path: Path, content: dict[str, Any]) -> Outcome:
        name = self.keeper.name(content["input"]["sha256"])
        row = table.row(str(path), content) | {self.keeper.column: name}
        return Outcome(path, row if self.options.times else row | {"milliseconds": ""})

    def _failed(self, path: Path, text: str) -> Outcome:
        return Outcome(path, table.error_row(str(path), text, self.bundle.sha256), text)

    def _answered(self, films: Iterable[tuple[int, Path]]) -> Iterator[_Answered[Answer]]:
        """Yield films in order with their answers, while others find theirs to the next ones."""
        pool = ThreadPoolExecutor(self.options.jobs, thread_name_prefix="film")
        waiting: deque[Future[_Answered[Answer]]] = deque()
        try:
            for place, path in films:
                waiting.append(pool.submit(self._answer, place, path))
                if len(waiting) > self.options.jobs:  # one more than are worked on: nobody waits for the writer
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)

    def _answer(self, place: int, path: Path) -> _Answered[Answer]:
        earlier = self._earlier(path) if self.options.resume else None
        if earlier is not None:
            return _Answered(place, path, earlier=earlier)
        start = time.perf_counter()
        try:
            radiograph = open_radiograph(path)
            spent = (time.perf_counter() - start) * 1000.0
            return _Answered(place, path, (radiograph, with_read_time(self.analyse(radiograph), spent)))
        except CxrViewerError as error:
            return _Answered(place, path, error=str(error))
        except Exception as error:  # noqa: BLE001 - as above
            return _Answered(place, path, error=_unexpected(error))

    def _earlier(self, path: Path) -> dict[str, Any] | None:
        try:
            sha256 = hashlib.sha256(read_file(path)).hexdigest()
        except CxrViewerError:
            return None  # reading it again will say why
        return self.keeper.earlier(sha256)


def with_read_time(answer: Answer, milliseconds: float) -> Answer:
    """Return ``answer`` with the time that opening the film took, which the engine does not see."""
    total = answer.timing_ms.get("total", 0.0) + milliseconds
    times = {**answer.timing_ms, "read": round(milliseconds, 3), "total": round(total, 3)}
    return replace(answer, timing_ms=times)


def _alone(out: Path, share: Share = ALONE) -> AbstractContextManager[None]:
    """Return a lock on ``out`` for a block: one run at a time writes there."""
    taken = OutputError(f"Another run writes to '{out}'.", "Wait for it, or choose another folder.")
    unable = OutputError(f"The folder '{out}' cannot be locked.", "Choose another folder.")
    return locked(out / (_LOCK_FILE if share.leads else f"{_LOCK_FILE}-{share.rank}"), taken, unable)


def _unexpected(error: Exception) -> str:
    """Return a line about a failure that nobody foresaw: its kind alone, since its text may quote a header."""
    _LOG.error("Unexpected %s at %s", type(error).__name__, place_of(error))
    return f"Something unexpected went wrong ({type(error).__name__}). Please report it, without the film."
