"""How films get ready for one network: its preprocessing, with the lung model where that asks for one."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import BundleError
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.lungs import LungModel, load_lung_model
from cxrviewer.inference.preprocess import Prepared, Preprocessing, prepare


@dataclass(frozen=True, eq=False, slots=True)
class Preparation:
    """Prepares films, in training and in the viewer. Make one with `preparation` and keep it; threads may share it.

    Attributes
    ----------
    spec
        The constants; where they ask for the lungs, with the hash of the lung model.
    lung_model
        None where nobody asks for the lungs.
    """

    spec: Preprocessing
    lung_model: LungModel | None

    def of(self, film: Radiograph) -> Prepared:
        """Return ``film``, as its own grayscale steps show it, ready for the network."""
        return self.of_shown(film.presentation(), film.geometry.pixel_aspect)[0]

    def of_shown(self, shown: NDArray[np.float32], pixel_aspect: float) -> tuple[Prepared, LungField | None]:
        """Return a displayed film ready for the network, and its lungs where they were looked for.

        Parameters
        ----------
        shown
            float32, shape ``(rows, columns)``, 0.0 (black) to 1.0 (white).
        pixel_aspect
            Height of a film pixel divided by its width.
        """
        lungs = None if self.lung_model is None else self.lung_model.find(shown, pixel_aspect)
        return prepare(shown, self.spec, pixel_aspect, lungs), lungs


def preparation(spec: Preprocessing, lungs: bool = False) -> Preparation:
    """Return how films are prepared by ``spec``; loads the lung model, and torch with it, only where it is asked for.

    Parameters
    ----------
    spec
        The constants.
    lungs
        Whether `Prepared.lungs` is wanted, whatever ``spec`` asks for.

    Raises
    ------
    BundleError
        When the lung model is missing or damaged, or not the one that ``spec`` names.
    """
    if not (spec.needs_lungs or lungs):
        return Preparation(spec, None)
    model = load_lung_model()
    if spec.lung_model_sha256 not in ("", model.sha256):
        raise BundleError(
            "The bundle was trained with another lung model than this program has.",
            "Use the version of the program that it was made with, or train it again.",
        )
    return Preparation(replace(spec, lung_model_sha256=model.sha256), model)
