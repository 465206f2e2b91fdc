"""Heatmap: a field on a model's grid, with the exact map back to the film's own pixels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain import checks as checking
from cxrviewer.explain.affine import Box, GridMap, interpolate
from cxrviewer.explain.checks import Check, Verdict
from cxrviewer.explain.methods import METHODS

#: Said beside every heatmap (Saporta et al., Nature Machine Intelligence 2022: all methods localise poorly).
CAPTION = "Where the model's score came from, not where disease is."

#: What an analysis shows of its own accord; `cxrviewer.explain.methods` has the others.
METHOD_NAMES = {"gradcam": "Grad-CAM", "lrp": "LRP"}


@dataclass(frozen=True, eq=False)
class Heatmap:
    """One explanation of one class's score.

    Attributes
    ----------
    method
        A name of `cxrviewer.explain.methods.METHODS`, such as ``"gradcam"`` (unsigned, >= 0) or ``"lrp"`` (signed:
        above 0 speaks for the class, below against it).
    target
        The class whose score is explained.
    values
        float32, shape ``(h, w)``, in the method's own unit (`unit`): Grad-CAM in activation times gradient, LRP in
        logits per input pixel (its sum is the score less what biases absorbed), occlusion in logits.
    signed
        Whether the field has two directions.
    to_film
        Where the field's pixel centres lie on the film.
    film_shape
        Rows and columns of the film.
    checks
        Numbers from the making of the map, JSON-ready.
    seen
        The part of the film that the model was given; nothing is said beyond it. None is the whole film.
    tests
        What was found when the map was checked.
    options
        What the method was told beside the class, JSON-ready; empty for the engine's own choices.
    """

    method: str
    target: str
    values: NDArray[np.float32]
    signed: bool
    to_film: GridMap
    film_shape: tuple[int, int]
    checks: Mapping[str, float | None] = field(default_factory=dict)
    seen: Box | None = None
    tests: tuple[Check, ...] = ()
    options: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the method's name as shown to a reader."""
        return METHODS[self.method].title if self.method in METHODS else self.method

    @property
    def unit(self) -> str:
        """Return what the field's values are measured in."""
        return METHODS[self.method].unit if self.method in METHODS else ""

    @property
    def verdict(self) -> Verdict:
        """Return the worst verdict of the map's checks."""
        return checking.verdict(self.tests)

    @property
    def reason(self) -> str:
        """Return why the map is doubtful or has failed, one sentence; empty when it is neither."""
        return checking.reason(self.tests)

    @cached_property
    def scale(self) -> float:
        """Return the robust maximum: the 99.5 percentile of the magnitude. Always above 0."""
        magnitude = np.abs(self.values)
        robust = float(np.percentile(magnitude, 99.5))
        return robust or float(magnitude.max()) or 1.0

    def at(self, rows: NDArray[np.floating], columns: NDArray[np.floating]) -> NDArray[np.float32]:
        """Return the field at film ``rows`` x ``columns`` (pixel-centre coordinates), bilinear.

        Returns
        -------
        ndarray
            float32, shape ``(len(rows), len(columns))``; beyond the outermost pixel centres the edge goes on, as far
            as the model saw the film. From there on it is 0.0.
        """
        to_field = self.to_film.inverse()
        found = interpolate(self.values, to_field.rows(rows), to_field.columns(columns))
        if self.seen is not None:
            found[_beyond(rows, self.seen.top, self.seen.bottom)] = 0.0
            found[:, _beyond(columns, self.seen.left, self.seen.right)] = 0.0
        return found

    def on_image(self) -> NDArray[np.float32]:
        """Return the field resampled to the film's pixel grid, float32, shape ``film_shape``."""
        rows, columns = self.film_shape
        return self.at(np.arange(rows, dtype=np.float64), np.arange(columns, dtype=np.float64))


def _beyond(places: NDArray[np.floating], low: int, high: int) -> NDArray[np.bool_]:
    """Return which pixel centres lie outside the outer edges ``low`` and ``high``."""
    return np.asarray((places < low - 0.5) | (places > high - 0.5))
