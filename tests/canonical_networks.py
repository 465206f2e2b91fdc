"""Small networks of every family in canonical form, with statistics as after training, for tests of explanations."""

import copy
import functools

import torch
import torchvision
from bundles import random_network
from torch import nn

from cxrviewer.explain.canonical import CanonicalNetwork, ChannelAffine
from cxrviewer.explain.folding import canonical
from cxrviewer.inference.backbones import build
from cxrviewer.inference.big_transfer import BigTransfer
from cxrviewer.inference.small_cnn import SmallCnn
from cxrviewer.inference.stages import separated

CLASSES = 4


def _resnet(block):
    return lambda: torchvision.models.ResNet(block, [1, 1, 1, 1], num_classes=CLASSES)


def _alexnet():
    network = torchvision.models.alexnet(num_classes=CLASSES)
    narrow = [nn.Dropout(), nn.Linear(9216, 64), nn.ReLU(inplace=True), nn.Dropout(), nn.Linear(64, 32)]
    network.classifier = nn.Sequential(*narrow, nn.ReLU(inplace=True), nn.Linear(32, CLASSES))
    return network


_BUILDERS = {
    "resnet": _resnet(torchvision.models.resnet.BasicBlock),
    "bottleneck": _resnet(torchvision.models.resnet.Bottleneck),
    "alexnet": _alexnet,
    "mobilenet": lambda: torchvision.models.mobilenet_v2(num_classes=CLASSES, width_mult=0.25),
    "densenet": lambda: torchvision.models.DenseNet(8, (2, 2, 2, 2), 16, num_classes=CLASSES),
    "bit": lambda: BigTransfer((1, 1, 1, 1), CLASSES),
    "cnn": lambda: SmallCnn(CLASSES, (8, 16, 24)),
}
FAMILIES = tuple(_BUILDERS)


def original(family: str, seed: int = 0) -> nn.Module:
    """A network as it comes, in eval mode, with weights by chance and the BatchNorm statistics of noise films."""
    torch.manual_seed(seed)
    return _settled(_BUILDERS[family]())


def settled(architecture: str) -> nn.Module:
    """A network of full size as it comes, in eval mode, with the BatchNorm statistics of noise films."""
    torch.manual_seed(0)
    return _settled(build(architecture, CLASSES))


def _settled(network: nn.Module) -> nn.Module:
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d | nn.GroupNorm):
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.normal_(module.bias, 0.0, 0.3)
        if isinstance(module, nn.BatchNorm2d):
            module.momentum = None  # the statistics of what comes, not a moving mean
    last = [module for module in network.modules() if isinstance(module, nn.Linear)][-1]
    nn.init.normal_(last.weight, 0.0, last.in_features**-0.5)
    nn.init.normal_(last.bias, 0.0, 0.3)
    with torch.no_grad():
        network.train()(torch.randn(8, 3, 64, 64))
    return network.eval()


@functools.cache
def _canonical(family: str, seed: int) -> CanonicalNetwork:
    return canonical(separated(original(family, seed)))


def small(family: str, seed: int = 0, dtype: torch.dtype = torch.float32) -> CanonicalNetwork:
    """A canonical network of a family, the caller's own."""
    return copy.deepcopy(_canonical(family, seed)).to(dtype)


def backbone(architecture: str) -> CanonicalNetwork:
    """A canonical network of full size."""
    return canonical(separated(random_network(architecture=architecture)))


def without_bias(network: CanonicalNetwork) -> CanonicalNetwork:
    """The same network with every bias at zero."""
    for module in network.modules():
        if isinstance(module, ChannelAffine):
            module.shift.zero_()
        elif getattr(module, "bias", None) is not None:
            nn.init.zeros_(module.bias)
    return network


def noise(n: int = 1, side: int = 64, seed: int = 1, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Standardised pictures of noise."""
    return torch.randn(n, 3, side, side, generator=torch.Generator().manual_seed(seed)).to(dtype)


def correlation(one: torch.Tensor, other: torch.Tensor) -> float:
    """Rank correlation of two maps."""
    ranks = [torch.argsort(torch.argsort(tensor.flatten())).double() for tensor in (one, other)]
    return float(torch.corrcoef(torch.stack(ranks))[0, 1])
