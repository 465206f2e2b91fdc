"""Engine process: torch is loaded and films are scored in a process of their own, for which no window stands still."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any
from weakref import ref

from cxrviewer.errors import CancelledError, CxrViewerError
from cxrviewer.gui.work.other_process import OtherProcess, answer, attempted, receive, result
from cxrviewer.gui.work.preload import quiet_import
from cxrviewer.notify import Notification, notify, subscribe

if TYPE_CHECKING:  # this is loaded before the window's modules, so that torch is under way while they are
    from cxrviewer.explain.heatmap import Heatmap
    from cxrviewer.gui.work.jobs import AnalysingEngine
    from cxrviewer.imaging.film.radiograph import Radiograph
    from cxrviewer.inference.analysis import Analysis
    from cxrviewer.inference.bundle import Bundle
    from cxrviewer.inference.manner import Abilities, Manner
    from cxrviewer.inference.seen import Seen

_NICENESS = 8  # of what is done in advance: the first film is read before torch is loaded
_PROGRESS, _NOTICE, _FOUND = "progress", "notice", "found"  # what comes back: the last of them ends the answer

Progress = Callable[[str, float], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, eq=False, slots=True)
class _Make:
    """Wish for the engine of a bundle, in place of the one before."""

    bundle: "Bundle"
    device: str


@dataclass(frozen=True, eq=False, slots=True)
class _Ask:
    """Wish to call a method of the engine with a film; None is the one that was sent before.

    ``reports`` says whether the method also takes whom to tell of its progress, and whom to ask whether to stop.
    """

    method: str
    arguments: tuple[Any, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    reports: bool = True
    film: "Radiograph | None" = None


@dataclass(frozen=True, slots=True)
class _Stop:
    """Says that the answer is no longer wanted."""


class EngineProcess:
    """Keeps the engine of one bundle in one process. One thread at a time asks it.

    Where no process can be started, the engine is in this one.

    Parameters
    ----------
    device
        ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
    """

    def __init__(self, device: str = "auto") -> None:
        self._device = device
        self._other = OtherProcess("scores films", _serve)
        self._made: _Make | None = None  # what the engine over there is of
        self._film: ref[Radiograph] | None = None  # what was sent there last

    def expect(self) -> None:
        """Begin to load torch over there."""
        with self._other.lock, suppress(OSError, EOFError):
            self._start()

    def engine(self, bundle: "Bundle") -> "AnalysingEngine":
        """Return the engine of a bundle; raises as `cxrviewer.inference.engine.Engine`."""
        wish = _Make(bundle, self._device)
        with self._other.lock:
            try:
                self._start()
                return _EngineThere(self, wish, self._make(wish))
            except EOFError:
                raise self._ended() from None
            except OSError:  # no process can be started
                if self._other.closed:
                    raise CancelledError from None
        return engine_here(bundle, self._device)

    def ask(
        self,
        of: _Make,
        film: "Radiograph",
        wish: _Ask,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Any:
        """Return what the engine of a bundle answers to a wish about a film; raises what it raises."""
        with self._other.lock:
            try:
                self._start()
                if self._made is not of:
                    self._make(of)
                known = self._film is not None and self._film() is film
                self._film = None  # until it is certain that it arrived
                found = self._answer(replace(wish, film=None if known else _needed(film)), progress, cancelled)
                self._film = ref(film)
                return found
            except (EOFError, OSError):
                raise self._ended() from None

    def close(self) -> None:
        """End the process at once; whoever waits for an answer is told that it was cancelled."""
        self._other.close()

    def _start(self) -> None:
        if self._other.start():
            self._made = self._film = None

    def _make(self, wish: _Make) -> "Abilities":
        self._made = self._film = None
        abilities: Abilities = self._answer(wish)
        self._made = wish
        return abilities

    def _answer(self, wish: _Make | _Ask, progress: Progress | None = None, cancelled: Cancelled | None = None) -> Any:
        """Return what the process says to a wish; raises as `OtherProcess.heard`."""
        stopped = False

        def stop() -> None:
            nonlocal stopped
            if cancelled is not None and not stopped and cancelled():
                stopped = True
                self._other.tell(_Stop())

        self._other.tell(wish)
        try:
            kind, found = self._other.heard(stop)
            while kind != _FOUND:
                if kind == _NOTICE:
                    notify(found.level, found.text)
                elif progress is not None:
                    progress(*found)
                kind, found = self._other.heard(stop)
        except BaseException:  # what it says from here on would be taken for the answer to another wish
            self._other.end()
            raise
        return result(found, CxrViewerError)

    def _ended(self) -> CxrViewerError:
        from cxrviewer.gui.look.words import tr

        if self._other.closed:
            return CancelledError()
        return CxrViewerError(
            tr("The process that scores films ended."),
            tr("Memory may be short: close other programs and try again."),
        )


class _EngineThere:
    """The engine of a bundle, in another process. See `cxrviewer.inference.engine.Engine` for what its methods do."""

    def __init__(self, process: EngineProcess, of: _Make, abilities: "Abilities") -> None:
        self._process, self._of, self._abilities = process, of, abilities

    def analyse(
        self,
        radiograph: "Radiograph",
        methods: Sequence[str],
        target: str,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        override: bool = False,
    ) -> "Analysis":
        wish = _Ask("analyse", (tuple(methods), target), {"override": override})
        analysis: Analysis = self._process.ask(self._of, radiograph, wish, progress, cancelled)
        return analysis

    def seen(self, radiograph: "Radiograph") -> "Seen":
        seen: Seen = self._process.ask(self._of, radiograph, _Ask("seen", reports=False))
        return seen

    def abilities(self) -> "Abilities":
        return self._abilities

    def explain(
        self,
        radiograph: "Radiograph",
        target: str,
        manners: "Sequence[Manner]",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> "tuple[Heatmap, ...]":
        wish = _Ask("explain", (target, tuple(manners)))
        heatmaps: tuple[Heatmap, ...] = self._process.ask(self._of, radiograph, wish, progress, cancelled)
        return heatmaps

    def examine(
        self,
        radiograph: "Radiograph",
        analysis: "Analysis",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> "Analysis":
        wish = _Ask("examine", (analysis,))
        examined: Analysis = self._process.ask(self._of, radiograph, wish, progress, cancelled)
        return examined


class _Bench:
    """Over there: the engine, the film that it was asked about last, and who waits for it."""

    def __init__(self, connection: "Connection[Any, Any]") -> None:
        self._connection = connection
        self._engine: AnalysingEngine | None = None
        self._film: Radiograph | None = None
        self._stopped = False

    def serve(self) -> None:
        while True:
            wish = receive(self._connection)
            if not isinstance(wish, _Stop):  # one that came too late
                self._stopped = False
                answer(self._connection, _FOUND, self._found(wish))

    def tell(self, notification: Notification) -> None:
        answer(self._connection, _NOTICE, notification)

    def _found(self, wish: _Make | _Ask) -> Any:
        return attempted(lambda: self._make(wish) if isinstance(wish, _Make) else self._call(wish))

    def _make(self, wish: _Make) -> "Abilities":
        self._engine = None  # the memory of one at a time
        self._engine = engine_here(wish.bundle, wish.device)
        return self._engine.abilities()

    def _call(self, wish: _Ask) -> Any:
        self._film = wish.film or self._film
        reports = {"progress": self._progress, "cancelled": self._cancelled} if wish.reports else {}
        return getattr(self._engine, wish.method)(self._film, *wish.arguments, **wish.options, **reports)

    def _progress(self, stage: str, share: float) -> None:
        answer(self._connection, _PROGRESS, (stage, share))

    def _cancelled(self) -> bool:
        while self._connection.poll():  # nobody asks anything else before there is an answer
            self._stopped = isinstance(receive(self._connection), _Stop)
        return self._stopped


def engine_here(bundle: "Bundle", device: str) -> "AnalysingEngine":
    """Return the engine of a bundle in this process."""
    with quiet_import():
        from cxrviewer.inference.engine import Engine

    return Engine(bundle, device=device)


def _serve(connection: "Connection[Any, Any]") -> None:
    """Do what is wished, in the process that scores."""
    bench = _Bench(connection)
    subscribe(bench.tell)
    threading.Thread(target=_load_patiently, daemon=True).start()
    bench.serve()


def _load_patiently() -> None:
    """Load torch before the first wish comes, while the window and its film come first at the processor."""
    if sys.platform == "linux":  # where a thread may be patient and the others not
        with suppress(OSError):  # where all of the program is more patient than that
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
    with suppress(Exception), quiet_import():  # the first wish says what is wrong
        import cxrviewer.inference.engine  # noqa: F401


def _needed(film: "Radiograph") -> "Radiograph":
    """Return what an engine asks of a film: not whose it is, nor what was computed for the screen."""
    from cxrviewer.imaging.film.radiograph import Patient, Uids

    itself = None if film.film is None else _needed(film.film)
    return replace(film, patient=Patient(), uids=Uids(), overlays=(), notices=(), film=itself)
