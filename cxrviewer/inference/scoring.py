"""From logits to answers: probabilities, calibrated values, intervals and zones, all by the bundle's own figures."""

import numpy as np
from numpy.typing import NDArray

from cxrviewer.inference.analysis import ClassProbability, Zone
from cxrviewer.inference.bundle import Bundle, OperatingPoint, ReliabilityBin

_UNMEASURED = ReliabilityBin(0.0, 1.0, (0.0, 1.0), 0)


def softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return probabilities along the last axis, same shape as ``logits``."""
    exponents = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(exponents / exponents.sum(axis=-1, keepdims=True))


def class_probabilities(logits: NDArray[np.float64], bundle: Bundle) -> tuple[ClassProbability, ...]:
    """Return the answer for each class from one film's ``logits``, shape ``(classes,)``."""
    raw = softmax(logits)
    calibrated = softmax(bundle.calibration.scaling(logits))
    answers = []
    for place, label in enumerate(bundle.classes):
        value, point = float(calibrated[place]), bundle.operating_points[label]
        near = _bin(value, bundle.calibration.reliability[label])
        answers.append(
            ClassProbability(
                label=label,
                raw=float(raw[place]),
                calibrated=value,
                interval=near.interval,
                threshold=point.threshold,
                zone=_zone(value, point),
                logit=float(logits[place]),
                bin=(near.low, near.high),
                films=near.count,
                band=point.indeterminate,
            )
        )
    return tuple(answers)


def _bin(value: float, bins: tuple[ReliabilityBin, ...]) -> ReliabilityBin:
    """Return the reliability bin that holds ``value``; one without films, of 0 to 1, where nothing was measured.

    A value between two bins is of the upper one, as in `cxrviewer.training.evaluation.calibrate.reliability`.
    """
    found = next((entry for entry in reversed(bins) if entry.low <= value <= entry.high), _UNMEASURED)
    return found if found.count else _UNMEASURED


def _zone(value: float, point: OperatingPoint) -> Zone:
    low, high = point.indeterminate
    if value < low:
        return "below"
    return "above" if value >= high else "indeterminate"
