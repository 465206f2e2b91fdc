"""Watch: who is told how far one film is, how long each stage took, and who may stop it."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from cxrviewer.errors import CancelledError

#: Keys of ``timing_ms``; 0.0 for what was not run. ``read`` is for the caller to fill.
STAGES = ("read", "preprocess", "forward", "gradcam", "lrp", "lungs", "checks", "total")

Progress = Callable[[str, float], None]
Cancelled = Callable[[], bool]


def _ignore(stage: str, share: float) -> None:
    """Report to nobody."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Reports stages, keeps their times, and stops when asked to.

    Attributes
    ----------
    progress
        Told a stage's name and the share done, 0 to 1.
    cancelled
        Asked between stages.
    times
        Milliseconds of each of `STAGES`.
    waits
        Seconds that other films took meanwhile.
    """

    progress: Progress
    cancelled: Cancelled
    times: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    waits: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, progress: Progress | None, cancelled: Cancelled | None) -> "Watch":
        """Return one that tells nobody, and is stopped by nobody, where nobody is named."""
        return cls(progress or _ignore, cancelled or _never)

    @contextmanager
    def turn(self, lock: AbstractContextManager[object]) -> Iterator[None]:
        """Hold ``lock`` inside; waiting for another film's turn is none of this film's time."""
        since = time.perf_counter()
        with lock:
            self.waits.append(time.perf_counter() - since)
            yield

    def stage(self, text: str, share: float) -> float:
        """Tell of a stage that begins, and return when that is; raise CancelledError when asked to stop."""
        if self.cancelled():
            raise CancelledError
        self.progress(text, share)
        return time.perf_counter()

    def done(self, name: str, since: float) -> None:
        """Keep how long a stage took that began at ``since``."""
        self.times[name] = round((time.perf_counter() - since) * 1000.0, 3)

    def all_done(self, since: float) -> None:
        """Keep how long the film took, without its waits."""
        self.done("total", since + sum(self.waits))
