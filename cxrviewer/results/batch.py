"""Many films, one after another, in constant memory: what fails is reported and the rest goes on."""

import hashlib
import logging
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from cxrviewer.errors import CxrViewerError, OutputError
from cxrviewer.files import make_folder
from cxrviewer.imaging.opening import open_radiograph, read_file
from cxrviewer.imaging.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.bundle import Bundle
from cxrviewer.logs import place_of
from cxrviewer.results import table
from cxrviewer.results.film_folder import Request, folder_name, read_analysis, tidy, with_read_time, write_film

_LOCK_FILE = ".lock"
_LOG = logging.getLogger(__name__)

Analyse = Callable[[Radiograph], Analysis]


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
        Films that are read ahead at the same time.
    resume
        Whether films with a finished answer to the same request are left alone.
    """

    jobs: int = 1
    resume: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """A film that was read ahead, or the reason why not, or an earlier analysis that makes reading it needless."""

    path: Path
    radiograph: Radiograph | None = None
    milliseconds: float = 0.0
    error: str = ""
    earlier: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch: where its results go, which bundle answers, and what is asked.

    Attributes
    ----------
    out
        Folder of the results.
    bundle
        The bundle that ``analyse`` uses.
    analyse
        Gives the answer for one film; called from one thread.
    request
        What ``analyse`` was told to do.
    options
        How the batch runs.
    """

    out: Path
    bundle: Bundle
    analyse: Analyse
    request: Request
    options: BatchOptions = BatchOptions()

    def run(self, films: Iterable[Path]) -> Generator[Outcome, None, None]:
        """Analyse ``films`` and yield each outcome when its files are written; ``results.csv`` follows at the end.

        Raises
        ------
        OutputError
            When a result cannot be written, or another run writes there; the batch stops then.
        """
        make_folder(self.out)
        rows = table.Table(self.out / "results.csv", table.columns(self.bundle.classes))
        with _alone(self.out), rows:
            tidy(self.out)
            for read in self._read_ahead(films):
                outcome = self._outcome(read)
                rows.add(outcome.row)
                yield outcome

    def _outcome(self, read: _Read) -> Outcome:
        if read.earlier is not None:
            folder = folder_name(read.earlier["input"]["sha256"])
            return Outcome(read.path, table.row(str(read.path), read.earlier, folder))
        if read.radiograph is None:
            return self._failed(read.path, read.error)
        try:
            analysis = with_read_time(self.analyse(read.radiograph), read.milliseconds)
            folder = folder_name(analysis.input.sha256)
            content = write_film(self.out / folder, read.radiograph, analysis, self.bundle.limits, self.request)
        except OutputError:
            raise  # a full disk fails every film that follows
        except CxrViewerError as error:
            return self._failed(read.path, str(error))
        except Exception as error:  # noqa: BLE001 - one film that breaks the program must not stop the others
            return self._failed(read.path, _unexpected(error))
        return Outcome(read.path, table.row(str(read.path), content, folder))

    def _failed(self, path: Path, text: str) -> Outcome:
        return Outcome(path, table.error_row(str(path), text, self.bundle.sha256), text)

    def _read_ahead(self, films: Iterable[Path]) -> Iterator[_Read]:
        """Yield films in order while the next ones are read in other threads."""
        with ThreadPoolExecutor(self.options.jobs, thread_name_prefix="read") as pool:
            waiting: deque[Future[_Read]] = deque()
            for path in films:
                waiting.append(pool.submit(self._read, path))
                if len(waiting) > self.options.jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def _read(self, path: Path) -> _Read:
        earlier = self._earlier(path) if self.options.resume else None
        if earlier is not None:
            return _Read(path, earlier=earlier)
        start = time.perf_counter()
        try:
            radiograph = open_radiograph(path)
        except CxrViewerError as error:
            return _Read(path, error=str(error))
        except Exception as error:  # noqa: BLE001 - as above
            return _Read(path, error=_unexpected(error))
        return _Read(path, radiograph, (time.perf_counter() - start) * 1000.0)

    def _earlier(self, path: Path) -> dict[str, Any] | None:
        try:
            sha256 = hashlib.sha256(read_file(path)).hexdigest()
        except CxrViewerError:
            return None  # reading it again will say why
        return read_analysis(self.out / folder_name(sha256), self.bundle.sha256, self.request)


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Hold a lock on ``out`` while the block runs; the system lets it go when the process dies, however that comes."""
    lock = FileLock(out / _LOCK_FILE, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise OutputError(f"Another run writes to '{out}'.", "Wait for it, or choose another folder.") from None
    except OSError as error:
        raise OutputError(f"The folder '{out}' cannot be locked.", "Choose another folder.") from error
    try:
        yield
    finally:
        lock.release()


def _unexpected(error: Exception) -> str:
    """Return a line about a failure that nobody foresaw: its kind alone, since its text may quote a header."""
    _LOG.error("Unexpected %s at %s", type(error).__name__, place_of(error))
    return f"Something unexpected went wrong ({type(error).__name__}). Please report it, without the film."
