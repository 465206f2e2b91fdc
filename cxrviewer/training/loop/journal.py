"""What a run remembers: its log, where it stands, and the checkpoint from which it goes on after any stop."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cxrviewer.training.basics import files
from cxrviewer.training.loop.learner import Learner
from cxrviewer.training.loop.schedule import Plan
from cxrviewer.training.parts.intake import AnotherRunError

LOG_FILE = "log.jsonl"
BEST_FILE = "best.safetensors"
LAST_FILE = "last.pt"
_STANDS = ("history", "rates", "step", "losses")


@dataclass(slots=True)
class Journal:
    """Where a run stands.

    Attributes
    ----------
    folder, identity
        Where its files lie, and what it is made of.
    history
        One entry per finished epoch.
    rates
        Highest rate of each stage that has begun.
    step, losses
        Steps of the epoch under way that are done, and the sums of their losses, as `Learner.parts` names them.
    learnt
        What the checkpoint holds of the learner, until `resume` has put it there.
    """

    folder: Path
    identity: str
    history: list[dict[str, Any]] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    step: int = 0
    losses: list[float] = field(default_factory=list)
    learnt: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def opened(cls, folder: Path, identity: str) -> "Journal":
        """Return the journal in ``folder``, a new one where there is none.

        Raises
        ------
        AnotherRunError
            When the checkpoint is of a run with other data, settings or starting weights.
        DataError
            When it is damaged.
        """
        if not (folder / LAST_FILE).is_file():
            return cls(folder, identity)
        state = files.read_torch(folder / LAST_FILE)
        if state.get("identity") != identity:
            raise AnotherRunError.told()
        stands = {name: state[name] for name in _STANDS}
        return cls(folder, identity, **stands, learnt=state["learner"])

    def resume(self, learner: Learner) -> None:
        """Put ``learner`` where the checkpoint says; it stays at its start where there was none."""
        if self.learnt:
            learner.restore(self.learnt)
            self.learnt = {}

    def save(self, learner: Learner) -> None:
        """Write the checkpoint, whole or not at all."""
        state = {"identity": self.identity, "learner": learner.state()}
        state |= {name: getattr(self, name) for name in _STANDS}
        files.write_torch(self.folder / LAST_FILE, state)

    def close_epoch(self, entry: dict[str, Any], learner: Learner, plan: Plan, select: str) -> None:
        """Add a finished epoch: the best weights first, then the checkpoint; a stop in between only repeats it."""
        self.history.append(entry)
        self.step, self.losses = 0, []
        if best_epoch(plan, self.history, select) == len(self.history) - 1:
            files.write_tensors(self.folder / BEST_FILE, learner.averaged())
        self.save(learner)
        files.write_lines(self.folder / LOG_FILE, self.history)


def best_epoch(plan: Plan, history: list[dict[str, Any]], select: str) -> int:
    """Return the place of the best epoch: the last stage's highest ``select``; of equals the latest."""
    stage = [i for i in range(len(history)) if plan.is_last_stage(i)] or [len(history) - 1]
    return max(stage, key=lambda i: (history[i][select], i))


def is_over(plan: Plan, history: list[dict[str, Any]], select: str, patience: int) -> bool:
    """Return whether the last stage has seen ``patience`` epochs without a better one; never when it is 0."""
    done = len(history)
    if not patience or not done or not plan.is_last_stage(done - 1):
        return False
    return done - 1 - best_epoch(plan, history, select) >= patience
