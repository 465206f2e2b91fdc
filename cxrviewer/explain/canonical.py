"""The forms of a canonical network: one operation per module, each used once, BatchNorm folded where it can be.

captum's LRP on torchvision's networks as they come is silently wrong: the residual ``+`` and functional operations
have no module that a rule could hang on. `cxrviewer.explain.folding` brings networks into the forms below.
"""

import torch
from torch import Tensor, nn


class Addition(nn.Module):
    """The sum of two tensors as a module."""

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """Return ``first + second``."""
        return first + second


class ResidualBlock(nn.Module):
    """A residual block with BatchNorm folded away: ``relu(body(x) + shortcut(x))``.

    Parameters
    ----------
    body
        The operations beside the shortcut.
    shortcut
        None for the identity.
    rectified
        Whether a ReLU follows the sum: yes in a ResNet, no in a MobileNetV2.
    """

    def __init__(self, body: nn.Sequential, shortcut: nn.Module | None, rectified: bool = True) -> None:
        super().__init__()
        self.body = body
        self.shortcut = shortcut
        self.addition = Addition()
        self.relu = nn.ReLU() if rectified else None

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output, same batch size as ``x``."""
        residual = x if self.shortcut is None else self.shortcut(x)
        summed: Tensor = self.addition(self.body(x), residual)
        return summed if self.relu is None else self.relu(summed)


class DenseLayer(nn.Module):
    """A layer of a DenseNet: its input with the channels that ``body`` makes of it put behind."""

    def __init__(self, body: nn.Sequential) -> None:
        super().__init__()
        self.body = body

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` and ``body(x)`` side by side, shape ``(n, channels + growth, height, width)``."""
        return torch.cat([x, self.body(x)], dim=1)


class ChannelAffine(nn.Module):
    """``scale * x + shift`` with one scale and shift per channel: a BatchNorm in eval mode that nothing can take in.

    Parameters
    ----------
    scale, shift
        Shape ``(channels,)``.
    """

    scale: Tensor
    shift: Tensor

    def __init__(self, scale: Tensor, shift: Tensor) -> None:
        super().__init__()
        self.register_buffer("scale", scale[:, None, None])
        self.register_buffer("shift", shift[:, None, None])

    def forward(self, x: Tensor) -> Tensor:
        """Return the scaled and shifted ``x``, same shape."""
        return x * self.scale + self.shift


class CanonicalNetwork(nn.Module):
    """A network in two parts: ``features`` ends with the last convolutional stage, ``head`` gives logits.

    Parameters
    ----------
    features
        One module for each block of the network, in order.
    head
        The rest: pooling and fully connected layers.
    """

    def __init__(self, features: nn.Sequential, head: nn.Sequential) -> None:
        super().__init__()
        self.features = features
        self.head = head

    def forward(self, x: Tensor) -> Tensor:
        """Return logits ``(n, classes)`` of standardised pictures ``x`` ``(n, channels, height, width)``."""
        return self.head(self.features(x))  # type: ignore[no-any-return]
