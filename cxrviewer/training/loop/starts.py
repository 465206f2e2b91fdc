"""Where starting weights come from: torchvision, a local file, a finished run or a bundle."""

import hashlib
import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.error import URLError
from zipfile import BadZipFile

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from cxrviewer.errors import DataError
from cxrviewer.explain.networks import torchvision
from cxrviewer.inference import bundle as bundles
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.basics import files
from cxrviewer.training.parts.trained_on import folder_of

SCRATCH = "scratch"
_IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))  # of torchvision's ImageNet weights
_INPUT = re.compile(r"\(x\s*-\s*([\d.]+)\)\s*/\s*([\d.]+)")  # such as "RGB, (x-128)/128", of 8-bit values
_RUN_FILES = ("weights.safetensors", "best.safetensors")

Scaling = tuple[tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True, eq=False)
class Start:
    """Weights that a training goes on from.

    Attributes
    ----------
    name
        File, folder or torchvision name, without a path; what the card says.
    weights
        Tensors by name, as they were found.
    classes
        What the rows of the last layer mean, in order; empty when the file does not say.
    scaling
        Means and deviations for input between 0 and 1 that the weights were made for; None when it does not say.
    folder
        The run or bundle that they lie in, None for others: it may say on which films they were trained.
    """

    name: str
    weights: Mapping[str, Tensor]
    classes: tuple[str, ...] = ()
    scaling: Scaling | None = None
    folder: Path | None = None

    @cached_property
    def sha256(self) -> str:
        """A hash of the names and values."""
        found = hashlib.sha256()
        for key in sorted(self.weights):
            found.update(key.encode())
            found.update(self.weights[key].detach().cpu().contiguous().flatten().view(torch.uint8).numpy().tobytes())
        return found.hexdigest()


def start_of(init: str | Path | None, architecture: str) -> Start | None:
    """Return the starting weights that ``init`` names, None for a start at random.

    Parameters
    ----------
    init
        ``"scratch"`` or None; ``"imagenet"`` or a name of torchvision's weights such as ``"IMAGENET1K_V2"``, which are
        downloaded then; a safetensors, NPZ or PyTorch file; the folder of a run or a bundle.
    architecture
        Which torchvision weights.

    Raises
    ------
    DataError, BundleError
        When there are no such weights, or they cannot be read without running code.
    """
    text = str(init or SCRATCH)
    if text.lower() == SCRATCH:
        return None
    place = Path(text)
    if place.is_dir() or place.is_file():
        return replace(_of_folder(place) if place.is_dir() else _of_file(place), folder=folder_of(place))
    if re.fullmatch(r"imagenet|default|[A-Z0-9_]+", text):
        return _of_torchvision(text, architecture)
    raise DataError(
        f"There are no weights '{place.name}'.", "Give scratch, imagenet, a file, or the folder of a run or bundle."
    )


def _of_torchvision(name: str, architecture: str) -> Start:
    try:
        known = torchvision.models.get_model_weights(architecture).__members__
    except ValueError:
        known = {}
    wanted = {"imagenet": "IMAGENET1K_V1"}.get(name.lower(), name.upper())
    if wanted not in known:
        names = ", ".join(known) or "none"
        raise DataError(f"torchvision has no weights '{name}' for {architecture}.", f"It has: {names}.")
    try:
        weights = known[wanted].get_state_dict(progress=False, check_hash=True, weights_only=True)
    except (URLError, OSError, RuntimeError) as error:
        raise DataError(
            f"torchvision's weights {wanted} could not be downloaded.", "Connect to the internet, or give a local file."
        ) from error
    return Start(wanted, weights, tuple(known[wanted].meta.get("categories", ())), _IMAGENET)


def _of_folder(folder: Path) -> Start:
    if (folder / bundles.DESCRIPTION_FILE).is_file():
        bundle = bundles.load_bundle(folder)
        return Start(folder.name, bundle.weights(), bundle.classes, _scaling_of(bundle.preprocessing))
    for name in _RUN_FILES:
        if (folder / name).is_file():
            return _of_file(folder / name)
    raise DataError(f"'{folder.name}' is neither a bundle nor a finished run.", "Give another folder, or a file.")


def _of_file(file: Path) -> Start:
    if file.suffix == ".safetensors":
        weights, facts = _safetensors(file)
    elif file.suffix == ".npz":
        weights, facts = _npz(file), {}
    else:
        weights, facts = _state_dict(file), {}
    classes, scaling = _classes_of(facts), _stated_scaling(facts)
    if file.name in _RUN_FILES and (file.parent / "run.json").is_file():
        run = files.read_json(file.parent / "run.json")
        recipe = run["recipe"]
        classes = tuple(run["classes"])
        scaling = (tuple(recipe.get("mean") or (0.5,)), tuple(recipe.get("std") or (0.25,)))
    return Start(file.parent.name if file.name in _RUN_FILES else file.name, weights, classes, scaling)


def _safetensors(file: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    try:
        with safe_open(file, "pt") as opened:
            return {key: opened.get_tensor(key) for key in opened.keys()}, dict(opened.metadata() or {})  # noqa: SIM118
    except (OSError, SafetensorError, ValueError) as error:
        raise DataError(f"'{file.name}' is missing or damaged.", "Give another file.") from error


def _npz(file: Path) -> dict[str, Tensor]:
    """Return the arrays of a NumPy file; convolutions there are ``(height, width, in, out)``."""
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as opened:
            arrays = {key: np.asarray(opened[key]) for key in opened.files}
        turned = {key: value.transpose(3, 2, 0, 1) if value.ndim == 4 else value for key, value in arrays.items()}
        return {key: torch.from_numpy(np.ascontiguousarray(value)) for key, value in turned.items()}
    except (OSError, ValueError, EOFError, TypeError, BadZipFile, zlib.error) as error:
        raise DataError(f"'{file.name}' is missing or damaged.", "Give another file.") from error


def _state_dict(file: Path) -> dict[str, Tensor]:
    """Return the tensors of a PyTorch file, also where a training wrote them beside other things."""
    content = files.read_torch(file)
    for key in ("state_dict", "model", "model_state_dict", "network"):
        if isinstance(content.get(key), dict):
            content = content[key]
            break
    return {key: value for key, value in content.items() if isinstance(value, Tensor)}


def _classes_of(facts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the labels of a file's metadata ``classes``: a JSON list."""
    try:
        found = json.loads(facts.get("classes", "[]"))
    except ValueError:
        return ()
    return tuple(map(str, found)) if isinstance(found, list) else ()


def _stated_scaling(facts: Mapping[str, str]) -> Scaling | None:
    """Return means and deviations from a file's metadata ``input``, such as ``(x-128)/128`` of 8-bit values."""
    match = _INPUT.search(facts.get("input", ""))
    if match is None:
        return None
    return (float(match[1]) / 255.0,), (float(match[2]) / 255.0,)


def _scaling_of(spec: Preprocessing) -> Scaling:
    mean, std = (value if isinstance(value, tuple) else (value,) for value in (spec.mean, spec.std))
    return mean, std
