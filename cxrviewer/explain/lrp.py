"""Layer-wise relevance propagation by named composites: which layer gets which rule."""

from collections.abc import Callable
from typing import Any, Literal

from torch import nn

from cxrviewer.explain.canonical import Addition, CanonicalNetwork, ResidualBlock
from cxrviewer.explain.rules import (
    EPSILON,
    RelevanceAddition,
    RelevanceAveragePool,
    RelevanceConv2d,
    RelevanceLinear,
    RelevanceReLU,
    Rule,
)

Composite = Literal["epsilon", "epsilon-plus", "epsilon-plus-flat", "epsilon-gamma-flat"]

#: Epsilon on the classifier, z-plus on convolutions, flat at the input: relevance is conserved up to the last bias.
DEFAULT_COMPOSITE: Composite = "epsilon-plus-flat"

# Rule of the first convolution, rule of the others; the classifier always gets epsilon.
_CONVOLUTION_RULES: dict[Composite, tuple[Rule, Rule]] = {
    "epsilon": ("epsilon", "epsilon"),
    "epsilon-plus": ("zplus", "zplus"),
    "epsilon-plus-flat": ("flat", "zplus"),
    "epsilon-gamma-flat": ("flat", "gamma"),
}


def with_relevance(
    network: CanonicalNetwork, composite: Composite = DEFAULT_COMPOSITE, epsilon: float = EPSILON
) -> CanonicalNetwork:
    """Return a network with the logits of ``network`` whose gradient is relevance.

    Parameters
    ----------
    network
        A canonical network; its parameters are shared, not copied.
    composite
        Name of the rules.
    epsilon
        Added to the magnitude of every denominator. It swallows relevance where activations are as small as itself,
        and keeps rounding from being blown up where they are zero.

    Returns
    -------
    CanonicalNetwork
        ``torch.autograd.grad(logits, input, seed)`` gives the relevance of the input for the output relevance ``seed``.
    """
    first, others = _CONVOLUTION_RULES[composite]
    stem, *rest = network.features
    assert isinstance(stem, nn.Conv2d)
    features = nn.Sequential(RelevanceConv2d(stem, first, epsilon), *(_converted(m, others, epsilon) for m in rest))
    head = nn.Sequential(*(_converted(module, others, epsilon) for module in network.head))
    return CanonicalNetwork(features, head).eval()


def _converted(module: nn.Module, rule: Rule, epsilon: float) -> nn.Module:
    """Return the explicit layer for one module of a canonical network."""
    if isinstance(module, nn.MaxPool2d | nn.Flatten):
        return module  # their gradient is the rule: the winner takes all; the shape changes
    for kind, converted in _CONVERSIONS.items():
        if isinstance(module, kind):
            return converted(module, rule, epsilon)
    raise TypeError(f"No relevance rule for {type(module).__name__}.")


def _converted_block(block: ResidualBlock, rule: Rule, epsilon: float) -> ResidualBlock:
    body = nn.Sequential(*(_converted(module, rule, epsilon) for module in block.body))
    shortcut = None if block.shortcut is None else _converted(block.shortcut, rule, epsilon)
    converted = ResidualBlock(body, shortcut)
    converted.addition = RelevanceAddition(epsilon)  # type: ignore[assignment]
    converted.relu = RelevanceReLU()  # type: ignore[assignment]
    return converted


_CONVERSIONS: dict[type[nn.Module], Callable[[Any, Rule, float], nn.Module]] = {
    nn.Conv2d: RelevanceConv2d,
    nn.Linear: lambda module, _, epsilon: RelevanceLinear(module, "epsilon", epsilon),
    nn.ReLU: lambda *_: RelevanceReLU(),
    Addition: lambda _, __, epsilon: RelevanceAddition(epsilon),
    nn.AdaptiveAvgPool2d: lambda _, __, epsilon: RelevanceAveragePool(epsilon),
    ResidualBlock: _converted_block,
}
