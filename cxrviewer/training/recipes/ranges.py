"""Which numbers a setting may be, one table for all of them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from cxrviewer.errors import DataError


@dataclass(frozen=True, slots=True)
class Range:
    """The finite numbers from ``low`` to ``high``.

    Attributes
    ----------
    low, high
        Least and greatest.
    such
        What to give instead.
    above
        Whether ``low`` itself is too little.
    """

    low: float
    high: float = math.inf
    such: str = "0 or more"
    above: bool = False

    def __contains__(self, value: float) -> bool:
        """Return whether ``value`` is one of them."""
        return self.low <= value <= self.high and math.isfinite(value) and not (self.above and value == self.low)

    def __str__(self) -> str:
        """Return what is wrong with a number outside."""
        if self.high < math.inf:
            return f"is not between {self.low} and {self.high}"
        return f"is not above {self.low}" if self.above else f"is below {self.low}"


_FROM_0 = Range(0)
_SHARE = Range(0, 1, "a number such as 0.1")
_PART = Range(0, 1, "a number such as 0.1", above=True)
_OPTIONAL = Range(0, such="a number such as 0.5, or 0 to leave it off")
_DIVISOR = Range(1, such="a number such as 25")
_SCALE = Range(0, such="a number such as 0.8", above=True)
_SEED = Range(0, 2**32 - 1, "a whole number such as 1")

#: Of a recipe. What two settings make of each other is checked besides.
RECIPE: Mapping[str, Range] = {
    "head": Range(1, such="widths such as 512,128"),
    "sizes": Range(32, 2048, "sides such as 224"),
    "epochs": _FROM_0,
    "least_steps": _FROM_0,
    "micro_batch": _FROM_0,
    "rate": Range(0, such="a number such as 0.05", above=True),
    "group_ratio": _PART,
    "warm_up": _SHARE,
    "start_divisor": _DIVISOR,
    "end_divisor": _DIVISOR,
    "weight_decay": _FROM_0,
    "clip": _OPTIONAL,
    "label_smoothing": _SHARE,
    "mixup": _OPTIONAL,
    "source_reversal": _OPTIONAL,
    "outside_penalty": _OPTIONAL,
    "distillation": _SHARE,
    "temperature": Range(0, such="a number such as 2", above=True),
    "ema_epochs": _FROM_0,
    "patience": _FROM_0,
    "data_share": _PART,
    "seed": _SEED,
    "split_seed": _SEED,
    "validation": _SHARE,
    "calibration": _SHARE,
    "test": _SHARE,
}

#: Of how its pictures are varied.
AUGMENTATION: Mapping[str, Range] = {
    "strength": _FROM_0,
    "rotation": _FROM_0,
    "scale_low": _SCALE,
    "scale_high": _SCALE,
    "shift": _FROM_0,
    "gamma": _FROM_0,
    "contrast": _FROM_0,
    "brightness": _FROM_0,
    "shading": _FROM_0,
    "resampling": _SHARE,
    "sharpness": _FROM_0,
    "noise": _FROM_0,
    "border": _SHARE,
    "flip": _SHARE,
    "curves": _SHARE,
    "amplitude": _SHARE,
    "background": _SHARE,
}


def check_ranges(settings: object, ranges: Mapping[str, Range], inside: str = "") -> None:
    """Refuse ``settings`` of which one, or an entry of one, is outside its range.

    Parameters
    ----------
    settings
        Their owner.
    ranges
        By name.
    inside
        What stands before the names where they are given.

    Raises
    ------
    DataError
        Naming the first such setting.
    """
    for name, allowed in ranges.items():
        value = getattr(settings, name)
        if not all(number in allowed for number in (value if isinstance(value, tuple) else (value,))):
            raise DataError(f"'{inside}{name}' {allowed}.", f"Give {allowed.such}.")
