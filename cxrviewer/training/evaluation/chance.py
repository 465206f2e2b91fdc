"""Which figures a bootstrap has no interval for: those of films that every draw of groups has alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from cxrviewer.training.basics import metrics
from cxrviewer.training.basics.metrics import Floats, Ints

ALIKE = "all draws alike"
_POINT = 1e-9  # sums in another order differ by less
WHY = "interval_not_done"  # beside the figures whose interval is None


@dataclass(frozen=True, slots=True)
class Chance:
    """Why there are no intervals, if there are none.

    Attributes
    ----------
    classes
        By class: of its figures against the others.
    overall
        Of figures of all classes together: a class of a single group that counts as much as the others.
    """

    classes: Mapping[str, str | None]
    overall: str | None

    @classmethod
    def of(cls, truth: Ints, groups: Sequence[str], classes: Sequence[str]) -> Self:
        """Return it for films whose ``truth`` are places in ``classes``."""
        varies = dict(zip(classes, metrics.drawn_by_chance(truth, groups, len(classes)).tolist(), strict=True))
        held = [label for k, label in enumerate(classes) if (truth == k).any()]
        alone = [label for label in held if not varies[label]]

        def why(label: str) -> str | None:
            if label not in held:
                return "no film"
            others = [other for other in held if other != label]
            against = others and not any(varies[other] for other in others)
            return "one group" if label in alone else "one group of the others" if against else None

        return cls({label: why(label) for label in classes}, f"one group of {', '.join(alone)}" if alone else None)


def known_interval(values: Floats, why: str | None) -> tuple[float, float] | None:
    """Return the interval of bootstrap ``values``; None where it is not done, or would be a point."""
    if why is not None:
        return None
    low, high = metrics.interval(values)
    return None if high - low < _POINT else (low, high)


def with_reason(found: Mapping[str, Any], why: str | None) -> dict[str, Any]:
    """Return ``found``, figures with intervals, with the reason for those that are missing: ``why``, or no spread.

    Where every film is answered right, every draw is, and an interval of 1 to 1 would look certain.
    """
    missing = any(name.endswith("_interval") and value is None for name, value in found.items())
    return {**found, WHY: why or (ALIKE if missing else None)}
