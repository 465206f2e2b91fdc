"""Reports: what leaves the window on paper or as PDF; all of it carries the notice, and names nobody."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cxrviewer.gui.look.file_dialogs import ask_new_file
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.work.errands import Errands
from cxrviewer.gui.work.privacy import Privacy
from cxrviewer.gui.work.session import Session
from cxrviewer.inference.bundle import Bundle
from cxrviewer.measure.calibration import measured_geometry
from cxrviewer.measure.ruler import Ruler
from cxrviewer.results.audit_trail.recorder import Recorder

if TYPE_CHECKING:  # they load what draws a PDF, and the window does not wait for that
    from cxrviewer.results.printed.page import Item

_WRITTEN = mark("{name} was written.")


class Reports(QObject):
    """Makes reports of the active film in a thread of its own.

    Parameters
    ----------
    session
        What is shown and answered.
    privacy
        Asks before a dialog that could name a patient.
    recorder
        What keeps the audit trail.
    window
        Over which dialogs stand.

    Attributes
    ----------
    told
        Level (``"info"``, ``"error"``) and one line for the reader.
    """

    told = Signal(str, str)

    def __init__(self, session: Session, privacy: Privacy, recorder: Recorder, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._privacy, self._recorder, self._window = session, privacy, recorder, window
        self._bundle: Bundle | None = None
        self._errands = Errands(self)
        self._errands.done.connect(self._take)
        self._errands.failed.connect(self._take_failure)
        session.model_loaded.connect(self._take_bundle)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        ask = self._privacy.asking
        return {
            "export_report": ask(
                partial(self._ask, tr("Report as PDF"), "report.pdf", self.write_report), self._window
            ),
            "print_report": self._print,
        }

    def follow(self, made: Mapping[str, QAction]) -> None:
        """Offer what there is something to pass on of."""
        for name in ("export_report", "print_report"):
            made[name].setEnabled(self._limits() is not None)

    def close(self) -> None:
        """Make no more."""
        self._errands.close()

    def write_report(self, file: str) -> None:
        """Write the report of the active film as a PDF."""
        make, film, recorder = self._page(), self._session.active.scene.radiograph, self._recorder
        if make is None or film is None:
            return

        def work() -> str:
            from cxrviewer.files import write_bytes
            from cxrviewer.results.printed.pdf import pdf

            write_bytes(Path(file), pdf(make()))
            recorder.exported("results", film)
            return Path(file).name

        self._errands.ask("write", work, writes=True)

    def _ask(self, title: str, name: str, write: Callable[[str], None]) -> None:
        ask_new_file(self._window, title, write, name=name, suffix=Path(name).suffix[1:])

    @Slot()
    def _print(self) -> None:
        make = self._page()
        if make is not None and not self._errands.awaits("print"):  # keys that are pressed twice mean one
            self._errands.ask("print", make)

    def _limits(self) -> tuple[str, ...] | None:
        """Return what the answering model cannot do: without it beside them, no numbers leave the window."""
        analysis, bundle = self._session.active.analysis, self._bundle
        known = analysis is not None and bundle is not None and bundle.sha256 == analysis.bundle.sha256
        return bundle.sentences if known and bundle is not None else None

    def _page(self) -> "Callable[[], list[Item]] | None":
        """Return what lays out the report of the active film; None while there is no answer."""
        scene, analysis = self._session.active.scene, self._session.active.analysis
        film, limits, items, now = scene.radiograph, self._limits(), scene.measurements.items, datetime.now(UTC)
        if film is None or analysis is None or limits is None:
            return None

        def make() -> "list[Item]":
            from cxrviewer.results.pictures import overlay
            from cxrviewer.results.printed.layout import Sheet, page

            ruler, grey = Ruler.of(measured_geometry(film.geometry, items)), film.render()
            told = [(one.name, one.reading(film, ruler).lines) for one in items if one.kind != "note"]
            measured = [f"{name}: {'; '.join(lines)}" for name, lines in told]
            overlays = [overlay(grey, heatmap) for heatmap in analysis.heatmaps]
            return page(Sheet(film, analysis, grey, overlays, limits, measured, now))

        return make

    @Slot(object)
    def _take_bundle(self, bundle: Bundle) -> None:
        self._bundle = bundle

    @Slot(str, object)
    def _take(self, name: str, result: Any) -> None:
        if name == "write":
            self.told.emit("info", tr(_WRITTEN, name=result))
        elif name == "print":
            from cxrviewer.gui.commands.print_preview import PrintPreview

            PrintPreview(result, self._window).open()

    @Slot(str, str)
    def _take_failure(self, _: str, text: str) -> None:
        self.told.emit("error", text)
