"""Where the cells of a convolutional stage look: the centres of their receptive fields on the network's input.

A 7 x 7 map is commonly enlarged as if its cells tiled the picture, the first one centred at 15.5 of 224 pixels. The
strided convolutions of a ResNet are centred on every 32nd pixel from 0 on, so that this puts every structure 15.5
pixels (7 % of the film) too far down and to the right. The arithmetic here (Araujo et al. 2019, Computing Receptive
Fields of Convolutional Neural Networks) is checked in the tests against the gradient's centre of mass.
"""

from collections.abc import Iterator

from torch import nn

from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.canonical import ResidualBlock


def cell_centres(features: nn.Sequential) -> GridMap:
    """Return the map from cells of the last stage of ``features`` to pixel centres of the network's input."""
    scale, offset = [1.0, 1.0], [0.0, 0.0]
    for layer in _spatial_layers(features):
        for axis in (0, 1):
            kernel, stride, padding, dilation = (
                _pair(getattr(layer, name, 1))[axis] for name in ("kernel_size", "stride", "padding", "dilation")
            )
            offset[axis] += (dilation * (kernel - 1) / 2 - padding) * scale[axis]
            scale[axis] *= stride
    return GridMap(scale[0], offset[0], scale[1], offset[1])


_Spatial = nn.Conv2d | nn.MaxPool2d | nn.AvgPool2d


def _spatial_layers(module: nn.Module) -> Iterator[_Spatial]:
    """Yield the convolutions and poolings on the main path, in order; a shortcut beside it is passed over."""
    if isinstance(module, _Spatial):
        yield module
    elif isinstance(module, ResidualBlock):
        yield from _spatial_layers(module.body)
    else:
        for name, child in module.named_children():
            if name != "downsample":  # the shortcut's name in torchvision and timm
                yield from _spatial_layers(child)


def _pair(value: int | tuple[int, int] | str) -> tuple[int, int]:
    if isinstance(value, str):
        raise TypeError(f"padding='{value}' has no fixed number of pixels")
    return (value, value) if isinstance(value, int) else value
