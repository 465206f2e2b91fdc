"""The rules of layer-wise relevance propagation as explicit layers.

Each layer computes in the forward pass what the module it replaces computes, and in the backward pass hands relevance
down instead of a gradient. No hooks, no changed weights, nothing shared between calls: one forward pass gives logits,
one backward pass per class gives relevance.

Notation: ``a`` input, ``w`` weights, ``z`` pre-activation, ``R`` relevance; for a linear layer every rule reads
``R_in = a * w'^T (R / stabilised(z'))`` with its own ``w'`` and ``z'`` (Bach et al. 2015, PLoS ONE 10:e0130140;
Montavon et al. 2019, Layer-Wise Relevance Propagation: An Overview).
"""

from typing import Any, Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.grad import conv2d_input

Rule = Literal["epsilon", "zplus", "gamma", "flat"]

#: Added to the magnitude of a denominator, in the units of the pre-activation.
EPSILON = 1e-6
#: Weight of the extra positive part in the gamma rule.
GAMMA = 0.25


def stabilised(z: Tensor, epsilon: float) -> Tensor:
    """Return ``z`` moved away from zero by ``epsilon`` in the direction of its sign; zero counts as positive."""
    return z + epsilon * torch.where(z < 0, -1.0, 1.0).to(z.dtype)


class _LinearRelevance(torch.autograd.Function):
    """A linear operation whose backward pass is a relevance rule."""

    @staticmethod
    def forward(ctx: Any, a: Tensor, layer: "_LinearLayer") -> Tensor:
        z = layer.apply_weights(a, layer.weight, layer.bias)
        ctx.layer = layer
        ctx.save_for_backward(a, z)
        return z

    @staticmethod
    def backward(ctx: Any, *relevance: Tensor) -> tuple[Tensor, None]:
        a, z = ctx.saved_tensors
        return ctx.layer.relevance(a, z, relevance[0]), None


class _LinearLayer(nn.Module):
    """A convolution or fully connected layer under a rule.

    Attributes
    ----------
    weight, bias
        The wrapped module's own parameters.
    rule
        ``epsilon``: ``w' = w``, bias in the denominator. ``zplus`` (alpha 1, beta 0): ``w' = max(w, 0)``, no bias, so
        that nothing is absorbed. ``gamma``: ``w' = w + 0.25 max(w, 0)``, no bias. ``flat``: every input of a receptive
        field gets the same share.
    """

    def __init__(self, module: nn.Conv2d | nn.Linear, rule: Rule, epsilon: float = EPSILON) -> None:
        super().__init__()
        self.epsilon = epsilon
        self.weight = module.weight
        self.bias = module.bias
        self.rule = rule
        if rule == "zplus":
            self.modified = module.weight.detach().clamp(min=0)
        elif rule == "gamma":
            self.modified = module.weight.detach() * (1 + GAMMA * (module.weight.detach() > 0))

    def forward(self, a: Tensor) -> Tensor:
        """Return what the wrapped module returns."""
        result: Tensor = _LinearRelevance.apply(a, self)
        return result

    def apply_weights(self, a: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        raise NotImplementedError

    def transpose_weights(self, s: Tensor, weight: Tensor, like: Tensor) -> Tensor:
        raise NotImplementedError

    def flat(self, a: Tensor, relevance: Tensor) -> Tensor:
        raise NotImplementedError

    def relevance(self, a: Tensor, z: Tensor, relevance: Tensor) -> Tensor:
        """Return the relevance of the layer's input, shape of ``a``, from that of its output."""
        if self.rule == "flat":
            return self.flat(a, relevance)
        if self.rule == "epsilon":
            return a * self.transpose_weights(relevance / stabilised(z, self.epsilon), self.weight, a)
        share = relevance / stabilised(self.apply_weights(a, self.modified, None), self.epsilon)
        return a * self.transpose_weights(share, self.modified, a)


class RelevanceConv2d(_LinearLayer):
    """A convolution under a rule."""

    def __init__(self, module: nn.Conv2d, rule: Rule, epsilon: float = EPSILON) -> None:
        super().__init__(module, rule, epsilon)
        self.stride, self.padding = module.stride, module.padding
        self.dilation, self.groups = module.dilation, module.groups

    def apply_weights(self, a: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        """Return the convolution of ``a`` with ``weight``."""
        return F.conv2d(a, weight, bias, self.stride, self.padding, self.dilation, self.groups)

    def transpose_weights(self, s: Tensor, weight: Tensor, like: Tensor) -> Tensor:
        """Return ``s`` sent back through ``weight`` to the shape of ``like``."""
        sent: Tensor = conv2d_input(  # type: ignore[no-untyped-call]
            like.shape, weight, s, self.stride, self.padding, self.dilation, self.groups
        )
        return sent

    def flat(self, a: Tensor, relevance: Tensor) -> Tensor:
        """Return the relevance spread evenly over each receptive field (Bach et al. 2015; the input's own values do
        not count). Done on one channel: all input channels get the same.
        """
        channels = a.shape[1]
        window = torch.ones((1, 1, *self.weight.shape[2:]), dtype=a.dtype, device=a.device)
        ones = torch.ones((1, 1, *a.shape[2:]), dtype=a.dtype, device=a.device)
        count = F.conv2d(ones, window, None, self.stride, self.padding, self.dilation)
        share = relevance.sum(dim=1, keepdim=True) / (count * channels)
        shape = (a.shape[0], 1, *a.shape[2:])
        spread: Tensor = conv2d_input(  # type: ignore[no-untyped-call]
            shape, window, share, self.stride, self.padding, self.dilation
        )
        return spread.expand_as(a)


class RelevanceLinear(_LinearLayer):
    """A fully connected layer under a rule."""

    def apply_weights(self, a: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        """Return ``a`` times ``weight``."""
        return F.linear(a, weight, bias)

    def transpose_weights(self, s: Tensor, weight: Tensor, like: Tensor) -> Tensor:
        """Return ``s`` sent back through ``weight``."""
        return F.linear(s, weight.T)

    def flat(self, a: Tensor, relevance: Tensor) -> Tensor:
        """Return the relevance spread evenly over all inputs."""
        return (relevance.sum(dim=1, keepdim=True) / a.shape[1]).expand_as(a)


class _AdditionRelevance(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, first: Tensor, second: Tensor, epsilon: float) -> Tensor:
        ctx.save_for_backward(first, second)
        ctx.epsilon = epsilon
        return first + second

    @staticmethod
    def backward(ctx: Any, *relevance: Tensor) -> tuple[Tensor, Tensor, None]:
        first, second = ctx.saved_tensors
        share = relevance[0] / stabilised(first + second, ctx.epsilon)
        return first * share, second * share, None


class RelevanceAddition(nn.Module):
    """A sum whose relevance is split in proportion to its terms (epsilon rule)."""

    def __init__(self, epsilon: float = EPSILON) -> None:
        super().__init__()
        self.epsilon = epsilon

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """Return ``first + second``."""
        result: Tensor = _AdditionRelevance.apply(first, second, self.epsilon)
        return result


class _PoolingRelevance(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, a: Tensor, epsilon: float) -> Tensor:
        z = a.mean(dim=(2, 3), keepdim=True)
        ctx.save_for_backward(a, z)
        ctx.epsilon = epsilon
        return z

    @staticmethod
    def backward(ctx: Any, *relevance: Tensor) -> tuple[Tensor, None]:
        a, z = ctx.saved_tensors
        share = relevance[0] / (stabilised(z, ctx.epsilon) * (a.shape[2] * a.shape[3]))
        return a * share, None


class RelevanceAveragePool(nn.Module):
    """Global average pooling whose relevance is split in proportion to its inputs (epsilon rule)."""

    def __init__(self, epsilon: float = EPSILON) -> None:
        super().__init__()
        self.epsilon = epsilon

    def forward(self, a: Tensor) -> Tensor:
        """Return the mean over rows and columns, shape ``(n, channels, 1, 1)``."""
        result: Tensor = _PoolingRelevance.apply(a, self.epsilon)
        return result


class _PassRelevance(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, z: Tensor) -> Tensor:
        del ctx
        return z.clamp(min=0)

    @staticmethod
    def backward(ctx: Any, *relevance: Tensor) -> Tensor:
        del ctx
        return relevance[0]


class RelevanceReLU(nn.Module):
    """A ReLU that hands relevance through unchanged."""

    def forward(self, z: Tensor) -> Tensor:
        """Return ``max(z, 0)``."""
        result: Tensor = _PassRelevance.apply(z)
        return result
