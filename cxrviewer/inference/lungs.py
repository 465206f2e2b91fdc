"""Finds the lungs on a film with the network in models/lung-field; its files are checked by hash before use."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer import paths
from cxrviewer.errors import BundleError
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference import lung_checks
from cxrviewer.inference.bundle import float32_state, is_as_sealed, is_finite
from cxrviewer.inference.lung_checks import Thresholds
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.preprocess import Prepared, Preprocessing, prepare, standardise

if TYPE_CHECKING:
    from torch import Tensor

    from cxrviewer.inference.lung_network import LungNetwork

SCHEMA = 1
DESCRIPTION_FILE = "lung-field.json"
WEIGHTS_FILE = "weights.safetensors"
_REMEDY = "Install cxrviewer again."
_MOST_BYTES = 64 * 2**20
_SMALLER = 5 / 7  # of the side, for the pass that tells how steady the answer is; 224 becomes 160


@dataclass(frozen=True, eq=False)
class LungModel:
    """The checked network with all that belongs to it. Make one with `load_lung_model` and keep it.

    Threads may share it: nothing hooks the network, and a forward pass changes nothing.

    Attributes
    ----------
    name, version
        Identity.
    sha256
        Hash of the weights, verified.
    preprocessing
        How a film goes in: the same function as for the classifier.
    thresholds
        What an outline must keep to, to be used.
    limits
        Plain sentences that belong beside every outline.
    provenance
        What it was trained and tested on.
    """

    name: str
    version: str
    sha256: str
    preprocessing: Preprocessing
    thresholds: Thresholds
    network: "LungNetwork"
    limits: tuple[str, ...] = ()
    provenance: Mapping[str, Any] = field(default_factory=dict)

    def of(self, radiograph: Radiograph) -> LungField:
        """Return the lungs on a film as its own grayscale steps show it."""
        return self.find(radiograph.presentation(), radiograph.geometry.pixel_aspect)

    def find(self, film: NDArray[np.float32], pixel_aspect: float = 1.0, prepared: Prepared | None = None) -> LungField:
        """Return the lungs on a displayed film.

        Parameters
        ----------
        film
            float32, shape ``(rows, columns)``, 0.0 (black) to 1.0 (white), air dark.
        pixel_aspect
            Height of a film pixel divided by its width.
        prepared
            The film as another network gets it, if that is at hand: where both get the same, it need not be made again.
        """
        rows, columns = film.shape
        if prepared is None or prepared.spec is None or not prepared.spec.looks_like(self.preprocessing):
            prepared = prepare(film, self.preprocessing, pixel_aspect)
        return self.find_prepared(prepared, (rows, columns))

    def find_prepared(self, prepared: Prepared, film_shape: tuple[int, int]) -> LungField:
        """Return the lungs on a film that is already prepared with this model's `preprocessing`."""
        plain, mirrored, small = self._passes(prepared.picture)
        shares = 0.5 * (plain + mirrored)
        raw = lung_checks.sides(shares)
        inside = 1.0 - shares[0]
        steady = min(lung_checks.dice(*map(lung_checks.sides, pair)) for pair in ((plain, mirrored), (shares, small)))
        certain = lung_checks.certainty(inside)
        confidence = min(certain, steady)
        shape = lung_checks.shape_numbers(raw)
        kept = lung_checks.tidied(raw)
        return LungField(
            probability=_agreeing(inside, kept > 0),
            sides=kept,
            to_film=prepared.to_film,
            film_shape=film_shape,
            confidence=confidence,
            reasons=lung_checks.objections(confidence, shape, self.thresholds),
            checks={"certainty": certain, "steadiness": steady, **shape},
        )

    def _passes(self, picture: NDArray[np.float32]) -> tuple[NDArray[np.float32], ...]:
        """Return the network's shares ``(3, side, side)`` for the picture, its mirror image, and a smaller copy."""
        import cv2
        import torch

        side = picture.shape[0]
        less = round(side * _SMALLER / 32) * 32
        smaller = cv2.resize(picture, (less, less), interpolation=cv2.INTER_AREA)
        with torch.inference_mode():
            both, one = (
                self.network(self._input(np.stack(pictures))).softmax(dim=1).numpy()
                for pictures in ((picture, picture[:, ::-1]), (smaller,))
            )
        grown = cv2.resize(one[0].transpose(1, 2, 0), (side, side), interpolation=cv2.INTER_LINEAR).transpose(2, 0, 1)
        return both[0], both[1][[0, 2, 1], :, ::-1], grown

    def _input(self, pictures: NDArray[np.float32]) -> "Tensor":
        import torch

        grey = np.ascontiguousarray(standardise(pictures, self.preprocessing)[:, :1])
        return torch.from_numpy(grey).contiguous(memory_format=torch.channels_last)


def load_lung_model(folder: str | Path | None = None) -> LungModel:
    """Return the checked lung model in ``folder``, or the one that came with the program. Imports torch.

    Raises
    ------
    BundleError
        When it is missing, of an unknown schema, contradicts itself, or a hash that it states is wrong.
    """
    place = Path(folder) if folder is not None else paths.lung_model()
    try:
        text = json.loads(_read(place / DESCRIPTION_FILE))
        if text["schema"] != SCHEMA:
            raise BundleError(f"The lung model has schema {text['schema']!r}; this program reads {SCHEMA}.", _REMEDY)
        if not is_as_sealed(text):
            raise BundleError(f"The {DESCRIPTION_FILE} of the lung model was changed after it was made.", _REMEDY)
        preprocessing = Preprocessing(**text["preprocessing"])
        if preprocessing.size % 32 or preprocessing.needs_lungs:
            raise ValueError("preprocessing")
        limits = dict(text["thresholds"])
        thresholds = Thresholds(**{**limits, "area": tuple(limits["area"])})
        return LungModel(
            name=str(text["name"]),
            version=str(text["version"]),
            sha256=str(text["weights"]["sha256"]),
            preprocessing=preprocessing,
            thresholds=thresholds,
            network=_network(place, str(text["weights"]["sha256"]), tuple(text["widths"])),
            limits=tuple(str(sentence) for sentence in text.get("limits", ())),
            provenance=dict(text.get("provenance", {})),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BundleError(f"The {DESCRIPTION_FILE} of the lung model lacks or misstates a value.", _REMEDY) from error


def _network(folder: Path, sha256: str, widths: tuple[int, ...]) -> "LungNetwork":
    from safetensors import SafetensorError

    from cxrviewer.inference.lung_network import LungNetwork

    content = _read(folder / WEIGHTS_FILE)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise BundleError("The weights of the lung model do not have the hash that it states.", _REMEDY)
    network = LungNetwork(widths)
    try:
        state = float32_state(content)
        network.load_state_dict(state)
    except (SafetensorError, RuntimeError, ValueError) as error:
        raise BundleError("The weights of the lung model do not fit its network.", _REMEDY) from error
    if not is_finite(state):
        raise BundleError("The weights of the lung model hold values that are no numbers.", _REMEDY)
    return network.folded()


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise BundleError(f"The {file.name} of the lung model is too large to be one.", _REMEDY)
        return file.read_bytes()
    except OSError as error:
        raise BundleError(f"The lung model has no readable {file.name}.", _REMEDY) from error


def _agreeing(inside: NDArray[np.float32], kept: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return ``inside`` made to agree with a tidied mask: pieces that were dropped become 0, filled holes 1."""
    sure = np.where(kept & (inside < 0.5), np.float32(1.0), inside)
    return np.asarray(np.where(~kept & (sure >= 0.5), np.float32(0.0), sure), dtype=np.float32)
