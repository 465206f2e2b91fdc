"""Networks by name, in torchvision's own layout, so that weights can be exchanged."""

from collections.abc import Callable

import torchvision
from torch import nn

from cxrviewer.errors import BundleError

_BUILDERS: dict[str, Callable[[int], nn.Module]] = {
    "resnet18": lambda classes: torchvision.models.resnet18(weights=None, num_classes=classes),
}


def names() -> tuple[str, ...]:
    """Return the names that `build` knows."""
    return tuple(_BUILDERS)


def build(architecture: str, classes: int) -> nn.Module:
    """Return an untrained network with ``classes`` outputs; three input channels.

    Raises
    ------
    BundleError
        When the name is unknown.
    """
    if architecture not in _BUILDERS:
        raise BundleError(
            f"The architecture '{architecture}' is unknown to this version.", f"It knows: {', '.join(_BUILDERS)}."
        )
    return _BUILDERS[architecture](classes)
