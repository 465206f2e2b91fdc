"""Fetching: films of found studies into a folder, by C-GET, or by C-MOVE to a port of this side (PS3.4 section C.4).

C-GET brings them over the connection that asked, through any firewall. What a PACS without it needs is C-MOVE: it must
know this side's title and port.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from pydicom import uid
from pydicom.dataset import Dataset
from pynetdicom import evt, sop_class
from pynetdicom.association import Association

from cxrviewer.errors import CancelledError, CxrViewerError, RequestError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.results.pacs.found import FoundStudy
from cxrviewer.results.pacs.oversize import Oversize
from cxrviewer.results.pacs.partner import Context, Partner, left_when
from cxrviewer.results.pacs.query import retrieve_keys
from cxrviewer.results.pacs.receiving import Receiver
from cxrviewer.results.pacs.shelf import OUT_OF_RESOURCES, Shelf

_GET: str = sop_class.StudyRootQueryRetrieveInformationModelGet  # type: ignore[attr-defined]
_MOVE: str = sop_class.StudyRootQueryRetrieveInformationModelMove  # type: ignore[attr-defined]
#: Kinds of objects that series of films hold (PS3.4 table B.5-1).
_FILMS: tuple[str, ...] = tuple(
    getattr(sop_class, name)
    for name in (
        "ComputedRadiographyImageStorage",
        "DigitalXRayImageStorageForPresentation",
        "DigitalXRayImageStorageForProcessing",
        "SecondaryCaptureImageStorage",
        "MultiFrameGrayscaleByteSecondaryCaptureImageStorage",
        "MultiFrameGrayscaleWordSecondaryCaptureImageStorage",
    )
)
#: What this program decodes, each in a context of its own: a PACS then sends as it keeps, and need not decompress.
_SYNTAXES: tuple[str, ...] = (
    uid.ExplicitVRLittleEndian,
    uid.ImplicitVRLittleEndian,
    uid.ExplicitVRBigEndian,
    uid.DeflatedExplicitVRLittleEndian,
    uid.RLELossless,
    *uid.JPEGTransferSyntaxes,
    *uid.JPEGLSTransferSyntaxes,
    uid.JPEG2000Lossless,
    uid.JPEG2000,
    uid.HTJ2KLossless,
    uid.HTJ2KLosslessRPCL,
    uid.HTJ2K,
)
_SUCCESS, _PENDING, _SOME_FAILED, _NOWHERE = 0x0000, (0xFF00, 0xFF01), 0xB000, 0xA801
_SECONDS = 120.0  # between two answers: archives fetch from tape

Progress = Callable[[float, str], None]


@dataclass(slots=True)
class Fetched:
    """What came.

    Attributes
    ----------
    new
        Films that were not in the folder before.
    known
        How many were there already.
    failed
        How many the PACS could not hand over, or this side could not keep.
    """

    new: list[Path] = field(default_factory=list)
    known: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class MoveTo:
    """Where a PACS sends what it is asked to move: this side's port; the PACS knows it by this side's title."""

    port: int
    host: str = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Fetcher(Partner):
    """Takes films from one PACS.

    Attributes
    ----------
    move
        Where films are taken by C-MOVE when the PACS has no C-GET; None for no such port.
    """

    move: MoveTo | None = None

    def fetch(
        self,
        studies: Sequence[FoundStudy],
        folder: Path,
        progress: Progress = lambda share, text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Fetched:
        """Fetch the films of ``studies`` into ``folder``, each whole or not at all, for the user alone.

        Raises
        ------
        CancelledError
            When ``cancelled`` says so; films that have come stay.
        RequestError
            When the PACS has no C-GET, and there is no port for C-MOVE.
        CxrViewerError
            When it does not answer, or not to the end; films that have come stay.
        OutputError
            When the folder cannot be written to.
        """
        shelf = Shelf(folder)
        shelf.make()
        work = _Work(shelf, studies, progress, cancelled)
        with python_silence():
            link = self._getting(work)
            if link is not None:
                return work.run(link, partial(link.send_c_get, query_model=_GET))
            if self.move is None:
                raise RequestError("This PACS hands nothing over by C-GET.", "Name a port that it knows for C-MOVE.")
            return self._by_moving(work, self.move)

    def _getting(self, work: "_Work") -> Association | None:
        """Return a connection for C-GET, None where the PACS has none of it."""
        contexts: list[Context] = [(kind, syntax) for kind in _FILMS for syntax in _SYNTAXES]
        link = self.open(
            [(_GET, None), *contexts], _FILMS, [(evt.EVT_C_STORE, work.take), (evt.EVT_PDU_RECV, Oversize().heard)]
        )
        if any(one.abstract_syntax == _GET for one in link.accepted_contexts):
            return link
        link.release()
        return None

    def _by_moving(self, work: "_Work", to: MoveTo) -> Fetched:
        link = self.open([(_MOVE, None)])
        try:
            server = Receiver(work.shelf.folder, self.title, to.port, to.host, self.tls).start(work.heard)
        except CxrViewerError:
            link.abort()
            raise
        try:
            return work.run(link, partial(link.send_c_move, move_aet=self.title, query_model=_MOVE))
        finally:
            server.shutdown()


@dataclass(slots=True)
class _Work:
    """What is under way."""

    shelf: Shelf
    studies: Sequence[FoundStudy]
    progress: Progress
    cancelled: Callable[[], bool]
    done: Fetched = field(default_factory=Fetched)

    def run(self, link: Association, ask: Callable[[Dataset], Any]) -> Fetched:
        """Ask for one series after another, and return what came."""
        link.dimse_timeout = link.network_timeout = _SECONDS
        wanted = [retrieve_keys(study.uid, series.uid) for study in self.studies for series in study.series]
        try:
            with left_when(link, self.cancelled):
                for keys in wanted:
                    self._tell()
                    self._series(link, ask, keys)
        except BaseException:
            link.abort()
            raise
        link.release()
        return self.done

    def take(self, event: Any) -> int:
        """Keep what comes by C-GET; nothing more once it is cancelled."""
        if self.cancelled():
            event.assoc.abort()
            return OUT_OF_RESOURCES
        return self.shelf.take(event, self.heard)

    def heard(self, path: Path) -> None:
        """Count a film that is new here."""
        self.done.new.append(path)
        self._tell()

    def _tell(self) -> None:
        came, total = len(self.done.new) + self.done.known, sum(study.films for study in self.studies)
        self.progress(min(1.0, came / max(1, total)), f"{came} of {total} films")

    def _series(self, link: Association, ask: Callable[[Dataset], Any], keys: Dataset) -> None:
        before = len(self.done.new)
        status = self._last_answer(link, ask, keys)
        code, came = getattr(status, "Status", None), len(self.done.new) - before
        if code == _NOWHERE:
            raise RequestError("The PACS does not know where to send.", "It must know this side's title and port.")
        if code not in (_SUCCESS, _SOME_FAILED):
            raise CxrViewerError("The PACS did not hand over all of it.", "Fetch again: what came is kept.")
        handed = int(status.get("NumberOfCompletedSuboperations") or 0)
        self.done.known += max(0, handed - came)
        self.done.failed += int(status.get("NumberOfFailedSuboperations") or 0)

    def _last_answer(self, link: Association, ask: Callable[[Dataset], Any], keys: Dataset) -> Dataset:
        if self.cancelled():
            raise CancelledError
        if not link.is_established:
            raise CxrViewerError("The connection broke off.", "Fetch again: what came is kept.")
        last = Dataset()
        for status, _ in ask(keys):
            if self.cancelled():
                raise CancelledError
            last = status
        if self.cancelled():
            raise CancelledError
        return last
