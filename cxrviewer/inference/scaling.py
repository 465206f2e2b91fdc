"""Scaling: from a network's logits to calibrated ones, the same in training's figures and in every answer."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Scaling:
    """Bias-corrected temperature scaling (Alexandari et al. 2020, ICML, PMLR 119:222; Guo et al. 2017 without offsets).

    Attributes
    ----------
    temperature
        Divisor of the logits, above 0.
    offsets
        Added to each class's divided logit, in output order; empty for none. They undo what class weights and balanced
        sampling do to how probable a class seems.
    """

    temperature: float = 1.0
    offsets: tuple[float, ...] = ()

    def __call__(self, logits: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return calibrated logits, shape as ``logits``, ``(..., classes)``; their softmax is calibrated."""
        return logits / self.temperature + (np.asarray(self.offsets) if self.offsets else 0.0)

    def to_dict(self, classes: tuple[str, ...]) -> dict[str, object]:
        """Return the entries of bundle.json."""
        return {"temperature": self.temperature, "offsets": dict(zip(classes, self.offsets, strict=False))}

    @classmethod
    def from_dict(cls, entries: Mapping[str, object], classes: tuple[str, ...]) -> "Scaling":
        """Return what `to_dict` wrote; bundles from before offsets have none.

        Raises
        ------
        ValueError, KeyError, TypeError
            When entries are missing, of the wrong kind, or offsets name other classes.
        """
        offsets = entries.get("offsets") or {}
        if not isinstance(offsets, Mapping) or (offsets and set(offsets) != set(classes)):
            raise ValueError("offsets")
        temperature: object = entries["temperature"]
        if not isinstance(temperature, int | float) or isinstance(temperature, bool):
            raise TypeError("temperature")
        return cls(float(temperature), tuple(float(offsets[label]) for label in classes) if offsets else ())

    @property
    def is_sound(self) -> bool:
        """Return whether these can be the figures of a calibration; False also for what is no number."""
        return 0.01 <= self.temperature <= 1e4 and all(abs(offset) <= 20.0 for offset in self.offsets)


#: What leaves logits as they are.
RAW = Scaling()
