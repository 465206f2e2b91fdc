"""Chooses device, precision and threads for a run by what is there and by a short measurement."""

import time
from collections.abc import Mapping
from itertools import product

import numpy as np
import torch

from cxrviewer.inference import device as devices
from cxrviewer.training.learner import Learner, Place
from cxrviewer.training.recipes import Recipe

_PROBE_FILMS = 16


def exact(device: str | None = "auto") -> Place:
    """Return the place for figures that are published: float32 throughout.

    Raises
    ------
    RequestError
        When the device is unknown or not there.
    """
    return Place(devices.choose(device or "auto"), torch.float32, torch.get_num_threads())


def fastest(recipe: Recipe, device: str | None = "auto") -> Place:
    """Return the place for training.

    On a CPU both are measured, not assumed: without matching instructions bfloat16 is several times slower than
    float32, and on a busy machine two threads that wait for each other are slower than one.
    """
    place = exact(device)
    if place.device.type == "cuda":
        return Place(place.device, torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32, place.threads)
    if place.device.type != "cpu":
        return place
    kinds = product((torch.bfloat16, torch.float32), sorted({1, place.threads}))
    candidates = [Place(place.device, dtype, threads) for dtype, threads in kinds]
    return min(candidates, key=lambda candidate: seconds_per_film(recipe, candidate, recipe.sizes[-1]))


def seconds_per_epoch(recipe: Recipe, place: Place, train: int, validation: int) -> Mapping[int, float]:
    """Return the expected seconds of one epoch with its validation, by size; films are counted."""
    per_film = {size: seconds_per_film(recipe, place, size) for size in set(recipe.sizes)}
    # A forward pass alone is about a third of a training step.
    checking = validation * per_film[recipe.sizes[-1]] / 3.0
    return {size: train * seconds + checking for size, seconds in per_film.items()}


def seconds_per_film(recipe: Recipe, place: Place, size: int) -> float:
    """Return the seconds that one film of side ``size`` takes in training, measured on a network thrown away."""
    films = recipe.batch if place.device.type == "cuda" else min(recipe.batch, _PROBE_FILMS)
    learner = Learner(recipe, np.full(2, films), place)
    pictures = torch.zeros((films, 1, size, size), dtype=torch.uint8, device=place.device)
    labels = torch.zeros(films, dtype=torch.int64, device=place.device)
    learner.network.train()
    durations = []
    with place.running():
        for _ in range(3):
            start = time.perf_counter()
            float(learner.step(pictures, labels, 0.0))  # waits for the device
            durations.append(time.perf_counter() - start)
    return min(durations[1:]) / films
