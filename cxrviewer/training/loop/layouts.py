"""Names and shapes of published weights, brought into the layout of the networks here (torchvision's, BiT's in timm's).

Only names change and arrays are transposed: nothing is computed, except that a first convolution for one channel is
spread over three.
"""

import re
from collections.abc import Callable, Mapping
from itertools import accumulate

from torch import Tensor, nn

from cxrviewer.errors import DataError
from cxrviewer.explain.networks import torchvision
from cxrviewer.inference.big_transfer import BigTransfer

Weights = Mapping[str, Tensor]

_PREFIXES = ("module.", "_orig_mod.", "state_dict.", "model.", "network.", "backbone.", "encoder.")
_OLD_DENSENET = re.compile(r"(denselayer\d+\.(?:norm|conv))\.([12])\.")
_MOBILENET_DEPTHS = (1, 2, 3, 4, 3, 3, 1)  # blocks of each stage in timm's mobilenetv2_100
_UNIT = re.compile(r"resnet/block(\d)/unit(\d\d)/([abc])(/proj)?/(standardized_conv2d|group_norm)/(\w+)")


def translated(weights: Weights, network: nn.Module) -> tuple[dict[str, Tensor], list[str]]:
    """Return ``weights`` under the names that ``network`` uses, and what was done, in words.

    Raises
    ------
    DataError
        When the weights are of a BiT network and ``network`` is none, or the other way round.
    """
    found, notes = _without_prefixes(weights)
    _check_family(found, network)
    renamed = {name: rename for family, (name, rename) in _RENAMES.items() if isinstance(network, family)}
    for name, rename in renamed.items():
        other = {rename(key): value for key, value in found.items()}
        if other.keys() != found.keys():
            found, notes = other, [*notes, f"names of {name}"]
    own = network.state_dict()
    shaped = {key: _shaped(value, own.get(key)) for key, value in found.items()}
    if any(shaped[key].shape != value.shape and value.shape[1:2] == (1,) for key, value in found.items()):
        notes.append("one input channel spread over three")
    return shaped, notes


def _without_prefixes(weights: Weights) -> tuple[dict[str, Tensor], list[str]]:
    """Take off what wrappers put in front of every name."""
    found, taken = dict(weights), ""
    while prefix := next((p for p in _PREFIXES if found and all(key.startswith(p) for key in found)), None):
        found, taken = {key.removeprefix(prefix): value for key, value in found.items()}, taken + prefix
    return found, [f"without '{taken}' in front"] if taken else []


def _check_family(weights: Weights, network: nn.Module) -> None:
    is_bit = any(key.startswith(("stages.0.blocks.0.norm1", "resnet/block1")) for key in weights)
    if is_bit and not isinstance(network, BigTransfer):
        raise DataError(
            "These are weights of a BiT network (ResNetV2 with standardised convolutions), which fit no other.",
            "Set architecture=bit_r50x1.",
        )


def _densenet(key: str) -> str:
    return _OLD_DENSENET.sub(r"\1\2.", key)


def _mobilenet(key: str) -> str:
    """Rename timm's mobilenetv2_100, which is torchvision's network under other names."""
    entries = {"conv_stem": "features.0.0", "bn1": "features.0.1", "conv_head": "features.18.0", "bn2": "features.18.1"}
    first, _, rest = key.partition(".")
    if first in entries:
        return f"{entries[first]}.{rest}"
    if first == "classifier" and rest in ("weight", "bias"):
        return f"classifier.1.{rest}"
    if first != "blocks":
        return key
    stage, block, layer, last = rest.split(".", 3)
    place = 1 + [0, *accumulate(_MOBILENET_DEPTHS)][int(stage)] + int(block)
    names = {"conv_pw": "0.0", "bn1": "0.1", "conv_dw": "1.0", "bn2": "1.1", "conv_pwl": "2", "bn3": "3"}
    if place == 1:  # the first block has no expansion
        names = {"conv_dw": "0.0", "bn1": "0.1", "conv_pw": "1", "bn2": "2"}
    return f"features.{place}.conv.{names.get(layer, layer)}.{last}"


def _big_transfer(key: str) -> str:
    """Rename an array of the published NPZ files."""
    simple = {
        "resnet/root_block/standardized_conv2d/kernel": "stem.conv.weight",
        "resnet/group_norm/gamma": "norm.weight",
        "resnet/group_norm/beta": "norm.bias",
        "resnet/head/conv2d/kernel": "head.fc.weight",
        "resnet/head/conv2d/bias": "head.fc.bias",
    }
    if (match := _UNIT.fullmatch(key)) is None:
        return simple.get(key, key)
    stage, unit, letter, projection, kind, array = match.groups()
    place = f"stages.{int(stage) - 1}.blocks.{int(unit) - 1}"
    if projection:
        return f"{place}.downsample.conv.weight"
    layer = ("conv" if kind == "standardized_conv2d" else "norm") + str("abc".index(letter) + 1)
    return f"{place}.{layer}.{'bias' if array == 'beta' else 'weight'}"


_RENAMES: Mapping[type[nn.Module], tuple[str, Callable[[str], str]]] = {
    torchvision.models.DenseNet: ("torchvision before 0.3", _densenet),
    torchvision.models.MobileNetV2: ("timm", _mobilenet),
    BigTransfer: ("the published NPZ file", _big_transfer),
}


def _shaped(value: Tensor, own: Tensor | None) -> Tensor:
    """Return ``value`` in the shape of ``own`` where the two say the same."""
    if own is None or value.shape == own.shape:
        return value
    if value.ndim == 4 and value.shape[2:] == (1, 1) and own.ndim == 2:
        return value.flatten(1)  # a 1 x 1 convolution at the end is a linear layer
    if value.ndim == 4 and value.shape[1] == 1 and own.shape == (value.shape[0], 3, *value.shape[2:]):
        return value.expand(-1, 3, -1, -1) / 3.0  # a grey film on three channels gives the same answer
    return value
