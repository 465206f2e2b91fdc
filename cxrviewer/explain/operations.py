"""Linear operations and their transposes, with any weights: what every rule of relevance propagation is made of.

Seeds share the forward pass and go down together: relevance is of shape ``(seeds * n, ...)``, seed by seed, beside
activations ``(n, ...)``. A fifth axis would be clearer, but torch then forgets which layout in memory it is in.
"""

from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cxrviewer.explain.canonical import ChannelAffine


class LinearOperation(Protocol):
    """``z = W a + b`` for some arrangement of ``W``."""

    @property
    def weight(self) -> Tensor:
        """Return the module's own weights."""

    @property
    def bias(self) -> Tensor | None:
        """Return the module's own bias."""

    def forward(self, a: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """Return ``weight a + bias`` for activations ``(n, ...)``."""

    def transposed(self, s: Tensor, weight: Tensor, like: Tensor) -> Tensor:
        """Return ``weight^T s``: from ``(seeds * n, ...)`` of the output's shape to that of activations ``like``."""

    def flat(self, relevance: Tensor, like: Tensor) -> Tensor:
        """Return relevance ``(seeds * n, ...)`` spread evenly over all inputs that each output looks at."""


class Convolution:
    """A convolution; ``(n, channels, height, width)``. It keeps the ``module``'s own weights, without gradients."""

    def __init__(self, module: nn.Conv2d) -> None:
        self.weight, self.bias = module.weight.detach(), None if module.bias is None else module.bias.detach()
        self._stride, self._dilation, self._groups = module.stride, module.dilation, module.groups
        self._padding, self._kernel = _pixels(module.padding), module.kernel_size
        self._pointwise = self._kernel == (1, 1) and self._groups == 1 and self._padding == (0, 0)

    def forward(self, a: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """Return the convolution of ``a`` with ``weight``."""
        return F.conv2d(a, weight, bias, self._stride, self._padding, self._dilation, self._groups)

    def transposed(self, s: Tensor, weight: Tensor, like: Tensor) -> Tensor:
        """Return ``s`` sent back through ``weight`` to the height and width of ``like``."""
        if not self._pointwise:
            return self._spread(s, weight, like, self._groups)
        # A product of matrices is up to twice as fast as a transposed convolution, and keeps the layout.
        sent = (s.movedim(1, -1) @ weight[:, :, 0, 0]).movedim(-1, 1)
        if self._stride == (1, 1):
            return sent
        result = like.new_zeros((len(s), *like.shape[-2:], like.shape[1])).movedim(-1, 1)
        result[:, :, :: self._stride[0], :: self._stride[1]] = sent
        return result

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

    def transposed(self, s: Tensor, weight: Tensor, like: Tensor) -> Tensor:
        """Return ``s`` sent back through ``weight``."""
        del like
        return s @ weight

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

    def transposed(self, s: Tensor, weight: Tensor, like: Tensor) -> Tensor:
        """Return ``s`` times ``weight``."""
        del like
        return s * for_seeds(weight, s)

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
