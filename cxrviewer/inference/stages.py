"""Where the stages of a network lie: its blocks from input to last convolutional stage, and what follows them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from torch import nn

from cxrviewer.errors import BundleError
from cxrviewer.explain.canonical import CanonicalNetwork, ResidualBlock
from cxrviewer.explain.folding import canonical_block, canonical_sequence
from cxrviewer.explain.networks import torchvision
from cxrviewer.inference.backbones import head_of
from cxrviewer.inference.big_transfer import BigTransfer, PreActivationBlock, StandardisedConv2d
from cxrviewer.inference.small_cnn import SmallCnn


@dataclass(frozen=True, eq=False, slots=True)
class Stages:
    """A network taken apart; the modules are the network's own.

    Attributes
    ----------
    blocks
        Run one after the other they give the last convolutional stage, shape ``(n, channels, h, w)``.
    head
        Turns that stage into logits.
    middle
        Number of blocks in the earlier half, where fastai cuts its two groups of layers (``_resnet_split``,
        ``_densenet_split``, ``_alexnet_split``).
    """

    blocks: tuple[nn.Module, ...]
    head: nn.Sequential
    middle: int

    @property
    def groups(self) -> tuple[tuple[nn.Module, ...], tuple[nn.Module, ...], tuple[nn.Module, ...]]:
        """Return the early blocks, the late blocks and the head."""
        return self.blocks[: self.middle], self.blocks[self.middle :], (self.head,)


def stages(network: nn.Module) -> Stages:
    """Return the stages of ``network``.

    Raises
    ------
    BundleError
        When the family of the network is not known here.
    """
    for family, taken_apart in _FAMILIES.items():
        if isinstance(network, family):
            return taken_apart(network)
    raise BundleError(
        f"Networks of type {type(network).__name__} are unknown to this version.", "Use another architecture."
    )


def separated(network: nn.Module) -> CanonicalNetwork:
    """Return ``network`` in two parts, in eval mode and frozen: for probabilities and Grad-CAM.

    The modules are shared with ``network``. For relevance `cxrviewer.explain.folding.canonical` makes a copy of it.
    """
    parts = stages(network)
    return CanonicalNetwork(nn.Sequential(*parts.blocks), parts.head).eval().requires_grad_(False)


def _layers(head: nn.Module) -> list[nn.Module]:
    return list(head) if isinstance(head, nn.Sequential) else [head]


def _pooled(network: nn.Module, *before: nn.Module) -> nn.Sequential:
    """Return global average pooling and the fully connected part, after the modules ``before``."""
    return nn.Sequential(*before, nn.AdaptiveAvgPool2d(1), nn.Flatten(), *_layers(head_of(network)))


def _resnet(network: torchvision.models.ResNet) -> Stages:
    stem = nn.Sequential(network.conv1, network.bn1, network.relu, network.maxpool)
    stage = [list(layer) for layer in (network.layer1, network.layer2, network.layer3, network.layer4)]
    blocks = (stem, *(block for layer in stage for block in layer))
    return Stages(blocks, _pooled(network), 1 + len(stage[0]) + len(stage[1]))


def _alexnet(network: torchvision.models.AlexNet) -> Stages:
    features = list(network.features)
    starts = [place for place, module in enumerate(features) if isinstance(module, nn.Conv2d)]
    # The last pooling belongs to the head: before it the map is twice as fine.
    ends = [*starts[1:], len(features) - 1]
    blocks = tuple(nn.Sequential(*features[a:b]) for a, b in zip(starts, ends, strict=True))
    head = nn.Sequential(features[-1], network.avgpool, nn.Flatten(), *_layers(network.classifier))
    return Stages(blocks, head, 2)


def _mobilenet(network: torchvision.models.MobileNetV2) -> Stages:
    blocks = tuple(network.features)
    return Stages(blocks, _pooled(network), 7)  # from there on the map is 14 x 14


def _densenet(network: torchvision.models.DenseNet) -> Stages:
    features = dict(network.features.named_children())
    stem = nn.Sequential(*(features[name] for name in ("conv0", "norm0", "relu0", "pool0")))
    dense = [module for name, module in features.items() if name.startswith(("denseblock", "transition"))]
    last = nn.Sequential(features["norm5"], nn.ReLU())
    return Stages((stem, *dense, last), _pooled(network), 4)


def _big_transfer(network: BigTransfer) -> Stages:
    stage: list[list[nn.Module]] = [list(entry.blocks) for entry in network.stages]  # type: ignore[arg-type]
    last = nn.Sequential(network.norm, network.relu)
    blocks = (network.stem, *(block for layer in stage for block in layer), last)
    return Stages(blocks, _pooled(network), 1 + len(stage[0]) + len(stage[1]))


def _small(network: SmallCnn) -> Stages:
    blocks = tuple(network.features)
    return Stages(blocks, _pooled(network), len(blocks) // 2)


_FAMILIES: dict[type[nn.Module], Callable[[Any], Stages]] = {
    torchvision.models.ResNet: _resnet,
    torchvision.models.AlexNet: _alexnet,
    torchvision.models.MobileNetV2: _mobilenet,
    torchvision.models.DenseNet: _densenet,
    BigTransfer: _big_transfer,
    SmallCnn: _small,
}


@canonical_block.register
def _(convolution: StandardisedConv2d) -> nn.Conv2d:
    """Return the convolution with its filters standardised once."""
    plain = nn.Conv2d(
        convolution.in_channels,
        convolution.out_channels,
        convolution.kernel_size,  # type: ignore[arg-type]
        convolution.stride,  # type: ignore[arg-type]
        convolution.padding,  # type: ignore[arg-type]
        bias=False,
    )
    plain.weight = nn.Parameter(convolution.standardised())
    return plain


@canonical_block.register
def _(block: PreActivationBlock) -> nn.Module:
    """Return the block; a shortcut with a convolution starts behind the first norm, the identity before it."""
    first = [block.norm1, nn.ReLU()]
    rest = [block.conv1, block.norm2, nn.ReLU(), block.conv2, block.norm3, nn.ReLU(), block.conv3]
    if not len(block.downsample):
        return ResidualBlock(canonical_sequence([*first, *rest]), None, rectified=False)
    shortcut = canonical_sequence([block.downsample])
    return nn.Sequential(*canonical_sequence(first), ResidualBlock(canonical_sequence(rest), shortcut, rectified=False))
