"""Composites: which layer gets which rule of relevance propagation, by name. Loads no torch."""

from dataclasses import dataclass, field, replace
from typing import Literal

from cxrviewer.errors import RequestError

RuleName = Literal["epsilon", "zplus", "gamma", "flat", "box"]
#: How the relevance of a sum is shared among its terms: in proportion to the terms, or to their magnitudes.
Split = Literal["sign", "magnitude"]
#: Least and greatest values, each one number or one for each channel.
Limits = tuple[float | tuple[float, ...], float | tuple[float, ...]]

#: Added to the magnitude of a denominator, in the units of the pre-activation.
EPSILON = 1e-6
#: Weight of the favoured part in the gamma rule.
GAMMA = 0.25


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rules of one composite have in common.

    Attributes
    ----------
    epsilon
        Added to the magnitude of every denominator, in the units of the pre-activation, above 0. It swallows relevance
        where activations are as small as itself, and keeps rounding from being blown up where they are zero.
    gamma
        Weight of the favoured part in the gamma rule, 0 and above; 0 is epsilon.
    bias
        Whether a bias takes its share of the relevance under z-plus, as in zennit. Without, nothing is absorbed. Under
        gamma it always does.
    box
        Least and greatest values of the standardised input for the box rule; None takes those of each picture and
        channel.
    half
        Whether z-plus multiplies in bfloat16 where each sum has hundreds of terms. They are of one sign, so that next
        to nothing is lost; a processor with tiles of bfloat16 needs a fifth of the time.
    """

    epsilon: float = EPSILON
    gamma: float = GAMMA
    bias: bool = False
    box: Limits | None = None
    half: bool = False


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


#: By name. ``epsilon-plus-flat`` and ``epsilon-gamma-box`` are zennit's EpsilonPlusFlat and EpsilonGammaBox (Anders et
#: al. 2021, arXiv 2106.13200); for which layer gets which rule see Montavon et al. 2019, section 10.3.
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
    box: Limits | None = None,
    half: bool = False,
) -> Composite:
    """Return a composite by name.

    Parameters
    ----------
    name
        A key of `COMPOSITES`.
    split
        How a residual block's relevance is shared; see `Composite`.
    epsilon, gamma, bias, box, half
        Constants of the rules; see `Setting`.

    Raises
    ------
    RequestError
        When the name is unknown.
    """
    if name not in COMPOSITES:
        raise RequestError(f"The composite '{name}' is unknown.", f"Choose among: {', '.join(COMPOSITES)}.")
    return replace(COMPOSITES[name], split=split, setting=Setting(epsilon, gamma, bias, box, half))
