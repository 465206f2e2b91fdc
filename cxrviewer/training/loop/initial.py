"""Puts starting weights into a network and reports what fitted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.backbones import last_layer
from cxrviewer.training.loop import keeping
from cxrviewer.training.loop.layouts import translated
from cxrviewer.training.loop.starts import Start, start_of
from cxrviewer.training.recipes.freezing import freeze
from cxrviewer.training.recipes.recipes import Recipe

_UNLEARNT = "num_batches_tracked"


@dataclass(frozen=True, slots=True)
class Fit:
    """What became of starting weights.

    Attributes
    ----------
    name
        Where they come from.
    matched
        Tensors that were taken over.
    missing, unexpected, mismatched
        Names in the network alone, in the file alone, and in both with different shapes; the last layer is not
        counted.
    kept
        For each class whose row of the last layer was taken over, whose row it was.
    notes
        What was done to make them fit, and what the file did not say.
    """

    name: str
    matched: int
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]
    mismatched: tuple[str, ...]
    kept: Mapping[str, str]
    notes: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the report JSON-ready."""
        names = {key: list(getattr(self, key)) for key in ("missing", "unexpected", "mismatched", "notes")}
        return {"name": self.name, "matched": self.matched, **names, "kept": dict(self.kept)}

    def __str__(self) -> str:
        """Return the report in one line."""
        counts = [f"{len(getattr(self, key))} {key}" for key in ("missing", "unexpected", "mismatched")]
        kept = ", ".join(a if a == b else f"{a} from {b}" for a, b in self.kept.items()) or "none"
        notes = "".join(f"; {note}" for note in self.notes)
        return f"Weights of {self.name}: {self.matched} tensors fit, {', '.join(counts)}; rows kept: {kept}{notes}."


def opened(init: str | Path | None, recipe: Recipe) -> Start | None:
    """Return the starting weights, whose names and shapes fit the recipe's network; see `start_of`.

    All that can be said against them and the network without a film is said here: to look at all films may take an
    hour.

    Raises
    ------
    DataError
        When the recipe is about starting weights and none are named, when less than half of its network is in the
        weights, when they name other classes than their last layer has rows, or when the network has fewer layers than
        the recipe trains or cannot take its pictures.
    BundleError
        When the network is unknown.
    """
    _require_network(recipe)
    if init is None and recipe.pretrained:
        raise DataError(
            f"The recipe '{recipe.name}' goes on from other weights, and none are named.",
            "Add --init imagenet (torchvision downloads it), --init FILE, --init RUN, or --init scratch.",
        )
    start = start_of(init, recipe.architecture)
    if start is not None:
        _require_fit(start, recipe)
    return start


def _require_network(recipe: Recipe) -> None:
    """Refuse a recipe whose network there is not, or that asks more of it than it has; no number is computed."""
    with torch.device("meta"):
        network = backbones.build(recipe.architecture, 2, recipe.head)
        for trainable in recipe.trainable:
            freeze(network, trainable)
        least = min(recipe.sizes)
        try:
            network.eval()(torch.empty(1, 3, least, least))
        except RuntimeError as error:
            raise DataError(
                f"Pictures of {least} x {least} pixels are too small for the network '{recipe.architecture}'.",
                "Give greater 'sizes', such as 224.",
            ) from error


def _require_fit(start: Start, recipe: Recipe) -> None:
    network = backbones.build(recipe.architecture, max(1, len(start.classes)), recipe.head)
    weights, _ = translated(start.weights, network)
    _fits(network, start, weights, recipe)
    if recipe.keep == "none":
        return
    for text in (recipe.same, recipe.related):
        keeping.pairs_from(text)
    rows, (_, layer) = _old_rows(weights)[0], last_layer(network)
    if start.classes and rows is not None and rows.shape[1] == layer.in_features and len(rows) != len(start.classes):
        raise DataError(
            f"'{start.name}' names {len(start.classes)} classes, but its last layer has {len(rows)} rows.",
            "Give other weights, or add --set keep=none.",
        )


def _fits(network: nn.Module, start: Start, weights: Mapping[str, Tensor], recipe: Recipe) -> list[str]:
    """Return the names of the tensors that ``weights`` have for the network's body, in the right shape.

    Raises
    ------
    DataError
        When they are less than half of it.
    """
    own, body = network.state_dict(), _body(network)
    fits = [key for key in body if key in weights and weights[key].shape == own[key].shape]
    if 2 * len(fits) < len(body):
        raise DataError(
            f"'{start.name}' fits {len(fits)} of the network's {len(body)} tensors.",
            f"Give weights of a {recipe.architecture} in the layout of torchvision or timm.",
        )
    return fits


def _body(network: nn.Module) -> list[str]:
    """Return the names of all that is learnt but the last layer."""
    name, _ = last_layer(network)
    last = {f"{name}.weight", f"{name}.bias"}
    return [key for key in network.state_dict() if key not in last and not key.endswith(_UNLEARNT)]


def fitting(recipe: Recipe, start: Start | None) -> tuple[Recipe, tuple[str, ...]]:
    """Return the recipe with the means and deviations that the starting weights want, and what is to be told."""
    if recipe.mean and recipe.std:
        return recipe, ()
    if start is not None and start.scaling is not None:
        mean, std = start.scaling
        return replace(recipe, mean=recipe.mean or mean, std=recipe.std or std), ()
    told = ("the file does not say how its input was scaled: 0.5 and 0.25 were taken, see 'mean' and 'std'",)
    resolved = replace(recipe, mean=recipe.mean or (0.5,), std=recipe.std or (0.25,))
    return resolved, told if start is not None else ()


def begin(
    network: nn.Module,
    start: Start,
    recipe: Recipe,
    classes: Sequence[str],
    films: NDArray[np.int64],
    notes: Sequence[str] = (),
) -> Fit:
    """Put ``start`` into ``network`` and return the report.

    Every tensor that fits by name and shape is copied. Rows of the last layer are copied by the names of the classes,
    as the recipe's ``keep`` says; where the weights do not say what their rows mean, it keeps its random start.

    Parameters
    ----------
    network
        Of the recipe's architecture.
    start
        Weights.
    recipe
        Says which rows are kept.
    classes, films
        Labels in output order, and how many training films each has.
    notes
        To be added to the report.

    Raises
    ------
    DataError
        When less than half of the network is in the weights.
    """
    weights, done = translated(start.weights, network)
    own, body, fits = network.state_dict(), _body(network), _fits(network, start, weights, recipe)
    network.load_state_dict({key: weights[key].to(own[key].dtype) for key in fits}, strict=False)
    return Fit(
        start.name,
        len(fits),
        tuple(key for key in body if key not in weights),
        tuple(key for key in weights if key not in own and not key.endswith(_UNLEARNT)),
        tuple(key for key in body if key in weights and key not in fits),
        _last_rows(last_layer(network)[1], start, weights, recipe, classes, films),
        (*done, *notes, *_silence(start, recipe)),
    )


def _last_rows(
    layer: nn.Linear,
    start: Start,
    weights: Mapping[str, Tensor],
    recipe: Recipe,
    classes: Sequence[str],
    films: NDArray[np.int64],
) -> dict[str, str]:
    """Fill the last layer as the recipe says and return which rows were kept."""
    came: dict[str, str] = {}
    weight, bias = _old_rows(weights)
    if recipe.keep != "none" and weight is not None and weight.shape == (len(start.classes), layer.in_features):
        pairs = [keeping.pairs_from(text) for text in (recipe.same, recipe.related)]
        came = keeping.origins(classes, start.classes, *pairs[: 2 if recipe.keep == "related" else 1])
        offset = torch.zeros(len(weight)) if bias is None else bias
        rows = {classes.index(new): start.classes.index(old) for new, old in came.items()}
        keeping.keep_rows(layer, rows, weight, offset)
    if recipe.rescale:
        keeping.rescale_rows(layer, [classes.index(label) for label in came])
    if recipe.rebias:
        keeping.rebias_to(layer, torch.from_numpy(films))
    return came


def _old_rows(weights: Mapping[str, Tensor]) -> tuple[Tensor | None, Tensor | None]:
    """Return weight and bias of the last linear layer in ``weights``: of its matrices the last by name."""
    names = [key for key, value in weights.items() if value.ndim == 2 and key.endswith("weight")]
    matrices = sorted(names, key=_natural)
    if not matrices:
        return None, None
    return weights[matrices[-1]], weights.get(matrices[-1].removesuffix("weight") + "bias")


def _natural(key: str) -> list[tuple[int, str]]:
    """Order ``a.10`` behind ``a.9``."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"[./]", key)]


def _silence(start: Start, recipe: Recipe) -> tuple[str, ...]:
    if recipe.keep == "none" or start.classes:
        return ()
    return ("the file does not name its classes, so the last layer starts at random",)
