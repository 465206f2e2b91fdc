"""Prevalence: what an operating point and a probability are worth where a class is rarer or more frequent.

Everything rests on one assumption, label shift: nothing differs from the films that were measured but how frequent the
class is. Films of a class then look the same everywhere, so that sensitivity and specificity hold (which another
hospital, another machine or milder disease can each undo).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cxrviewer.inference.bundle import Bundle


@dataclass(frozen=True, slots=True)
class Share:
    """A share, 0 to 1, with its 95 % interval; None where none was measured."""

    value: float
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured at a class's operating point, and on which part of the bundle's films.

    Attributes
    ----------
    sensitivity, specificity
        Of the operating point.
    part
        Where they were measured, such as ``"test part"``.
    prevalence
        Share of the class among the films of that part, 0 to 1; None where the bundle does not tell.
    """

    sensitivity: Share
    specificity: Share
    part: str
    prevalence: float | None


def measured(bundle: Bundle, label: str) -> Measured:
    """Return the figures of the class's operating point: those of the test part, else those it was chosen by.

    The latter have no interval, and are a little too good, for the operating point was chosen to make them so.
    """
    point = bundle.operating_points[label]
    test = _part(_part(bundle.provenance, "test_at_thresholds"), label)
    sensitivity, specificity = _share(test, "sensitivity"), _share(test, "specificity")
    if sensitivity is not None and specificity is not None:
        return Measured(sensitivity, specificity, "test part", _frequency(bundle, "test part", label))
    chosen = point.chosen_on, _frequency(bundle, point.chosen_on, label)
    return Measured(Share(point.sensitivity), Share(point.specificity), *chosen)


def calibrated_at(bundle: Bundle, label: str) -> float | None:
    """Return how frequent the class was where the bundle's probabilities were calibrated; None where it is not told."""
    return _frequency(bundle, bundle.calibration.fitted_on, label)


def predictive_values(figures: Measured, prevalence: float) -> tuple[Share | None, Share | None]:
    """Return the positive and the negative predictive value by Bayes' rule.

    Their intervals go from both lower to both upper ends of those of sensitivity and specificity, since both values
    grow with each: rather too wide than too narrow.

    Parameters
    ----------
    figures
        Of an operating point.
    prevalence
        Share of the class among the films, above 0 and below 1.

    Returns
    -------
    tuple
        None for a value that is not defined: no film lies on that side of the operating point.

    Raises
    ------
    ValueError
        When the prevalence is 0, 1 or no share.
    """
    _refuse_certainty(prevalence)
    positive, negative = figures.sensitivity, figures.specificity
    return _predictive(positive, negative, prevalence), _predictive(negative, positive, 1.0 - prevalence)


def reweighted(probability: float, known: float, wished: float) -> float:
    """Return a calibrated probability where the class is as frequent as ``wished`` (Elkan 2001, theorem 2).

    With several classes this is the correction of Saerens et al. 2002 (Neural Computation 14:21) for one
    whose frequency changes while the others keep their proportions to each other.

    Parameters
    ----------
    probability
        0 to 1, calibrated where the class has the frequency ``known``.
    known, wished
        Frequencies, above 0 and below 1.

    Raises
    ------
    ValueError
        When a frequency is 0, 1 or no share.
    """
    _refuse_certainty(known, wished)
    yes = probability * wished / known
    no = (1.0 - probability) * (1.0 - wished) / (1.0 - known)
    return yes / (yes + no)


def _predictive(found: Share, spared: Share, frequency: float) -> Share | None:
    """Return the share of a class among the films called so, from the shares of it and of others that are right."""
    value = _bayes(found.value, spared.value, frequency)
    if value is None:
        return None
    if found.interval is None or spared.interval is None:
        return Share(value)
    low, high = (_bayes(one, other, frequency) for one, other in zip(found.interval, spared.interval, strict=True))
    return Share(value, None if low is None or high is None else (low, high))


def _bayes(found: float, spared: float, frequency: float) -> float | None:
    right, wrong = found * frequency, (1.0 - spared) * (1.0 - frequency)
    return right / (right + wrong) if right + wrong > 0.0 else None


def _refuse_certainty(*shares: float) -> None:
    if not all(0.0 < share < 1.0 for share in shares):
        raise ValueError("A prevalence lies between 0 and 1.")


def _frequency(bundle: Bundle, part: str, label: str) -> float | None:
    """Return the share of a class in a part of the bundle's films, such as ``"test part"``; None where it is not told.

    A share of 0 or 1 tells nothing either: no film can be weighted by it.
    """
    told = _part(bundle.provenance, part.removesuffix(" part"))
    support, films = _number(_part(_part(told, "classes"), label).get("support")), _number(told.get("films"))
    return support / films if support and films and 0.0 < support < films else None


def _share(figures: Mapping[str, Any], name: str) -> Share | None:
    value, interval = _fraction(figures.get(name)), figures.get(f"{name}_interval")
    if value is None:
        return None
    ends = [_fraction(end) for end in interval] if isinstance(interval, list | tuple) else []
    low, high = ends if len(ends) == 2 else (None, None)
    return Share(value, None if low is None or high is None else (low, high))


def _part(facts: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = facts.get(name)
    return found if isinstance(found, Mapping) else {}


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _fraction(value: object) -> float | None:
    number = _number(value)
    return number if number is not None and 0.0 <= number <= 1.0 else None
