"""Linear operations and their transposes, with any weights: what every rule of relevance propagation is made of.

Seeds share the forward pass and go down together: relevance is of shape ``(seeds * n, ...)``, seed by seed, beside
activations ``(n, ...)``. A fifth axis would be clearer, but torch then forgets which layout in memory it is in.
"""

from collections.abc import Callable
from functools import partial
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cxrviewer.explain.canonical import ChannelAffine

#: ``W^T s``: from ``s``, ``(seeds * n, ...)`` of the output's shape, to the shape of activations, the second argument.
Transposed = Callable[[Tensor, Tensor], Tensor]


class LinearOperation(Protocol):
    """``z = W a + b`` for some arrangement of ``W``.

    Weights of a narrower dtype than the activations' make a convolution multiply in theirs; results have the
    activations'.
    """

    @property
    def weight(self) -> Tensor:
        """Return the module's own weights."""

    @property
    def bias(self) -> Tensor | None:
        """Return the module's own bias."""

    def forward(self, a: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """Return ``weight a + bias`` for activations ``(n, ...)``."""

    def transpose(self, weight: Tensor) -> Transposed:
        """Return what sends ``s`` back through ``weight``."""

    def flat(self, relevance: Tensor, like: Tensor) -> Tensor:
        """Return relevance ``(seeds * n, ...)`` spread evenly over all inputs that each output looks at."""


class Convolution:
    """A convolution; ``(n, channels, height, width)``. It keeps the ``module``'s own weights, without gradients."""

    def __init__(self, module: nn.Conv2d) -> None:
        self.weight, self.bias = module.weight.detach(), None if module.bias is None else module.bias.detach()
        self._stride, self._dilation, self._groups = module.stride, module.dilation, module.groups
        self._padding, self._kernel = _pixels(module.padding), module.kernel_size
        self._pointwise = self._kernel == (1, 1) and self._groups == 1 and self._padding == (0, 0)

    @property
    def dense(self) -> bool:
        """Return whether each output is a sum over all channels of more than one pixel: hundreds of terms."""
        return self._groups == 1 and self._kernel != (1, 1)

    def forward(self, a: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """Return the convolution of ``a`` with ``weight``."""
        given = None if bias is None else bias.to(weight.dtype)
        found = F.conv2d(a.to(weight.dtype), weight, given, self._stride, self._padding, self._dilation, self._groups)
        return found.to(a.dtype)

    def transpose(self, weight: Tensor) -> Transposed:
        """Return what sends ``s`` back through ``weight``, by the means that are fastest for this convolution."""
        if self._pointwise:
            return partial(self._multiplied, weight[:, :, 0, 0])
        beyond = [d * (k - 1) - p for d, k, p in zip(self._dilation, self._kernel, self._padding, strict=True)]
        if weight.dtype != self.weight.dtype and self._stride == (1, 1) and self._groups == 1 and min(beyond) >= 0:
            turned = weight.transpose(0, 1).flip(2, 3).contiguous(memory_format=torch.channels_last)
            return partial(self._turned, turned, beyond)
        return lambda s, like: self._spread(s.to(weight.dtype), weight, like, self._groups).to(s.dtype)

    def _multiplied(self, weight: Tensor, s: Tensor, like: Tensor) -> Tensor:
        """Return a product of matrices: up to twice as fast as a transposed convolution, and it keeps the layout."""
        sent = (s.to(weight.dtype).movedim(1, -1) @ weight).movedim(-1, 1).to(s.dtype)
        if self._stride == (1, 1):
            return sent
        result = like.new_zeros((len(s), *like.shape[-2:], like.shape[1])).movedim(-1, 1)
        result[:, :, :: self._stride[0], :: self._stride[1]] = sent
        return result

    def _turned(self, turned: Tensor, padding: list[int], s: Tensor, like: Tensor) -> Tensor:
        """Return a plain convolution with the turned kernel: in bfloat16 its weights need no new order at each call."""
        del like
        return F.conv2d(s.to(turned.dtype), turned, None, 1, padding, self._dilation).to(s.dtype)

    def flat(self, relevance: Tensor, like: Tensor) -> Tensor:
        """Return relevance spread over each receptive field. Done on one channel: all input channels get the same."""
        window, ones = like.new_ones((1, 1, *self._kernel)), like.new_ones((1, 1, *like.shape[-2:]))
        count = F.conv2d(ones, window, None, self._stride, self._padding, self._dilation)
        share = relevance.sum(dim=1, keepdim=True) / (count * like.shape[1])
        return self._spread(share, window, like, 1).expand(-1, like.shape[1], -1, -1)

    def _spread(self, s: Tensor, weight: Tensor, like: Tensor, groups: int) -> Tensor:
        missing = [
            size - ((small - 1) * stride - 2 * padding + dilation * (kernel - 1) + 1)
            for size, small, stride, padding, dilation, kernel in zip(
                like.shape[-2:], s.shape[-2:], self._stride, self._padding, self._dilation, self._kernel, strict=True
            )
        ]
        return F.conv_transpose2d(s, weight, None, self._stride, self._padding, missing, groups, self._dilation)


class Connection:
    """A fully connected layer; ``(n, inputs)``. It keeps the ``module``'s own weights, without gradients."""

    def __init__(self, module: nn.Linear) -> None:
        self.weight, self.bias = module.weight.detach(), None if module.bias is None else module.bias.detach()

    def forward(self, a: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """Return ``a`` times ``weight``."""
        return F.linear(a, weight, bias)

    def transpose(self, weight: Tensor) -> Transposed:
        """Return what multiplies by the transposed ``weight``."""
        return lambda s, _: s @ weight

    def flat(self, relevance: Tensor, like: Tensor) -> Tensor:
        """Return relevance spread evenly over all inputs."""
        return (relevance.sum(dim=1, keepdim=True) / like.shape[1]).expand(-1, like.shape[1])


class Scaling:
    """A factor and a summand for each channel; ``(n, channels, height, width)``.

    Parameters
    ----------
    scale, shift
        Shape ``(1, channels, 1, 1)`` or ``(n, channels, 1, 1)``.
    """

    def __init__(self, scale: Tensor, shift: Tensor) -> None:
        self.weight, self.bias = scale, shift

    def forward(self, a: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """Return ``a`` times ``weight``."""
        return a * weight if bias is None else a * weight + bias

    def transpose(self, weight: Tensor) -> Transposed:
        """Return what multiplies by ``weight``: a diagonal matrix is its own transpose."""
        return lambda s, _: s * for_seeds(weight, s)

    def flat(self, relevance: Tensor, like: Tensor) -> Tensor:
        """Return relevance as it is: each output looks at one input."""
        del like
        return relevance


def operation_of(module: nn.Conv2d | nn.Linear | ChannelAffine) -> LinearOperation:
    """Return the linear operation of a module; its parameters are shared."""
    if isinstance(module, ChannelAffine):
        return Scaling(module.scale[None], module.shift[None])
    return Convolution(module) if isinstance(module, nn.Conv2d) else Connection(module)


def stabilised(z: Tensor, epsilon: float) -> Tensor:
    """Return ``z`` moved away from zero by ``epsilon`` in the direction of its sign; zero counts as positive."""
    return torch.copysign(z.new_full((), epsilon), z).add_(z)


def for_seeds(a: Tensor, relevance: Tensor) -> Tensor:
    """Return activations ``(n, ...)`` that broadcast against relevance ``(seeds * n, ...)``."""
    seeds = len(relevance) // len(a)
    return a if seeds == 1 or len(a) == 1 else a.repeat(seeds, *(1 for _ in a.shape[1:]))


def _pixels(padding: str | tuple[int, ...]) -> tuple[int, ...]:
    if isinstance(padding, str):
        raise TypeError(f"padding='{padding}' has no fixed number of pixels")
    return padding
