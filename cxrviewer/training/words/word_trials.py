"""The changes that words on films are tried by: marks burnt in, own lettering painted over, and their placebos."""

from dataclasses import dataclass

import numpy as np

from cxrviewer.explain.affine import Box
from cxrviewer.imaging.film.markers import marker_mask
from cxrviewer.training.words.lettering import MARKS, Mask, Shown, burnt_in, free_corners, painted_over, part, word_for

REMOVED = "own lettering painted over"


@dataclass(frozen=True, eq=False, slots=True)
class Trial:
    """A changed film.

    Attributes
    ----------
    film
        float32, 0.0 to 1.0.
    place
        Where it was changed.
    """

    film: Shown
    place: Mask


@dataclass(frozen=True, eq=False, slots=True)
class Pair:
    """A film with a mark, or without its own, and its placebo.

    Attributes
    ----------
    name
        Of the kind of mark, or `REMOVED`.
    mark, placebo
        The changed films.
    found
        Whether lettering is found where the mark was put; None where none was put.
    """

    name: str
    mark: Trial
    placebo: Trial
    found: bool | None = None


def pairs_of(shown: Shown, seed: int) -> list[Pair]:
    """Return a film with each kind of mark, and without its own lettering, each with its placebo.

    Parameters
    ----------
    shown
        Displayed film, float32, shape ``(rows, columns)``, 0.0 (black) to 1.0 (white).
    seed
        Of texts, places and noise. A kind for which two corners are not free is left out.
    """
    dice, own = np.random.default_rng(seed), marker_mask(shown)
    pairs = []
    for kind in MARKS:
        word = word_for(kind, shown.shape, dice)
        places = list(free_corners(word.shape, own, dice))
        if len(places) < 2:
            continue
        with_mark, patch = burnt_in(shown, word, places[0]), _in(places[1], shown.shape)
        marked = _in(places[0], shown.shape)
        placebo = Trial(painted_over(shown, patch, dice), patch)
        pairs.append(Pair(kind.name, Trial(with_mark, marked), placebo, bool(marker_mask(with_mark)[marked].any())))
    elsewhere = _elsewhere(own)
    if own.any() and elsewhere is not None:
        mark, placebo = (Trial(painted_over(shown, mask, dice), mask) for mask in (own, elsewhere))
        pairs.append(Pair(REMOVED, mark, placebo))
    return pairs


def _in(box: Box, shape: tuple[int, ...]) -> Mask:
    mask = np.zeros(shape, np.bool_)
    mask[part(box)] = True
    return mask


def _elsewhere(mask: Mask) -> Mask | None:
    """Return a mask mirrored so that it meets nothing of itself, or None where each way does."""
    for mirrored in (mask[:, ::-1], mask[::-1], mask[::-1, ::-1]):
        if not (mirrored & mask).any():
            return np.ascontiguousarray(mirrored)
    return None
