"""Starts a network from a local weights file, whatever head it had."""

from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from cxrviewer.errors import DataError
from cxrviewer.training import files


def start_from(network: nn.Module, file: Path) -> int:
    """Copy every tensor of ``file`` that fits by name and shape into ``network`` and return how many did.

    The head fits only where the number of classes agrees; otherwise it keeps its random start.

    Raises
    ------
    DataError
        When the file is no safetensors file or state dict, or fits less than half of the network.
    """
    weights, own = _read(file), network.state_dict()
    fitting = {key: value.to(own[key].dtype) for key, value in weights.items() if _fits(own.get(key), value)}
    if 2 * len(fitting) < len(own):
        raise DataError(
            f"'{file.name}' fits {len(fitting)} of the network's {len(own)} tensors.",
            "Give weights of the same architecture in torchvision's layout.",
        )
    network.load_state_dict(fitting, strict=False)
    return len(fitting)


def _fits(own: Tensor | None, value: Tensor) -> bool:
    return own is not None and own.shape == value.shape


def _read(file: Path) -> dict[str, Tensor]:
    if file.suffix != ".safetensors":
        return {key: value for key, value in files.read_torch(file).items() if isinstance(value, Tensor)}
    try:
        return load_file(file)
    except (OSError, SafetensorError, ValueError) as error:
        raise DataError(f"'{file.name}' is missing or damaged.", "Give another file.") from error
