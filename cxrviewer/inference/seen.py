"""Seen: exactly what a network was given of a film, and in words what became of the rest."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.affine import Box
from cxrviewer.inference.preprocess import Prepared, Preprocessing

_SIDES = ("top", "bottom", "left", "right")
_UNKNOWN = "The model is made for the lungs alone, but they are not known here: nothing was masked or cropped to them."
_IN_PROPORTION = 0.01  # how far a film may be from a square before it is said that it was stretched


@dataclass(frozen=True, eq=False, slots=True)
class Seen:
    """What a network was given.

    Attributes
    ----------
    pictures
        The grey picture, and how likely each pixel belongs to a lung where that is a channel of its own: float32, each
        of shape ``(size, size)``, 0.0 to 1.0; before standardisation, which changes numbers and no picture.
    box
        The part of the film that is in it.
    sentences
        Its size, what was cut off, masked, stretched or padded, and how its grey came about.
    """

    pictures: tuple[NDArray[np.float32], ...]
    box: Box
    sentences: tuple[str, ...]


def seen(prepared: Prepared, spec: Preprocessing, film_shape: tuple[int, int], pixel_aspect: float = 1.0) -> Seen:
    """Return what the network was given, from the very picture that goes to it.

    Parameters
    ----------
    prepared, spec
        From `prepare`, and the constants it was made by.
    film_shape, pixel_aspect
        Rows and columns of the film, and the height of its pixels divided by their width.
    """
    planes = prepared.picture.reshape(-1, *prepared.picture.shape[-2:])
    said = (
        _size(prepared, spec, film_shape),
        _cut(prepared, spec, film_shape),
        _lungs(prepared, spec),
        _fit(prepared, spec, pixel_aspect),
        _grey(spec),
    )
    return Seen(tuple(planes), prepared.seen, tuple(words for words in said if words))


def _size(prepared: Prepared, spec: Preprocessing, film_shape: tuple[int, int]) -> str:
    rows, columns = film_shape
    high, wide = prepared.to_film.row_scale, prepared.to_film.column_scale
    each = f"each stands for {high:.3g} rows by {wide:.3g} columns of the film"
    return f"{spec.size} × {spec.size} pixels of the film's {columns} × {rows}: {each}."


def _cut(prepared: Prepared, spec: Preprocessing, film_shape: tuple[int, int]) -> str:
    box = prepared.seen
    if box == Box(0, 0, *film_shape):
        return "The whole film is in it."
    rows, columns = film_shape
    sides = (box.top / rows, (rows - box.bottom) / rows, box.left / columns, (columns - box.right) / columns)
    parts = [f"{share * 100:.0f} % at the {name}" for name, share in zip(_SIDES, sides, strict=True) if share > 0]
    cropped = spec.lungs == "crop" and not prepared.unsure
    why = "to the lungs and a margin around them" if cropped else "the border, whatever is on it"
    return f"Cut {why}: {', '.join(parts)}, as the film is stored. Nothing is said of what was cut off."


def _lungs(prepared: Prepared, spec: Preprocessing) -> str:
    if not spec.needs_lungs:
        return ""
    if prepared.unsure:
        return f"{_UNKNOWN} {prepared.unsure}"
    if spec.lungs == "mask":
        return "What is not near a lung, as a small network found them, was made black, softly over the edge."
    if spec.lungs == "channel":
        return "A second picture tells it where a small network found the lungs."
    return ""


def _fit(prepared: Prepared, spec: Preprocessing, pixel_aspect: float) -> str:
    height, width = prepared.seen.extent
    ratio = height * pixel_aspect / width
    if abs(ratio - 1.0) <= _IN_PROPORTION:
        return ""
    if spec.fit == "pad":
        return f"Black was added {'beside' if ratio > 1 else 'above and below'} it to make it square."
    way = "flatter" if ratio > 1 else "narrower"
    share = (1 - min(ratio, 1 / ratio)) * 100
    return f"It was stretched to a square: everything looks {share:.0f} % {way} than it is."


def _grey(spec: Preprocessing) -> str:
    low, high = spec.low_percentile, 100 - spec.high_percentile
    return (
        f"Its grey: the darkest {low:g} % became black and the brightest {high:g} % white, the rest in between. "
        "The window on the screen plays no part."
    )
