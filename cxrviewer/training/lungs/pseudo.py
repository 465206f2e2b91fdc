"""Outlines of a first network on films that nobody drew, kept where it is sure: more hospitals for a second network.

Self-training (Lee, ICML 2013 workshop; Xie et al., CVPR 2020): the second network sees them varied, the first did not.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.inference.lungs import LungModel
from cxrviewer.training.data.data import Dataset, Sample
from cxrviewer.training.data.pictures import quantised
from cxrviewer.training.lungs.learner import LungFilm, Said


@dataclass(frozen=True, slots=True)
class PseudoRecipe:
    """Which films are taken.

    Attributes
    ----------
    looked_at
        Most films of one source and class that are outlined.
    share
        Share of these that may be kept, the surest first.
    confidence
        Least confidence, beside the model's own thresholds.
    together
        Their share among the films that are drawn in training.
    seed
        Of the choice.
    """

    looked_at: int = 500
    share: float = 0.8
    confidence: float = 0.93
    together: float = 0.7
    seed: int = 0


def outlined(model: LungModel, dataset: Dataset, recipe: PseudoRecipe, say: Said | None = None) -> list[LungFilm]:
    """Return films of ``dataset`` with the outlines that ``model`` is sure of; every source and class weighs the same.

    Raises
    ------
    DataError
        When it is sure of none.
    """
    rng = np.random.default_rng(recipe.seed)
    kept = []
    for key, samples in sorted(_by_origin(dataset).items()):
        chosen = [samples[place] for place in rng.permutation(len(samples))[: recipe.looked_at]]
        found = _sure(model, dataset, chosen, recipe)
        kept += [LungFilm(film.name, film.picture, film.label, 1.0 / len(found)) for film in found]
        if say is not None:
            say(f"{' '.join(key)}: {len(found)} of {len(chosen)} films kept")
    if not kept:
        raise DataError("The first network is sure of no film.", "Train it for longer.")
    return kept


def together(drawn: Sequence[LungFilm], pseudo: Sequence[LungFilm], share: float) -> list[LungFilm]:
    """Return both with weights such that ``pseudo`` is drawn with probability ``share``, and ``drawn`` otherwise."""
    result = []
    for films, part in ((drawn, 1.0 - share), (pseudo, share)):
        total = sum(film.weight for film in films)
        result += [LungFilm(film.name, film.picture, film.label, part * film.weight / total) for film in films]
    return result


def answers(model: LungModel, dataset: Dataset, seed: int, count: int = 60) -> dict[str, dict[str, Any]]:
    """Return what ``model`` says of up to ``count`` random films of each source and class, JSON-ready.

    Nobody drew these films, so that a share that may be used is no share that is right.
    """
    rng = np.random.default_rng(seed + 1)
    result = {}
    for key, samples in sorted(_by_origin(dataset).items()):
        chosen = [samples[place] for place in rng.permutation(len(samples))[:count]]
        found = [model.find(_shown(picture)) for picture in quantised(dataset, chosen, model.preprocessing)]
        result[", ".join(key)] = {
            "films": len(found),
            "used": sum(lungs.reliable for lungs in found),
            "median_confidence": float(np.median([lungs.confidence for lungs in found])),
        }
    return result


def _shown(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    return picture.astype(np.float32) / np.float32(255.0)


def _by_origin(dataset: Dataset) -> dict[tuple[str, str], list[Sample]]:
    origins: dict[tuple[str, str], list[Sample]] = defaultdict(list)
    for sample in dataset.samples:
        origins[sample.source, sample.label].append(sample)
    return origins


def _sure(model: LungModel, dataset: Dataset, samples: Sequence[Sample], recipe: PseudoRecipe) -> list[LungFilm]:
    """Return the surest share of ``samples``, of those sure enough."""
    found = []
    for sample, picture in zip(samples, quantised(dataset, samples, model.preprocessing), strict=True):
        lungs = model.find(_shown(picture))
        if lungs.reliable and lungs.confidence >= recipe.confidence:
            found.append((lungs.confidence, LungFilm(sample.path, picture, lungs.sides)))
    found.sort(key=lambda entry: -entry[0])
    return [film for _, film in found[: round(recipe.share * len(samples))]]
