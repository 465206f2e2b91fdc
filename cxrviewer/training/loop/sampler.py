"""Which films go into which step: a function of seed and epoch alone, so that a run can go on anywhere."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True)
class Sampler:
    """Order of the training films.

    Attributes
    ----------
    films
        How many there are.
    batch, steps
        Films of a step and steps of an epoch.
    cells
        Cell of each film, shape ``(films,)``: its class, or its class and source. Each cell is drawn equally often, its
        films with replacement. Without cells every film is used once before any is used again.
    seed
        Decides, with the epoch.
    """

    films: int
    batch: int
    steps: int
    cells: Ints | None
    seed: int

    def epoch(self, number: int) -> Ints:
        """Return the films of each step of an epoch, shape ``(steps, batch)``."""
        generator = np.random.default_rng([self.seed, number])
        wanted = self.steps * self.batch
        if self.cells is not None:
            chance = 1.0 / np.bincount(self.cells)[self.cells]
            drawn = generator.choice(self.films, wanted, p=chance / chance.sum())
        else:
            rounds = -(-wanted // self.films)
            drawn = np.concatenate([generator.permutation(self.films) for _ in range(rounds)])[:wanted]
        return drawn.reshape(self.steps, self.batch).astype(np.int64)


def seed_of(seed: int, step: int, rank: int = 0) -> int:
    """Return the seed of all other randomness in a step of the whole run."""
    return int(np.random.SeedSequence([seed, step, rank]).generate_state(1, np.uint64)[0] >> np.uint64(1))
