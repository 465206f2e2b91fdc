"""Which layers are trained and which stay exactly as they are."""

from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm

from cxrviewer.errors import DataError
from cxrviewer.inference.stages import stages
from cxrviewer.training.recipes.recipes import trainable_layers


def freeze(network: nn.Module, trainable: str) -> None:
    """Let the head and the last layers of ``network`` learn and freeze the rest.

    Parameters
    ----------
    network
        One that `stages` knows.
    trainable
        ``"all"``; ``"head"``; ``"convs:N"``: the last N convolutions with all that follows the first of them, norms
        included; ``"blocks:N"``: the last N blocks.

    Raises
    ------
    DataError
        When the network has fewer layers.
    """
    kind, count = trainable_layers(trainable)
    parts = stages(network)
    network.requires_grad_(kind == "all")
    parts.head.requires_grad_(requires_grad=True)
    if kind == "blocks":
        _at_most(count, len(parts.blocks), "blocks")
        nn.ModuleList(parts.blocks[len(parts.blocks) - count :]).requires_grad_(requires_grad=True)
    elif kind == "convs" and count:
        modules = [module for block in parts.blocks for module in block.modules() if not list(module.children())]
        convolutions = [place for place, module in enumerate(modules) if isinstance(module, nn.Conv2d)]
        _at_most(count, len(convolutions), "convolutions")
        nn.ModuleList(modules[convolutions[-count] :]).requires_grad_(requires_grad=True)


def train_mode(network: nn.Module) -> None:
    """Put ``network`` into training mode, except norms that are frozen: their running statistics must not drift."""
    network.train()
    for module in network.modules():
        if isinstance(module, _BatchNorm) and not any(p.requires_grad for p in module.parameters()):
            module.eval()


def _at_most(count: int, there: int, what: str) -> None:
    if count > there:
        raise DataError(f"The network has {there} {what}, not {count}.", "Ask for fewer, or set 'trainable' to all.")
