"""Networks by name, in torchvision's own layout, so that weights can be exchanged."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from torch import nn

from cxrviewer.errors import BundleError
from cxrviewer.explain.networks import torchvision
from cxrviewer.inference.big_transfer import BigTransfer
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.small_cnn import SmallCnn

_Builder = Callable[[int], nn.Module]


def _torchvision(name: str) -> _Builder:
    return lambda classes: torchvision.models.get_model(name, weights=None, num_classes=classes)


_BUILDERS: dict[str, _Builder] = {
    **{
        name: _torchvision(name)
        for name in ("resnet18", "resnet50", "alexnet", "mobilenet_v2", "densenet121", "densenet201")
    },
    "bit_r50x1": lambda classes: BigTransfer((3, 4, 6, 3), classes),
    "cnn": SmallCnn,
}


def names() -> tuple[str, ...]:
    """Return the names that `build` knows."""
    return tuple(_BUILDERS)


def build(architecture: str, classes: int, head: Sequence[int] = ()) -> nn.Module:
    """Return an untrained network with ``classes`` outputs; three input channels.

    Parameters
    ----------
    architecture
        One of `names`.
    classes
        Outputs.
    head
        Widths of further fully connected layers before the last, with ReLU between; none leaves the network's own
        head. ``(256, 128)`` makes three layers.

    Raises
    ------
    BundleError
        When the name is unknown.
    """
    if architecture not in _BUILDERS:
        raise BundleError(
            f"The architecture '{architecture}' is unknown to this version.", f"It knows: {', '.join(_BUILDERS)}."
        )
    network = _BUILDERS[architecture](classes)
    if head:
        owner, name = _head_place(network)
        setattr(owner, name, _deeper(getattr(owner, name), head, classes))
    return network


def of_bundle(bundle: Bundle) -> nn.Module:
    """Return the network of ``bundle`` with its weights, float32, on the CPU.

    Raises
    ------
    BundleError
        When the architecture is unknown or the weights do not fit it.
    """
    network, weights = build(bundle.architecture, len(bundle.classes), bundle.head), bundle.weights()
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise BundleError(
            f"The weights of bundle '{bundle.name}' do not fit a {bundle.architecture} with its classes.",
            "Copy the bundle again or choose another one.",
        ) from error
    return network


def head_of(network: nn.Module) -> nn.Module:
    """Return the fully connected part of ``network``: one layer, or several in a sequence."""
    owner, name = _head_place(network)
    return getattr(owner, name)  # type: ignore[no-any-return]


def last_layer(network: nn.Module) -> tuple[str, nn.Linear]:
    """Return the layer whose rows belong to the classes, with its name in the state dict."""
    return [(name, module) for name, module in network.named_modules() if isinstance(module, nn.Linear)][-1]


def _head_place(network: nn.Module) -> tuple[nn.Module, str]:
    if isinstance(network, BigTransfer):
        return network.head, "fc"
    return network, "fc" if hasattr(network, "fc") else "classifier"


def _deeper(head: nn.Module, widths: Sequence[int], classes: int) -> nn.Sequential:
    """Return a head of several layers that takes what ``head`` takes; its dropout, if it has one, stays in front."""
    modules = list(head.modules())
    first = next(module for module in modules if isinstance(module, nn.Linear))
    layers = [module for module in modules if isinstance(module, nn.Dropout)][:1]
    sizes = (first.in_features, *widths, classes)
    for place, (before, after) in enumerate(pairwise(sizes)):
        layers += [*([nn.ReLU()] if place else []), nn.Linear(before, after)]  # type: ignore[list-item]
    return nn.Sequential(*layers)
