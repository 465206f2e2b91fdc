"""Gate: whether a radiograph may be scored. Rules on header facts and on the picture, each with a code that stays."""

from collections.abc import Callable

import numpy as np

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.film.stored import indices
from cxrviewer.inference.analysis import GateOutcome, Reason

_PROJECTION_MODALITIES = {"", "CR", "DX", "DR", "RG", "RF", "XA", "OT", "SC", "PX"}
_LATERAL_VIEWS = {"LL", "RL", "LATERAL", "LAT", "LLO", "RLO", "LPO", "RPO", "LAO", "RAO"}
_CHEST_WORDS = ("CHEST", "THORAX", "LUNG", "RIB", "TORAX")
_LEAST_SIDE = 224  # what the networks here take: a smaller film would have to be invented
_MOST_COLOUR = 0.08
_LEAST_CONTRAST = 0.02  # of the displayed range, between the 5th and 95th percentile
_LEAST_VALUES = 16

Rule = Callable[[Radiograph], Reason | None]


def judge(radiograph: Radiograph) -> GateOutcome:
    """Return whether ``radiograph`` may be scored, with every reason that speaks against it."""
    found = (rule(radiograph) for rule in _RULES)
    return GateOutcome(tuple(reason for reason in found if reason is not None))


def _body_part(radiograph: Radiograph) -> Reason | None:
    part = radiograph.facts.body_part
    if not part or any(word in part for word in _CHEST_WORDS):
        return None
    return Reason("G01", "NOT_CHEST", "The header says that this is not a film of the chest.", blocks=True)


def _modality(radiograph: Radiograph) -> Reason | None:
    if radiograph.facts.modality in _PROJECTION_MODALITIES:
        return None
    text = f"The modality is {radiograph.facts.modality[:16]}, not a projection radiograph."
    return Reason("G02", "WRONG_MODALITY", text, blocks=True)


def _view(radiograph: Radiograph) -> Reason | None:
    if radiograph.facts.view not in _LATERAL_VIEWS:
        return None
    return Reason("G03", "LATERAL", "A lateral or oblique view; the model knows frontal films only.", blocks=True)


def _intent(radiograph: Radiograph) -> Reason | None:
    if radiograph.facts.intent != "FOR PROCESSING":
        return None
    return Reason("G04", "FOR_PROCESSING", "Raw detector values (FOR PROCESSING), not a film to read.", blocks=True)


def _contrast(radiograph: Radiograph) -> Reason | None:
    step = max(1, min(radiograph.stored.shape) // 256)
    thinned = radiograph.stored[::step, ::step]
    shown = np.take(radiograph.grayscale.presentation_table(), indices(np.ascontiguousarray(thinned)))
    low, high = np.percentile(shown, (5, 95))
    if high - low > _LEAST_CONTRAST and len(np.unique(thinned)) >= _LEAST_VALUES:
        return None
    return Reason("G05", "BLANK", "The picture is blank or nearly so.", blocks=True)


def _size(radiograph: Radiograph) -> Reason | None:
    if min(radiograph.stored.shape) >= _LEAST_SIDE:
        return None
    text = f"The picture is too small: at least {_LEAST_SIDE} pixels a side are needed."
    return Reason("G06", "TOO_SMALL", text, blocks=True)


def _colour(radiograph: Radiograph) -> Reason | None:
    if radiograph.facts.colour <= _MOST_COLOUR:
        return None
    return Reason("G07", "COLOUR", "A colour picture, not a radiograph.", blocks=True)


_RULES: tuple[Rule, ...] = (_body_part, _modality, _view, _intent, _contrast, _size, _colour)
