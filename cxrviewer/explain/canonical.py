"""A copy of a network with one operation per module: what relevance propagation needs.

captum's LRP on torchvision's networks as they come is silently wrong: the residual ``+`` and functional operations
have no module that a rule could hang on. Here every operation is a module that is used once, and each BatchNorm is
folded into the convolution before it.
"""

import copy

import torch
import torchvision
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from cxrviewer.errors import BundleError


class Addition(nn.Module):
    """The sum of two tensors as a module."""

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """Return ``first + second``."""
        return first + second


class ResidualBlock(nn.Module):
    """A residual block with BatchNorm folded away: ``relu(body(x) + shortcut(x))``."""

    def __init__(self, body: nn.Sequential, shortcut: nn.Module | None) -> None:
        super().__init__()
        self.body = body
        self.shortcut = shortcut
        self.addition = Addition()
        self.relu = nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output, same batch size as ``x``."""
        residual = x if self.shortcut is None else self.shortcut(x)
        summed: Tensor = self.addition(self.body(x), residual)
        return self.relu(summed)  # type: ignore[no-any-return]


class CanonicalNetwork(nn.Module):
    """A network in two parts: ``features`` ends with the last convolutional stage, ``head`` gives logits."""

    def __init__(self, features: nn.Sequential, head: nn.Sequential) -> None:
        super().__init__()
        self.features = features
        self.head = head

    def forward(self, x: Tensor) -> Tensor:
        """Return logits ``(n, classes)`` of standardised pictures ``(n, channels, height, width)``."""
        return self.head(self.features(x))  # type: ignore[no-any-return]


def is_canonisable(model: nn.Module) -> bool:
    """Return whether `canonical` knows networks of this family, so that relevance can be propagated through them."""
    return isinstance(model, torchvision.models.ResNet)


def canonical(model: nn.Module) -> CanonicalNetwork:
    """Return a canonical copy of ``model`` in eval mode; ``model`` is left as it is.

    The copy's logits equal the model's in eval mode up to rounding (1e-6 relative in float32).

    Raises
    ------
    BundleError
        When the family of the network is not known here.
    """
    source = copy.deepcopy(model).eval()
    if not isinstance(source, torchvision.models.ResNet):
        raise BundleError(
            f"Networks of type {type(model).__name__} cannot be explained by this version.", "Use a ResNet bundle."
        )
    with torch.no_grad():
        features = nn.Sequential(
            _folded(source.conv1, source.bn1),
            nn.ReLU(),
            source.maxpool,
            *(_residual(block) for stage in _stages(source) for block in stage),
        )
    head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), *_layers(source.fc))
    return CanonicalNetwork(features, head).eval().requires_grad_(False)


def _layers(head: nn.Module) -> list[nn.Module]:
    """Return the layers of a fully connected part of one or several; dropout does nothing here."""
    layers = list(head) if isinstance(head, nn.Sequential) else [head]
    return [layer for layer in layers if not isinstance(layer, nn.Dropout)]


def _stages(model: torchvision.models.ResNet) -> tuple[nn.Sequential, ...]:
    return model.layer1, model.layer2, model.layer3, model.layer4


def _residual(block: nn.Module) -> ResidualBlock:
    """Return a torchvision BasicBlock or Bottleneck in canonical form."""
    body: list[nn.Module] = []
    for place in (1, 2, 3):
        convolution = getattr(block, f"conv{place}", None)
        if convolution is None:
            break
        if body:
            body.append(nn.ReLU())
        body.append(_folded(convolution, getattr(block, f"bn{place}")))
    downsample = block.downsample
    shortcut = _folded(*downsample) if isinstance(downsample, nn.Sequential) else None
    return ResidualBlock(nn.Sequential(*body), shortcut)


def _folded(convolution: nn.Module, norm: nn.Module) -> nn.Conv2d:
    assert isinstance(convolution, nn.Conv2d)
    assert isinstance(norm, nn.BatchNorm2d)
    return fuse_conv_bn_eval(convolution, norm)
