"""Composites: which layer gets which rule of relevance propagation, by name."""

from dataclasses import dataclass, field, replace
from typing import Literal

from torch import Tensor

from cxrviewer.errors import RequestError
from cxrviewer.explain.rules import EPSILON, GAMMA, Setting

RuleName = Literal["epsilon", "zplus", "gamma", "flat", "box"]
#: How the relevance of a sum is shared among its terms: in proportion to the terms, or to their magnitudes.
Split = Literal["sign", "magnitude"]


@dataclass(frozen=True, slots=True)
class Composite:
    """Rules for one network.

    Attributes
    ----------
    first
        The rule of the convolution that sees the picture.
    others
        That of all other convolutions. Fully connected layers always get epsilon.
    split
        How a residual block's relevance is shared. ``"sign"`` is the epsilon rule: terms of opposite signs get shares
        of opposite signs. ``"magnitude"`` gives no share below 0 or above 1; networks with group norms always get it.
    setting
        What the rules have in common.
    """

    first: RuleName
    others: RuleName
    split: Split = "sign"
    setting: Setting = field(default_factory=Setting)


COMPOSITES = {
    "epsilon": Composite("epsilon", "epsilon"),
    "epsilon-plus": Composite("zplus", "zplus"),
    "epsilon-plus-flat": Composite("flat", "zplus"),
    "epsilon-gamma-flat": Composite("flat", "gamma"),
    "epsilon-gamma-box": Composite("box", "gamma"),
}

#: Epsilon on the classifier, z-plus on convolutions, flat at the input: relevance is conserved up to the last bias.
DEFAULT_COMPOSITE = "epsilon-plus-flat"


def composite(
    name: str = DEFAULT_COMPOSITE,
    *,
    split: Split = "sign",
    epsilon: float = EPSILON,
    gamma: float = GAMMA,
    bias: bool = False,
    box: tuple[Tensor | float, Tensor | float] | None = None,
) -> Composite:
    """Return a composite by name, with the settings of `Composite` and `Setting`.

    Raises
    ------
    RequestError
        When the name is unknown.
    """
    if name not in COMPOSITES:
        raise RequestError(f"The composite '{name}' is unknown.", f"Choose among: {', '.join(COMPOSITES)}.")
    return replace(COMPOSITES[name], split=split, setting=Setting(epsilon, gamma, bias, box))
