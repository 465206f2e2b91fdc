"""Worker: does the long work in one thread of its own, so that nothing blocks the window."""

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.errors import CancelledError, CxrViewerError
from cxrviewer.explain.colour import colourise
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.gui.look.words import tr, unexpected
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.work import film_reader, jobs
from cxrviewer.gui.work.engine_process import EngineProcess, engine_here
from cxrviewer.gui.work.film_reader import FilmReader, draw_film, look_at_every_pixel, open_film
from cxrviewer.gui.work.jobs import AnalysingEngine, Job, Reply, Tools
from cxrviewer.gui.work.search import search
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.studies.discovery import Progress, Survey
from cxrviewer.inference.bundle import Bundle
from cxrviewer.results.audit_trail.recorder import Recorder

if TYPE_CHECKING:
    from cxrviewer.imaging.film.presentation_state import PresentationState

_LOG = logging.getLogger(__name__)


def default_tools(
    recorder: Recorder | None = None,
    *,
    bundle: str | None = None,
    device: str = "auto",
    reader: FilmReader | None = None,
    scorer: EngineProcess | None = None,
) -> Tools:
    """Return the real rooms below; each is imported when first used, in the worker's thread.

    Parameters
    ----------
    recorder
        What keeps the audit trail; None for none.
    bundle
        Folder of the model bundle, None or empty for the one that came with the program.
    device
        Where the engine is where ``scorer`` is None: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
    reader
        What reads the films that are opened, another one those that are drawn small; None to read them in the worker's
        threads.
    scorer
        What scores films; None to score them in the worker's thread.
    """

    def load_bundle(folder: Path | None) -> Bundle:
        from cxrviewer.inference import bundle as bundles

        if scorer is not None:
            scorer.expect()  # torch takes longer than the bundle
        return bundles.load_bundle(folder or bundle or None)

    def make_engine(checked: Bundle) -> AnalysingEngine:
        return engine_here(checked, device) if scorer is None else scorer.engine(checked)

    tools = Tools(_find_films, open_film, _open_state, load_bundle, make_engine, draw_film, recorder or Recorder())
    elsewhere: list[FilmReader | EngineProcess] = [] if scorer is None else [scorer]
    if reader is not None:
        small = FilmReader(in_background=True)  # so that no film waits for the small picture of another
        tools = replace(
            tools,
            find_films=partial(_find_films, known=reader.entry),
            open_film=reader.open,
            draw_film=small.draw,
            expect_film=reader.expect,
        )
        elsewhere += [reader, small]

    def close() -> None:
        for process in elsewhere:
            process.close()

    return replace(tools, close=close)


def _find_films(
    places: Sequence[Path],
    progress: Progress,
    cancelled: Callable[[], bool],
    known: Callable[[Path, Callable[[], bool]], FilmEntry | None] | None = None,
) -> Survey:
    """Return a search; ``known`` gives the entry of a named film that is being read, unless it is cancelled."""
    import cv2  # noqa: F401 - what draws the first film, while that is still being read

    entry = None if known is None else lambda path: known(path, cancelled)
    return Survey(places, with_states=True, progress=progress, cancelled=cancelled, known=entry)


def _open_state(path: Path) -> "PresentationState":
    from cxrviewer.imaging.dicom import presentation_state as dicom_presentation_state

    return dicom_presentation_state.open_presentation_state(path)


def _look_at(heatmaps: Iterable[Heatmap]) -> None:
    """Make scale and colours here, and load what draws lines, so that no paint has to."""
    import contourpy  # noqa: F401

    for heatmap in heatmaps:
        colourise(heatmap.values[:1], heatmap.scale, signed=heatmap.signed)


class Worker(QObject):
    """Takes jobs one after another and answers each with one last reply.

    Parameters
    ----------
    tools
        The rooms below.
    """

    replied = Signal(object)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._bundle: Bundle | None = None
        self._engine: AnalysingEngine | None = None
        self._ways: dict[type[Job], Callable[[Any], Reply]] = {
            jobs.FindFilms: self._find,
            jobs.OpenFilm: self._open,
            jobs.ExpectFilm: self._expect,
            jobs.DrawThumbnail: self._draw,
            jobs.PresentFilm: self._present,
            jobs.LoadModel: self._load,
            jobs.AnalyseFilm: self._score,
            jobs.ExplainFilm: self._explain,
            jobs.CheckHeatmaps: self._check,
            jobs.PrepareFilm: self._prepare,
        }

    @Slot(object)
    def do(self, job: Job) -> None:
        """Do one job; every failure becomes a reply."""
        if job.stop.is_set() and not isinstance(job, jobs.FindFilms):  # a search ends with what it has found
            self.replied.emit(jobs.Cancelled(job.number))
            return
        try:
            reply = self._answer(job)
        except CancelledError:
            reply = jobs.Cancelled(job.number)
        except CxrViewerError as error:
            if isinstance(job, jobs.EngineJob):
                self._engine = None  # its process may have ended: the next film gets another one
            reply = jobs.Failed(job.number, job, str(error))
        except Exception as error:  # noqa: BLE001 - the edge that reports to the reader
            kind = type(error).__name__
            _LOG.error("Unexpected %s in %s", kind, type(job).__name__)
            reply = jobs.Failed(job.number, job, unexpected(kind))
        self.replied.emit(reply)
        self._record(job, reply)

    def _record(self, job: Job, reply: Reply) -> None:
        """Let the audit trail know; nobody waits for its disk."""
        recorder = self._tools.recorder
        if isinstance(reply, jobs.FilmOpened):
            recorder.opened(reply.radiograph)
        elif isinstance(reply, jobs.FilmAnalysed) and isinstance(job, jobs.AnalyseFilm):
            if job.override:
                codes = [reason.code for reason in reply.analysis.gate.reasons if reason.blocks]
                recorder.overridden(job.radiograph, reply.analysis.bundle.sha256, codes)
            recorder.analysed(job.radiograph, reply.analysis)
        elif isinstance(reply, jobs.ModelLoaded) and reply.replaces:
            recorder.bundle_changed(reply.before, reply.bundle.sha256)

    def _answer(self, job: Job) -> Reply:
        return self._ways[type(job)](job)

    def _find(self, job: jobs.FindFilms) -> Reply:
        return search(job, self._tools, self.replied.emit)

    def _open(self, job: jobs.OpenFilm) -> Reply:
        import cv2  # noqa: F401 - the canvas needs it to draw the film, and must not wait for it

        begun = time.monotonic()

        def given_up() -> bool:
            return job.stop.is_set() or (job.awaited.is_set() and film_reader.is_late(begun))

        try:
            return jobs.FilmOpened(job.number, self._tools.open_film(job.path, job.frame, given_up))
        except CancelledError:
            if job.stop.is_set():
                raise
            raise film_reader.made_way() from None

    def _expect(self, job: jobs.ExpectFilm) -> Reply:
        self._tools.expect_film(job.path, job.frame)
        return jobs.FilmExpected(job.number)

    def _draw(self, job: jobs.DrawThumbnail) -> Reply:
        return jobs.ThumbnailDrawn(job.number, self._tools.draw_film(job.path, job.side))

    def _present(self, job: jobs.PresentFilm) -> Reply:
        shown = ShownFilm.presented(job.radiograph, job.state)
        look_at_every_pixel(shown.radiograph)
        return jobs.FilmPresented(job.number, job.radiograph, shown)

    def _load(self, job: jobs.LoadModel) -> Reply:
        """Load a bundle; one that cannot be used leaves the one in use where it is."""
        if job.folder is None:
            return jobs.ModelLoaded(job.number, self._checked_bundle())
        before = self._bundle.sha256 if self._bundle is not None else ""
        self._bundle, self._engine = self._tools.load_bundle(job.folder), None
        return jobs.ModelLoaded(job.number, self._bundle, replaces=True, before=before)

    def _checked_bundle(self) -> Bundle:
        if self._bundle is None:
            self._bundle = self._tools.load_bundle(None)
        return self._bundle

    def _score(self, job: jobs.AnalyseFilm) -> Reply:
        progress = self._progress_of(job)
        engine = self._ready_engine(job, progress)
        analysis = engine.analyse(job.radiograph, jobs.METHODS, "top", progress, job.stop.is_set, override=job.override)
        _look_at(analysis.heatmaps)
        if analysis.lungs is not None and analysis.lungs.reliable:
            _ = analysis.lungs.outlines
        return jobs.FilmAnalysed(job.number, analysis, engine.abilities())

    def _explain(self, job: jobs.ExplainFilm) -> Reply:
        progress = self._progress_of(job)
        engine = self._ready_engine(job, progress)
        heatmaps = engine.explain(job.radiograph, job.target, job.manners, progress, job.stop.is_set)
        _look_at(heatmaps)
        return jobs.FilmExplained(job.number, heatmaps)

    def _check(self, job: jobs.CheckHeatmaps) -> Reply:
        progress = self._progress_of(job)
        engine = self._ready_engine(job, progress)
        checked = engine.examine(job.radiograph, job.analysis, progress, job.stop.is_set)
        _look_at(checked.heatmaps)
        return jobs.FilmExplained(job.number, checked.heatmaps)

    def _prepare(self, job: jobs.PrepareFilm) -> Reply:
        engine = self._ready_engine(job, self._progress_of(job))
        return jobs.FilmPrepared(job.number, job.radiograph, engine.seen(job.radiograph))

    def _ready_engine(self, job: Job, progress: Callable[[str, float], None]) -> AnalysingEngine:
        """Return the engine, made when it is first needed."""
        if self._engine is None:
            progress(tr("Loading the model"), 0.0)
            self._engine = self._tools.make_engine(self._checked_bundle())
        if job.stop.is_set():
            raise CancelledError
        return self._engine

    def _progress_of(self, job: Job) -> Callable[[str, float], None]:
        def progress(stage: str, fraction: float) -> None:
            self.replied.emit(jobs.Progressed(job.number, stage, fraction))

        return progress
