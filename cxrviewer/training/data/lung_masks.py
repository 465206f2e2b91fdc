"""Lung masks: where the lungs are on every prepared film, found once while it is decoded and kept beside its picture.

`intake.take_in` finds them when it is told ``lungs=True`` or the preprocessing has a lung channel, and
`intake.Intake.lungs` gives them: uint8, shape ``(n, size, size)``, on the very pixels of the prepared pictures, in
255ths; 255 throughout where the lungs are not known.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.preparing import Preparation
from cxrviewer.training.data.examine import Ready
from cxrviewer.training.data.manifest import KEPT, LUNGS_FOUND, Film
from cxrviewer.training.data.pictures import in_255ths

LUNGS_FILE = "lungs.npy"


def ready(film: Radiograph, preparation: Preparation) -> Ready:
    """Return a film prepared, with the mask of its lungs where ``preparation`` finds them, in 255ths."""
    prepared = preparation.of(film)
    if prepared.lungs is None:
        return Ready(in_255ths(prepared.picture))
    grey = prepared.picture if prepared.picture.ndim == 2 else prepared.picture[0]
    return Ready(in_255ths(grey), in_255ths(prepared.lungs), prepared.unsure or LUNGS_FOUND)


def report(films: Sequence[Film], preparation: Preparation) -> dict[str, Any] | None:
    """Return what is to be told of the lungs of ``films``, JSON-ready; None where nobody looked for them.

    Returns
    -------
    dict
        ``model``, ``version`` and ``sha256`` of the lung model; ``whole`` with the number of films of each class on
        which the lungs were not found reliably, and of all its films; ``reasons`` with why, and how often.
    """
    model = preparation.lung_model
    if model is None:
        return None
    kept = [film for film in films if film.state == KEPT]
    unsure = ["" if film.lungs == LUNGS_FOUND else film.lungs for film in kept]
    named = {"model": model.name, "version": model.version, "sha256": model.sha256}
    return named | whole_films([film.sample.label for film in kept], unsure)


def whole_films(labels: Sequence[str], unsure: Sequence[str]) -> dict[str, Any]:
    """Return ``whole`` and ``reasons`` as `report` has them, of films of these classes.

    Parameters
    ----------
    labels
        Class of each film.
    unsure
        Why its lungs are not known; empty where they are.
    """
    of_class, reasons = Counter(labels), Counter(filter(None, unsure))
    without = Counter(label for label, reason in zip(labels, unsure, strict=True) if reason)
    return {
        "whole": {label: [without[label], of_class[label]] for label in sorted(of_class)},
        "reasons": dict(sorted(reasons.items())),
    }
