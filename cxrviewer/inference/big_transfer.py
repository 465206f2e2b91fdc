"""Big Transfer (Kolesnikov et al. 2020, arXiv 1912.11370): a residual network without BatchNorm, for transfer.

It differs from torchvision's ResNet: activations come before the convolutions (He et al. 2016, Identity Mappings),
convolutions are standardised (Qiao et al. 2019, arXiv 1903.10520), and groups of channels are normalised instead of
batches. Its weights therefore fit no ResNet. Modules carry timm's names, so that published weights can be read.
"""

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F

_GROUPS = 32
_EPSILON = 1e-10  # under the root of a filter's variance; tiny, since filters of a trained network are small too


class StandardisedConv2d(nn.Conv2d):
    """A convolution whose filters have mean 0 and variance 1 whenever they are used."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - torch's name
        """Return the convolution of ``input`` with the standardised filters."""
        return F.conv2d(input, self.standardised(), self.bias, self.stride, self.padding, self.dilation, self.groups)

    def standardised(self) -> Tensor:
        """Return the filters as they are used, shape of ``weight``."""
        variance, mean = torch.var_mean(self.weight, dim=(1, 2, 3), keepdim=True, correction=0)
        return (self.weight - mean) * (variance + _EPSILON).rsqrt()


class ZeroPaddedMaxPool2d(nn.MaxPool2d):
    """Maximum pooling whose border counts as 0, not as minus infinity: values are signed here."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - torch's name
        """Return the maxima of ``input`` with a border of zeros."""
        return F.max_pool2d(F.pad(input, (1, 1, 1, 1)), self.kernel_size, self.stride)


class PreActivationBlock(nn.Module):
    """A bottleneck block: norm, ReLU and convolution three times, then the sum with the shortcut."""

    def __init__(self, channels: int, width: int, stride: int) -> None:
        super().__init__()
        inner = width // 4
        self.downsample = nn.Sequential()
        if channels != width:
            self.downsample.add_module("conv", StandardisedConv2d(channels, width, 1, stride, bias=False))
        self.norm1 = nn.GroupNorm(_GROUPS, channels)
        self.conv1 = StandardisedConv2d(channels, inner, 1, bias=False)
        self.norm2 = nn.GroupNorm(_GROUPS, inner)
        self.conv2 = StandardisedConv2d(inner, inner, 3, stride, padding=1, bias=False)
        self.norm3 = nn.GroupNorm(_GROUPS, inner)
        self.conv3 = StandardisedConv2d(inner, width, 1, bias=False)
        self.relu = nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output, same batch size as ``x``."""
        active = self.relu(self.norm1(x))
        shortcut = self.downsample(active) if len(self.downsample) else x
        inner = self.conv2(self.relu(self.norm2(self.conv1(active))))
        return self.conv3(self.relu(self.norm3(inner))) + shortcut  # type: ignore[no-any-return]


class BigTransfer(nn.Module):
    """A BiT network of single width.

    Parameters
    ----------
    depths
        Blocks of each of the four stages: ``(3, 4, 6, 3)`` is R50x1.
    classes
        Number of outputs. Their weights start at zero, as BiT-HyperRule wants.
    """

    def __init__(self, depths: Sequence[int], classes: int) -> None:
        super().__init__()
        stem = {"conv": StandardisedConv2d(3, 64, 7, 2, padding=3, bias=False), "pool": ZeroPaddedMaxPool2d(3, 2, 1)}
        self.stem = nn.Sequential()
        for name, module in stem.items():
            self.stem.add_module(name, module)
        widths = (64, 256, 512, 1024, 2048)
        self.stages = nn.Sequential(
            *(
                _stage(depth, before, after, 1 if place == 0 else 2)
                for place, (depth, (before, after)) in enumerate(zip(depths, pairwise(widths), strict=True))
            )
        )
        self.norm = nn.GroupNorm(_GROUPS, widths[-1])
        self.relu = nn.ReLU()
        self.head = nn.ModuleDict({"fc": nn.Linear(widths[-1], classes)})
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
        nn.init.zeros_(self.head["fc"].weight)  # type: ignore[arg-type]
        nn.init.zeros_(self.head["fc"].bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor) -> Tensor:
        """Return logits ``(n, classes)`` of standardised pictures ``(n, 3, height, width)``."""
        features = self.relu(self.norm(self.stages(self.stem(x))))
        return self.head["fc"](features.mean(dim=(2, 3)))  # type: ignore[no-any-return]


def _stage(depth: int, before: int, after: int, stride: int) -> nn.Module:
    blocks = [PreActivationBlock(before if j == 0 else after, after, stride if j == 0 else 1) for j in range(depth)]
    return _Stage(blocks)


class _Stage(nn.Module):
    def __init__(self, blocks: Sequence[nn.Module]) -> None:
        super().__init__()
        self.blocks = nn.Sequential(*blocks)

    def forward(self, x: Tensor) -> Tensor:
        return self.blocks(x)  # type: ignore[no-any-return]
