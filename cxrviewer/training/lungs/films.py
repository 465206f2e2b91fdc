"""Films with the lungs that readers drew: the Montgomery County set, and how it is divided."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.training.data.data import SUFFIXES
from cxrviewer.training.data.pictures import decode
from cxrviewer.training.lungs.geometry import LEFT, RIGHT, Label
from cxrviewer.training.lungs.learner import LungFilm

MASK_ENDING = "_mask"
PARTS = ("train", "validation", "test")
_SHARES = (0.68, 0.12, 0.20)


def drawn_films(folder: Path) -> list[LungFilm]:
    """Return the films in ``folder`` that lie beside a mask ``NAME_mask.png``, by name.

    Raises
    ------
    DataError
        When there are none, or a mask does not fit its film.
    """
    files = {file.stem: file for file in sorted(folder.iterdir()) if file.suffix.lower() in SUFFIXES}
    pairs = [(file, files[name + MASK_ENDING]) for name, file in files.items() if name + MASK_ENDING in files]
    if not pairs:
        raise DataError(
            f"'{folder.name}' holds no film with a mask beside it.", "Name the folder with NAME_mask.png files."
        )
    return [_film(film, mask) for film, mask in pairs]


def divided(names: Sequence[str], seed: int = 0) -> Mapping[str, tuple[str, ...]]:
    """Return ``names`` by part; films with tuberculosis (names that end with 1) are shared out like the others.

    One film per patient, so that no patient is in two parts.
    """
    rng = np.random.default_rng(seed)
    parts: dict[str, list[str]] = {part: [] for part in PARTS}
    for group in ("0", "1"):
        members = rng.permutation(sorted(name for name in names if name.endswith(group)))
        ends = np.rint(np.cumsum(_SHARES) * len(members)).astype(int)
        for part, chosen in zip(PARTS, np.split(members, ends[:-1]), strict=True):
            parts[part] += [str(name) for name in chosen]
    return {part: tuple(sorted(chosen)) for part, chosen in parts.items()}


def sides(mask: NDArray[np.bool_]) -> Label:
    """Return a label of a lung ``mask``: each connected piece belongs to the side on which its centre lies.

    With two pieces or more, the largest two are one lung each, whatever their place, and smaller ones join the nearer.
    """
    count, pieces, facts, centres = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    label = np.zeros(mask.shape, dtype=np.uint8)
    order = sorted(range(1, count), key=lambda piece: -facts[piece, cv2.CC_STAT_AREA])
    if len(order) < 2:
        middle = [mask.shape[1] / 4.0, mask.shape[1] * 3.0 / 4.0]
    else:
        middle = sorted(float(centres[piece, 0]) for piece in order[:2])
    for piece in order:
        nearer = abs(centres[piece, 0] - middle[0]) <= abs(centres[piece, 0] - middle[1])
        label[pieces == piece] = LEFT if nearer else RIGHT
    return label


def _film(film: Path, mask: Path) -> LungFilm:
    picture, drawn = (decode(file.read_bytes(), file.name) for file in (film, mask))
    if picture.shape != drawn.shape:
        raise DataError(f"The mask '{mask.name}' has another size than its film.", "Remove or replace it.")
    return LungFilm(film.stem, np.rint(picture * 255.0).astype(np.uint8), sides(drawn > 0.5))
