"""Training desk: starts, follows, pauses and removes trainings, which run in processes of their own."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from cxrviewer import paths, watch
from cxrviewer.errors import DataError
from cxrviewer.files import private_folder
from cxrviewer.gui.learning import trainings, trash
from cxrviewer.gui.learning.trainings import Order, Seen, Training
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.work import children
from cxrviewer.gui.work.children import Child
from cxrviewer.gui.work.errands import Errands
from cxrviewer.watch import State

_OFTEN_MS, _SELDOM_MS = 500, 2_000
_AUDIT_FILE = "audit.json"


class TrainingDesk(QObject):
    """Trainings and the audit before one. Files are touched in the thread of the errands alone.

    Parameters
    ----------
    errands
        Who touches files.

    Attributes
    ----------
    looked
        List of `Seen`, the newest training first.
    began
        The `Training` that was just started or resumed.
    refused
        One line: why a training was not started, paused or removed.
    audit_moved
        `State` of the audit under way.
    audited
        The report of an audit, as `audit.audit` returns it.
    audit_failed
        One line: why there is none.
    not_trashed
        Folders for which there is no trash.
    ended
        `Seen`: a training that this window began has just ended, one way or the other.
    """

    looked = Signal(object)
    began = Signal(object)
    refused = Signal(str)
    audit_moved = Signal(object)
    audited = Signal(object)
    audit_failed = Signal(str)
    not_trashed = Signal(object)
    ended = Signal(object)

    def __init__(self, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._children: dict[Path, Child] = {}  # by the training's folder: those begun by this window
        self._audit: Child | None = None
        self._audit_number = 0
        self._alive: set[Path] = set()
        self._watched = False
        self._timer = QTimer(self, interval=_SELDOM_MS)
        self._timer.timeout.connect(self._look)
        self._takers: dict[str, Callable[[Any], None]] = {
            "trainings": self._take_trainings,
            "begin training": self._take_begun,
            "begin audit": self._take_audit_begun,
            "audit": self._take_audit,
            "change training": self._take_change,
            "remove training": self._take_removed,
        }
        errands.done.connect(self._take)
        errands.failed.connect(self._take_failure)

    @property
    def at_work(self) -> int:
        """Return how many trainings that this window began are under way."""
        return len(self._alive & self._children.keys())

    def follow(self, on: bool) -> None:
        """Look often, while somebody watches, or only as long as something begun here is under way."""
        self._watched = on
        self._timer.setInterval(_OFTEN_MS if on else _SELDOM_MS)
        if on:
            self._timer.start()
            self._look()

    def start(self, order: Order) -> None:
        """Begin a new training, unless one is just about to begin: a button may be pressed twice."""
        if not self._errands.awaits("begin training"):
            self._errands.ask("begin training", lambda: _begun(trainings.record(order), resume=False), writes=True)

    def resume(self, training: Training) -> None:
        """Go on with a training, from its last checkpoint, unless it goes on already."""
        if training.folder not in self._alive and not self._errands.awaits("begin training"):
            self._errands.ask(
                "begin training", lambda: _begun(trainings.with_another_bundle(training), resume=True), writes=True
            )

    def pause(self, training: Training) -> None:
        """Ask a training to write a checkpoint and end."""
        self._errands.ask("change training", lambda: watch.ask_to_stop(training.watch_folder), writes=True)

    def pause_all(self) -> None:
        """Ask all trainings that this window began to end, at once: the window is about to close.

        Raises
        ------
        OutputError
            When one cannot be asked.
        """
        for folder in self._alive & self._children.keys():
            watch.ask_to_stop(self._children[folder].folder)

    def end_now(self, found: Seen) -> None:
        """End the process of a training without a checkpoint."""
        child, number = self._children.get(found.training.folder), found.state.process
        self._errands.ask("change training", child.kill if child else lambda: children.kill(number), writes=True)

    def remove(self, training: Training, *, with_run: bool) -> None:
        """Forget a training that does not run and, where asked, move its run to the trash."""
        places = (training.folder, training.run) if with_run else (training.folder,)
        self._errands.ask("remove training", lambda: trash.throw_away(places), writes=True)

    def delete(self, places: tuple[Path, ...]) -> None:
        """Delete for good what could not be moved to the trash."""
        self._errands.ask("change training", lambda: trash.delete(places), writes=True)

    def audit(self, data: str) -> None:
        """Look at the films of ``data``; an audit under way is dropped."""
        self.stop_audit()
        number = self._audit_number
        self._errands.ask("begin audit", lambda: (number, _audit_of(data)))

    def stop_audit(self) -> None:
        """Drop the audit under way."""
        self._audit_number += 1
        if self._audit is not None:
            self._drop(self._audit)
            self._audit = None

    def close(self) -> None:
        """Follow nothing more; trainings go on, an audit does not."""
        self._timer.stop()
        if self._audit is not None:
            _end_audit(self._audit)
        self._audit = None

    @Slot()
    def _look(self) -> None:
        """Look at the files, unless the look before has not been answered."""
        if not self._errands.awaits("trainings"):
            known = dict(self._children)
            self._errands.ask("trainings", lambda: [_seen(entry, known) for entry in trainings.trainings()])
        if self._audit is not None and not self._errands.awaits("audit"):
            number, child = self._audit_number, self._audit
            self._errands.ask("audit", lambda: (number, *_looked_at_audit(child)))

    @Slot(str, object)
    def _take(self, name: str, result: object) -> None:
        if name in self._takers:
            self._takers[name](result)

    @Slot(str, str)
    def _take_failure(self, name: str, text: str) -> None:
        if name in ("begin audit", "audit"):
            self.stop_audit()
            self.audit_failed.emit(text)
        elif name in self._takers:
            self.refused.emit(text)

    def _take_trainings(self, found: list[Seen]) -> None:
        alive = {entry.training.folder for entry in found if entry.is_alive}
        over, self._alive = (self._alive - alive) & self._children.keys(), alive
        self.looked.emit(found)
        for entry in found:
            if entry.training.folder in over:
                self.ended.emit(entry)
        if not self._watched and not self.at_work and self._audit is None:
            self._timer.stop()

    def _take_begun(self, begun: tuple[Training, Child]) -> None:
        training, child = begun
        self._children[training.folder] = child
        self._alive = self._alive | {training.folder}
        self._timer.start()
        self.began.emit(training)
        self._look()

    def _take_change(self, _: object) -> None:
        self._look()

    def _take_removed(self, left: tuple[Path, ...]) -> None:
        if left:
            self.not_trashed.emit(left)
        self._look()

    def _take_audit_begun(self, begun: tuple[int, Child]) -> None:
        number, child = begun
        if number != self._audit_number:
            self._drop(child)
            return
        self._audit = child
        self._timer.start()
        self.audit_moved.emit(State("starting"))

    def _take_audit(self, found: tuple[int, State, dict[str, Any] | None]) -> None:
        number, state, report = found
        if number != self._audit_number:
            return
        if state.is_alive:
            self.audit_moved.emit(state)
            return
        self.stop_audit()
        if report is not None:
            self.audited.emit(report)
        else:
            self.audit_failed.emit(state.error or tr("The look at the data ended before it was done. Try again."))

    def _drop(self, child: Child) -> None:
        self._errands.ask("drop audit", lambda: _end_audit(child))


def _begun(training: Training, *, resume: bool) -> tuple[Training, Child]:
    return training, Child(training.arguments(resume=resume), training.watch_folder)


def _seen(training: Training, known: dict[Path, Child]) -> Seen:
    child = known.get(training.folder)
    return trainings.seen(training, child.look() if child else None)


def _audit_of(data: str) -> Child:
    """Begin an audit in a folder that only the user can read: what it writes names paths and patients."""
    folder = private_folder(paths.cache(), paths.AUDITS)
    return Child(["audit", "--data", data, "--out", str(folder)], folder)


def _looked_at_audit(child: Child) -> tuple[State, dict[str, Any] | None]:
    state = child.look()
    if state.phase != "done":
        return state, None
    try:
        return state, json.loads((child.folder / _AUDIT_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError("What the look at the data found cannot be read.", "Try again.") from error


def _end_audit(child: Child) -> None:
    """End an audit and remove what it wrote."""
    child.kill()
    shutil.rmtree(child.folder, ignore_errors=True)
