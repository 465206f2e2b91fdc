"""Letters on films: burnt in as hospitals do it, or painted over so that what is left looks like what surrounds it."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.affine import Box

Shown = NDArray[np.float32]
Mask = NDArray[np.bool_]

SIDES = ("L", "R")
WORDS = ("PORTABLE", "AP SUPINE", "ERECT 12:40", "PA", "ICU BED 4")

_WHITE = np.float32(1.0)
_DRAWN = 64  # pixels: the height at which letters are drawn before they are brought to their size
_WIDEST = 0.40  # of the film's width
_INSET = (0.02, 0.08)  # of the smaller side, from the film's edges
_AROUND = 0.03  # of the smaller side: surroundings that a painted place is made from
_DETAIL = 1.5  # pixels: what is finer is noise


@dataclass(frozen=True, slots=True)
class Mark:
    """A kind of mark.

    Attributes
    ----------
    name
        As tables have it; stable.
    texts
        What it may say.
    height
        Of its letters, as a share of the film's smaller side.
    """

    name: str
    texts: tuple[str, ...]
    height: float


#: Lead markers are 2 to 4 cm high on films of 35 to 43 cm; text that a system burns in is smaller.
MARKS = (
    Mark("side marker, small", SIDES, 0.04),
    Mark("side marker, large", SIDES, 0.08),
    Mark("text, small", WORDS, 0.02),
    Mark("text, large", WORDS, 0.04),
)


def letters(text: str, height: float, widest: float) -> NDArray[np.float32]:
    """Return how much of each pixel a word covers: float32, 0.0 to 1.0, soft at the rims.

    Parameters
    ----------
    text
        Basic Latin letters.
    height
        Of a capital, pixels.
    widest
        Pixels; a longer word is made smaller.
    """
    font, stroke = cv2.FONT_HERSHEY_SIMPLEX, _DRAWN // 8
    scale = cv2.getFontScaleFromHeight(font, _DRAWN - stroke, stroke)
    (width, tall), below = cv2.getTextSize(text, font, scale, stroke)
    canvas = np.zeros((tall + below + stroke, width + 2 * stroke), np.uint8)
    cv2.putText(canvas, text, (stroke, tall + stroke // 2), font, scale, 255, stroke, cv2.LINE_AA)
    rows, columns = np.nonzero(canvas)
    drawn = canvas[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1].astype(np.float32) / 255.0
    factor = min(height / drawn.shape[0], widest / drawn.shape[1])
    size = max(1, round(factor * drawn.shape[1])), max(1, round(factor * drawn.shape[0]))
    sized = cv2.resize(drawn, size, interpolation=cv2.INTER_AREA)
    return np.asarray(np.clip(sized, 0.0, 1.0), dtype=np.float32)  # rounding goes beyond 1


def word_for(mark: Mark, shape: tuple[int, ...], dice: np.random.Generator) -> NDArray[np.float32]:
    """Return one of a mark's texts by chance, as `letters`, for a film of that shape."""
    text = mark.texts[int(dice.integers(len(mark.texts)))]
    return letters(text, mark.height * min(shape), _WIDEST * shape[1])


def free_corners(size: tuple[int, ...], taken: Mask, dice: np.random.Generator) -> Iterator[Box]:
    """Yield places of that size near the four corners, in an order and at distances by chance, where nothing stands.

    Parameters
    ----------
    size
        Rows and columns of the place.
    taken
        Where lettering stands already, on the film's pixels.
    dice
        Decides order and distances.
    """
    rows, columns = taken.shape
    for corner in dice.permutation(4):
        down, across = (round(float(dice.uniform(*_INSET)) * min(rows, columns)) for _ in range(2))
        top = rows - size[0] - down if corner & 1 else down
        left = columns - size[1] - across if corner & 2 else across
        box = Box(top, left, top + size[0], left + size[1])
        if min(top, left) >= 0 and not taken[part(box)].any():
            yield box


def part(box: Box) -> tuple[slice, slice]:
    """Return a box as an index."""
    return slice(box.top, box.bottom), slice(box.left, box.right)


def burnt_in(shown: Shown, word: NDArray[np.float32], box: Box) -> Shown:
    """Return a displayed film with a white word in ``box``, which has the word's size."""
    film = shown.copy()
    film[part(box)] = film[part(box)] * (1.0 - word) + _WHITE * word
    return film


def painted_over(shown: Shown, mask: Mask, dice: np.random.Generator) -> Shown:
    """Return a displayed film on which ``mask`` is filled from its surroundings (Telea 2004), with noise like theirs.

    Parameters
    ----------
    shown
        float32, 0.0 to 1.0.
    mask
        What to fill; in one piece or in several.
    dice
        Makes the noise.
    """
    film = shown.copy()
    for box in _pieces(mask):
        piece, hole = film[part(box)], mask[part(box)]
        grey = np.rint(np.clip(piece, 0.0, 1.0) * 255).astype(np.uint8)
        filled = cv2.inpaint(grey, hole.astype(np.uint8), 3, cv2.INPAINT_TELEA).astype(np.float32) / 255
        noise = _noise(piece, hole) * dice.standard_normal(piece.shape, dtype=np.float32)
        film[part(box)] = np.where(hole, np.clip(filled + noise, 0.0, 1.0), piece)
    return film


def _pieces(mask: Mask) -> Iterator[Box]:
    """Yield a box around each piece of a mask, with the surroundings that it is filled from."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    around = max(4, round(_AROUND * min(mask.shape)))
    for left, top, width, height, _ in stats[1:count]:
        yield Box(
            max(0, int(top) - around),
            max(0, int(left) - around),
            min(mask.shape[0], int(top + height) + around),
            min(mask.shape[1], int(left + width) + around),
        )


def _noise(piece: Shown, hole: Mask) -> np.float32:
    """Return the deviation of what is finer than `_DETAIL` around a hole."""
    fine = piece - cv2.GaussianBlur(piece, (0, 0), _DETAIL, borderType=cv2.BORDER_REPLICATE)
    beside = ~np.asarray(cv2.dilate(hole.astype(np.uint8), np.ones((7, 7), np.uint8)), dtype=bool)
    return np.float32(fine[beside].std()) if beside.any() else np.float32(0.0)
