"""Brings networks into canonical form, block by block; what cannot be is refused.

Each BatchNorm goes into the convolution before it. A DenseNet norms the concatenation of many convolutions, each of
them several times in different ways: those norms stay, as `ChannelAffine`.
"""

import copy
from functools import singledispatch

import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from cxrviewer.errors import BundleError
from cxrviewer.explain.canonical import CanonicalNetwork, ChannelAffine, DenseLayer, ResidualBlock
from cxrviewer.explain.networks import models


def canonical(network: CanonicalNetwork) -> CanonicalNetwork:
    """Return a canonical copy in eval mode of a network that was taken apart; ``network`` is left as it is.

    Parameters
    ----------
    network
        Blocks and head, whose modules are the original ones (`cxrviewer.inference.stages.separated`).

    Returns
    -------
    CanonicalNetwork
        As many blocks as ``network`` has. Its logits equal those of ``network`` in eval mode up to rounding (1e-6
        relative in float32).

    Raises
    ------
    BundleError
        When a block is of a kind that no relevance rule is known for.
    """
    source = copy.deepcopy(network).eval()
    with torch.no_grad():
        features = nn.Sequential(*(canonical_block(block) for block in source.features))
        head = canonical_sequence(list(source.head))
    return CanonicalNetwork(features, head).eval().requires_grad_(False)


@singledispatch
def canonical_block(block: nn.Module) -> nn.Module:
    """Return a block in canonical form. Families beyond torchvision's register theirs.

    Raises
    ------
    BundleError
        When the kind of block is unknown.
    """
    raise BundleError(
        f"No relevance rule is known for a network with a {type(block).__name__}.",
        "Use another method than LRP, or another architecture.",
    )


@canonical_block.register(nn.Conv2d)
@canonical_block.register(nn.Linear)
@canonical_block.register(nn.MaxPool2d)
@canonical_block.register(nn.AvgPool2d)
@canonical_block.register(nn.AdaptiveAvgPool2d)
@canonical_block.register(nn.Flatten)
@canonical_block.register(nn.GroupNorm)
def _as_it_is(module: nn.Module) -> nn.Module:
    return module


@canonical_block.register
def _(module: nn.ReLU) -> nn.Module:
    del module
    return nn.ReLU()  # never in place


@canonical_block.register
def _(module: nn.ReLU6) -> nn.Module:
    del module
    return nn.ReLU6()


@canonical_block.register
def _(module: nn.BatchNorm2d) -> ChannelAffine:
    """Return ``gamma (x - mean) / sqrt(variance + epsilon) + beta`` as a scale and a shift."""
    assert module.running_mean is not None
    assert module.running_var is not None
    scale = module.weight / torch.sqrt(module.running_var + module.eps)
    return ChannelAffine(scale, module.bias - module.running_mean * scale)


@canonical_block.register
def _(sequence: nn.Sequential) -> nn.Sequential:
    return canonical_sequence(list(sequence))


@canonical_block.register
def _(block: models.resnet.BasicBlock) -> ResidualBlock:
    body = [block.conv1, block.bn1, nn.ReLU(), block.conv2, block.bn2]
    return ResidualBlock(canonical_sequence(body), _shortcut(block))


@canonical_block.register
def _(block: models.resnet.Bottleneck) -> ResidualBlock:
    body = [block.conv1, block.bn1, nn.ReLU(), block.conv2, block.bn2, nn.ReLU(), block.conv3, block.bn3]
    return ResidualBlock(canonical_sequence(body), _shortcut(block))


@canonical_block.register
def _(block: models.mobilenetv2.InvertedResidual) -> nn.Module:
    body = canonical_sequence(list(block.conv))
    return ResidualBlock(body, None, rectified=False) if block.use_res_connect else body


@canonical_block.register
def _(block: models.densenet._DenseBlock) -> nn.Sequential:
    return nn.Sequential(*(canonical_block(layer) for layer in block.values()))


@canonical_block.register
def _(layer: models.densenet._DenseLayer) -> DenseLayer:
    return DenseLayer(canonical_sequence([layer.norm1, nn.ReLU(), layer.conv1, layer.norm2, nn.ReLU(), layer.conv2]))


@canonical_block.register
def _(transition: models.densenet._Transition) -> nn.Sequential:
    # Means over 2 x 2 pixels and a convolution of one pixel can change places. Before the convolution nothing is
    # negative, so that no mean of large values can vanish, which a rule would divide by.
    return canonical_sequence([transition.norm, nn.ReLU(), transition.pool, transition.conv])


def _shortcut(block: models.resnet.BasicBlock | models.resnet.Bottleneck) -> nn.Module | None:
    return None if block.downsample is None else canonical_block(block.downsample)


def canonical_sequence(modules: list[nn.Module]) -> nn.Sequential:
    """Return modules in canonical form, one level deep, each BatchNorm in the convolution before it."""
    done: list[nn.Module] = []
    for module in _flat(modules):
        before = done[-1] if done else None
        if isinstance(module, nn.BatchNorm2d) and isinstance(before, nn.Conv2d):
            done[-1] = fuse_conv_bn_eval(before, module)
        else:
            done.append(canonical_block(module))
    return nn.Sequential(*done)


def _flat(modules: list[nn.Module]) -> list[nn.Module]:
    """Return the modules with sequences taken apart, without dropout, which does nothing in eval mode."""
    flat: list[nn.Module] = []
    for module in modules:
        if isinstance(module, nn.Sequential):
            flat += _flat(list(module))
        elif not isinstance(module, nn.Dropout | nn.Identity):
            flat.append(module)
    return flat
