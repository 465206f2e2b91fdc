"""Recorded: lets a batch tell the audit trail of each film that it has answered and kept."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis
from cxrviewer.results.audit_trail.recorder import Recorder
from cxrviewer.results.audit_trail.records import Export
from cxrviewer.results.batch import Keeper

Answer = TypeVar("Answer", bound=Analysis)


@dataclass(frozen=True, slots=True)
class Recorded(Generic[Answer]):
    """A keeper whose films are recorded (`cxrviewer.results.batch.Keeper`).

    Attributes
    ----------
    keeper
        What keeps them.
    recorder
        What records them.
    kind
        What is written of each.
    """

    keeper: Keeper[Answer]
    recorder: Recorder
    kind: Export

    @property
    def table(self) -> str:
        """Return the file name of the table."""
        return self.keeper.table

    @property
    def column(self) -> str:
        """Return the name of the column that says where a film's result is."""
        return self.keeper.column

    def name(self, sha256: str) -> str:
        """Return what stands in that column for a film."""
        return self.keeper.name(sha256)

    def tidy(self) -> None:
        """Remove what a run that was killed left unfinished."""
        self.keeper.tidy()

    def earlier(self, sha256: str) -> dict[str, Any] | None:
        """Return what was kept of a film's answer to the same request; it is not recorded again."""
        return self.keeper.earlier(sha256)

    def keep(self, path: Path, radiograph: Radiograph, answer: Answer) -> dict[str, Any]:
        """Write a film's answer, and record that."""
        content = self.keeper.keep(path, radiograph, answer)
        self.recorder.analysed(radiograph, answer, self.kind)
        return content
