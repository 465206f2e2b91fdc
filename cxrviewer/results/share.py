"""Share: one process's part of a batch that several run together on one folder, on one machine or many."""

import contextlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cxrviewer.errors import OutputError
from cxrviewer.files import locked

#: Hidden: no search for films enters it.
_TURNS = ".turns"


def _nobody() -> None:
    """Wait for nobody."""


@dataclass(frozen=True, slots=True)
class Share:
    """Every ``world``-th film from the ``rank``-th on is this process's.

    Attributes
    ----------
    rank, world
        Which process this is, from 0, and how many there are.
    wait
        Returns once all processes have called it.
    """

    rank: int = 0
    world: int = 1
    wait: Callable[[], None] = _nobody

    @property
    def leads(self) -> bool:
        """Return whether this process tidies up and writes what there is one of."""
        return self.rank == 0

    def own(self, films: Iterable[Path]) -> Iterator[tuple[int, Path]]:
        """Yield this process's films with their places among all."""
        return islice(enumerate(films), self.rank, None, self.world)

    def part(self, table: Path, rank: int) -> Path:
        """Return where a process's rows wait until all are done."""
        return table.with_name(f".{table.stem}.part-{rank:04d}-of-{self.world:04d}.csv")

    @contextlib.contextmanager
    def turn(self, out: Path, sha256: str) -> Iterator[None]:
        """Let no other process write the same film meanwhile: copies of one film have one folder."""
        if self.world == 1:
            yield
            return
        unable = OutputError(f"The folder '{out}' cannot be locked.", "Choose a disk that can lock files.")
        try:
            (out / _TURNS).mkdir(exist_ok=True)
        except OSError as error:
            raise unable from error
        with locked(out / _TURNS / sha256[:2], unable, unable, patience=-1.0):
            yield

    def tidy(self, out: Path) -> None:
        """Remove the files that processes took turns by; all are done."""
        shutil.rmtree(out / _TURNS, ignore_errors=True)


ALONE = Share()
