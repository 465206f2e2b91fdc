"""Fits the lung field network: every step draws films, varies them, and follows the gradient of one loss."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from cxrviewer.inference.lung_network import OUTPUTS, LungNetwork
from cxrviewer.inference.preprocess import Preprocessing, standardise
from cxrviewer.training.lungs.augment import LungAugmentation, example
from cxrviewer.training.lungs.geometry import Label

Said = Callable[[str], None]
_SPOKEN = 50  # steps between two lines of progress
_WARM_UP = 0.05  # of the steps


@dataclass(frozen=True, eq=False, slots=True)
class LungFilm:
    """One film to learn from.

    Attributes
    ----------
    name
        Of the film in its data set.
    picture
        uint8, square: the prepared film in 1/255.
    label
        uint8, same shape: 0 neither, 1 and 2 the lung on the left and right of the picture.
    weight
        How often it is drawn, against the others.
    """

    name: str
    picture: NDArray[np.uint8]
    label: Label
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class LungRecipe:
    """Everything that decides a training run, beside the films.

    Attributes
    ----------
    steps, batch
        Steps, and films in each.
    rate, decay
        Peak learning rate and weight decay of AdamW (Loshchilov & Hutter 2019).
    averaging
        Decay of the running mean of the weights that is kept in the end.
    half
        Whether to compute in bfloat16: three times as fast where the processor has AMX, slower where it has not.
    """

    steps: int = 3000
    batch: int = 16
    rate: float = 2e-3
    decay: float = 1e-2
    averaging: float = 0.995
    half: bool = True
    seed: int = 0
    widths: tuple[int, ...] = (16, 32, 64, 96, 128)
    augmentation: LungAugmentation = field(default_factory=LungAugmentation)


def fit(
    films: Sequence[LungFilm],
    recipe: LungRecipe,
    spec: Preprocessing,
    say: Said | None = None,
    start: Mapping[str, Tensor] | None = None,
) -> LungNetwork:
    """Return a network trained on ``films``; the same films, recipe, seed and thread count give the same network.

    Parameters
    ----------
    films
        To learn from, drawn by their weights.
    recipe, spec
        Everything that decides the run.
    say
        Told the loss now and then.
    start
        Weights to go on from; random ones where there are none.
    """
    torch.manual_seed(recipe.seed)
    rng = np.random.default_rng(recipe.seed)
    network = LungNetwork(recipe.widths)
    if start is not None:
        network.load_state_dict(start)
    network = network.to(memory_format=torch.channels_last)
    averaging = get_ema_multi_avg_fn(recipe.averaging)  # type: ignore[no-untyped-call]
    kept = AveragedModel(network, multi_avg_fn=averaging, use_buffers=True)
    optimizer = torch.optim.AdamW(network.parameters(), lr=recipe.rate, weight_decay=recipe.decay)
    network.train()
    mean = 0.0
    for step in range(recipe.steps):
        for group in optimizer.param_groups:
            group["lr"] = recipe.rate * pace(step / recipe.steps)
        pictures, labels = _batch(films, recipe, spec, rng)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=recipe.half):
            logits = network(pictures)
        error = loss(logits.float(), labels)
        optimizer.zero_grad()
        torch.autograd.backward(error)
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        kept.update_parameters(network)
        mean += (float(error.detach()) - mean) / min(step + 1, _SPOKEN)
        if say is not None and (step + 1) % _SPOKEN == 0:
            say(f"step {step + 1} of {recipe.steps}, loss {mean:.4f}")
    network.load_state_dict(kept.module.state_dict())
    return network.eval()


def pace(done: float) -> float:
    """Return the share of the peak learning rate after a share ``done`` of the steps: one cycle (Smith 2018)."""
    if done < _WARM_UP:
        return 1.0 / 25.0 + (1.0 - 1.0 / 25.0) * (1.0 - math.cos(math.pi * done / _WARM_UP)) / 2.0
    return 1e-4 + (1.0 - 1e-4) * (1.0 + math.cos(math.pi * (done - _WARM_UP) / (1.0 - _WARM_UP))) / 2.0


def loss(logits: Tensor, labels: Tensor) -> Tensor:
    """Return cross-entropy plus soft Dice loss (Milletari et al., 3DV 2016), the latter over the batch's two lungs."""
    entropy = F.cross_entropy(logits, labels)
    shares = logits.softmax(dim=1)[:, 1:]
    truth = F.one_hot(labels, OUTPUTS).permute(0, 3, 1, 2)[:, 1:].to(shares.dtype)
    shared, total = (shares * truth).sum((0, 2, 3)), (shares + truth).sum((0, 2, 3))
    return entropy + (1.0 - (2.0 * shared + 1.0) / (total + 1.0)).mean()


def _batch(
    films: Sequence[LungFilm], recipe: LungRecipe, spec: Preprocessing, rng: np.random.Generator
) -> tuple[Tensor, Tensor]:
    weights = np.array([film.weight for film in films])
    pictures, labels = [], []
    for place in rng.choice(len(films), recipe.batch, p=weights / weights.sum()):
        film = films[place]
        seen = film.picture.astype(np.float32) / np.float32(255.0)
        picture, label = example(seen, film.label, spec, recipe.augmentation, rng)
        pictures.append(picture)
        labels.append(label)
    stacked = torch.from_numpy(np.ascontiguousarray(standardise(np.stack(pictures), spec)[:, :1]))
    return stacked.contiguous(memory_format=torch.channels_last), torch.from_numpy(np.stack(labels).astype(np.int64))
